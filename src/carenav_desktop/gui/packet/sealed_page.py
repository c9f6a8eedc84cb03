"""The page after sealing: the packet is checked, its receipt to read aloud, and its passphrase shown this once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.scope import PLAIN, PacketForm
from .. import outside, theme, words
from ..clipboard import SecretGuard
from ..session import Session
from ..widgets import Card, Heading, IconLabel, Line, Muted, PlainButton, PlainLabel, PrimaryButton, Strong
from ..widgets.layouts import clear
from .whom_card import WhomCard

if TYPE_CHECKING:
    from ...domain.case import PacketEntry
    from ...services.exporting import ExportResult

_LARGE_POINTS = 22.0
_COPIED_FOR = 2000


@dataclass(frozen=True)
class Handover:
    """A packet that was sealed for the case `case_id` of `case_name`.

    `passphrase` is empty when it was sealed for a key; `noted` once the sheet with the passphrase was saved.
    """

    result: ExportResult
    case_name: str
    passphrase: str
    noted: bool = False
    case_id: int = 0


class SealedPage(QWidget):
    """`finished` when the user is done with it; the others ask for pages to be saved at a path, and
    `rehearsal_wanted(PacketEntry)` to see the packet as the reviewer will."""

    finished = Signal()
    sheet_wanted = Signal(object)
    certificate_wanted = Signal(object)
    rehearsal_wanted = Signal(object)
    labels_wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = session.messages
        self.whom = WhomCard(session)
        self._folder = Path()
        self._code = ""
        self.title = Heading()
        self.counts = Muted()
        self.receipt = _large()
        self.place = Muted()
        self.groups = QHBoxLayout()
        self.secret = Card()
        self.copy = PlainButton(self.tr("Cop&y receipt"), "copy")
        self.show_folder = PlainButton(self.tr("Show in &folder"), "folder")
        self.rehearse = PlainButton(self.tr("See it as the reviewer will"), "eye")
        self.certificate = PlainButton(self.tr("Save the &certificate as PDF…"), "print")
        self.labels = PlainButton(self.tr("Save the &labels as PDF…"), "disc")
        self.certificate_note = Muted()
        self._entry: PacketEntry | None = None
        self.sheet = PrimaryButton(self.tr("Save the passphrase &sheet as PDF…"), "print")
        self.sheet_note = Muted()
        self.done = PlainButton(self.tr("&Done"))
        self.guard = SecretGuard(self)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._arrange()
        self._copied.timeout.connect(self._name_copy)
        self.copy.clicked.connect(self._copy_receipt)
        self.show_folder.clicked.connect(self._open_folder)
        self.sheet.clicked.connect(self._choose_sheet)
        self.certificate.clicked.connect(self._choose_certificate)
        self.labels.clicked.connect(self._choose_labels)
        self.rehearse.clicked.connect(self._ask_for_rehearsal)
        self.done.clicked.connect(self._finish)

    def show_handover(self, handover: Handover) -> None:
        """Show a packet that was written and read back."""
        packet, entry, passphrase = handover.result.packet, handover.result.entry, handover.passphrase
        self._folder, self._code, self._entry = packet.folder, packet.code, entry
        self.rehearse.setVisible(entry.form is PacketForm.SEALED)
        self.certificate_note.setText(self._how_it_opens(entry, passphrase))
        is_plain = entry.form in PLAIN
        title = (
            self.tr("Packet {code} for {name} is made") if is_plain else self.tr("Packet {code} for {name} is sealed")
        )
        self.title.setText(title.format(code=packet.code, name=visible(handover.case_name)))
        images = words.counted(packet.instances, self.tr("1 image file"), self.tr("{n} image files"))
        files = words.counted(packet.files, self.tr("1 file"), self.tr("{n} files"))
        self.counts.setText(
            self.tr("It was opened again and every file compared: {files}, {images} among them.").format(
                files=files, images=images
            )
        )
        self.receipt.setText(entry.receipt)
        self.receipt.setAccessibleName(self.tr("Receipt {code}").format(code=" ".join(entry.receipt)))
        self.place.setText(self.tr("It lies in {folder}").format(folder=visible(str(packet.folder))))
        self.secret.setVisible(bool(passphrase))
        self.sheet_note.setText(self.tr("It is shown only now. The program does not keep it."))
        self._show_groups(passphrase)
        self.whom.show_packet(entry, handover.case_id)
        self.done.setFocus()

    def _how_it_opens(self, entry: PacketEntry, passphrase: str) -> str:
        """What a person must know of the form that was chosen."""
        if entry.form in PLAIN:
            return self.tr("It is not sealed: whoever has it can read it. Carry it yourself, and take it home again.")
        if entry.form is PacketForm.ZIP:
            return self.tr("It opens with 7-Zip or another program for AES-256, with the passphrase and its dashes.")
        if passphrase:
            return self.tr(
                "The reviewer's page opens in your browser. Choose packet.age there and type the passphrase."
            )
        return self.tr("The reviewer's page opens in your browser. Only the reviewer's key opens the packet there.")

    def note_labels(self, target: Path) -> None:
        """Say that the labels were saved, and where."""
        self.certificate_note.setText(self.tr("The labels are saved as {name}.").format(name=target.name))

    @Slot()
    def _choose_labels(self) -> None:
        """Ask where the labels go."""
        name = self.tr("Labels {code}.pdf").format(code=self._code)
        if target := self._ask_where(self.tr("Save the labels"), name):
            self.labels_wanted.emit(target)

    def note_sheet(self, target: Path) -> None:
        """Say that the sheet was saved, and where."""
        self.sheet_note.setText(self.tr("Saved as {name}. Print it, then delete the file.").format(name=target.name))

    def _show_groups(self, passphrase: str) -> None:
        self.guard.watch(passphrase)
        clear(self.groups)
        for group in passphrase.split("-") if passphrase else ():
            label = _large()
            label.setObjectName("passphraseGroup")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setText(group)
            self.groups.addWidget(label, 1)

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(self._receipt_card())
        self._fill_secret()
        column.addWidget(self.secret)
        column.addWidget(self.whom)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _head(self) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.title)
        told.addWidget(self.counts)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(IconLabel("check", "accent", 40), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _receipt_card(self) -> Card:
        card = Card()
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(Strong(self.tr("Receipt")))
        told.addWidget(self.receipt)
        told.addWidget(
            Muted(self.tr("The reviewer reads this code back to you. If it is the same, everything has arrived."))
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(told, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.show_folder, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        card.body.addWidget(Line())
        card.body.addWidget(self.place)
        more = QHBoxLayout()
        more.setSpacing(8)
        more.addWidget(self.rehearse)
        more.addWidget(self.certificate)
        more.addWidget(self.labels)
        more.addStretch(1)
        card.body.addLayout(more)
        card.body.addWidget(self.certificate_note)
        return card

    def _fill_secret(self) -> None:
        self.groups.setSpacing(8)
        save = QHBoxLayout()
        save.setSpacing(16)
        save.addWidget(self.sheet)
        save.addWidget(self.sheet_note, 1)
        body = self.secret.body
        body.addWidget(Strong(self.tr("Passphrase")))
        body.addLayout(self.groups)
        body.addSpacing(4)
        for rule in (
            self.tr("Tell it by telephone, four digits at a time."),
            self.tr("Never write it in the mail that brings the packet, and never put it on the same stick."),
            self.tr("Keep the printed sheet at home. Without the passphrase nobody can open the packet."),
        ):
            body.addWidget(_rule(rule))
        body.addSpacing(4)
        body.addLayout(save)

    @Slot()
    def _copy_receipt(self) -> None:
        QGuiApplication.clipboard().setText(self.receipt.text())
        self.copy.setText(self.tr("Copied"))
        self._copied.start(_COPIED_FOR)

    @Slot()
    def _name_copy(self) -> None:
        self.copy.setText(self.tr("Cop&y receipt"))

    @Slot()
    def _open_folder(self) -> None:
        outside.show_folder(self._folder)

    @Slot()
    def _ask_for_rehearsal(self) -> None:
        self.rehearsal_wanted.emit(self._entry)

    @Slot()
    def _choose_certificate(self) -> None:
        """Ask where the certificate goes."""
        name = self.tr("Certificate {code}.pdf").format(code=self._code)
        if target := self._ask_where(self.tr("Save the certificate"), name):
            self.certificate_wanted.emit(target)

    def note_certificate(self, target: Path) -> None:
        """Say that the certificate was saved, and where."""
        self.certificate_note.setText(self.tr("Saved as {name}. It names nobody.").format(name=target.name))

    def _ask_where(self, title: str, name: str) -> Path | None:
        """Where a page goes, next to the packet unless somebody says otherwise."""
        start = str(self._folder.parent / name)
        chosen, _ = QFileDialog.getSaveFileName(self, title, start, self.tr("PDF (*.pdf)"))
        return Path(chosen) if chosen else None

    @Slot()
    def _choose_sheet(self) -> None:
        """Ask where the sheet goes; into the packet's own folder it may not."""
        name = self.tr("Passphrase {code}.pdf").format(code=self._code)
        target = self._ask_where(self.tr("Save the passphrase sheet"), name)
        if target is None:
            return
        if target.resolve().is_relative_to(self._folder.resolve()):
            self._messages.tell(self.tr("The sheet cannot lie in the packet's own folder. Choose another place."))
            return
        self.sheet_wanted.emit(target)

    @Slot()
    def _finish(self) -> None:
        """Forget the passphrase and go back."""
        self._show_groups("")
        self.finished.emit()


def _large() -> PlainLabel:
    label = PlainLabel()
    font = QFont(theme.strong_font())
    font.setPointSizeF(_LARGE_POINTS)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
    label.setFont(font)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _rule(text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    said = PlainLabel(text)
    said.setWordWrap(True)
    row.addWidget(IconLabel("tick", "accent"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(said, 1)
    return line
