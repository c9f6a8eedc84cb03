"""The passphrase on paper: readable by a person and by a camera."""

from __future__ import annotations

import pypdfium2
import pytest
import segno
from sheet_builders import pages_of

from carenav_desktop.printing.key_sheet import passphrase_sheet
from carenav_desktop.printing.sheets import KeySheet

DIGITS = "4821-0937-5516-2280-7713-9046"
_SCALE = 4


def _dark(pdf: bytes) -> list[list[bool]]:
    """The page as rows of dark or light pixels."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=_SCALE).to_pil().convert("L")
    pixels = picture.tobytes()
    return [[value < 128 for value in pixels[at : at + picture.width]] for at in range(0, len(pixels), picture.width)]


def _code_corner(dark: list[list[bool]], module: int) -> tuple[int, int]:
    """Top and left of the QR code: the first dark line as long as the edge of a finder pattern, seven modules."""
    bar = round(7 * module * 0.95)
    for top, row in enumerate(dark):
        for left in range(len(row) - bar):
            if row[left] and all(row[left : left + bar]):
                return top, left
    raise AssertionError("no QR code on the page")


@pytest.mark.parametrize("passphrase", [DIGITS, "0000-0000-0000-0000-0000-0001"])
def test_the_code_holds_the_passphrase_module_by_module(passphrase: str) -> None:
    wanted = [list(map(bool, row)) for row in segno.make(passphrase, error="m", micro=False).matrix]
    dark = _dark(passphrase_sheet(KeySheet("K7QP", "2026-11-23", passphrase)))
    module = 116 * _SCALE / len(wanted)
    top, left = _code_corner(dark, int(module))
    middle = [round((at + 0.5) * module) for at in range(len(wanted))]
    assert [[dark[top + y][left + x] for x in middle] for y in middle] == wanted


def test_the_groups_stand_in_order_each_with_its_place() -> None:
    text = pages_of(passphrase_sheet(KeySheet("K7QP", "2026-11-23", DIGITS)))[0]
    places = [text.index(group) for group in DIGITS.split("-")]
    assert places == sorted(places)


def test_it_names_the_packet_and_tells_the_rules_in_both_languages() -> None:
    text = pages_of(passphrase_sheet(KeySheet("K7QP", "2026-11-23", DIGITS)))[0]
    assert "PassphraseforpacketK7QP" in text
    assert "资料包K7QP的密码" in text
    assert "Neversenditinthesamemail" in text
    assert "不要和资料包放在同一封邮件里" in text


def test_a_passphrase_of_words_is_printed_as_it_is() -> None:
    words = "cactus-violin-harbour-seven-lantern-olive-tram"
    text = pages_of(passphrase_sheet(KeySheet("K7QP", "2026-11-23", words)))[0]
    assert words in text
