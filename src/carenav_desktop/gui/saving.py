"""Writing what a person saves somewhere: a disk that refuses is a known error, told in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..errors import Code, KnownError


def saved(target: Path, write: Callable[[], object]) -> Path:
    """Let `write` write `target`, and give that. Raises `KnownError` where the disk refuses."""
    try:
        write()
    except OSError as error:
        raise KnownError(Code.SHEET_NOT_SAVED, path=str(target.parent)) from error
    return target
