"""Papers and pictures that no office and no phone makes: bombs, commands, lies about sizes, unasked-for formats."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable

import pypdf
from PIL import Image

import pdf_builders

_PAGE = b"5 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj"
_ACTION = b"200000 0 obj <</Type/Action/S/%s>> endobj"


def half(size: tuple[int, int] = (60, 30)) -> Image.Image:
    """White with a black left half."""
    image = Image.new("RGB", size, "white")
    image.paste("black", (0, 0, size[0] // 2, size[1]))
    return image


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file."""
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


# PDF


def paper(text: str = "Clinic letter") -> bytes:
    """A page with a line on it."""
    return pdf_builders.pdf(pdf_builders.words(text))


def half_a_million_pages() -> bytes:
    """One page that is listed 500,000 times."""
    whole = pdf_builders.pdf(b"", extra=[_PAGE])
    kids = b"2 0 obj <</Type/Pages/Count 500000/Kids[" + b"5 0 R " * 500_000 + b"]>> endobj"
    start, end = whole.index(b"2 0 obj"), whole.index(b"3 0 obj")
    return whole[:start] + kids + b"\n" + whole[end:]


def encrypted(user: str, owner: str = "owner") -> bytes:
    """Locked with a password; with an empty one it opens, and only forbids printing."""
    writer = pypdf.PdfWriter(io.BytesIO(pdf_builders.pdf(b"0 0 m 9 9 l S", extra=[b"100000 0 obj null endobj"])))
    writer.encrypt(user, owner, algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def commanding(action: bytes) -> bytes:
    """A paper that would do something when opened."""
    return pdf_builders.pdf(b"", extra=[_ACTION % action], catalog=b"/OpenAction 200000 0 R")


def named_script() -> bytes:
    """A paper with a script in its list of names."""
    names = b"/Names<</JavaScript<</Names[(a) 200000 0 R]>>>>"
    return pdf_builders.pdf(b"", extra=[_ACTION % b"JavaScript/JS(app.alert\\(1\\))"], catalog=names)


def with_attachment() -> bytes:
    """A paper with a program inside."""
    packed = pdf_builders.stream_body(b"MZ" + bytes(500), b"/Type/EmbeddedFile")
    spec = b"200000 0 obj <</Type/Filespec/F(setup.exe)/EF<</F 200001 0 R>>>> endobj"
    names = b"/Names<</EmbeddedFiles<</Names[(setup.exe) 200000 0 R]>>>>"
    return pdf_builders.pdf(b"", extra=[spec, b"200001 0 obj <<%s endobj" % packed], catalog=names)


def xfa_form() -> bytes:
    """A form whose pages only one maker's program draws."""
    xdp = pdf_builders.stream_body(b'<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')
    form = b"/AcroForm<</XFA 200000 0 R/Fields[]>>/NeedsRendering true"
    return pdf_builders.pdf(b"", extra=[b"200000 0 obj <<%s endobj" % xdp], catalog=form)


def no_pages() -> bytes:
    """A paper without a page."""
    return pdf_builders.pdf()


def half_a_pdf() -> bytes:
    """The first half of a paper of many pages."""
    whole = pdf_builders.pdf(*[pdf_builders.words(f"page {number}") for number in range(50)])
    return whole[: len(whole) // 2]


# Pictures


def png(width: int, height: int) -> bytes:
    """A white picture of two colours, built without holding it in memory."""
    rows = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(rows.compress(row) for _ in range(height)) + rows.flush()
    head = struct.pack(">LL", width, height) + b"\1\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunks((b"IHDR", head), (b"IDAT", data), (b"IEND", b"")))


def _chunks(*chunks: tuple[bytes, bytes]) -> Iterable[bytes]:
    for kind, body in chunks:
        yield struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))


def wide_jpeg() -> bytes:
    """A JPEG that says it is far wider and higher than its samples."""
    data = saved(half((64, 64)), "JPEG")
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", 9000, 9000) + data[at + 4 :]


def odd_strips() -> bytes:
    """A TIFF whose strips are said to be of seven rows, and to lie beyond its end."""
    data = saved(half(), "TIFF")
    return _tiff_entry(_tiff_entry(data, 278, 7), 273, 0x7FFFFF00)


def _tiff_entry(data: bytes, tag: int, value: int) -> bytes:
    (folder,) = struct.unpack_from("<L", data, 4)
    (count,) = struct.unpack_from("<H", data, folder)
    made = bytearray(data)
    for at in range(folder + 2, folder + 2 + 12 * count, 12):
        if struct.unpack_from("<H", data, at)[0] == tag:
            struct.pack_into("<HHLL", made, at, tag, 4, 1, value)
    return bytes(made)


def long_film() -> bytes:
    """A GIF of 100,000 pictures."""
    one = saved(Image.new("P", (4, 4), 3), "GIF")
    head_end = one.index(b"\x2c")  # where the picture begins behind the palette
    return one[:head_end] + one[head_end:-1] * 100_000 + b";"


def animated_webp() -> bytes:
    """A WebP of several pictures."""
    return saved(half(), "WEBP", save_all=True, append_images=[half().rotate(180)] * 5)


def broken_heic() -> bytes:
    """A HEIC photo whose samples were written over."""
    data = saved(half((128, 128)), "HEIF")
    at = data.index(b"mdat") + 8
    return data[:at] + b"\xff" * (len(data) - at)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(rm -rf) run\n"
FITS = b"SIMPLE  =                    T".ljust(2880) + bytes(100)
WMF = b"\xd7\xcd\xc6\x9a\0\0\0\0\0\0\x10\0\x10\0\x60\0\0\0\0\0\0\0" + bytes(40)
PSD = b"8BPS\0\1" + bytes(6) + b"\0\3\0\0\0\x10\0\0\0\x10\0\x08\0\3" + bytes(40)
