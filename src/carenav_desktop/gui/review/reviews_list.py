"""The reviews of a case as a list: whom, how far, and which answer is due, in words and with a mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from .. import icons, theme
from ..theme import GRID
from ..words import translate
from .wording import due, standing, title
from .wrapped_list import WrappedList

if TYPE_CHECKING:
    from ...services.reviews import ReviewView

_WIDTH = 29 * GRID


class ReviewsList(WrappedList):
    """`currentItemChanged` when another review is chosen; `chosen` is its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("ReviewsList", "Reviewers of this case"), _WIDTH, parent)
        self._views: Sequence[ReviewView] = ()

    def show_reviews(self, views: Sequence[ReviewView], chosen: int) -> None:
        """Show these, with one of them chosen, the first where it is not among them."""
        self._views = views
        numbers = [one.review.id for one in views]
        rows = [(one.review.id, _in_words(one)) for one in views]
        self.put(rows, chosen if chosen in numbers or not numbers else numbers[0], icons=True)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        """A clock beside each review whose answer is due, a person beside the others."""
        of = theme.tokens()
        for row, one in enumerate(self._views):
            late = one.is_due
            self.item(row).setIcon(icons.icon("clock" if late else "person", of.task if late else of.muted))


def _in_words(one: ReviewView) -> str:
    return "\n".join(text for text in (title(one.reviewer), standing(one.review), due(one)) if text)
