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
from .dicom_frames import read_frame
from .dicom_object import DicomObject, open_object
from .image_reader import picture_of
from .limits import PICTURE_EDGE
from .shading import shade

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
        return _small(found, min(edge, PICTURE_EDGE)) if isinstance(found, Frame) else found
    finally:
        opened.close()


def _small(frame: Frame, edge: int) -> Picture:
    """The picture of a frame, its pixels made square."""
    picture = shade(frame)
    image = Image.frombytes("L" if picture.channels == 1 else "RGB", (picture.width, picture.height), picture.pixels)
    image.thumbnail((edge, edge))
    return picture_of(image)


def _page_inside(opened: DicomObject, page: int, edge: int) -> Picture | Reason:
    """The page of a PDF that travels in a DICOM file (PS3.3 section A.45.1); no other object without pixels has any."""
    if opened.sop_class != _ENCAPSULATED_PDF:
        return Reason.NO_PICTURE
    return pdf_reader.draw(opened.dataset.EncapsulatedDocument, page, edge)
