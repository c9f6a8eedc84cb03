"""Names of files inside archives and disc images, as text that is only ever shown."""

from __future__ import annotations

import unicodedata

from .dicom_text import is_chinese, tidy
from .limits import ARCHIVE_NAME_CHARACTERS


def member_name(name: str | bytes) -> str:
    """The name with forward slashes, NFC, without control characters; bytes as what they look like."""
    text = _decoded(name) if isinstance(name, bytes) else name
    text = text.encode("utf-8", "backslashreplace").decode().replace("\\", "/")
    return tidy(unicodedata.normalize("NFC", text)[:ARCHIVE_NAME_CHARACTERS]) or "?"


def _decoded(name: bytes) -> str:
    """UTF-8, Chinese, or the old DOS set."""
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("gb18030" if is_chinese(name) else "cp437")
