"""A full disk stops the job with a sentence that says how much is needed; freeing some lets it go on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, quick_slots
from source_builders import ct_series
from storage_disks import small_disk

from carenav_desktop import failpoints
from carenav_desktop.cli import main
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.report import Outcome
from carenav_desktop.errors import Code, KnownError, LibraryError
from carenav_desktop.packet.key import Key
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet, packet_register
from carenav_desktop.services.importing import import_records, last_report
from carenav_desktop.services.locking import begin_locked
from carenav_desktop.services.questions import read_question, write_question
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.safekeeping import rebuild
from carenav_desktop.services.workspace import Workspace, workspace

QUESTION = "Is the operation planned for 3 Dec 2026 the right next step, or waiting?"
PIECE = 10_000_000
KEY = Key(recipients=(new_identity().recipient,))


def fill(disk: Path) -> Path:
    """Leave not one byte free."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        for size in (1 << 20, 1 << 12, 1):
            with suppress(OSError):
                while True:
                    file.write(bytes(size))
    return ballast


class FillingUp(SilentContext):
    """Somebody else fills the disk once a job has come to a certain step."""

    def __init__(self, disk: Path, step: str) -> None:
        super().__init__()
        self._disk, self._step = disk, step

    def report(self, progress: Progress) -> None:
        if progress.step == self._step and not (self._disk / "ballast").exists():
            fill(self._disk)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path, 250) as mounted:
        yield mounted


@pytest.fixture
def ws(disk: Path) -> Iterator[Workspace]:
    with workspace(disk / "library") as opened:
        create_case(opened, "Doe, Jane", "1970-01-01")
        yield opened


@pytest.fixture
def case(ws: Workspace, tmp_path: Path) -> Workspace:
    """A case that could be handed over."""
    import_records(ws, 1, [ct_series(tmp_path / "ct", count=3, rows=64, columns=64)], SilentContext())
    write_question(ws, 1, QUESTION)
    return ws


def test_an_import_that_does_not_fit_keeps_what_did_and_says_what_the_rest_needs(
    disk: Path, ws: Workspace, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(8):
        (source / f"{number}.bin").write_bytes(bytes([number, 255]) * (PIECE // 2))
    with pytest.raises(LibraryError) as stopped:
        import_records(ws, 1, [source], SilentContext())
    report = last_report(ws, 1)
    assert stopped.value.code is Code.DISK_FULL
    assert report is not None
    taken = report.count(Outcome.IMPORTED)
    assert 0 < taken < 8
    assert report.left == 8 - taken
    needed = int(re.sub(r"\D", "", str(stopped.value.params["needed"]))) * 1_000_000
    assert (8 - taken) * PIECE + 200_000_000 <= needed <= (8 - taken) * PIECE * 1.1 + 201_000_000
    assert list(ws.library.scratch.iterdir()) == []
    subprocess.run(["mount", "-o", "remount,size=400m", str(disk)], check=True)
    again = import_records(ws, 1, [source], SilentContext())
    assert (again.count(Outcome.IMPORTED), again.count(Outcome.DUPLICATE)) == (8 - taken, taken)
    assert ws.library.check(True, SilentContext()).problems == ()


def test_a_disk_that_others_fill_during_an_import_costs_nothing_saved(
    disk: Path, case: Workspace, tmp_path: Path
) -> None:
    more = ct_series(tmp_path / "more", count=300, study="1.2.826.0.1.8", rows=64, columns=64)
    with pytest.raises(LibraryError) as stopped:
        import_records(case, 1, [more], FillingUp(disk, "import.copying"))
    assert stopped.value.code is Code.DISK_FULL
    (disk / "ballast").unlink()
    assert list(case.library.scratch.iterdir()) == []
    assert case.library.check(True, SilentContext()).problems == ()
    again = import_records(case, 1, [more], SilentContext())
    assert again.count(Outcome.IMPORTED) + again.count(Outcome.DUPLICATE) == 300


def test_a_change_that_does_not_fit_leaves_everything_as_it_was(disk: Path, case: Workspace, tmp_path: Path) -> None:
    paper = tmp_path / "letter.txt"
    paper.write_text("Clinic letter, 12 Sep 2026")
    import_records(case, 1, [paper], SilentContext())
    record = list_records(case, 1)[0]
    ballast = fill(disk)
    for change in (
        lambda: write_question(case, 1, "Why? " * 100_000),
        lambda: set_record(case, record.id, kind="clinic_letter", date="2026-09-12", notes="note " * 100_000),
    ):
        with pytest.raises(LibraryError) as stopped:
            change()
        assert stopped.value.code is Code.DISK_FULL
        assert read_question(case, 1)[0].text == QUESTION
        assert list_records(case, 1) == (record,)
    ballast.unlink()
    assert write_question(case, 1, "Why now?")[0].text == "Why now?"


def test_a_target_that_fills_up_gets_nothing(case: Workspace, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    with small_disk(tmp_path / "stick", 8) as stick:
        with pytest.raises(KnownError) as stopped:
            export_packet(case, 1, stick, KEY, None, FillingUp(stick, "packet.writing"))
        assert stopped.value.code is Code.DISK_FULL
        assert os.listdir(stick) == ["ballast"]
        assert packet_register(case, 1) == ()
        (stick / "ballast").unlink()
        assert export_packet(case, 1, stick, KEY, None, SilentContext()).packet.instances == 3


def test_a_packet_that_cannot_be_entered_in_the_register_is_not_left_behind(
    disk: Path, case: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(LibraryError) as stopped:
        export_packet(case, 1, out, KEY, None, FillingUp(disk, "packet.checking"))
    assert stopped.value.code is Code.DISK_FULL
    assert list(out.iterdir()) == []
    (disk / "ballast").unlink()
    assert packet_register(case, 1) == ()
    export_packet(case, 1, out, KEY, None, SilentContext())
    assert len(packet_register(case, 1)) == 1


def test_a_catalogue_made_anew_on_a_disk_that_fills_up_is_whole_or_refused(
    disk: Path, case: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.close()
    (disk / "library" / "library.sqlite").write_bytes(b"no database any more")

    def fill_up(moment: str) -> None:
        if moment == "rebuild.made":
            fill(disk)

    monkeypatch.setattr(failpoints, "hook", fill_up)
    try:
        rebuild(disk / "library", None, SilentContext())
    except LibraryError:
        (disk / "ballast").unlink()
        rebuild(disk / "library", None, SilentContext())
    else:
        (disk / "ballast").unlink()
    with workspace(disk / "library") as again:
        assert read_question(again, 1)[0].text == QUESTION
        assert again.library.check(True, SilentContext()).problems == ()


@pytest.mark.parametrize("locked", [False, True])
@pytest.mark.parametrize("killed", [False, True])
def test_a_library_on_a_disk_without_a_free_byte_can_be_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, killed: bool, locked: bool
) -> None:
    quick_slots(monkeypatch)
    with small_disk(tmp_path, 8) as disk:
        library = disk / "library"
        key = begin_locked(library, PASSPHRASE) if locked else None
        with workspace(library, key) as ws:
            create_case(ws, "Doe, Jane", "1970-01-01")
            write_question(ws, 1, QUESTION)
            if killed:  # what lies there now is what a program leaves that is killed now
                shutil.copytree(library, tmp_path / "killed")
        if killed:
            shutil.rmtree(library)
            shutil.copytree(tmp_path / "killed", library)
        ballast = fill(disk)
        with workspace(library, key) as ws:
            assert read_question(ws, 1)[0].text == QUESTION
            with pytest.raises(LibraryError) as stopped:
                write_question(ws, 1, "Why? " * 100_000)
            assert stopped.value.code is Code.DISK_FULL
            assert read_question(ws, 1)[0].text == QUESTION
        (tmp_path / "words").write_text(PASSPHRASE)
        words = ["--library-passphrase-file", str(tmp_path / "words")] if locked else []
        assert main(["--library", str(library), *words, "case", "list"]) == 0
        said = capsys.readouterr()
        assert "Doe, Jane" in said.out
        assert said.err.startswith("The disk is almost full. You can look at everything;")
        ballast.unlink()
        with workspace(library, key) as ws:
            assert write_question(ws, 1, "Why now?")[0].text == "Why now?"
            assert ws.library.check(True, SilentContext()).problems == ()
