"""Has the list of records made again from the backups, the journal and the stored originals."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .. import words
from ..notes import Note
from ..words import translate

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.locking import LibraryKey
    from ...services.safekeeping import RebuildResult
    from ..session import Session


def rebuild_library(session: Session) -> None:
    """Close the library, rebuild its list of records, open it again and say what came of it. Works on a copy."""

    def work(folder: Path, key: LibraryKey | None, context: Context) -> tuple[LibraryKey | None, RebuildResult]:
        from ...services.safekeeping import rebuild

        return key, rebuild(folder, key, context, session.settings.operator)

    session.keeper.rework(translate("Rebuilding", "Rebuilding the list of records"), work, partial(_tell, session))


def _tell(session: Session, result: RebuildResult) -> None:
    rows = words.counted(
        result.rows,
        translate("Rebuilding", "The list of records is rebuilt: 1 entry."),
        translate("Rebuilding", "The list of records is rebuilt: {n} entries."),
    )
    if result.problems:
        session.messages.tell("\n\n".join([rows, *(session.messages.say(one) for one in result.problems)]))
    else:
        session.noted.emit(Note(rows))
