"""What seals a packet and what opens one again. Holds secrets in memory only."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Key:
    """To seal: a `passphrase` or `recipients` (`age1...`). To open: the passphrase or `identities` (secret keys)."""

    passphrase: str = field(default="", repr=False)
    recipients: tuple[str, ...] = ()
    identities: tuple[str, ...] = field(default=(), repr=False)
