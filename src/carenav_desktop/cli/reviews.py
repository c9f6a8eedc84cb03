"""Commands about reviewer cards and the reviews of a case."""

from __future__ import annotations

import argparse
import datetime
import json
from dataclasses import fields

from ..domain.line import Answer as Written
from ..domain.review import Asked, Consent, Event, EventKind, Review, ReviewState, Wanted
from ..domain.reviewer import Reviewer, as_card
from ..errors import CaseError, Code
from ..services.letters import print_letter
from ..services.review_sheets import ask_text, print_ask_sheet, write_ask_sheet, write_consent_form
from ..services.reviewers import forget_reviewer, import_card, keep_reviewer, list_reviewers
from ..services.reviews import ReviewView, answer_sheet, keep_part, keep_review, list_reviews, say_state
from ..services.workspace import Workspace
from .answers import DONE, Answer
from .new_file import write_new
from .opened import opened

_TEXTS = [one.name for one in fields(Reviewer) if one.name not in ("id", "written")]


def card_list(arguments: argparse.Namespace) -> Answer:
    """Every card."""
    with opened(arguments) as ws:
        return DONE, {"reviewers": [vars(one) for one in list_reviewers(ws)]}


def card_add(arguments: argparse.Namespace) -> Answer:
    """A new card."""
    card = Reviewer(written=Written(arguments.written), **{name: getattr(arguments, name) for name in _TEXTS})
    with opened(arguments) as ws:
        return DONE, {"reviewer": keep_reviewer(ws, card).id}


def card_save(arguments: argparse.Namespace) -> Answer:
    """A card as a new file."""
    with opened(arguments) as ws:
        found = next((one for one in list_reviewers(ws) if one.id == arguments.reviewer), None)
    if found is None:
        raise CaseError(Code.REVIEWER_UNKNOWN, reviewer=arguments.reviewer)
    write_new(arguments.out, (json.dumps(as_card(found), ensure_ascii=False, indent=1) + "\n").encode())
    return DONE, {"card": str(arguments.out)}


def card_import(arguments: argparse.Namespace) -> Answer:
    """Keep the card in a file."""
    with opened(arguments) as ws:
        return DONE, {"reviewer": import_card(ws, arguments.file).id}


def card_remove(arguments: argparse.Namespace) -> Answer:
    """Forget a card."""
    with opened(arguments) as ws:
        forget_reviewer(ws, arguments.reviewer)
    return DONE, {"reviewer": arguments.reviewer, "removed": True}


def list_(arguments: argparse.Namespace) -> Answer:
    """Every review of a case."""
    with opened(arguments) as ws:
        return DONE, {"reviews": [_review(one) for one in list_reviews(ws, arguments.case)]}


def add(arguments: argparse.Namespace) -> Answer:
    """Begin a review."""
    review = Review(0, arguments.reviewer, arguments.due, note=arguments.note)
    with opened(arguments) as ws:
        return DONE, {"review": keep_review(ws, arguments.case, review)}


def state(arguments: argparse.Namespace) -> Answer:
    """Write down a new state."""
    new = ReviewState(arguments.state)
    with opened(arguments) as ws:
        review = _known(ws, arguments)
        line = say_state(ws, review, new, arguments.on, arguments.note, arguments.packet or 0)
    return DONE, {"review": review, "state": new.value, "line": line}


def log(arguments: argparse.Namespace) -> Answer:
    """Write a line into the log."""
    about = f"record:{arguments.record}" if arguments.record else ""
    line = Event(0, arguments.on, EventKind(arguments.kind), None, arguments.person, arguments.words, about)
    with opened(arguments) as ws:
        review = _known(ws, arguments)
        return DONE, {"review": review, "line": keep_part(ws, review, line, arguments.due)}


def ask(arguments: argparse.Namespace) -> Answer:
    """Write down an answer of the sheet; says what is not known yet."""
    with opened(arguments) as ws:
        review = _known(ws, arguments)
        answer_sheet(ws, review, {Asked(arguments.question): arguments.answer})
        (found,) = (one for one in list_reviews(ws, arguments.case) if one.review.id == review)
    return DONE, {"review": review, "unknown": [one.value for one in found.review.unknown]}


def sheet(arguments: argparse.Namespace) -> Answer:
    """The questions before paying as a new file."""
    with opened(arguments) as ws:
        made = write_ask_sheet(ws, _known(ws, arguments))
    is_text = arguments.out.suffix.lower() == ".txt"
    write_new(arguments.out, ask_text(made).encode() if is_text else print_ask_sheet(made))
    return DONE, {"sheet": str(arguments.out)}


def want(arguments: argparse.Namespace) -> Answer:
    """Write down a record the reviewer asked for."""
    wanted = Wanted(arguments.id, arguments.words, arguments.page, arguments.item)
    with opened(arguments) as ws:
        review = _known(ws, arguments)
        return DONE, {"review": review, "wanted": keep_part(ws, review, wanted)}


def consent(arguments: argparse.Namespace) -> Answer:
    """Write down a consent, and with `--form` the paper to sign."""
    signed = f"record:{arguments.record}" if arguments.record else ""
    said = Consent(
        arguments.id, arguments.by, arguments.relation, arguments.items, arguments.given, arguments.until,
        arguments.withdrawn, signed,
    )  # fmt: skip
    with opened(arguments) as ws:
        review = _known(ws, arguments)
        number = keep_part(ws, review, said)
        if arguments.form is not None:
            write_new(arguments.form, print_letter(write_consent_form(ws, review, number)))
    return DONE, {"review": review, "consent": number}


def _known(ws: Workspace, arguments: argparse.Namespace) -> int:
    """The number of a review of this case. Raises `CaseError` for one of another."""
    number: int = arguments.review
    if number not in {one.review.id for one in list_reviews(ws, arguments.case)}:
        raise CaseError(Code.REVIEW_UNKNOWN, review=number)
    return number


def _review(view: ReviewView) -> dict[str, object]:
    one, today = view.review, datetime.date.today()
    return {
        "id": one.id,
        "reviewer": view.reviewer.id,
        "title": view.reviewer.title,
        "state": one.state.value,
        "since": one.since,
        "expected": one.due,
        "due": view.is_due,
        "follow_ups": one.follow_ups,
        "note": one.note,
        "packets": [packet.code for packet in view.packets],
        "question_versions": list(view.versions),
        "answers": dict(one.answers or {}),
        "unknown": [asked.value for asked in one.unknown],
        "log": [vars(event) for event in one.events],
        "wanted": [vars(wanted) for wanted in one.wanted],
        "consents": [{**vars(agreed), "holds": agreed.holds(today)} for agreed in one.consents],
    }
