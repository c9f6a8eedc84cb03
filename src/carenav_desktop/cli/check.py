"""The command that compares the library with itself."""

from __future__ import annotations

import argparse

from ..services.checking import check_library
from . import answers
from .answers import DONE, LOOK, Answer
from .opened import opened


def check(arguments: argparse.Namespace) -> Answer:
    """Whether the library is whole."""
    with opened(arguments) as ws:
        checked = check_library(ws, arguments.full, arguments.context)
    problems = [
        {
            "record": one.record,
            "code": one.code.removeprefix("check."),
            "says": answers.sentence(one.code, {"record": one.record}),
            "good_copy": one.good_copy,
        }
        for one in checked.problems
    ]
    return LOOK if problems else DONE, {"ok": not problems, "checked": checked.checked, "problems": problems}
