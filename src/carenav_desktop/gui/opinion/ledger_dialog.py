"""The opinion ledger of the open case: every packet and every opinion, with figures and with what is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.display import visible
from .. import words
from ..library.page import QuietTable
from ..saving import saved
from ..session import Change, Session
from ..theme import GRID, small_font
from ..widgets import Heading, Muted, PlainButton, Strong
from .facts import title
from .fields import SentenceList

if TYPE_CHECKING:
    from ...services.ledger import LedgerLine
    from ...services.workspace import Workspace

_NAME = 120


class LedgerDialog(QDialog):
    """Shows; changes nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Packets and opinions"))
        self.resize(120 * GRID, 72 * GRID)
        self._session = session
        self._lines: tuple[LedgerLine, ...] = ()
        heads = (self.tr("Reviewer"), self.tr("Packet"), self.tr("Opinions"), self.tr("Sent"), self.tr("Reviewed"),
                 self.tr("Asked"), self.tr("Answered"), self.tr("Open"))  # fmt: skip
        self.table = QuietTable(self.tr("Packets and opinions"), heads, (0, 170, 96, 76, 100, 76, 100, 76))
        self.head = Strong()
        self.details = SentenceList(self.tr("Opinions of the chosen row, and what is open"))
        self.save = PlainButton(self.tr("Save as &PDF…"), "print")
        self.close_button = PlainButton(self.tr("C&lose"))
        self.state = Muted()
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._choose)
        self.save.clicked.connect(self.choose_file)
        self.close_button.clicked.connect(self.reject)
        session.changed.connect(self._follow)
        self.refresh()

    def _lay_out(self) -> None:
        limits = Muted(self._session.messages.say("limits.all"))
        limits.setFont(small_font())
        buttons = QHBoxLayout()
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Packets and opinions")))
        column.addWidget(Muted(self.tr("What was sent and asked, what came back, and what is open after it.")))
        column.addWidget(self.table, 3)
        column.addWidget(self.head)
        column.addWidget(self.details, 2)
        column.addWidget(limits)
        column.addLayout(buttons)

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CASE, Change.REVIEWS, Change.PACKETS}:
            self.refresh()

    def refresh(self) -> None:
        """Read the ledger anew."""
        from ...services.ledger import opinion_ledger

        if self._session.case is not None and self._session.ready:
            self._session.call(opinion_ledger, self._session.case.id, on_success=self._show)

    def _show(self, lines: tuple[LedgerLine, ...]) -> None:
        self._lines = lines
        self.table.blockSignals(True)
        self.table.show_rows([self._cells(one) for one in lines])
        self.table.blockSignals(False)
        self.save.setEnabled(bool(lines))
        self.state.setText("" if lines else self.tr("There is no packet and no opinion in this case yet."))
        self._choose()

    def _cells(self, line: LedgerLine) -> list[str]:
        who = visible(line.reviewer.title, _NAME) if line.reviewer is not None else self.tr("Nobody is named")
        packet = self.tr("Not known")
        if line.packet is not None:
            packet = f"{line.packet.code} · {words.date(line.packet.made)}"
        figures = (len(line.opinions), line.sent, line.reviewed, line.asked, line.answered, len(line.open))
        return [who, packet, *(words.number(one) for one in figures)]

    @Slot()
    def _choose(self) -> None:
        row = self.table.currentRow()
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        self.details.clear()
        if line is None:
            self.head.setText("")
        elif not line.opinions:
            self.head.setText(self.tr("No opinion came back yet."))
        else:
            self.head.setText(words.listed([title(one) for one in line.opinions]))
            say = self._session.messages.say
            self.details.addItems([say(one.say) for one in line.open] or [self.tr("Nothing is open.")])

    @Slot()
    def choose_file(self) -> None:
        """Ask where the PDF goes, then write it."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the list"), self.tr("opinions.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, target: Path) -> None:
        """Write the ledger as a PDF to `target`, which is replaced."""
        if self._session.case is not None:
            self._session.call(_print, self._session.case.id, target, on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        self.state.setText(self.tr("Saved as {name}.").format(name=visible(target.name, 60)))


def _print(ws: Workspace, case_id: int, target: Path) -> Path:
    from ...services.ledger import print_ledger

    return saved(target, partial(target.write_bytes, print_ledger(ws, case_id)))
