"""Age files written as text between BEGIN and END lines (strict PEM): only reads, in flat memory."""

from __future__ import annotations

import base64
import binascii
import io
from typing import BinaryIO, cast

from ..errors import Code, SealError

_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64
_LONGEST_LINE = 1024
_MOST_BLANK = 1024


def dearmored(source: BinaryIO) -> BinaryIO:
    """`source` itself when it is binary, else a reader of the bytes inside its armor.

    `source` must be seekable. The reader raises `SEAL_HEADER_DAMAGED` wherever the text is not strict armor.
    """
    start = source.tell()
    blank = source.read(_MOST_BLANK)
    source.seek(start)
    if not blank.lstrip().startswith(_BEGIN):
        return source
    source.seek(start + len(blank) - len(blank.lstrip()))
    return cast(BinaryIO, io.BufferedReader(_Armor(source), 64 * 1024))


class _Armor(io.RawIOBase):
    """The decoded bytes of one armored file."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self._left = b""
        self._last = False
        self._ended = False
        if self._line() != _BEGIN:
            raise SealError(Code.SEAL_HEADER_DAMAGED)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self._left and not self._ended:
            self._left = self._decoded()
        data, self._left = self._left[: len(view)], self._left[len(view) :]
        view[: len(data)] = data
        return len(data)

    def _decoded(self) -> bytes:
        """The bytes of the next line, at most 48; none at the END line."""
        line = self._line()
        if line == _END:
            self._finish()
            return b""
        if self._last or not line or len(line) > _COLUMNS or len(line) % 4:
            raise SealError(Code.SEAL_HEADER_DAMAGED)
        try:
            data = base64.b64decode(line, validate=True)
        except binascii.Error as error:
            raise SealError(Code.SEAL_HEADER_DAMAGED) from error
        if base64.b64encode(data) != line:
            raise SealError(Code.SEAL_HEADER_DAMAGED)
        self._last = len(line) < _COLUMNS or line.endswith(b"=")
        return data

    def _finish(self) -> None:
        """Nothing but white space may follow the END line."""
        self._ended = True
        if self._source.read(_MOST_BLANK + 1).strip() or self._source.read(1):
            raise SealError(Code.SEAL_HEADER_DAMAGED)

    def _line(self) -> bytes:
        line = self._source.readline(_LONGEST_LINE)
        return line.removesuffix(b"\n").removesuffix(b"\r")
