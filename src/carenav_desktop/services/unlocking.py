"""PDFs with a password: asked for once, told to the reading process alone, stored nowhere.

The original stays as it is; the copy without the password is a new record beside it, read like any foreign file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import BinaryIO

from ..domain.case import Record
from ..domain.facts import FileFormat
from ..domain.progress import Context
from ..domain.report import ImportReport, Reason
from ..domain.say import Say
from ..errors import CaseError, Code
from .archives import taken_out
from .importing import take_in
from .wording import both
from .workspace import Workspace

_REFUSALS = {Reason.LOCKED: Code.PDF_PASSWORD_WRONG, Reason.LOCK_UNKNOWN: Code.PDF_LOCK_UNKNOWN}


def unlock_record(ws: Workspace, record_id: int, password: str, context: Context) -> ImportReport:
    """Put a copy of a locked PDF that opens without its password into the same case; gives the report of that import.

    Raises `CaseError`: `PDF_PASSWORD_WRONG`, `PDF_LOCK_UNKNOWN` when no password opens that kind of lock here,
    `PDF_NOT_UNLOCKED` when the record is no locked PDF or cannot be read; then nothing has changed.
    """
    with ws.library.unit_of_work() as unit:
        record = unit.records.get(record_id)
        case = unit.cases.get(record.case_id)
    if record.format is not FileFormat.PDF or not record.locked:
        raise CaseError(Code.PDF_NOT_UNLOCKED, name=record.name)
    with _original(ws, record) as file:
        copy = taken_out(ws, record.name, "", lambda sink: ws.reader.unlock(file, password, sink))
    if copy.problem is not Reason.NONE:
        raise CaseError(_REFUSALS.get(copy.problem, Code.PDF_NOT_UNLOCKED), name=record.name)
    source = " · ".join(both(Say("unlocking.source", {"name": record.name})))
    return take_in(ws, case, [replace(copy, path=source, called=record.name)], context)


def _original(ws: Workspace, record: Record) -> BinaryIO:
    try:
        return ws.library.originals.open(record.original)
    except OSError as error:
        raise CaseError(Code.PDF_NOT_UNLOCKED, name=record.name) from error
