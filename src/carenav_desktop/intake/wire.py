"""What parent and reading process say to each other: a JSON header, then raw bytes; never a pickled object.

The writing half runs where foreign files are open. The reading half runs in the parent and believes nothing: sizes,
types, depth and characters are checked before a value is built.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import math
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from ..domain.facts import DocumentFacts, FileFacts, FileFormat, InstanceFacts, Seen, Suggestion
from ..domain.picture import Picture
from ..domain.report import Reason
from .limits import (
    ANSWER_BYTES,
    ARCHIVE_ENTRIES,
    DIRECTORY_CHARACTERS,
    DOCUMENT_CHARACTERS,
    HEADER_BYTES,
    HEADER_DEPTH,
    PATCH_BYTES,
    PDF_PAGES,
    PICTURE_EDGE,
    PICTURE_PIXELS,
    STRING_CHARACTERS,
)

_MEMBERS_A_MESSAGE = 1000
_UNWANTED = {"Cc", "Cs"}
_LINE_ENDS = "\n\t"


class ProtocolError(Exception):
    """The other side said something it must not say."""


class Line(Protocol):
    """A connection that keeps messages apart, as those of `multiprocessing` do."""

    def send_bytes(self, buf: bytes, /) -> None:
        """Send one message."""

    def recv_bytes(self, maxlength: int, /) -> bytes:
        """Receive one message; OSError when it is longer."""


@dataclass(frozen=True)
class Member:
    """One file of an archive. `name` has forward slashes, is for showing, and is never used as a path."""

    index: int
    name: str
    size: int


def send(line: Line, header: dict[str, Any], raw: bytes | memoryview = b"") -> None:
    """Send a header and the raw bytes it speaks of."""
    line.send_bytes(json.dumps({**header, "raw": len(raw)}, ensure_ascii=False).encode("utf-8", "replace"))
    if raw:
        line.send_bytes(raw)  # type: ignore[arg-type]


def receive(line: Line) -> tuple[dict[str, Any], bytes]:
    """A header and its raw bytes, both within their limits. Raises `ProtocolError`, EOFError, OSError."""
    untrusted = json_object(line.recv_bytes(HEADER_BYTES))
    size = untrusted.pop("raw", None)
    if type(size) is not int or not 0 <= size <= ANSWER_BYTES:
        raise ProtocolError("size of raw bytes")
    raw = line.recv_bytes(size) if size else b""
    if len(raw) != size:
        raise ProtocolError("raw bytes are not as many as said")
    return untrusted, raw


def send_facts(line: Line, facts: FileFacts, *, worn: bool = False) -> None:
    """Send facts; the text of a document goes as raw bytes, being longer than a header may be."""
    header: dict[str, Any] = {**vars(facts), "seen": vars(facts.seen), "worn": worn}
    header["export_prefix"] = base64.b64encode(facts.export_prefix).decode()
    text = b""
    if facts.instance is not None:
        directory = json.dumps(facts.instance.directory, ensure_ascii=False)
        header["instance"] = {**vars(facts.instance), "directory": directory}
    if facts.document is not None:
        text = facts.document.text[:DOCUMENT_CHARACTERS].encode("utf-8", "replace")
        suggestion = vars(facts.document.suggestion)
        header["document"] = {**vars(facts.document), "text": "", "suggestion": suggestion}
    send(line, header, text)


def facts_from(untrusted: dict[str, Any], raw: bytes) -> FileFacts:
    """The facts of an answer. Raises `ProtocolError`."""
    untrusted = {key: value for key, value in untrusted.items() if key != "worn"}
    facts: FileFacts = _build(FileFacts, untrusted)
    if facts.unreadable and facts.unreadable not in set(Reason):
        raise ProtocolError("reason")
    if not 0 <= facts.export_skip <= PATCH_BYTES or len(facts.export_prefix) > PATCH_BYTES:
        raise ProtocolError("form for packets")
    if not _has_counts(facts):
        raise ProtocolError("count")
    if raw and facts.document is None:
        raise ProtocolError("text of nothing")
    if raw and facts.document is not None:
        text = _text(raw)
        facts = dataclasses.replace(facts, document=dataclasses.replace(facts.document, text=text))
    return facts


def send_picture(line: Line, picture: Picture) -> None:
    """Send a picture as bare samples."""
    header = {"width": picture.width, "height": picture.height, "channels": picture.channels}
    send(line, header, picture.pixels)


def picture_from(untrusted: dict[str, Any], raw: bytes, edge: int) -> Picture:
    """The picture of an answer, at most `edge` pixels wide and high. Raises `ProtocolError`."""
    width, height, channels = (check_whole(untrusted.get(key)) for key in ("width", "height", "channels"))
    if not (0 < width <= min(edge, PICTURE_EDGE) and 0 < height <= min(edge, PICTURE_EDGE)):
        raise ProtocolError("size of a picture")
    if channels not in (1, 3) or width * height > PICTURE_PIXELS or len(raw) != width * height * channels:
        raise ProtocolError("samples of a picture")
    return Picture(width, height, channels, raw)


def send_members(line: Line, members: Iterable[Member]) -> None:
    """Send the list of an archive in portions."""
    listed = [(one.index, one.name, one.size) for one in members]
    for start in range(0, len(listed), _MEMBERS_A_MESSAGE):
        send(line, {"members": listed[start : start + _MEMBERS_A_MESSAGE]})
    send(line, {"members": []})


def members_from(untrusted: dict[str, Any], before: list[Member]) -> list[Member]:
    """The next portion; empty at the end. Raises `ProtocolError`."""
    listed = untrusted.get("members")
    if not isinstance(listed, list) or len(before) + len(listed) > ARCHIVE_ENTRIES:
        raise ProtocolError("list of an archive")
    return [_member(one) for one in listed]


def reason_from(untrusted: dict[str, Any]) -> Reason | None:
    """The reason an answer gives instead of what was asked, None when it gives none. Raises `ProtocolError`."""
    return _reason(untrusted["reason"]) if "reason" in untrusted else None


def refusal_from(untrusted: dict[str, Any]) -> Reason | None:
    """The same where an answer is due: to give none and no reason either is no answer. Raises `ProtocolError`."""
    reason = reason_from(untrusted)
    if reason is Reason.NONE:
        raise ProtocolError("no reason")
    return reason


def _has_counts(facts: FileFacts) -> bool:
    """Whether every number that counts something is one, and no larger than a reader says."""
    counts: list[int] = []
    if facts.instance is not None:
        counts += (facts.instance.rows, facts.instance.columns, facts.instance.frames)
    if facts.document is not None:
        counts += (facts.document.pages, facts.document.width, facts.document.height)
        if facts.document.pages > PDF_PAGES:
            return False
    return all(one >= 0 for one in counts)


def _member(untrusted: Any) -> Member:
    if not isinstance(untrusted, list) or len(untrusted) != 3:
        raise ProtocolError("member of an archive")
    return Member(check_count(untrusted[0]), check_string(untrusted[1]), check_count(untrusted[2]))


def json_object(data: bytes) -> dict[str, Any]:
    """An object of JSON, nested no deeper than anything we say. Raises `ProtocolError`."""
    try:
        untrusted = json.loads(data, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("not JSON") from error
    if not isinstance(untrusted, dict):
        raise ProtocolError("not an object")
    _check_depth(untrusted)
    return untrusted


def _refuse(constant: str) -> None:
    raise ProtocolError(constant)


def _check_depth(untrusted: Any) -> None:
    level, depth = [untrusted], 0
    while level:
        depth += 1
        if depth > HEADER_DEPTH + 1:  # the values on the last level are plain
            raise ProtocolError("nested too deep")
        level = [
            inner
            for one in level
            if isinstance(one, dict | list)
            for inner in (one.values() if isinstance(one, dict) else one)
        ]


def _build(kind: Any, untrusted: Any) -> Any:
    """A dataclass from a JSON object that has exactly its fields."""
    checks = _checks_of(kind)
    if not isinstance(untrusted, dict) or untrusted.keys() != checks.keys():
        raise ProtocolError(f"fields of {kind.__name__}")
    return kind(**{name: check(untrusted[name]) for name, check in checks.items()})


@cache
def _checks_of(kind: Any) -> dict[str, Callable[[Any], Any]]:
    return {one.name: _CHECKS[str(one.type)] for one in dataclasses.fields(kind)}


def check_string(untrusted: Any) -> str:
    """Text of a bounded length in NFC, without control characters. Raises `ProtocolError`."""
    if not isinstance(untrusted, str) or len(untrusted) > STRING_CHARACTERS:
        raise ProtocolError("text")
    if untrusted.isascii() and untrusted.isprintable():
        return untrusted
    if not untrusted.isascii() and not unicodedata.is_normalized("NFC", untrusted):
        raise ProtocolError("text is not normalised")
    if not untrusted.isprintable() and any(
        unicodedata.category(sign) in _UNWANTED and sign not in _LINE_ENDS for sign in untrusted
    ):
        raise ProtocolError("text with control characters")
    return untrusted


def _text(raw: bytes) -> str:
    """Text of a document: as long as it may be, line by line checked like other text."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise ProtocolError("text is not UTF-8") from error
    if len(text) > DOCUMENT_CHARACTERS:
        raise ProtocolError("text is too long")
    for start in range(0, len(text), STRING_CHARACTERS):
        check_string(unicodedata.normalize("NFC", text[start : start + STRING_CHARACTERS]))
    return text


def check_whole(untrusted: Any) -> int:
    """A whole number of 64 bits. Raises `ProtocolError`."""
    if type(untrusted) is not int or abs(untrusted) >= 1 << 63:
        raise ProtocolError("whole number")
    return untrusted


def check_count(untrusted: Any) -> int:
    """A whole number that counts something. Raises `ProtocolError`."""
    if check_whole(untrusted) < 0:
        raise ProtocolError("count")
    return int(untrusted)


def check_decimal(untrusted: Any) -> float:
    """A finite number. Raises `ProtocolError`."""
    if type(untrusted) is int:
        return float(check_whole(untrusted))
    if type(untrusted) is not float or not math.isfinite(untrusted):
        raise ProtocolError("number")
    return untrusted


def check_truth(untrusted: Any) -> bool:
    """True or false. Raises `ProtocolError`."""
    if type(untrusted) is not bool:
        raise ProtocolError("truth value")
    return untrusted


def _strings(untrusted: Any) -> tuple[str, ...]:
    if not isinstance(untrusted, list):
        raise ProtocolError("list")
    return tuple(check_string(one) for one in untrusted)


def reasons_from(untrusted: Any) -> tuple[Reason, ...]:
    """A list of reasons. Raises `ProtocolError`."""
    return tuple(_reason(one) for one in _strings(untrusted))


def _reason(untrusted: Any) -> Reason:
    try:
        return Reason(check_string(untrusted))
    except ValueError as error:
        raise ProtocolError("reason") from error


def _directory(untrusted: Any) -> dict[str, Any]:
    if not isinstance(untrusted, str) or len(untrusted) > DIRECTORY_CHARACTERS:
        raise ProtocolError("directory keys")
    try:
        found = json_object(untrusted.encode())
    except UnicodeEncodeError as error:
        raise ProtocolError("directory keys are no text") from error
    _check_leaves(found)
    return found


def _check_leaves(untrusted: Any) -> None:
    if isinstance(untrusted, dict):
        for key, value in untrusted.items():
            check_string(key)
            _check_leaves(value)
    elif isinstance(untrusted, list):
        for value in untrusted:
            _check_leaves(value)
    elif type(untrusted) is not int:
        check_string(untrusted)


def _format(untrusted: Any) -> FileFormat:
    try:
        return FileFormat(untrusted)
    except ValueError as error:
        raise ProtocolError("format") from error


def _bytes(untrusted: Any) -> bytes:
    """The beginning that a file gets in a packet."""
    if not isinstance(untrusted, str) or len(untrusted) > 2 * PATCH_BYTES:
        raise ProtocolError("bytes")
    try:
        return base64.b64decode(untrusted, validate=True)
    except ValueError as error:
        raise ProtocolError("bytes") from error


def _or_none(check: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda untrusted: None if untrusted is None else check(untrusted)


#: How a value is checked, by the type that the fields of `domain.facts` are declared with.
_CHECKS: dict[str, Callable[[Any], Any]] = {
    "str": check_string,
    "int": check_whole,
    "bool": check_truth,
    "bytes": _bytes,
    "int | None": _or_none(check_whole),
    "float | None": _or_none(check_decimal),
    "tuple[str, ...]": _strings,
    "tuple[Reason, ...]": reasons_from,
    "dict[str, Any]": _directory,
    "FileFormat": _format,
    "Seen": lambda untrusted: _build(Seen, untrusted),
    "Suggestion": lambda untrusted: _build(Suggestion, untrusted),
    "InstanceFacts | None": _or_none(lambda untrusted: _build(InstanceFacts, untrusted)),
    "DocumentFacts | None": _or_none(lambda untrusted: _build(DocumentFacts, untrusted)),
}
