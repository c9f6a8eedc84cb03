"""The recovery sheet: one page, readable by a person and by a camera, honest about what is lost with it."""

from __future__ import annotations

import re

import segno
from sheet_builders import dark_pixels, pages_of, qr_corner

from carenav_desktop.printing.recovery_sheet import recovery_sheet
from carenav_desktop.printing.sheets import RecoverySheet
from carenav_desktop.sealing.identities import identity_of, new_identity

SECRET = new_identity().secret
SHEET = RecoverySheet("2B16A7A2", "2026-11-23", SECRET)
_SCALE = 4


def test_the_key_can_be_read_off_the_page_and_opens_again() -> None:
    (text,) = pages_of(recovery_sheet(SHEET))
    body = SECRET.removeprefix("AGE-SECRET-KEY-1")
    groups = re.findall(r".{1,6}", body)
    places = [text.index(group) for group in groups]
    assert places == sorted(places)
    assert identity_of("AGE-SECRET-KEY-1" + "".join(groups)).secret == SECRET


def test_the_code_holds_the_key_module_by_module() -> None:
    wanted = [list(map(bool, row)) for row in segno.make(SECRET, error="m", micro=False).matrix]
    dark = dark_pixels(recovery_sheet(SHEET), _SCALE)
    module = 128 * _SCALE / len(wanted)
    top, left = qr_corner(dark, int(module))
    middle = [round((at + 0.5) * module) for at in range(len(wanted))]
    assert [[dark[top + y][left + x] for x in middle] for y in middle] == wanted


def test_it_tells_the_price_of_losing_it_and_the_way_without_this_program_in_both_languages() -> None:
    (text,) = pages_of(recovery_sheet(SHEET))
    for said in ("gone for good", "age -d -i key.txt", "age -d keys/passphrase.age", "Recovery sheet of library"):
        assert said.replace(" ", "") in text
    for said in ("资料就永远打不开了", "没有本程序时", "恢复页"):
        assert said in text


def test_nothing_printed_of_a_sheet_in_memory_holds_the_key() -> None:
    assert SECRET[20:40] not in repr(SHEET)
