"""Changes that keep enough of a format's structure to come further into its reader than noise does."""

from __future__ import annotations

import io
import json
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from random import Random
from typing import Any

from .havoc import LONGEST, Change, havoc, number, put_number, sometimes, tokens

_VRS = b"AE AS AT CS DA DS DT FD FL IS LO LT OB OD OF OL OV OW PN SH SL SQ SS ST SV TM UC UI UL UN UR US UT UV".split()
_LONG_VRS = frozenset(b"OB OD OF OL OV OW SQ SV UC UN UR UT UV".split())
_ELEMENT = re.compile(rb"[\x00-\xff]{4}(" + b"|".join(_VRS) + rb")")
_ITEM, _UNDEFINED = b"\xfe\xff\x00\xe0", b"\xff\xff\xff\xff"
_SYNTAXES = tuple(
    b"1.2.840.10008.1.2" + one for one in b"|.1|.2|.1.99|.4.50|.4.51|.4.70|.4.80|.4.90|.4.201|.5".split(b"|")
)
_CHARACTER_SETS = tuple(
    b"ISO_IR 192|ISO_IR 100|ISO_IR 13|GB18030|GBK|\\ISO 2022 IR 58|\\ISO 2022 IR 87|\\ISO 2022 IR 149".split(b"|")
)


def _dicom_element(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another VR, length or place for one element, or the element twice or not at all."""
    found = list(_ELEMENT.finditer(data))
    if not found:
        return data
    one = rng.choice(found)
    at, vr = one.start(), one[1]
    is_long = vr in _LONG_VRS
    width, begin = (4, at + 12) if is_long else (2, at + 8)
    end = min(len(data), begin + int.from_bytes(data[begin - width : begin], "little"))
    kind = rng.randrange(6)
    if kind == 0:
        return data[: at + 4] + rng.choice(_VRS) + data[at + 6 :]
    if kind == 1:
        return put_number(rng, data, begin - width, width)
    if kind == 2:
        return data[:at] + data[at:end] * rng.choice((0, 2, 30)) + data[end:]
    if kind == 3:
        return data[:begin] + havoc(rng, data[begin:end], others) + data[end:]
    if kind == 4:
        return put_number(rng, data, at + rng.choice((0, 2)), 2)
    return data[: at + 4] + b"SQ\0\0" + _UNDEFINED + (_ITEM + _UNDEFINED) * rng.choice((1, 3, 40)) + data[begin:]


def _dicom_numbers(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another size of the picture: Rows, Columns, bits, samples, representation."""
    tag = struct.pack("<HH", 0x0028, rng.choice((0x02, 0x06, 0x10, 0x11, 0x100, 0x101, 0x102, 0x103)))
    at = data.find(tag + b"US")
    return put_number(rng, data, at + 8, 2) if at >= 0 else data


def _packed_pixels(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Changes behind the head of the pixels: items, offset tables, codestreams."""
    at = data.find(b"\xe0\x7f\x10\x00")
    return data[: at + 12] + havoc(rng, data[at + 12 :], others) if at >= 0 else data


def _zip_record(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another number in a header, a directory entry or an ending."""
    marks = [one.start() for one in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06|\x06\x06|\x06\x07)", data)]
    if not marks:
        return data
    at = rng.choice(marks) + 2 * rng.randint(2, 22)
    return put_number(rng, data, at, rng.choice((2, 4, 8)))


def _disc_number(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another number where a disc has one twice, in both orders (ECMA-119 section 7.3): places, sizes, counts."""
    places = [at for at in range(32768, len(data) - 8) if data[at : at + 4] == data[at + 4 : at + 8][::-1] != bytes(4)]
    if not places:
        return data
    at = rng.choice(places)
    changed = put_number(rng, data, at, 4)
    return changed[: at + 4] + changed[at : at + 4][::-1] + changed[at + 8 :]


def _disc_record(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A sector takes the place of another one, or one byte of a directory or descriptor changes."""
    sectors = len(data) // 2048
    if sectors < 20:
        return data
    if rng.random() < 0.3:
        taken, put = (2048 * rng.randrange(16, sectors) for _ in range(2))
        return data[:put] + data[taken : taken + 2048] + data[put + 2048 :]
    at = 2048 * rng.randrange(16, min(sectors, 40)) + rng.randrange(300)
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def zip_members(change: Change) -> Change:
    """Unpacks, changes what is inside and packs again, sometimes with a hostile name."""

    def repack(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = [(one.filename, archive.read(one)[:LONGEST]) for one in archive.infolist()[:20]]
        except Exception:  # what is no archive any more goes in as it is
            return data
        if not members:
            return data
        place = rng.randrange(len(members))
        name, content = members[place]
        if rng.random() < 0.2:
            name = rng.choice(("../x", "/x", "C:\\x", "", "x/", "a\0b", "\u202etxt.exe", "癌" * 80, "x" * 5000))
        members[place] = (name, change(rng, content, [content]))
        target = io.BytesIO()
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(target, "w") as archive:
            for one, content in members:
                info = zipfile.ZipInfo(one)
                info.compress_type = rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
                archive.writestr(info, content)
        return target.getvalue()

    return repack


_REFERENCE = re.compile(rb"\d+ 0 R")
_OBJECT = re.compile(rb"\d+ 0 obj.*?endobj\s", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _pdf_reference(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """An object refers to another one than it did, maybe to itself."""
    found = list(_REFERENCE.finditer(data))
    if len(found) < 2:
        return data
    one, other = rng.sample(found, 2)
    return data[: one.start()] + other[0] + data[one.end() :]


def _pdf_object(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """An object goes, or comes again with changes."""
    found = list(_OBJECT.finditer(data))
    if not found:
        return data
    one = rng.choice(found)
    put = b"" if rng.random() < 0.4 else one[0] + havoc(rng, one[0], others)
    return data[: one.start()] + put + data[one.end() :]


def _pdf_stream(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """What is packed in a stream is changed and packed again."""
    found = list(_STREAM.finditer(data))
    if not found:
        return data
    one = rng.choice(found)
    try:
        content = zlib.decompressobj().decompress(one[1], LONGEST)
    except zlib.error:
        return data[: one.start(1)] + havoc(rng, one[1], others) + data[one.end(1) :]
    changed = _PDF_DRAWING(rng, content, [content])
    return data[: one.start(1)] + zlib.compress(changed) + data[one.end(1) :]


_PDF_DRAWING = sometimes(tokens(*b" q | Q | cm | Do | BT | ET | Tj | re f | W n | sh | BI ".split(b"|")))


def _jpeg_segment(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another length, kind, size or number of one segment."""
    found = [one.start() for one in re.finditer(rb"\xff[\xc0-\xfe]", data)]
    if not found:
        return data
    at = rng.choice(found)
    end = min(len(data), at + 2 + int.from_bytes(data[at + 2 : at + 4], "big"))
    kind = rng.randrange(4)
    if kind == 0:
        return put_number(rng, data, at + rng.choice((2, 4, 5, 7, 9)), 2, "big")
    if kind == 1:
        return data[: at + 1] + bytes([rng.randint(0xC0, 0xFE)]) + data[at + 2 :]
    if kind == 2:
        return data[:at] + data[at:end] * rng.choice((0, 2, 100)) + data[end:]
    return data[: at + 4] + havoc(rng, data[at + 4 : end], others) + data[end:]


def _png_chunk(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """The content of one chunk is changed and its checksum made to fit."""
    at, chunks = 8, []
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        chunks.append((data[at + 4 : at + 8], data[at + 8 : at + 8 + size]))
        at += 12 + size
    if not chunks:
        return data
    place = rng.randrange(len(chunks))
    kind, body = chunks[place]
    kind = rng.choice(
        (kind, kind, kind, b"IHDR", b"tEXt", b"zTXt", b"iTXt", b"iCCP", b"eXIf", b"tRNS", b"acTL", b"fcTL")
    )
    body = put_number(rng, body, 4 * rng.randrange(3), 4, "big") if rng.random() < 0.5 else havoc(rng, body, others)
    chunks[place] = (kind, body)
    chunks[place:place] = [chunks[place]] * rng.choice((0, 0, 0, 1, 50))
    return data[:8] + b"".join(
        struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body)) for kind, body in chunks
    )


def _tiff_entry(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another tag, type, count or value in one directory of the file."""
    order = "big" if data[:2] == b"MM" else "little"
    at = int.from_bytes(data[4:8], order)  # type: ignore[arg-type]
    count = int.from_bytes(data[at : at + 2], order)  # type: ignore[arg-type]
    entry = at + 2 + 12 * rng.randint(0, min(count, 100))
    return put_number(rng, data, entry + rng.choice((0, 2, 4, 8)), rng.choice((2, 4)), order)


def _box(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another length before or behind the name of a box or chunk (ISO base media, RIFF)."""
    found = [one.start() for one in re.finditer(rb"[A-Za-z]{3}[A-Za-z0-9 ]", data[: 1 << 14])]
    if not found:
        return data
    return put_number(rng, data, rng.choice(found) + rng.choice((-4, 4, 8, 12)), 4, rng.choice(("little", "big")))


def json_tree(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """Another value, key or depth somewhere in a JSON document."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data
    places = list(_places(tree))[:5000]
    if not places:
        return data
    holder, key = rng.choice(places)
    kind = rng.randrange(4)
    if kind == 0:
        holder[key] = _odd_value(rng)
    elif kind == 1 and isinstance(holder, dict):
        holder[rng.choice((key + "x", "", "__class__"))] = holder.pop(key)
    elif kind == 2 and isinstance(holder, list):
        holder.extend([holder[key]] * rng.choice((1, 30)))
    elif isinstance(holder[key], str):
        holder[key] = havoc(rng, holder[key].encode("utf-8", "replace"), others).decode("utf-8", "replace")[:5000]
    else:
        holder[key] = [holder[key]] * rng.choice((1, 2))
    return json.dumps(tree, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> Any:
    stack = [tree]
    while stack:
        one = stack.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        for key in keys:
            yield one, key
            stack.append(one[key])


def _odd_value(rng: Random) -> Any:
    deep: Any = 1
    for _ in range(rng.choice((3, 12, 60))):
        deep = [deep] if rng.random() < 0.5 else {"x": deep}
    numbers = (
        None,
        True,
        False,
        0,
        -1,
        1.5,
        1e308,
        float("nan"),
        float("inf"),
        number(rng, 8),
        -number(rng, 8),
        10**30,
    )
    others = ("", "x", "\0", "\x1b[31m", "\u202e", "e\u0301", "\ud800", "x" * 5000, [], {}, [[]], deep)
    return rng.choice(numbers) if rng.random() < 0.5 else rng.choice(others)


def framed(change: Change) -> Change:
    """Changes one message of a line on which each is preceded by its length in four bytes."""

    def one_message(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
        messages, at = [], 0
        while at + 4 <= len(data):
            size = max(0, struct.unpack_from("!i", data, at)[0])
            messages.append(data[at + 4 : at + 4 + size])
            at += 4 + size
        if not messages:
            return data
        place = rng.randrange(len(messages))
        messages[place] = change(rng, messages[place], others)
        messages[place:place] = [messages[place]] * rng.choice((0, 0, 0, 0, 1, 5))
        return b"".join(struct.pack("!i", len(one)) + one for one in messages)

    return one_message


_PDF_WORDS = (
    b"/Kids|/Parent|/Count|/Contents|/Encrypt|/Filter|/Length|/LZWDecode|/JBIG2Decode|/JPXDecode|/CCITTFaxDecode"
    b"|[|]|<<|>>"
).split(b"|")
_MARKUP_WORDS = (
    b"<script>|<!--|-->|<![CDATA[|&#x110000;|&#0;|<!DOCTYPE x [|\\u-1 ?|\\'ff|{\\*|}|{|\xff\xfe|\xef\xbb\xbf"
).split(b"|")
_JSON_WORDS = (b"NaN", b"Infinity", b"[" * 2000, b'{"x":' * 2000, b"\xff", b"1e999", b'"\\ud800"')
_HEADER_WORDS = (
    *(b"-> X25519 ", b"-> scrypt ", b"-> x\n", b"---", b"--- "),
    *(b"\n", b"\r\n", b"=", b"age-encryption.org/v1\n"),
)

dicom = sometimes(_dicom_element, _dicom_numbers, tokens(*_SYNTAXES, *_CHARACTER_SETS))
codestream = sometimes(_packed_pixels, _packed_pixels, _jpeg_segment, _dicom_numbers, _dicom_element)
zip_file = sometimes(_zip_record, zip_members(havoc))
disc_image = sometimes(_disc_number, _disc_record, tokens(b"CD001", b"BEA01", b"NM", b"CE", b"CL", b"%/@"))
pdf = sometimes(_pdf_reference, _pdf_object, _pdf_stream, tokens(*_PDF_WORDS))
jpeg = sometimes(_jpeg_segment)
png = sometimes(_png_chunk)
tiff = sometimes(_tiff_entry)
boxes = sometimes(_box)
photo = sometimes(_jpeg_segment, _png_chunk, _box, tokens(b"Exif\0\0", b"II*\0\x08\0\0\0", b'exif:GPSLatitude="5,2N"'))
json_text = sometimes(json_tree, json_tree, tokens(*_JSON_WORDS))
markup = sometimes(tokens(*_MARKUP_WORDS))
office = sometimes(_zip_record, zip_members(markup), zip_members(markup))
header_lines = sometimes(tokens(*_HEADER_WORDS))
line_of_messages = sometimes(framed(json_text), framed(json_text), framed(havoc))
