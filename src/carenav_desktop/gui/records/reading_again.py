"""Reads the names on a disc again in another way of writing, with a note that takes it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ...domain.character_sets import CharacterChoice, Medium
from ..answers import ReadBefore
from ..jobs import Lane
from ..notes import Note
from ..words import translate

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ..session import Session


def read_again(session: Session, medium: Medium, choice: CharacterChoice, *, undoing: bool = False) -> None:
    """Start reading; when it is done the views are told, and unless `undoing` it can be taken back."""

    def operation(context: Context) -> int:
        from ...services.character_sets import choose_character_set

        assert session.workspace is not None, "a disc is shown only of an open library"
        return choose_character_set(session.workspace, medium, choice, context)

    title = translate("ReadingAgain", "Reading names and descriptions again")
    session.jobs.submit(operation, partial(_tell, session, medium, undoing), lane=Lane.LONG, title=title)


def _tell(session: Session, medium: Medium, undoing: bool, _: int) -> None:
    from ..session import Change

    session.changed.emit(frozenset({Change.RECORDS, Change.STUDIES, Change.PEOPLE, Change.CASES}))
    if undoing or session.case is None or session.case.id != medium.case_id:
        return
    before = ReadBefore(medium)
    session.answers.keep(before)
    said = translate("ReadingAgain", "Names and descriptions were read again. The files stay as they are.")
    act = partial(session.answers.take_back, before)
    session.noted.emit(Note(said, translate("ReadingAgain", "&Undo"), act))
