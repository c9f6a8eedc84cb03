"""Reviewer cards: kept in the library, handed on as files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path

from .. import assets
from ..domain.items import CheckList, ListKind
from ..domain.list_fields import ListError
from ..domain.reviewer import LONGEST, Reviewer, as_card, read_card
from ..errors import CaseError, Code
from ..sealing.identities import parse_recipient
from .workspace import Workspace

#: A card is a few lines; what is larger is something else.
_MOST_BYTES = 1 << 16


def list_reviewers(ws: Workspace) -> tuple[Reviewer, ...]:
    """Every card of the library, by institution."""
    with ws.library.unit_of_work() as unit:
        return unit.reviews.reviewers()


def keep_reviewer(ws: Workspace, reviewer: Reviewer) -> Reviewer:
    """Store a card, a new one where its id is 0.

    Raises `CaseError` without an institution, for an unknown id, and for a recipient that is none.
    """
    texts = {one.name: getattr(reviewer, one.name) for one in fields(Reviewer) if one.name not in ("id", "written")}
    kept = replace(reviewer, **{name: text.strip()[:LONGEST] for name, text in texts.items()})
    if not kept.institution:
        raise CaseError(Code.REVIEWER_EMPTY)
    if kept.recipient:
        parse_recipient(kept.recipient)
    with ws.library.unit_of_work() as unit:
        number = unit.reviews.keep_reviewer(kept)
        unit.trail.add("reviewer.set", f"reviewer:{number}")
    return replace(kept, id=number)


def forget_reviewer(ws: Workspace, reviewer_id: int) -> None:
    """Delete a card that no review needs. Raises `CaseError` where one does."""
    with ws.library.unit_of_work() as unit:
        unit.reviews.forget_reviewer(reviewer_id)
        unit.trail.add("reviewer.remove", f"reviewer:{reviewer_id}")


def profile_of(reviewer: Reviewer, lists: Iterable[CheckList]) -> CheckList | None:
    """The reviewer profile that the records list of a card names, by its id or by what it is called; else None."""
    said = reviewer.records.casefold()
    words = set(re.findall(r"[\w-]+", said))
    for one in lists:
        called = (text.casefold().strip() for text in one.label.values())
        if one.kind is ListKind.PROFILE and (one.id.casefold() in words or any(name in said for name in called)):
            return one
    return None


def example_card() -> Reviewer:
    """The card that ships as an example: of a hospital that is made up."""
    return read_card(assets.document("reviewers/example.json"))


def save_card(reviewer: Reviewer, target: Path) -> None:
    """Write a card as a file for somebody else's program; raises OSError. `target` is replaced."""
    target.write_text(json.dumps(as_card(reviewer), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def import_card(ws: Workspace, path: Path) -> Reviewer:
    """Keep the card in a file, in place of one of the same institution and name.

    Raises `CaseError`: `CARD_NOT_USABLE` with the first problem, `LIST_CANNOT_READ` when the file cannot be read.
    """
    card = _read(path)
    same = [one for one in list_reviewers(ws) if (one.institution, one.name) == (card.institution, card.name)]
    return keep_reviewer(ws, replace(card, id=same[0].id if same else 0))


def _read(path: Path) -> Reviewer:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise CaseError(Code.LIST_CANNOT_READ, path=str(path)) from error
    try:
        document = json.loads(data.decode("utf-8-sig")) if len(data) <= _MOST_BYTES else None
    except (ValueError, RecursionError):
        document = None
    try:
        return read_card(document if isinstance(document, dict) else {})
    except ListError as error:
        raise CaseError(Code.CARD_NOT_USABLE, name=path.name, problem=error.problems[0].say) from error
