"""Several reviewers side by side: one quiet table, a column each. Compares facts, never opinions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ...domain.display import visible
from ...domain.line import Answer
from ...domain.review import Review
from .. import words
from ..library.page import QuietTable
from ..theme import GRID
from ..widgets import Heading, Muted, PlainButton, Strong
from ..words import translate
from .wording import LONGEST_NAME, consents, due, state_name

if TYPE_CHECKING:
    from ...services.reviews import ReviewView

_NAMES, _COLUMN = 190, 220
#: So many columns share the width; more of them are scrolled.
_FITTING = 3
_LONGEST = 200


class BesideDialog(QDialog):
    """The reviews of the open case as they stand now."""

    def __init__(self, views: Sequence[ReviewView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Side by side"))
        self.resize(114 * GRID, 76 * GRID)
        self.table = QuietTable(
            self.tr("Reviewers side by side"),
            (self.tr("What"), *(visible(one.reviewer.institution, LONGEST_NAME) for one in views)),
            (_NAMES, *(0 if len(views) <= _FITTING else _COLUMN for _ in views)),
        )
        self.table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setHorizontalScrollMode(QuietTable.ScrollMode.ScrollPerPixel)
        self.table.setWordWrap(True)
        self.table.show_rows(_rows(views))
        self.table.resizeRowsToContents()
        self.versions = Strong(versions_remark(views))
        self.versions.setVisible(bool(self.versions.text()))
        close = PlainButton(self.tr("C&lose"))
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(GRID)
        column.addWidget(Heading(self.tr("Side by side")))
        column.addWidget(Muted(self.tr("What each reviewer said about the review, and how far it is.")))
        column.addWidget(self.versions)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def versions_remark(views: Sequence[ReviewView]) -> str:
    """That not everybody got the same wording of the question, or nothing."""
    if len({version for one in views for version in one.versions}) < 2:
        return ""
    return translate(
        "BesideDialog", "Different wordings of the question were sent. The same wording should go to each."
    )


def _rows(views: Sequence[ReviewView]) -> list[tuple[str, ...]]:
    today = datetime.date.today()
    cards = [one.reviewer for one in views]
    columns: tuple[tuple[str, list[str]], ...] = (
        (translate("BesideDialog", "Who reviews"), [_reviews(one.name) for one in cards]),
        (translate("BesideDialog", "How far"), [state_name(one.review.state) for one in views]),
        (translate("BesideDialog", "Since"), [words.date(one.review.since) for one in views]),
        (translate("BesideDialog", "Answer expected"), [due(one) for one in views]),
        (translate("BesideDialog", "In writing"), [_written(one.written) for one in cards]),
        (translate("BesideDialog", "Languages"), [visible(one.languages, _LONGEST) for one in cards]),
        (translate("BesideDialog", "Time it takes"), [visible(one.turnaround, _LONGEST) for one in cards]),
        (translate("BesideDialog", "Fee"), [visible(one.fee, _LONGEST) for one in cards]),
        (translate("BesideDialog", "Takes records as"), [visible(one.media, _LONGEST) for one in cards]),
        (translate("BesideDialog", "Records asked for"), [_wanted(one.review) for one in views]),
        (translate("BesideDialog", "Question version sent"), [_versions(one) for one in views]),
        (translate("BesideDialog", "Consent"), [consents(one.review, today) for one in views]),
    )
    return [(name, *(text or "–" for text in texts)) for name, texts in columns]


def _reviews(name: str) -> str:
    return visible(name, LONGEST_NAME) or translate("BesideDialog", "Not known")


def _written(answer: Answer) -> str:
    return {
        Answer.YES: translate("BesideDialog", "Yes"),
        Answer.NO: translate("BesideDialog", "No"),
        Answer.UNKNOWN: translate("BesideDialog", "Not known"),
    }[answer]


def _wanted(review: Review) -> str:
    if not review.wanted:
        return ""
    here = sum(bool(one.item) for one in review.wanted)
    return translate("BesideDialog", "{all}, {here} of them here").format(
        all=words.number(len(review.wanted)), here=words.number(here)
    )


def _versions(view: ReviewView) -> str:
    return words.listed([words.number(one) for one in view.versions])
