"""The trash: what lies in it, bringing it back, and emptying it with one question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ...domain.display import visible
from .. import words
from ..notes import Note
from ..session import Change, Session
from ..widgets import Muted, PlainButton
from ..words import translate
from .page import Page, QuietTable

if TYPE_CHECKING:
    from ...domain.trash import TrashLine

_CHANGES = frozenset({Change.CASES, Change.RECORDS, Change.STUDIES, Change.PEOPLE})


class TrashPage(Page):
    """Lists the trash, newest first."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("TrashPage", "Trash"))
        self._lines: tuple[TrashLine, ...] = ()
        self.explain(
            self.tr("Nothing is deleted until you empty the trash. What lies here is in no list and no packet.")
        )
        self.table = QuietTable(
            self.tr("In the trash"),
            (self.tr("What"), self.tr("Case"), self.tr("Files"), self.tr("Since")),
            (0, 160, 70, 130),
        )
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.column.addWidget(self.table, 1)
        self.state = Muted()
        self.column.addWidget(self.state)
        self.restore = PlainButton(self.tr("&Bring back"))
        self.restore.clicked.connect(self.bring_back)
        self.empty = PlainButton(self.tr("&Empty the trash..."))
        self.empty.clicked.connect(self.ask_to_empty)
        self.row(self.restore, self.empty)
        session.changed.connect(self._follow)

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if changes & _CHANGES:
            self.refresh()

    def refresh(self) -> None:
        """Read what lies in the trash."""
        if self.session.ready:
            from ...services.trash import list_trash

            self.session.call(list_trash, on_success=self.show_lines)

    def show_lines(self, lines: tuple[TrashLine, ...]) -> None:
        """Show these lines."""
        self._lines = lines
        self.table.show_rows(
            [
                (self._title(one), visible(one.case_name, 60), words.number(one.files), words.date(one.since[:10]))
                for one in lines
            ]
        )
        self.table.setVisible(bool(lines))
        self.state.setText(self._state())
        self._show_buttons()

    def _title(self, line: TrashLine) -> str:
        title = visible(line.title, 80)
        if line.kind == "case":
            return self.tr("The whole case of {name}").format(name=title)
        return words.date(title) or self.tr("Without a title")

    def _state(self) -> str:
        if not self._lines:
            return self.tr("The trash is empty.")
        long = sum(one.old for one in self._lines)
        return (
            words.counted(
                long,
                self.tr("1 has been here for more than 30 days."),
                self.tr("{n} have been here for more than 30 days."),
            )
            if long
            else ""
        )

    @Slot()
    def _show_buttons(self) -> None:
        self.restore.setEnabled(0 <= self.table.currentRow() < len(self._lines))
        self.empty.setEnabled(bool(self._lines))

    @Slot()
    def bring_back(self) -> None:
        """Put the chosen line back where it was."""
        from ...services.trash import restore_from_trash

        line = self._lines[self.table.currentRow()]
        self.session.call(restore_from_trash, line.kind, line.id, changes=_CHANGES)

    @Slot()
    def ask_to_empty(self) -> None:
        """Ask once, then delete for good."""
        count = words.counted(len(self._lines), self.tr("1 thing"), self.tr("{n} things"))
        question = self.tr(
            "Delete {count} for good? This cannot be taken back. Backups, packets already made and "
            "the disk itself may still hold copies."
        ).format(count=count)
        if self.session.messages.ask(question, self.tr("&Delete for good"), self.tr("&Keep")):
            from ...services.trash import empty_trash

            self.session.call(empty_trash, on_success=self._emptied, changes=_CHANGES)

    def _emptied(self, things: int) -> None:
        said = words.counted(
            things, self.tr("1 thing was deleted for good."), self.tr("{n} things were deleted for good.")
        )
        self.session.noted.emit(Note(said))


def page(session: Session) -> TrashPage:
    """The page for the dialog."""
    return TrashPage(session)
