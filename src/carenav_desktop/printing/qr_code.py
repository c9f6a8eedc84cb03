"""QR codes (ISO/IEC 18004, level M) as rectangles on a sheet."""

from __future__ import annotations

import re

from .canvas import Box
from .page import Sheet
from .typeface import INK


def qr_code(page: Sheet, text: str, x: float, size: float) -> None:
    """Draw `text` at `x` points from the left margin, `size` points wide: a rectangle for each run of dark modules."""
    import segno  # loads only when a sheet with a code is printed

    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    module = size / len(rows)
    for y, row in enumerate(rows):
        for run in re.finditer(rb"\x01+", row):
            page.box(Box(x + run.start() * module, y * module, len(run.group()) * module, module, INK))
