"""The library as a folder: what lies where, and whether a folder is a library this program may open.

Owns the names of everything in it. Looks, and creates folders; never opens the database.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ..errors import Code, LibraryError
from .keys import LibraryKey
from .manifest import FORMAT, NO_DATABASE_YET, Manifest, new_manifest, read, write
from .migrations import HEAD

#: Kept free on the library's disk beside what an import needs, so that the database can always finish.
RESERVE = 200_000_000
#: What a copy of a whole library has in the place of `library.json`.
BACKUP_LIST = "backup.json"
#: What systems and file managers leave by themselves, on a new stick too.
LITTER = frozenset(
    {".DS_Store", "desktop.ini", "Thumbs.db", "lost+found", "System Volume Information"}
    | {".fseventsd", ".Spotlight-V100", ".Trashes"}
)
#: What may lie in a folder that still counts as empty: our own first steps beside litter.
_NOTHING = LITTER | {"library.lock", "library.json.part", "keys"}
_MAGIC = b"SQLite format 3\0"
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)
#: Marks a database as ours in its file header.
APPLICATION_ID = 0x434E4156  # "CNAV"


@dataclass(frozen=True)
class Layout:
    """Where the parts of the library in `root` lie.

    A plain and a locked library share `library.json`, the lock and the scratch folder and no other name, so that one
    form can be built beside the other and the replacement of `library.json` is the moment the library changes over.
    """

    root: Path
    locked: bool = False

    @property
    def database(self) -> Path:
        """The SQLite database."""
        return self.root / ("locked.sqlite" if self.locked else "library.sqlite")

    @property
    def log(self) -> Path:
        """The write-ahead log of the database; what it holds is newer than the database file."""
        return self.database.with_name(self.database.name + "-wal")

    @property
    def manifest(self) -> Path:
        """`library.json`: format, library id, the oldest program that may read it, the slots of a locked library."""
        return self.root / "library.json"

    @property
    def lock(self) -> Path:
        """The file whose OS lock is the library's."""
        return self.root / "library.lock"

    @property
    def originals(self) -> Path:
        """Originals by content hash; sealed ones by a name that needs the key."""
        return self.root / ("blobs" if self.locked else "originals")

    @property
    def previews(self) -> Path:
        """Pictures that can be made again."""
        return self._folder("previews")

    @property
    def journal(self) -> Path:
        """The folder of the journal."""
        return self._folder("journal")

    @property
    def traces(self) -> Path:
        """There while words of what was deleted for good may still be in the journal or in free pages."""
        return self.journal / "emptied"

    @property
    def claim(self) -> Path:
        """Which backup is being restored into this folder; there until the first start has told the trail of it."""
        return self.root / "restore.part"

    @property
    def scratch(self) -> Path:
        """Files on their way in; emptied at every start."""
        return self.root / "tmp"

    @property
    def backups(self) -> Path:
        """Copies of the database."""
        return self._folder("backups")

    @property
    def damaged(self) -> Path:
        """Files found damaged, kept aside."""
        return self._folder("damaged")

    @property
    def orphans(self) -> Path:
        """Originals that no row speaks of, kept aside."""
        return self._folder("orphans")

    @property
    def keys(self) -> Path:
        """The slots of a locked library: its key, sealed with each passphrase."""
        return self.root / "keys"

    @property
    def other(self) -> Layout:
        """The same library in its other form."""
        return replace(self, locked=not self.locked)

    def own_parts(self) -> tuple[Path, ...]:
        """Everything that belongs to this form alone, whether it is there or not; the database comes first."""
        beside = (
            self.database.with_name(self.database.name + end) for end in ("", "-wal", "-shm", "-journal", ".part")
        )
        folders = (self.journal, self.backups, self.previews, self.originals, self.orphans, self.damaged)
        return (*beside, *folders, *((self.keys,) if self.locked else ()))

    def make(self) -> None:
        """Create the folders that are not there."""
        for folder in (self.originals, self.previews, self.scratch, self.backups, self.journal):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _folder(self, name: str) -> Path:
        return self.root / (f"locked-{name}" if self.locked else name)


def layout_of(root: Path) -> Layout:
    """The layout that `library.json` speaks of; that of a plain library where there is none yet."""
    layout = Layout(root)
    with library_disk(root):
        return replace(layout, locked=read(layout.manifest).locked) if layout.manifest.exists() else layout


def inspect(layout: Layout) -> bool:
    """Whether a library is there, False when one may be made. Changes nothing.

    Raises `LibraryError`: newer than this program, damaged, or a folder that holds something else.
    """
    with library_disk(layout.root):
        if not layout.root.exists():
            return False
        if not layout.manifest.exists():
            if layout.root.is_dir() and _is_empty(layout.root):
                return False
            is_backup = (layout.root / BACKUP_LIST).is_file()
            code = Code.LIBRARY_IS_BACKUP if is_backup else Code.LIBRARY_NOT_A_LIBRARY
            raise LibraryError(code, path=str(layout.root))
        if not layout.locked:  # what is locked can be looked into with the key alone
            _refuse_foreign_database(layout)
        _refuse_newer(layout)
        _refuse_lost_database(layout)
    return True


def create(layout: Layout) -> None:
    """Say of an empty folder that it is a library; the first step, so that any later one can be repeated."""
    with library_disk(layout.root):
        write(layout.manifest, new_manifest())


def has_had_database(layout: Layout) -> bool:
    """Whether a database was once complete here, so that an empty one now is a lost one."""
    return read(layout.manifest).minimum_reader != NO_DATABASE_YET


def raise_minimum_reader(layout: Layout, key: LibraryKey | None) -> None:
    """Say in `library.json` that programs before this one can no longer read the database."""
    content = read(layout.manifest)
    if content.minimum_reader != HEAD:
        raised = replace(content, minimum_reader=HEAD)
        write(layout.manifest, raised.signed(key) if key else raised)


@contextmanager
def library_disk(path: Path, needed: int = RESERVE) -> Iterator[None]:
    """Turn a failure of the library's own disk into a `LibraryError`, so that an OSError is always the source's."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(path, needed) from error
        raise LibraryError(Code.LIBRARY_NOT_WRITABLE, path=str(path)) from error


def require_space(folder: Path, size: int) -> None:
    """Raise `DISK_FULL` unless `size` bytes and the reserve fit on the disk of `folder`."""
    if shutil.disk_usage(folder).free < space_for(size):
        raise disk_full(folder, space_for(size))


def space_for(size: int) -> int:
    """Bytes that must be free for `size` bytes to come in: something for rows and folders, and the reserve."""
    return size + size // 20 + RESERVE


def disk_full(path: Path, needed: int = RESERVE) -> LibraryError:
    """The error for a full disk; `needed` bytes are to be freed."""
    return LibraryError(Code.DISK_FULL, path=str(path), needed=told_size(needed))


def told_size(size: int) -> str:
    """Bytes in the unit people read on their disks, rounded up."""
    return f"{-(-size // 1_000_000):,} MB"


def _is_empty(folder: Path) -> bool:
    return {one.name for one in folder.iterdir()} <= _NOTHING


def _refuse_newer(layout: Layout) -> None:
    content: Manifest = read(layout.manifest)
    found = max(content.minimum_reader, 0 if layout.locked else _database_version(layout))
    if content.format > FORMAT or found > HEAD:
        shown = f"{content.format}.{found}"
        raise LibraryError(Code.LIBRARY_NEWER, path=str(layout.root), found=shown, known=f"{FORMAT}.{HEAD}")


def _refuse_lost_database(layout: Layout) -> None:
    """An empty catalogue in the place of a lost one would look as if all cases were gone.

    So would one beside the database of the other form, after which `library.json` was put back to an older state.
    """
    has_database = layout.database.is_file() and layout.database.stat().st_size > 0
    if not has_database and (has_had_database(layout) or layout.other.database.exists()):
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))


def _refuse_foreign_database(layout: Layout) -> None:
    """Another program's database, or a header of noise, must not be written to. A log may hold a newer header."""
    header = _header(layout)
    is_ours = header.startswith(_MAGIC) and int.from_bytes(header[_APPLICATION_ID], "big") == APPLICATION_ID
    has_log = layout.log.is_file() and layout.log.stat().st_size > 0
    if header and not is_ours and not (has_log and header.startswith(_MAGIC)) and has_had_database(layout):
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))


def _database_version(layout: Layout) -> int:
    """`user_version` as the file header has it, read without SQLite; 0 for a database not there yet."""
    header = _header(layout)
    if header and not header.startswith(_MAGIC):
        raise LibraryError(Code.LIBRARY_DAMAGED, path=str(layout.database))
    return int.from_bytes(header[_USER_VERSION], "big")


def _header(layout: Layout) -> bytes:
    """The header of the database file; empty for one that is not there yet."""
    try:
        with layout.database.open("rb") as file:
            return file.read(100)
    except FileNotFoundError:
        return b""
