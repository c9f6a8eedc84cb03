"""What a disc or folder holds, as a survey sees it before anything is taken in. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field

from .report import FileOutcome


@dataclass(frozen=True)
class SurveyedStudy:
    """One study by what the headers say. `date` is ISO or empty; `series` and `instances` count what was seen."""

    date: str
    description: str
    institution: str
    modalities: tuple[str, ...]
    series: int
    instances: int


@dataclass(frozen=True)
class SurveyedPerson:
    """One person by what the headers say. `key` is that of `identity.key`, empty for image files without a name."""

    key: str
    names: tuple[str, ...]
    born: str
    ids: tuple[str, ...]
    sex: str
    files: int
    studies: tuple[SurveyedStudy, ...]


@dataclass(frozen=True)
class Survey:
    """Everything seen in one go, people with a name first, by number of files.

    `papers` count documents, whose text nobody has looked at, `left_out` what is no record, `problems` are files that
    could not be read, with their reasons. `labels` name the discs and folders.
    """

    labels: tuple[str, ...]
    people: tuple[SurveyedPerson, ...]
    papers: int = 0
    left_out: int = 0
    problems: tuple[FileOutcome, ...] = field(default_factory=tuple)

    @property
    def named(self) -> tuple[SurveyedPerson, ...]:
        """Everyone whose name stands in a header."""
        return tuple(one for one in self.people if one.key)

    @property
    def unnamed(self) -> int:
        """Files that carry no name that anybody could confirm: papers, and image files without one."""
        return self.papers + sum(one.files for one in self.people if not one.key)
