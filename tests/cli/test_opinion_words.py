"""Opinions on the command line: taken in, looked through, asked about, printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from opinion_builders import a_case, a_packet, a_review
from reply_builders import a_reply, a_sent_packet

from carenav_desktop.services.workspace import workspace
from command_line import answer, run


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    """The words that name a library with one case, a packet and the review it was sent for."""
    with workspace(tmp_path / "library") as ws:
        case = a_case(ws)
        a_review(ws, case, packets=[a_packet(ws, case)])
        a_case(ws, "Wang Fang")
    return ["--library", str(tmp_path / "library")]


def test_an_opinion_goes_from_a_call_to_a_letter_and_a_brief(library: list[str], tmp_path: Path) -> None:
    of_case = [*library, "opinion", "1"]
    taken = answer(
        *of_case, "take", "1", "--call", "Keep the order.", "--author", "Dr Mora", "--received", "2026-11-20"
    )
    assert (taken["id"], taken["packet"], taken["form"], taken["check_back"]) == (1, "K7QP", "call", "2026-12-11")
    looked = answer(*of_case, "look", "1", "question:0", "yes", "--page", "2", "--words", "Keep it.")
    assert looked["lines"]["question:0"] == {"found": "yes", "page": "2", "words": "Keep it."}
    answer(*of_case, "look", "1", "uncertainties", "no")
    assert answer(*of_case, "reviewed", "1", "D001", "S001")["not_mentioned"] == ["D002", "D003", "S002"]
    assert answer(*of_case, "passage", "1", "next_step", "Ask for the report.", "--page", "3")["passage"] == 1
    drafted = answer(*of_case, "draft", "1")["follow_ups"]
    assert [one["about"] for one in drafted] == ["written", "uncertainties", "unreviewed"]
    text, page, brief = (tmp_path / name for name in ("letter.txt", "letter.pdf", "brief.pdf"))
    answer(*of_case, "letter", "1", str(text), "--contact", "ana@example.org")
    assert "D002, D003, S002" in text.read_text(encoding="utf-8")
    answer(*of_case, "letter", "1", str(page))
    answer(*of_case, "brief", "1", str(brief))
    assert page.read_bytes().startswith(b"%PDF") and brief.read_bytes().startswith(b"%PDF")
    assert run(*of_case, "brief", "1", str(brief))[0] == 1, "a file that is there is never replaced"
    sent = answer(*of_case, "sent", "1", "--on", "2026-11-26")
    assert {one["sent"] for one in sent["follow_ups"]} == {"2026-11-26"}
    (listed,) = answer(*of_case, "list")["opinions"]
    assert listed["passages"] == [{"kind": "next_step", "words": "Ask for the report.", "page": "3"}]
    (line,) = answer(*library, "ledger", "1", "--pdf", str(tmp_path / "ledger.pdf"))["ledger"]
    assert (line["packet"], line["sent"], line["reviewed"], line["asked"], line["answered"]) == ("K7QP", 5, 2, 2, 1)
    assert (tmp_path / "ledger.pdf").read_bytes().startswith(b"%PDF")


def test_what_does_not_belong_together_is_refused_in_words(library: list[str]) -> None:
    of_case = [*library, "opinion", "1"]
    assert run(*of_case, "take", "9", "--call", "x")[1]["error"] == "review_unknown"
    assert run(*library, "opinion", "2", "take", "1", "--call", "x")[1]["error"] == "review_unknown"
    assert run(*of_case, "take", "1", "--record", "77")[1]["error"] == "record_unknown"
    assert run(*of_case, "take", "1", "--call", "x", "--packet", "9")[1]["error"] == "packet_unknown"
    assert run(*of_case, "take", "1")[0] == 2
    assert answer(*of_case, "take", "1", "--call", "x", "--no-packet")["packet"] == ""
    assert run(*library, "opinion", "2", "look", "1", "signed", "yes")[1]["error"] == "opinion_unknown"
    assert run(*of_case, "look", "1", "nonsense", "yes")[1]["error"] == "item_unknown"
    assert run(*of_case, "reviewed", "1", "D001")[1]["error"] == "item_unknown"
    assert run(*of_case, "sent", "1")[1]["error"] == "follow_ups_none"
    assert run(*of_case, "passage", "1", "uncertainty", " ")[1]["error"] == "review_words_empty"


def test_a_reply_is_filed_and_the_same_one_again_is_told(library: list[str], tmp_path: Path) -> None:
    with workspace(tmp_path / "library") as ws:
        file = a_reply(tmp_path, a_sent_packet(ws, 1, "AAAA")[1], packet="AAAA", receipt="")
    filed = answer(*library, "reply", "1", str(file))
    assert (filed["opinion"], filed["packet"], filed["answered"]) == (1, "AAAA", [0])
    assert filed["wanted"] == ["The molecular report of the biopsy", "PET images of May"]
    assert [one["code"] for one in filed["remarks"]] == ["reply.not_checked", "reply.who"]
    (listed,) = answer(*library, "opinion", "1", "list")["opinions"]
    assert (listed["form"], listed["lines"]["answer"]["words"]) == ("reply", "Yes, we would keep the order.")
    status, _, said = run(*library, "reply", "1", str(file))
    assert (status, "taken in before" in said) == (1, True)
    status, _, said = run(*library, "reply", "2", str(file))
    assert (status, "Rivera, Elena" in said) == (1, True)
