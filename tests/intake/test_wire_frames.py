"""Frames, headers and reports arrive as they were sent, and the parent believes nothing that could not be one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from carenav_desktop.domain.frame import Curve, Frame, HeaderLine, ReportLine, Table, Window
from carenav_desktop.domain.report import Reason
from carenav_desktop.domain.say import Say
from carenav_desktop.intake import wire, wire_frames
from carenav_desktop.intake.limits import FRAMES, LISTED_LINES, WINDOWS
from carenav_desktop.intake.wire import ProtocolError

_FRAME = Frame(
    width=3,
    height=2,
    channels=1,
    samples=bytes(range(12)),
    signed=True,
    slope=0.5,
    intercept=-1024.0,
    windows=(Window(40, 400, "腹部"), Window(-600.5, 1500)),
    curve=Curve.SIGMOID,
    modality_table=Table(-5, 12, b"\1\0\2\0"),
    voi_table=Table(0, 8, b"\3\0"),
    inverted=True,
    aspect=1.25,
    padding=(-2000, -1999),
    exact=False,
    lossy=True,
    remarks=(Reason.BITS_DIFFER,),
)
_COLOURS = Frame(2, 1, 3, bytes(range(6)))


class _Line:
    """A line that keeps what was sent into it."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []

    def send_bytes(self, buf: bytes, /) -> None:
        self.messages.append(bytes(buf))

    def recv_bytes(self, maxlength: int, /) -> bytes:
        assert len(self.messages[0]) <= maxlength
        return self.messages.pop(0)


def _said(say: Callable[[wire.Line], None]) -> tuple[dict[str, Any], bytes]:
    line = _Line()
    say(line)
    return wire.receive(line)


def _frame_said(frame: Frame) -> tuple[dict[str, Any], bytes]:
    return _said(lambda line: wire_frames.send_frame(line, frame))


@pytest.mark.parametrize("frame", [_FRAME, _COLOURS, Frame(1, 1, 1, b"\0\0")])
def test_a_frame_arrives_as_it_was_sent(frame: Frame) -> None:
    assert wire_frames.frame_from(*_frame_said(frame)) == frame


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[("width", one) for one in (0, -3, 4, 1 << 40, 3.0, None, "3")],
        *[("height", one) for one in (0, 3, 1 << 62)],
        *[("channels", one) for one in (0, 2, 3, 4)],
        *[("slope", one) for one in (None, "1", True)],
        *[("aspect", one) for one in (0, -1.0, 1e308)],
        *[("signed", one) for one in (0, "yes", None)],
        *[("curve", one) for one in ("", "linear", 3)],
        *[("padding", one) for one in ([1], [1, 2, 3], [1.5, 2], 7)],
        *[("windows", one) for one in (None, [[1, 2]], [[1, 0, ""]], [[1, -2, ""]], [[1, 2, "\x1b"]], [[1, 2, 3]])],
        ("windows", [[1, 2, ""]] * (WINDOWS + 1)),
        *[("voi_table", one) for one in ([0, 8], [0, 17, 2], [0, 0, 2], [0, 8, 1], [0, 8, 4], [0, 8, 0])],
        ("voi_table", [1 << 40, 8, 2]),
        *[("remarks", one) for one in ("bits_differ", ["no reason"], [1])],
        ("more", 1),
    ],
)  # fmt: skip
def test_a_frame_that_cannot_be_one_is_refused(field: str, value: object) -> None:
    header, raw = _frame_said(_FRAME)
    with pytest.raises(ProtocolError):
        wire_frames.frame_from({**header, field: value}, raw)


@pytest.mark.parametrize("cut", [0, 1, 17])
def test_a_frame_of_too_few_or_too_many_samples_is_refused(cut: int) -> None:
    header, raw = _frame_said(_FRAME)
    for wrong in (raw[:cut], raw + bytes(1)):
        with pytest.raises(ProtocolError):
            wire_frames.frame_from(header, wrong)


def test_lists_arrive_as_they_were_sent() -> None:
    lines = (
        HeaderLine(0, "(0010,0010)", "Patient's Name", "PN", "周^启明", 10),
        HeaderLine(1, "(FFFE,E000)", "", "", ""),
        HeaderLine(2, "(0029,1001)", "MAKER", "OB", "", 300, private=True),
    )
    assert wire_frames.header_lines_from(_said(lambda line: wire_frames.send_header_lines(line, lines))[1]) == lines
    told = (ReportLine(0, "Title"), ReportLine(1, "Size", "12 mm"), ReportLine(1, value="3", say=Say("report.refers")))
    assert wire_frames.report_from(_said(lambda line: wire_frames.send_report(line, told))[1]) == told
    places = (1.5, None, -3.0)
    assert wire_frames.positions_from(_said(lambda line: wire_frames.send_positions(line, places))[1]) == places


def test_a_list_longer_than_a_message_is_cut() -> None:
    lines = [HeaderLine(0, "(0010,0010)", "x" * 60_000, "LO", "", 0)] * 1000
    found = wire_frames.header_lines_from(_said(lambda line: wire_frames.send_header_lines(line, lines))[1])
    assert 100 < len(found) < 1000


@pytest.mark.parametrize(
    "rows",
    [
        None,
        {},
        [1],
        [[0, "t", "n", "v", "x", 1]],
        [[-1, "t", "n", "v", "x", 1, False]],
        [[0, "t", "n", "v", "\0", 1, False]],
        [[0, "t", "n", "v", "x", -1, False]],
        [[0, "t", "n", "v", "x", 1, 0]],
        [[0, "t", "n", "v", "x", 1, False]] * (LISTED_LINES + 1),
    ],
)
def test_a_list_of_elements_that_cannot_be_one_is_refused(rows: object) -> None:
    with pytest.raises(ProtocolError):
        wire_frames.header_lines_from(json.dumps({"rows": rows}).encode())


def test_a_report_says_only_what_is_agreed_in_our_words() -> None:
    with pytest.raises(ProtocolError):
        wire_frames.report_from(json.dumps({"rows": [[0, "", "", "error.system"]]}).encode())


def test_more_places_than_frames_may_be_are_refused() -> None:
    with pytest.raises(ProtocolError):
        wire_frames.positions_from(json.dumps({"rows": [[1.0]] * (FRAMES + 1)}).encode())
    for wrong in ([["1"]], [[float("nan")]], [[1, 2]]):
        with pytest.raises(ProtocolError):
            wire_frames.positions_from(json.dumps({"rows": wrong}).encode())
