"""What inputs are made from: small good and odd files by code, and small ones of the corpus where it is."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import image_builders
import packet_builders
import pillow_heif
import sealing_builders
import source_builders
from media_cases import codestreams
from PIL import Image
from pydicom.encaps import encapsulate
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGBaseline8Bit,
    JPEGLosslessSV1,
    JPEGLSLossless,
    RLELossless,
)
from sealed_packets import members_of, written, zipped

import dicom_builders
import pdf_builders
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.frame import Frame, HeaderLine, ReportLine, Table, Window
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.domain.say import Say
from carenav_desktop.intake import wire, wire_frames
from carenav_desktop.intake.dicom_reader import read as read_dicom
from carenav_desktop.intake.identify import HEAD_BYTES, identify
from carenav_desktop.intake.text_reader import read as read_text

_CORPUS = Path(os.environ.get("CARENAV_CORPUS", Path(__file__).parents[3] / "shared" / "data"))
_LARGEST, _MOST_OF_A_FORMAT = 40_000, 60


def with_corpus(form: FileFormat, *made: bytes) -> Callable[[], Sequence[bytes]]:
    """Seeds of one format: those given, and small files of the corpus."""
    return lambda: [*made, *_corpus().get(form, ())]


@cache
def _corpus() -> dict[FileFormat, list[bytes]]:
    """Files of the corpus by their content, spread evenly over each format."""
    found: dict[FileFormat, list[Path]] = {}
    for path in sorted(_CORPUS.rglob("*")) if _CORPUS.is_dir() else ():
        if path.is_file() and not path.is_symlink() and 0 < path.stat().st_size <= _LARGEST:
            with path.open("rb") as file:
                found.setdefault(identify(file.read(HEAD_BYTES), path.stat().st_size), []).append(path)
    return {
        form: [path.read_bytes() for path in paths[:: -(-len(paths) // _MOST_OF_A_FORMAT)]]
        for form, paths in found.items()
    }


def dicom() -> list[bytes]:
    """Objects of several kinds, encodings and character sets."""
    made = (dicom_builders.ct, dicom_builders.report, dicom_builders.key_objects, dicom_builders.presentation)
    found = [dicom_builders.part10(one()) for one in (*made, dicom_builders.segmentation, dicom_builders.waveform)]
    found.append(dicom_builders.bare(dicom_builders.ct()))
    found.append(dicom_builders.part10(dicom_builders.mr(), transfer_syntax=DeflatedExplicitVRLittleEndian))
    found.append(dicom_builders.part10(dicom_builders.mr(), transfer_syntax=ImplicitVRLittleEndian))
    found.append(dicom_builders.part10(dicom_builders.encapsulated_pdf(pdf_builders.pdf(pdf_builders.words("Hi")))))
    chinese = dicom_builders.ct(PatientName="Zhou^QiMing=周^启明", SpecificCharacterSet="GB18030")
    return [
        *found,
        dicom_builders.part10(chinese),
        dicom_builders.part10(dicom_builders.ct(WindowWidth=40, WindowCenter=40)),
    ]


def compressed() -> list[bytes]:
    """Objects whose pixels are compressed, one frame each and three, in one fragment and several."""
    ramp = codestreams.RAMP
    planes = [codestreams.jpeg_2000(ramp), codestreams.jpeg_2000(ramp[::-1]), codestreams.jpeg_2000([7] * len(ramp))]
    made = [
        (RLELossless, [codestreams.rle(ramp)]),
        (JPEG2000Lossless, planes[:1]),
        (JPEG2000Lossless, planes),
        (JPEGLosslessSV1, [codestreams.jpeg_lossless()]),
        (JPEGLSLossless, [codestreams.jpeg_ls()]),
    ]
    found = [_compressed(syntax, frames) for syntax, frames in made]
    found.append(_compressed(JPEG2000Lossless, planes, fragments=3))
    colours = {"SamplesPerPixel": 3, "PhotometricInterpretation": "YBR_FULL_422", "PlanarConfiguration": 0}
    eight = {"BitsAllocated": 8, "BitsStored": 8, "HighBit": 7, "Rows": 32, "Columns": 32}
    return [*found, _compressed(JPEGBaseline8Bit, [_saved("JPEG", "RGB")], **colours, **eight)]


def _compressed(syntax: UID, frames: list[bytes], *, fragments: int = 1, **header: object) -> bytes:
    edge = codestreams.EDGE
    made = dicom_builders.ct(NumberOfFrames=len(frames))
    for keyword, value in {"Rows": edge, "Columns": edge, **header}.items():
        setattr(made, keyword, value)
    made.add_new("PixelData", "OB", encapsulate(frames, fragments_per_frame=fragments))
    made["PixelData"].is_undefined_length = True
    return dicom_builders.part10(made, transfer_syntax=syntax)


def pdf() -> list[bytes]:
    """Papers with words, pictures of lines, several pages, a form inside a form."""
    words = pdf_builders.words
    return [
        pdf_builders.pdf(words("Clinic letter 12 Sep 2026, City Hospital")),
        pdf_builders.pdf(words("one"), words("two"), b"q 1 0 0 1 9 9 cm 0 0 m 50 50 l S 0 1 0 rg 5 5 20 20 re f Q"),
        pdf_builders.drawing_bomb(levels=3, fan=2),
        source_builders.text_pdf("CT chest", "Date: 2026-09-12"),
    ]


def image(form: str) -> Callable[[], list[bytes]]:
    """Small pictures of several modes in one format."""

    def make() -> list[bytes]:
        if form == "HEIF":
            pillow_heif.register_heif_opener(thumbnails=False)
        modes = {"TIFF": ("RGB", "L", "1", "I;16", "F", "CMYK", "P"), "PNG": ("RGB", "RGBA", "L", "1", "P", "I;16")}
        kept = [_saved(form, mode) for mode in modes.get(form, ("RGB", "L"))]
        if form == "JPEG":
            exif = Image.Exif()
            exif[0x0112] = 6
            kept += [_saved(form, "RGB", exif=exif, progressive=True), _saved(form, "CMYK")]
        if form in ("TIFF", "GIF", "WEBP"):
            kept.append(_saved(form, "RGB", save_all=True, append_images=[Image.new("RGB", (32, 32), "blue")] * 2))
        if form == "TIFF":
            kept += [_saved(form, "RGB", compression=one) for one in ("tiff_lzw", "tiff_deflate", "jpeg", "packbits")]
            kept.append(_saved(form, "1", compression="group4"))
        return kept

    return make


def _saved(form: str, mode: str, **options: Any) -> bytes:
    target = io.BytesIO()
    noise = bytes(range(256)) * 4
    made = Image.frombytes("L", (32, 32), noise).convert("RGB" if form == "HEIF" else mode if mode != "I;16" else "I")
    (made.convert("I;16") if mode == "I;16" else made).save(target, form, **options)
    return target.getvalue()


def photos() -> list[bytes]:
    """Pictures that say where they were taken."""
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (13.0, 24.0, 0.0)})
    options = {"JPEG": ("exif",), "PNG": ("exif",), "WEBP": ("exif",), "TIFF": ()}
    found = [_saved(form, "RGB", **dict.fromkeys(keys, exif)) for form, keys in options.items()]
    return [*found, *(one for form in ("TIFF", "HEIF", "PNG") for one in image(form)()[:2])]


def texts(form: FileFormat) -> Callable[[], list[bytes]]:
    """Papers that are text of some kind."""
    found = {
        FileFormat.TEXT: ["Hämoglobin 12.5 g/dl\nDate: 2026-09-12", "病历摘要 2026年9月12日 市医院", "a\tb\r\nc"],
        FileFormat.HTML: ["<!doctype html><html><head><title>x</title></head><body><p>Befund &auml; &#228;</p></body>"],
        FileFormat.XML: [
            '<?xml version="1.0"?><ClinicalDocument><title>x</title><text>y &lt; z</text></ClinicalDocument>'
        ],
        FileFormat.RTF: [
            "{\\rtf1\\ansicpg936{\\fonttbl{\\f0 Arial;}}\\'b2\\'a1 \\u21382? \\par{\\*\\x y}{\\b z}\\tab}"
        ],
    }[form]
    return lambda: [one.encode() for one in found] + [found[-1].encode("utf-16"), found[0].encode("gb18030", "replace")]


def docx() -> list[bytes]:
    """An office paper of one paragraph."""
    body = b"<w:document><w:body><w:p><w:r><w:t>Discharge letter &amp; more</w:t></w:r></w:p></w:body></w:document>"
    core = b"<cp:coreProperties><dcterms:created>2026-09-12T10:00:00Z</dcterms:created></cp:coreProperties>"
    return [packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": body, "docProps/core.xml": core})]


def archives() -> list[bytes]:
    """ZIP archives, one inside another, with names of all kinds."""
    plain = packed({"a.txt": b"one", "b/c.dcm": dicom()[0], "癌.pdf": pdf()[0]})
    return [
        plain,
        packed({"inner.zip": plain, "empty": b""}),
        packed({f"{n}": b"x" * n for n in range(30)}),
        packed({}),
    ]


def disc_images() -> list[bytes]:
    """Small discs with names of every kind."""
    files = {"DICOM/IM1": dicom()[0], "癌.pdf": pdf()[0], "a/b/c/d.txt": b"one"}
    kinds: tuple[dict[str, bool], ...] = ({}, {"joliet": False}, {"rock_ridge": False})
    return [image_builders.disc_image(files, **kind) for kind in kinds]


def packed(members: dict[str, bytes]) -> bytes:
    """An archive with deflated members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def everything() -> list[bytes]:
    """A few of every format."""
    found = [*dicom()[:3], *pdf()[:2], *docx(), *archives()[:2]]
    found += [image(form)()[0] for form in ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP", "HEIF")]
    found += [
        one for form in (FileFormat.TEXT, FileFormat.HTML, FileFormat.XML, FileFormat.RTF) for one in texts(form)()
    ]
    return found + [one for ones in _corpus().values() for one in ones[:10]]


class _Recorder:
    """A line that keeps what is said, each message behind its length, as it goes over a pipe."""

    def __init__(self) -> None:
        self.said = b""

    def send_bytes(self, buf: bytes, /) -> None:
        self.said += struct.pack("!i", len(buf)) + bytes(buf)

    def recv_bytes(self, maxlength: int, /) -> bytes:
        raise EOFError


def answers() -> list[bytes]:
    """What a reading process says to each request."""
    slice_of_ct = dicom()[0]
    facts = [read_dicom(slice_of_ct, len(slice_of_ct)), read_text(io.BytesIO(b"CT chest 2026-09-12"), FileFormat.TEXT)]
    said = [_said(lambda line, one=one: wire.send_facts(line, one)) for one in facts]
    said.append(_said(lambda line: wire.send_picture(line, Picture(4, 3, 3, bytes(36)))))
    plain = Frame(4, 3, 1, bytes(24), windows=(Window(40, 80, "Soft"),), voi_table=Table(0, 12, bytes(8)))
    said.append(_said(lambda line: wire_frames.send_frame(line, plain)))
    said.append(_said(lambda line: wire_frames.send_positions(line, [1.5, None, -2.0])))
    lines = [HeaderLine(0, "(0010,0010)", "Patient's Name", "PN", "A^B", 4), HeaderLine(1, "(FFFE,E000)", "", "", "")]
    said.append(_said(lambda line: wire_frames.send_header_lines(line, lines)))
    told = [ReportLine(0, "Title"), ReportLine(1, value="3", say=Say("report.refers"))]
    said.append(_said(lambda line: wire_frames.send_report(line, told)))
    said.append(_said(lambda line: wire.send_members(line, [wire.Member(n, f"m{n}.txt", n) for n in range(1500)])))
    said.append(_said(lambda line: wire.send(line, {"reason": Reason.DAMAGED, "worn": True})))
    return [*said, _said(_pieces)]


def _pieces(line: wire.Line) -> None:
    wire.send(line, {}, b"x" * 1000)
    wire.send(line, {}, b"y" * 10)
    wire.send(line, {"reason": Reason.NONE})


def _said(say: Callable[[wire.Line], None]) -> bytes:
    line = _Recorder()
    say(line)
    return line.said


def sealed() -> list[bytes]:
    """Age files: for a key, with a passphrase, as text, and the public vectors where the corpus is."""
    made = [sealing_builders.sealed(data) for data in (b"", b"hello", bytes(70_000))]
    vectors = _CORPUS / "age-cctv" / "testdata"
    found = [one.read_bytes() for one in sorted(vectors.iterdir())] if vectors.is_dir() else []
    return [*made, armored(made[1]), armored(made[2]), *(one for one in found if len(one) < _LARGEST)]


def armored(data: bytes) -> bytes:
    """An age file as text."""
    import base64

    text = base64.b64encode(data).decode()
    lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return "\n".join(["-----BEGIN AGE ENCRYPTED FILE-----", *lines, "-----END AGE ENCRYPTED FILE-----", ""]).encode()


@cache
def packet_archive() -> tuple[bytes, ...]:
    """What is inside a sealed packet: the archive, and its manifest."""
    with TemporaryDirectory() as folder:
        (sealed_file,) = written(Path(folder), packet_builders.small_plan()).folder.glob("*.age")
        members = members_of(sealed_file)
        return zipped(members), sealing_builders.opened(sealed_file.read_bytes()), members[0][1]


def keys() -> list[bytes]:
    """Keys as text."""
    pair = sealing_builders.IDENTITY
    return [pair.secret.encode(), pair.recipient.encode(), f"# made\n{pair.secret}\n".encode(), b"AGE-PLUGIN-X-1QQ"]


def settings() -> list[bytes]:
    """Stored settings."""
    return [json.dumps({"language": "zh-Hans", "appearance": "dark", "last_case": 3, "more": [1]}).encode()]


def library_files() -> list[bytes]:
    """`library.json` in the forms there are."""
    plain = {"format": 1, "library": "0f3c", "minimum_reader": 1}
    slots = [{"file": "keys/passphrase.age", "label": "", "sha256": "0" * 64}]
    return [json.dumps(one).encode() for one in (plain, {**plain, "format": 2, "slots": slots, "mac": "0" * 64})]


def names_and_dates() -> list[bytes]:
    """Names, dates and titles as files carry them."""
    found = [
        "Zhou^QiMing=周^启明",
        "Müller^Änne^^Dr.",
        "DOE, JANE",
        "2026年9月12日",
        "20260912",
        "2026-02-31",
        "12/3/24",
    ]
    found += ["report\u202efdp.exe", "CON.pdf", "e\u0301", "<img src=x>", "=1+1", "=cmd|x", "1.2.840.10008", "1015.5"]
    return [one.encode() for one in found]


def deflated() -> list[bytes]:
    """Raw deflate streams behind a shell."""
    packer = zlib.compressobj(9, wbits=-15)
    return [packer.compress(bytes(1 << 16)) + packer.flush()]
