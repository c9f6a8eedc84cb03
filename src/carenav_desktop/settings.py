"""What the program remembers of this user between starts: language, appearance, the case last open."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """An empty `language` or `appearance` follows the system; `last_case` is 0 when there is none.

    `auto_lock` is in minutes without input, 0 for never; `sheet_due` says that a recovery sheet was not saved yet;
    `operator` are the initials written beside every change.
    """

    language: str = ""
    appearance: str = ""
    last_case: int = 0
    auto_lock: int = 15
    sheet_due: bool = False
    operator: str = ""


def load(file: Path) -> Settings:
    """The stored settings, or the defaults when the file is missing, damaged or from elsewhere."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    kept = {one.name: found[one.name] for one in fields(Settings) if type(found.get(one.name)) is type(one.default)}
    return Settings(**kept)


def save(settings: Settings, file: Path) -> None:
    """Replace the stored settings in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    part.replace(file)
