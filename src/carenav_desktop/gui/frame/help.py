"""Help: pages with a list of them at the left. What stands on them is data; one has the family's reasons beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from ... import __version__, assets
from ...domain.help_pages import HelpPage, read_pages
from ..question.reasons import ReasonsPanel
from ..session import Session
from ..theme import GRID
from ..widgets import Muted, PrimaryButton
from .help_page import HelpPageView

#: The page on which a family says why it asks.
EXPLORING = "exploring"
_LIST_WIDTH = 30 * GRID
#: Pixels at each side of a title in the list.
_BESIDE = 22


class HelpDialog(QDialog):
    """Opens at a page by its name; closes with Esc."""

    def __init__(self, session: Session, page: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.resize(112 * GRID, 78 * GRID)
        self._session = session
        self._pages = read_pages(assets.document("help/pages.json"))
        self.reasons: ReasonsPanel | None = None
        self.list = QListWidget()
        self.list.setObjectName("helpList")
        self.list.setAccessibleName(self.tr("Pages"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.shown = QStackedWidget()
        for one in self._pages:
            self._list_page(session.messages.say(one.title))
            self.shown.addWidget(self._view(one))
        self.list.currentRowChanged.connect(self.shown.setCurrentIndex)
        self._lay_out()
        self.show_page(page)

    def show_page(self, name: str) -> None:
        """Open a page by its name, the first one for a name there is not."""
        names = [one.id for one in self._pages]
        self.list.setCurrentRow(names.index(name) if name in names else 0)
        self.list.setFocus()

    def _list_page(self, title: str) -> None:
        """A row as high as its title needs: the list reckons without the space beside it."""
        item = QListWidgetItem(title)
        room = QRect(0, 0, _LIST_WIDTH - 2 * _BESIDE, 0)
        needed = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, title)
        item.setSizeHint(QSize(0, needed.height() + 2 * GRID + 2))
        self.list.addItem(item)

    def _view(self, page: HelpPage) -> QWidget:
        if page.id == EXPLORING and self._session.ready and self._session.case is not None:
            self.reasons = ReasonsPanel(self._session)
            return HelpPageView(page, self._session.messages, self.reasons)
        return HelpPageView(page, self._session.messages)

    def _lay_out(self) -> None:
        close = PrimaryButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Muted(self.tr("This program organises records. It does not give medical advice.")))
        told.addWidget(Muted(self.tr("CareNavigator Desktop {version}").format(version=__version__)))
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        foot.addLayout(told, 1)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignBottom)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addWidget(self.shown, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addLayout(foot)
