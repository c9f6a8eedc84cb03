"""Looks at widgets over a case of hostile text, and keeps what is wrong with them."""

from __future__ import annotations

import re

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QWidget,
)

BAIT = bytes((254, 1, 2))
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
#: A tag inside a tool tip that is not the one our own wrapper puts around it.
FOREIGN_TAG = re.compile(r"<(?!/?qt>)")
#: The name has an ampersand before a letter; where Qt takes it for a mnemonic it must stand twice.
SWALLOWED = re.compile(r"(?<!&)R&D")


class Watcher:
    """Looks at widgets and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.red: dict[str, int] = {}
        self.wrong: list[str] = []
        self.classes: set[str] = set()
        self._read_before: list[tuple[QAbstractItemModel, int]] = []

    def count(self, name: str, widget: QWidget) -> None:
        """Paint `widget` and count the bait's colour."""
        self.red[name] = self.red.get(name, 0) + red(widget)

    def look(self, name: str, widget: QWidget) -> None:
        """Paint `widget` and read everything in it that is text."""
        self.count(name, widget)
        for one in [widget, *widget.findChildren(QWidget)]:
            self.classes.add(f"{type(one).__module__}.{type(one).__qualname__}")
            self._read(name, one)
        for action in widget.findChildren(QAction):
            self._mnemonic(name, action.text())
            self._hidden(f"{name}: action", [action.text()])

    def _read(self, name: str, widget: QWidget) -> None:
        where = f"{name}: {type(widget).__name__}"
        said = [widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), *texts(widget)]
        self._hidden(where, said)
        if FOREIGN_TAG.search(widget.toolTip()) or UNSEEN.search(widget.toolTip()):
            self.wrong.append(f"{where} tip {widget.toolTip()[:80]!r}")
        if isinstance(widget, QAbstractButton | QGroupBox):
            self._mnemonic(where, widget.title() if isinstance(widget, QGroupBox) else widget.text())
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
            self.wrong.append(f"{where} guesses whether {widget.text()[:80]!r} is markup")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            seen = (widget.model(), widget.model().rowCount(QModelIndex()))
            if seen not in self._read_before:
                self._read_before.append(seen)
                self._model(where, widget.model())

    def _hidden(self, where: str, said: list[str]) -> None:
        self.wrong += [f"{where} hides {one[:80]!r}" for one in said if UNSEEN.search(one)]

    def _mnemonic(self, where: str, text: str) -> None:
        if SWALLOWED.search(text.replace("&&", "")):
            self.wrong.append(f"{where} swallows an ampersand: {text[:80]!r}")

    def _model(self, where: str, model: QAbstractItemModel) -> None:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount(QModelIndex())):
            for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
                index = model.index(row, column)
                said = [index.data(role) for role in roles]
                self.wrong += [
                    f"{where} hides {one[:80]!r}" for one in said if isinstance(one, str) and UNSEEN.search(one)
                ]
                tip = index.data(Qt.ItemDataRole.ToolTipRole)
                if isinstance(tip, str) and tip and (not tip.startswith("<qt>") or FOREIGN_TAG.search(tip)):
                    self.wrong.append(f"{where} tip {tip[:80]!r}")


def texts(widget: QWidget) -> list[str]:
    """What a widget shows of its own; fields that a person edits keep the text as it is."""
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QComboBox):
        return [widget.itemText(row) for row in range(widget.count())]
    return []


def red(widget: QWidget) -> int:
    """How many pixels of the bait's colour are in a picture of the widget."""
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    return bytes(picture.constBits()).count(BAIT)
