"""The dialog in which a passphrase is chosen: what it is worth, typed twice, its weakness said. Stores nothing."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ..session import Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PlainLabel, PrimaryButton, SecretField, Strong
from ..words import translate

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...domain.say import Say
    from ...services.locking import LibraryKey


#: Milliseconds without a key after which a passphrase is weighed.
_WAIT = 200


class Purpose(StrEnum):
    """What the passphrase is for."""

    LOCK = "lock"
    CHANGE = "change"
    SLOT = "slot"


class PassphraseDialog(QDialog):
    """`chosen(passphrase, label)` once both fields agree; `label` names the person of a further passphrase."""

    chosen = Signal(str, str)

    def __init__(self, session: Session, purpose: Purpose, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._purpose = purpose
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.label = QLineEdit()
        self.label.setMaxLength(60)
        self.label.setPlaceholderText(self.tr("Anna, reception"))
        self.first = SecretField(self.tr("Passphrase"))
        self.second = SecretField(self.tr("The same passphrase again"))
        self.remark = PlainLabel()
        self.remark.setWordWrap(True)
        self.remark.setMinimumHeight(5 * GRID)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.known = QCheckBox(self.tr("I &know: without both, nobody can open the records again."))
        self.done_button = PrimaryButton(self._verb())
        self.done_button.setDefault(True)
        self.setWindowTitle(self._title())
        self._lay_out()
        self.label.textChanged.connect(self._judge)
        self._remark = ""
        self._weighed: str | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_WAIT)
        self._rest.timeout.connect(self._weigh)
        self.first.edit.textChanged.connect(self._rest.start)
        for field in (self.first, self.second):
            field.edit.textChanged.connect(self._judge)
            field.capitals.connect(self._tell_capitals)
        self.known.toggled.connect(self._judge)
        self.done_button.clicked.connect(self._choose)
        self._judge()

    def _title(self) -> str:
        return {
            Purpose.LOCK: self.tr("Lock the library with a passphrase"),
            Purpose.CHANGE: self.tr("Change your passphrase"),
            Purpose.SLOT: self.tr("A passphrase for one more person"),
        }[self._purpose]

    def _verb(self) -> str:
        return {
            Purpose.LOCK: self.tr("&Lock the library"),
            Purpose.CHANGE: self.tr("&Change it"),
            Purpose.SLOT: self.tr("A&dd it"),
        }[self._purpose]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        self.setFixedWidth(68 * GRID)
        column.addWidget(Heading(self._title()))
        for text in self._words():
            column.addWidget(Muted(text))
        if self._purpose is Purpose.SLOT:
            column.addWidget(_named(self.tr("&Whose passphrase is it?"), self.label))
            column.addWidget(self.label)
        column.addWidget(_named(self.tr("&Passphrase: five words or more that only you put together"), self.first.edit))
        column.addWidget(self.first)
        column.addWidget(_named(self.tr("The same &again"), self.second.edit))
        column.addWidget(self.second)
        column.addWidget(self.remark)
        if self._purpose is Purpose.LOCK:
            column.addWidget(self.known)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        cancel = PlainButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.done_button)
        column.addLayout(buttons)

    def _words(self) -> tuple[str, ...]:
        """What the person must know before."""
        if self._purpose is Purpose.LOCK:
            return (
                self.tr(
                    "Locked, the records on this computer cannot be read without the passphrase: "
                    "not by a thief, not on a lost disk, not in a backup."
                ),
                self.tr(
                    "The price: if you forget the passphrase and lose the recovery sheet, the records are gone. "
                    "Nobody can open them, and we cannot help. You save the sheet in the next step."
                ),
            )
        if self._purpose is Purpose.CHANGE:
            return (self.tr("The old passphrase stops working. The recovery sheet stays as it is."),)
        return (self.tr("It opens the same library. You can take it back at any time."),)

    @Slot()
    def _judge(self) -> None:
        """Say what is still lacking; the button waits for it."""
        first, second = self.first.text(), self.second.text()
        weighed = bool(first) and first == self._weighed
        different = self.tr("The two are not the same yet.") if second and not first.startswith(second) else ""
        self.remark.setText((self._remark if weighed else "") or different)
        named = self._purpose is not Purpose.SLOT or bool(self.label.text().strip())
        agreed = self._purpose is not Purpose.LOCK or self.known.isChecked()
        self.done_button.setEnabled(weighed and not self._remark and first == second and named and agreed)

    @Slot()
    def _weigh(self) -> None:
        """Have the passphrase of the moment weighed, off the main thread: the lists of words take their time."""
        typed = self.first.text()

        def operation(_: Context) -> Say | None:
            from ...services.locking import weakness

            return weakness(typed)

        self._session.jobs.submit(operation, partial(self._take, typed))

    def _take(self, typed: str, weak: Say | None) -> None:
        if typed == self.first.text():
            self._weighed = typed
            self._remark = self._session.messages.say(weak) if weak is not None and typed else ""
            self._judge()

    @Slot(bool)
    def _tell_capitals(self, on: bool) -> None:
        if on:
            self.remark.setText(self.tr("The capitals key (Caps Lock) seems to be on."))

    @Slot()
    def _choose(self) -> None:
        passphrase, label = self.first.text(), self.label.text().strip()
        for field in (self.first, self.second):
            field.clear()
        self.accept()
        self.chosen.emit(passphrase, label)


def _named(text: str, field: QWidget) -> Strong:
    label = Strong(text)
    label.setBuddy(field)
    return label


def lock_with_passphrase(session: Session, parent: QWidget) -> PassphraseDialog:
    """Ask for a passphrase and lock the library with it; the recovery sheet comes when that is done."""
    dialog = PassphraseDialog(session, Purpose.LOCK, parent)
    dialog.chosen.connect(partial(_lock, session))
    dialog.open()
    return dialog


def _lock(session: Session, passphrase: str, _: str) -> None:
    def work(folder: Path, key: LibraryKey | None, context: Context) -> tuple[LibraryKey, None]:
        from ...services.locking import lock_library

        return lock_library(folder, passphrase, context, session.settings.operator), None

    session.remember(sheet_due=True)
    session.keeper.rework(translate("PassphraseDialog", "Locking the library"), work)
