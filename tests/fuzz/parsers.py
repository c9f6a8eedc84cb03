"""Our own parsers of foreign bytes and text as targets, inside this process and below a bound of steps."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import sealing_builders

from carenav_desktop import settings
from carenav_desktop.domain import dates, display, identity
from carenav_desktop.domain.case import Case
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.directory_keys import LEAF_KEYS, PATIENT_KEYS, SERIES_KEYS, STUDY_KEYS, Key
from carenav_desktop.domain.facts import FileFormat, Seen
from carenav_desktop.domain.report import Reason
from carenav_desktop.errors import CaseError, LibraryError, SealError
from carenav_desktop.errors import PacketError as ForeignPacket
from carenav_desktop.intake import dicom_listing, dicom_reader, dicom_text, dicomdir_reader
from carenav_desktop.intake.codestream import head_of, without_notes
from carenav_desktop.intake.dicom_elements import DamagedDataSetError, Syntax, guess_syntax, items, scan
from carenav_desktop.intake.dicom_fragments import frame_places
from carenav_desktop.intake.dicom_part10 import NotSafeError, inflated, open_shell
from carenav_desktop.intake.identify import HEAD_BYTES, identify, readable_text
from carenav_desktop.intake.limits import INDEX_RECORDS, LISTED_LINES, PATCH_BYTES
from carenav_desktop.intake.location import Cleaned, without_location
from carenav_desktop.intake.suggest import suggest
from carenav_desktop.packet import directory_values
from carenav_desktop.packet.archive_reader import NotAnArchiveError, read_archive
from carenav_desktop.packet.manifest_reader import parse_manifest
from carenav_desktop.packet.volume_reader import read_volume
from carenav_desktop.sealing import bech32, header
from carenav_desktop.sealing.armor import dearmored
from carenav_desktop.sealing.identities import parse_identity_file, parse_recipient
from carenav_desktop.sealing.seal import SealReader
from carenav_desktop.storage.folder import Layout, has_had_database, inspect

from . import seeds, structures
from .havoc import Change, havoc
from .running import Check, Target

_DIRECTORY_KEYS = (PATIENT_KEYS, STUDY_KEYS, SERIES_KEYS, *LEAF_KEYS.values())
_PHOTOS = (FileFormat.JPEG, FileFormat.PNG, FileFormat.TIFF, FileFormat.WEBP, FileFormat.HEIC)
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
_EVERY_TAG = range(1 << 32)
_TEXT_BYTES = 4096


def parser(
    name: str,
    make: Callable[[], Sequence[bytes]],
    change: Change,
    parse: Callable[[bytes], object],
    *documented: type[Exception],
    steps: tuple[int, int] = (40_000, 200),
) -> Target:
    """A target that may raise what is documented and nothing else."""

    @contextmanager
    def opened() -> Iterator[Check]:
        def check(data: bytes) -> None:
            try:
                parse(data)
            except documented:
                pass

        yield check

    return Target(name, make, change, opened, steps)


def _part10(data: bytes) -> None:
    """The shell, what it would be exported as, and every element at every level."""
    shell = open_shell(data, len(data))
    prefix, skip = shell.export_form("1.2", "1.2.3")
    assert 0 <= skip <= len(data)
    assert len(prefix) < 2048
    content = inflated(data, shell.start) if shell.declared.endswith(".1.99") else data
    start = 0 if shell.declared.endswith(".1.99") else shell.start
    outer = scan(content, start, len(content), shell.syntax, _EVERY_TAG)
    for tag, element in list(outer.elements.items())[:200]:
        assert 0 <= element.start <= element.end <= len(content)
        if element.vr in (b"SQ", b"UN", b""):
            for _, inner in zip(range(200), items(outer, tag, _EVERY_TAG), strict=False):
                assert inner.count >= 0


def _index(data: bytes) -> None:
    """No line of a list leads out of its disc."""
    found = dicomdir_reader.read(data, len(data))
    assert len(found.files) <= INDEX_RECORDS
    for one in found.files:
        assert not {"", ".", ".."} & set(one.path.split("/"))
        assert ":" not in one.path


def _elements(data: bytes) -> None:
    """The same bytes as a data set in every syntax."""
    for syntax in Syntax:
        guess_syntax(data, 0, len(data), syntax)
        try:
            scan(data, 0, len(data), syntax, _EVERY_TAG)
        except DamagedDataSetError:
            pass


def _codestream(data: bytes) -> None:
    """The head of each compressed frame there is, and that of anything else."""
    at = data.find(b"\xe0\x7f\x10\x00") + 12
    for frames in (1, 3, 1000):
        try:
            places = frame_places(lambda start, size: data[start : start + size], at, len(data), frames)
        except DamagedDataSetError:
            continue
        for place in places[:10]:
            frame = b"".join(data[one.start : one.start + one.size] for one in place)
            assert (head := head_of(frame)) is None or head.precision > 0
            assert len(without_notes(frame)) <= len(frame)
    head_of(data[at:])


def _listing(data: bytes) -> None:
    """Every line of a header, and of a report."""
    with TemporaryFile() as file:
        file.write(data)
        file.flush()
        for read in (dicom_listing.header_lines, dicom_listing.report_lines):
            found = read(file, CharacterChoice.AS_WRITTEN)
            assert isinstance(found, Reason) or len(found) <= LISTED_LINES


def _dicom_text(data: bytes) -> None:
    declared, _, value = data.partition(b"|")
    characters = dicom_text.CharacterSet(declared[:256])
    decoded = characters.decode(value)
    assert dicom_text.tidy(decoded) == decoded
    decoded.encode("utf-8", "surrogatepass")
    dicom_text.tidy_lines(value.decode("latin_1"))


def _location(data: bytes) -> None:
    """A copy without a place has none either."""
    for form in _PHOTOS:
        found = without_location(data, form)
        if isinstance(found, Cleaned):
            assert 0 < found.skip <= PATCH_BYTES
            assert len(found.prefix) <= PATCH_BYTES
            again = found.prefix + data[found.skip :]
            assert not isinstance(without_location(again, form), Cleaned)


def _identify(data: bytes) -> None:
    assert identify(data[:HEAD_BYTES], len(data)) in FileFormat
    readable_text(data)


def _text(data: bytes) -> str:
    return data[:_TEXT_BYTES].decode("utf-8", "surrogateescape")


def _words(data: bytes) -> None:
    """Everything in the domain that takes foreign names, dates and titles."""
    text = _text(data)
    assert dates.span(dates.normalise(text)) is not None or not dates.normalise(text)
    dates.from_dicom(text)
    for one in (text, text[:10]):
        dates.span(one)
        dates.age(one, dates.date(2026, 9, 12))
        dates.newest_first(one)
        dates.days_between(one, "2026")
    try:
        dates.parse_date(text)
    except CaseError:
        pass
    seen = Seen(names=(text, text[::-1]), born=text[:12], patient_id=text)
    identity.key(seen)
    identity.is_same_by_itself(Case(1, text, text[:10]), seen)
    identity.display(seen.names)
    assert len(display.visible(text, 60)) <= 60
    assert all(one.isprintable() or one.isspace() for one in display.visible(text, 10_000_000))
    assert not _UNSEEN.search(display.visible(text, 10_000_000))
    display.elide_name(text, 40)


def _directory(data: bytes) -> None:
    """Foreign facts as values of a DICOM directory."""
    text = _text(data)
    values = (text, [text, text[:5], None, 7], len(text) * 10**12, -1, None, {"x": text})
    for place, key in enumerate(key for keys in _DIRECTORY_KEYS for key in keys):
        value = values[(place + len(data)) % len(values)]
        made = directory_values.element(key.keyword, [_filled(key, value)] if key.items else value, key.items)
        assert len(made) % 2 == 0
        assert key.items or len(made) <= 1 << 16 + 12


def _filled(key: Key, value: object) -> dict[str, object]:
    """An item of a sequence in which every value is the same."""
    return {one.keyword: [_filled(one, value)] if one.items else value for one in key.items}


def _seal(data: bytes) -> None:
    reader = SealReader(io.BytesIO(data), identities=[sealing_builders.IDENTITY.secret])
    while reader.read_some(1 << 16):
        pass


def _armor(data: bytes) -> None:
    while dearmored(io.BytesIO(data)).read(1 << 16):
        break


def _header(data: bytes) -> None:
    found = header.read(io.BytesIO(data))
    assert 0 < len(found.stanzas) <= 1024


def _bech32(data: bytes) -> None:
    """What decodes must be exactly what encodes to it."""
    text = data[:_TEXT_BYTES].decode("latin_1")
    try:
        prefix, content = bech32.decode(text)
    except ValueError:
        return
    assert bech32.encode(prefix, content) == text.lower()


def _keys(data: bytes) -> None:
    text = _text(data)
    for parse in (parse_identity_file, parse_recipient):
        try:
            parse(text)
        except SealError:
            pass


class _Pieces(io.BytesIO):
    """An opened seal, as far as an archive needs one."""

    def read_some(self, most: int) -> memoryview:
        return memoryview(self.read(min(most, 1000)))


def _archive(data: bytes) -> None:
    for member, content in read_archive(_Pieces(data)):
        assert sum(map(len, content)) <= member.size


def _volume(data: bytes) -> None:
    read_volume(_Pieces(data), lambda size: None)


@contextmanager
def _settings() -> Iterator[Check]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"

        def check(data: bytes) -> None:
            file.write_bytes(data)
            found = settings.load(file)
            settings.save(found, file)
            assert settings.load(file) == found

        yield check


@contextmanager
def _library() -> Iterator[Check]:
    with TemporaryDirectory() as folder:
        layout = Layout(Path(folder))

        def check(data: bytes) -> None:
            layout.manifest.write_bytes(data)
            layout.database.write_bytes(data[-200:] if len(data) % 3 else b"SQLite format 3\0" + data[:100])
            try:
                inspect(layout)
                has_had_database(layout)
            except LibraryError:
                pass
            assert len(os.listdir(folder)) == 2

        yield check


def _packet() -> Sequence[bytes]:
    return seeds.packet_archive()[:2]


_PACKET_ERRORS = (ForeignPacket, NotAnArchiveError)
_DATA_SET = (DamagedDataSetError, NotSafeError)

PARSERS: tuple[Target, ...] = (
    parser(
        "part10",
        lambda: [*seeds.dicom(), *seeds.with_corpus(FileFormat.DICOM)()],
        structures.dicom,
        _part10,
        *_DATA_SET,
    ),
    parser("elements", seeds.dicom, structures.dicom, _elements),
    parser("codestream", seeds.compressed, structures.codestream, _codestream),
    parser("listing", seeds.dicom, structures.dicom, _listing, steps=(400_000, 400)),
    parser(
        "dicom_facts",
        lambda: [*seeds.dicom(), *seeds.with_corpus(FileFormat.DICOMDIR)()],
        structures.dicom,
        lambda data: dicom_reader.read(data, len(data)),
    ),
    parser(
        "index",
        seeds.with_corpus(FileFormat.DICOMDIR, *seeds.dicom()),
        structures.dicom,
        _index,
    ),
    parser(
        "dicom_text",
        lambda: [b"ISO_IR 192|", *(one + b"|" + one for one in seeds.names_and_dates())],
        structures.dicom,
        _dicom_text,
    ),
    parser("location", seeds.photos, structures.photo, _location),
    parser("identify", seeds.everything, havoc, _identify),
    parser("suggest", lambda: seeds.texts(FileFormat.TEXT)(), structures.markup, lambda data: suggest(_text(data))),
    parser("words", seeds.names_and_dates, havoc, _words),
    parser("directory", seeds.names_and_dates, havoc, _directory),
    parser("age_header", seeds.sealed, structures.header_lines, _header, SealError),
    parser(
        "armor",
        lambda: [one for one in seeds.sealed() if b"BEGIN" in one[:200]],
        structures.header_lines,
        _armor,
        SealError,
    ),
    parser("seal", seeds.sealed, structures.header_lines, _seal, SealError),
    parser("bech32", seeds.keys, havoc, _bech32, steps=(1_000_000, 100)),
    parser("keys", seeds.keys, havoc, _keys, steps=(1_000_000, 100)),
    parser("archive", _packet, structures.zip_file, _archive, *_PACKET_ERRORS),
    parser("volume", _packet, structures.zip_file, _volume, *_PACKET_ERRORS),
    parser("manifest", lambda: seeds.packet_archive()[2:], structures.json_text, parse_manifest, *_PACKET_ERRORS),
    Target("settings", seeds.settings, structures.json_text, _settings, (40_000, 200)),
    Target("library", seeds.library_files, structures.json_text, _library, (40_000, 200)),
)
