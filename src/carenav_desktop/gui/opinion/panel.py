"""The opinions of one review: chosen, taken in, looked through; what is open, what is asked again, what is printed.

Wiring only: the pages show and store, services know what is open.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...domain.display import visible
from .. import words
from ..notes import Note
from ..saving import saved
from ..session import Change, Session
from ..theme import GRID
from ..widgets import EmptyPage, LinkButton, Muted, PlainButton, PrimaryButton, Switch
from .changes import change
from .columns_dialog import ColumnsDialog
from .facts import title
from .ledger_dialog import LedgerDialog
from .looked_page import LookedPage, question_lines, twelve_lines
from .open_page import OpenPage
from .origin_page import OriginPage
from .page import OpinionPage
from .reviewed_page import ReviewedPage
from .take_in_dialog import TakeInDialog
from .words_page import WordsPage

if TYPE_CHECKING:
    from ...services.opinions import OpinionView
    from ...services.reviews import ReviewView
    from ...services.workspace import Workspace

_NEWS = frozenset({Change.REVIEWS, Change.PACKETS, Change.QUESTION, Change.MARKS})


class OpinionPanel(QWidget):
    """Shows the opinions of the review that `show_review` gives it, one at a time."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._review: ReviewView | None = None
        self._wanted = 0
        self._all: tuple[OpinionView, ...] = ()
        self.views: tuple[OpinionView, ...] = ()
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Opinion"))
        self.chooser.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.take_in = PlainButton(self.tr("Take one &in…"), "add")
        self.origin, self.reviewed = OriginPage(session), ReviewedPage(session)
        self.check = LookedPage(session, self.tr("What to look for"), twelve_lines(session))
        self.answers = LookedPage(session, self.tr("Question that was sent"), question_lines)
        self.copied, self.open = WordsPage(session), OpenPage(session)
        self.switch = QButtonGroup(self)
        self.pages = QStackedWidget()
        self.back = PlainButton(self.tr("I loo&ked"), "check")
        self.back_said = Muted()
        self.brief = LinkButton(self.tr("Page for the home doctor…"))
        self.columns = LinkButton(self.tr("Side by side…"))
        self.ledger = LinkButton(self.tr("All packets and opinions…"))
        self._lay_out()
        self._wire()
        self.show_review(None)

    # -- building

    def _lay_out(self) -> None:
        self.empty = EmptyPage(
            "remark",
            self.tr("No opinion yet"),
            self.tr("When it comes, take it in here: choose its paper, or write down what was said in a call."),
        )
        self.empty.text.setMinimumHeight(self.empty.text.heightForWidth(self.empty.text.width()))
        self.first = PrimaryButton(self.tr("Take one &in…"), "add")
        self.empty.column.insertSpacing(4, GRID)
        self.empty.column.insertWidget(5, self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._filled())
        links = QHBoxLayout()
        links.setSpacing(2 * GRID)
        for link in (self.brief, self.columns, self.ledger):
            links.addWidget(link)
        links.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 4)
        column.setSpacing(6)
        column.addLayout(self._stack, 1)
        column.addLayout(links)

    def _filled(self) -> QWidget:
        head, back = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.chooser, 1)
        head.addWidget(self.take_in)
        back.addWidget(self.back_said, 1)
        back.addWidget(self.back)
        for page in self._pages:
            self.pages.addWidget(page)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        names = (self.tr("How it came"), self.tr("Twelve lines"), self.tr("Answers"), self.tr("Records"),
                 self.tr("Their words"), self.tr("What is open"))  # fmt: skip
        column.addWidget(Switch(self.switch, list(enumerate(names)), wide=True))
        column.addWidget(self.pages, 1)
        column.addLayout(back)
        return filled

    @property
    def _pages(self) -> tuple[OpinionPage, ...]:
        return (self.origin, self.check, self.answers, self.reviewed, self.copied, self.open)

    def _wire(self) -> None:
        for button in (self.take_in, self.first):
            button.clicked.connect(self.begin)
        self.chooser.activated.connect(self._choose)
        self.switch.idClicked.connect(self.pages.setCurrentIndex)
        self.back.clicked.connect(self._looked_back)
        self.brief.clicked.connect(self.choose_brief)
        self.columns.clicked.connect(self.show_columns)
        self.ledger.clicked.connect(self.show_ledger)
        self._session.changed.connect(self._follow)

    # -- what is shown

    @property
    def view(self) -> OpinionView | None:
        """The opinion that is shown."""
        at = self.chooser.currentIndex()
        return self.views[at] if 0 <= at < len(self.views) else None

    def show_review(self, review: ReviewView | None) -> None:
        """Show the opinions of a review, none of no review; what was typed for the one before is kept."""
        same = review is not None and self._review is not None and review.review.id == self._review.review.id
        if not same:
            self.flush()
            self._take(())
            self.show_page(1)
        self._review = review
        self.setEnabled(review is not None)
        self._load()

    def open_opinion(self, opinion_id: int) -> None:
        """Show one opinion of the review, as soon as it has been read."""
        self._wanted = opinion_id
        self._load()

    def show_page(self, number: int) -> None:
        """Open a page: 0 how it came, 1 twelve lines, 2 answers, 3 records, 4 their words, 5 what is open."""
        self.switch.button(number).setChecked(True)
        self.pages.setCurrentIndex(number)

    def flush(self) -> None:
        """Keep what is typed on any page."""
        for page in self._pages:
            page.flush()

    @Slot(object)
    def _follow(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CASE, Change.CASES} and self._session.case is None:
            self.show_review(None)
        elif changes & _NEWS:
            self._load()

    def _load(self) -> None:
        from ...services.opinions import list_opinions

        if self._review is None or self._session.case is None or not self._session.ready:
            return
        review = self._review.review.id
        self._session.call(list_opinions, self._session.case.id, on_success=partial(self._take_read, review), last=True)

    def _take_read(self, review_id: int, every: tuple[OpinionView, ...]) -> None:
        """Show what was read, unless another review is shown by now."""
        if self._review is not None and self._review.review.id == review_id:
            self._all = every
            self._take(tuple(one for one in every if one.review.id == review_id))

    def _take(self, views: tuple[OpinionView, ...]) -> None:
        before = self.view.opinion.id if self.view is not None else 0
        wanted = self._wanted if self._wanted in {one.opinion.id for one in views} else before
        if wanted == self._wanted:
            self._wanted = 0
        self.views = views
        self.chooser.clear()
        self.chooser.addItems([title(one) for one in views])
        at = next((at for at, one in enumerate(views) if one.opinion.id == wanted), len(views) - 1)
        self.chooser.setCurrentIndex(at)
        self._stack.setCurrentIndex(1 if views else 0)
        self.brief.setVisible(bool(views))
        self.columns.setVisible(len(self._all) > 1)
        self._show()

    @Slot()
    def _choose(self) -> None:
        self.flush()
        self._show()

    def _show(self) -> None:
        view = self.view
        if view is None:
            return
        if self.origin.opinion_id != view.opinion.id:
            self.flush()  # into the opinion for which it was typed
        for page in self._pages:
            page.show_view(view)
        self.open.show_others(self.views)
        self._show_back(view)

    def _show_back(self, view: OpinionView) -> None:
        """The day to look again, or the day on which somebody did."""
        day, done = view.opinion.check_back, view.opinion.checked_back
        self.back.setVisible(day is not None)
        self.back_said.setVisible(day is not None or bool(done))
        if day is not None:
            text = self.tr("Three weeks after it came, on {date}: look whether what is open is settled.")
            self.back_said.setText(text.format(date=words.date(day.isoformat())))
        elif done:
            self.back_said.setText(self.tr("Looked at again on {date}.").format(date=words.date(done)))

    # -- what is done

    @Slot()
    def begin(self) -> None:
        """Take in an opinion."""
        if self._review is not None:
            self.flush()
            dialog = TakeInDialog(self._session, self._review, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.kept.connect(self._begun)
            dialog.open()

    @Slot(int)
    def _begun(self, opinion_id: int) -> None:
        self.open_opinion(opinion_id)
        self.show_page(1)
        self.check.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _looked_back(self) -> None:
        from ...services.opinions import checked_back

        if self.view is not None:
            change(self._session, self.view.opinion.id, checked_back)

    @Slot()
    def show_columns(self) -> None:
        """Every opinion of the case in columns."""
        self.flush()
        dialog = ColumnsDialog(self._session, self._all, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def show_ledger(self) -> None:
        """Every packet and opinion of the case."""
        self.flush()
        dialog = LedgerDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def choose_brief(self) -> None:
        """Ask where the page for the home doctor goes, then write it."""
        self.flush()
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the page"), self.tr("opinion.pdf"), self.tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_brief(Path(chosen))

    def save_brief(self, target: Path) -> None:
        """Write the page as a PDF to `target`, which is replaced."""
        self.flush()
        if self.view is not None:
            self._session.call(_print, self.view.opinion.id, target, on_success=self._say_saved)

    def _say_saved(self, target: Path) -> None:
        said = self.tr("Saved as {name}.").format(name=visible(target.name, 60))
        self._session.noted.emit(Note(said))


def _print(ws: Workspace, opinion_id: int, target: Path) -> Path:
    from ...services.briefs import print_brief

    return saved(target, partial(target.write_bytes, print_brief(ws, opinion_id)))
