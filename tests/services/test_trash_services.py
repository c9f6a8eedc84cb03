from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from locked_builders import holding
from source_builders import ct_series, text_pdf
from storage_builders import ANOTHER, a_document, a_slice, bring_in, original_path

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Outcome, Reason
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.cases import create_case, list_cases, show_case
from carenav_desktop.services.checklist import evaluate_checklist, mark_item
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.exporting import packet_register
from carenav_desktop.services.importing import import_records, last_report
from carenav_desktop.services.locking import begin_locked
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.preflight import preflight
from carenav_desktop.services.previews import draw_preview
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records, list_studies, set_record
from carenav_desktop.services.trash import (
    empty_trash,
    list_trash,
    restore_from_trash,
    trash_case,
    trash_record,
    trash_study,
)
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    """A case with two papers and a study of two slices."""
    made = create_case(ws, "Li Ming", "1960-01-01")
    papers = [(f"{n}.pdf", b"paper %d" % n, a_document(f"words {n}")) for n in (1, 2)]
    bring_in(ws.library, made, [*papers, *((f"IM{n}", b"slice %d" % n, a_slice(n)) for n in (1, 2))], same=True)
    set_record(ws, 1, kind="imaging_report", date="2026-11-01", modality="CT")
    return made


def _everything(ws: Workspace, case: Case) -> tuple[Any, ...]:
    return (
        list_cases(ws),
        show_case(ws, case.id),
        list_people(ws, case.id),
        evaluate_checklist(ws, case.id),
        preflight(ws, case.id),
        packet_content(ws, case.id),
    )


def test_what_is_put_aside_leaves_lists_checklist_and_packet_and_comes_back_whole(ws: Workspace, case: Case) -> None:
    before = _everything(ws, case)
    (study,) = list_studies(ws, case.id)
    trash_record(ws, 1)
    trash_study(ws, study.id)
    content = packet_content(ws, case.id)
    assert [one.record.name for one in content.documents] == ["2.pdf"]
    assert (content.instances, content.studies) == ((), ())
    assert preflight(ws, case.id).instances == 0
    assert not [one for one in evaluate_checklist(ws, case.id).lines if "record:1" in one.evidence]
    assert [(one.kind, one.id) for one in list_trash(ws)] == [("study", study.id), ("record", 1)]
    restore_from_trash(ws, "study", study.id)
    restore_from_trash(ws, "record", 1)
    assert _everything(ws, case) == before
    assert list_trash(ws) == ()


def test_a_person_seen_only_on_files_in_the_trash_does_not_hold_up_the_packet(ws: Workspace, case: Case) -> None:
    bring_in(ws.library, case, [("y.pdf", b"y", a_document("theirs", seen=ANOTHER))])
    (theirs,) = [one for one in list_people(ws, case.id) if one.decision is Decision.OPEN]
    record = next(one for one in list_records(ws, case.id) if one.name == "y.pdf")
    trash_record(ws, record.id)
    assert theirs.id not in {one.id for one in list_people(ws, case.id)}
    assert "people" not in {one.about for one in preflight(ws, case.id).remarks}


def test_a_case_in_the_trash_answers_every_question_with_where_it_is(ws: Workspace, case: Case) -> None:
    trash_case(ws, case.id)
    assert list_cases(ws) == ()
    for ask in (
        lambda: show_case(ws, case.id),
        lambda: list_records(ws, case.id),
        lambda: list_studies(ws, case.id),
        lambda: list_people(ws, case.id),
        lambda: evaluate_checklist(ws, case.id),
        lambda: packet_content(ws, case.id),
        lambda: packet_register(ws, case.id),
        lambda: last_report(ws, case.id),
        lambda: write_question(ws, case.id, "Operate?"),
        lambda: mark_item(ws, case.id, "B04", None),
        lambda: decide_people(ws, case.id, [1], Decision.SAME),
        lambda: set_record(ws, 1, kind="other", date=""),
        lambda: draw_preview(ws, "record:1"),
        lambda: trash_record(ws, 1),
    ):
        with pytest.raises(CaseError) as refused:
            ask()
        assert refused.value.code is Code.IN_TRASH
    with pytest.raises(CaseError):
        draw_preview(ws, "series:1")
    restore_from_trash(ws, "case", case.id)
    assert [line.case for line in list_cases(ws)] == [case]


def test_a_file_added_again_comes_back_with_all_that_was_said_of_it(ws: Workspace, tmp_path: Path) -> None:
    case = create_case(ws, "Doe, Jane", "1970-01-01")
    source = ct_series(tmp_path / "disc", count=2)
    (source / "report.pdf").write_bytes(text_pdf("CT report", "Exam date: 2026-09-14"))
    first = import_records(ws, case.id, [source], SilentContext())
    (record,), (study,) = list_records(ws, case.id), list_studies(ws, case.id)
    said = set_record(ws, record.id, kind="imaging_report", date="2026-09-14", notes="as the doctor said")
    trash_record(ws, record.id)
    trash_study(ws, study.id)
    again = import_records(ws, case.id, [source], SilentContext())
    assert {(one.outcome, one.reason) for one in again.files} == {(Outcome.IMPORTED, Reason.RESTORED_FROM_TRASH)}
    assert (again.studies, again.instances, again.documents) == (first.studies, first.instances, first.documents)
    assert again.found == again.count(Outcome.IMPORTED) == 3
    assert list_records(ws, case.id) == (said,)
    assert list_studies(ws, case.id) == (study,)
    assert list_trash(ws) == ()


def test_an_import_into_a_case_that_goes_into_the_trash_meanwhile_stops_and_says_so(
    ws: Workspace, tmp_path: Path
) -> None:
    case = create_case(ws, "Doe, Jane")
    source = ct_series(tmp_path / "disc", count=3)

    class PutsAside(SilentContext):
        def report(self, progress: object) -> None:
            if list_cases(ws):
                trash_case(ws, case.id)

    with pytest.raises(CaseError) as stopped:
        import_records(ws, case.id, [source], PutsAside())
    assert stopped.value.code is Code.IN_TRASH
    restore_from_trash(ws, "case", case.id)
    assert import_records(ws, case.id, [source], SilentContext()).count(Outcome.IMPORTED) == 3


def test_an_emptied_trash_is_empty_and_says_how_much_it_was(ws: Workspace, case: Case) -> None:
    (study,) = list_studies(ws, case.id)
    originals = [record.original for record in list_records(ws, case.id)]
    mark_item(ws, case.id, "B04", State.DOES_NOT_EXIST, "never")
    trash_record(ws, 1)
    trash_study(ws, study.id)
    assert empty_trash(ws) == 2
    assert empty_trash(ws) == 0
    (left,) = list_records(ws, case.id)
    assert [original_path(ws.library, one).exists() for one in originals] == [one == left.original for one in originals]
    with pytest.raises(CaseError) as gone:
        restore_from_trash(ws, "record", 1)
    assert gone.value.code is Code.RECORD_UNKNOWN


def test_a_locked_library_deletes_what_it_has_sealed(tmp_path: Path) -> None:
    key = begin_locked(tmp_path / "library", "seven-quiet-otters-build-nine-lamps")
    with workspace(tmp_path / "library", key) as ws:
        case = create_case(ws, "Li Ming")
        bring_in(ws.library, case, [(f"{n}.pdf", b"paper %d" % n, a_document()) for n in (1, 2)])
        sealed = set((tmp_path / "library" / "blobs").glob("*/*"))
        trash_record(ws, 1)
        assert set((tmp_path / "library" / "blobs").glob("*/*")) == sealed
        assert empty_trash(ws) == 1
        assert len(set((tmp_path / "library" / "blobs").glob("*/*")) & sealed) == len(sealed) - 1 == 1
        assert ws.library.check(True, SilentContext()).problems == ()


def test_nothing_leaves_the_trash_by_itself(ws: Workspace, case: Case, tmp_path: Path) -> None:
    with ws.library.unit_of_work() as unit:
        unit.trash._connection.exec_driver_sql("UPDATE file SET trashed = '1999-01-01T00:00:00+00:00' WHERE id = 1")
        unit.trash._connection.exec_driver_sql("UPDATE file SET added = '1999-01-01T00:00:00+00:00' WHERE id = 1")
    ws.close()
    with workspace(tmp_path / "library") as later:
        (line,) = list_trash(later)
        assert line.old
        restore_from_trash(later, "record", 1)
        assert len(list_records(later, case.id)) == 2


_EMPTIES = """
import os, sys
from pathlib import Path
from carenav_desktop import failpoints
from carenav_desktop.services.trash import empty_trash
from carenav_desktop.services.workspace import workspace

def end(name):
    if name == sys.argv[2]:
        os._exit(9)

with workspace(Path(sys.argv[1])) as ws:
    failpoints.hook = end
    empty_trash(ws)
"""
#: Nobody else writes it.
_WORD = "quetzalcoatlus"
_STEPS = ("trash.rows_deleted", "trash.committed", "originals.deleted", "library.bytes_deleted",
          "library.previews_deleted", "journal.settled", "journal.part_written", "journal.part_committed",
          "journal.replaced", "backups.named", "backups.renewed", "library.copies_renewed")  # fmt: skip


@pytest.mark.parametrize("step", _STEPS)
def test_an_emptying_that_is_killed_is_undone_or_finished_at_the_next_start(
    ws: Workspace, case: Case, tmp_path: Path, step: str
) -> None:
    gone, kept = (record.original for record in sorted(list_records(ws, case.id), key=lambda one: one.id))
    ws.close()
    folder = tmp_path / "library"
    with workspace(folder) as again:  # not before: the end of a session keeps a copy of the catalogue
        set_record(again, 1, kind="imaging_report", date="2026-11-01", notes=f"{_WORD} of a record")
        trash_record(again, 1)
    _killed(folder, step)
    with workspace(folder) as later:
        undone = bool(list_trash(later))
        assert undone == original_path(later.library, gone).exists()
        assert original_path(later.library, kept).exists()
        assert later.library.check(True, SilentContext()).problems == ()
        if undone:
            assert step in ("trash.rows_deleted", "journal.settled")
            restore_from_trash(later, "record", 1)
        assert len(list_records(later, case.id)) == 1 + undone
        assert not list((folder / "orphans").glob("*"))
    assert bool(holding(folder, _WORD.encode())) == undone


@pytest.mark.parametrize("step", ["trash.committed", "library.previews_deleted", "journal.part_committed"])
def test_words_of_a_case_without_files_go_too_when_the_emptying_is_killed(
    ws: Workspace, case: Case, tmp_path: Path, step: str
) -> None:
    ws.close()
    with workspace(tmp_path / "library") as again:
        doomed = create_case(again, "Zhao")
        write_question(again, doomed.id, f"{_WORD} of a case")
        trash_case(again, doomed.id)
    _killed(tmp_path / "library", step)
    with workspace(tmp_path / "library") as later:
        assert [one.case.id for one in list_cases(later)] == [case.id]
    assert not holding(tmp_path / "library", _WORD.encode())


def _killed(folder: Path, step: str) -> None:
    """Empty the trash in a program that ends at `step`."""
    words = [sys.executable, "-c", _EMPTIES, str(folder), step]
    assert subprocess.run(words, env={"PYTHONPATH": ":".join(sys.path)}, check=False).returncode == 9
