"""The form for a new case. Says what is wrong beside the field; creates nothing."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ..._generated.forms.ui_new_case import Ui_NewCase
from ...domain.dates import age, parse_date
from ...errors import KnownError
from ..messages import Messages


class NewCaseForm(QWidget):
    """`wanted(name, born)` once both fit; `born` is ISO or empty. `left` when the user goes back."""

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.form = Ui_NewCase()
        self.form.setupUi(self)
        self.form.create.clicked.connect(self.submit)
        self.form.back.clicked.connect(self.left)
        self.form.name.textChanged.connect(self._forgive)
        self.form.born.textChanged.connect(self._forgive)
        self._forgive()

    def begin(self, name: str) -> None:
        """Empty the form; what was typed to find a case is the name to begin with."""
        self.form.name.setText(name)
        self.form.born.clear()
        self.form.name.setFocus()

    @Slot()
    def _forgive(self) -> None:
        """Take the remarks back as soon as something is typed."""
        self.form.nameRemark.setText("")
        self.form.bornRemark.setText(self.tr("Leave it empty if you do not know it."))

    @Slot()
    def submit(self) -> None:
        """Look at what was typed and ask for the case, or say what does not fit and go there."""
        name, born = self.form.name.text().strip(), self.form.born.text()
        if not name:
            self.form.nameRemark.setText(self.tr("Type the name first, as it stands on the ID."))
            self.form.name.setFocus()
            return
        wrong, iso = self._read_born(born)
        self.form.bornRemark.setText(wrong)
        if wrong:
            self.form.born.setFocus()
            self.form.born.selectAll()
        else:
            self.wanted.emit(name, iso)

    def _read_born(self, typed: str) -> tuple[str, str]:
        """What is wrong with the birth date, or nothing, and its ISO form."""
        try:
            iso = parse_date(typed)
        except KnownError as error:
            return self._messages.explain(error), ""
        days = age(iso, datetime.date.today())
        if days is not None and days < 0:
            return self.tr("This day is still to come. Please look at the year again."), ""
        return "", iso
