"""Run as a program: the whole window over a case made of hostile text; prints what it saw as one JSON object.

    python hostile_window.py ROOM

ROOM holds `bait.png`, which every hostile text names, and `control.png`, which one label here is meant to show.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from hostile_case import LONGEST_READ, a_handover, a_report, fill
from hostile_dialogs import ROUNDS, Stage
from hostile_strings import hostile, pictures
from hostile_watcher import Watcher, red
from places_builders import a_session
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPlainTextEdit, QToolTip, QWidget

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.display import visible
from carenav_desktop.domain.frame import HeaderLine, ReportLine
from carenav_desktop.domain.line import Line
from carenav_desktop.errors import Code, KnownError
from carenav_desktop.gui.checklist.line_menu import LineMenu
from carenav_desktop.gui.checklist.mark_dialog import MarkDialog
from carenav_desktop.gui.checklist.source_popup import SourcePopup
from carenav_desktop.gui.library.dialog import Section
from carenav_desktop.gui.library.lock_page import LockPage
from carenav_desktop.gui.library.passphrase_dialog import PassphraseDialog, Purpose
from carenav_desktop.gui.library.recovery import RecoveryDialog
from carenav_desktop.gui.library.removal import RemovalDialog
from carenav_desktop.gui.library.support_dialog import SupportDialog
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.messages import BugReport
from carenav_desktop.gui.notes import Note
from carenav_desktop.gui.packet.plain_dialog import PlainDialog
from carenav_desktop.gui.packet.seen_dialog import SeenDialog
from carenav_desktop.gui.quick_look.quick_look import QuickLook
from carenav_desktop.gui.quick_look.text_page import TextPage
from carenav_desktop.gui.session import ALL, Change, Session
from carenav_desktop.gui.theme import Theme
from carenav_desktop.gui.widgets import hints
from carenav_desktop.gui.widgets.labels import PlainLabel
from carenav_desktop.services.checklist import mark_item
from carenav_desktop.services.records import list_studies
from carenav_desktop.services.trash import trash_record

#: A text this long is laid out once as a case's own; in the hammer it only costs time.
LONGEST = 6_000


class Show:
    """Leads through everything the window has."""

    def __init__(self, app: QApplication, session: Session, strings: list[str], room: Path) -> None:
        self.app, self.session, self.strings, self.room = app, session, strings, room
        self.watcher = Watcher()
        short = [one for one in strings if len(one) < LONGEST]
        lead, *_ = alone_ones = pictures(room / "bait.png")
        self.groups = [*alone_ones, *(lead + "\n".join(short[at : at + 40]) for at in range(0, len(short), 40))]
        self.tick = QTimer(interval=3)  # wakes those who wait
        self.tick.start()
        self.joined = visible(" ".join(one for one in strings if len(one) < 200), LONGEST_READ)

    def settle(self) -> None:
        """Let everything that was asked for come home and be drawn."""
        calm = 0
        while calm < 3:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            calm = calm + 1 if self.session.jobs.idle else 0

    def look(self, name: str, widget: QWidget) -> None:
        """Show a widget, wait, look at it."""
        widget.show()
        self.settle()
        self.watcher.look(name, widget)

    def all(self) -> None:
        """Every place, dialog and state."""
        window = MainWindow(self.session)
        window.resize(1366, 768)
        self.look("welcome", window)
        case = fill(self.session.workspace, self.strings)
        self.session.open_case(case)
        self.look("records", window)
        self.places(window)
        self.dialogs(window, case)
        self.states(window, case)
        self.rounds(window, case)
        self.hammer()
        self.tips(window)
        window.close()

    def places(self, window: MainWindow) -> None:
        """The four places, each kind of record chosen, every order of the records."""
        shelf = window.work.records.shelf
        for order in (2, 1, 0):
            window.work.records.head.orders.button(order).click()
            self.look(f"records in order {order}", window)
        targets = [shelf.shelf.target(shelf.shelf.index(row)) for row in range(shelf.shelf.rowCount())]
        papers, scans = ([one for one in targets if one.startswith(kind)][::24] for kind in ("record", "study"))
        for target in (*papers, *scans):
            shelf.reveal(target)
            self.look("chosen", window)
        self.scan(window.work.records.look, window)
        window.work.records.sort_now()
        self.look("sorting", window)
        for place in (1, 2, 3):
            window.show_place(place)
            self.look(f"place {place}", window)
        self.session.handover = a_handover(self.strings)
        self.session.changed.emit(frozenset({Change.PACKETS}))
        self.look("sealed", window)
        window.work.packet.sealed.note_sheet(Path(self.strings[0].replace("/", "")))
        self.look("sheet saved", window)
        window.work.packet.sealed.done.click()
        window.show_place(0)

    def scan(self, look: QuickLook, window: MainWindow) -> None:
        """Two scans side by side, and a header with a line for every string."""
        look.show_beside(look.others.studies[0].series[0])
        self.look("beside", window)
        look.show_details()
        self.settle()
        look.details.lines.show([HeaderLine(1, "(0010,0010)", one, "PN", one, len(one)) for one in self.strings])
        self.look("details", look.details)
        look.details.close()

    def dialogs(self, window: MainWindow, case: Case) -> None:
        """Everything that opens over the window."""
        dialogs = window.dialogs
        report = a_report(self.strings)
        for name, opening in (
            ("cases", dialogs.cases),
            ("people", dialogs.people),
            ("report", lambda: dialogs.report(report)),
            ("help", dialogs.help),
            ("check", window.work.packet.check_packet),
            ("told", lambda: self.session.messages.tell(self.joined)),
            ("bug", lambda: self.session.messages.report_bug(ValueError(self.joined))),
        ):
            opening()
            self.dialog(name)
        self.throw_away(case)
        for section in Section:
            dialogs.library(section)
            self.dialog(f"library {section}")
        self.session.changed.emit(ALL)
        self.settle()

    def dialog(self, name: str) -> None:
        """Look at the dialog that was just opened, and close it."""
        self.settle()
        (found, *_) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        self.look(name, found)
        found.done(0)
        self.settle()

    def rounds(self, window: MainWindow, case: Case) -> None:
        """Everything that `hostile_dialogs` opens."""
        stage = Stage(window, case, self.strings, self.joined, self.settle)
        for play in ROUNDS:
            for name, widget in play(stage):
                self.look(name, widget)
                if isinstance(widget, QDialog):
                    widget.done(0)
                elif widget.isWindow():
                    widget.close()
                self.settle()
                assert not any(isinstance(one, BugReport) for one in QApplication.topLevelWidgets()), name

    def throw_away(self, case: Case) -> None:
        """Put some records into the trash."""
        ws = self.session.workspace
        with ws.library.unit_of_work() as unit:
            some = unit.records.all(case.id)[:3]
        for record in some:
            trash_record(ws, record.id)

    def states(self, window: MainWindow, case: Case) -> None:
        """What appears only now and then: menus, small sheets, running work, marks, errors."""
        lines: list[Line] = list(self.session.checklist.lines)
        marked = next(one for one in lines if State.DOES_NOT_EXIST in one.may_say)
        mark_item(self.session.workspace, case.id, marked.id, State.DOES_NOT_EXIST, self.joined[:400])
        self.session.changed.emit(ALL)
        for name, widget in self.pieces(window, lines):
            self.look(name, widget)
            widget.close()
        window.activity.show_summary(a_report(self.strings))
        self.session.noted.emit(Note(self.joined, "&Undo", lambda: None))
        self.look("summary", window)
        arrivals = window.arrivals
        arrivals.veil.light_up(arrivals.drop_sentence())
        self.look("veil", window)
        arrivals.veil.hide()

    def pieces(self, window: MainWindow, lines: list[Line]) -> Iterator[tuple[str, QWidget]]:
        """Widgets that need no case around them."""
        yield "mark", MarkDialog(self.joined, State.DOES_NOT_EXIST, window)
        yield "answer", MarkDialog(self.joined, State.HAVE, window)
        yield "source", SourcePopup(self.joined, self.joined, self.strings[:20], self.strings[20:30], window)
        yield "line menu", LineMenu(lines[0], None, window)
        report = TextPage(self.session)
        report.show_report([ReportLine(at % 7, one, self.strings[-at]) for at, one in enumerate(self.strings)])
        yield "written report", report
        yield "removal", RemovalDialog(Path(self.strings[0].replace("/", "")), window)
        yield "plain packet", PlainDialog(self.session.messages, nameless=False, parent=window)
        yield "pictures to look at", SeenDialog(self.session, list_studies(self.session.workspace, 1)[:9], (), window)
        yield "lock page", LockPage(self.session)
        yield "recovery", RecoveryDialog(self.session, window)
        yield "support", SupportDialog(self.joined, self.session.messages, window)
        for purpose in Purpose:
            yield f"passphrase {purpose}", PassphraseDialog(self.session, purpose, window)
        menu = QMenu(window)
        menu.addAction("plain")
        yield "menu", menu
        error = KnownError(Code.LIBRARY_NOT_A_LIBRARY, path=self.joined)
        window.opening.state.setText(self.session.messages.explain(error))
        yield "opening", window.opening

    def hammer(self) -> None:
        """Every string straight into one widget of every class that takes text."""
        takers = (
            one for one in QApplication.allWidgets() if hasattr(one, "setText") or isinstance(one, QPlainTextEdit)
        )
        for kind in {type(one) for one in takers}:
            made = alone(kind)
            if made is None:
                continue
            self.watcher.classes.add(f"{kind.__module__}.{kind.__qualname__}")
            write: Callable[[str], object] = getattr(made, "setText", None) or made.setPlainText
            made.resize(600, 200)
            for one in self.groups:
                write(one)
                self.watcher.count(f"hammer {kind.__name__}", made)
            if isinstance(made, PlainLabel) and made.textFormat() != Qt.TextFormat.PlainText:
                self.watcher.wrong.append(f"{kind.__name__} guesses whether a text is markup")
            made.deleteLater()

    def tips(self, window: MainWindow) -> None:
        """Every string as a hover sentence, as Qt shows it."""
        for one in self.groups:
            hints.set_hint(window, one)
            QApplication.sendEvent(window, QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))
            self.app.processEvents()
            tips = [one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "QTipLabel"]
            for tip in tips:
                self.watcher.count("tip", tip)
            if not tips:
                self.watcher.wrong.append("no tip was shown")
            QToolTip.hideText()


def alone(kind: type) -> QWidget | None:
    """A fresh widget of a class, None for those that want something to be made of."""
    try:
        return kind()
    except (TypeError, NotImplementedError):
        return None


def control(picture: Path) -> int:
    """A label that guesses, as the program must have none: shows that the picture would be seen."""
    label = QLabel(f'<img src="{picture}">')
    label.resize(200, 200)
    return red(label)


def main(room: Path) -> dict[str, object]:
    """Everything, then the control."""
    app = QApplication([])
    theme = Theme(app, "light")
    strings = hostile(room / "bait.png")
    with a_session(room) as session:
        show = Show(app, session, strings, room)
        show.all()
    del theme
    watcher = show.watcher
    return {
        "red": {name: count for name, count in watcher.red.items() if count},
        "looks": len(watcher.red),
        "wrong": sorted(set(watcher.wrong)),
        "classes": sorted(watcher.classes),
        "strings": len(strings),
        "control": control(room / "control.png"),
    }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
