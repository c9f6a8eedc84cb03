"""The ledger: each packet and each opinion once, and figures that can be counted by hand."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from opinion_builders import MEMBERS, a_case, a_packet, a_review, an_opinion, full, weak
from pypdf import PdfReader
from sheet_builders import pages_of

from carenav_desktop.domain.opinion import Found, Looked
from carenav_desktop.services.ledger import LedgerLine, opinion_ledger, print_ledger
from carenav_desktop.services.opinions import look_for, say_reviewed
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> int:
    return a_case(ws)


def figures(line: LedgerLine) -> tuple[str, int, int, int, int, int, int]:
    code = line.packet.code if line.packet is not None else ""
    return (code, len(line.opinions), line.sent, line.reviewed, line.asked, line.answered, len(line.open))


def test_every_packet_and_every_opinion_is_there_once(ws: Workspace, case: int) -> None:
    first = a_packet(ws, case, "AAAA")
    write_question(ws, case, "Another wording of it, and would you keep this order?")
    second, third = a_packet(ws, case, "BBBB", MEMBERS[:2]), a_packet(ws, case, "CCCC", MEMBERS[:1])
    review = a_review(ws, case, packets=[first, second])
    other = a_review(ws, case, "Lakeside Institute", packets=[first])
    weak_one = weak(ws, review)  # of the packet sent last
    full(ws, review, first)
    an_opinion(ws, other, find=False)
    an_opinion(ws, other, find=False)
    lines = opinion_ledger(ws, case)
    assert [figures(one) for one in lines] == [
        ("AAAA", 1, 5, 4, 2, 1, 3),  # unclear answer, D003, the record that was asked for
        ("BBBB", 1, 2, 0, 2, 1, 4),
        ("AAAA", 0, 5, 0, 2, 0, 0),
        *[("", 1, 0, 0, 2, 0, 12)] * 2,  # nobody looked through these: two questions and ten lines
        ("CCCC", 0, 1, 0, 2, 0, 0),
    ]
    assert [one.reviewer.institution if one.reviewer else "" for one in lines] == [
        "Harbour Clinic", "Harbour Clinic", *["Lakeside Institute"] * 3, "",
    ]  # fmt: skip
    assert lines[1].opinions[0].opinion.id == weak_one
    assert third == lines[-1].packet.id if lines[-1].packet else False


def test_two_opinions_of_one_packet_leave_open_what_both_leave_open(ws: Workspace, case: int) -> None:
    packet = a_packet(ws, case)
    review = a_review(ws, case, packets=[packet])
    one, other = weak(ws, review), weak(ws, review)
    say_reviewed(ws, one, ["D001", "D002", "D003"])
    say_reviewed(ws, other, ["D003", "S001"])
    look_for(ws, other, {"question:1": Looked(Found.YES, "3"), "question:0": Looked(Found.NO)})
    (line,) = opinion_ledger(ws, case)
    assert figures(line)[1:6] == (2, 5, 4, 2, 2)
    assert [point.source for point in line.open] == ["uncertainties", "unreviewed"]
    assert line.open[1].say.params == {"count": 1, "numbers": "S002"}


def test_an_opinion_of_a_packet_that_the_log_does_not_name_has_its_line(ws: Workspace, case: int) -> None:
    packet = a_packet(ws, case)
    an_opinion(ws, a_review(ws, case), packet=packet)
    (line,) = opinion_ledger(ws, case)
    assert figures(line)[:3] == ("K7QP", 1, 5)


def test_the_printed_ledger_says_the_same_in_both_languages(ws: Workspace, case: int) -> None:
    assert "nopacketandnoopinion" in pages_of(print_ledger(ws, case))[0]
    packet = a_packet(ws, case)
    weak(ws, a_review(ws, case, packets=[packet]))
    a_packet(ws, case, "ZZZZ")
    (page,) = pages_of(print_ledger(ws, case, datetime.date(2026, 11, 26)))
    for text in (
        "HarbourClinic",
        "K7QP",
        "ZZZZ",
        "Nobodyisnamed",
        "没有写明交给谁",
        "Notintheopinion:Itsayswhatisuncertain",
    ):
        assert text in page, text
    many = [a_packet(ws, case, f"P{at:03}") for at in range(40)]
    assert len(pages_of(print_ledger(ws, case))) > 1 and len(opinion_ledger(ws, case)) == len(many) + 2


def test_every_head_of_the_printed_ledger_is_one_word(ws: Workspace, case: int) -> None:
    a_review(ws, case, packets=[a_packet(ws, case)])
    (page,) = PdfReader(BytesIO(print_ledger(ws, case))).pages
    words = page.extract_text().split()
    assert {"Reviewer", "Packet", "Opinion", "Sent", "Reviewed", "Asked", "Answered"} <= set(words)
