from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from review_builders import a_review
from storage_builders import a_case

from carenav_desktop.domain.case import Case, PacketEntry, PacketMember, Question
from carenav_desktop.domain.opinion import FollowUp, Found, Looked, Opinion, Passage, Twelve
from carenav_desktop.domain.review import Consent, Event, EventKind, Review, ReviewState, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.domain.steps import Part
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.storage.engine import open_engine
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.migrations.upgrade import run

PACKET = PacketEntry(0, "K7QP", "2026-11-02", "/media/stick", "1234 5678", "ab" * 32, 5, 3, 1, "age1")
LIBRARIES = Path(__file__).parents[1] / "libraries"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    return a_case(library)


def code_of(error: pytest.ExceptionInfo[CaseError]) -> Code:
    return error.value.code


def test_a_review_comes_back_with_everything_that_was_said_in_it(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        packet = unit.packets.add(case.id, PACKET, "secret", [PacketMember("D001", "record:1", "plan", "", "")]).id
        number, answered = a_review(unit, case.id, packet)
    with library.unit_of_work() as unit:
        review, opinion = unit.reviews.get(number), unit.opinions.get(answered)
    assert (review.state, review.packets, review.due) == (ReviewState.RECORDS_SENT, (packet,), "2026-12-01")
    assert [one.given_by for one in review.consents] == ["Elena"]
    assert [one.item for one in review.wanted] == ["study:1"]
    assert "who" not in review.unknown
    assert opinion.lines == {Twelve.SIGNED: Looked(Found.YES, "3")}
    assert (opinion.reviewed, [one.words for one in opinion.passages]) == (("D001",), ["a visit in person"])
    assert [(one.source, one.sent) for one in opinion.follow_ups] == [("images", "2026-11-24")]


def test_the_state_is_the_one_of_the_latest_day_whatever_the_order_of_writing(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        number, _ = a_review(unit, case.id, 1)
        for day, state in (("2026-11-20", ReviewState.IN_REVIEW), ("2026-10-01", ReviewState.ASKED)):
            unit.reviews.keep_part(number, Event(0, day, EventKind.STATE, state))
        assert unit.reviews.get(number).state is ReviewState.IN_REVIEW


def test_parts_of_one_review_cannot_be_changed_through_another(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        first, answered = a_review(unit, case.id, 1)
        second, other = a_review(unit, case.id, 1)
        theirs = unit.reviews.get(second)
        for part in (theirs.events[0], theirs.consents[0], theirs.wanted[0]):
            for act in (unit.reviews.keep_part, unit.reviews.forget_part):
                with pytest.raises(CaseError) as refused:
                    act(first, part)
                assert code_of(refused) is Code.REVIEW_PART_UNKNOWN
        passage = unit.opinions.get(other).passages[0]
        with pytest.raises(CaseError) as refused:
            unit.opinions.keep_part(answered, passage)
        assert code_of(refused) is Code.OPINION_PART_UNKNOWN


def test_what_is_not_there_is_a_known_error(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        for code, act in (
            (Code.REVIEWER_UNKNOWN, lambda: unit.reviews.keep(case.id, Review(reviewer_id=9))),
            (Code.REVIEWER_UNKNOWN, lambda: unit.reviews.keep_reviewer(Reviewer(id=9))),
            (Code.REVIEW_UNKNOWN, lambda: unit.reviews.get(9)),
            (Code.REVIEW_UNKNOWN, lambda: unit.reviews.keep_part(9, Wanted(0, "x"))),
            (Code.OPINION_UNKNOWN, lambda: unit.opinions.get(9)),
            (Code.OPINION_UNKNOWN, lambda: unit.opinions.keep(Opinion(9, 1))),
        ):
            with pytest.raises(CaseError) as refused:
                act()
            assert code_of(refused) is code


def test_a_card_that_a_review_needs_stays(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        number, _ = a_review(unit, case.id, 1)
        needed = unit.reviews.get(number).reviewer_id
        spare = unit.reviews.keep_reviewer(Reviewer(institution="Spare"))
        with pytest.raises(CaseError) as refused:
            unit.reviews.forget_reviewer(needed)
        assert code_of(refused) is Code.REVIEWER_IN_USE
        unit.reviews.forget_reviewer(spare)
        assert [one.id for one in unit.reviews.reviewers()] == [needed]


def test_changed_parts_replace_what_was_and_removed_ones_are_gone(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        number, answered = a_review(unit, case.id, 1)
        review, opinion = unit.reviews.get(number), unit.opinions.get(answered)
        unit.reviews.keep_part(number, replace(review.consents[0], withdrawn="2026-11-25"))
        unit.reviews.forget_part(number, review.wanted[0])
        unit.opinions.forget_part(answered, opinion.passages[0])
        unit.opinions.look(answered, Twelve.SIGNED, Looked())
        unit.opinions.set_reviewed(answered, [])
        review, opinion = unit.reviews.get(number), unit.opinions.get(answered)
    assert [one.withdrawn for one in review.consents] == ["2026-11-25"]
    assert (review.wanted, opinion.passages, opinion.lines, opinion.reviewed) == ((), (), {}, ())


@pytest.mark.parametrize("part", [Event, Consent, Wanted, Passage, FollowUp])
def test_every_part_with_a_number_of_its_own_begins_new(part: type) -> None:
    assert part().id == 0


def test_a_version_is_everything_that_was_written_when_it_was_sent(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        unit.questions.set(case.id, "Surgery first?")
        unit.questions.set_part(case.id, Part.FURTHER_1, "Is the stage clear?")
        first = unit.questions.freeze(case.id)
        unit.questions.set_part(case.id, Part.FURTHER_1, "Is the diagnosis clear?")
        changed = unit.questions.current(case.id)
        assert (changed.version, changed.frozen) == (2, False)
        second = unit.questions.freeze(case.id)
        unit.questions.set_part(case.id, Part.FURTHER_1, "")
        assert unit.questions.versions(case.id) == {1: first, 2: second}
        assert unit.questions.current(case.id) == Question("Surgery first?", 3)
    assert first.asked == {0: "Surgery first?", 1: "Is the stage clear?"}
    assert second.asked == {0: "Surgery first?", 1: "Is the diagnosis clear?"}


def test_what_the_question_rested_on_is_still_that_after_the_upgrade(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(LIBRARIES / "v0002", tmp_path / "library"))
    engine = open_engine(folder / "library.sqlite")
    with engine.begin() as connection:
        run(connection, revision="0005")
        connection.exec_driver_sql("INSERT INTO question_basis (case_id, line) VALUES (1, 'B04'), (1, 'B09')")
    engine.dispose()
    with Library.open(folder) as library, library.unit_of_work() as unit:
        assert unit.questions.basis(1) == {0: frozenset({"B04", "B09"})}
