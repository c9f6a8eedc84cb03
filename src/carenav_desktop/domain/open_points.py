"""What an opinion leaves open, and the questions that could be asked about it.

Looks only at what a person found in the opinion and at what was sent and asked; never at what it says of the illness.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .case import PacketMember
from .opinion import Found, Opinion, Twelve, question_line
from .review import Wanted
from .say import Say

#: Lines a reviewer can be asked about. Of the others the family needs a paper, not an answer.
_ASKABLE = (
    Twelve.RECORDS, Twelve.IMAGES, Twelve.PATHOLOGY, Twelve.OPTIONS, Twelve.UNCERTAINTIES, Twelve.NEXT, Twelve.LIMITS,
    Twelve.WRITTEN, Twelve.SIGNED, Twelve.DATED, Twelve.QUESTION,
)  # fmt: skip


@dataclass(frozen=True)
class OpenPoint:
    """One thing that is open. `source` names it: 'question:1', a line of the check, 'unreviewed', 'wanted:3'.

    `say` tells the family; `ask` is the question to the reviewer, None where there is nothing to ask.
    """

    source: str
    say: Say
    ask: Say | None = None


def open_points(
    opinion: Opinion, questions: Mapping[int, str], sent: Sequence[PacketMember], wanted: Sequence[Wanted]
) -> tuple[OpenPoint, ...]:
    """Everything open after an opinion: unanswered questions first, then lines of the check, records nobody mentions,
    and records asked for that are not here. `questions` are those that were sent, by position."""
    return (
        *_questions(opinion, questions),
        *_lines(opinion, bool(questions)),
        *_unmentioned(opinion, sent),
        *_wanted(wanted),
    )


def unmentioned(opinion: Opinion, sent: Sequence[PacketMember]) -> tuple[PacketMember, ...]:
    """What was sent and the opinion does not say was reviewed."""
    return tuple(one for one in sent if one.number not in opinion.reviewed)


def _questions(opinion: Opinion, questions: Mapping[int, str]) -> Iterator[OpenPoint]:
    for position, text in sorted(questions.items()):
        line = question_line(position)
        found = opinion.looked(line).found
        if found is Found.YES:
            continue
        if found is Found.OPEN:
            yield OpenPoint(line, Say("open.unlooked", {"question": text}))
            continue
        code = "unclear" if found is Found.UNCLEAR else "unanswered"
        yield OpenPoint(line, Say(f"open.{code}", {"question": text}), Say(f"ask.{code}", {"question": text}))


def _lines(opinion: Opinion, asked: bool) -> Iterator[OpenPoint]:
    for line in Twelve:
        found = opinion.looked(line).found
        if found is Found.YES or (line is Twelve.ANSWER and asked):
            continue  # the questions tell themselves what has no answer
        if line is Twelve.RECORDS and opinion.reviewed:
            continue  # what it does name is ticked; the rest is one line of its own
        state = {Found.NO: "absent", Found.UNCLEAR: "vague", Found.OPEN: "unread"}[found]
        ask = Say(f"ask.{line}") if line in _ASKABLE and found is not Found.OPEN else None
        yield OpenPoint(line, Say(f"open.{state}", {"line": Say(f"twelve.{line}")}), ask)


def _unmentioned(opinion: Opinion, sent: Sequence[PacketMember]) -> Iterator[OpenPoint]:
    left = unmentioned(opinion, sent)
    if not left:
        return
    if not opinion.reviewed:  # what the line of the check says of its list is enough, unless there is one to go through
        if opinion.looked(Twelve.RECORDS).found is Found.YES:
            yield OpenPoint("unreviewed", Say("open.unticked", {"count": len(left)}))
        return
    numbers = ", ".join(one.number for one in left)
    yield OpenPoint(
        "unreviewed",
        Say("open.unreviewed", {"count": len(left), "numbers": numbers}),
        Say("ask.unreviewed", {"numbers": numbers}),
    )


def _wanted(wanted: Sequence[Wanted]) -> Iterator[OpenPoint]:
    for one in wanted:
        if not one.item:
            yield OpenPoint(f"wanted:{one.id}", Say("open.wanted", {"what": one.words}))
