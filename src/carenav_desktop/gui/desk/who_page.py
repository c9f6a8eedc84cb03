"""The second page of the desk: who it is, in letters that the patient can read, and into which case it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.case import Case
from ...domain.dates import normalise, parse_date
from ...domain.display import elide_name, visible
from ...domain.identity import display, full_name
from ...domain.kinds import modality_group
from ...domain.survey import Survey, SurveyedPerson, SurveyedStudy
from ...errors import CaseError
from .. import words
from ..library.page import QuietTable
from ..messages import Messages
from ..people.facts import born, counted_files, sex_in_words
from ..theme import GRID
from ..widgets import Muted, PlainButton, PlainLabel, PrimaryButton, Strong
from .order import Order

#: How many numbers of a person are shown, and how much of a name in the list.
_NUMBERS, _LIST_NAME = 3, 26
#: The data of the choice that begins a case.
_NEW = 0


class WhoPage(QWidget):
    """`confirmed(Order)` when person and case are right, `left` to go back, `picked(int)` when a person is chosen."""

    confirmed = Signal(object)
    left = Signal()
    picked = Signal(int)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._survey = Survey((), ())
        self._people: tuple[SurveyedPerson, ...] = ()
        self.source = Muted()
        self.people = QListWidget()
        self.name = PlainLabel()
        self.name.setObjectName("deskName")
        self.born = PlainLabel()
        self.born.setObjectName("deskBorn")
        self.studies = QuietTable(
            self.tr("What is on it"),
            (self.tr("Date"), self.tr("Kind"), self.tr("What"), self.tr("Parts"), self.tr("Images")),
            (124, 112, 0, 64, 72),
        )
        self.case = QComboBox()
        self.new_name = QLineEdit()
        self.new_born = QLineEdit()
        self.only = QRadioButton()
        self.everything = QRadioButton()
        self.unnamed = QCheckBox()
        self.remark = Muted()
        self.accept = PrimaryButton(self.tr("&Right, take it in"))
        self.back = PlainButton(self.tr("&Back"))
        self._arrange()
        self._connect()

    # -- building

    def _arrange(self) -> None:
        for label in (self.name, self.born):
            label.setWordWrap(True)
        self.people.setAccessibleName(self.tr("People on it"))
        self.people.setFixedWidth(28 * GRID)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.studies.setSelectionMode(QuietTable.SelectionMode.NoSelection)
        told = QVBoxLayout()
        told.setSpacing(4)
        self.ask = Muted(self.tr("Please confirm together: is this you?"))
        for widget in (self.ask, self.name, self.born):
            told.addWidget(widget)
        told.addSpacing(GRID)
        told.addWidget(self.studies, 1)
        upper = QHBoxLayout()
        upper.setSpacing(2 * GRID)
        upper.addWidget(self.people)
        upper.addLayout(told, 1)
        bottom = QHBoxLayout()
        bottom.setSpacing(GRID)
        bottom.addWidget(self.remark, 1)
        bottom.addWidget(self.back)
        bottom.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.source)
        column.addLayout(upper, 1)
        column.addLayout(self._scope())
        column.addLayout(self._target())
        column.addLayout(bottom)

    def _scope(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for widget in (self.only, self.unnamed, self.everything):
            row.addWidget(widget)
        row.addStretch()
        return row

    def _target(self) -> QHBoxLayout:
        """Into which case; a new one with its name and birth date."""
        self.case.setAccessibleName(self.tr("Case"))
        self.case.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.case.setMinimumContentsLength(24)
        self.new_name.setPlaceholderText(self.tr("Name, as on the ID"))
        self.new_name.setAccessibleName(self.new_name.placeholderText())
        self.new_born.setPlaceholderText(self.tr("Born, for example 1961-05-09"))
        self.new_born.setAccessibleName(self.new_born.placeholderText())
        self.new_born.setFixedWidth(31 * GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(Strong(self.tr("Case")))
        row.addWidget(self.case, 1)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.new_born)
        return row

    def _connect(self) -> None:
        self.people.currentRowChanged.connect(self._pick)
        self.case.currentIndexChanged.connect(self._show_fields)
        self.only.toggled.connect(self.unnamed.setEnabled)
        self.accept.clicked.connect(self._confirm)
        self.back.clicked.connect(self.left)

    # -- showing

    def show_survey(self, survey: Survey) -> None:
        """Show everyone; the one with the most files is chosen."""
        self._survey = survey
        self._people = survey.named or (_nobody(survey),)
        media = words.listed([visible(one, 60) for one in survey.labels])
        self.source.setText(self.tr("From {name}").format(name=media) if media else "")
        self.people.blockSignals(True)
        self.people.clear()
        for one in self._people:
            name = elide_name(display(one.names[:1]) or self.tr("No name"), _LIST_NAME)
            self.people.addItem(f"{name}\n{counted_files(one.files)}")
        self.people.setVisible(len(self._people) > 1)
        self.people.blockSignals(False)
        self.people.setCurrentRow(0)
        self._show_person(0)
        self.remark.setText(self._problems())

    def show_cases(self, suggested: Sequence[Case], others: Sequence[Case]) -> None:
        """The cases to choose from: those that fit first, then a new one, then all others."""
        self.case.clear()
        for case in suggested:
            self.case.addItem(_case_in_words(case), case.id)
        self.case.addItem(self.tr("New case"), _NEW)
        known = {one.id for one in suggested}
        for case in others:
            if case.id not in known:
                self.case.addItem(_case_in_words(case), case.id)
        self.case.setCurrentIndex(0)
        self._show_fields()

    @Slot(int)
    def _pick(self, row: int) -> None:
        if row >= 0:
            self._show_person(row)

    def _show_person(self, row: int) -> None:
        person = self._people[row]
        self.name.setText(_name_of(person) or self.tr("No name is written in these files"))
        self.ask.setVisible(bool(person.names))
        numbers = words.listed([visible(one, 40) for one in person.ids[:_NUMBERS]])
        said = (born(person.born), sex_in_words(person.sex), self.tr("ID {numbers}").format(numbers=numbers))
        self.born.setText(" · ".join(one for one in said[: 3 if numbers else 2] if one))
        self.studies.show_rows([_row(one) for one in person.studies])
        self._show_scope(person)
        self.picked.emit(row)

    def _show_scope(self, person: SurveyedPerson) -> None:
        """Whose files: a question only where there are several people."""
        several = len(self._people) > 1
        everyone = sum(one.files for one in self._survey.people) + self._survey.papers
        self.only.setText(self.tr("&Only this person's ({n})").format(n=words.number(person.files)))
        self.everything.setText(self.tr("&Everything on it ({n})").format(n=words.number(everyone)))
        self.unnamed.setText(self.tr("and the {n} that carry &no name").format(n=words.number(self._survey.unnamed)))
        self.only.setChecked(several)
        self.everything.setChecked(not several)
        self.only.setVisible(several)
        self.everything.setVisible(several)
        self.unnamed.setVisible(several and self._survey.unnamed > 0)

    def _problems(self) -> str:
        count = len(self._survey.problems)
        if not count:
            return ""
        return words.counted(count, self.tr("1 file could not be read."), self.tr("{n} files could not be read."))

    @Slot()
    def _show_fields(self) -> None:
        """Name and birth date are asked for a new case only."""
        is_new = self.case.currentData() == _NEW
        self.new_name.setVisible(is_new)
        self.new_born.setVisible(is_new)
        if is_new:
            self.new_name.setText(_name_of(self.person))
            self.new_born.setText(normalise(self.person.born))

    # -- confirming

    @property
    def person(self) -> SurveyedPerson:
        """Who is chosen."""
        return self._people[max(0, self.people.currentRow())]

    @Slot()
    def _confirm(self) -> None:
        """Say what does not fit, or that all is right."""
        case_id, name, iso = self.case.currentData(), self.new_name.text().strip(), ""
        if case_id == _NEW:
            if not name:
                self._refuse(self.tr("Type the name first, as it stands on the ID."), self.new_name)
                return
            try:
                iso = parse_date(self.new_born.text())
            except CaseError as error:
                self._refuse(self._messages.explain(error), self.new_born)
                return
        only = None
        if self.only.isChecked() and len(self._people) > 1:
            only = frozenset({self.person.key, *([""] if self.unnamed.isChecked() else [])})
        self.confirmed.emit(Order(self._survey, self.person, case_id or None, name, iso, only))

    def _refuse(self, sentence: str, field: QLineEdit) -> None:
        self.remark.setText(sentence)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()


def _nobody(survey: Survey) -> SurveyedPerson:
    """Who stands for a disc without a single name on it."""
    studies = tuple(study for one in survey.people for study in one.studies)
    return SurveyedPerson("", (), "", (), "", survey.unnamed, studies)


def _name_of(person: SurveyedPerson) -> str:
    return visible(full_name(person.names), 160)


def _case_in_words(case: Case) -> str:
    name = visible(case.name, 80)
    return f"{name} · {born(case.born)}" if case.born else name


def _row(study: SurveyedStudy) -> tuple[str, ...]:
    kinds = dict.fromkeys(words.modality(modality_group(one)) for one in study.modalities)
    what = " · ".join(visible(one, 80) for one in (study.description, study.institution) if one)
    return (
        words.date(study.date) or "–",
        words.listed(list(kinds)) or "–",
        what or "–",
        words.number(study.series),
        words.number(study.instances),
    )
