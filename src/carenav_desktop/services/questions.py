"""The decision question: write it, and hear what its wording lacks."""

from __future__ import annotations

from collections.abc import Collection

from ..domain.case import Question, Record, Study
from ..domain.question import check
from ..domain.say import Say
from ..domain.steps import FURTHER, Part
from ..errors import CaseError, Code
from .workspace import Workspace


def read_question(ws: Workspace, case_id: int) -> tuple[Question, tuple[Say, ...]]:
    """The question as it stands and the remarks on its wording."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        question = unit.questions.current(case_id)
    return question, check(question.text)


def write_question(ws: Workspace, case_id: int, text: str) -> tuple[Question, tuple[Say, ...]]:
    """Replace the wording; one that was sent stays as it was and the new one is the next version."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        unit.questions.set(case_id, text.strip())
        unit.trail.add("question.write", f"case:{case_id}")
        question = unit.questions.current(case_id)
    return question, check(question.text)


def write_part(ws: Workspace, case_id: int, part: Part, text: str) -> Question:
    """Replace a text beside the main question: a step, a further question, why it is asked; empty takes it out."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        unit.questions.set_part(case_id, part, text.strip())
        unit.trail.add("question.part", f"case:{case_id}/{part}")
        return unit.questions.current(case_id)


def read_basis(ws: Workspace, case_id: int) -> dict[int, frozenset[str]]:
    """The lines of the checklist each question rests on, by its position; 0 is the main question."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.questions.basis(case_id)


def behind(ws: Workspace, case_id: int, evidence: Collection[str]) -> dict[str, Record | Study]:
    """The records and studies that evidence of the checklist names ('record:3'); one that is gone is left out."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        found: dict[str, Record | Study] = {}
        if any(one.startswith("record:") for one in evidence):
            found |= {f"record:{one.id}": one for one in unit.records.all(case_id)}
        if any(one.startswith("study:") for one in evidence):
            found |= {f"study:{one.id}": one for one in unit.imaging.studies(case_id)}
    return {name: found[name] for name in evidence if name in found}


def rest_question_on(ws: Workspace, case_id: int, items: Collection[str], position: int = 0) -> None:
    """Say on which lines of the checklist a question rests. Raises `CaseError` for a position there is not."""
    if not 0 <= position <= len(FURTHER):
        raise CaseError(Code.QUESTION_POSITION, position=position)
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        unit.questions.set_basis(case_id, position, items)
        unit.trail.add("question.basis", f"case:{case_id}")
