"""Brightness and contrast of grey pictures: what the file says, ordinary settings for CT, and what a drag makes.

A window (PS3.3 section C.11.2) is named by its centre, the brightness, and its width, the contrast.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from ...domain.display import visible
from ...domain.frame import Frame, Window
from .. import words
from ..words import QT_TRANSLATE_NOOP, translate

#: Pixels of a drag that change the width by as much as it was at its start.
_DRAG = 220.0
_NARROWEST = 0.01
#: Ordinary display settings for CT, in Hounsfield units.
_OF_CT = (
    (QT_TRANSLATE_NOOP("Levels", "Soft tissue"), 40.0, 400.0),
    (QT_TRANSLATE_NOOP("Levels", "Lung"), -600.0, 1500.0),
    (QT_TRANSLATE_NOOP("Levels", "Bone"), 400.0, 1800.0),
    (QT_TRANSLATE_NOOP("Levels", "Brain"), 40.0, 80.0),
)


class Source(StrEnum):
    """Where a picture gets its window from."""

    FILE = "file"  # each picture as its own file says
    FIXED = "fixed"  # one window for all
    RANGE = "range"  # all values of each picture spread out


@dataclass(frozen=True)
class Level:
    """One way to show grey values and its name in the menu; `number` is the place of a window in each file."""

    name: str
    source: Source = Source.FILE
    window: Window | None = None
    number: int = 0

    def of(self, frame: Frame) -> Window | None:
        """The window for one picture; None where the file proposes none that could be named."""
        if self.source is Source.FIXED:
            return self.window
        if self.source is Source.RANGE:
            from ...services.quick_look import default_window

            return default_window(replace(frame, windows=(), voi_table=None))
        return frame.windows[min(self.number, len(frame.windows) - 1)] if frame.windows else None


def as_the_file_says(number: int = 0, name: str = "") -> Level:
    """The window that stands at a place in the files."""
    said = translate("Levels", "As the file says")
    return Level(translate("Levels", "{said}: {name}").format(said=said, name=name) if name else said, number=number)


def choices(frame: Frame | None, modality: str) -> list[Level]:
    """Everything the menu offers for a series, by one of its pictures."""
    windows = frame.windows if frame is not None else ()
    levels = [as_the_file_says(at, _name(windows, at)) for at in range(max(1, len(windows)))]
    if modality == "CT":
        levels += [_fixed(translate("Levels", name), centre, width) for name, centre, width in _OF_CT]
    return [*levels, Level(translate("Levels", "Full range"), Source.RANGE)]


def dragged(start: Window, across: float, down: float) -> Level:
    """After a drag of so many pixels: to the right for less contrast, up for a brighter picture."""
    step = start.width / _DRAG
    width = max(min(start.width, _NARROWEST), start.width + across * step)
    return _fixed(translate("Levels", "As you set it"), start.centre + down * step, width)


def start_of_drag(level: Level, frame: Frame) -> Window:
    """What a drag begins from."""
    from ...services.quick_look import default_window

    return level.of(frame) or default_window(frame)


def _fixed(name: str, centre: float, width: float) -> Level:
    return Level(name, Source.FIXED, Window(centre, width))


def _name(windows: tuple[Window, ...], at: int) -> str:
    """What tells one window of the file from another: its name, else its place when there are several."""
    named = visible(windows[at].name.strip(), 40) if at < len(windows) else ""
    return named or (words.number(at + 1) if len(windows) > 1 else "")
