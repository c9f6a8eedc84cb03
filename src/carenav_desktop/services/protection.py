"""How far foreign files are kept from this computer, as the reading process itself says; nothing is promised beyond."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from ..domain.say import Say
from ..intake.limits import CPU_SECONDS, MEMORY, MIB, WALL_SECONDS
from ..intake.reading import ReadingProcess

#: What must hold for a reader that a file took over to reach nothing.
_BARRIERS = frozenset({"no_new_privileges", "landlock", "seccomp"})


@dataclass(frozen=True)
class Protection:
    """The level reached on this computer in one sentence, and what it consists of or lacks, one sentence each."""

    level: Say
    parts: tuple[Say, ...]


def protection() -> Protection:
    """Start a reading process, ask it which measures hold, and end it."""
    with ReadingProcess() as process:
        held = process.protection
    level = "full" if held.keys() >= _BARRIERS else "part" if held.keys() & {*_BARRIERS, "job"} else "least"
    return Protection(Say(f"protection.{level}"), tuple(_parts(held, sys.platform)))


def _parts(held: dict[str, int], platform: str) -> Iterator[Say]:
    """What holds and what does not on `platform`, a name as `sys.platform` has it."""
    yield Say("protection.process", {"seconds": round(WALL_SECONDS)})
    if "job" in held:
        yield Say("protection.job", {"megabytes": MEMORY // MIB})
    if "limits" in held:
        yield Say("protection.time", {"seconds": CPU_SECONDS})
        if platform == "linux":
            yield Say("protection.memory", {"megabytes": MEMORY // MIB})
    if "no_new_privileges" in held:
        yield Say("protection.no_new_privileges")
    if "landlock" in held:
        yield Say("protection.landlock", {"version": held["landlock"]})
    else:
        yield Say("protection.files_in_reach")
    if "seccomp" in held:
        yield Say("protection.seccomp")
    else:
        yield Say("protection.network_in_reach")
