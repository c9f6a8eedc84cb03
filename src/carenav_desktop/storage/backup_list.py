"""`backup.json`: what a copy of a whole library holds, file by file, and the proof that the list itself is whole.

It is written last and replaced in one step, so what it lists is there. Every path it says is looked at before use: a
list may come from anywhere.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from ..errors import Code, LibraryError
from .durability import write_durably
from .folder import BACKUP_LIST

FORMAT = 1
#: Where the files of a library lie that change: each copy has a folder of its own for them.
SETS = "sets"
_BLOB = r"(originals|blobs)/[0-9a-f]{2}/[0-9a-f]{32,64}(\.age)?"
_CHANGING = (
    r"(library\.json|library\.sqlite|locked\.sqlite|(locked-)?journal/catalogue\.jsonl|keys/[a-z0-9-]{1,40}\.age)"
)
_PATH = re.compile(f"{_BLOB}|{_CHANGING}")
_AT = re.compile(f"{_BLOB}|{SETS}/[0-9A-Za-z-]{{1,60}}/{_CHANGING}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOST_BYTES = 1 << 30


@dataclass(frozen=True)
class Listed:
    """One file: its path in the library, where it lies in the copy, its bytes and their SHA-256 in hex."""

    path: str
    at: str
    size: int
    sha256: str


@dataclass(frozen=True)
class BackupList:
    """The copy of the library with that id, made at `made`; `complete` says that a first copy came to its end.

    `left_out` are the paths of originals that were damaged in the library, and not in an earlier copy either.
    """

    library: str
    made: str
    complete: bool
    files: tuple[Listed, ...] = ()
    left_out: tuple[str, ...] = ()


def write_list(folder: Path, content: BackupList) -> None:
    """Put `backup.json` in place, whole or not at all. Raises OSError."""
    said = {"format": FORMAT, **asdict(content)}
    write_durably(folder / BACKUP_LIST, json.dumps({"sha256": _hash(said), **said}, indent=1).encode() + b"\n")


def read_list(folder: Path) -> BackupList | None:
    """What `backup.json` says, None where there is none. Raises `LibraryError` (`BACKUP_DAMAGED`), OSError."""
    try:
        with (folder / BACKUP_LIST).open("rb") as file:
            said = json.loads(file.read(_MOST_BYTES))
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as error:
        raise _damaged(folder) from error
    try:
        proof = said.pop("sha256")
        files = tuple(
            Listed(str(one["path"]), str(one["at"]), int(one["size"]), str(one["sha256"])) for one in said["files"]
        )
        left_out = tuple(str(one) for one in said["left_out"])
        is_whole = proof == _hash(said) and said["format"] == FORMAT
        is_whole = is_whole and all(map(_is_possible, files)) and all(map(_PATH.fullmatch, left_out))
        content = BackupList(str(said["library"]), str(said["made"]), said["complete"] is True, files, left_out)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(folder) from error
    if not is_whole:
        raise _damaged(folder)
    return content


def _is_possible(one: Listed) -> bool:
    named = _PATH.fullmatch(one.path) and _AT.fullmatch(one.at) and _SHA256.fullmatch(one.sha256)
    return bool(named) and one.size >= 0 and (one.at == one.path or one.at.endswith(f"/{one.path}"))


def _hash(said: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(said, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _damaged(folder: Path) -> LibraryError:
    return LibraryError(Code.BACKUP_DAMAGED, path=str(folder / BACKUP_LIST))
