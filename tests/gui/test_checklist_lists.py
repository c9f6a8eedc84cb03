"""Choosing the lists of a case, adding one's own, and saying how much a line is wanted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pytestqt.qtbot import QtBot

from carenav_desktop import assets
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.items import Level, ListKind
from carenav_desktop.gui.checklist.level_dialog import LevelDialog
from carenav_desktop.gui.checklist.lists_dialog import ListsDialog
from carenav_desktop.gui.checklist.panel import ChecklistPanel
from carenav_desktop.gui.checklist.source_popup import SourcePopup
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import Muted


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        begin(qtbot, opened)
        yield opened


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> ChecklistPanel:
    made = ChecklistPanel(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


@pytest.fixture
def lists(session: Session, qtbot: QtBot) -> ListsDialog:
    made = ListsDialog(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


def choose(lists: ListsDialog, kind: ListKind, id: str, qtbot: QtBot, session: Session) -> None:
    box = lists.choices[kind]
    box.setCurrentIndex(box.findData(id))
    box.activated.emit(box.currentIndex())
    settle(qtbot, session)


def states(session: Session) -> dict[str, State]:
    return {one.id: one.state for one in session.checklist.lines}


def test_a_chosen_list_changes_the_checklist_and_is_named_at_its_foot(
    panel: ChecklistPanel, lists: ListsDialog, session: Session, qtbot: QtBot
) -> None:
    choose(lists, ListKind.PACK, "lung", qtbot, session)
    choose(lists, ListKind.PROFILE, "reports-first", qtbot, session)
    assert (states(session)["LU02"], states(session)["B08"]) == (State.MISSING, State.NOT_RELEVANT)
    assert panel.origin.text() == (
        "Base list, Lung cancer, Reports first, images later (example), not yet read by a clinician."
    )
    assert "Check with the hospital" in lists.notes[ListKind.PROFILE].text()
    choose(lists, ListKind.PACK, "", qtbot, session)
    assert "LU02" not in states(session)


def test_the_urgent_notice_stands_beside_the_list_that_carries_it(
    panel: ChecklistPanel, lists: ListsDialog, session: Session, qtbot: QtBot
) -> None:
    assert not panel.urgent.isVisible()
    choose(lists, ListKind.PACK, "leukaemia", qtbot, session)
    assert "Do not wait for a packet" in panel.urgent.text()
    assert panel.urgent.isVisible()


def test_a_list_of_ones_own_is_added_chosen_and_removed(
    lists: ListsDialog, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    pack = assets.document("checklists/packs/myeloma.json")
    pack.update(id="our-clinic", label={"en": "Our clinic", "zh-Hans": "我们的门诊"})
    file = tmp_path / "our.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    lists.add_from(file)
    settle(qtbot, session)
    assert lists.state.text() == "Added: Our clinic."
    assert "MY01" in states(session)
    lists.remove.click()
    settle(qtbot, session)
    assert "MY01" not in states(session)
    assert lists.choices[ListKind.PACK].findData("our-clinic") == -1


def test_a_file_that_is_no_list_is_told_in_a_sentence(
    lists: ListsDialog, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(session.messages, "tell", told.append)
    file = tmp_path / "newer.json"
    file.write_text('{"schema": 7}', encoding="utf-8")
    lists.add_from(file)
    settle(qtbot, session)
    assert "made for a newer program" in told[0]


def test_how_much_a_line_is_wanted_needs_a_reason(panel: ChecklistPanel, session: Session, qtbot: QtBot) -> None:
    labs = next(one for one in session.checklist.layered.items if one.id == "B11")
    dialog = LevelDialog("Recent lab results", labs)
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    dialog.words.setText(" the reviewer has them ")
    assert dialog.ok.isEnabled()
    assert (dialog.level, dialog.days, dialog.reason) == (Level.REQUIRED, 30, "the reviewer has them")
    assert dialog.age is not None
    dialog.age.setText("0")
    assert not dialog.ok.isEnabled()
    dialog.age.setText("90")
    assert (dialog.ok.isEnabled(), dialog.days) == (True, 90)


def test_a_line_set_by_hand_shows_who_changed_it_and_goes_back(
    panel: ChecklistPanel, session: Session, qtbot: QtBot
) -> None:
    panel._set_level("B11", Level.FORBIDDEN, "the reviewer has them")
    settle(qtbot, session)
    line = next(one for one in session.checklist.lines if one.id == "B11")
    assert line.state is State.NOT_RELEVANT
    panel.show_source(line)
    popup = next(one for one in panel.findChildren(SourcePopup))
    shown = [one.text() for one in popup.findChildren(Muted)]
    assert "Your own change: the reviewer has them" in shown
    popup.close()
    again = next(one for one in panel.menu(line).actions() if "list again" in one.text().replace("&", ""))
    again.trigger()
    settle(qtbot, session)
    assert states(session)["B11"] is State.MISSING
