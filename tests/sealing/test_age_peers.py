"""The reference program age, and the Rust implementation, open what we seal and the other way round."""

from __future__ import annotations

import subprocess
from pathlib import Path
from random import Random

import pyrage
import pytest
from sealing_builders import IDENTITY, at_terminal, opened, sealed

import peers
from carenav_desktop.sealing.identities import identity_of, parse_identity_file
from carenav_desktop.sealing.passphrases import generate
from carenav_desktop.sealing.seal import CHUNK

SIZES = [0, 1, CHUNK, 2 * CHUNK + 9]


def some(size: int) -> bytes:
    return Random(size).randbytes(size)


@pytest.mark.parametrize("size", SIZES)
def test_age_opens_what_we_seal_for_a_key(tmp_path: Path, size: int) -> None:
    age = peers.need("age")
    (tmp_path / "key.txt").write_text(IDENTITY.secret)
    command = [age, "-d", "-i", str(tmp_path / "key.txt")]
    assert subprocess.run(command, input=sealed(some(size)), capture_output=True, check=True).stdout == some(size)


@pytest.mark.parametrize("options", [[], ["-a"]], ids=["binary", "armored"])
@pytest.mark.parametrize("size", SIZES)
def test_we_open_what_age_seals_for_a_key(size: int, options: list[str]) -> None:
    command = [peers.need("age"), *options, "-r", IDENTITY.recipient]
    assert opened(subprocess.run(command, input=some(size), capture_output=True, check=True).stdout) == some(size)


def test_keys_of_age_keygen_are_ours(tmp_path: Path) -> None:
    keygen = peers.need("age-keygen")
    subprocess.run([keygen, "-o", str(tmp_path / "key.txt")], capture_output=True, check=True)
    (secret,) = parse_identity_file((tmp_path / "key.txt").read_text())
    public = subprocess.run([keygen, "-y", str(tmp_path / "key.txt")], capture_output=True, check=True, text=True)
    assert identity_of(secret).recipient == public.stdout.strip()
    ours = subprocess.run([keygen, "-y"], input=IDENTITY.secret, capture_output=True, check=True, text=True)
    assert ours.stdout.strip() == IDENTITY.recipient


def test_age_opens_what_we_seal_with_a_passphrase(tmp_path: Path) -> None:
    age, passphrase = peers.need("age"), generate()
    (tmp_path / "packet.age").write_bytes(sealed(some(100_000), passphrase))
    assert at_terminal([age, "-d", "-o", "plain", "packet.age"], [passphrase], tmp_path) == 0
    assert (tmp_path / "plain").read_bytes() == some(100_000)


def test_we_open_what_age_seals_with_a_passphrase(tmp_path: Path) -> None:
    age, passphrase = peers.need("age"), generate()
    (tmp_path / "plain").write_bytes(some(100_000))
    assert at_terminal([age, "-p", "-o", "packet.age", "plain"], [passphrase, passphrase], tmp_path) == 0
    assert opened((tmp_path / "packet.age").read_bytes(), passphrase) == some(100_000)


@pytest.mark.parametrize("size", SIZES)
def test_the_rust_implementation_agrees_both_ways_for_a_key(size: int) -> None:
    secret = pyrage.x25519.Identity.from_str(IDENTITY.secret)
    assert pyrage.decrypt(sealed(some(size)), [secret]) == some(size)
    assert opened(pyrage.encrypt(some(size), [secret.to_public()])) == some(size)


def test_the_rust_implementation_agrees_both_ways_for_a_passphrase() -> None:
    passphrase = generate()
    assert pyrage.passphrase.decrypt(sealed(some(1_000), passphrase), passphrase) == some(1_000)
    assert opened(pyrage.passphrase.encrypt(some(1_000), passphrase), passphrase) == some(1_000)
