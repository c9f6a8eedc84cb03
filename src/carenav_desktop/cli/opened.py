"""The library a command works on, opened with the passphrase its words name."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Code, LibraryError
from ..services.packets import read_key_text
from ..services.place import place_remark, room_remark
from ..services.workspace import Workspace, workspace
from . import answers

if TYPE_CHECKING:
    from ..services.locking import LibraryKey

_RECOVERY = "age-secret-key-"


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Workspace]:
    """The workspace of `--library`; with `--library-passphrase-file` a new library is locked from its beginning.

    Before a new one is made in a place that has its dangers, those are said; that a disk is full, of any other.
    """
    remark = (room_remark if arguments.library.exists() else place_remark)(arguments.library)
    if remark is not None:
        print(answers.say(remark), file=sys.stderr)
    key = library_key(arguments)
    with workspace(arguments.library) if key is None else workspace(arguments.library, key) as ws:
        yield ws


def library_key(arguments: argparse.Namespace) -> LibraryKey | None:
    """The key of `--library`, None when no file with one is named.

    Raises `LibraryError`: `LIBRARY_NOT_LOCKED` for a key nobody asks for, so that nobody believes a library locked
    that is not.
    """
    file: Path | None = arguments.library_passphrase_file
    if file is None:
        return None
    from ..services import locking  # its cryptography loads only for those who need it

    secret = first_line(file)
    state = locking.library_state(arguments.library)
    if not state.exists:
        return locking.begin_locked(arguments.library, secret)
    if not state.locked:
        raise LibraryError(Code.LIBRARY_NOT_LOCKED, path=str(arguments.library))
    if secret.strip().lower().startswith(_RECOVERY):
        return locking.key_from_recovery(arguments.library, secret)
    return locking.key_from_passphrase(arguments.library, secret)


def first_line(file: Path) -> str:
    """The first line of a small text file, as it was typed: spaces belong to a passphrase."""
    return read_key_text(file).partition("\n")[0].removesuffix("\r")


def needed_key(arguments: argparse.Namespace) -> LibraryKey:
    """The key of a library that is locked; raises `LibraryError` (`LIBRARY_LOCKED`) when none was named."""
    key = library_key(arguments)
    if key is None:
        raise LibraryError(Code.LIBRARY_LOCKED, path=str(arguments.library))
    return key
