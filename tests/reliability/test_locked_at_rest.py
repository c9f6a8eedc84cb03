"""A locked library does the whole job, shows nothing to who has not the key, and can be read without this program."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

import pytest
from directory_builders import index_of
from locked_builders import PASSPHRASE, files_of, holding, quick_slots
from sealed_packets import OPEN, SEAL, members_of
from sealing_builders import at_terminal
from source_builders import ct_series, text_pdf
from sqlalchemy import TEXT

import peers
from carenav_desktop import assets
from carenav_desktop.domain.asking import Ended, Facility, Request
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.items import Level
from carenav_desktop.domain.opinion import FollowUp, Form, Found, Looked, Opinion, Passage, PassageKind, Twelve
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.review import Asked, Consent, Event, EventKind, Review, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.domain.shipping import Shipment
from carenav_desktop.domain.steps import Part as QuestionPart
from carenav_desktop.domain.tissue import Release, Specimen
from carenav_desktop.intake import walk
from carenav_desktop.services import locking
from carenav_desktop.services.asking import ask, end_request, keep_facility
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.checklist import choose_lists, mark_item, set_level
from carenav_desktop.services.companions import keep_specimen, pair_by_hand, set_parts
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.lists import import_list
from carenav_desktop.services.opinions import keep_words, look_for, take_in_opinion
from carenav_desktop.services.packets import verify
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.previews import draw_preview
from carenav_desktop.services.questions import rest_question_on, write_part, write_question
from carenav_desktop.services.records import list_records, list_studies, set_record
from carenav_desktop.services.reviewers import keep_reviewer
from carenav_desktop.services.reviews import answer_sheet, keep_part, keep_review
from carenav_desktop.services.safekeeping import back_up
from carenav_desktop.services.shipments import keep_shipment
from carenav_desktop.services.workspace import Workspace, workspace
from carenav_desktop.storage import tables
from carenav_desktop.storage.companions import Part
from carenav_desktop.storage.keys import LibraryKey

MARKER = "Zyxomma"  # in every field, name and content; a dragonfly, and in no list of words
QUESTION = f"Is the operation of {MARKER} planned for 3 Dec 2026 the right next step, or should tablets come first?"
#: Columns of text that hold codes, numbers, dates and hashes of the program's own, never what a person or a file says.
CODED = {
    "packet.form", "packet.page_sha256", "packet.uid_secret", "packet_member.digest",
    "answer.answer", "answer.changed", "answer.question", "backup.made", "case.born", "case.created",
    "case.profile", "case.trashed", "damaged_original.found", "damaged_original.sha256", "document.created",
    "document.date", "document.kind", "document.language", "document.modality", "document.region",
    "document_part.date", "document_part.kind", "emptied.original", "file.added", "file.export_sha256",
    "file.original", "file.trashed", "file.unreadable", "highest_id.name", "import_entry.outcome",
    "import_entry.reason", "import_run.finished", "import_run.started", "instance.sop_class_uid",
    "instance.sop_instance_uid", "instance.stack", "instance.transfer_syntax_uid", "item_level.changed",
    "item_level.item", "item_level.level", "item_mark.changed", "item_mark.state",
    "listed_instance.sop_instance_uid", "listed_series.modality", "listed_series.series_uid",
    "listed_series.study_date", "listed_series.study_uid", "medium.character_set", "mention.value", "mention.what",
    "original.format", "original.head_hash", "original.sha256", "own_list.added", "own_list.kind", "packet.code",
    "packet.made", "packet.receipt", "packet.stage", "packet.reply_identity", "packet.sealed_for", "packet.sha256",
    "pairing.changed", "pairing.said", "person.decision", "person_spelling.aspect", "question.changed",
    "consent.given", "consent.item", "consent.until", "consent.withdrawn", "follow_up.sent", "follow_up.source",
    "opinion.checked_back", "opinion.dated", "opinion.form", "opinion.item", "opinion.received", "opinion_line.line",
    "opinion_line.said", "opinion_passage.kind", "opinion_reviewed.number", "packet_member.date", "packet_member.item",
    "packet_member.kind", "packet_member.number", "question_part.part", "review.due", "review_answer.asked",
    "review_event.about", "review_event.day", "review_event.kind", "review_event.state", "reviewer.recipient",
    "reviewer.written", "wanted_record.item",
    "question_version.sent", "request.asked", "request.ended", "request.ended_on", "request.promised",
    "request.reminder", "series.modality", "series.series_uid", "shipment.permit", "shipment.received",
    "shipment.returned",
    "shipment.sent", "specimen.date", "specimen.release", "study.date", "study.role", "study.study_uid", "trail.at",
    "trail.chain", "trail.result", "trail.user", "trail.what",
}  # fmt: skip


def source_of(folder: Path) -> Path:
    """What a family drops: a disc whose list names one slice more, a paper, an archive, a file nobody knows."""
    disc = folder / f"{MARKER} disc"
    tags = dict.fromkeys(("StudyDescription", "SeriesDescription", "InstitutionName", "AccessionNumber"), MARKER)
    tags["BodyPartExamined"] = MARKER.upper()
    ct_series(disc / MARKER.upper(), count=6, name=f"{MARKER}^Wilhelmina", rows=32, columns=32, **tags)
    (disc / "DICOMDIR").write_bytes(index_of(disc))
    (disc / MARKER.upper() / "IM000006").unlink()
    paper = text_pdf(f"Pathology report of {MARKER}", "12 May 2024")
    (folder / f"{MARKER} report.pdf").write_bytes(paper)
    with zipfile.ZipFile(folder / f"{MARKER}.zip", "w") as archive:
        archive.writestr(f"{MARKER}/letter.txt", f"A letter about {MARKER}.\n" * 200)
    (folder / f"{MARKER}.bin").write_bytes(MARKER.encode() * 20_000)
    return folder


class Looking(SilentContext):
    """Looks through the library at every step of a job."""

    def __init__(self, library: Path) -> None:
        super().__init__()
        self._library = library
        self.looks = 0
        self.found: set[str] = set()

    def report(self, progress: Progress) -> None:
        self.looks += 1
        self.found.update(_readable(self._library))


def _readable(library: Path) -> list[str]:
    """Files that hold the marker now; one that was renamed meanwhile is found under its other name next time."""
    try:
        return holding(library, MARKER.encode())
    except FileNotFoundError:
        return []


@dataclass
class Job:
    """The main job, done in one library."""

    folder: Path
    key: LibraryKey | None
    ways: list[str] = field(default_factory=list)
    packet: Path = Path()

    def run(self, source: Path, out: Path) -> Looking:
        """Import, name, question, preview, export, and check."""
        look = Looking(self.folder)
        with workspace(self.folder, self.key) as ws:
            ws.library.operator = MARKER
            create_case(ws, f"{MARKER}, Wilhelmina", "1970-01-01")
            report = import_records(ws, 1, [source], look)
            self.ways = sorted(f"{Path(one.path).name} {one.outcome} {one.reason}" for one in report.files)
            decide_people(ws, 1, [one.id for one in list_people(ws, 1)], Decision.SAME)
            self._work(ws)
            out.mkdir()
            self.packet = export_packet(ws, 1, out, SEAL, None, look).packet.folder
            assert check_library(ws, True, look).problems == ()
            back_up(ws, out / MARKER, look)
            look.report(Progress("end", 0, 0))
        return look

    def _work(self, ws: Workspace) -> None:
        """Everything a person types or looks at."""
        write_question(ws, 1, QUESTION)
        told = dict.fromkeys(("title", "place", "notes", "accession_number"), f"Told {MARKER}")
        for record in list_records(ws, 1):
            set_record(ws, record.id, kind="pathology_report", date="2024-05-12", **told)
            draw_preview(ws, f"record:{record.id}")
        (study,) = list_studies(ws, 1)
        (series,) = study.series
        assert isinstance(draw_preview(ws, f"series:{series.id}"), Picture)
        self._say(ws, record.id, study.id)

    def _say(self, ws: Workspace, record: int, study: int) -> None:
        """Marks, levels, lists, requests, tissue, pairs and parts."""
        own = assets.document("checklists/packs/myeloma.json") | {"id": "zyxomma", "reviewed_by": MARKER}
        (self.folder.parent / "own.json").write_text(json.dumps(own), encoding="utf-8")
        import_list(ws, self.folder.parent / "own.json")
        choose_lists(ws, 1, "zyxomma", "")
        set_level(ws, 1, "B11", Level.FORBIDDEN, MARKER)
        mark_item(ws, 1, "B12", State.DOES_NOT_EXIST, MARKER)
        place = keep_facility(ws, 1, Facility(0, *[MARKER] * 6))
        said = dict.fromkeys(("asked_by", "person", "reference", "note"), MARKER)
        number = ask(ws, 1, Request(0, place.id, ("B09", MARKER), "2026-11-03", **said))
        end_request(ws, 1, number, Ended.REFUSED, "", MARKER)
        keep_specimen(ws, 1, Specimen(0, MARKER, MARKER, "", MARKER, 3, *[MARKER] * 4, Release.YES, MARKER, (record,)))
        pair_by_hand(ws, record, study, False)
        rest_question_on(ws, 1, ["B09", MARKER])
        words = dict.fromkeys(("what", "numbers", "courier", "tracking", "note"), MARKER)
        keep_shipment(ws, 1, Shipment(count=1, sent="2026-11-25", **words))
        set_parts(ws, record, [Part(0, record, 1, 1, "lab_report", "2024-05-12")])
        self._ask_for_a_review(ws, record)

    def _ask_for_a_review(self, ws: Workspace, record: int) -> None:
        """A reviewer, a review with all its parts, an opinion with all of its own."""
        write_part(ws, 1, QuestionPart.FURTHER_1, f"Is {MARKER} known?")
        texts = (one.name for one in fields(Reviewer) if one.name not in ("id", "written", "recipient"))
        reviewer = keep_reviewer(ws, replace(Reviewer(), **dict.fromkeys(texts, MARKER)))
        review = keep_review(ws, 1, Review(reviewer_id=reviewer.id, due="2026-12-01", note=MARKER))
        keep_part(ws, review, Event(0, "", EventKind.CALL, None, MARKER, MARKER, f"record:{record}"))
        keep_part(ws, review, Consent(0, *[MARKER] * 3))
        keep_part(ws, review, Wanted(0, MARKER, MARKER))
        answer_sheet(ws, review, {Asked.WHO: MARKER})
        opinion = take_in_opinion(ws, Opinion(0, review, Form.CALL, author=MARKER, words=MARKER))
        look_for(ws, opinion, {Twelve.ANSWER: Looked(Found.YES, MARKER, MARKER)})
        keep_words(ws, opinion, Passage(0, PassageKind.UNCERTAINTY, MARKER, MARKER))
        keep_words(ws, opinion, FollowUp(0, "", MARKER))

    def members(self) -> dict[str, bytes]:
        """The files of the packet that come from the records."""
        (volume,) = self.packet.glob("*.age")
        return {name: data for name, data in members_of(volume) if name.startswith(("DICOM/", "DOCS/", "IMAGES/"))}

    def names(self) -> list[str]:
        """The names of all files of the packet."""
        (volume,) = self.packet.glob("*.age")
        return [name for name, _ in members_of(volume)]


@pytest.fixture(scope="module")
def quick() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        quick_slots(patched)
        patched.setattr(walk, "volume_label", lambda _: f"{MARKER} volume")
        yield


@pytest.fixture(scope="module")
def done(quick: None, tmp_path_factory: pytest.TempPathFactory) -> tuple[Job, Job, Looking]:
    """The job in a plain and in a locked library, and what was seen of the locked one on the way."""
    room = tmp_path_factory.mktemp("at-rest")
    source = source_of(room / "source")
    plain, locked = Job(room / "plain", None), Job(room / "locked", locking.begin_locked(room / "locked", PASSPHRASE))
    plain.run(source, room / f"plain-out {MARKER}")
    return plain, locked, locked.run(source, room / f"locked-out {MARKER}")


def test_every_column_that_takes_a_text_was_given_the_marker(done: tuple[Job, Job, Looking]) -> None:
    plain, _, _ = done
    unmarked = set()
    with closing(sqlite3.connect(f"file:{plain.folder / 'library.sqlite'}?mode=ro", uri=True)) as opened:
        for table in tables.metadata.sorted_tables:
            for column in (one.name for one in table.columns if isinstance(one.type, TEXT)):
                held = f'SELECT 1 FROM "{table.name}" WHERE instr(lower("{column}"), lower(?)) LIMIT 1'
                if opened.execute(held, (MARKER,)).fetchone() is None:
                    unmarked.add(f"{table.name}.{column}")
    assert unmarked == CODED


def test_a_locked_library_takes_in_and_hands_over_the_same(done: tuple[Job, Job, Looking]) -> None:
    plain, locked, _ = done
    assert locked.ways == plain.ways
    assert len(locked.ways) == 9
    assert locked.names() == plain.names()
    assert locked.members() == plain.members()
    assert len(locked.members()) >= 6
    assert verify(locked.packet, OPEN, SilentContext()).ok


def test_no_file_of_a_closed_locked_library_holds_a_word_of_what_is_in_it(done: tuple[Job, Job, Looking]) -> None:
    plain, locked, _ = done
    assert len(holding(plain.folder, MARKER.encode())) > 5
    # Of seven letters or more: the journal is Base64, where four of any case come about by chance.
    for word in (MARKER, "Wilhelmina", "Pathology", "1970-01-01", "19700101", "IM000001"):
        assert holding(locked.folder, word.encode()) == []
    assert holding(locked.folder, MARKER.encode("utf-16-le")) == []
    assert holding(locked.folder, locked.key.recovery.encode()) == []  # type: ignore[union-attr]
    assert len(files_of(locked.folder)) > 12


def test_nor_does_one_with_a_name_while_the_library_is_open(done: tuple[Job, Job, Looking]) -> None:
    _, _, look = done
    assert look.looks > 10
    assert look.found == set()


def test_no_name_in_a_locked_library_is_the_hash_of_a_record(done: tuple[Job, Job, Looking]) -> None:
    plain, locked, _ = done
    known = {one.name for one in (plain.folder / "originals").rglob("*") if one.is_file()}
    assert known
    assert not any(sha256[:16] in str(one) for one in files_of(locked.folder) for sha256 in known)
    assert [one for sha256 in known for one in holding(locked.folder, sha256.encode())] == []


def test_a_program_killed_in_the_middle_of_an_import_leaves_nothing_readable(quick: None, tmp_path: Path) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("made of fork and SIGKILL")
    folder = tmp_path / "library"
    key = locking.begin_locked(folder, PASSPHRASE)
    source = source_of(tmp_path / "source")
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, str(folder), str(source)],
        input=key.recovery.encode(),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert killed.returncode == -9
    assert holding(folder, MARKER.encode()) == []
    assert list((folder / "tmp").iterdir())
    with workspace(folder, locking.key_from_passphrase(folder, PASSPHRASE)) as ws:
        assert list((folder / "tmp").iterdir()) == []
        assert check_library(ws, True, SilentContext()).problems == ()


_KILLED = """
import os, signal, sys
from pathlib import Path
from carenav_desktop import failpoints
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.shipments import keep_shipment
from carenav_desktop.services.workspace import open_workspace
from carenav_desktop.storage.keys import LibraryKey

def strike(name):
    if name == "batches.rows_written":
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    ws = open_workspace(Path(sys.argv[1]), LibraryKey.from_recovery(sys.stdin.read()))
    create_case(ws, "Zyxomma, Wilhelmina", "1970-01-01")
    (ws.library.scratch / "left.part").write_bytes(b"left")
    failpoints.hook = strike
    import_records(ws, 1, [Path(sys.argv[2])], SilentContext())
"""


def test_with_the_sheet_age_alone_recovers_every_original(done: tuple[Job, Job, Looking], tmp_path: Path) -> None:
    plain, locked, _ = done
    assert locked.key
    (tmp_path / "key.txt").write_text(locked.key.recovery + "\n")
    recovered = set()
    for number, blob in enumerate((locked.folder / "blobs").rglob("*.age")):
        target = tmp_path / str(number)
        subprocess.run(
            [peers.need("age"), "-d", "-i", tmp_path / "key.txt", "-o", target, blob], check=True, timeout=60
        )
        recovered.add(target.read_bytes())
    kept = {one.read_bytes() for one in (plain.folder / "originals").rglob("*") if one.is_file()}
    assert recovered == kept
    assert len(kept) == 9


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_with_the_passphrase_age_alone_shows_the_key(done: tuple[Job, Job, Looking], tmp_path: Path) -> None:
    _, locked, _ = done
    command = [peers.need("age"), "-d", "-o", "key.txt", str(locked.folder / "keys" / "passphrase.age")]
    assert at_terminal(command, ["not this one"], tmp_path) != 0
    assert at_terminal(command, [PASSPHRASE], tmp_path) == 0
    assert locked.key
    assert (tmp_path / "key.txt").read_text().strip() == locked.key.recovery


def test_what_the_reading_process_is_given_holds_no_key(done: tuple[Job, Job, Looking]) -> None:
    _, locked, _ = done
    assert locked.key
    with workspace(locked.folder, locked.key) as ws:
        assert isinstance(draw_preview(ws, f"record:{_drawable(ws)}", edge=900), Picture)
        children = _children()
        assert children
        for child in children:
            assert locked.key.recovery.encode() not in Path(f"/proc/{child}/environ").read_bytes()
            assert locked.key.recovery.encode() not in Path(f"/proc/{child}/cmdline").read_bytes()
            memory = _memory(child)
            assert memory
            for secret in (locked.key.recovery.encode(), locked.key.database_key()):
                assert secret not in memory


def _drawable(ws: Workspace) -> int:
    return next(one.id for one in list_records(ws, 1) if one.pages)


def _children() -> list[int]:
    """The processes this one started."""
    found = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    if not found.exists():
        pytest.skip("this system does not list children")
    return [int(one) for one in found.read_text().split()]


def _memory(process: int) -> bytes:
    """Everything a process may write to."""
    pieces = []
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            start, end = (int(one, 16) for one in span.split("-"))
            if rights.startswith("rw"):
                memory.seek(start)
                try:
                    pieces.append(memory.read(end - start) or b"")
                except OSError:
                    continue
    return b"".join(pieces)
