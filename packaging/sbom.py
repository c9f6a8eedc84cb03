"""What is in the program: a CycloneDX 1.6 list of exactly the packages that the two locks name.

`requirements/app.txt` is the lock of the program, `ui/reader/package-lock.json` that of the page beside each packet.
Versions, hashes and markers are those of the locks; licences and who needs whom are what the installed packages, and
the lock of the page, say of them. `python packaging/sbom.py FILE` writes it; the same locks and SOURCE_DATE_EPOCH give
the same bytes.
"""

from __future__ import annotations

import base64
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
PAGE_LOCK = ROOT / "ui" / "reader" / "package-lock.json"
_PROGRAM = "carenav-desktop"
_MODULES = "node_modules/"
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)\s*(?:;\s*(?P<marker>.+?))?\s*\\?$")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_REQUIRED = re.compile(r"^([A-Za-z0-9._-]+)(?![^;]*;.*\bextra\b)")
_OPERATORS = re.compile(r"\b(?:AND|OR|WITH)\b")
#: What packages write that have no SPDX expression, in SPDX.
_SPDX = {
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
    "BSD, Public Domain": "BSD-2-Clause",  # of pycryptodomex; the rest of it is under no licence at all
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


@dataclass(frozen=True)
class Part:
    """One package the page is built of; `sha512` in hex, `needs` names other parts."""

    name: str
    version: str
    licence: str
    sha512: str
    needs: tuple[str, ...]

    @property
    def reference(self) -> str:
        """The package URL."""
        return f"pkg:npm/{self.name.replace('@', '%40')}@{self.version}"


def page_parts(text: str) -> list[Part]:
    """What the lock of the page brings into it: neither what only builds it nor what pdf.js would use outside browsers.

    ValueError when a part has no SHA-512.
    """
    parts = []
    for place, one in json.loads(text)["packages"].items():
        if not place or one.get("dev") or one.get("optional"):
            continue
        kind, _, digest = one.get("integrity", "").partition("-")
        if kind != "sha512":
            raise ValueError(f"no SHA-512: {place}")
        name, needs = place.removeprefix(_MODULES), tuple(one.get("dependencies", ()))
        parts.append(Part(name, one["version"], one["license"], base64.b64decode(digest).hex(), needs))
    return parts


def licence(name: str) -> str:
    """What the installed package `name` is under, as an SPDX expression; ValueError when it does not say."""
    said = metadata.metadata(name)
    classifiers = [one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if one.startswith("License")]
    stated = said.get("License-Expression") or _READ.get(name) or said.get("License") or "".join(classifiers)
    expression = _SPDX.get(stated, stated)
    if not re.fullmatch(r"[A-Za-z0-9.+() -]+", expression) or (" " in expression and not _OPERATORS.search(expression)):
        raise ValueError(f"{name} does not say its licence in SPDX: {stated!r}")
    return expression


def bill(pins: list[Pin], parts: list[Part], made: datetime.datetime) -> dict[str, object]:
    """The list as CycloneDX 1.6."""
    version = _program_version()
    digest = hashlib.sha256("\n".join(map(repr, [*pins, *parts])).encode()).hexdigest()
    program = {
        "type": "application",
        "bom-ref": _PROGRAM,
        "name": _PROGRAM,
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
        "components": [*map(_component, pins), *map(_page_component, parts)],
        "dependencies": _dependencies(pins, parts),
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


def _page_component(part: Part) -> dict[str, object]:
    hashes = [{"alg": "SHA-512", "content": part.sha512}]
    return {
        "type": "library",
        "bom-ref": part.reference,
        "name": part.name,
        "version": part.version,
        "purl": part.reference,
        "licenses": _licences(part.licence),
        "externalReferences": [{"type": "distribution", "url": part.reference, "hashes": hashes}],
    }


def _licences(expression: str) -> list[dict[str, object]]:
    is_compound = _OPERATORS.search(expression)
    return [{"expression": expression} if is_compound else {"license": {"id": expression}}]


def _dependencies(pins: list[Pin], parts: list[Part]) -> list[dict[str, object]]:
    """Who needs whom inside the locks; the program needs what it names in pyproject.toml, and its page every part."""
    references: dict[str, list[str]] = {}
    for pin in pins:
        references.setdefault(pin.name, []).append(pin.reference)
    named = {_normal(one) for one in _program_needs()}
    edges = {_PROGRAM: named} | {
        one.reference: {
            _normal(match[1]) for need in metadata.requires(one.name) or () if (match := _REQUIRED.match(need))
        }
        for one in pins
    }
    found = {ref: [one for name in sorted(needs) for one in references.get(name, ())] for ref, needs in edges.items()}
    by_name = {one.name: one.reference for one in parts}
    found[_PROGRAM] += by_name.values()
    found |= {one.reference: [by_name[name] for name in one.needs if name in by_name] for one in parts}
    return [{"ref": ref, "dependsOn": needs} for ref, needs in found.items()]


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
    pins, parts = locked(LOCK.read_text(encoding="utf-8")), page_parts(PAGE_LOCK.read_text(encoding="utf-8"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(bill(pins, parts, made), indent=1) + "\n", encoding="utf-8")
    return len(pins) + len(parts)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    print(f"{write(out)} packages in {out}")
