"""Whose files these are: discs with several people, an index that names somebody else, and whole removal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, files_of, holding, quick_slots
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.people import Sighting
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.packet.dicomdir import DirectoryEntry, build
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.locking import begin_locked, unlock_library
from carenav_desktop.services.people import decide_people, list_people, look_at_people
from carenav_desktop.services.preflight import first_block
from carenav_desktop.services.previews import draw_preview
from carenav_desktop.services.records import list_records, list_studies, name_on, restore_record, set_record
from carenav_desktop.services.trash import empty_trash, restore_from_trash, trash_person
from carenav_desktop.services.workspace import Workspace, workspace
from dicom_builders import ct, instance_of, part10

OTHER = "Zyxomma^Daniel"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Doe, Jane", "1970-01-01")


def by_name(ws: Workspace, case: Case) -> dict[str, Sighting]:
    return {one.person.names[0] if one.person.names else "": one for one in look_at_people(ws, case.id)}


def a_disc(folder: Path) -> Path:
    """Three slices of Jane Doe, two of somebody else, and the index of both."""
    entries = []
    people = [("Doe^Jane", "19700101", "1.2.1")] * 3 + [(OTHER, "19590711", "1.2.2")] * 2
    for number, (name, born, study) in enumerate(people):
        made = ct(
            PatientName=name,
            PatientBirthDate=born,
            PatientID=f"ID {name}",
            StudyInstanceUID=study,
            StudyDescription=f"CT of {name}",
            SeriesDescription=f"Series of {name}",
            SeriesInstanceUID=f"{study}.1",
            InstanceNumber=number + 1,
        )
        place = ("DICOM", name.partition("^")[0].upper(), "ST1", "SE1", f"IM{number}")
        file = folder.joinpath(*place)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(part10(made))
        entries.append(DirectoryEntry(place, instance_of(made)))
    (folder / "DICOMDIR").write_bytes(build(entries).data)
    return folder


def test_everyone_is_shown_with_how_much_from_when_and_from_where(ws: Workspace, case: Case, tmp_path: Path) -> None:
    import_records(ws, case.id, [a_disc(tmp_path / "CITYHOSP")], SilentContext())
    seen = by_name(ws, case)
    assert set(seen) == {"Doe^Jane", OTHER}
    ours, theirs = seen["Doe^Jane"], seen[OTHER]
    assert (ours.person.files, ours.studies, ours.first, ours.last) == (3, 1, "2026-03-02", "2026-03-02")
    assert [(one.name, one.files) for one in theirs.origins] == [("CITYHOSP", 2)]
    assert (ours.other, theirs.other) == (False, True)
    assert theirs.preview.startswith("series:") and theirs.preview != ours.preview


def test_each_folder_that_was_dropped_is_named(ws: Workspace, case: Case, tmp_path: Path) -> None:
    for number, name in enumerate(("first disc", "second disc")):
        ct_series(tmp_path / name / "DICOM", count=2 - number, study=f"1.2.{number}")
    import_records(ws, case.id, [tmp_path / "first disc", tmp_path / "second disc"], SilentContext())
    (seen,) = look_at_people(ws, case.id)
    assert [(one.name, one.files) for one in seen.origins] == [("first disc", 2), ("second disc", 1)]


def test_the_index_of_a_disc_is_nobodys(ws: Workspace, case: Case, tmp_path: Path) -> None:
    import_records(ws, case.id, [a_disc(tmp_path / "disc")], SilentContext())
    decide_people(ws, case.id, [one.id for one in list_people(ws, case.id)], Decision.SAME)
    assert {one.decision for one in list_people(ws, case.id)} == {Decision.SAME}


def test_files_are_believed_where_the_index_names_somebody_else(ws: Workspace, case: Case, tmp_path: Path) -> None:
    """The index of another disc lies beside the files: one patient in it, two in the files."""
    disc = a_disc(tmp_path / "disc")
    wrong = instance_of(ct(PatientName="Nobody^Else", PatientID="N", StudyInstanceUID="1.2.9"))
    (disc / "DICOMDIR").write_bytes(build([DirectoryEntry(("DICOM", "X", "ST1", "SE1", "IM0"), wrong)]).data)
    import_records(ws, case.id, [disc], SilentContext())
    assert {name: one.person.files for name, one in by_name(ws, case).items()} == {"Doe^Jane": 3, OTHER: 2}


def test_one_name_in_many_spellings_is_one_person(ws: Workspace, case: Case, tmp_path: Path) -> None:
    for number, name in enumerate(("Doe^Jane", "DOE^JANE", "Jane Doe", "Doé^Jane")):
        ct_series(tmp_path / "disc" / str(number), count=1, name=name, study=f"1.2.{number}")
    import_records(ws, case.id, [tmp_path / "disc"], SilentContext())
    (person,) = list_people(ws, case.id)
    assert (len(person.names), person.decision) == (4, Decision.SAME)


def test_an_open_person_forbids_the_packet_and_one_who_is_not_ours_stays_out(
    ws: Workspace, case: Case, tmp_path: Path
) -> None:
    import_records(ws, case.id, [a_disc(tmp_path / "disc")], SilentContext())
    refused = first_block(packet_content(ws, case.id))
    assert refused is not None and refused.code is Code.EXPORT_IDENTITY_OPEN
    decide_people(ws, case.id, [by_name(ws, case)[OTHER].person.id], Decision.NOT_OURS)
    content = packet_content(ws, case.id)
    assert len(content.instances) == 3
    assert {one.keys["PatientName"] for one in content.instances} == {"Doe^Jane"}


def test_all_files_of_a_person_go_and_come_back_together(ws: Workspace, case: Case, tmp_path: Path) -> None:
    import_records(ws, case.id, [a_disc(tmp_path / "disc")], SilentContext())
    before = (look_at_people(ws, case.id), list_studies(ws, case.id))
    other = by_name(ws, case)[OTHER].person.id
    trash_person(ws, other)
    assert set(by_name(ws, case)) == {"Doe^Jane"}
    assert [one.instances for one in list_studies(ws, case.id)] == [3]
    with pytest.raises(CaseError) as refused:
        trash_person(ws, 99)
    assert refused.value.code is Code.PERSON_UNKNOWN
    restore_from_trash(ws, "person", other)
    assert (look_at_people(ws, case.id), list_studies(ws, case.id)) == before


@pytest.mark.parametrize("locked", [False, True])
def test_nothing_of_a_person_is_left_after_emptying(
    tmp_path: Path, locked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_slots(monkeypatch)
    folder, disc = tmp_path / "library", a_disc(tmp_path / "disc")
    theirs = {one.read_bytes() for one in (disc / "DICOM" / "ZYXOMMA").rglob("IM*")}
    key = begin_locked(folder, PASSPHRASE) if locked else None
    with workspace(folder, key) as ws:
        case = create_case(ws, "Doe, Jane", "1970-01-01")
        import_records(ws, case.id, [disc], SilentContext())
        import_records(ws, case.id, [disc], SilentContext())  # the second report has lines of its own
    with workspace(folder, key) as ws:  # the end of the session before left a copy of the catalogue
        other = by_name(ws, case)[OTHER]
        draw_preview(ws, other.preview)
        decide_people(ws, case.id, [other.person.id], Decision.NOT_OURS)
        assert locked or holding(folder / "backups", b"Zyxomma")
        trash_person(ws, other.person.id)
        empty_trash(ws)
    if key is not None:
        unlock_library(folder, key, SilentContext())
    assert holding(folder, b"Zyxomma") == []
    assert not theirs & {one.read_bytes() for one in files_of(folder)}
    with workspace(folder) as ws:
        assert set(by_name(ws, case)) == {"Doe^Jane"}
        assert [one.instances for one in list_studies(ws, case.id)] == [3]
        assert ws.library.check(True, SilentContext()).problems == ()


def test_a_name_confirmed_on_a_paper_is_one_more_person_to_decide_on(ws: Workspace, case: Case, tmp_path: Path) -> None:
    (tmp_path / "one.pdf").write_bytes(text_pdf("CT report", "Patient: OKAFOR, Daniel   DOB: 11 Jul 1959"))
    (tmp_path / "two.pdf").write_bytes(text_pdf("A letter"))
    import_records(ws, case.id, [tmp_path / "one.pdf", tmp_path / "two.pdf"], SilentContext())
    one, two = sorted(list_records(ws, case.id), key=lambda record: record.name)
    assert name_on(ws, one.id).suggested == "OKAFOR, Daniel"
    assert name_on(ws, two.id).suggested == name_on(ws, one.id).confirmed == ""
    assert {found.person.names for found in look_at_people(ws, case.id)} == {()}
    set_record(ws, one.id, kind="imaging_report", date="2024", name="OKAFOR, Daniel")
    set_record(ws, two.id, kind="clinic_letter", date="2024", name="")
    seen = by_name(ws, case)
    assert {name: found.person.files for name, found in seen.items()} == {"OKAFOR, Daniel": 1, "": 1}
    decide_people(ws, case.id, [seen["OKAFOR, Daniel"].person.id], Decision.NOT_OURS)
    assert [found.record.name for found in packet_content(ws, case.id).documents] == ["two.pdf"]
    restore_record(ws, one)
    assert {found.person.names: found.person.files for found in look_at_people(ws, case.id)} == {(): 2}


@pytest.mark.corpus
def test_the_patients_of_one_disc_are_told_apart(ws: Workspace, corpus: Path) -> None:
    """Four names; one of the four has two numbers, which makes no two people, and a document inside an image file."""
    case = create_case(ws, "Zhou Qiming", "1966-01-01")
    report = import_records(ws, case.id, [corpus / "made" / "dicom" / "CD_MULTI"], SilentContext())
    seen = [one for one in look_at_people(ws, case.id) if one.person.names]
    assert report.instances + report.documents == sum(one.person.files for one in seen) == 38 + 1
    assert [one.person.ids for one in seen if not one.other] == [("778812", "778812-B")]
    assert sum(one.other for one in seen) == 3
    assert {one.person.decision for one in seen} == {Decision.OPEN}
