"""Keys, packets and targets that do not fit: one sentence, nothing written, nothing waited for."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from source_builders import text_pdf
from storage_disks import read_only_folder

import command_line
from carenav_desktop.cli import main
from carenav_desktop.sealing.identities import new_identity

FONT = bytes(range(256)) * 40


@pytest.fixture
def case(console: Callable, tmp_path: Path) -> Callable:
    """A case that could be handed over."""
    (tmp_path / "letter.pdf").write_bytes(text_pdf("Clinic letter, 12 Sep 2026"))
    console("import", 1, tmp_path / "letter.pdf")
    console("identity", 1, "--same", 1)
    console("question", 1, "--set", "Is surgery on 3 Dec 2026 right, or is waiting?")
    return console


@pytest.fixture
def sealed(case: Callable, tmp_path: Path) -> tuple[Path, Path]:
    """A packet and the key file that opens it."""
    identity = new_identity()
    (tmp_path / "key.txt").write_text(identity.secret)
    said = case("export", 1, tmp_path / "out", "--recipient", identity.recipient)
    return Path(said.answer["packet"]), tmp_path / "key.txt"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "passphrase_empty"), (FONT, "passphrase_empty"), (None, "key_file_cannot_read")],
)
def test_a_passphrase_file_that_holds_none(console: Callable, tmp_path: Path, content: bytes | None, code: str) -> None:
    file = tmp_path / "pass"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    assert console("verify", tmp_path, "--passphrase-file", file).refusal() == code
    assert console("export", 1, tmp_path / "out", "--passphrase-file", file).refusal() == code


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "seal_identity_invalid"), (FONT, "seal_identity_invalid"), (None, "key_file_cannot_read")],
)
def test_a_key_file_that_holds_none(console: Callable, tmp_path: Path, content: bytes | None, code: str) -> None:
    file = tmp_path / "key"
    if content is not None:
        file.write_bytes(content)
    assert console("verify", tmp_path, "--identity-file", file).refusal() == code


def test_key_files_as_editors_of_windows_save_them_are_read(console: Callable, sealed: tuple[Path, Path]) -> None:
    packet, key = sealed
    secret = key.read_text()
    for encoding in ("utf-16", "utf-8-sig"):
        key.write_text(f"# my key\r\n{secret}\r\n", encoding=encoding)
        assert console("verify", packet, "--identity-file", key).answer["ok"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_packet_and_is_not_waited_for(console: Callable, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "packet.age")
    (tmp_path / "pass").write_text("1234")
    for path in (tmp_path / "packet.age", tmp_path):
        assert console("verify", path, "--passphrase-file", tmp_path / "pass").refusal() == "packet_cannot_read"
        refused = console("open", path, tmp_path / "opened", "--passphrase-file", tmp_path / "pass").refusal()
        assert refused == "packet_cannot_read"
    assert not (tmp_path / "opened").exists()


@pytest.mark.parametrize("share", [0.02, 0.5, 0.999])
def test_a_cut_or_flipped_packet_opens_to_nothing(console: Callable, sealed: tuple[Path, Path], share: float) -> None:
    packet, key = sealed
    file, opened = packet / "packet.age", packet.parent / "opened"
    whole = file.read_bytes()
    at = int(len(whole) * share)
    for harmed in (whole[:at], whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :], whole + b"\n"):
        file.write_bytes(harmed)
        for words in (("verify", packet), ("open", packet, opened)):
            assert console(*words, "--identity-file", key).refusal().startswith("seal_")
        assert not opened.exists()
    assert sorted(one.name for one in packet.parent.iterdir()) == [packet.name]


def test_a_target_that_is_taken_is_left_as_it_is(console: Callable, sealed: tuple[Path, Path], tmp_path: Path) -> None:
    packet, key = sealed
    (tmp_path / "file").write_text("mine")
    for target in (tmp_path / "file", packet):
        assert console("open", packet, target, "--identity-file", key).refusal() == "open_target_exists"
    assert console("export", 1, tmp_path / "file").refusal() == "export_target_missing"
    assert console("export", 1, tmp_path / "file" / "below").refusal() == "export_target_missing"
    assert (tmp_path / "file").read_text() == "mine"


def test_a_target_that_cannot_be_written_gets_nothing_and_no_passphrase_stays(case: Callable, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    with read_only_folder(tmp_path) as folder:
        for out in (folder, folder / "below"):
            assert case("export", 1, out, "--passphrase-file", secret).refusal() == "export_cannot_write"
            assert not secret.exists()
        refused = case("export", 1, tmp_path / "out", "--passphrase-file", folder / "secret.txt").refusal()
        assert refused == "export_cannot_write"
    assert not (tmp_path / "out").exists()


def test_a_refused_export_leaves_no_passphrase_and_keeps_one_that_was_there(console: Callable, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    assert console("export", 1, tmp_path / "out", "--passphrase-file", secret).refusal() == "export_nothing"
    assert not secret.exists()
    secret.write_text("1234-5678")
    assert console("export", 1, tmp_path / "out", "--passphrase-file", secret).refusal() == "export_nothing"
    assert secret.read_text() == "1234-5678"


@pytest.mark.parametrize(
    "words",
    [
        ("case", "show", "9" * 30),
        ("case", "show", "-1"),
        ("record", "set", "9" * 30, "--kind", "lab_report"),
        ("identity", "1", "--same", "9" * 30),
        ("export", "1", "out", "--volume-size", "-5"),
        ("question", "1", "--set", "\udcff"),
        ("case", "new", "--name", "\udcff\udcfe"),
        ("import", "1", ""),
        ("verify", "", "--passphrase-file", "x"),
        ("--library", "", "case", "list"),
    ],
)
def test_words_that_nothing_can_mean_are_wrong_usage(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--library", str(tmp_path / "library"), *words])
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "library").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_an_output_that_takes_nothing_is_one_sentence(console: Callable, library: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "carenav_desktop", "--json", "--library", library, "case", "list"],
            env=command_line.ENVIRONMENT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
