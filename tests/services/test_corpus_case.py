"""Everything there is, in one case: imported with a sum that holds, sealed, and opened by other people's programs."""

from __future__ import annotations

import csv
import hashlib
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import peers
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.packets import Key
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import Workspace, workspace

pytestmark = pytest.mark.corpus
CASE = 1


@pytest.fixture(scope="module")
def filled(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, ImportReport]]:
    """A case holding the whole corpus, and the report of its import."""
    with workspace(tmp_path_factory.mktemp("corpus") / "library") as ws:
        create_case(ws, "Everything There Is")
        yield ws, import_records(ws, CASE, [corpus], SilentContext())


def test_every_file_ends_in_one_line_and_the_figures_add_up(
    filled: tuple[Workspace, ImportReport], corpus: Path
) -> None:
    _, report = filled
    assert report.found == sum(report.count(one) for one in Outcome)
    files = {str(one) for one in corpus.rglob("*") if one.is_file() and one.suffix != ".zip"}
    listed = [one.path for one in report.files if one.path in files]
    assert sorted(listed) == sorted(files)


def test_what_other_readers_open_is_taken_in_and_all_else_has_its_reason(
    filled: tuple[Workspace, ImportReport], corpus: Path
) -> None:
    _, report = filled
    ends = {one.path: one for one in report.files}
    with (corpus / "FILES.tsv").open(encoding="utf-8") as table:
        known = {str(corpus / row["path"]): row["facts"] or "" for row in csv.DictReader(table, delimiter="\t")}
    opens = {
        path for path, facts in known.items() if facts and not facts.startswith(("does not open", "reader failed"))
    }
    taken = (Outcome.IMPORTED, Outcome.DUPLICATE)
    assert [path for path in sorted(opens) if ends[path].outcome not in taken] == []
    closed = {path for path, facts in known.items() if facts and path not in opens}
    assert [path for path in sorted(closed) if not ends[path].reason] == []


def test_the_same_corpus_again_imports_nothing(filled: tuple[Workspace, ImportReport], corpus: Path) -> None:
    ws, _ = filled
    assert import_records(ws, CASE, [corpus], SilentContext()).count(Outcome.IMPORTED) == 0
    assert check_library(ws, True, SilentContext()).problems == ()


@pytest.fixture(scope="module")
def tree(filled: tuple[Workspace, ImportReport], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packet of the whole case, opened by age and a reader of ZIP files."""
    ws, report = filled
    folder = tmp_path_factory.mktemp("packet")
    everyone = [one.id for one in list_people(ws, CASE)]
    decide_people(ws, CASE, everyone, Decision.SAME)
    write_question(
        ws, CASE, "Is the operation planned for 3 Dec 2026 the right next step, or should tablets come first?"
    )
    key, opened = folder / "key.txt", folder / "packet.zip"
    subprocess.run([peers.need("age-keygen"), "-o", key], check=True, capture_output=True)
    said = subprocess.run(["age-keygen", "-y", key], check=True, capture_output=True, text=True)
    (folder / "out").mkdir()
    recipient = Key(recipients=(said.stdout.strip(),))
    done = export_packet(ws, CASE, folder / "out", recipient, None, SilentContext()).packet
    assert done.instances == report.instances
    sealed = done.folder / "packet.age"
    subprocess.run([peers.need("age"), "-d", "-i", key, "-o", opened, sealed], check=True, capture_output=True)
    subprocess.run([peers.need("unzip"), "-tq", opened], check=True, capture_output=True)
    with zipfile.ZipFile(opened) as archive:
        archive.extractall(folder / "tree")
    return folder / "tree"


def test_the_directory_of_the_packet_lists_every_image(filled: tuple[Workspace, ImportReport], tree: Path) -> None:
    images = files_of(tree / "DICOM")
    assert len(images) + len(files_of(tree / "DICOM_X")) == filled[1].instances
    subprocess.run([peers.need("dcmftest"), *images], check=True, capture_output=True)
    dump = subprocess.run(
        [peers.need("dcmdump"), "+L", "+P", "0004,1500", tree / "DICOMDIR"], check=True, capture_output=True
    ).stdout.decode("ascii", "replace")
    listed = sorted(
        line.split("[", 1)[1].split("]", 1)[0].replace("\\", "/") for line in dump.splitlines() if "[" in line
    )
    assert listed == [one.relative_to(tree).as_posix() for one in images]


#: What a hospital's archive does not take of the files that a packet's directory lists, and why.
REFUSED = {
    "fo-dicom/FreezePattern.dcm": "an item of a sequence lies where none can be",
    "pydicom/test_files/SC_rgb_jpeg.dcm": "says that it is JPEG and has no kinds of values",
    "made/dicom/broken_huge_pixel_length.dcm": "says that it has more pixels than it has",
    "made/dicom/CD_DAMAGED/pt000000/st000000/se000000/im000007": "cut after 1,500 bytes",
}


def test_a_hospital_archive_takes_in_what_the_directory_lists(tree: Path, corpus: Path) -> None:
    """Files without a study, series or instance UID, or of another Part 10 form, lie in DICOM_X from the start."""
    refused = peers.refused_by_orthanc(files_of(tree / "DICOM"))
    known = {sha256_of(corpus / one): one for one in REFUSED}
    assert {known.get(sha256_of(one), str(one)) for one in refused} == REFUSED.keys()


def files_of(folder: Path) -> list[Path]:
    """All files below a folder, sorted."""
    return sorted(one for one in folder.rglob("*") if one.is_file())


def sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
