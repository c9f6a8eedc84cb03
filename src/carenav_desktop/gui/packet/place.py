"""The packet place: look over what goes in, seal it, hand it over, and check a packet that came back.

Wiring only: what is shown comes from services, the long work runs on the long lane.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ...domain.checklist import Action
from ...domain.display import visible
from ...domain.scope import PLAIN, Scope
from .. import outside
from ..jobs import Job, JobState, Lane
from ..session import Change, Session
from ..widgets import Heading, Muted, PlainButton
from . import work
from .check_dialog import CheckDialog
from .contents import ContentsCard
from .outlook import Outlook, look
from .plain_dialog import PlainDialog
from .register import EarlierCard
from .remarks import RemarksCard
from .sealed_page import Handover, SealedPage
from .sealing import Order, SealCard

if TYPE_CHECKING:
    from ...domain.case import Case, PacketEntry, Study
    from ...services.exporting import ExportResult

_SEAL_WIDTH = 312


class PacketPlace(QWidget):
    """Shows the packet of the open case; what must be settled first is asked for through `session.wish`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._case_id = 0
        self._job: Job | None = None
        self.contents = ContentsCard()
        self.remarks = RemarksCard(session.messages)
        self.sealing = SealCard(session.messages)
        self.sealed = SealedPage(session)
        self.check = PlainButton(self.tr("C&heck a packet…"), "check")
        self.earlier = EarlierCard()
        self._looked_at: frozenset[int] = frozenset()
        self._flagged: tuple[Study, ...] = ()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._prepare_page())
        self._pages.addWidget(self.sealed)
        self._connect()
        self._show_handover()

    def _connect(self) -> None:
        self.remarks.action_requested.connect(self._go)
        self.sealing.ordered.connect(self._ask_first)
        self.sealing.rescoped.connect(self._load)
        self.contents.chosen.connect(self._load)
        self.earlier.rehearsal_wanted.connect(self._rehearse)
        self.sealed.rehearsal_wanted.connect(self._rehearse)
        self.sealed.certificate_wanted.connect(self._save_certificate)
        self.sealed.labels_wanted.connect(self._save_labels)
        self.sealed.finished.connect(self._back)
        self.sealed.sheet_wanted.connect(self._save_sheet)
        self.check.clicked.connect(self.check_packet)
        self._session.changed.connect(self._on_change)
        self._session.jobs.job_changed.connect(self._on_job)

    def _prepare_page(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addLayout(self._two_columns())
        column.addWidget(self.earlier)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _head(self) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(Heading(self.tr("Packet")))
        told.addWidget(Muted(self.tr("Everything the reviewer needs, in one sealed folder.")))
        row = QHBoxLayout()
        row.addLayout(told, 1)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _two_columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.contents)
        left.addWidget(self.remarks)
        left.addStretch(1)
        right = QVBoxLayout()
        self.sealing.setFixedWidth(_SEAL_WIDTH)
        right.addWidget(self.sealing)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addLayout(right)
        return row

    @Slot(object)
    def _on_change(self, changes: frozenset[Change]) -> None:
        if Change.PACKETS in changes:
            self._show_handover()
        if changes - {Change.CASES}:
            self._stale = True
            if self.isVisible():
                self._load()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the case when the place is opened, not before."""
        super().showEvent(event)
        if self._stale:
            self._load()

    @Slot()
    def _load(self) -> None:
        case = self._session.case
        self.setEnabled(case is not None)
        if case is None or self._session.workspace is None:
            return
        self._stale = False
        if case.id != self._case_id:
            self._case_id = case.id
            self.contents.forget()
            self._looked_at = frozenset()
            self.sealing.offer_new(None)
        self._session.call(
            look,
            case.id,
            self.scope,
            self.sealing.folder,
            self.sealing.volume_size,
            on_success=partial(self.show_outlook, case_id=case.id),
        )

    @property
    def scope(self) -> Scope:
        """What is to go in: how much of the case, what of it is ticked, and which pictures were looked at."""
        return replace(self.contents.within(self.sealing.scope), looked_at=self._looked_at)

    def show_outlook(self, outlook: Outlook, case_id: int) -> None:
        """Show what was seen, unless another case has been opened since."""
        if self._session.case is None or self._session.case.id != case_id or outlook.scope != self.scope:
            return
        self.contents.show_outlook(outlook)
        self.remarks.show_remarks(outlook.preflight.remarks)
        self.sealing.allow(outlook.preflight.blocked)
        self.sealing.expect_stick(self._session.drives.on_stick(self.sealing.folder))
        self.sealing.offer([(visible(one.title, 80), one.recipient) for one in outlook.reviewers if one.recipient])
        self.sealing.offer_new(outlook.register[0] if outlook.register else None)
        if outlook.ahead is not None:
            self.sealing.look_ahead(outlook.ahead, outlook.free)
        self.earlier.show_register(outlook.register)
        self._flagged = outlook.flagged

    @Slot(object, str)
    def _go(self, action: Action, about: str) -> None:
        """Lead to where a remark is settled; pictures are looked at here."""
        if about != "pictures":
            self._session.wish(action, about)
            return
        from .seen_dialog import SeenDialog  # the quick look is large, and few packets need it

        self.asked_to_look = SeenDialog(self._session, self._flagged, self._looked_at, self)
        self.asked_to_look.agreed.connect(self._note_looked_at)
        self.asked_to_look.open()

    @Slot(object)
    def _note_looked_at(self, series: frozenset[int]) -> None:
        self._looked_at = series
        self._load()

    @Slot(object)
    def _ask_first(self, order: Order) -> None:
        """What is not sealed asks for its phrase first."""
        if order.form not in PLAIN:
            self._seal(order)
            return
        self.asked = PlainDialog(self._session.messages, nameless=order.scope.deidentified, parent=self)
        self.asked.confirmed.connect(partial(self._seal, order))
        self.asked.open()

    def _seal(self, order: Order) -> None:
        """Make the packet on the long lane; the activity bar shows how far it is."""
        from ...services.packets import new_passphrase

        case, ws = self._session.case, self._session.workspace
        if case is None or ws is None:
            return
        order = replace(order, scope=self.scope)
        passphrase = "" if order.recipient or order.form in PLAIN else new_passphrase()
        self.sealing.set_sealing(True)
        self._job = self._session.jobs.submit(
            partial(work.export, ws, case.id, order, passphrase),
            on_success=partial(_hand_over, self._session, case, passphrase),
            lane=Lane.LONG,
            title=self.tr("Making the packet") if order.form in PLAIN else self.tr("Sealing the packet"),
        )

    def _show_handover(self) -> None:
        """A packet just sealed stays on the screen until the user is done with it, whatever else is opened."""
        handover = self._session.handover
        if isinstance(handover, Handover) and self._pages.currentIndex() == 0:
            self.sealed.show_handover(handover)
            self._pages.setCurrentIndex(1)

    @Slot(object)
    def _on_job(self, job: Job) -> None:
        """However the sealing ended, done, stopped or failed, the button is free again."""
        if job is self._job and job.state is JobState.ENDED:
            self._job = None
            self.sealing.set_sealing(False)

    @Slot()
    def _back(self) -> None:
        self._session.handover = None
        self._pages.setCurrentIndex(0)

    @Slot(object)
    def _save_sheet(self, target: Path) -> None:
        handover = self._session.handover
        if not isinstance(handover, Handover):
            return
        entry, passphrase = handover.result.entry, handover.passphrase
        self._session.jobs.submit(
            lambda _: work.save_sheet(entry.code, entry.made, passphrase, target),
            on_success=partial(self._note_sheet, handover),
        )

    def _note_sheet(self, handover: Handover, target: Path) -> None:
        """The passphrase is on paper now, or soon."""
        if self._session.handover is handover:
            self._session.handover = replace(handover, noted=True)
        self.sealed.note_sheet(target)

    @Slot(object)
    def _save_certificate(self, target: Path) -> None:
        handover = self._session.handover
        if isinstance(handover, Handover):
            self._session.jobs.submit(
                lambda _: work.save_certificate(handover.result, target), on_success=self.sealed.note_certificate
            )

    @Slot(object)
    def _save_labels(self, target: Path) -> None:
        handover, ws = self._session.handover, self._session.workspace
        if isinstance(handover, Handover) and ws is not None:
            self._session.jobs.submit(
                lambda _: work.save_labels(ws, handover, target), on_success=self.sealed.note_labels
            )

    @Slot(object)
    def _rehearse(self, entry: PacketEntry) -> None:
        """Open a packet's own page in the browser; what to type there is told beside it."""
        self._session.jobs.submit(lambda _: work.rehearsal_page(entry), on_success=self._show_page)

    def _show_page(self, page: Path) -> None:
        if not outside.show_page(page):
            self._session.messages.tell(
                self.tr("No browser could be opened. Open this file yourself: {path}").format(path=visible(str(page)))
            )

    @Slot()
    def check_packet(self) -> None:
        """Ask for a packet and its key, and say whether it is whole."""
        dialog = CheckDialog(self._session, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _hand_over(session: Session, case: Case, passphrase: str, result: ExportResult) -> None:
    """Keep what must be noted, tell of it, and lead there. Bound to the session: the window may be another by now."""
    session.handover = Handover(result, case.name, passphrase, case_id=case.id)
    session.changed.emit(frozenset({Change.PACKETS, Change.QUESTION}))
    session.wish(Action.MAKE_PACKET, "packet")
