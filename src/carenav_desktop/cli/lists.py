"""Commands about the checklist of a case, and about checklists as files."""

from __future__ import annotations

import argparse

from ..domain import checklist as rules
from ..domain.items import Level
from ..domain.letterhead import KIND, Letterhead
from ..domain.line import Line
from ..domain.say import Say
from ..errors import CaseError, Code
from ..services.checklist import answer_question, choose_lists, evaluate_checklist, set_level
from ..services.lists import import_list, lint_list, list_lists, remove_list
from ..services.workspace import Workspace
from . import answers
from .answers import DONE, FAILED, Answer
from .opened import opened

_NONE = "none"


def checklist(arguments: argparse.Namespace) -> Answer:
    """What is here and what is missing, after what was said with the command."""
    with opened(arguments) as ws:
        _say(ws, arguments)
        view = evaluate_checklist(ws, arguments.case)
    lists = [{"id": one.id, "version": one.version, "reviewed_by": one.reviewed_by} for one in view.layered.lists]
    items = [_line(one) for one in view.lines]
    return DONE, {"lists": lists, "items": items, "counts": view.counts, "next": answers.say(view.step.say)}


def show(arguments: argparse.Namespace) -> Answer:
    """The packs and profiles that can be chosen."""
    with opened(arguments) as ws:
        found = list_lists(ws)
    language = answers.language()
    rows = [{"kind": one.kind, "id": one.id, "version": one.version, "label": one.label[language]} for one in found]
    return DONE, {"lists": rows}


def add(arguments: argparse.Namespace) -> Answer:
    """Keep a list of one's own."""
    with opened(arguments) as ws:
        found = import_list(ws, arguments.file)
    if isinstance(found, Letterhead):
        return DONE, {"kind": KIND, "id": KIND, "name": found.name[answers.language()]}
    return DONE, {"kind": found.kind, "id": found.id, "version": found.version}


def remove(arguments: argparse.Namespace) -> Answer:
    """Forget a list of one's own."""
    with opened(arguments) as ws:
        remove_list(ws, arguments.list)
    return DONE, {"removed": arguments.list}


def lint(arguments: argparse.Namespace) -> Answer:
    """Everything that is wrong with a list; opens no library."""
    problems = lint_list(arguments.file)
    rows = [{"place": one.place, "code": one.say.code, "says": answers.say(one.say)} for one in problems]
    return FAILED if problems else DONE, {"file": arguments.file.name, "problems": rows}


def _say(ws: Workspace, arguments: argparse.Namespace) -> None:
    """Lists, answers and levels that were given with the command."""
    if arguments.pack is not None or arguments.profile is not None:
        with ws.library.unit_of_work() as unit:
            case = unit.cases.get(arguments.case)
        chosen = [
            old if new is None else "" if new == _NONE else new
            for old, new in ((case.pack, arguments.pack), (case.profile, arguments.profile))
        ]
        choose_lists(ws, arguments.case, *chosen)
    for question, answer in arguments.answer or ():
        if answer not in list(rules.Answer):
            raise CaseError(Code.ANSWER_UNKNOWN, answer=answer)
        answer_question(ws, arguments.case, question, rules.Answer(answer))
    for item, level, reason in arguments.level or ():
        if level not in list(Level):
            raise CaseError(Code.LEVEL_NOT_POSSIBLE, item=item)
        set_level(ws, arguments.case, item, Level(level), reason)
    for item, days, reason in arguments.window or ():
        if not days.isdecimal():
            raise CaseError(Code.LEVEL_NOT_POSSIBLE, item=item)
        items = evaluate_checklist(ws, arguments.case).layered.items
        now = next((one.level for one in items if one.id == item), Level.REQUIRED)
        set_level(ws, arguments.case, item, now, reason, int(days))


def _line(line: Line) -> dict[str, object]:
    return {
        "id": line.id,
        "state": line.state.value,
        "label": answers.say(line.label) if isinstance(line.label, Say) else line.label[answers.language()],
        "why": answers.say(line.why),
        "next": answers.say(line.next) if line.next else "",
        "evidence": list(line.evidence),
        "asks": line.asks,
    }
