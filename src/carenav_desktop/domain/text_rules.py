"""Companion rules about what the text of a record names.

CR4: a report compared with an earlier scan needs that scan or its report. CR11: a marker named in a letter or a
summary needs its own page. CR12: a preliminary report needs the final one. CR13: an original needs its translation
where one is wanted, a translation needs its original. CR16: a question that names an option needs the paper in which
it was offered. Words only: what a text means is never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .case import Record
from .dates import days_between
from .items import Level
from .kinds import ModalityGroup, RecordKind, modality_group
from .line import SAID, Action, Answer, Line, State
from .mentions import Mentioned
from .question import names_treatment
from .say import Say
from .view import CaseView, of_kind

_SURE_DAYS = 1
_LETTERS = (RecordKind.CLINIC_LETTER, RecordKind.TREATMENT_SUMMARY, RecordKind.DISCHARGE_SUMMARY, RecordKind.PLAN)
_PAGES = (RecordKind.LAB_REPORT, RecordKind.BIOMARKER_REPORT, RecordKind.PATHOLOGY_REPORT)
_OFFERS = (RecordKind.PLAN, RecordKind.CLINIC_LETTER, RecordKind.OPINION)
#: What is translated first: the summary and pathology.
_TRANSLATED = (RecordKind.CLINIC_LETTER, RecordKind.PATHOLOGY_REPORT, RecordKind.DISCHARGE_SUMMARY)


def prior_lines(view: CaseView) -> Iterator[Line]:
    """CR4: each earlier scan that a report names and that is neither here as image files nor as a report."""
    reports = of_kind(view.usable, RecordKind.IMAGING_REPORT)
    for report in reports:
        others = [one.date for one in reports if one is not report]
        here = [*others, *(one.date for one in view.studies)]
        for date in sorted(_named(view, report, Mentioned.PRIOR)):
            if not _is_near(date, [*here, report.date]):
                params: dict[str, object] = {"date": date, "what": _scan(report), "of": _date(report)}
                yield _missing(f"CR4:{report.key}:{date}", "text.prior", params, report)


def marker_lines(view: CaseView) -> Iterator[Line]:
    """CR11: each marker a letter or a summary names and no page of a laboratory or a pathologist does."""
    here = {marker for one in of_kind(view.usable, *_PAGES) for marker in _named(view, one, Mentioned.MARKER)}
    told: set[str] = set()
    for letter in of_kind(view.usable, *_LETTERS):
        for marker in sorted(_named(view, letter, Mentioned.MARKER) - here - told):
            told.add(marker)
            line_id = f"CR11:{letter.key}:{''.join(filter(str.isalnum, marker))}"
            yield _missing(line_id, "text.marker", {"marker": marker, "of": _date(letter)}, letter)


def preliminary_lines(view: CaseView) -> Iterator[Line]:
    """CR12: a preliminary report without a later one of its kind."""
    for report in view.usable:
        if report.kind and _is_preliminary(view, report) and not _has_final(view, report):
            params: dict[str, object] = {"what": Say(f"kind.{report.kind}"), "of": _date(report)}
            yield _missing(f"CR12:{report.key}", "text.preliminary", params, report)


def translation_lines(view: CaseView, wanted: Level) -> Iterator[Line]:
    """CR13: what is wanted in translation and has none of its date, and translations without an original."""
    translations = of_kind(view.usable, RecordKind.TRANSLATION)
    originals = [one for one in view.usable if one.kind not in (RecordKind.TRANSLATION, RecordKind.OTHER)]
    dates = {one.date for one in originals}
    translated = {one.date for one in translations}
    for one in translations:
        if one.date and one.date not in dates:
            yield _missing(f"CR13:{one.key}:original", "text.original", {"of": _date(one)}, one)
    if wanted is Level.REQUIRED or view.facts.answers.get("B19") is Answer.YES:
        for original in of_kind(originals, *_TRANSLATED):
            if not translated & {"", original.date}:
                params: dict[str, object] = {"what": Say(f"kind.{original.kind}"), "of": _date(original)}
                yield _missing(f"CR13:{original.key}:translation", "text.translation", params, original)


def option_lines(view: CaseView) -> Iterator[Line]:
    """CR16: the question names a treatment, and no paper is here in which one was offered."""
    if names_treatment(view.facts.question.text) and not of_kind(view.usable, *_OFFERS):
        yield Line(
            id="CR16:question",
            state=State.MISSING,
            label=Say("text.option.label"),
            why=Say("text.option"),
            next=Say("next.add_or_ask"),
            action=Action.ADD_RECORD,
            may_say=SAID,
        )


def _named(view: CaseView, record: Record, what: Mentioned) -> set[str]:
    found = view.facts.mentions.get(record.part_of or record.id, frozenset())
    return {one.value for one in found if one.what is what}


def _is_preliminary(view: CaseView, record: Record) -> bool:
    return bool(_named(view, record, Mentioned.PRELIMINARY))


def _has_final(view: CaseView, report: Record) -> bool:
    """Whether another report of the kind is not preliminary and is of the same number, or the same day or later."""
    for one in of_kind(view.usable, report.kind):
        if one is report or _is_preliminary(view, one):
            continue
        number = report.accession_number.strip()
        if number and number == one.accession_number.strip():
            return True
        same_scan = modality_group(one.modality) in (modality_group(report.modality), ModalityGroup.OTHER)
        if same_scan and (not one.date or not report.date or one.date >= report.date) and not number:
            return True
    return False


def _is_near(date: str, others: Sequence[str]) -> bool:
    """Whether one of `others` may be within a day of `date`."""
    return any(days[0] <= _SURE_DAYS for one in others if (days := days_between(date, one)) is not None)


def _scan(report: Record) -> Say:
    return Say(f"scan.{modality_group(report.modality)}")


def _date(record: Record) -> object:
    return record.date or Say("companion.no_date")


def _missing(line_id: str, code: str, params: dict[str, object], record: Record) -> Line:
    return Line(
        id=line_id,
        state=State.MISSING,
        label=Say(f"{code}.label", params),
        why=Say(code),
        next=Say("next.add_or_ask"),
        action=Action.ADD_RECORD,
        evidence=(record.target,),
        may_say=SAID,
    )
