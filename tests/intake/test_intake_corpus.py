"""Every file of the corpus through the real way in: identified by its bytes, read and drawn in the reading process."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydicom.uid import UID_dictionary

from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.identify import HEAD_BYTES, identify
from carenav_desktop.intake.reading import ReadingProcess

pytestmark = pytest.mark.corpus

_IMAGES = {"jpeg", "png", "tiff", "heic", "webp", "gif", "bmp"}
_KINDS = {
    "dicom": {"dicom", "dicomdir"},
    "dicom?": {"dicom"},
    "pdf": {"pdf"},
    "image": _IMAGES,
    "zip": {"zip"},
    "text": {"text", "html", "xml", "docx"},
}
#: Files that are not what their name says, and what they are.
_OTHER_THAN_NAMED = {
    "img-pillow/decompression_bomb.ico": "unknown",
    "img-pillow_heif/heif_corrupted/empty.heic": "empty",
    "made/pdf/html_named.pdf": "html",
    "made/pdf/zero_bytes.pdf": "empty",
    "zip-libzip/incons-local-magic-bad.zip": "unknown",
}
#: Files that the table of facts knows nothing of and that are DICOM to us.
_DAMAGED_DICOM = {
    "made/dicom/broken_deep_nesting_5000.dcm",
    "made/dicom/broken_garbage_after_magic.dcm",
    "made/dicom/broken_preamble_only.dcm",
    "made/dicom/broken_truncated_in_header.dcm",
    "pydicom/test_files/meta_missing_tsyntax.dcm",  # a private group and pixels without an object around them
}
#: Files that name no transfer syntax, or none that is right, and the one that their data have.
_SYNTAX_FOUND = {
    "fo-dicom/CR-MONO1-10-chest": "1.2.840.10008.1.2",
    "made/dicom/raw_implicit_no_meta.img": "1.2.840.10008.1.2",
    "pydicom-data/OT-PAL-8-face.dcm": "1.2.840.10008.1.2",
    "pydicom/test_files/ExplVR_BigEndNoMeta.dcm": "1.2.840.10008.1.2.2",
    "pydicom/test_files/ExplVR_LitEndNoMeta.dcm": "1.2.840.10008.1.2.1",
    "pydicom/test_files/rtstruct.dcm": "1.2.840.10008.1.2",
}
#: Images with pixels that have no picture: what no free decoder can do, or what is not all there.
_NOT_DRAWN = {
    "cornerstone3D/CTImage.dcm_JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55.dcm": Reason.NO_DECODER,
    "cornerstone3D/CTImage.dcm_JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53.dcm": Reason.NO_DECODER,
    "pydicom-data/JLSL_08_07_0_1F.dcm": Reason.NO_DECODER,  # JPEG-LS of 7 bits
    "pydicom/test_files/JPEG2000-embedded-sequence-delimiter.dcm": Reason.DAMAGED,
    "pydicom/test_files/MR_truncated.dcm": Reason.DAMAGED,
    "made/dicom/broken_truncated_in_pixels.dcm": Reason.DAMAGED,
    "made/dicom/broken_claims_65535x65535x999999.dcm": Reason.TOO_LARGE,
    "made/dicom/CD_DAMAGED/pt000000/st000000/se000000/im000007": Reason.DAMAGED,
}


@dataclass(frozen=True)
class _Read:
    """A line of the table and what we found. `picture` is only asked of DICOM, PDF and images."""

    path: str
    kind: str
    known: str
    format: FileFormat
    facts: FileFacts
    picture: Picture | Reason

    @property
    def opens(self) -> bool:
        """Whether the table's readers could open it."""
        return self.known != "" and not self.known.startswith(("does not open", "reader failed"))


@pytest.fixture(scope="module")
def files(corpus: Path) -> list[_Read]:
    with ReadingProcess() as reading, ReadingProcess() as painter:
        return list(_read_all(corpus, reading, painter))


def _read_all(corpus: Path, reading: ReadingProcess, painter: ReadingProcess) -> Iterator[_Read]:
    with (corpus / "FILES.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            path = corpus / row["path"]
            size = path.stat().st_size
            with path.open("rb") as file:
                format = identify(file.read(HEAD_BYTES), size)
                facts = reading.facts(file, format, size)
                drawn = painter.picture(file, format, edge=120)
            yield _Read(row["path"], row["kind"], row["facts"], format, facts, drawn)


def test_every_file_is_what_the_table_says(files: list[_Read]) -> None:
    found = {one.path: one.format.value for one in files if one.format not in _KINDS.get(one.kind, {one.format})}
    assert found == _OTHER_THAN_NAMED
    assert len(files) > 1400


def test_every_dicom_file_that_opens_elsewhere_opens_here(files: list[_Read]) -> None:
    unread = {one.path for one in files if one.format is FileFormat.DICOM and one.facts.unreadable}
    assert unread == _DAMAGED_DICOM
    assert all(one.facts.instance is not None for one in files if one.opens and one.format is FileFormat.DICOM)


def test_class_size_and_transfer_syntax_are_those_of_the_table(files: list[_Read]) -> None:
    checked = 0
    for one in files:
        if one.kind != "dicom" or one.facts.instance is None:
            continue
        found = one.facts.instance
        parts = [part.strip() for part in one.known.removeprefix("NO PREAMBLE; ").split(";")]
        assert parts[0] in (_name(found.sop_class_uid), found.sop_class_uid), one.path
        if one.path in _SYNTAX_FOUND:
            assert found.transfer_syntax_uid == _SYNTAX_FOUND[one.path]
        elif parts[1] != "":
            assert parts[1] in (_name(found.transfer_syntax_uid), found.transfer_syntax_uid), one.path
        if size := re.search(r"; (\d+)x(\d+)(?:x(\d+))? ", one.known):
            rows, columns, frames = (int(part or 1) for part in size.groups())
            assert (found.rows, found.columns, found.frames) == (rows, columns, frames), one.path
        checked += 1
    assert checked > 770


def _name(uid: str) -> str:
    return UID_dictionary.get(uid, ("",))[0]


def test_names_are_read_in_every_character_set(files: list[_Read]) -> None:
    by_path = {one.path: one.facts.seen.names for one in files}
    expected = {
        "made/dicom/gbk_declared_latin1.dcm": ("欧阳建国",),
        "made/dicom/utf8_no_charset_tag.dcm": ("王^小东",),
        "pydicom/charset_files/chrX1.dcm": ("Wang^XiaoDong", "王^小東"),
        "pydicom/charset_files/chrX2.dcm": ("Wang^XiaoDong", "王^小东"),
        "pydicom/charset_files/chrH31.dcm": ("Yamada^Tarou", "山田^太郎", "やまだ^たろう"),
        "pydicom/charset_files/chrH32.dcm": ("ﾔﾏﾀﾞ^ﾀﾛｳ", "山田^太郎", "やまだ^たろう"),
        "pydicom/charset_files/chrI2.dcm": ("Hong^Gildong", "洪^吉洞", "홍^길동"),
        "pydicom/charset_files/chrArab.dcm": ("قباني^لنزار",),
        "pydicom/charset_files/chrGreek.dcm": ("Διονυσιος",),
        "pydicom/charset_files/chrHbrw.dcm": ("שרון^דבורה",),
        "pydicom/charset_files/chrRuss.dcm": ("Люкceмбypг",),
        "pydicom/charset_files/chrFren.dcm": ("Buc^Jérôme",),
        "pydicom/charset_files/chrGerm.dcm": ("Äneas^Rüdiger",),
        "pydicom/charset_files/chrKoreanMulti.dcm": ("김희중",),
    }
    assert {path: by_path[path] for path in expected} == expected


def test_every_image_that_can_be_decoded_has_a_picture(files: list[_Read]) -> None:
    missing = {
        one.path: one.picture
        for one in files
        if one.format is FileFormat.DICOM
        and one.facts.instance is not None
        and re.search(r"; \d+x\d+", one.known)
        and "charset_files" not in one.path  # headers of images, their pixels left out
        and not isinstance(one.picture, Picture)
    }
    assert missing == _NOT_DRAWN


def test_pdf_pages_are_those_of_the_table(files: list[_Read]) -> None:
    for one in files:
        if one.format is not FileFormat.PDF:
            continue
        document = one.facts.document
        assert document is not None, one.path
        if pages := re.match(r"(\d+) pages", one.known):
            assert (one.facts.unreadable, document.pages) == ("", int(pages[1])), one.path
            assert isinstance(one.picture, Picture), one.path
        elif "password" in one.known:
            assert (document.locked, one.picture) == (True, Reason.LOCKED), one.path
        else:
            assert (one.facts.unreadable, one.picture) == (Reason.DAMAGED, Reason.DAMAGED), one.path


def test_images_have_the_size_they_are_seen_in(files: list[_Read]) -> None:
    for one in files:
        size = re.match(r"(\w+) (\d+)x(\d+)", one.known)
        if one.format.value not in _IMAGES or size is None or one.kind != "image" or one.facts.unreadable:
            continue
        document = one.facts.document
        assert document is not None
        expected = (int(size[2]), int(size[3]))
        turned = re.search(r"EXIF orientation [5678]\b", one.known) and one.format is FileFormat.JPEG
        assert (document.width, document.height) == (expected[::-1] if turned else expected), one.path
        if isinstance(one.picture, Picture):
            assert abs(one.picture.width * document.height - one.picture.height * document.width) <= max(
                document.width, document.height
            ), one.path


def test_only_broken_images_are_unreadable(files: list[_Read]) -> None:
    for one in files:
        if one.format.value in _IMAGES and one.facts.unreadable:
            assert not one.opens or "crash-" in one.path, one.path


def test_no_hostile_file_leaves_the_process_unable_to_answer(files: list[_Read]) -> None:
    for one in files:
        assert one.facts.unreadable not in (Reason.TOOK_TOO_LONG,), one.path
        assert one.facts.format in (one.format, FileFormat.DICOMDIR), one.path
