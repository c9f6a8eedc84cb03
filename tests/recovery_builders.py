"""A small library with something in every table, and what its database holds, for tests of what must come back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from review_builders import a_review
from storage_builders import ANOTHER, a_case, a_document, a_slice, bring_in

from carenav_desktop.domain.case import Decision, PacketEntry, PacketMember
from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.listed import ListedFile
from carenav_desktop.storage import tables
from carenav_desktop.storage.engine import open_engine
from carenav_desktop.storage.keys import LibraryKey
from carenav_desktop.storage.library import Library

REPLY = "AGE-SECRET-KEY-1THESECRETTHATOPENSTHEREPLY"
_VOCABULARY = "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, document_index, instance)"
_QUERIES = {
    "document_index": "SELECT term, doc, col, offset FROM words",
    "sqlite_schema": "SELECT type, name, tbl_name, sql FROM sqlite_schema",
    "alembic_version": "SELECT version_num FROM alembic_version",
}
Dump = dict[str, list[tuple[Any, ...]]]


def fill(library: Library) -> None:
    """Two cases with papers, images, an index, people decided on, marks, sent questions, a packet, trash, a trail."""
    case = a_case(library)
    bring_in(
        library,
        case,
        [
            ("report.pdf", b"report", a_document("病理报告 the tumour", title="Report", date="2024-05-12")),
            ("letter.pdf", b"letter", a_document("a letter")),
            ("IM1", b"slice 1", a_slice(1)),
            ("IM2", b"slice 2", a_slice(2, position=-3.5)),
            ("IM3", b"slice 3", a_slice(3, seen=ANOTHER, study_uid="9.9", series_uid="9.9.1")),
            ("DICOMDIR", b"index", FileFacts(FileFormat.DICOMDIR)),
        ],
    )
    with library.unit_of_work() as unit:
        lines = [ListedFile("1.2.3", "20240512", "1.2.3.0", "CT", 2, "胸部", f"1.2.3.{n}", f"IM{n}") for n in (1, 2, 7)]
        unit.media.enter(case.id, "DISC", "disc", lines)
        people = unit.people.all(case.id)
        unit.people.decide(case.id, [people[0].id], Decision.SAME)
        unit.people.decide(case.id, [people[1].id], Decision.NOT_OURS)
        unit.marks.set(case.id, "B01", "does_not_exist", "never done")
        unit.marks.set(case.id, "B02", "requested", "asked, 还没有")
        unit.marks.set(case.id, "B02", "have", "")
        unit.questions.set(case.id, "Radiation first?")
        unit.questions.freeze(case.id)
        unit.questions.set(case.id, "Radiation first, or surgery?")
    with library.unit_of_work() as unit:
        entry = PacketEntry(
            0, "CN-1", "2024-05-12T10:00:00+00:00", "/media/stick", "1234 5678", "ab" * 32, 5, 3, 1, "age1"
        )
        members = [PacketMember("D001", "record:1", "lab_report", "Report", "2024-05-12")]
        packet = unit.packets.add(case.id, entry, REPLY, members).id
        a_review(unit, case.id, packet)
        unit.trail.add("packet.export", f"case:{case.id}", "done")
    other = a_case(library, "王芳")
    bring_in(library, other, [("again.pdf", b"report", a_document("shared"))])
    with library.unit_of_work() as unit:
        (record,) = unit.records.all(other.id)
        unit.records.set(record.id, title="A paper of two cases", notes="notes \u2028 with a line separator")
        unit.trash.put("record", record.id)


def dump(folder: Path, key: LibraryKey | None = None) -> Dump:
    """Every row of every table of a closed library, every word of its search index, and the tables' own form.

    Takes text as it lies there, be it no Unicode; raises what the database driver raises.
    """
    name = "library.sqlite" if key is None else "locked.sqlite"
    engine = open_engine(folder / name, key.database_key() if key else None)
    try:
        with engine.begin() as connection:
            driver: Any = connection.connection.driver_connection
            driver.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
            rows = {
                name: sorted(map(tuple, connection.execute(table.select())), key=repr)
                for name, table in tables.metadata.tables.items()
                if name != "journal_position"
            }
            connection.exec_driver_sql(_VOCABULARY)
            found = {name: connection.exec_driver_sql(query).all() for name, query in _QUERIES.items()}
            return rows | {name: sorted(map(tuple, each), key=repr) for name, each in found.items()}
    finally:
        engine.dispose()


def before_lines(dumped: Dump, *told: str) -> Dump:
    """What was dumped, as it was before the trail's last lines, which must tell of `told`."""
    trail = dumped["trail"]
    assert tuple(line[4] for line in trail[len(trail) - len(told) :]) == told
    return dumped | {"trail": trail[: len(trail) - len(told)]}


def rows_of(dumped: Dump) -> int:
    """How many rows of tables a dump holds."""
    return sum(len(rows) for name, rows in dumped.items() if name not in _QUERIES)
