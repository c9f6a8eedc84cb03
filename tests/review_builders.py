"""A review with a row in every table of reviews, for tests of what holds for all of them."""

from __future__ import annotations

from carenav_desktop.domain.line import Answer
from carenav_desktop.domain.opinion import FollowUp, Form, Found, Looked, Opinion, Passage, PassageKind, Twelve
from carenav_desktop.domain.review import Asked, Consent, Event, EventKind, Review, ReviewState, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.domain.steps import Part
from carenav_desktop.storage.unit_of_work import UnitOfWork


def a_review(unit: UnitOfWork, case_id: int, packet: int) -> tuple[int, int]:
    """A reviewer who was sent a packet and answered; gives the ids of the review and of the opinion."""
    unit.questions.set_part(case_id, Part.FURTHER_1, "Is the stage clear?")
    unit.questions.set_basis(case_id, 1, ["B07"])
    reviewer = unit.reviews.keep_reviewer(Reviewer(institution="Harbour Hospital", name="Dr. Ng", written=Answer.YES))
    review = unit.reviews.keep(case_id, Review(reviewer_id=reviewer, due="2026-12-01", note="by mail"))
    sent = Event(0, "2026-11-02", EventKind.STATE, ReviewState.RECORDS_SENT, about=f"packet:{packet}")
    for part in (
        sent,
        Consent(0, "Elena", "herself", "all", "2026-11-01", "2027-11-01", "", "record:1"),
        Wanted(0, "PET images of May", "2", "study:1"),
    ):
        unit.reviews.keep_part(review, part)
    unit.reviews.answer(review, Asked.WHO, "Dr. Ng")
    opinion = unit.opinions.keep(Opinion(0, review, Form.LETTER, "record:1", packet=packet, question_version=1))
    unit.opinions.look(opinion, Twelve.SIGNED, Looked(Found.YES, "3"))
    unit.opinions.set_reviewed(opinion, ["D001"])
    unit.opinions.keep_part(opinion, Passage(0, PassageKind.NEXT_STEP, "a visit in person", "3"))
    unit.opinions.keep_part(opinion, FollowUp(0, "images", "", "2026-11-24"))
    return review, opinion
