"""Photos that say where they were taken, as phones and other programs write them."""

from __future__ import annotations

import io
import struct
import zlib

import pillow_heif
from PIL import Image, ImageDraw, PngImagePlugin

pillow_heif.register_heif_opener()

GPS = 0x8825
#: Degrees, minutes and thousandths of a second, each over a denominator that stands nowhere else in the file.
LATITUDE, LONGITUDE = ((39, 1), (54, 1), (27123, 997)), ((116, 1), (23, 1), (51321, 991))
#: The seconds as they stand in EXIF, in either order of bytes, and what XMP and films have.
TRACES = (
    *(struct.pack(f"{order}LL", *place[2]) for order in "<>" for place in (LATITUDE, LONGITUDE)),
    *(b"39,54.4520N", b"116,23.8553E", b"+39.9075+116.3975", b"33392c35342e34353230"),
)
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="39,54.4520N"'
    b" exif:Flash='0'><exif:GPSLongitude>116,23.8553E</exif:GPSLongitude></rdf:Description></rdf:RDF></x:xmpmeta>"
)
FILM = b"\0\0\0\x22\xa9xyz\0\x12\x15\xc7+39.9075+116.3975/"


def picture(size: tuple[int, int] = (60, 30)) -> Image.Image:
    """Noise: every sample counts."""
    return Image.effect_noise(size, 90).convert("RGB")


def placed_exif(order: str = "<", *, orientation: int = 6) -> bytes:
    """EXIF with an orientation, a maker and a place, built by hand so that every byte is known."""
    values = b"".join(struct.pack(f"{order}LL", *part) for place in (LATITUDE, LONGITUDE) for part in place)

    def entry(tag: int, kind: int, count: int, value: bytes) -> bytes:
        return struct.pack(f"{order}HHL", tag, kind, count) + value.ljust(4, b"\0")

    def folder(*entries: bytes) -> bytes:
        return struct.pack(f"{order}H", len(entries)) + b"".join(entries) + bytes(4)

    number = f"{order}L"
    gps_at = 8 + 2 + 3 * 12 + 4
    values_at = gps_at + 2 + 4 * 12 + 4
    first = folder(
        entry(0x010F, 2, 4, b"Own\0"),
        entry(0x0112, 3, 1, struct.pack(f"{order}H", orientation)),
        entry(GPS, 4, 1, struct.pack(number, gps_at)),
    )
    gps = folder(
        entry(1, 2, 2, b"N\0"),
        entry(2, 5, 3, struct.pack(number, values_at)),
        entry(3, 2, 2, b"E\0"),
        entry(4, 5, 3, struct.pack(number, values_at + 24)),
    )
    begin = b"II*\0" if order == "<" else b"MM\0*"
    return b"Exif\0\0" + begin + struct.pack(number, 8) + first + gps + values


def slice_picture(size: tuple[int, int] = (512, 512)) -> Image.Image:
    """A slice as viewers export it: rounds of grey in rounds of grey on black."""
    made = Image.new("L", (512, 512))
    pen = ImageDraw.Draw(made)
    for inset, grey in ((90, 210), (105, 90), (150, 130), (190, 60), (230, 160)):
        pen.ellipse((inset, inset + 20, 511 - inset, 491 - inset), fill=grey)
    return made.resize(size)


def saved(kind: str, size: tuple[int, int] = (60, 30), **options: object) -> bytes:
    """A picture as a file of that kind."""
    return file_of(picture(size), kind, **options)


def file_of(image: Image.Image, kind: str, **options: object) -> bytes:
    """An image as a file of that kind."""
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))


def png_with(*chunks: bytes) -> bytes:
    """A PNG with more chunks behind its header."""
    plain = saved("PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


def png_text(name: str, text: str, *, packed: bool) -> bytes:
    """A PNG with a text, as it is or packed."""
    told = PngImagePlugin.PngInfo()
    told.add_text(name, text, zip=packed)
    return saved("PNG", pnginfo=told)


def raw_profile() -> bytes:
    """EXIF in hexadecimal digits, as an old and common converter writes it into a PNG."""
    exif = placed_exif()
    return png_text("Raw profile type exif", f"\nexif\n{len(exif):8}\n{exif.hex()}\n", packed=True)
