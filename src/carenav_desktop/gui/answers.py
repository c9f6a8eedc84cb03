"""The answers given to records in this session, so that the last can be taken back. Writes through the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ..domain.line import Action

if TYPE_CHECKING:
    from ..domain.case import Record
    from .session import Session

#: How many answers can be taken back.
_MOST = 100


class Answers(QObject):
    """Records as they were before each answer, of the open case, the newest last. `changed` when that list did."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._before: list[Record] = []

    @property
    def any(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    def keep(self, before: Record) -> None:
        """Remember a record as it was before an answer was stored."""
        self._before = [*self._before[1 - _MOST :], before]
        self.changed.emit()

    def forget(self) -> None:
        """Another case was opened: answers of the one before are not taken back out of sight."""
        self._before = []
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Make the record of the last answer what it was, and show it."""
        if not self._before:
            return
        from ..services.records import restore_record
        from .session import Change

        before = self._before.pop()
        self.changed.emit()
        self._session.call(
            restore_record,
            before,
            on_success=self._show,
            changes=frozenset({Change.RECORDS}),
        )

    def _show(self, record: Record) -> None:
        self._session.wish(Action.OPEN_EVIDENCE, f"record:{record.id}")
