"""How a review stands: what was said last, what is expected, and which consent holds."""

import datetime

import pytest

from carenav_desktop.domain.review import NEXT, Asked, Consent, Event, EventKind, Review, ReviewState

TODAY = datetime.date(2026, 11, 26)


def said(*states: tuple[str, ReviewState], **head: object) -> Review:
    events = tuple(Event(at, day, EventKind.STATE, state) for at, (day, state) in enumerate(states, start=1))
    return Review(1, 1, events=events, **head)  # type: ignore[arg-type]


def test_a_review_stands_as_was_said_last_and_knows_since_when() -> None:
    assert (said().state, said().since) == (ReviewState.DRAFT, "")
    review = said(("2026-11-03", ReviewState.ASKED), ("2026-11-05", ReviewState.ACCEPTED))
    assert (review.state, review.since) == (ReviewState.ACCEPTED, "2026-11-05")


def test_a_call_changes_no_state() -> None:
    review = said(("2026-11-03", ReviewState.ASKED))
    later = Review(1, 1, events=(*review.events, Event(9, "2026-11-20", EventKind.CALL, words="they called")))
    assert (later.state, later.since) == (ReviewState.ASKED, "2026-11-03")


@pytest.mark.parametrize(
    ("due", "states", "expected"),
    [
        ("", [("2026-11-03", ReviewState.ASKED)], (False, False)),
        ("2026-11-26", [("2026-11-03", ReviewState.ASKED)], (True, True)),
        ("2026-11-27", [("2026-11-03", ReviewState.ASKED)], (True, False)),
        ("2026-11-20", [("2026-11-03", ReviewState.DECLINED)], (False, False)),
        ("2026-11-20", [("2026-11-18", ReviewState.OPINION)], (False, False)),
        ("2026-11-20", [("2026-11-18", ReviewState.CLOSED)], (False, False)),
        ("2026-11-10", [("2026-11-12", ReviewState.OPINION), ("2026-11-15", ReviewState.FOLLOW_UP)], (False, False)),
        ("2026-11-25", [("2026-11-12", ReviewState.OPINION), ("2026-11-15", ReviewState.FOLLOW_UP)], (True, True)),
    ],
)
def test_an_answer_is_due_only_while_one_is_to_come(
    due: str, states: list[tuple[str, ReviewState]], expected: tuple[bool, bool]
) -> None:
    review = said(*states, due=due)
    assert (review.expects_answer, review.is_due(TODAY)) == expected


def test_every_state_leads_on_but_the_last() -> None:
    assert set(NEXT) == set(ReviewState)
    assert [state for state, following in NEXT.items() if not following] == [ReviewState.CLOSED]


def test_a_packet_that_was_sent_twice_counts_once() -> None:
    events = [Event(at, "2026-11-03", EventKind.STATE, ReviewState.RECORDS_SENT, about=about)
              for at, about in enumerate(("packet:4", "", "packet:2", "packet:4", "record:7"))]  # fmt: skip
    assert Review(events=tuple(events)).packets == (4, 2)


def test_a_question_answered_with_blanks_is_not_known() -> None:
    review = Review(answers={Asked.WHO: "Dr. Osei", Asked.GAPS: "  "})
    assert Asked.WHO not in review.unknown
    assert len(review.unknown) == len(Asked) - 1


@pytest.mark.parametrize(
    ("consent", "holds"),
    [
        (Consent(), False),
        (Consent(given="2026-11-01"), True),
        (Consent(given="2026-11-01", until="2026-11-26"), True),
        (Consent(given="2026-11-01", until="2026-11-25"), False),
        (Consent(given="2026-11-01", until="2026-11"), True),
        (Consent(given="2026-11-01", withdrawn="2026-11-20"), False),
    ],
)
def test_a_consent_holds_while_it_was_given_and_neither_ended_nor_taken_back(consent: Consent, holds: bool) -> None:
    assert consent.holds(TODAY) is holds


def test_a_review_is_blank_until_anything_was_written_down() -> None:
    assert Review(3, 1, follow_ups=5).is_blank
    for written in (said(("2026-11-03", ReviewState.ASKED)), Review(note="x"), Review(due="2026-12-01"),
                    Review(answers={"who": "x"}), Review(consents=(Consent(),))):  # fmt: skip
        assert not written.is_blank
