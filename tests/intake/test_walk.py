"""Everything below a dropped path is listed once, in a stable order; nothing is followed or waited for."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import peers
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import walk as walk_module
from carenav_desktop.intake.limits import WALK_DEPTH
from carenav_desktop.intake.walk import walk
from command_line import ENVIRONMENT


def _problems(folder: Path) -> dict[str, Reason]:
    return {found.name: found.problem for found in walk([folder])}


def test_files_come_in_one_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c.txt", "B/3.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    found = list(walk([tmp_path]))
    assert [one.path.removeprefix(f"{tmp_path}/") for one in found] == [
        "a.txt",
        "c.txt",
        "B/3.txt",
        "b/1.txt",
        "b/2.txt",
    ]
    with found[0].open() as file:
        assert file.read() == b"a.txt"
    assert {one.problem for one in found} == {Reason.NONE}
    assert {one.top for one in found} == {str(tmp_path)}


def test_a_file_is_of_the_medium_it_was_dropped_with(tmp_path: Path) -> None:
    (tmp_path / "cd" / "DICOM").mkdir(parents=True)
    for name in ("cd/DICOM/IM1", "letter.pdf"):
        (tmp_path / name).write_text(name)
    found = {one.name: one for one in walk([tmp_path / "cd", tmp_path / "letter.pdf"])}
    assert {name: one.medium for name, one in found.items()} == {"IM1": f"{tmp_path}/cd", "letter.pdf": str(tmp_path)}


@pytest.mark.skipif(sys.platform != "linux", reason="strace knows Linux")
def test_files_are_listed_without_asking_about_each(tmp_path: Path) -> None:
    """A share answers a question on one file in its own time, so only their folder is asked."""
    for number in range(20):
        (tmp_path / f"IM{number}").write_text("x")
    trace = tmp_path.parent / "trace"
    code = "import sys; from carenav_desktop.intake.walk import Path, walk; print(len(list(walk([Path(sys.argv[1])]))))"
    words = [peers.need("strace"), "-o", trace, "-e", "trace=file", sys.executable, "-c", code, tmp_path]
    done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout == "20\n"
    assert "IM1" not in trace.read_text()


def test_a_dropped_file_and_one_that_is_gone(tmp_path: Path) -> None:
    kept = tmp_path / "kept.pdf"
    kept.write_bytes(b"x")
    found = list(walk([kept, tmp_path / "gone.pdf"]))
    assert [(one.name, one.problem) for one in found] == [("kept.pdf", Reason.NONE), ("gone.pdf", Reason.VANISHED)]


@pytest.mark.skipif(os.name == "nt", reason="links, pipes and devices of POSIX")
def test_links_pipes_and_sockets_are_listed_and_not_touched(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "loop").symlink_to(tmp_path)
    (tmp_path / "link.pdf").symlink_to("/etc/hostname")
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        assert _problems(tmp_path) == {
            "dangling": Reason.LINK,
            "link.pdf": Reason.LINK,
            "loop": Reason.LINK,
            "pipe": Reason.NOT_A_REGULAR_FILE,
            "socket": Reason.NOT_A_REGULAR_FILE,
        }


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
def test_a_file_that_became_a_link_or_a_pipe_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "scan"
    path.write_bytes(b"x")
    (found,) = walk([path])
    path.unlink()
    path.symlink_to("/etc/hostname")
    with pytest.raises(OSError):
        found.open()
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(OSError, match="not a regular file"):
        found.open()


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_an_unreadable_folder_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    scandir = os.scandir

    def refuse(path: Path) -> object:  # the system refuses nothing to an administrator, who may run the tests
        if Path(path) == closed:
            raise PermissionError(13, "refused")
        return scandir(path)

    monkeypatch.setattr(walk_module.os, "scandir", refuse)
    assert _problems(tmp_path) == {"closed": Reason.CANNOT_READ}


def test_folders_nested_too_deep_are_listed(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(WALK_DEPTH + 1):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "lost.txt").write_text("x")
    (deep.parent / "last.txt").write_text("x")
    assert _problems(tmp_path) == {"d": Reason.TOO_DEEP, "last.txt": Reason.NONE}


def test_more_than_the_limit_is_said_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk_module, "WALK_ENTRIES", 3)
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text("x")
    found = list(walk([tmp_path]))
    assert [one.problem for one in found] == [Reason.NONE] * 3 + [Reason.TOO_MANY]


@pytest.mark.skipif(os.name == "nt", reason="names of POSIX are bytes")
def test_names_that_are_not_unicode_are_shown_and_opened(tmp_path: Path) -> None:
    for name in (os.fsencode("影像.pdf"), "影像".encode("gbk") + b".dcm", b"\xff\xfe.pdf"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(name)
    found = {one.name: one for one in walk([tmp_path])}
    assert set(found) == {"影像.pdf", "影像.dcm", "\\xff\\xfe.pdf"}
    for one in found.values():
        one.path.encode()
        with one.open() as file:
            assert file.read()


def test_names_are_shown_composed(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "Élodie.pdf")).write_bytes(b"x")
    (found,) = walk([tmp_path])
    assert found.name == unicodedata.normalize("NFC", "Élodie.pdf")
    found.open().close()
