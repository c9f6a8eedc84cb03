"""The lock of the library: put on, taken off, its passphrases, its recovery sheet, and when it closes by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox

from ...domain.display import visible
from ..notes import Note
from ..session import Session
from ..widgets import Muted, PlainButton, PlainLabel, PrimaryButton
from ..words import translate
from .page import Page, QuietTable
from .passphrase_dialog import PassphraseDialog, Purpose, lock_with_passphrase
from .recovery import RecoveryDialog

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.locking import LibraryKey, LibraryState


class LockSettings(Page):
    """One half for a library without a lock, the other for a locked one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("LockSettings", "Passphrase"))
        self._files: tuple[str, ...] = ()
        if session.keeper.key is None:
            self._lay_out_open()
        else:
            self._lay_out_locked()
        self.column.addStretch()

    def _lay_out_open(self) -> None:
        self.explain(
            self.tr(
                "The library is not locked: whoever has this computer or its disk can read the records. "
                "With a passphrase nobody can, and the library locks itself when you are away."
            )
        )
        self.explain(
            self.tr(
                "The price: if you forget the passphrase and lose the recovery sheet, the records are gone. "
                "Nobody can open them, and we cannot help."
            )
        )
        self.lock = PrimaryButton(self.tr("&Lock with a passphrase..."))
        self.lock.clicked.connect(self._lock)
        self.row(self.lock)

    def _lay_out_locked(self) -> None:
        self.lock_now = PrimaryButton(self.tr("Lock &now"))
        self.lock_now.clicked.connect(self.session.keeper.lock)
        everywhere = Muted(self.tr("Ctrl+Shift+L does the same from everywhere."))
        everywhere.setWordWrap(False)
        self.row(self.lock_now, everywhere)
        self.minutes = self._auto_lock_box()
        label = PlainLabel(self.tr("Lock by itself when nobody &touches the computer for"))
        label.setBuddy(self.minutes)
        self.row(label, self.minutes)
        self.part(self.tr("Passphrases that open it"))
        self.slots_table = QuietTable(self.tr("Passphrases"), (self.tr("Whose"),), (0,))
        self.slots_table.setFixedHeight(110)
        self.slots_table.itemSelectionChanged.connect(self._show_buttons)
        self.column.addWidget(self.slots_table)
        self.change = PlainButton(self.tr("C&hange yours..."))
        self.change.clicked.connect(partial(self._ask, Purpose.CHANGE))
        self.add = PlainButton(self.tr("&Add a person..."))
        self.add.clicked.connect(partial(self._ask, Purpose.SLOT))
        self.take_back = PlainButton(self.tr("Take &back"))
        self.take_back.clicked.connect(self.remove_slot)
        self.row(self.change, self.add, self.take_back)
        self.part(self.tr("Recovery sheet"))
        self.explain(self.tr("A forgotten passphrase and a lost sheet mean that the records are gone for good."))
        self.sheet = PlainButton(self.tr("&Save the recovery sheet..."))
        self.sheet.clicked.connect(self._save_sheet)
        self.unlock = PlainButton(self.tr("Take the lock &off..."))
        self.unlock.clicked.connect(self.take_lock_off)
        self.row(self.sheet)
        self.part(self.tr("Without a lock"))
        self.row(self.unlock)

    def _auto_lock_box(self) -> QComboBox:
        box = QComboBox()
        for minutes, text in (
            (5, self.tr("5 minutes (a shared computer)")),
            (15, self.tr("15 minutes (at home)")),
            (60, self.tr("1 hour")),
            (0, self.tr("never")),
        ):
            box.addItem(text, minutes)
        box.setCurrentIndex(max(0, box.findData(self.session.settings.auto_lock)))
        box.currentIndexChanged.connect(self._keep_minutes)
        return box

    @Slot(int)
    def _keep_minutes(self, _: int) -> None:
        self.session.remember(auto_lock=self.minutes.currentData())

    # -- reading

    def refresh(self) -> None:
        """Read which passphrases open the library."""
        if self.session.keeper.key is None:
            return
        folder, key = self.session.keeper.folder, self.session.keeper.key

        def operation(_: Context) -> LibraryState:
            from ...services.locking import library_state

            return library_state(folder, key)

        self.session.jobs.submit(operation, self._show_slots)

    def _show_slots(self, state: LibraryState) -> None:
        self._files = tuple(one.file for one in state.slots)
        yours = self.tr("Yours, the first one")
        self.slots_table.show_rows([(visible(one.label, 60) if one.label else yours,) for one in state.slots])
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        self.take_back.setEnabled(self.slots_table.currentRow() > 0)

    # -- doing

    @Slot()
    def _lock(self) -> None:
        lock_with_passphrase(self.session, self)

    def _ask(self, purpose: Purpose, _: bool = False) -> PassphraseDialog:
        dialog = PassphraseDialog(self.session, purpose, self)
        dialog.chosen.connect(self.store_change if purpose is Purpose.CHANGE else self.store_slot)
        dialog.open()
        return dialog

    @Slot(str, str)
    def store_change(self, passphrase: str, _: str) -> None:
        """Make `passphrase` the one that opens the library from now on."""

        def change(folder: Path, key: LibraryKey) -> None:
            from ...services.locking import change_passphrase

            change_passphrase(folder, key, passphrase, self.session.settings.operator)

        change_slots(self.session, self.tr("Changing the passphrase"), change, self.tr("The passphrase is changed."))

    @Slot(str, str)
    def store_slot(self, passphrase: str, label: str) -> None:
        """Let `passphrase` open the library too."""

        def change(folder: Path, key: LibraryKey) -> None:
            from ...services.locking import add_slot

            add_slot(folder, key, label, passphrase, self.session.settings.operator)

        done = self.tr("The passphrase of {name} opens the library now.").format(name=visible(label, 60))
        change_slots(self.session, self.tr("Adding a passphrase"), change, done)

    @Slot()
    def remove_slot(self) -> None:
        """The chosen passphrase opens the library no more."""
        file = self._files[self.slots_table.currentRow()]

        def change(folder: Path, key: LibraryKey) -> None:
            from ...services.locking import remove_slot

            remove_slot(folder, key, file, self.session.settings.operator)

        done = self.tr("That passphrase does not open the library any more.")
        change_slots(self.session, self.tr("Taking a passphrase back"), change, done)

    @Slot()
    def _save_sheet(self) -> None:
        RecoveryDialog(self.session, self).open()

    @Slot()
    def take_lock_off(self) -> None:
        """Ask, then write the library without a lock."""
        question = self.tr(
            "Take the lock off? Then whoever has this computer or its disk can read the records. "
            "Backups made before stay locked."
        )
        if self.session.messages.ask(question, self.tr("Take it o&ff"), self.tr("&Keep it locked")):
            take_lock_off(self.session)


def change_slots(session: Session, title: str, change: Callable[[Path, LibraryKey], None], done: str) -> None:
    """Close the library, change which passphrases open it, open it again and say `done`."""

    def work(folder: Path, key: LibraryKey | None, _: Context) -> tuple[LibraryKey, None]:
        assert key is not None, "only a locked library has passphrases"
        change(folder, key)
        return key, None

    session.keeper.rework(title, work, partial(_note, session, done))


def take_lock_off(session: Session) -> None:
    """Write the library in its open form; the window waits meanwhile."""

    def work(folder: Path, key: LibraryKey | None, context: Context) -> tuple[None, None]:
        from ...services.locking import unlock_library

        assert key is not None, "only a locked library has a lock to take off"
        unlock_library(folder, key, context, session.settings.operator)
        return None, None

    done = translate("LockSettings", "The library has no lock any more.")
    session.keeper.rework(translate("LockSettings", "Taking the lock off"), work, partial(_note, session, done))


def _note(session: Session, sentence: str, _: object) -> None:
    session.noted.emit(Note(sentence))


def page(session: Session) -> LockSettings:
    """The page for the dialog."""
    return LockSettings(session)
