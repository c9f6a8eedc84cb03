"""What a packet of a case would hold: records, images, question, gaps. Values, and what the register keeps of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from ..domain.case import Case, Instance, PacketEntry, PacketMember, Person, Question, Record, Series, Study
from ..domain.facts import ExportForm
from ..domain.provenance import Provenance
from ..domain.review import Consent
from ..domain.scope import WHOLE, Scope
from ..packet.plan import study_number
from ..printing.sheets import GapLine
from .checklist import ChecklistView
from .selection import digest, item_of_record, item_of_study


@dataclass(frozen=True)
class ContentDocument:
    """A document that goes along. `number` is its name in the packet, `label` what it is, in both languages."""

    number: str
    record: Record
    export: ExportForm
    label: tuple[str, str]
    provenance: Provenance


@dataclass(frozen=True)
class Agreed:
    """A consent that holds, and the reviewer it names."""

    consent: Consent
    reviewer: str


@dataclass(frozen=True)
class Content:
    """All that would go into a packet.

    `withheld` counts by kind what stays at home, `later` what a first part leaves for the second; `provenances` say
    how each study came in, by its id. `basis` names the lines of the checklist each question rests on, by position.
    `left` are the items that could go along and stay at home, `left_files` their files, `brought` those that the packet
    `adds_to` has brought. `flagged` are series whose pictures are looked at before they go along without names, and
    `nameless_left` counts the files that a packet without names leaves at home.
    """

    case: Case
    question: Question
    people: tuple[Person, ...]
    documents: tuple[ContentDocument, ...]
    instances: tuple[Instance, ...]
    studies: tuple[Study, ...]
    gaps: tuple[GapLine, ...]
    withheld: dict[str, int]
    provenances: dict[int, Provenance]
    checklist: ChecklistView
    scope: Scope = WHOLE
    later: Mapping[str, int] = field(default_factory=dict)
    basis: Mapping[int, frozenset[str]] = field(default_factory=dict)
    consents: tuple[Agreed, ...] = ()
    left: frozenset[str] = frozenset()
    left_files: int = 0
    brought: frozenset[str] = frozenset()
    adds_to: PacketEntry | None = None
    flagged: tuple[Series, ...] = ()
    nameless_left: int = 0

    @property
    def unseen(self) -> tuple[Series, ...]:
        """Series that stay at home until a person has looked at their pictures."""
        return tuple(one for one in self.flagged if one.id not in self.scope.looked_at)

    @property
    def members(self) -> tuple[PacketMember, ...]:
        """What the register keeps of it: each document and study under its number."""
        papers = (
            PacketMember(
                one.number,
                item_of_record(one.record.id),
                one.record.kind,
                one.record.title,
                one.record.date,
                1,
                digest([one.export.sha256]),
            )
            for one in self.documents
        )
        return (*papers, *self._scans())

    def _scans(self) -> Iterator[PacketMember]:
        files = hashes_by_study(self.instances)
        for at, one in enumerate(self.studies, start=1):
            hashes = files.get(one.id, [])
            item, kinds = item_of_study(one.id), " ".join(one.modalities)
            yield PacketMember(study_number(at), item, kinds, one.description, one.date, len(hashes), digest(hashes))

    @property
    def offered(self) -> frozenset[str]:
        """All items a person can tick."""
        return self.left | self.brought | {one.item for one in self.members}

    @property
    def size(self) -> int:
        """Bytes of all files that go along, without the pages made for the packet."""
        return sum(one.export.size for one in self.documents) + sum(one.export.size for one in self.instances)


def narrowed(content: Content, instances: Iterable[Instance]) -> Content:
    """The content with these files alone, and the series and studies they belong to."""
    kept = tuple(instances)
    counts = Counter(one.series_id for one in kept)
    studies = (_reduced(study, counts) for study in content.studies)
    return replace(content, instances=kept, studies=tuple(one for one in studies if one.series))


def _reduced(study: Study, counts: Mapping[int, int]) -> Study:
    """A study with the series that have files, `counts` by series, and their modalities."""
    series = tuple(replace(one, instances=counts[one.id]) for one in study.series if counts[one.id])
    return replace(study, series=series, modalities=tuple(sorted({one.modality for one in series} - {""})))


def hashes_by_study(instances: Iterable[Instance]) -> dict[int, list[str]]:
    """The hashes of the files of each study, as they go along."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for one in instances:
        found[one.study_id].append(one.export.sha256)
    return found
