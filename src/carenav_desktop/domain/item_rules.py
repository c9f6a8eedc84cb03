"""How each rule of the checklist judges one item: documents, question, identity, companions, a person's answer.

A rule says how things stand by themselves; marks that override it are the checklist's matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from .case import Decision, Record
from .companions import Fit
from .dates import age
from .items import Item, Level, Rule
from .kinds import ModalityGroup, RecordKind, modality_group
from .line import SAID, Action, Answer, Line, State
from .question import check
from .regions import may_be_same
from .say import Say
from .view import CaseView, of_kind

_ORDER_OF_REPORTS = (State.MISSING, State.ATTENTION, State.REQUESTED)


def _documents(item: Item, view: CaseView) -> Line:
    here = _counting(item, view.usable)
    if len(here) >= item.min_count:
        return _dated(item, here, view.facts.today)
    if waiting := _counting(item, view.unsorted):
        return _line(item, State.ATTENTION, "checklist.unsorted", "next.sort", Action.SORT_RECORDS, _evidence(waiting))
    if closed := _counting(item, view.closed):
        why = "checklist.locked" if closed[0].locked else "checklist.unreadable"
        next_ = "next.unlock" if closed[0].locked else "next.other_copy"
        return _line(item, State.ATTENTION, why, next_, Action.OPEN_EVIDENCE, _evidence(closed))
    if here:
        line = _line(item, State.ATTENTION, "checklist.too_few", "next.add_or_ask", Action.ADD_RECORD, _evidence(here))
        return replace(line, why=Say("checklist.too_few", {"found": len(here), "wanted": item.min_count}))
    return _absent(item, view)


def _counting(item: Item, records: Sequence[Record]) -> tuple[Record, ...]:
    """The records that count for an item; a kind of scan or a region that is not known speaks against none."""
    return tuple(one for one in of_kind(records, *item.satisfied_by) if _is_of(item, one))


def _is_of(item: Item, record: Record) -> bool:
    group = modality_group(record.modality)
    right_scan = not item.modalities or group is ModalityGroup.OTHER or group in item.modalities
    return right_scan and (not item.regions or any(may_be_same(record.region, one) for one in item.regions))


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


def _absent(item: Item, view: CaseView) -> Line:
    """Nothing is here, and it is wanted: always, or because there was such a thing."""
    if item.level is not Level.IF_RELEVANT:
        return _line(item, State.MISSING, f"checklist.{item.level}", "next.add_or_ask", Action.ADD_RECORD)
    signs = _evidence(_signs(item, view))
    why = "checklist.sign" if signs else "checklist.said_needed"
    return _line(item, State.MISSING, why, "next.add_or_ask", Action.ADD_RECORD, signs)


def _asked(item: Item, view: CaseView) -> Line | None:
    """The line of a conditional item while its question is open or after a no; None when there was such a thing."""
    answer = view.facts.answers.get(item.condition)
    if answer is Answer.NO:
        line = _line(item, State.NOT_RELEVANT, "checklist.said_no", "next.answer_anew", Action.ANSWER)
    elif answer is Answer.YES or _signs(item, view):
        return None
    elif answer is Answer.UNKNOWN:
        line = _line(item, State.ATTENTION, "checklist.said_unknown", "next.ask_doctor", Action.ANSWER)
    else:
        question = view.facts.questions[item.condition].ask
        line = _line(item, State.ATTENTION, "checklist.asked", "next.say_yes_or_no", Action.ANSWER)
        line = replace(line, why=Say("checklist.asked", {"question": question}))
    return replace(line, asks=item.condition)


def _signs(item: Item, view: CaseView) -> tuple[Record, ...]:
    """The records that by being here say yes to the question of a conditional item."""
    return of_kind(view.usable, *view.facts.questions[item.condition].signs)


def _question(item: Item, view: CaseView) -> Line:
    text = view.facts.question.text
    remarks = check(text)
    if not text.strip():
        return _line(item, State.MISSING, "checklist.no_question", "next.write_question", Action.WRITE_QUESTION)
    if remarks:
        line = _line(item, State.ATTENTION, "checklist.remarks", "next.read_remarks", Action.WRITE_QUESTION)
        return replace(line, why=Say("checklist.remarks", {"count": len(remarks)}))
    return _line(item, State.HAVE, "checklist.question_written", "", Action.WRITE_QUESTION)


def _identity(item: Item, view: CaseView) -> Line:
    decisions = {one.decision for one in view.facts.people}
    if Decision.OPEN in decisions:
        return _line(item, State.ATTENTION, "checklist.people_open", "next.decide", Action.DECIDE_PEOPLE)
    if Decision.SAME in decisions:
        return _line(item, State.HAVE, "checklist.people_clear", "", Action.DECIDE_PEOPLE)
    return _line(item, State.MISSING, "checklist.no_people", "next.add_or_ask", Action.ADD_RECORD)


def _companions(item: Item, view: CaseView) -> Line:
    """The images of all reports together; the worst of their lines decides, whatever a person settled does not."""
    reports = of_kind(view.usable, RecordKind.IMAGING_REPORT)
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
    doubtful = {one.evidence[0] for one in view.breaches if one.id.startswith("CR3:") and one.state is State.ATTENTION}
    if shown := tuple(one for one in evidence if one in doubtful):
        return _line(
            item, State.ATTENTION, "checklist.images_incomplete", "next.see_lines", Action.OPEN_EVIDENCE, shown
        )
    return _line(item, State.HAVE, "checklist.images_here", "", Action.NONE, evidence)


def _images_alone(item: Item, view: CaseView) -> Line:
    if view.pairs.alone:
        evidence = tuple(f"study:{one.id}" for one in view.pairs.alone)
        return _line(item, State.ATTENTION, "checklist.images_alone", "next.add_or_ask", Action.ADD_RECORD, evidence)
    return _line(item, State.MISSING, "checklist.no_images", "next.ask_images", Action.WRITE_LETTER)


def _marked(item: Item, view: CaseView) -> Line:
    """A question only a person can answer in their own words, from the records it is about where there are any."""
    mark = view.facts.marks.get(item.id)
    about = of_kind(view.usable, *item.about)
    if mark is not None and mark.state is State.HAVE and mark.reason:
        line = _line(item, State.HAVE, "checklist.answered", "", Action.MARK, _evidence(about))
        return replace(line, why=Say("checklist.answered", {"answer": mark.reason}))
    if about:
        return _line(item, State.ATTENTION, "checklist.look_in", "next.answer", Action.MARK, _evidence(about))
    if item.about:
        return _about_nothing(item)
    return _line(item, State.ATTENTION, "checklist.ask", "next.answer", Action.MARK)


def _material(item: Item, view: CaseView) -> Line:
    """The tissue behind every pathology report: who holds it and whether it may be lent, by ledger or in words."""
    mark = view.facts.marks.get(item.id)
    reports = of_kind(view.usable, RecordKind.PATHOLOGY_REPORT)
    if mark is not None and mark.state is State.HAVE and mark.reason:
        line = _line(item, State.HAVE, "checklist.answered", "", Action.OPEN_TISSUE, _evidence(reports))
        return replace(line, why=Say("checklist.answered", {"answer": mark.reason}))
    if not reports and not view.facts.specimens:
        return _line(item, State.NOT_RELEVANT, "checklist.once_here", "", Action.OPEN_TISSUE)
    answered = {report for one in view.facts.specimens if one.is_answered for report in one.reports}
    if all((one.part_of or one.id) in answered for one in reports):
        return _line(item, State.HAVE, "checklist.material_known", "", Action.OPEN_TISSUE, _evidence(reports))
    return _line(item, State.ATTENTION, "checklist.ask", "next.open_tissue", Action.OPEN_TISSUE, _evidence(reports))


def _about_nothing(item: Item) -> Line:
    """What is to be found in records of which none is here: wanted with them, or asked once there are some."""
    if item.level is Level.ASK:
        return _line(item, State.NOT_RELEVANT, "checklist.once_here", "", Action.MARK)
    return _line(item, State.MISSING, "checklist.in_records", "next.add_or_ask", Action.ADD_RECORD)


def _forbidden(item: Item) -> Line:
    """A line that a layer turned off: it says which, and why."""
    last = next(one for one in reversed(item.changes) if one.wanted.level is Level.FORBIDDEN)
    line = _line(item, State.NOT_RELEVANT, "checklist.forbidden", "", Action.NONE)
    return replace(line, why=Say("checklist.forbidden", {"layer": last.layer, "reason": last.wanted.why}), may_say=())


def judge(item: Item, view: CaseView) -> Line:
    """How an item stands by itself. A conditional one that nothing fills waits for the answer to its question."""
    if item.level is Level.FORBIDDEN:
        return _forbidden(item)
    line = _JUDGES[item.rule](item, view)
    wanting = line.state is not State.HAVE and not (item.rule is Rule.DOCUMENTS and line.state is State.ATTENTION)
    asked = _asked(item, view) if item.level is Level.IF_RELEVANT and wanting else None
    return asked or line


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
    if item.rule in (Rule.MARKED, Rule.MATERIAL):
        return (State.HAVE, *SAID)
    return SAID


def _evidence(records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(one.target for one in records)


#: How each rule judges an item.
_JUDGES: dict[Rule, Callable[[Item, CaseView], Line]] = {
    Rule.DOCUMENTS: _documents,
    Rule.QUESTION: _question,
    Rule.IDENTITY: _identity,
    Rule.COMPANIONS: _companions,
    Rule.MATERIAL: _material,
    Rule.MARKED: _marked,
}
