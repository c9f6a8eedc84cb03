"""The words about the checklist of a case, about lists as files, and about asking for what is missing."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .word_types import number, place, text

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]


def add_asking_words(verbs: Verbs) -> None:
    """Add the commands to those of the program."""
    checklist = verbs.add_parser("checklist", help="what is here and what is missing")
    checklist.add_argument("case", type=number)
    checklist.add_argument("--pack", type=text, metavar="ID", help="the cancer pack of this case, or none")
    checklist.add_argument("--profile", type=text, metavar="ID", help="the reviewer profile of this case, or none")
    checklist.add_argument("--answer", nargs=2, type=text, metavar=("QUESTION", "yes|no|unknown"), action="append")
    checklist.add_argument("--level", nargs=3, type=text, metavar=("ITEM", "LEVEL", "REASON"), action="append")
    checklist.add_argument("--window", nargs=3, type=text, metavar=("ITEM", "DAYS", "REASON"), action="append")
    checklist.set_defaults(run="lists.checklist")

    lists = verbs.add_parser("lists", help="packs and profiles").add_subparsers(required=True, metavar="WHAT")
    lists.add_parser("show", help="those that can be chosen").set_defaults(run="lists.show")
    adding = lists.add_parser("add", help="keep a pack or profile of one's own")
    adding.add_argument("file", type=place)
    adding.set_defaults(run="lists.add")
    removing = lists.add_parser("remove")
    removing.add_argument("list", type=text)
    removing.set_defaults(run="lists.remove")
    lint = verbs.add_parser("lint", help="what is wrong with a pack or profile")
    lint.add_argument("file", type=place)
    lint.set_defaults(run="lists.lint")

    letter = verbs.add_parser("letter", help="a letter that asks for what is missing, as PDF or text")
    letter.add_argument("case", type=number)
    letter.add_argument("out", type=place, metavar="FILE.pdf|FILE.txt")
    letter.add_argument("--to", required=True, type=text, metavar="PLACE")
    letter.add_argument("--department", default="", type=text)
    letter.add_argument("--address", default="", type=text)
    letter.add_argument("--contact", default="", type=text, help="how to reach you")
    letter.add_argument("--line", action="append", type=text, metavar="ID", help="lines of the checklist; all without")
    letter.add_argument("--summary", action="store_true", help="the letter to the treating doctor instead")
    letter.set_defaults(run="asking.letter")

    requests = verbs.add_parser("requests", help="what was asked of whom").add_subparsers(required=True, metavar="WHAT")
    parcels = verbs.add_parser("shipments", help="what was sent by post").add_subparsers(required=True, metavar="WHAT")
    _of_case(parcels, "show", "every shipment").set_defaults(run="shipments.show")
    sending = _of_case(parcels, "add", "write down a shipment")
    sending.set_defaults(run="shipments.add")
    changing = _of_case(parcels, "set", "change what is given; the rest stays")
    changing.add_argument("shipment", type=number)
    changing.set_defaults(run="shipments.set_")
    for command in (sending, changing):
        command.add_argument("--what", type=text, required=command is sending)
        command.add_argument("--count", type=number)
        for name in ("numbers", "courier", "tracking", "note"):
            command.add_argument(f"--{name}", type=text)
        for name in ("sent", "received", "returned"):
            command.add_argument(f"--{name}", type=text, metavar="YYYY-MM-DD")
        command.add_argument("--permit-asked", choices=("yes", "no"))

    _of_case(requests, "show", "what is waited for, due ones first").set_defaults(run="asking.show")
    add = _of_case(requests, "add", "write down what was asked")
    add.add_argument("--to", required=True, type=text, metavar="PLACE")
    add.add_argument("--line", action="append", required=True, type=text, metavar="ID")
    for name in ("asked", "promised", "reminder"):
        add.add_argument(f"--{name}", default="", type=text, metavar="YYYY-MM-DD")
    for name in ("by", "person", "reference", "note"):
        add.add_argument(f"--{name}", default="", type=text)
    add.set_defaults(run="asking.add")
    end = _of_case(requests, "end", "write down how it ended")
    end.add_argument("request", type=number)
    end.add_argument("how", choices=("received", "refused", "lost", "never_existed", "open"))
    end.add_argument("--on", default="", type=text, metavar="YYYY-MM-DD")
    end.add_argument("--note", default="", type=text)
    end.set_defaults(run="asking.end")
    calendar = _of_case(requests, "calendar", "the days to ask again, for a calendar program")
    calendar.add_argument("out", type=place, metavar="FILE.ics")
    calendar.set_defaults(run="asking.calendar")


def _of_case(verbs: Verbs, name: str, help: str) -> argparse.ArgumentParser:
    command = verbs.add_parser(name, help=help)
    command.add_argument("case", type=number)
    return command
