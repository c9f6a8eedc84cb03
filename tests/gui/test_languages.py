"""The window speaks Chinese: nothing forgotten, nothing lost on the way, and no English left to be seen."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest
from places_builders import begin, settle
from PySide6.QtCore import QDate, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from carenav_desktop import assets, settings
from carenav_desktop.domain.question import check
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome, Reason
from carenav_desktop.gui import words
from carenav_desktop.gui.activity.import_report import ImportReportDialog
from carenav_desktop.gui.application import Application
from carenav_desktop.gui.cases.list import CaseList
from carenav_desktop.gui.frame.help import HelpDialog
from carenav_desktop.gui.packet.check_dialog import CheckDialog
from carenav_desktop.gui.people.dialog import PeopleDialog
from gui_builders import a_paper, a_study, fill

ROOT = Path(__file__).parents[2]
CHINESE = assets.path("translations") / "carenav_zh_Hans.ts"
MNEMONIC = re.compile(r"&(\w)")
HAN = re.compile("[\u4e00-\u9fff]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
#: What Chinese readers know in Latin letters: formats, units, keys, the names of the program and of other things.
LATIN = {
    "AES",
    "ISO",
    "ZIP",
    "Zip",
    "Windows",
    "macOS",
    "CSV",
    "DICOM",
    "CD",
    "CT",
    "MR",
    "PT",
    "PET",
    "PDF",
    "ID",
    "MB",
    "GB",
    "Tab",
    "Esc",
    "Ctrl",
    "Shift",
    "Caps",
    "Del",
    "Lock",
    "CareNavigator",
}
LATIN |= {"Desktop", "age", "packet", "pdf", "csv", "txt", "ics", "json", "English", "accession", "number"}
#: What can be seen at the same time; letters for Alt must tell these apart.
SIGHTS = [
    ("Welcome", "DropHere", "ActivityBar"),
    (
        "Workplace",
        "ActivityBar",
        "RecordsHead",
        "RecordsPlace",
        "Notices",
        "RecordDetails",
        "PasswordBox",
        "PicturePane",
    ),
    ("Workplace", "ActivityBar", "RecordsHead", "DropHere"),
    *(
        ("Workplace", "ActivityBar", "ReviewPlace", "PartPanel", *page)
        for page in (("CoursePanel", "LogPanel"), ("AskPage",), ("WantedPanel", "ProfileOffer"), ("ConsentPanel",))
    ),
    ("CardsDialog",),
    ("ChooseRecord",),
    (
        "Workplace",
        "ActivityBar",
        "QuestionPlace",
        "QuestionSide",
        "FurtherQuestions",
        "RemoteChoice",
        "StarterList",
    ),
    ("Workplace", "ActivityBar", "PacketPlace", "ContentsCard", "RemarksCard", "SealCard", "SealForm"),
    ("Workplace", "ActivityBar", "SealedPage"),
    ("LockPage",),
    ("Opening",),
    ("PassphraseDialog",),
    ("RecoveryDialog",),
    ("RemovalDialog", "TypedDialog"),
    ("PlainDialog", "TypedDialog"),
    ("SeenDialog",),
    ("LibraryDialog", "HomePage"),
    ("LibraryDialog", "LockSettings"),
    ("LibraryDialog", "CopiesPage"),
    ("LibraryDialog", "CheckPage"),
    ("LibraryDialog", "TrashPage"),
    ("LibraryDialog", "TrailPage"),
    ("LibraryDialog", "AboutPage"),
    ("SupportDialog",),
    ("CaseList",),
    ("ChoosePage", "DropHere"),
    ("WhoPage",),
    ("DonePage",),
    ("PeopleDialog",),
    ("ShelfMenu",),
    ("NewCase", "NewCaseForm"),
    ("CheckPacket",),
    ("ImportReport",),
    ("LineMenu",),
    ("Arrivals",),
    ("MarkItem", "MarkDialog"),
    ("PeopleDialog", "PersonCard"),
    *(
        ("Workplace", "ActivityBar", "OpinionPanel", *page)
        for page in (
            ("OriginPage", "OriginForm"),
            ("LookedPage",),
            ("ReviewedPage",),
            ("WordsPage",),
            ("OpenPage", "FollowUpsPage"),
        )
    ),
    ("TakeInDialog", "OriginForm"),
    ("ColumnsDialog",),
    ("LedgerDialog",),
]


def entries(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """(context, English) -> the translation as it stands in the file."""
    found = {}
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found[context.findtext("name", ""), message.findtext("source", "")] = translation
    return found


def pairs() -> list[tuple[str, str]]:
    """Every English text beside its Chinese one."""
    return [(source, translation.text or "") for (_, source), translation in entries(CHINESE).items()]


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_no_translation_is_left_open() -> None:
    opened = [key for key, one in entries(CHINESE).items() if one.get("type") or not (one.text or "").strip()]
    assert opened == []


def test_every_text_of_the_window_is_in_the_translation_file(tmp_path: Path) -> None:
    copy = tmp_path / "resources" / "translations" / CHINESE.name
    shutil.copytree(CHINESE.parent, copy.parent)
    sources = [*sorted((ROOT / "src/carenav_desktop/gui").rglob("*.py")), *sorted((ROOT / "ui/forms").glob("*.ui"))]
    tool = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    command = [sys.executable, "-c", tool, *map(str, sources), "-no-obsolete", "-silent", "-ts", str(copy)]
    subprocess.run(command, check=True, capture_output=True)
    assert entries(copy).keys() == entries(CHINESE).keys()


def test_every_blank_of_the_source_is_in_the_translation() -> None:
    assert [source for source, chinese in pairs() if blanks(source) != blanks(chinese)] == []


def test_only_names_and_formats_stay_in_latin_letters() -> None:
    left = {}
    for _, chinese in pairs():
        plain = re.sub(r"\{\w*\}|age1|\*\.\w+", "", chinese)
        if foreign := set(LATIN_WORD.findall(plain)) - LATIN:
            left[chinese] = foreign
    assert left == {}


def test_a_letter_for_alt_stays_the_same_in_chinese() -> None:
    changed = [
        (source, chinese)
        for source, chinese in pairs()
        if [one.upper() for one in MNEMONIC.findall(source)] != re.findall(r"\(&([A-Z])\)", chinese)
        or len(MNEMONIC.findall(source)) != chinese.count("&")
    ]
    assert changed == []


@pytest.mark.parametrize("contexts", SIGHTS, ids=lambda contexts: contexts[-1])
def test_a_letter_for_alt_leads_to_one_thing(contexts: tuple[str, ...]) -> None:
    letters: dict[str, set[str]] = {}
    for context, source in entries(CHINESE):
        if context in contexts:
            for letter in MNEMONIC.findall(source):
                letters.setdefault(letter.upper(), set()).add(source)
    assert {letter: sources for letter, sources in letters.items() if len(sources) > 1} == {}


def test_texts_end_alike_in_both_languages() -> None:
    """A sentence stays a sentence, a question a question, and three dots still say that a dialog follows."""
    same = {".": "。", "?": "？", "…": "…", "...": "…", ":": "："}

    def end(text: str, marks: list[str]) -> str:
        return next((mark for mark in marks if text.endswith(mark)), "")

    unlike = [
        (source, chinese)
        for source, chinese in pairs()
        if same.get(end(source, ["...", "…", ".", "?", ":"]), "") != end(chinese, ["…", "。", "？", "："])
    ]
    assert unlike == []


@pytest.mark.parametrize(
    "text", [one for (context, one) in entries(CHINESE) if context == "Starters" and "____" in one]
)
def test_a_chinese_starter_that_is_filled_in_has_no_remarks(text: str) -> None:
    sentence = entries(CHINESE)["Starters", text].text or ""
    assert sentence.count("____") == text.count("____")
    *plans, date = ["化疗", "放疗", "12月7日"][-text.count("____") :]
    for filling in (*plans, date):
        sentence = sentence.replace("____", filling, 1)
    assert check(sentence) == ()


@pytest.fixture
def chinese(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Application]:
    """The program in Chinese over a library with one case; English comes back afterwards."""
    settings.save(settings.Settings("zh-Hans", "light", 0), tmp_path / "settings.json")
    made = Application(qapp, tmp_path / "library", tmp_path / "settings.json")
    made.start()
    qtbot.waitUntil(lambda: made.session.workspace is not None and made.session.jobs.idle, timeout=60_000)
    yield made
    made.window.close()
    made.close()
    for translator in made.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(QLocale("en_US"))
    made.deleteLater()


def said(widget: QWidget) -> Iterator[str]:
    """Every text of a widget and what is in it, to be seen, heard or hovered over."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        if isinstance(one, QLineEdit):
            yield one.placeholderText()
        if isinstance(one, QComboBox):
            yield from (one.itemText(row) for row in range(one.count()))


def english(widget: QWidget) -> set[str]:
    """Texts with a word in Latin letters and none in Chinese."""
    return {text for text in said(widget) if set(LATIN_WORD.findall(text)) - LATIN and not HAN.search(text)}


def test_the_first_window_shows_no_english(chinese: Application) -> None:
    assert chinese.session.case is None
    assert english(chinese.window.welcome) == set()


def test_no_place_and_no_dialog_shows_english(chinese: Application, qtbot: QtBot) -> None:
    session = chinese.session
    case = begin(qtbot, session, "王秀兰")
    fill(session, case, [a_paper("imaging_report", "2026-09-14", "市医院"), a_paper(), *a_study()])
    settle(qtbot, session)
    names = {"LI, MING", "CT head", "City Hospital", "CareNavigator Desktop"} | {f"file{n}.pdf" for n in range(5)}
    report = ImportReport((FileOutcome("file9.bin", Outcome.FAILED, Reason.DAMAGED),), documents=1)
    chinese.window.activity.show_summary(report)
    chinese.window.work.packet.sealing.use_folder(Path("/媒体/U盘"))
    dialogs: list[QDialog] = [CaseList(session), CheckDialog(session), PeopleDialog(session), HelpDialog(session)]
    dialogs.append(ImportReportDialog(report, session.messages))
    for dialog in dialogs:
        qtbot.addWidget(dialog)
    settle(qtbot, session)
    for widget in (chinese.window, *dialogs):
        assert english(widget) - names == set(), type(widget).__name__


def test_dates_and_numbers_are_written_as_in_china(chinese: Application) -> None:
    assert chinese.session.language == "zh-Hans"
    assert words.date("2026-09-14") == "2026年9月14日"
    assert words.date("2026-09") == "2026年9月"
    assert QLocale().toString(QDate(2026, 9, 14), "dddd") == "星期一"
