"""The pages about the library: what they say is so, and what they do is done."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from places_builders import settle
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from storage_disks import small_disk

import carenav_desktop
from carenav_desktop import settings
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.application import Application
from carenav_desktop.gui.library.check_page import CheckPage
from carenav_desktop.gui.library.copies_page import CopiesPage, bring_back
from carenav_desktop.gui.library.dialog import LibraryDialog, Section
from carenav_desktop.gui.library.home_page import HomePage, remove
from carenav_desktop.gui.library.keeper import State
from carenav_desktop.gui.library.rebuilding import rebuild_library
from carenav_desktop.gui.library.removal import RemovalDialog
from carenav_desktop.gui.library.support_dialog import SupportDialog
from carenav_desktop.gui.library.trail_page import TrailPage
from carenav_desktop.gui.messages import Messages
from carenav_desktop.gui.notes import Note
from carenav_desktop.services.cases import create_case, list_cases
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records
from carenav_desktop.services.trail import trail
from carenav_desktop.services.workspace import workspace

NAME = "Rivera-Quellenbach, Elena"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was told in boxes; every question is answered with yes."""
    sentences: list[str] = []
    monkeypatch.setattr(Messages, "ask", lambda *_: True)
    monkeypatch.setattr(Messages, "tell", lambda _, sentence: sentences.append(sentence))
    return sentences


@pytest.fixture
def application(tmp_path: Path, told: list[str], qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    """The program over a library with one case and one paper."""
    fill(tmp_path / "library", tmp_path)
    with started(tmp_path / "library", tmp_path, qapp, qtbot) as made:
        yield made


def fill(library: Path, aside: Path) -> None:
    """Make a library with one case and one paper."""
    (aside / "letter.txt").write_text("Discharge summary of Quellenbach", encoding="utf-8")
    with workspace(library) as ws:
        import_records(ws, create_case(ws, NAME).id, [aside / "letter.txt"], SilentContext())


@contextmanager
def started(library: Path, aside: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    """The program over `library`, its one case open."""
    settings.save(settings.Settings("en", "light", 0), aside / "settings.json")
    made = Application(qapp, library, aside / "settings.json")
    made.start()
    qtbot.waitUntil(lambda: made.session.case is not None, timeout=60_000)
    settle(qtbot, made.session)
    yield made
    made.window.dialogs.close_all()
    made.window.close()
    made.close()
    made.window.deleteLater()
    made.deleteLater()


@pytest.fixture
def notes(application: Application) -> list[Note]:
    """The notes at the foot of the window."""
    found: list[Note] = []
    application.session.noted.connect(found.append)
    return found


def shown(application: Application, qtbot: QtBot, section: Section) -> LibraryDialog:
    """The dialog at one of its sections, everything read."""
    application.window.dialogs.library(section)
    settle(qtbot, application.session)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, LibraryDialog) and one.isVisible())


def test_the_first_page_says_form_place_and_size(application: Application, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(application, qtbot, Section.HOME).page(Section.HOME)
    assert isinstance(page, HomePage)
    assert page.form.text().startswith("Not locked")
    assert str(tmp_path / "library") in page.place.text()
    assert "files" in page.octets.text()


def test_every_section_opens_from_its_button(application: Application, qtbot: QtBot) -> None:
    dialog = shown(application, qtbot, Section.HOME)
    for number, section in enumerate(Section):
        dialog.buttons.button(number).click()
        settle(qtbot, application.session)
        assert dialog.pages.currentIndex() == list(dialog._built).index(section)
        assert dialog.buttons.button(number).text()


def test_a_folder_of_a_synchronising_program_is_remarked(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / ".dropbox").mkdir()
    page = shown(application, qtbot, Section.HOME).page(Section.HOME)
    assert isinstance(page, HomePage)
    assert page.remark.isVisible() and "Dropbox" in page.remark.text()


def test_a_library_on_a_full_disk_opens_and_that_is_said(
    told: list[str], qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with small_disk(tmp_path, 250) as disk:
        fill(disk / "library", tmp_path)
        for size in (1 << 20, 1 << 12):
            with (disk / "ballast").open("ab", buffering=0) as ballast, suppress(OSError):
                while ballast.write(bytes(size)):
                    pass
        with started(disk / "library", tmp_path, qapp, qtbot) as application:
            assert [line.case.name for line in list_cases(application.session.workspace)] == [NAME]
            assert application.window.activity.ended.text().startswith("The disk is almost full")
    assert told == []


def test_a_backup_is_made_and_its_day_shown(
    application: Application, notes: list[Note], qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(application, qtbot, Section.COPIES).page(Section.COPIES)
    assert isinstance(page, CopiesPage)
    assert page.last.text().startswith("No backup yet")
    page.back_up(tmp_path / "stick")
    settle(qtbot, application.session)
    assert "read back" in notes[0].sentence
    assert page.last.text().startswith("The last backup is from")
    assert (tmp_path / "stick" / "backup.json").is_file()


def test_an_old_backup_asks_for_a_new_one(application: Application, qtbot: QtBot) -> None:
    page = shown(application, qtbot, Section.COPIES).page(Section.COPIES)
    assert isinstance(page, CopiesPage)
    long_ago = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=45)
    page.show_last(long_ago.isoformat())
    assert "45 days ago" in page.last.text()


def test_a_backup_comes_back_into_an_empty_library_only(application: Application, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(application, qtbot, Section.COPIES).page(Section.COPIES)
    assert isinstance(page, CopiesPage)
    assert not page.bring.isEnabled()


def test_what_was_removed_from_the_computer_comes_back_from_its_backup(
    application: Application, told: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    session = application.session
    remove(session, tmp_path / "stick")
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    settle(qtbot, session)
    assert session.ready and session.case is None and list_cases(session.workspace) == ()
    assert not any(b"Quellenbach" in one.read_bytes() for one in (tmp_path / "library").rglob("*") if one.is_file())
    page = shown(application, qtbot, Section.COPIES).page(Section.COPIES)
    assert isinstance(page, CopiesPage) and page.bring.isEnabled()
    bring_back(session, tmp_path / "stick")
    qtbot.waitUntil(lambda: session.case is not None, timeout=60_000)
    settle(qtbot, session)
    assert [one.name for one in list_records(session.workspace, session.case.id)] == ["letter.txt"]


def test_nothing_is_removed_before_the_word_is_typed(application: Application, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = RemovalDialog(tmp_path, application.window)
    qtbot.addWidget(dialog)
    confirmed: list[bool] = []
    dialog.confirmed.connect(lambda: confirmed.append(True))
    dialog.typed.setText("remov")
    assert not dialog.act.isEnabled()
    dialog.typed.setText("Remove")
    dialog.act.click()
    assert confirmed == [True]


def test_a_backup_that_cannot_be_made_removes_nothing(
    application: Application, told: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "full").write_text("a file where a folder should be", encoding="utf-8")
    session = application.session
    remove(session, tmp_path / "full")
    qtbot.waitUntil(lambda: bool(told) and session.case is not None, timeout=60_000)
    settle(qtbot, session)
    assert session.case is not None and session.case.name == NAME


def test_a_check_names_the_record_that_was_changed(
    application: Application, notes: list[Note], qtbot: QtBot, tmp_path: Path
) -> None:
    (stored,) = (one for one in (tmp_path / "library" / "originals").rglob("*") if one.is_file())
    stored.chmod(0o600)
    stored.write_bytes(stored.read_bytes().replace(b"Discharge", b"Dlscharge"))
    page = shown(application, qtbot, Section.CHECK).page(Section.CHECK)
    assert isinstance(page, CheckPage)
    page.check(full=True)
    settle(qtbot, application.session)
    assert "not as it was saved" in notes[0].sentence
    assert page.problems.item(0, 0).text() == "Record 1"
    assert page.problems.isVisible()


def test_a_whole_library_passes_the_check(application: Application, notes: list[Note], qtbot: QtBot) -> None:
    page = shown(application, qtbot, Section.CHECK).page(Section.CHECK)
    assert isinstance(page, CheckPage)
    page.quick.click()
    settle(qtbot, application.session)
    assert notes[0].sentence.startswith("Everything is as it was saved")
    assert page.found.text() == notes[0].sentence and page.problems.isHidden()


def test_rebuilding_closes_and_opens_the_library_around_it(
    application: Application, told: list[str], notes: list[Note], qtbot: QtBot
) -> None:
    session = application.session
    rebuild_library(session)
    assert application.window.opening.isVisible() and session.case is None
    qtbot.waitUntil(lambda: session.case is not None and bool(notes or told), timeout=60_000)
    settle(qtbot, session)
    assert session.case is not None and session.case.name == NAME
    assert "rebuilt" in (notes[0].sentence if notes else told[0])


def test_a_damaged_library_offers_to_rebuild_before_it_is_open(
    tmp_path: Path, told: list[str], qapp: QApplication, qtbot: QtBot
) -> None:
    with workspace(tmp_path / "library") as ws:
        create_case(ws, NAME)
    (tmp_path / "library" / "library.sqlite").write_bytes(b"nothing of a database" * 1000)
    settings.save(settings.Settings("en", "light", 0), tmp_path / "settings.json")
    application = Application(qapp, tmp_path / "library", tmp_path / "settings.json")
    application.start()
    qtbot.waitUntil(lambda: application.session.keeper.state is State.FAILED, timeout=60_000)
    assert application.window.opening.rebuild.isVisible()
    application.window.opening.rebuild.click()
    qtbot.waitUntil(lambda: application.session.case is not None, timeout=60_000)
    settle(qtbot, application.session)
    assert application.session.case is not None and application.session.case.name == NAME
    application.window.close()
    application.close()
    application.window.deleteLater()
    application.deleteLater()


def test_initials_stand_beside_every_later_change(application: Application, qtbot: QtBot) -> None:
    session = application.session
    page = shown(application, qtbot, Section.TRAIL).page(Section.TRAIL)
    assert isinstance(page, TrailPage)
    page.operator.setText(" EQ ")
    page.operator.editingFinished.emit()
    create_case(session.workspace, "Another")
    assert trail(session.workspace, 1)[0].operator == "EQ" and session.settings.operator == "EQ"
    page.refresh()
    settle(qtbot, session)
    assert page.table.item(0, 1).text().startswith("EQ (")
    assert page.table.item(0, 2).text() == "Case begun"


def test_every_line_about_the_whole_library_is_in_words(application: Application, qtbot: QtBot) -> None:
    told = re.compile(r'(?:trail\.add|tell_afterwards|failure_told)\([^"\n]*"(library\.[a-z_]+)"')
    source = Path(carenav_desktop.__file__).parent
    codes = sorted({code for file in source.rglob("*.py") for code in told.findall(file.read_text(encoding="utf-8"))})
    assert {"library.lock", "library.restore", "library.back_up"} < set(codes)
    with application.session.workspace.library.unit_of_work() as unit:
        for code in codes:
            unit.trail.add(code, "library")
    page = shown(application, qtbot, Section.TRAIL).page(Section.TRAIL)
    assert isinstance(page, TrailPage)
    settle(qtbot, application.session)
    shown_lines = [[page.table.item(row, column).text() for column in (2, 3)] for row in range(len(codes))]
    assert {item for _, item in shown_lines} == {"Library"}
    assert not [what for what, _ in shown_lines if "." in what]


def test_an_exported_trail_is_verified_and_a_changed_one_is_not(
    application: Application, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(application, qtbot, Section.TRAIL).page(Section.TRAIL)
    assert isinstance(page, TrailPage)
    page.write(tmp_path / "trail.jsonl")
    settle(qtbot, application.session)
    page.look_at(tmp_path / "trail.jsonl")
    settle(qtbot, application.session)
    assert page.state.text().startswith("Verified")
    text = (tmp_path / "trail.jsonl").read_text(encoding="utf-8")
    assert NAME not in text
    (tmp_path / "trail.jsonl").write_text(text.replace("import.begin", "import.began", 1), encoding="utf-8")
    page.look_at(tmp_path / "trail.jsonl")
    settle(qtbot, application.session)
    assert page.state.text().startswith("Changed")


def test_the_support_report_is_read_before_it_is_saved(application: Application, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = shown(application, qtbot, Section.ABOUT)
    dialog.page(Section.ABOUT).show_report()  # type: ignore[attr-defined]
    settle(qtbot, application.session)
    preview = next(one for one in dialog.findChildren(QDialog) if isinstance(one, SupportDialog))
    text = preview.text.toPlainText()
    assert "program:" in text and NAME not in text
    preview.write(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text
