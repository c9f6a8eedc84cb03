"""Image files that mean harm, or that broke: each gets its reason in the reading room, and none stops the page."""

from __future__ import annotations

import json
import random
import struct
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pydicom
import pytest
from bad_dicom_builders import (
    countless_elements,
    deflated_bomb,
    endless_element,
    endless_pixels,
    fewer_frames,
    long_dimensions,
    long_name,
    nested_sequences,
    odd_lengths,
    petabytes,
    program,
    unknown_syntax,
    wild_palette,
    wrong_kinds,
)
from pydicom import dcmread
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGBaseline8Bit, JPEGLSLossless, RLELossless
from reader_node import ROOT, SOURCE, need_node

from dicom_builders import ct, part10

_PYDICOM = Path(pydicom.__file__).parent / "data" / "test_files"
#: A page that hangs is stopped after so long; nothing here takes a tenth of it.
_LONGEST = 240
_SHOWN = ""


def _changed(data: bytes, **values: object) -> bytes:
    """A file with other values in its header."""
    made, changed = dcmread(BytesIO(data), force=True), BytesIO()
    for keyword, value in values.items():
        setattr(made, keyword, value)
    made.save_as(changed)
    return changed.getvalue()


_BAD: list[tuple[Callable[[], bytes], str]] = [
    (lambda: b"", "damaged"),
    (lambda: b"DICM" * 50, "damaged"),
    (lambda: bytes(128) + b"DICM", "damaged"),
    (nested_sequences, "damaged"),
    (countless_elements, "no-picture"),
    (deflated_bomb, "not-safe"),
    (petabytes, "too-large"),
    (endless_pixels, "cut"),
    (endless_element, "no-picture"),
    (long_dimensions, _SHOWN),
    (wild_palette, "cut"),
    (lambda: _changed(wild_palette(), BitsAllocated=8, BitsStored=8, HighBit=7), _SHOWN),
    (odd_lengths, _SHOWN),
    (unknown_syntax, "no-decoder"),
    (long_name, "no-picture"),
    (lambda: program(b"MZ"), _SHOWN),
    (lambda: part10(ct())[:-20], "cut"),
    (lambda: _changed(part10(ct()), PixelData=b""), "no-picture"),
    (lambda: _changed(part10(ct()), Rows=0), "no-picture"),
    (lambda: _changed(part10(ct()), BitsAllocated=12), "damaged"),
    (lambda: _changed(part10(ct()), SamplesPerPixel=4), "damaged"),
]


def answers(paths: list[Path]) -> list[dict[str, Any]]:
    """The first line that the page says of each file."""
    command = [
        need_node(),
        "--max-old-space-size=700",
        str(SOURCE / "run.mjs"),
        str(ROOT / "tests" / "reader" / "programs" / "frames.ts"),
    ]
    given = "\n".join(map(str, paths))
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=_LONGEST)
    assert done.returncode == 0, done.stderr
    found = {}
    for line in done.stdout.splitlines():
        said = json.loads(line)
        found.setdefault(said["path"], said)
    return [found[str(path)] for path in paths]


def written(folder: Path, *files: bytes) -> list[Path]:
    paths = [folder / f"{number:03}.dcm" for number in range(len(files))]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(data)
    return paths


def test_each_bad_file_has_its_reason_and_the_next_one_is_shown(tmp_path: Path) -> None:
    good = part10(ct())
    files = [piece for make, _ in _BAD for piece in (make(), good)]
    found = answers(written(tmp_path, *files))
    assert [one.get("reason", _SHOWN) for one in found[::2]] == [reason for _, reason in _BAD]
    assert {one["sha256"] for one in found[1::2]} == {found[1]["sha256"]}


def test_what_is_of_a_wrong_kind_never_stops_the_page(tmp_path: Path) -> None:
    (found,) = answers(written(tmp_path, wrong_kinds()))
    assert found.get("reason", _SHOWN) in (_SHOWN, "damaged", "no-picture")


def test_frames_that_are_there_are_shown_and_those_that_are_not_are_cut(tmp_path: Path) -> None:
    paths = written(tmp_path, fewer_frames())
    command = [need_node(), str(SOURCE / "run.mjs"), str(ROOT / "tests" / "reader" / "programs" / "frames.ts")]
    done = subprocess.run(command, input=str(paths[0]), capture_output=True, text=True, check=True, timeout=_LONGEST)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one.get("reason", _SHOWN) for one in lines] == [_SHOWN, "cut"]


def _marker(code: int, *fields: int, form: str = "H") -> bytes:
    body = b"".join(struct.pack(f">{form}", one) for one in fields)
    return struct.pack(">HH", code, len(body) + 2) + body


def _huge_j2k() -> bytes:
    """A head of JPEG 2000 alone, of a picture of 60,000 x 60,000 in tiles of one pixel."""
    size = struct.pack(">HHIIIIIIIIHBBB", 41, 0, 60_000, 60_000, 0, 0, 1, 1, 0, 0, 1, 15, 1, 1)
    return b"\xff\x4f\xff\x51" + size + b"\xff\xd9"


def _tiny_tiles() -> bytes:
    """The same of 2,000 x 2,000, which would fit, and of four million tiles."""
    size = struct.pack(">HHIIIIIIIIHBBB", 41, 0, 2_000, 2_000, 0, 0, 1, 1, 0, 0, 1, 15, 1, 1)
    return b"\xff\x4f\xff\x51" + size + b"\xff\xd9"


def _jpeg_without_tables() -> bytes:
    frame = struct.pack(">HHBHHBBBB", 0xFFC0, 11, 8, 8, 8, 1, 1, 0x11, 0)
    scan = struct.pack(">HHBBBBBB", 0xFFDA, 8, 1, 1, 0, 0, 63, 0)
    return b"\xff\xd8" + frame + scan + bytes(64) + b"\xff\xd9"


def _compressed(data: bytes, syntax: str, side: int = 8, bits: int = 16) -> bytes:
    made = ct()
    made.Rows = made.Columns = side
    made.BitsAllocated = made.BitsStored = bits
    made.HighBit = bits - 1
    made.add_new("PixelData", "OB", encapsulate([data]))
    made["PixelData"].is_undefined_length = True
    return part10(made, transfer_syntax=syntax)


def test_codestreams_that_lie_are_refused_before_anything_is_made_of_them(tmp_path: Path) -> None:
    lies = {
        _compressed(_huge_j2k(), JPEG2000Lossless): "damaged",  # not the size of the header
        _compressed(_huge_j2k(), JPEG2000Lossless, 60_000): "too-large",
        _compressed(_tiny_tiles(), JPEG2000Lossless, 2_000): "too-slow",
        _compressed(_jpeg_without_tables(), JPEGBaseline8Bit, bits=8): "damaged",
        _compressed(b"\xff\xd8\xff\xd9", JPEGLSLossless): "damaged",
        _compressed(bytes(64), RLELossless): "damaged",
        _compressed(struct.pack("<16L", 2, 64, 0xFFFFFFF0, *[0] * 13) + bytes(64), RLELossless): "damaged",
    }
    assert [one.get("reason") for one in answers(written(tmp_path, *lies))] == list(lies.values())


@pytest.mark.parametrize(
    "name",
    [
        "JPEG2000.dcm",
        "MR_small_jp2klossless.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
        "JPGExtended.dcm",
        "SC_rgb_jpeg_dcmtk.dcm",
        "MR_small_RLE.dcm",
    ],
)
def test_a_decoder_that_met_a_broken_picture_is_right_about_the_next(tmp_path: Path, name: str) -> None:
    data = (_PYDICOM / name).read_bytes()
    dice = random.Random(name)
    broken = []
    for _ in range(12):
        copy = bytearray(data)
        for _ in range(8):
            copy[dice.randrange(len(data) // 3, len(data))] = dice.randrange(256)
        broken.append(bytes(copy[: dice.randrange(len(data) // 2, len(data) + 1)]))
    found = answers(written(tmp_path, data, *(piece for one in broken for piece in (one, data))))
    assert {one.get("sha256") for one in found[::2]} == {found[0]["sha256"]}
