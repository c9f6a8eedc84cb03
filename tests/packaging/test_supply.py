"""What the program is made of: listed exactly, under licences that may be passed on, and no version known to fail."""

from __future__ import annotations

import base64
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest
from reader_node import need_node

ROOT = Path(__file__).parents[2]
APP = ROOT / "requirements" / "app.txt"
PAGE = ROOT / "ui" / "reader" / "package-lock.json"
MADE = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
#: Licences under which a part may go into an installer beside ours. LGPL parts stay exchangeable.
ALLOWED = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "LGPL-2.1-only", "LGPL-3.0-only", "MIT",
    "MIT-0", "MIT-CMU", "PSF-2.0", "Zlib",
}  # fmt: skip


@pytest.fixture(scope="module")
def sbom() -> ModuleType:
    return script("sbom")


@pytest.fixture(scope="module")
def audit(sbom: ModuleType) -> ModuleType:
    return script("audit")


def script(name: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    sys.modules[name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pins(sbom: ModuleType) -> list[Any]:
    found: list[Any] = sbom.locked(APP.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def parts(sbom: ModuleType) -> list[Any]:
    found: list[Any] = sbom.page_parts(PAGE.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def bill(sbom: ModuleType, pins: list[Any], parts: list[Any]) -> dict[str, Any]:
    made: dict[str, Any] = sbom.bill(pins, parts, MADE)
    return json.loads(json.dumps(made))


#: The parts of the CycloneDX 1.6 schema that this list uses.
_HASH = {
    "oneOf": [
        {"properties": {"alg": {"const": f"SHA-{bits}"}, "content": {"pattern": f"^[a-f0-9]{{{bits // 4}}}$"}}}
        for bits in (256, 512)
    ]
}
_LICENCE = {
    "oneOf": [
        {
            "required": ["license"],
            "properties": {"license": {"required": ["id"], "additionalProperties": False, "properties": {"id": {}}}},
        },
        {"required": ["expression"], "properties": {"expression": {"type": "string"}}},
    ]
}
_COMPONENT = {
    "required": ["type", "name", "version", "bom-ref", "licenses"],
    "properties": {
        "type": {"enum": ["application", "library"]},
        "purl": {"pattern": r"^pkg:(pypi/[a-z0-9-]+|npm/(%40[a-z]+/)?[a-z0-9-]+)@[0-9][^ ]*$"},
        "licenses": {"type": "array", "minItems": 1, "items": _LICENCE},
        "externalReferences": {"items": {"required": ["url", "type"], "properties": {"hashes": {"items": _HASH}}}},
    },
}
CYCLONEDX = {
    "required": ["bomFormat", "specVersion", "serialNumber", "version", "metadata", "components", "dependencies"],
    "properties": {
        "bomFormat": {"const": "CycloneDX"},
        "specVersion": {"const": "1.6"},
        "serialNumber": {"pattern": "^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"},
        "version": {"type": "integer", "minimum": 1},
        "metadata": {"properties": {"timestamp": {"pattern": r"^\d{4}(-\d\d){2}T(\d\d:){2}\d\dZ$"}}},
        "components": {"type": "array", "uniqueItems": True, "items": _COMPONENT},
        "dependencies": {
            "items": {"required": ["ref"], "properties": {"dependsOn": {"type": "array", "uniqueItems": True}}}
        },
    },
}


def test_the_list_keeps_the_rules_of_its_format(bill: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(CYCLONEDX).validate(bill)
    references = [one["bom-ref"] for one in [bill["metadata"]["component"], *bill["components"]]]
    assert len(set(references)) == len(references)
    named = {one["ref"] for one in bill["dependencies"]}
    named |= {needed for one in bill["dependencies"] for needed in one["dependsOn"]}
    assert named == set(references)


def test_the_list_names_exactly_what_is_locked(bill: dict[str, Any]) -> None:
    text = APP.read_text(encoding="utf-8")
    python = [one for one in bill["components"] if one["purl"].startswith("pkg:pypi/")]
    assert {f"{one['name']}=={one['version']}" for one in python} == set(
        re.findall(r"^(\S+==[^\s;]+)", text, flags=re.M)
    )
    listed = [digest["content"] for one in python for place in one["externalReferences"] for digest in place["hashes"]]
    assert sorted(listed) == sorted(re.findall(r"--hash=sha256:([0-9a-f]{64})", text))


def test_the_list_names_what_the_page_is_built_of(bill: dict[str, Any]) -> None:
    page = {one["name"]: one for one in bill["components"] if one["purl"].startswith("pkg:npm/")}
    asked = json.loads((PAGE.parent / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name: one["version"] for name, one in page.items()} == asked
    (place,) = page["libsodium"]["externalReferences"]
    locked = json.loads(PAGE.read_text(encoding="utf-8"))["packages"]["node_modules/libsodium"]["integrity"]
    assert place["hashes"] == [{"alg": "SHA-512", "content": base64.b64decode(locked[7:]).hex()}]


def test_the_program_needs_everything_it_brings(bill: dict[str, Any]) -> None:
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    reached, left = set(), ["carenav-desktop"]
    while left:
        here = left.pop()
        if here not in reached:
            reached.add(here)
            left += needs[here]
    assert reached == set(needs)


def test_the_same_lock_gives_the_same_list(sbom: ModuleType, bill: dict[str, Any], tmp_path: Path) -> None:
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(MADE.timestamp()))}
    words = [sys.executable, ROOT / "packaging" / "sbom.py", tmp_path / "list.json"]
    subprocess.run(words, env=environment, check=True, capture_output=True)
    assert json.loads((tmp_path / "list.json").read_text(encoding="utf-8")) == bill


@pytest.mark.parametrize("line", ["pillow>=13", "pillow==13.0.0", "-e ."])
def test_a_lock_with_anything_else_in_it_is_refused(sbom: ModuleType, line: str) -> None:
    with pytest.raises(ValueError, match="not a pin with hashes"):
        sbom.locked(line + "\n")


def alternatives(expression: str) -> list[set[str]]:
    """The ways to use a package: one of its OR parts, with everything AND asks for."""
    return [set(re.split(r"\s+AND\s+", one.strip("() "))) for one in re.split(r"\s+OR\s+", expression)]


def test_every_part_may_be_passed_on_and_none_is_under_the_gpl_alone(
    sbom: ModuleType, pins: list[Any], parts: list[Any]
) -> None:
    ways = {pin.name: alternatives(sbom.licence(pin.name)) for pin in pins}
    ways |= {part.name: alternatives(part.licence) for part in parts}
    assert [name for name, found in ways.items() if not any(one <= ALLOWED for one in found)] == []


@pytest.mark.parametrize("expression", ["GPL-3.0-only", "MIT AND GPL-2.0-or-later", "AGPL-3.0-only OR SSPL-1.0"])
def test_a_part_under_the_gpl_would_be_noticed(expression: str) -> None:
    assert not any(one <= ALLOWED for one in alternatives(expression))


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(one) for one in re.findall(r"\d+", version)[:3])


def test_no_version_is_locked_that_is_known_to_fail(pins: list[Any]) -> None:
    versions = {pin.name: numbers(pin.version) for pin in pins}
    assert versions["pillow"] >= (13, 0, 0)  # below: a JPEG overflows the heap
    assert versions["pyside6-essentials"] < (6, 12)  # aborts on Python 3.11
    assert versions["shiboken6"] == versions["pyside6-essentials"]
    assert versions["pydicom"] >= (3, 0, 2)  # below: a DICOMDIR leads out of its disc
    assert versions["pycdlib"] >= (1, 22)  # below: folders in a circle are followed for ever


def test_what_runs_here_is_what_is_locked(pins: list[Any]) -> None:
    locked: dict[str, set[str]] = {}
    for pin in pins:
        locked.setdefault(pin.name, set()).add(pin.version)
    assert {name for name, known in locked.items() if metadata.version(name) not in known} == set()


def test_the_database_is_one_that_keeps_its_log_whole() -> None:
    from sqlcipher3 import dbapi2

    assert numbers(dbapi2.sqlite_version) >= (3, 51, 3)  # below: a reset of the write-ahead log may lose a commit
    connection = dbapi2.connect(":memory:")
    cipher = connection.execute("PRAGMA cipher_version").fetchone()[0]
    connection.close()
    assert numbers(cipher) < (5,)  # 5 reads what 4 wrote with other defaults


def answers(audit: ModuleType, pins: list[Any], output: str) -> Any:
    return audit.audit(pins, lambda file: output)


def told(pins: list[Any], **said: object) -> str:
    return json.dumps({"dependencies": [{"name": one.name, "version": one.version, **said} for one in pins]})


def test_only_an_answer_for_every_package_is_clean(audit: ModuleType, pins: list[Any]) -> None:
    found = answers(audit, pins, told(pins, vulns=[]))
    assert (found.status, len(found.clean), found.unanswered) == (0, len(pins), {})


@pytest.mark.parametrize("output", ["", "Traceback", "[]", '{"dependencies": []}', '{"dependencies": 3}'])
def test_no_answer_is_never_taken_for_a_good_one(audit: ModuleType, pins: list[Any], output: str) -> None:
    found = answers(audit, pins, output)
    assert (found.status, found.clean, len(found.unanswered)) == (3, [], len(pins))
    assert "no clean result" in found.lines()[-1]


def test_a_package_that_was_passed_over_is_named(audit: ModuleType, pins: list[Any]) -> None:
    output = json.dumps(
        {
            "dependencies": [
                {"name": pins[0].name, "skip_reason": "not found"},
                *({"name": one.name, "version": one.version, "vulns": []} for one in pins[1:]),
            ]
        }
    )
    found = answers(audit, pins, output)
    assert found.status == 3
    assert found.unanswered == {f"{pins[0].name}=={pins[0].version}": "not found"}


def test_a_fault_weighs_more_than_silence(audit: ModuleType, pins: list[Any]) -> None:
    output = json.dumps(
        {"dependencies": [{"name": pins[0].name, "version": pins[0].version, "vulns": [{"id": "PYSEC-2026-1"}]}]}
    )
    found = answers(audit, pins, output)
    assert found.status == 1
    assert f"FAULT    {pins[0].name}=={pins[0].version}: PYSEC-2026-1" in found.lines()


def test_a_package_locked_in_two_versions_is_asked_about_twice(audit: ModuleType, pins: list[Any]) -> None:
    asked: list[str] = []

    def ask(file: Path) -> str:
        asked.append(file.read_text(encoding="utf-8"))
        return ""

    audit.audit(pins, ask)
    assert sorted("".join(asked).split()) == sorted(f"{one.name}=={one.version}" for one in pins)
    for one in asked:
        names = [line.partition("==")[0] for line in one.split()]
        assert len(set(names)) == len(names)


def test_two_builds_in_two_places_give_the_same_wheel(tmp_path: Path) -> None:
    first, second = (wheel(tmp_path / name) for name in ("here", "over there"))
    assert first.name == second.name
    assert first.read_bytes() == second.read_bytes()


def wheel(folder: Path) -> Path:
    """Build a wheel of a fresh copy of the sources; forms, translations and the reading room made anew."""
    need_node()
    unwanted = shutil.ignore_patterns("_generated", "__pycache__", "node_modules")
    for name in ("src", "resources", "ui", "packaging"):
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted, copy_function=shutil.copy)
    (folder / "ui" / "reader" / "node_modules").symlink_to(ROOT / "ui" / "reader" / "node_modules")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / name)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(int(MADE.timestamp()))}
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "out"]
    subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True)
    (made,) = (folder / "out").glob("*.whl")
    return made
