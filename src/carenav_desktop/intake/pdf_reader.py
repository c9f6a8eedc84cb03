"""Facts and pictures of PDF files by PDFium, which is built without scripts. Actions and attachments are never run."""

from __future__ import annotations

import ctypes
import mmap
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium

from ..domain.dates import normalise
from ..domain.facts import DocumentFacts, FileFacts, FileFormat
from ..domain.picture import Picture
from ..domain.report import Reason
from .dicom_text import tidy_lines
from .image_reader import picture_of
from .limits import (
    CHUNK_BYTES,
    DOCUMENT_CHARACTERS,
    PAGE_PIXELS,
    PDF_BYTES,
    PDF_COMMANDS_WITHIN,
    PDF_PAGES,
    PDF_PAGES_WITH_TEXT,
    PICTURE_EDGE,
)
from .suggest import suggest

_LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_COMMANDS = re.compile(rb"/S\s*/(?:JavaScript|Launch|SubmitForm|ImportData|Rendition)\b")
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_TEXT_SECONDS = 8.0


def read(file: BinaryIO, size: int, *, with_text: bool = True) -> FileFacts:
    """Pages, text and date of a PDF. A locked one has none of them and is not unreadable.

    Without the text no page is opened, which is where all that a page may cost begins.
    """
    if size > PDF_BYTES:
        return _unreadable(Reason.TOO_LARGE)
    try:
        with _opened(file) as document:
            found = _facts(document, PDF_PAGES_WITH_TEXT if with_text else 0)
            return replace(found, remarks=(*_beyond_pages(document, file, size), *found.remarks))
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED:
            return FileFacts(FileFormat.PDF, document=DocumentFacts(locked=True))
        return _unreadable(Reason.DAMAGED)


def draw(source: BinaryIO | bytes, page: int, edge: int) -> Picture | Reason:
    """The page, counted from 0, at most `edge` pixels wide and high and never more than 25 megapixels."""
    try:
        with _opened(source) as document:
            if not 0 <= page < min(len(document), PDF_PAGES):
                return Reason.NO_PICTURE
            document.init_forms()  # what was typed into a form is part of the page
            return _drawn(document[page], min(edge, PICTURE_EDGE))
    except pypdfium2.PdfiumError as error:
        return Reason.LOCKED if error.err_code in _LOCKED else Reason.DAMAGED


def unlock(file: BinaryIO, password: str, sink: Callable[[bytes], None]) -> Reason:
    """Write a copy without the password into `sink`, in pieces of 1 MiB, and give `NONE`.

    `LOCKED` when the password is wrong, `LOCK_UNKNOWN` when no password opens that kind of lock here.
    """
    try:
        with _opened(file, password) as document:
            pieces = _Pieces(sink)
            document.save(pieces, flags=pdfium.FPDF_REMOVE_SECURITY)
            pieces.finish()
            return Reason.NONE
    except pypdfium2.PdfiumError as error:
        known = {pdfium.FPDF_ERR_PASSWORD: Reason.LOCKED, pdfium.FPDF_ERR_SECURITY: Reason.LOCK_UNKNOWN}
        return known.get(error.err_code, Reason.DAMAGED)


class _Pieces:
    """Collects what PDFium writes, a few bytes at a time, into pieces of one size."""

    def __init__(self, sink: Callable[[bytes], None]) -> None:
        self._sink = sink
        self._waiting = bytearray()

    def write(self, data: bytes) -> None:
        """Take bytes; whole pieces go on."""
        self._waiting += data
        while len(self._waiting) >= CHUNK_BYTES:
            self._sink(bytes(self._waiting[:CHUNK_BYTES]))
            del self._waiting[:CHUNK_BYTES]

    def finish(self) -> None:
        """Hand on the rest."""
        if self._waiting:
            self._sink(bytes(self._waiting))


def _unreadable(reason: Reason) -> FileFacts:
    return FileFacts(FileFormat.PDF, document=DocumentFacts(), unreadable=reason)


@contextmanager
def _opened(source: BinaryIO | bytes, password: str | None = None) -> Iterator[pypdfium2.PdfDocument]:
    """The document over the mapped file: PDFium asks for bytes far too often to answer each time from Python."""
    # PDFium remembers the last error of any document, and not every failure sets one: a damaged file after a locked
    # one would be called locked.
    pdfium.FPDF_LoadMemDocument(b"none", 4, None)
    if isinstance(source, bytes):
        with pypdfium2.PdfDocument(source) as document:
            yield document
        return
    # The mapping ends with the last object that looks at it, not before.
    mapped = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_COPY)
    with pypdfium2.PdfDocument((ctypes.c_char * len(mapped)).from_buffer(mapped), password) as document:
        yield document


def _facts(document: pypdfium2.PdfDocument, most: int) -> FileFacts:
    pages = len(document)
    if not pages:
        raise pypdfium2.PdfiumError("no page", err_code=pdfium.FPDF_ERR_FORMAT)
    text, is_whole = _text(document, min(pages, most))
    remarks = [] if is_whole and pages <= most else [Reason.TEXT_INCOMPLETE]
    if pages > PDF_PAGES:
        remarks.append(Reason.TOO_MANY_PAGES)
    found = DocumentFacts(
        pages=min(pages, PDF_PAGES),
        text=text,
        created=_date(document.get_metadata_value("CreationDate")),
        suggestion=suggest(text),
    )
    return FileFacts(FileFormat.PDF, document=found, remarks=tuple(remarks))


def _beyond_pages(document: pypdfium2.PdfDocument, file: BinaryIO, size: int) -> Iterator[Reason]:
    """What a document holds that is not a page: named and never used. Commands inside packed objects go unnamed."""
    with mmap.mmap(file.fileno(), min(size, PDF_COMMANDS_WITHIN), access=mmap.ACCESS_READ) as data:
        has_commands = _COMMANDS.search(data) is not None
    if has_commands or pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        yield Reason.HAS_COMMANDS
    if pdfium.FPDFDoc_GetAttachmentCount(document) > 0:
        yield Reason.HAS_ATTACHMENTS
    if document.get_formtype() in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        yield Reason.FORM_NOT_SHOWN


def _text(document: pypdfium2.PdfDocument, pages: int) -> tuple[str, bool]:
    """The text of the first pages and whether that is all within the time and the length."""
    found: list[str] = []
    left, until = DOCUMENT_CHARACTERS, time.monotonic() + _TEXT_SECONDS
    for number in range(pages):
        if left <= 0 or time.monotonic() > until:
            return "\n\n".join(found), False
        try:
            page = document[number]
            text = page.get_textpage()
            found.append(tidy_lines(text.get_text_range(count=min(left, text.count_chars())))[:left])
            text.close()
            page.close()
        except pypdfium2.PdfiumError:
            found.append("")
        left -= len(found[-1]) + 2
    return "\n\n".join(found), True


def _date(written: str) -> str:
    """The day of a PDF date (ISO 32000-1 section 7.9.4) as ISO, or empty."""
    match = _DATE.match(written)
    return normalise("-".join(part for part in match.groups() if part)) if match else ""


def _drawn(page: pypdfium2.PdfPage, edge: int) -> Picture | Reason:
    width, height = page.get_size()
    if width <= 0 or height <= 0:
        return Reason.DAMAGED
    scale = min(edge / width, edge / height, (PAGE_PIXELS / (width * height)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True)
    image = bitmap.to_pil()
    image.thumbnail((edge, edge))
    return picture_of(image)
