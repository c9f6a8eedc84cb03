"""Names and descriptions in the character sets of the world, declared, undeclared and wrongly declared."""

from __future__ import annotations

import pytest

from carenav_desktop.intake.dicom_text import CharacterSet, tidy
from carenav_desktop.intake.limits import STRING_CHARACTERS


@pytest.mark.parametrize(
    ("declared", "value", "text"),
    [
        (b"ISO_IR 100", "Müller^Änne".encode("latin_1"), "Müller^Änne"),
        (b"ISO_IR 101", "Wałęsa".encode("iso8859_2"), "Wałęsa"),
        (b"ISO_IR 144", "Люкceмбypг".encode("iso8859_5"), "Люкceмбypг"),
        (b"ISO_IR 126", "Διονυσιος".encode("iso8859_7"), "Διονυσιος"),
        (b"ISO_IR 192", "王^小东".encode(), "王^小东"),
        (b"GB18030", "王^小东".encode("gb18030"), "王^小东"),
        (b"GBK", "王^小东".encode("gbk"), "王^小东"),
        (b"ISO_IR 166", "สวัสดี".encode("iso8859_11"), "สวัสดี"),
        (b"ISO_IR 13", "ﾔﾏﾀﾞ".encode("shift_jis"), "ﾔﾏﾀﾞ"),
        (b"\\ISO 2022 IR 87", b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B", "Yamada^Tarou=山田^太郎"),
        (b"\\ISO 2022 IR 149", b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7", "Hong^Gildong=洪^吉洞"),
        (b"\\ISO 2022 IR 58", b"Wang=\x1b$)A\xcd\xf5^\x1b$)A\xd0\xa1\xb6\xab", "Wang=王^小东"),
    ],
)
def test_declared_sets_are_honoured(declared: bytes, value: bytes, text: str) -> None:
    characters = CharacterSet(declared)
    assert characters.decode(value) == text
    assert not characters.doubtful


@pytest.mark.parametrize("declared", [b"", b"ISO_IR 6", b"ISO_IR 100", b"ISO_IR 100 "])
@pytest.mark.parametrize("codec", ["utf-8", "gbk"])
def test_chinese_that_is_declared_as_nothing_or_latin_is_seen_through(declared: bytes, codec: str) -> None:
    characters = CharacterSet(declared)
    assert characters.decode("欧阳^建国".encode(codec)) == "欧阳^建国"
    assert characters.doubtful


@pytest.mark.parametrize("name", ["Müller^Jörg", "Façade", "Ñuñez", "Åse", "Béla Bartók", "à", "Élisé", "GÜNEŞ"[:3]])
def test_western_names_stay_western(name: str) -> None:
    characters = CharacterSet(b"ISO_IR 100")
    assert characters.decode(name.encode("latin_1")) == name
    assert not characters.doubtful


@pytest.mark.parametrize("declared", [b"ISO-IR 192", b"iso_ir 192", b"ISO IR 192"])
def test_sloppy_names_of_a_set_are_understood(declared: bytes) -> None:
    assert CharacterSet(declared).decode("é".encode()) == "é"


def test_an_unknown_set_loses_characters_and_never_fails() -> None:
    assert CharacterSet(b"ISO_IR 999\\X").decode(b"a\xff\x1b$)Z\xffb") == "a��b".replace("��", "�$)Z�")


def test_text_is_composed_trimmed_and_free_of_controls() -> None:
    assert CharacterSet(b"ISO_IR 192").decode("  e\u0301\x00\x07\x85 x ".encode()) == "é x"


def test_tidied_text_is_tidy() -> None:
    """Found by the fuzzer: the cut can fall behind a blank; what a control character held apart can be composed."""
    cut = "a" * (STRING_CHARACTERS - 1) + " b"
    assert tidy(cut) == "a" * (STRING_CHARACTERS - 1)
    assert tidy("e\x01\u0301") == "é"
