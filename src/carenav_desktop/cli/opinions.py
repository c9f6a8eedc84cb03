"""Commands about opinions and the ledger."""

from __future__ import annotations

import argparse
from typing import Any

from ..domain.opinion import Form, Found, Looked, Opinion, Passage, PassageKind
from ..errors import CaseError, Code
from ..services.briefs import print_brief
from ..services.follow_ups import draft_follow_ups, follow_ups_sent, worded, wording, write_follow_up_letter
from ..services.ledger import LedgerLine, opinion_ledger, print_ledger
from ..services.letters import print_letter
from ..services.opinions import OpinionView, keep_words, list_opinions, look_for, say_reviewed, take_in_opinion
from ..services.records import list_records
from ..services.reviews import list_reviews
from ..services.workspace import Workspace
from . import answers
from .answers import DONE, Answer
from .new_file import write_new
from .opened import opened


def show(arguments: argparse.Namespace) -> Answer:
    """Every opinion of a case."""
    with opened(arguments) as ws:
        return DONE, {"opinions": [_opinion(one) for one in list_opinions(ws, arguments.case)]}


def take(arguments: argparse.Namespace) -> Answer:
    """Take an opinion in; it must be of a review and come as a record of this case."""
    with opened(arguments) as ws:
        if arguments.review not in {one.review.id for one in list_reviews(ws, arguments.case)}:
            raise CaseError(Code.REVIEW_UNKNOWN, review=arguments.review)
        if arguments.record and arguments.record not in {one.id for one in list_records(ws, arguments.case)}:
            raise CaseError(Code.RECORD_UNKNOWN, record=arguments.record)
        opinion = Opinion(
            review_id=arguments.review,
            form=Form.LETTER if arguments.record else Form.CALL,
            item=f"record:{arguments.record}" if arguments.record else "",
            author=arguments.author,
            dated=arguments.dated,
            received=arguments.received,
            words=arguments.call or "",
            packet=arguments.packet or 0,
        )
        number = take_in_opinion(ws, opinion, find_packet=not arguments.no_packet)
        return DONE, _opinion(_own(ws, arguments.case, number))


def look(arguments: argparse.Namespace) -> Answer:
    """Say what was found for a line; page and words that were kept before are replaced."""
    found = Looked(Found(arguments.found), arguments.page, arguments.words)
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        return DONE, _opinion(look_for(ws, arguments.opinion, {arguments.line: found}))


def reviewed(arguments: argparse.Namespace) -> Answer:
    """Say which numbers of the packet were reviewed, in place of those said before."""
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        return DONE, _opinion(say_reviewed(ws, arguments.opinion, arguments.numbers))


def passage(arguments: argparse.Namespace) -> Answer:
    """Copy words of the reviewer."""
    words = Passage(0, PassageKind(arguments.kind), arguments.words, arguments.page)
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        return DONE, {"passage": keep_words(ws, arguments.opinion, words)}


def draft(arguments: argparse.Namespace) -> Answer:
    """Draft questions from what is open."""
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        return DONE, _opinion(draft_follow_ups(ws, arguments.opinion))


def letter(arguments: argparse.Namespace) -> Answer:
    """Write the questions that were not sent yet into a new file."""
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        written = write_follow_up_letter(ws, arguments.opinion, arguments.contact)
    is_text = arguments.out.suffix.lower() == ".txt"
    write_new(arguments.out, written.as_text().encode() if is_text else print_letter(written))
    return DONE, {"letter": str(arguments.out)}


def sent(arguments: argparse.Namespace) -> Answer:
    """Write down that the questions went out."""
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        follow_ups_sent(ws, arguments.opinion, arguments.on)
        return DONE, _opinion(_own(ws, arguments.case, arguments.opinion))


def brief(arguments: argparse.Namespace) -> Answer:
    """Write the page for the home doctor into a new file."""
    with opened(arguments) as ws:
        _own(ws, arguments.case, arguments.opinion)
        page = print_brief(ws, arguments.opinion)
    write_new(arguments.out, page)
    return DONE, {"brief": str(arguments.out)}


def ledger(arguments: argparse.Namespace) -> Answer:
    """The ledger of a case, and as a new file where one is named."""
    with opened(arguments) as ws:
        lines = opinion_ledger(ws, arguments.case)
        page = print_ledger(ws, arguments.case) if arguments.pdf is not None else b""
    if arguments.pdf is not None:
        write_new(arguments.pdf, page)
    return DONE, {"ledger": [_line(one) for one in lines]}


def _own(ws: Workspace, case_id: int, opinion_id: int) -> OpinionView:
    """An opinion of this case. Raises `CaseError` for another."""
    found = next((one for one in list_opinions(ws, case_id) if one.opinion.id == opinion_id), None)
    if found is None:
        raise CaseError(Code.OPINION_UNKNOWN, opinion=opinion_id)
    return found


def _opinion(view: OpinionView) -> dict[str, Any]:
    opinion, side = view.opinion, int(answers.language() != "en")
    return {
        "id": opinion.id,
        "review": opinion.review_id,
        "reviewer": view.reviewer.title,
        "form": opinion.form.value,
        "item": opinion.item,
        "author": opinion.author,
        "dated": opinion.dated,
        "received": opinion.received,
        "words": opinion.words,
        "packet": view.packet.code if view.packet is not None else "",
        "question_version": opinion.question_version,
        "check_back": opinion.check_back.isoformat() if opinion.check_back is not None else "",
        "lines": {
            line: {"found": one.found.value, "page": one.page, "words": one.words}
            for line, one in opinion.lines.items()
        },
        "reviewed": sorted(opinion.reviewed),
        "not_mentioned": [one.number for one in view.unmentioned],
        "passages": [{"kind": one.kind.value, "words": one.words, "page": one.page} for one in opinion.passages],
        "open": [{"what": one.source, "says": answers.say(one.say)} for one in view.open],
        "follow_ups": [
            {"id": one.id, "about": one.source, "says": wording(view, one)[side], "sent": one.sent}
            for one in worded(view)
        ],
    }


def _line(line: LedgerLine) -> dict[str, Any]:
    return {
        "reviewer": line.reviewer.title if line.reviewer is not None else "",
        "packet": line.packet.code if line.packet is not None else "",
        "opinions": [one.opinion.id for one in line.opinions],
        "sent": line.sent,
        "reviewed": line.reviewed,
        "asked": line.asked,
        "answered": line.answered,
        "open": [answers.say(one.say) for one in line.open],
    }
