"""A file is what its bytes are, whatever it is called."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian

import dicom_builders
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.intake.identify import HEAD_BYTES, identify


def _identify(data: bytes) -> FileFormat:
    return identify(data[:HEAD_BYTES], len(data))


def _image(kind: str) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(target, kind)
    return target.getvalue()


def _zip(*names: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


@pytest.mark.parametrize(
    ("kind", "format"),
    [
        ("JPEG", FileFormat.JPEG),
        ("PNG", FileFormat.PNG),
        ("TIFF", FileFormat.TIFF),
        ("WEBP", FileFormat.WEBP),
        ("GIF", FileFormat.GIF),
        ("BMP", FileFormat.BMP),
    ],
)
def test_pictures_are_told_apart(kind: str, format: FileFormat) -> None:
    assert _identify(_image(kind)) is format


def test_dicom_is_known_with_and_without_its_shell() -> None:
    whole = dicom_builders.part10(dicom_builders.ct())
    assert _identify(whole) is FileFormat.DICOM
    assert _identify(whole[132:]) is FileFormat.DICOM
    assert _identify(dicom_builders.bare(dicom_builders.ct())) is FileFormat.DICOM


def test_a_dicom_file_that_begins_like_a_program_is_dicom() -> None:
    preamble = b"MZ" + bytes(126)
    assert _identify(dicom_builders.part10(dicom_builders.ct(), preamble=preamble)) is FileFormat.DICOM


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian])
def test_bare_data_sets_of_other_encodings_are_dicom(syntax: str) -> None:
    whole = dicom_builders.part10(dicom_builders.ct(), transfer_syntax=syntax)
    meta_length = int.from_bytes(whole[140:144], "little")
    assert _identify(whole[144 + meta_length :]) is FileFormat.DICOM


@pytest.mark.parametrize(
    "data",
    [
        b"\x08\0\0\0 but this is only text that goes on and on for a while",
        b"\x08\0\x05\0" + b"\xff" * 100,
        b"\x08\0\x16\0UI\x1a\x001.2.840",
        b"\x08\0",
        "\b\0text in two bytes a letter".encode("utf-16-le"),
        bytes(range(256)) * 4,
    ],
)
def test_what_only_begins_like_a_data_set_is_not_dicom(data: bytes) -> None:
    assert _identify(data) is not FileFormat.DICOM


@pytest.mark.parametrize("junk", [0, 1, 480, 1000])
def test_a_pdf_header_may_come_late(junk: int) -> None:
    assert _identify(b"\x01" * junk + b"%PDF-1.4\n%%EOF") is FileFormat.PDF
    assert _identify(b"\x01" * 2000 + b"%PDF-1.4\n%%EOF") is FileFormat.UNKNOWN


@pytest.mark.parametrize(
    ("names", "format"),
    [
        (("scan.dcm",), FileFormat.ZIP),
        (("[Content_Types].xml", "word/document.xml"), FileFormat.DOCX),
        (("[Content_Types].xml", "xl/workbook.xml"), FileFormat.UNKNOWN),
        (("mimetype", "content.xml"), FileFormat.UNKNOWN),
        (("META-INF/MANIFEST.MF", "Viewer.class"), FileFormat.JUNK),
    ],
)
def test_what_is_packed_like_a_zip_is_named_by_its_members(names: tuple[str, ...], format: FileFormat) -> None:
    assert _identify(_zip(*names)) is format


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"{\\rtf1\\ansi hello}", FileFormat.RTF),
        (b"<!DOCTYPE html><p>x", FileFormat.HTML),
        (b"\xef\xbb\xbf  <html><body>x", FileFormat.HTML),
        (b'<?xml version="1.0"?>\n<!-- made by x -->\n<html xmlns="y">', FileFormat.HTML),
        (b'<?xml version="1.0"?><ClinicalDocument/>', FileFormat.XML),
        ("报告：未见异常".encode(), FileFormat.TEXT),
        ("检查报告单，未见明显异常。".encode("gbk"), FileFormat.TEXT),
        ("Befund unauffällig".encode("cp1252"), FileFormat.TEXT),
        ("报告".encode("utf-16"), FileFormat.TEXT),
        ("字" * 30_000, FileFormat.TEXT),
        (b"\x00\x01\x02\x03" * 50, FileFormat.UNKNOWN),
        (b"\x1f\x8b\x08\x00" + bytes(40), FileFormat.UNKNOWN),
        (b"\0\0\0\x18ftypmp42" + bytes(20), FileFormat.VIDEO),
        (b"\0\0\0\x18ftypheic" + bytes(20), FileFormat.HEIC),
        (b"RIFF\0\0\0\0AVI LIST", FileFormat.VIDEO),
        (b"MZ\x90\0" + bytes(60), FileFormat.JUNK),
        (b"MZ clinic: a note that begins with two letters", FileFormat.TEXT),
        (b"\x7fELF\x02" + bytes(20), FileFormat.JUNK),
        (b"\xca\xfe\xba\xbe\0\0\0\x34", FileFormat.JUNK),
        (b"#!/bin/sh\nrm -rf /\n", FileFormat.JUNK),
        (b"\0\x01\0\0\0\x11\x01\0\0\x04\0\x10DSIG" + bytes(40), FileFormat.JUNK),
        (b"\0\x05\x16\x07\0\x02\0\0Mac OS X", FileFormat.JUNK),
        (b"", FileFormat.EMPTY),
    ],
)
def test_other_kinds(data: bytes | str, format: FileFormat) -> None:
    assert _identify(data.encode() if isinstance(data, str) else data) is format
