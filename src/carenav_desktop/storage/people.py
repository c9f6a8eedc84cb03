"""Everyone seen on the files of a case, and what the family said of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from ..domain.case import Decision, Person
from ..domain.facts import Seen
from ..domain.identity import key
from ..errors import CaseError, Code
from . import tables as t


class People:
    """The persons of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, case_id: int) -> tuple[Person, ...]:
        """Everyone seen, in order of appearance; files without a name are one group with no names."""
        spellings = self._spellings(case_id)
        counted = (
            select(t.person.c.id, t.person.c.decision, func.count(t.file.c.id).label("files"))
            .outerjoin_from(t.person, t.file)
            .where(t.person.c.case_id == case_id)
            .group_by(t.person.c.id)
            .order_by(t.person.c.id)
        )
        return tuple(
            Person(
                id=row.id,
                names=tuple(spellings[row.id, "name"]),
                born=" / ".join(spellings[row.id, "born"]),
                ids=tuple(spellings[row.id, "id"]),
                sex=" / ".join(spellings[row.id, "sex"]),
                files=row.files,
                decision=Decision(row.decision),
            )
            for row in self._connection.execute(counted)
        )

    def decide(self, case_id: int, ids: Sequence[int], decision: Decision) -> None:
        """Store what the family said; raises `CaseError` when one of `ids` is not of this case."""
        for person_id in ids:
            decided = self._connection.execute(
                update(t.person)
                .where(t.person.c.id == person_id, t.person.c.case_id == case_id)
                .values(decision=decision)
            )
            if decided.rowcount != 1:
                raise CaseError(Code.PERSON_UNKNOWN, person=person_id)

    def gather(self, case_id: int, seen: Sequence[tuple[Seen, bool]]) -> list[int]:
        """The person of each file, new ones begun. The bool says that whoever is new is the case's own.

        A decision made before is never touched.
        """
        keys = [key(one) for one, _ in seen]
        known = self._known(case_id)
        fresh: dict[str, dict[str, object]] = {}
        following = t.next_id(self._connection, t.person)
        for person_key, (_, same) in zip(keys, seen, strict=True):
            if person_key not in known:
                known[person_key] = following + len(fresh)
                decision = Decision.SAME if same else Decision.OPEN
                fresh[person_key] = {
                    "id": known[person_key], "case_id": case_id, "key": person_key, "decision": decision
                }  # fmt: skip
        if fresh:
            self._connection.execute(t.person.insert(), list(fresh.values()))
        persons = [known[one] for one in keys]
        self._collect(persons, [one for one, _ in seen])
        return persons

    def _known(self, case_id: int) -> dict[str, int]:
        rows = self._connection.execute(select(t.person.c.key, t.person.c.id).where(t.person.c.case_id == case_id))
        return {row.key: row.id for row in rows}

    def _collect(self, persons: Sequence[int], seen: Sequence[Seen]) -> None:
        """Keep every spelling once, in order of appearance."""
        written = {
            (person, aspect, text): None
            for person, one in zip(persons, seen, strict=True)
            for aspect, texts in _aspects(one)
            for text in texts
            if text
        }
        rows = [{"person_id": person, "aspect": aspect, "text": text} for person, aspect, text in written]
        if rows:
            self._connection.execute(insert(t.person_spelling).on_conflict_do_nothing(), rows)

    def _spellings(self, case_id: int) -> defaultdict[tuple[int, str], list[str]]:
        spelling = t.person_spelling.c
        rows = self._connection.execute(
            select(spelling.person_id, spelling.aspect, spelling.text)
            .join_from(t.person_spelling, t.person)
            .where(t.person.c.case_id == case_id)
            .order_by(spelling.id)
        )
        found: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for person, aspect, text in rows:
            found[person, aspect].append(text)
        return found


def _aspects(seen: Seen) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return ("name", seen.names), ("born", (seen.born,)), ("id", (seen.patient_id,)), ("sex", (seen.sex,))
