"""The fonts that ship can show everything the program itself says."""

from __future__ import annotations

from fontTools.ttLib import TTFont

from carenav_desktop import assets


def _signs(file: str) -> set[int]:
    with TTFont(assets.path(f"fonts/{file}"), lazy=True) as font:
        return set(font.getBestCmap())


def test_every_sentence_can_be_printed() -> None:
    known = _signs("Inter-Regular.ttf") | _signs("NotoSansSC-Regular.otf")
    said = {sign for wording in assets.messages().values() for text in wording.values() for sign in text}
    assert {sign for sign in said if ord(sign) not in known} == set()


def test_the_weights_of_inter_have_the_same_characters() -> None:
    regular = _signs("Inter-Regular.ttf")
    assert _signs("Inter-Medium.ttf") == regular
    assert _signs("Inter-SemiBold.ttf") == regular


def test_common_and_rare_chinese_characters_are_there() -> None:
    known = _signs("NotoSansSC-Regular.otf")
    assert {ord(sign) for sign in "里维拉埃琳娜龘镕喆𠮷㐂〇"} <= known
    assert len(known & set(range(0x4E00, 0xA000))) > 20_900
