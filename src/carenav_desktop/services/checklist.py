"""The checklist of a case: what is here, what is missing, and the one next step."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..domain.asking import Ended, Facility, Request
from ..domain.case import Case, Decision, Record
from ..domain.checklist import Answer, CaseFacts, Line, Mark, State, check_mark, counts, evaluate
from ..domain.companions import Pairings
from ..domain.items import LANGUAGES, Level, ListKind
from ..domain.layers import MOST_DAYS, Edit, Layered, layered, may_be_set
from ..domain.line import Asked
from ..domain.next_step import Due, Reviews, Step, next_step
from ..domain.people import others
from ..domain.say import Say
from ..domain.wanted import WantedBy
from ..errors import CaseError, Code
from ..storage.companions import with_parts
from ..storage.unit_of_work import UnitOfWork
from .lists import base_list, lists_in
from .wording import in_language
from .workspace import Workspace


@dataclass(frozen=True)
class ChecklistView:
    """The evaluated list. `counts` has every state; `unsorted` papers and `open_people` still need a person.

    `layered` holds the items behind the lines, with the lists and changes they come from. `places` are those that
    records and scans name, most frequent first; `due` counts requests of which an answer was to come by now. `pairings`
    are what a person said of reports and scans; `basis` has the lines on which any question rests, `bases` those of
    each question by its position.
    """

    lines: tuple[Line, ...]
    counts: dict[str, int]
    step: Step
    unsorted: int
    open_people: int
    layered: Layered
    places: tuple[str, ...] = ()
    due: int = 0
    pairings: Pairings = field(default_factory=dict)
    basis: Collection[str] = ()
    bases: Mapping[int, frozenset[str]] = field(default_factory=dict)


def evaluate_checklist(ws: Workspace, case_id: int, today: datetime.date | None = None) -> ChecklistView:
    """Evaluate every item and companion rule for the case as it stands on `today`.

    Scans of people who clearly are somebody else ask for nothing, decided or not: a letter must not name them.
    """
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
        layers = layers_of(unit, case)
        records, people = unit.records.all(case_id), unit.people.all(case_id)
        apart = others(case, people)
        requests = unit.asking.requests(case_id)
        question = unit.questions.current(case_id)
        bases = unit.questions.basis(case_id)
        facts = CaseFacts(
            today=today or datetime.date.today(),
            records=with_parts(records, unit.companions.parts(case_id)),
            studies=tuple(one for one in unit.imaging.studies(case_id) if one.person_id not in apart),
            question=question,
            people=people,
            marks={item: Mark(State(state), reason) for item, (state, reason) in unit.marks.all(case_id).items()},
            questions=layers.questions,
            answers={one: Answer(said) for one, said in unit.wishes.answers(case_id).items()},
            mentions=unit.companions.mentions(case_id),
            pairings=unit.companions.pairings(case_id),
            specimens=unit.companions.specimens(case_id),
            asked=_asked(unit.asking.facilities(case_id), requests),
            basis=frozenset().union(*(lines for at, lines in bases.items() if at == 0 or at in question.asked)),
            wanted=_wanted(unit, case_id),
            name=case.name,
            born=case.born,
        )
        due = sum(one.is_due(facts.today) for one in requests)
        reviews = _reviews(unit, case_id, facts.today)
    lines = evaluate(layers.items, facts)
    unsorted = sum(_waits_for_a_person(one) for one in records)
    waiting = sum(one.decision is Decision.OPEN for one in facts.people)
    empty = not records and not facts.studies
    step = next_step(lines, unsorted, waiting, facts.question, empty, due, reviews)
    return ChecklistView(
        lines, counts(lines), step, unsorted, waiting, layers, _places(facts), due, facts.pairings, facts.basis, bases
    )


def _reviews(unit: UnitOfWork, case_id: int, today: datetime.date) -> Reviews:
    """How the reviews of a case stand; of several reviewers the first is named."""
    names = {one.id: one.title for one in unit.reviews.reviewers()}
    reviews = {one.id: one for one in unit.reviews.all(case_id)}
    opinions = unit.opinions.all(case_id)

    def first(found: Iterable[int]) -> Due | None:
        return next((Due(one, names[reviews[one].reviewer_id]) for one in found), None)

    return Reviews(
        unread=first(one.review_id for one in opinions if one.unread),
        late=first(id for id, one in reviews.items() if one.is_due(today)),
        check_back=first(one.review_id for one in opinions if one.check_back is not None and one.check_back <= today),
        begun=bool(reviews),
        packets=len(unit.packets.all(case_id)),
    )


def _wanted(unit: UnitOfWork, case_id: int) -> tuple[WantedBy, ...]:
    """What reviewers of a case asked for."""
    names = {one.id: one.title for one in unit.reviews.reviewers()}
    return tuple(
        WantedBy(one, names[review.reviewer_id]) for review in unit.reviews.all(case_id) for one in review.wanted
    )


def _places(facts: CaseFacts) -> tuple[str, ...]:
    """Who made the records and scans of this person, as far as a person or a header says so."""
    named = [one.place for one in facts.records if one.confirmed and one.decision is not Decision.NOT_OURS]
    named += [one.institution for one in facts.studies if one.decision is not Decision.NOT_OURS]
    return tuple(place for place, _ in Counter(one.strip() for one in named if one.strip()).most_common())


def _asked(facilities: Sequence[Facility], requests: Sequence[Request]) -> dict[str, Asked]:
    """By line the facility it was asked of last, among the requests that are open."""
    names = {one.id: one.name for one in facilities}
    return {
        line: Asked(names[one.facility_id], one.asked, one.promised)
        for one in requests
        if one.ended is Ended.OPEN
        for line in one.lines
    }


def layers_of(unit: UnitOfWork, case: Case) -> Layered:
    """The lists of a case over each other, its own edits last; a list that is gone is left out."""
    known = lists_in(unit)
    chosen = ((case.pack, ListKind.PACK), (case.profile, ListKind.PROFILE))
    lists = [known[id] for id, kind in chosen if id in known and known[id].kind is kind]
    levels = unit.wishes.levels(case.id)
    edits = [Edit(item, Level(level), reason, days) for item, (level, reason, days) in levels.items()]
    name = {language: in_language(Say("lists.own_edits"), language) for language in LANGUAGES}
    return layered((base_list(), *lists), edits, name)


def choose_lists(ws: Workspace, case_id: int, pack: str, profile: str) -> None:
    """Say which pack and which profile lie over the base list; empty for none. Raises `CaseError` for unknown ones."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        known = lists_in(unit)
        for id, kind in ((pack, ListKind.PACK), (profile, ListKind.PROFILE)):
            if id and (id not in known or known[id].kind is not kind):
                raise CaseError(Code.LIST_UNKNOWN, list=id)
        unit.cases.choose_lists(case_id, pack, profile)
        unit.trail.add("case.lists", f"case:{case_id}")


def answer_question(ws: Workspace, case_id: int, question: str, answer: Answer | None) -> None:
    """Answer a question on which conditional items rest; None takes the answer back. Raises `CaseError`."""
    with ws.library.unit_of_work() as unit:
        if question not in layers_of(unit, unit.cases.get(case_id)).questions:
            raise CaseError(Code.ITEM_UNKNOWN, item=question)
        unit.wishes.answer(case_id, question, answer)
        unit.trail.add("question.answer" if answer else "question.unanswer", f"case:{case_id}/{question}")


def set_level(
    ws: Workspace, case_id: int, item: str, level: Level | None, reason: str = "", window_days: int | None = None
) -> None:
    """Say how much an item is wanted in this case, up to which age in days where its list has one, and why.

    None as the level takes it back. Raises `CaseError` for an unknown item, a level or an age it cannot have, or
    without a reason.
    """
    with ws.library.unit_of_work() as unit:
        found = next((one for one in layers_of(unit, unit.cases.get(case_id)).items if one.id == item), None)
        if found is None:
            raise CaseError(Code.ITEM_UNKNOWN, item=item)
        no_age = window_days is not None and (found.window_days is None or not 1 <= window_days <= MOST_DAYS)
        if no_age or (level is not None and level not in may_be_set(found)):
            raise CaseError(Code.LEVEL_NOT_POSSIBLE, item=item)
        if level is not None and not reason.strip():
            raise CaseError(Code.MARK_NEEDS_REASON, item=item)
        unit.wishes.set_level(case_id, item, level, reason.strip(), window_days)
        unit.trail.add("item.level" if level else "item.unlevel", f"case:{case_id}/{item}", level or "done")


def _waits_for_a_person(record: Record) -> bool:
    """A paper nobody has sorted yet, and that could go into a packet."""
    return not (record.confirmed or record.unreadable or record.decision is Decision.NOT_OURS)


def mark_item(ws: Workspace, case_id: int, item: str, state: State | None, reason: str = "") -> None:
    """Say of a line what no file can say; None takes the mark back.

    Raises `CaseError` when the line is unknown, cannot be said to be so, or needs a reason.
    """
    mark = Mark(state, reason.strip()) if state is not None else None
    if mark is not None:
        check_mark(evaluate_checklist(ws, case_id).lines, item, mark)
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        if mark is None:
            unit.marks.clear(case_id, item)
        else:
            unit.marks.set(case_id, item, mark.state.value, mark.reason)
        unit.trail.add("item.mark" if mark is not None else "item.unmark", f"case:{case_id}/{item}")
