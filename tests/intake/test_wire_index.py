"""The parent believes no line of a disc's list unless it is one."""

from __future__ import annotations

from typing import Any

import pytest

from carenav_desktop.domain.listed import ListedFile, MediaIndex
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import wire, wire_index
from carenav_desktop.intake.limits import INDEX_RECORDS
from carenav_desktop.intake.wire import ProtocolError

LINE: list[Any] = ["1.2", "20240518", "1.2.1", "CT", 3, "胸部", "1.2.1.1", "IMAGES/IM1"]


class _Line:
    def __init__(self) -> None:
        self.messages: list[bytes] = []

    def send_bytes(self, buf: bytes, /) -> None:
        self.messages.append(bytes(buf))

    def recv_bytes(self, maxlength: int, /) -> bytes:
        assert len(self.messages[0]) <= maxlength
        return self.messages.pop(0)


def test_a_long_list_arrives_in_portions_with_its_remarks_last() -> None:
    files = tuple(ListedFile(*LINE[:-1], f"IMAGES/{n}") for n in range(1001))
    line = _Line()
    wire_index.send_index(line, MediaIndex(files, (Reason.INDEX_OUTSIDE,)))
    arrived: list[ListedFile] = []
    while (portion := wire_index.index_from(wire.receive(line)[0], len(arrived))).files:
        assert portion.remarks == ()
        arrived += portion.files
    assert (tuple(arrived), portion.remarks, line.messages) == (files, (Reason.INDEX_OUTSIDE,), [])


@pytest.mark.parametrize(
    ("at", "value"),
    [
        *((at, 7) for at in (0, 1, 2, 3, 5, 6, 7)),
        (0, "1\x00"),
        (4, "3"),
        (4, 1.5),
        (4, 1 << 63),
        *((7, path) for path in ("", "/IM1", "../IM1", "A/../IM1", "A//IM1", "C:/IM1", "A/./IM1", "A/" * 300 + "A")),
    ],
)
def test_a_line_that_is_none_is_refused(at: int, value: object) -> None:
    line = [value if place == at else one for place, one in enumerate(LINE)]
    with pytest.raises(ProtocolError):
        wire_index.index_from({"listed": [line], "remarks": []}, 0)


@pytest.mark.parametrize(
    ("untrusted", "before"),
    [
        ({}, 0),
        ({"listed": "x", "remarks": []}, 0),
        ({"listed": [LINE[:-1]], "remarks": []}, 0),
        ({"listed": [LINE], "remarks": ["no such remark"]}, 0),
        ({"listed": [LINE], "remarks": []}, INDEX_RECORDS),
    ],
)
def test_a_portion_that_is_none_is_refused(untrusted: dict[str, Any], before: int) -> None:
    with pytest.raises(ProtocolError):
        wire_index.index_from(untrusted, before)
