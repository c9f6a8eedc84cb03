"""The public test vectors of the age format (C2SP CCTV)."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from carenav_desktop.errors import Code, SealError
from carenav_desktop.sealing.seal import SealReader

pytestmark = pytest.mark.corpus


@dataclass(frozen=True)
class Vector:
    """One vector: the keys of its text header and the sealed bytes."""

    name: str
    keys: dict[str, list[str]]
    sealed: bytes

    @property
    def hybrid(self) -> bool:
        return self.name.startswith("hybrid") or self.name == "armor_hybrid"


def vectors(corpus: Path) -> list[Vector]:
    return [read_vector(file) for file in sorted((corpus / "age-cctv" / "testdata").iterdir())]


def read_vector(file: Path) -> Vector:
    head, _, body = file.read_bytes().partition(b"\n\n")
    keys: dict[str, list[str]] = {}
    for line in head.decode("utf-8").splitlines():
        key, _, value = line.partition(": ")
        keys.setdefault(key, []).append(value)
    return Vector(file.name, keys, zlib.decompress(body) if "compressed" in keys else body)


def released(vector: Vector) -> tuple[bytes, SealError | None]:
    """All plaintext that came out, and the error that ended it."""
    out = bytearray()
    passphrase = vector.keys.get("passphrase", [None])[-1]
    try:
        reader = SealReader(
            io.BytesIO(vector.sealed), passphrase=passphrase, identities=vector.keys.get("identity", [])
        )
        while piece := reader.read_some(10_000):
            out += piece
    except SealError as error:
        return bytes(out), error
    return bytes(out), None


EXPECTED_CODES = {
    "success": {None},
    "no match": {Code.SEAL_WRONG_PASSPHRASE, Code.SEAL_WRONG_KEY, Code.SEAL_KEY_KIND},
    "HMAC failure": {Code.SEAL_HEADER_DAMAGED},
    "header failure": {
        Code.SEAL_HEADER_DAMAGED, Code.SEAL_NOT_AGE, Code.SEAL_RESAVED_AS_TEXT, Code.SEAL_WORK_FACTOR,
    },
    "armor failure": {Code.SEAL_HEADER_DAMAGED, Code.SEAL_NOT_AGE},
    "payload failure": {Code.SEAL_DAMAGED, Code.SEAL_HEADER_DAMAGED},
}  # fmt: skip


def test_every_vector_without_hybrid_keys_ends_as_the_specification_says(corpus: Path) -> None:
    wrong = []
    plain = [vector for vector in vectors(corpus) if not vector.hybrid]
    for vector in plain:
        out, error = released(vector)
        expected = vector.keys["expect"][0]
        if (error.code if error else None) not in EXPECTED_CODES[expected]:
            wrong.append((vector.name, expected, error))
        payload = vector.keys.get("payload", [hashlib.sha256(b"").hexdigest()])[0]
        if hashlib.sha256(out).hexdigest() != payload:
            wrong.append((vector.name, "released", len(out)))
    assert len(plain) == 124
    assert wrong == []


def test_every_vector_with_a_hybrid_key_is_refused_as_a_kind_of_key_we_cannot_use(corpus: Path) -> None:
    hybrid = [vector for vector in vectors(corpus) if vector.hybrid]
    assert len(hybrid) == 19
    assert {error.code if error else None for _, error in map(released, hybrid)} == {Code.SEAL_KEY_KIND}
