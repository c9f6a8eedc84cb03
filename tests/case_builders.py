"""A case in order: its files taken in, everybody on them decided, the question written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import Workspace, workspace


@contextmanager
def case_in_order(library: Path, disc: Path, name: str, born: str, question: str) -> Iterator[Workspace]:
    """A new library with the case, number 1, of the files in `disc`."""
    with workspace(library) as opened:
        create_case(opened, name, born)
        import_records(opened, 1, [disc], SilentContext())
        decide_people(opened, 1, [one.id for one in list_people(opened, 1)], Decision.SAME)
        write_question(opened, 1, question)
        yield opened
