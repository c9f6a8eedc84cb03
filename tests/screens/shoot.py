"""Pictures of every place, dialog and state, to be looked at: both languages, light and dark.

    python3 dev.py screens [FOLDER] [--source PATH] [--only sample,large,reader] [--readme]

Cases: the first start, a case with nothing in it, the sample, half a disc, an odd disc, 10,000 records, a locked
library, and with `--source` a folder of the caller. Where Chromium is, the reviewer's page, too, as 'reader'.
`--readme` saves the sample's window in English and light as the picture of the README.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

sys.path.insert(0, str(Path(__file__).parents[1]))

from nameless_shots import nameless_shots
from opinion_shots import steps as opinion_steps
from screens.reader_shots import reader_shots
from screens.review_shots import review_shots

import dicom_builders
from carenav_desktop import assets, settings
from carenav_desktop.domain.asking import Facility, Request
from carenav_desktop.domain.case import Case, PacketEntry
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.help_pages import read_pages
from carenav_desktop.domain.items import ListKind
from carenav_desktop.domain.progress import Context, Progress, SilentContext
from carenav_desktop.domain.shipping import Shipment
from carenav_desktop.domain.steps import Part
from carenav_desktop.domain.tissue import Release, Specimen
from carenav_desktop.gui import drives
from carenav_desktop.gui.application import Application
from carenav_desktop.gui.asking.shipments_dialog import ShipmentsDialog
from carenav_desktop.gui.checklist.line_menu import side_of
from carenav_desktop.gui.frame.closing import closing_question
from carenav_desktop.gui.jobs import Lane
from carenav_desktop.gui.library.dialog import Section
from carenav_desktop.gui.library.keeper import State
from carenav_desktop.gui.library.passphrase_dialog import PassphraseDialog, Purpose, lock_with_passphrase
from carenav_desktop.gui.library.removal import RemovalDialog
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.packet.plain_dialog import PlainDialog
from carenav_desktop.gui.packet.sealed_page import Handover
from carenav_desktop.gui.question.side import STARTERS, STEPS
from carenav_desktop.gui.records.names_dialog import NamesDialog
from carenav_desktop.gui.records.parts_dialog import PartsDialog
from carenav_desktop.gui.session import Change, Session
from carenav_desktop.intake.volumes import Drive
from carenav_desktop.packet.write import PacketResult, ReadingPage
from carenav_desktop.services.asking import ask, keep_facility, waiting_on
from carenav_desktop.services.cases import create_case, list_cases
from carenav_desktop.services.companions import keep_specimen, list_specimens, pathology_reports
from carenav_desktop.services.exporting import ExportResult
from carenav_desktop.services.importing import import_records, last_report
from carenav_desktop.services.locking import lock_library
from carenav_desktop.services.questions import write_part
from carenav_desktop.services.records import list_records
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.shipments import keep_shipment, list_shipments
from carenav_desktop.services.workspace import workspace
from carenav_desktop.storage.check import CheckResult, Problem

ROOT = Path(__file__).parents[2]
README_PICTURE = ROOT / "docs" / "pictures" / "window.png"
LANGUAGES, APPEARANCES = ("en", "zh-Hans"), ("light", "dark")
RECORDS, QUESTION, REVIEW, PACKET = range(4)
#: What a family may write beside its question, one part longer than its field and one in the other script.
STEPS_TAKEN = {
    Part.DECISION: "Whether to have the operation that the hospital offered, or the medicine first.",
    Part.DEADLINE: "The operation is planned for 7 December. The surgeon wants to know a week before.",
    Part.OPTIONS: "Operation, then medicine. Medicine, then operation. Or another scan first and then decide. " * 4,
    Part.MATTERS: "To be at home for the birth of her grandchild in January.",
    Part.HELP: "在手术和用药的先后顺序上，想听听另一位医生的看法。",
    Part.FURTHER_1: "Is any test missing before the operation?",
    Part.FURTHER_2: "Tell us about trials",
    Part.REMOTE: "yes",
}
PASSPHRASE = "harbour violin seven pancakes on a quiet tram"
Shot = tuple[str, QWidget]


class Studio:
    """One application after the other in one process, each photographed in every place."""

    def __init__(self, out: Path, scratch: Path) -> None:
        self.app = QApplication(sys.argv[:1])
        self.out, self.scratch = out, scratch
        drives.mounted = lambda: []  # whatever this computer has is in no picture
        out.mkdir(parents=True, exist_ok=True)

    def shoot(self, name: str, library: Path, case: Case | None, language: str, appearance: str) -> None:
        """All places of one library in one language and appearance."""
        remembered = self.scratch / "settings.json"
        settings.save(
            settings.Settings(language, appearance, case.id if case else 0, sheet_due=name == "locked"), remembered
        )
        running = Application(self.app, library, remembered)
        running.start()
        self.settle(lambda: running.session.keeper.state in (State.OPEN, State.ASKING) and running.session.jobs.idle)
        running.window.resize(1366, 768)
        for step, widget in self.steps(running.window, case):
            jobs = running.session.jobs
            self.settle(lambda jobs=jobs: not any(jobs.running(lane) for lane in Lane if lane is not Lane.LONG))
            widget.grab().save(str(self.out / f"{name}-{language}-{appearance}-{step}.png"))
            if isinstance(widget, QDialog):
                widget.close()
        running.window.hide()
        running.close()
        running.window.deleteLater()
        running.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def steps(self, window: MainWindow, case: Case | None) -> Iterator[Shot]:
        """Everything that a case can show."""
        if window.session.keeper.state is State.ASKING:
            yield from self.locked(window)
        elif case is None:
            yield "welcome", window
        else:
            self.settle(lambda: window.session.checklist is not None)
            yield from self.put_in(window)
            yield from self.records(window)
            yield from review_shots(window, case, REVIEW, self.settle)
            yield from self.question_and_packet(window, case)
            yield from self.dialogs(window, case)
            yield from self.running_import(window)
            if window.work.records.shelf.shelf.rowCount():
                yield from nameless_shots(window, case, PACKET, self.settle, self.scratch)
        window.arrivals.veil.light_up(window.arrivals.drop_sentence())
        yield "veil", window
        window.arrivals.veil.hide()

    def put_in(self, window: MainWindow) -> Iterator[Shot]:
        """A disc is offered, and what the add button offers then."""
        drives.mounted = lambda: [Drive(Path("/media/CITYHOSP"), "CITYHOSP", is_disc=True)]
        self.settle(lambda: window.strip.isVisible())
        yield "drive", window
        window.arrivals.choose(window.work.records.head.add)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        yield "add", menu
        menu.close()
        drives.mounted = lambda: []
        window.strip.dismiss.click()

    def records(self, window: MainWindow) -> Iterator[Shot]:
        """The shelf by kind and by date, the timeline, nothing found, a paper with its suggestion, a scan."""
        place = window.work.records
        yield "records", window
        if not place.shelf.shelf.rowCount():
            return
        for order, step in ((1, "by-date"), (2, "timeline")):
            place.head.orders.button(order).click()
            yield step, window
        place.timeline.zoom(4)
        yield "timeline-closer", window
        place.head.orders.button(0).click()
        place.sort_now()
        yield "sorting", window
        for kind, step in (("record", "chosen"), ("study", "scan")):
            if choose_last(window, kind):
                yield step, window
        place.toggle_large()
        yield "large", window
        place.toggle_large()
        if choose_last(window, "study"):
            yield from self.quick_look(window)
        place.head.search.setText("xyzzy")
        self.settle(lambda: not place.shelf.shelf.rowCount())
        yield "nothing-found", window
        place.head.search.clear()

    def quick_look(self, window: MainWindow) -> Iterator[Shot]:
        """A picture changed by hand, two series side by side, the details of an image, text in place of a picture."""
        place, look = window.work.records, window.work.records.look
        look.active.view.zoom(1.5)
        look.active.shown.invert()
        look.active.shown.step(1)
        yield "look-changed", window
        look.active.reset()
        look.show_beside(look.others.studies[-1].series[0])
        yield "look-beside", window
        place.toggle_large()
        yield "look-beside-large", window
        place.toggle_large()
        look.show_one()
        look.show_details()
        yield "look-details", dialog()
        written = next((one for one in look.others.studies for part in one.series if part.modality == "SR"), None)
        if written is not None and place.shelf.reveal(f"study:{written.id}"):
            rows = [one.modality for one in written.series]
            look.strip.setCurrentIndex(look.strip.list.index(rows.index("SR")))
            yield "look-report", window

    def question_and_packet(self, window: MainWindow, case: Case) -> Iterator[Shot]:
        """The question, the packet before sealing, and the page that shows a passphrase once."""
        yield from self.question(window, case)
        window.show_place(PACKET)
        yield "packet", window
        window.work.packet.sealing.first.click()
        yield "packet-first-look", window
        window.work.packet.sealing.everything.click()
        window.work.packet.contents._model.toggle(0)
        yield "packet-one-at-home", window
        window.work.packet.contents._model.toggle(0)
        form = window.work.packet.sealing.form.form
        for at in range(1, form.count()):
            form.setCurrentIndex(at)
            yield f"packet-{form.itemData(at)}", window
        form.setCurrentIndex(0)
        for nameless, name in ((False, "packet-plain"), (True, "packet-plain-nameless")):
            plain = PlainDialog(window.session.messages, nameless=nameless, parent=window)
            plain.open()
            yield name, plain
            plain.close()
        window.session.handover = a_handover(case)
        window.session.changed.emit(frozenset({Change.PACKETS}))
        yield "sealed", window
        window.session.messages.tell(closing_question(window.session))
        yield "closing", dialog()
        window.work.packet.sealed.done.click()
        window.show_place(RECORDS)

    def question(self, window: MainWindow, case: Case) -> Iterator[Shot]:
        """The question place: its steps empty and filled, further questions, what each rests on, the starters."""
        session, place = window.session, window.work.question
        window.show_place(QUESTION)
        yield "question", window
        for part, text in STEPS_TAKEN.items():
            write_part(session.workspace, case.id, part, text)
        session.changed.emit(frozenset({Change.QUESTION}))
        self.settle(lambda: session.jobs.idle)
        yield "question-steps", window
        place.basis.head.click()
        place.basis.list.item(2).setCheckState(Qt.CheckState.Checked)
        yield "question-rests-on", window
        session.answers.undo()
        place.basis.head.click()
        place.side.show_page(STARTERS)
        yield "question-starters", window
        place.side.show_page(STEPS)
        for part in STEPS_TAKEN:
            write_part(session.workspace, case.id, part, "")
        session.changed.emit(frozenset({Change.QUESTION}))

    def help(self, window: MainWindow) -> Iterator[Shot]:
        """Every page of the help; on one the family says why it asks."""
        for page in read_pages(assets.document("help/pages.json")):
            window.dialogs.help(page.id)
            self.settle(lambda: window.session.jobs.idle)
            yield f"help-{page.id}", dialog()

    def dialogs(self, window: MainWindow, case: Case) -> Iterator[Shot]:
        """Everything that opens over the window."""
        window.dialogs.cases()
        yield "cases", dialog()
        window.dialogs.people()
        yield "people", dialog()
        names = NamesDialog(window.session, 0, window)
        names.open()
        self.settle(lambda: window.session.jobs.idle)
        names.choices.setCurrentRow(list(CharacterChoice).index(CharacterChoice.BIG5))
        yield "names", names
        yield from self.asking(window, case)
        yield from self.desk(window)
        yield from opinion_steps(window.session, case, self.settle)
        report = last_report(window.session.workspace, case.id)
        if report is not None:
            window.activity.show_summary(report)
            window.dialogs.report(report)
            yield "report", dialog()
        yield from self.help(window)
        yield from self.library(window)
        window.work.packet.check_packet()
        yield "check", dialog()

    def asking(self, window: MainWindow, case: Case) -> Iterator[Shot]:
        """A letter for what is missing, and what is waited for."""
        session = window.session
        panel = window.work.checklist
        panel.show_lists()
        shown = dialog()
        self.settle(lambda: shown.choices[ListKind.PACK].count() > 1 and session.jobs.idle)
        yield "lists", shown
        panel._ask_level(next(one for one in session.checklist.lines if one.id == "B11"))
        yield "level", dialog()
        window.dialogs.letter("B08")
        shown = dialog()
        shown.place.setCurrentText("City Hospital")
        shown.department.setText("Records office")
        self.settle(lambda: shown.save.isEnabled() and session.jobs.idle)
        yield "letter", shown
        if not waiting_on(session.workspace, case.id):
            self.ask_for_three(session, case)
        window.dialogs.waiting()
        shown = dialog()
        self.settle(lambda: session.jobs.idle)
        yield "waiting", shown
        yield "asked", window
        yield from self.companions(window, case)

    def companions(self, window: MainWindow, case: Case) -> Iterator[Shot]:
        """What people say beside the records."""
        session = window.session
        reports = pathology_reports(session.workspace, case.id)
        if reports and not list_specimens(session.workspace, case.id):
            first = Specimen(
                0, "P26-1187", "Liver, left lobe", "2026-09-02", "City Hospital", 12, "ER, PR, HER2", "A1, A2", "10",
                "City Hospital, pathology", Release.YES, reports=(reports[0].id,),
            )  # fmt: skip
            keep_specimen(session.workspace, case.id, first)
            keep_specimen(session.workspace, case.id, Specimen(0, site="Lymph node", release=Release.ASKED))
        window.dialogs.tissue()
        shown = dialog()
        self.settle(lambda: session.jobs.idle)
        yield "tissue", shown
        lacking = next(one for one in session.checklist.lines if side_of(one))
        window.work.checklist.view.setCurrentIndex(window.work.checklist.view.model().index_of(lacking.id))
        menu = window.work.checklist.menu(lacking)
        menu.popup(window.mapToGlobal(window.rect().center()))
        yield "pair-menu", menu
        menu.close()
        window.work.checklist._pairs.ask(lacking)
        self.settle(lambda: session.jobs.idle)
        yield "pair", dialog()
        record = max(list_records(session.workspace, case.id), key=lambda one: one.pages)
        parts = PartsDialog(session, record, window)
        parts.open()
        self.settle(lambda: session.jobs.idle and bool(parts.rows))
        parts.add_row()
        yield "parts", parts
        if not list_shipments(session.workspace, case.id):
            slides = Shipment(
                0, "Stained slides", 12, "A1, A2", "Post", "RR 1234 5678", permit_asked=True, sent="2026-11-02"
            )
            keep_shipment(session.workspace, case.id, slides)
            keep_shipment(session.workspace, case.id, Shipment(what="Disc", sent="2026-10-02", received="2026-10-09"))
        parcels = ShipmentsDialog(session, window)
        parcels.open()
        self.settle(lambda: session.jobs.idle)
        yield "parcels", parcels
        window.dialogs.waiting()
        shown = dialog()
        self.settle(lambda: session.jobs.idle)
        yield "waiting-for-parcel", shown
        window.dialogs.letter()
        shown = dialog()
        shown.kind.setCurrentIndex(1)
        shown.place.setCurrentText("Dr Chen")
        self.settle(lambda: shown.save.isEnabled() and session.jobs.idle)
        yield "letter-summary", shown

    def ask_for_three(self, session: Session, case: Case) -> None:
        """One request that is due and one that is not."""
        place = keep_facility(session.workspace, case.id, Facility(name="City Hospital"))
        ask(session.workspace, case.id, Request(0, place.id, ("B09", "B10"), "2026-11-03", promised="2026-11-10"))
        ask(session.workspace, case.id, Request(0, place.id, ("B18",), "2026-11-20", reminder="2199-12-01"))
        session.changed.emit(frozenset({Change.MARKS}))
        self.settle(lambda: session.jobs.idle)

    def desk(self, window: MainWindow) -> Iterator[Shot]:
        """The intake desk: ready for a disc, who it is, what came of it."""
        source = make_disc(self.scratch / "CITYHOSP")
        for step in ("desk", "desk-who", "desk-done"):
            window.dialogs.desk()
            shown = dialog()
            self.settle(lambda: window.session.jobs.idle)
            if step != "desk":
                shown.read((source,))
                self.settle(lambda shown=shown: shown.pages.currentWidget() is shown.who and shown.who.case.count() > 0)
            if step == "desk-done":
                shown.who.case.setCurrentIndex(shown.who.case.findData(0))
                shown.who.new_name.setText("Doe, Jane")
                shown.who.accept.click()
                self.settle(lambda shown=shown: shown.done_page.next.isVisible())
            yield step, shown

    def library(self, window: MainWindow) -> Iterator[Shot]:
        """Every section of the library, with something in the trash and something wrong."""
        target = window.records.shelf.shelf.target(window.records.shelf.shelf.index(1))
        if target:
            window.records.put_away(target)
            self.settle(lambda: window.session.answers.any)
            yield "trashed", window
        window.session.keeper.keep_check(CheckResult(41, (Problem("record:3", "check.original_changed"),)))
        for section in Section:
            window.dialogs.library(section)
            shown = dialog()
            yield f"library-{section}", shown
        window.session.answers.undo()
        removal = RemovalDialog(Path("/media/stick/Backup"), window)
        removal.open()
        yield "removal", removal
        choosing = lock_with_passphrase(window.session, window)
        choosing.first.edit.setText("password1")
        choosing.second.edit.setText("pass")
        yield "passphrase", choosing

    def locked(self, window: MainWindow) -> Iterator[Shot]:
        """The page that asks, what it says of a wrong passphrase, and the step of the recovery sheet."""
        page = window.locked
        yield "asking", window
        page.secret.edit.setText("not this one")
        page.unlock.click()
        yield "wrong", window
        page.other.click()
        yield "by-sheet", window
        page.other.click()
        page.secret.edit.setText(PASSPHRASE)
        page.unlock.click()
        self.settle(lambda: window.session.ready and window.session.checklist is not None)
        yield "recovery", dialog()
        for section in (Section.HOME, Section.LOCK, Section.COPIES):
            window.dialogs.library(section)
            yield f"library-{section}", dialog()
        adding = PassphraseDialog(window.session, Purpose.SLOT, window)
        adding.open()
        yield "slot", adding

    def running_import(self, window: MainWindow) -> Iterator[Shot]:
        """A long job in the activity bar that waits until it was photographed."""
        seen = Event()

        def copying(context: Context) -> None:
            context.report(Progress("copy", 412, 1030))
            seen.wait(30)

        job = window.session.jobs.submit(copying, lane=Lane.LONG, title=import_title(window.session))
        self.settle(lambda: job.progress is not None)
        yield "running", window
        seen.set()
        self.settle(lambda: window.session.jobs.idle)

    def settle(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Let the program work until it is ready and has drawn."""
        end = time.monotonic() + seconds
        calm = 0
        while calm < 8 and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.02)
            calm = calm + 1 if ready() else 0


def dialog() -> QWidget:
    """The dialog that was just opened."""
    return next(one for one in reversed(QApplication.topLevelWidgets()) if isinstance(one, QDialog) and one.isVisible())


def make_disc(folder: Path) -> Path:
    """A disc of one person with a file that cannot be read."""
    if not folder.is_dir():
        folder.mkdir()
        for number in range(1, 4):
            made = dicom_builders.ct(StudyDescription="CT chest", InstanceNumber=number)
            (folder / f"IM{number}").write_bytes(dicom_builders.part10(made))
        (folder / "BROKEN").write_bytes(dicom_builders.part10(dicom_builders.ct())[:140] + bytes(40))
    return folder


def choose_last(window: MainWindow, kind: str) -> bool:
    """Choose the last 'record' or 'study' of the shelf; False when there is none."""
    shelf = window.work.records.shelf
    targets = [shelf.shelf.target(shelf.shelf.index(row)) for row in range(min(shelf.shelf.rowCount(), 200))]
    found = [one for one in targets if one.startswith(kind)]
    return bool(found) and shelf.reveal(found[-1])


def import_title(session: Session) -> str:
    """What the activity bar says of an import, in the language of the moment."""
    return QApplication.translate("Importer", "Copying {name}").format(name="disc CITYHOSP")


def a_handover(case: Case) -> Handover:
    """A packet that was never made, as it looks when it has just been sealed."""
    folder = Path("/media/stick/Review packet K7QP 2026-11-23")
    packet = PacketResult(folder, "K7QP", "7F3A 21CC", 41, 312, "0" * 64, (), ReadingPage(0, ""))
    entry = PacketEntry(1, "K7QP", "2026-11-23", str(folder), "7F3A 21CC", "0" * 64, 41, 312, 2, "")
    return Handover(ExportResult(packet, entry), case.name, "4821-0937-5526-1180-7743-2096")


def libraries(scratch: Path, source: Path | None, wanted: set[str]) -> Iterator[tuple[str, Path, Case | None]]:
    """The libraries to be photographed; `wanted` names some of them, none means all."""
    made: dict[str, Callable[[Path], Case | None]] = {
        "first": lambda folder: None,
        "nothing": begun,
        "sample": sample,
        "half-disc": half_disc,
        "odd-disc": odd_disc,
        "large": large,
        "locked": locked,
    }
    if source is not None:
        made["source"] = lambda folder: of_folder(folder, source)
    for name, make in made.items():
        if not wanted or name in wanted:
            yield name, scratch / name, make(scratch / name)


def begun(folder: Path) -> Case:
    """A case with nothing in it."""
    with workspace(folder) as ws:
        return create_case(ws, "Rivera, Elena", "1961-05-09")


def sample(folder: Path) -> Case:
    """The sample case."""
    with workspace(folder) as ws:
        return open_sample(ws, SilentContext())


def half_disc(folder: Path) -> Case:
    """What came of a disc that lists more than lies on it."""
    sys.path.append(str(ROOT / "tests"))
    from directory_builders import index_of
    from source_builders import ct_series

    disc = folder.parent / "CITYHOSP"
    for number, count in enumerate((60, 80, 30), start=1):
        ct_series(disc / f"IMAGES/S{number}", count=count, study=f"1.2.826.0.1.7.{number % 2}", name="Rivera^Elena")
    (disc / "DICOMDIR").write_bytes(index_of(disc))
    for lost in ("S1/IM000042", "S1/IM000043", "S2/IM000080"):
        (disc / "IMAGES" / lost).unlink()
    with workspace(folder) as ws:
        case = create_case(ws, "Rivera, Elena", "1961-05-09")
        import_records(ws, case.id, [disc], SilentContext())
        return case


def odd_disc(folder: Path) -> Case:
    """What came of a disc with more than pictures on it, whose names are in another character set than it says."""
    sys.path.append(str(ROOT / "tests"))
    from source_builders import text_pdf

    disc = folder.parent / "TAIPEI"
    disc.mkdir()
    texts = {"PatientName": "歐陽^建國", "StudyDescription": "胸部平掃", "InstitutionName": "臺北醫院"}
    wrongly = {keyword: text.encode("big5").decode("latin_1") for keyword, text in texts.items()}
    makers = (
        *(dicom_builders.ct, lambda **given: dicom_builders.encapsulated_pdf(text_pdf("RADIOLOGY REPORT"), **given)),
        *(dicom_builders.report, dicom_builders.rt_plan, dicom_builders.waveform, dicom_builders.key_objects),
        lambda **given: dicom_builders.image(dicom_builders.SECONDARY_CAPTURE, "OT", **given),
        lambda **given: dicom_builders.dataset("1.3.12.2.1107.5.9.1", "OT", **given),
    )
    for number, make in enumerate(makers, start=1):
        made = make(SpecificCharacterSet="ISO_IR 100", **wrongly)
        preamble = b"MZ".ljust(128, b"\0") if number == 1 else bytes(128)
        (disc / f"IM{number:06}").write_bytes(dicom_builders.part10(made, preamble=preamble))
    with workspace(folder) as ws:
        case = create_case(ws, "Ouyang, Jianguo", "1970-01-01")
        import_records(ws, case.id, [disc], SilentContext())
        return case


def large(folder: Path) -> Case:
    """The largest of fifty cases."""
    subprocess.run([sys.executable, ROOT / "benchmarks" / "many_records.py", folder], check=True)
    with workspace(folder) as ws:
        return max(list_cases(ws), key=lambda one: one.records).case


def locked(folder: Path) -> Case:
    """The sample case behind a passphrase."""
    case = sample(folder)
    lock_library(folder, PASSPHRASE, SilentContext())
    return case


def of_folder(folder: Path, source: Path) -> Case:
    """A case made of somebody's files, with nothing decided."""
    with workspace(folder) as ws:
        case = create_case(ws, "Everything There Is")
        import_records(ws, case.id, [source], SilentContext())
        return case


def main() -> None:
    """Take every picture."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "screens")
    words.add_argument("--source", type=Path)
    words.add_argument("--only", default="", help="names of cases, separated by commas")
    words.add_argument("--language", choices=LANGUAGES)
    words.add_argument("--readme", action="store_true")
    given = words.parse_args()
    scratch = Path(tempfile.mkdtemp(prefix="carenav-screens-"))
    studio = Studio(given.folder, scratch)
    QGuiApplication.setQuitOnLastWindowClosed(False)
    wanted = {"sample"} if given.readme else {one for one in given.only.split(",") if one}
    for name, library, case in libraries(scratch, given.source, wanted):
        for language in [given.language] if given.language else LANGUAGES:
            for appearance in APPEARANCES:
                studio.shoot(name, library, case, language, appearance)
    shutil.rmtree(scratch, ignore_errors=True)
    if not wanted or "reader" in wanted:
        reader_shots(given.folder)
    if given.readme:
        README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(given.folder / "sample-en-light-scan.png", README_PICTURE)
    print(f"{len(list(given.folder.glob('*.png')))} pictures in {given.folder}")


if __name__ == "__main__":
    main()
