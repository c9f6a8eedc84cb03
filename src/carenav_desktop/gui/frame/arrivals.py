"""How files come in: chosen, pasted or dropped, into the open case or kept until the first case has a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ...domain.display import visible
from ..notes import Note
from ..session import Change
from .drop import DropVeil, local_paths

if TYPE_CHECKING:
    from ...domain.items import CheckList
    from ...intake.volumes import Drive
    from ..activity.importer import Importer
    from ..session import Session


class Arrivals(QObject):
    """`kept(paths)` while no case is open, `imported(ImportReport)` after each import.

    The window is asked for as the parent: kept by name it would be a ring that the garbage collector breaks from
    whatever thread it runs on.
    """

    kept = Signal(object)
    imported = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._veil: DropVeil | None = None

    @property
    def _window(self) -> QWidget:
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    @cached_property
    def importer(self) -> Importer:
        """Starts imports."""
        from ..activity.importer import Importer

        importer = Importer(self._session, self)
        importer.finished.connect(self.imported)
        return importer

    @property
    def veil(self) -> DropVeil:
        """What lights up under a drag."""
        if self._veil is None:
            self._veil = DropVeil(self._window)
        return self._veil

    @Slot(object)
    def choose(self, button: QWidget) -> None:
        """Ask at a button what to take in: files, a folder, or all of a disc or stick that is in this computer."""
        if not self._session.ready:
            return
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Files..."), self.choose_files)
        menu.addAction(self.tr("F&older..."), self.choose_folder)
        if self._session.drives.here:
            menu.addSeparator()
        for drive in self._session.drives.here:
            name = visible(drive.label).replace("&", "&&")
            text = self.tr("Disc: {name}") if drive.is_disc else self.tr("Stick: {name}")
            menu.addAction(text.format(name=name), partial(self._take_drive, drive))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _take_drive(self, drive: Drive) -> None:
        self._session.drives.settle(drive)
        self.take_in([drive.root])

    @Slot()
    def choose_files(self) -> None:
        """Ask for files and take them in."""
        if self._session.ready:
            chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add files"))
            self.take_in([Path(one) for one in chosen])

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder or a disc and take in all that is in it."""
        if self._session.ready:
            chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder or disc"))
            self.take_in([Path(chosen)] if chosen else [])

    @Slot()
    def paste(self) -> None:
        """Take in files that were copied elsewhere."""
        self.take_in(local_paths(QGuiApplication.clipboard().mimeData()))

    def take_in(self, paths: Sequence[Path]) -> None:
        """Copy files and folders into the open case, or keep them until the first case has a name.

        Replies of reviewers are no records: they are filed as opinions.
        """
        if not paths or not self._session.ready:
            return
        if self._session.case is None:
            self.kept.emit(tuple(paths))
        elif records := self._without_replies(paths):
            self.importer.start(records)

    def _without_replies(self, paths: Sequence[Path]) -> list[Path]:
        """File the replies among files; gives the others."""
        from ..opinion.replies import file_reply, is_reply

        replies = [one for one in paths if is_reply(one)]
        for one in replies:
            file_reply(self._session, one)
        return [one for one in paths if one not in replies]

    # -- dropping

    def enter(self, event: QDragEnterEvent) -> None:
        """Light up for files and folders, and say what a drop will do."""
        if not local_paths(event.mimeData()) or not self._session.ready:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.veil.light_up(self.drop_sentence())

    def drop_sentence(self) -> str:
        """What a drop would do."""
        case = self._session.case
        if case is None:
            return self.tr("Drop to begin a case with these files")
        return self.tr("Drop to copy into the case of {name}").format(name=visible(case.name))

    def drop(self, event: QDropEvent) -> None:
        """Take in what was dropped; always a copy, whatever keys are held."""
        self.leave()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take_or_add(local_paths(event.mimeData()))

    def take_or_add(self, paths: Sequence[Path]) -> None:
        """Offer to add one file that is a checklist to the lists; take everything else in."""
        if len(paths) != 1 or paths[0].suffix.lower() != ".json" or not self._session.ready:
            self.take_in(paths)
            return
        (path,) = paths
        self._session.jobs.submit(partial(_is_list, path), on_success=partial(self._offer_list, path))

    def _offer_list(self, path: Path, is_list: bool) -> None:
        from ...services.lists import import_list

        question = self.tr("{name} is a checklist. Do you want to add it to the lists you can choose from?")
        if is_list and self._session.messages.ask(
            question.format(name=visible(path.name, 80)), self.tr("&Add to the lists"), self.tr("&Copy into the case")
        ):
            self._session.call(import_list, path, on_success=self._say_added, changes=frozenset({Change.MARKS}))
        else:
            self.take_in([path])

    def _say_added(self, added: CheckList) -> None:
        name = self._session.messages.say(added.label)
        self._session.noted.emit(Note(self.tr("Added to the lists: {name}.").format(name=name)))

    def leave(self) -> None:
        """Nothing is dragged over the window any more."""
        if self._veil is not None:
            self._veil.hide()


def _is_list(path: Path, _context: object) -> bool:
    """Whether a file is a checklist that can be used; one that cannot be read is left to the import to tell of."""
    from ...errors import CaseError
    from ...services.lists import lint_list

    try:
        return path.is_file() and not lint_list(path)
    except CaseError:
        return False
