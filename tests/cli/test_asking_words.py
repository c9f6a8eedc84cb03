import json
from pathlib import Path

import pytest

from carenav_desktop import assets
from command_line import answer, run


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    """The words that name a library with one case in it."""
    words = ["--library", str(tmp_path / "library")]
    answer(*words, "case", "new", "--name", "Rivera, Elena", "--born", "1961-05-09")
    return words


def test_a_case_is_told_its_lists_answers_and_levels(library: list[str]) -> None:
    said = answer(
        *library, "checklist", "1", "--pack", "lung", "--profile", "reports-first", "--answer", "operation", "no",
        "--level", "B11", "forbidden", "the reviewer has them",
    )  # fmt: skip
    lines = {one["id"]: one for one in said["items"]}
    assert [one["id"] for one in said["lists"]] == ["base", "lung", "reports-first"]
    assert (lines["B12"]["state"], lines["B11"]["state"], lines["B08"]["state"]) == ("not_relevant",) * 3
    assert lines["B11"]["why"] == "Turned off. Your own change: the reviewer has them"
    assert run(*library, "checklist", "1", "--window", "B04", "9", "because")[1]["error"] == "level_not_possible"
    assert answer(*library, "checklist", "1", "--pack", "none")["lists"][1]["id"] == "reports-first"
    assert run(*library, "checklist", "1", "--answer", "operation", "maybe")[1]["error"] == "answer_unknown"


def test_a_list_is_linted_added_and_removed(library: list[str], tmp_path: Path) -> None:
    pack = assets.document("checklists/packs/lung.json")
    pack["id"] = "our-lung"
    file = tmp_path / "our.json"
    file.write_text(json.dumps(pack), encoding="utf-8")
    assert answer("lint", str(file)) == {"file": "our.json", "problems": []}
    assert answer(*library, "lists", "add", str(file))["id"] == "our-lung"
    assert "our-lung" in [one["id"] for one in answer(*library, "lists", "show")["lists"]]
    answer(*library, "lists", "remove", "our-lung")
    assert "our-lung" not in [one["id"] for one in answer(*library, "lists", "show")["lists"]]
    pack["items"][0]["level"] = "wishes"
    file.write_text(json.dumps(pack), encoding="utf-8")
    status, linted, _ = run("lint", str(file))
    assert status == 1
    assert [one["place"] for one in linted["problems"]] == ["items 1, LU01"]


def test_a_letter_is_written_and_never_over_another_file(library: list[str], tmp_path: Path) -> None:
    text, page = tmp_path / "letter.txt", tmp_path / "letter.pdf"
    words = [*library, "letter", "1", "--to", "City Hospital", "--line", "B10", "--line", "B11"]
    assert answer(*words[:4], str(text), *words[4:])["lines"] == ["B10", "B11"]
    assert "Medication list and allergies" in text.read_text(encoding="utf-8")
    answer(*words[:4], str(page), *words[4:])
    assert page.read_bytes().startswith(b"%PDF")
    before = page.read_bytes()
    assert run(*words[:4], str(page), *words[4:])[0] == 1
    assert page.read_bytes() == before


def test_what_was_asked_is_kept_and_ends(library: list[str], tmp_path: Path) -> None:
    add = [*library, "requests", "add", "1", "--to", "City Hospital", "--line", "B10", "--promised", "2026-01-10"]
    assert answer(*add) == {"request": 1, "facility": 1}
    assert answer(*add) == {"request": 2, "facility": 1}
    (first, _) = answer(*library, "requests", "show", "1")["requests"]
    assert (first["facility"], first["due"], first["lines"]) == ("City Hospital", True, ["B10"])
    calendar = tmp_path / "days.ics"
    answer(*library, "requests", "calendar", "1", str(calendar))
    assert calendar.read_bytes().count(b"BEGIN:VEVENT") == 2
    answer(*library, "requests", "end", "1", "1", "refused", "--note", "by phone")
    lines = {one["id"]: one for one in answer(*library, "checklist", "1")["items"]}
    assert lines["B10"]["state"] == "refused_or_lost"


def test_the_question_and_everything_beside_it(library: list[str]) -> None:
    said = answer(
        *library, "question", "1", "--set", "Is surgery on 3 Dec 2026 first?", "--further", "2", "More words",
        "--step", "decision", "Now or later", "--remote", "yes",
    )  # fmt: skip
    assert (said["text"], said["version"], said["remote"]) == ("Is surgery on 3 Dec 2026 first?", 1, "yes")
    assert [(one["number"], one["text"]) for one in said["further"]] == [(2, "More words")]
    assert [one["code"] for one in said["further"][0]["checks"]] == ["not_a_question"]
    assert list(said["steps"]) == ["decision", "deadline", "options", "matters", "help"]
    assert said["steps"]["decision"] == "Now or later"
    assert answer(*library, "question", "1", "--remote", "unsaid", "--further", "2", "")["further"] == []
    assert answer(*library, "question", "1")["remote"] == "unsaid"


def test_a_part_of_the_question_that_is_not_there_is_refused_before_anything_is_written(library: list[str]) -> None:
    words = ("--set", "Is it first?", "--further", "4", "x")
    assert run(*library, "question", "1", *words)[1]["error"] == "question_position"
    assert run(*library, "question", "1", "--step", "further_1", "x")[1]["error"] == "question_step"
    assert answer(*library, "question", "1")["text"] == ""
