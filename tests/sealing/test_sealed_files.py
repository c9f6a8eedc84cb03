"""Sealed files opened into plain ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from sealing_builders import IDENTITY, sealed

from carenav_desktop.errors import Code, KnownError
from carenav_desktop.sealing.files import decrypt_file


def test_a_sealed_file_becomes_a_plain_one(tmp_path: Path) -> None:
    (tmp_path / "packet.age").write_bytes(sealed(b"plain" * 50_000))
    size = decrypt_file(tmp_path / "packet.age", tmp_path / "plain", identities=[IDENTITY.secret])
    assert size == 250_000
    assert (tmp_path / "plain").read_bytes() == b"plain" * 50_000


def test_a_damaged_end_leaves_no_file_at_all(tmp_path: Path) -> None:
    (tmp_path / "packet.age").write_bytes(sealed(bytes(500_000))[:-1])
    with pytest.raises(KnownError) as caught:
        decrypt_file(tmp_path / "packet.age", tmp_path / "plain", identities=[IDENTITY.secret])
    assert caught.value.code == Code.SEAL_DAMAGED
    assert [one.name for one in tmp_path.iterdir()] == ["packet.age"]


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "packet.age").write_bytes(sealed(b"new"))
    (tmp_path / "plain").write_bytes(b"old")
    with pytest.raises(KnownError) as caught:
        decrypt_file(tmp_path / "packet.age", tmp_path / "plain", identities=[IDENTITY.secret])
    assert caught.value.code == Code.OPEN_TARGET_EXISTS
    assert (tmp_path / "plain").read_bytes() == b"old"
