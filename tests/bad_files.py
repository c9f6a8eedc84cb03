"""Every bad file of the table, by name: what it is, what makes it, and how it must end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import bad_dicom_builders as dicom
import bad_paper_builders as papers
import photo_builders
from pydicom.uid import ExplicitVRBigEndian

import dicom_builders
from carenav_desktop.domain.report import Outcome, Reason
from dicom_builders import ct, part10

IMPORTED, FAILED = Outcome.IMPORTED, Outcome.FAILED


@dataclass(frozen=True)
class BadFile:
    """`name` as dropped, what makes its bytes, how it ends in the report, and why it has no picture, if it has none.

    `frame` is the one asked for, counted from 0.
    """

    name: str
    build: Callable[[], bytes]
    outcome: Outcome
    reason: Reason
    no_picture: Reason | None = None
    frame: int = 0


def _ct(**values: object) -> Callable[[], bytes]:
    return lambda: part10(ct(**values))


DICOM = (
    BadFile("nested 50000 deep", dicom.nested_sequences, FAILED, Reason.DAMAGED, Reason.DAMAGED),
    BadFile("deflated bomb", dicom.deflated_bomb, FAILED, Reason.NOT_SAFE_TO_OPEN, Reason.NOT_SAFE_TO_OPEN),
    BadFile("pixels without end", dicom.endless_pixels, IMPORTED, Reason.INCOMPLETE, Reason.DAMAGED),
    BadFile("element without end", dicom.endless_element, IMPORTED, Reason.INCOMPLETE, Reason.NO_PICTURE),
    BadFile("petabytes", dicom.petabytes, IMPORTED, Reason.NONE, Reason.TOO_LARGE),
    BadFile("400000 elements", dicom.countless_elements, IMPORTED, Reason.TOO_MANY_ELEMENTS, Reason.NO_PICTURE),
    BadFile("windows program", lambda: dicom.program(b"MZ"), IMPORTED, Reason.ALSO_A_PROGRAM),
    BadFile("linux program", lambda: dicom.program(b"\x7fELF"), IMPORTED, Reason.ALSO_A_PROGRAM),
    BadFile("mac program", lambda: dicom.program(b"\xcf\xfa\xed\xfe"), IMPORTED, Reason.ALSO_A_PROGRAM),
    BadFile("rows of 32 bits", dicom.long_dimensions, IMPORTED, Reason.NONE),
    BadFile("fewer frames than said", dicom.fewer_frames, IMPORTED, Reason.NONE, Reason.DAMAGED, frame=999),
    BadFile("palette out of range", dicom.wild_palette, IMPORTED, Reason.NONE, Reason.DAMAGED),
    BadFile("odd lengths", dicom.odd_lengths, IMPORTED, Reason.NONE),
    BadFile("wrong kinds of value", dicom.wrong_kinds, IMPORTED, Reason.NONE),
    BadFile("no shell", lambda: dicom_builders.bare(ct()), IMPORTED, Reason.NONE),
    BadFile("big endian", lambda: part10(ct(), transfer_syntax=ExplicitVRBigEndian), IMPORTED, Reason.NONE),
    BadFile("unknown transfer syntax", dicom.unknown_syntax, IMPORTED, Reason.NONE, Reason.NO_DECODER),
    BadFile("a name of a million letters", dicom.long_name, IMPORTED, Reason.NONE, Reason.NO_PICTURE),
)
PDF = (
    BadFile("500000 pages.pdf", papers.half_a_million_pages, IMPORTED, Reason.TOO_MANY_PAGES),
    BadFile("password.pdf", lambda: papers.encrypted("secret"), IMPORTED, Reason.LOCKED, Reason.LOCKED),
    BadFile("printing forbidden.pdf", lambda: papers.encrypted(""), IMPORTED, Reason.NONE),
    BadFile("script.pdf", lambda: papers.commanding(b"JavaScript/JS(x)"), IMPORTED, Reason.HAS_COMMANDS),
    BadFile("named script.pdf", papers.named_script, IMPORTED, Reason.HAS_COMMANDS),
    BadFile("launch.pdf", lambda: papers.commanding(b"Launch/F(calc.exe)"), IMPORTED, Reason.HAS_COMMANDS),
    BadFile("send.pdf", lambda: papers.commanding(b"SubmitForm/F(http://x)"), IMPORTED, Reason.HAS_COMMANDS),
    BadFile("program inside.pdf", papers.with_attachment, IMPORTED, Reason.HAS_ATTACHMENTS),
    BadFile("xfa.pdf", papers.xfa_form, IMPORTED, Reason.FORM_NOT_SHOWN),
    BadFile("no page.pdf", papers.no_pages, FAILED, Reason.DAMAGED, Reason.DAMAGED),
    BadFile("half.pdf", papers.half_a_pdf, FAILED, Reason.DAMAGED, Reason.DAMAGED),
    BadFile("page.pdf", lambda: b"<html><body>x</body></html>", IMPORTED, Reason.OTHER_THAN_NAMED, Reason.NO_PICTURE),
)
PICTURES = (
    BadFile("13000.png", lambda: papers.png(13_000, 13_000), IMPORTED, Reason.TOO_LARGE_TO_DRAW, Reason.TOO_LARGE),
    BadFile("20000.png", lambda: papers.png(20_000, 20_000), IMPORTED, Reason.TOO_LARGE_TO_DRAW, Reason.TOO_LARGE),
    BadFile("wide lines.jpg", papers.wide_jpeg, IMPORTED, Reason.NONE),
    BadFile("odd strips.tiff", papers.odd_strips, IMPORTED, Reason.INCOMPLETE, Reason.DAMAGED),
    BadFile("100000 frames.gif", papers.long_film, IMPORTED, Reason.NONE),
    BadFile("animated.webp", papers.animated_webp, IMPORTED, Reason.NONE),
    BadFile("broken.heic", papers.broken_heic, IMPORTED, Reason.INCOMPLETE, Reason.DAMAGED),
    BadFile(
        "orientation 9.jpg",
        lambda: photo_builders.saved("JPEG", exif=photo_builders.placed_exif(orientation=9)),
        IMPORTED,
        Reason.LOCATION_REMOVED,
    ),
    BadFile("drawing.svg", lambda: papers.SVG, IMPORTED, Reason.NONE, Reason.NO_PICTURE),  # kept as text
    BadFile("page.eps", lambda: papers.EPS, IMPORTED, Reason.NONE, Reason.NO_PICTURE),
    BadFile("sky.fits", lambda: papers.FITS, IMPORTED, Reason.KEPT_UNOPENED, Reason.NO_PICTURE),
    BadFile("clip.wmf", lambda: papers.WMF, IMPORTED, Reason.KEPT_UNOPENED, Reason.NO_PICTURE),
    BadFile("layers.psd", lambda: papers.PSD, IMPORTED, Reason.KEPT_UNOPENED, Reason.NO_PICTURE),
)
FILES = {one.name: one for one in (*DICOM, *PDF, *PICTURES)}
