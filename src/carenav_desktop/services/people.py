"""The identity gate: everyone seen on the files of a case, and what the family says of each."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.case import Decision, Person
from ..domain.people import Sighting, compare
from .workspace import Workspace


def list_people(ws: Workspace, case_id: int) -> tuple[Person, ...]:
    """Everyone seen on the files of a case; files without a name are one group."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.people.all(case_id)


def look_at_people(ws: Workspace, case_id: int) -> tuple[Sighting, ...]:
    """Everyone seen on the files of a case, with what a person should know before deciding; raises `CaseError`."""
    with ws.library.unit_of_work() as unit:
        return compare(unit.cases.get(case_id), unit.sightings.all(case_id))


def decide_people(ws: Workspace, case_id: int, ids: Sequence[int], decision: Decision) -> tuple[Person, ...]:
    """Record the decision for each person of `ids`; raises `CaseError` when one is not of this case."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        unit.people.decide(case_id, ids, decision)
        if ids:
            unit.trail.add(f"person.{decision}", f"person:{','.join(map(str, ids))}")
        return unit.people.all(case_id)
