"""The tables of the library as they are today. How they came to be is in `migrations/`; a test keeps both equal.

All are STRICT. Dates and moments are ISO 8601 text, yes/no is 0 or 1, JSON is text. Ids are given out by the
writing code, which is alone in its transaction, so that rows can be written in bulk.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    DDL,
    REAL,
    TEXT,
    CheckConstraint,
    Column,
    ColumnElement,
    Connection,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    UniqueConstraint,
    event,
    exists,
    func,
    select,
)
from sqlalchemy.dialects.sqlite import insert

from .columns import an_id, metadata, number, refers, table, text, told, told_number, trashed, yes_or_no
from .tables_reviewed import (
    consent,
    follow_up,
    opinion,
    opinion_line,
    opinion_passage,
    opinion_reviewed,
    packet_member,
    question_part,
    review,
    review_answer,
    review_event,
    reviewer,
    wanted_record,
)
from .tables_said import (
    answer,
    document_part,
    facility,
    item_level,
    item_mark,
    mention,
    own_list,
    pairing,
    question,
    question_basis,
    question_version,
    request,
    request_line,
    shipment,
    specimen,
    specimen_report,
)

#: All tables have this one place; `tables_said` has those of what people said and asked, `tables_reviewed` of reviews.
__all__ = [
    "DOCUMENT_INDEX", "JOURNAL_BEGINS", "TRAIL_ONLY_GROWS", "among", "answer", "backup", "case", "consent",
    "damaged_original", "document", "document_part", "document_text", "emptied", "enclosed", "facility", "file",
    "follow_up", "highest_id", "import_entry", "import_run", "instance", "is_record_or_image", "item_level",
    "item_mark", "journal_position", "keep_row", "listed_instance", "listed_series", "medium", "mention", "metadata",
    "next_id", "opinion", "opinion_line", "opinion_passage", "opinion_reviewed", "original", "own_list", "packet",
    "packet_member", "pairing", "person", "person_spelling", "question", "question_basis", "question_part",
    "question_version", "request", "request_line", "review", "review_answer", "review_event", "reviewer", "series",
    "shipment", "specimen", "specimen_report", "study", "trail", "wanted_record",
]  # fmt: skip

#: `pack` and `profile` name the lists that lie over the base list, or are empty.
case = table("case", an_id(), text("name"), text("born"), text("pack"), text("created"), trashed(), told("profile"))

person = table(
    "person",
    an_id(),
    refers("case_id", "case"),
    text("key"),
    text("decision"),
    UniqueConstraint("case_id", "key"),
)

#: Every way a person was written on files; `aspect` is name, born, id or sex.
person_spelling = table(
    "person_spelling",
    an_id(),
    refers("person_id", "person"),
    text("aspect"),
    text("text"),
    UniqueConstraint("person_id", "aspect", "text"),
)

import_run = table(
    "import_run",
    an_id(),
    refers("case_id", "case"),
    text("started"),
    text("finished"),
    number("studies"),
    number("series"),
    number("instances"),
    number("documents"),
    number("cancelled"),
    number("left"),
    Index(None, "case_id"),
)

import_entry = table(
    "import_entry",
    refers("import_id", "import_run", key=True),
    Column("line", Integer, primary_key=True, nullable=False),
    text("path"),
    text("outcome"),
    text("reason"),
)

#: One stored content. `head_hash` is that of its first 64 KiB, to know a copy before it was read whole.
original = table(
    "original",
    text("sha256", key=True),
    number("size"),
    text("head_hash"),
    text("format"),
)

#: One file of one case: where it came from, whose it is, and how it goes into a packet.
file = table(
    "file",
    an_id(),
    refers("case_id", "case"),
    refers("import_id", "import_run"),
    refers("person_id", "person"),
    Column("original", TEXT, ForeignKey("original.sha256"), nullable=False),
    text("source"),
    text("name"),
    text("volume"),
    text("unreadable"),
    text("added"),
    Column("export_prefix", LargeBinary, nullable=False),
    number("export_skip"),
    text("export_sha256"),
    number("export_crc32"),
    number("export_size"),
    trashed(),
    UniqueConstraint("case_id", "original"),
    Index(None, "original"),
    Index(None, "person_id"),
)

#: A file that is a document; it has the id of its file.
document = table(
    "document",
    refers("id", "file", key=True),
    text("kind"),
    text("title"),
    text("date"),
    text("place"),
    text("language"),
    text("notes"),
    text("modality"),
    text("region"),
    text("accession_number"),
    text("because"),
    number("pages"),
    text("created"),
    number("confirmed"),
    number("locked"),
)

#: The words of a document, apart from it: lists of documents never load them.
document_text = table("document_text", refers("id", "document", key=True), text("text"))

#: The search index over documents, by document id. It stores no text, only where which word stands.
DOCUMENT_INDEX = (
    "CREATE VIRTUAL TABLE document_index USING fts5("
    "title, place, notes, name, text, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 2')"
)

#: A study of one person. An empty UID is a value like any other: such files of one person stay together.
#: `role` is what a person marked it as on the timeline: baseline, prior, current, or nothing.
study = table(
    "study",
    an_id(),
    refers("case_id", "case"),
    refers("person_id", "person"),
    text("study_uid"),
    text("date"),
    text("description"),
    text("accession_number"),
    text("institution"),
    told("role"),
    UniqueConstraint("case_id", "person_id", "study_uid"),
    Index(None, "person_id"),
)

series = table(
    "series",
    an_id(),
    refers("study_id", "study"),
    text("series_uid"),
    text("modality"),
    Column("number", Integer),
    text("description"),
    text("body_part"),
    UniqueConstraint("study_id", "series_uid", "modality"),
)

#: A file that is a DICOM instance; it has the id of its file. `keys` is JSON by DICOM keyword. `stack` is equal for the
#: slices of a series that lie in parallel planes; `burned_in` says that the header speaks of text within the pixels,
#: `doubtful_text` that the character set of its texts had to be guessed or does not fit.
instance = table(
    "instance",
    refers("id", "file", key=True),
    refers("series_id", "series"),
    text("sop_class_uid"),
    text("sop_instance_uid"),
    text("transfer_syntax_uid"),
    Column("number", Integer),
    Column("position", REAL),
    number("frames"),
    number("scout"),
    number("conflict"),
    text("keys"),
    told("stack"),
    yes_or_no("burned_in"),
    yes_or_no("doubtful_text"),
    Index(None, "series_id"),
    Index(None, "sop_instance_uid"),
)

#: A document that was taken out of a DICOM object (PS3.3 A.45), and that object.
enclosed = table("enclosed", refers("id", "document", key=True), refers("instance_id", "instance"))

#: What was brought in, as dropped: a disc, a folder, an archive. A file is of the medium its `source` begins with.
#: `character_set` is what a person chose for texts on it, a `CharacterChoice`, or empty.
medium = table(
    "medium",
    an_id(),
    refers("case_id", "case"),
    text("top"),
    text("volume"),
    text("character_set"),
    UniqueConstraint("case_id", "volume", "top"),
)

#: What the index of a medium, its DICOMDIR, lists: an expectation, never a fact.
listed_series = table(
    "listed_series",
    an_id(),
    refers("medium_id", "medium"),
    text("study_uid"),
    text("study_date"),
    text("series_uid"),
    text("modality"),
    Column("number", Integer),
    text("description"),
    UniqueConstraint("medium_id", "study_uid", "series_uid"),
)
listed_instance = table(
    "listed_instance",
    an_id(),
    refers("listed_series_id", "listed_series"),
    text("sop_instance_uid"),
    text("path"),
    UniqueConstraint("listed_series_id", "path"),
)

#: The register. `reply_identity` is the secret that opens the reviewer's answer to a packet, `uid_secret` the one that
#: made its UIDs where it names nobody.
packet = table(
    "packet",
    an_id(),
    refers("case_id", "case"),
    text("code"),
    text("made"),
    text("folder"),
    text("receipt"),
    text("sha256"),
    number("files"),
    number("instances"),
    number("question_version"),
    text("sealed_for"),
    text("reply_identity"),
    told("stage", "all"),
    told("form", "sealed"),
    told("page_sha256"),
    told_number("since"),
    told("uid_secret"),
    Index(None, "case_id"),
)

#: Contents that emptying the trash left without a file, and whose bytes are still to be deleted.
emptied = table("emptied", Column("original", TEXT, ForeignKey("original.sha256"), nullable=False, primary_key=True))

#: The highest id that was ever given in a table whose rows can be deleted: no id means two things, ever.
highest_id = table("highest_id", text("name", key=True), number("id"))

#: How far the journal of this database goes; one row, written in the transaction that the journal tells of.
journal_position = table(
    "journal_position",
    an_id(),
    number("seq"),
    CheckConstraint("id = 1", name="ck_journal_position_id"),
)
JOURNAL_BEGINS = "INSERT INTO journal_position (id, seq) VALUES (1, 0)"

#: Who did what, one line a deed, in the order of `seq`. `chain` holds the lines together; no row ever changes.
trail = table(
    "trail",
    Column("seq", Integer, primary_key=True),
    text("at"),
    text("operator"),
    text("user"),
    text("what"),
    text("item"),
    text("result"),
    text("chain"),
)
TRAIL_ONLY_GROWS = tuple(
    f"CREATE TRIGGER trail_refuses_{verb.lower()} BEFORE {verb} ON trail"
    " BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END"
    for verb in ("UPDATE", "DELETE")
)

#: Copies of the whole library that were made elsewhere.
backup = table("backup", an_id(), text("folder"), text("made"), number("files"))

#: Originals that a full check found altered: bringing in the right file again replaces them.
damaged_original = table("damaged_original", text("sha256", key=True), text("found"))

event.listen(journal_position, "after_create", DDL(JOURNAL_BEGINS))
for _trigger in TRAIL_ONLY_GROWS:
    event.listen(trail, "after_create", DDL(_trigger))


def among(column: ColumnElement[Any], values: Collection[str] | Collection[int]) -> ColumnElement[bool]:
    """Whether `column` is one of any number of `values`, which travel as a single parameter."""
    each = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(each.c.value))


def is_record_or_image() -> ColumnElement[bool]:
    """Of a row of `file`: that it is a document or an instance, and not the index of a disc."""
    return exists(select(document.c.id).where(document.c.id == file.c.id)) | exists(
        select(instance.c.id).where(instance.c.id == file.c.id)
    )


def next_id(connection: Connection, table: Table) -> int:
    """The first id that was never in use; good until the transaction ends."""
    given = select(func.coalesce(func.max(table.c.id), 0)).scalar_subquery()
    before = select(func.coalesce(func.max(highest_id.c.id), 0)).where(highest_id.c.name == table.name)
    return int(connection.execute(select(func.max(given, before.scalar_subquery()))).scalar_one()) + 1


def keep_row(connection: Connection, table: Table, id: int, values: Mapping[str, Any]) -> int:
    """Store a row of a table with ids, a new one where `id` is 0; gives its id."""
    number = id or next_id(connection, table)
    written = {name: value for name, value in values.items() if name != "id"}
    connection.execute(
        insert(table).values(id=number, **written).on_conflict_do_update(index_elements=["id"], set_=written)
    )
    return number
