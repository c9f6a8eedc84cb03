"""Run as a program: the whole work of a case, by the command line or by the window, for those who watch from outside.

    python silent_run.py line|window|loud ROOM

`loud` does what the program must never do: it asks for an internet socket.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from directory_builders import index_of
from media_cases.discs import iso9660
from PIL import Image
from source_builders import ct_series, text_pdf

from carenav_desktop.cli import main as carenav
from carenav_desktop.sealing.identities import new_identity

if TYPE_CHECKING:
    from carenav_desktop.gui.main_window import MainWindow

#: Lets the window work until something is so and nothing runs.
Until = Callable[[Callable[[], object]], None]
QUESTION = "The plan is an operation on 3 December 2026: is it the right next step, or should tablets come first?"


def source(folder: Path) -> Path:
    """A disc with its list, the image of another one, a paper and a photo, as a family has them."""
    disc = ct_series(folder / "disc", count=3, name="RIVERA^ELENA", born="19610509")
    (disc / "DICOMDIR").write_bytes(index_of(disc))
    other = ct_series(folder / "other", count=1, name="RIVERA^ELENA", born="19610509", study="1.2.826.0.1.8")
    (folder / "disc.iso").write_bytes(iso9660({"IM1": (other / "IM000001").read_bytes()}))
    (folder / "report.pdf").write_bytes(text_pdf("CT REPORT", "Date of exam: 2026-09-14", "https://hospital.invalid/"))
    Image.new("RGB", (64, 48), (90, 120, 150)).save(folder / "photo.jpg")
    return folder


def by_line(room: Path) -> None:
    """Every command of the main job; each must end well."""
    identity = new_identity()
    (room / "key").write_text(identity.secret)
    (room / "out").mkdir()
    library = ("--library", room / "library")
    run(*library, "case", "new", "--name", "Rivera, Elena", "--born", "1961-05-09")
    run(*library, "intake", source(room / "source"))
    run(*library, "import", 1, room / "source")
    run(*library, "report", 1, "--csv", room / "report.csv")
    run(*library, "studies", 1)
    run(*library, "names", 1)
    run(*library, "identity", 1, "--same", 1, 2)
    run(*library, "records", 1, "--search", "exam")
    run(*library, "question", 1, "--set", QUESTION)
    run(*library, "checklist", 1, "--pack", "lung", "--profile", "remote-china")
    to = ("--to", "City Hospital", "--line", "B09")
    for name in ("letter.pdf", "letter.txt"):
        run(*library, "letter", 1, room / name, *to)
    run(*library, "requests", "add", 1, *to, "--reminder", "2026-12-01")
    run(*library, "requests", "calendar", 1, room / "days.ics")
    run(*library, "export", 1, room / "out", "--recipient", identity.recipient)
    (packet,) = (room / "out").iterdir()
    run("verify", packet, "--identity-file", room / "key")
    run("open", packet, room / "opened", "--identity-file", room / "key")
    run(*library, "check", "--full")
    run("demo", room / "demo")


def run(*words: object) -> None:
    """One command, which may warn but not fail."""
    status = carenav([str(one) for one in words])
    if status not in (0, 3):
        raise SystemExit(f"{words} ended with {status}")


def by_window(room: Path) -> None:
    """Start, the sample case, an import, the desk, a letter, a question, a packet, the end."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from carenav_desktop.domain.case import Decision
    from carenav_desktop.gui.application import Application
    from carenav_desktop.gui.session import ALL
    from carenav_desktop.services.exporting import packet_register
    from carenav_desktop.services.people import decide_people, list_people

    app = QApplication([])
    tick = QTimer(interval=3)  # wakes those who wait
    tick.start()
    running = Application(app, room / "library", room / "settings.json", sample=True)
    window, session = running.window, running.session

    def until(ready: Callable[[], object]) -> None:
        while not (ready() and session.jobs.idle):
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    running.start()
    until(lambda: session.case is not None and session.checklist is not None)
    finished: list[object] = []
    window.arrivals.importer.finished.connect(finished.append)
    window.arrivals.take_in([source(room / "source")])
    until(lambda: finished)
    assert session.case is not None
    everyone = [one.id for one in list_people(session.workspace, session.case.id)]
    decide_people(session.workspace, session.case.id, everyone, Decision.SAME)
    session.changed.emit(ALL)
    at_the_desk(window, room, until)
    write_a_letter(window, room, until)
    window.show_place(1)
    until(window.work.question.edit.isEnabled)
    window.work.question.edit.setPlainText(QUESTION)
    window.show_place(3)
    (room / "stick").mkdir()
    window.work.packet.sealing.use_folder(room / "stick")
    until(window.work.packet.sealing.seal.isEnabled)
    window.work.packet.sealing.seal.click()
    until(lambda: session.handover is not None)
    if not packet_register(session.workspace, session.case.id):
        raise SystemExit("no packet was made")
    session.handover = None
    window.close()
    running.close()


def at_the_desk(window: MainWindow, room: Path, until: Until) -> None:
    """A disc is surveyed and taken into a new case, with a receipt; the case that is open stays open."""
    from carenav_desktop.gui.desk.dialog import DeskDialog

    desk = DeskDialog(window.session, window)
    desk.open()
    until(lambda: desk.choose.isVisible())
    desk.read([ct_series(room / "handed in", count=2, name="DOE^JANE", study="1.2.826.0.1.9")])
    until(lambda: desk.who.isVisible() and desk.who.case.count())
    desk.who.case.setCurrentIndex(desk.who.case.findData(0))
    desk.who.accept.click()
    until(desk.done_page.next.isVisible)
    desk.save_receipt(room / "receipt.pdf")
    until(lambda: (room / "receipt.pdf").is_file())
    desk.done(0)


def write_a_letter(window: MainWindow, room: Path, until: Until) -> None:
    """A letter for what is missing, saved as a page to print."""
    from carenav_desktop.gui.asking.letter_dialog import LetterDialog

    letter = LetterDialog(window.session, ("B09",), window)
    letter.open()
    letter.place.setCurrentText("City Hospital")
    until(letter.save.isEnabled)
    letter.save_to(room / "letter.pdf")
    until(lambda: (room / "letter.pdf").is_file())
    letter.done(0)


def loudly(room: Path) -> None:
    """The wrong variant."""
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    socket.socket(socket.AF_INET6, socket.SOCK_STREAM).close()


if __name__ == "__main__":
    {"line": by_line, "window": by_window, "loud": loudly}[sys.argv[1]](Path(sys.argv[2]))
