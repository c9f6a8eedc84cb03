"""Which pictures are likely to be wanted next."""

from __future__ import annotations

#: How far is read ahead of somebody who scrolls, and of somebody who has only opened the series.
SCROLLING, RESTING = 48, 2
#: Of so many pictures read ahead one is for those who turn around.
_BACK = 4


def ahead(at: int, count: int, direction: int, reach: int) -> list[int]:
    """Places in a series of `count`, the present one first, then mostly onwards in `direction` (1 or -1)."""
    onwards = [place for n in range(1, reach + 1) if 0 <= (place := at + n * direction) < count]
    back = [place for n in range(1, reach // _BACK + 2) if 0 <= (place := at - n * direction) < count]
    wanted = [at]
    while onwards or back:
        wanted += onwards[: _BACK - 1] + back[:1]
        onwards, back = onwards[_BACK - 1 :], back[1:]
    return wanted
