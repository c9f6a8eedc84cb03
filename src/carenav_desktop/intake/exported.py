"""Tells pictures that a viewer saved, numbered alike in one folder, from photos and pages, by their names alone.

A name proves nothing: what is found here is only suggested, and only of pictures that look like it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from .junk import Named, looks_like_viewer

_SUFFIXES = frozenset({".jpg", ".jpeg", ".bmp", ".png", ".tif", ".tiff"})
_NUMBERED = re.compile(r"(.*?)(\d{1,6})", re.DOTALL)
#: Words in the names of scanned pages.
_PAGES = ("page", "report", "letter", "页", "报告")
#: Pictures make a run when no more numbers are left out than there are pictures.
_LEAST = 2


def exported_pictures(found: Iterable[Named]) -> frozenset[str]:
    """The paths of pictures that lie in a run of numbers, none of them part of a viewer."""
    runs: defaultdict[tuple[PurePosixPath, str, str], dict[int, str]] = defaultdict(dict)
    for one in found:
        path = PurePosixPath(one.path)
        suffix, numbered = path.suffix.casefold(), _NUMBERED.fullmatch(path.stem.casefold())
        if suffix in _SUFFIXES and numbered and not any(word in numbered[1] for word in _PAGES):
            runs[path.parent, numbered[1], suffix][int(numbered[2])] = one.path
    return frozenset(
        path
        for (folder, _, _), run in runs.items()
        if len(run) >= _LEAST and max(run) - min(run) < 2 * len(run)
        if not any(looks_like_viewer(part) for part in (folder, *folder.parents))
        for path in run.values()
    )
