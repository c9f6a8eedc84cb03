"""The public test vectors of the age format (C2SP CCTV), opened by the page's own code."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path
from typing import Any

import pytest
from reader_node import age_answers

pytestmark = pytest.mark.corpus

NOTHING = hashlib.sha256(b"").hexdigest()
#: The first 64 KiB of what the vectors of several chunks hold.
FIRST_CHUNK = "a68cb6fa0b2e2a8d1abd54fcb26ff31fe16166ed38688bffa681e617813b781a"
CODES: dict[str, set[str | None]] = {
    "success": {None},
    "no match": {"SEAL_WRONG_PASSPHRASE", "SEAL_WRONG_KEY", "SEAL_KEY_KIND"},
    "HMAC failure": {"SEAL_HEADER_DAMAGED"},
    "header failure": {"SEAL_HEADER_DAMAGED", "SEAL_NOT_AGE", "SEAL_RESAVED_AS_TEXT", "SEAL_WORK_FACTOR"},
    "armor failure": {"SEAL_HEADER_DAMAGED", "SEAL_NOT_AGE"},
    "payload failure": {"SEAL_DAMAGED", "SEAL_HEADER_DAMAGED"},
}


@pytest.fixture(scope="module")
def vectors(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, str], dict[str, Any]]]:
    """Of each vector what it expects and what the page made of it, by its name."""
    folder = tmp_path_factory.mktemp("vectors")
    heads, jobs = {}, []
    for file in sorted((corpus / "age-cctv" / "testdata").iterdir()):
        head, _, body = file.read_bytes().partition(b"\n\n")
        lines = [line.partition(": ") for line in head.decode("utf-8").splitlines()]
        keys = {key: value for key, _, value in lines}
        sealed = folder / file.name
        sealed.write_bytes(zlib.decompress(body) if "compressed" in keys else body)
        identities = [value for key, _, value in lines if key == "identity"]
        jobs.append({"file": str(sealed), "passphrase": keys.get("passphrase"), "identities": identities})
        heads[file.name] = keys
    jobs = [{key: value for key, value in job.items() if value is not None} for job in jobs]
    return {name: (heads[name], one) for name, one in zip(heads, age_answers(folder, jobs), strict=True)}


def is_hybrid(name: str) -> bool:
    return name.startswith("hybrid") or name == "armor_hybrid"


def test_every_vector_without_hybrid_keys_ends_as_the_specification_says(
    vectors: dict[str, tuple[dict[str, str], dict[str, Any]]],
) -> None:
    plain = {name: one for name, one in vectors.items() if not is_hybrid(name)}
    wrong = [
        (name, keys["expect"], found)
        for name, (keys, found) in plain.items()
        if found["code"] not in CODES[keys["expect"]]
    ]
    assert len(plain) == 124
    assert wrong == []


def test_success_gives_the_whole_payload_and_failure_never_more_than_is_authenticated(
    vectors: dict[str, tuple[dict[str, str], dict[str, Any]]],
) -> None:
    """The end is proved first, so of a file with a wrong end nothing comes out, where a stream gives a beginning.

    A chunk marked as the last one in the middle of a file is no chunk of that place: it does not come out, either.
    """
    wrong = []
    for name, (keys, found) in vectors.items():
        allowed = {keys.get("payload", NOTHING)}
        if found["code"] is not None:
            allowed |= {NOTHING} | ({FIRST_CHUNK} if name == "stream_two_final_chunks_second" else set())
        if not is_hybrid(name) and found["sha256"] not in allowed:
            wrong.append((name, keys["expect"], found))
    assert wrong == []


def test_every_vector_with_a_hybrid_key_is_refused_as_a_kind_of_key_we_cannot_use(
    vectors: dict[str, tuple[dict[str, str], dict[str, Any]]],
) -> None:
    hybrid = {name: found["code"] for name, (_, found) in vectors.items() if is_hybrid(name)}
    assert len(hybrid) == 19
    assert set(hybrid.values()) == {"SEAL_KEY_KIND"}
