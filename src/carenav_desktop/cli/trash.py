"""Commands about the trash."""

from __future__ import annotations

import argparse

from ..services import trash
from .answers import DONE, Answer
from .opened import opened

_PUT = {
    "record": trash.trash_record,
    "study": trash.trash_study,
    "person": trash.trash_person,
    "case": trash.trash_case,
}


def listed(arguments: argparse.Namespace) -> Answer:
    """What is in the trash."""
    with opened(arguments) as ws:
        lines = trash.list_trash(ws)
    return DONE, {
        "trash": [
            {"kind": one.kind, "id": one.id, "case": one.case_name, "title": one.title, "since": one.since}
            for one in lines
        ]
    }


def put(arguments: argparse.Namespace) -> Answer:
    """Put something in the trash."""
    with opened(arguments) as ws:
        _PUT[arguments.kind](ws, arguments.id)
    return DONE, {"in_trash": f"{arguments.kind}:{arguments.id}"}


def restore(arguments: argparse.Namespace) -> Answer:
    """Bring something back."""
    with opened(arguments) as ws:
        trash.restore_from_trash(ws, arguments.kind, arguments.id)
    return DONE, {"restored": f"{arguments.kind}:{arguments.id}"}


def empty(arguments: argparse.Namespace) -> Answer:
    """Delete what is in the trash, for good."""
    with opened(arguments) as ws:
        return DONE, {"deleted": trash.empty_trash(ws)}
