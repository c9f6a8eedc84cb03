"""The quick look: which picture is on the screen, how it is shown, and what stands where there is none."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from places_builders import a_session, begin, settle
from pydicom.sequence import Sequence
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scan_builders import SAGITTAL, bring_in_scans, slices

import dicom_builders
from carenav_desktop.domain.case import Case, Study
from carenav_desktop.gui.quick_look.frame_store import FrameStore
from carenav_desktop.gui.quick_look.quick_look import QuickLook
from carenav_desktop.gui.quick_look.series_pane import SeriesPane
from carenav_desktop.gui.quick_look.shown_series import ShownSeries
from carenav_desktop.gui.records.thumbnails import Thumbnails
from carenav_desktop.gui.session import Session

KEY = Qt.Key
CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Session]:
    """One for all tests here, so that the reading processes start once."""
    with a_session(tmp_path_factory.mktemp("library")) as opened:
        yield opened


@pytest.fixture
def case(session: Session, qtbot: QtBot) -> Case:
    return begin(qtbot, session)


@pytest.fixture
def look(session: Session, case: Case, qtbot: QtBot) -> QuickLook:
    made = QuickLook(session, Thumbnails(session))
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def show(qtbot: QtBot, look: QuickLook, session: Session, studies: tuple[Study, ...], number: int = 0) -> None:
    look.show_study(studies[number], studies)
    settle(qtbot, session)


def press(qtbot: QtBot, look: QuickLook, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        qtbot.keyClick(look.view, key, held)


def shade(pane: SeriesPane) -> int:
    """The grey value in the middle of what is seen."""
    return colour(pane).red()


def colour(pane: SeriesPane) -> QColor:
    middle = pane.view.place().center().toPoint()
    return pane.view.grab().toImage().pixelColor(middle)


def notes(pane: SeriesPane) -> str:
    return pane.view.accessibleDescription()


def turn_wheel(pane: SeriesPane, notches: int, held: Qt.KeyboardModifier = NONE, at: QPoint | None = None) -> None:
    """Towards the user for positive `notches`."""
    where = QPointF(at or pane.view.rect().center())
    event = QWheelEvent(
        where, pane.view.mapToGlobal(where), QPoint(), QPoint(0, -120 * notches), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.view, event)


def test_keys_go_through_the_pictures_by_their_place_whatever_their_numbers(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(24)))
    pane = look.active
    seen = []
    for key in (None, KEY.Key_Down, KEY.Key_Left, KEY.Key_PageDown, KEY.Key_Home, KEY.Key_Up, KEY.Key_End):
        if key is not None:
            press(qtbot, look, key)
            settle(qtbot, session)
        seen.append((notes(pane), shade(pane)))
    assert seen == [
        ("Image 13 of 24", 120),
        ("Image 14 of 24", 130),
        ("Image 13 of 24", 120),
        ("Image 23 of 24", 220),
        ("Image 1 of 24", 0),
        ("Image 1 of 24", 0),
        ("Image 24 of 24", 230),
    ]
    assert pane.scroller.value() == 23


def test_the_wheel_and_the_slider_scroll_and_fine_wheels_add_up(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(5)))
    pane = look.active
    turn_wheel(pane, 1)
    assert pane.shown.at == 3
    turn_wheel(pane, -2)
    assert pane.shown.at == 1
    pane.scroller.setValue(4)
    assert pane.shown.at == 4


def test_a_file_of_many_frames_is_scrolled_like_many_files(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    (film,) = slices(1, NumberOfFrames=3, ImagePositionPatient=None)
    film.PixelData = film.PixelData + b"\x20\0" * 64 + b"\x40\0" * 64
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", [film]))
    press(qtbot, look, KEY.Key_End)
    settle(qtbot, session)
    assert (notes(look.active), shade(look.active)) == ("Image 3 of 3", 64)


def test_ctrl_and_wheel_enlarges_what_is_under_the_pointer_and_0_fits_again(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(1, side=128)))
    view = look.active.view
    point = view.place().center().toPoint() + QPoint(60, -40)
    before, area = view.place(), view.place()
    across = (point.x() - area.left()) / area.width()
    turn_wheel(look.active, -6, CTRL, point)
    area = view.place()
    assert area.width() > 3 * before.width()
    assert (point.x() - area.left()) / area.width() == pytest.approx(across)
    assert "times larger" in notes(look.active)
    press(qtbot, look, KEY.Key_0)
    assert view.place() == before
    press(qtbot, look, KEY.Key_Plus, KEY.Key_Minus)
    assert view.place() == before


@pytest.mark.parametrize(("button", "held"), [(Qt.MouseButton.LeftButton, SHIFT), (Qt.MouseButton.MiddleButton, NONE)])
def test_an_enlarged_picture_is_pushed_by_the_hand_but_never_past_its_edge_and_a_double_click_fits_it(
    qtbot: QtBot,
    session: Session,
    case: Case,
    look: QuickLook,
    tmp_path: Path,
    button: Qt.MouseButton,
    held: Qt.KeyboardModifier,
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(1, side=128)))
    view = look.active.view
    fitted = view.place()
    press(qtbot, look, *[KEY.Key_Plus] * 8)
    before = view.place()
    drag(qtbot, look.active, QPoint(30, 10), held, button)
    assert view.place().topLeft() - before.topLeft() == QPointF(30, 10)
    press(qtbot, look, *[KEY.Key_Left] * 100, held=SHIFT)
    assert view.place().left() == pytest.approx(0)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert view.place() == fitted


def drag(
    qtbot: QtBot,
    pane: SeriesPane,
    by: QPoint,
    held: Qt.KeyboardModifier = NONE,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    start = pane.view.rect().center()
    qtbot.mousePress(pane.view, button, held, start)
    qtbot.mouseMove(pane.view, start + by)
    qtbot.mouseRelease(pane.view, button, held, start + by)


def test_a_drag_up_makes_it_brighter_and_to_the_right_takes_contrast_away_for_all_pictures(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(20)))
    pane = look.active
    drag(qtbot, pane, QPoint(0, -50))
    assert (shade(pane) > 120, notes(pane)) == (True, "Image 11 of 20. As you set it")
    press(qtbot, look, KEY.Key_R)
    assert (shade(pane), notes(pane)) == (100, "Image 11 of 20")
    drag(qtbot, pane, QPoint(200, 0))
    press(qtbot, look, KEY.Key_Home)
    settle(qtbot, session)
    assert shade(pane) > 50
    press(qtbot, look, KEY.Key_Escape)
    assert shade(pane) == 0


def test_the_menu_offers_what_the_file_says_by_name_and_plain_settings_for_ct_only(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    named = {"WindowCenter": [128, 10], "WindowWidth": [256, 20], "WindowCenterWidthExplanation": ["WIDE", "R&D"]}
    magnetic = dicom_builders.mr(SeriesInstanceUID="1.2.826.0.1.1.2", SeriesNumber=2, rows=4, columns=4)
    studies = bring_in_scans(session, case, tmp_path / "disc", [*slices(3, **named), magnetic])
    show(qtbot, look, session, studies)
    press(qtbot, look, KEY.Key_W)
    assert offered(look) == [
        "As the file says: WIDE", "As the file says: R&&D", "Soft tissue", "Lung", "Bone", "Brain", "Full range",
    ]  # fmt: skip
    look.tools.menu.actions()[1].trigger()
    assert (shade(look.active), notes(look.active)) == (134, "Image 2 of 3. As the file says: R&D")
    look.strip.setCurrentIndex(look.strip.list.index(1))
    settle(qtbot, session)
    press(qtbot, look, KEY.Key_W)
    assert offered(look) == ["As the file says", "Full range"]


def offered(look: QuickLook) -> list[str]:
    look.tools.menu.hide()
    return [action.text() for action in look.tools.menu.actions()]


def test_i_swaps_dark_and_bright_and_says_so_in_words(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(3)))
    press(qtbot, look, KEY.Key_I)
    assert (shade(look.active), notes(look.active)) == (245, "Image 2 of 3. Dark and bright swapped")
    assert look.tools.invert.isChecked()
    look.tools.reset.click()
    assert (shade(look.active), look.tools.invert.isChecked()) == (10, False)


def test_pixels_that_are_not_square_and_colours_are_shown_as_they_are(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    colours = dicom_builders.image(dicom_builders.SECONDARY_CAPTURE, "OT", SeriesNumber=9)
    colours.SamplesPerPixel, colours.PhotometricInterpretation, colours.PlanarConfiguration = 3, "RGB", 0
    colours.BitsAllocated, colours.BitsStored, colours.HighBit = 8, 8, 7
    colours.PixelData = bytes((200, 100, 50)) * 64
    studies = bring_in_scans(session, case, tmp_path / "disc", [*slices(1, PixelSpacing=[2, 1]), colours])
    show(qtbot, look, session, studies)
    area = look.active.view.place()
    assert area.height() == pytest.approx(2 * area.width())
    look.strip.setCurrentIndex(look.strip.list.index(1))
    settle(qtbot, session)
    assert colour(look.active).getRgb()[:3] == (200, 100, 50)
    assert not look.tools.levels.isEnabled()


def test_p_plays_from_the_last_picture_to_the_first_and_esc_stops(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(3, CineRate=50)))
    press(qtbot, look, KEY.Key_End, KEY.Key_P)
    qtbot.waitUntil(lambda: look.player.interval == 20, timeout=60_000)
    qtbot.waitUntil(lambda: look.active.shown.at == 0, timeout=60_000)
    qtbot.waitUntil(lambda: look.active.shown.at == 2, timeout=60_000)
    press(qtbot, look, KEY.Key_Escape)
    assert not look.player.is_playing
    assert look.tools.play.accessibleName() == "Play (P)"


def test_two_series_in_one_plane_scroll_together_by_their_place(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    scans = [*slices(10, step=2), *slices(20, series="2", first=4)]
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", scans))
    ctrl_click(qtbot, look, 0)
    settle(qtbot, session)
    one, two = look.panes
    assert [pane.title.text() for pane in look.panes] == [
        "1 · Series 2, Chest, 2 Mar 2026",
        "2 · Series 1, Chest, 2 Mar 2026",
    ]
    assert [look.strip.list.index(n).data().splitlines()[0] for n in (0, 1)] == ["2 · Series 1", "1 · Series 2"]
    one.shown.step(-one.shown.at)
    assert (one.shown.at, two.shown.at) == (0, 2)  # both 4 mm
    one.shown.step(7)
    assert two.shown.refs[two.shown.at].position in (10.0, 12.0)  # 11 mm
    two.shown.step(100)
    assert (two.shown.at, one.shown.refs[one.shown.at].position) == (9, 18.0)
    press(qtbot, look, KEY.Key_C)
    assert (len(look.panes), look.strip.list.index(0).data().splitlines()[0]) == (1, "Series 1")


def ctrl_click(qtbot: QtBot, look: QuickLook, row: int) -> None:
    at = look.strip.visualRect(look.strip.list.index(row)).center()
    qtbot.mouseClick(look.strip.viewport(), Qt.MouseButton.LeftButton, CTRL, at)


def test_series_of_other_planes_and_other_studies_scroll_together_by_their_share_of_the_way(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    other = slices(
        21, series="2", ImageOrientationPatient=SAGITTAL, StudyInstanceUID="1.2.826.0.1.2", StudyDate="20250101"
    )
    studies = bring_in_scans(session, case, tmp_path / "disc", [*slices(11), *other])
    show(qtbot, look, session, studies)
    press(qtbot, look, KEY.Key_C)
    inner = look.others.menu.actions()[-1].menu()
    assert inner.title() == "Chest, 1 Jan 2025"
    look.others.menu.hide()
    inner.actions()[0].trigger()
    settle(qtbot, session)
    one, two = look.panes
    for place in (0, 5, 10):
        one.shown.step(place - one.shown.at)
        assert two.shown.at == 2 * place


def test_the_details_of_an_image_can_be_searched_and_copied_and_follow_the_picture(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(3, PatientName="<b>Doe^Jane")))
    press(qtbot, look, KEY.Key_D)
    details = look.details
    assert details is not None
    qtbot.waitUntil(lambda: details.lines.rowCount() > 20, timeout=60_000)
    qtbot.keyClicks(details.search, "patient's NAME")
    assert details.count.text().startswith("1 of ")
    details.copy.click()
    assert QGuiApplication.clipboard().text() == "(0010,0010) PN\tPatient's Name\t<b>Doe^Jane"
    details.search.setText("Instance Number")
    assert details.lines.index(0, 1).data() == "2"
    press(qtbot, look, KEY.Key_Down)
    qtbot.waitUntil(lambda: details.lines.index(0, 1).data() == "1", timeout=60_000)
    details.close()


def test_a_report_is_text_to_read_and_what_has_no_pictures_says_what_it_is(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    code, line = dicom_builders.code, dicom_builders.Dataset()
    line.RelationshipType, line.ValueType, line.TextValue = "CONTAINS", "TEXT", "First line.\r\nSecond\u202e line."
    line.ConceptNameCodeSequence = Sequence([code("121071", "Finding")])
    report = dicom_builders.report(ContentSequence=Sequence([line]), SeriesNumber=1)
    plan = dicom_builders.rt_plan(SeriesNumber=2)
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", [report, plan, *slices(1, series="3")]))
    look.strip.setCurrentIndex(look.strip.list.index(0))
    settle(qtbot, session)
    text = look.active.text
    lines = text.text.toPlainText().splitlines()
    assert [lines[0], *lines[-2:]] == [
        "Imaging Measurement Report",
        "  Finding: First line.",
        "    Second‹U+202E› line.",
    ]
    assert text.text.isVisible()
    assert not look.tools.invert.isEnabled()
    assert look.tools.details.isEnabled()
    look.strip.setCurrentIndex(look.strip.list.index(1))
    settle(qtbot, session)
    assert text.what.title.text() == "Radiotherapy plan"
    assert "goes into the packet" in text.what.text.text()
    assert look.caution.isVisible()


def test_a_picture_that_cannot_be_read_says_why_and_the_others_are_shown(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    whole = [dicom_builders.part10(one) for one in slices(3)]
    whole[1] = whole[1][:-100]
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", whole))
    assert session.messages.say("reason.damaged").rstrip(".") in notes(look.active)
    press(qtbot, look, KEY.Key_Down)
    settle(qtbot, session)
    assert (notes(look.active), shade(look.active)) == ("Image 3 of 3", 20)


def test_scrolling_never_waits_for_the_reading_process_and_what_was_passed_by_is_not_read(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(200, WindowWidth=2000)))
    pane = look.active
    assert session.workspace is not None
    with session.workspace.painter._lock:  # the reading process is busy with something that takes long
        press(qtbot, look, KEY.Key_Home, *[KEY.Key_Down] * 199)
        QApplication.processEvents()
        assert notes(pane) == "Image 200 of 200, being read"
    qtbot.waitUntil(lambda: pane.shown.shown == 199, timeout=60_000)
    assert notes(pane) == "Image 200 of 200"
    settle(qtbot, session)
    assert look.store.get(pane.shown.refs[60]) is None


def test_pictures_are_kept_within_a_bound_and_those_on_their_way_never_push_out_what_is_seen(
    qtbot: QtBot, session: Session, case: Case, tmp_path: Path
) -> None:
    studies = bring_in_scans(session, case, tmp_path / "disc", slices(40, side=32))
    one = 32 * 32 * 2
    store = FrameStore(session, limit=10 * one)
    series = ShownSeries(session, store, lambda _: 1.0)
    with qtbot.waitSignal(series.listed, timeout=60_000):
        series.show(studies[0].series[0])
    for place in (0, 39, 5):
        series.go_to(place)
        settle(qtbot, session)
        assert series.shown == series.at == place
        assert 5 * one <= store.size <= 10 * one
    assert store.get(series.refs[6]) is not None


def test_a_picture_with_more_pixels_than_the_view_is_made_small_and_whole_again_when_one_comes_nearer(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    (large,) = slices(1, side=1500)
    stripes = struct.pack("<1500H", *([0, 200] * 750))
    large.PixelData = stripes * 1500
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", [large]))
    assert abs(shade(look.active) - 100) < 2  # the mean of stripes that are too fine to be seen
    for _ in range(15):
        press(qtbot, look, KEY.Key_Plus)
    settle(qtbot, session)
    picture = look.active.view.grab().toImage()
    row = {picture.pixelColor(x, picture.height() // 2).red() for x in range(300, 400)}
    assert min(row) < 5 and max(row) > 195


def test_a_study_that_grows_while_it_is_looked_at_stays_at_the_same_picture(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    every = slices(9, WindowWidth=300)
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", every[4:]))
    press(qtbot, look, KEY.Key_End, KEY.Key_I)
    settle(qtbot, session)
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "rest", every[:4]))
    assert notes(look.active) == "Image 9 of 9. Dark and bright swapped"


def test_of_three_hundred_series_only_those_in_sight_ask_for_their_picture(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    (studies,) = bring_in_scans(
        session, case, tmp_path / "disc", [one for n in range(1, 301) for one in slices(1, series=str(n))]
    )
    drawn: list[str] = []
    look.strip.list._thumbnails.arrived.connect(drawn.append)
    show(qtbot, look, session, (studies,))
    assert 0 < len(drawn) < 12
    look.strip.setCurrentIndex(look.strip.list.index(299))
    qtbot.waitUntil(lambda: studies.series[299].id in look.strip.list._icons, timeout=60_000)


def test_closing_a_study_lets_go_of_its_pictures(
    qtbot: QtBot, session: Session, case: Case, look: QuickLook, tmp_path: Path
) -> None:
    show(qtbot, look, session, bring_in_scans(session, case, tmp_path / "disc", slices(3)))
    assert look.store.size > 0
    look.clear()
    settle(qtbot, session)
    assert look.store.size == 0
    assert notes(look.active) == ""
