"""Pictures that a viewer saved are suggested to be pictures of the scan; the image files stay missing for them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import photo_builders
import pytest
from PIL import Image, ImageDraw

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Jane Doe", "1970-01-01")


def exported(kind: str = "JPEG") -> bytes:
    """A round grey thing that fills the frame, as a viewer saves an X-ray; nothing in it proves what it is."""
    picture = Image.new("L", (128, 128), 70)
    ImageDraw.Draw(picture).ellipse((20, 30, 108, 98), fill=140, outline=230)
    return _saved(picture, kind)


def page(kind: str = "JPEG") -> bytes:
    """Black lines on white."""
    picture = Image.new("L", (128, 180), "white")
    for line in range(10, 170, 12):
        ImageDraw.Draw(picture).line((10, line, 110, line), fill=0)
    return _saved(picture, kind)


def _saved(picture: Image.Image, kind: str) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind)
    return target.getvalue()


def drop(ws: Workspace, case: Case, folder: Path, files: dict[str, bytes]) -> ImportReport:
    for number, (name, data) in enumerate(files.items()):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data + bytes(number))  # no two alike
    return import_records(ws, case.id, [folder], SilentContext())


def kinds(ws: Workspace, case: Case) -> dict[str, str]:
    return {one.name: one.kind for one in list_records(ws, case.id)}


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", "JPG"), ("BMP", "bmp"), ("PNG", "png")])
def test_numbered_dark_pictures_are_suggested_as_pictures_of_the_scan(
    ws: Workspace, case: Case, tmp_path: Path, kind: str, suffix: str
) -> None:
    drop(ws, case, tmp_path / "disc", {f"CT/IMG{number:04}.{suffix}": exported(kind) for number in (1, 2, 3)})
    assert set(kinds(ws, case).values()) == {"pictures_of_scan"}
    assert not any(one.confirmed for one in list_records(ws, case.id))


def test_pages_photos_and_lone_pictures_are_not(ws: Workspace, case: Case, tmp_path: Path) -> None:
    photo = photo_builders.saved("JPEG", exif=photo_builders.placed_exif())
    files = {f"scans/{number}.jpg": page() for number in (1, 2, 3)}
    files |= {f"phone/IMG_{number}.jpg": photo for number in (2041, 2042)}
    files |= {"lone/1.jpg": exported(), "mail/page 1.jpg": exported(), "mail/page 2.jpg": exported()}
    files |= {f"chat/{number}.jpg": exported() for number in (17, 90312, 550001)}
    drop(ws, case, tmp_path / "disc", files)
    assert len(kinds(ws, case)) == len({name.rpartition("/")[2] for name in files})
    assert set(kinds(ws, case).values()) == {""}


def test_small_pictures_beside_a_viewer_are_kept_and_its_own_are_not(ws: Workspace, case: Case, tmp_path: Path) -> None:
    files = {"AUTORUN.INF": b"[autorun]\nopen=view.exe", "VIEW.EXE": b"MZ" + bytes(100)}
    files |= {f"IMG{number}.JPG": exported() for number in (1, 2, 3)}
    files |= {"LOGO.JPG": exported(), "weasis/weasis.jar": b"PK"}
    files |= {f"weasis/skin/b{number}.png": exported("PNG") for number in (1, 2)}
    report = drop(ws, case, tmp_path / "disc", files)
    assert sorted(kinds(ws, case)) == ["IMG1.JPG", "IMG2.JPG", "IMG3.JPG"]
    assert report.found == sum(report.count(one) for one in Outcome) == len(files)


def test_once_confirmed_they_leave_the_image_files_missing(ws: Workspace, case: Case, tmp_path: Path) -> None:
    drop(ws, case, tmp_path / "disc", {f"{number}.jpg": exported() for number in (1, 2)})
    first, second = list_records(ws, case.id)
    set_record(ws, first.id, kind="imaging_report", date="2026-03-02", modality="CT")
    set_record(ws, second.id, kind=second.kind, date="2026-03-02", modality="CT")
    lines = {one.id: one for one in evaluate_checklist(ws, case.id, date(2026, 4, 1)).lines}
    line = lines[f"CR1:{first.id}"]
    assert (line.state, line.why.code) == (State.MISSING, "companion.only_pictures")
    assert f"record:{second.id}" in line.evidence
