"""Emptying the trash: the rows of everything in it, in one transaction, and which stored contents nobody needs then.

Those are noted in the same transaction, and the note stays until their bytes are deleted: a program killed in between
finishes the work at its next start, and no bytes are ever deleted only because rows are missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, case, delete, exists, func, select, text
from sqlalchemy.dialects.sqlite import insert

from ..domain.line import is_about
from . import tables as t

#: Tables whose ids are never given twice.
_COUNTED = (
    *(t.case, t.file, t.study, t.series, t.person, t.import_run, t.packet),
    *(t.medium, t.listed_series, t.listed_instance),
    *(t.facility, t.request, t.specimen, t.shipment, t.document_part, t.mention),
    *(t.review, t.opinion),
)
#: What belongs to a review or to an opinion of it; opinions themselves come last.
_OF_A_REVIEW = (t.review_event, t.review_answer, t.consent, t.wanted_record)
_OF_AN_OPINION = (t.opinion_line, t.opinion_reviewed, t.opinion_passage, t.follow_up)
#: What belongs to a case and to none of its files; those that others refer to come last.
_OF_A_CASE = (
    *(t.import_run, t.item_mark, t.item_level, t.answer, t.question, t.question_version, t.question_part),
    *(t.question_basis, t.packet, t.review),
    *(t.request, t.facility, t.specimen, t.shipment),
)
#: The search index only notes that a document is gone until it is merged.
_DROP_DELETED_WORDS = text("INSERT INTO document_index(document_index) VALUES ('optimize')")


@dataclass(frozen=True)
class Purged:
    """How many cases, and files of cases, are gone."""

    cases: int
    files: int


def purge_rows(connection: Connection) -> Purged:
    """Delete every row of what is in the trash, and what only that needed: people, studies, lines of imports."""
    cases = set(connection.execute(select(t.case.c.id).where(t.case.c.trashed != "")).scalars())
    chosen = select(t.file.c.id).where((t.file.c.trashed != "") | t.among(t.file.c.case_id, cases))
    files = set(connection.execute(chosen).scalars())
    files |= _left_indexes(connection, files)
    for table in _COUNTED:
        keep_highest_id(connection, table)
    _delete_marks(connection, files)
    _forget_lines(connection, files)
    gone = _studies_of(connection, files)
    _delete_files(connection, files)
    _delete_lists(connection, gone, cases)
    _delete_empty(connection)
    _delete_cases(connection, cases)
    return Purged(len(cases), len(files))


def unneeded(connection: Connection) -> list[str]:
    """The SHA-256 of every content that emptying the trash left and that no file of any case refers to now."""
    return list(connection.execute(select(t.emptied.c.original).where(~_is_needed(t.emptied.c.original))).scalars())


def forget(connection: Connection, contents: Collection[str]) -> None:
    """Delete the rows of contents whose bytes are gone, and notes of contents that came in again meanwhile."""
    noted = t.emptied.c.original
    connection.execute(delete(t.emptied).where(t.among(noted, contents) | _is_needed(noted)))
    for table in (t.damaged_original, t.original):
        connection.execute(delete(table).where(t.among(table.c.sha256, contents)))


def _is_needed(content: ColumnElement[str]) -> ColumnElement[bool]:
    return exists(select(t.file.c.id).where(t.file.c.original == content))


def _left_indexes(connection: Connection, going: Collection[int]) -> set[int]:
    """Disc indexes that name a person who goes: their last image goes, or all files of one of several people do."""
    row = t.file.c
    images = select(row.import_id).join_from(t.instance, t.file).distinct()
    emptied = set(connection.execute(images.where(t.among(row.id, going))).scalars())
    emptied -= set(connection.execute(images.where(t.among(row.id, going).is_(False))).scalars())
    gone = _last_files(connection, going)
    found = select(row.id, row.case_id, row.import_id, row.source).where(t.is_record_or_image().is_(False))
    return {
        one.id
        for one in connection.execute(found)
        if one.import_id in emptied
        or any(
            case == one.case_id and (number == one.import_id or _is_below(source, one.source))
            for case, number, source in gone
        )
    }


def _last_files(connection: Connection, going: Collection[int]) -> set[tuple[int, int, str]]:
    """Case, import and source of the files of everyone with a name of whom no file stays."""
    row, person = t.file.c, t.person.c
    staying = select(row.person_id).where(t.among(row.id, going).is_(False))
    found = (
        select(row.case_id, row.import_id, row.source)
        .join_from(t.file, t.person)
        .where(t.among(row.id, going), person.key != "", person.id.not_in(staying))
    )
    return {(case_id, import_id, source) for case_id, import_id, source in connection.execute(found)}


def _is_below(source: str, index: str) -> bool:
    """Whether a file lies in the folder of an index or below it."""
    return source.startswith(index[: index.rfind("/") + 1])


def keep_highest_id(connection: Connection, table: Table) -> None:
    """Before rows go: no number that was once in use is given to another thing."""
    row = {"name": table.name, "id": t.next_id(connection, table) - 1}
    connection.execute(insert(t.highest_id).values(row).on_conflict_do_update(index_elements=["name"], set_=row))


def _delete_marks(connection: Connection, going: Collection[int]) -> None:
    """What was said of checklist lines that stand for a record or a study that goes."""
    rows = connection.execute(select(t.series.c.study_id, t.instance.c.id).join_from(t.series, t.instance)).all()
    studies = {study for study, one in rows if one in going} - {study for study, one in rows if one not in going}
    marked = connection.execute(select(t.item_mark.c.item).where(t.item_mark.c.item.contains(":"))).scalars().all()
    lost = [
        line
        for line in marked
        if any(is_about(line, "record", one) for one in going) or any(is_about(line, "study", one) for one in studies)
    ]
    connection.execute(delete(t.item_mark).where(t.among(t.item_mark.c.item, lost)))


def _forget_lines(connection: Connection, going: Collection[int]) -> None:
    """The lines of import reports that name the files."""
    named: defaultdict[int, list[str]] = defaultdict(list)
    row, entry, run = t.file.c, t.import_entry.c, t.import_run.c
    for case_id, source in connection.execute(select(row.case_id, row.source).where(t.among(row.id, going))):
        named[case_id].append(source)
    for case_id, sources in named.items():
        imports = select(run.id).where(run.case_id == case_id)
        connection.execute(delete(t.import_entry).where(entry.import_id.in_(imports), t.among(entry.path, sources)))


def _delete_files(connection: Connection, going: Collection[int]) -> None:
    contents = select(t.file.c.original).where(t.among(t.file.c.id, going)).distinct()
    notes = insert(t.emptied).from_select(["original"], contents).on_conflict_do_nothing()
    connection.execute(notes)
    if going:
        connection.execute(text("DELETE FROM document_index WHERE rowid = :id"), [{"id": one} for one in going])
        connection.execute(_DROP_DELETED_WORDS)
    named = [f"record:{one}" for one in going]
    connection.execute(delete(t.packet_member).where(t.among(t.packet_member.c.item, named)))
    lies_in = t.enclosed.c
    connection.execute(delete(t.enclosed).where(t.among(lies_in.id, going) | t.among(lies_in.instance_id, going)))
    for table in (t.pairing, t.document_part, t.specimen_report, t.mention):
        connection.execute(delete(table).where(t.among(table.c.document_id, going)))
    for table in (t.document_text, t.document, t.instance, t.file):
        connection.execute(delete(table).where(t.among(table.c.id, going)))


def _studies_of(connection: Connection, files: Collection[int]) -> set[tuple[int, str]]:
    """The case and Study Instance UID of every image among the files."""
    chosen = select(t.study.c.case_id, t.study.c.study_uid).join_from(t.instance, t.series).join(t.study)
    return {(case, uid) for case, uid in connection.execute(chosen.where(t.among(t.instance.c.id, files)).distinct())}


def _delete_lists(connection: Connection, gone: Collection[tuple[int, str]], cases: Collection[int]) -> None:
    """What lists of discs say of studies that are gone, and media without a file: both name a person."""
    row, medium = t.listed_series.c, t.medium.c
    image = select(t.instance.c.id).join_from(t.instance, t.series).join(t.study)
    left = exists(image.where(t.study.c.study_uid == row.study_uid, t.study.c.case_id == medium.case_id))
    listed = select(row.id, medium.case_id, row.study_uid).join_from(t.listed_series, t.medium).where(~left)
    going = [one.id for one in connection.execute(listed) if (one.case_id, one.study_uid) in gone]
    top = case((medium.top == "", ""), else_=medium.top + "/")
    below = (t.file.c.source == medium.top) | (func.substr(t.file.c.source, 1, func.length(top)) == top)
    file = select(t.file.c.id).where(t.file.c.case_id == medium.case_id, t.file.c.volume == medium.volume, below)
    media = set(connection.execute(select(medium.id).where(~exists(file) | t.among(medium.case_id, cases))).scalars())
    going += connection.execute(select(row.id).where(t.among(row.medium_id, media))).scalars()
    connection.execute(delete(t.listed_instance).where(t.among(t.listed_instance.c.listed_series_id, going)))
    connection.execute(delete(t.listed_series).where(t.among(row.id, going)))
    connection.execute(delete(t.medium).where(t.among(medium.id, media)))


def _delete_empty(connection: Connection) -> None:
    """Series without an image, studies without a series, people without a file."""
    connection.execute(delete(t.series).where(_without(t.series, t.instance.c.series_id)))
    empty = connection.execute(select(t.study.c.id).where(_without(t.study, t.series.c.study_id))).scalars().all()
    named = [f"study:{one}" for one in empty]
    connection.execute(delete(t.packet_member).where(t.among(t.packet_member.c.item, named)))
    connection.execute(delete(t.pairing).where(t.among(t.pairing.c.study_id, empty)))
    connection.execute(delete(t.study).where(t.among(t.study.c.id, empty)))
    nobody = _without(t.person, t.file.c.person_id)
    spelling = t.person_spelling
    connection.execute(delete(spelling).where(spelling.c.person_id.in_(select(t.person.c.id).where(nobody))))
    connection.execute(delete(t.person).where(nobody))


def _without(table: Table, reference: Column[Any]) -> ColumnElement[bool]:
    """Of a row of `table`: that no row refers to it."""
    return ~exists(select(reference).where(reference == table.c.id))


def _delete_cases(connection: Connection, cases: Collection[int]) -> None:
    imports = select(t.import_run.c.id).where(t.among(t.import_run.c.case_id, cases))
    connection.execute(delete(t.import_entry).where(t.import_entry.c.import_id.in_(imports)))
    asked = select(t.request.c.id).where(t.among(t.request.c.case_id, cases))
    connection.execute(delete(t.request_line).where(t.request_line.c.request_id.in_(asked)))
    members = select(t.packet.c.id).where(t.among(t.packet.c.case_id, cases))
    connection.execute(delete(t.packet_member).where(t.packet_member.c.packet_id.in_(members)))
    _delete_reviews(connection, select(t.review.c.id).where(t.among(t.review.c.case_id, cases)))
    for table in _OF_A_CASE:
        connection.execute(delete(table).where(t.among(table.c.case_id, cases)))
    connection.execute(delete(t.case).where(t.among(t.case.c.id, cases)))


def _delete_reviews(connection: Connection, reviews: Select[tuple[int]]) -> None:
    """Everything below these reviews."""
    opinions = select(t.opinion.c.id).where(t.opinion.c.review_id.in_(reviews))
    for table in _OF_AN_OPINION:
        connection.execute(delete(table).where(table.c.opinion_id.in_(opinions)))
    for table in (*_OF_A_REVIEW, t.opinion):
        connection.execute(delete(table).where(table.c.review_id.in_(reviews)))
