"""The few things of a header that the quick look acts on: how fast a film runs, and in which plane pictures lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...domain.frame import HeaderLine

#: Pictures a second where the file says nothing, and the most that a screen and an eye can follow.
USUAL_RATE, FASTEST = 10.0, 60.0
_RATES = ("(0008,2144)", "(0018,0040)")  # Recommended Display Frame Rate, Cine Rate
_FRAME_TIME = "(0018,1063)"  # milliseconds
_ORIENTATION, _SPACE = "(0020,0037)", "(0020,0052)"
_PARALLEL = 0.02


@dataclass(frozen=True)
class Plane:
    """Direction cosines of rows and columns, and the space in which positions are told (PS3.3 section C.7.4.1)."""

    directions: tuple[float, ...]
    space: str

    def fits(self, other: Plane) -> bool:
        """Whether positions along one say where one is along the other."""
        return self.space == other.space and all(
            abs(one - two) <= _PARALLEL for one, two in zip(self.directions, other.directions, strict=True)
        )


def plane_of(lines: Iterable[HeaderLine]) -> Plane | None:
    """The plane that a header tells of first, None when it tells of none."""
    directions: tuple[float, ...] = ()
    space = ""
    for line in lines:
        if line.tag == _ORIENTATION and not directions:
            directions = _numbers(line.value)
        elif line.tag == _SPACE and not space:
            space = line.value.strip()
    return Plane(directions, space) if len(directions) == 6 and space else None


def rate_of(lines: Iterable[HeaderLine]) -> float:
    """Pictures a second."""
    told = {line.tag: _numbers(line.value) for line in lines if line.tag in (*_RATES, _FRAME_TIME)}
    rates = [told[tag][0] for tag in _RATES if told.get(tag)]
    rates += [1000 / told[_FRAME_TIME][0]] if told.get(_FRAME_TIME) and told[_FRAME_TIME][0] > 0 else []
    return min(next((one for one in rates if one > 0), USUAL_RATE), FASTEST)


def _numbers(text: str) -> tuple[float, ...]:
    """The numbers of a value; nothing when one of them is none."""
    try:
        return tuple(float(part) for part in text.split("\\") if part.strip())
    except ValueError:
        return ()
