"""The tables of what people said, asked and sent; part of `tables`, through which all others use them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer

from .columns import an_id, number, refers, table, text

question = table("question", refers("case_id", "case", key=True), text("text"), text("changed"))

#: Wordings that were sent; never changed.
question_version = table(
    "question_version",
    refers("case_id", "case", key=True),
    Column("version", Integer, primary_key=True, nullable=False),
    text("text"),
    text("sent"),
)

item_mark = table(
    "item_mark",
    refers("case_id", "case", key=True),
    text("item", key=True),
    text("state"),
    text("reason"),
    text("changed"),
)

#: What the family said to the questions on which conditional items rest: yes, no, unknown.
answer = table(
    "answer",
    refers("case_id", "case", key=True),
    text("question", key=True),
    text("answer"),
    text("changed"),
)

#: How much an item is wanted in this case, and up to which age in days, where a person changed it, and why.
item_level = table(
    "item_level",
    refers("case_id", "case", key=True),
    text("item", key=True),
    text("level"),
    text("reason"),
    text("changed"),
    Column("window_days", Integer),
)

#: Checklists people brought along, as JSON (`checklist.schema.json`); `id` is the list's own.
own_list = table("own_list", text("id", key=True), text("kind"), text("document"), text("added"))

#: A place that keeps records: whom to ask, and where.
facility = table(
    "facility",
    an_id(),
    refers("case_id", "case"),
    text("name"),
    text("department"),
    text("address"),
    text("phone"),
    text("mail"),
    text("note"),
    Index(None, "case_id"),
)

#: What was asked of a facility. Dates are ISO or empty; `ended` is received, refused, lost, never_existed or empty.
request = table(
    "request",
    an_id(),
    refers("case_id", "case"),
    refers("facility_id", "facility"),
    text("asked"),
    text("asked_by"),
    text("person"),
    text("reference"),
    text("promised"),
    text("reminder"),
    text("note"),
    text("ended"),
    text("ended_on"),
    Index(None, "case_id"),
)

#: The checklist lines a request is about.
request_line = table("request_line", refers("request_id", "request", key=True), text("line", key=True))

#: What a person said of a report and a study: together or apart.
pairing = table(
    "pairing",
    refers("document_id", "document", key=True),
    refers("study_id", "study", key=True),
    text("said"),
    text("changed"),
)

#: Pages of a document that are a record of their own kind; pages count from 1.
document_part = table(
    "document_part",
    an_id(),
    refers("document_id", "document"),
    number("first"),
    number("last"),
    text("kind"),
    text("date"),
    Index(None, "document_id"),
)

#: Tissue that was taken: what is left of it, who holds it, and whether it may be lent. `slides` counts stained ones.
specimen = table(
    "specimen",
    an_id(),
    refers("case_id", "case"),
    text("accession_number"),
    text("site"),
    text("date"),
    text("laboratory"),
    number("slides"),
    text("stains"),
    text("blocks"),
    text("unstained"),
    text("holder"),
    text("release"),
    text("note"),
    Index(None, "case_id"),
)

#: The reports of a specimen.
specimen_report = table(
    "specimen_report", refers("specimen_id", "specimen", key=True), refers("document_id", "document", key=True)
)

#: Something sent by post or courier. Dates are ISO or empty.
shipment = table(
    "shipment",
    an_id(),
    refers("case_id", "case"),
    text("what"),
    number("count"),
    text("numbers"),
    text("courier"),
    text("tracking"),
    text("permit"),
    text("sent"),
    text("received"),
    text("returned"),
    text("note"),
    Index(None, "case_id"),
)

#: The checklist lines on which a question rests; `position` 0 is the main question, 1 to 3 are the others.
question_basis = table(
    "question_basis",
    refers("case_id", "case", key=True),
    Column("position", Integer, primary_key=True, nullable=False),
    text("line", key=True),
)

#: What the text of a document names: a comparison date (prior), that it is preliminary, or a marker.
mention = table(
    "mention", an_id(), refers("document_id", "document"), text("what"), text("value"), Index(None, "document_id")
)
