"""The parts of the quick look that need no window: where a picture stands, what is read ahead, what a header tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from carenav_desktop.domain.frame import Frame, FrameRef, HeaderLine, Window
from carenav_desktop.gui.quick_look.ahead import ahead
from carenav_desktop.gui.quick_look.header_facts import Plane, plane_of, rate_of
from carenav_desktop.gui.quick_look.levels import choices, dragged
from carenav_desktop.gui.quick_look.linking import by_order, by_position
from carenav_desktop.gui.quick_look.placement import LARGEST_PIXEL, Placement

PICTURE, VIEW = QSizeF(100, 50), QSizeF(408, 408)


def test_a_picture_fits_whole_with_a_little_air_around() -> None:
    assert Placement().area(PICTURE, VIEW) == QRectF(4, 104, 400, 200)


@pytest.mark.parametrize("point", [QPointF(50, 140), QPointF(204, 204), QPointF(350, 290)])
def test_zoom_keeps_what_is_under_the_pointer(point: QPointF) -> None:
    before = Placement().area(PICTURE, VIEW)
    after = Placement().zoomed(4, point, PICTURE, VIEW).area(PICTURE, VIEW)
    assert after.width() == 1600
    assert (point.x() - after.left()) / after.width() == pytest.approx((point.x() - before.left()) / before.width())


def test_zoom_ends_at_the_whole_picture_and_at_its_pixels() -> None:
    assert Placement().zoomed(0.1, QPointF(), PICTURE, VIEW) == Placement()
    nearest = Placement().zoomed(1e6, QPointF(204, 204), PICTURE, VIEW)
    assert nearest.area(PICTURE, VIEW).width() == pytest.approx(100 * LARGEST_PIXEL)


def test_no_push_brings_an_edge_into_the_view() -> None:
    placed = Placement().zoomed(4, QPointF(204, 204), PICTURE, VIEW)
    for by in (QPointF(1e5, 1e5), QPointF(-1e5, -1e5)):
        area = placed.moved(by, PICTURE, VIEW).area(PICTURE, VIEW)
        assert area.left() <= 1e-6 and area.top() <= 1e-6
        assert area.right() >= VIEW.width() - 1e-6 and area.bottom() >= VIEW.height() - 1e-6


def test_another_size_of_the_view_keeps_the_middle() -> None:
    placed = Placement(8, 0.3, 0.4)
    for view in (VIEW, QSizeF(1000, 300)):
        area = placed.area(PICTURE, view)
        assert area.left() + 0.3 * area.width() == pytest.approx(view.width() / 2)


def test_most_of_what_is_read_ahead_lies_onwards_and_the_present_comes_first() -> None:
    assert ahead(10, 100, 1, 8) == [10, 11, 12, 13, 9, 14, 15, 16, 8, 17, 18, 7]
    assert ahead(1, 3, -1, 48) == [1, 0, 2]
    assert ahead(0, 1, 1, 48) == [0]


def header(*lines: tuple[str, str]) -> list[HeaderLine]:
    return [HeaderLine(0, tag, "", "", value) for tag, value in lines]


@pytest.mark.parametrize(
    ("lines", "rate"),
    [
        ([], 10),
        ([("(0018,1063)", "40")], 25),
        ([("(0018,0040)", "30"), ("(0018,1063)", "40")], 30),
        ([("(0008,2144)", "15"), ("(0018,0040)", "30")], 15),
        ([("(0018,0040)", "0"), ("(0018,1063)", "0")], 10),
        ([("(0018,0040)", "many"), ("(0018,1063)", "\\")], 10),
        ([("(0018,0040)", "1e9")], 60),
        ([("(0018,0040)", "nan"), ("(0018,1063)", "inf")], 10),
    ],
)
def test_a_film_runs_as_its_file_says_within_reason(lines: list[tuple[str, str]], rate: float) -> None:
    assert rate_of(header(*lines)) == rate


def test_planes_fit_when_they_are_parallel_in_one_space() -> None:
    axial = plane_of(header(("(0020,0037)", "1\\0\\0\\0\\1\\0"), ("(0020,0052)", "1.2.3")))
    assert axial == Plane((1, 0, 0, 0, 1, 0), "1.2.3")
    assert axial.fits(Plane((0.9999, 0.01, 0, 0, 1, 0), "1.2.3"))
    assert not axial.fits(Plane((0, 1, 0, 0, 0, -1), "1.2.3"))
    assert not axial.fits(Plane((1, 0, 0, 0, 1, 0), "1.2.4"))
    assert plane_of(header(("(0020,0037)", "1\\0\\0"), ("(0020,0052)", "1.2.3"))) is None
    assert plane_of(header(("(0020,0037)", "1\\0\\0\\0\\1\\0"))) is None


def refs(*positions: float | None) -> list[FrameRef]:
    return [FrameRef(at, "", 0, at, position) for at, position in enumerate(positions)]


def test_pictures_side_by_side_are_those_nearest_in_space_or_as_far_along() -> None:
    assert by_position(1, refs(0, 7.4), refs(-10, 0, 5, 10)) == 2
    assert by_position(1, refs(0, None), refs(-10, 0, 5, 10)) == 3
    assert by_position(0, refs(0, 1), refs(None, 0)) == 0
    assert [by_order(at, refs(0, 1, 2), refs(*range(9))) for at in range(3)] == [0, 4, 8]
    assert by_order(0, refs(0), refs(*range(9))) == 0


def test_a_drag_changes_contrast_in_proportion_and_never_turns_it_around() -> None:
    window = dragged(Window(40, 400), 110, -22).window
    assert window == Window(0, 600)
    far = dragged(Window(40, 400), -1e6, 0).window
    assert far is not None and 0 < far.width < 1


def test_windows_without_names_are_told_apart_by_their_place() -> None:
    frame = Frame(1, 1, 1, b"\0\0", windows=(Window(1, 2), Window(3, 4, " "), Window(5, 6, "\u202eGNUL")))
    assert [level.name for level in choices(frame, "MR")] == [
        "As the file says: 1", "As the file says: 2", "As the file says: ‹U+202E›GNUL", "Full range",
    ]  # fmt: skip
    assert [level.of(frame) for level in choices(frame, "MR")[:3]] == list(frame.windows)
    assert choices(None, "CT")[1].window == Window(40, 400)
