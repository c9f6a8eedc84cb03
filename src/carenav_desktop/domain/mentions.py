"""What the text of a report names: a scan it was compared with, that it is preliminary, markers by name.

Words only, English and Chinese: nothing is said of what a value means. A date that may be read in two ways is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .dates import normalise


class Mentioned(StrEnum):
    """What can be named: the date of an earlier scan, that a report is preliminary, a marker."""

    PRIOR = "prior"
    PRELIMINARY = "preliminary"
    MARKER = "marker"


@dataclass(frozen=True, order=True)
class Mention:
    """`value` is an ISO date (to the day or the month), a marker's name, or empty."""

    what: Mentioned
    value: str = ""


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    r"(?<!\d)(?P<iso>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<chinese>(?:19|20)\d\d ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)"
    rf"|(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}[ ,-]{{1,2}}(?P<year>(?:19|20)\d\d)(?!\d)"
    rf"|\b{_MONTH} (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
#: Words after which the dates of earlier scans stand, up to the end of the sentence.
_COMPARED = re.compile(
    r"\bcomparisons?\b(?: (?:is made )?(?:with|to))?|\bcompared (?:with|to)\b|\bin comparison (?:with|to)\b"
    r"|\b(?:prior|previous|earlier) "
    r"(?:ct|mri?|pet|x-?ray|ultrasound|mammogra\w+|scan|study|studies|exam\w*|imaging|film)s?"
    r"|对比|对照|与(?=[^。；\n]{0,30}(?:比较|相比))|(?:前|旧|老)片|(?:前次|上次|既往)(?:检查|CT|MRI?|PET|影像|片)",
    re.IGNORECASE,
)
_WITHIN = 120
_END = re.compile(r"[。；;\n]|\.(?=\s+[A-Z])")
_PRELIMINARY = re.compile(
    r"\b(?:preliminary|provisional|interim) (?:report|result|read|diagnosis)"
    r"|\bnot (?:yet )?(?:verified|finali[sz]ed|signed)\b"
    r"|\bfinal report to follow\b|初步(?:报告|结果|诊断报告)|临时报告|报告未审核|未经审核|正式报告(?:待|后)",
    re.IGNORECASE,
)
#: Name -> how it is written. Names as reports print them; nothing of what a value means.
_MARKERS = {
    "CEA": r"\bCEA\b|癌胚抗原",
    "CA 19-9": r"\bCA ?-?19-?9\b|糖类抗原 ?19-?9",
    "CA 125": r"\bCA ?-?125\b|糖类抗原 ?125",
    "CA 15-3": r"\bCA ?-?15-?3\b|糖类抗原 ?15-?3",
    "AFP": r"\bAFP\b|alpha-?f(?:o?e)toprotein|甲胎蛋白",
    "PSA": r"\bPSA\b|前列腺特异性抗原",
    "LDH": r"\bLDH\b|乳酸脱氢酶",
    "HER2": r"\bHER-?2\b|\bc-?erbB-?2\b",
    "EGFR": r"\bEGFR\b",
    "ALK": r"\bALK\b",
    "PD-L1": r"\bPD-?L1\b",
    "KRAS": r"\bKRAS\b",
    "BRAF": r"\bBRAF\b",
    "MSI": r"\bMSI(?:-?[HL])?\b|\bd?MMR\b|微卫星|错配修复",
    "BRCA": r"\bBRCA ?[12]?\b",
    "FLT3": r"\bFLT3\b",
    "NPM1": r"\bNPM1\b",
    "IDH": r"\bIDH ?[12]?\b",
    "MGMT": r"\bMGMT\b",
}
_MARKED = {name: re.compile(pattern) for name, pattern in _MARKERS.items()}
_LONGEST = 100_000


def mentions(text: str) -> frozenset[Mention]:
    """Everything that a text names."""
    text = text[:_LONGEST]
    found = {Mention(Mentioned.PRIOR, one) for one in _priors(text)}
    if _PRELIMINARY.search(text):
        found.add(Mention(Mentioned.PRELIMINARY))
    found |= {Mention(Mentioned.MARKER, name) for name, pattern in _MARKED.items() if pattern.search(text)}
    return frozenset(found)


def _priors(text: str) -> Iterator[str]:
    """The dates that stand behind a word of comparison in the same sentence."""
    for word in _COMPARED.finditer(text):
        rest = text[word.end() : word.end() + _WITHIN]
        end = _END.search(rest)
        for date in _DATE.finditer(rest[: end.start()] if end else rest):
            if iso := _iso(date):
                yield iso


def _iso(found: re.Match[str]) -> str:
    written = found["iso"] or found["chinese"]
    if written:
        return normalise(written.replace(" ", ""))
    groups = found.groupdict()
    day, year = groups["day"] or groups["day2"], groups["year"] or groups["year2"]
    word = next(one for one in found.groups() if one and one[:3].casefold() in _MONTHS)
    return normalise(f"{year}-{_MONTHS.index(word[:3].casefold()) + 1:02d}-{int(day):02d}")
