"""The command of the intake desk: it reads and says, and takes nothing in."""

from __future__ import annotations

import argparse
from typing import Any

from ..domain.survey import SurveyedPerson, SurveyedStudy
from ..services.intake_desk import cases_for
from ..services.survey import survey
from ..services.workspace import Workspace
from . import answers
from .answers import DONE, LOOK, Answer
from .opened import opened


def look(arguments: argparse.Namespace) -> Answer:
    """Who and what is there."""
    with opened(arguments) as ws:
        found = survey(ws, arguments.paths, arguments.context)
        people = [_person(ws, one) for one in found.people]
    answer = {
        "media": list(found.labels),
        "people": people,
        "papers": found.papers,
        "left_out": found.left_out,
        "unreadable": [answers.file_line(one) for one in found.problems],
    }
    return LOOK if found.problems else DONE, answer


def _person(ws: Workspace, person: SurveyedPerson) -> dict[str, Any]:
    return {
        "names": list(person.names),
        "born": person.born,
        "ids": list(person.ids),
        "sex": person.sex,
        "files": person.files,
        "studies": [_study(one) for one in person.studies],
        "cases": [answers.case(one) for one in (cases_for(ws, person) if person.key else ())],
    }


def _study(study: SurveyedStudy) -> dict[str, Any]:
    return {
        "date": study.date,
        "description": study.description,
        "institution": study.institution,
        "modalities": list(study.modalities),
        "series": study.series,
        "instances": study.instances,
    }
