"""The checklist of one case: base, cancer pack, reviewer profile and the case's own edits laid over each other.

The last word wins; every change keeps its reason and the layer it came from. Evaluates nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .items import LANGUAGES, Asking, Change, CheckList, Item, Level, ListKind, Rule, Texts, Wanted
from .list_fields import Problem
from .say import Say


@dataclass(frozen=True)
class Edit:
    """What the people of a case decided about one item, and why in their own words; None leaves the days of age."""

    item: str
    level: Level
    reason: str
    window_days: int | None = None


@dataclass(frozen=True)
class Layered:
    """All items of a case with the questions they rest on, and the lists they came from, base first."""

    items: tuple[Item, ...]
    questions: Mapping[str, Asking]
    lists: tuple[CheckList, ...]


def layered(lists: Sequence[CheckList], edits: Iterable[Edit] = (), case: Texts | None = None) -> Layered:
    """Lay `lists` (base first, then pack, then profile) and the edits of a case over each other.

    `case` names the layer of the edits. What speaks of an item that no list has is passed over: a pack that was
    taken away must not break the case.
    """
    items: dict[str, Item] = {}
    questions: dict[str, Asking] = {}
    for one in sorted(lists, key=lambda found: list(ListKind).index(found.kind)):
        items |= {item.id: item for item in one.items}
        questions |= {asking.id: asking for asking in one.questions}
        for wanted in one.changes:
            _change(items, wanted, one.label)
    for edit in edits:
        words = dict.fromkeys(LANGUAGES, edit.reason)
        _change(items, Wanted(edit.item, words, edit.level, "", edit.window_days), case or {}, is_edit=True)
    return Layered(tuple(items.values()), questions, tuple(lists))


#: The greatest age an item may be given, in days.
MOST_DAYS = 36_500


def may_be_set(item: Item) -> tuple[Level, ...]:
    """The levels a person may give an item of their case; the question and the names are always wanted."""
    if item.rule in (Rule.QUESTION, Rule.IDENTITY):
        return ()
    levels = [Level.REQUIRED, Level.AT_SEND, Level.FORBIDDEN]
    if item.condition:
        levels.insert(1, Level.IF_RELEVANT)
    return tuple(levels)


def joined_problems(base: CheckList, added: CheckList) -> tuple[Problem, ...]:
    """What is wrong with `added` only once it lies over `base`: ids that are taken, items and questions nobody has."""
    items = {one.id: one for one in (*added.items, *base.items)}
    questions = {"", *(one.id for one in (*base.questions, *added.questions))}
    found = [("items", "list.taken", one.id) for one in added.items if _has(base, one.id)]
    found += [
        ("items", "list.no_such_question", one.id) for one in added.items if one.condition not in {"", *questions}
    ]
    for wanted in added.changes:
        item = items.get(wanted.item)
        if item is None:
            found.append(("changes", "list.no_such_item", wanted.item))
        elif wanted.condition not in questions:
            found.append(("changes", "list.no_such_question", wanted.item))
        elif wanted.level is not None and wanted.level not in _possible(item, wanted):
            found.append(("changes", "list.level_not_possible", wanted.item))
    return tuple(Problem(place, Say(code, {"id": id})) for place, code, id in found)


def _has(base: CheckList, id: str) -> bool:
    return any(one.id == id for one in base.items)


def _possible(item: Item, wanted: Wanted) -> set[Level]:
    """The levels a list may give an item: conditional ones need their question, questions in own words may be asked."""
    levels = {*may_be_set(item)}
    if levels and wanted.condition:
        levels.add(Level.IF_RELEVANT)
    if item.rule in (Rule.MARKED, Rule.MATERIAL):
        levels.add(Level.ASK)
    return levels


def _change(items: dict[str, Item], wanted: Wanted, layer: Texts, *, is_edit: bool = False) -> None:
    item = items.get(wanted.item)
    if item is None:
        return
    items[item.id] = replace(
        item,
        level=wanted.level or item.level,
        condition=wanted.condition or item.condition,
        window_days=wanted.window_days or item.window_days,
        min_count=wanted.min_count or item.min_count,
        changes=(*item.changes, Change(layer, wanted, is_edit)),
    )
