"""The tables of the library as they are today. How they came to be is in `migrations/`; a test keeps both equal.

All are STRICT. Dates and moments are ISO 8601 text, yes/no is 0 or 1, JSON is text. Ids are given out by the
writing code, which is alone in its transaction, so that rows can be written in bulk.
"""

from __future__ import annotations

import json
from collections.abc import Collection
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
    MetaData,
    Table,
    UniqueConstraint,
    event,
    exists,
    func,
    select,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *parts: Any) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _refers(name: str, target: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=False, primary_key=key)


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, TEXT, nullable=False, primary_key=key)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _told(name: str, default: str = "") -> Column[str]:
    """A text that came later than its table."""
    return Column(name, TEXT, nullable=False, server_default=default)


def _yes_or_no(name: str) -> Column[int]:
    """A yes or no that came later than its table."""
    return Column(name, Integer, nullable=False, server_default="0")


def _trashed() -> Column[str]:
    """The moment something was put into the trash, empty while it is not there."""
    return Column("trashed", TEXT, nullable=False, server_default="")


#: `pack` and `profile` name the lists that lie over the base list, or are empty.
case = _table(
    "case", _id(), _text("name"), _text("born"), _text("pack"), _text("created"), _trashed(), _told("profile")
)

person = _table(
    "person",
    _id(),
    _refers("case_id", "case"),
    _text("key"),
    _text("decision"),
    UniqueConstraint("case_id", "key"),
)

#: Every way a person was written on files; `aspect` is name, born, id or sex.
person_spelling = _table(
    "person_spelling",
    _id(),
    _refers("person_id", "person"),
    _text("aspect"),
    _text("text"),
    UniqueConstraint("person_id", "aspect", "text"),
)

import_run = _table(
    "import_run",
    _id(),
    _refers("case_id", "case"),
    _text("started"),
    _text("finished"),
    _number("studies"),
    _number("series"),
    _number("instances"),
    _number("documents"),
    _number("cancelled"),
    _number("left"),
    Index(None, "case_id"),
)

import_entry = _table(
    "import_entry",
    _refers("import_id", "import_run", key=True),
    Column("line", Integer, primary_key=True, nullable=False),
    _text("path"),
    _text("outcome"),
    _text("reason"),
)

#: One stored content. `head_hash` is that of its first 64 KiB, to know a copy before it was read whole.
original = _table(
    "original",
    _text("sha256", key=True),
    _number("size"),
    _text("head_hash"),
    _text("format"),
)

#: One file of one case: where it came from, whose it is, and how it goes into a packet.
file = _table(
    "file",
    _id(),
    _refers("case_id", "case"),
    _refers("import_id", "import_run"),
    _refers("person_id", "person"),
    Column("original", TEXT, ForeignKey("original.sha256"), nullable=False),
    _text("source"),
    _text("name"),
    _text("volume"),
    _text("unreadable"),
    _text("added"),
    Column("export_prefix", LargeBinary, nullable=False),
    _number("export_skip"),
    _text("export_sha256"),
    _number("export_crc32"),
    _number("export_size"),
    _trashed(),
    UniqueConstraint("case_id", "original"),
    Index(None, "original"),
    Index(None, "person_id"),
)

#: A file that is a document; it has the id of its file.
document = _table(
    "document",
    _refers("id", "file", key=True),
    _text("kind"),
    _text("title"),
    _text("date"),
    _text("place"),
    _text("language"),
    _text("notes"),
    _text("modality"),
    _text("region"),
    _text("accession_number"),
    _text("because"),
    _number("pages"),
    _text("created"),
    _number("confirmed"),
    _number("locked"),
)

#: The words of a document, apart from it: lists of documents never load them.
document_text = _table("document_text", _refers("id", "document", key=True), _text("text"))

#: The search index over documents, by document id. It stores no text, only where which word stands.
DOCUMENT_INDEX = (
    "CREATE VIRTUAL TABLE document_index USING fts5("
    "title, place, notes, name, text, content='', contentless_delete=1, "
    "tokenize='unicode61 remove_diacritics 2')"
)

#: A study of one person. An empty UID is a value like any other: such files of one person stay together.
#: `role` is what a person marked it as on the timeline: baseline, prior, current, or nothing.
study = _table(
    "study",
    _id(),
    _refers("case_id", "case"),
    _refers("person_id", "person"),
    _text("study_uid"),
    _text("date"),
    _text("description"),
    _text("accession_number"),
    _text("institution"),
    _told("role"),
    UniqueConstraint("case_id", "person_id", "study_uid"),
    Index(None, "person_id"),
)

series = _table(
    "series",
    _id(),
    _refers("study_id", "study"),
    _text("series_uid"),
    _text("modality"),
    Column("number", Integer),
    _text("description"),
    _text("body_part"),
    UniqueConstraint("study_id", "series_uid", "modality"),
)

#: A file that is a DICOM instance; it has the id of its file. `keys` is JSON by DICOM keyword. `stack` is equal for the
#: slices of a series that lie in parallel planes; `burned_in` says that the header speaks of text within the pixels,
#: `doubtful_text` that the character set of its texts had to be guessed or does not fit.
instance = _table(
    "instance",
    _refers("id", "file", key=True),
    _refers("series_id", "series"),
    _text("sop_class_uid"),
    _text("sop_instance_uid"),
    _text("transfer_syntax_uid"),
    Column("number", Integer),
    Column("position", REAL),
    _number("frames"),
    _number("scout"),
    _number("conflict"),
    _text("keys"),
    _told("stack"),
    _yes_or_no("burned_in"),
    _yes_or_no("doubtful_text"),
    Index(None, "series_id"),
    Index(None, "sop_instance_uid"),
)

#: A document that was taken out of a DICOM object (PS3.3 A.45), and that object.
enclosed = _table("enclosed", _refers("id", "document", key=True), _refers("instance_id", "instance"))

#: What was brought in, as dropped: a disc, a folder, an archive. A file is of the medium its `source` begins with.
#: `character_set` is what a person chose for texts on it, a `CharacterChoice`, or empty.
medium = _table(
    "medium",
    _id(),
    _refers("case_id", "case"),
    _text("top"),
    _text("volume"),
    _text("character_set"),
    UniqueConstraint("case_id", "volume", "top"),
)

#: What the index of a medium, its DICOMDIR, lists: an expectation, never a fact.
listed_series = _table(
    "listed_series",
    _id(),
    _refers("medium_id", "medium"),
    _text("study_uid"),
    _text("study_date"),
    _text("series_uid"),
    _text("modality"),
    Column("number", Integer),
    _text("description"),
    UniqueConstraint("medium_id", "study_uid", "series_uid"),
)
listed_instance = _table(
    "listed_instance",
    _id(),
    _refers("listed_series_id", "listed_series"),
    _text("sop_instance_uid"),
    _text("path"),
    UniqueConstraint("listed_series_id", "path"),
)

question = _table("question", _refers("case_id", "case", key=True), _text("text"), _text("changed"))

#: Wordings that were sent; never changed.
question_version = _table(
    "question_version",
    _refers("case_id", "case", key=True),
    Column("version", Integer, primary_key=True, nullable=False),
    _text("text"),
    _text("sent"),
)

item_mark = _table(
    "item_mark",
    _refers("case_id", "case", key=True),
    _text("item", key=True),
    _text("state"),
    _text("reason"),
    _text("changed"),
)

#: What the family said to the questions on which conditional items rest: yes, no, unknown.
answer = _table(
    "answer",
    _refers("case_id", "case", key=True),
    _text("question", key=True),
    _text("answer"),
    _text("changed"),
)

#: How much an item is wanted in this case, where a person changed it, and why.
item_level = _table(
    "item_level",
    _refers("case_id", "case", key=True),
    _text("item", key=True),
    _text("level"),
    _text("reason"),
    _text("changed"),
)

#: Checklists people brought along, as JSON (`checklist.schema.json`); `id` is the list's own.
own_list = _table("own_list", _text("id", key=True), _text("kind"), _text("document"), _text("added"))

#: A place that keeps records: whom to ask, and where.
facility = _table(
    "facility",
    _id(),
    _refers("case_id", "case"),
    _text("name"),
    _text("department"),
    _text("address"),
    _text("phone"),
    _text("mail"),
    _text("note"),
    Index(None, "case_id"),
)

#: What was asked of a facility. Dates are ISO or empty; `ended` is received, refused, lost, never_existed or empty.
request = _table(
    "request",
    _id(),
    _refers("case_id", "case"),
    _refers("facility_id", "facility"),
    _text("asked"),
    _text("asked_by"),
    _text("person"),
    _text("reference"),
    _text("promised"),
    _text("reminder"),
    _text("note"),
    _text("ended"),
    _text("ended_on"),
    Index(None, "case_id"),
)

#: The checklist lines a request is about.
request_line = _table("request_line", _refers("request_id", "request", key=True), _text("line", key=True))

#: What a person said of a report and a study: together or apart.
pairing = _table(
    "pairing",
    _refers("document_id", "document", key=True),
    _refers("study_id", "study", key=True),
    _text("said"),
    _text("changed"),
)

#: Pages of a document that are a record of their own kind; pages count from 1.
document_part = _table(
    "document_part",
    _id(),
    _refers("document_id", "document"),
    _number("first"),
    _number("last"),
    _text("kind"),
    _text("date"),
    Index(None, "document_id"),
)

#: Tissue that was taken: what is left of it, who holds it, and whether it may be lent. `slides` counts stained ones.
specimen = _table(
    "specimen",
    _id(),
    _refers("case_id", "case"),
    _text("accession_number"),
    _text("site"),
    _text("date"),
    _text("laboratory"),
    _number("slides"),
    _text("stains"),
    _text("blocks"),
    _text("unstained"),
    _text("holder"),
    _text("release"),
    _text("note"),
    Index(None, "case_id"),
)

#: The reports of a specimen.
specimen_report = _table(
    "specimen_report", _refers("specimen_id", "specimen", key=True), _refers("document_id", "document", key=True)
)

#: Something sent by post or courier. Dates are ISO or empty.
shipment = _table(
    "shipment",
    _id(),
    _refers("case_id", "case"),
    _text("what"),
    _number("count"),
    _text("numbers"),
    _text("courier"),
    _text("tracking"),
    _text("permit"),
    _text("sent"),
    _text("received"),
    _text("returned"),
    _text("note"),
    Index(None, "case_id"),
)

#: The checklist lines on which the decision question rests.
question_basis = _table("question_basis", _refers("case_id", "case", key=True), _text("line", key=True))

#: What the text of a document names: a comparison date (prior), that it is preliminary, or a marker.
mention = _table(
    "mention", _id(), _refers("document_id", "document"), _text("what"), _text("value"), Index(None, "document_id")
)

#: The register. `reply_identity` is the secret that opens the reviewer's answer to this packet.
packet = _table(
    "packet",
    _id(),
    _refers("case_id", "case"),
    _text("code"),
    _text("made"),
    _text("folder"),
    _text("receipt"),
    _text("sha256"),
    _number("files"),
    _number("instances"),
    _number("question_version"),
    _text("sealed_for"),
    _text("reply_identity"),
    Index(None, "case_id"),
)

#: Contents that emptying the trash left without a file, and whose bytes are still to be deleted.
emptied = _table("emptied", Column("original", TEXT, ForeignKey("original.sha256"), nullable=False, primary_key=True))

#: The highest id that was ever given in a table whose rows can be deleted: no id means two things, ever.
highest_id = _table("highest_id", _text("name", key=True), _number("id"))

#: How far the journal of this database goes; one row, written in the transaction that the journal tells of.
journal_position = _table(
    "journal_position",
    _id(),
    _number("seq"),
    CheckConstraint("id = 1", name="ck_journal_position_id"),
)
JOURNAL_BEGINS = "INSERT INTO journal_position (id, seq) VALUES (1, 0)"

#: Who did what, one line a deed, in the order of `seq`. `chain` holds the lines together; no row ever changes.
trail = _table(
    "trail",
    Column("seq", Integer, primary_key=True),
    _text("at"),
    _text("operator"),
    _text("user"),
    _text("what"),
    _text("item"),
    _text("result"),
    _text("chain"),
)
TRAIL_ONLY_GROWS = tuple(
    f"CREATE TRIGGER trail_refuses_{verb.lower()} BEFORE {verb} ON trail"
    " BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END"
    for verb in ("UPDATE", "DELETE")
)

#: Copies of the whole library that were made elsewhere.
backup = _table("backup", _id(), _text("folder"), _text("made"), _number("files"))

#: Originals that a full check found altered: bringing in the right file again replaces them.
damaged_original = _table("damaged_original", _text("sha256", key=True), _text("found"))

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
