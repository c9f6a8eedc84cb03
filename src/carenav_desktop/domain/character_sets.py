"""Character sets that a person may choose for the texts of a medium whose files name a wrong one, or none."""

from __future__ import annotations

from collections.abc import Mapping
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


#: Media by label and place, and the character set chosen for each.
Choices = Mapping[tuple[str, str], CharacterChoice]


def top_of(media: Choices, volume: str, source: str) -> str:
    """The place of the medium that a file came with: the innermost one known, else its folder."""
    tops = [top for label, top in media if label == volume and source.startswith(top.rstrip("/") + "/")]
    return max(tops, key=len, default=source.rpartition("/")[0])


def choice_for(media: Choices, volume: str, source: str) -> CharacterChoice:
    """The character set for texts of a file from there."""
    if not any(media.values()):
        return CharacterChoice.AS_WRITTEN
    return media.get((volume, top_of(media, volume, source)), CharacterChoice.AS_WRITTEN)
