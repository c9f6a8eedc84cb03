"""Changes bytes without knowing what they mean, and the little that all structured changes share.

Every change takes its chances from the `Random` it is given and from nothing else, so that a seed gives an input again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

Change = Callable[[Random, bytes, Sequence[bytes]], bytes]

#: No input is longer: speed is worth more than size, and limits on size have tests of their own.
LONGEST = 1 << 17
NUMBERS = (
    0,
    1,
    2,
    3,
    7,
    8,
    16,
    31,
    63,
    64,
    100,
    127,
    128,
    255,
    256,
    1000,
    1024,
    4095,
    4096,
    32767,
    32768,
    65535,
    65536,
)
LARGE_NUMBERS = (0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFE, 0xFFFFFFFF, 0x7FFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
_DIGITS = re.compile(rb"-?\d+")


def number(rng: Random, width: int) -> int:
    """A whole number of `width` bytes that programs are known to trip over, or any."""
    if rng.random() < 0.2:
        return rng.getrandbits(8 * width)
    return rng.choice(NUMBERS + LARGE_NUMBERS) & ((1 << 8 * width) - 1)


def put_number(rng: Random, data: bytes, at: int, width: int, order: str = "little") -> bytes:
    """`data` with another number of `width` bytes at `at`, now and then only a little other than the one there."""
    if at < 0 or at + width > len(data):
        return data
    value = number(rng, width)
    if rng.random() < 0.3:
        old = int.from_bytes(data[at : at + width], order)  # type: ignore[arg-type]
        value = (old + rng.choice((-16, -2, -1, 1, 2, 16))) & ((1 << 8 * width) - 1)
    return data[:at] + value.to_bytes(width, order) + data[at + width :]  # type: ignore[arg-type]


def havoc(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """One to six changes of bytes, blocks and written numbers."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        data = rng.choice(_CHANGES)(rng, data, others)[:LONGEST]
    return data


def sometimes(*changes: Change) -> Change:
    """A change that is mostly one to three of `changes`, and havoc for the rest."""

    def change(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
        if rng.random() < 0.3:
            return havoc(rng, data, others)
        for _ in range(rng.choice((1, 1, 2, 3))):
            data = rng.choice(changes)(rng, data, others)[:LONGEST]
        return havoc(rng, data, others) if rng.random() < 0.1 else data

    return change


def tokens(*words: bytes) -> Change:
    """A change that puts in one of `words`, or one of them for another."""

    def change(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
        word = rng.choice(words)
        here = [one for one in words if one in data]
        if here and rng.random() < 0.5:
            return data.replace(rng.choice(here), word, rng.choice((1, 1, -1)))
        at = rng.randint(0, len(data))
        return data[:at] + word * rng.choice((1, 1, 2, 50)) + data[at:]

    return change


def block(rng: Random, data: bytes) -> tuple[int, int]:
    """Where a piece of `data` begins and ends, mostly a short one."""
    begin = rng.randint(0, len(data))
    most = rng.choice((1, 4, 16, 64, 1024, len(data) or 1))
    return begin, min(len(data), begin + rng.randint(0, most))


def _flip(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    if not data:
        return data
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << rng.randrange(8)]) + data[at + 1 :]


def _byte(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    at = rng.randint(0, len(data))
    return data[:at] + rng.randbytes(1) + data[at + 1 :]


def _number(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    return put_number(rng, data, rng.randint(0, len(data)), rng.choice((1, 2, 4, 8)), rng.choice(("little", "big")))


def _written_number(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    found = list(_DIGITS.finditer(data[: 1 << 15]))
    if not found:
        return data
    one = rng.choice(found)
    value = rng.choice((b"%d" % number(rng, 8), b"-%d" % number(rng, 4), b"9" * rng.choice((5, 20, 5000)), b"1e999"))
    return data[: one.start()] + value + data[one.end() :]


def _remove(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    begin, end = block(rng, data)
    return data[:begin] + data[end:]


def _repeat(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    begin, end = block(rng, data)
    times = rng.choice((1, 1, 2, 16, 500))
    return data[:end] + data[begin:end] * min(times, LONGEST // max(1, end - begin)) + data[end:]


def _move(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    begin, end = block(rng, data)
    rest = data[:begin] + data[end:]
    at = rng.randint(0, len(rest))
    return rest[:at] + data[begin:end] + rest[at:]


def _fill(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    begin, end = block(rng, data)
    return data[:begin] + rng.choice((b"\0", b"\xff", b" ", b"A", rng.randbytes(1))) * (end - begin) + data[end:]


def _graft(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    """A piece of another seed."""
    other = rng.choice(others)
    begin, end = block(rng, other)
    at, after = block(rng, data)
    return data[:at] + other[begin:end] + data[rng.choice((at, after)) :]


def _cut(rng: Random, data: bytes, others: Sequence[bytes]) -> bytes:
    return data[: rng.randint(0, len(data))]


_CHANGES: tuple[Change, ...] = (
    *(_flip, _byte, _number, _written_number),
    *(_remove, _repeat, _move, _fill, _graft, _cut),
)
