"""The trail: who did what and when, without any text of a record; exported and verified here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit

from ...domain.display import visible
from .. import words
from ..session import Session
from ..widgets import Muted, PlainButton, PlainLabel
from ..words import translate
from .page import Page, QuietTable

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...domain.trail import TrailCheck, TrailLine

#: Lines shown; an export holds all.
_SHOWN = 200


class TrailPage(Page):
    """Shows the newest lines and keeps the initials of who works here."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("TrailPage", "Trail"))
        self.explain(
            self.tr(
                "Each change leaves a line: who, when, what and on which record, but nothing of what stands in it. "
                "Each line is bound to the one before, so that a changed line shows."
            )
        )
        self.operator = QLineEdit(session.settings.operator)
        self.operator.setMaxLength(16)
        self.operator.setFixedWidth(120)
        self.operator.editingFinished.connect(self._keep_operator)
        label = PlainLabel(self.tr("Your &initials, for new lines"))
        label.setBuddy(self.operator)
        self.operator.setAccessibleName(self.tr("Your initials"))
        self.row(label, self.operator)
        heads = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("On"), self.tr("Result"))
        self.table = QuietTable(self.tr("Trail"), heads, (150, 130, 0, 110, 130))
        self.column.addWidget(self.table, 1)
        self.state = Muted()
        self.column.addWidget(self.state)
        self.export = PlainButton(self.tr("E&xport..."))
        self.export.clicked.connect(self._export)
        self.verify = PlainButton(self.tr("&Verify an export..."))
        self.verify.clicked.connect(self._verify)
        self.row(self.export, self.verify)

    def refresh(self) -> None:
        """Read the newest lines."""
        from ...services.trail import trail

        self.session.call(trail, _SHOWN, on_success=self.show_lines)

    def show_lines(self, lines: tuple[TrailLine, ...]) -> None:
        """Show these lines, newest first."""
        newest_first = sorted(lines, key=lambda one: -one.seq)
        self.table.show_rows(
            [(_moment(one.at), _who(one), _what(one.what), _item(one.item), one.result) for one in newest_first]
        )
        self.state.setText("" if lines else self.tr("No line yet."))

    @Slot()
    def _keep_operator(self) -> None:
        self.session.remember(operator=self.operator.text().strip())
        if self.session.workspace is not None:
            self.session.workspace.sign_as(self.session.settings.operator)

    @Slot()
    def _export(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export the trail"), "trail.jsonl", "JSON (*.jsonl)")
        if chosen:
            self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write every line to `target`."""
        from ...services.trail import export_trail

        self.session.call(export_trail, target, on_success=self._exported)

    def _exported(self, _: object) -> None:
        self.state.setText(self.tr("Exported."))

    @Slot()
    def _verify(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Verify an export"), "", "JSON (*.jsonl)")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, file: Path) -> None:
        """Say whether an exported trail is as it was written."""

        def operation(_: Context) -> TrailCheck:
            from ...services.trail import verify_trail

            return verify_trail(file)

        self.session.jobs.submit(operation, self._verified, self.state.setText)

    def _verified(self, check: TrailCheck) -> None:
        lines = words.counted(check.lines, self.tr("1 line"), self.tr("{n} lines"))
        if check.ok:
            self.state.setText(self.tr("Verified: {lines}, each as it was written.").format(lines=lines))
        else:
            said = self.tr("Changed: line {n} is not as it was written. Lines before it are sound.")
            self.state.setText(said.format(n=words.number(check.first_bad or 0)))


def _moment(at: str) -> str:
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return at
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def _who(line: TrailLine) -> str:
    user = visible(line.user, 30)
    return f"{visible(line.operator, 16)} ({user})" if line.operator else user


def _what(code: str) -> str:
    return code


def _item(item: str) -> str:
    return item


def page(session: Session) -> TrailPage:
    """The page for the dialog."""
    return TrailPage(session)
