"""Archives are listed and unpacked piece by piece, within limits, and their names are never paths."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.archive_reader import Archives
from carenav_desktop.intake.wire import Member


class _Kept:
    """Archives need a real file, because they are told apart by it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.archives = Archives()

    def __call__(self, data: bytes) -> io.BufferedReader:
        path = self._folder / f"{len(list(self._folder.iterdir()))}.zip"
        path.write_bytes(data)
        return path.open("rb")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[_Kept]:
    files = _Kept(tmp_path)
    yield files
    files.archives.close()


def _zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return target.getvalue()


def _listed(data: bytes, kept: _Kept) -> tuple[Member, ...] | Reason:
    with kept(data) as file:
        return kept.archives.members(file)


def _unpacked(data: bytes, index: int, kept: _Kept) -> tuple[bytes, Reason]:
    pieces: list[bytes] = []
    with kept(data) as file:
        for piece in kept.archives.extract(file, index):
            if isinstance(piece, Reason):
                return b"".join(pieces), piece
            pieces.append(piece)
    return b"".join(pieces), Reason.NONE


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_members_are_listed_and_unpacked(kept: _Kept, method: int) -> None:
    data = _zip(("cd/", b""), ("cd/IM1", b"x" * 3_000_000), ("cd/IM2", b"y"), method=method)
    assert _listed(data, kept) == (Member(1, "cd/IM1", 3_000_000), Member(2, "cd/IM2", 1))
    assert _unpacked(data, 1, kept) == (b"x" * 3_000_000, Reason.NONE)
    assert _unpacked(data, 2, kept) == (b"y", Reason.NONE)


def test_names_are_shown_as_they_are_and_never_joined(kept: _Kept) -> None:
    names = ("../../etc/x", "/abs", "C:\\win\\y", "a\x1b[31mb", "same", "same")
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = _zip(*((name, b"x") for name in names))
    listed = _listed(data, kept)
    assert isinstance(listed, tuple)
    assert [one.name for one in listed] == ["../../etc/x", "/abs", "C:/win/y", "a[31mb", "same", "same"]
    assert [one.index for one in listed] == list(range(6))


@pytest.mark.parametrize(
    ("codec", "name"), [("gbk", "影像资料.dcm"), ("utf-8", "影像资料.dcm"), ("cp437", "Ärzte.pdf")]
)
def test_names_without_a_declared_encoding_are_read(kept: _Kept, codec: str, name: str) -> None:
    encoded = name.encode(codec)
    placeholder = "x" * len(encoded)
    data = _zip((placeholder, b"1")).replace(placeholder.encode(), encoded)
    listed = _listed(data, kept)
    assert isinstance(listed, tuple)
    assert [one.name for one in listed] == [name]


def test_an_archive_without_its_list_is_damaged(kept: _Kept) -> None:
    data = _zip(("a", bytes(range(256)) * 50))
    for cut in (0, 4, 30, len(data) // 2, len(data) - 1):
        assert _listed(data[:cut], kept) is Reason.ARCHIVE_DAMAGED


def test_a_changed_byte_is_noticed(kept: _Kept) -> None:
    data = bytearray(_zip(("a", b"0123456789" * 100), method=zipfile.ZIP_STORED))
    data[200] ^= 1
    assert _unpacked(bytes(data), 0, kept)[1] is Reason.ARCHIVE_DAMAGED


def test_an_encrypted_archive_is_locked_and_a_mixed_one_in_part(kept: _Kept) -> None:
    locked = _with_flag(_zip(("a", b"x")), 1)
    assert _listed(locked, kept) is Reason.ARCHIVE_LOCKED
    mixed = _with_flag(_zip(("a", b"x"), ("b", b"y")), 1, most=1)
    assert isinstance(_listed(mixed, kept), tuple)
    assert _unpacked(mixed, 0, kept) == (b"", Reason.ARCHIVE_LOCKED)
    assert _unpacked(mixed, 1, kept) == (b"y", Reason.NONE)


def _with_flag(data: bytes, flag: int, most: int = 99) -> bytes:
    """The flag set in the first entries of the list."""
    changed, at = bytearray(data), data.find(b"PK\1\2")
    while at >= 0 and most:
        changed[at + 8] |= flag
        at, most = data.find(b"PK\1\2", at + 1), most - 1
    return bytes(changed)


def test_a_link_inside_an_archive_is_not_followed(kept: _Kept) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert _unpacked(target.getvalue(), 0, kept) == (b"", Reason.LINK)


def test_a_bomb_is_refused_and_dense_small_archives_are_not(kept: _Kept) -> None:
    assert _listed(_zip(("zeros", bytes(150 << 20))), kept) is Reason.ARCHIVE_TOO_LARGE
    assert isinstance(_listed(_zip(("zeros", bytes(90 << 20))), kept), tuple)


def test_more_entries_than_the_limit_are_refused_before_they_are_read(kept: _Kept) -> None:
    data = _zip(("a", b"x"))
    end64 = struct.pack("<4sQHHLLQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, 10**7, 10**7, 46, 31)
    place = struct.pack("<4sLQL", b"PK\6\7", 0, data.rfind(b"PK\5\6"), 1)
    end = data.rfind(b"PK\5\6")
    assert _listed(data[:end] + end64 + place + data[end:], kept) is Reason.ARCHIVE_TOO_LARGE


def test_an_index_that_is_not_there_is_a_reason(kept: _Kept) -> None:
    assert _unpacked(_zip(("a", b"x")), 7, kept) == (b"", Reason.ARCHIVE_DAMAGED)


def test_more_archives_than_stay_open_can_be_read_in_turn(kept: _Kept) -> None:
    archives = [_zip((f"{number}", f"{number}".encode())) for number in range(7)]
    files = [kept(data) for data in archives]
    for _ in range(2):
        for number, file in enumerate(files):
            assert list(kept.archives.extract(file, 0)) == [f"{number}".encode()]
    for file in files:
        file.close()
