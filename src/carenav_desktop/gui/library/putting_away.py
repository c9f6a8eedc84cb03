"""Puts records, studies and cases in the trash, with a note that takes it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..answers import Trashed
from ..notes import Note
from ..session import Change
from ..words import translate

if TYPE_CHECKING:
    from ..session import Session

_CHANGES = frozenset({Change.CASES, Change.RECORDS, Change.STUDIES, Change.PEOPLE})


def put_away(session: Session, kind: str, number: int, title: str) -> None:
    """Put one 'record', 'study' or 'case' in the trash; `title` names it in the note."""
    from ...services.trash import trash_case, trash_record, trash_study

    service = {"record": trash_record, "study": trash_study, "case": trash_case}[kind]
    trashed = Trashed(kind, number)
    session.call(service, number, on_success=partial(_tell, session, trashed, title), changes=_CHANGES)


def _tell(session: Session, trashed: Trashed, title: str, _: object) -> None:
    if trashed.kind == "case" and session.case is not None and session.case.id == trashed.id:
        session.open_case(None)
    session.answers.keep(trashed)
    said = translate("PuttingAway", "{name} is in the trash.").format(name=title)
    act = partial(session.answers.take_back, trashed)
    session.noted.emit(Note(said, translate("PuttingAway", "&Undo"), act))
