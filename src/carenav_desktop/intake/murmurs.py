"""What compiled libraries print about the files they are given: never shown, but a reader may ask whether they did.

Only where `listen` was called; elsewhere nothing is ever heard.
"""

from __future__ import annotations

import os
import sys

_PIECE = 1 << 16
#: GDCM tries each of its three JPEG decoders in turn, and those of the wrong depth say so.
_USUAL = (b"Unsupported JPEG data precision",)
_heard_at: list[int] = []


def listen() -> None:
    """Turn the outputs of this process away for good: to nobody, and what is printed of errors to `heard`."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    if sys.platform == "win32":  # a pipe that is full would stop the process there
        os.dup2(nowhere, 2)
    else:
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        os.set_blocking(writing, False)
        os.dup2(writing, 2)
        os.set_blocking(2, False)
        os.close(writing)
        _heard_at.append(reading)
    os.close(nowhere)


def heard() -> bool:
    """Whether anything but the usual was printed since the last time."""
    text = b""
    for reading in _heard_at:
        try:
            while piece := os.read(reading, _PIECE):
                text = (text + piece)[-_PIECE:]
        except BlockingIOError:
            pass
    return any(line.strip() and not line.startswith(_USUAL) for line in text.splitlines())
