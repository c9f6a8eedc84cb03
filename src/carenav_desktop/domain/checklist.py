"""The checklist of a case: every item evaluated against what is here, and the breaches of the companion rules.

How the seven states are given:

- `have` rests on evidence: confirmed documents that can be opened and are ours, a written question, a clear
  identity gate, images for every report, or the answer a person wrote. Nobody can mark a paper as here.
- `missing` is kept for what is certainly wanted: required items, and conditional ones ('if any operation') once
  a record shows, or a person says, that there was such a thing.
- A conditional item without any sign is `not_relevant`, with a why that says it is only needed if there was such
  a thing. Nothing is asked for in vain, and `missing` counts only what is missing.
- An open question to the family (level `ask`) is `attention` until it is answered: no paper lacks, a word does.
- Everything nearly there is `attention`: papers not sorted yet, locked ones, ones older than the default window.
- A mark of a person overrides what was computed, but `requested` ends by itself when the evidence is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..errors import CaseError, Code
from .case import Decision, Person, Question, Record, Study
from .companions import Fit, Pairs, pair, picture_lines, report_lines, study_lines
from .dates import age, newest_first
from .items import Item, Level, Rule, items_from
from .kinds import RecordKind
from .line import SAID, Action, Line, Mark, State, as_marked
from .question import check
from .say import Say

__all__ = [
    "Action", "CaseFacts", "Item", "Line", "Mark", "State", "check_mark", "counts", "evaluate", "items_from",
]  # fmt: skip

_ORDER_OF_REPORTS = (State.MISSING, State.ATTENTION, State.REQUESTED)


@dataclass(frozen=True)
class CaseFacts:
    """All that the checklist looks at. `marks` are by line id."""

    today: date
    records: Sequence[Record]
    studies: Sequence[Study]
    question: Question
    people: Sequence[Person]
    marks: Mapping[str, Mark]


def evaluate(items: Sequence[Item], facts: CaseFacts) -> tuple[Line, ...]:
    """Every line: items in their order with breaches of companion rules behind the item they belong to.

    Open questions to the family come after what is wanted, and what seems not to apply comes last.
    """
    view = _View.of(facts)
    lines: list[tuple[int, Line]] = []
    for item in items:
        line = _evaluated(item, view)
        lines.append((_rank(item, line), line))
        if item.rule is Rule.COMPANIONS:
            lines += [(0, one) for one in view.breaches]
    return tuple(line for _, line in sorted(lines, key=lambda ranked: ranked[0]))


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
        raise CaseError(Code.MARK_NOT_POSSIBLE, item=line_id, state=mark.state.value)
    if mark.state in SAID[1:] and not mark.reason.strip():
        raise CaseError(Code.MARK_NEEDS_REASON, item=line_id)


@dataclass(frozen=True)
class _View:
    """The facts, sorted by what they can prove."""

    facts: CaseFacts
    usable: tuple[Record, ...]
    unsorted: tuple[Record, ...]
    closed: tuple[Record, ...]
    studies: tuple[Study, ...]
    pairs: Pairs
    breaches: tuple[Line, ...]

    @classmethod
    def of(cls, facts: CaseFacts) -> _View:
        """`usable` records are confirmed, ours and can be opened; `closed` ones are ours but cannot."""
        ours = sorted(
            (one for one in facts.records if one.decision is not Decision.NOT_OURS),
            key=lambda one: (newest_first(one.date), one.id),
        )
        closed = tuple(one for one in ours if one.locked or one.unreadable)
        opened = tuple(one for one in ours if not one.locked and not one.unreadable)
        usable = tuple(one for one in opened if one.confirmed)
        unsorted = tuple(one for one in opened if not one.confirmed)
        studies = tuple(one for one in facts.studies if one.decision is not Decision.NOT_OURS)
        pairs = pair(_of_kind(usable, RecordKind.IMAGING_REPORT), studies)
        breaches = _breaches(usable, unsorted, studies, pairs, facts.marks)
        return cls(facts, usable, unsorted, closed, studies, pairs, breaches)


def _of_kind(records: Iterable[Record], *kinds: str) -> tuple[Record, ...]:
    return tuple(one for one in records if one.kind in kinds)


def _breaches(
    usable: Sequence[Record],
    unsorted: Sequence[Record],
    studies: Sequence[Study],
    pairs: Pairs,
    marks: Mapping[str, Mark],
) -> tuple[Line, ...]:
    reports = _of_kind(usable, RecordKind.IMAGING_REPORT)
    pictures = _of_kind(usable, RecordKind.PICTURES_OF_SCAN)
    lacking = [one for one in reports if one.id not in pairs.studies]
    maybe = _of_kind(unsorted, RecordKind.IMAGING_REPORT)
    return (
        *report_lines(reports, pictures, pairs, marks),
        *study_lines(pairs, maybe, marks),
        *picture_lines(pictures, lacking, studies, marks),
    )


def _rank(item: Item, line: Line) -> int:
    if line.state is State.NOT_RELEVANT:
        return 2
    return 1 if item.level is Level.ASK else 0


def _evaluated(item: Item, view: _View) -> Line:
    line = _RULES[item.rule](item, view)
    mark = view.facts.marks.get(item.id)
    if mark is None or not line.may_say:
        return line
    if line.state is State.HAVE and mark.state is State.REQUESTED:
        return line
    if item.none_allowed and mark.state is State.DOES_NOT_EXIST:
        return replace(as_marked(line, mark), why=Say("checklist.none", {"reason": mark.reason}))
    return as_marked(line, mark)


def _documents(item: Item, view: _View) -> Line:
    here = _of_kind(view.usable, *item.satisfied_by)
    if len(here) >= item.min_count:
        return _dated(item, here, view.facts.today)
    if waiting := _of_kind(view.unsorted, *item.satisfied_by):
        return _line(item, State.ATTENTION, "checklist.unsorted", "next.sort", Action.SORT_RECORDS, _evidence(waiting))
    if closed := _of_kind(view.closed, *item.satisfied_by):
        why = "checklist.locked" if closed[0].locked else "checklist.unreadable"
        next_ = "next.unlock" if closed[0].locked else "next.other_copy"
        return _line(item, State.ATTENTION, why, next_, Action.OPEN_EVIDENCE, _evidence(closed))
    if here:
        line = _line(item, State.ATTENTION, "checklist.too_few", "next.add_or_ask", Action.ADD_RECORD, _evidence(here))
        return replace(line, why=Say("checklist.too_few", {"found": len(here), "wanted": item.min_count}))
    return _absent(item, view)


def _dated(item: Item, here: Sequence[Record], today: date) -> Line:
    """The item with its documents, newest first; only where a window is set does their age matter."""
    evidence = _evidence(here)
    line = _line(item, State.HAVE, "checklist.have", "", Action.NONE, evidence)
    if item.window_days is None:
        return line
    ages = [days for one in here if (days := age(one.date, today)) is not None]
    past = [days for days in ages if days >= 0]
    if not past:
        why = "checklist.future" if ages else "checklist.undated"
        return _line(item, State.ATTENTION, why, "next.check_date", Action.SORT_RECORDS, evidence)
    if min(past) > item.window_days:
        line = _line(item, State.ATTENTION, "checklist.older", "next.ask_reviewer", Action.OPEN_EVIDENCE, evidence)
        return replace(line, why=Say("checklist.older", {"days": item.window_days}))
    return line


def _absent(item: Item, view: _View) -> Line:
    """Nothing is here: wanted all the same, or only needed if there was such a thing."""
    signs = _of_kind(view.usable, *item.relevant_if)
    mark = view.facts.marks.get(item.id)
    if item.level in (Level.REQUIRED, Level.AT_SEND):
        return _line(item, State.MISSING, f"checklist.{item.level}", "next.add_or_ask", Action.ADD_RECORD)
    if signs:
        return _line(item, State.MISSING, "checklist.sign", "next.add_or_ask", Action.ADD_RECORD, _evidence(signs))
    if mark is not None and mark.state is State.MISSING:
        return _line(item, State.MISSING, "checklist.said_needed", "next.add_or_ask", Action.ADD_RECORD)
    return _line(item, State.NOT_RELEVANT, "checklist.only_if", "next.only_if", Action.MARK)


def _question(item: Item, view: _View) -> Line:
    text = view.facts.question.text
    remarks = check(text)
    if not text.strip():
        return _line(item, State.MISSING, "checklist.no_question", "next.write_question", Action.WRITE_QUESTION)
    if remarks:
        line = _line(item, State.ATTENTION, "checklist.remarks", "next.read_remarks", Action.WRITE_QUESTION)
        return replace(line, why=Say("checklist.remarks", {"count": len(remarks)}))
    return _line(item, State.HAVE, "checklist.question_written", "", Action.WRITE_QUESTION)


def _identity(item: Item, view: _View) -> Line:
    decisions = {one.decision for one in view.facts.people}
    if Decision.OPEN in decisions:
        return _line(item, State.ATTENTION, "checklist.people_open", "next.decide", Action.DECIDE_PEOPLE)
    if Decision.SAME in decisions:
        return _line(item, State.HAVE, "checklist.people_clear", "", Action.DECIDE_PEOPLE)
    return _line(item, State.MISSING, "checklist.no_people", "next.add_or_ask", Action.ADD_RECORD)


def _companions(item: Item, view: _View) -> Line:
    """The images of all reports together; the worst of their lines decides, whatever a person settled does not."""
    reports = _of_kind(view.usable, RecordKind.IMAGING_REPORT)
    if not reports:
        return _images_alone(item, view)
    lines = [one for one in view.breaches if one.id.startswith("CR1:")]
    for state in _ORDER_OF_REPORTS:
        if open_ones := [one for one in lines if one.state is state]:
            why = Say(f"checklist.images_{state}", {"count": len(open_ones), "all": len(reports)})
            shown = tuple(dict.fromkeys(one for line in open_ones for one in line.evidence))
            line = _line(item, state, why.code, "next.see_lines", Action.OPEN_EVIDENCE, shown)
            return replace(line, why=why)
    paired = [f"study:{study}" for study, fit in view.pairs.studies.values() if fit is not Fit.POSSIBLE]
    confirmed = [one.evidence[-1] for one in lines if one.state is State.HAVE]
    evidence = tuple(dict.fromkeys([*paired, *confirmed]))
    if not evidence:
        return _line(item, lines[0].state, "checklist.images_settled", "", Action.NONE, lines[0].evidence)
    return _line(item, State.HAVE, "checklist.images_here", "", Action.NONE, evidence)


def _images_alone(item: Item, view: _View) -> Line:
    if view.pairs.alone:
        evidence = tuple(f"study:{one.id}" for one in view.pairs.alone)
        return _line(item, State.ATTENTION, "checklist.images_alone", "next.add_or_ask", Action.ADD_RECORD, evidence)
    return _line(item, State.MISSING, "checklist.no_images", "next.ask_images", Action.ADD_RECORD)


def _marked(item: Item, view: _View) -> Line:
    """A question only a person can answer; their words are the answer."""
    mark = view.facts.marks.get(item.id)
    signs = _of_kind(view.usable, *item.relevant_if)
    if mark is not None and mark.state is State.HAVE and mark.reason:
        line = _line(item, State.HAVE, "checklist.answered", "", Action.MARK, _evidence(signs))
        return replace(line, why=Say("checklist.answered", {"answer": mark.reason}))
    if item.level is Level.ASK and (signs or not item.relevant_if):
        return _line(item, State.ATTENTION, "checklist.ask", "next.answer", Action.MARK, _evidence(signs))
    return _line(item, State.NOT_RELEVANT, "checklist.only_if", "next.only_if", Action.MARK)


_RULES = {
    Rule.DOCUMENTS: _documents,
    Rule.QUESTION: _question,
    Rule.IDENTITY: _identity,
    Rule.COMPANIONS: _companions,
    Rule.MARKED: _marked,
}


def _line(item: Item, state: State, why: str, next_: str, action: Action, evidence: tuple[str, ...] = ()) -> Line:
    return Line(
        id=item.id,
        state=state,
        label=item.label,
        why=Say(why),
        next=Say(next_) if next_ else None,
        action=action,
        evidence=evidence,
        may_say=_may_say(item),
    )


def _may_say(item: Item) -> tuple[State, ...]:
    """What a person may say: nothing of the question and the names, which are settled in their own places."""
    if item.rule in (Rule.QUESTION, Rule.IDENTITY):
        return ()
    if item.rule is Rule.MARKED:
        return (State.HAVE, *SAID)
    return (State.MISSING, *SAID) if item.level is Level.IF_RELEVANT else SAID


def _evidence(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(f"record:{one.id}" for one in records)
