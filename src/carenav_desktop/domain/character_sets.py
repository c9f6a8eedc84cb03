"""Character sets that a person may choose for the texts of a medium whose files name a wrong one, or none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CharacterChoice(StrEnum):
    """The values are DICOM defined terms (PS3.3 C.12.1.1.2) where there is one."""

    AS_WRITTEN = ""
    GB18030 = "GB18030"
    GBK = "GBK"
    BIG5 = "BIG5"
    SHIFT_JIS = "SHIFT_JIS"
    KOREAN = "ISO 2022 IR 149"
    CYRILLIC = "WINDOWS-1251"
    LATIN_1 = "ISO_IR 100"
    UTF_8 = "ISO_IR 192"


class TextPart(StrEnum):
    """What a text on a file is."""

    NAME = "name"
    STUDY = "study"
    SERIES = "series"
    PLACE = "place"


@dataclass(frozen=True)
class TextLine:
    """One text as it reads in a character set; `fits` is false where signs in it cannot be read."""

    part: TextPart
    text: str
    fits: bool = True


@dataclass(frozen=True)
class Medium:
    """What was brought in as one: a disc, a folder, an archive. `top` is where it lay, for showing.

    `files` counts its image files whose texts are not plain, `doubtful` those among them that may be read wrongly.
    """

    case_id: int
    volume: str
    top: str
    choice: CharacterChoice
    files: int = 0
    doubtful: int = 0


def covers(top: str, source: str) -> bool:
    """Whether a file from `source` lay on the medium at `top`."""
    return source.startswith(top.rstrip("/") + "/")
