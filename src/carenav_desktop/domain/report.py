"""The import report: found = imported + duplicate + skipped + failed, always."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from .list_check import ListCheck
from .say import Say


class Outcome(StrEnum):
    """How one file of an import ended."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    FAILED = "failed"


class Reason(StrEnum):
    """Why. Each has one sentence per language in `resources/messages/` under `reason.CODE`."""

    NONE = ""
    ALREADY_HERE = "already_here"
    RESTORED_FROM_TRASH = "restored_from_trash"
    SAME_UID_OTHER_BYTES = "same_uid_other_bytes"
    DISC_PROGRAM = "disc_program"
    DISC_CLUTTER = "disc_clutter"
    OTHER_PERSON = "other_person"
    EMPTY_FILE = "empty_file"
    LINK = "link"
    OWN_LIBRARY = "own_library"
    NOT_A_REGULAR_FILE = "not_a_regular_file"
    TOO_DEEP = "too_deep"
    TOO_MANY = "too_many"
    TOO_LARGE = "too_large"
    CANNOT_READ = "cannot_read"
    CHANGED_WHILE_COPYING = "changed_while_copying"
    VANISHED = "vanished"
    SOURCE_GONE = "source_gone"
    DAMAGED = "damaged"
    INCOMPLETE = "incomplete"
    KEPT_UNOPENED = "kept_unopened"
    OTHER_THAN_NAMED = "other_than_named"
    NOT_SAFE_TO_OPEN = "not_safe_to_open"
    TOOK_TOO_LONG = "took_too_long"
    LOCKED = "locked"
    ARCHIVE_DAMAGED = "archive_damaged"
    ARCHIVE_LOCKED = "archive_locked"
    ARCHIVE_TOO_LARGE = "archive_too_large"
    ARCHIVE_TOO_DEEP = "archive_too_deep"
    ARCHIVE_METHOD = "archive_method"
    ARCHIVE_NOT_SAFE = "archive_not_safe"
    IMAGE_UNKNOWN = "image_unknown"
    UNPACK_FIRST = "unpack_first"
    MAKERS_OWN_FORM = "makers_own_form"
    ENCRYPTED = "encrypted"
    VIEWER_WITHOUT_IMAGES = "viewer_without_images"
    NO_PICTURE = "no_picture"
    NO_REPORT = "no_report"
    NO_DECODER = "no_decoder"
    VIDEO = "video"
    DECODERS_DISAGREE = "decoders_disagree"
    LOCK_UNKNOWN = "lock_unknown"
    STILL_NAMED = "still_named"
    # What a person should know of a file that was taken in all the same.
    ALSO_A_PROGRAM = "also_a_program"
    HAS_COMMANDS = "has_commands"
    HAS_ATTACHMENTS = "has_attachments"
    FORM_NOT_SHOWN = "form_not_shown"
    LOCATION_STAYS = "location_stays"
    LOCATION_REMOVED = "location_removed"
    TOO_LARGE_TO_DRAW = "too_large_to_draw"
    WHOLE_SLIDE = "whole_slide"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_MANY_ELEMENTS = "too_many_elements"
    WRONG_TRANSFER_SYNTAX = "wrong_transfer_syntax"
    CHARACTER_SET_GUESSED = "character_set_guessed"
    BITS_DIFFER = "bits_differ"
    PICTURE_FAULTY = "picture_faulty"
    TEXT_INCOMPLETE = "text_incomplete"
    INDEX_DAMAGED = "index_damaged"
    INDEX_OUTSIDE = "index_outside"


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One line of the report. `path` is as dropped, members of archives as `archive.zip/member`."""

    path: str
    outcome: Outcome
    reason: Reason = Reason.NONE


@dataclass(frozen=True)
class ImportReport:
    """What one import found. `studies`, `series`, `instances`, `documents` count what is new in the case.

    `lists` says how the lists of the discs go together with what is here now; it is no part of the sum.
    """

    files: tuple[FileOutcome, ...]
    studies: int = 0
    series: int = 0
    instances: int = 0
    documents: int = 0
    cancelled: bool = False
    left: int = 0
    id: int = 0
    lists: ListCheck = field(default_factory=ListCheck)

    def count(self, outcome: Outcome) -> int:
        """How many files ended so."""
        return Counter(one.outcome for one in self.files)[outcome]

    @property
    def remarks(self) -> tuple[Reason, ...]:
        """What the reasons of single files say of everything that was brought in."""
        return tuple(one for one in (Reason.VIEWER_WITHOUT_IMAGES,) if any(line.reason is one for line in self.files))

    @property
    def gone(self) -> Say | None:
        """Where it stopped because the disc, stick, share or folder was there no more; None when it did not."""
        if not any(one.reason is Reason.SOURCE_GONE for one in self.files):
            return None
        saved = self.count(Outcome.IMPORTED) + self.count(Outcome.DUPLICATE)
        return Say("import.gone", {"at": self.found, "all": self.found + self.left, "saved": saved})

    @property
    def found(self) -> int:
        """All files seen, archive members included."""
        return len(self.files)
