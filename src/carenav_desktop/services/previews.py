"""Pictures of records: drawn in the reading process when first asked for, then kept."""

from __future__ import annotations

from ..domain.facts import FileFormat
from ..domain.picture import Picture
from ..domain.report import Reason
from .workspace import Workspace

#: Pictures up to this many pixels on their long side are kept; larger ones are drawn each time.
THUMBNAIL_EDGE = 400


def draw_preview(ws: Workspace, target: str, *, page: int = 0, edge: int = THUMBNAIL_EDGE) -> Picture | Reason:
    """The picture of `record:ID` (`page` from 0) or of the middle frame of `series:ID`, `edge` pixels at most.

    Gives the reason when it cannot be drawn. Raises `CaseError` for an unknown target.
    """
    original, form, page = _original(ws, target, page)
    key = f"{original}-{page}-{edge}"
    kept = ws.library.previews.get(key) if edge <= THUMBNAIL_EDGE else None
    if kept is not None:
        return kept
    try:
        with ws.library.originals.open_handle(original) as file:
            picture = ws.painter.picture(file, form, page=page, edge=edge)
            if picture is Reason.DAMAGED and target.startswith("series:"):  # cut, or never as many frames as it says
                picture = ws.painter.picture(file, form, page=0, edge=edge)
    except OSError:
        return Reason.CANNOT_READ
    if isinstance(picture, Picture) and edge <= THUMBNAIL_EDGE:
        ws.library.previews.put(key, picture)
    return picture


def _original(ws: Workspace, target: str, page: int) -> tuple[str, FileFormat, int]:
    kind, _, number = target.partition(":")
    with ws.library.unit_of_work() as unit:
        if kind == "series":
            original, middle = unit.imaging.series_middle(int(number))
            return original, FileFormat.DICOM, page or middle
        record = unit.records.get(int(number))
        return record.original, record.format, page
