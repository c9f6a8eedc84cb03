"""Facilities of a case, and what was asked of them."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, delete, insert, select

from ..domain.asking import Ended, Facility, Request
from ..errors import CaseError, Code
from . import tables as t


class Asking:
    """The requests of one library, inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def facilities(self, case_id: int) -> tuple[Facility, ...]:
        """The facilities of a case by name."""
        row = t.facility
        chosen = select(row).where(row.c.case_id == case_id).order_by(row.c.name, row.c.id)
        return tuple(
            Facility(one.id, one.name, one.department, one.address, one.phone, one.mail, one.note)
            for one in self._connection.execute(chosen)
        )

    def keep_facility(self, case_id: int, facility: Facility) -> int:
        """Store a facility, a new one where its id is 0; gives its id. Raises `CaseError` for an unknown id."""
        if facility.id and facility.id not in {one.id for one in self.facilities(case_id)}:
            raise CaseError(Code.FACILITY_UNKNOWN, facility=facility.id)
        values = {name: value for name, value in vars(facility).items() if name != "id"}
        return t.keep_row(self._connection, t.facility, facility.id, {**values, "case_id": case_id})

    def requests(self, case_id: int) -> tuple[Request, ...]:
        """The requests of a case, oldest first."""
        row = t.request
        lines: defaultdict[int, list[str]] = defaultdict(list)
        of_case = select(t.request_line).join_from(t.request_line, row).where(row.c.case_id == case_id)
        for one in self._connection.execute(of_case.order_by(t.request_line.c.line)):
            lines[one.request_id].append(one.line)
        chosen = select(row).where(row.c.case_id == case_id).order_by(row.c.asked, row.c.id)
        return tuple(
            Request(
                one.id, one.facility_id, tuple(lines[one.id]), one.asked, one.asked_by, one.person, one.reference,
                one.promised, one.reminder, one.note, Ended(one.ended), one.ended_on,
            )
            for one in self._connection.execute(chosen)
        )  # fmt: skip

    def keep_request(self, case_id: int, request: Request) -> int:
        """Store a request, a new one where its id is 0; gives its id. Raises `CaseError` for unknown ids."""
        if request.facility_id not in {one.id for one in self.facilities(case_id)}:
            raise CaseError(Code.FACILITY_UNKNOWN, facility=request.facility_id)
        if request.id and request.id not in {one.id for one in self.requests(case_id)}:
            raise CaseError(Code.REQUEST_UNKNOWN, request=request.id)
        values = {name: value for name, value in vars(request).items() if name not in ("id", "lines")}
        number = t.keep_row(self._connection, t.request, request.id, {**values, "case_id": case_id})
        self._connection.execute(delete(t.request_line).where(t.request_line.c.request_id == number))
        rows = [{"request_id": number, "line": one} for one in dict.fromkeys(request.lines)]
        if rows:
            self._connection.execute(insert(t.request_line), rows)
        return number
