"""Documents: listed, searched, and what people say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, func, select, text, update

from ..domain.case import Decision, Record
from ..domain.facts import DocumentFacts, ExportForm, FileFacts, FileFormat
from ..errors import CaseError, Code
from . import document_index
from . import tables as t
from .companions import note_mentions
from .search import expression

#: What a person may say of a record.
_SAID = frozenset({"kind", "title", "date", "place", "language", "notes", "modality", "region", "accession_number"})
_FOUND = text("SELECT rowid FROM document_index WHERE document_index MATCH :typed").columns(column("rowid"))


@dataclass(frozen=True)
class NewDocument:
    """A document whose file row has the id `id`."""

    id: int
    name: str
    facts: FileFacts


class Records:
    """The documents of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, case_id: int, search: str = "") -> tuple[Record, ...]:
        """The records of a case that are not in the trash, newest date first, undated ones last.

        With `search`, those that have every word of it, from its beginning on, in title, place, notes, name or text.
        """
        chosen = _records().where(t.file.c.case_id == case_id, t.file.c.trashed == "")
        if search.strip():
            typed = expression(search)
            if not typed:
                return ()
            chosen = chosen.where(t.document.c.id.in_(_FOUND.bindparams(typed=typed)))
        ordered = chosen.order_by(t.document.c.date == "", t.document.c.date.desc(), t.document.c.id.desc())
        return tuple(_record(row) for row in self._connection.execute(ordered))

    def get(self, record_id: int) -> Record:
        """One record; raises `CaseError` when there is none with that id, or it is in the trash."""
        row = self._connection.execute(
            _records(t.file.c.trashed, t.case.c.trashed)
            .join(t.case, t.case.c.id == t.file.c.case_id)
            .where(t.document.c.id == record_id)
        ).one_or_none()
        if row is None:
            raise CaseError(Code.RECORD_UNKNOWN, record=record_id)
        *told, trashed, case_trashed = row
        if trashed or case_trashed:
            raise CaseError(Code.IN_TRASH, item=f"record:{record_id}" if trashed else f"case:{row.case_id}")
        return _record(told)

    def text(self, record_id: int) -> str:
        """The words of a record; raises `CaseError` like `get`."""
        self.get(record_id)
        words = select(t.document_text.c.text).where(t.document_text.c.id == record_id)
        return str(self._connection.execute(words).scalar_one())

    def set(self, record_id: int, *, confirmed: bool = True, **said: str) -> Record:
        """Store what a person said of a record and whether that settles it; raises `CaseError` for no such record."""
        unknown = said.keys() - _SAID
        if unknown:
            raise TypeError(f"a record has no {', '.join(sorted(unknown))}")
        self.get(record_id)
        self._connection.execute(
            update(t.document).where(t.document.c.id == record_id).values(**said, confirmed=int(confirmed))
        )
        document_index.write_again(self._connection, t.document.c.id == record_id)
        return self.get(record_id)

    def exports(self, case_id: int) -> dict[int, ExportForm]:
        """How each record of a case goes into a packet, by record id."""
        rows = self._connection.execute(
            select(t.document.c.id, *export_columns())
            .join_from(t.document, t.file)
            .where(t.file.c.case_id == case_id, t.file.c.trashed == "")
        )
        return {number: ExportForm(*form) for number, *form in rows}

    def add(self, batch: Sequence[NewDocument]) -> int:
        """Write new documents with their suggestions, and make their words findable; gives how many."""
        if not batch:
            return 0
        found = [(one, one.facts.document or DocumentFacts()) for one in batch]
        self._connection.execute(t.document.insert(), [_document_row(one.id, facts) for one, facts in found])
        self._connection.execute(t.document_text.insert(), [{"id": one.id, "text": facts.text} for one, facts in found])
        document_index.write(self._connection, [_words(one, facts) for one, facts in found])
        note_mentions(self._connection, ((one.id, facts.text) for one, facts in found))
        return len(batch)


def export_columns() -> tuple[Any, ...]:
    """The columns of `file` that make an `ExportForm`, in its order."""
    row = t.file.c
    return row.export_prefix, row.export_skip, row.export_sha256, row.export_crc32, row.export_size


def _records(*more: ColumnElement[Any]) -> Select[Any]:
    """The columns of a `Record`, in its order, and `more`."""
    paper, row = t.document.c, t.file.c
    holder = _holders().subquery()
    return (
        select(
            paper.id, row.case_id, row.person_id, t.person.c.decision, row.original, t.original.c.format,
            t.original.c.size, row.name, row.source, paper.kind, paper.title, paper.date, paper.place, paper.language,
            paper.notes, paper.modality, paper.region, paper.accession_number, paper.because, paper.pages,
            paper.created, paper.confirmed, paper.locked, row.unreadable, row.added,
            func.coalesce(holder.c.study_id, 0),
            *more,
        )
        .join_from(t.document, t.file)
        .join(t.person)
        .join(t.original)
        .outerjoin(holder, holder.c.id == paper.id)
    )  # fmt: skip


def _holders() -> Select[Any]:
    """The study of each document that was taken out of image files, unless those are in the trash."""
    holding = t.file.alias()
    return (
        select(t.enclosed.c.id, t.series.c.study_id)
        .join_from(t.enclosed, t.instance)
        .join(t.series)
        .join(holding, holding.c.id == t.instance.c.id)
        .where(holding.c.trashed == "")
    )


def _record(row: Sequence[Any]) -> Record:
    (
        number, case_id, person_id, decision, original, form, size, name, source, kind, title, date, place, language,
        notes, modality, region, accession_number, because, pages, created, confirmed, locked, unreadable, added,
        study_id,
    ) = row  # fmt: skip
    return Record(
        number, case_id, person_id, Decision(decision), original, FileFormat(form), size, name, source, kind, title,
        date, place, language, notes, modality, region, accession_number, because, pages, created, bool(confirmed),
        bool(locked), unreadable, added, study_id,
    )  # fmt: skip


def _document_row(number: int, facts: DocumentFacts) -> dict[str, object]:
    suggested = facts.suggestion
    return {
        "id": number,
        "kind": suggested.kind,
        "title": suggested.title,
        "date": suggested.date,
        "place": suggested.place,
        "language": suggested.language,
        "notes": "",
        "modality": suggested.modality,
        "region": suggested.region,
        "accession_number": suggested.accession_number,
        "because": suggested.because,
        "pages": facts.pages,
        "created": facts.created,
        "confirmed": 0,
        "locked": int(facts.locked),
    }


def _words(one: NewDocument, facts: DocumentFacts) -> document_index.Words:
    return document_index.words(one.id, (facts.suggestion.title, facts.suggestion.place, "", one.name, facts.text))
