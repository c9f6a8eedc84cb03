"""Passphrases made by the program and typed by people."""

from __future__ import annotations

import re
import unicodedata

import pytest

from carenav_desktop.sealing.passphrases import generate, normalise

PLAIN = "0123-4567-8901-2345-6789-0123"


def test_a_passphrase_is_six_groups_of_four_digits() -> None:
    made = {generate() for _ in range(200)}
    assert all(re.fullmatch(r"\d{4}(-\d{4}){5}", one) for one in made)
    assert len(made) == 200


def test_every_digit_appears_in_every_place() -> None:
    places = list(zip(*(generate().replace("-", "") for _ in range(500)), strict=True))
    assert all(len(set(digits)) == 10 for digits in places)


@pytest.mark.parametrize(
    "typed",
    [
        "012345678901234567890123",
        " 0123 4567 8901 2345 6789 0123 \n",
        "0123–4567—8901−2345‐6789 0123",
        "０１２３－４５６７－８９０１－２３４５－６７８９－０１２３",
        "０１２３　４５６７　８９０１　２３４５　６７８９　０１２３",
        "01-23 4567 8901\t2345\r\n6789 0123",
    ],
)
def test_digits_are_understood_however_they_are_typed(typed: str) -> None:
    assert normalise(typed) == PLAIN


def test_what_was_generated_stays_as_it_is() -> None:
    made = generate()
    assert normalise(made) == made


def test_other_texts_keep_their_spaces_and_become_nfc() -> None:
    assert normalise(" seven words of it ") == " seven words of it "
    assert normalise(unicodedata.normalize("NFD", "clé")) == unicodedata.normalize("NFC", "clé")
    assert normalise("from a file\r\n") == "from a file"
    assert normalise("1234") == "1234"
