"""The items of a checklist and the layers they come from, as values. Reads no file and evaluates nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .kinds import ModalityGroup, RecordKind, Region

LANGUAGES = ("en", "zh-Hans")

#: A text per language tag; every language of `LANGUAGES` is there.
Texts = Mapping[str, str]


class Level(StrEnum):
    """How much a line is wanted: always, at the latest when sending, if there was such a thing, by answer, or not."""

    REQUIRED = "required"
    AT_SEND = "at_send"
    IF_RELEVANT = "if_relevant"
    ASK = "ask"
    FORBIDDEN = "forbidden"


class Rule(StrEnum):
    """What makes an item done (`type` in the data): confirmed documents, the question, the identity gate,
    images for every imaging report, an answer about all tissue, or a person's answer."""

    DOCUMENTS = "documents"
    QUESTION = "question"
    IDENTITY = "identity"
    COMPANIONS = "companions"
    MATERIAL = "material"
    MARKED = "marked"


class Companion(StrEnum):
    """The companion rules by number; what each demands stands with its code."""

    CR1 = "CR1"
    CR2 = "CR2"
    CR3 = "CR3"
    CR4 = "CR4"
    CR5 = "CR5"
    CR6 = "CR6"
    CR7 = "CR7"
    CR8 = "CR8"
    CR9 = "CR9"
    CR10 = "CR10"
    CR11 = "CR11"
    CR12 = "CR12"
    CR13 = "CR13"
    CR14 = "CR14"
    CR15 = "CR15"
    CR16 = "CR16"


class ListKind(StrEnum):
    """The layers in their order: what every case has, what a cancer adds, what a reviewer wants."""

    BASE = "base"
    PACK = "pack"
    PROFILE = "profile"


@dataclass(frozen=True)
class Source:
    """A public source. `url` may be empty; `seen` is the ISO date (maybe only the month) on which it was read.

    `commercial` marks a site that sells a service: it is never the only source of a line.
    """

    title: str
    url: str
    seen: str
    commercial: bool = False


@dataclass(frozen=True)
class Asking:
    """A yes-or-no question to the family on which conditional items rest; `signs` are records that say yes."""

    id: str
    ask: Texts
    signs: frozenset[RecordKind] = frozenset()


@dataclass(frozen=True)
class Wanted:
    """What a later layer makes of an item: None leaves a field as it is. `why` is the reason, never empty."""

    item: str
    why: Texts
    level: Level | None = None
    condition: str = ""
    window_days: int | None = None
    min_count: int | None = None


@dataclass(frozen=True)
class Change:
    """A `Wanted` that was applied to an item, and the name of the layer it came from; `is_edit` when of the case."""

    layer: Texts
    wanted: Wanted
    is_edit: bool = False


@dataclass(frozen=True)
class Item:
    """One item. Texts per language; `window_days` is None when age does not matter; `none_allowed` is true when
    'there is none' is a full answer; `condition` is the id of the question that decides whether it applies.

    Of documents, `satisfied_by` are the kinds that count, narrowed by `modalities` and `regions` where those are not
    empty. Of a person's answer, `about` are the kinds of record in which it is found. The breaches of the rules in
    `companions` stand behind the item.
    """

    id: str
    label: Texts
    rule: Rule
    level: Level
    why: Texts
    sources: tuple[Source, ...]
    satisfied_by: frozenset[RecordKind] = frozenset()
    modalities: frozenset[ModalityGroup] = frozenset()
    regions: frozenset[Region] = frozenset()
    about: frozenset[RecordKind] = frozenset()
    condition: str = ""
    min_count: int = 1
    window_days: int | None = None
    none_allowed: bool = False
    companions: tuple[Companion, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class CheckList:
    """One layer as it was written: its items, its questions, and what it changes in the layers before.

    `reviewed_by` is empty until a clinician has read it; `urgent` shows the urgent notice beside the list.
    """

    kind: ListKind
    id: str
    version: str
    date: str
    label: Texts
    note: Texts = field(default_factory=dict)
    reviewed_by: str = ""
    urgent: bool = False
    items: tuple[Item, ...] = ()
    questions: tuple[Asking, ...] = ()
    changes: tuple[Wanted, ...] = ()
