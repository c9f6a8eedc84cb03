"""The checklist of a case: every item evaluated against what is here, and the breaches of the companion rules.

How the seven states are given:

- `have` rests on evidence: confirmed documents that can be opened and are ours, a written question, a clear
  identity gate, images for every report, or the answer a person wrote. Nobody can mark a paper as here.
- `missing` is kept for what is certainly wanted: required items, and conditional ones ('if any operation') once
  a record shows, or a person says, that there was such a thing.
- A conditional item without any sign asks its question ('Was there an operation?') and is `attention` until it is
  answered, `not_relevant` after a no. Items that rest on one question ask it once.
- An open question to the family (level `ask`) is `attention` until it is answered: no paper lacks, a word does.
- What a reviewer's profile or the family turned off is `not_relevant` and says who turned it off, and why.
- Everything nearly there is `attention`: papers not sorted yet, locked ones, ones older than the default window.
- A mark of a person overrides what was computed, but `requested` ends by itself when the evidence is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..errors import CaseError, Code
from .breaches import breaches
from .item_rules import judge
from .items import Item, Level, Rule
from .line import Action, Answer, Line, Mark, State, as_marked
from .say import Say
from .view import CaseFacts, CaseView
from .wanted import wanted_lines

__all__ = [
    "Action", "Answer", "CaseFacts", "Item", "Line", "Mark", "State", "check_mark", "counts", "evaluate",
]  # fmt: skip

#: The rank of what comes before everything else.
_FIRST = -1


def evaluate(items: Sequence[Item], facts: CaseFacts) -> tuple[Line, ...]:
    """Every line: items in their order with breaches of companion rules behind the item they belong to.

    What a reviewer asked for, and what the decision question rests on and is not here, comes first. Open questions to
    the family come after what is wanted, and what seems not to apply comes last.
    """
    view = CaseView.of(facts)
    found = breaches(view, items)
    lines = [(_FIRST, one) for one in wanted_lines(facts.wanted, facts.marks)]
    asked: set[str] = set()
    for item in items:
        line = _once(_evaluated(item, view), asked)
        first = item.id in facts.basis and line.state is not State.HAVE
        lines.append((_FIRST if first else _rank(item, line), line))
        if item.level is not Level.FORBIDDEN and not (item.rule is Rule.MATERIAL and line.state is State.HAVE):
            behind = [one for rule in item.companions for one in found.get(rule, ())]
            rank = int(item.level is Level.ASK)
            lines += [
                (_FIRST if item.id in facts.basis and one.state is State.MISSING else rank, one) for one in behind
            ]
    return tuple(_asked_of(line, facts) for _, line in sorted(lines, key=lambda ranked: ranked[0]))


def _asked_of(line: Line, facts: CaseFacts) -> Line:
    """A line that was asked for says of whom and when, where that was written down."""
    asked = facts.asked.get(line.id)
    if asked is None or line.state is not State.REQUESTED or line.why.code != "marked.requested":
        return line
    if not asked.promised:
        return replace(line, why=Say("marked.asked", {"facility": asked.facility, "on": asked.on}))
    why = Say("marked.asked_promised", {"facility": asked.facility, "on": asked.on, "promised": asked.promised})
    return replace(line, why=why)


def counts(lines: Iterable[Line]) -> dict[str, int]:
    """How many lines are in each state; every state is a key."""
    found = dict.fromkeys((state.value for state in State), 0)
    for line in lines:
        found[line.state.value] += 1
    return found


def check_mark(lines: Iterable[Line], line_id: str, mark: Mark) -> None:
    """Raise `CaseError` when a person may not say so: no such line, no such state for it, or no reason given."""
    line = next((one for one in lines if one.id == line_id), None)
    if line is None:
        raise CaseError(Code.ITEM_UNKNOWN, item=line_id)
    if mark.state not in line.may_say:
        raise CaseError(Code.MARK_NOT_POSSIBLE, item=line_id, state=Say(f"state.{mark.state}"))
    wordless = (State.REQUESTED, *((State.HAVE,) if line_id.startswith("CR1:") else ()))
    if mark.state not in wordless and not mark.reason.strip():
        raise CaseError(Code.MARK_NEEDS_REASON, item=line_id)


def _once(line: Line, asked: set[str]) -> Line:
    """A line whose question another line asks already waits for that one's answer."""
    if not line.asks or line.state is not State.ATTENTION:
        return line
    if line.asks in asked:
        return replace(
            line, state=State.NOT_RELEVANT, why=Say("checklist.asked_above"), next=None, action=Action.NONE, asks=""
        )
    asked.add(line.asks)
    return line


def _rank(item: Item, line: Line) -> int:
    if line.state is State.NOT_RELEVANT:
        return 2
    return 1 if item.level is Level.ASK or line.asks else 0


def _evaluated(item: Item, view: CaseView) -> Line:
    line = judge(item, view)
    mark = view.facts.marks.get(item.id)
    if mark is None or not line.may_say:
        return line
    if line.state is State.HAVE and mark.state is State.REQUESTED:
        return line
    if item.none_allowed and mark.state is State.DOES_NOT_EXIST and mark.reason:
        return replace(as_marked(line, mark), why=Say("checklist.none", {"reason": mark.reason}))
    return as_marked(line, mark)
