"""What the quick look asks of the services. Each loads its libraries only here, off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.frame import Frame, FrameRef, HeaderLine, ReportLine
from ...domain.picture import Picture
from ...domain.report import Reason

if TYPE_CHECKING:
    from ...services.workspace import Workspace

_PAGE_EDGE = 1600


def pictures_of(workspace: Workspace, series_id: int) -> tuple[tuple[FrameRef, ...], bool]:
    """The pictures of a series in order and True; where it has none, its files and False."""
    from ...services.quick_look import series_frames, series_objects

    frames = series_frames(workspace, series_id)
    return (frames, True) if frames else (series_objects(workspace, series_id), False)


def frame_at(workspace: Workspace, ref: FrameRef) -> Frame | Reason:
    """The samples of one picture, or why it cannot be shown."""
    from ...services.quick_look import read_frame

    return read_frame(workspace, ref)


def look_away(workspace: Workspace) -> None:
    """Let go of the file that was looked at; never waits."""
    from ...services.quick_look import look_away as let_go

    let_go(workspace)


def header_at(workspace: Workspace, ref: FrameRef) -> tuple[HeaderLine, ...] | Reason:
    """What the file of a picture says of it."""
    from ...services.quick_look import header_lines

    return header_lines(workspace, ref)


def text_of(workspace: Workspace, ref: FrameRef, series_id: int) -> tuple[ReportLine, ...] | Picture | Reason:
    """The lines of a report, the first page of a paper that came inside an image file, or why there is neither."""
    from ...services.previews import draw_preview
    from ...services.quick_look import read_report

    read = read_report(workspace, ref)
    return draw_preview(workspace, f"series:{series_id}", edge=_PAGE_EDGE) if isinstance(read, Reason) else read
