"""What the checklist looks at: the facts of a case, sorted by what they can prove. Judges no item."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from .case import Decision, Person, Question, Record, Study
from .companions import Pairings, Pairs, pair, picture_lines, report_lines, study_lines
from .dates import newest_first
from .incomplete import incomplete_lines
from .items import Asking
from .kinds import RecordKind
from .line import Answer, Asked, Line, Mark
from .mentions import Mention
from .tissue import Specimen
from .wanted import WantedBy


@dataclass(frozen=True)
class CaseFacts:
    """All that the checklist looks at. `marks` are by line id, `questions` and `answers` by the id of the question.

    `mentions` say what the text of a record names, by record id; `pairings` what a person said of report and study;
    `asked`, by line id, of whom a line was asked. Parts of documents are among the records. The decision question
    rests on the lines in `basis`; reviewers asked for what is `wanted`. `name` and `born` are those of the case.
    """

    today: date
    records: Sequence[Record]
    studies: Sequence[Study]
    question: Question
    people: Sequence[Person]
    marks: Mapping[str, Mark]
    questions: Mapping[str, Asking] = field(default_factory=dict)
    answers: Mapping[str, Answer] = field(default_factory=dict)
    mentions: Mapping[int, frozenset[Mention]] = field(default_factory=dict)
    pairings: Pairings = field(default_factory=dict)
    specimens: Sequence[Specimen] = ()
    asked: Mapping[str, Asked] = field(default_factory=dict)
    basis: Collection[str] = ()
    wanted: Sequence[WantedBy] = ()
    name: str = ""
    born: str = ""


@dataclass(frozen=True)
class CaseView:
    """The facts, sorted by what they can prove."""

    facts: CaseFacts
    usable: tuple[Record, ...]
    unsorted: tuple[Record, ...]
    closed: tuple[Record, ...]
    studies: tuple[Study, ...]
    pairs: Pairs
    breaches: tuple[Line, ...]

    @classmethod
    def of(cls, facts: CaseFacts) -> CaseView:
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
        pairs = pair(of_kind(usable, RecordKind.IMAGING_REPORT), studies, facts.pairings)
        breaches = _breaches(usable, unsorted, studies, pairs, facts.marks)
        return cls(facts, usable, unsorted, closed, studies, pairs, breaches)


def of_kind(records: Iterable[Record], *kinds: str) -> tuple[Record, ...]:
    """The records of these kinds, in their order."""
    return tuple(one for one in records if one.kind in kinds)


def _breaches(
    usable: Sequence[Record],
    unsorted: Sequence[Record],
    studies: Sequence[Study],
    pairs: Pairs,
    marks: Mapping[str, Mark],
) -> tuple[Line, ...]:
    reports = of_kind(usable, RecordKind.IMAGING_REPORT)
    pictures = of_kind(usable, RecordKind.PICTURES_OF_SCAN)
    lacking = [one for one in reports if one.id not in pairs.studies]
    maybe = of_kind(unsorted, RecordKind.IMAGING_REPORT)
    return (
        *report_lines(reports, studies, pictures, pairs, marks),
        *study_lines(pairs, maybe, marks),
        *incomplete_lines(studies, marks),
        *picture_lines(pictures, lacking, studies, marks),
    )
