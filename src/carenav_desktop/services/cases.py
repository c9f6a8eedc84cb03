"""Cases: begin one, list them, look at one."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.case import Case, Question, Record, Study
from ..domain.dates import parse_date
from ..errors import CaseError, Code
from ..storage.unit_of_work import CaseLine
from .workspace import Workspace


@dataclass(frozen=True)
class CaseView:
    """All that one case holds."""

    case: Case
    records: tuple[Record, ...]
    studies: tuple[Study, ...]
    question: Question


def create_case(ws: Workspace, name: str, born: str = "", pack: str = "") -> Case:
    """Begin a case. `name` as on the ID; `born` an ISO date or empty. Raises `CaseError`."""
    if not name.strip():
        raise CaseError(Code.CASE_NAME_EMPTY)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.create(name.strip(), parse_date(born) if born.strip() else "", pack)
        unit.trail.add("case.create", f"case:{case.id}")
        return case


def list_cases(ws: Workspace) -> tuple[CaseLine, ...]:
    """Every case with its counts, newest first."""
    with ws.library.unit_of_work() as unit:
        return unit.cases.all()


def show_case(ws: Workspace, case_id: int) -> CaseView:
    """One case with its records, studies and question; raises `CaseError` when there is none."""
    with ws.library.unit_of_work() as unit:
        return CaseView(
            unit.cases.get(case_id),
            unit.records.all(case_id),
            unit.imaging.studies(case_id),
            unit.questions.current(case_id),
        )
