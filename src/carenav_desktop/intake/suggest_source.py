"""Where a document seems to come from and what was examined: place, accession number, modality, region.

Takes words as they stand; looks nothing up.
"""

from __future__ import annotations

import re

from ..domain.regions import region_of
from .suggest_kind import heading_of
from .suggest_page import HAN, Found, Page, joined
from .suggest_words import EXAM_LABELS

_TOP_LINES = 8
_BOTTOM_LINES = 3
_PLACE_CHARACTERS = 80
_FACILITY = (
    r"(?:name of )?(?:facility|hospital|institution|clinic|site|performing lab(?:oratory)?|laboratory|lab)(?: name)?"
    r"|(?:医疗|检查|检验|体检|就诊)?(?:机构|医院|单位(?:\(章\))?)(?:名称)?|收款单位(?:\(章\))?"
)
_CHINESE_PLACE = re.compile(
    rf"[{HAN}A-Za-z]{{2,30}}(?:医院|卫生院|服务中心|体检中心|检验中心|检验所|影像中心|诊断中心|医学中心|保健院|诊所|门诊部)"
    r"(?:\([^()\s]{1,12}\))?"
)
_NOT_THIS_PLACE = re.compile(r"^(?:当地|外|我|本|该|上级|于|在|至|转|赴|曾|患者|到)|医院(?:诊断|就诊)")
_ENGLISH_PLACE = re.compile(
    r"\b(?:[A-Z][\w'&.]{0,24} ){1,6}"
    r"(?:hospitals?|clinics?|cent(?:er|re)s?|laborator(?:y|ies)|labs|infirmary|institute|practice)\b"
    r"(?: services| group)?(?: (?:of|for) (?:[A-Z][\w'&.]{0,24} ?){1,4})?"
    r"|\b(?:university )?(?:hospital|clinic|cent(?:er|re)|institute) (?:of|for) (?:the )?(?:[A-Z][\w'&.]{0,24} ?){1,5}",
    re.IGNORECASE,
)
_TO_OTHERS = re.compile(r"\s*(?:to|cc|re|via|referred|copy|follow)\b", re.IGNORECASE)
_ACCESSION = (
    r"accession(?: ?(?:no|number|num|#))?\.?|case (?:no|number|#)\.?|影像号|病理号|检查号|检查编号|放射号|超声号|内镜号"
    r"|(?:ct|mri?|x线)号|acc(?: ?(?:no|#))\.?"
)
_NUMBER = re.compile(r"(?=[\w./-]{0,31}\d)[A-Za-z0-9][A-Za-z0-9./_-]{2,31}")
_MODALITIES = tuple(
    (modality, re.compile(words, re.IGNORECASE))
    for modality, words in (
        ("PT", r"(?<![a-z])pet(?![a-z])|positron"),
        ("MG", r"mammogra|tomosynthesis|钼靶|乳腺x线"),
        ("CT", r"(?<![a-z])ct(?![a-z])|computed tomography"),
        ("MR", r"(?<![a-z])mri?(?![a-z])|magnetic resonance|磁共振|核磁"),
        ("US", r"ultraso|sonogra|超声|彩超|b超"),
        ("NM", r"bone scan|scintigra|spect(?![a-z])|骨扫描|骨显像"),
        ("XA", r"angiogra|(?<![a-z])dsa(?![a-z])|血管造影"),
        ("XR", r"x-?ray|radiograph|(?<![a-z])[dc]r(?![a-z])|x线|x光|胸片|平片"),
    )
)


def place_of(page: Page) -> str:
    """The hospital, clinic or laboratory, as written: a labelled one, one at the top, one in the last lines."""
    facility = page.value(_FACILITY)
    lines = (*page.lines[:_TOP_LINES], *page.lines[_TOP_LINES:][-_BOTTOM_LINES:])
    texts = ((facility.value, facility.quote), *((line.plain, line.written) for line in lines))
    return next((place for plain, written in texts if (place := _place_in(plain, written))), "")


def accession_of(page: Page) -> str:
    """The number under which the examination or specimen is filed."""
    found = _NUMBER.match(page.value(_ACCESSION).value)
    return found[0].rstrip(".-/") if found else ""


def exam_of(page: Page) -> Found:
    """The line that says what was examined."""
    return page.value(EXAM_LABELS)


def modality_of(page: Page) -> str:
    """The modality of an imaging report: by its examination, its heading, its first lines; '' when none tells."""
    first = " ".join(line.plain for line in page.lines[:_TOP_LINES])
    for text in (page.value(r"modality|检查类型|设备类型").value, exam_of(page).value, heading_of(page).value, first):
        if found := next((name for name, rule in _MODALITIES if rule.search(joined(text))), ""):
            return found
    return ""


def region_seen(page: Page) -> str:
    """The body region of an imaging report: by its examination, else by its heading."""
    for text in (page.value(r"检查部位|部位|body part").value, exam_of(page).value, heading_of(page).value):
        if text and (region := region_of(joined(text)[:120])):
            return str(region)
    return next((str(found) for line in page.lines[:3] if (found := region_of(line.heading[:120]))), "")


def _place_in(plain: str, written: str) -> str:
    if _TO_OTHERS.match(plain):
        return ""
    text = joined(plain)
    literal = joined(written) if len(joined(written)) == len(text) else text
    for found in _CHINESE_PLACE.finditer(text):
        if not _NOT_THIS_PLACE.search(found[0]):
            return literal[found.start() : found.end()][:_PLACE_CHARACTERS]
    for piece in re.split(r"[,:;|]| - |\s{2,}|\t", plain):
        place = _ENGLISH_PLACE.search(piece)
        if place and _is_name(place[0]):
            return place[0].strip()[:_PLACE_CHARACTERS]
    return ""


def _is_name(text: str) -> bool:
    """Whether the long words begin with capitals: 'Urology clinic' is a phrase, 'Example Clinic' a name."""
    return all(word[0].isupper() for word in re.findall(r"[A-Za-z]{4,}", text))
