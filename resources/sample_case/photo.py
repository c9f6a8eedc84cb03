"""The sample's photo: a medication list on a table, taken with a telephone held on its side."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from carenav_desktop import assets

_UPRIGHT = (1200, 1600)
_PAPER = (1010, 1400)
_INK = (38, 42, 58)
#: EXIF 2.32: 6 means "turn a quarter to the right to show"; tags are orientation, maker, model, time taken.
_EXIF = {0x0112: 6, 0x010F: "Fictional", 0x0110: "Sample phone", 0x0132: "2026:11:18 19:04:00"}
_LIST = (
    ("Amlodipine / Amlodipino 5 mg", "1 tablet, morning / 1 por la mañana"),
    ("Folic acid / Ácido fólico 5 mg", "1 tablet, morning / 1 por la mañana"),
    ("Omeprazole / Omeprazol 20 mg", "1 capsule, before breakfast / antes del desayuno"),
    ("Ondansetron 8 mg", "1 tablet if sick, at most 2 a day / si hay náuseas"),
    ("Paracetamol 500 mg", "1 or 2 tablets if in pain / si hay dolor"),
)


def take_photo() -> bytes:
    """A JPEG whose pixels lie on their side and whose EXIF orientation says so."""
    picture = _lit(_on_table(_paper()))
    exif = Image.Exif()
    for tag, value in _EXIF.items():
        exif[tag] = value
    out = io.BytesIO()
    picture.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", quality=78, exif=exif.tobytes())
    return out.getvalue()


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(assets.path(f"fonts/{name}")), size)


def _paper() -> Image.Image:
    paper = Image.new("RGB", _PAPER, (249, 247, 240))
    draw = ImageDraw.Draw(paper)
    bold, text, small = _font("Inter-SemiBold.ttf", 42), _font("Inter-Regular.ttf", 27), _font("Inter-Regular.ttf", 21)
    draw.text((80, 84), "Ribera Health Centre", _INK, bold)
    draw.text((80, 142), "Centro de Salud Ribera  ·  3 Mill Lane, Riverton", (100, 104, 116), small)
    draw.line((80, 190, _PAPER[0] - 80, 190), (60, 66, 90), 3)
    draw.text((80, 226), "MEDICATION LIST / LISTA DE MEDICAMENTOS", _INK, _font("Inter-SemiBold.ttf", 30))
    draw.text((80, 282), "RIVERA, Elena    born / nacida 1961-05-09    2026-11-18", _INK, text)
    for number, (name, how) in enumerate(_LIST):
        top = 372 + number * 122
        draw.text((80, top), f"{number + 1}.", _INK, text)
        draw.text((130, top), name, _INK, _font("Inter-Medium.ttf", 29))
        draw.text((130, top + 44), how, (78, 82, 98), _font("Inter-Regular.ttf", 25))
        draw.line((80, top + 98, _PAPER[0] - 80, top + 98), (205, 203, 196), 2)
    draw.text((80, 1010), "Allergies / Alergias: penicillin (rash) / penicilina (erupción)", _INK, text)
    draw.text((80, 1120), "Dr. I. Fuentes", _INK, text)
    draw.line(_signature(), (46, 62, 140), 4, joint="curve")
    draw.text((80, 1318), "FICTIONAL SAMPLE / 虚构样例", (120, 122, 130), _font("NotoSansSC-Regular.otf", 22))
    return paper


def _signature() -> list[tuple[float, float]]:
    """Loops that get smaller, as a hurried pen makes them."""
    steps = np.linspace(0, 1, 240)
    x = 300 + 250 * steps + 26 * np.sin(steps * 44)
    y = 1130 - 20 * steps + (46 - 34 * steps) * np.cos(steps * 37)
    return [(float(across), float(down)) for across, down in zip(x, y, strict=True)]


def _on_table(paper: Image.Image) -> Image.Image:
    """The paper a little askew on dark wood, with its shadow."""
    grain = np.random.default_rng(18).normal(0, 1, (_UPRIGHT[1], 60))
    wide = np.asarray(Image.fromarray(grain.astype(np.float32)).resize(_UPRIGHT, Image.Resampling.BICUBIC))
    tone = np.stack([base + wide * 8 for base in (112, 82, 60)], axis=-1)
    table = Image.fromarray(np.clip(tone, 0, 255).astype(np.uint8))
    turned = paper.convert("RGBA").rotate(1.6, Image.Resampling.BICUBIC, expand=True)
    corner = ((_UPRIGHT[0] - turned.width) // 2, (_UPRIGHT[1] - turned.height) // 2)
    shadow = Image.new("L", _UPRIGHT, 0)
    shadow.paste(turned.getchannel("A").point(lambda value: value * 150 // 255), (corner[0] + 10, corner[1] + 16))
    table.paste((24, 16, 10), mask=shadow.filter(ImageFilter.GaussianBlur(14)))
    table.paste(turned, corner, turned)
    return table


def _lit(picture: Image.Image) -> Image.Image:
    """Light from the top left, two folds in the paper, and the noise of a small sensor."""
    across, down = np.meshgrid(np.linspace(0, 1, _UPRIGHT[0]), np.linspace(0, 1, _UPRIGHT[1]))
    light = 1.04 - 0.26 * (0.6 * across + 0.8 * down) ** 1.6
    for fold in (0.36, 0.665):
        light += 0.05 * np.exp(-(((down - fold) / 0.012) ** 2)) * np.sign(down - fold)
    noise = np.random.default_rng(4182).normal(0, 2.2, (_UPRIGHT[1], _UPRIGHT[0], 1))
    pixels = np.asarray(picture, dtype=np.float64) * light[..., None] * np.array([1.0, 0.985, 0.95]) + noise
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))
