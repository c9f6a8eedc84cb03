"""Facts and pictures of photos and scans by Pillow. Only the formats named here ever reach it, one image of each."""

from __future__ import annotations

import os
import struct
from dataclasses import replace
from typing import BinaryIO

import pillow_heif
from PIL import Image, ImageOps, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin  # noqa: F401 - adds formats

from ..domain.dates import normalise
from ..domain.facts import DocumentFacts, FileFacts, FileFormat, Suggestion
from ..domain.picture import Picture
from ..domain.report import Reason
from .limits import IMAGE_PIXELS, PDF_PAGES, PHOTO_BYTES, PICTURE_EDGE
from .location import PLACES, Cleaned, without_location
from .slide_reader import is_slide, seek_overview
from .suggest_picture import is_dark, suggest_picture

_NAMES = {
    FileFormat.JPEG: ("JPEG", "MPO"),
    FileFormat.PNG: ("PNG",),
    FileFormat.TIFF: ("TIFF",),
    FileFormat.HEIC: ("HEIF",),
    FileFormat.WEBP: ("WEBP",),
    FileFormat.GIF: ("GIF",),
    FileFormat.BMP: ("BMP",),
}
#: What Pillow raises for broken files, `OSError` foremost.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError, TypeError, ZeroDivisionError)
_MANY_PAGES = frozenset({FileFormat.TIFF, FileFormat.HEIC})
_DEEP_MODES = frozenset({"I", "F", "I;16", "I;16B", "I;16L", "I;16N"})
_EXIF_IFD, _GPS_IFD, _TAKEN, _ORIENTATION = 0x8769, 0x8825, 0x9003, 0x0112
_LYING = frozenset({5, 6, 7, 8})
_QUICK_EDGE = 256

pillow_heif.options.DECODE_THREADS = 1
pillow_heif.register_heif_opener(thumbnails=False)
Image.preinit()  # the common formats; of the others only those imported above are known
Image.MAX_IMAGE_PIXELS = None  # the limit is checked here, before decoding, and is no mere warning


def read(file: BinaryIO, format: FileFormat) -> FileFacts:
    """Size as seen upright, pages and day taken. Decodes once, small where it can, to know that it is whole."""
    try:
        with _opened(file, format) as image:
            return _for_packets(file, _facts(image, format))
    except _BROKEN:
        if format is FileFormat.TIFF and file.seek(0, os.SEEK_END) > PHOTO_BYTES:
            # Scanners of slides have ways of their own: what is that large is kept, and opens in their viewers.
            return FileFacts(format, document=DocumentFacts(), remarks=(Reason.TOO_LARGE_TO_DRAW,))
        return FileFacts(format, document=DocumentFacts(), unreadable=Reason.DAMAGED)


def draw(file: BinaryIO, format: FileFormat, page: int, edge: int) -> Picture | Reason:
    """Image `page`, upright, at most `edge` pixels wide and high."""
    try:
        with _opened(file, format) as image:
            if page and (format not in _MANY_PAGES or page >= _pages(image, format)):
                return Reason.NO_PICTURE
            image.seek(page)
            is_overview = format is FileFormat.TIFF and (is_slide(image) or _too_large(image)) and seek_overview(image)
            if not is_overview and _too_large(image):
                return Reason.TOO_LARGE
            return picture_of(_upright(image, min(edge, PICTURE_EDGE)))
    except _BROKEN:
        return Reason.DAMAGED


def picture_of(image: Image.Image) -> Picture:
    """The samples of an image, grey or RGB."""
    flat = _flat(image)
    return Picture(flat.width, flat.height, len(flat.getbands()), flat.tobytes())


def _opened(file: BinaryIO, format: FileFormat) -> Image.Image:
    file.seek(0)
    return Image.open(file, formats=_NAMES[format])


def _facts(image: Image.Image, format: FileFormat) -> FileFacts:
    slide = format is FileFormat.TIFF and is_slide(image)
    if slide or _too_large(image):  # before anything else: some formats are decoded to reach their EXIF data
        large = DocumentFacts(pages=1, width=image.width, height=image.height)
        return FileFacts(format, document=large, remarks=(Reason.WHOLE_SLIDE if slide else Reason.TOO_LARGE_TO_DRAW,))
    pages = _pages(image, format)
    image.seek(0)
    width, height = image.size
    is_whole = _is_whole(image)
    remarks = [] if is_whole else [Reason.INCOMPLETE]
    suggestion = suggest_picture(image) if is_whole else Suggestion()
    exif = image.getexif()
    if exif.get(_ORIENTATION) in _LYING and format is not FileFormat.HEIC:
        width, height = height, width
    taken = str(exif.get_ifd(_EXIF_IFD).get(_TAKEN, ""))[:10].replace(":", "-")
    if not PLACES.isdisjoint(exif.get_ifd(_GPS_IFD)):
        remarks.append(Reason.LOCATION_STAYS)
    facts = DocumentFacts(
        pages,
        created=normalise(taken),
        width=width,
        height=height,
        dark=is_whole and is_dark(image),
        suggestion=suggestion,
    )
    return FileFacts(format, document=facts, remarks=tuple(remarks))


def _for_packets(file: BinaryIO, facts: FileFacts) -> FileFacts:
    """The same with a form for packets that does not say where a photo was taken, as far as that can be had."""
    file.seek(0)
    data = file.read(PHOTO_BYTES + 1)
    found = without_location(data, facts.format) if len(data) <= PHOTO_BYTES else None
    if found is None:
        return facts
    others = tuple(one for one in facts.remarks if one is not Reason.LOCATION_STAYS)
    if isinstance(found, Cleaned):
        remarks = (*others, Reason.LOCATION_REMOVED)
        return replace(facts, export_prefix=found.prefix, export_skip=found.skip, remarks=remarks)
    return replace(facts, remarks=(*others, found))


def _is_whole(image: Image.Image) -> bool:
    """Whether all samples are there; decoded small where the format allows it."""
    image.draft(None, (_QUICK_EDGE, _QUICK_EDGE))
    try:
        image.load()
    except _BROKEN:
        return False
    return True


def _pages(image: Image.Image, format: FileFormat) -> int:
    """How many images there are, counted one by one up to a limit, because a file may name its own first again."""
    if format is FileFormat.HEIC:
        return min(int(getattr(image, "n_frames", 1)), PDF_PAGES)
    if format is not FileFormat.TIFF:
        return 1
    count = 1
    try:
        while count < PDF_PAGES:
            image.seek(count)
            count += 1
    except _BROKEN:
        pass
    image.seek(0)
    return count


def _too_large(image: Image.Image) -> bool:
    return image.width * image.height > IMAGE_PIXELS


def _upright(image: Image.Image, edge: int) -> Image.Image:
    image.draft(None, (edge, edge))  # a JPEG is decoded at a fraction of its size, others are not touched
    image.thumbnail((edge, edge), reducing_gap=2.0)
    return ImageOps.exif_transpose(image)


def _flat(image: Image.Image) -> Image.Image:
    """Eight bits, grey or RGB; what is transparent becomes white, deep grey is stretched to what occurs in it."""
    if image.mode in _DEEP_MODES:
        deep = image.convert("F") if image.mode == "F" else image.convert("I").convert("F")
        low, high = deep.getextrema()
        scale = 255.0 / (high - low) if high > low else 0.0  # type: ignore[operator]
        return deep.point(lambda value: value * scale - low * scale).convert("L")  # type: ignore[operator]
    if image.mode in ("1", "L"):
        return image.convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(paper, seen).convert("RGB")
    return image.convert("RGB")
