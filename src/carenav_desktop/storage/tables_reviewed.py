"""The tables of reviews: reviewers, what was agreed with them, what they wrote; part of `tables`.

Rows that point at a record or a packet name it as 'record:3': it may be gone, and its number is never given again.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer

from .columns import an_id, number, refers, table, text, told, told_number

#: What the family wrote beside the main question, by `domain.question.Part`; version 0 is as it stands now.
question_part = table(
    "question_part",
    refers("case_id", "case", key=True),
    Column("version", Integer, primary_key=True, nullable=False),
    text("part", key=True),
    text("text"),
)

#: What a packet held: a record or a study (`item`), under which number.
packet_member = table(
    "packet_member",
    refers("packet_id", "packet", key=True),
    text("number", key=True),
    text("item"),
    text("kind"),
    text("title"),
    text("date"),
    told_number("files"),
    told("digest"),
)

#: Reviewer cards; they belong to the library, for a clinic asks the same ones for many cases.
reviewer = table(
    "reviewer",
    an_id(),
    text("institution"),
    text("name"),
    text("specialty"),
    text("languages"),
    text("fee"),
    text("written"),
    text("turnaround"),
    text("media"),
    text("records"),
    text("contact"),
    text("recipient"),
)

#: A case and one reviewer. `due` is the day the next answer is expected, `follow_ups` how many later questions are in.
review = table(
    "review",
    an_id(),
    refers("case_id", "case"),
    refers("reviewer_id", "reviewer"),
    text("due"),
    number("follow_ups"),
    text("note"),
    Index(None, "case_id"),
)

#: What happened with a review, on which day: a new state, a call, a letter. `about` names a record or a packet.
review_event = table(
    "review_event",
    an_id(),
    refers("review_id", "review"),
    text("day"),
    text("kind"),
    text("state"),
    text("person"),
    text("words"),
    text("about"),
    Index(None, "review_id"),
)

#: What the reviewer said to the questions of the ask-before-paying sheet.
review_answer = table("review_answer", refers("review_id", "review", key=True), text("asked", key=True), text("answer"))

#: Who agreed that a reviewer gets what, and until when; dates are ISO or empty.
consent = table(
    "consent",
    an_id(),
    refers("review_id", "review"),
    text("given_by"),
    text("relation"),
    text("items"),
    text("given"),
    text("until"),
    text("withdrawn"),
    text("item"),
    Index(None, "review_id"),
)

#: A record that a reviewer asked for; `item` names the record or study that answers it, or is empty.
wanted_record = table(
    "wanted_record",
    an_id(),
    refers("review_id", "review"),
    text("words"),
    text("page"),
    text("item"),
    Index(None, "review_id"),
)

#: What a reviewer wrote or said. `item` is the record it came as; a call has only `words`.
opinion = table(
    "opinion",
    an_id(),
    refers("review_id", "review"),
    text("form"),
    text("item"),
    text("author"),
    text("dated"),
    text("received"),
    text("words"),
    number("packet"),
    number("question_version"),
    text("checked_back"),
    Index(None, "review_id"),
)

#: The check of an opinion: one of its twelve lines, or a question, with what was found, the page and the words.
opinion_line = table(
    "opinion_line",
    refers("opinion_id", "opinion", key=True),
    text("line", key=True),
    text("said"),
    text("page"),
    text("words"),
)

#: The numbers of the packet that an opinion says were reviewed.
opinion_reviewed = table("opinion_reviewed", refers("opinion_id", "opinion", key=True), text("number", key=True))

#: Uncertainties and next steps, copied from an opinion.
opinion_passage = table(
    "opinion_passage",
    an_id(),
    refers("opinion_id", "opinion"),
    text("kind"),
    text("words"),
    text("page"),
    Index(None, "opinion_id"),
)

#: Questions for after an opinion. `source` names what is open; without `words` the wording is the template's.
follow_up = table(
    "follow_up",
    an_id(),
    refers("opinion_id", "opinion"),
    text("source"),
    text("words"),
    text("sent"),
    Index(None, "opinion_id"),
)
