"""Reviewers and reviews on the command line."""

import json
from pathlib import Path

import pytest

from carenav_desktop import assets
from command_line import answer, run


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    """The words that name a library with one case and one reviewer in it."""
    words = ["--library", str(tmp_path / "library")]
    answer(*words, "case", "new", "--name", "Rivera, Elena", "--born", "1961-05-09")
    answer(*words, "reviewer", "add", "--institution", "Lakeside Hospital", "--name", "Dr. Osei", "--written", "yes")
    return words


def test_cards_are_added_saved_taken_in_and_removed(library: list[str], tmp_path: Path) -> None:
    card = tmp_path / "card.json"
    assert answer(*library, "reviewer", "save", "1", str(card)) == {"card": str(card)}
    assert json.loads(card.read_text(encoding="utf-8"))["name"] == "Dr. Osei"
    assert run(*library, "reviewer", "save", "1", str(card))[0] == 1
    assert answer(*library, "reviewer", "import", str(card))["reviewer"] == 1
    answer(*library, "reviewer", "import", str(assets.path("reviewers/example.json")))
    assert [one["id"] for one in answer(*library, "reviewer", "list")["reviewers"]] == [2, 1]
    answer(*library, "reviewer", "remove", "2")
    assert len(answer(*library, "reviewer", "list")["reviewers"]) == 1
    card.write_text('{"schema": 1, "kind": "reviewer"}', encoding="utf-8")
    assert run(*library, "reviewer", "import", str(card))[1]["error"] == "card_not_usable"
    assert run(*library, "reviewer", "save", "9", str(tmp_path / "x.json"))[1]["error"] == "reviewer_unknown"


def test_a_review_is_told_from_the_first_thought_to_the_consent(library: list[str], tmp_path: Path) -> None:
    assert answer(*library, "review", "1", "add", "--reviewer", "1") == {"review": 1}
    words = [*library, "review", "1"]
    assert answer(*words, "state", "1", "asked", "--on", "2026-11-03", "--note", "by mail")["line"] == 1
    answer(*words, "log", "1", "promise", "in ten days", "--on", "2026-11-04", "--due", "2026-11-14")
    assert "who" not in answer(*words, "ask", "1", "who", "Dr. Osei")["unknown"]
    assert answer(*words, "want", "1", "PET images", "--page", "2")["wanted"] == 1
    answer(*words, "want", "1", "PET images, spring", "--id", "1")
    form = tmp_path / "consent.pdf"
    answer(*words, "consent", "1", "--by", "Rivera, Elena", "--until", "2199-01-01", "--form", str(form))
    (found,) = answer(*words, "list")["reviews"]
    assert (found["state"], found["since"], found["expected"]) == ("asked", "2026-11-03", "2026-11-14")
    assert found["due"] is True
    assert [one["words"] for one in found["wanted"]] == ["PET images, spring"]
    assert [one["kind"] for one in found["log"]] == ["state", "promise"]
    assert found["consents"][0]["holds"] is True
    assert form.read_bytes().startswith(b"%PDF")


def test_the_sheet_is_a_page_or_a_text_and_never_over_another_file(library: list[str], tmp_path: Path) -> None:
    answer(*library, "review", "1", "add", "--reviewer", "1")
    page, text = tmp_path / "sheet.pdf", tmp_path / "sheet.txt"
    for file in (page, text):
        assert answer(*library, "review", "1", "sheet", "1", str(file)) == {"sheet": str(file)}
        assert run(*library, "review", "1", "sheet", "1", str(file))[0] == 1
    assert page.read_bytes().startswith(b"%PDF")
    assert "Lakeside Hospital, Dr. Osei" in text.read_text(encoding="utf-8")


def test_a_review_of_another_case_is_unknown_in_this_one(library: list[str]) -> None:
    answer(*library, "case", "new", "--name", "Li Ming")
    answer(*library, "review", "1", "add", "--reviewer", "1")
    for words in (["state", "1", "asked"], ["log", "1", "note", "x"], ["ask", "1", "who", "x"], ["want", "1", "x"],
                  ["consent", "1", "--by", "x"]):  # fmt: skip
        assert run(*library, "review", "2", *words)[1]["error"] == "review_unknown"
    assert answer(*library, "review", "1", "list")["reviews"][0]["log"] == []


def test_a_packet_or_record_that_is_not_there_is_said(library: list[str]) -> None:
    answer(*library, "review", "1", "add", "--reviewer", "1")
    sent = run(*library, "review", "1", "state", "1", "records_sent", "--packet", "7")
    assert sent[1]["error"] == "packet_unknown"
    assert run(*library, "review", "1", "log", "1", "mail", "x", "--record", "7")[1]["error"] == "record_unknown"
    assert run(*library, "review", "1", "log", "1", "mail", "x", "--due", "soon")[1]["error"] == "date_invalid"
    assert run(*library, "review", "1", "add", "--reviewer", "7")[1]["error"] == "reviewer_unknown"
