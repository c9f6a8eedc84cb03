"""Companion rules about events: an operation, a stay in hospital, radiotherapy, a treatment that ended.

CR7: an operation has a note, a pathology report and a discharge summary. CR8: an admission has a discharge summary.
CR9: a question about radiotherapy once more needs the files of the first. CR10: a summary of treatment tells why a
line of it ended, which only a person can see. Each breach is a line of its own that names both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .case import Record
from .dates import span
from .kinds import RecordKind
from .line import SAID, Action, Line, State
from .say import Say
from .view import CaseView, of_kind

#: How long after an operation its pathology report, and after an operation or an admission the discharge summary,
#: may be dated, in days. Ours: no public list was seen that names a number.
_PATHOLOGY_DAYS = 60
_DISCHARGE_DAYS = 180
_AGAIN = re.compile(
    r"\bre-?irradiat\w*|\b(?:second|another|repeat\w*|more) (?:course of )?(?:radio?therapy|radiation)"
    r"|再程放疗|再次放疗|二次放疗|重复放疗",
    re.IGNORECASE,
)
_RT_FILES = frozenset({"RTPLAN", "RTDOSE", "RTSTRUCT", "RTRECORD"})


def operation_lines(view: CaseView) -> Iterator[Line]:
    """CR7: what an operation note lacks beside it."""
    wanted = (
        (of_kind(view.usable, RecordKind.PATHOLOGY_REPORT), _PATHOLOGY_DAYS, "pathology"),
        (of_kind(view.usable, RecordKind.DISCHARGE_SUMMARY), _DISCHARGE_DAYS, "discharge"),
    )
    for note in of_kind(view.usable, RecordKind.OPERATIVE_NOTE):
        for others, days, word in wanted:
            if not _follows(note, others, days):
                yield _lacking(f"CR7:{note.key}:{word}", f"event.operation_{word}", note)


def admission_lines(view: CaseView) -> Iterator[Line]:
    """CR8: an admission note without a discharge summary after it."""
    summaries = of_kind(view.usable, RecordKind.DISCHARGE_SUMMARY)
    for note in of_kind(view.usable, RecordKind.ADMISSION_NOTE):
        if not _follows(note, summaries, _DISCHARGE_DAYS):
            yield _lacking(f"CR8:{note.key}", "event.admission_discharge", note)


def radiotherapy_lines(view: CaseView) -> Iterator[Line]:
    """CR9: the question is about radiotherapy once more, and the files of the first are not here."""
    if not _AGAIN.search(view.facts.question.text):
        return
    if any(series.modality in _RT_FILES for study in view.studies for series in study.series):
        return
    yield Line(
        id="CR9:question",
        state=State.MISSING,
        label=Say("event.radiotherapy_files.label"),
        why=Say("event.radiotherapy_files"),
        next=Say("next.add_or_ask"),
        action=Action.ADD_RECORD,
        evidence=tuple(one.target for one in of_kind(view.usable, RecordKind.RADIOTHERAPY_SUMMARY)),
        may_say=SAID,
    )


def ended_lines(view: CaseView) -> Iterator[Line]:
    """CR10: of each summary of treatment somebody says why it ended and when the next scan is, or that it goes on."""
    for summary in of_kind(view.usable, RecordKind.TREATMENT_SUMMARY):
        mark = view.facts.marks.get(f"CR10:{summary.key}")
        is_answered = mark is not None and mark.state is State.HAVE and bool(mark.reason)
        yield Line(
            id=f"CR10:{summary.key}",
            state=State.HAVE if is_answered else State.ATTENTION,
            label=Say("event.ended.label", {"date": summary.date or Say("companion.no_date")}),
            why=Say("checklist.answered", {"answer": mark.reason}) if mark and is_answered else Say("event.ended"),
            next=None if is_answered else Say("next.answer"),
            action=Action.MARK,
            evidence=(summary.target,),
            may_say=(State.HAVE, *SAID),
        )


def _follows(note: Record, others: Sequence[Record], days: int) -> bool:
    """Whether one of `others` may be dated from the day of `note` to `days` after; unknown dates speak against none."""
    begin = span(note.date)
    for one in others:
        there = span(one.date)
        if begin is None or there is None:
            return True
        if there[1] >= begin[0] and (there[0] - begin[1]).days <= days:
            return True
    return False


def _lacking(line_id: str, code: str, note: Record) -> Line:
    return Line(
        id=line_id,
        state=State.MISSING,
        label=Say(f"{code}.label", {"date": note.date or Say("companion.no_date")}),
        why=Say(code),
        next=Say("next.add_or_ask"),
        action=Action.ADD_RECORD,
        evidence=(note.target,),
        may_say=SAID,
    )
