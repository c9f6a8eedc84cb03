"""How long something takes, as people say it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from .. import words

_MINUTE, _HOUR = 60, 3600


def about(seconds: float) -> str:
    """A length of time to the nearest second, minute or hour: '12 seconds', '3 minutes'."""
    translate = QCoreApplication.translate
    if seconds < 1.5 * _MINUTE:
        count = max(1, round(seconds))
        return words.counted(count, translate("Durations", "1 second"), translate("Durations", "{n} seconds"))
    if seconds < 1.5 * _HOUR:
        count = round(seconds / _MINUTE)
        return words.counted(count, translate("Durations", "1 minute"), translate("Durations", "{n} minutes"))
    count = round(seconds / _HOUR)
    return words.counted(count, translate("Durations", "1 hour"), translate("Durations", "{n} hours"))
