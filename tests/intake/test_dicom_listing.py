"""Headers and reports as lines that people can read: names, values, units, within limits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydicom import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import DeflatedExplicitVRLittleEndian, ImplicitVRLittleEndian

import dicom_builders
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.frame import HeaderLine, ReportLine
from carenav_desktop.domain.report import Reason
from carenav_desktop.domain.say import Say
from carenav_desktop.intake import dicom_listing
from carenav_desktop.intake.limits import LISTED_CHARACTERS, LISTED_DEPTH, LISTED_LINES

_Listed = Callable[[bytes], tuple[HeaderLine, ...]]


@pytest.fixture
def listed(tmp_path: Path) -> _Listed:
    """Lists the header of the bytes of a file."""

    def lines(data: bytes) -> tuple[HeaderLine, ...]:
        (tmp_path / "object").write_bytes(data)
        with (tmp_path / "object").open("rb") as file:
            found = dicom_listing.header_lines(file, CharacterChoice.AS_WRITTEN)
        assert not isinstance(found, Reason), found
        return found

    return lines


def _report(tmp_path: Path, made: Dataset, data: bytes | None = None) -> tuple[ReportLine, ...] | Reason:
    (tmp_path / "report").write_bytes(data or dicom_builders.part10(made))
    with (tmp_path / "report").open("rb") as file:
        return dicom_listing.report_lines(file, CharacterChoice.AS_WRITTEN)


def _item(kind: str, name: str = "", **values: object) -> Dataset:
    """An item of content."""
    made = Dataset()
    made.RelationshipType, made.ValueType = "CONTAINS", kind
    if name:
        made.ConceptNameCodeSequence = Sequence([dicom_builders.code("1", name)])
    for keyword, value in values.items():
        setattr(made, keyword, value)
    return made


def _number(name: str, value: str, unit: Dataset) -> Dataset:
    measured = Dataset()
    measured.NumericValue = value
    measured.MeasurementUnitsCodeSequence = Sequence([unit])
    return _item("NUM", name, MeasuredValueSequence=Sequence([measured]))


def test_every_encoding_lists_the_same_elements(listed: _Listed) -> None:
    made = dicom_builders.ct(StudyDescription="胸部", WindowCenter=[40, 400], WindowWidth=[80, 1500])
    plain = listed(dicom_builders.part10(made))
    assert listed(dicom_builders.part10(made, transfer_syntax=DeflatedExplicitVRLittleEndian)) == plain
    implicit = listed(dicom_builders.part10(made, transfer_syntax=ImplicitVRLittleEndian))
    assert [(line.tag, line.value) for line in implicit] == [(line.tag, line.value) for line in plain]
    assert HeaderLine(0, "(0008,1030)", "Study Description", "LO", "胸部", 6) in plain
    assert HeaderLine(0, "(0028,1050)", "Window Center", "DS", "40.0\\400.0", 10) in plain


def test_private_elements_are_named_after_their_maker_and_bytes_by_their_number(listed: _Listed) -> None:
    made = dicom_builders.ct()
    block = made.private_block(0x0029, "MAKER OF SCANS", create=True)
    block.add_new(0x01, "OB", bytes(300))
    block.add_new(0x02, "LO", "secret")
    found = {line.tag: line for line in listed(dicom_builders.part10(made)) if line.private}
    assert found["(0029,1001)"] == HeaderLine(0, "(0029,1001)", "MAKER OF SCANS", "OB", "", 300, private=True)
    assert found["(0029,1002)"].value == "secret"


def test_sequences_are_indented_and_their_items_counted(listed: _Listed) -> None:
    inner = dicom_builders.code("T-1", "Liver", "SRT")
    made = dicom_builders.ct(AnatomicRegionSequence=Sequence([inner, inner]))
    found = listed(dicom_builders.part10(made))
    at = next(number for number, line in enumerate(found) if line.vr == "SQ")
    assert found[at] == HeaderLine(0, "(0008,2218)", "Anatomic Region Sequence", "SQ", "", 2)
    assert found[at + 1] == HeaderLine(1, "(FFFE,E000)", "", "", "")
    assert found[at + 2] == HeaderLine(2, "(0008,0100)", "Code Value", "SH", "T-1", 4)


def test_a_header_without_end_is_cut_in_every_direction(listed: _Listed) -> None:
    deep = Dataset()
    deep.CodeMeaning = "bottom"
    for _ in range(40):
        outer = Dataset()
        outer.ConceptNameCodeSequence = Sequence([deep])
        deep = outer
    made = dicom_builders.ct(AnatomicRegionSequence=Sequence([deep]), ImageComments="x" * 5000)
    made.OtherPatientIDsSequence = Sequence([Dataset() for _ in range(2 * LISTED_LINES)])
    found = listed(dicom_builders.part10(made))
    assert len(found) == LISTED_LINES
    assert max(line.depth for line in found) <= LISTED_DEPTH + 2
    assert max(len(line.value) for line in found) <= LISTED_CHARACTERS
    assert "bottom" not in {line.value for line in found}


def test_a_report_is_told_with_units_dates_and_names(tmp_path: Path) -> None:
    inside = _item("CONTAINER", "Findings")
    image = _item("IMAGE")
    inside.ContentSequence = Sequence(
        [
            _number("Long axis", "12.5", dicom_builders.code("mm", "millimeter", "UCUM")),
            _number("Count", "3", dicom_builders.code("1", "no units", "UCUM")),
            _number("Uptake", "6.1", dicom_builders.code("{SUVbw}g/ml", "SUV body weight", "UCUM")),
            _item("CODE", "Site", ConceptCodeSequence=Sequence([dicom_builders.code("T", "Liver")])),
            _item("DATE", "Study Date", Date="20240506"),
            _item("TIME", "Study Time", Time="101530.5"),
            _item("DATETIME", "Injected", DateTime="20240506093000.000+0100"),
            _item("PNAME", "Reader", PersonName="Zhou^QiMing=周^启明"),
            image,
            image,
        ]
    )
    made = dicom_builders.report(ContentSequence=Sequence([inside]), VerificationFlag="UNVERIFIED", ContentTime="")
    assert _report(tmp_path, made) == (
        ReportLine(0, "Imaging Measurement Report"),
        ReportLine(0, value="2026-03-02", say=Say("report.written")),
        ReportLine(0, say=Say("report.unverified")),
        ReportLine(1, "Findings"),
        ReportLine(2, "Long axis", "12.5 mm"),
        ReportLine(2, "Count", "3"),
        ReportLine(2, "Uptake", "6.1 SUV body weight"),
        ReportLine(2, "Site", "Liver"),
        ReportLine(2, "Study Date", "2024-05-06"),
        ReportLine(2, "Study Time", "10:15"),
        ReportLine(2, "Injected", "2024-05-06 09:30"),
        ReportLine(2, "Reader", "Zhou QiMing (周 启明)"),
        ReportLine(2, value="2", say=Say("report.refers")),
    )


def test_chinese_words_in_a_report_that_names_the_wrong_alphabet_are_read_all_the_same(tmp_path: Path) -> None:
    made = dicom_builders.report(
        ContentSequence=Sequence([_item("TEXT", "Finding", TextValue="@@@@@@@@@@@@")]),
        SpecificCharacterSet="ISO_IR 100",
    )
    data = dicom_builders.part10(made).replace(b"@@@@@@@@@@@@", "右肺上叶结节".encode("gbk"))
    found = _report(tmp_path, made, data)
    assert not isinstance(found, Reason)
    assert found[-1] == ReportLine(1, "Finding", "右肺上叶结节")


def test_presentation_states_and_key_objects_tell_their_few_facts(tmp_path: Path) -> None:
    assert _report(tmp_path, dicom_builders.presentation()) == (
        ReportLine(0, "LUNG"),
        ReportLine(0, "Lung window"),
        ReportLine(0, value="2026-03-02 11:15", say=Say("report.written")),
        ReportLine(0, value="Reader A", say=Say("report.made_by")),
        ReportLine(0, value="1", say=Say("report.refers")),
    )
    made = dicom_builders.key_objects(ValueType="CONTAINER", ContentSequence=Sequence([_item("IMAGE"), _item("IMAGE")]))
    found = _report(tmp_path, made)
    assert not isinstance(found, Reason)
    assert (found[0].name, found[-1].value) == ("Of Interest", "2")


def test_an_image_holds_no_report(tmp_path: Path) -> None:
    assert _report(tmp_path, dicom_builders.ct()) is Reason.NO_REPORT
