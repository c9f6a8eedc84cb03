"""Pictures without names: what the standard lists is gone, what anybody planted is gone, every pixel is as it was."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file
from pydicom.datadict import DicomDictionary, dictionary_description
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.sequence import Sequence

import dicom_builders as dicom
import peers
from carenav_desktop import assets
from carenav_desktop.domain.deidentified import Known, new_uid
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.codestream import without_texts
from carenav_desktop.intake.reading import ReadingProcess

ROOT = Path(__file__).parents[2]
PYDICOM = Path(str(get_testdata_file("CT_small.dcm"))).parent
SECRET, OWN, CODE = "ab" * 32, "2.25.77", "K7QP"
NAME, NUMBER, UID = "Zyxwvut^Quirin", "PID-77431", "1.2.826.0.1.3680043.99.77431"
PLANTED = (NAME, "Zyxwvut", "Quirin", NUMBER, UID)
KNOWN = Known((NAME, "周^启明"), (NUMBER,), ("1961-07-09",))


@pytest.fixture(scope="module")
def reader() -> Iterator[ReadingProcess]:
    with ReadingProcess() as one:
        yield one


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """pydicom warns of odd values, which are the point here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def clean(reader: ReadingProcess, data: bytes, tmp_path: Path, known: Known = KNOWN) -> bytes | Reason:
    path, out = tmp_path / "one.dcm", BytesIO()
    path.write_bytes(data)
    with path.open("rb") as file:
        reason = reader.deidentify(file, out.write, code=CODE, secret=SECRET, instance=OWN, known=known)
    return out.getvalue() if reason is Reason.NONE else reason


def opened(made: bytes | Reason) -> pydicom.FileDataset:
    assert isinstance(made, bytes), made
    return pydicom.dcmread(BytesIO(made))


def remaining(made: bytes | Reason, planted: tuple[str, ...] = PLANTED) -> list[str]:
    assert isinstance(made, bytes), made
    folded = made.upper()
    return [one for one in planted if one.upper().encode() in folded]


def test_the_table_is_that_of_the_standard() -> None:
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        from make_confidentiality import table
    finally:
        sys.path.pop(0)
    assert json.loads(assets.text("dicom/confidentiality.json")) == table()


def test_what_is_left_says_so_and_goes_by_the_code(reader: ReadingProcess, tmp_path: Path) -> None:
    before = dicom.ct(InstitutionName="St. Elsewhere", PatientAge="054Y", AcquisitionDate="20260302")
    after = opened(clean(reader, dicom.part10(before), tmp_path))
    assert (after.PatientName, after.PatientID, after.PatientBirthDate, after.PatientSex) == (CODE, CODE, "", "")
    assert after.PatientIdentityRemoved == "YES" and "PS3.15" in after.DeidentificationMethod
    assert {one.CodeValue for one in after.DeidentificationMethodCodeSequence} == {"113100", "113106"}
    assert after.LongitudinalTemporalInformationModified == "UNMODIFIED"
    assert (after.StudyDate, after.StudyTime, after.AcquisitionDate) == ("20260302", "101500", "20260302")
    assert "PatientAge" not in after and "StudyDescription" not in after and after.AccessionNumber == ""
    assert b"Elsewhere" not in dicom.part10(after)
    assert after.SOPInstanceUID == after.file_meta.MediaStorageSOPInstanceUID == OWN
    assert after.StudyInstanceUID == new_uid(SECRET, before.StudyInstanceUID)
    assert after.SOPClassUID == before.SOPClassUID


def _texts() -> list[tuple[int, str]]:
    """Every element of the dictionary that can hold a name, a number or a UID, by tag and kind; some are retired."""
    kinds = {"LO", "SH", "PN", "ST", "LT", "UT", "UC", "AE", "UR", "CS"}
    return [(tag, entry[0]) for tag, entry in DicomDictionary.items() if (entry[0] in kinds and tag >> 16 > 8) or
            (entry[0] in kinds and tag >> 16 == 8 and tag not in (0x00080005, 0x00080060, 0x00080008))]  # fmt: skip


def _planted(tag: int, kind: str) -> DataElement:
    value = {"CS": NUMBER, "AE": NUMBER, "SH": NUMBER}.get(kind, f"{NAME} {NUMBER}")
    return DataElement(tag, kind, value)


def test_no_text_of_the_whole_dictionary_brings_a_name_out(reader: ReadingProcess, tmp_path: Path) -> None:
    made = dicom.ct(PatientName=NAME, PatientID=NUMBER)
    nested, deeper = Dataset(), Dataset()
    for tag, kind in _texts():
        if tag >> 16 != 0x0028:
            made[tag] = _planted(tag, kind)
        nested[tag], deeper[tag] = _planted(tag, kind), _planted(tag, kind)
    nested.DerivationCodeSequence = Sequence([deeper])
    made.SourceImageSequence = Sequence([nested])
    made.PatientName = NAME
    assert len(_texts()) > 1500
    assert remaining(clean(reader, dicom.part10(made), tmp_path)) == []


def test_no_uid_of_the_dictionary_stays_but_those_of_the_standard(reader: ReadingProcess, tmp_path: Path) -> None:
    made, nested = dicom.ct(), Dataset()
    of_codes = {0x0008010C, 0x00080117, 0x00080118, 0x00080119}
    for tag in (one for one, entry in DicomDictionary.items() if entry[0] == "UI" and one >> 16 > 4):
        if tag not in (0x00080016, *of_codes):
            made[tag], nested[tag] = DataElement(tag, "UI", UID), DataElement(tag, "UI", UID)
    nested.ReferencedSOPClassUID = dicom.CT
    made.SourceImageSequence = Sequence([nested])
    after = opened(clean(reader, dicom.part10(made), tmp_path))
    assert remaining(dicom.part10(after)) == []
    assert after.StudyInstanceUID == new_uid(SECRET, UID) == after.SourceImageSequence[0].ReferencedSOPInstanceUID
    assert after.SourceImageSequence[0].ReferencedSOPClassUID == dicom.CT


def test_nothing_hides_in_private_unknown_or_binary_elements(reader: ReadingProcess, tmp_path: Path) -> None:
    made, text = dicom.ct(), f"{NAME} {NUMBER} "
    made.private_block(0x0019, "MAKER", create=True).add_new(1, "LO", text)
    made.add_new(0x00091001, "OB", text.encode())
    made.add_new(0x0018FFFA, "UN", text.encode())
    made.add_new(0xFFFCFFFC, "OB", text.encode())
    made.add_new(0x60003000, "OW", text.encode())
    made.add_new(0x60000022, "LO", text)
    made.add_new(0x50003000, "OW", text.encode())
    made.add_new(0x00204000, "LT", text)
    made.add_new(0x00420011, "OB", text.encode())
    made.add_new(0x00880200, "SQ", Sequence([dicom.ct(ImageComments=text)]))
    data = dicom.part10(made, preamble=text.encode().ljust(128, b"\0"))
    assert remaining(clean(reader, data, tmp_path)) == []


@pytest.mark.parametrize(
    ("keyword", "value", "left"),
    [
        ("ManufacturerModelName", "Scope of Quirin", None),
        ("ManufacturerModelName", "Scope 3000", "Scope 3000"),
        ("StackID", "1961-07-09", None),
        ("BodyPartExamined", "QUIRIN", "QUIRIN"),
        ("BodyPartExamined", "ZYXWVUT QUIRIN", None),
        ("SoftwareVersions", "周启明", None),
        ("SeriesNumber", "77431", 77431),
    ],
)
def test_short_texts_stay_unless_somebody_is_in_them(
    reader: ReadingProcess, tmp_path: Path, keyword: str, value: str, left: object
) -> None:
    after = opened(clean(reader, dicom.part10(dicom.ct(**{keyword: value})), tmp_path))
    assert (after.get(keyword) or None) == left


def test_a_number_that_is_the_patient_s_goes_wherever_it_stands(reader: ReadingProcess, tmp_path: Path) -> None:
    after = opened(clean(reader, dicom.part10(dicom.ct(PatientID="123456", SeriesNumber="123456")), tmp_path))
    assert after.SeriesNumber is None and after.PatientID == CODE


def test_what_a_file_said_before_of_its_own_cleaning_stays_said(reader: ReadingProcess, tmp_path: Path) -> None:
    made = dicom.ct(LongitudinalTemporalInformationModified="MODIFIED")
    made.DeidentificationMethodCodeSequence = Sequence([dicom.code("113102", "Clean Recognizable Visual Features")])
    after = opened(clean(reader, dicom.part10(made), tmp_path))
    assert [one.CodeValue for one in after.DeidentificationMethodCodeSequence] == ["113102", "113100", "113106"]
    assert after.LongitudinalTemporalInformationModified == "MODIFIED"


def _drawn_in() -> Dataset:
    made = dicom.ct()
    made.add_new(0x60000100, "US", 16)
    made.add_new(0x60000102, "US", 12)
    return made


def _slide_label() -> Dataset:
    made = dicom.image("1.2.840.10008.5.1.4.1.1.77.1.6", "SM")
    made.ImageType = ["ORIGINAL", "PRIMARY", "LABEL", "NONE"]
    return made


@pytest.mark.parametrize(
    "made",
    [
        dicom.report(),
        dicom.encapsulated_pdf(),
        dicom.presentation(),
        dicom.rt_structures(),
        _slide_label(),
        _drawn_in(),
    ],
    ids=["report", "pdf", "presentation", "structures", "slide label", "overlay in the pixels"],
)
def test_what_cannot_be_made_sure_of_is_refused(reader: ReadingProcess, tmp_path: Path, made: Dataset) -> None:
    assert clean(reader, dicom.part10(made), tmp_path) is Reason.STILL_NAMED


def test_a_name_within_the_pixels_bytes_is_refused(reader: ReadingProcess, tmp_path: Path) -> None:
    made = dicom.ct()
    made.PixelData = NAME.encode().ljust(128, b"\0")
    assert clean(reader, dicom.part10(made), tmp_path) is Reason.STILL_NAMED


def test_a_number_within_a_uid_or_a_longer_number_is_nobodys(reader: ReadingProcess, tmp_path: Path) -> None:
    digits = new_uid(SECRET, dicom.ct().StudyInstanceUID)[8:14]
    known = Known((), (digits, "234567"))
    made = dicom.part10(dicom.ct(PatientID="", SliceLocation="12345678.9"))
    assert isinstance(clean(reader, made, tmp_path, known), bytes)
    alone = dicom.ct(PatientID="")
    alone.PixelData = b" 234567 ".ljust(128, b"\0")
    assert clean(reader, dicom.part10(alone), tmp_path, known) is Reason.STILL_NAMED


def _with_comments(name: str) -> bytes:
    """A compressed test file with a name in a comment of every frame."""
    made = pydicom.dcmread(str(get_testdata_file(name)))
    text = f"{NAME} {NUMBER}".encode()
    frames = list(generate_frames(made.PixelData, number_of_frames=int(made.get("NumberOfFrames") or 1)))
    marked = [_commented(one, text) for one in frames]
    made.PixelData = encapsulate(marked, has_bot=len(marked) > 1)
    made["PixelData"].is_undefined_length = True
    target = BytesIO()
    made.save_as(target)
    return target.getvalue()


def _commented(frame: bytes, text: bytes) -> bytes:
    length = (len(text) + 2).to_bytes(2, "big")
    if frame.startswith(b"\xff\x4f"):
        at = 4 + int.from_bytes(frame[4:6], "big")  # after SOC and SIZ
        return frame[:at] + b"\xff\x64" + (len(text) + 4).to_bytes(2, "big") + b"\0\1" + text + frame[at:]
    return frame[:2] + b"\xff\xe1" + length + text + b"\xff\xfe" + length + text + frame[2:]


COMPRESSED = [
    *("JPEG2000.dcm", "examples_jpeg2k.dcm", "SC_rgb_dcmtk_+eb+cr.dcm", "SC_rgb_jpeg_app14_dcmd.dcm"),
    *("examples_ybr_color.dcm", "MR_small_jpeg_ls_lossless.dcm"),
]


@pytest.mark.parametrize("name", COMPRESSED)
def test_comments_in_compressed_frames_go_and_the_pixels_stay(
    reader: ReadingProcess, tmp_path: Path, name: str
) -> None:
    marked = _with_comments(name)
    assert NAME.encode() in marked
    made = clean(reader, marked, tmp_path)
    assert remaining(made) == []
    before, after = pydicom.dcmread(str(get_testdata_file(name))), opened(made)
    assert after.file_meta.TransferSyntaxUID == before.file_meta.TransferSyntaxUID
    assert np.array_equal(before.pixel_array, after.pixel_array)


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\0\xff", b"\xff\x4f\xff\x51\0\4\0", b"RIFF1234"])
def test_cut_codestreams_pass_through(data: bytes) -> None:
    assert without_texts(data) == data or data.startswith(b"\xff\xd8\xff\xe1")


def own_words(dataset: pydicom.Dataset) -> set[str]:
    """By what the file names its patient: whole name, numbers of five signs and more, its UIDs."""
    words = {str(dataset.get(one) or "") for one in ("PatientName", "PatientID", "AccessionNumber")}
    words |= {str(dataset.get(one) or "") for one in ("StudyInstanceUID", "SeriesInstanceUID", "FrameOfReferenceUID")}
    words.add(str(dataset.get("SOPInstanceUID") or ""))
    return {one for one in words if len(one) > 5}


def test_all_pictures_that_can_be_had_lose_their_names_and_keep_their_pixels(
    reader: ReadingProcess, corpus: Path, tmp_path: Path
) -> None:
    files = sorted({*PYDICOM.rglob("*.dcm"), *(one for one in corpus.rglob("*") if one.is_file())})
    cleaned, refused, named, differing = 0, 0, [], []
    for path in files:
        before = _picture(path)
        if before is None:
            continue
        made = clean(reader, path.read_bytes(), tmp_path, Known())
        if isinstance(made, Reason):
            refused += 1
            continue
        cleaned += 1
        named += [(path.name, one) for one in own_words(before) if one.encode() in made]
        if not _same_pixels(before, opened(made)):
            differing.append(path.name)
    assert (named, differing) == ([], [])
    assert cleaned > 700 and refused < 60


def _picture(path: Path) -> pydicom.FileDataset | None:
    """The file when it is a picture that pydicom opens."""
    try:
        found = pydicom.dcmread(path)
        return found if "PixelData" in found else None
    except Exception:
        return None


def _same_pixels(before: pydicom.FileDataset, after: pydicom.FileDataset) -> bool:
    """Whether they are the same; what pydicom cannot draw has the same bytes."""
    try:
        wanted = before.pixel_array
    except Exception:
        return bool(before.PixelData == after.PixelData) or before.file_meta.TransferSyntaxUID.is_compressed
    return np.array_equal(wanted, after.pixel_array)


#: Errors that a clean file may have and the original had not: the standard wants both the removal and the value, and
#: two UIDs that were one before stay one.
ARGUED = ("MetaboliteMapDescription", "has same value as", "Laterality")


@pytest.mark.parametrize(
    "name", ["CT_small.dcm", "MR_small.dcm", "JPEG2000.dcm", "examples_ybr_color.dcm", "SC_rgb_rle_2frame.dcm"]
)
def test_a_clean_file_is_no_worse_an_object_than_it_was(reader: ReadingProcess, tmp_path: Path, name: str) -> None:
    before = Path(str(get_testdata_file(name)))
    made = clean(reader, before.read_bytes(), tmp_path)
    assert isinstance(made, bytes)
    after = tmp_path / "after.dcm"
    after.write_bytes(made)
    assert [one for one in _errors(after) - _errors(before) if not any(known in one for known in ARGUED)] == []


def _errors(path: Path) -> set[str]:
    """What dicom3tools calls an error, by element and rule: values and places apart."""
    done = subprocess.run(
        [peers.need("dciodvfy"), "-new", path], capture_output=True, text=True, errors="replace", check=False
    )
    return {one for one in done.stderr.splitlines() if one.startswith("Error")}


def test_every_listed_element_is_known_by_a_description() -> None:
    """A table that was cut or shifted would name tags that the dictionary has never heard of."""
    tags = [int(tag, 16) for tags in assets.document("dicom/confidentiality.json")["actions"].values() for tag in tags]
    known = [one for one in tags if one in DicomDictionary and dictionary_description(one)]
    assert len(tags) > 600 and len(known) / len(tags) > 0.9


def test_a_film_of_two_hundred_megabytes_fits_into_the_reading_process(reader: ReadingProcess, tmp_path: Path) -> None:
    made = dicom.ct(NumberOfFrames=400)
    made.Rows = made.Columns = 512
    made.PixelData = bytes(200 << 20)
    assert len(opened(clean(reader, dicom.part10(made), tmp_path)).PixelData) == 200 << 20
