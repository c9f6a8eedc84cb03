"""A file that takes its reader over reaches nothing with it, and the parent believes none of what it is told."""

from __future__ import annotations

import io
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import captured_reader
import pytest

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import limits
from carenav_desktop.intake import reading as reading_module
from carenav_desktop.intake import watch as watch_module
from carenav_desktop.intake.reading import Member, ReadingProcess

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures of Linux")

Told = Callable[..., str]


@pytest.fixture(scope="module")
def captured() -> Iterator[ReadingProcess]:
    """The product's own reading process, with a reader that does what files tell it to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading_module, "serve", captured_reader.serve_captured)
        with ReadingProcess() as process:
            yield process


@pytest.fixture
def told(captured: ReadingProcess, tmp_path: Path) -> Told:
    """Tell the process something; gives how the attempt ended, or the reason the parent has."""

    def tell(*words: object) -> str:
        path = tmp_path / "told"
        path.write_text(" ".join(str(word) for word in words))
        with path.open("rb") as file:
            facts = captured.facts(file, FileFormat.TEXT, path.stat().st_size)
        return facts.unreadable or (facts.document.text if facts.document else "")

    return tell


def test_the_attempts_are_made_inside_the_process_that_the_product_starts(captured: ReadingProcess, told: Told) -> None:
    assert told("nothing") == told("thread") == "possible"
    assert captured.protection.keys() == {"limits", "no_new_privileges", "landlock", "seccomp"}
    assert captured._child is not None
    assert captured._child._process.pid != os.getpid()


def test_no_file_and_no_folder_is_reached(told: Told, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    home = Path.home()
    for words in (
        ("read", tmp_path / "secret"),
        ("read", "/etc/passwd"),
        ("open_folder", home),
        ("list", home),
        ("list", tmp_path),
        ("list", "/"),
        ("write", tmp_path / "new"),
        ("write", home / ".carenav-captured"),
        ("write", "/tmp/carenav-captured"),
        ("make_folder", tmp_path / "folder"),
        ("remove", tmp_path / "secret"),
        ("own_memory",),
    ):
        assert told(*words) == "PermissionError", words
    assert sorted(one.name for one in tmp_path.iterdir()) == ["secret", "told"]


def test_no_network_is_reached(told: Told) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert told("connect", server.getsockname()[1]) == "PermissionError"
    assert told("sockets") == told("pair") == "PermissionError"


def test_no_other_process_is_made_or_touched(told: Told) -> None:
    assert told("fork") == "PermissionError"
    assert told("run", "/bin/true") == "PermissionError"
    assert told("trace", os.getpid()) == "PermissionError"
    assert told("kill", os.getpid()) == "PermissionError"


def test_no_more_is_used_than_was_granted(told: Told) -> None:
    assert told("memory", limits.MEMORY) == "MemoryError"
    assert told("memory", limits.MEMORY // 4) == "possible"
    assert told("files", limits.OPEN_FILES) == "Too many open files"
    assert told("core_dump") == "possible"
    assert (limits.MEMORY, limits.CPU_SECONDS, limits.WALL_SECONDS) == (1 << 30, 20, 30.0)
    assert limits.ANSWER_BYTES == 256 << 20


@pytest.mark.parametrize(
    "words",
    [
        ("abort",),
        ("fault",),
        ("announce_too_much",),
        ("send_too_much",),
        ("long_header",),
        ("deep_header",),
        ("pickle",),
        ("wrong_file",),
        ("endless",),
    ],
)
def test_whatever_it_answers_costs_one_file_and_the_next_is_read(told: Told, words: tuple[str, ...]) -> None:
    assert told(*words) == Reason.NOT_SAFE_TO_OPEN
    assert not Path("/tmp/carenav-was-captured").exists()
    assert told("nothing") == "possible"


def test_processor_time_and_silence_end(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same as with the real figures below, with shorter ones."""
    assert told("spin", 1) == Reason.TOOK_TOO_LONG
    with monkeypatch.context() as patch:
        patch.setattr(watch_module, "WALL_SECONDS", 0.5)
        assert told("sleep", 600) == Reason.TOOK_TOO_LONG
    assert told("nothing") == "possible"


@pytest.mark.torture
def test_processor_time_and_silence_end_after_their_real_figures(told: Told) -> None:
    assert told("spin", limits.CPU_SECONDS) == Reason.TOOK_TOO_LONG
    assert told("sleep", 600) == Reason.TOOK_TOO_LONG
    assert told("nothing") == "possible"


@pytest.mark.parametrize(("piece", "taken"), [(1 << 20, 5), (1000, 1), (0, 0)])
def test_pieces_without_end_are_cut_off(captured: ReadingProcess, told: Told, piece: int, taken: int) -> None:
    """No more is written than the list of the archive announced, and no piece may be small but the last."""
    written: list[int] = []
    with _held(str(piece).encode()) as file:
        reason = captured.extract(file, FileFormat.ZIP, Member(0, "x", 5 << 20), lambda one: written.append(len(one)))
    assert (reason, len(written)) == (Reason.NOT_SAFE_TO_OPEN, taken)
    assert told("nothing") == "possible"


def test_a_list_that_announces_more_than_is_safe_is_not_believed(captured: ReadingProcess) -> None:
    for size in (limits.ARCHIVE_BYTES + 1, -1, 1 << 70):
        with _held(str(size).encode()) as file:
            assert captured.members(file, FileFormat.ZIP) is Reason.NOT_SAFE_TO_OPEN


def _held(content: bytes) -> io.FileIO:
    """An open file without a name."""
    held = os.memfd_create("held")
    os.write(held, content)
    os.lseek(held, 0, os.SEEK_SET)
    return io.FileIO(held)
