"""One row of the table, and the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Make = Callable[[Path], None]


@dataclass(frozen=True)
class Row:
    """Case `number` of the table. `make` writes the fixture below a folder that exists.

    `of` is the person of the case, name and birth date. Reading a file of `faults` fails with an input/output error
    from that byte on. `done` is what a person does after the import, before the outcome is looked at.
    """

    number: int
    title: str
    make: Make
    expected: Mapping[str, object]
    of: tuple[str, str] = ("Doe, Jane", "1970-01-01")
    faults: Mapping[str, int] = field(default_factory=dict)
    done: tuple[Mapping[str, str], ...] = ()


#: Every row by its number.
TABLE: dict[int, Row] = {}


def case(
    number: int,
    title: str,
    expected: Mapping[str, object],
    *,
    faults: Mapping[str, int] | None = None,
    done: tuple[Mapping[str, str], ...] = (),
) -> Callable[[Make], Make]:
    """Put the fixture that the function below makes into the table."""

    def enter(make: Make) -> Make:
        assert number not in TABLE
        TABLE[number] = Row(number, title, make, expected, faults=faults or {}, done=done)
        return make

    return enter
