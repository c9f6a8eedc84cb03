"""Small PDF files by code, good and hostile, without a library."""

from __future__ import annotations

import zlib
from collections.abc import Sequence


def pdf(*pages: bytes, media: tuple[int, int] = (200, 100), extra: Sequence[bytes] = (), catalog: bytes = b"") -> bytes:
    """A PDF with one page a content stream.

    `extra` are more objects, as they are written, numbered beyond those; `catalog` are more entries of the root.
    """
    kids = b" ".join(b"%d 0 R" % (10 + 2 * number) for number in range(len(pages)))
    objects = [
        b"1 0 obj <</Type/Catalog/Pages 2 0 R%s>> endobj" % catalog,
        b"2 0 obj <</Type/Pages/Count %d/Kids[%s]>> endobj" % (len(pages), kids),
        b"3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj",
        b"4 0 obj <</CreationDate(D:20240518093000+08'00')>> endobj",
    ]
    for number, content in enumerate(pages):
        page, stream = 10 + 2 * number, 11 + 2 * number
        objects.append(
            b"%d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</X 100000 0 R>>>>>> endobj" % (page, *media, stream)
        )
        objects.append(b"%d 0 obj <<%s endobj" % (stream, stream_body(content)))
    return _file([*objects, *extra])


def _file(objects: list[bytes]) -> bytes:
    """The objects with a cross-reference table."""
    body, places = bytearray(b"%PDF-1.7\n"), {}
    for one in objects:
        places[int(one.split(b" ", 1)[0])] = len(body)
        body += one + b"\n"
    table = b"".join(b"%d 1\n%010d 00000 n \n" % place for place in sorted(places.items()))
    trailer = b"trailer <</Root 1 0 R/Info 4 0 R/Size %d>>\n" % (max(places) + 1)
    return bytes(body) + b"xref\n0 1\n0000000000 65535 f \n" + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)


def words(text: str) -> bytes:
    """A content stream that shows `text`."""
    return b"BT /F 12 Tf 10 50 Td (" + text.encode("latin_1") + b") Tj ET"


def stream_body(content: bytes, keys: bytes = b"") -> bytes:
    """A stream object behind its `<<`, deflated."""
    packed = zlib.compress(content, 9)
    return b"/Length %d/Filter/FlateDecode%s>> stream\n%s\nendstream" % (len(packed), keys, packed)


def drawing_bomb(levels: int = 12, fan: int = 10) -> bytes:
    """A page that draws `fan` to the power of `levels` forms: a few kilobytes that no renderer ends."""
    forms = []
    for level in range(levels):
        inner = b"/X Do " * fan if level < levels - 1 else b"0 0 m 1 1 l S"
        keys = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (100_001 + level)
        forms.append(b"%d 0 obj <<%s endobj" % (100_000 + level, stream_body(inner, keys)))
    return pdf(b"/X Do", words("the next page"), extra=forms)


def content_bomb(size: int) -> bytes:
    """A page whose content inflates to about `size` bytes of path operators."""
    return pdf(b"0 0 m 1 1 l S " * (size // 14))


def circle_of_forms(fan: int = 2) -> bytes:
    """A page with two forms that draw each other, `fan` times each: the renderer has no memory left before it ends."""
    keys = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    pairs = ((100_000, 100_001), (100_001, 100_000))
    forms = [b"%d 0 obj <<%s endobj" % (one, stream_body(b"/X Do " * fan, keys % other)) for one, other in pairs]
    return pdf(b"/X Do", words("the next page"), extra=forms)
