"""The help: pages as data, opened by name, read with the keyboard; and why the family asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from places_builders import a_session, begin, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carenav_desktop import assets
from carenav_desktop.domain.help_pages import PartKind, read_pages
from carenav_desktop.domain.steps import Part, Reason
from carenav_desktop.gui.frame.help import HelpDialog
from carenav_desktop.gui.frame.help_page import HelpPageView
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import Heading, PlainLabel
from carenav_desktop.services.questions import read_question

PAGES = assets.document("help/pages.json")
NAMES = [one["id"] for one in PAGES["pages"]]


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


def shown(session: Session, qtbot: QtBot, page: str = "") -> HelpDialog:
    made = HelpDialog(session, page)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    settle(qtbot, session)
    return made


def title(dialog: HelpDialog) -> str:
    return dialog.shown.currentWidget().findChild(Heading).text()


def test_the_pages_have_their_fixed_shape() -> None:
    schema = assets.document("help/help.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(PAGES, schema)
    assert len(NAMES) == len(set(NAMES))
    codes = {part.code for page in read_pages(PAGES) for part in page.parts if part.kind is PartKind.MESSAGE}
    assert {"notice.urgent", "limits.all"} <= codes <= assets.messages().keys()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_by_its_name_and_says_everything_it_has(session: Session, qtbot: QtBot, name: str) -> None:
    dialog = shown(session, qtbot, name)
    page = read_pages(PAGES)[NAMES.index(name)]
    assert title(dialog) == page.title["en"]
    texts = [one.text() for one in dialog.shown.currentWidget().findChildren(PlainLabel)]
    for part in page.parts:
        for text in (*(one["en"] for one in part.texts), *([session.messages.say(part.code)] if part.code else [])):
            assert text in texts


def test_a_name_there_is_not_opens_the_first_page(session: Session, qtbot: QtBot) -> None:
    assert title(shown(session, qtbot, "nothing")) == "How it works"


def test_pages_are_changed_and_scrolled_with_the_keys_alone(session: Session, qtbot: QtBot) -> None:
    begin(qtbot, session)
    dialog = shown(session, qtbot)
    qtbot.waitUntil(dialog.list.hasFocus, timeout=60_000)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert title(dialog) == read_pages(PAGES)[1].title["en"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Tab)
    view = dialog.shown.currentWidget()
    assert isinstance(view, HelpPageView) and view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_a_case_nobody_is_asked_for_reasons(session: Session, qtbot: QtBot) -> None:
    assert shown(session, qtbot, "exploring").reasons is None


def test_reasons_are_ticked_and_told_and_nothing_is_weighed(session: Session, qtbot: QtBot) -> None:
    case = begin(qtbot, session)
    dialog = shown(session, qtbot, "exploring")
    panel = dialog.reasons
    assert panel is not None
    before = {one.text() for one in dialog.findChildren(PlainLabel)}
    panel.ticks[Reason.RARE].click()
    panel.ticks[Reason.DISTANCE].click()
    panel.edit.setPlainText("<b>We</b> live far away")
    dialog.accept()
    settle(qtbot, session)
    parts = read_question(session.workspace, case.id)[0].parts
    assert parts == {Part.REASONS: "rare distance", Part.REASON: "<b>We</b> live far away"}
    assert {one.text() for one in dialog.findChildren(PlainLabel)} == before
    second = shown(session, qtbot, "exploring")
    again = second.reasons
    assert again is not None
    assert [one for one, tick in again.ticks.items() if tick.isChecked()] == [Reason.RARE, Reason.DISTANCE]
    again.ticks[Reason.RARE].click()
    again.ticks[Reason.DISTANCE].click()
    settle(qtbot, session)
    assert Part.REASONS not in read_question(session.workspace, case.id)[0].parts
