"""The reply of a reviewer: the JSON inside `reply-CODE.age`, read as text that may have been made to harm.

The form is that of `resources/packet/reply.schema.json`; the reading room writes it (`ui/reader/src/reply`). Opens no
seal and stores nothing.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..errors import Code, PacketError

FORMAT = "carenavigator-reply"
FORMAT_VERSION = 1
#: The longest sealed file that is looked at, in bytes; a reply is a few pages of text.
LARGEST = 4 * 1024 * 1024
#: The longest texts, in signs: what is written at length, and what stands on one line.
LONGEST_TEXT, LONGEST_LINE = 20_000, 500
_MOST_ANSWERS, _MOST_NUMBERS, _MOST_RECORDS = 16, 10_000, 100
_NUMBER = re.compile(r"[A-Z][0-9]{1,6}")
_CODE = re.compile(r"[A-Z0-9]{1,8}")
_RECEIPT = re.compile(r"(?:[0-9A-F]{4}-[0-9A-F]{4})?")
_DAY = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?")


@dataclass(frozen=True)
class Answer:
    """What was said to one question: `position` 0 is the main one, 1 to 3 the further ones in the packet's order;
    `said` is 'yes', 'no' or 'unclear', whether the reviewer says that it is answered."""

    position: int
    said: str
    text: str = ""


@dataclass(frozen=True)
class Reply:
    """Everything a reviewer wrote into the form. `images` is 'viewed', 'reports' or empty, `pathology` 'reread',
    'report' or empty; `reviewed` are numbers of the packet; unknown texts are empty."""

    code: str
    receipt: str
    question_version: int
    written: str
    name: str
    specialty: str
    institution: str
    answers: tuple[Answer, ...]
    reviewed: tuple[str, ...]
    images: str
    pathology: str
    alternatives: str
    uncertainties: str
    next: str
    limits: str
    records: tuple[str, ...]


def read_reply(data: bytes) -> Reply:
    """The reply in `data`; keys that are not known are left out.

    Raises `PacketError`: `REPLY_NEWER` with the form that was found, `REPLY_NOT_A_REPLY` for everything else that is
    not exactly of the form.
    """
    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=_object, parse_constant=_refuse)
        if not isinstance(document, dict) or document.get("format") != FORMAT:
            raise ValueError("format")
        version = _whole(document, "version", 1, 1_000_000)
        if version > FORMAT_VERSION:
            raise PacketError(Code.REPLY_NEWER, found=version, known=FORMAT_VERSION)
        return _reply(document)
    except (ValueError, RecursionError) as error:
        raise PacketError(Code.REPLY_NOT_A_REPLY) from error


def _reply(document: dict[str, Any]) -> Reply:
    reviewer = document.get("reviewer")
    if not isinstance(reviewer, dict):
        raise ValueError("reviewer")
    written = _matched(document, "written", _DAY)
    if written:
        date.fromisoformat(written)
    long = {name: _text(document.get(name)) for name in ("alternatives", "uncertainties", "next", "limits")}
    return Reply(
        code=_matched(document, "packet", _CODE),
        receipt=_matched(document, "receipt", _RECEIPT),
        question_version=_whole(document, "question_version", 0, 1_000_000),
        written=written,
        **{name: _line(reviewer.get(name)) for name in ("name", "specialty", "institution")},
        answers=_answers(document),
        reviewed=_numbers(document),
        images=_one_of(document, "images", ("", "viewed", "reports")),
        pathology=_one_of(document, "pathology", ("", "reread", "report")),
        **long,
        records=tuple(filter(None, (_line(one) for one in _list(document, "records", _MOST_RECORDS)))),
    )


def _answers(document: dict[str, Any]) -> tuple[Answer, ...]:
    """The answers in the order of questions; each question has at most one."""
    found: dict[int, Answer] = {}
    for one in _list(document, "answers", _MOST_ANSWERS):
        if not isinstance(one, dict):
            raise ValueError("answers")
        position = _whole(one, "position", 0, 3)
        if position in found:
            raise ValueError("answers")
        found[position] = Answer(position, _one_of(one, "said", ("yes", "no", "unclear")), _text(one.get("text")))
    return tuple(answer for _, answer in sorted(found.items()))


def _numbers(document: dict[str, Any]) -> tuple[str, ...]:
    found = _list(document, "reviewed", _MOST_NUMBERS)
    if not all(isinstance(one, str) and _NUMBER.fullmatch(one) for one in found):
        raise ValueError("reviewed")
    return tuple(sorted(set(found)))


def _list(holder: dict[str, Any], key: str, most: int) -> list[Any]:
    value = holder.get(key)
    if not isinstance(value, list) or len(value) > most:
        raise ValueError(key)
    return value


def _whole(holder: dict[str, Any], key: str, least: int, most: int) -> int:
    value = holder.get(key)
    if type(value) is not int or not least <= value <= most:
        raise ValueError(key)
    return value


def _matched(holder: dict[str, Any], key: str, form: re.Pattern[str]) -> str:
    value = holder.get(key)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ValueError(key)
    return value


def _one_of(holder: dict[str, Any], key: str, known: tuple[str, ...]) -> str:
    value = holder.get(key)
    if not isinstance(value, str) or value not in known:
        raise ValueError(key)
    return value


def _text(value: object, longest: int = LONGEST_TEXT) -> str:
    """A text without white space around it; halves of a character, which nothing can store, become '?'."""
    if not isinstance(value, str) or len(value) > longest:
        raise ValueError("text")
    return value.encode("utf-8", "replace").decode("utf-8").strip()


def _line(value: object) -> str:
    return " ".join(_text(value, LONGEST_LINE).split())


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key twice")
    return found


def _refuse(text: str) -> None:
    raise ValueError(text)
