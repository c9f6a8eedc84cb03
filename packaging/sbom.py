"""What is in the program: a CycloneDX 1.6 list of exactly the packages that `requirements/app.txt` locks.

Versions, hashes and markers are those of the lock; licences and who needs whom are what the installed packages say
of themselves. `python packaging/sbom.py FILE` writes it; the same lock and SOURCE_DATE_EPOCH give the same bytes.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import re
import sys
import time
import uuid
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements" / "app.txt"
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>.+?))?\s*\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_REQUIRED = re.compile(r"^([A-Za-z0-9._-]+)(?![^;]*;.*\bextra\b)")
_OPERATORS = re.compile(r"\b(?:AND|OR|WITH)\b")
#: What packages write that have no SPDX expression, in SPDX.
_SPDX = {
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
}
#: Read by a person in the licence file of the package, whose metadata name none, or one of several.
_READ = {"sqlcipher3": "Zlib", "segno": "BSD-3-Clause"}


@dataclass(frozen=True)
class Pin:
    """One line of the lock; `marker` is empty where the package is needed everywhere."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def reference(self) -> str:
        """The package URL, which names it in every list of faults."""
        return f"pkg:pypi/{self.name}@{self.version}"


def locked(text: str) -> list[Pin]:
    """The pins of a lock in its order; ValueError when a line is not understood or a pin has no hash."""
    pins = []
    for block in re.split(r"\n(?=\S)", text.strip()):
        first, *rest = block.splitlines()
        match = _PIN.match(first)
        hashes = tuple(_HASH.findall("\n".join(rest)))
        if match is None or not hashes:
            raise ValueError(f"not a pin with hashes: {first}")
        pins.append(Pin(match["name"], match["version"], match["marker"] or "", hashes))
    return pins


def licence(name: str) -> str:
    """What the installed package `name` is under, as an SPDX expression; ValueError when it does not say."""
    said = metadata.metadata(name)
    classifiers = [one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if one.startswith("License")]
    stated = said.get("License-Expression") or _READ.get(name) or said.get("License") or "".join(classifiers)
    expression = _SPDX.get(stated, stated)
    if not re.fullmatch(r"[A-Za-z0-9.+() -]+", expression) or (" " in expression and not _OPERATORS.search(expression)):
        raise ValueError(f"{name} does not say its licence in SPDX: {stated!r}")
    return expression


def bill(pins: list[Pin], made: datetime.datetime) -> dict[str, object]:
    """The list as CycloneDX 1.6."""
    version = _program_version()
    digest = hashlib.sha256("\n".join(map(repr, pins)).encode()).hexdigest()
    program = {
        "type": "application",
        "bom-ref": "carenav-desktop",
        "name": "carenav-desktop",
        "version": version,
        "licenses": _licences("Apache-2.0"),
    }
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, version + digest)}",
        "version": 1,
        "metadata": {"timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": program},
        "components": [_component(one) for one in pins],
        "dependencies": _dependencies(pins),
    }


def _component(pin: Pin) -> dict[str, object]:
    hashes = [{"alg": "SHA-256", "content": one} for one in pin.hashes]
    marker = [{"name": "carenav:marker", "value": pin.marker}] if pin.marker else []
    return {
        "type": "library",
        "bom-ref": pin.reference,
        "name": pin.name,
        "version": pin.version,
        "purl": pin.reference,
        "licenses": _licences(licence(pin.name)),
        "externalReferences": [{"type": "distribution", "url": pin.reference, "hashes": hashes}],
        "properties": marker,
    }


def _licences(expression: str) -> list[dict[str, object]]:
    is_compound = _OPERATORS.search(expression)
    return [{"expression": expression} if is_compound else {"license": {"id": expression}}]


def _dependencies(pins: list[Pin]) -> list[dict[str, object]]:
    """Who needs whom inside the lock; the program needs what it names in pyproject.toml."""
    references: dict[str, list[str]] = {}
    for pin in pins:
        references.setdefault(pin.name, []).append(pin.reference)
    named = {_normal(one) for one in _program_needs()}
    edges = {"carenav-desktop": named} | {
        one.reference: {
            _normal(match[1]) for need in metadata.requires(one.name) or () if (match := _REQUIRED.match(need))
        }
        for one in pins
    }
    return [
        {"ref": ref, "dependsOn": [one for name in sorted(needs) for one in references.get(name, ())]}
        for ref, needs in edges.items()
    ]


def _program_needs() -> list[str]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [match[1] for one in project["dependencies"] if (match := _REQUIRED.match(one))]


def _program_version() -> str:
    text = (ROOT / "src" / "carenav_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found is not None
    return found[1]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def write(target: Path) -> int:
    """Write the list; gives how many packages it names."""
    made = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), datetime.UTC)
    pins = locked(LOCK.read_text(encoding="utf-8"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(bill(pins, made), indent=1) + "\n", encoding="utf-8")
    return len(pins)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    print(f"{write(out)} packages in {out}")
