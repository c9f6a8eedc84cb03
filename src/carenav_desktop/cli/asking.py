"""Commands about asking for what is missing."""

from __future__ import annotations

import argparse

from ..domain.asking import Ended, Facility, Request
from ..services.asking import Waiting, ask, end_request, keep_facility, list_facilities, reminders, waiting_on
from ..services.letters import askable_lines, print_letter, write_letter, write_summary_letter
from ..services.workspace import Workspace
from . import answers
from .answers import DONE, Answer
from .new_file import write_new
from .opened import opened


def letter(arguments: argparse.Namespace) -> Answer:
    """Write a letter into a new file."""
    place = Facility(name=arguments.to, department=arguments.department, address=arguments.address)
    with opened(arguments) as ws:
        if arguments.summary:
            written = write_summary_letter(ws, arguments.case, place, arguments.contact)
        else:
            lines = arguments.line or [one.id for one in askable_lines(ws, arguments.case)]
            written = write_letter(ws, arguments.case, place, lines, arguments.contact)
    is_text = arguments.out.suffix.lower() == ".txt"
    write_new(arguments.out, written.as_text().encode() if is_text else print_letter(written))
    return DONE, {"letter": str(arguments.out), "lines": list(written.lines)}


def show(arguments: argparse.Namespace) -> Answer:
    """Every request, those due first."""
    with opened(arguments) as ws:
        return DONE, {"requests": [_request(one) for one in waiting_on(ws, arguments.case)]}


def add(arguments: argparse.Namespace) -> Answer:
    """Write down a request; a place that is not known yet is begun."""
    with opened(arguments) as ws:
        facility = _facility(ws, arguments.case, arguments.to)
        request = Request(
            0, facility.id, tuple(arguments.line), arguments.asked, arguments.by, arguments.person,
            arguments.reference, arguments.promised, arguments.reminder, arguments.note,
        )  # fmt: skip
        return DONE, {"request": ask(ws, arguments.case, request), "facility": facility.id}


def end(arguments: argparse.Namespace) -> Answer:
    """Write down how a request ended."""
    how = Ended("" if arguments.how == "open" else arguments.how)
    with opened(arguments) as ws:
        end_request(ws, arguments.case, arguments.request, how, arguments.on, arguments.note)
    return DONE, {"request": arguments.request, "ended": arguments.how}


def calendar(arguments: argparse.Namespace) -> Answer:
    """The reminders as a new file."""
    with opened(arguments) as ws:
        text = reminders(ws, arguments.case)
    write_new(arguments.out, text.encode())
    return DONE, {"calendar": str(arguments.out)}


def _facility(ws: Workspace, case_id: int, name: str) -> Facility:
    known = {one.name.casefold(): one for one in list_facilities(ws, case_id)}
    return known.get(name.strip().casefold()) or keep_facility(ws, case_id, Facility(name=name.strip()))


def _request(one: Waiting) -> dict[str, object]:
    request, side = one.request, int(answers.language() != "en")
    return {
        "id": request.id,
        "facility": one.facility.name,
        "asked": request.asked,
        "person": request.person,
        "reference": request.reference,
        "promised": request.promised,
        "reminder": request.reminder,
        "due": one.is_due,
        "ended": request.ended.value,
        "lines": list(request.lines),
        "labels": [label[side] for label in one.labels],
    }
