"""Scanned microscope slides in TIFF: SVS, NDPI, SCN, BIF and their like. Kept whole; only an overview is drawn.

A slide is a pyramid of the same picture in several sizes, and photos of its glass. The large ones are never decoded.
"""

from __future__ import annotations

from PIL import Image

from .limits import OVERVIEW_PIXELS

_DESCRIPTION, _MAKER, _SOFTWARE, _XMP, _HAMAMATSU = 270, 271, 305, 700, 65420
_BEGINNINGS = ("Aperio", "level=")
_NAMES_WITHIN = ("leica-microsystems.com/scn", "DPUfsImport")
#: Pages that are looked at for an overview: pyramids have about ten.
_MOST_PAGES = 64


def is_slide(image: Image.Image) -> bool:
    """Whether an open TIFF was written by a slide scanner."""
    described = _text(image, _DESCRIPTION)
    return (
        described.startswith(_BEGINNINGS)
        or any(name in described for name in _NAMES_WITHIN)
        or _text(image, _MAKER).startswith("Hamamatsu")
        or _text(image, _SOFTWARE).startswith("Philips DP")
        or _text(image, _HAMAMATSU) != ""
        or "<iScan" in _text(image, _XMP)
    )


def seek_overview(image: Image.Image) -> bool:
    """Go to the largest page that is small enough to draw and no photo of the label; False when there is none."""
    best, pixels = -1, 0
    for page in range(_MOST_PAGES):
        try:
            image.seek(page)
        except EOFError:
            break
        size = image.width * image.height
        if pixels < size <= OVERVIEW_PIXELS and "label" not in _text(image, _DESCRIPTION).casefold():
            best, pixels = page, size
    if best >= 0:
        image.seek(best)
    return best >= 0


def _text(image: Image.Image, tag: int) -> str:
    """A tag as text, cut to what is looked at."""
    value = getattr(image, "tag_v2", {}).get(tag, "")
    if isinstance(value, bytes):
        value = value[:4096].decode("latin_1")
    return str(value)[:4096]
