"""The library as it lies on the disk: locked or not, where, how large, and taking it off this computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog

from ...domain.display import visible
from .. import words
from ..session import Session
from ..widgets import Muted, PlainButton, PlainLabel
from ..words import translate
from .page import Page
from .removal import RemovalDialog

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.locking import LibraryKey
    from ...services.place import Place
    from ...services.safekeeping import EraseResult


class HomePage(Page):
    """Where the library lies and in what form."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("HomePage", "Your library"))
        locked = session.keeper.key is not None
        self.form = self.explain(
            self.tr("Locked: on the disk, nothing of the records can be read without the passphrase.")
            if locked
            else self.tr("Not locked: whoever has this computer or its disk can read the records.")
        )
        self.part(self.tr("Where it lies"))
        self.place = PlainLabel(visible(str(session.keeper.folder), 300))
        self.place.setWordWrap(True)
        self.column.addWidget(self.place)
        self.octets = Muted(self.tr("Counting..."))
        self.column.addWidget(self.octets)
        self.remark = PlainLabel()
        self.remark.setObjectName("placeRemark")
        self.remark.setWordWrap(True)
        self.remark.hide()
        self.column.addWidget(self.remark)
        self.part(self.tr("Take it off this computer"))
        self.explain(
            self.tr(
                "For a computer that you give away. A backup is made first and read back; only then is the library "
                "removed from here. What disks keep of deleted files cannot be promised away."
            )
        )
        self.remove = PlainButton(self.tr("Back up and &remove..."), "trash")
        self.remove.clicked.connect(self.ask_to_remove)
        self.row(self.remove)
        self.column.addStretch()

    def refresh(self) -> None:
        """Count the size anew."""
        folder = self.session.keeper.folder

        def operation(_: Context) -> Place:
            from ...services.place import describe_place

            return describe_place(folder)

        self.session.jobs.submit(operation, self._show_place)

    def _show_place(self, place: Place) -> None:
        self.octets.setText(
            self.tr("{size} in {files}").format(
                size=words.size(place.size),
                files=words.counted(place.files, self.tr("1 file"), self.tr("{n} files")),
            )
        )
        self.remark.setVisible(place.remark is not None)
        if place.remark is not None:
            self.remark.setText(self.session.messages.say(place.remark))

    @Slot()
    def ask_to_remove(self) -> None:
        """Ask where the backup goes, then for the word that says it is meant."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where should the backup go?"))
        if chosen:
            self.confirm_removal(Path(chosen))

    def confirm_removal(self, target: Path) -> RemovalDialog:
        """Ask for the word, then back up to `target` and remove the library."""
        dialog = RemovalDialog(target, self)
        dialog.confirmed.connect(partial(remove, self.session, target))
        dialog.open()
        return dialog


def remove(session: Session, target: Path) -> None:
    """Back up the library, read the backup back, erase the library; begin an empty one in its place."""

    def work(folder: Path, key: LibraryKey | None, context: Context) -> tuple[None, EraseResult]:
        from ...services.safekeeping import back_up_and_erase

        return None, back_up_and_erase(folder, key, target, context)

    session.keeper.rework(
        translate("HomePage", "Backing up, then removing the library"), work, partial(_removed, session, target)
    )


def _removed(session: Session, target: Path, erased: EraseResult) -> None:
    session.remember(last_case=0, sheet_due=False)
    said = translate("HomePage", "The library is removed from this computer. Its backup is in {place}.")
    remarks = [session.messages.say(one) for one in erased.remarks]
    session.messages.tell("\n\n".join([said.format(place=visible(str(target), 200)), *remarks]))


def page(session: Session) -> HomePage:
    """The page for the dialog."""
    return HomePage(session)
