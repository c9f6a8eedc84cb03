"""What a study says of itself: nothing to answer, only to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ...domain.case import Record, Study
from ...domain.display import visible
from ...domain.incomplete import absent_remarks, series_remarks
from ...domain.kinds import StudyRole
from ...domain.objects import PICTURES, ObjectKind, kind_of
from ...domain.provenance import Provenance
from .. import words
from ..messages import Messages
from ..quick_look.series_strip import series_name
from ..theme import GRID
from ..widgets import IconLabel, LinkButton, Muted, PlainLabel, Strong, set_hint
from .belonging import Papers
from .provenance import came_in
from .shelf import pictured_modalities, study_title, target_of
from .shelf_menu import role_in_words

#: Listed parts of which nothing is here that are named one by one.
_MOST_ABSENT = 10


class StudyFacts(QScrollArea):
    """Title, date, place and counts of one study of image files.

    `wanted(target)` when one of its papers is, `mark_wanted(target, role)` when a mark is chosen,
    `names_wanted(study_id)` when its names look wrong.
    """

    wanted = Signal(str)
    mark_wanted = Signal(str, str)
    names_wanted = Signal(int)

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_study(self, study: Study, papers: Sequence[Record] = ()) -> None:
        """Show the facts of `study`, and the `papers` that lay inside its image files.

        The keyboard stays on the mark where it was on it.
        """
        marking = isinstance(self.focusWidget(), QComboBox)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, 12, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(Strong(study_title(study)))
        if study.doubtful_text:
            column.addLayout(self._names(study))
        rows = QGridLayout()  # a form would give lines that wrap the height of one
        rows.setColumnStretch(1, 1)
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(6)
        pairs: list[tuple[QWidget, QWidget]] = [_fact(*one) for one in self._facts(study)]
        for at, (head, shown) in enumerate([*pairs, self._mark(study)]):
            rows.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(shown, at, 1)
        column.addLayout(rows)
        if papers:
            listed = Papers(papers)
            listed.wanted.connect(self.wanted)
            column.addWidget(listed)
        for whose, sentences in self._doubts(study):
            column.addWidget(Doubt(whose, sentences))
        if not study.doubtful_text and not _texts(study).isascii():
            column.addLayout(self._names(study))
        for remark in self._remarks(study):
            column.addWidget(Muted(remark))
        self._came_in = QVBoxLayout()
        self._came_in.setSpacing(2)
        column.addLayout(self._came_in)
        column.addStretch()
        self.setWidget(page)
        if marking and (choice := page.findChild(QComboBox)) is not None:
            choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_provenance(self, provenance: Provenance) -> None:
        """Add how the study came in."""
        for line in came_in(provenance):
            self._came_in.addWidget(Muted(line))

    def _mark(self, study: Study) -> tuple[Muted, QComboBox]:
        """What the study is on the timeline, to be chosen."""
        hint = self.tr("For the reviewer: the scan that later ones are compared with, one in between, the newest one.")
        head, choice = Muted(self.tr("Mark it as")), QComboBox()
        choice.setAccessibleName(head.text())
        for role in ("", *StudyRole):
            choice.addItem(role_in_words(role), str(role))
        choice.setCurrentIndex(choice.findData(study.role))
        choice.activated.connect(lambda: self.mark_wanted.emit(target_of(study), choice.currentData()))
        set_hint(head, hint)
        set_hint(choice, hint)
        return head, choice

    def _facts(self, study: Study) -> list[tuple[str, str, str]]:
        """Name, value, and the sentence that explains a term."""
        scouts = sum(one.scout_only for one in study.series)
        parts = words.number(len(study.series))
        if scouts:
            parts += " " + self.tr("({n} only for planning)").format(n=words.number(scouts))
        rows = [
            (self.tr("From when"), words.date(study.date) or self.tr("not written in the files"), ""),
            (self.tr("From where"), visible(study.institution) or self.tr("not written in the files"), ""),
            (
                self.tr("Kind of scan"),
                words.listed([words.modality_and_letters(one) for one in pictured_modalities(study)]),
                self.tr("How the pictures were made. In brackets are the letters the machine writes."),
            ),
            (
                self.tr("Image files"),
                words.number(study.instances),
                self.tr("The pictures themselves, as the machine made them. Hospitals call this format DICOM."),
            ),
            (
                self.tr("Parts"),
                parts,
                self.tr("A scan is made in runs. Each run is a part; hospitals call it a series."),
            ),
            (
                self.tr("Scan number"),
                visible(study.accession_number),
                self.tr("The hospital's own number of the scan, often called accession number."),
            ),
            (self.tr("Also inside"), words.listed([words.object_kind(one) for one in _beside(study)]), _unknown(study)),
        ]
        return [row for row in rows if row[1]]

    def _doubts(self, study: Study) -> Iterator[tuple[str, list[str]]]:
        """By part what may be incomplete: the name of the part, and what is said of it."""
        if study.only_planning:
            yield "", [self._messages.say("companion.only_planning")]
        for one in study.series:
            if remarks := series_remarks(one):
                yield series_name(one), [self._messages.say(remark) for remark in remarks]
        if study.absent:
            remarks = absent_remarks(study)
            more = [self.tr("And {n} more parts.").format(n=words.number(len(remarks) - _MOST_ABSENT))]
            said = [self._messages.say(remark) for remark in remarks[:_MOST_ABSENT]]
            yield "", said + (more if len(remarks) > _MOST_ABSENT else [])

    def _remarks(self, study: Study) -> list[str]:
        """What a person should know of these files before handing them on."""
        remarks = []
        if study.is_captured:
            remarks.append(self.tr("These are pictures of the scan, not the image files. Ask for the image files too."))
        if study.burned_in:
            remarks.append(self.tr("These pictures may show a name in the picture itself."))
        if study.programs:
            remarks.append(self._programs(study.programs))
        if study.conflicts:
            remarks.append(self._conflicts(study.conflicts))
        return remarks

    def _names(self, study: Study) -> QVBoxLayout:
        """The way to read names and descriptions otherwise, with a word of caution where that seems needed."""
        link = LinkButton(self.tr("Do these names look &wrong?"))
        link.clicked.connect(partial(self.names_wanted.emit, study.id))
        block = QVBoxLayout()
        block.setSpacing(2)
        if study.doubtful_text:
            block.addWidget(Muted(self.tr("The files do not say rightly how their names are written.")))
        block.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return block

    def _programs(self, count: int) -> str:
        return words.counted(
            count,
            self.tr(
                "1 file also carries the beginning of a program. It was not run, and packets carry it with that part "
                "emptied."
            ),
            self.tr(
                "{n} files also carry the beginning of a program. None was run, and packets carry them with that part "
                "emptied."
            ),
        )

    def _conflicts(self, count: int) -> str:
        return words.counted(
            count,
            self.tr("1 image came twice with the same number but other content. Both are kept."),
            self.tr("{n} images came twice with the same number but other content. All are kept."),
        )


def _fact(name: str, value: str, hint: str) -> tuple[QWidget, QWidget]:
    head, shown = Muted(name), PlainLabel(value)
    shown.setWordWrap(True)
    set_hint(head, hint)
    set_hint(shown, hint)
    return head, shown


def _texts(study: Study) -> str:
    """Everything in words that the files say of a study."""
    return " ".join((study.description, study.institution, *(one.description for one in study.series)))


class Doubt(QWidget):
    """A sign, the name of a part, and the sentences that speak of images which are not here."""

    def __init__(self, whose: str, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        labels = [PlainLabel(whose), *map(Muted, sentences)] if whose else [*map(Muted, sentences)]
        for label in labels:
            label.setWordWrap(True)
            lines.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(IconLabel("attention", "task"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)


def _beside(study: Study) -> list[ObjectKind]:
    """What a study holds besides pictures, in the order of the list of kinds."""
    found = {kind for one in study.series for kind in one.kinds} - PICTURES
    return [kind for kind in ObjectKind if kind in found]


def _unknown(study: Study) -> str:
    """The UIDs of what nothing here has a name for, for whoever has to look them up."""
    classes = {uid for one in study.series for uid in one.sop_classes if kind_of(uid) is ObjectKind.OTHER}
    return " ".join(visible(one, 64) for one in sorted(classes))
