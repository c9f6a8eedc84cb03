"""How a record or a study came in, in words."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt

from ...domain.display import visible
from ...domain.provenance import Provenance
from .. import words
from ..words import translate

#: Of the media one thing came on so many are named.
_MOST = 3


def came_in(provenance: Provenance) -> list[str]:
    """Lines: when it was added and by whom, and on what it came."""
    added = QDateTime.fromString(provenance.added, Qt.DateFormat.ISODate).toLocalTime().date()
    day = words.date(added.toString(Qt.DateFormat.ISODate)) if added.isValid() else ""
    lines = []
    if day and provenance.by:
        by = visible(provenance.by, 16)
        lines.append(translate("Provenance", "Added {date} by {initials}").format(date=day, initials=by))
    elif day:
        lines.append(translate("Provenance", "Added {date}").format(date=day))
    if provenance.media:
        media = words.listed([visible(one, 60) for one in provenance.media[:_MOST]])
        lines.append(translate("Provenance", "Came on: {media}").format(media=media))
    return lines
