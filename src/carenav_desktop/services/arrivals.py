"""One file on its way in: opened, identified, copied and hashed in one pass, then read in the reading process.

Both steps run in threads of the import and touch no database. What a file could not do is an outcome; an exception
from here means that the library's own disk is at fault.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cached_property
from typing import BinaryIO

from ..domain.facts import DocumentFacts, ExportForm, FileFacts, FileFormat
from ..domain.listed import ListedFile, MediaIndex
from ..domain.report import FileOutcome, Outcome, Reason
from ..intake.identify import HEAD_BYTES, identify
from ..intake.junk import junk_reason
from ..intake.walk import Found
from ..storage.originals import Staged
from .enclosures import document_within
from .workspace import Workspace

_LEFT_OUT = {
    *(Reason.LINK, Reason.OWN_LIBRARY, Reason.NOT_A_REGULAR_FILE),
    *(Reason.TOO_DEEP, Reason.TOO_MANY, Reason.TOO_LARGE),
}


@dataclass(frozen=True)
class Arrival:
    """How far one file came: an `outcome` that ends it, or a staged copy with its facts, or an archive to open.

    `sha256` is that of a file that was here already. `enclosed` is the document that was taken out of a DICOM object,
    and `inside` the SHA-256 of the object that a document was taken out of.
    """

    found: Found
    format: FileFormat = FileFormat.UNKNOWN
    outcome: FileOutcome | None = None
    staged: Staged | None = None
    facts: FileFacts | None = None
    export: ExportForm | None = None
    sha256: str = ""
    enclosed: Found | None = None
    inside: str = ""
    listed: tuple[ListedFile, ...] = ()

    @property
    def is_archive(self) -> bool:
        """Whether its members take its place."""
        return self.outcome is None and self.format is FileFormat.ZIP


@dataclass(frozen=True)
class Known:
    """What the case held when the import began: SHA-256 of its originals, and (size, head hash) of each.

    An object whose document the case does not have is not among the hashes: it is read again to have it.
    """

    hashes: frozenset[str]
    fingerprints: frozenset[tuple[int, str]]

    def may_hold(self, size: int) -> bool:
        """Whether any original has this size: then only is the head worth hashing."""
        return size in self._sizes

    @cached_property
    def _sizes(self) -> frozenset[int]:
        return frozenset(size for size, _ in self.fingerprints)


class _SourceError(Exception):
    """Reading the source failed, as opposed to writing the copy."""


class _GoneError(Exception):
    """The source is no longer where it was listed."""


class _Source:
    """A file being read in: what goes wrong here is the source's fault, never the library's.

    It ends soon after `size` bytes, so that a file that somebody writes to all the time ends at all.
    """

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size

    def read(self, size: int = -1) -> bytes:
        try:
            return self._file.read(size)
        except OSError as error:
            raise _SourceError from error

    def readinto(self, buffer: memoryview) -> int:
        try:
            if self._file.tell() > self._size:
                return 0
            return self._file.readinto(buffer)  # type: ignore[attr-defined]
        except OSError as error:
            raise _SourceError from error

    def seek(self, offset: int) -> int:
        return self._file.seek(offset)


def receive(ws: Workspace, known: Known, in_viewer: bool, found: Found) -> Arrival:
    """Bring one file as far as a staged copy; `in_viewer` when a program lies in its folder."""
    if found.problem is not Reason.NONE:
        return _end(found, Outcome.SKIPPED if found.problem in _LEFT_OUT else Outcome.FAILED, found.problem)
    try:
        with _opened(found) as file:
            return _receive_open(ws, known, in_viewer, found, file)
    except _GoneError:
        return _end(found, Outcome.FAILED, Reason.VANISHED)
    except _SourceError:
        return _end(found, Outcome.FAILED, Reason.CANNOT_READ)


def _opened(found: Found) -> BinaryIO:
    """The source, or the error that says that it is the source's fault."""
    try:
        return found.open()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise _GoneError from error
    except OSError as error:
        raise _SourceError from error


def _receive_open(ws: Workspace, known: Known, in_viewer: bool, found: Found, file: BinaryIO) -> Arrival:
    before = os.fstat(file.fileno())
    source = _Source(file, before.st_size)
    head = source.read(HEAD_BYTES)
    form = identify(head, before.st_size)
    if form is FileFormat.EMPTY:
        return _end(found, Outcome.SKIPPED, Reason.EMPTY_FILE)
    reason = junk_reason(found, head, form, in_viewer)
    if reason is not None:
        return _end(found, Outcome.SKIPPED, reason)
    if form is FileFormat.ZIP:
        return Arrival(found, form)
    source.seek(0)
    if known.may_hold(before.st_size) and ws.library.originals.fingerprint(before.st_size, head) in known.fingerprints:
        sha256 = ws.library.originals.hash_only(source)
        if sha256 in known.hashes:
            return replace(_end(found, Outcome.DUPLICATE, Reason.ALREADY_HERE), sha256=sha256)
        source.seek(0)
    ws.library.originals.require_space(before.st_size)
    staged = ws.library.originals.stage(source)
    after = os.fstat(file.fileno())
    if (after.st_size, after.st_mtime_ns) != (
        before.st_size,
        before.st_mtime_ns,
    ) or staged.size != after.st_size:
        ws.library.originals.discard(staged)
        return _end(found, Outcome.FAILED, Reason.CHANGED_WHILE_COPYING)
    return Arrival(replace(found, open=_taken_in), form, staged=staged)


def read(ws: Workspace, arrival: Arrival) -> Arrival:
    """Ask the reading process what a staged copy is; a file it cannot open is kept all the same."""
    if arrival.staged is None:
        return arrival
    with ws.library.originals.open_staged(arrival.staged) as copy:
        facts = ws.reader.facts(copy, arrival.format, arrival.staged.size)
        enclosed = document_within(ws, arrival.found, facts, copy)
        index = MediaIndex()
        if FileFormat.DICOMDIR in (facts.format, arrival.format if facts.unreadable else facts.format):
            index = ws.reader.index(copy, arrival.staged.size)
            facts = FileFacts(FileFormat.DICOMDIR, remarks=index.remarks)
    if facts.instance is None and facts.document is None and facts.format is not FileFormat.DICOMDIR:
        facts = FileFacts(
            facts.format,
            facts.seen,
            document=DocumentFacts(),
            unreadable=facts.unreadable,
            remarks=facts.remarks,
        )
    export = ws.library.originals.export_form(arrival.staged, facts.export_prefix, facts.export_skip)
    ws.library.originals.forget_plain(arrival.staged)
    return replace(arrival, format=facts.format, facts=facts, export=export, enclosed=enclosed, listed=index.files)


def _taken_in() -> BinaryIO:
    """What opens a file that was copied: nothing, so that a waiting batch holds no source open."""
    raise FileNotFoundError


def _end(found: Found, outcome: Outcome, reason: Reason) -> Arrival:
    return Arrival(found, outcome=FileOutcome(found.path, outcome, reason))
