"""The parent's side of the reading process: starts it, asks it, checks its answers, and outlives it.

No foreign file is opened on this side. Whatever a file does to the process costs that file alone: a crash, a limit or
a time-out becomes a reason, and a fresh process takes over.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import send_handle
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar

from .. import logs
from ..domain.character_sets import CharacterChoice
from ..domain.deidentified import Known
from ..domain.facts import FileFacts, FileFormat
from ..domain.frame import Frame, HeaderLine, ReportLine
from ..domain.listed import ListedFile, MediaIndex
from ..domain.picture import Picture
from ..domain.report import Reason
from .child import Readers, serve
from .group_signals import held_back
from .limits import (
    ARCHIVE_BYTES,
    CHUNK_BYTES,
    INFLATED_BYTES,
    PASSWORD_CHARACTERS,
    UNLOCKED_BYTES,
    WEIGHT_OF_A_FRAME,
    WEIGHT_OF_A_LIFE,
    WEIGHT_OF_A_LIGHT_REQUEST,
)
from .watch import Watch
from .wire import Member, ProtocolError, facts_from, members_from, picture_from, reason_from, receive, refusal_from
from .wire_frames import frame_from, header_lines_from, positions_from, report_from
from .wire_index import index_from

__all__ = ["Death", "Member", "ReadingProcess"]

_Answer = TypeVar("_Answer")
_SECONDS_TO_DIE = 1.0


class Death(StrEnum):
    """How a file brought a reading process to its end."""

    DISBELIEVED = "disbelieved"  # it said what it must not, so it was ended
    WALL_TIME = "wall_time"
    CPU_TIME = "cpu_time"
    SIGNAL = "signal"  # the system ended it, for a crash or for lack of memory
    EXIT = "exit"


class ReadingProcess:
    """Opens foreign files in a process of its own. Any thread may call; calls wait for each other.

    Files are passed as open handles; their position afterwards is undefined.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watch = Watch()
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def protection(self) -> dict[str, int]:
        """The measures of confinement that hold on this system and their versions; starts the process if need be."""
        with self._lock:
            return self._ready(Readers.RECORDS).protection

    def warm(self) -> None:
        """Let the process start now, without waiting for it."""
        with self._lock:
            if self._child is None:
                self._child = _Child(Readers.RECORDS)

    def facts(
        self, file: BinaryIO, format: FileFormat, size: int, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN
    ) -> FileFacts:
        """What a file of `size` bytes is. A file that cannot be read gives facts with `unreadable`.

        `chosen` is the character set that a person has chosen for texts on its medium.

        A PDF whose pages are too heavy is asked for again without them: it is no worse a record for that.
        """
        request = {"do": "facts", "format": format, "size": size, "text": True, "characters": chosen}
        weight = WEIGHT_OF_A_LIGHT_REQUEST if format is FileFormat.DICOM else 1.0

        def take(answer: dict[str, Any], raw: bytes) -> FileFacts:
            return facts_from(answer, raw)

        found = self._ask(request, file, Readers.RECORDS, take, weight)
        if isinstance(found, Reason) and format is FileFormat.PDF:
            found = self._ask({**request, "text": False}, file, Readers.RECORDS, take, weight)
        return FileFacts(format, unreadable=found) if isinstance(found, Reason) else found

    def head_facts(
        self, head: bytes, size: int, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN
    ) -> FileFacts | None:
        """What the first bytes of a DICOM file of `size` bytes say; UNKNOWN where they alone do not say it.

        None when the process could not answer. The process gets these bytes and nothing else of the file.
        """
        request = {"do": "head", "size": size, "characters": chosen}

        def take(answer: dict[str, Any], raw: bytes) -> FileFacts | Reason:
            reason = refusal_from(answer)
            return facts_from(answer, raw) if reason is None else reason

        found = self._ask(request, head, Readers.RECORDS, take, WEIGHT_OF_A_LIGHT_REQUEST)
        return None if isinstance(found, Reason) else found

    def picture(self, file: BinaryIO, format: FileFormat, *, page: int = 0, edge: int) -> Picture | Reason:
        """Page or frame `page`, counted from 0, at most `edge` pixels wide and high, or why it cannot be drawn."""
        request = {"do": "picture", "format": format, "page": page, "edge": edge}
        readers = Readers.FRAMES if format is FileFormat.DICOM else Readers.RECORDS

        def take(answer: dict[str, Any], raw: bytes) -> Picture | Reason:
            reason = refusal_from(answer)
            return picture_from(answer, raw, edge) if reason is None else reason

        return self._ask(request, file, readers, take)

    def frame(self, file: BinaryIO, frame: int, *, source: str) -> Frame | Reason:
        """Frame `frame`, counted from 0, of a DICOM file, or why there is none.

        `source` names the bytes of the file: the process keeps the last one open and does not read its header again.
        """
        request = {"do": "frame", "frame": frame, "source": source}

        def take(answer: dict[str, Any], raw: bytes) -> Frame | Reason:
            reason = refusal_from(answer)
            return frame_from(answer, raw) if reason is None else reason

        return self._ask(request, file, Readers.FRAMES, take, WEIGHT_OF_A_FRAME)

    def positions(self, file: BinaryIO) -> tuple[float | None, ...] | Reason:
        """Where each frame of an enhanced DICOM file lies, mm along the normal of its plane; none of other files."""
        return self._listed({"do": "positions"}, file, Readers.RECORDS, positions_from)

    def header_lines(
        self, file: BinaryIO, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN
    ) -> tuple[HeaderLine, ...] | Reason:
        """The elements of a DICOM header up to the pixels, or why they cannot be read."""
        return self._listed({"do": "header", "characters": chosen}, file, Readers.FRAMES, header_lines_from)

    def report_lines(
        self, file: BinaryIO, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN
    ) -> tuple[ReportLine, ...] | Reason:
        """The lines of a structured report; NO_REPORT for an object of another kind."""
        return self._listed({"do": "report", "characters": chosen}, file, Readers.FRAMES, report_from)

    def _listed(
        self, request: dict[str, Any], file: BinaryIO, readers: Readers, listed_from: Callable[[bytes], _Answer]
    ) -> _Answer | Reason:
        """Take an answer that is one list."""

        def take(answer: dict[str, Any], raw: bytes) -> _Answer | Reason:
            reason = refusal_from(answer)
            return listed_from(raw) if reason is None else reason

        return self._ask(request, file, readers, take, WEIGHT_OF_A_LIGHT_REQUEST)

    def index(self, file: BinaryIO, size: int) -> MediaIndex:
        """What a DICOMDIR of `size` bytes lists; one that cannot be followed lists nothing, with a remark."""

        def take(answer: dict[str, Any], raw: bytes) -> MediaIndex | Reason:
            reason = refusal_from(answer)
            if reason is not None:
                return reason
            listed: list[ListedFile] = []
            while (portion := index_from(answer, len(listed))).files:
                listed += portion.files
                answer, _ = self._next()
            return MediaIndex(tuple(listed), portion.remarks)

        found = self._ask({"do": "index", "size": size}, file, Readers.RECORDS, take)
        return MediaIndex(remarks=(Reason.INDEX_DAMAGED,)) if isinstance(found, Reason) else found

    def members(self, file: BinaryIO, format: FileFormat) -> tuple[Member, ...] | Reason:
        """The files of a ZIP archive or of the image of a disc, folders left out, or why it cannot be opened."""

        def take(answer: dict[str, Any], raw: bytes) -> tuple[Member, ...] | Reason:
            reason = refusal_from(answer)
            if reason is not None:
                return reason
            listed: list[Member] = []
            while portion := members_from(answer, listed):
                listed += portion
                answer, _ = self._next()
            if sum(one.size for one in listed) > ARCHIVE_BYTES:
                raise ProtocolError("more than is safe to unpack")
            return tuple(listed)

        return self._ask({"do": "members"}, file, _unpackers(format), take)

    def extract(self, file: BinaryIO, format: FileFormat, member: Member, sink: Callable[[bytes], object]) -> Reason:
        """Unpack one member piece by piece into `sink`; gives `Reason.NONE` when it is whole."""
        request = {"do": "extract", "index": member.index}
        return self._pour(request, file, _unpackers(format), member.size, sink, WEIGHT_OF_A_LIGHT_REQUEST)

    def enclosed(self, file: BinaryIO, sink: Callable[[bytes], object]) -> Reason:
        """Take the document out of a DICOM object, piece by piece into `sink`; gives `Reason.NONE` when it is whole."""
        return self._pour({"do": "enclosed"}, file, Readers.RECORDS, INFLATED_BYTES, sink, WEIGHT_OF_A_LIGHT_REQUEST)

    def rewrite(self, file: BinaryIO, sink: Callable[[bytes], object]) -> Reason:
        """Write a DICOM file as Explicit VR Little Endian into `sink`; gives `Reason.NONE` when it is whole."""
        most = 2 * INFLATED_BYTES
        return self._pour({"do": "rewrite"}, file, Readers.FRAMES, most, sink, WEIGHT_OF_A_LIGHT_REQUEST)

    def deidentify(
        self, file: BinaryIO, sink: Callable[[bytes], object], *, code: str, secret: str, instance: str, known: Known
    ) -> Reason:
        """Write a DICOM picture without names into `sink`; gives `Reason.NONE` when it is whole.

        `code` stands for name and number, `secret` makes the UIDs as `new_uid` does, `instance` is the file's own.
        """
        request: dict[str, Any] = {"do": "deidentify", "code": code, "secret": secret, "instance": instance}
        request |= {"names": known.names, "numbers": known.numbers, "born": known.born}
        return self._pour(request, file, Readers.FRAMES, 2 * INFLATED_BYTES, sink, WEIGHT_OF_A_LIGHT_REQUEST)

    def unlock(self, file: BinaryIO, password: str, sink: Callable[[bytes], object]) -> Reason:
        """Write a copy of a PDF without its password into `sink`; gives `Reason.NONE` when it is whole.

        `LOCKED` when the password is wrong, `LOCK_UNKNOWN` when no password opens that kind of lock. The process that
        was told the password ends with the answer.
        """
        try:
            password.encode()
        except UnicodeEncodeError:
            return Reason.LOCKED
        if len(password) > PASSWORD_CHARACTERS:
            return Reason.LOCKED
        request = {"do": "unlock", "password": password}
        return self._pour(request, file, Readers.RECORDS, UNLOCKED_BYTES, sink, WEIGHT_OF_A_LIFE)

    def _pour(
        self,
        request: dict[str, Any],
        file: BinaryIO,
        readers: Readers,
        most: int,
        sink: Callable[[bytes], object],
        weight: float,
    ) -> Reason:
        """Take an answer of up to `most` bytes that comes in pieces.

        All pieces but the last are of one size, so that their number, and with it the time they may take, is bounded.
        """

        def take(answer: dict[str, Any], raw: bytes) -> Reason:
            left, is_last = most, False
            while (reason := reason_from(answer)) is None:
                left -= len(raw)
                if is_last or not raw or left < 0:
                    raise ProtocolError("more than was said")
                is_last = len(raw) != CHUNK_BYTES
                sink(raw)
                self._watch.renew()  # each piece has the whole time to come
                answer, raw = self._next()
            return reason

        return self._ask(request, file, readers, take, weight)

    def recycle(self) -> None:
        """Forget everything the last source may have left behind; the next call starts afresh."""
        with self._lock:
            self._end_child()

    def close(self) -> None:
        """End the process for good."""
        with self._lock:
            self._end_child()
            self._watch.close()

    def _ask(
        self,
        request: dict[str, Any],
        file: BinaryIO | bytes,
        readers: Readers,
        take: Callable[[dict[str, Any], bytes], _Answer],
        weight: float = 1.0,
    ) -> _Answer | Reason:
        """Send one request and take its answer; whatever goes wrong with the process is a reason."""
        with self._lock:
            child = self._ready(readers)
            may_go_on = False
            try:
                with self._watch.over(child):
                    child.ask(request, file)
                    answer, raw = child.receive()
                    taken = take(answer, raw)
                may_go_on = not answer.get("worn") and child.has_life_left(weight)
                return taken
            except ProtocolError:
                logs.event("reading.died", cause=Death.DISBELIEVED)
                return Reason.NOT_SAFE_TO_OPEN
            except (EOFError, ConnectionError):
                status = child.status()
                death = Death.WALL_TIME if self._watch.has_struck else _death(status)
                logs.event("reading.died", cause=death, status=status)
                slow = death in (Death.WALL_TIME, Death.CPU_TIME)
                return Reason.TOOK_TOO_LONG if slow else Reason.NOT_SAFE_TO_OPEN
            finally:
                if not may_go_on:
                    self._end_child()  # none is known while the next one starts, for that may fail
                    self._child = _Child(child.readers)

    def _next(self) -> tuple[dict[str, Any], bytes]:
        """The next piece of an answer that comes in pieces."""
        if self._child is None:
            raise EOFError
        return self._child.receive()

    def _ready(self, readers: Readers) -> _Child:
        """A process that has what is asked for and has said that it is ready."""
        if self._child is None or not self._child.can(readers):
            self._end_child()
            self._child = _Child(readers)
        if not self._child.is_ready:
            with self._watch.over(self._child):
                self._child.wait_until_ready()
        return self._child

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None


class _Child:
    """One reading process from its start to its end."""

    def __init__(self, readers: Readers) -> None:
        self.readers = readers
        self._life_left = WEIGHT_OF_A_LIFE
        self.is_ready = False
        self.protection: dict[str, int] = {}
        context = get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=serve, args=(theirs, readers), daemon=True)
        with held_back():
            self._process.start()
        theirs.close()

    def can(self, readers: Readers) -> bool:
        """Whether the process lives and has those readers."""
        return self._process.is_alive() and readers in (self.readers, Readers.RECORDS)

    def wait_until_ready(self) -> None:
        """Return when the process takes requests; RuntimeError when it never will, which no file can cause."""
        try:
            greeting, _ = receive(self._line)
        except (EOFError, OSError) as error:
            raise RuntimeError("the reading process does not start") from error
        self.protection = {str(name): int(version) for name, version in greeting["protection"].items()}
        self.is_ready = True

    def ask(self, request: dict[str, Any], file: BinaryIO | bytes) -> None:
        """Send a request and the handle of the file it is about, or the bytes it is about."""
        if isinstance(file, bytes):
            self._line.send_bytes(json.dumps(request).encode())
            self._line.send_bytes(file)
            return
        handle = file.fileno()
        if sys.platform == "win32":
            import msvcrt

            handle = msvcrt.get_osfhandle(handle)
        self._line.send_bytes(json.dumps(request).encode())
        try:
            send_handle(self._line, handle, self._process.pid)
        except RuntimeError as error:  # so multiprocessing says on macOS that the process took it in no proper way
            raise ProtocolError("handle not acknowledged") from error

    def receive(self) -> tuple[dict[str, Any], bytes]:
        """The next message. Raises EOFError or ConnectionError when the process is gone, else `ProtocolError`."""
        try:
            return receive(self._line)
        except ConnectionError:
            raise
        except OSError as error:
            if error.args == ("got end of file during message",):  # so multiprocessing says of a line cut half way
                raise EOFError from error
            raise ProtocolError("message is too long") from error

    def has_life_left(self, weight: float) -> bool:
        """Count one request; False when it was the last one this process may answer."""
        self._life_left -= weight
        return self._life_left > 0

    def status(self) -> int:
        """The exit status of a process that has gone, a signal as a negative number; 0 when it only fell silent."""
        self._process.join(_SECONDS_TO_DIE)
        return self._process.exitcode or 0

    def kill(self) -> None:
        """End the process from another thread; whoever waits for it meets the end of the line."""
        self._process.kill()

    def end(self) -> None:
        """End the process and let go of it."""
        self._line.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _unpackers(format: FileFormat) -> Readers:
    """Who can open an archive."""
    return Readers.DISCS if format is FileFormat.DISC_IMAGE else Readers.RECORDS


def _death(status: int) -> Death:
    if status == -getattr(signal, "SIGXCPU", 0) != 0:
        return Death.CPU_TIME
    return Death.SIGNAL if status < 0 else Death.EXIT
