"""Reads MANIFEST.JSN of a packet that may have been made to harm: every value is checked before it is used.

Takes only what checking and opening a packet need: which files there must be, their sizes and hashes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import Code, PacketError
from .manifest import FORMAT, FORMAT_VERSION
from .tree import MANIFEST_JSON

LARGEST = 64 * 1024 * 1024
_MOST_VOLUMES = 9_999
_LONGEST_PATH = 80
_PATH = re.compile(r"(?:[A-Z0-9_]{1,8}/){0,7}[A-Z0-9_]{1,8}(?:\.[A-Z0-9]{1,3})?")
_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_CODE = re.compile(r"[A-Z0-9]{1,8}")


@dataclass(frozen=True)
class Listed:
    """What the manifest says of one file; `instance` is true for a DICOM file."""

    size: int
    sha256: str
    instance: bool


@dataclass(frozen=True)
class Manifest:
    """`files` holds for each path the file of every volume that has one of that path, by volume number from 1."""

    code: str
    volumes: int
    files: dict[str, dict[int, Listed]]

    def of_volume(self, number: int) -> dict[str, Listed]:
        """The files of one volume by path, without MANIFEST.JSN itself."""
        return {path: where[number] for path, where in self.files.items() if number in where}


def parse_manifest(data: bytes) -> Manifest:
    """The manifest in `data`.

    Raises `PacketError`: `PACKET_CHANGED` with the path of the entry that is wrong, or MANIFEST.JSN when the
    whole is: not JSON, too deep, NaN, a key twice, another format, a newer version.
    """
    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=_object, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise _changed() from error
    if not isinstance(document, dict) or document.get("format") != FORMAT or document.get("version") != FORMAT_VERSION:
        raise _changed()
    volumes = _number(document, "volumes", MANIFEST_JSON)
    if not 1 <= volumes <= _MOST_VOLUMES:
        raise _changed()
    return Manifest(_text(document, "code", _CODE, MANIFEST_JSON), volumes, _files(document, volumes))


def _files(document: dict[str, Any], volumes: int) -> dict[str, dict[int, Listed]]:
    files: dict[str, dict[int, Listed]] = {}
    for entry, instance in _entries(document):
        path = entry.get("path")
        if not isinstance(path, str) or path == MANIFEST_JSON or not _is_safe(path):
            raise _changed(path if isinstance(path, str) else MANIFEST_JSON)
        where = files.setdefault(path, {})
        volume = _number(entry, "volume", path)
        if volume in where or not 1 <= volume <= volumes:
            raise _changed(path)
        where[volume] = Listed(_number(entry, "size", path), _text(entry, "sha256", _SHA256, path), instance)
    return files


def _entries(document: dict[str, Any]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every entry with a path, and whether it is a DICOM file; the counts beside them are compared."""
    for entry in _list(document, "items") + _list(document, "made_files"):
        yield entry, False
    for study in _list(document, "studies"):
        in_study = 0
        for series in _list(study, "series"):
            files = _list(series, "files")
            if series.get("instances") != len(files):
                raise _changed()
            in_study += len(files)
            yield from ((entry, True) for entry in files)
        if study.get("instances") != in_study:
            raise _changed()


def _is_safe(path: str) -> bool:
    """Whether a path is one that packets have: short, plain, relative, not a device of Windows."""
    if len(path) > _LONGEST_PATH or not _PATH.fullmatch(path):
        return False
    return not any(_DEVICE.fullmatch(part) for part in path.split("/"))


def _list(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = holder.get(key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise _changed()
    return value


def _number(entry: dict[str, Any], key: str, path: str) -> int:
    value = entry.get(key)
    if type(value) is not int or value < 0:
        raise _changed(path)
    return value


def _text(entry: dict[str, Any], key: str, form: re.Pattern[str], path: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise _changed(path)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; a key that stands twice would mean different things to different readers."""
    entries = dict(pairs)
    if len(entries) != len(pairs):
        raise ValueError("a key stands twice")
    return entries


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _changed(path: str = MANIFEST_JSON) -> PacketError:
    return PacketError(Code.PACKET_CHANGED, member=path[:_LONGEST_PATH])
