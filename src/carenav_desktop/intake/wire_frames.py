"""The part of `wire` that carries frames, lists of elements and reports. The reading half believes nothing either."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import Any

from ..domain.frame import Curve, Frame, HeaderLine, ReportLine, Table, Window
from ..domain.say import Say
from .limits import FRAME_PIXELS, FRAMES, LISTED_BYTES, LISTED_LINES, TABLE_ENTRIES, WINDOWS
from .wire import (
    Line,
    ProtocolError,
    check_count,
    check_decimal,
    check_string,
    check_truth,
    check_whole,
    json_object,
    reasons_from,
    send,
)

_TABLES = ("modality_table", "voi_table")
#: What a report may say in our words.
_SAYINGS = frozenset(f"report.{one}" for one in ("written", "partial", "unverified", "verified", "made_by", "refers"))
_LEAST, _MOST = 1e-300, 1e300


def send_frame(line: Line, frame: Frame) -> None:
    """Send a frame: its samples and tables as raw bytes, all else as numbers and text."""
    tables = [getattr(frame, name) for name in _TABLES]
    header: dict[str, Any] = {
        **{name: value for name, value in vars(frame).items() if name not in ("samples", *_TABLES)},
        "windows": [(one.centre, one.width, one.name) for one in frame.windows],
        **{
            name: None if table is None else (table.first, table.bits, len(table.values))
            for name, table in zip(_TABLES, tables, strict=True)
        },
    }
    send(line, header, b"".join([frame.samples, *(table.values for table in tables if table is not None)]))


def frame_from(untrusted: dict[str, Any], raw: bytes) -> Frame:
    """The frame of an answer. Raises `ProtocolError`."""
    if untrusted.keys() != {one.name for one in dataclasses.fields(Frame)} - {"samples"}:
        raise ProtocolError("fields of a frame")
    width, height, channels = (check_count(untrusted[key]) for key in ("width", "height", "channels"))
    if not width or not height or width * height > FRAME_PIXELS or channels not in (1, 3):
        raise ProtocolError("size of a frame")
    sizes = [width * height * (2 if channels == 1 else 3)]
    parts = [_described_table(untrusted[name]) for name in _TABLES]
    sizes += [part[2] for part in parts if part]
    if sum(sizes) != len(raw):
        raise ProtocolError("samples of a frame")
    tables = _tables(parts, raw[sizes[0] :])
    return Frame(
        width=width,
        height=height,
        channels=channels,
        samples=raw[: sizes[0]] if len(raw) > sizes[0] else raw,
        signed=check_truth(untrusted["signed"]),
        slope=check_decimal(untrusted["slope"]),
        intercept=check_decimal(untrusted["intercept"]),
        windows=_windows(untrusted["windows"]),
        curve=_curve(untrusted["curve"]),
        modality_table=tables[0],
        voi_table=tables[1],
        inverted=check_truth(untrusted["inverted"]),
        aspect=_positive(untrusted["aspect"]),
        padding=_padding(untrusted["padding"]),
        exact=check_truth(untrusted["exact"]),
        lossy=check_truth(untrusted["lossy"]),
        remarks=reasons_from(untrusted["remarks"]),
    )


def send_header_lines(line: Line, lines: Iterable[HeaderLine]) -> None:
    """Send a list of elements."""
    _send_rows(line, [[*vars(one).values()] for one in lines])


def header_lines_from(raw: bytes) -> tuple[HeaderLine, ...]:
    """The list of elements of an answer. Raises `ProtocolError`."""
    return tuple(_header_line(*row) for row in _rows(raw, len(dataclasses.fields(HeaderLine))))


def send_report(line: Line, lines: Iterable[ReportLine]) -> None:
    """Send the lines of a report; of a sentence of ours its code."""
    _send_rows(
        line,
        [[one.depth, one.name, one.value, one.say.code if one.say else ""] for one in lines],
    )


def report_from(raw: bytes) -> tuple[ReportLine, ...]:
    """The lines of a report. Raises `ProtocolError`."""
    return tuple(_report_line(*row) for row in _rows(raw, 4))


def send_positions(line: Line, positions: Iterable[float | None]) -> None:
    """Send where each frame of an object lies."""
    _send_rows(line, [[one] for one in positions])


def positions_from(raw: bytes) -> tuple[float | None, ...]:
    """Where each frame of an object lies, mm along the normal of its plane. Raises `ProtocolError`."""
    return tuple(None if one is None else check_decimal(one) for (one,) in _rows(raw, 1, FRAMES))


def _send_rows(line: Line, rows: list[list[Any]]) -> None:
    packed = json.dumps({"rows": rows}, ensure_ascii=False).encode("utf-8", "replace")
    while len(packed) > LISTED_BYTES:
        rows = rows[: len(rows) // 2]
        packed = json.dumps({"rows": rows}, ensure_ascii=False).encode("utf-8", "replace")
    send(line, {}, packed)


def _rows(raw: bytes, fields: int, most: int = LISTED_LINES) -> list[list[Any]]:
    if len(raw) > LISTED_BYTES:
        raise ProtocolError("list is too long")
    untrusted = json_object(raw).get("rows")
    if not isinstance(untrusted, list) or len(untrusted) > most:
        raise ProtocolError("list")
    if not all(isinstance(row, list) and len(row) == fields for row in untrusted):
        raise ProtocolError("line of a list")
    return untrusted


def _header_line(depth: Any, tag: Any, name: Any, vr: Any, value: Any, size: Any, private: Any) -> HeaderLine:
    return HeaderLine(
        check_count(depth),
        check_string(tag),
        check_string(name),
        check_string(vr),
        check_string(value),
        None if size is None else check_count(size),
        check_truth(private),
    )


def _report_line(depth: Any, name: Any, value: Any, code: Any) -> ReportLine:
    said = check_string(code)
    if said and said not in _SAYINGS:
        raise ProtocolError("sentence of a report")
    return ReportLine(check_count(depth), check_string(name), check_string(value), Say(said) if said else None)


def _described_table(untrusted: Any) -> tuple[int, int, int] | None:
    if untrusted is None:
        return None
    if not isinstance(untrusted, list) or len(untrusted) != 3:
        raise ProtocolError("table of a frame")
    first, bits, size = check_whole(untrusted[0]), check_count(untrusted[1]), check_count(untrusted[2])
    if not 0 < bits <= 16 or not 0 < size <= 2 * TABLE_ENTRIES or size % 2 or abs(first) > 1 << 32:
        raise ProtocolError("table of a frame")
    return first, bits, size


def _tables(parts: list[tuple[int, int, int] | None], raw: bytes) -> list[Table | None]:
    found: list[Table | None] = []
    for part in parts:
        found.append(None if part is None else Table(part[0], part[1], raw[: part[2]]))
        raw = raw[part[2] :] if part else raw
    return found


def _windows(untrusted: Any) -> tuple[Window, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > WINDOWS:
        raise ProtocolError("windows of a frame")
    if not all(isinstance(one, list) and len(one) == 3 for one in untrusted):
        raise ProtocolError("window of a frame")
    return tuple(
        Window(check_decimal(centre), _positive(width), check_string(name)) for centre, width, name in untrusted
    )


def _positive(untrusted: Any) -> float:
    number = check_decimal(untrusted)
    if not _LEAST < number < _MOST:
        raise ProtocolError("number that must be positive")
    return number


def _curve(untrusted: Any) -> Curve:
    try:
        return Curve(check_string(untrusted))
    except ValueError as error:
        raise ProtocolError("curve of a frame") from error


def _padding(untrusted: Any) -> tuple[int, int] | None:
    if untrusted is None:
        return None
    if not isinstance(untrusted, list) or len(untrusted) != 2:
        raise ProtocolError("padding of a frame")
    return check_whole(untrusted[0]), check_whole(untrusted[1])
