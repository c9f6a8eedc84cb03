"""Reads the content tree of a structured report (PS3.3 section C.17.3) into lines. Never touches pixels.

A key object selection is such a tree too; of a presentation state its few facts are told.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

from pydicom import Dataset

from ..domain.dates import normalise
from ..domain.frame import ReportLine
from ..domain.report import Reason
from ..domain.say import Say
from .dicom_object import BROKEN, DicomObject
from .dicom_text import tidy
from .limits import LISTED_DEPTH, LISTED_LINES

_VALUES = {
    "TEXT": "TextValue",
    "PNAME": "PersonName",
    "DATE": "Date",
    "TIME": "Time",
    "DATETIME": "DateTime",
    "UIDREF": "UID",
}
_REFERENCES = frozenset({"IMAGE", "COMPOSITE", "WAVEFORM"})
_LONGEST_TEXT = 16_384


def report_lines(opened: DicomObject) -> tuple[ReportLine, ...] | Reason:
    """The lines of a report, at most `LISTED_LINES`; NO_PICTURE when the object holds no such tree."""
    try:
        with warnings.catch_warnings(action="ignore"):
            dataset = opened.dataset
            if "ContentSequence" not in dataset and "ConceptNameCodeSequence" not in dataset:
                return Reason.NO_PICTURE
            lines = _lines(dataset, 0)
            return tuple(line for line, _ in zip(lines, range(LISTED_LINES), strict=False))
    except BROKEN:
        return Reason.DAMAGED


def _lines(item: Dataset, depth: int) -> Iterator[ReportLine]:
    kind = str(item.get("ValueType") or "CONTAINER")
    name = _meaning(item, "ConceptNameCodeSequence")
    if kind in _REFERENCES:
        yield ReportLine(depth, name, say=None if name else Say("report.refers"))
    elif kind == "CONTAINER":
        yield ReportLine(depth, name)
    else:
        yield ReportLine(depth, name, _value(item, kind))
    if depth < LISTED_DEPTH:
        for child in item.get("ContentSequence") or []:
            yield from _lines(child, depth + 1)


def _value(item: Dataset, kind: str) -> str:
    if kind == "NUM":
        return _number(item)
    if kind == "CODE":
        return _meaning(item, "ConceptCodeSequence")
    text = tidy(str(item.get(_VALUES.get(kind, "")) or ""))[:_LONGEST_TEXT] if kind in _VALUES else ""
    return _readable(text, kind)


def _number(item: Dataset) -> str:
    measured: Any = item.get("MeasuredValueSequence") or []
    if not measured:
        return _meaning(item, "NumericValueQualifierCodeSequence")
    unit = _meaning(measured[0], "MeasurementUnitsCodeSequence")
    return f"{measured[0].get('NumericValue', '')} {unit}".strip()


def _readable(text: str, kind: str) -> str:
    if kind == "DATE":
        return normalise(text) or text
    if kind == "DATETIME":
        return f"{normalise(text[:8]) or text[:8]} {_clock(text[8:])}".strip()
    return _clock(text) if kind == "TIME" else text.replace("^", " ") if kind == "PNAME" else text


def _clock(text: str) -> str:
    digits = text.split(".")[0]
    return f"{digits[:2]}:{digits[2:4]}" if len(digits) >= 4 and digits[:4].isdigit() else ""


def _meaning(item: Dataset, sequence: str) -> str:
    found: Any = item.get(sequence) or []
    return tidy(str(found[0].get("CodeMeaning") or found[0].get("CodeValue") or ""))[:_LONGEST_TEXT] if found else ""
