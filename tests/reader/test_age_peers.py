"""What the program, age and the reading room seal and open is the same; no change to a file is overlooked."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from random import Random

import pytest
from reader_node import age_answers
from sealing_builders import IDENTITY, at_terminal, sealed

import peers
from carenav_desktop.sealing import bech32
from carenav_desktop.sealing.seal import CHUNK

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 9]
DIGITS = "0123-4567-8901-2345-6789-0123"
TYPED = [
    DIGITS,
    "012345678901234567890123",
    "0123 4567 8901 2345 6789 0123\n",
    " 0123—4567—8901—2345—6789—0123 ",
    "０１２３－４５６７－８９０１－２３４５－６７８９－０１２３",
    "٠١٢٣ ٤٥٦٧ ٨٩٠١ ٢٣٤٥ ٦٧٨٩ ٠١٢٣",
]
WORDS = "café frozen gravel unmoved statue kite lantern"


def some(size: int) -> bytes:
    return Random(size).randbytes(size)


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_the_page_opens_what_the_program_seals_for_a_key(tmp_path: Path) -> None:
    files = {size: tmp_path / f"{size}.age" for size in SIZES}
    for size, file in files.items():
        file.write_bytes(sealed(some(size)))
    answers = age_answers(tmp_path, [{"file": str(one), "identities": [IDENTITY.secret]} for one in files.values()])
    assert [(one["code"], one["sha256"]) for one in answers] == [(None, sha256(some(size))) for size in SIZES]


def test_the_page_opens_what_age_seals_for_a_key(tmp_path: Path) -> None:
    age, jobs = peers.need("age"), []
    for options in ([], ["-a"]):
        for size in SIZES:
            file = tmp_path / f"{size}{''.join(options)}.age"
            words = [age, *options, "-r", IDENTITY.recipient, "-o", str(file)]
            subprocess.run(words, input=some(size), capture_output=True, check=True)
            jobs.append({"file": str(file), "identities": [IDENTITY.secret]})
    answers = age_answers(tmp_path, jobs)
    assert [(one["code"], one["sha256"]) for one in answers] == [(None, sha256(some(size))) for size in SIZES] * 2


def test_the_page_opens_what_age_seals_with_a_passphrase(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(some(100_000))
    words = [peers.need("age"), "-p", "-o", "packet.age", "plain"]
    assert at_terminal(words, [DIGITS, DIGITS], tmp_path) == 0
    (answer,) = age_answers(tmp_path, [{"file": str(tmp_path / "packet.age"), "passphrase": DIGITS}])
    assert (answer["code"], answer["sha256"]) == (None, sha256(some(100_000)))


def test_a_passphrase_is_understood_as_the_program_understands_it(tmp_path: Path) -> None:
    digits, words = tmp_path / "digits.age", tmp_path / "words.age"
    digits.write_bytes(sealed(b"plain", DIGITS))
    words.write_bytes(sealed(b"plain", WORDS))
    jobs: list[dict[str, object]] = [{"file": str(digits), "passphrase": one} for one in TYPED]
    jobs += [{"file": str(words), "passphrase": one} for one in (WORDS, WORDS.replace("é", "e\u0301") + "\r\n")]
    wrong: list[dict[str, object]] = [
        {"file": str(digits), "passphrase": DIGITS[:-1]},
        {"file": str(digits), "passphrase": DIGITS.replace("-", "/")},
        {"file": str(words), "passphrase": WORDS.upper()},
        {"file": str(words), "passphrase": ""},
    ]
    answers = [one["code"] for one in age_answers(tmp_path, jobs + wrong)]
    assert answers == [None] * len(jobs) + ["SEAL_WRONG_PASSPHRASE"] * len(wrong)


def test_the_wrong_kind_of_secret_is_said(tmp_path: Path) -> None:
    with_words, with_key = tmp_path / "words.age", tmp_path / "key.age"
    with_words.write_bytes(sealed(b"plain", DIGITS))
    with_key.write_bytes(sealed(b"plain"))
    other = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
    jobs: list[dict[str, object]] = [
        {"file": str(with_words), "identities": [IDENTITY.secret]},
        {"file": str(with_key), "passphrase": DIGITS},
        {"file": str(with_key), "identities": [other]},
        {"file": str(with_key), "identities": [bech32.encode("age-plugin-card-", bytes(20)).upper()]},
    ]
    answers = [one["code"] for one in age_answers(tmp_path, jobs)]
    assert answers == ["SEAL_WANTS_PASSPHRASE", "SEAL_WANTS_KEY", "SEAL_WRONG_KEY", "SEAL_KEY_KIND"]


@pytest.mark.parametrize("work", ["21", "23", "255"])
def test_a_work_factor_above_20_is_refused_before_any_work_is_done(tmp_path: Path, work: str) -> None:
    file = tmp_path / "packet.age"
    file.write_bytes(sealed(b"plain", DIGITS).replace(b" 10\n", f" {work}\n".encode(), 1))
    (answer,) = age_answers(tmp_path, [{"file": str(file), "passphrase": DIGITS}])
    assert answer["code"] == "SEAL_WORK_FACTOR"
    assert answer["stretched"] == 0


def test_no_change_in_any_region_gives_anything_false(tmp_path: Path) -> None:
    """Header, MAC, nonce, first, middle and last chunk: flipped, cut, extended, swapped."""
    plain = some(3 * CHUNK + 100)
    whole = sealed(plain)
    body = whole.index(b"\n--- ") + 1 + 4 + 43 + 1 + 16
    chunk = CHUNK + 16
    places = [*range(body), *(body + number * chunk + step for number in range(4) for step in (0, 9, 115))]
    places += [body + number * chunk - 1 for number in (1, 2, 3)] + [len(whole) - 1]
    changed = [whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :] for at in places]
    cuts = [*range(0, body + 1, 7), body + chunk, body + 3 * chunk, body + 3 * chunk + 16, len(whole) - 1]
    changed += [whole[:at] for at in cuts]
    changed += [whole + more for more in (b"\0", b"\n", bytes(chunk), whole, whole[body + 3 * chunk :])]
    first, second = whole[body : body + chunk], whole[body + chunk : body + 2 * chunk]
    changed += [whole[:body] + second + first + whole[body + 2 * chunk :], whole[:body] + whole[body + chunk :]]
    jobs: list[dict[str, object]] = []
    for number, data in enumerate(changed):
        (tmp_path / f"{number}.age").write_bytes(data)
        jobs.append({"file": str(tmp_path / f"{number}.age"), "identities": [IDENTITY.secret]})
    answers = age_answers(tmp_path, jobs)
    starts = {sha256(plain[: count * CHUNK]) for count in range(4)}
    assert [number for number, one in enumerate(answers) if one["code"] is None] == []
    assert [number for number, one in enumerate(answers) if one["sha256"] not in starts] == []
    assert {one["code"] for one in answers} >= {"SEAL_NOT_AGE", "SEAL_HEADER_DAMAGED", "SEAL_WRONG_KEY", "SEAL_DAMAGED"}


def test_two_thousand_five_hundred_flips_and_every_byte_before_the_payload_give_nothing_false(tmp_path: Path) -> None:
    plain, choice = some(3 * CHUNK + 100), Random(11)
    file = tmp_path / "whole.age"
    file.write_bytes(sealed(plain))
    body = file.read_bytes().index(b"\n--- ") + 1 + 4 + 43 + 1 + 16
    flips = [8 * at + at % 8 for at in range(body)] + [choice.randrange(8 * file.stat().st_size) for _ in range(2_500)]
    answers = age_answers(tmp_path, [{"file": str(file), "identities": [IDENTITY.secret], "flip": at} for at in flips])
    starts = {sha256(plain[: count * CHUNK]) for count in range(4)}
    assert [at for at, one in zip(flips, answers, strict=True) if one["code"] is None] == []
    assert [at for at, one in zip(flips, answers, strict=True) if one["sha256"] not in starts] == []
