"""Only a reply of exactly the form is read, whatever else a file holds."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hostile_strings import HOSTILE
from reply_builders import as_bytes, document

from carenav_desktop import assets
from carenav_desktop.errors import Code, PacketError
from carenav_desktop.packet.reply import LONGEST_LINE, LONGEST_TEXT, Answer, read_reply

WRONG: dict[str, list[Any]] = {
    "format": ["carenavigator-packet", None, 1],
    "version": [0, "1", True, 1.0, None],
    "packet": ["", "k7qp", "../K7QP", "K7QP\n", 7, None],
    "receipt": ["7F3A 21CC", "7f3a-21cc", None],
    "question_version": [-1, "1", True, 10**7],
    "written": ["2026-02-30", "18.11.2026", "2026", None],
    "reviewer": [None, [], "Dr", {"name": 1, "specialty": "", "institution": ""}, {"name": "x"}],
    "answers": [
        None,
        {},
        ["yes"],
        [{"position": 4, "said": "yes", "text": ""}],
        [{"position": 0, "said": "maybe", "text": ""}],
        [{"position": 0, "said": "yes"}],
        [{"position": 0, "said": "yes", "text": ""}] * 2,
        [{"position": 0, "said": ["yes"], "text": ""}],
    ],
    "reviewed": [None, [1], ["d001"], ["D001\n"], ["D001"] * 10_001],
    "images": ["seen", None, ["viewed"]],
    "pathology": ["viewed", None],
    "alternatives": [None, 1, "x" * (LONGEST_TEXT + 1)],
    "limits": [None],
    "records": [None, [1], ["x" * (LONGEST_LINE + 1)], ["x"] * 101],
}


def code_of(data: bytes) -> Code:
    with pytest.raises(PacketError) as error:
        read_reply(data)
    return error.value.code


def test_a_reply_is_read_as_it_was_written() -> None:
    reply = read_reply(as_bytes(document(something="that a newer page says")))
    assert reply.answers == (Answer(0, "yes", "Yes, we would keep the order."), Answer(1, "no"))
    assert (reply.code, reply.receipt, reply.name, reply.specialty) == (
        "K7QP", "7F3A-21CC", "Prof. Lin Wei", "肿瘤内科",
    )  # fmt: skip
    assert (reply.reviewed, reply.images, reply.pathology) == (("D001", "S001"), "viewed", "report")
    assert reply.records == ("The molecular report of the biopsy", "PET images of May")


def test_the_schema_says_the_same() -> None:
    schema = assets.document("packet/reply.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert list(validator.iter_errors(document(more=1))) == []
    assert [field for field in WRONG if validator.is_valid(document(**{field: WRONG[field][0]}))] == (
        ["written"]  # a schema knows no calendar
    )


@pytest.mark.parametrize("field", WRONG)
def test_a_wrong_field_makes_it_no_reply(field: str) -> None:
    assert {code_of(as_bytes(document(**{field: value}))) for value in WRONG[field]} == {Code.REPLY_NOT_A_REPLY}
    without = document()
    del without[field]
    assert code_of(as_bytes(without)) is Code.REPLY_NOT_A_REPLY


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"[]", b"null", b"[" * 100_000, b'{"format":NaN}', b'{"a":1,"a":2}', b"PK\x03\x04"]
)
def test_other_files_are_no_replies(data: bytes) -> None:
    assert code_of(data) is Code.REPLY_NOT_A_REPLY


def test_a_key_twice_is_refused() -> None:
    assert code_of(as_bytes(document())[:-1] + b',"packet":"K7QP"}') is Code.REPLY_NOT_A_REPLY


def test_a_newer_form_is_told_apart() -> None:
    assert code_of(as_bytes(document(version=2, answers="in another form"))) is Code.REPLY_NEWER


def test_hostile_texts_stay_texts() -> None:
    for text in HOSTILE:
        written = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")[:LONGEST_LINE]
        found = read_reply(as_bytes(document(next=written, records=[written])))
        assert found.next == written.strip()
    lone = b'"\\ud800"'
    found = read_reply(as_bytes(document(next="HERE")).replace(b'"HERE"', lone))
    assert found.next == "?"
