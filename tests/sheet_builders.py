"""Sheets to print and ways to read a PDF back."""

from __future__ import annotations

from typing import Any

import pypdfium2

from carenav_desktop.printing.sheets import CoverSheet, GapLine, IndexLine

_KINDS = (("Pathology report", "病理报告"), ("Scan report", "影像检查报告"), ("Lab report", "化验单"))
GAP = GapLine(("Medication list", "用药清单"), ("Missing", "还缺"), ("It is not here yet.", "现在还没有。"))


def documents(count: int, title: str = "CT chest with contrast") -> tuple[IndexLine, ...]:
    """`count` documents of three kinds in order."""
    return tuple(
        IndexLine(f"D{at + 1:03d}", _KINDS[at * 3 // count], title, "2026-09-14", "City Hospital", at % 4)
        for at in range(count)
    )


def cover_sheet(
    *,
    question: str = "Should the operation planned for 7 December 2026 go ahead?",
    case_name: str = "Rivera, Elena",
    papers: tuple[IndexLine, ...] = documents(3),
    gaps: tuple[GapLine, ...] = (GAP,),
    made: str = "2026-11-23",
    **more: Any,
) -> CoverSheet:
    """A cover with one study."""
    study = IndexLine("S001", ("CT", "CT"), "CT chest", "2026-06-02", "City Hospital", 26)
    return CoverSheet(
        "K7QP", made, case_name, "1961-05-09", question, 1, papers, (study,), gaps, "CareNavigator Desktop 1.0",
        **more,
    )  # fmt: skip


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, spaces and line ends taken out."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]


def right_edges(pdf: bytes) -> list[float]:
    """The right edge of the last text of each page, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        edges = []
        for page in document:
            text = page.get_textpage()
            edges.append(max(text.get_rect(at)[2] for at in range(text.count_rects())))
        return edges


def lowest_edge(pdf: bytes) -> float:
    """How far above the bottom of its page the lowest text stands that is not of the footer, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        bottoms = []
        for page in document:
            text = page.get_textpage()
            bottoms += [text.get_rect(at)[1] for at in range(text.count_rects())]
        return min(one for one in bottoms if one > 60)


def dark_pixels(pdf: bytes, scale: int) -> list[list[bool]]:
    """The first page as rows of dark or light pixels."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=scale).to_pil().convert("L")
    pixels = picture.tobytes()
    return [[value < 128 for value in pixels[at : at + picture.width]] for at in range(0, len(pixels), picture.width)]


def qr_corner(dark: list[list[bool]], module: int) -> tuple[int, int]:
    """Top and left of the QR code: the first dark line as long as the edge of a finder pattern, seven modules."""
    bar = round(7 * module * 0.95)
    for top, row in enumerate(dark):
        for left in range(len(row) - bar):
            if row[left] and all(row[left : left + bar]):
                return top, left
    raise AssertionError("no QR code on the page")
