"""Walks a DICOMDIR by its offsets, the way an archive does, with pydicom doing the parsing."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple

from pydicom import Dataset, dcmread


class Node(NamedTuple):
    """One record and those below it."""

    record: Dataset
    lower: tuple[Node, ...]

    @property
    def kind(self) -> str:
        return str(self.record.DirectoryRecordType)

    @property
    def path(self) -> str:
        return "/".join(self.record.ReferencedFileID)


def roots(data: bytes) -> tuple[Node, ...]:
    """The records of the root entity. Every record of the file must be met exactly once."""
    directory = dcmread(BytesIO(data))
    at = {one.seq_item_tell: one for one in directory.DirectoryRecordSequence}
    met: list[int] = []

    def entity(offset: int) -> Iterator[Node]:
        while offset:
            met.append(offset)
            record = at[offset]
            yield Node(record, tuple(entity(record.OffsetOfReferencedLowerLevelDirectoryEntity)))
            offset = record.OffsetOfTheNextDirectoryRecord

    found = tuple(entity(directory.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity))
    assert sorted(met) == sorted(at), "a record is not linked, or linked twice"
    last = directory.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity
    assert found == () or found[-1].record is at[last]
    return found


def leaves(nodes: tuple[Node, ...]) -> Iterator[tuple[Node, Node, Node, Node]]:
    """Patient, study, series and leaf of every file, in order."""
    for patient in nodes:
        for study in patient.lower:
            for series in study.lower:
                for leaf in series.lower:
                    yield patient, study, series, leaf
