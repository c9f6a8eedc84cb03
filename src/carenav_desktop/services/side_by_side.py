"""Several opinions in columns, row by row in the reviewers' own words. Compares nothing and judges nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.case import PacketMember
from ..domain.opinion import Found, Looked, PassageKind, Twelve, question_line
from ..domain.say import Say
from .opinions import OpinionView

_STANDS = {Found.YES: "brief.yes", Found.NO: "brief.no", Found.UNCLEAR: "brief.unclear", Found.OPEN: "brief.unlooked"}
_LIMITS = {Found.NO: "columns.limits_no", Found.UNCLEAR: "columns.limits_unclear"}


@dataclass(frozen=True)
class Said:
    """One thing in a cell: `words` are the reviewer's, with their page; `tell` is the program's own sentence; `member`
    is a record of the packet."""

    words: str = ""
    page: str = ""
    tell: Say | None = None
    member: PacketMember | None = None


@dataclass(frozen=True)
class Row:
    """One row: its name, and for each opinion what stands in its column."""

    head: Say
    cells: tuple[tuple[Said, ...], ...]


def different_versions(views: Sequence[OpinionView]) -> bool:
    """Whether these opinions answer different wordings of the question."""
    return len({(one.question.text, tuple(sorted(one.question.asked.items()))) for one in views}) > 1


def rows(views: Sequence[OpinionView]) -> tuple[Row, ...]:
    """The questions, then what was reviewed, what is uncertain, what is named as next, what was said of the limits."""
    positions = sorted({at for one in views for at in one.question.asked})
    return (
        *(_question(views, at) for at in positions),
        Row(Say("columns.reviewed"), tuple(_reviewed(one) for one in views)),
        Row(Say("columns.uncertain"), tuple(_passages(one, PassageKind.UNCERTAINTY) for one in views)),
        Row(Say("columns.next"), tuple(_passages(one, PassageKind.NEXT_STEP) for one in views)),
        Row(Say("columns.limits"), tuple(_limits(one) for one in views)),
    )


def _question(views: Sequence[OpinionView], at: int) -> Row:
    """A question and its answers; where the wordings differ, each column tells its own."""
    texts = [one.question.asked.get(at, "") for one in views]
    if len(set(texts)) == 1:
        return Row(Say("columns.question", {"question": texts[0]}), tuple(_answer(one, at) for one in views))
    cells = []
    for view, text in zip(views, texts, strict=True):
        asked = Say("columns.asked", {"question": text}) if text else Say("columns.not_asked")
        cells.append((Said(tell=asked), *(_answer(view, at) if text else ())))
    return Row(Say("columns.wordings", {"number": at + 1}), tuple(cells))


def _answer(view: OpinionView, at: int) -> tuple[Said, ...]:
    looked = view.opinion.looked(question_line(at))
    return (Said(looked.words, looked.page, Say(_STANDS[looked.found])),)


def _reviewed(view: OpinionView) -> tuple[Said, ...]:
    if view.packet is None:
        return (Said(tell=Say("brief.reviewed_unknown")),)
    named = [one for one in view.sent if one.number in view.opinion.reviewed]
    count = Say("brief.reviewed_count", {"reviewed": len(named), "sent": len(view.sent)})
    return (Said(tell=count), *(Said(member=one) for one in named))


def _passages(view: OpinionView, kind: PassageKind) -> tuple[Said, ...]:
    found = tuple(Said(one.words, one.page) for one in view.opinion.passages if one.kind is kind)
    return found or (Said(tell=Say("brief.nothing_copied")),)


def _limits(view: OpinionView) -> tuple[Said, ...]:
    looked: Looked = view.opinion.looked(Twelve.LIMITS)
    if looked.found is Found.YES:
        return (Said(looked.words, looked.page, Say("columns.limits_yes")),)
    return (Said(looked.words, looked.page, Say(_LIMITS.get(looked.found, "brief.unlooked"))),)
