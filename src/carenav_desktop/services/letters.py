"""Letters that ask for what is missing, and the letter to the treating doctor; as PDF and as text for a mail."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from functools import cache

from .. import assets
from ..domain.asking import Facility, askable, wishes
from ..domain.letter import Letter, Sender, Template, request_letter, summary_letter
from ..domain.line import Line
from ..errors import CaseError, Code
from ..printing.letter import letter
from .checklist import evaluate_checklist
from .lists import letterhead_in
from .wording import spoken
from .workspace import Workspace


def askable_lines(ws: Workspace, case_id: int) -> tuple[Line, ...]:
    """The lines of the checklist for which somebody can be asked."""
    return askable(evaluate_checklist(ws, case_id).lines)


def write_letter(
    ws: Workspace,
    case_id: int,
    facility: Facility,
    lines: Collection[str],
    contact: str = "",
    today: datetime.date | None = None,
) -> Letter:
    """The letter that asks `facility` for what is missing on these lines.

    Raises `CaseError`: `FACILITY_NAME_EMPTY`, and `LETTER_EMPTY` when none of the lines can be asked for.
    """
    if not facility.name.strip():
        raise CaseError(Code.FACILITY_NAME_EMPTY)
    chosen = [one for one in askable_lines(ws, case_id) if one.id in lines]
    if not chosen:
        raise CaseError(Code.LETTER_EMPTY)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
        wanted = wishes(chosen, unit.records.all(case_id), unit.imaging.studies(case_id))
        sender = Sender(case.name, case.born, contact, letterhead_in(unit))
    return request_letter(template("records"), facility, sender, wanted, today or datetime.date.today(), spoken)


def write_summary_letter(
    ws: Workspace, case_id: int, facility: Facility, contact: str = "", today: datetime.date | None = None
) -> Letter:
    """The letter that asks the treating doctor for a summary. Raises `CaseError` without a name."""
    if not facility.name.strip():
        raise CaseError(Code.FACILITY_NAME_EMPTY)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
        sender = Sender(case.name, case.born, contact, letterhead_in(unit))
    return summary_letter(template("summary"), facility, sender, today or datetime.date.today(), spoken)


def print_letter(written: Letter) -> bytes:
    """The letter as a PDF, both languages side by side."""
    return letter(written, "CareNavigator")


@cache
def template(name: str) -> Template:
    """The texts of a letter that ships with the program."""
    found: Template = assets.document(f"letters/{name}.json")["texts"]
    return found
