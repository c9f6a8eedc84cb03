"""Reviewer cards: kept, handed on as files, and removed only while nobody needs them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from carenav_desktop import assets
from carenav_desktop.domain.review import Review
from carenav_desktop.domain.reviewer import LONGEST, Reviewer
from carenav_desktop.errors import CaseError, Code, KnownError
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.lists import list_lists
from carenav_desktop.services.reviewers import (
    example_card,
    forget_reviewer,
    import_card,
    keep_reviewer,
    list_reviewers,
    profile_of,
    save_card,
)
from carenav_desktop.services.reviews import forget_review, keep_review
from carenav_desktop.services.workspace import Workspace, workspace

KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
SECRET = KEY.replace("age1", "AGE-SECRET-KEY-1")


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


def test_a_card_is_kept_changed_and_listed_by_institution(ws: Workspace) -> None:
    second = keep_reviewer(ws, Reviewer(institution=" Lakeside Hospital ", recipient=KEY))
    keep_reviewer(ws, Reviewer(institution="Abbey Clinic"))
    keep_reviewer(ws, replace(second, name="Dr. Osei"))
    assert [one.title for one in list_reviewers(ws)] == ["Abbey Clinic", "Lakeside Hospital, Dr. Osei"]


@pytest.mark.parametrize(
    ("card", "code"),
    [
        (Reviewer(institution="  "), Code.REVIEWER_EMPTY),
        (Reviewer(9, "Lakeside"), Code.REVIEWER_UNKNOWN),
        (Reviewer(institution="Lakeside", recipient="age1nonsense"), Code.EXPORT_RECIPIENT_INVALID),
        (Reviewer(institution="Lakeside", recipient=SECRET), Code.EXPORT_RECIPIENT_INVALID),
    ],
)  # fmt: skip
def test_what_is_no_card_is_refused_and_nothing_is_kept(ws: Workspace, card: Reviewer, code: Code) -> None:
    with pytest.raises(KnownError) as refused:
        keep_reviewer(ws, card)
    assert refused.value.code is code
    assert list_reviewers(ws) == ()


def test_a_card_travels_as_a_file_and_takes_the_place_of_the_same_reviewer(ws: Workspace, tmp_path: Path) -> None:
    kept = keep_reviewer(ws, Reviewer(institution="Lakeside", name="Dr. Osei", fee="500"))
    file = tmp_path / "card.json"
    save_card(replace(kept, fee="600"), file)
    assert import_card(ws, file) == replace(kept, fee="600")
    assert [one.fee for one in list_reviewers(ws)] == ["600"]
    assert "id" not in json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b" " * (1 << 17), b'{"schema": 1}'])
def test_a_file_that_is_no_card_is_named_and_nothing_is_kept(ws: Workspace, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(data)
    with pytest.raises(CaseError) as refused:
        import_card(ws, file)
    assert (refused.value.code, refused.value.params["name"]) == (Code.CARD_NOT_USABLE, "x.json")
    assert list_reviewers(ws) == ()


def test_a_file_that_is_not_there_is_said(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(CaseError) as refused:
        import_card(ws, tmp_path / "gone.json")
    assert refused.value.code is Code.LIST_CANNOT_READ


def test_a_card_stays_while_a_review_needs_it(ws: Workspace) -> None:
    card, case = keep_reviewer(ws, Reviewer(institution="Lakeside")), create_case(ws, "Li Ming")
    review = keep_review(ws, case.id, Review(0, card.id))
    with pytest.raises(CaseError) as refused:
        forget_reviewer(ws, card.id)
    assert refused.value.code is Code.REVIEWER_IN_USE
    forget_review(ws, review)
    forget_reviewer(ws, card.id)
    assert list_reviewers(ws) == ()


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("reports-first", "reports-first"),
        ("See list: reports-first.", "reports-first"),
        ("先看报告，后看影像（示例）", "reports-first"),
        ("REPORTS FIRST, IMAGES LATER (EXAMPLE)", "reports-first"),
        ("all reports first", ""),
        ("lung", ""),
        ("", ""),
    ],
)
def test_a_card_names_a_profile_by_its_id_or_its_name(ws: Workspace, said: str, named: str) -> None:
    found = profile_of(Reviewer(institution="x", records=said), list_lists(ws))
    assert (found.id if found is not None else "") == named


def test_the_example_can_be_kept_as_it_is(ws: Workspace) -> None:
    card = keep_reviewer(ws, example_card())
    assert card.institution == assets.document("reviewers/example.json")["institution"]
    assert profile_of(card, list_lists(ws)) is not None


def test_a_text_longer_than_anybody_writes_is_cut_when_typed(ws: Workspace) -> None:
    assert len(keep_reviewer(ws, Reviewer(institution="x", fee="9" * 10_000)).fee) == LONGEST
