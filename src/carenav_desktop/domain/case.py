"""What a library holds, as values that leave the storage room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .completeness import Gap
from .facts import ExportForm, FileFormat
from .list_check import ListedSeries
from .objects import PICTURES, ObjectKind, is_capture, kind_of, kinds_of
from .scope import PacketForm
from .stages import Stage
from .steps import FURTHER, Part, Remote

#: Pictures of people rather than of what a machine sees within them.
_OF_PEOPLE = frozenset({ObjectKind.PHOTO, ObjectKind.VIDEO})


class Decision(StrEnum):
    """What the family said of one person seen on files."""

    OPEN = "open"
    SAME = "same"
    NOT_OURS = "not_ours"


@dataclass(frozen=True)
class Case:
    """One person's case. `born` is an ISO date or empty; `pack` and `profile` name checklists or are empty."""

    id: int
    name: str
    born: str = ""
    pack: str = ""
    created: str = ""
    profile: str = ""


@dataclass(frozen=True)
class Person:
    """One identity seen on the files of a case, its spellings grouped. `files` counts them."""

    id: int
    names: tuple[str, ...]
    born: str
    ids: tuple[str, ...]
    sex: str
    files: int
    decision: Decision


@dataclass(frozen=True)
class Record:
    """One document. Fields are suggestions until `confirmed`; `date` is an ISO date, maybe partial, or empty.

    `unreadable` holds a reason code when the file is kept but could not be opened; `locked` wants a password.
    `study_id` is the study whose image files it was taken out of, 0 for a paper of its own.

    A part of a document that is a record of its own kind has a negative id, `part_of` names its document and `first`
    and `last` are its pages, counted from 1.
    """

    id: int
    case_id: int
    person_id: int
    decision: Decision
    original: str
    format: FileFormat
    size: int
    name: str
    source: str
    kind: str
    title: str
    date: str
    place: str
    language: str
    notes: str
    modality: str
    region: str
    accession_number: str
    because: str
    pages: int
    created: str
    confirmed: bool
    locked: bool
    unreadable: str
    added: str
    study_id: int = 0
    part_of: int = 0
    first: int = 0
    last: int = 0

    @property
    def target(self) -> str:
        """How it is named where it can be opened: 'record:3', or 'record:3#5' for a part that begins on page 5."""
        return f"record:{self.part_of}#{self.first}" if self.part_of else f"record:{self.id}"

    @property
    def key(self) -> str:
        """How lines of the checklist name it: '3', or '3p2' for part 2 of record 3."""
        return f"{self.part_of}p{-self.id}" if self.part_of else str(self.id)


@dataclass(frozen=True)
class Series:
    """One series as it arrived. `instances` counts files, `frames` pictures; `middle` is the original to preview.

    `sop_classes` are those of its files, most frequent first. `burned_in` when its pictures may show a name,
    `doubtful_text` when the character set of its texts had to be guessed or does not fit. `gaps` are the holes between
    its images, `repeated` counts images at the place of another, `listed` is what the list of a disc says of it.
    """

    id: int
    study_id: int
    series_uid: str
    modality: str
    number: int | None
    description: str
    body_part: str
    instances: int
    frames: int
    scout_only: bool
    middle: str
    sop_classes: tuple[str, ...] = ()
    burned_in: bool = False
    doubtful_text: bool = False
    gaps: tuple[Gap, ...] = ()
    repeated: int = 0
    listed: ListedSeries | None = None

    @property
    def may_be_incomplete(self) -> bool:
        """Whether its numbers, its places or the list of its disc speak of images that are not here."""
        return bool(self.gaps) or (self.listed is not None and self.listed.absent > 0)

    @property
    def kinds(self) -> tuple[ObjectKind, ...]:
        """What its files are, most frequent first."""
        return kinds_of(self.sop_classes)

    @property
    def has_pictures(self) -> bool:
        """Whether there is anything to look at in it; objects of unknown kind count by their frames."""
        known = set(self.kinds)
        return not known or bool(known & PICTURES) or (ObjectKind.OTHER in known and self.frames > 0)

    @property
    def must_be_seen(self) -> bool:
        """Whether a person looks at its pictures before they go along without names: they may show a name or a face."""
        return self.has_pictures and (self.burned_in or not _OF_PEOPLE.isdisjoint(self.kinds))

    @property
    def is_captured(self) -> bool:
        """Whether all its pictures were saved from a screen or from film: pictures of the scan, not the image files."""
        pictures = [one for one in self.sop_classes if kind_of(one) in PICTURES]
        return bool(pictures) and all(is_capture(one, self.modality) for one in pictures)


@dataclass(frozen=True)
class SeriesFile:
    """One file of a series that has pictures. `position` is that of its first frame, in mm."""

    id: int
    original: str
    frames: int
    number: int | None
    position: float | None


@dataclass(frozen=True)
class Study:
    """One study of image files. `date` is an ISO date or empty; `modalities` are those of its series, sorted.

    `conflicts` counts files with the number of another one, `programs` those that begin like a program.
    `role` is a `StudyRole` that a person gave it, or empty.
    `absent` are series that the list of a disc names for it and of which nothing is here.
    """

    id: int
    case_id: int
    person_id: int
    decision: Decision
    study_uid: str
    date: str
    description: str
    accession_number: str
    institution: str
    region: str
    modalities: tuple[str, ...]
    series: tuple[Series, ...]
    conflicts: int
    programs: int = 0
    role: str = ""
    absent: tuple[ListedSeries, ...] = ()

    @property
    def only_planning(self) -> bool:
        """Whether nothing of it is here but the pictures a scan is planned on."""
        pictured = [one for one in self.series if one.has_pictures and one.frames]
        return bool(pictured) and all(one.scout_only for one in pictured)

    @property
    def may_be_incomplete(self) -> bool:
        """Whether something speaks of images that are not here."""
        return self.only_planning or bool(self.absent) or any(one.may_be_incomplete for one in self.series)

    @property
    def instances(self) -> int:
        """How many files the study has."""
        return sum(one.instances for one in self.series)

    @property
    def is_captured(self) -> bool:
        """Whether all its pictures are pictures of the scan, not the image files."""
        pictured = [one for one in self.series if one.has_pictures]
        return bool(pictured) and all(one.is_captured for one in pictured)

    @property
    def burned_in(self) -> bool:
        """Whether any of its pictures may show a name."""
        return any(one.burned_in and one.has_pictures for one in self.series)

    @property
    def doubtful_text(self) -> bool:
        """Whether names and descriptions in it may be wrong."""
        return any(one.doubtful_text for one in self.series)


@dataclass(frozen=True)
class Instance:
    """One DICOM file of a case with all that a packet needs, in the order of its series.

    `conflict` is true when another file of the case has the same SOP Instance UID and other bytes.
    `keys` holds patient, study, series and image keys for the DICOMDIR by keyword.
    """

    id: int
    study_id: int
    series_id: int
    original: str
    sop_class_uid: str
    sop_instance_uid: str
    transfer_syntax_uid: str
    study_uid: str
    series_uid: str
    conflict: bool
    export: ExportForm
    keys: dict[str, object]


@dataclass(frozen=True)
class Question:
    """The decision question.

    `version` is 0 when none was written; an edit of a wording that was sent (`frozen`, on the ISO date `sent`)
    begins the next version. `parts` is what else the family wrote, by part; none of them is empty.
    """

    text: str = ""
    version: int = 0
    frozen: bool = False
    sent: str = ""
    parts: Mapping[Part, str] = field(default_factory=dict)

    @property
    def remote(self) -> Remote:
        """Whether the reviewer may say that this cannot be decided from afar."""
        said = self.parts.get(Part.REMOTE, "")
        return Remote(said) if said in (Remote.YES, Remote.NO) else Remote.UNSAID

    @property
    def asked(self) -> dict[int, str]:
        """The questions by position: 0 the main one, 1 to 3 the others, as far as they are written."""
        others = {at: self.parts.get(part, "") for at, part in enumerate(FURTHER, start=1)}
        return {at: text for at, text in {0: self.text, **others}.items() if text.strip()}


@dataclass(frozen=True)
class PacketEntry:
    """A line of the register: what was handed over, when, with which question version, and which part of the case.

    `page_sha256` is that of the reading room beside it, `since` the id of the packet it adds to, 0 for none.
    `deidentified` when it holds pictures without names.
    """

    id: int
    code: str
    made: str
    folder: str
    receipt: str
    sha256: str
    files: int
    instances: int
    question_version: int
    sealed_for: str
    stage: Stage = Stage.ALL
    form: PacketForm = PacketForm.SEALED
    page_sha256: str = ""
    since: int = 0
    deidentified: bool = False


@dataclass(frozen=True)
class PacketMember:
    """A record ('record:3') or study ('study:2') that a packet held under `number` ('D001').

    `kind` is the kind of record, or the modalities of a study. `files` counts what went along of it, and `digest` is
    the SHA-256 over the sorted hashes of these files in hex; 0 and empty in packets made before that was kept.
    """

    number: str
    item: str
    kind: str
    title: str
    date: str
    files: int = 0
    digest: str = ""
