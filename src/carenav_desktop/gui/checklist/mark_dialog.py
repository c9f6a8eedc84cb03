"""Asks for the words that belong to a mark: why something will not come, or what is known. Stores nothing."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ..._generated.forms.ui_mark_item import Ui_MarkItem
from ...domain.checklist import State


class MarkDialog(QDialog):
    """`reason` once accepted; it is never empty."""

    def __init__(self, label: str, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_MarkItem()
        self.form.setupUi(self)
        self.form.what.setText(self._claim(state).format(item=label))
        if state is State.HAVE:
            self.setWindowTitle(self.tr("Write the answer"))
            self.form.reasonLabel.setText(self.tr("&Answer"))
            self.form.reason.setAccessibleName(self.tr("Answer"))
            self.form.explain.setText(self.tr("One or two short sentences. They are kept with the case."))
        self._ok = self.form.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setEnabled(False)
        self.form.reason.textChanged.connect(self._allow)
        self.form.buttons.accepted.connect(self.accept)
        self.form.buttons.rejected.connect(self.reject)

    @property
    def reason(self) -> str:
        """What was typed, without blanks around it."""
        return self.form.reason.text().strip()

    def _claim(self, state: State) -> str:
        if state is State.HAVE:
            return self.tr("{item}: what you know")
        if state is State.DOES_NOT_EXIST:
            return self.tr("{item}: does not exist")
        if state is State.REFUSED_OR_LOST:
            return self.tr("{item}: refused or lost")
        return self.tr("{item}: not relevant here")

    @Slot()
    def _allow(self) -> None:
        self._ok.setEnabled(bool(self.reason))
