"""Everyone seen on the files of a case, and what the family said of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import count

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
        """Everyone seen on records and images that are not in the trash, in order of appearance.

        Files without a name are one group with no names. The index of a disc is nobody's.
        """
        spellings = self._spellings(case_id)
        counted = (
            select(t.person.c.id, t.person.c.decision, func.count(t.file.c.id).label("files"))
            .join_from(t.person, t.file)
            .where(t.person.c.case_id == case_id, t.file.c.trashed == "", t.is_record_or_image())
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
        """The person of each file, new ones begun. The bool says that the file is the case's own without asking.

        One such file is enough for all files of its person; what the family decided before is never touched.
        """
        keys = [key(one) for one, _ in seen]
        same = {person_key for person_key, (_, is_same) in zip(keys, seen, strict=True) if is_same}
        known = self._known(case_id)
        self._settle([known[one] for one in same if one in known])
        fresh = [one for one in dict.fromkeys(keys) if one not in known]
        known |= dict(zip(fresh, count(t.next_id(self._connection, t.person)), strict=False))
        if fresh:
            rows = [
                {
                    "id": known[one],
                    "case_id": case_id,
                    "key": one,
                    "decision": Decision.SAME if one in same else Decision.OPEN,
                }
                for one in fresh
            ]
            self._connection.execute(t.person.insert(), rows)
        persons = [known[one] for one in keys]
        self._collect(persons, [one for one, _ in seen])
        return persons

    def names_of(self, file_id: int) -> tuple[str, ...]:
        """How the person of a file is written, the first spelling first; nothing for one that carries no name."""
        spelling = t.person_spelling.c
        chosen = (
            select(spelling.text)
            .join_from(t.person_spelling, t.file, spelling.person_id == t.file.c.person_id)
            .where(t.file.c.id == file_id, spelling.aspect == "name")
            .order_by(spelling.id)
        )
        return tuple(self._connection.execute(chosen).scalars())

    def name(self, case_id: int, file_id: int, seen: Seen) -> None:
        """Say that a file of a case is of the person `seen`, who is begun where nobody is called so yet."""
        self.move(case_id, file_id, self.gather(case_id, [(seen, False)])[0])

    def move(self, case_id: int, file_id: int, person_id: int) -> None:
        """Give a file to another person of the case; raises `CaseError` when there is no such person."""
        known = select(t.person.c.id).where(t.person.c.id == person_id, t.person.c.case_id == case_id)
        if self._connection.execute(known).scalar_one_or_none() is None:
            raise CaseError(Code.PERSON_UNKNOWN, person=person_id)
        own = (t.file.c.id == file_id) & (t.file.c.case_id == case_id)
        self._connection.execute(update(t.file).where(own).values(person_id=person_id))

    def _settle(self, ids: Sequence[int]) -> None:
        """Nobody needs to be asked about these any more."""
        waiting = t.among(t.person.c.id, ids) & (t.person.c.decision == Decision.OPEN)
        self._connection.execute(update(t.person).where(waiting).values(decision=Decision.SAME))

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
