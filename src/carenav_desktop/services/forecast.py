"""What a packet will take, said before it is made: bytes, files on the disk, and about how long. Reads no original."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .content import Content

#: Bytes a second that are sealed, written and read back: on a disk as measured (docs/benchmarks.md, less a third), and
#: on a USB stick as slow ones write.
DISK_RATE, STICK_RATE = 100_000_000, 15_000_000
#: Bytes of the pages made for each volume, and what archive and seal add to each file and to each 64 KiB.
_PAGES, _EACH, _SEAL = 400_000, 700, 16 / 65_536


@dataclass(frozen=True)
class Forecast:
    """About how much a packet takes: `size` in bytes, how many sealed files, seconds until all is written and read."""

    size: int
    volumes: int
    disk_seconds: float
    stick_seconds: float


def forecast(content: Content, volume_size: int | None) -> Forecast:
    """Look ahead; `volume_size` as for `export_packet`. What is too large for a volume is left to the export to say."""
    groups = _groups(content)
    volumes = 1 if volume_size is None else _count(groups, volume_size)
    size = round((sum(map(sum, groups)) + volumes * _PAGES) * (1 + _SEAL))
    return Forecast(size, volumes, size / DISK_RATE, size / STICK_RATE)


def _groups(content: Content) -> list[list[int]]:
    """Sizes of what stays together where it can: each document, each series (as `packet.volumes` cuts)."""
    series: dict[int, list[int]] = {}
    for one in content.instances:
        series.setdefault(one.series_id, []).append(one.export.size + _EACH)
    return [[one.export.size + _EACH] for one in content.documents] + list(series.values())


def _count(groups: Iterable[list[int]], limit: int) -> int:
    """How many volumes it takes, filled one after the other."""
    room = max(1.0, limit * (1 - _SEAL) - _PAGES)
    volumes, left = 1, room
    for group in groups:
        if left < sum(group) <= room:
            volumes, left = volumes + 1, room
        for size in group:
            if size > left:
                volumes, left = volumes + 1, room
            left -= size
    return volumes
