"""A plain library becomes a locked one, or a locked one plain.

The other form is built beside the present one, from copies that are read back; replacing `library.json` is the moment
the library changes over; then the old form is removed. Killed before that moment, the library is as it was, after it,
it is the new one; the next start removes what belongs to the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from io import BufferedReader
from pathlib import Path

from sqlalchemy import select

from ..domain.progress import Context, Progress
from ..errors import Code, LibraryError
from ..failpoints import failpoint
from . import tables as t
from .backups import name_for
from .durability import replace as rename
from .durability import settle_file, settle_folder
from .engine import damage, database_errors, open_engine
from .folder import Layout, inspect, layout_of, library_disk, require_space
from .frame_copy import keep_frame
from .keys import LibraryKey
from .lock import LibraryLock
from .manifest import PLAIN, Manifest, prove, read, write
from .originals import Originals, Staged
from .rekeying import copy_database
from .sealed_originals import ChangedOriginalError, opened
from .slots import write_slot
from .sweep import sweep_other_form

_SEALED = ".age"
_STEP = "conversion.copying"
_BATCH_FILES, _BATCH_BYTES = 256, 64 << 20


def lock(root: Path, passphrase: str, context: Context) -> LibraryKey:
    """Seal a plain library that nobody has open; gives its new key, which the caller must show as a recovery sheet.

    Raises `LibraryError`: `LIBRARY_ALREADY_LOCKED`, `DISK_FULL` before anything was begun, `LIBRARY_DAMAGED`;
    `Cancelled`. The library then is as it was.
    """
    key = LibraryKey.new()
    with _held(root) as layout:
        if layout.locked:
            raise LibraryError(Code.LIBRARY_ALREADY_LOCKED, path=str(root))
        manifest = read(layout.manifest)

        def sealed() -> Manifest:
            return replace(manifest, slots=(write_slot(layout.other, key, "", passphrase),)).signed(key)

        _convert(_Conversion(layout, None, key, context), sealed)
    return key


def unlock(root: Path, key: LibraryKey, context: Context) -> None:
    """Make a locked library that nobody has open a plain one; its slots and its sheet open nothing after that.

    Raises as `lock`, and `LIBRARY_NOT_LOCKED`; `LIBRARY_DAMAGED` also when a sealed original cannot be opened.
    """
    with _held(root) as layout:
        if not layout.locked:
            raise LibraryError(Code.LIBRARY_NOT_LOCKED, path=str(root))
        manifest = read(layout.manifest)
        prove(root, manifest, key)
        plain = Manifest(manifest.library, PLAIN, manifest.minimum_reader)
        _convert(_Conversion(layout, key, None, context), lambda: plain)


@contextmanager
def _held(root: Path) -> Iterator[Layout]:
    held = LibraryLock(Layout(root))
    try:
        layout = layout_of(root)
        if not inspect(layout) or not layout.database.is_file():
            raise LibraryError(Code.LIBRARY_NOT_A_LIBRARY, path=str(root))
        yield layout
    finally:
        held.release()


def _convert(conversion: _Conversion, manifest: Callable[[], Manifest]) -> None:
    """Build the other form, change over, remove the old one. What fails before the change leaves the library alone."""
    old, new = conversion.old, conversion.new
    with library_disk(old.root):
        sweep_other_form(old)
        try:
            conversion.build()
            ready = manifest()
            failpoint("conversion.built")
            write(new.manifest, ready)
        except BaseException:
            if layout_of(old.root) == old:
                with suppress(OSError):
                    sweep_other_form(old)
            raise
        failpoint("conversion.changed_over")
        keep_frame(new)
        sweep_other_form(new)
        failpoint("conversion.swept")


class _Conversion:
    """The other form of one library on its way; the library's lock is held."""

    def __init__(self, old: Layout, old_key: LibraryKey | None, new_key: LibraryKey | None, context: Context) -> None:
        self.old, self.new = old, old.other
        self._old_key, self._new_key = old_key, new_key
        self._context = context

    def build(self) -> None:
        """Copy everything that is not made again by itself: originals, the database and its copies."""
        require_space(self.old.root, _size_of(self.old))
        self.new.make()
        names = self._names()
        with closing(Originals(self.new, self._new_key)) as target:
            self._copy_originals(target, names)
            self._copy_damaged(target)
        failpoint("conversion.originals_copied")
        self._copy_databases()

    def _names(self) -> dict[str, str]:
        """The SHA-256 of each original that a row speaks of, by the name of its file."""
        engine = open_engine(self.old.database, _database_key(self._old_key))
        try:
            with database_errors(self.old.database), engine.begin() as connection:
                if damage(connection, quick=True):
                    raise LibraryError(Code.LIBRARY_DAMAGED, path=str(self.old.database))
                known = connection.execute(select(t.original.c.sha256)).scalars().all()
        finally:
            engine.dispose()
        return {f"{self._old_key.name_of(one)}{_SEALED}" if self._old_key else one: one for one in known}

    def _copy_originals(self, target: Originals, names: dict[str, str]) -> None:
        """Every original, those without a row too. What is damaged is carried under the name it had."""
        files = [*_files(self.old.originals), *_files(self.old.orphans)]
        batch: dict[str, Staged] = {}
        for done, file in enumerate(files):
            self._context.checkpoint()
            self._context.report(Progress(_STEP, done, len(files)))
            staged = self._stage(target, file)
            name = names.get(file.name, staged.sha256)
            batch[name] = staged
            if len(batch) >= _BATCH_FILES or sum(one.size for one in batch.values()) >= _BATCH_BYTES:
                self._place(target, batch)
        self._place(target, batch)

    def _stage(self, target: Originals, file: Path) -> Staged:
        try:
            with self._open(file) as source:
                return target.stage(source, to_read=False)
        except ChangedOriginalError as error:
            raise LibraryError(Code.LIBRARY_DAMAGED, path=str(file)) from error

    def _place(self, target: Originals, batch: dict[str, Staged]) -> None:
        """Name a batch, and believe only what can be read back."""
        target.place([replace(one, sha256=name) for name, one in batch.items()])
        for name, one in batch.items():
            if target.stored_hash(name) != one.sha256:
                raise LibraryError(Code.LIBRARY_DAMAGED, path=str(self.old.root))
        batch.clear()
        failpoint("conversion.batch_copied")

    def _copy_damaged(self, target: Originals) -> None:
        """Files kept as evidence of damage; sealed in a locked library, whatever they are."""
        for file in _files(self.old.damaged):
            with self._open(file) if file.suffix == _SEALED else file.open("rb") as source:
                staged = target.stage(source, to_read=False)
            name = file.name.removesuffix(_SEALED) + (_SEALED if self._new_key else "")
            kept = (self.new.damaged / file.relative_to(self.old.damaged)).with_name(name)
            kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            settle_file(staged.path)
            rename(staged.path, kept)
            settle_folder(kept.parent)

    def _copy_databases(self) -> None:
        """The database, and its earlier copies as far as they are whole."""
        keys = _database_key(self._old_key), _database_key(self._new_key)
        copy_database(self.old.database, keys[0], self.new.database, keys[1])
        failpoint("conversion.database_copied")
        for file in sorted(self.old.backups.glob("*.db")):
            self._context.checkpoint()
            copy = self.new.backups / file.name
            with suppress(LibraryError):
                copy_database(file, keys[0], copy, keys[1])
                rename(copy, copy.with_name(name_for(copy.name, copy)))
        settle_folder(self.new.backups)
        failpoint("conversion.backups_copied")

    def _open(self, file: Path) -> BufferedReader:
        return opened(file, self._old_key) if self._old_key else file.open("rb")


def _database_key(key: LibraryKey | None) -> bytes | None:
    return key.database_key() if key else None


def _files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file() and not one.is_symlink())


def _size_of(layout: Layout) -> int:
    """Bytes the other form may need: as much again, and the database once more for the while it is proven."""
    parts = [one for part in layout.own_parts() for one in ([part] if part.is_file() else _files(part))]
    return sum(one.stat().st_size for one in parts) + layout.database.stat().st_size
