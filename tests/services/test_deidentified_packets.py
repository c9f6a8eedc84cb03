"""Packets without names: what goes, what stays, and that nothing in any file of one tells whose it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pydicom
import pytest
from case_builders import case_in_order
from locked_builders import PASSPHRASE, holding, quick_slots
from pydicom.uid import generate_uid
from reply_builders import as_bytes, document, sealed_for
from sheet_builders import pages_of
from source_builders import text_pdf

import command_line
import dicom_builders as dicom
import peers
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import PacketForm, Scope
from carenav_desktop.domain.steps import Part
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.packet.key import Key
from carenav_desktop.services.cases import show_case
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.deidentifying import uid_map
from carenav_desktop.services.exporting import ExportResult, export_packet, packet_register
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.locking import lock_library
from carenav_desktop.services.opinions import get_opinion
from carenav_desktop.services.packets import open_packet
from carenav_desktop.services.papers import print_labels
from carenav_desktop.services.preflight import preflight
from carenav_desktop.services.questions import write_part, write_question
from carenav_desktop.services.records import list_studies
from carenav_desktop.services.replies import take_in_reply
from carenav_desktop.services.workspace import Workspace, workspace

US = "1.2.840.10008.5.1.4.1.1.6.1"
STUDY, ULTRASOUND = generate_uid(), generate_uid()
KEY = Key(passphrase="4821-0937-5526")
NAMELESS = Scope(deidentified=True)
#: What the files and the case say of the person, and where they were.
SAYS = {
    "PatientName": "Zyxwvut^Quirin=周^启明",
    "PatientID": "PID-77431",
    "PatientBirthDate": "19610709",
    "AccessionNumber": "ACC-55012",
    "InstitutionName": "Hospital of Nowhere",
    "ReferringPhysicianName": "Plover^Grebe",
    "StudyDescription": "Chest of Zyxwvut",
    "SeriesDescription": "for Dr Plover",
}
WORDS = (
    *("Zyxwvut", "Quirin", "周启明", "启明", "PID-77431", "19610709", "1961-07-09", "ACC-55012"),
    *("Nowhere", "Plover", "Grebe", "letter.pdf"),
)


def picture(at: int, sop_class: str = dicom.CT, modality: str = "CT", pixels: bytes = b"", **values: object) -> bytes:
    study = STUDY if modality == "CT" else ULTRASOUND
    ids = {"StudyInstanceUID": study, "SeriesInstanceUID": f"{study}.1", "InstanceNumber": at}
    made = dicom.image(sop_class, modality, **{**SAYS, **ids, **values})
    made.add_new(0x00204000, "LT", "seen with Zyxwvut")
    made.private_block(0x0019, "PLOVER", create=True).add_new(1, "LO", "Zyxwvut")
    made.PixelData = pixels or made.PixelData
    return dicom.part10(made)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with a_case(tmp_path) as opened:
        yield opened


@contextmanager
def a_case(tmp_path: Path) -> Iterator[Workspace]:
    """A case with CT slices, ultrasound pictures, a structured report, a plan and a paper."""
    disc = tmp_path / "CITYHOSP"
    disc.mkdir()
    for at in (1, 2, 3):
        (disc / f"CT{at}").write_bytes(picture(at))
        (disc / f"US{at}").write_bytes(picture(at, US, "US"))
    (disc / "SR").write_bytes(dicom.part10(dicom.report(**SAYS | {"StudyInstanceUID": STUDY})))
    (disc / "letter.pdf").write_bytes(text_pdf("LETTER about Zyxwvut"))
    with case_in_order(tmp_path / "library", disc, "Zyxwvut, Quirin", "1961-07-09", "Is surgery possible?") as opened:
        yield opened


def made(ws: Workspace, tmp_path: Path, scope: Scope = NAMELESS, form: PacketForm = PacketForm.SEALED) -> ExportResult:
    out = tmp_path / "out"
    out.mkdir(exist_ok=True)
    key = KEY if form is PacketForm.SEALED else Key()
    return export_packet(ws, 1, out, key, None, SilentContext(), scope=scope, form=form)


def unpacked(done: ExportResult, tmp_path: Path) -> Path:
    target = tmp_path / f"open {done.packet.code}"
    open_packet(done.packet.folder, target, KEY, SilentContext())
    return target


def words_in(folder: Path, words: tuple[str, ...] = WORDS) -> list[tuple[str, str]]:
    """Where any of the words stands: in names, bytes in several encodings, and the text of PDF pages."""
    found = []
    for file in (one for one in folder.rglob("*") if one.is_file()):
        data = file.read_bytes()
        text = "".join(pages_of(data)) if file.suffix == ".PDF" else ""
        for word in words:
            forms = {word.encode(one) for one in ("utf-8", "gb18030", "utf-16-le", "utf-16-be")}
            forms |= {one.upper() for one in forms}
            if any(one in data for one in forms) or word in text or word in file.name:
                found.append((file.name, word))
    return found


def series_of(ws: Workspace, modality: str) -> int:
    return next(one.id for study in list_studies(ws, 1) for one in study.series if one.modality == modality)


def test_no_file_of_the_packet_says_whose_it_is(ws: Workspace, tmp_path: Path) -> None:
    folder = unpacked(made(ws, tmp_path, replace(NAMELESS, looked_at=frozenset({series_of(ws, "US")}))), tmp_path)
    assert words_in(folder) == []
    old = tuple(one.old for one in uid_map(ws, 1, 1))
    assert len(old) == 2 + 3 + 7
    assert words_in(folder, old) == []


def test_a_packet_with_names_is_caught_by_the_same_search(ws: Workspace, tmp_path: Path) -> None:
    assert {word for _, word in words_in(unpacked(made(ws, tmp_path, Scope()), tmp_path))} >= {"Zyxwvut", "PID-77431"}


def test_pictures_that_may_show_a_name_stay_until_they_were_looked_at(ws: Workspace, tmp_path: Path) -> None:
    assert {one.modality for one in packet_content(ws, 1, scope=NAMELESS).unseen} == {"US"}
    first = made(ws, tmp_path)
    assert first.packet.instances == 3
    manifest = json.loads((unpacked(first, tmp_path) / "MANIFEST.JSN").read_text())
    assert manifest["withheld"] == {"images": 4, "other": 1} and manifest["deidentified"] is True
    looked = made(ws, tmp_path, replace(NAMELESS, looked_at=frozenset({series_of(ws, "US")})))
    assert looked.packet.instances == 6
    says = {one.say.code: one.say.params for one in preflight(ws, 1, NAMELESS).remarks}
    assert {"preflight.not_anonymous", "preflight.unseen", "preflight.without_names"} <= says.keys()
    assert says["preflight.without_names"]["count"] == 5
    assert "preflight.unsorted" not in says


def test_manifest_and_pages_go_by_the_code(ws: Workspace, tmp_path: Path) -> None:
    done = made(ws, tmp_path)
    folder = unpacked(done, tmp_path)
    manifest = json.loads((folder / "MANIFEST.JSN").read_text())
    assert manifest["case"] == {"name": done.packet.code, "born": ""}
    (study,) = manifest["studies"]
    assert (study["description"], study["accession_number"], study["institution"]) == ("", "", "")
    assert (study["date"], study["modalities"], study["received"], study["media"]) == ("2026-03-02", ["CT"], "", [])
    (series,) = study["series"]
    files = [pydicom.dcmread(folder / one["path"]) for one in series["files"]]
    assert {one.StudyInstanceUID for one in files} == {study["study_uid"]}
    assert {one.SeriesInstanceUID for one in files} == {series["series_uid"]}
    assert [one.SOPInstanceUID for one in files] == [one["sop_instance_uid"] for one in series["files"]]
    assert "does not make it anonymous" in (folder / "README.TXT").read_text(encoding="utf-8-sig")
    assert "does not make it anonymous" in (folder / "INDEX.HTM").read_text()
    assert "doesnotmakeitanonymous" in "".join(pages_of((folder / "COVER.PDF").read_bytes()))
    directory = pydicom.dcmread(folder / "DICOMDIR")
    patients = [one for one in directory.DirectoryRecordSequence if one.DirectoryRecordType == "PATIENT"]
    assert [(one.PatientName, one.PatientID) for one in patients] == [(done.packet.code, done.packet.code)]


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (None, "Is surgery possible for Mrs Zyxwvut?"),
        (None, "周启明能手术吗？"),
        (Part.MATTERS, "Quirin wants to walk."),
        (Part.FURTHER_1, "What of study ACC-55012?"),
        (Part.REASON, "Born 9.7.1961, too young."),
    ],
)
def test_what_the_family_wrote_must_name_nobody(ws: Workspace, tmp_path: Path, part: Part | None, text: str) -> None:
    if part is None:
        write_question(ws, 1, text)
    else:
        write_part(ws, 1, part, text)
    with pytest.raises(CaseError) as refused:
        made(ws, tmp_path)
    assert refused.value.code is Code.EXPORT_TEXT_NAMES
    assert list((tmp_path / "out").iterdir()) == []
    assert any(one.blocking and one.about == "question" for one in preflight(ws, 1, NAMELESS).remarks)
    assert made(ws, tmp_path, Scope()).packet.instances == 7


def test_nothing_is_written_when_no_picture_could_go(ws: Workspace, tmp_path: Path) -> None:
    study = next(one.id for one in list_studies(ws, 1) if "CT" in one.modalities)
    with pytest.raises(CaseError) as refused:
        made(ws, tmp_path, replace(NAMELESS, without=frozenset({f"study:{study}"})))
    assert refused.value.code is Code.EXPORT_NOTHING_WITHOUT_NAMES


def test_a_picture_that_still_names_the_person_stays_at_home(ws: Workspace, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "CT9").write_bytes(picture(9, pixels=b"Zyxwvut^Quirin".ljust(128, b"\0")))
    import_records(ws, 1, [more], SilentContext())
    done = made(ws, tmp_path)
    assert done.packet.instances == 3
    assert "it could not be made sure that they name nobody: 1." in (unpacked(done, tmp_path) / "README.TXT").read_text(
        encoding="utf-8-sig"
    )


def test_uids_are_the_same_in_a_packet_that_adds_to_another_and_in_no_third(ws: Workspace, tmp_path: Path) -> None:
    first, other = made(ws, tmp_path), made(ws, tmp_path)
    seen = frozenset({series_of(ws, "US")})
    added = made(ws, tmp_path, replace(NAMELESS, since=first.entry.id, looked_at=seen))
    maps = [{one.old: one.new for one in uid_map(ws, 1, entry.entry.id)} for entry in (first, added, other)]
    assert maps[0] == maps[1] and not set(maps[0].values()) & set(maps[2].values())
    assert added.packet.instances == 6  # the CT study has a report that stayed; as a whole it is not what was brought


def test_files_that_share_a_number_get_each_their_own(ws: Workspace, tmp_path: Path) -> None:
    twins, own = tmp_path / "twins", generate_uid()
    twins.mkdir()
    for at in (11, 12):
        (twins / f"CT{at}").write_bytes(picture(at, SOPInstanceUID=own))
    import_records(ws, 1, [twins], SilentContext())
    folder = unpacked(made(ws, tmp_path), tmp_path)
    assert not (folder / "DICOM_X").exists()
    assert len({pydicom.dcmread(one).SOPInstanceUID for one in folder.glob("DICOM/*/*/*/*")}) == 5


def test_the_register_keeps_what_the_packet_does_not_say(ws: Workspace, tmp_path: Path) -> None:
    done = made(ws, tmp_path)
    entry = packet_register(ws, 1)[0]
    assert entry == done.entry and entry.deidentified
    with ws.library.unit_of_work() as unit:
        (member,) = unit.packets.members(1)[entry.id]
        assert (member.item, member.title, member.files) == ("study:1", "Chest of Zyxwvut", 3)
    assert not made(ws, tmp_path, Scope()).entry.deidentified
    assert uid_map(ws, 1, packet_register(ws, 1)[0].id) == ()


def test_a_hospital_archive_takes_every_file_of_an_open_one(ws: Workspace, tmp_path: Path) -> None:
    done = made(ws, tmp_path, form=PacketForm.FOLDER)
    assert words_in(done.packet.folder) == []
    images = sorted(done.packet.folder.glob("DICOM/*/*/*/*"))
    assert len(images) == 3
    assert peers.refused_by_orthanc(images) == {}
    label = "".join(pages_of(print_labels(done, show_case(ws, 1).case)))
    assert "Zyxwvut" not in label and "1961" not in label and "withoutnames" in label
    assert "not sealed: whoever has it can read it" in (done.packet.folder / "README.TXT").read_text("utf-8-sig")


def test_the_reply_to_it_finds_its_case(ws: Workspace, tmp_path: Path) -> None:
    done = made(ws, tmp_path)
    recipient = json.loads((unpacked(done, tmp_path) / "MANIFEST.JSN").read_text())["reply_recipient"]
    said = document(packet=done.packet.code, receipt=done.packet.receipt, reviewed=["S001"])
    file = tmp_path / f"reply-{done.packet.code}.age"
    file.write_bytes(sealed_for(recipient, as_bytes(said)))
    opinion = get_opinion(ws, take_in_reply(ws, 1, file).opinion_id).opinion
    assert (opinion.packet, opinion.question_version) == (done.entry.id, 1)


def test_a_locked_library_makes_one_and_nothing_of_it_stays_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_slots(monkeypatch)
    with a_case(tmp_path):
        pass
    key = lock_library(tmp_path / "library", PASSPHRASE, SilentContext())
    with workspace(tmp_path / "library", key=key) as ws:
        done = made(ws, tmp_path)
        assert done.packet.instances == 3
        assert words_in(unpacked(done, tmp_path)) == []
    assert holding(tmp_path / "library", b"Zyxwvut") == holding(tmp_path / "library", b"PS3.15 2026c") == []


def test_the_command_line_makes_one_and_tells_which_number_is_which(tmp_path: Path) -> None:
    with a_case(tmp_path):
        pass
    library = ("--library", tmp_path / "library")
    words = (*library, "export", 1, tmp_path / "cli", "--deidentified")
    plan = command_line.answer(*words, "--plan")
    assert plan["look_at_first"] and plan["instances"] == 3
    answer = command_line.answer(*words, "--looked-at", *plan["look_at_first"])
    assert answer["deidentified"] and answer["instances"] == 6
    uids = command_line.answer(*library, "uids", 1, answer["code"])["uids"]
    assert {one["level"] for one in uids} == {"study", "series", "instance"}
    assert STUDY in {one["original"] for one in uids}
