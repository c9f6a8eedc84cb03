"""The parent believes nothing that comes from the reading process."""

from __future__ import annotations

import json
from typing import Any

import pytest

from carenav_desktop.domain.facts import (
    DocumentFacts,
    FileFacts,
    FileFormat,
    InstanceFacts,
    Seen,
    Suggestion,
)
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import wire
from carenav_desktop.intake.limits import DOCUMENT_CHARACTERS, HEADER_BYTES, PDF_PAGES
from carenav_desktop.intake.wire import Member, ProtocolError


class _Line:
    """A line that gives back what was sent into it."""

    def __init__(self, *messages: bytes) -> None:
        self.messages = list(messages)

    def send_bytes(self, buf: bytes, /) -> None:
        self.messages.append(bytes(buf))

    def recv_bytes(self, maxlength: int, /) -> bytes:
        if len(self.messages[0]) > maxlength:
            raise OSError("bad message length")
        return self.messages.pop(0)


_INSTANCE = FileFacts(
    FileFormat.DICOM,
    Seen(("Zhou^QiMing", "周^启明"), "19660302", "00123", "M"),
    InstanceFacts(
        "1.2.3",
        "1.2.4",
        "1.2.840.10008.1.2.1",
        series_number=-1,
        position=-12.5,
        image_type=("ORIGINAL", "AXIAL"),
        directory={"ContentSequence": [{"ConceptCodeSequence": [{"CodeMeaning": "x", "Frames": [1, 2]}]}]},
    ),
    export_prefix=bytes(range(256)),
    export_skip=128,
    remarks=(Reason.ALSO_A_PROGRAM,),
)
_DOCUMENT = FileFacts(
    FileFormat.PDF,
    document=DocumentFacts(3, "页\n" * 100_000, "2024-05-18", suggestion=Suggestion(kind="lab_report", because="检验")),
)


def _sent(facts: FileFacts) -> tuple[dict[str, Any], bytes]:
    line = _Line()
    wire.send_facts(line, facts)
    return wire.receive(line)


@pytest.mark.parametrize(
    "facts", [_INSTANCE, _DOCUMENT, FileFacts(FileFormat.DICOMDIR), FileFacts(FileFormat.PDF, unreadable="damaged")]
)
def test_facts_arrive_as_they_were_sent(facts: FileFacts) -> None:
    assert wire.facts_from(*_sent(facts)) == facts


def test_directory_keys_of_the_deepest_object_there_is_arrive() -> None:
    leaf: Any = {"ReferencedSOPInstanceUID": "1.2.3", "ReferencedFrameNumber": ["1", "2"]}
    series = {"SeriesInstanceUID": "1", "ReferencedSOPSequence": [leaf]}
    study = {"StudyInstanceUID": "1", "ReferencedSeriesSequence": [series]}
    facts = FileFacts(
        FileFormat.DICOM, instance=InstanceFacts("1", "2", "3", directory={"ReferencedImageEvidenceSequence": [study]})
    )
    assert wire.facts_from(*_sent(facts)) == facts


def _changed(facts: FileFacts, *path: str, value: Any) -> dict[str, Any]:
    header, _ = _sent(facts)
    at = header
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return header


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "exe"),
        (("unreadable",), "because"),
        (("unreadable",), None),
        (("remarks",), "text"),
        (("remarks",), [1]),
        (("export_prefix",), "not base64!"),
        (("export_skip",), True),
        (("export_skip",), "1"),
        (("export_skip",), 1 << 70),
        (("seen", "names"), ["a\x00b"]),
        (("seen", "names"), ["a\x1b[31m"]),
        (("seen", "born"), "x" * 70_000),
        (("seen", "sex"), "e\u0301"),
        (("seen", "sex"), "\ud800"),
        (("seen",), {}),
        (("seen", "more"), "x"),
        (("instance", "rows"), 1.5),
        (("instance", "position"), "1"),
        (("instance", "directory"), {}),
        (("instance", "directory"), "[]"),
        (("instance", "directory"), json.dumps({"a": "\x07"})),
        (("instance", "directory"), json.dumps({"a": "x" * 70_000})),
        (("instance", "directory"), "[" * 100 + "]" * 100),
        (("instance", "directory"), '{"a":' + "[" * 12 + "]" * 12 + "}"),
        (("instance", "directory"), json.dumps({"a": None})),
    ],
)
def test_facts_that_are_not_what_they_should_be_are_refused(path: tuple[str, ...], value: Any) -> None:
    with pytest.raises(ProtocolError):
        wire.facts_from(_changed(_INSTANCE, *path, value=value), b"")


@pytest.mark.parametrize("text", [b"\xff", b"a\x00b", b"x" * (DOCUMENT_CHARACTERS + 1), "\u202e\x1b".encode()])
def test_text_that_is_none_is_refused(text: bytes) -> None:
    with pytest.raises(ProtocolError):
        wire.facts_from(_sent(FileFacts(FileFormat.PDF, document=DocumentFacts()))[0], text)


@pytest.mark.parametrize(
    ("header", "raw"),
    [
        (b"nonsense", b""),
        (b"[]", b""),
        (b"{}", b""),
        (b'{"raw":-1}', b""),
        (b'{"raw":true}', b""),
        (b'{"raw":1e3}', b""),
        (b'{"raw":999999999999}', b""),
        (b'{"raw":5}', b"1234"),
        (b'{"raw":3}', b"1234"),
        (b'{"raw":0,"x":NaN}', b""),
        (b'{"raw":0,"x":' + b"[" * 20 + b"]" * 20 + b"}", b""),
        (b'{"raw":0,"x":' + b"[" * 100_000, b""),
        (b'{"raw":0}'.ljust(HEADER_BYTES + 1), b""),
    ],
)
def test_messages_that_do_not_fit_are_refused(header: bytes, raw: bytes) -> None:
    with pytest.raises((ProtocolError, OSError)):
        wire.receive(_Line(header, raw))


def test_a_picture_arrives() -> None:
    line = _Line()
    picture = Picture(3, 2, 3, bytes(18))
    wire.send_picture(line, picture)
    assert wire.picture_from(*wire.receive(line), 3) == picture


@pytest.mark.parametrize(
    ("width", "height", "channels", "samples"),
    [
        (4, 2, 1, 8),
        (2, 4, 1, 8),
        (0, 2, 1, 0),
        (-2, -2, 1, 4),
        (2, 2, 2, 8),
        (2, 2, 4, 16),
        (2, 2, 3, 11),
        (2, 2, 1, 5),
        (1 << 40, 1 << 40, 1, 4),
        (True, 1, 1, 1),
    ],
)
def test_a_picture_that_is_not_what_it_says_is_refused(width: int, height: int, channels: int, samples: int) -> None:
    header = {"width": width, "height": height, "channels": channels}
    with pytest.raises(ProtocolError):
        wire.picture_from(header, bytes(samples), 3)


def test_a_long_list_of_members_arrives_in_portions() -> None:
    line = _Line()
    listed = [Member(index, f"影像/{index}.dcm", index * 7) for index in range(2500)]
    wire.send_members(line, listed)
    assert len(line.messages) == 4
    found: list[Member] = []
    while portion := wire.members_from(wire.receive(line)[0], found):
        found += portion
    assert found == listed


@pytest.mark.parametrize("members", [None, {}, [1], [[1, "a"]], [[1, "a\x00", 2]], [["1", "a", 2]], [[1] * 3]])
def test_members_that_are_none_are_refused(members: Any) -> None:
    with pytest.raises(ProtocolError):
        wire.members_from({"members": members}, [])


def test_only_known_reasons_are_reasons() -> None:
    assert wire.reason_from({}) is None
    assert wire.reason_from({"reason": "damaged"}) is Reason.DAMAGED
    for wrong in ("because", 1, None, ["damaged"]):
        with pytest.raises(ProtocolError):
            wire.reason_from({"reason": wrong})


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        *(("instance", field, -1) for field in ("rows", "columns", "frames")),
        *(("document", field, -1) for field in ("pages", "width", "height")),
        ("document", "pages", PDF_PAGES + 1),
    ],
)
def test_counts_are_never_negative_and_pages_never_countless(part: str, field: str, value: int) -> None:
    facts = _INSTANCE if part == "instance" else _DOCUMENT
    line = _Line()
    wire.send_facts(line, facts)
    header, raw = wire.receive(line)
    header[part][field] = value
    with pytest.raises(ProtocolError):
        wire.facts_from(header, raw)


def test_no_reason_is_no_reason_for_refusing() -> None:
    assert wire.refusal_from({}) is None
    assert wire.refusal_from({"reason": "damaged"}) is Reason.DAMAGED
    with pytest.raises(ProtocolError):
        wire.refusal_from({"reason": ""})
