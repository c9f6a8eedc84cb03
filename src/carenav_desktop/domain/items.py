"""The items of a checklist as data, and the check that the data is sound. Evaluates nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .kinds import RecordKind

LANGUAGES = ("en", "zh-Hans")
_KNOWN = {
    "id", "label", "type", "level", "none_allowed", "relevant_if", "satisfied_by", "min_count", "window_days",
    "why", "sources",
}  # fmt: skip


class Level(StrEnum):
    """How much a line is wanted: always, at the latest when sending, if there was such a thing, or by answer."""

    REQUIRED = "required"
    AT_SEND = "at_send"
    IF_RELEVANT = "if_relevant"
    ASK = "ask"


class Rule(StrEnum):
    """What makes an item done (`type` in the data): confirmed documents, the question, the identity gate,
    images for every imaging report, or a person's answer."""

    DOCUMENTS = "documents"
    QUESTION = "question"
    IDENTITY = "identity"
    COMPANIONS = "companions"
    MARKED = "marked"


@dataclass(frozen=True)
class Source:
    """A public source. `url` may be empty; `seen` is the ISO date (maybe only the month) on which it was read."""

    title: str
    url: str
    seen: str


@dataclass(frozen=True)
class Item:
    """One item. Texts per language; `window_days` is None when age does not matter; `none_allowed` is true when
    'there is none' is a full answer; `relevant_if` holds the kinds of record that are a sign that it applies."""

    id: str
    label: Mapping[str, str]
    rule: Rule
    level: Level
    why: Mapping[str, str]
    sources: tuple[Source, ...]
    satisfied_by: frozenset[RecordKind] = frozenset()
    relevant_if: frozenset[RecordKind] = frozenset()
    min_count: int = 1
    window_days: int | None = None
    none_allowed: bool = False


def items_from(document: Mapping[str, Any]) -> tuple[Item, ...]:
    """The items of a checklist document (`checklist.schema.json`). Raises `ValueError` naming item and field."""
    listed = document.get("items")
    if document.get("schema") != 1 or not isinstance(listed, list) or not listed:
        raise ValueError("a checklist needs 'schema': 1 and a list of 'items'")
    items = tuple(_item(one, place) for place, one in enumerate(listed, start=1))
    twice = {one.id for one in items if sum(other.id == one.id for other in items) > 1}
    if twice:
        raise ValueError(f"an id stands twice: {', '.join(sorted(twice))}")
    return items


def _item(data: Any, place: int) -> Item:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not data["id"]:
        raise ValueError(f"item {place} has no id")
    try:
        return _checked(data)
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(f"{data['id']}: {problem}") from problem


def _checked(data: Mapping[str, Any]) -> Item:
    if unknown := data.keys() - _KNOWN:
        raise ValueError(f"unknown field {', '.join(sorted(unknown))}")
    item = Item(
        id=data["id"],
        label=_texts(data, "label"),
        rule=Rule(data["type"]),
        level=Level(data["level"]),
        why=_texts(data, "why"),
        sources=tuple(_source(one) for one in data["sources"]),
        satisfied_by=frozenset(RecordKind(one) for one in data.get("satisfied_by", ())),
        relevant_if=frozenset(RecordKind(one) for one in data.get("relevant_if", ())),
        min_count=_count(data.get("min_count", 1), "min_count"),
        window_days=None if data.get("window_days") is None else _count(data["window_days"], "window_days"),
        none_allowed=data.get("none_allowed", False) is True,
    )
    if (item.rule is Rule.DOCUMENTS) != bool(item.satisfied_by):
        raise ValueError("'satisfied_by' belongs to items of type 'documents', and to each of them")
    return item


def _texts(data: Mapping[str, Any], name: str) -> dict[str, str]:
    texts = data[name]
    for language in LANGUAGES:
        if not isinstance(texts, dict) or not isinstance(texts.get(language), str) or not texts[language].strip():
            raise ValueError(f"'{name}' has no text in {language}")
    return dict(texts)


def _source(data: Mapping[str, Any]) -> Source:
    source = Source(data["title"], data.get("url", ""), data["seen"])
    if not source.title or not (not source.url or source.url.startswith("https://")):
        raise ValueError("a source needs a title, and an address that starts with https:// or none")
    return source


def _count(value: object, name: str) -> int:
    if type(value) is not int or value < 1:
        raise ValueError(f"'{name}' is a whole number from 1 on")
    return value
