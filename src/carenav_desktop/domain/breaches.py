"""Every breach of a companion rule in a case, by rule. Items name the rules whose lines stand behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from . import event_rules, text_rules, tissue_rules
from .items import Companion, Item, Level
from .line import Line, as_marked
from .view import CaseView


def breaches(view: CaseView, items: Sequence[Item]) -> dict[Companion, tuple[Line, ...]]:
    """The lines of every rule, marked as people marked them; those about scans were found with the view."""
    found: defaultdict[Companion, list[Line]] = defaultdict(list)
    for line in view.breaches:
        _put(found, line)
    for line in _others(view, items):
        _put(found, as_marked(line, view.facts.marks.get(line.id)))
    return {rule: tuple(lines) for rule, lines in found.items()}


def _put(found: defaultdict[Companion, list[Line]], line: Line) -> None:
    rule = rule_of(line)
    assert rule is not None
    found[rule].append(line)


def _others(view: CaseView, items: Sequence[Item]) -> Iterator[Line]:
    yield from text_rules.prior_lines(view)
    yield from tissue_rules.material_lines(view)
    yield from tissue_rules.report_lines(view)
    yield from event_rules.operation_lines(view)
    yield from event_rules.admission_lines(view)
    yield from event_rules.radiotherapy_lines(view)
    yield from event_rules.ended_lines(view)
    yield from text_rules.marker_lines(view)
    yield from text_rules.preliminary_lines(view)
    yield from text_rules.translation_lines(view, _level(items, "B19"))
    yield from tissue_rules.name_lines(view, view.facts.name, view.facts.born)
    yield from text_rules.option_lines(view)


def rule_of(line: Line) -> Companion | None:
    """The companion rule of a line, None for any other. Pictures of a scan, papers or studies, are one rule."""
    rule, colon, _ = line.id.partition(":")
    return Companion(rule.rstrip("S")) if colon and rule.startswith("CR") else None


def _level(items: Iterable[Item], id: str) -> Level:
    return next((one.level for one in items if one.id == id), Level.IF_RELEVANT)
