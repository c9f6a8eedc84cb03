"""What opens over a case whose lists, requests, discs and scans are full of hostile text.

Each round is a generator of (name, widget); the driver looks at the widget, reads it and closes it. A new dialog
joins as a round of its own in `ROUNDS`, with its hostile values in `hostile_case`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from hostile_case import (
    LIST_IDS,
    a_failed_report,
    a_survey,
    add_lists,
    add_opinions,
    add_requests,
    add_reviews,
    add_shipments,
    add_specimens,
    doubtful_studies,
    media,
    preview,
)
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.display import visible
from carenav_desktop.domain.items import ListKind
from carenav_desktop.domain.layers import may_be_set
from carenav_desktop.gui import drives
from carenav_desktop.gui.activity.activity_bar import RunningLine
from carenav_desktop.gui.asking.letter_dialog import LetterDialog
from carenav_desktop.gui.asking.shipments_dialog import ShipmentsDialog
from carenav_desktop.gui.asking.tissue_dialog import TissueDialog
from carenav_desktop.gui.asking.waiting_dialog import WaitingDialog
from carenav_desktop.gui.checklist.level_dialog import LevelDialog
from carenav_desktop.gui.checklist.lists_dialog import ListsDialog
from carenav_desktop.gui.checklist.pair_dialog import PairDialog
from carenav_desktop.gui.desk.dialog import DeskDialog
from carenav_desktop.gui.jobs import Lane
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.opinion.columns_dialog import ColumnsDialog
from carenav_desktop.gui.opinion.ledger_dialog import LedgerDialog
from carenav_desktop.gui.opinion.panel import OpinionPanel
from carenav_desktop.gui.opinion.take_in_dialog import TakeInDialog
from carenav_desktop.gui.records.belonging import Belonging
from carenav_desktop.gui.records.names_dialog import NamesDialog
from carenav_desktop.gui.records.parts_dialog import PartsDialog
from carenav_desktop.gui.records.study_facts import StudyFacts
from carenav_desktop.gui.review.beside_dialog import BesideDialog
from carenav_desktop.gui.review.cards_dialog import CardsDialog
from carenav_desktop.gui.review.place import ReviewPlace
from carenav_desktop.gui.review.record_field import ChooseRecord
from carenav_desktop.gui.session import ALL, Session
from carenav_desktop.intake.volumes import Drive
from carenav_desktop.services.checklist import choose_lists
from carenav_desktop.services.records import list_records, list_studies
from carenav_desktop.services.reviews import list_reviews

Opened = Iterator[tuple[str, QWidget]]
Settle = Callable[[], None]
_D = TypeVar("_D", bound=QDialog)
#: The place in a list of strings of every string that is tried one by one, where each costs a look.
EVERY = 12


class Stage:
    """What a round works with: `strings`, the same `joined` to one text, and `settle`, which waits for calls."""

    def __init__(self, window: MainWindow, case: Case, strings: list[str], joined: str, settle: Settle) -> None:
        self.window, self.case, self.strings, self.joined, self.settle = window, case, strings, joined, settle
        self.few = strings[::EVERY]

    @property
    def session(self) -> Session:
        """The session of the window."""
        return self.window.session

    def changed(self) -> None:
        """Read everything anew."""
        self.session.changed.emit(ALL)
        self.settle()

    def path(self, name: str) -> Path:
        """A path that ends in a hostile name; nothing lies there."""
        return Path("/media") / name.replace("/", "∕").replace("\0", "")


def lists(stage: Stage) -> Opened:
    """Lists of one's own: chosen, in the panel, line by line, and how much a line is wanted."""
    add_lists(stage.session.workspace, stage.strings)
    panel = stage.window.work.checklist
    panel.show_lists()
    dialog = opened(ListsDialog)
    stage.settle()
    for kind, id in LIST_IDS.items():
        box = dialog.choices[kind]
        box.setCurrentIndex(box.findData(id))
        box.activated.emit(box.currentIndex())
        stage.settle()
    yield "lists", dialog
    choose_lists(stage.session.workspace, stage.case.id, LIST_IDS[ListKind.PACK], LIST_IDS[ListKind.PROFILE])
    stage.changed()
    yield "lines of own lists", panel
    own = {one.id: one for one in stage.session.checklist.layered.items}
    for line in stage.session.checklist.lines[::EVERY]:
        if line.id in own and may_be_set(own[line.id]):
            panel._ask_level(line)
            yield "level", opened(LevelDialog)
        panel.show_source(line)
        yield "source of a line", QApplication.activePopupWidget()
        menu = panel.menu(line)
        menu.popup(panel.mapToGlobal(panel.rect().center()))
        yield "menu of a line", menu
        if line.asks:
            answers = panel.answers(line)
            answers.popup(panel.mapToGlobal(panel.rect().center()))
            yield "answers", answers


def asking(stage: Stage) -> Opened:
    """A letter to a place that is known and to one that is typed, and what is waited for."""
    add_requests(stage.session.workspace, stage.case, stage.strings)
    stage.changed()
    yield "asked", stage.window.work.checklist
    for name in ("", *stage.few[::8]):
        stage.window.dialogs.letter("B08")
        dialog = opened(LetterDialog)
        stage.settle()
        if name:
            dialog.place.setCurrentText(name)
            dialog.department.setText(name)
        else:
            dialog.place.setCurrentIndex(dialog.place.count() - 1)
            dialog.place.activated.emit(dialog.place.currentIndex())
        dialog._pause.stop()
        dialog._write()
        stage.settle()
        assert dialog.save.isEnabled(), "there is a letter to look at"
        dialog._say_saved(stage.path(name))
        yield "letter", dialog
    stage.window.dialogs.waiting()
    waiting = opened(WaitingDialog)
    stage.settle()
    waiting.table.selectRow(waiting.table.rowCount() - 1)
    yield "waiting", waiting


def tissue(stage: Stage) -> Opened:
    """The ledger of tissue, at its first specimen and at the last."""
    ids = add_specimens(stage.session.workspace, stage.case, stage.strings)
    stage.changed()
    for id in (ids[0], ids[-1]):
        stage.window.dialogs.tissue()
        dialog = opened(TissueDialog)
        dialog.refresh(id)
        stage.settle()
        assert dialog.reports.count() > EVERY
        yield "tissue", dialog


def parcels(stage: Stage) -> Opened:
    """What was sent, at the first parcel and at the last."""
    ids = add_shipments(stage.session.workspace, stage.case, stage.strings)
    for id in (ids[0], ids[-1]):
        dialog = ShipmentsDialog(stage.session, stage.window)
        dialog.open()
        dialog.refresh(id)
        stage.settle()
        assert dialog.table.rowCount() == len(ids)
        yield "parcels", dialog


def pairs(stage: Stage) -> Opened:
    """What a report or a scan may belong to, and the papers in one file."""
    ws = stage.session.workspace
    records, studies = list_records(ws, stage.case.id), list_studies(ws, stage.case.id)
    own = [line for line in stage.session.checklist.lines if line.id.startswith("XX")]
    lettered = [replace(one, modalities=(text[:16],)) for one, text in zip(studies, stage.few, strict=False)]
    told = [replace(one, modality=text[:16]) for one, text in zip(records, stage.strings, strict=False)]
    for others in (studies, lettered, records, told):
        yield "pair", PairDialog(stage.session.messages.say(own[-1].label), others, stage.window)
    for record in records[:: EVERY * 3]:
        yield "parts", PartsDialog(stage.session, record, stage.window)


def names(stage: Stage) -> Opened:
    """Discs by name, and what stands on them in every way of writing."""
    dialog = NamesDialog(stage.session, 0, stage.window)
    dialog.open()
    stage.settle()
    dialog._take_media(media(stage.case, stage.strings))
    for row in range(0, dialog.disc.count(), EVERY):
        dialog.disc.setCurrentIndex(row)
        stage.settle()
    dialog._take_preview(preview(stage.strings))
    dialog.choices.setCurrentRow(list(CharacterChoice).index(CharacterChoice.BIG5))
    yield "names", dialog


def discs(stage: Stage) -> Opened:
    """Drives with hostile labels: the strip, the menu, the desk with its three pages."""
    drives.mounted = lambda: [
        Drive(Path(f"/media/none/{at}"), f"R&D {one}", bool(at % 2)) for at, one in enumerate(stage.few)
    ]
    try:
        stage.session.drives.look()
        while not stage.session.drives.here:
            stage.settle()
        yield "drive strip", stage.window.strip
        stage.window.arrivals.choose(stage.window.work.records.head.add)
        yield "add menu", QApplication.activePopupWidget()
        yield from desk(stage)
    finally:
        drives.mounted = list
        for one in stage.session.drives.here:
            stage.session.drives.settle(one)


def desk(stage: Stage) -> Opened:
    """The pages of the desk, each person chosen, and a disc that is not there."""
    found = a_survey(stage.strings)
    stage.window.dialogs.desk()
    dialog = opened(DeskDialog)
    stage.settle()
    yield "desk", dialog
    stage.window.dialogs.desk()
    dialog = opened(DeskDialog)
    stage.settle()
    dialog.choose.show_reading(stage.joined)
    yield "desk reads", dialog
    for row in range(0, len(found.people), 4):
        stage.window.dialogs.desk()
        dialog = opened(DeskDialog)
        stage.settle()
        dialog.pages.setCurrentWidget(dialog.who)
        dialog.who.show_survey(found)
        dialog.who.people.setCurrentRow(row)
        stage.settle()
        yield "desk asks who", dialog
    stage.window.dialogs.desk()
    dialog = opened(DeskDialog)
    stage.settle()
    dialog.pages.setCurrentWidget(dialog.done_page)
    dialog.done_page.show_running(stage.joined)
    dialog.done_page.show_report(stage.case, a_failed_report(stage.strings))
    dialog.done_page.tell_saved(stage.joined)
    yield "desk is done", dialog


def running(stage: Stage) -> Opened:
    """What the activity bar says while the desk reads or copies from a hostile place, and what is told then."""
    for name in stage.few[::4]:
        stage.window.dialogs.desk()
        dialog = opened(DeskDialog)
        stage.settle()
        dialog.read((stage.path(name),))
        line = RunningLine()
        line.show_job(stage.session.jobs.running(Lane.LONG)[0], 1)
        yield "running", line
        told = QApplication.activeModalWidget()
        yield "told", told or dialog
        dialog.done(0)


def facts(stage: Stage) -> Opened:
    """What a scan says of itself: what its lists name, the papers that lay in it, and the way back from a paper."""
    ws = stage.session.workspace
    papers = list_records(ws, stage.case.id)[::EVERY]
    for study in doubtful_studies(list_studies(ws, stage.case.id)[::EVERY], stage.strings):
        shown = StudyFacts(stage.session.messages)
        shown.resize(500, 900)
        shown.show_study(study, papers)
        yield "facts", shown
        belonging = Belonging()
        belonging.show_study(study)
        yield "belonging", belonging


def reviews(stage: Stage) -> Opened:
    """Who was asked and what they said: every page of the review place, its menus, and what opens over it."""
    add_reviews(stage.session.workspace, stage.case, stage.strings)
    stage.window.show_place(2)
    stage.changed()
    place = stage.window.work.review
    for number, button in enumerate(place.tabs.buttons()):
        button.click()
        yield f"review page {number}", place
    for tab, panel in ((0, place.course.log), (2, place.wanted), (3, place.consents)):
        place.tabs.button(tab).click()
        for row in range(0, panel.table.rowCount(), 2 * EVERY):
            panel.table.selectRow(row)
            yield "line of a review", panel
        panel.say(stage.joined)
        yield "remark", panel
    for row in range(0, place.list.count(), 4):
        place.list.setCurrentRow(row)
        yield "another review", place
    place.list.setCurrentRow(0)
    for menu in (place.reviewers_menu(), place.course.state_menu(place.begin), place.course.packet_menu()):
        menu.popup(place.mapToGlobal(place.rect().center()))
        yield "menu of a review", menu
    place.wanted.item.show_choices()
    yield "choose a record", opened(ChooseRecord)
    place.show_beside()
    yield "side by side", opened(BesideDialog)
    yield from cards(stage, place)
    sealing = stage.window.work.packet.sealing
    sealing.offer([(visible(one, 80), "age1") for one in stage.few])
    menu = sealing.keys_menu()
    menu.popup(place.mapToGlobal(place.rect().center()))
    yield "keys of cards", menu
    stage.window.show_place(0)


def cards(stage: Stage, place: ReviewPlace) -> Opened:
    """Every fourth card, and what is said of a file."""
    place.show_cards()
    dialog = opened(CardsDialog)
    stage.settle()
    for row in range(0, dialog.list.count(), 4):
        dialog.list.setCurrentRow(row)
        stage.settle()
    dialog._say_saved(stage.path(stage.few[3]))
    yield "cards", dialog


def opinions(stage: Stage) -> Opened:
    """The opinion panel on each of its pages for each opinion, columns, ledger, and what is taken in."""
    ws = stage.session.workspace
    review, ids = add_opinions(ws, stage.case, stage.strings)
    stage.changed()
    panel = OpinionPanel(stage.session)
    panel.resize(780, 560)
    panel.show()
    panel.show_review(next(one for one in list_reviews(ws, stage.case.id) if one.review.id == review))
    stage.settle()
    for id in ids:
        panel.open_opinion(id)
        stage.settle()
        assert panel.view is not None and panel.open.questions.list.count() > EVERY
        for page in range(6):
            panel.show_page(page)
            stage.settle()
            panel.open.questions.list.setCurrentRow(panel.open.questions.list.count() - 1)
            panel.copied.table.selectRow(panel.copied.table.rowCount() - 1)
            panel._say_saved(stage.path(stage.strings[page]))
            yield "opinion", panel
            panel.show()
    columns = ColumnsDialog(stage.session, panel.views, stage.window)
    columns.open()
    yield "columns", columns
    stage.window.dialogs.ledger()
    ledger = opened(LedgerDialog)
    stage.settle()
    assert ledger.table.rowCount()
    yield "ledger", ledger
    taking = TakeInDialog(stage.session, panel._review, stage.window)
    taking.open()
    stage.settle()
    assert taking.form.paper.count() > EVERY
    yield "take in", taking
    panel.hide()
    panel.deleteLater()


#: Every round, in the order in which they are played. Add yours here.
ROUNDS: tuple[Callable[[Stage], Opened], ...] = (
    lists,
    asking,
    tissue,
    parcels,
    pairs,
    names,
    discs,
    running,
    facts,
    reviews,
    opinions,
)


def opened(kind: type[_D]) -> _D:
    """The dialog of that kind that was just opened."""
    return next(one for one in reversed(QApplication.topLevelWidgets()) if isinstance(one, kind) and one.isVisible())
