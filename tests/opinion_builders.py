"""A case with a reviewer, a packet of five records, and opinions about it. The library is real."""

from __future__ import annotations

from collections.abc import Sequence

from carenav_desktop.domain.case import PacketEntry, PacketMember
from carenav_desktop.domain.opinion import Form, Found, Looked, Opinion, Passage, PassageKind, Twelve, question_line
from carenav_desktop.domain.review import Review, ReviewState, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.domain.steps import Part
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.opinions import keep_words, look_for, say_reviewed, take_in_opinion
from carenav_desktop.services.questions import write_part, write_question
from carenav_desktop.services.reviewers import keep_reviewer
from carenav_desktop.services.reviews import keep_part, keep_review, say_state
from carenav_desktop.services.workspace import Workspace

QUESTION = "The plan is chemotherapy and we decide by 3 December: would you keep this order?"
FURTHER = "Which alternative would you ask our doctors about?"
MEMBERS = (
    PacketMember("D001", "record:1", "pathology_report", "Histology of the liver", "2026-09-02"),
    PacketMember("D002", "record:2", "imaging_report", "CT chest", "2026-09-14"),
    PacketMember("D003", "record:3", "plan", "", "2026-11"),
    PacketMember("S001", "study:1", "CT", "CT chest", "2026-09-14"),
    PacketMember("S002", "study:2", "PT CT", "", ""),
)


def a_case(ws: Workspace, name: str = "Rivera, Elena", *, further: bool = True) -> int:
    """A case with a question and, maybe, one further."""
    case = create_case(ws, name, "1961-05-09").id
    write_question(ws, case, QUESTION)
    if further:
        write_part(ws, case, Part.FURTHER_1, FURTHER)
    return case


def a_packet(ws: Workspace, case: int, code: str = "K7QP", members: Sequence[PacketMember] = MEMBERS) -> int:
    """A packet in the register, as sealing one leaves it; gives its id."""
    with ws.library.unit_of_work() as unit:
        question = unit.questions.freeze(case)
        entry = PacketEntry(0, code, "2026-11-01", "", "7F3A 21CC", "0" * 64, 5, 90, question.version, "passphrase")
        return unit.packets.add(case, entry, "secret", members).id


def a_review(ws: Workspace, case: int, institution: str = "Harbour Clinic", packets: Sequence[int] = ()) -> int:
    """A review whose reviewer was sent these packets."""
    reviewer = keep_reviewer(ws, Reviewer(institution=institution, name="Dr Ada Mora", specialty="Oncology"))
    review = keep_review(ws, case, Review(reviewer_id=reviewer.id))
    for packet in packets:
        say_state(ws, review, ReviewState.RECORDS_SENT, "2026-11-02", packet_id=packet)
    return review


def an_opinion(ws: Workspace, review: int, *, packet: int = 0, find: bool = True, **told: str) -> int:
    """An opinion that came as a letter on 20 November."""
    head = {"item": "record:9", "author": "Dr Ada Mora, oncology", "dated": "2026-11-18", "received": "2026-11-20"}
    opinion = Opinion(review_id=review, form=Form.LETTER, packet=packet, **{**head, **told})
    return take_in_opinion(ws, opinion, find_packet=find)


def weak(ws: Workspace, review: int) -> int:
    """An opinion that lists no records, leaves one question unanswered and says nothing of what is uncertain."""
    number = an_opinion(ws, review)
    absent = {Twelve.RECORDS, Twelve.UNCERTAINTIES}
    found = {
        one.value: Looked(Found.NO if one in absent else Found.YES, "" if one in absent else "1") for one in Twelve
    }
    found[question_line(0)] = Looked(Found.YES, "2", "Yes, we would keep the order.")
    found[question_line(1)] = Looked(Found.NO)
    look_for(ws, number, found)
    return number


def full(ws: Workspace, review: int, packet: int = 0) -> int:
    """An opinion that says all there is to say, of all that was sent but one."""
    number = an_opinion(ws, review, packet=packet, author="Prof. Lin Wei, 肿瘤内科", dated="2026-11-12")
    found = {one.value: Looked(Found.YES, "1") for one in Twelve}
    found[Twelve.LIMITS.value] = Looked(Found.YES, "3", "Without an examination I cannot judge the general condition.")
    found[question_line(0)] = Looked(Found.YES, "2", "先手术，再做化疗也可以考虑。")
    found[question_line(1)] = Looked(Found.UNCLEAR, "2-3", "There are several, depending on the tissue.")
    look_for(ws, number, found)
    say_reviewed(ws, number, ["D001", "D002", "S001", "S002"])
    keep_words(ws, number, Passage(0, PassageKind.UNCERTAINTY, "The second slide was not available to me.", "2"))
    keep_words(ws, number, Passage(0, PassageKind.NEXT_STEP, "Please ask for the molecular report.", "3"))
    keep_part(ws, review, Wanted(0, "The molecular report of the biopsy", "3"))
    return number
