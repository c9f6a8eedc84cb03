"""The receipt: eight characters by which both ends of a telephone line know that they hold the same packet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def receipt(hashes: Iterable[tuple[str, str]]) -> str:
    """The receipt of a packet from (`path`, SHA-256 in lower-case hex) of every member of every volume.

    One line `<sha256> <path>` ended by a line feed for each member, MANIFEST.JSN included, lines that repeat
    (the same file in several volumes) once, sorted by path, then by hash, in the order of their UTF-8 bytes.
    The receipt is the first eight hex digits of the SHA-256 over these lines, upper case, as `XXXX-XXXX`.
    """
    lines = sorted({(path.encode("utf-8"), sha256.encode("ascii")) for path, sha256 in hashes})
    digest = hashlib.sha256(b"".join(sha256 + b" " + path + b"\n" for path, sha256 in lines)).hexdigest().upper()
    return f"{digest[:4]}-{digest[4:8]}"
