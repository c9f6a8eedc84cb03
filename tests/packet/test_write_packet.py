"""Packets written, read back, and what remains when that fails."""

from __future__ import annotations

import errno
import hashlib
import io
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest
from packet_builders import MADE, document, many, noise, opener, packet_plan, small_plan
from sealed_packets import SEAL, members_of, written
from sealing_builders import IDENTITY

from carenav_desktop import assets
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.errors import Cancelled, Code, KnownError
from carenav_desktop.packet.key import Key
from carenav_desktop.packet.new_folder import new_folder
from carenav_desktop.packet.plan import PacketPlan
from carenav_desktop.packet.read_back import verify_packet
from carenav_desktop.packet.write import write_packet

NAME = f"Review packet {MADE} K7QP"


class Watching(SilentContext):
    """Remembers what was reported; cancels itself at one moment."""

    def __init__(self, cancel_at: tuple[str, int] = ("", 0)) -> None:
        super().__init__()
        self.seen: list[Progress] = []
        self._cancel_at = cancel_at

    def report(self, progress: Progress) -> None:
        self.seen.append(progress)
        if progress.step == self._cancel_at[0] and progress.done >= self._cancel_at[1]:
            self.cancel()


def error_of(plan: PacketPlan, out: Path, key: Key = SEAL, volume_size: int | None = None) -> KnownError:
    with pytest.raises(KnownError) as caught:
        write_packet(plan, out, key, volume_size, SilentContext())
    return caught.value


def damaged(plan: PacketPlan, original: Callable[[], BinaryIO]) -> PacketPlan:
    """The plan with another original behind its first document."""
    first, *rest = plan.documents
    return replace(plan, documents=(replace(first, open=original), *rest))


def test_a_packet_is_a_folder_with_the_sealed_file_and_a_page_in_two_languages(tmp_path: Path) -> None:
    result = written(tmp_path)
    assert result.folder == tmp_path / NAME
    assert sorted(one.name for one in result.folder.iterdir()) == ["OPEN-ME.html", "README.txt", "packet.age"]
    readme = (result.folder / "README.txt").read_text(encoding="utf-8-sig")
    assert readme.count("OPEN-ME.html") >= 2
    assert "age -d -o packet.zip packet.age" in readme
    assert "会诊资料包" in readme
    assert [one.name for one in tmp_path.iterdir()] == [NAME]


def test_the_page_beside_every_packet_is_the_same(tmp_path: Path) -> None:
    page = (written(tmp_path).folder / "OPEN-ME.html").read_bytes()
    assert page == assets.reading_room().read_bytes()
    assert len(page) <= 5_000_000


def test_without_the_page_nothing_is_written_and_the_reason_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "reading_room", lambda: tmp_path / "not there")
    assert error_of(small_plan(), tmp_path).code is Code.EXPORT_PAGE_MISSING
    assert list(tmp_path.iterdir()) == []


def test_no_name_of_a_person_stands_outside_the_seal(tmp_path: Path) -> None:
    folder = written(tmp_path).folder
    beside = [one for one in folder.iterdir() if one.name != "OPEN-ME.html"]  # the same for everybody, see above
    outside = str(folder).encode() + b"".join(one.read_bytes() for one in beside)
    assert b"Jane" not in outside
    assert b"Doe" not in outside


def test_every_planned_byte_is_inside_in_its_place_and_the_manifest_comes_first(tmp_path: Path) -> None:
    plan = small_plan()
    members = members_of(written(tmp_path, plan).folder / "packet.age")
    assert members[0][0] == "MANIFEST.JSN"
    inside = dict(members)
    assert {"MANIFEST.CSV", "INDEX.HTM", "README.TXT", "COVER.PDF", "GAPS.PDF", "DICOMDIR"} <= inside.keys()
    assert inside["DOCS/D001.PDF"] == noise(1, 3_000)
    first = inside["DICOM/PA000001/ST000001/SE000001/IM000001"]
    assert first == bytes(128) + noise(11, 2_000)[128:]


def test_a_packet_without_image_files_has_no_dicomdir(tmp_path: Path) -> None:
    members = members_of(written(tmp_path, packet_plan([document(1, b"x")])).folder / "packet.age")
    assert not [name for name, _ in members if name.startswith("DICOM")]


def test_the_certificate_counts_and_hashes_what_lies_on_the_disk(tmp_path: Path) -> None:
    result = written(tmp_path)
    sealed = (result.folder / "packet.age").read_bytes()
    assert result.sha256 == hashlib.sha256(sealed).hexdigest()
    assert result.files == len(members_of(result.folder / "packet.age"))
    assert result.instances == 6
    assert [(one.name, one.size, one.sha256) for one in result.volumes] == [("packet.age", len(sealed), result.sha256)]


def test_a_packet_with_a_passphrase_opens_with_it(tmp_path: Path) -> None:
    key = Key(passphrase="0123-4567-8901-2345-6789-0123")
    result = write_packet(packet_plan([document(1, b"x")]), tmp_path, key, None, SilentContext())
    found = verify_packet(result.folder, Key(passphrase="012345678901234567890123"), SilentContext())
    assert (found.ok, found.files, found.receipt) == (True, result.files, result.receipt)


def test_progress_is_told_in_bytes_for_writing_and_checking(tmp_path: Path) -> None:
    context = Watching()
    write_packet(many(1, 1, 2, 2_500_000), tmp_path, SEAL, None, context)
    for step in ("packet.writing", "packet.checking"):
        seen = [one for one in context.seen if one.step == step]
        assert len(seen) > 8
        assert [one.done for one in seen] == sorted(one.done for one in seen)
        assert seen[-1].done <= seen[-1].total
        assert seen[-1].done > 0.99 * seen[-1].total
        assert {one.unit for one in seen} == {"bytes"}


@pytest.mark.parametrize("step", ["packet.writing", "packet.checking"])
def test_a_cancelled_packet_leaves_nothing(tmp_path: Path, step: str) -> None:
    with pytest.raises(Cancelled):
        write_packet(many(1, 1, 2, 2_500_000), tmp_path, SEAL, None, Watching((step, 1_000_000)))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "original",
    [
        pytest.param(opener(noise(1, 2_999)), id="cut"),
        pytest.param(opener(noise(1, 3_000) + b"x"), id="grown"),
        pytest.param(opener(noise(2, 3_000)), id="changed"),
        pytest.param(partial(Path("/nowhere/at/all").open, "rb"), id="gone"),
    ],
)
def test_a_damaged_original_is_named_and_nothing_stays(tmp_path: Path, original: Callable[[], BinaryIO]) -> None:
    error = error_of(damaged(small_plan(), original), tmp_path)
    assert error.code == Code.EXPORT_ORIGINAL_DAMAGED
    assert error.params == {"member": "DOCS/D001.PDF"}
    assert list(tmp_path.iterdir()) == []


def test_an_original_whose_disk_fails_while_it_is_read_is_named(tmp_path: Path) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "a bad block")

    error = error_of(damaged(small_plan(), Failing), tmp_path)
    assert error.code == Code.EXPORT_ORIGINAL_DAMAGED


def test_an_original_with_its_old_checksum_but_other_bytes_is_found_by_its_hash(tmp_path: Path) -> None:
    plan = small_plan()
    first, *rest = plan.documents
    wrong = replace(first, export=replace(first.export, sha256="f" * 64))
    error = error_of(replace(plan, documents=(wrong, *rest)), tmp_path)
    assert error.code == Code.EXPORT_ORIGINAL_DAMAGED
    assert error.params == {"member": "DOCS/D001.PDF"}
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_keeps_other_bytes_than_were_written_is_caught(tmp_path: Path) -> None:
    """The last chunk of writing is reported before the file is read again: there its bytes change on the disk."""

    class Gremlin(Watching):
        def report(self, progress: Progress) -> None:
            super().report(progress)
            if progress.step == "packet.checking" and len([one for one in self.seen if one.step == progress.step]) == 1:
                (file,) = tmp_path.glob(".*.part/packet.age")
                with file.open("r+b") as sealed:
                    sealed.seek(-2_000_000, io.SEEK_END)
                    sealed.write(b"other bytes")

    with pytest.raises(KnownError) as caught:
        write_packet(many(1, 1, 1, 4_000_000), tmp_path, SEAL, None, Gremlin())
    assert caught.value.code == Code.EXPORT_READ_BACK_FAILED
    assert list(tmp_path.iterdir()) == []


def test_an_existing_packet_of_that_name_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "packet.age").write_bytes(b"older")
    assert error_of(small_plan(), tmp_path).code == Code.EXPORT_TARGET_EXISTS
    assert (tmp_path / NAME / "packet.age").read_bytes() == b"older"
    assert [one.name for one in tmp_path.iterdir()] == [NAME]


def test_what_a_killed_export_left_is_replaced(tmp_path: Path) -> None:
    left = tmp_path / f".{NAME}.part"
    left.mkdir()
    (left / "packet.age").write_bytes(b"half")
    written(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [NAME]


def test_what_killed_exports_left_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    (tmp_path / ".Review packet 2026-01-01 AAAA.part").mkdir()
    (tmp_path / ".Review packet 2026-01-01 AAAA.part" / "packet.age").write_bytes(b"half")
    (tmp_path / ".somebody else.part").mkdir()
    with new_folder(tmp_path / "Review packet 2026-01-01 BBBB", Code.EXPORT_TARGET_EXISTS, 1) as busy:
        written(tmp_path)
        assert sorted(one.name for one in tmp_path.iterdir()) == [busy.name, ".somebody else.part", NAME]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    assert error_of(small_plan(), tmp_path / "stick").code == Code.EXPORT_TARGET_MISSING


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (Key(), Code.EXPORT_TWO_KEYS),
        (Key(passphrase="p", recipients=(IDENTITY.recipient,)), Code.EXPORT_TWO_KEYS),
        (Key(recipients=("age1nobody",)), Code.EXPORT_RECIPIENT_INVALID),
    ],
)
def test_a_key_that_cannot_seal_leaves_nothing(tmp_path: Path, key: Key, code: Code) -> None:
    assert error_of(small_plan(), tmp_path, key).code == code
    assert list(tmp_path.iterdir()) == []


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """The limit a FAT32 stick has, set lower for this process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_cannot_hold_so_large_a_file_is_told_and_volumes_help(tmp_path: Path) -> None:
    plan = many(0, 1, 6, 2_000_000)
    with largest_file(6_000_000):  # OPEN-ME.html fits
        assert error_of(plan, tmp_path).code == Code.EXPORT_FILE_TOO_LARGE
        assert list(tmp_path.iterdir()) == []
        assert len(written(tmp_path, plan, 6_000_000).volumes) > 2


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, Code.DISK_FULL), (errno.EDQUOT, Code.DISK_FULL), (errno.EACCES, Code.EXPORT_CANNOT_WRITE)],
)
def test_a_disk_that_refuses_is_told_in_words_and_the_folder_is_gone(tmp_path: Path, number: int, code: Code) -> None:
    with pytest.raises(KnownError) as caught, new_folder(tmp_path / "packet", Code.EXPORT_TARGET_EXISTS, 1) as part:
        (part / "half").write_bytes(b"half")
        raise OSError(number, "refused")
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_packet_larger_than_the_free_space_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with (
        pytest.raises(KnownError) as caught,
        new_folder(tmp_path / "packet", Code.EXPORT_TARGET_EXISTS, 10**18),
    ):
        raise AssertionError("nobody may come here")
    assert caught.value.code == Code.DISK_FULL
    assert caught.value.params["needed"] == "1,000,000,000,000 MB"
