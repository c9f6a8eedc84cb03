"""Discs that bring a program for looking at pictures, what such programs save, and no files anything else can open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from ..domain.facts import FileFormat
from ..domain.kinds import RecordKind
from ..domain.report import FileOutcome, Reason
from ..intake.exported import exported_pictures
from ..intake.junk import Named, program_folders
from .arrivals import Arrival


@dataclass
class Viewers:
    """The viewers of one import, and where image files lie: by the path that was dropped."""

    folders: set[PurePosixPath] = field(default_factory=set)
    exported: set[str] = field(default_factory=set)
    _programs: dict[str, str] = field(default_factory=dict)
    _with_images: set[str] = field(default_factory=set)

    def look_at(self, names: Sequence[Named]) -> None:
        """Find the viewers, and pictures that one may have saved, among all files of a folder, disc or archive."""
        self.folders |= program_folders(names)
        self.exported |= exported_pictures(names)

    def hold(self, path: str) -> bool:
        """Whether that file may be a part of the program beside it."""
        return PurePosixPath(path).parent in self.folders and path not in self.exported

    def suggested(self, arrival: Arrival) -> Arrival:
        """A dark picture in a run of numbers is suggested to be one of a scan, which is not the scan."""
        facts = arrival.facts
        if facts is None or facts.document is None or not facts.document.dark:
            return arrival
        if arrival.found.path not in self.exported:
            return arrival
        document = facts.document
        suggestion = replace(document.suggestion, kind=RecordKind.PICTURES_OF_SCAN)
        return replace(arrival, facts=replace(facts, document=replace(document, suggestion=suggestion)))

    def note(self, arrival: Arrival) -> None:
        """Remember a program of a viewer, or that there are image files."""
        top = arrival.found.top
        if arrival.format is FileFormat.DICOM:
            self._with_images.add(top)
        ended = arrival.outcome
        if ended is not None and ended.reason is Reason.DISC_PROGRAM and self.hold(ended.path):
            known = self._programs.setdefault(top, ended.path)
            if _can_be_started(ended.path) > _can_be_started(known):  # what people know it by, not a part of it
                self._programs[top] = ended.path

    def remarked(self, lines: Iterable[FileOutcome]) -> list[FileOutcome]:
        """The lines of a report; where a viewer came without image files its first program says so."""
        alone = {path for top, path in self._programs.items() if top not in self._with_images}
        return [replace(one, reason=Reason.VIEWER_WITHOUT_IMAGES) if one.path in alone else one for one in lines]


def _can_be_started(path: str) -> bool:
    return path.casefold().endswith((".exe", ".jar", ".bat"))
