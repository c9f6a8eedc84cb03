"""The key of a locked library: what it shows of itself, what it takes as its text, and what it seals."""

from __future__ import annotations

import pytest

from carenav_desktop.errors import SealError
from carenav_desktop.storage.keys import LibraryKey


@pytest.fixture(scope="module")
def key() -> LibraryKey:
    return LibraryKey.new()


def test_nothing_printed_of_a_key_holds_the_key(key: LibraryKey) -> None:
    shown = f"{key!r} {key} {key._identity!r} {[key]} {vars(key).keys()}"
    assert key.recovery not in shown
    assert key.recovery[20:40] not in shown
    assert key.database_key().hex() not in shown


@pytest.mark.parametrize(
    "written",
    [
        str.lower,
        lambda text: " ".join(text[at : at + 6] for at in range(0, len(text), 6)),
        lambda text: f"\ufeff# recovery sheet of my library\r\n\r\n  {text}\r\n",
        lambda text: text[:30] + "\n" + text[30:] + "\n",
        lambda text: "".join(chr(ord(one) + 0xFEE0) for one in text),
    ],
    ids=["small letters", "groups", "a file with a remark", "two lines", "full-width letters"],
)
def test_a_recovery_text_is_understood_however_it_was_typed(key: LibraryKey, written: object) -> None:
    assert LibraryKey.from_recovery(written(key.recovery)).recovery == key.recovery  # type: ignore[operator]


@pytest.mark.parametrize("spoiled", ["", "my dog", "AGE-SECRET-KEY-1", "# AGE-SECRET-KEY-1QQQQ"])
def test_what_is_no_recovery_text_is_refused(spoiled: str) -> None:
    with pytest.raises(SealError):
        LibraryKey.from_recovery(spoiled)


def test_one_wrong_letter_in_a_recovery_text_is_noticed(key: LibraryKey) -> None:
    for at in range(len("AGE-SECRET-KEY-1"), len(key.recovery)):
        other = "Q" if key.recovery[at] != "Q" else "P"
        with pytest.raises(SealError):
            LibraryKey.from_recovery(key.recovery[:at] + other + key.recovery[at + 1 :])


def test_names_tell_nothing_without_the_key(key: LibraryKey) -> None:
    content = "ab" * 32
    assert key.name_of(content) == key.name_of(content)
    assert len(key.name_of(content)) == 32
    assert key.name_of(content) != LibraryKey.new().name_of(content)
    assert key.name_of(content) != key.name_of("cd" * 32)


def test_what_one_key_seals_no_other_opens(key: LibraryKey) -> None:
    sealed = key.seal(b"a line of the journal")
    assert key.open(sealed) == b"a line of the journal"
    assert LibraryKey.from_recovery(key.recovery).open(sealed) == b"a line of the journal"
    with pytest.raises(SealError):
        LibraryKey.new().open(sealed)
    with pytest.raises(SealError):
        key.open(sealed[:-1])
