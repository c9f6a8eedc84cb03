"""The command about the question of a case and what stands beside it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from ..domain.question import check_further
from ..domain.say import Say
from ..domain.steps import FURTHER, STEPS, Part, Remote, reasons_in
from ..errors import CaseError, Code
from ..services.questions import read_basis, read_question, write_part, write_question
from ..services.workspace import Workspace
from . import answers
from .answers import DONE, Answer
from .opened import opened


def question(arguments: argparse.Namespace) -> Answer:
    """The question with its parts, after what was said with the command."""
    parts = _parts(arguments)
    with opened(arguments) as ws:
        _write(ws, arguments, parts)
        found, remarks = read_question(ws, arguments.case)
        rests = read_basis(ws, arguments.case)
    further = [
        {"number": number, "text": text, "checks": _checks(check_further(text))}
        for number, text in found.asked.items()
        if number
    ]
    return DONE, {
        "text": found.text,
        "version": found.version,
        "checks": _checks(remarks),
        "further": further,
        "steps": {one.value: found.parts.get(one, "") for one in STEPS},
        "remote": found.remote.value,
        "rests_on": {str(position): sorted(lines) for position, lines in rests.items()},
        "reasons": [one.value for one in reasons_in(found.parts.get(Part.REASONS, ""))],
        "reason": found.parts.get(Part.REASON, ""),
    }


def _parts(arguments: argparse.Namespace) -> dict[Part, str]:
    """What is to be written beside the main question. Raises `CaseError` for a number or a step there is not."""
    parts: dict[Part, str] = {}
    for number, text in arguments.further or ():
        if number not in ("1", "2", "3"):
            raise CaseError(Code.QUESTION_POSITION, position=number)
        parts[FURTHER[int(number) - 1]] = text
    for name, text in arguments.step or ():
        if name not in STEPS:
            raise CaseError(Code.QUESTION_STEP, step=name)
        parts[Part(name)] = text
    if arguments.remote is not None:
        parts[Part.REMOTE] = "" if arguments.remote == Remote.UNSAID else arguments.remote
    return parts


def _write(ws: Workspace, arguments: argparse.Namespace, parts: dict[Part, str]) -> None:
    if arguments.set is not None:
        write_question(ws, arguments.case, arguments.set)
    for part, text in parts.items():
        write_part(ws, arguments.case, part, text)


def _checks(remarks: Iterable[Say]) -> list[dict[str, str]]:
    return [{"code": one.code.removeprefix("question."), "says": answers.say(one)} for one in remarks]
