"""A survey: who is on a disc or in a folder, and what, by the headers of the files. Takes nothing in, stores nothing.

Files are read where they lie. Only members of archives are unpacked, one by one, into a file that has no name.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from ..domain.dates import normalise
from ..domain.facts import FileFormat, InstanceFacts, Seen
from ..domain.identity import key
from ..domain.progress import Context, Progress
from ..domain.report import FileOutcome, Outcome, Reason
from ..domain.survey import Survey, SurveyedPerson, SurveyedStudy
from ..errors import CaseError, Code
from ..intake.identify import HEAD_BYTES, identify
from ..intake.junk import is_system_folder, junk_reason
from ..intake.walk import Found, shown, walk
from .archives import members
from .arrivals import LEFT_OUT
from .sources import GoneError, SourceError, Sources
from .viewers import Viewers
from .workspace import Workspace

_ARCHIVES = {FileFormat.ZIP, FileFormat.DISC_IMAGE}
_DEPTH = 3


def survey(ws: Workspace, paths: Sequence[Path], context: Context) -> Survey:
    """Look at everything below `paths`. Raises `Cancelled`, and `CaseError` where there is nothing or nothing left."""
    paths = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links
    ws.reader.warm()
    context.report(Progress("survey.listing", 0, 0))
    found = list(walk(paths, ws.library.folder))
    if not any(one.problem not in (Reason.VANISHED, Reason.CANNOT_READ) for one in found):
        code = Code.SOURCE_MISSING if found else Code.SOURCE_EMPTY
        raise CaseError(code, path=shown(paths[0]) if paths else "")
    looking = _Survey(ws, context, Sources(paths), len(found))
    looking.viewers.look_at(found)
    looking.look(found, depth=1)
    ws.reader.recycle()
    return looking.result()


@dataclass
class _Study:
    """One study of one person while it is being counted."""

    told: dict[str, str] = field(default_factory=dict)
    modalities: set[str] = field(default_factory=set)
    series: set[tuple[str, str]] = field(default_factory=set)
    instances: int = 0

    def add(self, facts: InstanceFacts) -> None:
        self.instances += 1
        self.series.add((facts.series_uid, facts.modality))
        self.modalities |= {facts.modality} - {""}
        date = normalise(facts.study_date)
        for name, value in (("date", date), ("description", facts.study_description), ("place", facts.institution)):
            if value:
                self.told.setdefault(name, value)

    def result(self) -> SurveyedStudy:
        told = self.told
        return SurveyedStudy(
            told.get("date", ""),
            told.get("description", ""),
            told.get("place", ""),
            tuple(sorted(self.modalities)),
            len(self.series),
            self.instances,
        )


@dataclass
class _Person:
    """One person while their files are being counted."""

    names: dict[str, None] = field(default_factory=dict)
    births: dict[str, None] = field(default_factory=dict)
    ids: dict[str, None] = field(default_factory=dict)
    sexes: dict[str, None] = field(default_factory=dict)
    studies: dict[str, _Study] = field(default_factory=dict)
    files: int = 0

    def add(self, seen: Seen, facts: InstanceFacts) -> None:
        self.files += 1
        for known, values in (
            (self.names, seen.names),
            (self.births, (seen.born,)),
            (self.ids, (seen.patient_id,)),
            (self.sexes, (seen.sex,)),
        ):
            known.update(dict.fromkeys(value for value in values if value))
        self.studies.setdefault(facts.study_uid, _Study()).add(facts)

    def result(self, person_key: str) -> SurveyedPerson:
        studies = sorted((one.result() for one in self.studies.values()), key=lambda one: one.date, reverse=True)
        return SurveyedPerson(
            person_key,
            tuple(self.names),
            " / ".join(self.births),
            tuple(self.ids),
            " / ".join(self.sexes),
            self.files,
            tuple(studies),
        )


@dataclass
class _Survey:
    """One survey under way."""

    ws: Workspace
    context: Context
    sources: Sources
    total: int
    done: int = 0
    viewers: Viewers = field(default_factory=Viewers)
    people: dict[str, _Person] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[FileOutcome] = field(default_factory=list)
    labels: dict[str, None] = field(default_factory=dict)

    def look(self, found: Iterable[Found], depth: int) -> None:
        for one in found:
            self.context.checkpoint()
            self.done += 1
            self.context.report(Progress("survey.reading", self.done, self.total, detail=one.name))
            if one.problem is Reason.NONE:
                self._open(one, depth)
            elif one.problem in LEFT_OUT or (one.problem is Reason.CANNOT_READ and is_system_folder(one.name)):
                self.counts["left_out"] += 1
            else:
                self._problem(one, one.problem)

    def result(self) -> Survey:
        people = [person.result(person_key) for person_key, person in self.people.items()]
        people.sort(key=lambda one: (not one.key, -one.files))
        papers, left_out = self.counts["papers"], self.counts["left_out"]
        return Survey(tuple(filter(None, self.labels)), tuple(people), papers, left_out, tuple(self.problems))

    def _open(self, one: Found, depth: int) -> None:
        try:
            file = self.sources.patiently(one.open)
        except (GoneError, SourceError) as error:
            self._problem(one, Reason.VANISHED if isinstance(error, GoneError) else Reason.CANNOT_READ)
            return
        with closing(file):
            try:
                self._identify(one, file, depth)
            except (GoneError, SourceError, OSError):
                self._problem(one, Reason.CANNOT_READ)

    def _identify(self, one: Found, file: BinaryIO, depth: int) -> None:
        size = os.fstat(file.fileno()).st_size
        head = self.sources.patiently(lambda: _head(file))
        form = identify(head, size)
        in_viewer = self.viewers.hold(one.path)
        if form not in _ARCHIVES:  # of those the members say where they lie
            self.labels.setdefault(_label(one))
        if form is FileFormat.EMPTY or junk_reason(_Sized(one.path, one.name, size), head, form, in_viewer):
            self.counts["left_out"] += 1
        elif form in _ARCHIVES:
            self._look_inside(one, form, file, depth)
        elif form is FileFormat.DICOM:
            self._read(one, file, size)
        elif form is FileFormat.DICOMDIR:
            self.counts["left_out"] += 1
        else:
            self.counts["papers"] += 1

    def _look_inside(self, one: Found, form: FileFormat, file: BinaryIO, depth: int) -> None:
        inside = members(self.ws, self.sources, one, form, file) if depth <= _DEPTH else Reason.ARCHIVE_TOO_DEEP
        if isinstance(inside, Reason):
            self._problem(one, inside)
            return
        self.viewers.look_at(inside.listed())
        self.total += inside.count - 1
        self.done -= 1
        self.look(inside.extracted(), depth + 1)

    def _read(self, one: Found, file: BinaryIO, size: int) -> None:
        facts = self.ws.reader.facts(file, FileFormat.DICOM, size)
        if facts.instance is None:
            if facts.format is FileFormat.DICOMDIR:
                self.counts["left_out"] += 1
            else:
                self._problem(one, Reason(facts.unreadable or Reason.DAMAGED))
            return
        self.people.setdefault(key(facts.seen), _Person()).add(facts.seen, facts.instance)

    def _problem(self, one: Found, reason: Reason) -> None:
        self.labels.setdefault(_label(one))
        self.problems.append(FileOutcome(one.path, Outcome.FAILED, reason))


@dataclass(frozen=True)
class _Sized:
    """A file by path, name and size in bytes, to be told from junk."""

    path: str
    name: str
    size: int


def _head(file: BinaryIO) -> bytes:
    file.seek(0)
    return file.read(HEAD_BYTES)


def _label(one: Found) -> str:
    """What to call the medium a file lies on: its label, else the name of what was chosen."""
    return one.volume or one.medium.rpartition("/")[2]
