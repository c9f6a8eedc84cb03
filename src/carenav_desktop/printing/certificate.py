"""What was checked after a packet was written, on a page to keep or to hand over. It names nobody."""

from __future__ import annotations

from .page import WIDTH, Cell, Piece, Sheet, both, pair
from .sheets import CertificateSheet, SealedFile
from .typeface import BODY, DISPLAY, SMALL, STRONG

_COLUMNS = 4
_COLUMN = WIDTH / _COLUMNS
_GAP = 12.0
_NAME, _SIZE, _HASH = 0.0, 100.0, 188.0


def certificate(sheet: CertificateSheet) -> bytes:
    """The certificate of one packet as a PDF."""
    page = Sheet(pair("printing.certificate_short"), sheet.code, sheet.made)
    title = pair("printing.certificate", packet=sheet.code)
    page.paragraphs((Piece(title[0], DISPLAY), Piece(title[1], DISPLAY.muted(), after=16)))
    _facts(page, sheet)
    page.y += 6
    page.paragraphs(both(pair("printing.certificate_checked"), after=10))
    page.y += 10
    _files(page, sheet.files)
    page.paragraphs(both(pair("printing.certificate_proves"), STRONG))
    return page.finish()


def _facts(page: Sheet, sheet: CertificateSheet) -> None:
    """When, what it holds and for whom, under a rule."""
    page.rule()
    page.y += 12
    facts = (
        ("receipt_code", sheet.receipt),
        ("made", sheet.made),
        ("files_in_packet", str(sheet.members)),
        ("image_files", str(sheet.instances)),
    )
    page.row(tuple(_fact(at, name, value) for at, (name, value) in enumerate(facts)))
    page.y += 10
    version = " · ".join(pair("printing.version", version=sheet.question_version))
    page.row((_fact(0, "question_version", version, 2), _fact(2, "made_with", sheet.made_with, 2)))
    page.y += 10
    page.row((_fact(0, "sealed_for", sheet.sealed_for, _COLUMNS),))
    page.y += 10


def _fact(column: int, name: str, value: str, columns: int = 1) -> Cell:
    caption = Piece(" ".join(pair(f"printing.{name}")), SMALL, after=2)
    return Cell(column * _COLUMN, columns * _COLUMN - _GAP, (caption, Piece(value, STRONG)))


def _files(page: Sheet, files: tuple[SealedFile, ...]) -> None:
    """Each file with its size and its SHA-256 in groups that can be read aloud."""
    heads = ((_NAME, "volume"), (_SIZE, "bytes"))
    cells = [Cell(x, 90, (Piece(" ".join(pair(f"printing.{name}")), SMALL),)) for x, name in heads]
    page.row((*cells, Cell(_HASH, WIDTH - _HASH, (Piece("SHA-256", SMALL),))))
    page.y += 4
    page.rule()
    page.y += 6
    for one in files:
        page.row(
            (
                Cell(_NAME, _SIZE - _NAME - _GAP, (Piece(one.name),)),
                Cell(_SIZE, _HASH - _SIZE - _GAP, (Piece(f"{one.size:,}"),)),
                Cell(_HASH, WIDTH - _HASH, (Piece(_grouped(one.sha256), BODY),)),
            )
        )
        page.y += 6
    page.y += 8


def _grouped(sha256: str) -> str:
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
