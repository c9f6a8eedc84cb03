"""The lines of a DICOMDIR on their way from the reading process: in portions, and each checked like everything else."""

from __future__ import annotations

from typing import Any

from ..domain.listed import ListedFile, MediaIndex
from .limits import INDEX_PATH_CHARACTERS, INDEX_RECORDS
from .wire import Line, ProtocolError, check_string, check_whole, reasons_from, send

_LINES_A_MESSAGE = 200
_VALUES = 8


def send_index(line: Line, index: MediaIndex) -> None:
    """Send the lines in portions; the remarks come with the last, which has no line."""
    for start in range(0, len(index.files), _LINES_A_MESSAGE):
        portion = index.files[start : start + _LINES_A_MESSAGE]
        send(line, {"listed": [list(vars(one).values()) for one in portion], "remarks": []})
    send(line, {"listed": [], "remarks": index.remarks})


def index_from(untrusted: dict[str, Any], before: int) -> MediaIndex:
    """The next portion after `before` lines; without lines at the end. Raises `ProtocolError`."""
    listed = untrusted.get("listed")
    if not isinstance(listed, list) or before + len(listed) > INDEX_RECORDS:
        raise ProtocolError("list of a disc")
    return MediaIndex(tuple(_line(one) for one in listed), reasons_from(untrusted.get("remarks")))


def _line(untrusted: Any) -> ListedFile:
    if not isinstance(untrusted, list) or len(untrusted) != _VALUES:
        raise ProtocolError("line of a disc's list")
    study_uid, study_date, series_uid, modality, number, description, sop_instance_uid, path = untrusted
    return ListedFile(
        check_string(study_uid),
        check_string(study_date),
        check_string(series_uid),
        check_string(modality),
        None if number is None else check_whole(number),
        check_string(description),
        check_string(sop_instance_uid),
        _inside(check_string(path)),
    )


def _inside(path: str) -> str:
    """A path that leads nowhere but below the index."""
    if len(path) > INDEX_PATH_CHARACTERS or any(part in ("", ".", "..") or ":" in part for part in path.split("/")):
        raise ProtocolError("path of a disc's list")
    return path
