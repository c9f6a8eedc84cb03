"""Every change to a sealed file is noticed, and nothing false is ever given out."""

from __future__ import annotations

import io
import random

import pytest
from sealing_builders import IDENTITY, sealed

from carenav_desktop.errors import SealError
from carenav_desktop.sealing.seal import CHUNK, SealReader

PLAIN = random.Random(7).randbytes(3 * CHUNK + 100)
SEALED = sealed(PLAIN)
HEADER = SEALED.index(b"\n--- ") + 1 + 4 + 43 + 1
NONCE = HEADER + 16
CHUNKS = [NONCE + number * (CHUNK + 16) for number in range(4)]


def is_refused(data: bytes) -> bool:
    """Whether `data` ends in an error; whatever came out before must be the true beginning."""
    out = bytearray()
    try:
        reader = SealReader(io.BytesIO(data), identities=[IDENTITY.secret])
        while piece := reader.read_some(CHUNK):
            out += piece
    except SealError:
        assert PLAIN.startswith(out)
        return True
    return False


def flipped(at: int, bit: int) -> bytes:
    data = bytearray(SEALED)
    data[at] ^= 1 << bit
    return bytes(data)


def test_the_unchanged_file_opens() -> None:
    assert not is_refused(SEALED)


def test_every_changed_byte_of_header_and_nonce_is_refused() -> None:
    assert [at for at in range(NONCE) if not is_refused(flipped(at, at % 8))] == []


def test_every_changed_byte_at_an_edge_of_a_chunk_is_refused() -> None:
    edges = {at + step for at in (*CHUNKS, len(SEALED)) for step in range(-17, 17)}
    places = [at for at in edges if NONCE <= at < len(SEALED)]
    assert [at for at in places if not is_refused(flipped(at, 0))] == []


def test_two_thousand_five_hundred_changes_of_one_bit_are_refused() -> None:
    choice = random.Random(11)
    changes = [(choice.randrange(len(SEALED)), choice.randrange(8)) for _ in range(2_500)]
    assert [change for change in changes if not is_refused(flipped(*change))] == []


def test_every_cut_in_the_header_and_at_the_edges_is_refused() -> None:
    edges = [at + step for at in (*CHUNKS, len(SEALED)) for step in (-17, -16, -1, 0, 1, 15, 16, 17)]
    cuts = [*range(NONCE + 1), *(at for at in edges if at < len(SEALED))]
    assert [at for at in cuts if not is_refused(SEALED[:at])] == []


@pytest.mark.parametrize("more", [b"\0", b"\n", bytes(16), bytes(CHUNK + 16), SEALED, SEALED[CHUNKS[3] :]])
def test_anything_appended_is_refused(more: bytes) -> None:
    assert is_refused(SEALED + more)


def test_chunks_that_changed_places_are_refused() -> None:
    first, second, third = (SEALED[at : at + CHUNK + 16] for at in CHUNKS[:3])
    head, last = SEALED[: CHUNKS[0]], SEALED[CHUNKS[3] :]
    assert is_refused(head + second + first + third + last)
    assert is_refused(head + first + third + second + last)
    assert is_refused(head + first + first + third + last)
    assert is_refused(head + first + second + last)


def test_the_payload_of_another_file_for_the_same_key_is_refused() -> None:
    other = sealed(PLAIN)
    assert is_refused(SEALED[:HEADER] + other[HEADER:])
