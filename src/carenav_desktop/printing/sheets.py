"""What each printed sheet needs to know, as plain values. Pairs are (English, Simplified Chinese)."""

from __future__ import annotations

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True)
class IndexLine:
    """One document or one study of the packet. `number` is `D001` or `S001`, `label` what it is.

    `date` is an ISO date, maybe partial or empty; `pages` counts pages of a document or files of a study, 0 unknown.
    `mark` is what a study is on the timeline, empty where it is not marked.
    """

    number: str
    label: Pair
    title: str
    date: str
    place: str
    pages: int
    mark: Pair = ("", "")


@dataclass(frozen=True)
class GapLine:
    """One thing that is not in the packet: what it is, how it stands, and why."""

    label: Pair
    state: Pair
    reason: Pair


@dataclass(frozen=True)
class RestLine:
    """One thing a question rests on: its `numbers` in the packet, or `state` where nothing of it is in there."""

    label: Pair
    numbers: tuple[str, ...]
    state: Pair


@dataclass(frozen=True)
class FurtherLine:
    """A question beside the main one and what it rests on."""

    text: str
    rests: tuple[RestLine, ...] = ()


@dataclass(frozen=True)
class FamilyLine:
    """What the family wrote under a heading."""

    label: Pair
    text: str


@dataclass(frozen=True)
class ConsentLine:
    """Who agreed, to whom, for which items. `given` and `until` are ISO dates, `until` maybe empty."""

    given_by: str
    reviewer: str
    items: str
    given: str
    until: str


@dataclass(frozen=True)
class CoverSheet:
    """COVER.PDF. `code` names the packet, `made` is an ISO date, `question_version` 0 means never sent before.

    `spellings` are other ways the person's name is written on the files, `numbers` their patient numbers on them.
    `rests` is what the main question rests on; `remote` says whether "not from afar" may be the answer; `reasons` are
    sentences on why the family asks, `reason` its own words; `later` says what a first part leaves out, `adds_to` which
    packet came before, `deidentified` that it names nobody and what that does not mean. Empty where nothing was said.
    """

    code: str
    made: str
    case_name: str
    born: str
    question: str
    question_version: int
    documents: tuple[IndexLine, ...]
    studies: tuple[IndexLine, ...]
    gaps: tuple[GapLine, ...]
    prepared_with: str
    spellings: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    rests: tuple[RestLine, ...] = ()
    further: tuple[FurtherLine, ...] = ()
    remote: Pair = ("", "")
    family: tuple[FamilyLine, ...] = ()
    reasons: tuple[Pair, ...] = ()
    reason: str = ""
    later: Pair = ("", "")
    adds_to: Pair = ("", "")
    deidentified: Pair = ("", "")
    consents: tuple[ConsentLine, ...] = ()


@dataclass(frozen=True)
class GapSheet:
    """GAPS.PDF: the missing part of the cover alone."""

    code: str
    made: str
    case_name: str
    gaps: tuple[GapLine, ...]


@dataclass(frozen=True)
class KeySheet:
    """The passphrase on paper. It names nobody: it may lie about or be seen by a stranger."""

    code: str
    made: str
    passphrase: str


@dataclass(frozen=True)
class SealedFile:
    """A file as it lies in the packet's folder; a plain packet is its folder."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class CertificateSheet:
    """What was checked of a packet. `members` counts all files in it, `sealed_for` says for whom in words."""

    code: str
    made: str
    receipt: str
    members: int
    instances: int
    question_version: int
    sealed_for: str
    made_with: str
    files: tuple[SealedFile, ...]


@dataclass(frozen=True)
class LabelSheet:
    """One label for each of `volumes`; `holds` says in words what is on them. Sealed packets name nobody."""

    code: str
    made: str
    name: str
    born: str
    holds: Pair
    volumes: int


@dataclass(frozen=True)
class RecoverySheet:
    """The key of a locked library on paper. `code` tells which library; nobody is named."""

    code: str
    made: str
    recovery: str

    def __repr__(self) -> str:
        return f"RecoverySheet({self.code})"


@dataclass(frozen=True)
class ReceiptLine:
    """One study on a receipt: what it was made with, when, what and where, how many series and image files."""

    label: Pair
    date: str
    title: str
    place: str
    series: int
    instances: int


@dataclass(frozen=True)
class ReceiptSheet:
    """What an intake desk took in. `code` numbers the receipt, `made` is an ISO date, `operator` are initials.

    `media` names the discs or folders. `studies` are those seen of the person, `documents` counts papers taken in.
    `counts` are imported, duplicate, skipped and failed files; `failed` holds a name and a reason for each of those;
    `stopped` counts files an import that was stopped did not come to.
    """

    code: str
    made: str
    case_name: str
    born: str
    media: tuple[str, ...]
    operator: str
    studies: tuple[ReceiptLine, ...]
    documents: int
    counts: tuple[int, ...]
    failed: tuple[tuple[str, Pair], ...]
    stopped: int
    prepared_with: str


@dataclass(frozen=True)
class AskSheet:
    """What to ask a reviewer before anything is paid. It names no patient: it may be read out or sent to a stranger.

    `questions` have the answer that is known, empty for a line to fill in by hand.
    """

    code: str
    made: str
    reviewer: str
    questions: tuple[tuple[Pair, str], ...]
    limits: Pair
