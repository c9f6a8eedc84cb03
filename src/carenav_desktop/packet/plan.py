"""What goes into one packet, decided before a byte is written. Values only; the bytes stay with the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO

from ..domain.case import Case, Instance, Question, Record, Study
from ..domain.facts import ExportForm
from ..domain.provenance import Provenance
from ..domain.say import Say
from ..printing.sheets import GapLine, RestLine


def study_number(at: int) -> str:
    """The number of a study in the packet; `at` counts from 1 in the order of the plan."""
    return f"S{at:03d}"


@dataclass(frozen=True)
class PlanDocument:
    """One document of the packet. `number` is `D001` and so on; `label` names its kind in English and Chinese.

    `open` gives the bytes of the original; `export` says how they go in.
    """

    number: str
    record: Record
    export: ExportForm
    open: Callable[[], BinaryIO]
    label: tuple[str, str]
    provenance: Provenance = field(default_factory=Provenance)


@dataclass(frozen=True)
class PlanInstance:
    """One DICOM file of the packet; `open` gives the bytes of the original, `instance.export` how they go in."""

    instance: Instance
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class Earlier:
    """The packet that another adds to, by its code and its ISO date."""

    code: str
    made: str


@dataclass(frozen=True)
class PacketPlan:
    """One packet to write. `code` is its four letters (`K7QP`), `made` an ISO date.

    `withheld` counts what was left out, by record kind, `later` what follows in a second part; `provenances` are of the
    studies, by id. `evidence` says by position of a question what it rests on, `deidentified` that nobody is named;
    `notes` stand in README.TXT above those on the image files. `cover` and `gaps_pdf` are finished PDF files.
    `reply_recipient` is the age recipient a reply is sealed for.
    """

    code: str
    made: str
    case: Case
    question: Question
    documents: tuple[PlanDocument, ...]
    instances: tuple[PlanInstance, ...]
    studies: tuple[Study, ...]
    gaps: tuple[GapLine, ...]
    withheld: dict[str, int] = field(default_factory=dict)
    later: dict[str, int] = field(default_factory=dict)
    provenances: dict[int, Provenance] = field(default_factory=dict)
    evidence: dict[int, tuple[RestLine, ...]] = field(default_factory=dict)
    adds_to: Earlier | None = None
    deidentified: bool = False
    notes: tuple[Say, ...] = ()
    reply_recipient: str = ""
    program_version: str = ""
    cover: bytes = b""
    gaps_pdf: bytes = b""
