"""What a word of the command line may be; `argparse` tells what is wrong with one that is not."""

from __future__ import annotations

import argparse
from pathlib import Path


def text(word: str) -> str:
    """Words that are text: the system may hand over any bytes."""
    try:
        word.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("this is not Unicode text") from error
    return word


def place(word: str) -> Path:
    """A file or folder; an empty word is somebody's empty variable, not the current folder."""
    if not word:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(word)


def number(word: str) -> int:
    """A number that anything here can have."""
    if not 0 < int(word) < 1 << 63:
        raise argparse.ArgumentTypeError("there is no such number")
    return int(word)
