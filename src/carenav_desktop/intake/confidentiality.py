"""What becomes of each element of a DICOM header that is to name nobody (PS3.15 annex E, Basic Profile).

With the option that keeps full dates and times (E.3.6). Stricter than the table in what it does not list: private
elements, unknown ones, overlays, and every name, free text, foreign UID and block of bytes that no picture needs.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from pydicom.dataelem import DataElement

from .. import assets

EDITION = str(assets.document("dicom/confidentiality.json")["edition"])


class Action(StrEnum):
    """What is done. `REPLACE` puts a meaningless value where a value must be, `UID` another UID."""

    KEEP = "keep"
    REMOVE = "remove"
    EMPTY = "empty"
    REPLACE = "replace"
    UID = "uid"


#: Where the standard leaves a choice by what the object must have, the one that is right for all of them.
_BY_LETTER = {
    "X": Action.REMOVE,
    "Z": Action.EMPTY,
    "X/Z": Action.EMPTY,
    "D": Action.REPLACE,
    "Z/D": Action.REPLACE,
    "X/D": Action.REPLACE,
    "X/Z/D": Action.REPLACE,
    "U": Action.UID,
    "X/Z/U*": Action.KEEP,  # references to other files stay, with the UIDs in them replaced
}
#: No item of a sequence could be made up: what may go goes whole, the rest is emptied.
_OF_SEQUENCES = _BY_LETTER | {
    **dict.fromkeys(("X/Z", "X/D", "X/Z/D"), Action.REMOVE),
    **dict.fromkeys(("D", "Z/D"), Action.EMPTY),
}
_MOMENTS = frozenset({"DA", "DT", "TM"})
_PERSON, _PICTURE, _PIXELS, _OVERLAYS, _CURVES, _PADDING = 0x0010, 0x0028, 0x7FE0, 0x6000, 0x5000, 0xFFFC
_TIMEZONE = 0x00080201
#: UIDs of coding schemes and their tables (PS3.3 section 8): they say what a code means, not whose file it is.
_OF_CODES = frozenset({0x0008010C, 0x00080117, 0x00080118, 0x00080119})
_TEXTS = frozenset({"PN", "LT", "ST", "UT", "UC", "UR", "AE", "UN"})
_BYTES = frozenset({"OB", "OW", "OF", "OD", "OL", "OV"})


@cache
def _table() -> dict[int, str]:
    """The letters of the standard by tag."""
    actions = assets.document("dicom/confidentiality.json")["actions"]
    return {int(tag, 16): letter for letter, tags in actions.items() for tag in tags}


def prepare() -> None:
    """Read the table while files may still be opened."""
    _table()


def action_for(element: DataElement) -> Action:
    """What is done with an element, wherever in the file it stands."""
    tag, group = element.tag, element.tag.group
    if group % 2 or tag.element == 0 or group == _PADDING or group & 0xFF00 in (_OVERLAYS, _CURVES):
        return Action.REMOVE
    if tag == _TIMEZONE or (element.VR in _MOMENTS and group != _PERSON):
        return Action.KEEP
    letter = _table().get(tag)
    if letter is None:
        return _unlisted(element)
    return (_OF_SEQUENCES if element.VR == "SQ" else _BY_LETTER)[letter]


def _unlisted(element: DataElement) -> Action:
    """Of what the table does not list, only what describes the picture stays."""
    group = element.tag.group
    if element.VR == "SQ":
        return Action.REMOVE if element.keyword.startswith("IssuerOf") else Action.KEEP
    if element.VR == "UI":
        return Action.KEEP if element.tag in _OF_CODES else Action.UID
    if element.VR in _TEXTS or (element.VR in _BYTES and group not in (_PICTURE, _PIXELS)):
        return Action.REMOVE
    return Action.REMOVE if element.VR in _MOMENTS else Action.KEEP  # those of the person: others never come here
