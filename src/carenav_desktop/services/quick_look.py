"""What the quick look shows of image files: the frames of a series in order, their values, their headers, reports.

Everything foreign is read in the reading process that also draws previews.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import BinaryIO, TypeVar

from ..domain.case import SeriesFile
from ..domain.frame import Frame, FrameRef, HeaderLine, ReportLine, Window
from ..domain.picture import Picture
from ..domain.report import Reason
from ..intake.limits import FRAMES
from .workspace import Workspace

_Read = TypeVar("_Read")


def series_frames(ws: Workspace, series_id: int) -> tuple[FrameRef, ...]:
    """All frames of a series: by position along the normal, then instance number, unknown ones last, then frame.

    A file of many frames gives each of them, enhanced ones by their own positions. Objects without pixels are left
    out, and empty is what an unknown series gives.
    """
    with ws.library.unit_of_work() as unit:
        files = unit.imaging.series_files(series_id)
    found = islice((ref for file in files for ref in _frames_of(ws, file)), FRAMES)
    return tuple(sorted(found, key=_place))


def series_objects(ws: Workspace, series_id: int) -> tuple[FrameRef, ...]:
    """The files of a series that have no pictures, by instance number; `read_report` and `header_lines` take them."""
    with ws.library.unit_of_work() as unit:
        files = unit.imaging.series_files(series_id, with_pictures=False)
    return tuple(FrameRef(file.id, file.original, 0, file.number, None) for file in files)


def read_frame(ws: Workspace, ref: FrameRef) -> Frame | Reason:
    """The stored values of one frame, or why there are none."""
    return _opened(ws, ref.original, lambda file: ws.painter.frame(file, ref.frame, source=ref.original))


def look_away(ws: Workspace) -> None:
    """Let go of what was looked at last, without waiting for anything; for when the quick look closes."""
    ws.held.let_go()


def shade(frame: Frame, window: Window | None = None, *, invert: bool = False) -> Picture:
    """The picture of a frame by `window` (PS3.3 section C.11.2.1.2.1), None for what the frame itself proposes.

    That is its first window, else its table, else all of its range. `invert` turns dark and bright around.
    """
    from ..intake import shading

    return shading.shade(frame, window, invert=invert)


def default_window(frame: Frame) -> Window:
    """The window that `shade` uses when it is given none, as a place to start changing it from."""
    from ..intake import shading

    return shading.default_window(frame)


def reduced(frame: Frame, factor: int) -> Frame:
    """The frame `factor` times smaller in both directions, for a view that has no room for more."""
    from ..intake import shading

    return shading.reduced(frame, factor)


def header_lines(ws: Workspace, ref: FrameRef) -> tuple[HeaderLine, ...] | Reason:
    """The data elements of the file of a frame, or why they cannot be read."""
    with ws.library.unit_of_work() as unit:
        chosen = unit.texts.choice_of(ref.instance_id)
    return _opened(ws, ref.original, lambda file: ws.painter.header_lines(file, chosen))


def read_report(ws: Workspace, target: FrameRef | int) -> tuple[ReportLine, ...] | Reason:
    """The lines of a structured report, a key object selection or a presentation state, by its instance id too.

    NO_REPORT for an object of another kind. Raises `CaseError` for an unknown id.
    """
    instance = target if isinstance(target, int) else target.instance_id
    with ws.library.unit_of_work() as unit:
        original = unit.imaging.original_of(instance)
        chosen = unit.texts.choice_of(instance)
    return _opened(ws, original, lambda file: ws.painter.report_lines(file, chosen))


def _frames_of(ws: Workspace, file: SeriesFile) -> list[FrameRef]:
    places: tuple[float | None, ...] | Reason = ()
    if file.frames > 1:
        places = _opened(ws, file.original, ws.painter.positions)
    if isinstance(places, Reason) or not places:
        places = (file.position,)
    count = min(file.frames, FRAMES)
    return [
        FrameRef(file.id, file.original, frame, file.number, places[min(frame, len(places) - 1)])
        for frame in range(count)
    ]


def _place(ref: FrameRef) -> tuple[bool, float, bool, int, int, int]:
    position, number = ref.position, ref.number
    return position is None, position or 0.0, number is None, number or 0, ref.instance_id, ref.frame


def _opened(ws: Workspace, original: str, read: Callable[[BinaryIO], _Read]) -> _Read | Reason:
    try:
        with ws.held.open(ws.library.originals, original) as file:
            return read(file)
    except OSError:
        return Reason.CANNOT_READ
