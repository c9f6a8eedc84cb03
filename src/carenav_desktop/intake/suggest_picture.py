"""Whether a picture file seems to be a picture of a scan: exported from a viewer, or saved from its screen.

Told by what such pictures have in common and papers and photos lack: grey, with many shades, on a black ground that
reaches the edge, and no camera that took them. A suggestion like any other; says nothing of what is shown.
"""

from __future__ import annotations

from PIL import Image

from ..domain.facts import Suggestion
from ..domain.kinds import RecordKind

_MAKER, _MODEL = 0x010F, 0x0110
_MODES = frozenset({"L", "P", "RGB", "RGBA"})
_EDGE, _FRAME = 64, 3
#: Grey values of 0 to 255, and shares of all samples.
_BLACK, _BRIGHT, _COLOUR = 24, 224, 24
#: Grey values from here on are light, and a page is light in this share of it at least.
_LIGHT, _PAPER = 170, 0.4
_MOSTLY, _SOME_SHADES, _SOME_BLACK = 0.8, 0.12, 0.25


def suggest_picture(image: Image.Image) -> Suggestion:
    """What an image that was decoded already seems to be; empty when nothing tells."""
    exif = image.getexif()
    if image.mode not in _MODES or exif.get(_MAKER) or exif.get(_MODEL):
        return Suggestion()
    small = image.convert("RGB").resize((_EDGE, _EDGE), Image.Resampling.BOX, reducing_gap=2.0)
    samples = list(zip(*(band.tobytes() for band in small.split()), strict=True))
    grey = sum(max(one) - min(one) <= _COLOUR for one in samples) / len(samples)
    shades = [max(one) for one in samples]
    black = sum(one < _BLACK for one in shades) / len(shades)
    between = sum(_BLACK <= one <= _BRIGHT for one in shades) / len(shades)
    frame = [shade for at, shade in enumerate(shades) if _is_at_edge(at)]
    edge = sum(one < _BLACK for one in frame) / len(frame)
    is_scan = grey >= _MOSTLY and edge >= _MOSTLY and black >= _SOME_BLACK and between >= _SOME_SHADES
    return Suggestion(kind=RecordKind.PICTURES_OF_SCAN) if is_scan else Suggestion()


def is_dark(image: Image.Image) -> bool:
    """Whether an image that was decoded already may be of a scan at all: no camera's, and not as bright as a page."""
    exif = image.getexif()
    if image.mode not in _MODES or exif.get(_MAKER) or exif.get(_MODEL):
        return False
    shades = image.convert("L").resize((_EDGE, _EDGE), Image.Resampling.BOX, reducing_gap=2.0).histogram()
    return sum(shades[_LIGHT:]) < _PAPER * sum(shades)


def _is_at_edge(at: int) -> bool:
    row, column = divmod(at, _EDGE)
    return not all(_FRAME <= one < _EDGE - _FRAME for one in (row, column))
