"""Pictures of a series in a real browser: what stands on the canvas, and what hands and keys do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, RLELossless
from reader_slices import SIDE, frame_of, saved, shaded, sliced, slices
from reader_stack import StackPage, stack_page

from carenav_desktop.domain.frame import Window
from dicom_builders import part10

_PYDICOM = Path(pydicom.__file__).parent / "data" / "test_files"
_KEPT = 128 << 20


@pytest.fixture(scope="module", params=["chrome", "firefox"])
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[StackPage]:
    with stack_page(request.param, tmp_path_factory.mktemp("browser")) as one:
        yield one


def seen(page: StackPage, height: int, width: int, pane: int = 0) -> NDArray[Any]:
    """The picture in the middle of the canvas, one pixel for one, and nothing but black around it."""
    canvas = page.pixels(pane)
    top, left = round((canvas.shape[0] - height) / 2 + 1e-9), round((canvas.shape[1] - width) / 2 + 1e-9)
    if (canvas.shape[0] - height) % 2:
        top = (canvas.shape[0] - height + 1) // 2
    if (canvas.shape[1] - width) % 2:
        left = (canvas.shape[1] - width + 1) // 2
    around = canvas.copy()
    around[top : top + height, left : left + width] = 0
    assert not around.any()
    return canvas[top : top + height, left : left + width]


def test_what_is_on_the_canvas_is_what_the_program_paints(page: StackPage, tmp_path: Path) -> None:
    paths = slices(tmp_path)
    page.show(paths)
    page.press("1")
    assert page.at() == 2
    for key, number in (("Home", 0), ("ArrowDown", 1), ("End", 4)):
        page.press(key)
        assert page.at() == number
        assert (seen(page, SIDE, SIDE) == shaded(paths[number])).all()
    page.press("i")
    assert (seen(page, SIDE, SIDE) == shaded(paths[4], invert=True)).all()
    page.press("i")
    for choice, window in ((1, Window(600, 2000)), (3, Window(-600, 1500)), (2, Window(40, 400))):
        page.pick(0, choice)
        assert (seen(page, SIDE, SIDE) == shaded(paths[4], window)).all()
    assert page.choices(0)[:3] == ["As the file says: FIRST", "As the file says: SECOND", "Soft tissue"]


@pytest.mark.parametrize(
    "name",
    [
        *("CT_small.dcm", "MR_small_bigendian.dcm", "MR_small_RLE.dcm", "JPGExtended.dcm", "MR_small_jp2klossless.dcm"),
        *(
            "MR_small_jpeg_ls_lossless.dcm",
            "SC_rgb_jpeg_dcmtk.dcm",
            "examples_palette.dcm",
            "SC_ybr_full_422_uncompressed.dcm",
        ),
        *("image_dfl.dcm", "J2K_pixelrep_mismatch.dcm", "SC_rgb_rle_16bit.dcm"),
    ],
)
def test_each_kind_of_compression_is_the_same_on_the_canvas(page: StackPage, name: str) -> None:
    expected = shaded(_PYDICOM / name)
    page.show([_PYDICOM / name])
    assert frame_of(_PYDICOM / name).aspect == 1
    page.press("1")
    assert (seen(page, *expected.shape[:2]) == expected).all()


def test_one_pixel_for_one_stays_so_when_the_window_changes_its_size(page: StackPage, tmp_path: Path) -> None:
    (path,) = slices(tmp_path)[:1]
    page.show([path])
    page.press("1")
    for height in (900, 1500):
        page.browser.ask("size", width=1366, height=height)
        page.browser.until(f"innerHeight === {height}")
        page.wait()
        assert (seen(page, SIDE, SIDE) == shaded(path)).all()


def test_wheel_bar_and_drags_do_what_keys_do(page: StackPage, tmp_path: Path) -> None:
    page.show(slices(tmp_path))
    wheel = "document.querySelector('canvas').dispatchEvent(new WheelEvent('wheel', {deltaY: %d, bubbles: true}))"
    page.browser.evaluate(wheel % 120)
    assert page.at() == 4
    page.browser.evaluate(wheel % -60)
    assert page.at() == 3
    page.browser.evaluate(
        "(() => { const bar = document.querySelector('.stack-bar'); bar.value = 1;"
        " bar.dispatchEvent(new Event('input')); })()"
    )
    assert page.at() == 1
    before = page.text(".stack-status")
    _drag(page, 110, 0)
    assert page.text(".stack-status") != before
    assert page.text(".stack-status").startswith("Picture 2 of 5. Centre 100, width 1050.")
    page.browser.until("document.querySelector('select').selectedOptions[0]?.text === 'As you set it'")
    page.press("[")
    assert "width 1050" not in page.text(".stack-status")


def _drag(page: StackPage, across: int, down: int) -> None:
    page.browser.evaluate(
        "(() => { const one = document.querySelector('canvas'); one.setPointerCapture = () => undefined;"
        " const at = (type, x, y) =>"
        "   one.dispatchEvent(new PointerEvent(type, {clientX: x, clientY: y, button: 0, bubbles: true}));"
        f" at('pointerdown', 300, 300); at('pointermove', 300 + {across}, 300 + {down}); at('pointerup', 0, 0); }})()"
    )


_SHIFTED = """document.querySelector('canvas').dispatchEvent(
  new KeyboardEvent('keydown', {key: 'ArrowDown', shiftKey: true, bubbles: true, cancelable: true}))"""


def test_zoom_and_pan_keep_to_the_picture_and_fit_brings_it_back(page: StackPage, tmp_path: Path) -> None:
    page.show(slices(tmp_path, 1))
    fitted = page.pixels()
    page.press("+", "+", "+")
    assert (page.pixels() != fitted).any()
    zoomed = page.pixels()
    page.browser.evaluate(_SHIFTED)
    assert (page.pixels() != zoomed).any()
    page.press("0")
    assert (page.pixels() == fitted).all()


def test_a_second_series_beside_it_follows_by_position(page: StackPage, tmp_path: Path) -> None:
    for name in ("fine", "coarse"):
        (tmp_path / name).mkdir()
    fine = slices(tmp_path / "fine", 9)
    coarse = [saved(tmp_path / "coarse" / f"{n}.dcm", sliced(n, 12.0 * n)) for n in range(3)]
    page.show(fine, coarse)
    page.pick(_menu(page, "Beside it"), 1)
    page.wait(1)
    page.press("Home")
    assert (page.at(0), page.at(1)) == (0, 0)
    page.press("ArrowDown", "ArrowDown", "ArrowDown")
    assert (page.at(0), page.at(1)) == (3, 1)
    page.press("End")
    assert (page.at(0), page.at(1)) == (8, 2)
    assert page.text(".stack-linked") == "Scrolled together by position."
    page.press("t", "Home")
    assert (page.at(0), page.at(1)) == (0, 2)


def _menu(page: StackPage, label: str) -> int:
    found: int = page.browser.evaluate(
        f"[...document.querySelectorAll('.stack-menu')].findIndex((one) => one.innerText.startsWith('{label}'))"
    )
    return found


def test_a_broken_file_says_so_and_the_others_are_shown(page: StackPage, tmp_path: Path) -> None:
    paths = slices(tmp_path, 3)
    paths[1].write_bytes(paths[1].read_bytes()[:-100])
    nothing = tmp_path / "nothing.dcm"
    nothing.write_bytes(b"no image at all")
    page.show([*paths, nothing])
    page.press("Home", "1")
    assert (seen(page, SIDE, SIDE) == shaded(paths[0])).all()
    page.press("ArrowDown")
    assert page.text(".stack-sentence").startswith("The file ends before this picture does")
    assert not page.pixels().any()
    page.press("ArrowDown")
    assert (seen(page, SIDE, SIDE) == shaded(paths[2])).all()
    page.pick(_menu(page, "Part of the series"), 1)
    page.wait()
    assert page.text(".stack-sentence").startswith("This picture is damaged in the file")


def test_words_are_those_of_the_language_and_the_line_is_always_there(page: StackPage, tmp_path: Path) -> None:
    page.show(slices(tmp_path, 2))
    assert page.text(".stack-note") == "For review of what was sent, not a diagnostic display."
    assert page.browser.evaluate("document.querySelector('canvas').ariaLabel").startswith(
        "Picture 1 of 2. Left edge R, right edge L"
    )
    unnamed = (
        "[...document.querySelectorAll('.stack-view :is(button, select, input, canvas)')]"
        ".filter((one) => !one.hidden && !(one.ariaLabel || one.innerText || one.labels?.[0]?.innerText))"
    )
    assert page.browser.evaluate(f"{unnamed}.length") == 0


def test_the_header_can_be_searched_and_hides_nothing(page: StackPage, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)>\u202egpj"
    page.show([saved(tmp_path / "one.dcm", sliced(0, SeriesDescription=evil))])
    page.press("h")
    page.browser.until("document.querySelectorAll('.stack-lines tbody tr').length > 10")
    page.browser.ask("type", selector=".stack-header input", text="series desc")
    page.browser.until(
        "[...document.querySelectorAll('.stack-lines tbody tr')].filter((one) => !one.hidden).length === 1"
    )
    assert "<img src=x onerror=alert(1)>⟨U+202E⟩gpj" in page.text(".stack-lines tbody")
    assert page.browser.evaluate("document.querySelectorAll('img').length") == 0
    page.browser.press("Escape")
    page.browser.until("document.querySelector('.stack-header').hidden")


def test_a_film_plays_and_stops(page: StackPage, tmp_path: Path) -> None:
    page.show(slices(tmp_path, 4, RecommendedDisplayFrameRate=30))
    page.press("Home", " ")
    page.browser.until("document.querySelector('canvas').dataset.shown === '3'")
    page.browser.until("document.querySelector('canvas').dataset.shown === '0'")
    page.press(" ")
    assert "30 pictures a second" not in page.text(".stack-linked")


def test_pictures_are_kept_only_as_long_as_there_is_room(page: StackPage, tmp_path: Path) -> None:
    paths = []
    for number in range(36):
        made = sliced(number)
        made.Rows = made.Columns = 2048
        made.PixelData = (np.arange(2048 * 2048) // 2048 + number).astype("<u2").tobytes()
        made.file_meta = FileMetaDataset()
        made.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        made.compress(RLELossless)
        paths.append(tmp_path / f"{number:02}.dcm")
        paths[-1].write_bytes(part10(made, transfer_syntax=RLELossless))
    page.show(paths)
    page.press("Home")
    for _ in paths[1:]:
        page.press("ArrowDown")
    assert page.at() == 35
    held = page.browser.evaluate("window.held()")
    assert _KEPT // 2 < held <= _KEPT
    page.browser.evaluate("window.close()")
    page.browser.until("window.held() === 0")


def test_pixels_that_are_higher_than_wide_are_drawn_so(page: StackPage, tmp_path: Path) -> None:
    white = np.full((SIDE, SIDE), 4095, "<u2").tobytes()
    page.show([saved(tmp_path / "one.dcm", sliced(0, PixelSpacing=[2, 1], PixelData=white))])
    page.press("1")
    lit = page.pixels()[:, :, 0] > 250
    assert (int(lit.any(1).sum()), int(lit.any(0).sum())) == (2 * SIDE, SIDE)


def test_lines_of_the_file_lie_over_the_picture_until_they_are_taken_away(page: StackPage, tmp_path: Path) -> None:
    made = sliced(0)
    made.add_new(0x60000010, "US", SIDE)
    made.add_new(0x60000011, "US", SIDE)
    made.add_new(0x60000040, "CS", "G")
    made.add_new(0x60000050, "SS", [1, 1])
    made.add_new(0x60000100, "US", 1)
    made.add_new(0x60000102, "US", 0)
    made.add_new(0x60003000, "OW", b"\xff" * (SIDE // 8) + bytes(SIDE * SIDE // 8 - SIDE // 8))
    page.show([saved(tmp_path / "one.dcm", made)])
    page.press("1")
    plain = shaded(tmp_path / "one.dcm").copy()
    lined = plain.copy()
    lined[0] = 255
    assert (seen(page, SIDE, SIDE) == lined).all()
    page.press("o")
    assert (seen(page, SIDE, SIDE) == plain).all()


def test_a_file_that_went_away_says_so_and_the_others_are_shown(page: StackPage, tmp_path: Path) -> None:
    paths = slices(tmp_path, 3)
    page.choose(paths)
    paths[0].unlink()
    page.look()
    page.press("End", "1")
    assert (seen(page, SIDE, SIDE) == shaded(paths[2])).all()
    page.pick(_menu(page, "Part of the series"), 1)
    page.wait()
    assert page.text(".stack-sentence").startswith("The bytes of this file could not be read")
