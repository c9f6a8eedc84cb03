"""The command about the report of the latest import, as a table or a text to keep."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..domain.display import visible
from ..domain.incomplete import list_remarks
from ..domain.report import FileOutcome, ImportReport, Outcome
from ..domain.report_text import Row, as_csv, as_text, with_title
from ..errors import CaseError, Code
from ..services.importing import last_report
from . import answers
from .answers import DONE, Answer, sentence
from .opened import opened

_LONGEST_LINE = 400


def report(arguments: argparse.Namespace) -> Answer:
    """The report of the latest import, and the files it was asked to be written to."""
    with opened(arguments) as ws:
        found = last_report(ws, arguments.case)
    if found is None:
        raise CaseError(Code.REPORT_NONE)
    if arguments.csv is not None:
        file, outcome, why = (sentence(f"report.head_{one}", {}) for one in ("file", "outcome", "why"))
        _save(arguments.csv, as_csv(found, (file, outcome, why), _row, *_lists(found)))
    if arguments.text is not None:
        _save(arguments.text, as_text(found, _title(found), _name, _row) + with_title(*_lists(found)))
    return DONE, answers.report(found)


def _title(report: ImportReport) -> list[str]:
    """The sum, and what concerns the whole."""
    parts = " + ".join(f"{_name(one)} {report.count(one)}" for one in Outcome)
    remarks = [sentence(f"reason.{one}", {}) for one in report.remarks]
    gone = [answers.say(report.gone)] if report.gone is not None else []
    return [sentence("report.sum", {"found": report.found, "parts": parts}), *gone, *remarks]


def _lists(report: ImportReport) -> tuple[str, list[str]]:
    """What the lists of the discs name against what is here, under its title."""
    said = [visible(answers.say(one), _LONGEST_LINE) for one in list_remarks(report.lists)]
    return sentence("report.lists", {}), said


def _name(outcome: Outcome) -> str:
    return sentence(f"report.{outcome}", {})


def _row(one: FileOutcome) -> Row:
    return visible(one.path), _name(one.outcome), sentence(f"reason.{one.reason}", {}) if one.reason else ""


def _save(path: Path, text: str) -> None:
    """Write a file; the byte order mark tells a spreadsheet that the text is UTF-8."""
    try:
        path.write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise CaseError(Code.REPORT_NOT_SAVED, path=str(path)) from error
