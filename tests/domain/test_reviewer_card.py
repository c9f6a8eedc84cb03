"""Reviewer cards as files: the reader and the schema agree on good ones and bad ones."""

import copy
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from carenav_desktop import assets
from carenav_desktop.domain.list_fields import ListError
from carenav_desktop.domain.reviewer import LONGEST, Reviewer, as_card, read_card

SCHEMA = assets.document("reviewers/card.schema.json")
EXAMPLE = assets.document("reviewers/example.json")
Breaking = Callable[[dict[str, Any]], object]


def top(**fields: object) -> Breaking:
    return lambda card: card.update(fields)


def without(name: str) -> Breaking:
    return lambda card: card.pop(name)


BAD: dict[str, tuple[Breaking, str]] = {
    "nothing": (lambda card: card.clear(), "card.not_a_card"),
    "no schema": (without("schema"), "card.not_a_card"),
    "no kind": (without("kind"), "card.not_a_card"),
    "a list": (top(kind="pack"), "card.not_a_card"),
    "a kind that is a number": (top(kind=1), "card.not_a_card"),
    "schema 0": (top(schema=0), "card.not_a_card"),
    "schema below 0": (top(schema=-1), "card.not_a_card"),
    "schema as a text": (top(schema="1"), "card.not_a_card"),
    "schema as yes": (top(schema=True), "card.not_a_card"),
    "no schema at all": (top(schema=None), "card.not_a_card"),
    "a newer schema": (top(schema=2), "card.newer"),
    "a much newer schema": (top(schema=10**9), "card.newer"),
    "no institution": (without("institution"), "list.field"),
    "an empty institution": (top(institution=""), "list.field"),
    "an institution of blanks": (top(institution=" \t "), "list.field"),
    "an institution that is a number": (top(institution=7), "list.field"),
    "an institution that is a list": (top(institution=["x"]), "list.field"),
    "an institution without end": (top(institution="x" * (LONGEST + 1)), "list.field"),
    "a name that is nothing": (top(name=None), "list.field"),
    "a name in two languages": (top(name={"en": "x"}), "list.field"),
    "a name without end": (top(name="x" * (LONGEST + 1)), "list.field"),
    "a fee that is a number": (top(fee=600), "list.field"),
    "languages as a list": (top(languages=["en"]), "list.field"),
    "a specialty that is yes": (top(specialty=True), "list.field"),
    "a contact without end": (top(contact="x" * 2001), "list.field"),
    "a recipient that is a list": (top(recipient=[]), "list.field"),
    "written maybe": (top(written="maybe"), "list.not_known"),
    "written as true": (top(written=True), "list.not_known"),
    "written as nothing": (top(written=None), "list.not_known"),
    "a field nobody knows": (top(rating="5 stars"), "list.unknown_field"),
    "an id": (top(id=3), "list.unknown_field"),
    "media as a number": (top(media=1.5), "list.field"),
    "records as a list": (top(records=["B01"]), "list.field"),
}
GOOD: dict[str, Breaking] = {
    "the example": lambda card: None,
    "the least": lambda card: [card.pop(name) for name in list(card) if name not in ("schema", "kind", "institution")],
    "all empty": lambda card: card.update(dict.fromkeys(set(card) - {"schema", "kind", "institution", "written"}, "")),
    "as long as it may be": top(name="x" * LONGEST),
    "in Chinese": top(institution="示例市第一人民医院", languages="中文"),
}


def broken(breaking: Breaking) -> dict[str, Any]:
    card = copy.deepcopy(EXAMPLE)
    breaking(card)
    return card


def sees(card: dict[str, Any]) -> bool:
    return bool(list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(card)))


@pytest.mark.parametrize("what", BAD)
def test_the_reader_and_the_schema_refuse_a_bad_card(what: str) -> None:
    breaking, code = BAD[what]
    card = broken(breaking)
    with pytest.raises(ListError) as refused:
        read_card(card)
    assert code in [one.say.code for one in refused.value.problems]
    assert sees(card)


@pytest.mark.parametrize("what", GOOD)
def test_the_reader_and_the_schema_take_a_good_card(what: str) -> None:
    card = broken(GOOD[what])
    assert read_card(card).institution
    assert not sees(card)


def test_there_are_thirty_bad_ones() -> None:
    assert len(BAD) >= 30


def test_a_card_comes_back_as_it_was() -> None:
    card = read_card(EXAMPLE)
    assert read_card(as_card(card)) == card
    assert not sees(as_card(Reviewer(institution="x")))


def test_the_example_says_that_it_is_one() -> None:
    assert "made up" in read_card(EXAMPLE).institution
    assert read_card(EXAMPLE).contact.endswith("@example.org")


def test_values_of_any_type_in_any_place_are_refused_and_never_crash() -> None:
    for bad in (None, 3, -1, 1e400, "x", [], [3], {}, {"en": 3}, True, "\0", "\ud800"):
        for name in (*SCHEMA["properties"], "other"):
            card = {**EXAMPLE, name: bad}
            try:
                read_card(card)
            except ListError as error:
                assert error.problems
