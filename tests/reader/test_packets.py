"""The reading room finds in a packet what the program finds, and refuses what the program refuses."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from random import Random
from typing import Any

import pytest
from packet_builders import many, noise, small_plan
from reader_node import packet_answers
from sealed_packets import OPEN, Members, members_of, resealed, with_manifest, written, zipped
from sealing_builders import IDENTITY, sealed

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.errors import KnownError
from carenav_desktop.packet.read_back import verify_packet

IMAGE = "DICOM/PA000001/ST000001/SE000001/IM000001"
OTHER_IMAGE = "DICOM/PA000001/ST000001/SE000001/IM000002"


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> Members:
    return members_of(written(tmp_path_factory.mktemp("packet"), small_plan()).folder / "packet.age")


def found(folder: Path, *packets: list[Path]) -> list[dict[str, Any]]:
    jobs = [{"files": list(map(str, files)), "identities": [IDENTITY.secret]} for files in packets]
    return packet_answers(folder, jobs)


def test_the_receipt_is_that_of_the_program(tmp_path: Path) -> None:
    result = written(tmp_path)
    (answer,) = found(tmp_path, [result.folder / "packet.age"])
    assert (answer["receipt"], answer["files"]) == (result.receipt, result.files)
    assert (answer["person"], answer["question"]["text"]) == ("Jane Doe", "Should surgery come before chemotherapy?")


def test_volumes_chosen_together_have_the_receipt_of_the_whole_packet(tmp_path: Path) -> None:
    result = written(tmp_path, many(6, 3, 4, 30_000), 220_000)
    volumes = [result.folder / one.name for one in result.volumes]
    assert len(volumes) > 2
    whole, backwards, alone, some = found(tmp_path, volumes, volumes[::-1], volumes[:1], volumes[1:])
    assert (whole["receipt"], whole["files"]) == (result.receipt, result.files)
    assert backwards["receipt"] == result.receipt
    assert (alone["receipt"], alone["files"]) == ("", result.volumes[0].files)
    assert (some["receipt"], some["code"]) == ("", None)


def test_volumes_of_two_packets_or_one_twice_are_refused(tmp_path: Path) -> None:
    for name in ("1", "2"):
        (tmp_path / name).mkdir()
    first = written(tmp_path / "1", many(4, 0, 0, 30_000), 100_000)
    second = written(tmp_path / "2", many(5, 0, 0, 30_000), 100_000)
    ones = [first.folder / one.name for one in first.volumes]
    others = [second.folder / one.name for one in second.volumes]
    mixed, twice = found(tmp_path, [ones[0], others[1]], [ones[0], ones[0]])
    assert [mixed["code"], twice["code"]] == ["PACKET_OTHER_PACKET", "PACKET_OTHER_PACKET"]


@pytest.mark.parametrize("folder", ["", "Review packet 2026-11-23 K7QP/", "Briefe für Ärzte\\"])
def test_a_packet_inside_a_stored_zip_opens_where_it_lies(tmp_path: Path, folder: str) -> None:
    result = written(tmp_path)
    target = tmp_path / "sent.zip"
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(f"{folder}README.txt", "read me")
        archive.writestr(f"__MACOSX/{folder}packet.age", "not this")
        archive.write(result.folder / "packet.age", f"{folder}packet.age")
    (answer,) = found(tmp_path, [target])
    assert answer["receipt"] == result.receipt


def test_other_zip_files_are_refused_with_what_to_do(tmp_path: Path) -> None:
    result = written(tmp_path)
    deflated, foreign, cut = tmp_path / "deflated.zip", tmp_path / "foreign.zip", tmp_path / "cut.zip"
    with zipfile.ZipFile(deflated, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(result.folder / "packet.age", "packet.age")
    with zipfile.ZipFile(foreign, "w") as archive:
        archive.writestr("letter.txt", "hello")
    cut.write_bytes(deflated.read_bytes()[:-30])
    answers = found(tmp_path, [deflated], [foreign], [cut])
    assert [one["code"] for one in answers] == ["PACKET_COMPRESSED", "PACKET_NOT_IN_ZIP", "PACKET_NOT_IN_ZIP"]


def changed(all_: Members, name: str, data: bytes) -> Members:
    return [(one, data if one == name else old) for one, old in all_]


def swapped(all_: Members) -> Members:
    content = dict(all_)
    return changed(changed(all_, IMAGE, content[OTHER_IMAGE]), OTHER_IMAGE, content[IMAGE])


def renamed(to: str) -> Callable[[Members], Members]:
    return lambda all_: [(to if name == "DOCS/D001.PDF" else name, data) for name, data in all_]


def manifest(change: Callable[[dict[str, Any]], object]) -> Callable[[Members], Members]:
    return lambda all_: with_manifest(all_, lambda document: change(document) and None)


TAMPERED: dict[str, Callable[[Members], Members]] = {
    "a member added": lambda all_: [*all_, ("DOCS/D003.PDF", b"new")],
    "a member removed": lambda all_: [one for one in all_ if one[0] != IMAGE],
    "the last member removed": lambda all_: all_[:-1],
    "a member renamed": renamed("DOCS/D009.PDF"),
    "two members swapped": swapped,
    "a member changed": lambda all_: changed(all_, "COVER.PDF", b"%PDF-1.7 other"),
    "a member of the same size changed": lambda all_: changed(all_, "COVER.PDF", b"%PDF-1.7 cOver"),
    "a member emptied": lambda all_: changed(all_, "INDEX.HTM", b""),
    "a member twice": lambda all_: [*all_, ("DOCS/D001.PDF", dict(all_)["DOCS/D001.PDF"])],
    "the manifest missing": lambda all_: all_[1:],
    "the manifest last": lambda all_: [*all_[1:], all_[0]],
    "the manifest not JSON": lambda all_: changed(all_, "MANIFEST.JSN", b"{"),
    "a manifest too deep": lambda all_: changed(all_, "MANIFEST.JSN", b"[" * 100_000),
    "a manifest too large": lambda all_: changed(all_, "MANIFEST.JSN", bytes(64 * 2**20 + 1)),
    "nothing at all": lambda all_: [],
    "a path out of the folder": renamed("../../evil.sh"),
    "an absolute path": renamed("/etc/passwd"),
    "a backslash": renamed("DOCS\\D001.PDF"),
    "a drive": renamed("C:/D001.PDF"),
    "a device": renamed("DOCS/CON.PDF"),
    "lower case": renamed("docs/d001.pdf"),
    "a turned name": renamed("DOCS/\u202eFDP.D001"),
    "a name of another script": renamed("DOCS/报告.PDF"),
    "a folder": renamed("DOCS/"),
    "an empty part": renamed("DOCS//D001.PDF"),
    "a manifest that lists a path outside": manifest(lambda one: one["items"][0].update(path="../../evil.sh")),
    "a manifest that lists a device": manifest(lambda one: one["items"][0].update(path="DOCS/NUL")),
    "a manifest that lists a file twice": manifest(lambda one: one["items"].append(one["items"][0])),
    "a manifest that lists too few": manifest(lambda one: one["items"].pop()),
    "a wrong size": manifest(lambda one: one["items"][0].update(size=1)),
    "a wrong hash": manifest(lambda one: one["items"][0].update(sha256="0" * 64)),
    "a hash in capitals": manifest(lambda one: one["items"][0].update(sha256="A" * 64)),
    "a size that is no number": manifest(lambda one: one["items"][0].update(size="3000")),
    "a size below zero": manifest(lambda one: one["items"][0].update(size=-1)),
    "a size that is true": manifest(lambda one: one["items"][0].update(size=True)),
    "a wrong count of images": manifest(lambda one: one["studies"][0].update(instances=7)),
    "another format": manifest(lambda one: one.update(format="other")),
    "a list that is none": manifest(lambda one: one.update(items={})),
    "no volumes": manifest(lambda one: one.update(volumes=0)),
    "a code that is none": manifest(lambda one: one.update(code="<b>")),
}


@pytest.fixture(scope="module")
def verdicts(members: Members, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Any], Path]]:
    """What the page says to each tampered packet, and where it lies."""
    folder = tmp_path_factory.mktemp("tampered")
    paths = {}
    for number, (name, change) in enumerate(TAMPERED.items()):
        with pytest.warns(UserWarning) if name == "a member twice" else nullcontext():
            paths[name] = resealed(folder / f"{number}.age", zipped(change(members)))
    answers = found(folder, *([path] for path in paths.values()))
    return {name: (answer, paths[name]) for name, answer in zip(paths, answers, strict=True)}


@pytest.mark.parametrize("name", TAMPERED)
def test_what_somebody_with_the_key_changed_is_refused_and_named(
    verdicts: dict[str, tuple[dict[str, Any], Path]], name: str
) -> None:
    answer, path = verdicts[name]
    with pytest.raises(KnownError) as program:
        verify_packet(path, OPEN, SilentContext())
    assert answer["code"] == "PACKET_CHANGED", answer
    assert answer["details"]["member"]
    if name in {"a member added", "a member removed", "the last member removed", "a member of the same size changed"}:
        assert answer["details"]["member"] == program.value.params["member"]


def test_a_packet_of_a_later_program_is_said_to_be_newer_and_added_keys_do_no_harm(
    members: Members, tmp_path: Path
) -> None:
    later = with_manifest(members, lambda one: one.update(version=2))
    more = with_manifest(members, lambda one: one.update(timeline=[1], later={"imaging_report": 2}))
    further = with_manifest(members, lambda one: one["question"].update(further=["Is the stage right?"], remote="yes"))
    paths = [resealed(tmp_path / f"{at}.age", zipped(one)) for at, one in enumerate((later, more, further))]
    answers = found(tmp_path, *([path] for path in paths))
    assert [one["code"] for one in answers] == ["PACKET_NEWER", None, None]
    assert answers[2]["question"]["further"] == ["Is the stage right?"]


def test_a_key_that_stands_twice_is_refused(members: Members, tmp_path: Path) -> None:
    (name, data), *rest = members
    twice = data.replace(b'"code":"K7QP"', b'"code":"K7QP","c\\u006fde":"K7QP"', 1)
    path = resealed(tmp_path / "packet.age", zipped([(name, twice), *rest]))
    assert twice != data
    assert found(tmp_path, [path])[0]["code"] == "PACKET_CHANGED"


def patched(archive: bytes, changes: dict[int, bytes]) -> bytes:
    data = bytearray(archive)
    for at, new in changes.items():
        data[at : at + len(new)] = new
    return bytes(data)


def test_an_archive_that_contradicts_itself_is_refused(members: Members, tmp_path: Path) -> None:
    """Local headers and directory must say the same: other programs believe the one or the other."""
    whole = zipped(members)
    directory = whole.index(b"PK\x01\x02")
    local, central = whole.index(b"DOCS/D001.PDF"), whole.index(b"DOCS/D001.PDF", directory)
    deflated = io.BytesIO()
    with zipfile.ZipFile(deflated, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    variants = {
        "another name before the content": patched(whole, {local: b"DOCS/D009.PDF"}),
        "another name in the directory": patched(whole, {central: b"DOCS/D009.PDF"}),
        "another size before the content": patched(whole, {local - 8: b"\x01"}),
        "another CRC before the content": patched(whole, {local - 16: bytes(4)}),
        "encrypted": patched(whole, {central - 38: b"\x01"}),
        "a link": patched(whole, {central - 8: (0o120777 << 16).to_bytes(4, "little")}),
        "compressed": deflated.getvalue(),
        "something before it": b"more" + whole,
        "something in between": whole[:directory] + bytes(8) + whole[directory:],
        "no directory": whole[:directory],
        "fewer entries than it says": patched(whole, {len(whole) - 12: b"\x01\0"}),
        "not an archive": noise(3, 5_000),
        "nothing": b"",
        "a PDF": b"%PDF-1.7\n" + noise(4, 5_000),
    }
    paths = []
    for number, data in enumerate(variants.values()):
        paths.append([tmp_path / f"{number}.age"])
        paths[-1][0].write_bytes(sealed(data))
    codes = {name: one["code"] for name, one in zip(variants, found(tmp_path, *paths), strict=True)}
    nothing = {"no directory", "not an archive", "nothing", "a PDF"}
    expected = {name: "PACKET_NOT_A_PACKET" if name in nothing else "PACKET_CHANGED" for name in variants}
    assert codes == expected | {"compressed": "PACKET_COMPRESSED"}


def test_six_hundred_random_changes_by_somebody_with_the_key_are_refused_or_change_nothing(
    members: Members, tmp_path: Path
) -> None:
    """No change ends in anything but a known problem; what is accepted differs in dates of the archive at most."""
    choice, whole = Random(5), zipped(members)
    start = whole.index(b"PK\x01\x02")
    spans = [(0, 4_000), (start, len(whole)), (0, len(whole))]
    paths = []
    for number in range(600):
        data = bytearray(whole)
        for _ in range(choice.randrange(1, 4)):
            at = choice.randrange(*spans[number % 3])
            data[at] = choice.choice([data[at] ^ 1 << choice.randrange(8), 0, 255])
        cut = len(data) if number % 7 else choice.randrange(len(data))
        paths.append([tmp_path / f"{number}.age"])
        paths[-1][0].write_bytes(sealed(bytes(data[:cut])))
    answers = found(tmp_path, [resealed(tmp_path / "whole.age", whole)], *paths)
    refused = {"PACKET_CHANGED", "PACKET_NOT_A_PACKET", "PACKET_COMPRESSED", "PACKET_NEWER"}
    wrong = [one for one in answers if one["code"] not in refused and one.get("receipt") != answers[0]["receipt"]]
    assert wrong == []
    assert sum(one["code"] is None for one in answers) < 100
