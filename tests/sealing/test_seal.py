"""Sealing and opening streams."""

from __future__ import annotations

import io
import random

import pytest
from sealing_builders import IDENTITY, QUICK, opened, sealed

from carenav_desktop.errors import Code, SealError
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.sealing.seal import CHUNK, SealReader, SealWriter, sealed_size

AROUND_CHUNKS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 20 * CHUNK + 7]


def code_of(data: bytes, passphrase: str | None = None, identities: tuple[str, ...] = (IDENTITY.secret,)) -> Code:
    with pytest.raises(SealError) as caught:
        opened(data, passphrase, identities)
    return caught.value.code


@pytest.mark.parametrize("size", AROUND_CHUNKS)
def test_what_was_sealed_for_a_key_opens_with_it(size: int) -> None:
    data = random.Random(size).randbytes(size)
    assert opened(sealed(data)) == data


@pytest.mark.parametrize("size", AROUND_CHUNKS)
def test_the_size_of_a_sealed_file_is_known_beforehand(size: int) -> None:
    assert len(sealed(bytes(size))) == sealed_size(size, recipients=1)


def test_the_size_for_a_passphrase_or_several_keys_is_known_beforehand() -> None:
    several = io.BytesIO()
    with SealWriter(several, recipients=[new_identity().recipient for _ in range(3)]) as writer:
        writer.write(b"data")
    assert len(several.getvalue()) == sealed_size(4, recipients=3)
    assert len(sealed(b"data", "passphrase")) == sealed_size(4)


def test_pieces_of_any_size_give_the_same_plaintext() -> None:
    choice = random.Random(1)
    data = choice.randbytes(5 * CHUNK + 123)
    target = io.BytesIO()
    with SealWriter(target, recipients=[IDENTITY.recipient]) as writer:
        at = 0
        while at < len(data):
            size = choice.choice([0, 1, 17, 4_000, CHUNK - 1, CHUNK, 2 * CHUNK + 1])
            writer.write(memoryview(data)[at : at + size])
            at += size
    reader = SealReader(io.BytesIO(target.getvalue()), identities=[IDENTITY.secret])
    out = bytearray()
    while piece := reader.read(choice.choice([1, 30, CHUNK, 3 * CHUNK + 5])):
        out += piece
    assert bytes(out) == data


def test_any_one_of_several_recipients_opens_it() -> None:
    people = [new_identity() for _ in range(3)]
    target = io.BytesIO()
    with SealWriter(target, recipients=[one.recipient for one in people]) as writer:
        writer.write(b"for all three")
    assert [opened(target.getvalue(), None, (one.secret,)) for one in people] == [b"for all three"] * 3


def test_the_file_key_of_the_writer_opens_what_nobody_here_has_the_key_for() -> None:
    target = io.BytesIO()
    with SealWriter(target, recipients=[new_identity().recipient]) as writer:
        writer.write(b"data")
    reader = SealReader(io.BytesIO(target.getvalue()), file_key=writer.file_key)
    assert reader.read() == b"data"


def test_a_passphrase_opens_however_it_is_grouped_and_in_full_width_digits() -> None:
    data = sealed(b"data", "1234-5678-9012-3456-7890-1234")
    for typed in (
        "123456789012345678901234",
        "1234 5678 9012 3456 7890 1234\n",
        "１２３４－５６７８　9012 3456 7890 1234",
    ):
        assert opened(data, typed) == b"data"


def test_the_wrong_secret_is_named() -> None:
    with_passphrase, with_key = sealed(b"data", "right"), sealed(b"data")
    assert code_of(with_passphrase, "wrong") == Code.SEAL_WRONG_PASSPHRASE
    assert code_of(with_passphrase, None) == Code.SEAL_WANTS_PASSPHRASE
    assert code_of(with_key, None, (new_identity().secret,)) == Code.SEAL_WRONG_KEY
    assert code_of(with_key, "right", ()) == Code.SEAL_WANTS_KEY


@pytest.mark.parametrize("keys", [{}, {"passphrase": "p", "recipients": (IDENTITY.recipient,)}])
def test_a_seal_needs_exactly_one_kind_of_key(keys: dict[str, object]) -> None:
    target = io.BytesIO()
    with pytest.raises(SealError) as caught:
        SealWriter(target, **keys)  # type: ignore[arg-type]
    assert caught.value.code == Code.EXPORT_TWO_KEYS
    assert target.getvalue() == b""


def test_what_was_never_closed_is_refused() -> None:
    target = io.BytesIO()
    SealWriter(target, recipients=[IDENTITY.recipient]).write(bytes(3 * CHUNK))
    assert code_of(target.getvalue()) == Code.SEAL_DAMAGED


def test_a_body_that_fails_leaves_the_seal_open() -> None:
    target = io.BytesIO()
    with pytest.raises(ZeroDivisionError), SealWriter(target, recipients=[IDENTITY.recipient]) as writer:
        writer.write(b"half")
        raise ZeroDivisionError
    assert code_of(target.getvalue()) == Code.SEAL_DAMAGED


def test_packets_are_sealed_with_work_factor_18() -> None:
    target = io.BytesIO()
    SealWriter(target, passphrase="p").close()
    assert target.getvalue().splitlines()[1].endswith(b" 18")


@pytest.mark.parametrize("factor", ["21", "23", "64", "255", "9999"])
def test_a_work_factor_beyond_20_is_refused_before_any_work(factor: str) -> None:
    # 2^64 blocks could not even be asked for: only a refusal before deriving gives this error.
    data = sealed(b"data", "p").replace(f" {QUICK}\n".encode(), f" {factor}\n".encode(), 1)
    with pytest.raises(SealError) as caught:
        opened(data, "p")
    assert caught.value.code == Code.SEAL_WORK_FACTOR
    assert caught.value.params == {"found": int(factor), "most": 20}


def test_bytes_before_the_damage_are_genuine_and_the_place_is_told() -> None:
    data = random.Random(3).randbytes(100 * CHUNK)
    damaged = bytearray(sealed(data))
    damaged[len(damaged) // 2] ^= 1
    reader = SealReader(io.BytesIO(bytes(damaged)), identities=[IDENTITY.secret])
    out = bytearray()
    with pytest.raises(SealError) as caught:
        while piece := reader.read_some(CHUNK):
            out += piece
    assert caught.value.code == Code.SEAL_DAMAGED
    assert 48 <= int(str(caught.value.params["percent"])) <= 50
    assert data.startswith(out)


def test_finishing_proves_the_rest_without_reading_it() -> None:
    data = sealed(bytes(3 * CHUNK))
    SealReader(io.BytesIO(data), identities=[IDENTITY.secret]).finish()
    cut = SealReader(io.BytesIO(data[:-20]), identities=[IDENTITY.secret])
    with pytest.raises(SealError):
        cut.finish()


def test_a_source_that_gives_few_bytes_at_a_time_is_read_whole() -> None:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 0, 1_000) if size and size > 0 else size)

    data = bytes(3 * CHUNK + 5)
    assert SealReader(Slow(sealed(data)), identities=[IDENTITY.secret]).read() == data
