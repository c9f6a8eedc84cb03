"""Small builders of the domain's values: every field has a plain default, a test names what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from carenav_desktop import assets
from carenav_desktop.domain.case import Decision, Person, Question, Record, Series, Study
from carenav_desktop.domain.checklist import CaseFacts, Line, Mark, State, evaluate
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.items import CheckList
from carenav_desktop.domain.layers import Edit, layered
from carenav_desktop.domain.list_reader import read_list

TODAY = date(2026, 11, 23)
CLEAN_QUESTION = Question(
    "Is the planned treatment (FOLFOX) starting on 3 Dec 2026 the right next step, or should surgery come first?", 1
)
_RECORD = Record(
    id=1, case_id=1, person_id=1, decision=Decision.SAME, original="00", format=FileFormat.PDF, size=1, name="a.pdf",
    source="a.pdf", kind="other", title="", date="2026-11-20", place="", language="", notes="", modality="", region="",
    accession_number="", because="", pages=1, created="", confirmed=True, locked=False, unreadable="", added="",
)  # fmt: skip


def record(id: int, kind: str = "other", date: str = "2026-11-20", **fields: Any) -> Record:
    return replace(_RECORD, id=id, kind=kind, date=date, **fields)


def report(id: int, date: str = "2026-11-20", modality: str = "CT", **fields: Any) -> Record:
    return record(id, "imaging_report", date, modality=modality, **fields)


def study(id: int, date: str = "2026-11-20", *modalities: str, **fields: Any) -> Study:
    modalities = modalities or ("CT",)
    scouts = fields.pop("scouts", False)
    series = tuple(
        Series(id * 10 + n, id, f"1.{id}.{n}", one, n, "", "", 5, 5, scouts, "00") for n, one in enumerate(modalities)
    )
    values: dict[str, Any] = {
        "case_id": 1, "person_id": 1, "decision": Decision.SAME, "study_uid": f"1.{id}", "description": "",
        "accession_number": "", "institution": "", "region": "", "modalities": tuple(sorted(set(modalities))),
        "conflicts": 0,
    }  # fmt: skip
    return Study(id=id, date=date, series=series, **(values | fields))


def person(id: int = 1, decision: Decision = Decision.SAME) -> Person:
    return Person(id, ("Rivera^Elena",), "1966-01-01", (), "F", 3, decision)


def facts(**fields: Any) -> CaseFacts:
    values: dict[str, Any] = {
        "today": TODAY, "records": (), "studies": (), "question": Question(), "people": (), "marks": {},
    }  # fmt: skip
    return CaseFacts(**(values | fields))


def shipped(name: str = "base") -> CheckList:
    """A list that ships: 'base', 'packs/lung', 'profiles/reports-first'."""
    return read_list(assets.document(f"checklists/{name}.json"))


def lines_of(*lists: str, edits: tuple[Edit, ...] = (), **fields: Any) -> dict[str, Line]:
    """The evaluated checklist by line id: the base list, and the lists named over it."""
    layers = layered([shipped(), *map(shipped, lists)], edits, {"en": "Your own change", "zh-Hans": "您自己的改动"})
    found = evaluate(layers.items, facts(questions=layers.questions, **fields))
    assert len({one.id for one in found}) == len(found)
    return {one.id: one for one in found}


def said(state: State, reason: str = "because") -> Mark:
    return Mark(state, reason)
