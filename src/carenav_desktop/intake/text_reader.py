"""Text of plain, marked-up and office documents, as far as a few lines of our own get it out; no parser follows links.

Markup is dropped, never interpreted: no entity is expanded, no style or script looked at.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from typing import BinaryIO

from ..domain.dates import normalise
from ..domain.facts import DocumentFacts, FileFacts, FileFormat
from ..domain.report import Reason
from .dicom_text import tidy_lines
from .identify import readable_text
from .limits import DOCUMENT_CHARACTERS, MIB, TEXT_BYTES
from .suggest import suggest

_HIDDEN = re.compile(
    r"<(script|style|head)\b.*?</\1\s*>|<!--.*?-->|<!doctype[^>\[]*\[.*?\]\s*>|<[?!][^>]*>", re.DOTALL | re.I
)
_LINE_ENDS = re.compile(r"</?(?:p|div|br|tr|li|h\d|title|table|paragraph|item|text|section)\b[^>]*>", re.I)
_CELL_ENDS = re.compile(r"</(?:td|th)\s*>", re.I)
_TAGS = re.compile(r"<[^<>]*>")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_MANY_LINES = re.compile(r"\n\s*\n\s*")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]{2000,}")

_RTF = re.compile(
    r"\\'([0-9a-f]{2})|\\u(-?\d+) ?\??|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.I
)
_RTF_CODE_PAGE = re.compile(r"\\ansicpg(\d+)")
_RTF_ASIDE = frozenset({"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore", "*"})
_RTF_BREAKS = {"par": "\n", "line": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t"}

_DOCX_TEXT, _DOCX_FACTS = "word/document.xml", "docProps/core.xml"
_DOCX_BYTES = 64 * MIB
_DOCX_END = re.compile(r"</w:p>|<w:br[ />]|</w:tr>")
_DOCX_CREATED = re.compile(r"<dcterms:created[^>]*>(\d{4}-\d\d-\d\d)")


def read(file: BinaryIO, format: FileFormat) -> FileFacts:
    """The text of a document; one whose text cannot be got out is kept without."""
    try:
        text, created = _docx(file) if format is FileFormat.DOCX else (_plain(file, format), "")
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError):
        return FileFacts(format, document=DocumentFacts(), unreadable=Reason.DAMAGED)
    except RuntimeError:  # zipfile's word for a member with a password
        return FileFacts(format, document=DocumentFacts(locked=True))
    text = tidy_lines(_MANY_LINES.sub("\n\n", text))
    remarks = (Reason.TEXT_INCOMPLETE,) if len(text) > DOCUMENT_CHARACTERS else ()
    text = text[:DOCUMENT_CHARACTERS]
    document = DocumentFacts(text=text, created=created, suggestion=suggest(text))
    return FileFacts(format, document=document, remarks=remarks)


def _plain(file: BinaryIO, format: FileFormat) -> str:
    data = file.read(TEXT_BYTES)
    if format is FileFormat.RTF:
        return _rtf(data)
    text = readable_text(data, whole=len(data) < TEXT_BYTES) or data.decode("latin_1")
    return text.lstrip("\ufeff") if format is FileFormat.TEXT else _without_markup(text)


def _without_markup(text: str) -> str:
    text = _BASE64.sub(" ", _HIDDEN.sub(" ", text))
    text = _CELL_ENDS.sub("\t", _LINE_ENDS.sub("\n", text))
    return _BLANKS.sub(" ", html.unescape(_TAGS.sub(" ", text)))


def _rtf(data: bytes) -> str:
    """The words of an RTF file (version 1.9.1): groups that hold no text are left out, bytes follow its code page."""
    source = data.decode("latin_1")
    page = _RTF_CODE_PAGE.search(source)
    codec = f"cp{page[1]}" if page and page[1] in ("936", "950", "932", "949", "1250", "1251", "1252") else "cp1252"
    words: list[str] = []
    pending = bytearray()
    hidden: list[bool] = [False]
    for code, unicode, word, _, sign, brace, plain in (found.groups() for found in _RTF.finditer(source)):
        if code:
            pending.append(int(code, 16))
            continue
        if pending and not hidden[-1]:
            words.append(pending.decode(codec, "replace"))
        pending.clear()
        if brace == "{":
            hidden.append(hidden[-1])
        elif brace == "}":
            hidden = hidden[:-1] or [False]
        elif (word or sign) in _RTF_ASIDE:
            hidden[-1] = True
        elif not hidden[-1]:
            words.append(_rtf_word(unicode, word, sign, plain))
    return "".join(words)


def _rtf_word(unicode: str | None, word: str | None, sign: str | None, plain: str | None) -> str:
    if unicode:
        return chr(int(unicode) % 0x10000).encode("utf-8", "replace").decode()
    if word:
        return _RTF_BREAKS.get(word, "")
    return plain or ({"~": " ", "_": "-"}.get(sign, sign) if sign and sign in "{}\\~_" else "")


def _docx(file: BinaryIO) -> tuple[str, str]:
    """Text and day of a DOCX file (ECMA-376), of which no more than 64 MiB are unpacked."""
    with zipfile.ZipFile(file) as archive:
        with archive.open(_DOCX_TEXT) as member:
            body = member.read(_DOCX_BYTES).decode("utf-8", "replace")
        created = ""
        if _DOCX_FACTS in archive.namelist():
            with archive.open(_DOCX_FACTS) as member:
                match = _DOCX_CREATED.search(member.read(MIB).decode("utf-8", "replace"))
            created = normalise(match[1]) if match else ""
    return html.unescape(_TAGS.sub("", _DOCX_END.sub("\n", body))), created
