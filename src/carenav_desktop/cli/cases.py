"""Commands about whole cases."""

from __future__ import annotations

import argparse

from ..services.cases import create_case, list_cases, show_case
from . import answers
from .answers import DONE, Answer
from .opened import opened


def case_new(arguments: argparse.Namespace) -> Answer:
    """Begin a case."""
    with opened(arguments) as ws:
        return DONE, {"case": create_case(ws, arguments.name, arguments.born, arguments.pack).id}


def case_list(arguments: argparse.Namespace) -> Answer:
    """Every case."""
    with opened(arguments) as ws:
        lines = list_cases(ws)
    return DONE, {
        "cases": [
            {
                **answers.case(one.case),
                "records": one.records,
                "studies": one.studies,
                "unsorted": one.unsorted,
            }
            for one in lines
        ]
    }


def case_show(arguments: argparse.Namespace) -> Answer:
    """One case."""
    with opened(arguments) as ws:
        view = show_case(ws, arguments.case)
    return DONE, {
        **answers.case(view.case),
        "question": view.question.text,
        "records": len(view.records),
        "studies": [answers.study(one) for one in view.studies],
    }
