"""The checklist of a case: what is here, what is missing, and the one next step."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from .. import assets
from ..domain.case import Decision, Record
from ..domain.checklist import CaseFacts, Item, Line, Mark, State, check_mark, counts, evaluate, items_from
from ..domain.next_step import Step, next_step
from .workspace import Workspace


@dataclass(frozen=True)
class ChecklistView:
    """The evaluated list. `counts` has every state; `unsorted` papers and `open_people` still need a person."""

    lines: tuple[Line, ...]
    counts: dict[str, int]
    step: Step
    unsorted: int
    open_people: int


@cache
def base_items() -> tuple[Item, ...]:
    """The items every case has."""
    return items_from(assets.document("checklists/base.json"))


def evaluate_checklist(ws: Workspace, case_id: int, today: datetime.date | None = None) -> ChecklistView:
    """Evaluate every item and companion rule for the case as it stands on `today`."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        facts = CaseFacts(
            today=today or datetime.date.today(),
            records=unit.records.all(case_id),
            studies=unit.imaging.studies(case_id),
            question=unit.questions.current(case_id),
            people=unit.people.all(case_id),
            marks={item: Mark(State(state), reason) for item, (state, reason) in unit.marks.all(case_id).items()},
        )
    lines = evaluate(base_items(), facts)
    unsorted = sum(_waits_for_a_person(one) for one in facts.records)
    waiting = sum(one.decision is Decision.OPEN for one in facts.people)
    empty = not facts.records and not facts.studies
    step = next_step(lines, unsorted, waiting, facts.question, empty)
    return ChecklistView(lines, counts(lines), step, unsorted, waiting)


def _waits_for_a_person(record: Record) -> bool:
    """A paper nobody has sorted yet, and that could go into a packet."""
    return not (record.confirmed or record.unreadable or record.decision is Decision.NOT_OURS)


def mark_item(ws: Workspace, case_id: int, item: str, state: State | None, reason: str = "") -> None:
    """Say of a line what no file can say; None takes the mark back.

    Raises `CaseError` when the line is unknown, cannot be said to be so, or needs a reason.
    """
    mark = Mark(state, reason.strip()) if state is not None else None
    if mark is not None:
        check_mark(evaluate_checklist(ws, case_id).lines, item, mark)
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        if mark is None:
            unit.marks.clear(case_id, item)
        else:
            unit.marks.set(case_id, item, mark.state.value, mark.reason)
        unit.trail.add("item.mark" if mark is not None else "item.unmark", f"case:{case_id}/{item}")
