"""Records that reviewers asked for, as lines of the checklist. What a reviewer asks for always comes first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .line import SAID, Action, Line, Mark, State, as_marked
from .review import Wanted
from .say import Say

_LABEL = "wanted.label"


@dataclass(frozen=True)
class WantedBy:
    """A record that the reviewer of this name asked for."""

    wanted: Wanted
    reviewer: str


def words_in(line: Line) -> str:
    """What a person wrote of a line that a reviewer's wish made; empty for the lines of lists."""
    if isinstance(line.label, Say) and line.label.code == _LABEL:
        return str(line.label.params["what"])
    return ""


def wanted_id(number: int) -> str:
    """The id of the line of a wanted record."""
    return f"RV:{number}"


def wanted_lines(found: Iterable[WantedBy], marks: Mapping[str, Mark]) -> tuple[Line, ...]:
    """A line each: here once a person named the record that answers it, else missing or as a person marked it."""
    return tuple(_line(one, marks) for one in found)


def _line(one: WantedBy, marks: Mapping[str, Mark]) -> Line:
    id, label = wanted_id(one.wanted.id), Say(_LABEL, {"what": one.wanted.words})
    if one.wanted.item:
        return Line(id, State.HAVE, label, Say("wanted.here"), evidence=(one.wanted.item,))
    why = Say("wanted.by", {"reviewer": one.reviewer})
    line = Line(id, State.MISSING, label, why, Say("wanted.name_it"), Action.OPEN_REVIEW, may_say=SAID)
    return as_marked(line, marks.get(id))
