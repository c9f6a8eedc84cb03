"""The page for the home doctor about one opinion: what was asked, reviewed and answered, and what is still open."""

from __future__ import annotations

import datetime

from ..domain.opinion import Found, Looked, PassageKind, question_line
from ..domain.say import Say
from ..printing.brief import brief
from ..printing.opinion_sheets import BriefAnswer, BriefSheet, Quote
from .members import member_line
from .opinions import OpinionView, get_opinion
from .wording import both
from .workspace import Workspace

_STANDS = {Found.YES: "yes", Found.NO: "no", Found.UNCLEAR: "unclear", Found.OPEN: "unlooked"}


def print_brief(ws: Workspace, opinion_id: int, today: datetime.date | None = None) -> bytes:
    """The brief of an opinion as a PDF of one page. Raises `CaseError` for an unknown one."""
    view = get_opinion(ws, opinion_id)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(unit.opinions.case_of(opinion_id))
    return brief(brief_sheet(view, case.name, case.born, today or datetime.date.today()))


def brief_sheet(view: OpinionView, name: str, born: str, today: datetime.date) -> BriefSheet:
    """What stands on it."""
    opinion = view.opinion
    looked = ((text, opinion.looked(question_line(at))) for at, text in sorted(view.question.asked.items()))
    return BriefSheet(
        made=today.isoformat(),
        case_name=name,
        born=born,
        reviewer=view.reviewer.title,
        author=opinion.author,
        dated=opinion.dated,
        received=opinion.received,
        packet=view.packet.code if view.packet is not None else "",
        sent=len(view.sent),
        answers=tuple(_answer(text, one) for text, one in looked),
        reviewed=tuple(member_line(one) for one in view.sent if one.number in opinion.reviewed),
        open=tuple(both(one.say) for one in view.open),
        uncertain=_quotes(view, PassageKind.UNCERTAINTY),
        next_steps=_quotes(view, PassageKind.NEXT_STEP),
    )


def _answer(question: str, looked: Looked) -> BriefAnswer:
    return BriefAnswer(question, both(Say(f"brief.{_STANDS[looked.found]}")), Quote(looked.words, looked.page))


def _quotes(view: OpinionView, kind: PassageKind) -> tuple[Quote, ...]:
    return tuple(Quote(one.words, one.page) for one in view.opinion.passages if one.kind is kind)
