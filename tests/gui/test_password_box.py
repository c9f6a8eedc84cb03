"""A locked PDF in the window: asked for its password, opened beside itself, the password kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bad_paper_builders import encrypted
from places_builders import a_session, begin, settle
from pytestqt.qtbot import QtBot

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.records.password_box import PasswordBox
from carenav_desktop.gui.session import ALL, Session
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records
from gui_builders import a_paper, fill


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def box(session: Session, qtbot: QtBot, tmp_path: Path) -> Iterator[PasswordBox]:
    """The box of a locked PDF that was just imported and chosen."""
    case = begin(qtbot, session)
    (tmp_path / "brief.pdf").write_bytes(encrypted("secret"))
    import_records(session.workspace, case.id, [tmp_path / "brief.pdf"], SilentContext())
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    session.changed.emit(ALL)
    settle(qtbot, session)
    window.records.choose_first()
    yield window.records.details.password
    window.close()


def test_a_locked_pdf_asks_and_the_right_password_opens_a_copy(
    box: PasswordBox, session: Session, qtbot: QtBot
) -> None:
    assert box.isVisible()
    box.secret.edit.setText("secret")
    box.open.click()
    assert box.secret.text() == ""
    settle(qtbot, session)
    assert session.case is not None
    assert [one.locked for one in list_records(session.workspace, session.case.id)].count(False) == 1


def test_a_wrong_password_is_told_beside_the_field(box: PasswordBox, session: Session, qtbot: QtBot) -> None:
    box.secret.edit.setText("not this one")
    box.open.click()
    settle(qtbot, session)
    assert box.remark.isVisible() and box.remark.text()
    assert box.secret.isEnabled() and box.secret.text() == ""
    assert session.case is not None and len(list_records(session.workspace, session.case.id)) == 1


def test_other_papers_ask_for_nothing(box: PasswordBox, session: Session, qtbot: QtBot) -> None:
    assert session.case is not None
    fill(session, session.case, [a_paper("lab_report", "2024-05-12")])
    settle(qtbot, session)
    (paper,) = (one for one in list_records(session.workspace, session.case.id) if not one.locked)
    session.wish("open_evidence", f"record:{paper.id}")
    box.show_record(paper)
    assert box.isHidden()
