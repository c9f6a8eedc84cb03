"""What the printed pages about opinions need to know, as plain values. Pairs are (English, Simplified Chinese)."""

from __future__ import annotations

from dataclasses import dataclass

from .sheets import Pair


@dataclass(frozen=True)
class Quote:
    """Words of the reviewer, and the page as the reader wrote it; either may be empty."""

    words: str
    page: str = ""


@dataclass(frozen=True)
class BriefAnswer:
    """One question that was sent, how its answer stands, and what the opinion says."""

    question: str
    stands: Pair
    said: Quote


@dataclass(frozen=True)
class BriefSheet:
    """The page for the home doctor. Dates are ISO or empty; `packet` is its code, empty when nobody knows it.

    `reviewed` are lines of the packet that the opinion names, out of `sent`.
    """

    made: str
    case_name: str
    born: str
    reviewer: str
    author: str
    dated: str
    received: str
    packet: str
    sent: int
    answers: tuple[BriefAnswer, ...]
    reviewed: tuple[Pair, ...]
    open: tuple[Pair, ...]
    uncertain: tuple[Quote, ...]
    next_steps: tuple[Quote, ...]


@dataclass(frozen=True)
class LedgerRow:
    """One packet and what came back. `reviewer` is empty for a packet nobody was sent, `packet` is code and date.

    `opinions` are author and date of each; `counts` are sent, reviewed, asked, answered.
    """

    reviewer: str
    packet: tuple[str, str]
    opinions: tuple[tuple[str, str], ...]
    counts: tuple[int, int, int, int]
    open: tuple[Pair, ...]


@dataclass(frozen=True)
class LedgerSheet:
    """The opinion ledger of a case."""

    made: str
    case_name: str
    born: str
    rows: tuple[LedgerRow, ...]
