"""The decision question: write it, and hear what its wording lacks."""

from __future__ import annotations

from ..domain.case import Question
from ..domain.question import check
from ..domain.say import Say
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
