"""The first page: no case yet. One large drop area, one sentence, a name to begin with, and the sample case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ... import assets
from ..jobs import Lane
from ..languages import LANGUAGE_NAMES
from ..session import Change, Session
from ..theme import GRID
from ..widgets import Heading, IconLabel, LinkButton, Muted, PrimaryButton, Strong

if TYPE_CHECKING:
    from ...domain.case import Case
    from ...domain.progress import Context

_SAMPLE = "sample_case"


class DropHere(QFrame):
    """A large dashed area that says: drop here. `add_wanted` when its link is pressed."""

    files_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Heading(title)
        self.more = Muted(self.tr("Everything is copied. Nothing on the disc or in the folder is changed."))
        self.files = LinkButton(self.tr("Choose &files..."))
        self.files.clicked.connect(self.files_wanted)
        self.folder = LinkButton(self.tr("Choose a f&older or disc..."))
        self.folder.clicked.connect(self.folder_wanted)
        links = QHBoxLayout()
        links.setSpacing(3 * GRID)
        links.addStretch()
        links.addWidget(self.files)
        links.addWidget(self.folder)
        links.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(GRID)
        column.addStretch()
        column.addWidget(IconLabel("drop", "accent", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addLayout(links)
        column.addStretch()


class Welcome(QWidget):
    """Begins a case. `case_begun(Case)`; what was dropped before the case had a name waits in `waiting`."""

    case_begun = Signal(object)
    help_wanted = Signal()
    library_wanted = Signal()
    language_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.waiting: tuple[Path, ...] = ()
        self.drop = DropHere(self.tr("Drop a disc, a folder or files here"))
        self.drop.setMinimumHeight(28 * GRID)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Rivera, Elena"))
        self.name.setAccessibleName(self.tr("Name of the patient, as on the ID"))
        self.name.returnPressed.connect(self.begin)
        self.begin_button = PrimaryButton(self.tr("&Begin the case"))
        self.begin_button.clicked.connect(self.begin)
        self.state = Muted()
        self.state.hide()
        self.sample = LinkButton(self.tr("Open the &sample case"))
        self.sample.clicked.connect(self.open_sample)
        self.sample.setVisible(assets.path(_SAMPLE).is_dir())
        self.language = LinkButton(LANGUAGE_NAMES[self._other_language()])
        self.language.clicked.connect(self._choose_language)
        self.library = LinkButton(self.tr("&Your library"))
        self.library.clicked.connect(self.library_wanted)
        self.protect = LinkButton(self.tr("Lock the library with a &passphrase..."))
        self.protect.clicked.connect(self._protect)
        self.protect.setVisible(session.keeper.key is None)
        self.help = LinkButton(self.tr("Help"))
        self.help.clicked.connect(self.help_wanted)
        self._lay_out()

    @Slot()
    def _protect(self) -> None:
        """Offer the lock; without it the library stays readable for whoever has this computer."""
        from ..library.passphrase_dialog import lock_with_passphrase

        lock_with_passphrase(self._session, self)

    def _lock_line(self) -> QWidget:
        """How the library stands now, and how that is changed."""
        locked = self._session.keeper.key is not None
        said = (
            self.tr("This library is locked with a passphrase.")
            if locked
            else self.tr("Whoever can use this computer can read the records.")
        )
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, GRID, 0, GRID)
        row.setSpacing(GRID)
        row.addWidget(IconLabel("lock", "muted"))
        label = Muted(said)
        label.setWordWrap(False)
        row.addWidget(label)
        row.addWidget(self.protect)
        row.addStretch()
        return line

    def _other_language(self) -> str:
        """The language that one click changes to."""
        codes = list(LANGUAGE_NAMES)
        return codes[(codes.index(self._session.language) + 1) % len(codes)]

    def _choose_language(self) -> None:
        self.language_chosen.emit(self._other_language())

    def hold(self, paths: tuple[Path, ...]) -> None:
        """Keep what was dropped until the case has a name, and ask for it."""
        self.waiting = paths
        self.state.show()
        self.state.setText(self.tr("Good. Now type the patient's name, and the copying begins."))
        self.name.setFocus()

    @Slot()
    def begin(self) -> None:
        """Begin a case with the name in the field."""
        from ...services.cases import create_case

        self._session.call(
            create_case, self.name.text(), on_success=self.case_begun.emit, changes=frozenset({Change.CASES})
        )

    @Slot()
    def open_sample(self) -> None:
        """Fill a new case with the sample's files and open it."""
        self.sample.setEnabled(False)

        def operation(context: Context) -> Case:
            from ...services.sample import open_sample

            assert self._session.workspace is not None, "the link works once the library is open"
            return open_sample(self._session.workspace, context)

        self._session.jobs.submit(
            operation, self._sample_is_open, lane=Lane.LONG, title=self.tr("Copying the sample case")
        )

    @Slot(object)
    def _sample_is_open(self, case: Case) -> None:
        self.sample.setEnabled(True)
        self._session.changed.emit(frozenset({Change.CASES}))
        self.case_begun.emit(case)

    def _lay_out(self) -> None:
        label = Strong(self.tr("&Name of the patient, as on the ID"))
        label.setBuddy(self.name)
        field = QHBoxLayout()
        field.setSpacing(GRID)
        field.addWidget(self.name, 1)
        field.addWidget(self.begin_button)
        body = QWidget()
        body.setMaximumWidth(80 * GRID)
        column = QVBoxLayout(body)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(Heading(self.tr("Put the records of a case in order")))
        column.addWidget(
            Muted(self.tr("This program gathers papers and scans, shows what is missing, and packs them for a doctor."))
        )
        column.addSpacing(2 * GRID)
        column.addWidget(label)
        column.addLayout(field)
        column.addWidget(self.state)
        column.addSpacing(GRID)
        column.addWidget(self.drop, 6)
        column.addWidget(self._lock_line())
        foot = QHBoxLayout()
        foot.setSpacing(3 * GRID)
        foot.addWidget(self.sample)
        foot.addStretch()
        foot.addWidget(self.library)
        foot.addWidget(self.language)
        foot.addWidget(self.help)
        column.addLayout(foot)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(body, 6)
        row.addStretch(1)
