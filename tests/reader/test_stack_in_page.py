"""The pictures of a sealed packet in the page that lies beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from packet_builders import document, instance, noise, packet_plan
from pydicom.dataset import FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEG2000Lossless, RLELossless
from reader_browser import Browser, browser
from reader_node import PAGE
from reader_packets import DIGITS, quickly_sealed
from reader_slices import SIDE, saved, shaded, sliced
from reader_stack import canvas_pixels

from dicom_builders import part10

_COUNT = 5
#: After so many frames nothing moves any more.
_FRAMES = 60
#: Opened by our own code, and in WebAssembly.
_PACKED = (RLELossless, JPEG2000Lossless)


@pytest.fixture(scope="module", params=["chrome", "firefox", "webkit"])
def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(request.param, tmp_path_factory.mktemp("browser")) as one:
        one.ask("size", width=1366, height=1400)
        yield one


def _compressed(number: int, syntax: UID) -> bytes:
    made = sliced(number)
    made.file_meta = FileMetaDataset()
    made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    made.compress(syntax)
    return part10(made, transfer_syntax=syntax)


def _canvas(room: Browser) -> NDArray[Any]:
    found = canvas_pixels(room)
    top, left = ((1 + one - SIDE) // 2 for one in found.shape[:2])
    return found[top : top + SIDE, left : left + SIDE]


def _painted(room: Browser, wanted: NDArray[Any]) -> NDArray[Any]:
    """The picture once it is painted: a busy browser lays the page out anew some frames after it was opened."""
    found = _canvas(room)
    for _ in range(_FRAMES):
        if (found == wanted).all():
            break
        room.evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(true))))")
        found = _canvas(room)
    return found


def test_pictures_of_a_packet_are_those_of_its_files_whether_compressed_or_not(room: Browser, tmp_path: Path) -> None:
    plain = [instance(1, 1, n + 1, part10(sliced(n))) for n in range(_COUNT)]
    packed = [
        instance(1, series, n + 1, _compressed(n, syntax))
        for series, syntax in enumerate(_PACKED, 2)
        for n in range(_COUNT)
    ]
    sealed, _ = quickly_sealed(tmp_path, packet_plan([document(1, noise(1, 500))], [*plain, *packed]))
    expected = [shaded(saved(tmp_path / f"{n}.dcm", sliced(n))) for n in range(_COUNT)]
    room.open()
    room.choose(sealed)
    room.unlock(DIGITS)
    study = (
        "[...document.querySelectorAll('nav button')]"
        ".find((one) => one.querySelector('.name')?.innerText.startsWith('CT'))"
    )
    room.evaluate(f"{study}.click()")
    for series in range(1 + len(_PACKED)):
        looks = "[...document.querySelectorAll('main .series button')]"
        room.until(f"{looks}.length === {1 + len(_PACKED)}")
        room.evaluate("document.querySelector('canvas')?.setAttribute('data-old', '')")
        room.evaluate(f"{looks}[{series}].click()")
        room.until("document.querySelector('canvas:not([data-old])')?.dataset.shown")
        room.until("document.activeElement.tagName === 'CANVAS'")
        room.press("1")
        room.press("Home")
        for number in range(_COUNT):
            room.until(f"document.querySelector('canvas').dataset.shown === '{number}'")
            assert (_painted(room, expected[number]) == expected[number]).all()
            room.press("ArrowDown")
    assert np.unique(_canvas(room)).size > 2
    assert room.text(".stack-note") == "For review of what was sent, not a diagnostic display."
    assert {one for one in room.requests() if one != PAGE.as_uri()} == set()
    assert room.found() == []
