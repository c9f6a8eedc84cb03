"""The sample case: what its script makes is what is shipped, and its story holds together."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pydicom
import pypdfium2
import pytest
from PIL import Image

from carenav_desktop import assets
from carenav_desktop.domain import question
from carenav_desktop.domain.kinds import RecordKind, Region

SAMPLE = Path(__file__).parents[1] / "resources" / "sample_case"
FILES = SAMPLE / "files"
#: These depend on the build of a compression library, their content does not.
_COMPRESSED = {".pdf", ".JPG"}


def _all(folder: Path) -> dict[str, Path]:
    return {one.relative_to(folder).as_posix(): one for one in folder.rglob("*") if one.is_file()}


def _text(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "files"
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(one for one in sys.path if one)}
    subprocess.run([sys.executable, str(SAMPLE / "make.py"), str(folder)], check=True, env=paths)
    return folder


def test_the_script_makes_what_is_shipped(remade: Path) -> None:
    made, shipped = _all(remade), _all(FILES)
    assert made.keys() == shipped.keys()
    exact = [name for name, file in made.items() if file.suffix not in _COMPRESSED]
    assert [name for name in exact if made[name].read_bytes() != shipped[name].read_bytes()] == []
    papers = [name for name in made if name.endswith(".pdf")]
    assert [name for name in papers if _text(made[name]) != _text(shipped[name])] == []


def test_it_is_small_enough_to_ship() -> None:
    assert sum(file.stat().st_size for file in _all(FILES).values()) < 4_000_000


def test_every_paper_says_that_it_is_invented() -> None:
    papers = [file for name, file in _all(FILES).items() if name.endswith(".pdf")]
    assert [file.name for file in papers if "FICTIONAL SAMPLE / 虚构样例" not in _text(file)] == []


def test_the_question_has_no_remark_in_either_language() -> None:
    wording = assets.document("sample_case/case.json")["question"]
    assert {language: question.check(wording[language]) for language in assets.LANGUAGES} == dict.fromkeys(
        assets.LANGUAGES, ()
    )


def test_all_papers_but_two_are_sorted_with_known_words() -> None:
    sort = assets.document("sample_case/case.json")["sort"]
    papers = {file.name for file in _all(FILES).values() if file.suffix in _COMPRESSED}
    assert papers - sort.keys() == {"scan0007.pdf", "IMG_4182.JPG"}
    assert sort.keys() <= papers
    assert {one["kind"] for one in sort.values()} <= set(RecordKind)
    assert {one["region"] for one in sort.values() if "region" in one} <= set(Region)


def test_the_disc_has_one_study_and_it_belongs_to_the_older_of_two_ct_reports() -> None:
    images = [pydicom.dcmread(file) for name, file in _all(FILES).items() if "/IM0" in name]
    assert Counter(one.SeriesDescription for one in images) == {"Scout": 2, "Chest with contrast 5.0": 24}
    assert len({one.SOPInstanceUID for one in images}) == 26
    sort = assets.document("sample_case/case.json")["sort"]
    accessions = {one["accession_number"] for one in sort.values() if one["kind"] == RecordKind.IMAGING_REPORT}
    assert {one.AccessionNumber for one in images} == {"CH26-004471"} < accessions
    assert {(str(one.PatientName), one.PatientBirthDate) for one in images} == {("RIVERA^ELENA", "19610509")}


def test_the_pixels_of_the_disc_decode_to_a_chest() -> None:
    file = FILES / "disc CITYHOSP" / "PT000000" / "ST000000" / "SE000001" / "IM000012"
    image = pydicom.dcmread(file)
    values = image.pixel_array.astype(int) + int(image.RescaleIntercept)
    assert values.shape == (256, 256)
    assert values[0, 0] == -1000
    assert -950 < values[128, 60] < -700  # lung
    assert values.max() > 400  # bone


def test_the_directory_of_the_disc_names_every_image() -> None:
    disc = FILES / "disc CITYHOSP"
    listed = [
        one.ReferencedFileID
        for one in pydicom.dcmread(disc / "DICOMDIR").DirectoryRecordSequence
        if "ReferencedFileID" in one
    ]
    assert sorted("/".join(one) for one in listed) == sorted(name for name in _all(disc) if "/IM0" in name)


def test_the_photo_lies_on_its_side_and_says_so() -> None:
    with Image.open(FILES / "IMG_4182.JPG") as photo:
        assert photo.getexif()[0x0112] == 6
        assert photo.width > photo.height


def test_one_paper_came_twice() -> None:
    counts = Counter(file.read_bytes() for file in _all(FILES).values())
    assert sorted(counts.values())[-2:] == [1, 2]
