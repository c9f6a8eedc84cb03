"""What is printed or mailed about a review: the ask-before-paying sheet, and the consent form to sign."""

from __future__ import annotations

import datetime

from ..domain.asking import Facility
from ..domain.display import visible
from ..domain.letter import Letter, Sender, consent_form
from ..domain.review import Asked
from ..domain.say import Say
from ..errors import CaseError, Code
from ..printing.ask_sheet import ask_sheet
from ..printing.sheets import AskSheet
from .letters import template
from .lists import letterhead_in
from .wording import both, spoken
from .workspace import Workspace

_CODE = "CareNavigator"
#: No answer runs on over a mail.
_LONGEST = 2000
_LIMITS = Say("limits.all")


def write_ask_sheet(ws: Workspace, review_id: int, today: datetime.date | None = None) -> AskSheet:
    """The questions to a reviewer with the answers that are known. Raises `CaseError` for an unknown review."""
    with ws.library.unit_of_work() as unit:
        review = unit.reviews.get(review_id)
        title = next(one.title for one in unit.reviews.reviewers() if one.id == review.reviewer_id)
    answers = review.answers or {}
    return AskSheet(
        _CODE,
        (today or datetime.date.today()).isoformat(),
        title,
        tuple((both(Say(f"asked.{one}")), answers.get(one, "").strip()) for one in Asked),
        both(_LIMITS),
    )


def print_ask_sheet(sheet: AskSheet) -> bytes:
    """The sheet as a PDF in both languages, with lines where an answer is not known."""
    return ask_sheet(sheet)


def ask_text(sheet: AskSheet) -> str:
    """The questions for a mail: all of it in English, then all of it in Chinese."""
    to = both(Say("reviewing.ask_to", {"reviewer": visible(sheet.reviewer, _LONGEST)}))
    lead, thanks = both(Say("reviewing.ask_lead")), both(Say("reviewing.ask_thanks"))
    sides = []
    for side in range(2):
        lines = [to[side], "", lead[side], ""]
        for number, (question, answer) in enumerate(sheet.questions, start=1):
            lines.append(f"{number}. {question[side]}")
            if answer:
                known = both(Say("reviewing.ask_known", {"answer": visible(answer, _LONGEST)}))
                lines.append(f"   {known[side]}")
        sides.append("\n".join([*lines, "", thanks[side], "", sheet.limits[side]]))
    return "\n\n----------\n\n".join(sides) + "\n"


def write_consent_form(ws: Workspace, review_id: int, consent_id: int, today: datetime.date | None = None) -> Letter:
    """The paper of a consent that was written down, to print and sign. Raises `CaseError` for unknown ids."""
    with ws.library.unit_of_work() as unit:
        review = unit.reviews.get(review_id)
        consent = next((one for one in review.consents if one.id == consent_id), None)
        if consent is None:
            raise CaseError(Code.REVIEW_PART_UNKNOWN, part=consent_id)
        reviewer = next(one for one in unit.reviews.reviewers() if one.id == review.reviewer_id)
        case = unit.cases.get(unit.reviews.case_of(review_id))
        sender = Sender(case.name, case.born, letterhead=letterhead_in(unit))
    place = Facility(name=reviewer.institution, department=reviewer.name)
    day = today or datetime.date.today()
    return consent_form(template("consent"), place, sender, consent, _LIMITS, day, spoken)
