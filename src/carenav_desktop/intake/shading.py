"""Shades of a frame: stored values through modality and VOI transformation to 8 bits (PS3.3 section C.11).

The one way to make a picture of a frame, for the reading process and for the window alike. Knows no files.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..domain.frame import Curve, Frame, Table, Window
from ..domain.picture import Picture

_STORED = 1 << 16
_BRIGHTEST = 255
_AT_ONCE = 1 << 16
#: Up to this factor the sum of a square of values of 16 bits fits into 32.
_SUMS_FIT = 180


def shade(frame: Frame, window: Window | None = None, *, invert: bool = False) -> Picture:
    """The picture of a frame by `window`, else by what the frame proposes: its first window, its table, all its range.

    `invert` turns dark and bright around once more than the frame itself does. Colours know no windows.
    """
    if frame.channels == 3:
        colours = np.frombuffer(frame.samples, np.uint8)
        pixels = np.bitwise_not(colours).tobytes() if invert else frame.samples
        return Picture(frame.width, frame.height, 3, pixels)
    stored = np.frombuffer(frame.samples, "<u2")
    table = _shades(frame, stored, window)
    if invert != frame.inverted:
        table = _BRIGHTEST - table
    return Picture(frame.width, frame.height, 1, _through(table, stored).tobytes())


def default_window(frame: Frame) -> Window:
    """The window that a frame is shown by when nobody chose one; of a frame without any, all its range."""
    if frame.windows:
        return frame.windows[0]
    if frame.channels == 3:
        return Window(128.0, 256.0)
    values = _values(frame)[_occurring(frame, np.frombuffer(frame.samples, "<u2"))]
    low, high = float(values.min()), float(values.max())
    return Window((low + high + 1) / 2, max(high - low + 1, 1.0))


def reduced(frame: Frame, factor: int) -> Frame:
    """The frame `factor` times smaller, each value the mean of a square; what is left over at two edges is dropped."""
    height, width = frame.height // factor, frame.width // factor
    if factor < 2 or not height or not width:
        return frame
    kind = np.dtype(np.uint8) if frame.channels == 3 else np.dtype("<i2" if frame.signed else "<u2")
    samples = np.frombuffer(frame.samples, kind).reshape(frame.height, frame.width, frame.channels)
    total = np.zeros((height, width, frame.channels), np.int64 if factor > _SUMS_FIT else np.int32)
    for row in range(factor):
        for column in range(factor):
            total += samples[row : height * factor : factor, column : width * factor : factor]
    means = (total // (factor * factor)).astype(kind)
    return replace(frame, width=width, height=height, samples=means.tobytes())


def _shades(frame: Frame, stored: NDArray[np.uint16], window: Window | None) -> NDArray[np.uint8]:
    """The shade of each of the 65536 stored values there can be, bit pattern by bit pattern."""
    values = _values(frame)
    window = window or next(iter(frame.windows), None)
    if window is not None:
        return _eight_bits(_by_window(values, window, frame.curve))
    if frame.voi_table is not None:
        return _eight_bits(_by_table(values, frame.voi_table) / ((1 << frame.voi_table.bits) - 1))
    seen = values[_occurring(frame, stored)]
    low, high = float(seen.min()), float(seen.max())
    return _eight_bits((values - low) / (high - low) if high > low else np.where(values > low, 1.0, 0.0))


def _values(frame: Frame) -> NDArray[np.float64]:
    """What each stored value means, by its bit pattern."""
    patterns = np.arange(_STORED, dtype=np.uint16)
    stored = (patterns.view(np.int16) if frame.signed else patterns).astype(np.float64)
    if frame.modality_table is not None:
        return _by_table(stored, frame.modality_table)
    return stored * frame.slope + frame.intercept


def _occurring(frame: Frame, stored: NDArray[np.uint16]) -> NDArray[np.intp]:
    """The stored values from the least to the greatest that lie inside the picture, as bit patterns."""
    seen = stored.view("<i2") if frame.signed else stored
    if frame.padding is not None:
        inside = seen[(seen < frame.padding[0]) | (seen > frame.padding[1])]
        seen = inside if _stands_apart(inside, frame.padding) else seen
    return np.arange(int(seen.min()), int(seen.max()) + 1, dtype=np.intp) % _STORED


def _stands_apart(inside: NDArray[Any], padding: tuple[int, int]) -> bool:
    """Whether leaving padding out of the range makes a picture clearer.

    Not where it is next to what is inside, as the background of numbered areas is, which would look like the first.
    """
    if not inside.size:
        return False
    low, high = int(inside.min()), int(inside.max())
    return low < high and (low > padding[1] + 1 or high < padding[0] - 1)


def _by_window(values: NDArray[np.float64], window: Window, curve: Curve) -> NDArray[np.float64]:
    """Brightness 0 to 1 (PS3.3 sections C.11.2.1.2.1 and C.11.2.1.3)."""
    if curve is Curve.SIGMOID:
        return 1 / (1 + np.exp(np.clip(-4 * (values - window.centre) / window.width, -700, 700)))
    if curve is Curve.EXACT or window.width < 1:
        return (values - window.centre) / window.width + 0.5
    if window.width == 1:
        return np.where(values > window.centre - 0.5, 1.0, 0.0)
    return (values - (window.centre - 0.5)) / (window.width - 1) + 0.5


def _by_table(values: NDArray[np.float64], table: Table) -> NDArray[np.float64]:
    entries = np.frombuffer(table.values, "<u2").astype(np.float64)
    places = np.clip(np.rint(values) - table.first, 0, len(entries) - 1)
    return entries[places.astype(np.intp)]


def _eight_bits(brightness: NDArray[np.float64]) -> NDArray[np.uint8]:
    return (np.clip(brightness, 0, 1) * _BRIGHTEST).astype(np.uint8)


def _through(table: NDArray[np.uint8], stored: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """The shade of each sample; block by block, which is three times as quick."""
    shades = np.empty(len(stored), np.uint8)
    for start in range(0, len(stored), _AT_ONCE):
        block = stored[start : start + _AT_ONCE]
        np.take(table, block, mode="clip", out=shades[start : start + len(block)])
    return shades
