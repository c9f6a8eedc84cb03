"""The name a paper carries, read from its text by the label before it. A suggestion for whoever confirms it."""

from __future__ import annotations

import re

_LONGEST, _MOST_WORDS = 64, 6
#: A paper names its person at the top.
_TOP = 20_000
#: What follows a name on the line of a form.
_NEXT = (
    r"(?:DOB|D\.O\.B|Date of birth|Birth|Born|Sex|Gender|Age|MRN|ID|Patient|Accession|Admission|Collected|Received|"
    r"Reported|Date|Specimen|Ordering|Address|Tel|Phone|Room|Bed|Ward|NHS|No)\b"
)
_LATIN = re.compile(
    rf"(?im)(?:^|\s{{2}}|[|;])\s*(?:(?:name of )?patient(?:'s)?(?: name)?|full name|name|re)\s*[:：]\s*"
    rf"(?P<name>[^\W\d_][^\d\n:：|;]*?)(?=,?\s+{_NEXT}|\s{{2,}}|[|;]|$)"
)
_CHINESE = re.compile(r"(?:(?:患者|病人)?姓\s*名|交款人|患者)\s*[:：]\s*(?P<name>[㐀-鿿豈-﫿·]{2,12})(?![㐀-鿿])")
_NAME = re.compile(r"[^\W\d_][\w .,'’·-]*", re.UNICODE)


def name_on_paper(text: str) -> str:
    """The name of the person that `text` is about, as it is written there; empty when no label names one."""
    for form in (_CHINESE, _LATIN):
        for match in form.finditer(text[:_TOP]):
            name = " ".join(match["name"].split()).strip(" .,")
            if _is_name(name):
                return name
    return ""


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and 0 < len(text.split()) <= _MOST_WORDS and _NAME.fullmatch(text) is not None
