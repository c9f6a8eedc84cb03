"""The support report: what helps to find a fault, for its owner to read before it goes anywhere. No name, no path.

It is for whoever looks after the program and the same in every language: keys, codes and numbers.
"""

from __future__ import annotations

import platform
import re
import shutil

from .. import __version__, logs
from ..storage.migrations import HEAD
from .protection import protection
from .workspace import Workspace

_LOG_LINES, _FAULT_LINES = 200, 60
_QUOTED = re.compile(r'"([^"]*)"')
_INSTALLED = re.compile(r".*[/\\](?:site-packages|python3\.\d+|_internal)[/\\]")
_OWN = re.compile(r".*[/\\](?=carenav_desktop[/\\])")
_GIGABYTE = 1_000_000_000


def support_report(ws: Workspace | None) -> str:
    """The report as plain text; without an open library it has no part about one."""
    parts = {
        "program": _program(),
        "library": _library(ws) if ws is not None else ["not open"],
        "protection": _protection(),
        "log": logs.lines(_LOG_LINES) or ["empty"],
        "last fault": [_scrubbed(line) for line in logs.faults(_FAULT_LINES)] or ["none"],
    }
    return "\n\n".join("\n".join([f"[{title}]", *lines]) for title, lines in parts.items()) + "\n"


def _program() -> list[str]:
    return [
        f"program: {__version__}",
        f"system: {platform.system()} {platform.release()} {platform.machine()}",
        f"python: {platform.python_version()}",
    ]


def _library(ws: Workspace) -> list[str]:
    """How large the library is, and how much room there is beside it, in numbers that tell nothing of anybody."""
    with ws.library.unit_of_work() as unit:
        cases = unit.cases.all()
    free = shutil.disk_usage(ws.library.folder).free
    return [
        f"schema: {HEAD}",
        f"locked: {'yes' if ws.library.key else 'no'}",
        f"cases: {len(cases)}",
        f"records: {sum(one.records for one in cases)}",
        f"studies: {sum(one.studies for one in cases)}",
        f"free space: about {round(free / _GIGABYTE)} GB",
    ]


def _protection() -> list[str]:
    reached = protection()
    return [_told(one.code, one.params) for one in (reached.level, *reached.parts)]


def _told(code: str, params: dict[str, object]) -> str:
    return " ".join([code, *(f"{name}={value}" for name, value in params.items())])


def _scrubbed(line: str) -> str:
    """A line of a fault with the way to each source file taken out, for it leads through the user's folders."""
    return _QUOTED.sub(lambda found: f'"{_shortened(found[1])}"', line)


def _shortened(path: str) -> str:
    for way in (_OWN, _INSTALLED):
        if way.match(path):
            return way.sub("", path, count=1)
    return re.split(r"[/\\]", path)[-1]
