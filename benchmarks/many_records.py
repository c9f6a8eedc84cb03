"""Makes a library of 50 cases and 10,000 records: `python benchmarks/many_records.py FOLDER`."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from carenav_desktop.domain.facts import DocumentFacts, ExportForm, FileFacts, FileFormat, Suggestion
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.domain.report import ImportReport
from carenav_desktop.storage.files import NewFile
from carenav_desktop.storage.library import Library

CASES, LARGEST, RECORDS = 50, 5_000, 10_000
_KINDS = [one.value for one in RecordKind]


def make_library(folder: Path) -> None:
    """The newest case has half of the records, the others share the rest."""
    library = Library.open(folder)
    share = (RECORDS - LARGEST) // (CASES - 1)
    for number in range(CASES):
        count = LARGEST if number == CASES - 1 else share
        with library.unit_of_work() as unit:
            case = unit.cases.create(f"Person {number:02d}, Test", "1960-01-01", "")
            run = unit.imports.begin(case.id)
            unit.files.add(case.id, run, [_paper(number, one) for one in range(count)])
            unit.imports.finish(run, ImportReport(()))
    library.close()


def _paper(case: int, number: int) -> NewFile:
    sha256 = hashlib.sha256(f"{case} {number}".encode()).hexdigest()
    date = f"{2015 + number % 12}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    suggestion = Suggestion(_KINDS[number % len(_KINDS)], date, f"Paper {number}", "City Hospital", language="en")
    facts = FileFacts(FileFormat.PDF, document=DocumentFacts(1, f"text of paper {number}", suggestion=suggestion))
    form = ExportForm(b"", 0, sha256, 0, 1000)
    return NewFile(f"papers/{number}.pdf", f"{number}.pdf", "", sha256, 1000, sha256[:32], form, facts, True)


if __name__ == "__main__":
    make_library(Path(sys.argv[1]))
