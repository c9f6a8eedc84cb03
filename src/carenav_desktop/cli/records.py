"""Commands about what a case holds and lacks."""

from __future__ import annotations

import argparse
import sys

from ..domain.case import Decision
from ..domain.report import Outcome
from ..domain.say import Say
from ..errors import CaseError, Code
from ..services.character_sets import choice_from, choose_character_set, list_media, preview_texts
from ..services.importing import import_records
from ..services.people import decide_people, look_at_people
from ..services.records import list_records, list_studies, mark_study, set_record
from ..services.unlocking import unlock_record
from . import answers
from .answers import DONE, FAILED, LOOK, Answer
from .opened import first_line, opened


def take_in(arguments: argparse.Namespace) -> Answer:
    """Import."""
    with opened(arguments) as ws:
        report = import_records(ws, arguments.case, arguments.paths, arguments.context)
    stopped = Say("cli.import_stopped", {"left": report.left}) if report.cancelled else report.gone
    if stopped is not None:
        print(answers.say(stopped), file=sys.stderr)
        return FAILED, answers.report(report)
    return LOOK if report.count(Outcome.FAILED) else DONE, answers.report(report)


def records(arguments: argparse.Namespace) -> Answer:
    """The documents of a case."""
    with opened(arguments) as ws:
        found = list_records(ws, arguments.case, arguments.search)
    return DONE, {"records": [answers.record(one) for one in found]}


def studies(arguments: argparse.Namespace) -> Answer:
    """The scans of a case with their series, and what may be incomplete."""
    with opened(arguments) as ws:
        found = list_studies(ws, arguments.case)
    return DONE, {"studies": [answers.study(one) for one in found]}


def record_set(arguments: argparse.Namespace) -> Answer:
    """Say what a document is."""
    with opened(arguments) as ws:
        record = set_record(
            ws,
            arguments.record,
            kind=arguments.kind,
            date=arguments.date,
            place=arguments.place,
            modality=arguments.modality,
            region=arguments.region,
            accession_number=arguments.accession,
            name=arguments.name,
        )
    return DONE, answers.record(record)


def study_mark(arguments: argparse.Namespace) -> Answer:
    """Mark a study on the timeline."""
    role = "" if arguments.role == "none" else arguments.role
    with opened(arguments) as ws:
        before = mark_study(ws, arguments.study, role)
    return DONE, {"study": arguments.study, "role": role, "before": before}


def identity(arguments: argparse.Namespace) -> Answer:
    """List or decide who is who."""
    with opened(arguments) as ws:
        for ids, decision in ((arguments.same, Decision.SAME), (arguments.not_ours, Decision.NOT_OURS)):
            if ids:
                decide_people(ws, arguments.case, ids, decision)
        people = look_at_people(ws, arguments.case)
    return DONE, {"people": [answers.sighting(one) for one in people]}


def names(arguments: argparse.Namespace) -> Answer:
    """How the names on each disc read, and in which character set they are to be read."""
    with opened(arguments) as ws:
        media = list_media(ws, arguments.case)
        if arguments.set is not None:
            choice = choice_from(arguments.set)
            chosen = [one for one in media if arguments.medium in ("", one.top)]
            if not chosen:
                raise CaseError(Code.MEDIUM_UNKNOWN, path=arguments.medium)
            for one in chosen:
                choose_character_set(ws, one, choice, arguments.context)
            media = list_media(ws, arguments.case)
        found = [answers.medium(one, preview_texts(ws, one)) for one in media]
    return DONE, {"media": found}


def record_open(arguments: argparse.Namespace) -> Answer:
    """Take in the unlocked copy of a PDF."""
    password = first_line(arguments.password_file)
    with opened(arguments) as ws:
        report = unlock_record(ws, arguments.record, password, arguments.context)
    return DONE, answers.report(report)
