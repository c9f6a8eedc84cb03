"""'Do these names look wrong?': the real names on a disc in every way of writing, to choose the one that is right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...domain.character_sets import CharacterChoice, Medium, TextLine, TextPart
from ...domain.display import visible
from ...domain.identity import display
from .. import words
from ..session import Session
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, PlainLabel, PrimaryButton, Strong
from .reading_again import read_again

_Preview = dict[CharacterChoice, tuple[TextLine, ...]]


class NamesDialog(QDialog):
    """The arrow keys go through the ways of writing, Enter takes the one that is shown.

    It is about the disc of one study, or, with the study 0, about every disc of the case, one of which is chosen.
    """

    def __init__(self, session: Session, study_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._media: tuple[Medium, ...] = ()
        self._medium: Medium | None = None
        self._preview: _Preview = {}
        self.setWindowTitle(self.tr("Do these names look wrong?"))
        self.resize(92 * GRID, 68 * GRID)
        self.choices = QListWidget()
        self.choices.setAccessibleName(self.tr("Ways of writing"))
        self.choices.setFixedWidth(34 * GRID)
        self.choices.setSpacing(1)
        self.texts = QScrollArea()
        self.texts.setAccessibleName(self.tr("How the names read then"))
        self.texts.setWidgetResizable(True)
        self.texts.setFrameShape(QScrollArea.Shape.NoFrame)
        self.texts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.disc = QComboBox()
        self.disc.setAccessibleName(self.tr("Disc or folder"))
        self.disc.hide()
        self.state = Muted()
        self.use = PrimaryButton(self.tr("&Use this"))
        self.use.setDefault(True)
        self.use.setEnabled(False)
        self.cancel = PlainButton(self.tr("&Leave as it is"))
        self._arrange()
        self.disc.currentIndexChanged.connect(self._choose_disc)
        self.choices.currentRowChanged.connect(self._show)
        self.choices.itemDoubleClicked.connect(self.take)
        self.use.clicked.connect(self.take)
        self.cancel.clicked.connect(self.reject)
        self._load(study_id)

    def _arrange(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(2 * GRID)
        both.addWidget(self.choices)
        both.addWidget(self.texts, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(GRID)
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.cancel)
        bottom.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 20, 3 * GRID, 2 * GRID)
        column.setSpacing(12)
        column.addWidget(Heading(self.tr("Do these names look wrong?")))
        column.addWidget(
            Muted(
                self.tr(
                    "Go through the list with the arrow keys until the names on the right read as they should. "
                    "Only what this program shows and searches changes; the files stay as they are."
                )
            )
        )
        column.addWidget(self.disc)
        column.addLayout(both, 1)
        column.addLayout(bottom)

    def _load(self, study_id: int) -> None:
        from ...services.character_sets import list_media, medium_of_study

        self.state.setText(self.tr("Reading the names..."))
        if study_id:
            self._session.call(medium_of_study, study_id, on_success=self._take_medium, on_error=self.state.setText)
            return
        assert self._session.case is not None, "names are shown of an open case"
        self._session.call(list_media, self._session.case.id, on_success=self._take_media, on_error=self.state.setText)

    def _take_medium(self, medium: Medium | None) -> None:
        self._take_media((medium,) if medium else ())

    def _take_media(self, media: tuple[Medium, ...]) -> None:
        """What is most doubtful first."""
        self._media = tuple(sorted(media, key=lambda one: -one.doubtful))
        if not media:
            self.state.setText(self.tr("All names and descriptions are in plain letters."))
        for medium in self._media:
            self.disc.addItem(visible(medium.volume or medium.top, 80))
        self.disc.setVisible(len(media) > 1)

    @Slot(int)
    def _choose_disc(self, at: int) -> None:
        from ...services.character_sets import preview_texts

        self._medium = self._media[at]
        self.use.setEnabled(False)
        self._session.call(preview_texts, self._medium, on_success=self._take_preview, on_error=self.state.setText)

    def _take_preview(self, preview: _Preview) -> None:
        assert self._medium is not None, "the preview was asked for after it"
        self._preview = preview
        self.choices.clear()
        self.state.setText(self.tr("From: {place}").format(place=visible(self._medium.volume or self._medium.top, 60)))
        for choice in CharacterChoice:
            self.choices.addItem(self._choice_item(choice))
        self.choices.setCurrentRow(list(CharacterChoice).index(self._medium.choice))
        if not self.disc.hasFocus():
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        self.use.setEnabled(True)

    def _choice_item(self, choice: CharacterChoice) -> QListWidgetItem:
        name = words.character_set(choice)
        if not all(one.fits for one in self._preview[choice]):
            name += "\n" + self.tr("cannot read all of it")
        item = QListWidgetItem(name)
        item.setSizeHint(QSize(0, (6 if "\n" in name else 4) * GRID))
        return item

    @Slot(int)
    def _show(self, row: int) -> None:
        """Show the texts as they read in the chosen way."""
        page = QWidget()
        rows = QGridLayout(page)
        rows.setContentsMargins(2 * GRID, 12, 2 * GRID, 12)
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(GRID)
        rows.setColumnStretch(1, 1)
        lines = self._preview[list(CharacterChoice)[row]] if row >= 0 else ()
        for at, line in enumerate(lines):
            shown = display([line.text]) if line.part is TextPart.NAME else line.text
            label = (Strong if line.part is TextPart.NAME else PlainLabel)(visible(shown, 120))
            label.setWordWrap(True)
            rows.addWidget(Muted(self._part(line.part)), at, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(label, at, 1)
        rows.setRowStretch(len(lines), 1)
        self.texts.setWidget(page)
        self.texts.setAccessibleDescription(words.listed([visible(one.text, 120) for one in lines]))

    def _part(self, part: TextPart) -> str:
        return {
            TextPart.NAME: self.tr("Name"),
            TextPart.STUDY: self.tr("Scan"),
            TextPart.SERIES: self.tr("Part of the scan"),
            TextPart.PLACE: self.tr("Place"),
        }[part]

    @Slot()
    def take(self) -> None:
        """Read everything from that disc again in the chosen way, unless it is read so already."""
        row = self.choices.currentRow()
        if self._medium is None or row < 0:
            return
        choice = list(CharacterChoice)[row]
        if choice is not self._medium.choice:
            read_again(self._session, self._medium, choice)
        self.accept()


def ask_about_names(session: Session, study_id: int, parent: QWidget) -> None:
    """Open the dialog for the disc that a study came with, with 0 for any disc of the case."""
    dialog = NamesDialog(session, study_id, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
