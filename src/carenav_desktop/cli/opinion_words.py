"""The words about opinions: taken in, looked through, asked about, printed; and the ledger of a case."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..domain.opinion import Found, PassageKind
from .word_types import number, place, text

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]


def add_opinion_words(verbs: Verbs) -> None:
    """Add the commands to those of the program."""
    reply = verbs.add_parser("reply", help="file what a reviewer wrote in the reading room (reply-CODE.age)")
    reply.add_argument("case", type=number)
    reply.add_argument("file", type=place, metavar="FILE")
    reply.set_defaults(run="replies.reply")
    opinion = verbs.add_parser("opinion", help="opinions: taken in, looked through, asked about, printed")
    opinion.add_argument("case", type=number)
    what = opinion.add_subparsers(required=True, metavar="WHAT")
    what.add_parser("list", help="every opinion, what it answers and what is open").set_defaults(run="opinions.show")
    _take(what)
    _look(what)
    drafting = _of_opinion(what, "draft", "draft questions from what is open")
    drafting.set_defaults(run="opinions.draft")
    letter = _of_opinion(what, "letter", "the questions as a letter, as PDF or text")
    letter.add_argument("out", type=place, metavar="FILE.pdf|FILE.txt")
    letter.add_argument("--contact", default="", type=text, help="how to reach you")
    letter.set_defaults(run="opinions.letter")
    sent = _of_opinion(what, "sent", "write down that the questions went out")
    sent.add_argument("--on", default="", type=text, metavar="YYYY-MM-DD")
    sent.set_defaults(run="opinions.sent")
    brief = _of_opinion(what, "brief", "one page for the doctor at home")
    brief.add_argument("out", type=place, metavar="FILE.pdf")
    brief.set_defaults(run="opinions.brief")

    ledger = verbs.add_parser("ledger", help="every packet and opinion of a case, and what is open")
    ledger.add_argument("case", type=number)
    ledger.add_argument("--pdf", type=place, metavar="FILE.pdf", help="write it as a PDF as well")
    ledger.set_defaults(run="opinions.ledger")


def _take(what: Verbs) -> None:
    taking = what.add_parser("take", help="take an opinion in: the record it came as, or what was said in a call")
    taking.add_argument("review", type=number)
    source = taking.add_mutually_exclusive_group(required=True)
    source.add_argument("--record", type=number, metavar="N")
    source.add_argument("--call", type=text, metavar="TEXT")
    taking.add_argument("--author", default="", type=text, help="name and specialty, as it says")
    for name in ("dated", "received"):
        taking.add_argument(f"--{name}", default="", type=text, metavar="YYYY-MM-DD")
    packet = taking.add_mutually_exclusive_group()
    packet.add_argument("--packet", type=number, metavar="N", help="the packet it answers; without, the one last sent")
    packet.add_argument("--no-packet", action="store_true", help="nobody knows which packet it answers")
    taking.set_defaults(run="opinions.take")


def _look(what: Verbs) -> None:
    looking = _of_opinion(what, "look", "say what was found for a line of the check or for a question")
    looking.add_argument("line", type=text, help="written, signed, ... limits; question:0 to question:3")
    looking.add_argument("found", choices=[one.value for one in Found if one.value])
    looking.add_argument("--page", default="", type=text)
    looking.add_argument("--words", default="", type=text, help="the reviewer's words")
    looking.set_defaults(run="opinions.look")
    reviewed = _of_opinion(what, "reviewed", "the numbers of the packet that it says were reviewed")
    reviewed.add_argument("numbers", nargs="*", type=text, metavar="NUMBER")
    reviewed.set_defaults(run="opinions.reviewed")
    passage = _of_opinion(what, "passage", "copy words of the reviewer")
    passage.add_argument("kind", choices=[one.value for one in PassageKind])
    passage.add_argument("words", type=text)
    passage.add_argument("--page", default="", type=text)
    passage.set_defaults(run="opinions.passage")


def _of_opinion(what: Verbs, name: str, help: str) -> argparse.ArgumentParser:
    command = what.add_parser(name, help=help)
    command.add_argument("opinion", type=number)
    return command
