"""Files on their way into a case: one transaction writes the rows of a whole batch.

Their bytes must have been placed before. Knows which originals a case has; what the files are goes on to the
documents and the imaging rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from ..domain.facts import ExportForm, FileFacts, FileFormat
from ..domain.listed import ListedFile
from . import tables as t
from .arriving import ArrivingInstances, NewInstance
from .clock import moment
from .media import Media, folder_of
from .originals import Originals
from .people import People
from .records import NewDocument, Records
from .trash import bring


@dataclass(frozen=True)
class NewFile:
    """A placed original and what was found in it. `same` says that it is the case's own person without asking.

    `listed` are the lines of a DICOMDIR.
    """

    source: str
    name: str
    volume: str
    sha256: str
    size: int
    head_hash: str
    export: ExportForm
    facts: FileFacts
    same: bool
    listed: tuple[ListedFile, ...] = ()


@dataclass(frozen=True)
class Added:
    """What a batch was new to its case, what came back from the trash included.

    `conflicts` are SHA-256 of files whose SOP Instance UID another file has, `restored` of those that came back.
    """

    studies: int = 0
    series: int = 0
    instances: int = 0
    documents: int = 0
    conflicts: frozenset[str] = frozenset()
    restored: frozenset[str] = frozenset()

    def __add__(self, other: Added) -> Added:
        return Added(
            self.studies + other.studies,
            self.series + other.series,
            self.instances + other.instances,
            self.documents + other.documents,
            self.conflicts | other.conflicts,
            self.restored | other.restored,
        )


class Files:
    """The files of one library, inside one transaction."""

    def __init__(self, connection: Connection, originals: Originals) -> None:
        self._connection = connection
        self._originals = originals

    def known(self, case_id: int) -> frozenset[str]:
        """The SHA-256 of every original a case still has; one that is gone or altered may be brought in again."""
        return frozenset(sha256 for sha256, _, _ in self._present(case_id))

    def fingerprints(self, case_id: int) -> set[tuple[int, str]]:
        """Size and head hash of the same originals."""
        return {(size, head_hash) for _, size, head_hash in self._present(case_id)}

    def add(self, case_id: int, import_id: int, batch: Sequence[NewFile]) -> Added:
        """Write the rows of placed files; one the case already has is passed over, so a batch may be repeated.

        One that is in the trash comes back as it was. A file that is neither an instance nor a document is kept as a
        document nobody could read; a DICOMDIR is kept without being either.
        """
        placed = t.among(t.damaged_original.c.sha256, {one.sha256 for one in batch})
        self._connection.execute(delete(t.damaged_original).where(placed))
        restored = self._restore(case_id, batch)
        new = self._unknown(case_id, batch)
        return restored + self._add_new(case_id, import_id, new) if new else restored

    def _add_new(self, case_id: int, import_id: int, new: Sequence[NewFile]) -> Added:
        persons = People(self._connection).gather(case_id, [(one.facts.seen, one.same) for one in new])
        first = t.next_id(self._connection, t.file)
        numbered = list(zip(range(first, first + len(new)), new, persons, strict=True))
        self._write_originals(new)
        for one in new:
            if one.listed:
                Media(self._connection).enter(case_id, one.volume, folder_of(one.source), one.listed)
        self._connection.execute(
            t.file.insert(),
            [_file_row(number, case_id, import_id, person, one) for number, one, person in numbered],
        )
        documents = Records(self._connection).add(
            [
                NewDocument(number, one.name, one.facts)
                for number, one, _ in numbered
                if one.facts.instance is None and one.facts.format is not FileFormat.DICOMDIR
            ]
        )
        images = [
            NewInstance(number, person, one.sha256, one.facts.seen, one.facts.instance)
            for number, one, person in numbered
            if one.facts.instance is not None
        ]
        arrived = ArrivingInstances(self._connection, case_id).add(images) if images else None
        if arrived is None:
            return Added(documents=documents)
        return Added(arrived.studies, arrived.series, len(images), documents, arrived.conflicts)

    def _present(self, case_id: int) -> Iterator[tuple[str, int, str]]:
        rows = self._connection.execute(
            select(t.original.c.sha256, t.original.c.size, t.original.c.head_hash)
            .join_from(t.original, t.file)
            .where(t.file.c.case_id == case_id, t.file.c.trashed == "")
            .where(t.original.c.sha256.not_in(select(t.damaged_original.c.sha256)))
        )
        return ((sha256, size, head) for sha256, size, head in rows if self._originals.size(sha256) == size)

    def _restore(self, case_id: int, batch: Sequence[NewFile]) -> Added:
        """Take the files of a batch out of the trash that lie there."""
        row = t.file.c
        found = self._connection.execute(
            select(row.id, row.original, t.instance.c.id.label("instance"), t.document.c.id.label("document"))
            .outerjoin_from(t.file, t.instance)
            .outerjoin(t.document, t.document.c.id == row.id)
            .where(row.case_id == case_id, row.trashed != "", t.among(row.original, {one.sha256 for one in batch}))
        ).all()
        if not found:
            return Added()
        studies, series = self._imaging(case_id)
        bring(self._connection, case_id, [one.id for one in found], trashed="")
        studies_now, series_now = self._imaging(case_id)
        return Added(
            studies_now - studies,
            series_now - series,
            sum(one.instance is not None for one in found),
            sum(one.document is not None for one in found),
            restored=frozenset(one.original for one in found),
        )

    def _imaging(self, case_id: int) -> tuple[int, int]:
        """How many studies and series of a case have files that are not in the trash."""
        counted = (
            select(func.count(t.series.c.study_id.distinct()), func.count(t.series.c.id.distinct()))
            .join_from(t.instance, t.file)
            .join(t.series)
            .where(t.file.c.case_id == case_id, t.file.c.trashed == "")
        )
        studies, series = self._connection.execute(counted).one()
        return int(studies), int(series)

    def _unknown(self, case_id: int, batch: Sequence[NewFile]) -> list[NewFile]:
        """The files of a batch that the case does not have, each content once."""
        contents = {one.sha256: one for one in reversed(batch)}
        known = self._connection.execute(
            select(t.file.c.original).where(t.file.c.case_id == case_id, t.among(t.file.c.original, contents))
        )
        for sha256 in known.scalars():
            del contents[sha256]
        return [one for one in batch if contents.get(one.sha256) is one]

    def _write_originals(self, new: Sequence[NewFile]) -> None:
        """Another case may have the same content: it is stored once."""
        rows = [
            {
                "sha256": one.sha256,
                "size": one.size,
                "head_hash": one.head_hash,
                "format": one.facts.format,
            }
            for one in new
        ]
        self._connection.execute(insert(t.original).on_conflict_do_nothing(), rows)


def _file_row(number: int, case_id: int, import_id: int, person_id: int, one: NewFile) -> dict[str, object]:
    return {
        "id": number,
        "case_id": case_id,
        "import_id": import_id,
        "person_id": person_id,
        "original": one.sha256,
        "source": one.source,
        "name": one.name,
        "volume": one.volume,
        "unreadable": one.facts.unreadable,
        "added": moment(),
        "export_prefix": one.export.prefix,
        "export_skip": one.export.skip,
        "export_sha256": one.export.sha256,
        "export_crc32": one.export.crc32,
        "export_size": one.export.size,
    }
