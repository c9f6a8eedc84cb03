"""A chest that never was: cross-sections in Hounsfield units, drawn from ellipses, tubes and smooth noise.

Axes follow the usual CT picture: columns run to the patient's left, rows to the back, slices from top to bottom.
Lengths are millimetres from the middle of the picture. The same seed gives the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]

SIZE = 256
SLICES = 24
PIXEL_MM = 1.45
SLICE_MM = 7.5
AIR, LUNG, FAT, MUSCLE, BLOOD, LIVER, MARROW, CORTEX = -1000.0, -850.0, -95.0, 52.0, 165.0, 105.0, 210.0, 620.0
_SEED = 19610509
_FINE = 2


def _grid() -> tuple[Field, Field]:
    step = PIXEL_MM / _FINE
    line = (np.arange(SIZE * _FINE) - SIZE * _FINE / 2 + 0.5) * step
    across, down = np.meshgrid(line, line)
    return across, down


_X, _Y = _grid()


def _ellipse(x: float, y: float, a: float, b: float, turn: float = 0.0, power: float = 2.0) -> Field:
    """Below one inside, above one outside; `turn` in degrees, `power` above two squares the shape."""
    angle = np.deg2rad(turn)
    across = (_X - x) * np.cos(angle) + (_Y - y) * np.sin(angle)
    down = -(_X - x) * np.sin(angle) + (_Y - y) * np.cos(angle)
    shape: Field = (np.abs(across / a) ** power + np.abs(down / b) ** power) ** (1 / power)
    return shape


def _smooth(field: Field, radius: float) -> Field:
    """A Gaussian blur of `radius` pixels, by Fourier transform, so that it wraps around the edges."""
    rows = np.fft.fftfreq(field.shape[0])[:, None]
    columns = np.fft.rfftfreq(field.shape[1])[None, :]
    weight = np.exp(-2 * (np.pi * radius) ** 2 * (rows**2 + columns**2))
    blurred: Field = np.fft.irfft2(np.fft.rfft2(field) * weight, s=field.shape)
    return blurred


def _bone(picture: Field, shape: Field, rim: float) -> None:
    """Cortex around marrow; `rim` is the part of the shape that is cortex."""
    picture[shape < 1] = CORTEX
    picture[shape < 1 - rim] = MARROW


def _body(picture: Field, depth: float) -> Field:
    """Skin, fat, muscle of the chest wall and the sheet of fat between; returns the body's outline."""
    wide = 166 - 18 * depth + 14 * np.exp(-((depth / 0.12) ** 2))
    outline = _ellipse(0, 0, wide, 112 + 4 * depth, power=2.35)
    inner = _ellipse(0, 1, wide - 17, 99 + 3 * depth, power=2.3)
    picture[outline < 1] = 25
    picture[outline < 0.985] = FAT
    picture[inner < 1] = MUSCLE
    for side in (-1, 1):
        picture[_ellipse(side * 98, -71, 40, 4, side * 32) < 1] = FAT
        picture[_ellipse(side * 108, 62, 38, 3.2, side * -42) < 1] = FAT
    picture[_ellipse(0, 92, 9, 14) < 1] = FAT
    return outline


def _cage(picture: Field, depth: float) -> None:
    """Ribs cut across, shoulder blades, breastbone: where each is cut moves with the depth."""
    wide, deep = 134 - 14 * (1 - depth) ** 2, 87.0
    for side in (-1, 1):
        for number in range(6):
            angle = np.deg2rad(-58 + number * 25 + 22 * np.sin(depth * 17 + number))
            x, y = side * wide * np.cos(angle), 2 + deep * np.sin(angle)
            tilt = float(np.rad2deg(np.arctan2(deep * np.cos(angle), -side * wide * np.sin(angle))))
            _bone(picture, _ellipse(x, y, 13 + 4 * np.sin(number + depth * 9), 4.3, tilt), 0.32)
        if depth < 0.62:
            _bone(picture, _ellipse(side * (122 - 10 * depth), 66 + 8 * depth, 36 - 22 * depth, 3.4, side * -52), 0.45)
    _bone(picture, _ellipse(0, -88, 24 - 6 * depth, 6), 0.3)


def _lungs(picture: Field, depth: float) -> Field:
    """Both lungs, narrow at the top, pushed up by the diaphragm below; returns where lung is."""
    growth = np.sqrt(np.clip(1 - (1 - depth / 0.55) ** 2, 0.12, 1)) if depth < 0.55 else 1.0
    right = _ellipse(-70, 3, 58 * growth**0.6, 82 * growth, 6, 2.4)
    left = _ellipse(71, 4, 56 * growth**0.6, 81 * growth, -6, 2.4)
    air = (np.minimum(right, left) < 1) & (_ellipse(0, 60, 33, 44) > 1) & (_ellipse(0, -48, 27, 44) > 1)
    picture[_ellipse(0, -4, 46, 78) < 1] = FAT + 20
    picture[air] = LUNG
    picture[air] += (_Y[air] / 85) * 35
    return np.where(air, 1.0, 0.0)


def _great_vessels(picture: Field, depth: float) -> None:
    """Windpipe and bronchi, gullet, aorta with its arch, vena cava, lung artery."""
    picture[_ellipse(9, 22, 7, 5) < 1] = MUSCLE - 12
    if depth > 0.28:
        picture[_ellipse(27, 41, 12.5, 12.5) < 1] = BLOOD
    if depth < 0.28:
        for x, y in ((-20, -18), (-4, -22), (14, -14), (23, -2)):
            picture[_ellipse(x, y, 6.5, 6) < 1] = BLOOD + 10
    elif depth < 0.36:
        picture[_ellipse(10, 2, 15, 46, -28) < 1] = BLOOD
    elif depth < 0.62:
        picture[_ellipse(-9, -26, 16, 16) < 1] = BLOOD
        picture[_ellipse(-31, -18, 9, 10) < 1] = BLOOD + 25
    if 0.42 < depth < 0.56:
        picture[_ellipse(20, -20, 14, 17, 20) < 1] = BLOOD + 20
        picture[_ellipse(-8, -4, 38, 8, -12) < 1] = BLOOD + 20
    for side in (-1, 1) if depth > 0.4 else (0,):
        reach = 0.0 if side == 0 else min(9 + 62 * (depth - 0.4), 30)
        if depth < 0.58:
            tube = _ellipse(side * reach, 8, 9.5 if side == 0 else 6.5, 8.5 if side == 0 else 6)
            picture[tube < 1.22] = MUSCLE - 10
            picture[tube < 1] = AIR + 12


def _heart(picture: Field, depth: float) -> None:
    """Muscle around two chambers in a sheet of fat, turned to the patient's left."""
    if depth <= 0.56:
        return
    swell = float(np.sin(np.clip((depth - 0.54) / 0.42, 0, 1) * np.pi) ** 0.5)
    picture[_ellipse(20, -26, 68 * swell, 53 * swell, 24) < 1] = FAT + 5
    picture[_ellipse(21, -25, 63 * swell, 48 * swell, 24) < 1] = MUSCLE + 48
    picture[_ellipse(38, -14, 29 * swell, 20 * swell, 34) < 1] = BLOOD + 5
    picture[_ellipse(-2, -40, 27 * swell, 17 * swell, 10) < 1] = BLOOD + 25
    picture[_ellipse(-6, -6, 20 * swell, 15 * swell, -8) < 1] = BLOOD + 12
    picture[_ellipse(27, 41, 12.5, 12.5) < 1] = BLOOD


def _under_the_diaphragm(picture: Field, air: Field, depth: float) -> None:
    """The domes of liver and spleen, and a bubble of air in the stomach."""
    if depth > 0.74:
        rise = np.sqrt((depth - 0.74) / 0.26)
        picture[(_ellipse(-66, -2, 62 * rise, 72 * rise) < 1) & (air > 0)] = LIVER
    if depth > 0.84:
        rise = np.sqrt((depth - 0.84) / 0.16)
        picture[(_ellipse(82, 34, 36 * rise, 40 * rise) < 1) & (air > 0)] = LIVER + 15
        picture[(_ellipse(64, -18, 38 * rise, 32 * rise) < 1) & (air > 0)] = MUSCLE - 8
        picture[(_ellipse(62, -30, 22 * rise, 11 * rise) < 1) & (air > 0)] = AIR + 40


def _spine(picture: Field, depth: float) -> None:
    """A vertebra with its canal, side and back processes; discs come by at every fourth slice."""
    disc = abs((depth * SLICES) % 4 - 2) > 1.4
    _bone(picture, _ellipse(0, 88, 3.4, 16), 0.4)
    for side in (-1, 1):
        _bone(picture, _ellipse(side * 21, 70, 17, 4.6, side * 24), 0.4)
    ring = _ellipse(0, 68, 14, 12)
    picture[ring < 1] = CORTEX - 120
    picture[_ellipse(0, 68, 8.6, 8) < 1] = 12
    picture[_ellipse(0, 68, 5, 4.4) < 1] = 42
    body = _ellipse(0, 48, 19, 15.5, power=2.3)
    if disc:
        picture[body < 1] = 85
    else:
        _bone(picture, body, 0.14)


def _tubes(random: np.random.Generator) -> Iterator[tuple[Field, Field, float, float]]:
    """Vessels of the lungs as straight tubes: start and end as (x, y, z), radius at both ends."""
    for side in (-1, 1):
        hilum = np.array([side * 36.0, 6.0, 0.5 * SLICES * SLICE_MM])
        for _ in range(40):
            turn, fall = random.uniform(-1.5, 1.5), random.uniform(-1.3, 1.3)
            reach = np.array([side * 32 * np.cos(turn), 38 * np.sin(turn), 44 * fall]) * random.uniform(0.6, 1.1)
            yield hilum, hilum + reach, 3.3, 1.7
            for _ in range(5):
                way = np.array([random.uniform(-8, 32) * side, random.uniform(-32, 32), random.uniform(-36, 36)])
                yield hilum + reach, hilum + reach + way, 1.4, 0.2


def _draw_tube(volume: Field, tube: tuple[Field, Field, float, float]) -> None:
    """Marks where the tube is: 1 inside, falling to 0 within a pixel, in a volume of (slice, row, column)."""
    start, end, thick, thin = tube
    for number in range(SLICES):
        height = (number + 0.5) * SLICE_MM
        low, high = sorted((start[2], end[2]))
        if not low - SLICE_MM / 2 < height < high + SLICE_MM / 2:
            continue
        part = np.clip((height - start[2]) / (end[2] - start[2] or 1), 0, 1)
        slope = (end - start) * (SLICE_MM / 2 / max(abs(end[2] - start[2]), SLICE_MM / 2))
        a, b = start + part * (end - start) - slope, start + part * (end - start) + slope
        radius = thick + part * (thin - thick)
        shown = np.clip(0.8 + (radius - _from_segment(a, b)) / PIXEL_MM, 0, min(1, 0.25 + radius / 2))
        volume[number] = np.maximum(volume[number], shown)


def _from_segment(a: Field, b: Field) -> Field:
    """How far each point of the coarse grid is from the segment between `a` and `b`, in the plane."""
    x, y = _X[::_FINE, ::_FINE], _Y[::_FINE, ::_FINE]
    way = (b - a)[:2]
    along = np.clip(((x - a[0]) * way[0] + (y - a[1]) * way[1]) / max(float(way @ way), 1e-9), 0, 1)
    distance: Field = np.hypot(x - a[0] - along * way[0], y - a[1] - along * way[1])
    return distance


def _shadow(picture: Field, depth: float) -> None:
    """A rounded patch with a ragged edge in the left upper lobe, the one thing the reports speak of."""
    away = (depth - 0.34) * SLICES * SLICE_MM
    if abs(away) < 15:
        radius = np.sqrt(15**2 - away**2)
        angle = np.arctan2(_Y + 34, _X - 78)
        ragged = 1 + 0.13 * np.sin(9 * angle + away) + 0.08 * np.sin(17 * angle)
        picture[_ellipse(78, -34, radius, radius * 0.88) < ragged] = 38


def _slice(number: int) -> tuple[Field, Field]:
    """One cross-section without vessels and noise, and where lung is, both in the coarse grid."""
    depth = number / (SLICES - 1)
    picture = np.full_like(_X, AIR)
    _body(picture, depth)
    _cage(picture, depth)
    air = _lungs(picture, depth)
    _great_vessels(picture, depth)
    _heart(picture, depth)
    _under_the_diaphragm(picture, air, depth)
    _spine(picture, depth)
    _shadow(picture, depth)
    lung = np.where(picture < LUNG + 60, air, 0.0)
    picture[(_ellipse(0, -150, 215, 280) > 1) & (_ellipse(0, -150, 219, 284) < 1) & (_Y > 118)] = -450
    return _coarse(_smooth(picture, 0.9)), _coarse(lung)


def _coarse(fine: Field) -> Field:
    mean: Field = fine.reshape(SIZE, _FINE, SIZE, _FINE).mean(axis=(1, 3))
    return mean


def chest() -> NDArray[np.int16]:
    """The volume: (slices, rows, columns) in Hounsfield units."""
    random = np.random.default_rng(_SEED)
    vessels = np.zeros((SLICES, SIZE, SIZE))
    for tube in _tubes(random):
        _draw_tube(vessels, tube)
    made = []
    for number in range(SLICES):
        picture, lung = _slice(number)
        picture += lung * vessels[number] * (MUSCLE - LUNG)
        inside = _smooth(np.where(picture > AIR + 30, 1.0, 0.0), 1.0)
        grain = _smooth(random.normal(0, 1, picture.shape), 0.8)
        texture = _smooth(random.normal(0, 1, picture.shape), 5)
        made.append(picture + inside * (grain / grain.std() * 13 + texture / texture.std() * 6))
    return np.clip(np.rint(np.stack(made)), -1024, 2000).astype(np.int16)
