"""Facts and pictures of PDF files by PDFium, which is built without scripts. Actions and attachments are never run."""

from __future__ import annotations

import ctypes
import mmap
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import pypdfium2
import pypdfium2.raw as pdfium

from ..domain.dates import normalise
from ..domain.facts import DocumentFacts, FileFacts, FileFormat
from ..domain.picture import Picture
from ..domain.report import Reason
from .dicom_text import tidy_lines
from .image_reader import picture_of
from .limits import DOCUMENT_CHARACTERS, PAGE_PIXELS, PDF_BYTES, PDF_PAGES, PDF_PAGES_WITH_TEXT, PICTURE_EDGE
from .suggest import suggest

_LOCKED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
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
            return FileFacts(FileFormat.PDF, document=_facts(document, PDF_PAGES_WITH_TEXT if with_text else 0))
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


def _unreadable(reason: Reason) -> FileFacts:
    return FileFacts(FileFormat.PDF, document=DocumentFacts(), unreadable=reason)


@contextmanager
def _opened(source: BinaryIO | bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document over the mapped file: PDFium asks for bytes far too often to answer each time from Python."""
    if isinstance(source, bytes):
        with pypdfium2.PdfDocument(source) as document:
            yield document
        return
    # The mapping ends with the last object that looks at it, not before.
    mapped = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_COPY)
    with pypdfium2.PdfDocument((ctypes.c_char * len(mapped)).from_buffer(mapped)) as document:
        yield document


def _facts(document: pypdfium2.PdfDocument, most: int) -> DocumentFacts:
    pages = len(document)
    if not pages:
        raise pypdfium2.PdfiumError("no page", err_code=pdfium.FPDF_ERR_FORMAT)
    text, is_whole = _text(document, min(pages, most))
    remarks = [] if is_whole and pages <= most else ["text_incomplete"]
    if pages > PDF_PAGES:
        remarks.append("too_many_pages")
    return DocumentFacts(
        pages=min(pages, PDF_PAGES),
        text=text,
        created=_date(document.get_metadata_value("CreationDate")),
        suggestion=suggest(text),
        remarks=tuple(remarks),
    )


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
