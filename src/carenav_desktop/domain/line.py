"""The values of the checklist: states, actions, marks and the evaluated line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from .say import Say


class State(StrEnum):
    """How a line stands. The last three are only ever said by a person, with a reason, or follow from no sign."""

    MISSING = "missing"
    REQUESTED = "requested"
    HAVE = "have"
    ATTENTION = "attention"
    DOES_NOT_EXIST = "does_not_exist"
    REFUSED_OR_LOST = "refused_or_lost"
    NOT_RELEVANT = "not_relevant"


#: What a person may say of a line when no file can.
SAID = (State.REQUESTED, State.DOES_NOT_EXIST, State.REFUSED_OR_LOST, State.NOT_RELEVANT)


class Action(StrEnum):
    """What a person can do about a line or as the next step."""

    ADD_RECORD = "add_record"
    SORT_RECORDS = "sort_records"
    DECIDE_PEOPLE = "decide_people"
    WRITE_QUESTION = "write_question"
    OPEN_EVIDENCE = "open_evidence"
    MARK = "mark"
    ANSWER = "answer"
    OPEN_TISSUE = "open_tissue"
    WRITE_LETTER = "write_letter"
    ASK_AGAIN = "ask_again"
    OPEN_REVIEW = "open_review"
    MAKE_PACKET = "make_packet"
    OPEN_HELP = "open_help"
    NONE = "none"


class Answer(StrEnum):
    """What the family says to a question on which conditional lines rest."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Mark:
    """What a person said of a line; `reason` is their own words."""

    state: State
    reason: str = ""


@dataclass(frozen=True)
class Asked:
    """Of whom a line was asked, on which day, and what day was promised; ISO dates, the last maybe empty."""

    facility: str
    on: str
    promised: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the evaluated checklist.

    `id` is an item ('B04') or a companion rule with what it is about ('CR1:3', the record; 'CR2:2', the study).
    `label` is a text per language or a sentence to come. `evidence` names what the line rests on, in the order
    in which a person should see it: 'record:3', 'study:2'. `may_say` are the states a person may give this line.
    `asks` is the id of the question that decides whether the line applies, while that is open or was denied.
    """

    id: str
    state: State
    label: Mapping[str, str] | Say
    why: Say
    next: Say | None = None
    action: Action = Action.NONE
    evidence: tuple[str, ...] = ()
    may_say: tuple[State, ...] = ()
    asks: str = ""


#: What the lines of each companion rule are about; the number behind the colon is its id.
_ABOUT = {
    "record": ("CR1", "CR4", "CR5", "CR7", "CR8", "CR10", "CR11", "CR12", "CR13", "CR15"),
    "study": ("CR2", "CR3", "CR15S"),
}
_ID = re.compile(r"(CR[0-9]+S?):([0-9]+)")


def is_about(line_id: str, kind: str, number: int) -> bool:
    """Whether a line stands for that record or study: 'CR1:3', or 'CR1:3p2' for a part of record 3."""
    found = _ID.match(line_id)
    return found is not None and found[1] in _ABOUT[kind] and int(found[2]) == number


def as_marked(line: Line, mark: Mark | None) -> Line:
    """The line in the state a person gave it, their reason as its why; unchanged without a mark that counts here.

    Only evidence makes a line `have`, and only rules make it `attention`, so those marks change nothing here.
    """
    if mark is None or mark.state not in SAID:
        return line
    if mark.reason:
        why = Say("marked.reason", {"reason": mark.reason})
    else:
        why = Say("marked.requested" if mark.state is State.REQUESTED else "marked.no_reason")
    return replace(line, state=mark.state, why=why, next=None, action=Action.NONE)
