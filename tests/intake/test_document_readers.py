"""Facts and pictures of papers: PDF, photos, scans, office and web documents."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdf
import pytest
from PIL import Image

import pdf_builders
from carenav_desktop.domain.facts import DocumentFacts, FileFacts, FileFormat
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import image_reader, pdf_reader, text_reader
from carenav_desktop.intake.limits import DOCUMENT_CHARACTERS, PDF_PAGES, PDF_PAGES_WITH_TEXT


def _document(facts: FileFacts) -> DocumentFacts:
    assert facts.document is not None
    assert facts.unreadable == ""
    return facts.document


def _pdf(tmp_path: Path, data: bytes) -> FileFacts:
    path = tmp_path / "paper"
    path.write_bytes(data)
    with path.open("rb") as file:
        return pdf_reader.read(file, len(data))


def _drawn(tmp_path: Path, data: bytes, page: int = 0, edge: int = 100) -> Picture | Reason:
    path = tmp_path / "paper"
    path.write_bytes(data)
    with path.open("rb") as file:
        return pdf_reader.draw(file, page, edge)


def _locked(user: str, owner: str) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf_builders.pdf(pdf_builders.words("Secret"))))
    writer.encrypt(user, owner, algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


# PDF


def test_a_pdf_has_pages_text_and_a_date(tmp_path: Path) -> None:
    data = pdf_builders.pdf(pdf_builders.words("DISCHARGE SUMMARY"), pdf_builders.words("Discharge Date: 2024-05-18"))
    facts = _pdf(tmp_path, data)
    found = _document(facts)
    assert (found.pages, found.created, found.locked, facts.remarks) == (2, "2024-05-18", False, ())
    assert found.text.split() == ["DISCHARGE", "SUMMARY", "Discharge", "Date:", "2024-05-18"]
    assert (found.suggestion.kind, found.suggestion.date) == ("discharge_summary", "2024-05-18")


def test_a_locked_pdf_is_noticed_and_not_broken(tmp_path: Path) -> None:
    found = _document(_pdf(tmp_path, _locked("secret", "owner")))
    assert (found.locked, found.pages, found.text) == (True, 0, "")
    assert _drawn(tmp_path, _locked("secret", "owner")) is Reason.LOCKED


def test_a_damaged_pdf_after_a_locked_one_is_not_called_locked(tmp_path: Path) -> None:
    for _ in range(2):
        assert _document(_pdf(tmp_path, _locked("secret", "owner"))).locked
        assert _pdf(tmp_path, pdf_builders.pdf()).unreadable == Reason.DAMAGED


def test_a_pdf_that_only_forbids_printing_opens(tmp_path: Path) -> None:
    found = _document(_pdf(tmp_path, _locked("", "owner")))
    assert (found.locked, found.pages, found.text) == (False, 1, "Secret")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 500, b"%PDF-1.4 1 0 obj <</Type/Catalog>>"])
def test_a_broken_pdf_is_damaged(tmp_path: Path, data: bytes) -> None:
    assert _pdf(tmp_path, data).unreadable == Reason.DAMAGED
    assert _drawn(tmp_path, data) is Reason.DAMAGED


def test_pages_beyond_the_limits_are_said(tmp_path: Path) -> None:
    many = pdf_builders.pdf(*[b""] * (PDF_PAGES + 1))
    found = _pdf(tmp_path, many)
    assert (_document(found).pages, found.remarks) == (PDF_PAGES, (Reason.TEXT_INCOMPLETE, Reason.TOO_MANY_PAGES))
    some = pdf_builders.pdf(*[b""] * (PDF_PAGES_WITH_TEXT + 1))
    assert _pdf(tmp_path, some).remarks == (Reason.TEXT_INCOMPLETE,)
    assert _drawn(tmp_path, many, page=PDF_PAGES) is Reason.NO_PICTURE
    assert _drawn(tmp_path, many, page=-1) is Reason.NO_PICTURE


@pytest.mark.parametrize(("media", "size"), [((200, 100), (100, 50)), ((100, 200), (50, 100)), ((9000, 9), (100, 1))])
def test_a_page_is_drawn_to_fit(tmp_path: Path, media: tuple[int, int], size: tuple[int, int]) -> None:
    drawn = _drawn(tmp_path, pdf_builders.pdf(b"0 0 9000 9000 re f", media=media))
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height) == size
    assert set(drawn.pixels) == {0}


# Photos and scans


def _saved(image: Image.Image, kind: str, **options: object) -> io.BytesIO:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target


def _half(size: tuple[int, int] = (60, 30)) -> Image.Image:
    """White with a black left half."""
    image = Image.new("RGB", size, "white")
    image.paste("black", (0, 0, size[0] // 2, size[1]))
    return image


def test_a_photo_is_measured_and_drawn_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8769)[0x9003] = "2024:05:18 09:30:00"
    exif.get_ifd(0x8769)  # the date lies in a folder of its own
    photo = _saved(_half(), "JPEG", exif=exif, quality=95)
    found = _document(image_reader.read(photo, FileFormat.JPEG))
    assert (found.width, found.height, found.pages, found.created) == (30, 60, 1, "2024-05-18")
    drawn = image_reader.draw(photo, FileFormat.JPEG, 0, 60)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height, drawn.channels) == (30, 60, 3)
    assert max(drawn.pixels[:3]) < 30
    assert min(drawn.pixels[-3:]) > 225


@pytest.mark.parametrize("kind", ["JPEG", "TIFF", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_of_every_format_comes_upright(kind: str, orientation: int) -> None:
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what undoes the turn that the number asks for
    upright = _half()
    turned = upright.transpose(Image.Transpose(turns[orientation])) if orientation > 1 else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = _saved(turned, kind, exif=exif)
    found = _document(image_reader.read(photo, FileFormat(kind.lower())))
    assert (found.width, found.height) == (60, 30)
    drawn = image_reader.draw(photo, FileFormat(kind.lower()), 0, 60)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height) == (60, 30)
    rows = [drawn.pixels[3 * 60 * row : 3 * 60 * (row + 1)] for row in range(30)]
    assert all(max(row[:60]) < 60 and min(row[-60:]) > 200 for row in rows)


@pytest.mark.parametrize("orientation", [0, 9, 200])
def test_an_orientation_that_does_not_exist_is_none(orientation: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = _saved(_half(), "JPEG", exif=exif)
    found = _document(image_reader.read(photo, FileFormat.JPEG))
    assert (found.width, found.height) == (60, 30)
    drawn = image_reader.draw(photo, FileFormat.JPEG, 0, 60)
    assert isinstance(drawn, Picture)
    assert (drawn.width, drawn.height) == (60, 30)


def test_a_scan_of_many_pages_is_drawn_page_by_page() -> None:
    pages = [Image.new("L", (10 + number, 10), 80 * number) for number in range(3)]
    scan = _saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    assert _document(image_reader.read(scan, FileFormat.TIFF)).pages == 3
    for number in range(3):
        drawn = image_reader.draw(scan, FileFormat.TIFF, number, 100)
        assert isinstance(drawn, Picture)
        assert (drawn.width, drawn.channels, set(drawn.pixels)) == (10 + number, 1, {80 * number})
    assert image_reader.draw(scan, FileFormat.TIFF, 3, 100) is Reason.NO_PICTURE


@pytest.mark.parametrize(
    ("image", "kind", "shades"),
    [
        (Image.new("RGBA", (4, 4), (0, 0, 0, 0)), "PNG", {255}),
        (Image.new("1", (4, 4), 1), "PNG", {255}),
        (Image.new("CMYK", (4, 4), (0, 0, 0, 255)), "JPEG", {0}),
        (Image.frombytes("I;16", (2, 1), b"\x00\x10\xff\x1f"), "PNG", {0, 255}),
        (Image.new("P", (4, 4), 3), "GIF", {3}),
    ],
)
def test_every_kind_of_sample_becomes_eight_bits(image: Image.Image, kind: str, shades: set[int]) -> None:
    drawn = image_reader.draw(_saved(image, kind), FileFormat(kind.lower()), 0, 100)
    assert isinstance(drawn, Picture)
    assert set(drawn.pixels) == shades or kind == "GIF"


def test_a_cut_photo_is_incomplete_and_noise_is_damaged() -> None:
    photo = _saved(_half((600, 300)), "JPEG").getvalue()
    cut = image_reader.read(io.BytesIO(photo[: len(photo) // 2]), FileFormat.JPEG)
    assert Reason.INCOMPLETE in cut.remarks
    assert image_reader.read(io.BytesIO(b"\xff\xd8\xff" + bytes(50)), FileFormat.JPEG).unreadable == Reason.DAMAGED


def test_a_file_is_only_opened_as_what_it_was_identified_as() -> None:
    photo = _saved(_half(), "JPEG")
    assert image_reader.read(photo, FileFormat.PNG).unreadable == Reason.DAMAGED


# Text


def _text(data: bytes, format: FileFormat) -> DocumentFacts:
    return _document(text_reader.read(io.BytesIO(data), format))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_plain_text_in_every_encoding(encoding: str) -> None:
    found = _text("出院小结\r\n出院日期：2024-06-06，一般情况可。".encode(encoding), FileFormat.TEXT)
    assert found.text == "出院小结\n出院日期：2024-06-06，一般情况可。"
    assert (found.suggestion.kind, found.suggestion.language) == ("discharge_summary", "zh-Hans")


def test_markup_is_dropped_and_never_expanded() -> None:
    page = b"""<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><html><head><title>no</title>
    <style>p {}</style></head><body><script>alert(1)</script><!-- no --><h1>LAB&nbsp;REPORT</h1>
    <table><tr><td>WBC</td><td>4.1 &lt; 5</td></tr></table>&b;</body></html>"""
    assert _text(page, FileFormat.HTML).text.split() == ["LAB", "REPORT", "WBC", "4.1", "<", "5", "&b;"]


def test_the_words_of_rtf() -> None:
    source = (
        rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0 Song;}}{\*\generator Word;}\f0 \'b3\'f6\'d4\'ba\'d0\'a1\'bd\'e1\par "
        rb"Caf\u233 ? {\b bold}\tab a\{b\}}"
    )
    assert _text(source, FileFormat.RTF).text == "出院小结\nCafé bold\ta{b}"


def test_the_words_of_docx() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w:p><w:t>A &amp; B</w:t></w:p><w:p><w:t>C</w:t></w:p>")
        created = "<dcterms:created xsi:type='x'>2024-05-18T01:02:03Z</dcterms:created>"
        archive.writestr("docProps/core.xml", created)
    found = _text(target.getvalue(), FileFormat.DOCX)
    assert (found.text, found.created) == ("A & B\nC", "2024-05-18")


def test_a_docx_that_is_none_is_damaged() -> None:
    for data in (b"PK\3\4 nothing", _saved(_half(), "PNG").getvalue()):
        assert text_reader.read(io.BytesIO(data), FileFormat.DOCX).unreadable == Reason.DAMAGED


def test_text_beyond_the_limit_is_cut_and_said() -> None:
    found = text_reader.read(io.BytesIO(b"word " * (DOCUMENT_CHARACTERS // 4)), FileFormat.TEXT)
    assert (len(_document(found).text), found.remarks) == (DOCUMENT_CHARACTERS, (Reason.TEXT_INCOMPLETE,))
