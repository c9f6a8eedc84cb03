"""Hostile files cost themselves and nothing else: the process that opens them is bound, watched and replaced."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

import dicom_builders
import pdf_builders
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import reading as reading_module
from carenav_desktop.intake import watch as watch_module
from carenav_desktop.intake.confinement import _CALLS
from carenav_desktop.intake.reading import Member, ReadingProcess

_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="measures of Linux")


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[bytes], io.BufferedReader]:
    """Puts bytes into a file and opens it."""

    def keep(data: bytes) -> io.BufferedReader:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}"
        path.write_bytes(data)
        return path.open("rb")

    return keep


def _pid(reading: ReadingProcess) -> int:
    """The process that is ready now."""
    assert reading.protection is not None
    assert reading._child is not None
    pid = reading._child._process.pid
    assert pid is not None
    return pid


def _png(width: int, height: int) -> bytes:
    """A white picture of two colours, built without holding it in memory."""
    rows = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(rows.compress(row) for _ in range(height)) + rows.flush()

    def chunk(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\1\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _zip(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


_GOOD = dicom_builders.part10(dicom_builders.ct(PatientName="Doe^Good"))


def _still_reads(reading: ReadingProcess, keep: Callable[[bytes], io.BufferedReader]) -> None:
    with keep(_GOOD) as file:
        assert reading.facts(file, FileFormat.DICOM, len(_GOOD)).seen.names == ("Doe^Good",)


@_LINUX
def test_every_measure_that_linux_has_holds(reading: ReadingProcess) -> None:
    assert reading.protection.keys() == {"limits", "no_new_privileges", "landlock", "seccomp"}
    assert reading.protection["landlock"] >= 1
    status = Path(f"/proc/{_pid(reading)}/status").read_text()
    assert "NoNewPrivs:\t1" in status
    assert "Seccomp:\t2" in status
    limits = Path(f"/proc/{_pid(reading)}/limits").read_text().splitlines()
    bound = {line[:26].strip(): line[26:].split()[0] for line in limits}
    assert bound["Max address space"] == str(1 << 30)
    assert (bound["Max core file size"], bound["Max file size"], bound["Max open files"]) == ("0", "0", "32")


def test_the_table_of_refused_calls_is_for_64_bit_systems() -> None:
    assert set(_CALLS) == {"x86_64", "aarch64"}
    for calls in _CALLS.values():
        assert len(set(calls.refused)) == len(calls.refused)
        assert not {calls.clone, calls.clone3, calls.tgkill} & set(calls.refused)


def test_a_pdf_that_overwhelms_its_renderer_costs_itself(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    bomb = pdf_builders.content_bomb(700_000_000)
    before = _pid(reading)
    with kept(bomb) as file:
        facts = reading.facts(file, FileFormat.PDF, len(bomb))
        assert _pid(reading) != before
        drawn = reading.picture(file, FileFormat.PDF, edge=100)
    assert facts.document is not None
    assert (facts.unreadable, facts.document.pages, facts.remarks) == ("", 1, (Reason.TEXT_INCOMPLETE,))
    assert drawn in (Reason.NOT_SAFE_TO_OPEN, Reason.TOOK_TOO_LONG)
    _still_reads(reading, kept)


@pytest.mark.parametrize(
    "build", [pdf_builders.drawing_bomb, pytest.param(pdf_builders.circle_of_forms, marks=pytest.mark.torture)]
)
def test_a_page_of_endless_drawings_costs_itself_and_leaves_the_document(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader], build: Callable[[], bytes]
) -> None:
    bomb = build()
    with kept(bomb) as file:
        facts = reading.facts(file, FileFormat.PDF, len(bomb))
        assert facts.document is not None
        assert (facts.unreadable, facts.document.pages) == ("", 2)
        assert reading.picture(file, FileFormat.PDF, edge=100) in (Reason.NOT_SAFE_TO_OPEN, Reason.TOOK_TOO_LONG)
        assert isinstance(reading.picture(file, FileFormat.PDF, page=1, edge=100), Picture)
    _still_reads(reading, kept)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_process_that_does_not_answer_is_stopped(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader], monkeypatch: pytest.MonkeyPatch
) -> None:
    pid = _pid(reading)
    os.kill(pid, signal.SIGSTOP)
    with monkeypatch.context() as patch, kept(_GOOD) as file:
        patch.setattr(watch_module, "WALL_SECONDS", 0.2)
        facts = reading.facts(file, FileFormat.DICOM, len(_GOOD))
    assert facts.unreadable == Reason.TOOK_TOO_LONG
    assert _pid(reading) != pid
    _still_reads(reading, kept)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_process_that_used_up_its_processor_time_took_too_long(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    pid = _pid(reading)
    with kept(_zip({"a": bytes(5_000_000)})) as file:
        reason = reading.extract(
            file, FileFormat.ZIP, Member(0, "a", 50 << 20), lambda piece: os.kill(pid, signal.SIGXCPU)
        )
    assert reason is Reason.TOOK_TOO_LONG
    _still_reads(reading, kept)


@pytest.mark.parametrize("edge", [100, 9000])
def test_a_huge_page_is_drawn_within_limits(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader], edge: int
) -> None:
    with kept(pdf_builders.pdf(b"0 0 m 9 9 l S", media=(2_000_000, 2_000_000))) as file:
        drawn = reading.picture(file, FileFormat.PDF, edge=edge)
    assert isinstance(drawn, Picture)
    assert max(drawn.width, drawn.height) <= edge
    assert drawn.width * drawn.height <= 25_000_000


def test_pictures_beyond_the_limit_are_kept_and_not_drawn(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    bomb = _png(13_000, 13_000)
    with kept(bomb) as file:
        facts = reading.facts(file, FileFormat.PNG, len(bomb))
        assert facts.document is not None
        assert (facts.unreadable, facts.document.width) == ("", 13_000)
        assert facts.remarks == (Reason.TOO_LARGE_TO_DRAW,)
        assert reading.picture(file, FileFormat.PNG, edge=100) is Reason.TOO_LARGE


def test_a_claim_of_petabytes_is_refused_before_decoding(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    made = dicom_builders.ct(NumberOfFrames=2_000_000_000)
    made.Rows = made.Columns = 65535
    lying = dicom_builders.part10(made)
    with kept(lying) as file:
        assert reading.facts(file, FileFormat.DICOM, len(lying)).unreadable == ""
        assert reading.picture(file, FileFormat.DICOM, edge=100) is Reason.TOO_LARGE


def test_a_process_that_is_killed_in_the_middle_is_replaced(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    pid, pieces = _pid(reading), 0

    def kill_at_third(piece: bytes) -> None:
        nonlocal pieces
        pieces += 1
        if pieces == 3:
            os.kill(pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)

    with kept(_zip({"long.bin": bytes(50 << 20)})) as file:
        assert reading.extract(file, FileFormat.ZIP, Member(0, "a", 50 << 20), kill_at_third) is Reason.NOT_SAFE_TO_OPEN
    assert 3 <= pieces < 50
    _still_reads(reading, kept)


def test_a_process_that_died_between_two_files_costs_none(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    assert reading._child is not None
    process = reading._child._process
    process.kill()
    process.join()
    _still_reads(reading, kept)


def test_a_sink_that_fails_leaves_the_process_usable(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    def full(piece: bytes) -> None:
        raise OSError(28, "No space left on device")

    with kept(_zip({"a": bytes(5_000_000)})) as file, pytest.raises(OSError, match="No space"):
        reading.extract(file, FileFormat.ZIP, Member(0, "a", 50 << 20), full)
    _still_reads(reading, kept)


def test_an_answer_that_is_not_believed_is_a_reason(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader], monkeypatch: pytest.MonkeyPatch
) -> None:
    def disbelieve(*_: object) -> None:
        raise reading_module.ProtocolError("tested")

    before = _pid(reading)
    with monkeypatch.context() as patch:
        patch.setattr(reading_module, "facts_from", disbelieve)
        with kept(_GOOD) as file:
            facts = reading.facts(file, FileFormat.DICOM, len(_GOOD))
    assert facts.unreadable == Reason.NOT_SAFE_TO_OPEN
    assert _pid(reading) != before
    _still_reads(reading, kept)


def test_a_process_is_replaced_after_each_source_and_after_its_life(
    kept: Callable[[bytes], io.BufferedReader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_module, "WEIGHT_OF_A_LIFE", 2.0)
    with ReadingProcess() as reading, kept(b"some words") as file:
        pids = [_pid(reading)]
        for _ in range(4):
            reading.facts(file, FileFormat.TEXT, 10)
            pids.append(_pid(reading))
        assert [one == pids[0] for one in pids] == [True, True, False, False, False]
        assert pids[2] == pids[3] != pids[4]
        reading.recycle()
        assert _pid(reading) not in pids


def test_many_threads_share_one_process(reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]) -> None:
    files = [
        dicom_builders.part10(dicom_builders.ct(PatientName=f"Doe^{number}", StudyDescription="x" * number))
        for number in range(40)
    ]
    opened = [kept(data) for data in files]
    seen: list[str] = [""] * len(files)

    def read(start: int) -> None:
        for number in range(start, len(files), 4):
            seen[number] = reading.facts(opened[number], FileFormat.DICOM, len(files[number])).seen.names[0]

    threads = [threading.Thread(target=read, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for file in opened:
        file.close()
    assert seen == [f"Doe^{number}" for number in range(len(files))]


def test_closing_leaves_no_process_and_no_thread(kept: Callable[[bytes], io.BufferedReader]) -> None:
    before = threading.active_count()
    reading = ReadingProcess()
    _still_reads(reading, kept)
    assert reading._child is not None
    process = reading._child._process
    pid = process.pid
    reading.close()
    assert threading.active_count() == before
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()
    assert not Path(f"/proc/{pid}").exists() or sys.platform != "linux"


def test_noise_of_damaged_files_never_raises(
    reading: ReadingProcess, kept: Callable[[bytes], io.BufferedReader]
) -> None:
    """Every byte of a small file changed in turn: each answer is facts, whatever they say."""
    picture = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(picture, "JPEG")
    for data, format in (
        (_GOOD, FileFormat.DICOM),
        (picture.getvalue(), FileFormat.JPEG),
        (pdf_builders.pdf(pdf_builders.words("Hello")), FileFormat.PDF),
    ):
        for place in range(0, len(data), max(1, len(data) // 60)):
            broken = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
            with kept(broken) as file:
                facts = reading.facts(file, format, len(broken))
            assert facts.format in (format, FileFormat.DICOMDIR)
