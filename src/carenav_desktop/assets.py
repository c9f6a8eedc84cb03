"""Finds what ships with the program under `resources/`: words, checklists, fonts, icons. Reads, never writes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "zh-Hans")
_PACKAGE = Path(__file__).parent


@cache
def _root() -> Path:
    """The folder of resources: the copy inside an installed package, else the one of the source tree."""
    packaged = _PACKAGE / "_generated" / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "resources"


def path(name: str) -> Path:
    """The file or folder `name`, given with forward slashes below `resources/`."""
    return _root().joinpath(*name.split("/"))


def reading_room() -> Path:
    """OPEN-ME.html, made of `ui/reader` by the build hook; the same bytes go beside every packet."""
    return _PACKAGE / "_generated" / "reader" / "OPEN-ME.html"


def text(name: str) -> str:
    """The text of a resource, UTF-8."""
    return path(name).read_text(encoding="utf-8")


def document(name: str) -> dict[str, Any]:
    """A JSON resource."""
    loaded = json.loads(text(name))
    if not isinstance(loaded, dict):
        raise ValueError(f"{name} is not a JSON object")
    return loaded


@cache
def messages() -> dict[str, dict[str, str]]:
    """Every sentence the rooms below the surface can ask for: code -> language -> text with `{blanks}`."""
    table: dict[str, dict[str, str]] = {}
    for file in sorted(path("messages").glob("*.json")):
        entries = json.loads(file.read_text(encoding="utf-8"))["messages"]
        twice = table.keys() & entries.keys()
        if twice:
            raise ValueError(f"{file.name} repeats {sorted(twice)}")
        table.update(entries)
    return table


def sentence(code: str, language: str, **params: object) -> str:
    """The sentence of `code` in `language`, its blanks filled; English where a language lacks it."""
    wording = messages()[code]
    return wording.get(language, wording["en"]).format(**params)
