"""Archives that contradict themselves."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from packet_builders import MADE
from sealed_packets import zipped

from carenav_desktop.errors import Code, PacketError
from carenav_desktop.packet.archive import ArchiveWriter
from carenav_desktop.packet.archive_reader import NotAnArchiveError, read_archive
from carenav_desktop.packet.zip_records import ArchiveMember

CONTENT = [("A.TXT", b"first"), ("B.TXT", b"second file")]


class Stream(io.BytesIO):
    """Bytes that are read once, a few at a time."""

    def read_some(self, most: int) -> memoryview:
        return memoryview(self.read(min(most, 4)))


def read(data: bytes) -> list[tuple[str, bytes]]:
    return [(member.name, b"".join(content)) for member, content in read_archive(Stream(data))]


def written() -> bytes:
    target = io.BytesIO()
    writer = ArchiveWriter(target, MADE)
    for name, data in CONTENT:
        writer.add(ArchiveMember(name, len(data), zlib.crc32(data)), [data])
    writer.close()
    return target.getvalue()


def is_refused(data: bytes) -> bool:
    try:
        read(data)
    except NotAnArchiveError:
        return True
    except PacketError as error:
        assert error.code == Code.PACKET_CHANGED
        return True
    return False


def test_what_we_write_and_what_the_standard_library_writes_is_read() -> None:
    assert read(written()) == CONTENT
    assert read(zipped(CONTENT)) == CONTENT


def test_every_cut_is_refused() -> None:
    data = written()
    assert [at for at in range(len(data)) if not is_refused(data[:at])] == []


def test_anything_after_the_end_is_refused() -> None:
    for more in (b"\0", b"PK", written()):
        assert is_refused(written() + more)


def test_a_change_of_any_byte_that_has_meaning_is_refused() -> None:
    data = written()
    directory = data.index(b"PK\x01\x02")
    unread = set()
    for at in range(len(data)):
        changed = bytearray(data)
        changed[at] ^= 0x41
        if not is_refused(bytes(changed)):
            unread.add(at)
    content = {at for _, text in CONTENT for at in range(data.index(text), data.index(text) + len(text))}
    local = {0, data.index(b"PK\x03\x04", 4)}
    central = {directory, data.index(b"PK\x01\x02", directory + 4)}
    versions_and_dates = {at + step for at in local for step in (4, 5, 10, 11, 12, 13)}
    versions_dates_and_attributes = {
        at + step for at in central for step in (*range(4, 8), *range(12, 16), *range(36, 41))
    }
    # The CRC itself stands twice and is compared; content is for whoever hashes it.
    assert unread == content | versions_and_dates | versions_dates_and_attributes


def test_a_directory_that_names_other_files_than_the_headers_is_refused() -> None:
    data = written()
    at = data.rindex(b"B.TXT")
    with pytest.raises(PacketError) as caught:
        read(data[:at] + b"C.TXT" + data[at + 5 :])
    assert caught.value.params == {"member": "B.TXT"}


def test_a_file_the_directory_does_not_list_is_refused() -> None:
    data, other = written(), zipped([("HIDDEN.TXT", b"hidden")])
    hidden = other[: other.index(b"PK\x01\x02")]
    assert is_refused(hidden + data)


def test_compressed_members_and_data_descriptors_are_refused() -> None:
    compressed, described = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(compressed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("A.TXT", b"a" * 1_000)

    class OneWay(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, data) -> int:
            return described.write(data)

    with zipfile.ZipFile(OneWay(), "w", zipfile.ZIP_STORED) as archive:  # type: ignore[arg-type]
        archive.writestr("A.TXT", b"a" * 1_000)
    assert is_refused(compressed.getvalue())
    assert is_refused(described.getvalue())


def test_a_zip64_field_that_is_cut_or_stands_twice_is_refused() -> None:
    head = struct.pack("<4s5H3IH", b"PK\3\4", 45, 0, 0, 0, 0, 0, 0xFFFFFFFF, 0xFFFFFFFF, 1)
    good = struct.pack("<2H2Q", 1, 16, 1, 1)
    for extra in (b"", good[:-1], good[:3], good + good, struct.pack("<2HQ", 1, 8, 1)):
        assert is_refused(head + struct.pack("<H", len(extra)) + b"A" + extra + b"x")


def test_a_member_that_others_would_unpack_as_a_link_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("A.TXT")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert is_refused(target.getvalue())


def test_a_comment_on_the_archive_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("A.TXT", b"a")
        archive.comment = b"anything could be here"
    assert is_refused(target.getvalue())
