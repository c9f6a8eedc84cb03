"""Which day a document seems to be about: dates with a telling label first, a letter's own date last.

Birth dates, due dates and the dates of other examinations are never taken. A date that may be read in two ways
is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from ..domain.dates import normalise
from .suggest_date_words import FIRST, NEVER, ORDER, ROLES
from .suggest_page import HAN, Found, Page, joined

_CONTEXT = 40
_MANY = 200
_LETTERHEAD_LINES = 8
_SIGNATURE_LINES = 4
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = re.compile(
    r"(?<![\w.-])(?:"
    r"(?P<iso>(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}))(?![\d-]|[./]\d)"
    rf"|(?P<day_first>\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ ./-]{{0,2}}{_MONTH}[ .,/-]{{0,2}}(?:19|20)\d\d)(?!\d)"
    rf"|(?P<month_first>{_MONTH}[ .]{{1,2}}\d{{1,2}}(?:st|nd|rd|th)?,? {{0,2}}(?:19|20)\d\d)(?!\d)"
    r"|(?P<slashed>\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:19|20)\d\d)(?![\d-]|[./]\d)"
    r"|(?P<compact>(?:19|20)\d{6})(?![\w-])"
    r")"
    r"|(?P<chinese>(?<!\d)(?:19|20)\d\d ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?[日号]?)?)",
    re.IGNORECASE,
)
_BLANKS = r"[\s:(\-]{0,8}$"
_PLAIN_RULE = re.compile(rf"(?:(?<![{HAN}])(?:日期|时间)|(?<![a-z])(?<!of )dated?){_BLANKS}", re.IGNORECASE)
#: What makes words a label and no part of a sentence ('a scan performed on 3 May 2024').
_LABELLING = re.compile(r"^[A-Z]|:|\n|日期|时间|\bdate\b")
_PROSE = re.compile(r"(?<![A-Za-z])[a-z]+ $")
_PLACE_BEFORE = re.compile(rf"[A-Za-z{HAN}][A-Za-z{HAN} .]{{0,30}},?\s{{0,4}}|日期[:\s]{{0,3}}|\s{{0,40}}")
_AMERICAN = re.compile(
    r"\b[A-Z]{2} \d{5}\b|\(\d{3}\) ?\d{3}-\d{4}|\bSSN\b|\bMRN\b|\bHIPAA\b|\bCLIA\b|Medicare|Medicaid|Blue Cross"
)
_NOT_AMERICAN = re.compile(r"\bNHS\b|\bGP\b|aemi[ac]|aemat|oedema|tumour|\bcentre|\bDr [A-Z]|[äöüßéèñçãõ]")


@dataclass(frozen=True)
class _Dated:
    iso: str
    role: str
    start: int
    end: int
    label: int


def date_of(page: Page, kind: str) -> Found:
    """The service date (ISO, maybe without the day) for a record of this kind, with the words it was seen in."""
    dated = list(_dates(page))
    births = {one.iso for one in dated if one.role == "birth"}
    usable = [one for one in dated if one.role not in ("birth", "never") and one.iso not in births]
    standing = [one for one in usable if one.role == "" and _stands_alone(page, one)]
    if len({one.iso for one in standing}) == 1:
        usable.append(replace(standing[0], role="standing"))
    for role in dict.fromkeys((*FIRST.get(kind, ()), *ORDER, "standing")):
        if chosen := next((one for one in usable if one.role == role), None):
            return _found(page, chosen)
    return Found()


def _found(page: Page, one: _Dated) -> Found:
    quote = page.written[one.label : one.end]
    return Found(one.iso, page.written[one.start : one.end] if "\n" in quote or "\r" in quote else quote.strip())


def _dates(page: Page) -> Iterator[_Dated]:
    order = _order(page.plain)
    for match in islice(_DATE.finditer(page.plain), _MANY):
        role, label = _role(page.plain, match)
        iso = _iso(match, order)
        if iso and (role or match["compact"] is None):
            yield _Dated(iso, role, match.start(), match.end(), label)


def _role(text: str, match: re.Match[str]) -> tuple[str, int]:
    """What the words before a date make of it, and where they begin."""
    before = max(0, match.start() - _CONTEXT)
    context = text[before : match.start()]
    if re.match(r"\s{0,2}(?:出生|生(?![化命])|-born)", text[match.end() : match.end() + 6]):
        return "birth", match.start()
    if found := _never_rule().search(context):
        return ("birth" if re.match(r"birth|dob|d\.o|born|出生|生", found[0], re.IGNORECASE) else "never"), before
    together = joined(context)
    for role, rule in (*_role_rules().items(), ("plain", _PLAIN_RULE)):
        if (found := rule.search(together)) and _LABELLING.search(found[0]):
            label = len(together) - found.start() if context.endswith(found[0]) else 0
            return role, match.start() - label
    return "", match.start()


def _order(text: str) -> str:
    """How the text writes 3/4/2024: 'day' or 'month' first, as its clear dates or its country tell, or ''."""
    clear = set()
    for one, other in re.findall(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:19|20)\d\d(?!\d)", text):
        if int(one) > 12 >= int(other):
            clear.add("day")
        elif int(other) > 12 >= int(one):
            clear.add("month")
    if clear:
        return clear.pop() if len(clear) == 1 else ""
    return "month" if _AMERICAN.search(text) and not _NOT_AMERICAN.search(text) else ""


def _iso(match: re.Match[str], order: str) -> str:
    if match["slashed"]:
        return _slashed(match["slashed"], order)
    if match["day_first"] or match["month_first"]:
        return _named_month(match[0])
    return normalise(match[0])


def _slashed(text: str, order: str) -> str:
    one, other, year = re.split(r"[./-]", text)
    if order == "day" or int(one) > 12:
        one, other = other, one
    elif not order and one != other and int(other) <= 12:
        return ""
    return normalise(f"{year}-{one}-{other}")


def _named_month(text: str) -> str:
    month = _MONTHS.index(re.findall(rf"(?i){_MONTH}", text)[0][:3].lower()) + 1
    day, year = re.findall(r"\d+", text)
    return normalise(f"{year}-{month}-{day}")


def _stands_alone(page: Page, one: _Dated) -> bool:
    """Whether a date without a label is a letter's own: at the end of a top line, or a last line by itself."""
    if len(one.iso) != len("2024-05-18"):
        return False
    last = len(page.lines) - _SIGNATURE_LINES
    for number, line in enumerate(page.lines):
        if line.start <= one.start < line.start + len(line.plain):
            before, after = line.plain[: one.start - line.start], line.plain[one.end - line.start :]
            if after.strip():
                return False
            alone = _PLACE_BEFORE.fullmatch(before) is not None
            return not _PROSE.search(before) and (number < _LETTERHEAD_LINES or (number >= last and alone))
    return False


@cache
def _never_rule() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{NEVER}){_BLANKS}", re.IGNORECASE)


@cache
def _role_rules() -> dict[str, re.Pattern[str]]:
    """Compiled when first needed: imports of images alone never look at a text."""
    return {
        role: re.compile(rf"(?:(?<![a-z])(?:{words})|(?:{words})(?:日期|时间))(?:/time)?{_BLANKS}", re.IGNORECASE)
        for role, words in ROLES.items()
    }
