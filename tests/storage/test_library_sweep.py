from __future__ import annotations

import os
import time
from pathlib import Path

from storage_builders import a_case, a_document, bring_in, original_path, stage

from carenav_desktop.domain.picture import Picture
from carenav_desktop.storage.library import Library

_TWO_DAYS = 48 * 3600


def test_half_copied_files_are_gone_after_a_start(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        left = stage(library, b"half an import").path
    assert left.is_file()
    Library.open(tmp_path).close()
    assert not left.exists()


def test_an_old_original_without_a_row_is_set_aside_and_not_deleted(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        case = a_case(library)
        bring_in(library, case, [("kept", b"kept", a_document())])
        old, young = stage(library, b"old"), stage(library, b"young")
        library.originals.place([old, young])
        with library.unit_of_work() as unit:
            kept = unit.files.known(case.id)
        long_ago = time.time() - _TWO_DAYS
        for sha256 in (*kept, old.sha256):
            os.utime(original_path(library, sha256), (long_ago, long_ago))
    with Library.open(tmp_path) as library:
        assert (tmp_path / "orphans" / old.sha256).read_bytes() == b"old"
        assert not original_path(library, old.sha256).exists()
        assert original_path(library, young.sha256).read_bytes() == b"young"
        assert all(original_path(library, one).is_file() for one in kept)


def test_a_preview_comes_back_as_it_was_put(tmp_path: Path) -> None:
    picture = Picture(3, 2, 3, bytes(range(18)))
    with Library.open(tmp_path) as library:
        assert library.previews.get("series:1") is None
        library.previews.put("series:1", picture)
        library.previews.put("../../other", Picture(1, 1, 1, b"x"))
    with Library.open(tmp_path) as library:
        assert library.previews.get("series:1") == picture
        assert library.previews.get("../../other") == Picture(1, 1, 1, b"x")
        assert library.previews.get("series:2") is None
    assert not (tmp_path.parent / "other").exists()


def test_a_damaged_preview_is_simply_not_there(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.previews.put("key", Picture(64, 64, 1, bytes(4096)))
        (stored,) = [one for one in (tmp_path / "previews").rglob("*") if one.is_file()]
        whole = stored.read_bytes()
        for damaged in (b"", whole[:10], whole[:-5], b"XXXX" + whole[4:], whole[:4] + b"\xff" * 12 + whole[16:]):
            stored.write_bytes(damaged)
            assert library.previews.get("key") is None
