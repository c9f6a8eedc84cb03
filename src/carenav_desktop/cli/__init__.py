"""`carenav`: the window's jobs without a window, for clinics, scripts and tests.

Exit status: 0 done, 1 the job could not be done, 2 wrong usage, 3 done with things left to look at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from ..domain.display import visible
from ..domain.say import Say
from ..errors import KnownError
from . import answers
from .words import parser


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; prints its answer and gives the exit status."""
    given = list(sys.argv[1:] if words is None else words)
    as_json = "--json" in given
    arguments = parser().parse_args([word for word in given if word != "--json"])
    try:
        status, answer = _command(arguments.run)(arguments)
    except KnownError as error:
        return _fail(as_json, error.code.value, answers.say(Say(f"error.{error.code}", error.params)))
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        return _fail(as_json, "system", f"{error.strerror or error}{where}")
    _show(answer, as_json)
    return int(status)


def _command(name: str) -> Callable[[argparse.Namespace], answers.Answer]:
    """The function of a command, `module.function` of this room."""
    module, _, function = name.partition(".")
    found: Callable[[argparse.Namespace], answers.Answer] = getattr(import_module(f".{module}", __package__), function)
    return found


def _fail(as_json: bool, code: str, says: str) -> int:
    if as_json:
        print(json.dumps({"error": code, "says": says}, ensure_ascii=False))
    print(says, file=sys.stderr)
    return answers.FAILED


def _show(answer: dict[str, Any], as_json: bool) -> None:
    """One JSON object, or the same as indented lines for a person."""
    if as_json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        print("\n".join(_lines(answer)))


def _lines(value: Any, indent: str = "") -> list[str]:
    """An answer as plain text; text of files shows its invisible characters."""
    lines: list[str] = []
    for name, one in value.items():
        if isinstance(one, dict):
            lines += [f"{indent}{name}:", *_lines(one, indent + "  ")]
        elif isinstance(one, list) and one and isinstance(one[0], dict):
            lines.append(f"{indent}{name}:")
            lines += [f"{indent}  {_row(row)}" for row in one]
        else:
            lines.append(f"{indent}{name}: {_cell(one)}")
    return lines


def _row(row: dict[str, Any]) -> str:
    return " | ".join(_cell(one) for one in row.values() if one not in ("", None, []))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_cell(one) for one in value)
    return visible(value) if isinstance(value, str) else str(value)
