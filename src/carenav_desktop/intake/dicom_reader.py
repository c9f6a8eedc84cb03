"""Facts of a DICOM file from its header: who, which study, what kind of object. Never touches the pixels.

Tolerant: every value may be missing or wrong. Values are given as written, cleaned of control characters.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..domain.character_sets import CharacterChoice
from ..domain.data_elements import KEYS
from ..domain.directory_keys import Key, leaf_keys
from ..domain.facts import FileFacts, FileFormat, InstanceFacts, Seen
from ..domain.objects import may_show_name
from ..domain.report import Reason
from .dicom_elements import DamagedDataSetError, Data, DataSet, items, scan
from .dicom_keys import FIELDS
from .dicom_part10 import DEFLATED, NotSafeError, Shell, inflated, open_shell
from .dicom_text import CharacterSet
from .limits import DICOM_HEADER_BYTES, DIRECTORY_CHARACTERS, FRAMES

_DIRECTORY_CLASS = "1.2.840.10008.1.3.10"
_MODIFIER = "HAS CONCEPT MOD"
_LONGEST_VALUE = 1024
_MOST_ITEMS = 1000
_INTEGERS = range(-(2**31), 2**31)
_WANTED = frozenset(key.tag for key in KEYS.values())
_BINARY = {"US": "H", "UL": "L", "SS": "h", "SL": "l"}


def read(data: Data, size: int, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN) -> FileFacts:
    """The facts of a file of `size` bytes that begins with `data`. A file that cannot be followed is `unreadable`.

    `chosen` is the character set that a person has chosen for texts on its medium.
    """
    opened = _opened(data, size)
    if isinstance(opened, Reason):
        return FileFacts(FileFormat.DICOM, unreadable=opened)
    found, shell = opened
    size = len(found.data) if shell.declared == DEFLATED else size
    characters = CharacterSet(found.value(KEYS["SpecificCharacterSet"].tag), chosen)
    return _facts(_Header(found, characters), shell, _is_cut(found, size))


def read_head(head: Data, size: int, chosen: CharacterChoice = CharacterChoice.AS_WRITTEN) -> FileFacts | None:
    """The facts of a file of `size` bytes from its first bytes alone; None where the rest would have to be seen.

    They are told only where the pixels begin within `head`, in a file that is written as it says.
    """
    opened = _opened(head, size)
    if isinstance(opened, Reason):
        return None
    found, shell = opened
    if found.pixels is None or shell.declared == DEFLATED or not shell.has_meta or shell.is_misdeclared:
        return None
    return read(head, size, chosen)


def frame_positions(data: Data, size: int) -> tuple[float | None, ...] | Reason:
    """Where each frame of an enhanced object lies, as `InstanceFacts.position`; none for other objects."""
    opened = _opened(data, size)
    if isinstance(opened, Reason):
        return opened
    header = _Header(opened[0])
    shared = header.first("SharedFunctionalGroupsSequence")
    frames = header.sequence("PerFrameFunctionalGroupsSequence", FRAMES)
    return tuple(_position_in_groups(frame, shared) for frame in frames)


def enclosed(data: Data, size: int) -> memoryview | Reason:
    """The document inside an object (PS3.3 C.24.2), without the byte that may fill it up to an even length.

    It is at most 256 MiB long, as all that is read of a header. Release it before `data` is closed.
    """
    opened = _opened(data, size)
    if isinstance(opened, Reason):
        return opened
    found, _ = opened
    element = found.elements.get(KEYS["EncapsulatedDocument"].tag)
    if element is None or element.undefined or element.start == element.end:
        return Reason.DAMAGED
    if found.cut:
        return Reason.INCOMPLETE if size <= DICOM_HEADER_BYTES else Reason.TOO_LARGE
    length = _Header(found).number("EncapsulatedDocumentLength") or 0
    whole = element.end - element.start
    if not 0 <= whole - length <= 1:  # not written, or wrong
        length = whole - (found.data[element.end - 1] == 0)
    return memoryview(found.data)[element.start : element.start + length]


def _opened(data: Data, size: int) -> tuple[DataSet, Shell] | Reason:
    try:
        shell = open_shell(data, size)
        header, start = (data, shell.start)
        if shell.declared == DEFLATED:
            header, start = inflated(data, shell.start), 0
        found = scan(header, start, len(header), shell.syntax, _WANTED)
    except NotSafeError:
        return Reason.NOT_SAFE_TO_OPEN
    except DamagedDataSetError:
        return Reason.DAMAGED
    return (found, shell) if found.count else Reason.DAMAGED


def _is_cut(found: DataSet, size: int) -> bool:
    """Whether the file ends too early; of a header longer than we look at nothing is known."""
    if found.pixels is not None:
        return found.pixels.end > size
    return found.cut and size <= DICOM_HEADER_BYTES


def _facts(header: _Header, shell: Shell, is_cut: bool) -> FileFacts:
    sop_class = header.text("SOPClassUID") or shell.media_class
    if shell.media_class == _DIRECTORY_CLASS or sop_class == _DIRECTORY_CLASS:
        return FileFacts(FileFormat.DICOMDIR)
    instance = _instance(header, shell, sop_class)
    seen = _seen(header)
    instance = replace(instance, doubtful_text=header.characters.doubtful)  # once every text was read
    prefix, skip = shell.export_form(instance.sop_class_uid, instance.sop_instance_uid)
    return FileFacts(
        FileFormat.DICOM,
        seen,
        instance,
        export_prefix=prefix,
        export_skip=skip,
        remarks=tuple(_remarks(header, shell, is_cut)),
    )


def _remarks(header: _Header, shell: Shell, is_cut: bool) -> Iterator[Reason]:
    if is_cut:
        yield Reason.INCOMPLETE
    if header.found.full:
        yield Reason.TOO_MANY_ELEMENTS
    if shell.is_program:
        yield Reason.ALSO_A_PROGRAM
    if shell.is_misdeclared:
        yield Reason.WRONG_TRANSFER_SYNTAX
    if header.characters.doubtful:
        yield Reason.CHARACTER_SET_GUESSED


def _instance(header: _Header, shell: Shell, sop_class: str) -> InstanceFacts:
    text, number = header.text, header.number
    rows, columns = number("Rows") or 0, number("Columns") or 0
    modality = text("Modality")
    return InstanceFacts(
        sop_class_uid=sop_class,
        sop_instance_uid=text("SOPInstanceUID") or shell.media_instance,
        transfer_syntax_uid=shell.transfer_syntax,
        study_uid=text("StudyInstanceUID"),
        series_uid=text("SeriesInstanceUID"),
        modality=modality,
        study_date=text("StudyDate"),
        study_time=text("StudyTime"),
        study_id=text("StudyID"),
        study_description=text("StudyDescription"),
        accession_number=text("AccessionNumber"),
        institution=text("InstitutionName"),
        series_number=number("SeriesNumber"),
        series_description=text("SeriesDescription"),
        body_part=text("BodyPartExamined"),
        image_type=tuple(header.texts("ImageType")),
        instance_number=number("InstanceNumber"),
        rows=rows,
        columns=columns,
        frames=max(number("NumberOfFrames") or 0, 1 if rows and columns else 0),
        position=_position(header),
        stack=_stack(header, rows, columns),
        character_set=header.characters.declared,
        burned_in=may_show_name(sop_class, modality, text("ConversionType"), text("BurnedInAnnotation")),
        directory=_directory(header, sop_class),
    )


def _seen(header: _Header) -> Seen:
    """The person as written; each component group of the name is a name of its own (PS3.5 section 6.2.1)."""
    groups = header.text("PatientName").split("=")[:3]
    names = dict.fromkeys(name for group in groups if (name := group.strip("^ ")))
    return Seen(tuple(names), header.text("PatientBirthDate"), header.text("PatientID"), header.text("PatientSex"))


def _directory(header: _Header, sop_class: str) -> dict[str, Any]:
    """The keys a DICOMDIR wants that have no field of their own; dropped, longest first, beyond the limit."""
    keys = [key for key in leaf_keys(sop_class) if key.keyword not in FIELDS]
    found = {key.keyword: value for key in keys if (value := header.key(key))}
    name = header.text("PatientName")
    if "=" in name:
        found["PatientName"] = name
    while found and len(json.dumps(found)) > DIRECTORY_CHARACTERS:
        del found[max(found, key=lambda keyword: len(json.dumps(found[keyword])))]
    return found


def _position(header: _Header) -> float | None:
    """Where the slice lies along the normal of its plane in mm (PS3.3 section C.7.6.2.1.1), None when unknown.

    Of an enhanced object the first frame counts (PS3.3 section C.7.6.16.2.3).
    """
    orientation, place = header.decimals("ImageOrientationPatient", 6), header.decimals("ImagePositionPatient", 3)
    if place is None:
        shared = header.first("SharedFunctionalGroupsSequence")
        return _position_in_groups(header.first("PerFrameFunctionalGroupsSequence"), shared)
    return _along_normal(orientation, place)


def _stack(header: _Header, rows: int, columns: int) -> str:
    """Equal for slices of a series in parallel planes, with one size, echo and moment; empty where unknown."""
    orientation, place = header.decimals("ImageOrientationPatient", 6), header.decimals("ImagePositionPatient", 3)
    if orientation is None or _along_normal(orientation, place) is None:
        return ""
    turned = ",".join(f"{round(one, 2) + 0.0:g}" for one in orientation)  # zero added makes zero of minus zero
    moment = (header.number("EchoNumbers"), header.number("TemporalPositionIdentifier"))
    return " ".join((turned, f"{rows}x{columns}", *("-" if one is None else str(one) for one in moment)))


def _position_in_groups(frame: _Header | None, shared: _Header | None) -> float | None:
    return _along_normal(
        _in_group(frame, shared, "PlaneOrientationSequence", "ImageOrientationPatient", 6),
        _in_group(frame, shared, "PlanePositionSequence", "ImagePositionPatient", 3),
    )


def _along_normal(orientation: tuple[float, ...] | None, place: tuple[float, ...] | None) -> float | None:
    if place is None or orientation is None:
        return None
    (ax, ay, az, bx, by, bz), (x, y, z) = orientation, place
    normal = (ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx)
    position = normal[0] * x + normal[1] * y + normal[2] * z
    return round(position, 4) if any(normal) and math.isfinite(position) else None


def _in_group(
    frame: _Header | None, shared: _Header | None, sequence: str, keyword: str, count: int
) -> tuple[float, ...] | None:
    for group in (frame, shared):
        item = group.first(sequence) if group else None
        if item is not None and (values := item.decimals(keyword, count)):
            return values
    return None


class _Header:
    """Values of one data set by keyword."""

    def __init__(self, found: DataSet, characters: CharacterSet | None = None) -> None:
        self.found = found
        self.characters = characters or CharacterSet(found.value(KEYS["SpecificCharacterSet"].tag))

    def text(self, keyword: str) -> str:
        """The first value as text, without padding; numbers in binary form as digits."""
        wanted = KEYS[keyword]
        value = self._raw(keyword)
        if wanted.vr in _BINARY:
            number = self._binary(wanted.vr, value)
            return "" if number is None else str(number)
        if wanted.several:
            value = value.split(b"\\")[0]
        return self.characters.decode(value.strip(b" \0"))[:_LONGEST_VALUE]

    def texts(self, keyword: str) -> list[str]:
        """All values as text."""
        value = self._raw(keyword).strip(b" \0")
        return [self.characters.decode(one)[:_LONGEST_VALUE] for one in value.split(b"\\")] if value else []

    def number(self, keyword: str) -> int | None:
        """A whole number of 32 bits, None when there is none."""
        try:
            number = int(self.text(keyword).split("\\")[0])
        except ValueError:
            return None
        return number if number in _INTEGERS else None

    def decimals(self, keyword: str, count: int) -> tuple[float, ...] | None:
        """Exactly `count` decimal numbers, None when they are not all there."""
        try:
            values = tuple(float(one) for one in self._raw(keyword).replace(b"\0", b"").split(b"\\"))
        except ValueError:
            return None
        return values if len(values) == count else None

    def first(self, keyword: str) -> _Header | None:
        """The first item of a sequence."""
        return next(self.sequence(keyword), None)

    def sequence(self, keyword: str, most: int = _MOST_ITEMS) -> Iterator[_Header]:
        """The items of a sequence; one that names no character set has that of its surroundings."""
        try:
            for number, item in enumerate(items(self.found, KEYS[keyword].tag, _WANTED)):
                if number >= most:
                    return
                own = item.value(KEYS["SpecificCharacterSet"].tag)
                yield _Header(item, CharacterSet(own, self.characters.chosen) if own else self.characters)
        except DamagedDataSetError:
            return

    def key(self, wanted: Key) -> Any:
        """The value of a directory key as text, number, list of texts, or list of items by keyword."""
        form = KEYS[wanted.keyword]
        if form.vr == "SQ":
            items = [found for item in self.sequence(wanted.keyword) if (found := item.selected(wanted))]
            return items[:1] if wanted.keyword.startswith("Concept") else items
        if form.several:
            return self.texts(wanted.keyword)
        if form.vr in _BINARY:
            return self.number(wanted.keyword)
        return self.text(wanted.keyword)

    def selected(self, wanted: Key) -> dict[str, Any]:
        """What a directory wants of this item; of a report's content only what modifies its title."""
        if wanted.keyword == "ContentSequence" and self.text("RelationshipType") != _MODIFIER:
            return {}
        return {key.keyword: value for key in wanted.items if (value := self.key(key))}

    def _raw(self, keyword: str) -> bytes:
        element = self.found.elements.get(KEYS[keyword].tag)
        if element is None:
            return b""
        end = min(element.end, element.start + 64 * _LONGEST_VALUE)
        return bytes(self.found.data[element.start : end])

    def _binary(self, vr: str, value: bytes) -> int | None:
        element_size = struct.calcsize(f"<{_BINARY[vr]}")
        if len(value) < element_size:
            return None
        # Dimensions typed UL instead of US occur; the length tells.
        kind = "L" if len(value) == 4 and vr == "US" else _BINARY[vr]
        return int(struct.unpack_from(f"{self.found.syntax.order}{kind}", value)[0])
