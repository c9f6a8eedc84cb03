"""The reading process: opens foreign files one at a time and answers in checked pieces. The parent is `reading`.

It gets open handles and never a path, writes nowhere but into its line, and holds no key and no record of the case.
Everything it may need is imported before it gives up the right to open files.
"""

from __future__ import annotations

import codecs
import json
import mmap
import os
import sys
from enum import StrEnum
from functools import cache
from importlib import import_module
from io import BytesIO
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle
from typing import TYPE_CHECKING, Any, BinaryIO

from ..domain.character_sets import CharacterChoice
from ..domain.deidentified import ENCODINGS
from ..domain.facts import DocumentFacts, FileFacts, FileFormat
from ..domain.report import Reason
from . import murmurs, wire
from .confinement import confine, grant_time
from .dicom_text import CODECS
from .group_signals import stand_alone
from .identify import HEAD_BYTES
from .limits import CHUNK_BYTES, DICOM_HEADER_BYTES, REQUEST_BYTES
from .wire import send

if TYPE_CHECKING:
    from .archive_reader import Archives
    from .dicom_object import DicomObject

_IMAGES = frozenset(
    {FileFormat.JPEG, FileFormat.PNG, FileFormat.TIFF, FileFormat.HEIC}
    | {FileFormat.WEBP, FileFormat.GIF, FileFormat.BMP}
)
_TEXTS = frozenset({FileFormat.TEXT, FileFormat.HTML, FileFormat.XML, FileFormat.RTF, FileFormat.DOCX})


class Readers(StrEnum):
    """What a reading process can do. `FRAMES` adds the decoders of DICOM pixels to all that `RECORDS` does.

    They are apart because those decoders and what they need take as much memory and time to load as all the rest
    together, three times over, and no import needs them. So is `DISCS`, for images of discs, which few imports meet.
    """

    RECORDS = "records"
    FRAMES = "frames"
    DISCS = "discs"


#: Codecs that Python loads when first used: those of DICOM, of archives' names, of RTF and plain text.
_CODECS = (
    *CODECS,
    *("cp437", "cp932", "cp936", "cp949", "cp950", "cp1250", "cp1251", "cp1252"),
    *ENCODINGS,
    *("utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_8_sig"),
)
_MODULES = {
    Readers.RECORDS: (
        "archive_reader",
        "dicom_reader",
        "dicomdir_reader",
        "image_reader",
        "pdf_reader",
        "text_reader",
        "wire_frames",
        "wire_index",
    ),
    Readers.FRAMES: ("dicom_picture", "dicom_frames", "dicom_listing", "dicom_rewriting", "deidentifying"),
    Readers.DISCS: ("disc_image_reader",),
}
#: The object that the last request was about, by what the parent calls its file.
_held: dict[str, DicomObject] = {}


def serve(line: Connection, readers: Readers) -> None:
    """Answer requests until the line ends. The first message names the measures of confinement that hold."""
    stand_alone()
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # each further thread would reserve part of the memory limit
    _load(readers)
    murmurs.listen()
    send(line, {"protection": confine()})
    while True:
        try:
            request = json.loads(line.recv_bytes(REQUEST_BYTES))
            file = BytesIO(line.recv_bytes(HEAD_BYTES)) if request["do"] == "head" else _opened(recv_handle(line))
        except (EOFError, OSError):
            return
        grant_time()
        with file:
            _answer(line, request, file)


def _load(readers: Readers) -> None:
    """Import every reader, and every text codec that a file may name."""
    for kind in (Readers.RECORDS, readers):
        for name in _MODULES[kind]:
            import_module(f".{name}", __package__)
    if readers is Readers.FRAMES:
        from . import confidentiality

        confidentiality.prepare()
    for codec in _CODECS:
        codecs.lookup(codec)


def _opened(handle: int) -> BinaryIO:
    if sys.platform == "win32":
        import msvcrt

        handle = msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)
    return open(handle, "rb")  # noqa: PTH123 - a handle, not a path


def _answer(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    """Do what is asked. An error that nobody foresaw is the file's: it is damaged, and this process is worn."""
    try:
        _DOING[request["do"]](line, request, file)
    except OSError as error:
        _fail(line, request, Reason.DAMAGED if error.errno is None else Reason.CANNOT_READ)
    except MemoryError:
        _fail(line, request, Reason.NOT_SAFE_TO_OPEN)
    except Exception:
        _fail(line, request, Reason.DAMAGED)


def _fail(line: Connection, request: dict[str, Any], reason: Reason) -> None:
    if request["do"] == "facts":
        wire.send_facts(line, FileFacts(FileFormat(request["format"]), unreadable=reason), worn=True)
    else:
        send(line, {"reason": reason, "worn": True})


def _facts(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    format, size = FileFormat(request["format"]), int(request["size"])
    if format in (FileFormat.DICOM, FileFormat.DICOMDIR):
        from . import dicom_reader

        with _mapped(file, size) as data:
            found = dicom_reader.read(data, size, CharacterChoice(request["characters"]))
    elif format is FileFormat.PDF:
        from . import pdf_reader

        found = pdf_reader.read(file, size, with_text=bool(request["text"]))
    elif format in _IMAGES:
        from . import image_reader

        found = image_reader.read(file, format)
    elif format in _TEXTS:
        from . import text_reader

        found = text_reader.read(file, format)
    else:
        found = FileFacts(format, document=DocumentFacts())
    wire.send_facts(line, found)


def _head(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_reader

    found = dicom_reader.read_head(file.read(), int(request["size"]), CharacterChoice(request["characters"]))
    wire.send_facts(line, found or FileFacts(FileFormat.UNKNOWN))


def _picture(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    format, page, edge = FileFormat(request["format"]), int(request["page"]), int(request["edge"])
    if format is FileFormat.DICOM:
        from . import dicom_picture

        drawn = dicom_picture.draw(file, page, edge)
    elif format is FileFormat.PDF:
        from . import pdf_reader

        drawn = pdf_reader.draw(file, page, edge)
    elif format in _IMAGES:
        from . import image_reader

        drawn = image_reader.draw(file, format, page, edge)
    else:
        drawn = Reason.NO_PICTURE
    if isinstance(drawn, Reason):
        send(line, {"reason": drawn})
    else:
        wire.send_picture(line, drawn)


def _frame(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_frames, wire_frames

    opened = _opened_object(request, file)
    found = opened if isinstance(opened, Reason) else dicom_frames.read_frame(opened, int(request["frame"]))
    if isinstance(found, Reason):
        send(line, {"reason": found})
    else:
        wire_frames.send_frame(line, found)


def _opened_object(request: dict[str, Any], file: BinaryIO) -> DicomObject | Reason:
    """The object in `file`; the last one stays open, for it is mostly asked for again."""
    from . import dicom_object

    source = str(request["source"])
    if source not in _held:
        for other in _held.values():
            other.close()
        _held.clear()
        opened = dicom_object.open_object(file)
        if isinstance(opened, Reason):
            return opened
        _held[source] = opened
    return _held[source]


def _positions(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_reader, wire_frames

    size = file.seek(0, os.SEEK_END)
    with _mapped(file, size) as data:
        found = dicom_reader.frame_positions(data, size)
    if isinstance(found, Reason):
        send(line, {"reason": found})
    else:
        wire_frames.send_positions(line, found)


def _header(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_listing, wire_frames

    found = dicom_listing.header_lines(file, CharacterChoice(request["characters"]))
    if isinstance(found, Reason):
        send(line, {"reason": found})
    else:
        wire_frames.send_header_lines(line, found)


def _report(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_listing, wire_frames

    found = dicom_listing.report_lines(file, CharacterChoice(request["characters"]))
    if isinstance(found, Reason):
        send(line, {"reason": found})
    else:
        wire_frames.send_report(line, found)


def _index(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicomdir_reader, wire_index

    size = int(request["size"])
    with _mapped(file, size) as data:
        index = dicomdir_reader.read(data, size)
    wire_index.send_index(line, index)


def _members(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    listed = _archives().members(file)
    if isinstance(listed, Reason):
        send(line, {"reason": listed})
    else:
        wire.send_members(line, listed)


def _extract(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    for chunk in _archives().extract(file, int(request["index"])):
        if isinstance(chunk, Reason):
            send(line, {"reason": chunk})
            return
        _send_piece(line, chunk)
    send(line, {"reason": Reason.NONE})


def _enclosed(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_reader

    size = file.seek(0, os.SEEK_END)
    with _mapped(file, size) as data:
        found = dicom_reader.enclosed(data, size)
        if isinstance(found, Reason):
            send(line, {"reason": found})
            return
        with found:
            _send_whole(line, found)


def _rewrite(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import dicom_rewriting

    _send_whole(line, dicom_rewriting.explicit_little(file))


def _deidentify(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import deidentifying

    _send_whole(line, deidentifying.deidentified(file, deidentifying.recipe_from(request)))


def _send_whole(line: Connection, found: memoryview | Reason) -> None:
    """Send a file that was made in memory."""
    if isinstance(found, Reason):
        send(line, {"reason": found})
        return
    for start in range(0, len(found), CHUNK_BYTES):
        _send_piece(line, bytes(found[start : start + CHUNK_BYTES]))
    send(line, {"reason": Reason.NONE})


def _unlock(line: Connection, request: dict[str, Any], file: BinaryIO) -> None:
    from . import pdf_reader

    send(line, {"reason": pdf_reader.unlock(file, request["password"], lambda piece: _send_piece(line, piece))})


def _send_piece(line: Connection, piece: bytes) -> None:
    """Send part of a long answer. Each part may take the whole time."""
    send(line, {}, piece)
    grant_time()


@cache
def _archives() -> Archives:
    from .archive_reader import Archives

    return Archives()


def _mapped(file: BinaryIO, size: int) -> mmap.mmap:
    """The beginning of the file, far enough for any header, without reading what is not looked at."""
    return mmap.mmap(file.fileno(), min(size, DICOM_HEADER_BYTES), access=mmap.ACCESS_READ)


_DOING = {
    "facts": _facts,
    "head": _head,
    "picture": _picture,
    "frame": _frame,
    "positions": _positions,
    "header": _header,
    "report": _report,
    "index": _index,
    "members": _members,
    "extract": _extract,
    "enclosed": _enclosed,
    "rewrite": _rewrite,
    "deidentify": _deidentify,
    "unlock": _unlock,
}
