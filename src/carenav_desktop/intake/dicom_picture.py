"""Draws one frame of a DICOM object: the same frame and shades that the quick look shows, made smaller.

For checking what arrived, not for reading a scan.
"""

from __future__ import annotations

from typing import BinaryIO

from PIL import Image

from ..domain.frame import Frame
from ..domain.picture import Picture
from ..domain.report import Reason
from . import pdf_reader
from .dicom_frames import read_frame, read_icon
from .dicom_object import DicomObject, open_object
from .image_reader import picture_of
from .limits import PICTURE_EDGE
from .shading import shade

_NARROWEST = 8.0
_ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1"


def draw(file: BinaryIO, page: int, edge: int) -> Picture | Reason:
    """Frame `page`, counted from 0, at most `edge` pixels wide and high, or why there is no picture of it."""
    opened = open_object(file)
    if isinstance(opened, Reason):
        return opened
    try:
        if opened.pixels is None:
            return _page_inside(opened, page, edge)
        found = read_frame(opened, page)
        if found is Reason.VIDEO and isinstance(icon := read_icon(opened), Frame):
            found = icon
        return _small(found, min(edge, PICTURE_EDGE)) if isinstance(found, Frame) else found
    finally:
        opened.close()


def _small(frame: Frame, edge: int) -> Picture:
    """The picture of a frame, its pixels made square."""
    picture = shade(frame)
    image = Image.frombytes("L" if picture.channels == 1 else "RGB", (picture.width, picture.height), picture.pixels)
    aspect = min(max(frame.aspect, 1 / _NARROWEST), _NARROWEST)
    height = frame.height * aspect
    scale = min(1.0, edge / max(frame.width, height))
    size = max(1, round(frame.width * scale)), max(1, round(height * scale))
    return picture_of(image.resize(size, reducing_gap=2.0) if size != image.size else image)


def _page_inside(opened: DicomObject, page: int, edge: int) -> Picture | Reason:
    """The page of a PDF that travels in a DICOM file (PS3.3 section A.45.1); no other object without pixels has any."""
    if opened.sop_class != _ENCAPSULATED_PDF:
        return Reason.NO_PICTURE
    return pdf_reader.draw(opened.dataset.EncapsulatedDocument, page, edge)
