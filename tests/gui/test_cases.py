"""The list of cases: finding, opening, beginning one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carenav_desktop.gui.cases.list import CaseList
from carenav_desktop.gui.session import Session
from carenav_desktop.services.cases import create_case, list_cases


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        for name, born in (("Åse Ødegård", "1955"), ("Rivera, Elena", "1968-02-19"), ("王小明", "")):
            create_case(opened.workspace, name, born)
        yield opened


@pytest.fixture
def cases(session: Session, qtbot: QtBot) -> CaseList:
    made = CaseList(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def names(cases: CaseList) -> list[str]:
    model = cases.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_name_is_found_without_its_accents(cases: CaseList) -> None:
    cases.search.setText("ase")
    assert names(cases) == ["Åse Ødegård"]


def test_every_word_typed_counts_and_the_birth_date_too(cases: CaseList) -> None:
    cases.search.setText("elena 1968")
    assert names(cases) == ["Rivera, Elena"]
    assert cases.count.text() == "1 of 3 cases"


def test_arrows_and_enter_open_a_case_while_typing(cases: CaseList, session: Session, qtbot: QtBot) -> None:
    first = names(cases)[1]
    qtbot.keyClick(cases.search, Qt.Key.Key_Down)
    qtbot.keyClick(cases.search, Qt.Key.Key_Return)
    assert session.case is not None and session.case.name == first
    assert not cases.isVisible()


def test_nothing_opens_when_nothing_is_found(cases: CaseList, session: Session, qtbot: QtBot) -> None:
    cases.search.setText("nobody of this name")
    qtbot.keyClick(cases.search, Qt.Key.Key_Return)
    assert session.case is None and not cases.open_button.isEnabled()


def test_a_name_that_was_not_found_begins_the_new_case(cases: CaseList) -> None:
    cases.search.setText("Chen Hui")
    cases.new.click()
    assert cases.form.form.name.text() == "Chen Hui"


def test_a_case_without_a_name_is_not_begun(cases: CaseList, session: Session, qtbot: QtBot) -> None:
    cases.new.click()
    cases.form.form.name.setText("  ")
    cases.form.submit()
    assert cases.form.form.nameRemark.text()
    settle(qtbot, session)
    assert len(list_cases(session.workspace)) == 3


@pytest.mark.parametrize("typed", ["3/4/68", "yesterday", "2999-01-01", "1968-02-30"])
def test_a_birth_date_that_cannot_be_is_remarked_on(cases: CaseList, session: Session, typed: str) -> None:
    cases.new.click()
    cases.form.form.name.setText("Chen Hui")
    before = cases.form.form.bornRemark.text()
    cases.form.form.born.setText(typed)
    cases.form.submit()
    assert cases.form.form.bornRemark.text() not in ("", before)
    assert session.jobs.idle and session.case is None


def test_enter_begins_one_case_and_not_two(cases: CaseList, session: Session, qtbot: QtBot) -> None:
    cases.new.click()
    cases.form.form.name.setText("Chen Hui")
    qtbot.keyClick(cases.form.form.born, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.case is not None, timeout=60_000)
    settle(qtbot, session)
    assert len(list_cases(session.workspace)) == 4


def test_a_new_case_opens_with_its_date_in_order(cases: CaseList, session: Session, qtbot: QtBot) -> None:
    cases.new.click()
    cases.form.form.name.setText(" Chen Hui ")
    cases.form.form.born.setText("1968年2月19日")
    cases.form.form.create.click()
    qtbot.waitUntil(lambda: session.case is not None, timeout=60_000)
    settle(qtbot, session)
    assert session.case is not None
    assert (session.case.name, session.case.born) == ("Chen Hui", "1968-02-19")
