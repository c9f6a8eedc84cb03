"""Which lists lie over the base list of a case: a pack for the cancer, the wishes of a reviewer; lists of one's own.

Every choice is made at once; the checklist behind the dialog follows.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.items import CheckList, ListKind
from ...domain.letterhead import Letterhead
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PlainLabel

_CHANGES = frozenset({Change.MARKS})


class ListsDialog(QDialog):
    """The lists of the open case."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lists of this case"))
        self.resize(72 * GRID, 52 * GRID)
        self._session = session
        self._lists: tuple[CheckList, ...] = ()
        self.choices = {ListKind.PACK: QComboBox(), ListKind.PROFILE: QComboBox()}
        self.notes = {ListKind.PACK: Muted(), ListKind.PROFILE: Muted()}
        self.state = Muted()
        self.add = PlainButton(self.tr("&Add a list from a file..."))
        self.remove = PlainButton(self.tr("&Remove this list"))
        self.close_button = PlainButton(self.tr("C&lose"))
        self._lay_out()
        for box in self.choices.values():
            box.activated.connect(self._choose)
        self.add.clicked.connect(self.choose_file)
        self.remove.clicked.connect(self.remove_own)
        self.close_button.clicked.connect(self.reject)
        self.refresh()

    def _lay_out(self) -> None:
        labels = {
            ListKind.PACK: self.tr("Which &cancer is it about?"),
            ListKind.PROFILE: self.tr("What does the &reviewer want?"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Lists of this case")))
        column.addWidget(
            Muted(self.tr("Each list adds lines to the base list or changes them. Every line says why it is there."))
        )
        for kind, box in self.choices.items():
            label = PlainLabel(labels[kind])
            label.setBuddy(box)
            box.setAccessibleName(labels[kind].replace("&", ""))
            column.addSpacing(GRID)
            column.addWidget(label)
            column.addWidget(box)
            column.addWidget(self.notes[kind])
        column.addStretch()
        column.addWidget(self.state)
        bottom = QHBoxLayout()
        bottom.addWidget(self.add)
        bottom.addWidget(self.remove)
        bottom.addStretch()
        bottom.addWidget(self.close_button)
        column.addLayout(bottom)

    def refresh(self) -> None:
        """Read the lists anew."""
        from ...services.lists import list_lists

        self._session.call(list_lists, on_success=self.show_lists)

    def show_lists(self, lists: tuple[CheckList, ...]) -> None:
        """Offer these lists, with those of the case chosen."""
        self._lists = lists
        for kind, box in self.choices.items():
            chosen = self._chosen_now(kind)
            box.clear()
            box.addItem(self.tr("None"), "")
            for one in lists:
                if one.kind is kind:
                    box.addItem(visible(self._session.messages.say(one.label), 80), one.id)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self._show_notes()

    def _chosen_now(self, kind: ListKind) -> str:
        view = self._session.checklist
        return next((one.id for one in view.layered.lists if one.kind is kind), "") if view is not None else ""

    def _list(self, kind: ListKind) -> CheckList | None:
        chosen = self.choices[kind].currentData()
        return next((one for one in self._lists if one.id == chosen), None)

    def _show_notes(self) -> None:
        """What is to be known of each list that is chosen."""
        for kind, label in self.notes.items():
            label.setText(self._note(self._list(kind)))
        own = [one for kind in self.choices if (one := self._list(kind)) is not None and not self._ships(one)]
        self.remove.setVisible(bool(own))

    def _note(self, one: CheckList | None) -> str:
        if one is None:
            return ""
        read = (
            self.tr("Read by {name}.").format(name=visible(one.reviewed_by, 80))
            if one.reviewed_by
            else self.tr("Not yet read by a clinician.")
        )
        version = self.tr("Version {version} of {date}.").format(
            version=visible(one.version, 20), date=visible(one.date, 12)
        )
        note = self._session.messages.say(one.note) if one.note else ""
        urgent = self._session.messages.say("notice.urgent") if one.urgent else ""
        return " ".join(part for part in (visible(note, 400), version, read, urgent) if part)

    @staticmethod
    def _ships(one: CheckList) -> bool:
        from ...services.lists import shipped_lists

        return shipped_lists().get(one.id) == one

    @Slot(int)
    def _choose(self, _index: int) -> None:
        from ...services.checklist import choose_lists

        self._show_notes()
        if self._session.case is not None:
            pack, profile = (str(self.choices[kind].currentData() or "") for kind in (ListKind.PACK, ListKind.PROFILE))
            self._session.call(choose_lists, self._session.case.id, pack, profile, changes=_CHANGES)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and keep the list in it."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add a list"), "", self.tr("Checklist (*.json)"))
        if chosen:
            self.add_from(Path(chosen))

    def add_from(self, path: Path) -> None:
        """Keep the list in a file, and choose it."""
        from ...services.lists import import_list

        self._session.call(import_list, path, on_success=self._added)

    def _added(self, found: CheckList | Letterhead) -> None:
        from ...services.lists import list_lists

        if isinstance(found, Letterhead):
            name = visible(self._session.messages.say(found.name), 80)
            self.state.setText(self.tr("Letters now begin with: {name}.").format(name=name))
            return
        name = visible(self._session.messages.say(found.label), 80)
        self.state.setText(self.tr("Added: {name}.").format(name=name))
        self._session.call(list_lists, on_success=partial(self._show_and_choose, found))

    def _show_and_choose(self, found: CheckList, lists: tuple[CheckList, ...]) -> None:
        self.show_lists(lists)
        box = self.choices[found.kind]
        box.setCurrentIndex(box.findData(found.id))
        self._choose(0)

    @Slot()
    def remove_own(self) -> None:
        """Forget the lists of one's own that are chosen; the case goes back to what ships."""
        from ...services.lists import remove_list

        for kind in self.choices:
            one = self._list(kind)
            if one is not None and not self._ships(one):
                self._session.call(remove_list, one.id, on_success=self._removed, changes=_CHANGES)

    def _removed(self, _: object) -> None:
        self.state.setText(self.tr("Removed. The lines it added are gone."))
        self.refresh()
