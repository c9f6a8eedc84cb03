"""Makes `resources/fonts/` from Debian's fonts-noto-cjk and fonts-inter; run by hand, the results are committed.

Noto Sans CJK comes as a collection of ten faces in 65,535 glyphs: only the Simplified Chinese face stays, with
every character it maps and without vertical layout and the glyphs of the other regions. It keeps its CFF outlines
and CID keys, which is what PDF embeds directly. Inter has CFF outlines without CID keys, which fpdf2 would embed
under the wrong label: it becomes TrueType. The same input gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SYSTEM = Path("/usr/share/fonts/opentype")
OUT = Path(__file__).resolve().parents[1] / "resources" / "fonts"
#: Where the Simplified Chinese face stands in the collection.
SC_FACE = 2
#: What Qt's shaper uses of Inter; stylistic alternates stay behind.
INTER_FEATURES = ["kern", "mark", "mkmk", "ccmp", "calt", "tnum", "case", "locl"]


def _subset(font: TTFont, features: list[str], drop: list[str]) -> None:
    """Keeps every mapped character of `font` and what the named layout features need."""
    options = subset.Options(
        layout_features=features, name_IDs=["*"], notdef_outline=True, hinting=False, drop_tables=drop
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


def make_noto() -> None:
    """`NotoSansSC-Regular.otf`: one face of the collection, about 9 MB."""
    collection = SYSTEM / "noto" / "NotoSansCJK-Regular.ttc"
    font = TTFont(collection, fontNumber=SC_FACE, lazy=True, recalcTimestamp=False)
    _subset(font, ["kern", "mark", "ccmp"], ["VORG", "vhea", "vmtx", "BASE"])
    font.save(OUT / "NotoSansSC-Regular.otf")


def _quadratic(font: TTFont) -> dict[str, object]:
    """The outlines of `font` as TrueType glyphs, within a thousandth of an em of the original curves."""
    glyphs = font.getGlyphSet()
    made: dict[str, object] = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        made[name] = pen.glyph()
    return made


def _to_truetype(font: TTFont) -> None:
    """Replaces CFF outlines by TrueType ones (OpenType 1.9, `glyf`, `loca`, `maxp` 1.0, `post` 2.0)."""
    order = font.getGlyphOrder()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = _quadratic(font)
    del font["CFF "]
    maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    maxp.maxStackElements = maxp.maxSizeOfInstructions = maxp.maxComponentElements = 0
    font["maxp"] = maxp
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, order
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"
    for name in order:
        width, _ = font["hmtx"].metrics[name]
        font["hmtx"].metrics[name] = (width, getattr(glyf.glyphs[name], "xMin", 0))


def make_inter(weight: str) -> None:
    """`Inter-WEIGHT.ttf`, about 400 KB."""
    font = TTFont(SYSTEM / "inter" / f"Inter-{weight}.otf", recalcTimestamp=False)
    _subset(font, INTER_FEATURES, [])
    _to_truetype(font)
    font.save(OUT / f"Inter-{weight}.ttf")


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for one in ("Regular", "Medium", "SemiBold"):
        make_inter(one)
    make_noto()
