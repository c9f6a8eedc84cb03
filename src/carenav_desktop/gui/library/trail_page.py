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
            [
                (_moment(one.at), _who(one), _what(one.what), _item(one.item), _result(one.result))
                for one in newest_first
            ]
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
    """What was done, in words; a code nobody foresaw stays as it is."""
    known = {
        "case.create": translate("TrailPage", "Case begun"),
        "import.begin": translate("TrailPage", "Import begun"),
        "import.end": translate("TrailPage", "Import ended"),
        "record.set": translate("TrailPage", "Record sorted"),
        "record.set_back": translate("TrailPage", "Answer taken back"),
        "person.same": translate("TrailPage", "Person: it is the patient"),
        "person.not_ours": translate("TrailPage", "Person: somebody else"),
        "person.open": translate("TrailPage", "Person: open again"),
        "question.write": translate("TrailPage", "Question written"),
        "item.mark": translate("TrailPage", "Checklist line marked"),
        "item.unmark": translate("TrailPage", "Mark taken back"),
        "item.level": translate("TrailPage", "Checklist line set for this case"),
        "item.unlevel": translate("TrailPage", "Checklist line as in the list again"),
        "question.answer": translate("TrailPage", "Checklist question answered"),
        "question.unanswer": translate("TrailPage", "Answer taken back"),
        "case.lists": translate("TrailPage", "Checklists chosen"),
        "record.pair": translate("TrailPage", "Report and scan: together or not"),
        "record.unpair": translate("TrailPage", "Report and scan: left to the program"),
        "record.parts": translate("TrailPage", "Pages of a paper named"),
        "specimen.set": translate("TrailPage", "Tissue written down"),
        "specimen.remove": translate("TrailPage", "Tissue taken off the list"),
        "shipment.set": translate("TrailPage", "Parcel written down"),
        "question.basis": translate("TrailPage", "What the question rests on"),
        "facility.set": translate("TrailPage", "Place written down"),
        "request.set": translate("TrailPage", "Request written down"),
        "request.end": translate("TrailPage", "Request ended"),
        "list.add": translate("TrailPage", "Checklist added"),
        "list.remove": translate("TrailPage", "Checklist removed"),
        "question.part": translate("TrailPage", "Question: more written"),
        "reviewer.set": translate("TrailPage", "Reviewer card written"),
        "reviewer.remove": translate("TrailPage", "Reviewer card removed"),
        "review.set": translate("TrailPage", "Review written down"),
        "review.log": translate("TrailPage", "Review: line in the log"),
        "review.consent": translate("TrailPage", "Consent written down"),
        "review.wanted": translate("TrailPage", "Record the reviewer asked for"),
        "review.answer": translate("TrailPage", "Reviewer's answers before paying"),
        "review.remove": translate("TrailPage", "Review: line taken out"),
        "opinion.set": translate("TrailPage", "Opinion taken in"),
        "opinion.remove": translate("TrailPage", "Opinion taken out"),
        "opinion.look": translate("TrailPage", "Opinion looked through"),
        "opinion.reviewed": translate("TrailPage", "Opinion: what was reviewed"),
        "opinion.words": translate("TrailPage", "Opinion: words written"),
        "opinion.check_back": translate("TrailPage", "Opinion: looked back"),
        "opinion.follow_up": translate("TrailPage", "Follow-up questions sent"),
        "packet.export": translate("TrailPage", "Packet made"),
        "library.back_up": translate("TrailPage", "Backup made"),
        "library.restore": translate("TrailPage", "Backup brought back"),
        "library.rebuild": translate("TrailPage", "List of records rebuilt"),
        "library.lock": translate("TrailPage", "Library locked"),
        "library.unlock": translate("TrailPage", "Lock taken off"),
        "library.add_passphrase": translate("TrailPage", "Passphrase added"),
        "library.remove_passphrase": translate("TrailPage", "Passphrase taken back"),
        "library.change_passphrase": translate("TrailPage", "Passphrase changed"),
        "medium.read_again": translate("TrailPage", "Names and descriptions read again"),
        "trash.put": translate("TrailPage", "Put in the trash"),
        "trash.restore": translate("TrailPage", "Brought back"),
        "trash.empty": translate("TrailPage", "Trash emptied"),
    }
    return known.get(code, code)


def _item(item: str) -> str:
    """'record:3' in words; what follows the number stays as it is."""
    kind, _, number = item.partition(":")
    known = {
        "case": translate("TrailPage", "Case {n}"),
        "specimen": translate("TrailPage", "Tissue {n}"),
        "facility": translate("TrailPage", "Place {n}"),
        "request": translate("TrailPage", "Request {n}"),
        "record": translate("TrailPage", "Record {n}"),
        "study": translate("TrailPage", "Scan {n}"),
        "person": translate("TrailPage", "Person {n}"),
        "packet": translate("TrailPage", "Packet {n}"),
        "trash": translate("TrailPage", "Trash"),
        "library": translate("TrailPage", "Library"),
    }
    return known[kind].format(n=number) if kind in known else item


def _result(result: str) -> str:
    """How it ended, in words; counts stay as they are."""
    known = {
        "done": translate("TrailPage", "Done"),
        "failed": translate("TrailPage", "Failed"),
        "cancelled": translate("TrailPage", "Stopped"),
        "gone": translate("TrailPage", "Stopped"),
    }
    how, _, counts = result.partition(" ")
    return f"{known.get(how, how)} {counts}".strip()


def page(session: Session) -> TrailPage:
    """The page for the dialog."""
    return TrailPage(session)
