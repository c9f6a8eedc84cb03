"""The words of the command line. Each command is named, not imported: only the one that runs is loaded."""

from __future__ import annotations

import argparse

from .. import __version__, paths
from ..domain.character_sets import CharacterChoice
from ..domain.kinds import StudyRole
from ..domain.steps import Remote
from .asking_words import add_asking_words
from .export_words import add_export_words
from .library_words import add_library_words
from .opinion_words import add_opinion_words
from .review_words import add_review_words
from .word_types import number, place, text

_SETS = ", ".join(one.name.lower() for one in CharacterChoice)


def parser() -> argparse.ArgumentParser:
    """The commands and their words."""
    top = argparse.ArgumentParser(prog="carenav", description="Cases, records and sealed packets; no network.")
    top.add_argument("--version", action="version", version=__version__)
    top.add_argument("--library", type=place, default=paths.default_library(), metavar="DIR")
    top.add_argument("--library-passphrase-file", type=place, metavar="F", help="opens a locked library")
    top.add_argument("--json", action="store_true", help="print one JSON object")
    verbs = top.add_subparsers(required=True, metavar="COMMAND")

    case = verbs.add_parser("case", help="new, list, show").add_subparsers(required=True, metavar="WHAT")
    new = case.add_parser("new")
    new.add_argument("--name", required=True, type=text)
    new.add_argument("--born", default="", type=text, metavar="YYYY-MM-DD")
    new.add_argument("--pack", default="", type=text, help="name of a cancer pack")
    new.set_defaults(run="cases.case_new")
    case.add_parser("list").set_defaults(run="cases.case_list")
    show = case.add_parser("show")
    show.add_argument("case", type=number)
    show.set_defaults(run="cases.case_show")

    taking = verbs.add_parser("import", help="take files, folders and archives into a case")
    taking.add_argument("case", type=number)
    taking.add_argument("paths", nargs="+", type=place, metavar="PATH")
    taking.set_defaults(run="records.take_in")

    report = verbs.add_parser("report", help="what the latest import found, file by file")
    report.add_argument("case", type=number)
    report.add_argument("--csv", type=place, metavar="FILE")
    report.add_argument("--text", type=place, metavar="FILE")
    report.set_defaults(run="reports.report")

    intake = verbs.add_parser("intake", help="who and what is on a disc or in a folder; takes nothing in")
    intake.add_argument("paths", nargs="+", type=place, metavar="PATH")
    intake.set_defaults(run="intake.look")

    records = verbs.add_parser("records", help="list or search the documents of a case")
    records.add_argument("case", type=number)
    records.add_argument("--search", default="", type=text, metavar="TEXT")
    records.set_defaults(run="records.records")
    studies = verbs.add_parser("studies", help="the scans of a case, their series, and what may be incomplete")
    studies.add_argument("case", type=number)
    studies.set_defaults(run="records.studies")
    record = verbs.add_parser("record", help="say what a document is").add_subparsers(required=True, metavar="set")
    setting = record.add_parser("set")
    setting.add_argument("record", type=number)
    setting.add_argument("--kind", required=True, type=text)
    setting.add_argument("--date", default="", type=text, metavar="YYYY-MM-DD")
    setting.add_argument("--place", default="", type=text)
    setting.add_argument("--modality", type=text)
    setting.add_argument("--region", type=text)
    setting.add_argument("--accession", type=text, metavar="NO")
    setting.add_argument("--name", type=text, help="name of the person, as it is written on the paper")
    setting.set_defaults(run="records.record_set")
    opening = record.add_parser("open", help="take in the unlocked copy of a PDF with a password")
    opening.add_argument("record", type=number)
    opening.add_argument("--password-file", required=True, type=place, metavar="F")
    opening.set_defaults(run="records.record_open")

    study = verbs.add_parser("study", help="mark a scan on the timeline").add_subparsers(required=True, metavar="mark")
    marking = study.add_parser("mark")
    marking.add_argument("study", type=number)
    marking.add_argument("role", choices=(*StudyRole, "none"))
    marking.set_defaults(run="records.study_mark")

    identity = verbs.add_parser("identity", help="everyone seen on the files, and who is who")
    identity.add_argument("case", type=number)
    decision = identity.add_mutually_exclusive_group()
    decision.add_argument("--same", nargs="+", type=number, metavar="ID")
    decision.add_argument("--not-ours", nargs="+", type=number, metavar="ID")
    identity.set_defaults(run="records.identity")

    names = verbs.add_parser("names", help="how the names on each disc read, and in which character set")
    names.add_argument("case", type=number)
    names.add_argument("--set", type=text, metavar="SET", help=f"one of {_SETS}")
    names.add_argument("--medium", type=text, metavar="PATH", default="", help="only what was brought in from there")
    names.set_defaults(run="records.names")

    question = verbs.add_parser("question", help="the decision question and remarks on its wording")
    question.add_argument("case", type=number)
    question.add_argument("--set", type=text, metavar="TEXT")
    question.add_argument(
        "--further", nargs=2, type=text, metavar=("N", "TEXT"), action="append", help="question 1 to 3"
    )
    question.add_argument("--step", nargs=2, type=text, metavar=("NAME", "TEXT"), action="append", help="one of five")
    question.add_argument("--remote", choices=[one.value for one in Remote], help="may 'not from afar' be the answer?")
    question.set_defaults(run="question.question")
    add_asking_words(verbs)
    add_review_words(verbs)
    add_opinion_words(verbs)

    add_export_words(verbs)
    uids = verbs.add_parser("uids", help="which UID in a packet without names stands for which of the case")
    uids.add_argument("case", type=number)
    uids.add_argument("code", type=text)
    uids.set_defaults(run="packets.uids")
    for name, run in (("verify", "packets.verify"), ("open", "packets.unpack")):
        command = verbs.add_parser(name, help=f"{name} a packet folder or a sealed file")
        command.add_argument("packet", type=place)
        if name == "open":
            command.add_argument("outdir", type=place)
        key = command.add_mutually_exclusive_group(required=True)
        key.add_argument("--passphrase-file", type=place, metavar="F")
        key.add_argument("--identity-file", type=place, metavar="F")
        command.set_defaults(run=run)

    add_library_words(verbs)
    demo = verbs.add_parser("demo", help="the sample case, from its files to a verified packet")
    demo.add_argument("outdir", nargs="?", type=place)
    demo.set_defaults(run="packets.demo")
    return top
