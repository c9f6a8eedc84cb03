"""Papers, photos of papers, and what goes with what."""

from __future__ import annotations

import io
import os
import unicodedata
from pathlib import Path

import photo_builders
from PIL import Image
from pypdf import PdfWriter
from source_builders import text_pdf

from .discs import zipped
from .fixtures import put, put_all, slices
from .row import case

CHINESE = "检查报告单.pdf"


@case(
    31,
    "Chinese and accented names of files",
    {"documents": ["Röntgen Thorax.pdf", "检查报告单 2.pdf", "检查报告单 3.pdf", "检查报告单.pdf"], "not taken in": {}},
)
def names(folder: Path) -> None:
    put(folder, f"stick/{unicodedata.normalize('NFD', 'Röntgen Thorax.pdf')}", text_pdf("one"))
    put(folder, f"stick/{CHINESE}", text_pdf("two"))
    old_windows = os.fsdecode("检查报告单 2.pdf".encode("gbk"))
    put(folder, f"stick/{old_windows}", text_pdf("three"))
    packed = zipped({"@" * len("检查报告单 3.pdf".encode("gbk")): text_pdf("four")})
    name = "检查报告单 3.pdf".encode("gbk")
    put(folder, "stick/papers.zip", packed.replace(b"@" * len(name), name))


@case(
    52,
    "Reports without images, images without a report",
    {
        "studies": 1,
        "documents": ["report.pdf"],
        "asked for": ["a report of Axial", "the image files of report.pdf"],
    },
    done=({"the document": "report.pdf", "is": "a report of images", "with": "MR", "of": "2025-11-20"},),
)
def apart(folder: Path) -> None:
    put_all(folder / "disc", slices(3))
    put(folder, "mail/report.pdf", text_pdf("MRI of the liver", "20 November 2025"))


@case(
    53,
    "A locked and a signed PDF",
    {
        "documents": ["locked.pdf", "locked.pdf", "signed.pdf"],
        "said": {"mail/locked.pdf": "locked with a password"},
        "pages": {"signed.pdf": 1, "locked.pdf": 2},
    },
    done=({"the document": "locked.pdf", "opens with": "1234"},),
)
def locked(folder: Path) -> None:
    made = PdfWriter(io.BytesIO(text_pdf("Discharge letter")))
    made.add_blank_page(200, 200)
    made.encrypt("1234", "owner", algorithm="AES-128")
    target = io.BytesIO()
    made.write(target)
    put(folder, "mail/locked.pdf", target.getvalue())
    put(folder, "mail/signed.pdf", text_pdf("Signed letter") + b"% signature over the bytes above\n")


@case(
    54,
    "Pages photographed lying on their side",
    {"shape": {"page.jpg": "tall", "page 2.jpg": "wide"}, "pictures": {"page.jpg": "drawn", "page 2.jpg": "drawn"}},
)
def on_its_side(folder: Path) -> None:
    for name, orientation in (("page.jpg", 6), ("page 2.jpg", 3)):
        exif = Image.Exif()
        exif[0x0112] = orientation
        put(folder, f"phone/{name}", photo_builders.saved("JPEG", (400, 200), exif=exif.tobytes()))


@case(
    55,
    "Several reports in one file, one report in several",
    {
        "documents": ["all.pdf", "fax.tif", "page 1.jpg", "page 2.jpg"],
        "pages": {"all.pdf": 3, "fax.tif": 2, "page 1.jpg": 1, "page 2.jpg": 1},
    },
)
def together(folder: Path) -> None:
    made = PdfWriter()
    for words in ("Laboratory report", "CT report", "Discharge summary"):
        made.append(io.BytesIO(text_pdf(words)))
    target = io.BytesIO()
    made.write(target)
    put(folder, "mail/all.pdf", target.getvalue())
    for number in (1, 2):
        put(folder, f"mail/page {number}.jpg", photo_builders.saved("JPEG", (200, 300)))
    sheets = [photo_builders.picture((200, 300)) for _ in range(2)]
    fax = io.BytesIO()
    sheets[0].save(fax, "TIFF", save_all=True, append_images=sheets[1:])
    put(folder, "mail/fax.tif", fax.getvalue())


@case(
    56,
    "Pages in another language",
    {"language": {"出院小结.txt": "zh-Hans", "letter.txt": "en"}, "documents": ["letter.txt", "出院小结.txt"]},
)
def languages(folder: Path) -> None:
    put(folder, "mail/出院小结.txt", ("出院小结\n患者因右肺占位入院,行胸腔镜手术,术后恢复可,予出院。\n" * 4).encode())
    english = b"Dear colleague, thank you for the referral. The patient was seen after surgery.\n"
    put(folder, "mail/letter.txt", english * 4)
