"""What was done to records in this session, so that the last step can be taken back. Writes through the services."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ..domain.line import Action

if TYPE_CHECKING:
    from ..domain.case import Record
    from .session import Session

#: How many steps can be taken back.
_MOST = 100


@dataclass(frozen=True)
class Trashed:
    """What was put in the trash: 'record', 'study', 'person' or 'case', and its number."""

    kind: str
    id: int


@dataclass(frozen=True)
class Marked:
    """The mark a study had on the timeline before it was given another."""

    id: int
    role: str


class Answers(QObject):
    """Steps of the open case, the newest last: records as they were before an answer, what was put in the trash, and
    the marks studies had.

    `changed` when that list did.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._steps: list[Record | Trashed | Marked] = []

    @property
    def any(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._steps)

    def keep(self, step: Record | Trashed | Marked) -> None:
        """Remember a record as it was before an answer was stored, what was put in the trash, or a mark as it was."""
        self._steps = [*self._steps[1 - _MOST :], step]
        self.changed.emit()

    def forget(self) -> None:
        """Another case was opened: steps of the one before are not taken back out of sight."""
        self._steps = []
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back the last step, and show what it was about."""
        if self._steps and self._session.ready:
            step = self._steps.pop()
            self.changed.emit()
            self._restore(step)

    def take_back(self, trashed: Trashed) -> None:
        """Bring back one thing from the trash, if that was not done already."""
        if trashed in self._steps and self._session.ready:
            self._steps.remove(trashed)
            self.changed.emit()
            self._restore(trashed)

    def _restore(self, step: Record | Trashed | Marked) -> None:
        from ..services.records import mark_study, restore_record
        from ..services.trash import restore_from_trash
        from .session import Change

        if isinstance(step, Trashed):
            self._session.call(
                restore_from_trash,
                step.kind,
                step.id,
                on_success=partial(self._show_trashed, step),
                changes=frozenset({Change.CASES, Change.RECORDS, Change.STUDIES, Change.PEOPLE}),
            )
        elif isinstance(step, Marked):
            self._session.call(
                mark_study,
                step.id,
                step.role,
                on_success=partial(self._show_marked, step),
                changes=frozenset({Change.STUDIES}),
            )
        else:
            self._session.call(restore_record, step, on_success=self._show, changes=frozenset({Change.RECORDS}))

    def _show(self, record: Record) -> None:
        self._session.wish(Action.OPEN_EVIDENCE, f"record:{record.id}")

    def _show_marked(self, step: Marked, _: object) -> None:
        self._session.wish(Action.OPEN_EVIDENCE, f"study:{step.id}")

    def _show_trashed(self, step: Trashed, _: object) -> None:
        if step.kind in ("record", "study") and self._session.case is not None:
            self._session.wish(Action.OPEN_EVIDENCE, f"{step.kind}:{step.id}")
