"""A reply files itself: answers, ticks, words, records asked for. One that does not fit is said; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from opinion_builders import FURTHER, a_case, a_review
from reply_builders import a_reply, a_sent_packet, as_bytes, document, sealed_for

from carenav_desktop.domain.opinion import Form, Found, PassageKind, Twelve
from carenav_desktop.domain.review import ReviewState
from carenav_desktop.domain.steps import Part
from carenav_desktop.errors import Code, PacketError
from carenav_desktop.sealing.identities import Identity, new_identity
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.opinions import forget_opinion, get_opinion, list_opinions
from carenav_desktop.services.questions import write_part, write_question
from carenav_desktop.services.replies import take_in_reply
from carenav_desktop.services.reviewers import list_reviewers
from carenav_desktop.services.reviews import list_reviews
from carenav_desktop.services.trail import trail
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> int:
    return a_case(ws)


@pytest.fixture
def sent(ws: Workspace, case: int) -> tuple[int, Identity]:
    return a_sent_packet(ws, case)


def refused(ws: Workspace, case: int, file: Path) -> PacketError:
    with pytest.raises(PacketError) as error:
        take_in_reply(ws, case, file)
    return error.value


def test_a_reply_becomes_an_opinion_with_its_check_filled_in(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    review = a_review(ws, case, packets=[sent[0]])
    result = take_in_reply(ws, case, a_reply(tmp_path, sent[1]))
    assert (result.review_id, result.packet, result.answered) == (review, "K7QP", (0,))
    view = get_opinion(ws, result.opinion_id)
    opinion = view.opinion
    assert (opinion.form, opinion.author, opinion.dated, opinion.packet, opinion.question_version) == (
        Form.REPLY, "Prof. Lin Wei, 肿瘤内科", "2026-11-18", sent[0], 1,
    )  # fmt: skip
    found = {one.value: opinion.looked(one).found for one in Twelve}
    assert {line for line, one in found.items() if one is not Found.YES} == {Twelve.LIMITS}
    assert found[Twelve.LIMITS] is Found.NO
    assert opinion.looked(Twelve.SIGNED).words == "Prof. Lin Wei, 肿瘤内科, Harbour Clinic"
    assert opinion.looked(Twelve.IMAGES).words == "Images viewed / 看了影像"
    assert opinion.looked("question:0").words == "Yes, we would keep the order."
    assert opinion.looked("question:1").found is Found.NO
    assert list(opinion.reviewed) == ["D001", "S001"]
    assert {(one.kind, one.words) for one in opinion.passages} == {
        (PassageKind.UNCERTAINTY, "The second slide was not there."),
        (PassageKind.NEXT_STEP, "A visit before the operation."),
    }
    assert [one.source for one in opinion.follow_ups] == ["question:1"]


def test_records_that_are_asked_for_stand_on_the_checklist_once(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    take_in_reply(ws, case, a_reply(tmp_path, sent[1]))
    again = take_in_reply(
        ws, case, a_reply(tmp_path, sent[1], records=["PET images of May", "Old slides", "Old slides"])
    )
    assert again.wanted == ("Old slides",)
    lines = [one for one in evaluate_checklist(ws, case).lines if one.id.startswith("RV:")]
    assert [one.label.params["what"] for one in lines] == [  # type: ignore[union-attr]
        "The molecular report of the biopsy", "PET images of May", "Old slides",
    ]  # fmt: skip


def test_without_a_review_one_begins_with_the_card_of_who_wrote(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    take_in_reply(ws, case, a_reply(tmp_path, sent[1]))
    (card,), (view,) = list_reviewers(ws), list_reviews(ws, case)
    assert (card.institution, card.name, card.specialty) == ("Harbour Clinic", "Prof. Lin Wei", "肿瘤内科")
    assert (view.review.state, view.reviewer) == (ReviewState.OPINION, card)
    nobody = {"name": "", "specialty": "", "institution": ""}
    take_in_reply(ws, a_case(ws), a_reply(tmp_path, a_sent_packet(ws, 2)[1], reviewer=nobody, written=""))
    unsigned = list_opinions(ws, 2)[0].opinion
    assert [unsigned.looked(one).found for one in (Twelve.SIGNED, Twelve.DATED)] == [Found.NO, Found.NO]


def test_of_two_reviewers_with_the_same_packet_it_goes_to_the_one_who_wrote(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    first, second = (a_review(ws, case, name, [sent[0]]) for name in ("Harbour Clinic", "Hill Hospital"))
    assert take_in_reply(ws, case, a_reply(tmp_path, sent[1])).review_id == first
    assert take_in_reply(ws, case, a_reply(tmp_path, sent[1], written="")).review_id == second


def test_answers_follow_the_further_questions_that_were_written(ws: Workspace, tmp_path: Path) -> None:
    case = a_case(ws, further=False)
    write_part(ws, case, Part.FURTHER_3, FURTHER)
    _, identity = a_sent_packet(ws, case)
    answers = [{"position": 1, "said": "yes", "text": "Tablets."}, {"position": 2, "said": "yes", "text": "No such."}]
    result = take_in_reply(ws, case, a_reply(tmp_path, identity, answers=answers))
    assert result.answered == (3,)
    assert get_opinion(ws, result.opinion_id).opinion.looked("question:3").words == "Tablets."


def test_an_older_question_is_accepted_and_said(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    write_question(ws, case, "Another question by 5 December: tablets or an operation?")
    other = a_reply(tmp_path, sent[1], receipt="0000-0000", reviewed=["D001", "D099"])
    result = take_in_reply(ws, case, other)
    assert [(one.code, dict(one.params)) for one in result.remarks] == [
        ("reply.older_question", {"sent": 1, "now": 2}),
        ("reply.other_receipt", {"theirs": "0000-0000", "ours": "7F3A-21CC"}),
        ("reply.unknown_numbers", {"numbers": "D099"}),
        ("reply.who", {}),
    ]
    assert get_opinion(ws, result.opinion_id).question.version == 1


def test_the_same_reply_twice_is_said_and_may_come_again_once_it_was_taken_out(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    file = a_reply(tmp_path, sent[1])
    first = take_in_reply(ws, case, file)
    assert refused(ws, case, file).code is Code.REPLY_TWICE
    forget_opinion(ws, first.opinion_id)
    assert list_reviews(ws, case)[0].review.state is ReviewState.DRAFT
    take_in_reply(ws, case, file)
    assert len(list_opinions(ws, case)) == 1


def test_a_reply_to_another_case_names_it(ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path) -> None:
    other = a_case(ws, "Wang Fang")
    error = refused(ws, other, a_reply(tmp_path, sent[1]))
    assert (error.code, error.params) == (
        Code.REPLY_OTHER_CASE, {"case": "Rivera, Elena", "number": case, "packet": "K7QP"},
    )  # fmt: skip


def test_files_that_are_not_the_reply_change_nothing(
    ws: Workspace, case: int, sent: tuple[int, Identity], tmp_path: Path
) -> None:
    key = sent[1].recipient
    whole = sealed_for(key, as_bytes(document()))
    wrong = {
        Code.REPLY_DAMAGED: [whole[:-1], whole[:-20] + bytes(20), whole + b"\n", whole.replace(b"\n", b"\r\n")],
        Code.REPLY_NOT_A_REPLY: [
            b"", b"Dear family", as_bytes(document()), bytes(5 * 1024 * 1024), sealed_for(key, b"Dear family"),
            sealed_for(key, as_bytes(document(packet="AAAA"))),
        ],
        Code.REPLY_NEWER: [sealed_for(key, as_bytes(document(version=2)))],
        Code.REPLY_NO_PACKET: [sealed_for(new_identity().recipient, as_bytes(document()))],
    }  # fmt: skip
    before, file = len(trail(ws, 1000)), tmp_path / "reply-K7QP.age"
    for code, contents in wrong.items():
        for data in contents:
            file.write_bytes(data)
            assert refused(ws, case, file).code is code
    assert refused(ws, case, tmp_path / "gone.age").code is Code.REPLY_CANNOT_READ
    assert (list_opinions(ws, case), list_reviews(ws, case), list_reviewers(ws)) == ((), (), ())
    assert len(trail(ws, 1000)) == before
