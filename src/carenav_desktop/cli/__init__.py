"""`carenav`: the window's jobs without a window, for clinics, scripts and tests.

Exit status: 0 done, 1 the job could not be done, 2 wrong usage, 3 done with things left to look at.
"""

from __future__ import annotations

import argparse
import codecs
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Any

from .. import logs
from ..domain.display import visible
from ..domain.say import Say
from ..errors import Cancelled, KnownError
from . import answers
from .stopping import stoppable
from .words import parser

_LONGEST_SENTENCE = 10_000


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; prints its answer and gives the exit status."""
    given = list(sys.argv[1:] if words is None else words)
    as_json = "--json" in given
    arguments = parser().parse_args([word for word in given if word != "--json"])
    try:
        with stoppable() as arguments.context:
            status, answer = _command(arguments.run)(arguments)
            _show(answer, as_json)
            return int(status)
    except KnownError as error:
        logs.event("error.shown", code=error.code)
        return _fail(as_json, error.code.value, answers.say(Say(f"error.{error.code}", error.params)))
    except Cancelled:
        return _fail(as_json, "stopped", answers.say(Say("error.stopped")))
    except OSError as error:
        logs.event("error.system", number=error.errno or 0)
        where = f": {error.filename}" if error.filename else ""
        return _fail(as_json, "system", answers.say(Say("error.system", {"reason": f"{error.strerror}{where}"})))


def _command(name: str) -> Callable[[argparse.Namespace], answers.Answer]:
    """The function of a command, `module.function` of this room."""
    module, _, function = name.partition(".")
    found: Callable[[argparse.Namespace], answers.Answer] = getattr(import_module(f".{module}", __package__), function)
    return found


def _fail(as_json: bool, code: str, says: str) -> int:
    """Say what went wrong on standard error, and as JSON where standard output still takes it."""
    print(visible(says, _LONGEST_SENTENCE), file=sys.stderr)
    try:
        if as_json:
            _show({"error": code, "says": says}, as_json)
    except OSError:
        pass
    return answers.FAILED


def _show(answer: dict[str, Any], as_json: bool) -> None:
    """One JSON object, or the same as indented lines for a person. Raises OSError when it does not arrive."""
    is_unicode = codecs.lookup(sys.stdout.encoding).name == "utf-8"
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # parts of file names that are no Unicode, old code pages
    lines = [json.dumps(answer, ensure_ascii=not is_unicode)] if as_json else _lines(answer)
    try:
        for line in lines:  # one by one: the files of a large import are many
            print(line)
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or it is tried again, and said, at the end
        raise


def _lines(value: Any, indent: str = "") -> Iterator[str]:
    """An answer as plain text; text of files shows its invisible characters."""
    for name, one in value.items():
        if isinstance(one, dict):
            yield f"{indent}{name}:"
            yield from _lines(one, indent + "  ")
        elif isinstance(one, list) and one and isinstance(one[0], dict):
            yield f"{indent}{name}:"
            yield from (f"{indent}  {_row(row)}" for row in one)
        else:
            yield f"{indent}{name}: {_cell(one)}"


def _row(row: dict[str, Any]) -> str:
    """One line: texts speak for themselves, all else is named; what is not so, or empty, is left out."""
    return " | ".join(_named(name, one) for name, one in row.items() if one is not False and one not in ("", None, []))


def _named(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return name
    return _cell(value) if isinstance(value, str) else f"{name} {_cell(value)}"


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_cell(one) for one in value)
    if isinstance(value, dict):
        return f"({_row(value)})"
    return visible(value) if isinstance(value, str) else str(value)
