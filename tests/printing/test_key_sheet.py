"""The passphrase on paper: readable by a person and by a camera."""

from __future__ import annotations

import pytest
import segno
from sheet_builders import dark_pixels, pages_of, qr_corner

from carenav_desktop.printing.key_sheet import passphrase_sheet
from carenav_desktop.printing.sheets import KeySheet

DIGITS = "4821-0937-5516-2280-7713-9046"
_SCALE = 4


@pytest.mark.parametrize("passphrase", [DIGITS, "0000-0000-0000-0000-0000-0001"])
def test_the_code_holds_the_passphrase_module_by_module(passphrase: str) -> None:
    wanted = [list(map(bool, row)) for row in segno.make(passphrase, error="m", micro=False).matrix]
    dark = dark_pixels(passphrase_sheet(KeySheet("K7QP", "2026-11-23", passphrase)), _SCALE)
    module = 116 * _SCALE / len(wanted)
    top, left = qr_corner(dark, int(module))
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
