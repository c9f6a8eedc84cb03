"""The place where a library lies: how large it is, and whether it is a good place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..domain.say import Say
from ..storage.place import place_remark, room_remark

__all__ = ["Place", "describe_place", "place_remark", "room_remark"]


@dataclass(frozen=True)
class Place:
    """`size` in bytes of `files` files; `remark` is what a person should know of the place, None for nothing."""

    size: int
    files: int
    remark: Say | None


def describe_place(folder: Path) -> Place:
    """Count the files below `folder` as they are now, and look at the place."""
    sizes = [one.lstat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]
    return Place(sum(sizes), len(sizes), place_remark(folder))
