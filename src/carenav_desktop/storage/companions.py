"""What companion rules rest on beside records and studies: pairs by hand, parts of papers, tissue, words of texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from ..domain.case import Record
from ..domain.mentions import Mention, Mentioned, mentions
from ..domain.tissue import Release, Specimen
from ..errors import CaseError, Code
from . import tables as t
from .clock import moment


@dataclass(frozen=True)
class Part:
    """Pages `first` to `last` of a document, from 1 on, that are a record of their own kind. `id` 0 is a new one."""

    id: int
    document_id: int
    first: int
    last: int
    kind: str
    date: str


class Companions:
    """The companions of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- pairs by hand

    def pairings(self, case_id: int) -> dict[tuple[int, int], bool]:
        """By (record ID, study ID) whether a person said that they go together."""
        row = t.pairing.c
        found = select(row.document_id, row.study_id, row.said).join_from(t.pairing, t.study)
        rows = self._connection.execute(found.where(t.study.c.case_id == case_id))
        return {(one.document_id, one.study_id): one.said == "together" for one in rows}

    def pair(self, record_id: int, study_id: int, together: bool | None) -> None:
        """Store what a person said of a report and a study; None takes it back."""
        row = t.pairing.c
        if together is None:
            of_both = (row.document_id == record_id) & (row.study_id == study_id)
            self._connection.execute(delete(t.pairing).where(of_both))
            return
        said = {"said": "together" if together else "apart", "changed": moment()}
        self._connection.execute(
            upsert(t.pairing)
            .values(document_id=record_id, study_id=study_id, **said)
            .on_conflict_do_update(index_elements=["document_id", "study_id"], set_=said)
        )

    # -- parts of papers

    def parts(self, case_id: int) -> tuple[Part, ...]:
        """The parts of every document of a case that is not in the trash, in the order of their pages."""
        row = t.document_part
        chosen = (
            select(row)
            .join(t.file, t.file.c.id == row.c.document_id)
            .where(t.file.c.case_id == case_id, t.file.c.trashed == "")
            .order_by(row.c.document_id, row.c.first, row.c.id)
        )
        return tuple(Part(**one._mapping) for one in self._connection.execute(chosen))

    def set_parts(self, record_id: int, parts: Sequence[Part]) -> None:
        """Replace the parts of a document; those with an id keep it."""
        following = t.next_id(self._connection, t.document_part)
        self._connection.execute(delete(t.document_part).where(t.document_part.c.document_id == record_id))
        rows = []
        for one in parts:
            rows.append({**vars(one), "id": one.id or following, "document_id": record_id})
            following += not one.id
        if rows:
            self._connection.execute(insert(t.document_part), rows)

    # -- tissue

    def specimens(self, case_id: int) -> tuple[Specimen, ...]:
        """The ledger of a case, by date, undated ones last."""
        row = t.specimen
        reports: defaultdict[int, list[int]] = defaultdict(list)
        linked = select(t.specimen_report).join_from(t.specimen_report, row).where(row.c.case_id == case_id)
        for one in self._connection.execute(linked.order_by(t.specimen_report.c.document_id)):
            reports[one.specimen_id].append(one.document_id)
        chosen = select(row).where(row.c.case_id == case_id).order_by(row.c.date == "", row.c.date, row.c.id)
        return tuple(
            Specimen(
                one.id, one.accession_number, one.site, one.date, one.laboratory, one.slides, one.stains, one.blocks,
                one.unstained, one.holder, Release(one.release), one.note, tuple(reports[one.id]),
            )
            for one in self._connection.execute(chosen)
        )  # fmt: skip

    def keep_specimen(self, case_id: int, specimen: Specimen) -> int:
        """Store a specimen, a new one where its id is 0; gives its id. Raises `CaseError` for an unknown id."""
        if specimen.id and specimen.id not in {one.id for one in self.specimens(case_id)}:
            raise CaseError(Code.SPECIMEN_UNKNOWN, specimen=specimen.id)
        values = {name: value for name, value in vars(specimen).items() if name not in ("id", "reports")}
        number = t.keep_row(self._connection, t.specimen, specimen.id, {**values, "case_id": case_id})
        self._connection.execute(delete(t.specimen_report).where(t.specimen_report.c.specimen_id == number))
        links = [{"specimen_id": number, "document_id": one} for one in specimen.reports]
        if links:
            self._connection.execute(insert(t.specimen_report), links)
        return number

    def forget_specimen(self, case_id: int, specimen_id: int) -> None:
        """Take a specimen out of the ledger. Raises `CaseError` for an unknown id."""
        if specimen_id not in {one.id for one in self.specimens(case_id)}:
            raise CaseError(Code.SPECIMEN_UNKNOWN, specimen=specimen_id)
        self._connection.execute(delete(t.specimen_report).where(t.specimen_report.c.specimen_id == specimen_id))
        self._connection.execute(delete(t.specimen).where(t.specimen.c.id == specimen_id))

    # -- what texts name

    def mentions(self, case_id: int) -> dict[int, frozenset[Mention]]:
        """What the text of each record of a case names, by record ID."""
        row = t.mention.c
        chosen = select(row.document_id, row.what, row.value).join(t.file, t.file.c.id == row.document_id)
        found: defaultdict[int, set[Mention]] = defaultdict(set)
        for one in self._connection.execute(chosen.where(t.file.c.case_id == case_id)):
            found[one.document_id].add(Mention(Mentioned(one.what), one.value))
        return {number: frozenset(named) for number, named in found.items()}


def note_mentions(connection: Connection, texts: Iterable[tuple[int, str]]) -> None:
    """Write what the texts of new documents name, by document ID."""
    following = t.next_id(connection, t.mention)
    rows = [
        {"document_id": number, "what": one.what, "value": one.value}
        for number, text in texts
        if text
        for one in sorted(mentions(text))
    ]
    if rows:
        connection.execute(insert(t.mention), [{"id": following + place, **row} for place, row in enumerate(rows)])


def with_parts(records: Sequence[Record], parts: Sequence[Part]) -> tuple[Record, ...]:
    """The records with each part of theirs as a record of its own behind them."""
    of: defaultdict[int, list[Part]] = defaultdict(list)
    for part in parts:
        of[part.document_id].append(part)
    found: list[Record] = []
    for one in records:
        found.append(one)
        found += [
            replace(one, id=-part.id, kind=part.kind, date=part.date, part_of=one.id, first=part.first, last=part.last)
            for part in of[one.id]
        ]
    return tuple(found)
