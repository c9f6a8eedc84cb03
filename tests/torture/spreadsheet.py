"""Our tables opened by a real spreadsheet: LibreOffice makes no cell of them a formula.

The report of an import and the table of a packet, made by the program of files and fields that begin like formulas.
The same cells without what neutralises them must become formulas, or the harness would see nothing.
"""

from __future__ import annotations

import csv
import os
import re
import subprocess
import time
from pathlib import Path

from hostile_strings import as_file_names, hostile

import command_line
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome
from carenav_desktop.domain.report_text import as_csv
from carenav_desktop.packet.key import Key
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import workspace
from peers import need, without_network

from .result import Result

_BEGINNINGS = ("=", "+", "-", "@", " =", "\t=", "\r=", "\n=", "\u3000=", "\u200b=", "＝", "＋", "－", "＠", "'=", "==")
_BODIES = ("1+1", 'HYPERLINK("https://carenav.invalid/")', "SUM(A1:B2)", "cmd|' /C calc'!A0", "1", "2*3")
#: Commas, double quotes, UTF-8, from the first line on; what looks like a formula is taken for one.
_READ_AS = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true"
_FORMULA = re.compile(r'table:formula="([^"]*)"')
_SECONDS = 300
#: Characters a spreadsheet keeps.
_LONGEST_CELL = 32_000


def opened_by_a_spreadsheet(folder: Path) -> Result:
    """Each cell of ours is asked for; reached are the formulas that the same cells are without their marks."""
    begun = time.monotonic()
    office = need("soffice")
    result = Result("spreadsheet")
    for table in _tables(folder):
        bare = table.with_name(f"bare {table.name}")
        result.asked += _take_marks_away(table, bare)
        bitten = _formulas(office, bare)
        result.reached += len(bitten)
        result.notes.append(f"{table.name}: {len(bitten)} formulas without the marks")
        result.add(table.name, [f"{one} is a formula" for one in _formulas(office, table)])
    result.add("bare tables", [] if result.reached else ["cells that are not neutralised are not noticed"])
    result.seconds = time.monotonic() - begun
    return result


def _tables(folder: Path) -> list[Path]:
    """Cells as they are, the report of an import, and the table of a packet."""
    formulas = [beginning + body for beginning in _BEGINNINGS for body in _BODIES]
    strings = [*formulas, *(one for one in hostile(folder / "bait.png") if len(one) < _LONGEST_CELL)]
    source, library, out = folder / "source", folder / "library", folder / "out"
    for place in (source, out):
        place.mkdir()
    for number, name in enumerate(as_file_names(strings)):
        (source / os.fsdecode(name)).write_text(f"Letter {number}, 12 Sep 2026")
    identity = new_identity()
    (folder / "key").write_text(identity.secret)
    with workspace(library) as ws:
        case = create_case(ws, formulas[0], "1970-01-01")
        import_records(ws, case.id, [source], SilentContext())
        decide_people(ws, case.id, [one.id for one in list_people(ws, case.id)], Decision.SAME)
        with ws.library.unit_of_work() as unit:
            for number, record in enumerate(unit.records.all(case.id)):
                title, place = (strings[(number + turn) % len(strings)] for turn in range(2))
                unit.records.set(record.id, kind="lab_report", place=place, title=title, confirmed=True)
        write_question(ws, case.id, "Is surgery on 3 Dec 2026 right, or is waiting?")
        export_packet(ws, case.id, out, Key(recipients=(identity.recipient,)), None, SilentContext())
    report = folder / "report.csv"
    _say("--library", library, "report", case.id, "--csv", report)
    _say("open", next(out.iterdir()), folder / "opened", "--identity-file", folder / "key")
    cells = folder / "cells.csv"  # paths begin with a folder, so the same table with the bare strings in it
    lines = ImportReport(tuple(FileOutcome(one, Outcome.IMPORTED) for one in strings))
    text = as_csv(lines, ("", "", ""), lambda one: (one.path, one.path, one.path))
    cells.write_bytes(text.encode("utf-8-sig", "replace"))
    return [cells, report, (folder / "opened" / "MANIFEST.CSV").rename(folder / "manifest.csv")]


def _say(*words: object) -> None:
    """A command, as a script gives it."""
    status, _, error = command_line.run(*words)
    assert status == 0, error


def _take_marks_away(table: Path, bare: Path) -> int:
    """Write the table with every text as it was before it was neutralised; gives how many cells it has."""
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    with bare.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([one.removeprefix("'") for one in row] for row in rows)
    return sum(map(len, rows))


def _formulas(office: str, table: Path) -> list[str]:
    """The formulas LibreOffice makes of a table, as it writes them."""
    profile = (table.parent / "office").as_uri()
    words = [office, f"-env:UserInstallation={profile}", "--headless", f"--infilter={_READ_AS}", "--convert-to", "fods"]
    words = [*without_network(), *words, "--outdir", str(table.parent), str(table)]
    subprocess.run(words, check=True, capture_output=True, timeout=_SECONDS)
    return _FORMULA.findall(table.with_suffix(".fods").read_text(encoding="utf-8"))
