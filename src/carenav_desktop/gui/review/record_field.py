"""A field that names a record or scan of the case: its name leads there, a button chooses another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...domain.line import Action
from ..session import Session
from ..theme import GRID
from ..widgets import IconButton, LinkButton, Muted, PlainButton, Strong

_TARGET = Qt.ItemDataRole.UserRole
#: The least width of the link, and what it has beside its text, in pixels.
_LEAST, _BESIDE = 60, 36


class RecordField(QWidget):
    """`changed` when the user chose or took away. `target` is 'record:3', 'study:2' or empty."""

    changed = Signal()

    def __init__(self, session: Session, choose: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._title = session, title
        self._targets: dict[str, str] = {}
        self.target = ""
        self.link = LinkButton("", "file")
        self.none = Muted(self.tr("None"))
        self.choose = PlainButton(choose)
        self.clear = IconButton("close", self.tr("None of them"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.link)
        row.addWidget(self.none)
        row.addWidget(self.clear)
        row.addWidget(self.choose)
        row.addStretch(1)
        self.link.setMinimumWidth(_LEAST)
        self.setFocusProxy(self.choose)
        self.link.clicked.connect(self._open)
        self.clear.clicked.connect(self._clear)
        self.choose.clicked.connect(self.show_choices)
        self.put("")

    def offer(self, targets: Sequence[tuple[str, str]]) -> None:
        """What can be chosen, each with its name."""
        self._targets = dict(targets)
        self.put(self.target)

    def put(self, target: str) -> None:
        """Show a record or scan, or none."""
        self.target = target
        self.link.setAccessibleName(self._shown_name())
        self.link.setEnabled(target in self._targets)
        self._fit()
        for widget in (self.link, self.clear):
            widget.setVisible(bool(target))
        self.none.setVisible(not target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name is cut where it has no room."""
        super().resizeEvent(event)
        self._fit()

    def _shown_name(self) -> str:
        return self._targets.get(self.target, self.tr("Not among the records now"))

    def _fit(self) -> None:
        taken = self.choose.sizeHint().width() + self.clear.sizeHint().width() + 4 * GRID + _BESIDE
        room = max(_LEAST, self.width() - taken)
        metrics = self.link.fontMetrics()
        self.link.show_foreign(metrics.elidedText(self._shown_name(), Qt.TextElideMode.ElideRight, room))

    def name(self, target: str) -> str:
        """What a record or scan is called, nothing where it is not among them."""
        return self._targets.get(target, "")

    @Slot()
    def _open(self) -> None:
        self._session.wish(Action.OPEN_EVIDENCE, self.target)

    @Slot()
    def _clear(self) -> None:
        self._take("")

    @Slot()
    def show_choices(self) -> None:
        """Choose among the records and scans."""
        dialog = ChooseRecord(self._title, list(self._targets.items()), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.chosen))
        dialog.open()

    def _take(self, target: str) -> None:
        self.put(target)
        self.changed.emit()


class ChooseRecord(QDialog):
    """`chosen` is the target of the record or scan once accepted."""

    def __init__(self, title: str, targets: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(60 * GRID, 54 * GRID)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Type a part of its name"))
        self.search.setAccessibleName(self.tr("Search"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setSpacing(2)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for target, name in targets:
            item = QListWidgetItem(name)
            item.setData(_TARGET, target)
            self.list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.addButton(self.tr("Take &this one"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.search.textChanged.connect(self._sift)
        self.list.itemActivated.connect(self._accept_item)
        self.list.currentItemChanged.connect(self._allow)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Strong(title))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        if not targets:
            column.addWidget(Muted(self.tr("There is nothing here yet.")))
        column.addWidget(buttons)
        self._allow()

    @property
    def chosen(self) -> str:
        """The target of what was chosen, or nothing."""
        item = self.list.currentItem()
        return str(item.data(_TARGET)) if item is not None and not item.isHidden() else ""

    @Slot(str)
    def _sift(self, text: str) -> None:
        """Show what has the words."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(text.strip().casefold() not in item.text().casefold())
        self._allow()

    @Slot()
    def _allow(self) -> None:
        self.ok.setEnabled(bool(self.chosen))

    @Slot()
    def _accept_item(self) -> None:
        self.accept()
