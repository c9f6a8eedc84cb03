from __future__ import annotations

import hashlib
import io
import os
import shutil
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from storage_builders import original_path, stage

from carenav_desktop.domain.facts import ExportForm
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.storage import durability
from carenav_desktop.storage.durability import Disk
from carenav_desktop.storage.library import Library

_HEAD = 1 << 16


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def _scratch(library: Library) -> list[str]:
    return [one.name for one in library.scratch.iterdir()]


class _Breaking(io.RawIOBase):
    """A source that gives some bytes and then fails, as a disc pulled out does."""

    def __init__(self, good: int, error: Exception) -> None:
        self._good = good
        self._error = error

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._good:
            raise self._error
        count = min(self._good, len(buffer))
        self._good -= count
        return count


class _Dripping(io.RawIOBase):
    """A source that never fills the buffer."""

    def __init__(self, content: bytes, step: int) -> None:
        self._inner = io.BytesIO(content)
        self._step = step

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._inner.read(self._step)
        buffer[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize("size", [0, 1, _HEAD - 1, _HEAD, _HEAD + 1, (1 << 20) + 7, 3 << 20])
def test_one_pass_gives_the_hashes_of_the_whole_and_of_the_head(library: Library, size: int) -> None:
    content = os.urandom(size)
    staged = stage(library, content)
    assert staged.path.read_bytes() == content
    assert (staged.size, staged.crc32) == (size, zlib.crc32(content))
    assert staged.sha256 == hashlib.sha256(content).hexdigest()
    assert staged.head_hash == hashlib.sha256(content[:_HEAD]).hexdigest()[:32]
    assert library.originals.fingerprint(size, content[:_HEAD]) == (size, staged.head_hash)
    assert library.originals.hash_only(io.BytesIO(content)) == staged.sha256


@pytest.mark.parametrize("step", [1000, _HEAD - 1, _HEAD + 1])
def test_short_reads_change_no_hash(library: Library, step: int) -> None:
    content = os.urandom(200_000)
    dripped = library.originals.stage(_Dripping(content, step))
    whole = stage(library, content)
    assert (dripped.sha256, dripped.crc32, dripped.head_hash) == (whole.sha256, whole.crc32, whole.head_hash)


def test_copies_made_by_several_threads_at_once_do_not_mix(library: Library) -> None:
    contents = [os.urandom(300_000 + number) for number in range(24)]
    with ThreadPoolExecutor(4) as pool:
        staged = list(pool.map(lambda content: stage(library, content), contents))
    library.originals.place(staged)
    for one, content in zip(staged, contents, strict=True):
        with library.originals.open(one.sha256) as file:
            assert file.read() == content


def test_placing_empties_the_scratch_folder(library: Library) -> None:
    library.originals.place([stage(library, b"one"), stage(library, b"two"), stage(library, b"one")])
    assert _scratch(library) == []


def test_a_source_that_fails_raises_its_own_error_and_leaves_nothing(library: Library) -> None:
    with pytest.raises(OSError, match="pulled out"):
        library.originals.stage(_Breaking(3 << 20, OSError(5, "pulled out")))
    assert _scratch(library) == []


def test_a_discarded_copy_is_gone(library: Library) -> None:
    library.originals.discard(stage(library, b"not wanted"))
    assert _scratch(library) == []


def test_a_file_found_under_the_right_name_is_never_trusted(library: Library) -> None:
    staged = stage(library, b"the real report")
    left = original_path(library, staged.sha256)
    left.parent.mkdir()
    left.write_bytes(b"the real rep")
    library.originals.place([staged])
    assert left.read_bytes() == b"the real report"


def test_only_a_hash_names_an_original(library: Library) -> None:
    for name in ("", "../library.json", "A" * 64, "a" * 63):
        with pytest.raises(ValueError, match="SHA-256"):
            library.originals.open(name)


def test_files_are_synced_one_by_one_where_the_disk_is_not_known(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durability, "_TRUSTED", set())
    with Library.open(library.folder.parent / "other") as other:
        assert not Disk(other.folder).whole
        staged = stage(other, b"kept")
        other.originals.place([staged])
        with other.originals.open(staged.sha256) as file:
            assert file.read() == b"kept"


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="only Linux syncs a whole disk")
def test_a_failed_sync_of_the_disk_is_not_taken_for_success(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    if not disk.whole:
        pytest.skip("this file system is synced file by file")
    disk.settle_files([])
    handle = disk._handle
    assert handle is not None
    os.close(handle)
    with pytest.raises(OSError, match="Bad file descriptor"):
        disk.settle_files([])


def test_bytes_that_go_out_as_they_are_keep_their_hashes(library: Library) -> None:
    staged = stage(library, b"report")
    form = library.originals.export_form(staged, b"", 0)
    assert form == ExportForm(b"", 0, staged.sha256, staged.crc32, staged.size)


def test_a_preamble_that_is_clean_already_is_no_change(library: Library) -> None:
    staged = stage(library, bytes(128) + b"DICM" + b"rest")
    form = library.originals.export_form(staged, bytes(128), 128)
    assert form == ExportForm(b"", 0, staged.sha256, staged.crc32, staged.size)


@pytest.mark.parametrize(("prefix", "skip"), [(bytes(128), 128), (b"head", 0), (b"", 10), (b"longer head" * 30, 3)])
def test_another_form_has_the_hashes_of_its_own_bytes(library: Library, prefix: bytes, skip: int) -> None:
    content = b"MZ" + os.urandom(2 << 20)
    form = library.originals.export_form(stage(library, content), prefix, skip)
    result = prefix + content[skip:]
    assert (form.prefix, form.skip, form.size) == (prefix, skip, len(result))
    assert (form.sha256, form.crc32) == (hashlib.sha256(result).hexdigest(), zlib.crc32(result))


def test_more_than_fits_is_refused_before_it_is_copied(library: Library) -> None:
    library.originals.require_space(0)
    with pytest.raises(LibraryError) as refusal:
        library.originals.require_space(shutil.disk_usage(library.folder).total)
    assert refusal.value.code is Code.DISK_FULL
    assert str(refusal.value.params["needed"]).endswith(" MB")
