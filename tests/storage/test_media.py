"""Media are known once a case, by where they lay and what they are called, and forgotten with their last file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from source_builders import ct_series, text_pdf
from sqlalchemy import text

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records, list_studies
from carenav_desktop.services.trash import empty_trash, trash_case, trash_record, trash_study
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        create_case(opened, "Doe, Jane", "1970-01-01")
        yield opened


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    folder = ct_series(tmp_path / "disc" / "DICOM", count=3).parent
    (folder / "report.pdf").write_bytes(text_pdf("CT chest"))
    return folder


def _media(ws: Workspace) -> list[str]:
    with ws.library.unit_of_work() as unit:
        rows = unit.media._connection.execute(text("SELECT top FROM medium ORDER BY top"))
        return list(rows.scalars())


def _imported(ws: Workspace, *paths: Path) -> None:
    import_records(ws, 1, paths, SilentContext())


def test_each_dropped_place_is_one_medium_however_often_it_comes(ws: Workspace, disc: Path, tmp_path: Path) -> None:
    paper = tmp_path / "papers" / "letter.pdf"
    paper.parent.mkdir()
    paper.write_bytes(text_pdf("Letter"))
    for _ in range(2):
        _imported(ws, disc, paper)
    assert _media(ws) == [disc.as_posix(), paper.parent.as_posix()]
    assert {one.source for one in list_records(ws, 1)} == {f"{disc}/report.pdf", str(paper)}


def test_a_place_is_the_same_however_it_is_named(ws: Workspace, disc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(disc)
    _imported(ws, Path())
    monkeypatch.chdir(disc.parent)
    _imported(ws, Path("disc"))
    _imported(ws, Path("disc/../disc"))
    assert _media(ws) == [disc.as_posix()]


def test_a_medium_is_forgotten_with_its_last_file(ws: Workspace, disc: Path, tmp_path: Path) -> None:
    beside = tmp_path / "disc 2"
    beside.mkdir()
    (beside / "other.pdf").write_bytes(text_pdf("Other"))
    _imported(ws, disc, beside)
    trash_study(ws, list_studies(ws, 1)[0].id)
    empty_trash(ws)
    assert len(_media(ws)) == 2
    (report,) = [one for one in list_records(ws, 1) if one.name == "report.pdf"]
    trash_record(ws, report.id)
    empty_trash(ws)
    assert _media(ws) == [beside.as_posix()]


def test_media_go_with_their_case(ws: Workspace, disc: Path) -> None:
    _imported(ws, disc)
    trash_case(ws, 1)
    empty_trash(ws)
    assert _media(ws) == []
