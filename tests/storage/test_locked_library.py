"""A locked library opens for its own passphrases and its sheet, refuses every edit, and gives proven bytes only."""

from __future__ import annotations

import io
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from locked_builders import PASSPHRASE, QUICK, quick_slots
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2
from storage_builders import a_case, a_document, bring_in, stage

from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.sealing.seal import SealWriter
from carenav_desktop.services import locking
from carenav_desktop.storage import slots
from carenav_desktop.storage.engine import CIPHER, open_engine
from carenav_desktop.storage.keys import LibraryKey
from carenav_desktop.storage.library import Library

CONTENT = b"what the hospital gave " * 9_000


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_slots(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def key(folder: Path) -> LibraryKey:
    """The key of a library in `folder` that holds one record."""
    key = locking.begin_locked(folder, PASSPHRASE)
    with Library.open(folder, key) as library:
        bring_in(library, a_case(library), [("report.pdf", CONTENT, a_document("text"))])
    return key


def refusal(work: Callable[[], object]) -> Code:
    """The code with which the library refuses."""
    with pytest.raises(LibraryError) as refused:
        work()
    return refused.value.code


def blobs(folder: Path) -> list[Path]:
    return sorted((folder / "blobs").rglob("*.age"))


def sha256_of_the_record(library: Library) -> str:
    with library.unit_of_work() as unit:
        return unit.records.get(1).original


def test_a_locked_library_opens_with_its_key_alone(folder: Path, key: LibraryKey) -> None:
    assert refusal(lambda: Library.open(folder)) is Code.LIBRARY_LOCKED
    assert refusal(lambda: Library.open(folder, LibraryKey.new())) is Code.LIBRARY_CHANGED_OUTSIDE
    with Library.open(folder, key) as library:
        assert library.check(True, SilentContext()).problems == ()


def test_a_plain_library_in_the_place_of_a_locked_one_is_noticed(folder: Path, key: LibraryKey) -> None:
    shutil.rmtree(folder)
    Library.open(folder).close()
    assert refusal(lambda: Library.open(folder, key)) is Code.LIBRARY_NOT_LOCKED
    assert refusal(lambda: locking.key_from_passphrase(folder, PASSPHRASE)) is Code.LIBRARY_NOT_LOCKED


def test_every_passphrase_opens_and_all_wrong_ones_are_told_the_same(folder: Path, key: LibraryKey) -> None:
    locking.add_slot(folder, key, "Anna", "Anna's own words")
    for text in (PASSPHRASE, "Anna's own words"):
        assert locking.key_from_passphrase(folder, text).recovery == key.recovery
    told = set()
    for wrong in ("", "wrong", PASSPHRASE.upper(), PASSPHRASE + " ", "anna's own words"):
        with pytest.raises(LibraryError) as refused:
            locking.key_from_passphrase(folder, wrong)
        told.add(str(refused.value))
    assert told == {"('library_wrong_passphrase', {})"}


def test_a_passphrase_is_the_same_however_the_keyboard_composes_it(folder: Path) -> None:
    locking.begin_locked(folder, "Cafe\u0301 und Straße")
    assert locking.key_from_passphrase(folder, "Caf\u00e9 und Straße")


def test_who_a_passphrase_belongs_to_is_readable_with_the_key_alone(folder: Path, key: LibraryKey) -> None:
    locking.add_slot(folder, key, "Schwester Anna", "Anna's own words")
    assert [one.label for one in locking.library_state(folder).slots] == ["", ""]
    assert [one.label for one in locking.library_state(folder, key).slots] == ["", "Schwester Anna"]
    assert b"Anna" not in (folder / "library.json").read_bytes()


def test_a_passphrase_taken_back_opens_nothing_and_leaves_no_slot(folder: Path, key: LibraryKey) -> None:
    locking.add_slot(folder, key, "Anna", "Anna's own words")
    (_, hers) = locking.library_state(folder).slots
    locking.remove_slot(folder, key, hers.file)
    assert refusal(lambda: locking.key_from_passphrase(folder, "Anna's own words")) is Code.LIBRARY_WRONG_PASSPHRASE
    assert [one.name for one in (folder / "keys").iterdir()] == ["passphrase.age"]


def test_the_last_passphrase_cannot_be_taken_back(folder: Path, key: LibraryKey) -> None:
    assert refusal(lambda: locking.remove_slot(folder, key, "keys/passphrase.age")) is Code.LIBRARY_LAST_SLOT
    assert locking.key_from_passphrase(folder, PASSPHRASE)


def test_a_changed_passphrase_takes_the_place_of_the_old_one_only(folder: Path, key: LibraryKey) -> None:
    locking.add_slot(folder, key, "Anna", "Anna's own words")
    locking.change_passphrase(folder, key, "five entirely other words here")
    assert refusal(lambda: locking.key_from_passphrase(folder, PASSPHRASE)) is Code.LIBRARY_WRONG_PASSPHRASE
    for text in ("five entirely other words here", "Anna's own words"):
        assert locking.key_from_passphrase(folder, text).recovery == key.recovery


def test_slots_of_an_open_library_are_not_touched(folder: Path, key: LibraryKey) -> None:
    with Library.open(folder, key):
        assert refusal(lambda: locking.add_slot(folder, key, "Anna", "words")) is Code.LIBRARY_BUSY


def test_the_sheet_opens_what_a_damaged_slot_keeps_shut_and_mends_it(folder: Path, key: LibraryKey) -> None:
    (folder / "keys" / "passphrase.age").write_bytes(b"rotten")
    assert refusal(lambda: locking.key_from_passphrase(folder, PASSPHRASE)) is Code.LIBRARY_CHANGED_OUTSIDE
    found = locking.key_from_recovery(folder, key.recovery.lower())
    Library.open(folder, found).close()
    locking.change_passphrase(folder, found, "words after the accident")
    assert locking.key_from_passphrase(folder, "words after the accident").recovery == key.recovery


def test_another_librarys_sheet_is_refused(folder: Path, key: LibraryKey) -> None:
    for text in (LibraryKey.new().recovery, key.recovery[:-1], "nothing of the kind"):
        assert refusal(lambda: locking.key_from_recovery(folder, text)) is Code.LIBRARY_WRONG_RECOVERY  # noqa: B023


def _set(**values: object) -> Callable[[dict[str, Any]], None]:
    return lambda content: content.update(values)


@pytest.mark.parametrize(
    "edit",
    [
        _set(minimum_reader=1),
        _set(minimum_reader=0),
        _set(library="another"),
        _set(mac="0" * 64),
        _set(mac=""),
        _set(mac="\u00e4"),
        _set(slots=[]),
        lambda content: content["slots"][0].update(label="Mallory"),
        lambda content: content["slots"].append(dict(content["slots"][0])),
    ],
    ids=["older", "no database", "other id", "wrong mac", "no mac", "odd mac", "no slot", "label", "slot twice"],
)
def test_every_edit_of_the_librarys_own_file_is_refused(
    folder: Path, key: LibraryKey, edit: Callable[[dict[str, Any]], None]
) -> None:
    file = folder / "library.json"
    content = json.loads(file.read_text())
    edit(content)
    file.write_text(json.dumps(content))
    assert refusal(lambda: Library.open(folder, key)) is Code.LIBRARY_CHANGED_OUTSIDE
    assert refusal(lambda: locking.key_from_recovery(folder, key.recovery)) is Code.LIBRARY_CHANGED_OUTSIDE
    assert blobs(folder)


def test_a_library_called_plain_by_somebody_loses_nothing(folder: Path, key: LibraryKey) -> None:
    file = folder / "library.json"
    for minimum_reader in (0, 1):
        file.write_text(json.dumps({"format": 1, "library": "x", "minimum_reader": minimum_reader}))
        assert refusal(lambda: Library.open(folder)) is Code.LIBRARY_DAMAGED
    assert (folder / "locked.sqlite").is_file()
    assert len(blobs(folder)) == 1


def _cheap_slot(passphrase: str, key: LibraryKey, work_factor: int) -> bytes:
    sealed = io.BytesIO()
    with SealWriter(sealed, passphrase=passphrase, work_factor=work_factor) as writer:
        writer.write(key.recovery.encode())
    return sealed.getvalue()


def test_a_slot_from_before_does_not_come_back(folder: Path, key: LibraryKey) -> None:
    before = (folder / "keys" / "passphrase.age").read_bytes()
    locking.change_passphrase(folder, key, "five entirely other words here")
    (slot,) = locking.library_state(folder).slots
    (folder / slot.file).write_bytes(before)
    assert refusal(lambda: locking.key_from_passphrase(folder, PASSPHRASE)) is Code.LIBRARY_CHANGED_OUTSIDE


@pytest.mark.parametrize("work_factor", [QUICK - 1, QUICK + 1])
def test_a_slot_of_another_work_factor_is_refused_even_when_it_is_signed_for(
    folder: Path, key: LibraryKey, work_factor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "WORK_FACTOR", work_factor)
    locking.change_passphrase(folder, key, PASSPHRASE)
    monkeypatch.setattr(slots, "WORK_FACTOR", QUICK)
    assert refusal(lambda: locking.key_from_passphrase(folder, PASSPHRASE)) is Code.LIBRARY_CHANGED_OUTSIDE


def test_slots_are_made_with_the_work_factor_of_packets(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.undo()
    slots.begin(folder, PASSPHRASE)
    assert b" 18\n" in (folder / "keys" / "passphrase.age").read_bytes().partition(b"\n")[2][:60]


def test_a_slot_may_not_lead_out_of_the_folder_of_keys(folder: Path, key: LibraryKey, tmp_path: Path) -> None:
    outside = tmp_path / "passphrase.age"
    outside.write_bytes((folder / "keys" / "passphrase.age").read_bytes())
    content = json.loads((folder / "library.json").read_text())
    content["slots"][0]["file"] = "../passphrase.age"
    (folder / "library.json").write_text(json.dumps(content))
    assert refusal(lambda: locking.key_from_passphrase(folder, PASSPHRASE)) is Code.LIBRARY_CHANGED_OUTSIDE


def test_a_plain_database_in_the_place_of_the_sealed_one_is_refused(folder: Path, key: LibraryKey) -> None:
    database = folder / "locked.sqlite"
    database.unlink()
    connection = dbapi2.connect(str(database))
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    before = database.read_bytes()
    assert refusal(lambda: Library.open(folder, key)) is Code.LIBRARY_DAMAGED
    assert database.read_bytes() == before


def test_pages_are_sealed_as_pinned_and_open_with_the_right_key_alone(
    folder: Path, key: LibraryKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    database = folder / "locked.sqlite"
    assert not database.read_bytes().startswith(b"SQLite format 3")
    engine = open_engine(database, key.database_key())
    with engine.connect() as connection:
        for name, value in CIPHER.items():
            assert str(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()) == value
    engine.dispose()
    wrong = bytes(32)
    with pytest.raises((SQLAlchemyError, dbapi2.DatabaseError)) as refused:
        open_engine(database, wrong).connect()
    assert wrong.hex() not in f"{refused.value!r} {refused.value}"
    assert capfd.readouterr() == ("", "")
    assert list((tmp_path / "here").iterdir()) == []


def test_a_sealed_original_comes_out_as_it_went_in(folder: Path, key: LibraryKey) -> None:
    with Library.open(folder, key) as library:
        sha256 = sha256_of_the_record(library)
        assert library.originals.size(sha256) == len(CONTENT)
        with library.originals.open(sha256) as whole, library.originals.open_handle(sha256) as handle:
            assert whole.read() == CONTENT
            assert handle.fileno() >= 0
            assert handle.read() == CONTENT
            whole.seek(len(CONTENT) - 10)
            assert whole.read() == CONTENT[-10:]
            whole.seek(5)
            assert whole.read(10) == CONTENT[5:15]
        assert sha256 not in {one.name for one in folder.rglob("*")}


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, (1 << 20) + 1])
def test_originals_of_every_size_keep_their_size_and_their_bytes(folder: Path, key: LibraryKey, size: int) -> None:
    content = bytes(range(256)) * (size // 256) + bytes(size % 256)
    with Library.open(folder, key) as library:
        staged = stage(library, content)
        with library.originals.open_staged(staged) as copy:
            assert copy.read() == content
        library.originals.place([staged])
        assert library.originals.size(staged.sha256) == size
        with library.originals.open(staged.sha256) as file:
            assert file.read() == content


def _cut(blob: Path) -> None:
    blob.write_bytes(blob.read_bytes()[:-20])


def _flip(blob: Path) -> None:
    data = bytearray(blob.read_bytes())
    data[-30] ^= 1
    blob.write_bytes(bytes(data))


@pytest.mark.parametrize("harm", [_cut, _flip, Path.unlink])
def test_a_harmed_original_is_named_and_never_given_out_as_whole(
    folder: Path, key: LibraryKey, harm: Callable[[Path], None]
) -> None:
    harm(blobs(folder)[0])
    with Library.open(folder, key) as library:
        (problem,) = library.check(True, SilentContext()).problems
        assert problem.record == "record:1"
        with pytest.raises(OSError):
            library.originals.open_handle(sha256_of_the_record(library))


def test_an_original_in_the_place_of_another_is_noticed(folder: Path, key: LibraryKey) -> None:
    with Library.open(folder, key) as library:
        other = stage(library, CONTENT[::-1])
        library.originals.place([other])
    one, two = blobs(folder)
    swapped = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(swapped)
    with Library.open(folder, key) as library:
        (problem,) = library.check(True, SilentContext()).problems
        assert problem.record == "record:1"
        with pytest.raises(OSError), library.originals.open(other.sha256) as file:
            file.read()


def test_previews_are_kept_sealed_and_a_damaged_one_is_drawn_again(folder: Path, key: LibraryKey) -> None:
    picture = Picture(40, 30, 1, bytes(range(200)) * 6)
    with Library.open(folder, key) as library:
        library.previews.put("one", picture)
        assert library.previews.get("one") == picture
        (kept,) = (one for one in (folder / "locked-previews").rglob("*") if one.is_file())
        assert kept.read_bytes().startswith(b"age-encryption.org/v1\n")
        _flip(kept)
        assert library.previews.get("one") is None


def test_orphans_of_a_locked_library_are_known_by_their_keyed_names(folder: Path, key: LibraryKey) -> None:
    with Library.open(folder, key) as library:
        library.originals.place([stage(library, b"nobody's")])
    for blob in blobs(folder):
        os.utime(blob, (1, 1))
    with Library.open(folder, key) as library:
        assert library.check(True, SilentContext()).problems == ()
    assert len(blobs(folder)) == 1
    assert len(list((folder / "locked-orphans").iterdir())) == 1


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", "locking.too_short"),
        ("password", "locking.too_short"),
        ("correcthorse", "locking.too_short"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "locking.too_common"),
        ("12345678901234567890", "locking.too_common"),
        ("qwertyuiopasdfghjkl", "locking.too_common"),
        (PASSPHRASE, None),
        ("correct horse battery staple", None),
        ("x" + "kV9#wq2!Tz7$" * 9, None),
    ],
)
def test_a_passphrase_must_be_worth_about_sixty_bits(passphrase: str, code: str | None) -> None:
    said = locking.weakness(passphrase)
    assert (said.code if said else None) == code
