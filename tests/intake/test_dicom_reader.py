"""What is read from DICOM headers, good, odd and hostile."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from pydicom import Dataset, dcmread
from pydicom.datadict import dictionary_VM, dictionary_VR, tag_for_keyword
from pydicom.sequence import Sequence
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

import dicom_builders
from carenav_desktop.domain.data_elements import KEYS
from carenav_desktop.domain.directory_keys import leaf_keys
from carenav_desktop.domain.facts import FileFacts, FileFormat, InstanceFacts
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import dicom_reader
from carenav_desktop.intake.dicom_keys import FIELDS
from carenav_desktop.intake.identify import identify
from carenav_desktop.intake.limits import DICOM_DEPTH, DICOM_ELEMENTS, INFLATED_BYTES

_SYNTAXES = (ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian)


def _read(data: bytes) -> FileFacts:
    return dicom_reader.read(data, len(data))


def _instance(data: bytes) -> InstanceFacts:
    facts = _read(data)
    assert facts.instance is not None, facts
    return facts.instance


def _exported(data: bytes) -> bytes:
    facts = _read(data)
    return facts.export_prefix + data[facts.export_skip :]


def _element(tag: int, vr: bytes, value: bytes) -> bytes:
    head = struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr
    if vr in (b"SQ", b"UN", b"OB", b"OW"):
        return head + struct.pack("<HL", 0, len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def _explicit(*elements: bytes) -> bytes:
    """A Part 10 file in explicit little endian whose data set is written as it stands."""
    first = _element(0x00080016, b"UI", b"1.2.840.10008.5.1.4.1.1.7\0")
    meta = _element(0x00020010, b"UI", b"1.2.840.10008.1.2.1\0")
    return bytes(128) + b"DICM" + meta + first + b"".join(elements)


def test_the_facts_of_a_slice() -> None:
    slice_ = dicom_builders.ct(
        BodyPartExamined="CHEST",
        ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
        ImagePositionPatient=[5, 6, -12.5],
        InstitutionName="Example Hospital",
        SeriesDescription="Lung",
        StudyInstanceUID="1.2.3",
    )
    facts = _read(dicom_builders.part10(slice_))
    assert (facts.format, facts.unreadable, facts.document) == (FileFormat.DICOM, "", None)
    assert facts.seen.names == ("Doe^Jane",)
    assert (facts.seen.born, facts.seen.patient_id, facts.seen.sex) == ("19700101", "12345", "F")
    assert facts.instance == InstanceFacts(
        sop_class_uid=dicom_builders.CT,
        sop_instance_uid=slice_.SOPInstanceUID,
        transfer_syntax_uid=ExplicitVRLittleEndian,
        study_uid="1.2.3",
        series_uid=slice_.SeriesInstanceUID,
        modality="CT",
        study_date="20260302",
        study_time="101500",
        study_id="1",
        study_description="Chest",
        accession_number="A1",
        institution="Example Hospital",
        series_number=1,
        series_description="Lung",
        body_part="CHEST",
        image_type=("ORIGINAL", "PRIMARY", "AXIAL"),
        instance_number=1,
        rows=8,
        columns=8,
        frames=1,
        position=-12.5,
        stack="1,0,0,0,1,0 8x8 - -",
        character_set="ISO_IR 192",
    )


@pytest.mark.parametrize("syntax", _SYNTAXES)
def test_every_encoding_gives_the_same_facts(syntax: str) -> None:
    slice_ = dicom_builders.report(PatientName="Zhou^QiMing=周^启明")
    expected = _instance(dicom_builders.part10(slice_))
    found = _instance(dicom_builders.part10(slice_, transfer_syntax=syntax))
    assert found == replace(expected, transfer_syntax_uid=syntax)


@pytest.mark.parametrize(
    "maker",
    [
        dicom_builders.ct,
        dicom_builders.report,
        dicom_builders.key_objects,
        dicom_builders.presentation,
        dicom_builders.segmentation,
        dicom_builders.encapsulated_pdf,
        dicom_builders.rt_dose,
        dicom_builders.rt_structures,
        dicom_builders.rt_plan,
        dicom_builders.waveform,
    ],
)
@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian])
def test_the_keys_of_a_directory_are_those_that_pydicom_reads(maker: Callable[[], Dataset], syntax: str) -> None:
    made = maker()
    found = _instance(dicom_builders.part10(made, transfer_syntax=syntax)).directory
    stored = dicom_builders.instance_of(made).keys
    wanted = [key.keyword for key in leaf_keys(made.SOPClassUID) if key.keyword not in FIELDS]
    expected = {keyword: stored[keyword] for keyword in wanted if stored.get(keyword)}
    if "ContentSequence" in expected:  # of a report's content a directory wants what modifies its title
        content = expected["ContentSequence"]
        assert isinstance(content, list)
        expected["ContentSequence"] = [one for one in content if one["RelationshipType"] == "HAS CONCEPT MOD"]
    assert {keyword: _plain(value) for keyword, value in found.items()} == _plain(expected)


def _plain(value: object) -> object:
    """Values without the difference between a number and its digits."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if inner not in ("", None, [])}
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else str(value)


def test_our_table_of_keys_agrees_with_the_data_dictionary() -> None:
    for keyword, key in KEYS.items():
        tag = tag_for_keyword(keyword)
        assert (key.tag, key.vr) == (tag, dictionary_VR(key.tag)), keyword
        assert key.several == (dictionary_VM(key.tag) != "1"), keyword


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Zhou^QiMing=周^启明", ("Zhou^QiMing", "周^启明")),
        ("Yamada^Tarou=山田^太郎=やまだ^たろう", ("Yamada^Tarou", "山田^太郎", "やまだ^たろう")),
        ("=周^启明", ("周^启明",)),
        ("Doe^Jane^^", ("Doe^Jane",)),
        ("^^^^", ()),
        ("", ()),
    ],
)
def test_each_group_of_a_name_is_kept(written: str, names: tuple[str, ...]) -> None:
    facts = _read(dicom_builders.part10(dicom_builders.ct(PatientName=written)))
    assert facts.seen.names == names


def test_the_whole_name_goes_into_the_directory() -> None:
    made = dicom_builders.ct(PatientName="Zhou^QiMing=周^启明")
    assert _instance(dicom_builders.part10(made)).directory == {"PatientName": "Zhou^QiMing=周^启明"}


def test_the_position_of_an_enhanced_object_is_that_of_its_first_frame() -> None:
    plane, place, frame, shared = Dataset(), Dataset(), Dataset(), Dataset()
    plane.ImageOrientationPatient = [0, 1, 0, 0, 0, -1]
    place.ImagePositionPatient = [7, 8, 9]
    shared.PlaneOrientationSequence = Sequence([plane])
    frame.PlanePositionSequence = Sequence([place])
    made = dicom_builders.mr(
        ImagePositionPatient=None,
        NumberOfFrames=3,
        SharedFunctionalGroupsSequence=Sequence([shared]),
        PerFrameFunctionalGroupsSequence=Sequence([frame, Dataset()]),
    )
    found = _instance(dicom_builders.part10(made))
    assert (found.position, found.frames) == (-7.0, 3)


@pytest.mark.parametrize(
    ("orientation", "position"),
    [([1, 0, 0, 1, 0, 0], [1, 2, 3]), (None, [1, 2, 3]), ([1, 0, 0, 0, 1, 0], None)],
)
def test_a_position_that_cannot_be_told_is_none(orientation: list[int] | None, position: list[int] | None) -> None:
    made = dicom_builders.ct(ImageOrientationPatient=orientation, ImagePositionPatient=position)
    assert _instance(dicom_builders.part10(made)).position is None


def test_empty_and_missing_identifiers_are_empty() -> None:
    made = dicom_builders.ct(
        PatientName="", PatientID=None, StudyInstanceUID="", SeriesInstanceUID=None, SeriesNumber=None, StudyID=""
    )
    facts = _read(dicom_builders.part10(made))
    assert facts.instance is not None
    assert (facts.seen.names, facts.seen.patient_id) == ((), "")
    assert (facts.instance.study_uid, facts.instance.series_uid, facts.instance.series_number) == ("", "", None)


@pytest.mark.parametrize(
    ("value", "number"),
    [("12", 12), (" 7 ", 7), ("-1", -1), ("", None), ("1A", None), ("99999999999", None), ("1.0", None)],
)
def test_numbers_that_are_none_are_none(value: str, number: int | None) -> None:
    padded = value.encode() + b" " * (len(value) % 2)
    assert _instance(_explicit(_element(0x00200013, b"IS", padded))).instance_number == number


def test_rows_typed_as_long_are_read() -> None:
    data = _explicit(
        _element(0x00280010, b"UL", struct.pack("<L", 70_000)), _element(0x00280011, b"UL", struct.pack("<L", 5))
    )
    assert (_instance(data).rows, _instance(data).columns) == (70_000, 5)


def test_controls_in_values_do_not_get_through() -> None:
    found = _instance(dicom_builders.part10(dicom_builders.ct(StudyDescription="a\x07\x1b[31mb\r\nc")))
    assert found.study_description == "a[31mb\nc"


# How the bytes become a proper file


def test_a_proper_file_goes_out_as_it_came() -> None:
    data = dicom_builders.part10(dicom_builders.ct())
    assert (_read(data).export_prefix, _read(data).export_skip) == (b"", 0)


def test_a_preamble_with_content_is_emptied_on_the_way_out() -> None:
    data = dicom_builders.part10(dicom_builders.ct(), preamble=b"junk" * 32)
    assert _exported(data) == bytes(128) + data[128:]
    assert _read(data).remarks == ()


@pytest.mark.parametrize("beginning", [b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe"])
def test_a_preamble_that_is_a_program_is_flagged_and_emptied(beginning: bytes) -> None:
    data = dicom_builders.part10(dicom_builders.ct(), preamble=beginning.ljust(128, b"\1"))
    assert "also_a_program" in _read(data).remarks
    assert _exported(data) == bytes(128) + data[128:]


def test_a_slide_scan_that_is_also_a_tiff_stays_one() -> None:
    made = dicom_builders.image("1.2.840.10008.5.1.4.1.1.77.1.6", "SM")
    data = dicom_builders.part10(made, preamble=b"II*\0".ljust(128, b"\1"))
    assert _exported(data) == data


def test_a_file_without_preamble_gets_one() -> None:
    whole = dicom_builders.part10(dicom_builders.ct())
    assert _exported(whole[132:]) == whole
    assert _read(whole[132:]).instance == _read(whole).instance


@pytest.mark.parametrize("syntax", [ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian])
def test_a_bare_data_set_gets_a_shell_that_pydicom_reads(syntax: str) -> None:
    made = dicom_builders.ct()
    whole = dicom_builders.part10(made, transfer_syntax=syntax)
    bare = whole[144 + int.from_bytes(whole[140:144], "little") :]
    read = dcmread(io.BytesIO(_exported(bare)))
    assert read.file_meta.TransferSyntaxUID == syntax
    assert read.file_meta.MediaStorageSOPClassUID == made.SOPClassUID
    assert read.file_meta.MediaStorageSOPInstanceUID == made.SOPInstanceUID
    assert read.PixelData == dcmread(io.BytesIO(whole)).PixelData
    assert read.to_json_dict() == dcmread(io.BytesIO(whole)).to_json_dict()


@pytest.mark.parametrize(
    ("declared", "true"),
    [
        (ExplicitVRLittleEndian, ImplicitVRLittleEndian),
        (ImplicitVRLittleEndian, ExplicitVRLittleEndian),
        (ExplicitVRLittleEndian, ExplicitVRBigEndian),
        (ExplicitVRBigEndian, ExplicitVRLittleEndian),
    ],
)
def test_a_wrong_transfer_syntax_is_seen_through_and_corrected(declared: str, true: str) -> None:
    made = dicom_builders.ct(PatientName="Doe^Wrong")
    right = dicom_builders.part10(made, transfer_syntax=true)
    label = dicom_builders.part10(made, transfer_syntax=declared)
    data_starts = [144 + int.from_bytes(one[140:144], "little") for one in (label, right)]
    wrong = label[: data_starts[0]] + right[data_starts[1] :]
    facts = _read(wrong)
    assert facts.seen.names == ("Doe^Wrong",)
    assert facts.remarks == ("wrong_transfer_syntax",)
    assert facts.instance is not None
    assert facts.instance.transfer_syntax_uid == true
    assert dcmread(io.BytesIO(_exported(wrong))).to_json_dict() == dcmread(io.BytesIO(right)).to_json_dict()


# Cut, deep, long and lying files


def test_a_file_cut_in_its_pixels_is_kept_with_a_remark() -> None:
    data = dicom_builders.part10(dicom_builders.ct(PatientName="Doe^Cut"))[:-20]
    facts = _read(data)
    assert (facts.seen.names, facts.remarks, facts.unreadable) == (("Doe^Cut",), (Reason.INCOMPLETE,), "")


def test_every_cut_of_a_file_is_read_or_refused() -> None:
    data = dicom_builders.part10(dicom_builders.report())
    for end in range(len(data)):
        facts = _read(data[:end])
        assert facts.unreadable in ("", Reason.DAMAGED)
        assert (facts.instance is None) == bool(facts.unreadable)


def test_a_length_beyond_the_end_is_not_believed() -> None:
    pixels = struct.pack("<HH2sHL", 0x7FE0, 0x0010, b"OW", 0, 0xFFFFFFF0) + b"\1\2"
    assert _read(_explicit(pixels)).remarks == (Reason.INCOMPLETE,)


def test_a_claim_of_petabytes_costs_nothing() -> None:
    data = _explicit(
        _element(0x00280008, b"IS", b"2000000000"),
        _element(0x00280010, b"US", b"\xff\xff"),
        _element(0x00280011, b"US", b"\xff\xff"),
        _element(0x7FE00010, b"OW", b"\0" * 64),
    )
    assert _instance(data).frames == 2_000_000_000


def _nested(depth: int) -> bytes:
    opening = struct.pack("<HH2sHL", 0x0040, 0xA730, b"SQ", 0, 0xFFFFFFFF) + struct.pack("<LL", 0xE000FFFE, 0xFFFFFFFF)
    closing = struct.pack("<LLLL", 0xE00DFFFE, 0, 0xE0DDFFFE, 0)
    return _explicit(opening * depth + closing * depth)


def test_sequences_nested_beyond_the_limit_are_refused() -> None:
    assert _read(_nested(DICOM_DEPTH)).unreadable == ""
    assert _read(_nested(DICOM_DEPTH + 1)).unreadable == Reason.DAMAGED
    assert _read(_nested(50_000)).unreadable == Reason.DAMAGED


def test_more_elements_than_the_limit_are_left_with_a_remark() -> None:
    many = b"".join(_element(0x00110000 + number, b"SH", b"x ") for number in range(0x1000, 0x1000 + DICOM_ELEMENTS))
    facts = _read(_explicit(many))
    assert (facts.unreadable, facts.remarks) == ("", ("too_many_elements",))


def test_a_deflated_bomb_is_refused() -> None:
    engine = zlib.compressobj(9, wbits=-15)
    zeros = bytes(1 << 20)
    packed = b"".join(engine.compress(zeros) for _ in range((INFLATED_BYTES >> 20) + 1)) + engine.flush()
    meta = _element(0x00020010, b"UI", b"1.2.840.10008.1.2.1.99")
    facts = _read(bytes(128) + b"DICM" + meta + packed)
    assert facts.unreadable == Reason.NOT_SAFE_TO_OPEN


def test_a_directory_is_no_instance() -> None:
    made = dicom_builders.dataset("1.2.840.10008.1.3.10", "OT")
    assert _read(dicom_builders.part10(made)) == FileFacts(FileFormat.DICOMDIR)


def test_directory_keys_beyond_their_limit_are_dropped_longest_first() -> None:
    made = dicom_builders.presentation(ContentLabel="KEPT", ReferencedSeriesSequence=Sequence(_long_reference()))
    found = _instance(dicom_builders.part10(made)).directory
    assert "ReferencedSeriesSequence" not in found
    assert found["ContentLabel"] == "KEPT"


def _long_reference() -> list[Dataset]:
    series = Dataset()
    series.SeriesInstanceUID = "1.2.3"
    images = []
    for _ in range(999):
        image = Dataset()
        image.ReferencedSOPClassUID, image.ReferencedSOPInstanceUID = dicom_builders.CT, dicom_builders.uid()
        images.append(image)
    series.ReferencedImageSequence = Sequence(images)
    return [series]


def test_a_file_larger_than_the_part_we_look_at_is_not_called_cut() -> None:
    data = dicom_builders.part10(dicom_builders.ct())
    beginning = data[: data.rfind(b"OW") + 8]
    whole = beginning[:-4] + struct.pack("<L", 3 << 30)
    assert dicom_reader.read(whole + bytes(64), len(whole) + (3 << 30)).remarks == ()
    assert dicom_reader.read(whole + bytes(64), len(whole) + (2 << 30)).remarks == (Reason.INCOMPLETE,)


def _stack_of(**values: object) -> str:
    slices = {"ImageOrientationPatient": [1, 0, 0, 0, 1, 0], "ImagePositionPatient": [0, 0, 5], **values}
    facts = _read(dicom_builders.part10(dicom_builders.mr(**slices))).instance
    assert facts is not None
    return facts.stack


def test_slices_in_parallel_planes_are_one_stack() -> None:
    assert _stack_of() == _stack_of(ImagePositionPatient=[3, -7, 10], InstanceNumber=9)
    assert _stack_of() == _stack_of(ImageOrientationPatient=[1, -2.07e-13, -0.0, 2.07e-13, 1, 0])


@pytest.mark.parametrize(
    "values",
    [
        {"ImageOrientationPatient": [1, 0, 0, 0, 0, -1]},
        {"rows": 16},
        {"EchoNumbers": 2},
        {"TemporalPositionIdentifier": 3},
    ],
)
def test_another_plane_size_echo_or_moment_is_another_stack(values: dict[str, object]) -> None:
    assert _stack_of(**values) not in ("", _stack_of())


@pytest.mark.parametrize(
    "values",
    [{"ImageOrientationPatient": None}, {"ImagePositionPatient": None}, {"ImageOrientationPatient": [0] * 6}],
)
def test_without_a_place_in_a_plane_there_is_no_stack(values: dict[str, object]) -> None:
    assert _stack_of(**values) == ""


def meta_of(whole: bytes) -> list[tuple[bytes, bytes, bytes]]:
    """Tag, VR and value of each element of a file's meta header."""
    found, at = [], 132
    while whole[at : at + 2] == b"\2\0":
        long = whole[at + 4 : at + 6] in (b"OB", b"UN")
        begin = at + (12 if long else 8)
        size = int.from_bytes(whole[at + 8 : at + 12] if long else whole[at + 6 : at + 8], "little")
        found.append((whole[at : at + 4], whole[at + 4 : at + 6], whole[begin : begin + size]))
        at = begin + size
    return found


def other_shell(kind: str) -> bytes:
    """A good image in a shell that no standard knows, and that some writer made."""
    whole = dicom_builders.part10(dicom_builders.ct(), transfer_syntax="1.2.840.10008.1.2")
    meta = meta_of(whole)
    size = sum(len(value) + (12 if vr == b"OB" else 8) for _, vr, value in meta)
    implicit = b"".join(tag + struct.pack("<L", len(value)) + value for tag, _, value in meta)
    data = whole[132 + size :]
    return {
        "magic word first": whole[128:],
        "implicit": bytes(128) + b"DICM" + implicit + data,
        "implicit without preamble": implicit + data,
        "implicit without preamble and length": implicit[12:] + data,
        "length of unknown kind": whole[:136] + b"UN\0\0\4\0\0\0" + whole[140:],
        "no length": whole[:132] + whole[144:],
        "wrong length": whole[:140] + b"\x14\0\0\0" + whole[144:],
    }[kind]


@pytest.mark.parametrize(
    "kind",
    [
        *("magic word first", "implicit", "implicit without preamble", "implicit without preamble and length"),
        *("length of unknown kind", "no length", "wrong length"),
    ],
)
def test_a_shell_that_is_none_is_seen_through_and_put_right(kind: str) -> None:
    data = other_shell(kind)
    assert identify(data, len(data)) is FileFormat.DICOM
    facts = _read(data)
    assert facts.remarks == ()
    assert facts.instance is not None
    assert facts.instance.rows == 8
    sent = io.BytesIO(facts.export_prefix + data[facts.export_skip :])
    again = dcmread(sent)
    assert (again.file_meta.TransferSyntaxUID, again.Rows) == ("1.2.840.10008.1.2", 8)
    meta = meta_of(sent.getvalue())
    assert meta[0][:2] == (b"\2\0\0\0", b"UL")
    begin = 144 + int.from_bytes(meta[0][2], "little")
    assert sent.getvalue()[begin : begin + 2] == b"\x08\0"


def with_inserted(content: bytes) -> FileFacts:
    """An image with bytes before the name of its patient."""
    whole = dicom_builders.part10(dicom_builders.ct())
    at = whole.index(b"\x10\0\x10\0PN")
    data = whole[:at] + content + whole[at:]
    return _read(data)


@pytest.mark.parametrize("element", [b"\x08\0\0\1SH\4\0ABCD", b"\x08\0\0\1\4\0\0\0ABCD"], ids=["explicit", "implicit"])
@pytest.mark.parametrize("counted", [True, False])
def test_sequences_of_unknown_kind_are_stepped_over_in_either_encoding(element: bytes, counted: bool) -> None:
    """Implicit is right (PS3.5 section 6.2.2), and older programs wrote what the rest of the file is written in."""
    length = struct.pack("<L", len(element)) if counted else b"\xff" * 4
    item = b"\xfe\xff\0\xe0" + length + element + (b"" if counted else b"\xfe\xff\x0d\xe0\0\0\0\0")
    facts = with_inserted(b"\x09\0\x10\x10UN\0\0\xff\xff\xff\xff" + item + b"\xfe\xff\xdd\xe0\0\0\0\0")
    assert (facts.seen.names, facts.remarks) == (("Doe^Jane",), ())


def test_a_sequence_that_never_ends_ends_where_something_else_begins() -> None:
    facts = with_inserted(b"\x09\0\x10\x10SQ\0\0\xff\xff\xff\xff")
    assert (facts.seen.names, facts.unreadable) == (("Doe^Jane",), "")
