"""Reviewer cards, and the reviews of cases with all that was said, agreed and asked for in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from ..domain.line import Answer
from ..domain.review import Consent, Event, EventKind, Review, ReviewState, Wanted
from ..domain.reviewer import Reviewer
from ..errors import CaseError, Code
from . import tables as t
from .purge import keep_highest_id

#: Parts of a review that have ids of their own, by the name a person's wish gives them.
_PARTS: Mapping[type, Table] = {Event: t.review_event, Consent: t.consent, Wanted: t.wanted_record}
Part = Event | Consent | Wanted


class Reviews:
    """The reviews of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # -- cards

    def reviewers(self) -> tuple[Reviewer, ...]:
        """Every card, by institution and name."""
        row = t.reviewer
        return tuple(
            Reviewer(**{**one._mapping, "written": Answer(one.written)})
            for one in self._connection.execute(select(row).order_by(row.c.institution, row.c.name, row.c.id))
        )

    def keep_reviewer(self, reviewer: Reviewer) -> int:
        """Store a card, a new one where its id is 0; gives its id. Raises `CaseError` for an unknown id."""
        if reviewer.id and reviewer.id not in {one.id for one in self.reviewers()}:
            raise CaseError(Code.REVIEWER_UNKNOWN, reviewer=reviewer.id)
        return t.keep_row(
            self._connection, t.reviewer, reviewer.id, {**vars(reviewer), "written": reviewer.written.value}
        )

    def forget_reviewer(self, reviewer_id: int) -> None:
        """Delete a card that no review refers to. Raises `CaseError` where one does."""
        used = select(t.review.c.id).where(t.review.c.reviewer_id == reviewer_id)
        if self._connection.execute(used).first() is not None:
            raise CaseError(Code.REVIEWER_IN_USE, reviewer=reviewer_id)
        self._connection.execute(delete(t.reviewer).where(t.reviewer.c.id == reviewer_id))

    # -- reviews

    def all(self, case_id: int) -> tuple[Review, ...]:
        """The reviews of a case, oldest first, each with its parts."""
        events = self._of_reviews(case_id, t.review_event)
        consents, wanted = self._of_reviews(case_id, t.consent), self._of_reviews(case_id, t.wanted_record)
        answers: defaultdict[int, dict[str, str]] = defaultdict(dict)
        of_case = select(t.review_answer).join_from(t.review_answer, t.review).where(t.review.c.case_id == case_id)
        for one in self._connection.execute(of_case):
            answers[one.review_id][one.asked] = one.answer
        rows = self._connection.execute(select(t.review).where(t.review.c.case_id == case_id).order_by(t.review.c.id))
        return tuple(
            Review(
                one.id,
                one.reviewer_id,
                one.due,
                one.follow_ups,
                one.note,
                events=tuple(sorted((_event(row) for row in events[one.id]), key=lambda event: (event.day, event.id))),
                answers=answers[one.id],
                consents=tuple(Consent(**_without_review(row)) for row in consents[one.id]),
                wanted=tuple(Wanted(**_without_review(row)) for row in wanted[one.id]),
            )
            for one in rows
        )

    def case_of(self, review_id: int) -> int:
        """The case a review belongs to. Raises `CaseError` for an unknown one."""
        found = self._connection.execute(select(t.review.c.case_id).where(t.review.c.id == review_id)).scalar()
        if found is None:
            raise CaseError(Code.REVIEW_UNKNOWN, review=review_id)
        return int(found)

    def get(self, review_id: int) -> Review:
        """One review. Raises `CaseError` for an unknown one."""
        return next(one for one in self.all(self.case_of(review_id)) if one.id == review_id)

    def keep(self, case_id: int, review: Review) -> int:
        """Store the head of a review, a new one where its id is 0; gives its id. Its parts are kept one by one.

        Raises `CaseError` for unknown ids.
        """
        if review.id and self.case_of(review.id) != case_id:
            raise CaseError(Code.REVIEW_UNKNOWN, review=review.id)
        if review.reviewer_id not in {one.id for one in self.reviewers()}:
            raise CaseError(Code.REVIEWER_UNKNOWN, reviewer=review.reviewer_id)
        head = {name: getattr(review, name) for name in ("reviewer_id", "due", "follow_ups", "note")}
        return t.keep_row(self._connection, t.review, review.id, {**head, "case_id": case_id})

    def forget(self, review_id: int) -> None:
        """Delete a review of which nothing was written down. Raises `CaseError` for others."""
        opinion = select(t.opinion.c.id).where(t.opinion.c.review_id == review_id)
        if not self.get(review_id).is_blank or self._connection.execute(opinion).first() is not None:
            raise CaseError(Code.REVIEW_NOT_BLANK, review=review_id)
        self._connection.execute(delete(t.review).where(t.review.c.id == review_id))

    def answer(self, review_id: int, asked: str, answer: str) -> None:
        """Store what the reviewer said to a question of the sheet; an empty answer takes it back."""
        self.case_of(review_id)
        row = t.review_answer
        if not answer:
            self._connection.execute(delete(row).where(row.c.review_id == review_id, row.c.asked == asked))
            return
        self._connection.execute(
            upsert(row)
            .values(review_id=review_id, asked=asked, answer=answer)
            .on_conflict_do_update(index_elements=["review_id", "asked"], set_={"answer": answer})
        )

    def keep_part(self, review_id: int, part: Part) -> int:
        """Store an event, a consent or a wanted record, a new one where its id is 0; gives its id.

        Raises `CaseError` for an id that this review does not have.
        """
        table = _PARTS[type(part)]
        self._own(table, review_id, part.id)
        values = {name: "" if value is None else str(value) for name, value in vars(part).items() if name != "id"}
        return t.keep_row(self._connection, table, part.id, {**values, "review_id": review_id})

    def forget_part(self, review_id: int, part: Part) -> None:
        """Delete one. Raises `CaseError` for an id that this review does not have."""
        table = _PARTS[type(part)]
        self._own(table, review_id, part.id)
        keep_highest_id(self._connection, table)
        self._connection.execute(delete(table).where(table.c.id == part.id))

    def _own(self, table: Table, review_id: int, part_id: int) -> None:
        self.case_of(review_id)
        if not part_id:
            return
        found = select(table.c.review_id).where(table.c.id == part_id)
        if self._connection.execute(found).scalar() != review_id:
            raise CaseError(Code.REVIEW_PART_UNKNOWN, part=part_id)

    def _of_reviews(self, case_id: int, table: Table) -> defaultdict[int, list[Row[Any]]]:
        found: defaultdict[int, list[Row[Any]]] = defaultdict(list)
        rows = select(table).join_from(table, t.review).where(t.review.c.case_id == case_id).order_by(table.c.id)
        for one in self._connection.execute(rows):
            found[one.review_id].append(one)
        return found


def _without_review(row: Row[Any]) -> dict[str, Any]:
    return {name: value for name, value in row._mapping.items() if name != "review_id"}


def _event(row: Row[Any]) -> Event:
    state = ReviewState(row.state) if row.state else None
    return Event(row.id, row.day, EventKind(row.kind), state, row.person, row.words, row.about)
