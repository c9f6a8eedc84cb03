"""The list of cases: type to find, Enter to open, or begin a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ... import assets
from ...domain.case import Case
from ...domain.display import visible
from ...domain.progress import Context
from .. import words
from ..jobs import Lane
from ..library.putting_away import put_away
from ..session import Change, Session
from ..widgets import Heading, LinkButton, Muted, PlainButton, PrimaryButton
from .new_case import NewCaseForm
from .table import BORN, CASE, CREATED, NAME, RECORDS, SCANS, TO_SORT, CaseTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...services.workspace import Workspace
    from ...storage.cases import CaseLine

_WIDTHS = {BORN: 124, RECORDS: 80, SCANS: 72, TO_SORT: 80, CREATED: 124}
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CaseList(QDialog):
    """Opens the chosen case in the session and closes itself; `desk_wanted` when the intake desk is, instead."""

    desk_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Cases"))
        self.resize(760, 520)
        self._model = CaseTable(self)
        self.search = QLineEdit()
        self.table = QTableView()
        self.count = Muted()
        self.new = PlainButton(self.tr("&New case"), "add")
        self.desk = PlainButton(self.tr("&Disc intake"), "disc")
        self.sample = LinkButton(self.tr("Open the &sample case"))
        self.sample.setVisible(assets.path("sample_case").is_dir())
        self.open_button = PrimaryButton(self.tr("&Open"))
        self.form = NewCaseForm(session.messages)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._list_page())
        self._pages.addWidget(self._form_page())
        self._connect()
        self.refresh()

    def _list_page(self) -> QWidget:
        self.search.setPlaceholderText(self.tr("Type a name or a birth date"))
        self.search.setAccessibleName(self.tr("Find a case"))
        self.search.setClearButtonEnabled(True)
        self._shape_table()
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(Heading(self.tr("Cases")))
        top.addWidget(self.search, 1)
        top.addWidget(self.desk)
        top.addWidget(self.new)
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self.sample)
        bottom.addWidget(self.count, 1)
        bottom.addWidget(self.open_button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        return page

    def _form_page(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 20, 24, 16)
        self.form.setMaximumWidth(480)
        row.addWidget(self.form, 1)
        row.addStretch(0)
        return page

    def _shape_table(self) -> None:
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Cases"))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(36)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.table.installEventFilter(self)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.search.returnPressed.connect(self.open_current)
        self.table.activated.connect(self._open_index)
        self.open_button.clicked.connect(self.open_current)
        self.new.clicked.connect(self._show_form)
        self.desk.clicked.connect(self._want_desk)
        self.sample.clicked.connect(self._open_sample)
        self.form.left.connect(self._show_list)
        self.form.wanted.connect(self._create)
        self._session.changed.connect(self._on_change)

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        if changes & {Change.CASES, Change.RECORDS, Change.STUDIES} and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the cases anew."""
        if self._session.workspace is None:
            return
        from ...services.cases import list_cases

        self._session.call(list_cases, on_success=self.show_cases)

    def show_cases(self, lines: Sequence[CaseLine]) -> None:
        """Show these cases; the open one is chosen."""
        self._model.show(lines)
        self._choose(self._model.row_of(self._session.case.id) if self._session.case is not None else 0)
        self._tell_count()

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._choose(0)
        self._tell_count()

    def _choose(self, row: int) -> None:
        if self._model.rowCount():
            self.table.selectRow(max(0, row))
        self.open_button.setEnabled(self._model.rowCount() > 0)

    def _tell_count(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        if shown == total:
            self.count.setText(words.counted(total, self.tr("1 case"), self.tr("{n} cases")))
        elif shown:
            self.count.setText(
                self.tr("{shown} of {total} cases").format(shown=words.number(shown), total=words.number(total))
            )
        else:
            self.count.setText(self.tr("No case has this name. “New case” begins one."))

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        index = self.table.indexAt(spot)
        if not index.isValid():
            return
        self.table.selectRow(index.row())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Open")).triggered.connect(self.open_current)
        menu.addAction(self.tr("Put in the &trash")).triggered.connect(self.put_away)
        menu.popup(self.table.viewport().mapToGlobal(spot))

    @Slot()
    def put_away(self) -> None:
        """Put the chosen case with all it holds in the trash."""
        case = self.table.currentIndex().data(CASE)
        if isinstance(case, Case):
            put_away(self._session, "case", case.id, visible(case.name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the name is being typed; Delete in the list puts a case in the trash."""
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Delete)
        ):
            self.put_away()
            return True
        if isinstance(event, QKeyEvent) and self._moves(watched, event):
            self.table.event(event)
            return True
        return super().eventFilter(watched, event)

    def _moves(self, watched: QObject, event: QKeyEvent) -> bool:
        return watched is self.search and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES

    @Slot()
    def open_current(self) -> None:
        """Open the chosen case."""
        self._open_index(self.table.currentIndex())

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        case = index.data(CASE)
        if isinstance(case, Case):
            self._session.open_case(case)
            self.accept()

    @Slot()
    def _want_desk(self) -> None:
        self.accept()
        self.desk_wanted.emit()

    @Slot()
    def _open_sample(self) -> None:
        """Make the sample case on the long lane; it opens when it is there."""
        session, ws = self._session, self._session.workspace
        if ws is None:
            return
        session.jobs.submit(
            partial(_sample, ws),
            on_success=partial(_sample_made, session),
            lane=Lane.LONG,
            title=self.tr("Making the sample case"),
        )
        self.accept()

    @Slot()
    def _show_form(self) -> None:
        self.form.begin(self.search.text().strip() if not self._model.rowCount() else "")
        self._pages.setCurrentIndex(1)
        self.form.form.name.setFocus()

    @Slot()
    def _show_list(self) -> None:
        self._pages.setCurrentIndex(0)
        self.search.setFocus()

    @Slot(str, str)
    def _create(self, name: str, born: str) -> None:
        from ...services.cases import create_case

        self._session.call(create_case, name, born, on_success=self._created, changes=frozenset({Change.CASES}))

    def _created(self, case: Case) -> None:
        self._session.open_case(case)
        self.accept()


def _sample(ws: Workspace, context: Context) -> Case:
    from ...services.sample import open_sample

    return open_sample(ws, context)


def _sample_made(session: Session, case: Case) -> None:
    session.changed.emit(frozenset({Change.CASES}))
    session.open_case(case)
