"""The card where a packet is sealed: for whom, where to, in how many pieces. Checks what is typed; seals nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFileDialog, QMenu, QRadioButton, QVBoxLayout, QWidget

from ..._generated.forms.ui_seal_form import Ui_SealForm
from ...domain.display import visible
from ...domain.scope import PLAIN, WHOLE, PacketForm, Scope
from ...domain.stages import Stage
from ...errors import KnownError
from .. import words
from ..messages import Messages
from ..widgets import Card, LinkButton, Muted, PrimaryButton, Strong, set_hint
from .durations import about

if TYPE_CHECKING:
    from ...domain.case import PacketEntry
    from ...services.forecast import Forecast


#: The largest file that FAT32 can hold, in bytes.
_BELOW_4_GB = 4 * 1024**3 - 1


@dataclass(frozen=True)
class Order:
    """What was chosen. An empty `recipient` means a passphrase; `volume_size` in bytes, None for one piece.

    `scope` says how much of the case goes in, `form` how it is handed over.
    """

    recipient: str
    folder: Path
    volume_size: int | None
    scope: Scope = WHOLE
    form: PacketForm = PacketForm.SEALED


class SealCard(Card):
    """`ordered(Order)` when the button is pressed and everything fits; `rescoped` when another packet was asked for."""

    ordered = Signal(object)
    rescoped = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._stick: Path | None = None
        self._blocked = True
        self._sealing = False
        inside = QWidget()
        self.form = Ui_SealForm()
        self.form.setupUi(inside)
        self.cards = LinkButton(self.tr("Keys from reviewer cards…"))
        self.cards.hide()
        self._keys: tuple[tuple[str, str], ...] = ()
        self.seal = PrimaryButton(self.tr("&Seal the packet"))
        self.note = Muted()
        self.everything = QRadioButton(self.tr("&Everything"))
        self.first = QRadioButton(self.tr("&First look, under 5 MB"))
        self.new = QRadioButton()
        self.new.hide()
        self.nameless = QCheckBox(self.tr("Witho&ut names, images only"))
        self.ahead = Muted()
        self._since = 0
        self.body.addLayout(self._stages())
        self.body.addWidget(inside)
        self.body.addWidget(self.cards)
        self.body.addWidget(self.ahead)
        self.body.addWidget(self.seal)
        self.body.addWidget(self.note)
        self._fill_sizes()
        self._fill_forms()
        self._connect()
        self.use_folder(self._folder)
        self._refresh()

    def _stages(self) -> QVBoxLayout:
        """How much goes in: all of it, or what can be read in a quarter of an hour."""
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Strong(self.tr("How much?")))
        for button in (self.everything, self.first, self.new):
            group.addButton(button)
            column.addWidget(button)
        column.addWidget(Muted(self.tr("A first look holds the question and key reports, no image files.")))
        column.addWidget(self.nameless)
        self.everything.setChecked(True)
        group.buttonClicked.connect(lambda _: self.rescoped.emit())
        return column

    @property
    def scope(self) -> Scope:
        """How much of the case goes in."""
        stage = Stage.FIRST if self.first.isChecked() else Stage.ALL
        since = self._since if self.new.isChecked() else 0
        return Scope(stage, since=since, deidentified=self.nameless.isChecked())

    @property
    def folder(self) -> Path:
        """Where the packet goes."""
        return self._folder

    @property
    def volume_size(self) -> int | None:
        """How large one piece may be, in bytes; None for one piece."""
        size: int | None = self.form.volume.currentData()
        return size

    def expect_stick(self, on_stick: bool) -> None:
        """On a stick, whose file system may end at 4 GB, one file becomes pieces; asked once for each folder."""
        if on_stick and self._stick != self._folder and self.volume_size is None:
            self.form.volume.setCurrentIndex(self.form.volume.findData(_BELOW_4_GB))
        self._stick = self._folder if on_stick else None

    def offer_new(self, earlier: PacketEntry | None) -> None:
        """Offer only what is new since the packet that went out last, if one did."""
        self._since = earlier.id if earlier else 0
        self.new.setVisible(earlier is not None)
        if earlier is not None:
            self.new.setText(self.tr("Only what is &new since {code}").format(code=earlier.code))
            set_hint(
                self.new, self.tr("Packet {code} of {date}").format(code=earlier.code, date=words.date(earlier.made))
            )
        elif self.new.isChecked():
            self.everything.setChecked(True)

    def look_ahead(self, ahead: Forecast, free: int) -> None:
        """Say how large it becomes, in how many files, how long it takes, and whether there is room."""
        files = words.counted(ahead.volumes, self.tr("1 file"), self.tr("{n} files"))
        said = self.tr("About {size} in {files}. Sealing and checking takes {disk} on a disk, {stick} on a USB stick.")
        text = said.format(
            size=words.size(ahead.size), files=files, disk=about(ahead.disk_seconds), stick=about(ahead.stick_seconds)
        )
        if 0 < free < ahead.size:
            text += "\n" + self.tr("There is no room for it: only {free} are free there.").format(free=words.size(free))
        self.ahead.setText(text)

    def _fill_sizes(self) -> None:
        sizes: tuple[tuple[str, int | None], ...] = (
            (self.tr("Yes, one file"), None),
            (self.tr("Pieces of 50 MB"), 50_000_000),
            (self.tr("Pieces of 200 MB"), 200_000_000),
            (self.tr("Pieces of 650 MB, for CDs"), 650_000_000),
            (self.tr("Pieces under 4 GB, for a USB stick"), _BELOW_4_GB),
        )
        for text, octets in sizes:
            self.form.volume.addItem(text, octets)

    def _fill_forms(self) -> None:
        forms = (
            (self.tr("Sealed, opens in any browser"), PacketForm.SEALED),
            (self.tr("AES-256 ZIP for an IT desk"), PacketForm.ZIP),
            (self.tr("Not sealed: folder for an import desk"), PacketForm.FOLDER),
            (self.tr("Not sealed: disc image (ISO)"), PacketForm.IMAGE),
        )
        for text, form in forms:
            self.form.form.addItem(text, form)

    @property
    def packet_form(self) -> PacketForm:
        """How it is handed over."""
        return PacketForm(self.form.form.currentData())

    def _connect(self) -> None:
        self.form.form.currentIndexChanged.connect(self._choose_form)
        self.nameless.clicked.connect(self._choose_nameless)
        self.form.byKey.toggled.connect(self._choose_key)
        self.form.recipient.textChanged.connect(self._refresh)
        self.form.volume.currentIndexChanged.connect(self.rescoped)
        self.form.choose.clicked.connect(self._choose_folder)
        self.cards.clicked.connect(self._offer_keys)
        self.seal.clicked.connect(self._order)

    def use_folder(self, folder: Path) -> None:
        """Write the packet into `folder`."""
        self._folder = folder
        self.form.folder.setText(visible(folder.name or str(folder)))
        set_hint(self.form.folder, str(folder))
        self.form.folder.setAccessibleName(str(folder))

    def offer(self, keys: Sequence[tuple[str, str]]) -> None:
        """Reviewers whose cards have a key, each by name and key."""
        self._keys = tuple(keys)
        self._refresh()

    @Slot()
    def _offer_keys(self) -> None:
        menu = self.keys_menu()
        menu.popup(self.cards.mapToGlobal(QPoint(0, self.cards.height())))

    def keys_menu(self) -> QMenu:
        """The reviewers whose key can be used."""
        menu = QMenu(self)
        for name, key in self._keys:
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self._use_key, key))
        return menu

    def _use_key(self, key: str, _checked: bool = False) -> None:
        self.form.recipient.setText(key)

    def allow(self, blocked: bool) -> None:
        """Say whether something must be settled first."""
        self._blocked = blocked
        self._refresh()

    def set_sealing(self, sealing: bool) -> None:
        """Say whether a packet is being made right now."""
        self._sealing = sealing
        self._refresh()

    @Slot()
    def _choose_form(self) -> None:
        """A ZIP is opened with a passphrase, and what is not sealed with nothing."""
        if self.packet_form is not PacketForm.SEALED:
            self.form.byPassphrase.setChecked(True)
        self._refresh()
        self.rescoped.emit()

    @Slot(bool)
    def _choose_nameless(self, nameless: bool) -> None:
        """A first look has papers alone, and these go with names or not at all."""
        self.first.setEnabled(not nameless)
        if self.first.isChecked():
            self.everything.setChecked(True)
        self.rescoped.emit()

    @Slot(bool)
    def _choose_key(self, by_key: bool) -> None:
        self.form.recipient.setEnabled(by_key)
        if by_key:
            self.form.recipient.setFocus()
        self._refresh()

    @Slot()
    def _choose_folder(self) -> None:
        title = self.tr("Where should the packet go?")
        if chosen := QFileDialog.getExistingDirectory(self, title, str(self._folder)):
            self.use_folder(Path(chosen))
            self.rescoped.emit()

    @Slot()
    def _refresh(self, _: Any = None) -> None:
        self.form.byKey.setEnabled(self.packet_form is PacketForm.SEALED)
        is_plain = self.packet_form in PLAIN
        for one in (
            self.form.whoTitle,
            self.form.byPassphrase,
            self.form.passphraseHint,
            self.form.byKey,
            self.form.recipient,
        ):
            one.setVisible(not is_plain)
        self.seal.setText(self.tr("&Make the packet") if is_plain else self.tr("&Seal the packet"))
        remark = self._key_remark()
        self.form.recipientRemark.setText(remark)
        self.form.recipientRemark.setVisible(self.form.byKey.isChecked() and not is_plain)
        self.cards.setVisible(self.form.byKey.isChecked() and bool(self._keys))
        by_passphrase = self.form.byPassphrase.isChecked()
        fits = by_passphrase or (bool(self.recipient()) and not self._problem())
        self.seal.setEnabled(fits and not self._blocked and not self._sealing)
        self.note.setText(self._note())

    def recipient(self) -> str:
        """The key of the reviewer, or nothing for a passphrase."""
        return "" if self.form.byPassphrase.isChecked() else self.form.recipient.text().strip()

    def _problem(self) -> str:
        """What is wrong with the key, in words, or nothing."""
        from ...sealing.identities import parse_recipient

        try:
            parse_recipient(self.recipient())
        except KnownError as error:
            return self._messages.explain(error)
        return ""

    def _key_remark(self) -> str:
        if not self.recipient():
            return self.tr("Paste the key that the reviewer sent you. It begins with age1.")
        return self._problem() or self.tr("The key is complete. Only its owner can open the packet.")

    def _note(self) -> str:
        if self._sealing:
            return self.tr("The packet is being made. You can go on working.")
        if self._blocked:
            return self.tr("First settle what is listed under “To do first”.")
        if self.packet_form is PacketForm.ZIP:
            return self.tr(
                "Windows and macOS cannot open such a ZIP by themselves. The IT desk needs 7-Zip or the like."
            )
        if self.packet_form in PLAIN:
            return self.tr("Whoever finds it can read it. You are asked once more before it is made.")
        return self.tr("A new folder is made there. Nothing leaves this computer by itself.")

    @Slot()
    def _order(self) -> None:
        self.ordered.emit(Order(self.recipient(), self._folder, self.volume_size, self.scope, self.packet_form))
