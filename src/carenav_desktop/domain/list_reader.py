"""Reads a checklist document (`checklist.schema.json`) into values, and says everything that is wrong with it.

Each problem has its place ('items 3, BR02') and a sentence to come; a document with problems gives no list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .items import Asking, CheckList, Companion, Item, Level, ListKind, Rule, Source, Wanted
from .kinds import ModalityGroup, RecordKind, Region
from .list_fields import MOST, Fields, ListError

SCHEMA = 1
_LIST = {
    "schema", "kind", "id", "version", "date", "label", "note", "reviewed_by", "urgent", "items", "questions",
    "changes",
}  # fmt: skip
_ITEM = {
    "id", "label", "type", "level", "none_allowed", "if", "ask", "satisfied_by", "modalities", "regions", "about",
    "min_count", "window_days", "companions", "why", "sources",
}  # fmt: skip
_OF_DOCUMENTS = ("satisfied_by", "modalities", "regions", "min_count", "window_days")
_LIST_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_ITEM_ID = re.compile(r"[A-Z]{1,4}[0-9]{2,3}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?")


def read_list(document: object) -> CheckList:
    """The list a JSON document holds. Raises `ListError`; a newer schema is refused before anything else is read."""
    reader = _Reader()
    found = reader.checklist(document)
    if reader.problems or found is None:
        raise ListError(reader.problems)
    return found


class _Reader(Fields):
    """Goes through one document, part by part."""

    def checklist(self, document: object) -> CheckList | None:
        if not isinstance(document, dict):
            self.wrong("list.not_a_list")
            return None
        schema = document.get("schema")
        if type(schema) is int and schema > SCHEMA:
            self.wrong("list.newer", found=schema, known=SCHEMA)
            return None
        if schema != SCHEMA:
            self.wrong("list.not_a_list")
            return None
        self.fields(document, _LIST)
        kind = self.one_of(document, "kind", ListKind, ListKind.PACK)
        questions = [one for place, data in self.entries(document, "questions") if (one := self._asking(data, place))]
        items: list[Item] = []
        for place, data in self.entries(document, "items"):
            items += self._item(data, place, questions)
        changes = [got for place, data in self.entries(document, "changes") if (got := self._wanted(data, place))]
        self.place = ""
        if kind is ListKind.BASE and changes:
            self.wrong("list.base_changes")
        if not items and not changes:
            self.wrong("list.empty")
        self.each_once([one.id for one in items], "items")
        self.each_once([one.id for one in questions], "questions")
        self.each_once([one.item for one in changes], "changes")
        return CheckList(
            kind=kind,
            id=self.matching(document, "id", _LIST_ID),
            version=self.line(document, "version"),
            date=self.matching(document, "date", _DATE),
            label=self.texts(document, "label"),
            note=self.texts(document, "note") if "note" in document else {},
            reviewed_by=self.line(document, "reviewed_by", may_be_empty=True),
            urgent=self.yes_or_no(document, "urgent"),
            items=tuple(items),
            questions=tuple(questions),
            changes=tuple(changes),
        )

    # -- the parts of a list

    def _item(self, data: Any, place: str, questions: list[Asking]) -> list[Item]:
        """The item, or nothing when it has no id; a question it asks for itself joins `questions`."""
        self.place = place
        if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not _ITEM_ID.fullmatch(data["id"]):
            self.wrong("list.no_id")
            return []
        self.place = f"{place}, {data['id']}"
        self.fields(data, _ITEM)
        rule = self.one_of(data, "type", Rule, Rule.DOCUMENTS)
        item = Item(
            id=data["id"],
            label=self.texts(data, "label"),
            rule=rule,
            level=self.one_of(data, "level", Level, Level.REQUIRED),
            why=self.texts(data, "why"),
            sources=self._sources(data),
            satisfied_by=self.some_of(data, "satisfied_by", RecordKind),
            modalities=self.some_of(data, "modalities", ModalityGroup),
            regions=self.some_of(data, "regions", Region),
            about=self.some_of(data, "about", RecordKind),
            condition=self._condition(data, questions),
            min_count=self.count(data, "min_count") or 1,
            window_days=self.count(data, "window_days"),
            none_allowed=self.yes_or_no(data, "none_allowed"),
            companions=tuple(sorted(self.some_of(data, "companions", Companion), key=list(Companion).index)),
        )
        self._fits_its_rule(data, item)
        return [item]

    def _condition(self, data: Mapping[str, Any], questions: list[Asking]) -> str:
        """The id of the question an item rests on; one asked by the item alone has the item's id."""
        if "ask" in data:
            if "if" in data:
                self.wrong("list.two_questions")
            questions.append(Asking(data["id"], self.texts(data, "ask")))
            return str(data["id"])
        return self._reference(data)

    def _reference(self, data: Mapping[str, Any]) -> str:
        """The id of a question under `if`, empty when there is none."""
        return self.matching(data, "if", _LIST_ID) if "if" in data else ""

    def _fits_its_rule(self, data: Mapping[str, Any], item: Item) -> None:
        if item.rule is Rule.DOCUMENTS and not item.satisfied_by and "satisfied_by" not in data:
            self.wrong("list.nothing_satisfies")
        if item.rule is not Rule.DOCUMENTS and (mine := [name for name in _OF_DOCUMENTS if name in data]):
            self.wrong("list.only_documents", field=", ".join(mine))
        if item.rule is not Rule.MARKED and item.about:
            self.wrong("list.only_marked", field="about")
        if item.level is Level.ASK and item.rule not in (Rule.MARKED, Rule.MATERIAL):
            self.wrong("list.only_marked", field="level: ask")
        if item.level is Level.IF_RELEVANT and not item.condition:
            self.wrong("list.no_condition")
        if item.level is not Level.IF_RELEVANT and item.condition:
            self.wrong("list.needless_condition")
        if item.sources and all(one.commercial for one in item.sources):
            self.wrong("list.only_commercial")

    def _asking(self, data: Any, place: str) -> Asking | None:
        self.place = place
        if not isinstance(data, dict):
            self.wrong("list.no_id")
            return None
        self.fields(data, {"id", "ask", "signs"})
        return Asking(
            self.matching(data, "id", _LIST_ID), self.texts(data, "ask"), self.some_of(data, "signs", RecordKind)
        )

    def _wanted(self, data: Any, place: str) -> Wanted | None:
        self.place = place
        if not isinstance(data, dict) or not isinstance(data.get("item"), str):
            self.wrong("list.no_id")
            return None
        self.place = f"{place}, {data['item']}"
        self.fields(data, {"item", "why", "level", "if", "window_days", "min_count"})
        wanted = Wanted(
            item=data["item"],
            why=self.texts(data, "why"),
            level=self.one_of(data, "level", Level, Level.REQUIRED) if "level" in data else None,
            condition=self._reference(data),
            window_days=self.count(data, "window_days"),
            min_count=self.count(data, "min_count"),
        )
        if wanted == replace(wanted, level=None, condition="", window_days=None, min_count=None):
            self.wrong("list.changes_nothing")
        if wanted.condition and wanted.level is not Level.IF_RELEVANT:
            self.wrong("list.needless_condition")
        return wanted

    def _sources(self, data: Mapping[str, Any]) -> tuple[Source, ...]:
        found = []
        given = data.get("sources")
        if not isinstance(given, list) or len(given) > MOST:
            self.wrong("list.field", field="sources")
            return ()
        for one in given:
            if not isinstance(one, dict):
                self.wrong("list.field", field="sources")
                continue
            self.fields(one, {"title", "url", "seen", "commercial"})
            url = one.get("url")
            if not isinstance(url, str) or not re.fullmatch(r"(https://[^\s]+)?", url):
                self.wrong("list.address")
                url = ""
            title, seen = self.line(one, "title"), self.matching(one, "seen", _DATE)
            found.append(Source(title, url, seen, self.yes_or_no(one, "commercial")))
        return tuple(found)
