"""The words about reviewer cards and the reviews of a case."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..domain.review import Asked, EventKind, ReviewState
from .word_types import number, place, text

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]

_DAY = "YYYY-MM-DD"
_CARD = ("name", "specialty", "languages", "fee", "turnaround", "media", "records", "contact", "recipient")


def add_review_words(verbs: Verbs) -> None:
    """Add the commands to those of the program."""
    _add_cards(verbs.add_parser("reviewer", help="cards of reviewers").add_subparsers(required=True, metavar="WHAT"))
    review = verbs.add_parser("review", help="who was asked, how far it is, what was said")
    review.add_argument("case", type=number)
    of = review.add_subparsers(required=True, metavar="WHAT")
    of.add_parser("list", help="every review of the case").set_defaults(run="reviews.list_")
    adding = of.add_parser("add", help="write down whom you ask")
    adding.add_argument("--reviewer", required=True, type=number, metavar="ID")
    adding.add_argument("--due", default="", type=text, metavar=_DAY)
    adding.add_argument("--note", default="", type=text)
    adding.set_defaults(run="reviews.add")
    _add_course(of)
    _add_parts(of)


def _add_cards(cards: Verbs) -> None:
    cards.add_parser("list", help="every card").set_defaults(run="reviews.card_list")
    adding = cards.add_parser("add", help="a new card")
    adding.add_argument("--institution", required=True, type=text)
    adding.add_argument("--written", choices=("yes", "no", "unknown"), default="unknown")
    for name in _CARD:
        adding.add_argument(f"--{name}", default="", type=text)
    adding.set_defaults(run="reviews.card_add")
    saving = cards.add_parser("save", help="a card as a file")
    saving.add_argument("reviewer", type=number)
    saving.add_argument("out", type=place, metavar="FILE.json")
    saving.set_defaults(run="reviews.card_save")
    taking = cards.add_parser("import", help="keep the card in a file")
    taking.add_argument("file", type=place)
    taking.set_defaults(run="reviews.card_import")
    removing = cards.add_parser("remove", help="forget a card that no review needs")
    removing.add_argument("reviewer", type=number)
    removing.set_defaults(run="reviews.card_remove")


def _add_course(of: Verbs) -> None:
    state = _of_review(of, "state", "write down a new state")
    state.add_argument("state", choices=tuple(ReviewState))
    state.add_argument("--on", default="", type=text, metavar=_DAY)
    state.add_argument("--note", default="", type=text)
    state.add_argument("--packet", type=number, metavar="ID", help="the packet that was sent")
    state.set_defaults(run="reviews.state")
    log = _of_review(of, "log", "write down a call, mail, letter, promise or note")
    log.add_argument("kind", choices=tuple(one for one in EventKind if one is not EventKind.STATE))
    log.add_argument("words", type=text)
    log.add_argument("--on", default="", type=text, metavar=_DAY)
    log.add_argument("--person", default="", type=text)
    log.add_argument("--record", type=number, metavar="ID", help="the record it came with")
    log.add_argument("--due", default="", type=text, metavar=_DAY, help="the day an answer was promised for")
    log.set_defaults(run="reviews.log")
    ask = _of_review(of, "ask", "write down an answer to a question before paying; an empty one takes it back")
    ask.add_argument("question", choices=tuple(Asked))
    ask.add_argument("answer", type=text)
    ask.set_defaults(run="reviews.ask")
    sheet = _of_review(of, "sheet", "the questions before paying, as PDF or text")
    sheet.add_argument("out", type=place, metavar="FILE.pdf|FILE.txt")
    sheet.set_defaults(run="reviews.sheet")


def _add_parts(of: Verbs) -> None:
    want = _of_review(of, "want", "write down a record the reviewer asked for")
    want.add_argument("words", type=text)
    want.add_argument("--page", default="", type=text)
    want.add_argument("--item", default="", type=text, metavar="record:ID|study:ID", help="what answers it")
    want.add_argument("--id", default=0, type=number, help="change this one instead")
    want.set_defaults(run="reviews.want")
    consent = _of_review(of, "consent", "write down who agreed")
    consent.add_argument("--by", required=True, type=text, metavar="NAME")
    for name in ("relation", "items"):
        consent.add_argument(f"--{name}", default="", type=text)
    for name in ("given", "until", "withdrawn"):
        consent.add_argument(f"--{name}", default="", type=text, metavar=_DAY)
    consent.add_argument("--record", type=number, metavar="ID", help="the signed form")
    consent.add_argument("--id", default=0, type=number, help="change this one instead")
    consent.add_argument("--form", type=place, metavar="FILE.pdf", help="a new file with the form to sign")
    consent.set_defaults(run="reviews.consent")


def _of_review(of: Verbs, name: str, help: str) -> argparse.ArgumentParser:
    command = of.add_parser(name, help=help)
    command.add_argument("review", type=number)
    return command
