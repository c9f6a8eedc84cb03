"""Checklists and letterheads as data: those that ship, those people bring along, and what is wrong with one."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from .. import assets
from ..domain.items import CheckList, ListKind
from ..domain.layers import joined_problems
from ..domain.letterhead import KIND, Letterhead, read_letterhead
from ..domain.list_fields import ListError, Problem
from ..domain.list_reader import read_list
from ..domain.say import Say
from ..errors import CaseError, Code
from ..storage.unit_of_work import UnitOfWork
from .workspace import Workspace

#: A list is a page of text; what is larger is something else.
_MOST_BYTES = 1 << 20


@cache
def base_list() -> CheckList:
    """The list every case has."""
    return read_list(assets.document("checklists/base.json"))


@cache
def shipped_lists() -> dict[str, CheckList]:
    """The packs and profiles that come with the program, by id."""
    found = (read_list(json.loads(one.read_bytes())) for one in sorted(assets.path("checklists").glob("p*/*.json")))
    return {one.id: one for one in found}


def lists_in(unit: UnitOfWork) -> dict[str, CheckList]:
    """Every pack and profile that can be chosen, by id; one a person brought along takes the place of a shipped one.

    A stored list that no longer can be read is left out: the case keeps its base list.
    """
    found = dict(shipped_lists())
    for id, document in unit.wishes.own_lists().items():
        if id == KIND:
            continue
        try:
            own = read_list(json.loads(document))
        except ListError:
            continue
        found[own.id] = own
    return found


def list_lists(ws: Workspace) -> tuple[CheckList, ...]:
    """Every pack and profile that can be chosen, packs first, by id."""
    with ws.library.unit_of_work() as unit:
        found = lists_in(unit).values()
    return tuple(sorted(found, key=lambda one: (one.kind is ListKind.PROFILE, one.id)))


def problems_of(data: bytes) -> tuple[Problem, ...]:
    """Everything that is wrong with the bytes of a checklist; nothing when it can be used."""
    try:
        _checked(data)
    except ListError as error:
        return error.problems
    return ()


def lint_list(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a checklist file. Raises `CaseError` when it cannot be read."""
    return problems_of(_bytes(path))


def import_list(ws: Workspace, path: Path) -> CheckList | Letterhead:
    """Keep a pack, a profile or a letterhead of one's own. Raises `CaseError`: `LIST_NOT_USABLE` with the first
    problem, `LIST_CANNOT_READ` when the file cannot be read."""
    data = _bytes(path)
    try:
        found = _checked(data)
    except ListError as error:
        first = error.problems[0]
        place = f"{first.place}: " if first.place else ""
        raise CaseError(Code.LIST_NOT_USABLE, name=path.name, place=place, problem=first.say) from error
    id, kind = (KIND, KIND) if isinstance(found, Letterhead) else (found.id, found.kind.value)
    with ws.library.unit_of_work() as unit:
        unit.wishes.keep_list(id, kind, data.decode("utf-8-sig"))
        unit.trail.add("list.add", f"list/{id}")
    return found


def letterhead_in(unit: UnitOfWork) -> Letterhead | None:
    """The letterhead of this library, None without one; one of a newer program is left out like lists of that kind."""
    document = unit.wishes.own_lists().get(KIND)
    try:
        return read_letterhead(json.loads(document)) if document is not None else None
    except ListError:
        return None


def remove_list(ws: Workspace, id: str) -> None:
    """Forget a list that was brought along; cases that used it go back to what ships, or to the base list."""
    with ws.library.unit_of_work() as unit:
        if unit.wishes.forget_list(id):
            unit.trail.add("list.remove", f"list/{id}")


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise CaseError(Code.LIST_CANNOT_READ, path=str(path)) from error


def _checked(data: bytes) -> CheckList | Letterhead:
    """The list in `data`, which fits over the base list, or the letterhead. Raises `ListError`."""
    try:
        if len(data) > _MOST_BYTES:
            raise ValueError("too large")
        document = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ListError([Problem("", Say("list.not_json"))]) from error
    if isinstance(document, dict) and document.get("kind") == KIND:
        return read_letterhead(document)
    found = read_list(document)
    if found.id == KIND:
        raise ListError([Problem("id", Say("list.field", {"field": "id"}))])
    if found.kind is ListKind.BASE:
        raise ListError([Problem("kind", Say("list.base_ships"))])
    if problems := joined_problems(base_list(), found):
        raise ListError(problems)
    return found
