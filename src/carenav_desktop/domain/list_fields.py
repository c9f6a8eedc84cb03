"""Single fields of a checklist document: each is checked, and what is wrong is noted with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from .items import LANGUAGES, Texts
from .say import Say

_LONGEST = 2000
#: The most entries of a list field.
MOST = 200

_E = TypeVar("_E", bound=StrEnum)


@dataclass(frozen=True)
class Problem:
    """What is wrong at one place of a document."""

    place: str
    say: Say


class ListError(ValueError):
    """A document is no checklist this program can use; `problems` are all that were found, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{one.place}: {one.say.code} {one.say.params}" for one in self.problems))


class Fields:
    """Reads fields and collects problems on the way; a field that is wrong reads as its default.

    `place` says where in the document the fields stand.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.place = ""

    def fields(self, data: Mapping[str, Any], known: set[str]) -> None:
        """Name the fields nobody knows."""
        if unknown := data.keys() - known:
            self.wrong("list.unknown_field", field=", ".join(sorted(map(str, unknown)))[:200])

    def entries(self, data: Mapping[str, Any], name: str) -> list[tuple[str, Any]]:
        """The entries of a list field, each with its place."""
        given = data.get(name, [])
        self.place = ""
        if not isinstance(given, list) or len(given) > MOST:
            self.wrong("list.field", field=name)
            return []
        return [(f"{name} {number}", one) for number, one in enumerate(given, start=1)]

    def texts(self, data: Mapping[str, Any], name: str) -> Texts:
        """A text in every language of the program, and in any other that is there."""
        texts = data.get(name)
        texts = texts if isinstance(texts, dict) else {}
        good = {tag: text for tag, text in texts.items() if isinstance(text, str) and 0 < len(text.strip()) <= _LONGEST}
        for language in LANGUAGES:
            if language not in good:
                self.wrong("list.no_text", field=name, language=language)
        return {str(tag): text for tag, text in good.items()}

    def line(self, data: Mapping[str, Any], name: str, *, may_be_empty: bool = False) -> str:
        """A text of one line."""
        value = data.get(name)
        if not isinstance(value, str) or len(value) > _LONGEST or not (value.strip() or may_be_empty):
            self.wrong("list.field", field=name)
            return ""
        return value.strip()

    def matching(self, data: Mapping[str, Any], name: str, pattern: re.Pattern[str]) -> str:
        """A text of a fixed form."""
        value = data.get(name)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            self.wrong("list.field", field=name)
            return ""
        return value

    def one_of(self, data: Mapping[str, Any], name: str, kind: type[_E], default: _E) -> _E:
        """One word of a fixed list."""
        value = data.get(name)
        if isinstance(value, str) and value in list(kind):
            return kind(value)
        self.wrong("list.not_known", field=name, value=str(value)[:80])
        return default

    def some_of(self, data: Mapping[str, Any], name: str, kind: type[_E]) -> frozenset[_E]:
        """Several words of a fixed list; nothing when the field is not there."""
        if name not in data:
            return frozenset()
        given = data[name]
        if not isinstance(given, list) or not given:
            self.wrong("list.field", field=name)
            return frozenset()
        known = {one.value for one in kind}
        for one in given:
            if not isinstance(one, str) or one not in known:
                self.wrong("list.not_known", field=name, value=str(one)[:80])
        return frozenset(kind(one) for one in given if isinstance(one, str) and one in known)

    def count(self, data: Mapping[str, Any], name: str) -> int | None:
        """A whole number from 1 on, None when the field is not there."""
        value = data.get(name)
        if value is not None and (type(value) is not int or not 1 <= value <= 100_000):
            self.wrong("list.count", field=name)
            return None
        return value

    def yes_or_no(self, data: Mapping[str, Any], name: str) -> bool:
        """True or false, false when the field is not there."""
        if not isinstance(data.get(name, False), bool):
            self.wrong("list.field", field=name)
        return data.get(name) is True

    def each_once(self, ids: list[str], name: str) -> None:
        """Name the ids that stand twice."""
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            self.place = name
            self.wrong("list.twice", id=", ".join(twice))

    def wrong(self, code: str, **params: object) -> None:
        """Note a problem at the place that is being read."""
        self.problems.append(Problem(self.place, Say(code, params)))
