"""The page of a locked library: asks for the passphrase, or for the key of the recovery sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..languages import LANGUAGE_NAMES
from ..session import Session
from ..theme import GRID
from ..widgets import Heading, IconLabel, LinkButton, Muted, PlainLabel, PrimaryButton, SecretField, Strong

_WIDTH = 56 * GRID


class LockPage(QWidget):
    """Shows nothing of the library. `language_chosen` gives a code."""

    language_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper = session.keeper
        self._recovery = False
        self.what = Muted()
        self.label = Strong()
        self.secret = SecretField("")
        self.label.setBuddy(self.secret.edit)
        self.remark = PlainLabel()
        self.remark.setWordWrap(True)
        self.remark.setMinimumHeight(8 * GRID)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.unlock = PrimaryButton(self.tr("&Unlock"))
        self.other = LinkButton()
        self.language = LinkButton(self._other_language()[1])
        self._lay_out()
        self._wire()
        self._ask_for(recovery=False)

    @Slot()
    def begin(self) -> None:
        """Put the cursor where the passphrase is typed."""
        self.secret.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_work()

    def _wire(self) -> None:
        self.secret.entered.connect(self.enter)
        self.secret.capitals.connect(self._tell_capitals)
        self.unlock.clicked.connect(self.enter)
        self.other.clicked.connect(self._change_way)
        self.language.clicked.connect(self._choose_language)
        self._keeper.wrong.connect(self._refused)
        self._keeper.changed.connect(self._show_work)

    @Slot()
    def enter(self) -> None:
        """Try what was typed; the work of a second that this takes is what makes guessing slow."""
        if not self.secret.text():
            self.secret.edit.setFocus()
            return
        self._rest(False)
        self.remark.setText(self.tr("Opening. This takes a moment on purpose: it makes guessing slow."))
        self._keeper.enter(self.secret.text(), recovery=self._recovery)

    @Slot(str)
    def _refused(self, sentence: str) -> None:
        """Say why it does not open. There is no limit of tries."""
        self._rest(True)
        self.remark.setText(sentence)
        self.secret.edit.selectAll()
        self.secret.edit.setFocus()

    def _rest(self, rest: bool) -> None:
        for part in (self.secret, self.unlock, self.other):
            part.setEnabled(rest)

    @Slot(bool)
    def _tell_capitals(self, on: bool) -> None:
        self.remark.setText(self.tr("The capitals key (Caps Lock) seems to be on.") if on else "")

    @Slot()
    def _change_way(self) -> None:
        self._ask_for(recovery=not self._recovery)
        self.begin()

    def _ask_for(self, *, recovery: bool) -> None:
        self._recovery = recovery
        self.secret.clear()
        self.remark.setText("")
        self.what.setText(
            self.tr("Type the long line from the recovery sheet. Small and capital letters are the same.")
            if recovery
            else self.tr("Type your passphrase to see your records.")
        )
        self.label.setText(self.tr("&Line from the recovery sheet") if recovery else self.tr("&Passphrase"))
        self.secret.edit.setAccessibleName(self.label.text().replace("&", ""))
        self.secret.edit.setPlaceholderText("AGE-SECRET-KEY-1..." if recovery else "")
        self.other.setText(
            self.tr("Open with the p&assphrase") if recovery else self.tr("Open with the &recovery sheet")
        )
        self.secret.show_secret(recovery)

    @Slot()
    def _show_work(self) -> None:
        """Say of work behind the lock that it goes on, not what it is."""
        busy = self._keeper.busy and self.secret.isEnabled()
        if busy and not self.remark.text():
            self.remark.setText(self.tr("Work that was under way is being finished. Then the library is closed."))

    def _other_language(self) -> tuple[str, str]:
        """The language that one click changes to: its code and its own name."""
        names = list(LANGUAGE_NAMES.items())
        return names[(list(LANGUAGE_NAMES).index(self._session.language) + 1) % len(names)]

    @Slot()
    def _choose_language(self) -> None:
        self.language_chosen.emit(self._other_language()[0])

    def _lay_out(self) -> None:
        body = QWidget()
        body.setFixedWidth(_WIDTH)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.unlock)
        buttons.addWidget(self.other)
        buttons.addStretch()
        buttons.addWidget(self.language)
        column = QVBoxLayout(body)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(IconLabel("lock", "accent", 40))
        column.addWidget(Heading(self.tr("This library is locked")))
        column.addWidget(self.what)
        column.addSpacing(2 * GRID)
        column.addWidget(self.label)
        column.addWidget(self.secret)
        column.addWidget(self.remark)
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addWidget(body)
