"""Programs and leftovers of discs are told from records; in doubt a file is a record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.junk import junk_reason, program_folders


@dataclass(frozen=True)
class _File:
    path: str
    size: int = 1000

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name


_DISC = [
    _File(one)
    for one in (
        "/cd/AUTORUN.INF",
        "/cd/README.TXT",
        "/cd/DICOMDIR",
        "/cd/REPORT/ct.txt",
        "/cd/VIEWER/VIEWER.EXE",
        "/cd/VIEWER/HELP.HTM",
        "/cd/VIEWER/IMG/LOGO.GIF",
        "/cd/START.EXE",
    )
]


def _reason(path: str, format: FileFormat, in_viewer: bool = False, size: int = 1000) -> Reason | None:
    return junk_reason(_File(path, size), b"", format, in_viewer)


def test_a_disc_is_split_into_its_viewer_and_the_rest() -> None:
    folders = program_folders(_DISC)
    assert folders == {PurePosixPath("/cd"), PurePosixPath("/cd/VIEWER"), PurePosixPath("/cd/VIEWER/IMG")}


def test_a_program_among_downloads_makes_no_junk_of_its_neighbours() -> None:
    assert program_folders([_File("/home/a/Downloads/setup.exe"), _File("/home/a/Downloads/report.txt")]) == set()


@pytest.mark.parametrize(
    ("path", "format", "reason"),
    [
        ("/cd/__MACOSX/._DICOMDIR", FileFormat.UNKNOWN, Reason.DISC_CLUTTER),
        ("/cd/.DS_Store", FileFormat.UNKNOWN, Reason.DISC_CLUTTER),
        ("/cd/Thumbs.db", FileFormat.UNKNOWN, Reason.DISC_CLUTTER),
        ("/cd/desktop.ini", FileFormat.TEXT, Reason.DISC_CLUTTER),
        ("/cd/AutoRun.inf", FileFormat.TEXT, Reason.DISC_CLUTTER),
        ("/cd/._scan", FileFormat.UNKNOWN, Reason.DISC_CLUTTER),
        ("/cd/._scan", FileFormat.DICOM, None),
        ("/cd/viewer", FileFormat.JUNK, Reason.DISC_PROGRAM),
        ("/cd/viewer.exe", FileFormat.TEXT, Reason.DISC_PROGRAM),
        ("/cd/tool.jar", FileFormat.ZIP, Reason.DISC_PROGRAM),
        ("/cd/scan.exe", FileFormat.DICOM, None),
        ("/cd/report.com", FileFormat.PDF, None),
        ("/cd/notes.txt", FileFormat.TEXT, None),
        ("/cd/photo.jpg", FileFormat.JPEG, None),
        ("/cd/film.avi", FileFormat.VIDEO, None),
        ("/cd/data.bin", FileFormat.UNKNOWN, None),
    ],
)
def test_junk_by_its_place_and_kind(path: str, format: FileFormat, reason: Reason | None) -> None:
    assert _reason(path, format) is reason


@pytest.mark.parametrize(
    ("name", "format", "size", "reason"),
    [
        ("README.TXT", FileFormat.TEXT, 500, Reason.DISC_CLUTTER),
        ("help.htm", FileFormat.HTML, 500, Reason.DISC_CLUTTER),
        ("config.xml", FileFormat.XML, 500, Reason.DISC_CLUTTER),
        ("logo.jpg", FileFormat.JPEG, 9_000, Reason.DISC_CLUTTER),
        ("scan.jpg", FileFormat.JPEG, 900_000, None),
        ("strings.dat", FileFormat.UNKNOWN, 500, Reason.DISC_CLUTTER),
        ("unknown", FileFormat.UNKNOWN, 500, None),
        ("report.pdf", FileFormat.PDF, 500, None),
        ("IM0001", FileFormat.DICOM, 500, None),
        ("letter.docx", FileFormat.DOCX, 500, None),
    ],
)
def test_what_lies_beside_a_program(name: str, format: FileFormat, size: int, reason: Reason | None) -> None:
    assert _reason(f"/cd/VIEWER/{name}", format, True, size) is reason
    assert _reason(f"/cd/PAPERS/{name}", format, False, size) is None


def test_fonts_are_clutter_not_programs() -> None:
    assert junk_reason(_File("/cd/x.ttf"), b"\0\1\0\0\0", FileFormat.JUNK, False) is Reason.DISC_CLUTTER
