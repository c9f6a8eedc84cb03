"""One file on its way in: opened, identified, copied and hashed in one pass, then read in the reading process.

Both steps run in threads of the import and touch no database. What a file could not do is an outcome; an exception
from here means that the library's own disk is at fault.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import cached_property
from typing import BinaryIO

from ..domain.character_sets import CharacterChoice
from ..domain.facts import DocumentFacts, ExportForm, FileFacts, FileFormat
from ..domain.listed import ListedFile, MediaIndex
from ..domain.report import FileOutcome, Outcome, Reason
from ..intake.identify import HEAD_BYTES, identify
from ..intake.junk import is_system_folder, junk_reason
from ..intake.other_forms import other_form
from ..intake.walk import Found
from ..storage.originals import Staged
from .enclosures import document_within
from .sources import GoneError, SourceError, SourceFile, Sources
from .workspace import Workspace

#: What is listed and left out, as it is no file that could be taken.
LEFT_OUT = {
    *(Reason.LINK, Reason.OWN_LIBRARY, Reason.NOT_A_REGULAR_FILE),
    *(Reason.TOO_DEEP, Reason.TOO_MANY, Reason.TOO_LARGE),
}
#: What is also said of files whose whole medium is not there any more.
_MAY_BE_AWAY = {Reason.CANNOT_READ, Reason.VANISHED}
_ARCHIVES = {FileFormat.ZIP, FileFormat.DISC_IMAGE}


@dataclass(frozen=True)
class Arrival:
    """How far one file came: an `outcome` that ends it, or a staged copy with its facts, or an open archive.

    `sha256` is that of a file that was here already. `enclosed` is the document that was taken out of a DICOM object,
    and `inside` the SHA-256 of the object that a document was taken out of.
    """

    found: Found
    format: FileFormat = FileFormat.UNKNOWN
    outcome: FileOutcome | None = None
    staged: Staged | None = None
    facts: FileFacts | None = None
    export: ExportForm | None = None
    archive: BinaryIO | None = None
    sha256: str = ""
    enclosed: Found | None = None
    inside: str = ""
    listed: tuple[ListedFile, ...] = ()
    remark: Reason = Reason.NONE


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


def receive(ws: Workspace, sources: Sources, known: Known, in_viewer: bool, found: Found) -> Arrival:
    """Bring one file as far as a staged copy; `in_viewer` when a program lies in its folder."""
    if found.problem in _MAY_BE_AWAY and sources.has_gone(found):
        return _end(found, Outcome.FAILED, Reason.SOURCE_GONE)
    if found.problem is Reason.CANNOT_READ and is_system_folder(found.name):
        return _end(found, Outcome.SKIPPED, Reason.DISC_CLUTTER)
    if found.problem is not Reason.NONE:
        return _end(found, Outcome.SKIPPED if found.problem in LEFT_OUT else Outcome.FAILED, found.problem)
    try:
        return _receive_open(ws, sources, known, in_viewer, found)
    except (GoneError, SourceError) as error:
        reason = Reason.VANISHED if isinstance(error, GoneError) else Reason.CANNOT_READ
        return _end(found, Outcome.FAILED, Reason.SOURCE_GONE if sources.has_gone(found) else reason)


def _receive_open(ws: Workspace, sources: Sources, known: Known, in_viewer: bool, found: Found) -> Arrival:
    """Open the file and take it in; an archive stays open until its members are there."""
    file = sources.patiently(found.open)
    try:
        arrival = _take(ws, sources, known, in_viewer, found, file)
    except BaseException:
        file.close()
        raise
    if arrival.archive is None:
        file.close()
    return arrival


def _take(ws: Workspace, sources: Sources, known: Known, in_viewer: bool, found: Found, file: BinaryIO) -> Arrival:
    before = os.fstat(file.fileno())
    source = SourceFile(file, before.st_size, sources)
    head = source.head(HEAD_BYTES)
    form = identify(head, before.st_size)
    if form is FileFormat.EMPTY:
        return _end(found, Outcome.SKIPPED, Reason.EMPTY_FILE)
    reason = junk_reason(replace(found, size=before.st_size), head, form, in_viewer)
    if reason is not None:
        return _end(found, Outcome.SKIPPED, reason)
    if form in _ARCHIVES:
        return Arrival(found, form, archive=file)
    if known.may_hold(before.st_size) and ws.library.originals.fingerprint(before.st_size, head) in known.fingerprints:
        sha256 = ws.library.originals.hash_only(source)
        if sha256 in known.hashes:
            return replace(_end(found, Outcome.DUPLICATE, Reason.ALREADY_HERE, form), sha256=sha256)
        source.rewind()
    ws.library.originals.require_space(before.st_size)
    staged = ws.library.originals.stage(source)
    after = os.fstat(file.fileno())
    if (after.st_size, after.st_mtime_ns) != (
        before.st_size,
        before.st_mtime_ns,
    ) or staged.size != after.st_size:
        ws.library.originals.discard(staged)
        return _end(found, Outcome.FAILED, Reason.CHANGED_WHILE_COPYING)
    remark = other_form(head) if form is FileFormat.UNKNOWN else Reason.NONE
    return Arrival(replace(found, open=_taken_in), form, staged=staged, remark=remark)


def read(
    ws: Workspace,
    arrival: Arrival,
    choice: CharacterChoice = CharacterChoice.AS_WRITTEN,
    facts: FileFacts | None = None,
) -> Arrival:
    """Ask the reading process what a staged copy is; a file it cannot open is kept all the same.

    `choice` is the character set that a person has chosen for texts on its medium, `facts` what is known of the copy.
    """
    if arrival.staged is None:
        return arrival
    with ws.library.originals.open_staged(arrival.staged) as copy:
        facts = facts or ws.reader.facts(copy, arrival.format, arrival.staged.size, choice)
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


def _end(found: Found, outcome: Outcome, reason: Reason, format: FileFormat = FileFormat.UNKNOWN) -> Arrival:
    return Arrival(found, format, outcome=FileOutcome(found.path, outcome, reason))
