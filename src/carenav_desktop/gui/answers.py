"""What was done to records in this session, so that the last step can be taken back. Writes through the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ..domain.line import Action

if TYPE_CHECKING:
    from ..domain.case import Record
    from ..domain.character_sets import Medium
    from ..services.workspace import Workspace
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


@dataclass(frozen=True)
class ReadBefore:
    """A medium with the character set in which its texts were read before."""

    medium: Medium


@dataclass(frozen=True)
class Said:
    """What a person said beside the records: `undo` says again what was so before, `target` is what it is about."""

    undo: Callable[[Workspace], object]
    target: str = ""


Step = Trashed | Marked | ReadBefore | Said


class Answers(QObject):
    """Steps of the open case, the newest last: records as they were before an answer, what was put in the trash, the
    marks studies had, how texts were read, and what was said beside the records.

    `changed` when that list did.
    """

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._steps: list[Record | Step] = []

    @property
    def any(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._steps)

    def keep(self, step: Record | Step) -> None:
        """Remember how something was before: a record, a mark, how texts were read; or what was put in the trash."""
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

    def take_back(self, step: Trashed | ReadBefore) -> None:
        """Take back that one step, if it was not done already."""
        if step in self._steps and self._session.ready:
            self._steps.remove(step)
            self.changed.emit()
            self._restore(step)

    def _restore(self, step: Record | Step) -> None:
        from ..services.records import mark_study, restore_record
        from ..services.trash import restore_from_trash
        from .records.reading_again import read_again
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
        elif isinstance(step, ReadBefore):
            read_again(self._session, step.medium, step.medium.choice, undoing=True)
        elif isinstance(step, Said):
            changes = frozenset({Change.MARKS, Change.REVIEWS})
            self._session.call(step.undo, on_success=partial(self._show_said, step), changes=changes)
        else:
            self._session.call(restore_record, step, on_success=self._show, changes=frozenset({Change.RECORDS}))

    def _show(self, record: Record) -> None:
        self._session.wish(Action.OPEN_EVIDENCE, f"record:{record.id}")

    def _show_marked(self, step: Marked, _: object) -> None:
        self._session.wish(Action.OPEN_EVIDENCE, f"study:{step.id}")

    def _show_said(self, step: Said, _: object) -> None:
        if step.target:
            self._session.wish(Action.OPEN_EVIDENCE, step.target)

    def _show_trashed(self, step: Trashed, _: object) -> None:
        if step.kind in ("record", "study") and self._session.case is not None:
            self._session.wish(Action.OPEN_EVIDENCE, f"{step.kind}:{step.id}")
