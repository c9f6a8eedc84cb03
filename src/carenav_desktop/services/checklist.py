"""The checklist of a case: what is here, what is missing, and the one next step."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from .. import assets
from ..domain.case import Decision
from ..domain.checklist import CaseFacts, Item, Line, Mark, State, counts, evaluate, items_from
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
    unsorted = sum(not one.confirmed and not one.unreadable for one in facts.records)
    waiting = sum(one.decision is Decision.OPEN for one in facts.people)
    empty = not facts.records and not facts.studies
    step = next_step(lines, unsorted, waiting, facts.question, empty)
    return ChecklistView(lines, counts(lines), step, unsorted, waiting)


def mark_item(ws: Workspace, case_id: int, item: str, state: State | None, reason: str = "") -> None:
    """Say of an item what no file can say; None takes the mark back."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        if state is None:
            unit.marks.clear(case_id, item)
        else:
            unit.marks.set(case_id, item, state.value, reason.strip())
