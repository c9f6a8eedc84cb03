"""What makes the first part of a packet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.domain.stages import FIRST_LIMIT, Candidate, first_part, later_said

KEY = ("clinic_letter", "plan", "pathology_report", "biomarker_report", "imaging_report", "operative_note")


def paper(id: int, kind: str, date: str = "2026-09-01", size: int = 1_000) -> Candidate:
    return Candidate(id, kind, date, size)


@pytest.mark.parametrize("kind", [*KEY, "treatment_summary", "medication_list", "lab_report"])
def test_key_reports_go_in(kind: str) -> None:
    assert first_part([paper(7, kind)]) == {7}


@pytest.mark.parametrize("kind", ["", "other", "identity_document", "consent", "pictures_of_scan", "nobody knows it"])
def test_other_papers_stay_for_later(kind: str) -> None:
    assert first_part([paper(7, kind)]) == frozenset()


def test_earlier_kinds_come_before_later_ones_and_newer_reports_before_older_ones() -> None:
    old, new = paper(1, "imaging_report", "2025-01-01", 400), paper(2, "imaging_report", "2026-01-01", 400)
    undated, letter = paper(3, "imaging_report", "", 400), paper(4, "clinic_letter", "", 400)
    assert first_part([undated, old, new, letter], made=0, limit=401) == {4}
    assert first_part([undated, old, new, letter], made=0, limit=801) == {4, 2}
    assert first_part([undated, old, new, letter], made=0, limit=1201) == {4, 2, 1}


def test_what_does_not_fit_is_passed_over_for_what_does() -> None:
    assert first_part([paper(1, "plan", size=900), paper(2, "lab_report", size=80)], made=0, limit=100) == {2}


def test_of_lab_reports_only_the_newest_is_a_key_report() -> None:
    assert first_part([paper(1, "lab_report", "2026-01-01"), paper(2, "lab_report", "2026-03-01")]) == {2}


def test_what_follows_is_counted_in_documents_and_image_files() -> None:
    assert later_said({"lab_report": 2, "images": 30, "other": 1}).params == {"documents": 3, "images": 30}


@given(
    some.lists(
        some.builds(
            Candidate,
            some.integers(1, 10**6),
            some.sampled_from([*RecordKind, "", "x"]),
            some.sampled_from(["", "2026", "2026-02", "2026-02-03"]),
            some.integers(0, 10**7),
        ),
        unique_by=lambda one: one.id,
        max_size=40,
    )
)
def test_a_first_part_never_reaches_the_limit_and_does_not_depend_on_the_order(papers: list[Candidate]) -> None:
    chosen = first_part(papers, made=10)
    assert 10 + sum(one.size for one in papers if one.id in chosen) < FIRST_LIMIT
    assert first_part(list(reversed(papers)), made=10) == chosen
