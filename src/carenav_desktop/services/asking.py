"""The chase log: where records are kept, what was asked, what was promised, how it ended, and when to ask again."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..domain.asking import Ended, Facility, Request
from ..domain.checklist import Mark, State
from ..domain.dates import parse_date
from ..domain.reminders import calendar
from ..domain.say import Say
from ..errors import CaseError, Code
from ..storage.unit_of_work import UnitOfWork
from .checklist import evaluate_checklist
from .opinions import list_opinions
from .reviews import list_reviews
from .wording import both, label_of
from .workspace import Workspace

_MARKS = {
    Ended.REFUSED: State.REFUSED_OR_LOST,
    Ended.LOST: State.REFUSED_OR_LOST,
    Ended.NEVER_EXISTED: State.DOES_NOT_EXIST,
}


@dataclass(frozen=True)
class Waiting:
    """One request with its facility and what it is about in both languages; `is_due` when to ask again has come."""

    request: Request
    facility: Facility
    labels: tuple[tuple[str, str], ...]
    is_due: bool


def list_facilities(ws: Workspace, case_id: int) -> tuple[Facility, ...]:
    """The facilities of a case, by name."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.asking.facilities(case_id)


def keep_facility(ws: Workspace, case_id: int, facility: Facility) -> Facility:
    """Store a facility, a new one where its id is 0. Raises `CaseError` without a name or for an unknown id."""
    if not facility.name.strip():
        raise CaseError(Code.FACILITY_NAME_EMPTY)
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        number = unit.asking.keep_facility(case_id, facility)
        unit.trail.add("facility.set", f"facility:{number}")
        return replace(facility, id=number)


def ask(ws: Workspace, case_id: int, request: Request) -> int:
    """Write down what was asked of a facility, or change it; its lines become 'asked for'. Gives the id.

    Raises `CaseError` for unknown ids and dates that are none.
    """
    kept = replace(
        request,
        asked=parse_date(request.asked) or datetime.date.today().isoformat(),
        promised=parse_date(request.promised),
        reminder=parse_date(request.reminder),
    )
    may_be_asked = {one.id for one in evaluate_checklist(ws, case_id).lines if State.REQUESTED in one.may_say}
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        number = unit.asking.keep_request(case_id, kept)
        for line in kept.lines:
            if line in may_be_asked:
                unit.marks.set(case_id, line, State.REQUESTED, "")
        unit.trail.add("request.set", f"request:{number}")
        return number


def note_asked(ws: Workspace, case_id: int, facility: Facility, lines: Sequence[str]) -> Facility:
    """Keep a facility, and that it was asked today for these lines. Raises `CaseError` without a name."""
    kept = keep_facility(ws, case_id, facility)
    ask(ws, case_id, Request(0, kept.id, tuple(lines), ""))
    return kept


def end_request(ws: Workspace, case_id: int, request_id: int, ended: Ended, on: str = "", note: str = "") -> None:
    """Write down how a request ended. What was refused, lost or never made is said of its lines, with who said so.

    `Ended.OPEN` opens it again. Raises `CaseError` for an unknown id and a date that is none.
    """
    with ws.library.unit_of_work() as unit:
        request = _request(unit, case_id, request_id)
        facility = next(one for one in unit.asking.facilities(case_id) if one.id == request.facility_id)
        day = "" if ended is Ended.OPEN else parse_date(on) or datetime.date.today().isoformat()
        unit.asking.keep_request(case_id, replace(request, ended=ended, ended_on=day, note=note or request.note))
        marks = {one: Mark(State(state), reason) for one, (state, reason) in unit.marks.all(case_id).items()}
        for line in request.lines:
            _say_of(unit, case_id, line, marks.get(line), ended, f"{facility.name}, {day}. {note}".rstrip(". "))
        unit.trail.add("request.end", f"request:{request_id}", ended.value or "open")


def waiting_on(ws: Workspace, case_id: int, today: datetime.date | None = None) -> tuple[Waiting, ...]:
    """Every request of a case: open ones first, those due before the others, then by the day to ask again."""
    day = today or datetime.date.today()
    labels = {one.id: label_of(one) for one in evaluate_checklist(ws, case_id, day).lines}
    with ws.library.unit_of_work() as unit:
        facilities = {one.id: one for one in unit.asking.facilities(case_id)}
        requests = unit.asking.requests(case_id)
    found = [
        Waiting(
            one,
            facilities[one.facility_id],
            tuple(labels.get(line) or both(Say("asking.line_gone")) for line in one.lines),
            one.is_due(day),
        )
        for one in requests
    ]
    return tuple(sorted(found, key=_urgency))


def reminders(ws: Workspace, case_id: int) -> str:
    """The days to ask again, those reviewers promised, and those to look at what an opinion left open, as an iCalendar
    file (RFC 5545) for any calendar program; names facilities and reviewers, no patient."""
    found: list[tuple[str, str, str]] = []
    for asked in waiting_on(ws, case_id):
        request = asked.request
        if request.ended is Ended.OPEN:
            words = _summary("asking.reminder", facility=asked.facility.name)
            found.append((f"request-{request.id}", request.reminder or request.promised, words))
    for one in list_reviews(ws, case_id):
        if one.review.expects_answer:
            words = _summary("reviewing.reminder_due", reviewer=one.reviewer.title)
            found.append((f"review-{one.review.id}", one.review.due, words))
    for view in list_opinions(ws, case_id):
        if (day := view.opinion.check_back) is not None:
            words = _summary("reviewing.reminder_check_back", reviewer=view.reviewer.title)
            found.append((f"opinion-{view.opinion.id}", day.isoformat(), words))
    return calendar(found)


def _summary(code: str, **params: object) -> str:
    """What to do, in both languages."""
    return " / ".join(both(Say(code, params)))


def _say_of(unit: UnitOfWork, case_id: int, line: str, mark: Mark | None, ended: Ended, reason: str) -> None:
    """Mark a line after how its request ended; a person's own later word on it is left alone."""
    if ended in _MARKS:
        if mark is None or mark.state in (State.REQUESTED, *_MARKS.values()):
            unit.marks.set(case_id, line, _MARKS[ended], reason)
    elif ended is Ended.OPEN:
        unit.marks.set(case_id, line, State.REQUESTED, "")
    elif mark is not None and mark.state is State.REQUESTED:
        unit.marks.clear(case_id, line)


def _request(unit: UnitOfWork, case_id: int, request_id: int) -> Request:
    found = next((one for one in unit.asking.requests(case_id) if one.id == request_id), None)
    if found is None:
        raise CaseError(Code.REQUEST_UNKNOWN, request=request_id)
    return found


def _urgency(one: Waiting) -> tuple[bool, bool, str, str]:
    request = one.request
    return request.ended is not Ended.OPEN, not one.is_due, request.reminder or request.promised or "9", request.asked
