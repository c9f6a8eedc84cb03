"""The words of the command line. Each command is named, not imported: only the one that runs is loaded."""

from __future__ import annotations

import argparse
from pathlib import Path

from .. import __version__, paths


def _text(word: str) -> str:
    """Words that are text: the system may hand over any bytes."""
    try:
        word.encode()
    except UnicodeEncodeError as error:
        raise argparse.ArgumentTypeError("this is not Unicode text") from error
    return word


def _place(word: str) -> Path:
    """A file or folder; an empty word is somebody's empty variable, not the current folder."""
    if not word:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(word)


def _number(word: str) -> int:
    """A number that anything here can have."""
    if not 0 < int(word) < 1 << 63:
        raise argparse.ArgumentTypeError("there is no such number")
    return int(word)


def parser() -> argparse.ArgumentParser:
    """The commands and their words."""
    top = argparse.ArgumentParser(prog="carenav", description="Cases, records and sealed packets; no network.")
    top.add_argument("--version", action="version", version=__version__)
    top.add_argument("--library", type=_place, default=paths.default_library(), metavar="DIR")
    top.add_argument("--json", action="store_true", help="print one JSON object")
    verbs = top.add_subparsers(required=True, metavar="COMMAND")

    case = verbs.add_parser("case", help="new, list, show").add_subparsers(required=True, metavar="WHAT")
    new = case.add_parser("new")
    new.add_argument("--name", required=True, type=_text)
    new.add_argument("--born", default="", type=_text, metavar="YYYY-MM-DD")
    new.add_argument("--pack", default="", type=_text, help="name of a cancer pack")
    new.set_defaults(run="cases.case_new")
    case.add_parser("list").set_defaults(run="cases.case_list")
    show = case.add_parser("show")
    show.add_argument("case", type=_number)
    show.set_defaults(run="cases.case_show")

    taking = verbs.add_parser("import", help="take files, folders and archives into a case")
    taking.add_argument("case", type=_number)
    taking.add_argument("paths", nargs="+", type=_place, metavar="PATH")
    taking.set_defaults(run="records.take_in")

    records = verbs.add_parser("records", help="list or search the documents of a case")
    records.add_argument("case", type=_number)
    records.add_argument("--search", default="", type=_text, metavar="TEXT")
    records.set_defaults(run="records.records")
    record = verbs.add_parser("record", help="say what a document is").add_subparsers(required=True, metavar="set")
    setting = record.add_parser("set")
    setting.add_argument("record", type=_number)
    setting.add_argument("--kind", required=True, type=_text)
    setting.add_argument("--date", default="", type=_text, metavar="YYYY-MM-DD")
    setting.add_argument("--place", default="", type=_text)
    setting.add_argument("--modality", type=_text)
    setting.add_argument("--region", type=_text)
    setting.add_argument("--accession", type=_text, metavar="NO")
    setting.set_defaults(run="records.record_set")

    identity = verbs.add_parser("identity", help="everyone seen on the files, and who is who")
    identity.add_argument("case", type=_number)
    decision = identity.add_mutually_exclusive_group()
    decision.add_argument("--same", nargs="+", type=_number, metavar="ID")
    decision.add_argument("--not-ours", nargs="+", type=_number, metavar="ID")
    identity.set_defaults(run="records.identity")

    question = verbs.add_parser("question", help="the decision question and remarks on its wording")
    question.add_argument("case", type=_number)
    question.add_argument("--set", type=_text, metavar="TEXT")
    question.set_defaults(run="records.question")
    checklist = verbs.add_parser("checklist", help="what is here and what is missing")
    checklist.add_argument("case", type=_number)
    checklist.set_defaults(run="records.checklist")

    export = verbs.add_parser("export", help="seal a packet into a folder and read it back")
    export.add_argument("case", type=_number)
    export.add_argument("out", type=_place)
    sealed = export.add_mutually_exclusive_group()
    sealed.add_argument("--passphrase-file", type=_place, metavar="F")
    sealed.add_argument("--recipient", action="append", type=_text, metavar="AGE1")
    export.add_argument("--volume-size", type=_number, metavar="BYTES")
    export.set_defaults(run="packets.export")

    for name, run in (("verify", "packets.verify"), ("open", "packets.unpack")):
        command = verbs.add_parser(name, help=f"{name} a packet folder or a sealed file")
        command.add_argument("packet", type=_place)
        if name == "open":
            command.add_argument("outdir", type=_place)
        key = command.add_mutually_exclusive_group(required=True)
        key.add_argument("--passphrase-file", type=_place, metavar="F")
        key.add_argument("--identity-file", type=_place, metavar="F")
        command.set_defaults(run=run)

    check = verbs.add_parser("check", help="whether the library still is what it was")
    check.add_argument("--full", action="store_true", help="compare every byte")
    check.set_defaults(run="library.check")
    demo = verbs.add_parser("demo", help="the sample case, from its files to a verified packet")
    demo.add_argument("outdir", nargs="?", type=_place)
    demo.set_defaults(run="packets.demo")
    return top
