"""Texts of image files that may have been read in a wrong character set: which there are, and writing them anew.

A person may have said of somebody on a file that it is the same person or not ours. That stays where the file is still
of that person, and is asked again where its name, read rightly, is that of another.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, exists, select, update
from sqlalchemy.sql.expression import bindparam

from ..domain.case import Decision
from ..domain.character_sets import CharacterChoice, Medium, top_of
from ..domain.facts import InstanceFacts, Seen
from . import document_index
from . import tables as t
from .arriving import ArrivingInstances, NewInstance, directory_keys, stored_keys
from .media import Media
from .people import People

_STUDY_TEXTS = {
    "description": "StudyDescription",
    "accession_number": "AccessionNumber",
    "institution": "InstitutionName",
}
_SERIES_TEXTS = {"description": "SeriesDescription"}
#: JSON with anything beyond printable ASCII in it.
_FOREIGN = "*[^ -~]*"


@dataclass(frozen=True)
class TextFile:
    """An image file with texts that depend on a character set. `size` is that of its original in bytes."""

    id: int
    series_id: int
    original: str
    size: int


@dataclass(frozen=True)
class ReadAgain:
    """What a file says when read in another character set; `same` that it is the case's own person without asking."""

    id: int
    seen: Seen
    facts: InstanceFacts
    same: bool


class Texts:
    """The texts of image files of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def media(self, case_id: int) -> tuple[Medium, ...]:
        """Everything brought into a case that has image files with texts beyond plain letters, in order of arrival."""
        chosen = Media(self._connection).choices(case_id)
        counted: dict[tuple[str, str], list[int]] = {}
        for _, volume, source, doubtful, *_ in self._rows(case_id):
            count = counted.setdefault((volume, top_of(chosen, volume, source)), [0, 0])
            count[0] += 1
            count[1] += doubtful
        return tuple(
            Medium(case_id, volume, top, chosen.get((volume, top), CharacterChoice.AS_WRITTEN), files, doubtful)
            for (volume, top), (files, doubtful) in counted.items()
        )

    def medium_of(self, study_id: int) -> Medium | None:
        """The medium of a study, of several the one with the most files; None when its texts are plain letters."""
        case_id = self._connection.execute(select(t.study.c.case_id).where(t.study.c.id == study_id)).scalar_one()
        chosen = Media(self._connection).choices(case_id)
        rows = self._rows(case_id)
        series = set(self._connection.execute(select(t.series.c.id).where(t.series.c.study_id == study_id)).scalars())
        places = [(volume, top_of(chosen, volume, source)) for _, volume, source, _, one, *_ in rows if one in series]
        if not places:
            return None
        most = max(dict.fromkeys(places), key=places.count)
        return next(one for one in self.media(case_id) if (one.volume, one.top) == most)

    def choice_of(self, instance_id: int) -> CharacterChoice:
        """What a person has chosen for the medium that an image file came with."""
        row = t.file.c
        chosen = select(row.case_id, row.volume, row.source).where(row.id == instance_id)
        file = self._connection.execute(chosen).one_or_none()
        if file is None:
            return CharacterChoice.AS_WRITTEN
        choices = Media(self._connection).choices(file.case_id)
        return choices.get((file.volume, top_of(choices, file.volume, file.source)), CharacterChoice.AS_WRITTEN)

    def files(self, case_id: int, volume: str, top: str) -> list[TextFile]:
        """The image files of a medium whose texts depend on a character set."""
        chosen = Media(self._connection).choices(case_id)
        return [
            TextFile(number, series, original, size)
            for number, label, source, _, series, original, size in self._rows(case_id)
            if label == volume and top_of(chosen, label, source) == top
        ]

    def rewrite(self, case_id: int, again: Sequence[ReadAgain]) -> None:
        """Store what files say now in place of what they said: names, people, studies, series, directory keys."""
        if not again:
            return
        before = self._before([one.id for one in again])
        persons = People(self._connection).gather(case_id, [(one.seen, one.same) for one in again])
        self._carry_decisions(before, again, persons)
        self._change_descriptions(before, again)
        self._move(case_id, before, again, persons)
        self._write_instances(again)
        self._change_papers(before, again, persons)
        self._forget_spellings(before)

    def _rows(self, case_id: int) -> list[Any]:
        """id, volume, source, doubtful, series, original, size of the files with texts beyond plain letters."""
        row, file = t.instance.c, t.file.c
        chosen = (
            select(
                file.id, file.volume, file.source, row.doubtful_text, row.series_id, file.original, t.original.c.size
            )
            .join_from(t.instance, t.file)
            .join(t.original)
            .where(file.case_id == case_id, (row.doubtful_text == 1) | row["keys"].op("GLOB")(_FOREIGN))
            .order_by(file.id)
        )
        return list(self._connection.execute(chosen))

    def _before(self, ids: Sequence[int]) -> dict[int, _Before]:
        row = t.instance.c
        found = self._connection.execute(
            select(row.id, t.file.c.person_id, row.series_id, t.series.c.study_id, row["keys"])
            .join_from(t.instance, t.file)
            .join(t.series)
            .where(t.among(row.id, ids))
        )
        return {one.id: _Before(one.person_id, one.series_id, one.study_id, json.loads(one.keys)) for one in found}

    def _carry_decisions(
        self, before: Mapping[int, _Before], again: Sequence[ReadAgain], persons: Sequence[int]
    ) -> None:
        """What was said of somebody stays true where one way the name is written did not change, and the birth date."""
        going = {
            (before[one.id].person_id, person)
            for one, person in zip(again, persons, strict=True)
            if person != before[one.id].person_id and _is_tied(before[one.id].keys, one)
        }
        row = t.person.c
        for old, new in sorted(going):
            said = self._connection.execute(select(row.decision).where(row.id == old)).scalar_one()
            has_files = exists().where(t.file.c.person_id == new)
            if said != Decision.OPEN:
                self._connection.execute(update(t.person).where(row.id == new, ~has_files).values(decision=said))

    def _change_descriptions(self, before: Mapping[int, _Before], again: Sequence[ReadAgain]) -> None:
        """Studies and series say what the first of their files said; where it says that otherwise now, so do they."""
        for table, texts in ((t.study, _STUDY_TEXTS), (t.series, _SERIES_TEXTS)):
            for column, keyword in texts.items():
                changed: dict[tuple[int, str], str] = {}
                for one in again:
                    was = before[one.id]
                    key = (was.study_id if table is t.study else was.series_id, str(was.keys.get(keyword) or ""))
                    changed.setdefault(key, str(directory_keys(one.seen, one.facts).get(keyword) or ""))
                self._replace(table, column, changed)

    def _replace(self, table: Table, column: str, changed: Mapping[tuple[int, str], str]) -> None:
        rows = [{"at": at, "old": old, "new": new} for (at, old), new in changed.items() if old != new]
        if rows:
            where = (table.c.id == bindparam("at")) & (table.c[column] == bindparam("old"))
            self._connection.execute(update(table).where(where).values({column: bindparam("new")}), rows)

    def _move(
        self, case_id: int, before: Mapping[int, _Before], again: Sequence[ReadAgain], persons: Sequence[int]
    ) -> None:
        """Give files to the persons they are of now, a study as a whole where all of it goes to one."""
        going: defaultdict[int, dict[int, int]] = defaultdict(dict)
        for one, person in zip(again, persons, strict=True):
            going[before[one.id].study_id][one.id] = person
        owners: dict[int, int] = {}
        for study, files in going.items():
            [first, *others] = dict.fromkeys(files.values())
            owners[study] = self._person_of(study)
            if not others and first != owners[study] and self._may_go_whole(study, files, first):
                self._connection.execute(update(t.study).where(t.study.c.id == study).values(person_id=first))
                owners[study] = first
        self._connection.execute(
            update(t.file).where(t.file.c.id == bindparam("at")).values(person_id=bindparam("now")),
            [{"at": one.id, "now": person} for one, person in zip(again, persons, strict=True)],
        )
        moved = [
            NewInstance(one.id, person, "", one.seen, one.facts)
            for one, person in zip(again, persons, strict=True)
            if person != owners[before[one.id].study_id]
        ]
        ArrivingInstances(self._connection, case_id).settle(moved)

    def _may_go_whole(self, study: int, files: Collection[int], person: int) -> bool:
        """Whether these are all files of a study, and that person has no part of it yet."""
        row, here = t.study.c, t.study.alias().c
        every = select(t.instance.c.id).join_from(t.instance, t.series).where(t.series.c.study_id == study)
        taken = select(row.id).where(
            row.person_id == person,
            exists().where(here.id == study, here.case_id == row.case_id, here.study_uid == row.study_uid),
        )
        is_taken = self._connection.execute(taken).first() is not None
        return not is_taken and set(self._connection.execute(every).scalars()) <= set(files)

    def _person_of(self, study: int) -> int:
        return int(self._connection.execute(select(t.study.c.person_id).where(t.study.c.id == study)).scalar_one())

    def _write_instances(self, again: Sequence[ReadAgain]) -> None:
        self._connection.execute(
            update(t.instance)
            .where(t.instance.c.id == bindparam("at"))
            .values({"keys": bindparam("now"), "doubtful_text": bindparam("doubt")}),
            [
                {"at": one.id, "now": stored_keys(one.seen, one.facts), "doubt": int(one.facts.doubtful_text)}
                for one in again
            ],
        )

    def _change_papers(self, before: Mapping[int, _Before], again: Sequence[ReadAgain], persons: Sequence[int]) -> None:
        """Papers inside those files are of the same person, and what the header suggested of them is suggested anew."""
        papers = {
            row.instance_id: row.id
            for row in self._connection.execute(
                select(t.enclosed).where(t.among(t.enclosed.c.instance_id, [one.id for one in again]))
            )
        }
        for one, person in zip(again, persons, strict=True):
            if one.id not in papers:
                continue
            paper, was = papers[one.id], before[one.id]
            mine = (t.file.c.id == paper) & (t.file.c.person_id == was.person_id)
            self._connection.execute(update(t.file).where(mine).values(person_id=person))
            now = directory_keys(one.seen, one.facts)
            for column, keyword in _SUGGESTED:
                old, new = (str(keys.get(keyword) or "") for keys in (was.keys, now))
                suggested = (t.document.c.id == paper) & (t.document.c.confirmed == 0) & (t.document.c[column] == old)
                if old:
                    self._connection.execute(update(t.document).where(suggested).values({column: new}))
            document_index.write_again(self._connection, t.document.c.id == paper)

    def _forget_spellings(self, before: Mapping[int, _Before]) -> None:
        """Spellings that no file of a person has any more."""
        gone = {(one.person_id, aspect, text) for one in before.values() for aspect, text in _spelled(one.keys)}
        people = {person for person, _, _ in gone}
        still = self._connection.execute(
            select(t.file.c.person_id, t.instance.c["keys"])
            .join_from(t.instance, t.file)
            .where(t.among(t.file.c.person_id, people))
        )
        for person, keys in still:
            gone -= {(person, aspect, text) for aspect, text in _spelled(json.loads(keys))}
        row = t.person_spelling.c
        where = (
            (row.person_id == bindparam("who")) & (row.aspect == bindparam("what")) & (row.text == bindparam("words"))
        )
        if gone:
            self._connection.execute(
                t.person_spelling.delete().where(where),
                [{"who": person, "what": aspect, "words": text} for person, aspect, text in gone],
            )


_SUGGESTED = (
    *(("place", "InstitutionName"), ("title", "DocumentTitle")),
    *(("because", "DocumentTitle"), ("because", "StudyDescription")),
)


@dataclass(frozen=True)
class _Before:
    """Whose a file was, where it lay, and what it said."""

    person_id: int
    series_id: int
    study_id: int
    keys: dict[str, Any]


def _is_tied(was: Mapping[str, Any], now: ReadAgain) -> bool:
    """Whether a name in plain letters stands beside the one that reads otherwise now, with the same birth date."""
    names = {text for aspect, text in _spelled(was) if aspect == "name" and text.isascii()}
    born = directory_keys(now.seen, now.facts).get("PatientBirthDate")
    return bool(names & set(now.seen.names)) and was.get("PatientBirthDate") == born


def _spelled(keys: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What a file says of its person that may be written in more than plain letters, by aspect."""
    groups = str(keys.get("PatientName") or "").split("=")[:3]
    names = [("name", name) for group in groups if (name := group.strip("^ "))]
    number = str(keys.get("PatientID") or "")
    return [*names, *([("id", number)] if number else [])]
