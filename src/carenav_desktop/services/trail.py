"""The trail of changes: shown, saved as a file, and proven to be as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from .. import logs
from ..domain.trail import TrailCheck, TrailLine, check, read, written
from ..errors import Cancelled, CaseError, Code, LibraryError
from ..packet.new_folder import known_error
from ..storage.durability import write_durably
from ..storage.keys import LibraryKey
from ..storage.library import Library
from .workspace import Workspace

#: A line of a trail has some 300 bytes; one longer than this is none.
_MOST_LINE = 4096


@contextmanager
def failure_told(ws: Workspace, what: str, item: str) -> Iterator[None]:
    """Write a line when what is done inside fails; its own transaction is undone by then."""
    try:
        yield
    except Exception as error:
        with suppress(LibraryError), ws.library.unit_of_work() as unit:
            unit.trail.add(what, item, "cancelled" if isinstance(error, Cancelled) else "failed")
        raise


def tell_afterwards(folder: Path, key: LibraryKey | None, operator: str, what: str, result: str = "done") -> None:
    """Write a line about what was done to a whole library while it was closed, by opening it once.

    What was done is done: a library that does not open, or a full disk, costs the line and nothing else.
    """
    try:
        with Library.open(folder, key) as library:
            library.operator = operator.strip()
            with library.unit_of_work() as unit:
                unit.trail.add(what, "library", result)
    except LibraryError as error:
        logs.event("trail.line_lost", code=error.code)


def trail(ws: Workspace, limit: int) -> tuple[TrailLine, ...]:
    """The newest `limit` lines, newest first."""
    with ws.library.unit_of_work() as unit:
        return unit.trail.last(limit)


def export_trail(ws: Workspace, target: Path) -> None:
    """Write the whole trail as JSON lines, UTF-8, oldest first; `target` is replaced. Raises `PacketError`."""
    with ws.library.unit_of_work() as unit:
        lines = [written(one) for one in unit.trail.all()]
    try:
        write_durably(target, "".join(f"{one}\n" for one in lines).encode())
    except OSError as error:
        raise known_error(error, target) from error


def check_trail(ws: Workspace) -> TrailCheck:
    """Whether the trail of the library is as it was written."""
    with ws.library.unit_of_work() as unit:
        return check(unit.trail.all())


def verify_trail(path: Path, ws: Workspace | None = None) -> TrailCheck:
    """Whether an exported trail is as it was written: no line changed, taken out, put in or moved.

    With `ws` it is also compared with that library, which must go on where the file ends: then `missing` says how
    many lines it is ahead, and a library that lost or rewrote lines makes the file's last line the bad one. Raises
    `CaseError` when the file cannot be read.
    """
    last: list[TrailLine | None] = [None]

    def followed() -> Iterator[TrailLine | None]:
        for line in _lines(path):
            last[0] = line
            yield line

    checked = check(followed())
    return checked if ws is None or not checked.ok else _compared(ws, checked, last[0])


def _lines(path: Path) -> Iterator[TrailLine | None]:
    try:
        with path.open("rb") as file:
            while raw := file.readline(_MOST_LINE):
                yield _line(raw)
    except OSError as error:
        raise CaseError(Code.TRAIL_CANNOT_READ, path=str(path)) from error


def _line(raw: bytes) -> TrailLine | None:
    if not raw.endswith(b"\n"):
        return None
    try:
        return read(raw[:-1].decode())
    except UnicodeDecodeError:
        return None


def _compared(ws: Workspace, checked: TrailCheck, last: TrailLine | None) -> TrailCheck:
    with ws.library.unit_of_work() as unit:
        newest = unit.trail.last(1)
        same = last is None or unit.trail.get(last.seq) == last
    if not same:
        return replace(checked, ok=False, first_bad=checked.lines)
    return replace(checked, missing=(newest[0].seq if newest else 0) - checked.lines)
