"""Tells what a disc brings along for itself - programs, viewers, leftovers of operating systems - from records.

In doubt a file is a record: whatever is DICOM, PDF, an office document, a film or a large picture is never junk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Protocol

from ..domain.facts import FileFormat
from ..domain.report import Reason
from .limits import KIB

_PROGRAM_SUFFIXES = frozenset(
    {
        ".bat", ".cab", ".class", ".cmd", ".com", ".dll", ".dylib", ".exe", ".jar", ".jnlp", ".lnk", ".msi", ".ocx",
        ".ps1", ".scr", ".sh", ".so", ".sys", ".vbs",
    }
)  # fmt: skip
_LEFTOVERS = frozenset({".ds_store", "thumbs.db", "desktop.ini", "autorun.inf", ".volumeicon.icns", "ehthumbs.db"})
_LEFTOVER_FOLDERS = frozenset(
    {
        *("__macosx", "$recycle.bin", "system volume information", ".spotlight-v100", ".trashes", ".fseventsd"),
        *(".documentrevisions-v100", ".temporaryitems", "lost+found"),
    }
)
_DISC_SIGNS = frozenset({"autorun.inf", "dicomdir"})
#: What lies in the folder beside each MRXS file: a slide in many parts, none of them a program's.
_SLIDE_INDEX = "slidedat.ini"
#: What programs for looking at pictures are called, those with forms of their own among them.
_VIEWER_WORDS = (
    *("viewer", "weasis", "radiant", "efilm", "microdicom", "osirix", "horos", "syngo", "isite", "piview", "maroview"),
    *("onevolume", "i-dixel", "galileos", "sidexis", "romexis", "ondemand3d", "ez3d"),
)
_TEXTS = frozenset({FileFormat.TEXT, FileFormat.HTML, FileFormat.XML})
_SMALL_PICTURES = frozenset({FileFormat.GIF, FileFormat.BMP, FileFormat.PNG, FileFormat.JPEG, FileFormat.WEBP})
_MAY_BE_PROGRAM = _TEXTS | {FileFormat.UNKNOWN, FileFormat.JUNK, FileFormat.ZIP}
_PARTS_OF_PROGRAMS = frozenset(
    {
        ".bin", ".cfg", ".chm", ".cnt", ".conf", ".config", ".css", ".cur", ".dat", ".db", ".dtd", ".hlp", ".icns",
        ".ico", ".inf", ".ini", ".js", ".json", ".lang", ".lib", ".log", ".manifest", ".mo", ".pak", ".properties",
        ".qm", ".res", ".xsd", ".xsl",
    }
)  # fmt: skip
_LOGO_BYTES = 100 * KIB
_FONTS = (b"OTTO", b"ttcf", b"wOF", b"true", b"\0\1\0\0")
_APPLE_DOUBLE = b"\0\x05\x16\x07"


class Named(Protocol):
    """A file as far as its place matters."""

    @property
    def path(self) -> str:
        """The place for showing, with forward slashes."""

    @property
    def name(self) -> str:
        """Its last part."""

    @property
    def size(self) -> int:
        """Bytes."""


def junk_reason(found: Named, head: bytes, format: FileFormat, folder_has_program: bool) -> Reason | None:
    """Why a file is no record, or None. `head` is its beginning, `folder_has_program` from `program_folders`."""
    name, suffix = found.name.casefold(), PurePosixPath(found.name).suffix.casefold()
    if _is_leftover(found, name, head, format):
        return Reason.DISC_CLUTTER
    if format is FileFormat.JUNK:
        return Reason.DISC_CLUTTER if head.startswith(_FONTS) else Reason.DISC_PROGRAM
    if suffix in _PROGRAM_SUFFIXES and format in _MAY_BE_PROGRAM:
        return Reason.DISC_PROGRAM
    if folder_has_program and _is_part_of_program(found, suffix, format):
        return Reason.DISC_CLUTTER
    return None


def is_system_folder(name: str) -> bool:
    """Whether an operating system keeps a folder of that name on each medium for itself, often out of reach."""
    return name.casefold() in _LEFTOVER_FOLDERS


def program_folders(found: Sequence[Named]) -> frozenset[PurePosixPath]:
    """The folders of a disc, or of a viewer, that hold a program, and the folders below such a viewer.

    A program that merely lies among papers, as in a folder of downloads, does not make its neighbours junk.
    """
    names: dict[PurePosixPath, set[str]] = {}
    for one in found:
        names.setdefault(PurePosixPath(one.path).parent, set()).add(one.name.casefold())
    discs = {folder for folder, inside in names.items() if inside & _DISC_SIGNS}
    viewers = {
        folder
        for folder, inside in names.items()
        if _has_program(inside) and (looks_like_viewer(folder) or _is_within(folder, discs))
    }
    below = viewers - discs
    slides = {folder for folder, inside in names.items() if _SLIDE_INDEX in inside}
    return frozenset(viewers | {folder for folder in names if _is_within(folder, below)}) - slides


def _is_leftover(found: Named, name: str, head: bytes, format: FileFormat) -> bool:
    folders = PurePosixPath(found.path).parts[:-1]
    if name in _LEFTOVERS or head.startswith(_APPLE_DOUBLE):
        return True
    hidden_fork = name.startswith("._") and format in _MAY_BE_PROGRAM
    return hidden_fork or any(one.casefold() in _LEFTOVER_FOLDERS for one in folders)


def _is_part_of_program(found: Named, suffix: str, format: FileFormat) -> bool:
    if format in _SMALL_PICTURES:
        return found.size < _LOGO_BYTES
    return format in _TEXTS or (format is FileFormat.UNKNOWN and suffix in _PARTS_OF_PROGRAMS)


def _has_program(names: Iterable[str]) -> bool:
    return any(one == "autorun.inf" or PurePosixPath(one).suffix in _PROGRAM_SUFFIXES for one in names)


def looks_like_viewer(folder: PurePosixPath) -> bool:
    """Whether a folder is named like a program that shows images."""
    return any(word in folder.name.casefold() for word in _VIEWER_WORDS)


def _is_within(folder: PurePosixPath, others: set[PurePosixPath]) -> bool:
    return folder in others or not others.isdisjoint(folder.parents)
