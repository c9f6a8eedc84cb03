from __future__ import annotations

import ast
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, quick_slots
from source_builders import ct_series, text_pdf

import carenav_desktop
from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.trail import TrailLine, chain, written
from carenav_desktop.errors import Cancelled, CaseError, Code, PacketError
from carenav_desktop.packet.key import Key
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import mark_item
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.locking import (
    LibraryKey,
    add_slot,
    begin_locked,
    change_passphrase,
    key_from_passphrase,
    library_state,
    lock_library,
    remove_slot,
    unlock_library,
)
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records, list_studies, restore_record, set_record
from carenav_desktop.services.safekeeping import back_up, rebuild, restore
from carenav_desktop.services.trail import check_trail, export_trail, trail, verify_trail
from carenav_desktop.services.trash import empty_trash, restore_from_trash, trash_case, trash_record, trash_study
from carenav_desktop.services.workspace import Workspace, workspace

QUESTION = "Is the operation planned for 3 Dec 2026 the right next step, or should treatment with tablets come first?"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        opened.sign_as(" LM ")
        yield opened


@pytest.fixture
def case(ws: Workspace, tmp_path: Path) -> Case:
    """A case with a paper and a study, by a real import."""
    made = create_case(ws, "Doe, Jane", "1970-01-01")
    source = ct_series(tmp_path / "disc of Jane Doe", count=2)
    (source / "report of Jane Doe.pdf").write_bytes(text_pdf("CT report for Jane Doe", "Exam date: 2026-09-14"))
    (source / "empty.pdf").touch()
    import_records(ws, made.id, [source], SilentContext())
    return made


def _told(ws: Workspace) -> list[tuple[str, str, str]]:
    return [(one.what, one.item, one.result) for one in reversed(trail(ws, 1000))]


def test_every_verb_leaves_one_line_and_an_import_its_counts(ws: Workspace, case: Case, tmp_path: Path) -> None:
    (record,), (study,) = list_records(ws, case.id), list_studies(ws, case.id)
    people = [one.id for one in list_people(ws, case.id)]
    out = tmp_path / "out"
    out.mkdir()
    verbs: list[Callable[[], object]] = [
        lambda: set_record(ws, record.id, kind="imaging_report", date="2026-09-14", title="CT of Jane Doe"),
        lambda: restore_record(ws, record),
        lambda: decide_people(ws, case.id, people, Decision.SAME),
        lambda: write_question(ws, case.id, QUESTION),
        lambda: mark_item(ws, case.id, "B04", State.DOES_NOT_EXIST, "Jane never had one"),
        lambda: mark_item(ws, case.id, "B04", None),
        lambda: export_packet(ws, case.id, out, Key(passphrase="five words of some length"), None, SilentContext()),
        lambda: trash_record(ws, record.id),
        lambda: trash_study(ws, study.id),
        lambda: restore_from_trash(ws, "study", study.id),
        lambda: empty_trash(ws),
        lambda: trash_case(ws, case.id),
    ]
    for verb in verbs:
        before = len(_told(ws))
        verb()
        assert len(_told(ws)) == before + 1
    everyone = ",".join(map(str, people))
    assert _told(ws) == [
        ("case.create", "case:1", "done"),
        ("import.begin", "case:1", "done import=1"),
        ("import.end", "case:1", "done imported=3 duplicate=0 skipped=1 failed=0 left=0"),
        ("record.set", f"record:{record.id}", "done"),
        ("record.set_back", f"record:{record.id}", "done"),
        ("person.same", f"person:{everyone}", "done"),
        ("question.write", "case:1", "done"),
        ("item.mark", "case:1/B04", "done"),
        ("item.unmark", "case:1/B04", "done"),
        ("packet.export", "packet:1", "done"),
        ("trash.put", f"record:{record.id}", "done"),
        ("trash.put", f"study:{study.id}", "done"),
        ("trash.restore", f"study:{study.id}", "done"),
        ("trash.empty", "trash", "cases=0 files=1"),
        ("trash.put", "case:1", "done"),
    ]
    assert {one.operator for one in trail(ws, 1000)} == {"LM"}
    assert check_trail(ws).ok


def test_what_is_done_to_a_closed_library_leaves_a_line_once_it_is_open_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_slots(monkeypatch)
    folder, stick, back = tmp_path / "library", tmp_path / "stick", tmp_path / "back"
    with workspace(folder) as ws:
        create_case(ws, "Doe, Jane")
    key = lock_library(folder, PASSPHRASE, SilentContext(), " LM ")
    add_slot(folder, key, "Anna", "another passphrase of hers", "LM")
    (anna,) = (one for one in library_state(folder, key).slots if one.label)
    remove_slot(folder, key, anna.file, "LM")
    change_passphrase(folder, key, "yet another passphrase", "LM")
    rows = rebuild(folder, key, SilentContext(), "LM").rows
    with workspace(folder, key) as ws:
        back_up(ws, stick, SilentContext())
    unlock_library(folder, key, SilentContext(), "LM")
    told = [
        ("case.create", "", "done"),
        ("library.lock", "LM", "done"),
        ("library.add_passphrase", "LM", "done"),
        ("library.remove_passphrase", "LM", "done"),
        ("library.change_passphrase", "LM", "done"),
        ("library.rebuild", "LM", f"done rows={rows}"),
    ]
    assert _lines(folder, None)[:6] == told
    assert [one[0] for one in _lines(folder, None)[6:]] == ["library.back_up", "library.unlock"]
    restore(stick, back, SilentContext())
    assert _lines(back, key) == [*told, ("library.restore", "", "done")]
    assert _lines(back, key)[-1] == ("library.restore", "", "done"), "a later start adds nothing"


def _lines(folder: Path, key: LibraryKey | None) -> list[tuple[str, str, str]]:
    with workspace(folder, key) as ws:
        assert check_trail(ws).ok
        return [(one.what, one.operator, one.result) for one in reversed(trail(ws, 100))]


def test_a_passphrase_is_changed_also_where_the_trail_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_slots(monkeypatch)
    key = begin_locked(tmp_path / "library", PASSPHRASE)
    (tmp_path / "library" / "locked.sqlite").write_bytes(b"noise" * 4000)
    change_passphrase(tmp_path / "library", key, "yet another passphrase")
    assert key_from_passphrase(tmp_path / "library", "yet another passphrase").id == key.id


def test_no_name_no_path_and_no_word_of_a_record_is_in_the_trail(ws: Workspace, case: Case, tmp_path: Path) -> None:
    (record,) = list_records(ws, case.id)
    set_record(ws, record.id, kind="other", date="2026-09-14", title="About Jane", notes="Jane worries")
    export_trail(ws, tmp_path / "trail.jsonl")
    text = (tmp_path / "trail.jsonl").read_text(encoding="utf-8")
    assert not [word for word in ("Jane", "Doe", "report of", "disc", str(tmp_path), "2026-09-14") if word in text]


_CHANGING = {"set", "decide", "create", "add", "begin", "finish", "freeze", "clear", "put", "restore", "empty"}


def test_no_service_changes_anything_without_a_line(tmp_path: Path) -> None:
    """Batches of an import are told by the import."""
    silent = []
    for file in sorted((Path(carenav_desktop.__file__).parent / "services").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.With) and any("unit_of_work" in ast.unparse(one) for one in node.items):
                called = {ast.unparse(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)}
                changes = {one for one in called if one.startswith("unit.") and one.split(".")[-1] in _CHANGING}
                if changes and "unit.trail.add" not in called:
                    silent.append((file.name, changes))
    assert silent == [("batches.py", {"unit.files.add"})]


def test_what_failed_and_what_was_cancelled_is_told(ws: Workspace, case: Case, tmp_path: Path) -> None:
    decide_people(ws, case.id, [one.id for one in list_people(ws, case.id)], Decision.SAME)
    write_question(ws, case.id, QUESTION)
    cancelled = SilentContext()
    cancelled.cancel()
    with pytest.raises(Cancelled):
        export_packet(ws, case.id, tmp_path, Key(passphrase="five words of some length"), None, cancelled)
    (record,) = list_records(ws, case.id)
    (ws.library.folder / "originals" / record.original[:2] / record.original).write_bytes(b"changed")
    with pytest.raises(PacketError):
        export_packet(ws, case.id, tmp_path, Key(passphrase="five words of some length"), None, SilentContext())
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "letter.pdf").write_bytes(text_pdf("letter"))
    import_records(ws, case.id, [tmp_path / "more"], cancelled)
    assert _told(ws)[-4:-2] == [("packet.export", "case:1", "cancelled"), ("packet.export", "case:1", "failed")]
    assert _told(ws)[-1][2].startswith("cancelled imported=")


def _exported(ws: Workspace, folder: Path) -> tuple[Path, list[str]]:
    for number in range(5):
        create_case(ws, f"Case {number}")
    export_trail(ws, folder / "trail.jsonl")
    return folder / "trail.jsonl", (folder / "trail.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)


def test_an_exported_trail_is_proven_line_by_line(ws: Workspace, tmp_path: Path) -> None:
    file, lines = _exported(ws, tmp_path)
    checked = verify_trail(file, ws)
    assert (checked.ok, checked.lines, checked.first_bad, checked.missing) == (True, 5, 0, 0)
    assert [json.loads(line)["seq"] for line in lines] == [1, 2, 3, 4, 5]
    for forged, bad in (
        ([*lines[:2], lines[2].replace("case:3", "case:8"), *lines[3:]], 3),
        ([*lines[:2], *lines[3:]], 3),
        ([lines[1], lines[0], *lines[2:]], 1),
        ([*lines[:2], lines[1], *lines[2:]], 3),
        ([*lines[:4], lines[4].rstrip("\n")], 5),
        ([*lines, "\n"], 6),
        ([*lines[:1], "x" * 100_000 + "\n"], 2),
        (["\ufeff" + lines[0], *lines[1:]], 1),
        ([line.replace("\n", "\r\n") for line in lines], 1),
    ):
        file.write_bytes("".join(forged).encode())
        assert (verify_trail(file).ok, verify_trail(file).first_bad) == (False, bad)


def test_a_trail_cut_off_at_its_end_shows_beside_the_library(ws: Workspace, tmp_path: Path) -> None:
    file, lines = _exported(ws, tmp_path)
    file.write_text("".join(lines[:3]), encoding="utf-8")
    assert verify_trail(file).ok
    assert (verify_trail(file, ws).ok, verify_trail(file, ws).missing) == (True, 2)


def test_a_library_whose_trail_was_cut_or_made_anew_is_told_by_an_older_copy(ws: Workspace, tmp_path: Path) -> None:
    file, lines = _exported(ws, tmp_path)
    longer = TrailLine(6, "2026-11-23T00:00:00+00:00", "LM", "li", "case.create", "case:6", "done")
    last = TrailLine(**json.loads(lines[-1]))
    file.write_text("".join(lines) + written(_chained(last, longer)) + "\n", encoding="utf-8")
    assert verify_trail(file).ok
    assert (verify_trail(file, ws).ok, verify_trail(file, ws).first_bad) == (False, 6)
    forged, before = [], ""
    for line in lines:
        told = TrailLine(**{**json.loads(line), "operator": "XX", "chain": ""})
        before = chain(before, told)
        forged.append(written(TrailLine(**{**told.__dict__, "chain": before})) + "\n")
    file.write_text("".join(forged), encoding="utf-8")
    assert verify_trail(file).ok
    assert not verify_trail(file, ws).ok


def _chained(before: TrailLine, line: TrailLine) -> TrailLine:
    return TrailLine(**{**line.__dict__, "chain": chain(before.chain, line)})


def test_a_trail_that_cannot_be_read_or_written_is_said(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(CaseError) as unreadable:
        verify_trail(tmp_path / "nothing.jsonl")
    assert unreadable.value.code is Code.TRAIL_CANNOT_READ
    with pytest.raises(PacketError) as unwritable:
        export_trail(ws, tmp_path / "no folder" / "trail.jsonl")
    assert unwritable.value.code is Code.EXPORT_TARGET_MISSING
    assert not (tmp_path / "no folder").exists()


def test_a_trail_lives_on_in_the_library(ws: Workspace, case: Case, tmp_path: Path) -> None:
    before = trail(ws, 1000)
    ws.close()
    shutil.copytree(tmp_path / "library", tmp_path / "copy")
    with workspace(tmp_path / "copy") as copy:
        assert trail(copy, 1000) == before
        create_case(copy, "Next")
        assert (trail(copy, 1)[0].seq, trail(copy, 1)[0].operator) == (len(before) + 1, "")
        assert check_trail(copy).ok
