"""Says what a file is by its first bytes, never by its name. Pure: opens nothing and uses no library."""

from __future__ import annotations

import re
import struct

from ..domain.facts import FileFormat
from .dicom_elements import guess_syntax
from .limits import KIB

HEAD_BYTES = 64 * KIB
#: Where the first volume descriptor of a disc names what it belongs to: ISO 9660 (ECMA-119 8.1), or UDF alone.
_DISC_NAME, _DISC_NAMES = slice(32769, 32774), (b"CD001", b"BEA01")
_PDF_WITHIN = KIB
_DIRECTORY_CLASS = re.compile(rb"\x02\x00\x02\x00(?:UI..|....)1\.2\.840\.10008\.1\.3\.10(?![0-9.])", re.DOTALL)
_META_WITHIN = 2 * KIB
_PDF = re.compile(rb"%PDF-\d")
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.I)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UTF_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}

_BEGINNINGS: tuple[tuple[bytes, FileFormat], ...] = (
    (b"%PDF-", FileFormat.PDF),
    (b"\xff\xd8\xff", FileFormat.JPEG),
    (b"\x89PNG\r\n\x1a\n", FileFormat.PNG),
    (b"II*\0", FileFormat.TIFF),
    (b"MM\0*", FileFormat.TIFF),
    (b"II+\0", FileFormat.TIFF),
    (b"MM\0+", FileFormat.TIFF),
    (b"GIF87a", FileFormat.GIF),
    (b"GIF89a", FileFormat.GIF),
    (b"{\\rtf", FileFormat.RTF),
    (b"\x1a\x45\xdf\xa3", FileFormat.VIDEO),  # Matroska, WebM
    (b"\0\0\1\xba", FileFormat.VIDEO),  # MPEG program stream
    (b"\0\0\1\xb3", FileFormat.VIDEO),  # MPEG video
    (b"FLV\1", FileFormat.VIDEO),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", FileFormat.VIDEO),  # ASF, WMV
    (b"\x7fELF", FileFormat.JUNK),
    (b"\xfe\xed\xfa\xce", FileFormat.JUNK),  # Mach-O
    (b"\xfe\xed\xfa\xcf", FileFormat.JUNK),
    (b"\xce\xfa\xed\xfe", FileFormat.JUNK),
    (b"\xcf\xfa\xed\xfe", FileFormat.JUNK),
    (b"\xca\xfe\xba\xbe", FileFormat.JUNK),  # Java class, universal Mach-O
    (b"#!", FileFormat.JUNK),
    (b"MSCF\0\0\0\0", FileFormat.JUNK),  # cabinet of an installer
    (b"L\0\0\0\x01\x14\x02\0", FileFormat.JUNK),  # Windows shortcut
    (b"\0\x05\x16\x07\0", FileFormat.JUNK),  # AppleDouble
    (b"OTTO\0", FileFormat.JUNK),
    (b"ttcf\0", FileFormat.JUNK),
    (b"wOFF", FileFormat.JUNK),
    (b"wOF2", FileFormat.JUNK),
    (b"true\0", FileFormat.JUNK),
)
_FTYP = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), FileFormat.HEIC),
    **dict.fromkeys((b"M4A ", b"M4B ", b"avif", b"avis", b"jp2 ", b"crx "), FileFormat.UNKNOWN),
}


def identify(head: bytes, size: int) -> FileFormat:
    """The format of a file of `size` bytes that begins with `head`, its first 64 KiB or all of it."""
    if not size:
        return FileFormat.EMPTY
    for look in (_dicom, _by_beginning, _zip, _disc, _container, _bitmap, _program, _bare_dicom, _pdf_after_junk):
        found = look(head, size)
        if found is not None:
            return found
    return _text(head, size)


def _dicom(head: bytes, size: int) -> FileFormat | None:
    """Part 10 files (PS3.10 section 7.1), also those that lost their preamble."""
    if head[128:132] == b"DICM":
        begin = 132
    elif head[:6] == b"DICM\2\0":
        begin = 4
    elif _is_meta(head):
        begin = 0
    else:
        return None
    is_directory = _DIRECTORY_CLASS.search(head, begin, begin + _META_WITHIN)
    return FileFormat.DICOMDIR if is_directory else FileFormat.DICOM


def _is_meta(head: bytes) -> bool:
    """Whether file meta information begins here, with kinds of values or, as some write it, without."""
    if head[:2] != b"\2\0":
        return False
    following = 8 + int.from_bytes(head[4:8], "little")
    is_implicit = following <= _META_WITHIN and head[following : following + 2] in (b"\2\0", b"\x08\0")
    return is_implicit or head[4:6] in (b"UL", b"UI", b"OB")


def _by_beginning(head: bytes, size: int) -> FileFormat | None:
    return next((found for magic, found in _BEGINNINGS if head.startswith(magic)), None)


def _zip(head: bytes, size: int) -> FileFormat | None:
    """ZIP, and what is packed like one: office files are documents, Java archives are programs."""
    if head[:4] not in (b"PK\3\4", b"PK\5\6", b"PK\7\x08"):
        return None
    first = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    if b"META-INF/MANIFEST.MF" in head or first == b"AndroidManifest.xml":
        return FileFormat.JUNK
    if first == b"mimetype":
        return FileFormat.UNKNOWN
    if b"[Content_Types].xml" in head:
        return FileFormat.DOCX if b"word/" in head else FileFormat.UNKNOWN
    return FileFormat.ZIP


def is_disc_image(head: bytes) -> bool:
    """Whether a file that begins with `head` is the image of an optical disc."""
    return head[_DISC_NAME] in _DISC_NAMES


def _disc(head: bytes, size: int) -> FileFormat | None:
    return FileFormat.DISC_IMAGE if is_disc_image(head) else None


def _container(head: bytes, size: int) -> FileFormat | None:
    """Formats that name themselves behind a length: RIFF and ISO base media."""
    if head[:4] == b"RIFF":
        return {b"WEBP": FileFormat.WEBP, b"AVI ": FileFormat.VIDEO}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return _FTYP.get(head[8:12], FileFormat.VIDEO)
    if head[4:8] in (b"moov", b"mdat", b"wide") and head[:1] == b"\0":
        return FileFormat.VIDEO
    if len(head) > 376 and head[0] == head[188] == head[376] == 0x47:
        return FileFormat.VIDEO  # MPEG transport stream
    return None


def _bitmap(head: bytes, size: int) -> FileFormat | None:
    known_header = int.from_bytes(head[14:18], "little") in (12, 40, 52, 56, 64, 108, 124)
    return FileFormat.BMP if head[:2] == b"BM" and known_header else None


def _program(head: bytes, size: int) -> FileFormat | None:
    """Windows programs, and fonts: a table count and a first table name follow their version number."""
    if head[:2] == b"MZ" and b"\0" in head[:64]:
        return FileFormat.JUNK
    is_font = head[:5] == b"\0\1\0\0\0" and 0 < (head[5:6] or b"\0")[0] < 64 and head[12:16].isascii()
    return FileFormat.JUNK if is_font and head[12:15].replace(b"/", b"").isalnum() else None


def _bare_dicom(head: bytes, size: int) -> FileFormat | None:
    """A data set without file meta information: must begin in group 0008 and go on like one."""
    if head[:2] not in (b"\x08\0", b"\0\x08"):
        return None
    return FileFormat.DICOM if guess_syntax(head, 0, size) else None


def _pdf_after_junk(head: bytes, size: int) -> FileFormat | None:
    """Readers accept a PDF header anywhere in the first kilobyte (ISO 32000-1 annex H, note 13)."""
    found = _PDF.search(head, 0, _PDF_WITHIN)
    return FileFormat.PDF if found and not head.lstrip().startswith(b"<") else None


def _text(head: bytes, size: int) -> FileFormat:
    whole = size <= len(head)
    text = readable_text(head, whole)
    if text is None:
        return FileFormat.UNKNOWN
    start = text[:_META_WITHIN].lstrip("\ufeff").encode("utf-8", "ignore")
    if _HTML.match(start):
        return FileFormat.HTML
    if start.lstrip().startswith(b"<?xml"):
        return FileFormat.XML
    return FileFormat.TEXT


def readable_text(data: bytes, whole: bool = True) -> str | None:
    """`data` as text, or None when it is none: UTF-8, UTF-16 with a mark, GB 18030 that is mostly Chinese, Latin-1.

    Unless `whole`, a character cut off at the end is forgiven.
    """
    for encoding in _candidates(data):
        try:
            text = _decode(data, encoding, whole)
        except (UnicodeDecodeError, struct.error):
            continue
        if not _CONTROLS.search(text) and _is_credible(text, encoding):
            return text
    return None


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _UTF_BOMS.items():
        if data.startswith(mark):
            return (encoding,)
    return ("utf-8", "gb18030", "cp1252")


def _decode(data: bytes, encoding: str, whole: bool) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if whole or error.start < len(data) - 4:
            raise
        return data[: error.start].decode(encoding)


def _is_credible(text: str, encoding: str) -> bool:
    """Whether a guess of the encoding makes sense: Chinese that is Chinese, Western text that is mostly plain."""
    foreign = [sign for sign in text if not sign.isascii()]
    if encoding == "gb18030":
        chinese = sum("\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef" for sign in foreign)
        return chinese * 10 >= len(foreign) * 9
    return encoding != "cp1252" or len(foreign) * 10 <= len(text) * 3
