"""Sources that fail, go away or come in odd forms: what can be read is taken in, and everything else has a reason."""

from __future__ import annotations

import errno
import io
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import bad_dicom_builders
import pytest
from image_builders import disc_image
from source_builders import ct_series, text_pdf
from storage_disks import image_disk, mounted_image, pull_out

import dicom_builders
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome, Reason
from carenav_desktop.intake.walk import Found
from carenav_desktop.services import importing, sources
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records, last_report
from carenav_desktop.services.records import list_records, list_studies
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        create_case(opened, "Doe, Jane", "1970-01-01")
        yield opened


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_PAUSES", (0.0, 0.0))


def taken(ws: Workspace, *paths: Path) -> ImportReport:
    return import_records(ws, 1, paths, SilentContext())


def ended(report: ImportReport, top: Path) -> dict[str, tuple[Outcome, Reason]]:
    """How each file ended, by its path below `top`."""
    return {one.path.removeprefix(f"{top.as_posix()}/"): (one.outcome, one.reason) for one in report.files}


def imported(*names: str) -> dict[str, tuple[Outcome, Reason]]:
    return dict.fromkeys(names, (Outcome.IMPORTED, Reason.NONE))


# -- images of discs


def slices(count: int) -> dict[str, bytes]:
    return {
        f"DICOM/IM{number:06}": dicom_builders.part10(dicom_builders.ct(InstanceNumber=number))
        for number in range(1, count + 1)
    }


def test_the_image_of_a_disc_is_taken_in_like_the_disc(ws: Workspace, tmp_path: Path) -> None:
    files = {
        **slices(3),
        "DICOMDIR": bad_dicom_builders.hostile_directory(["IM1"]),
        "Befund/影像.pdf": text_pdf("CT"),
        "AUTORUN.INF": b"x",
    }
    source = tmp_path / "CITYHOSP.iso"
    source.write_bytes(disc_image(files))
    report = taken(ws, source)
    found = ended(report, source)
    assert found.pop("AUTORUN.INF") == (Outcome.SKIPPED, Reason.DISC_CLUTTER)
    assert found == imported("DICOM/IM000001", "DICOM/IM000002", "DICOM/IM000003", "DICOMDIR", "Befund/影像.pdf")
    assert [one.source for one in list_records(ws, 1)] == [f"{source}/Befund/影像.pdf"]
    again = taken(ws, source)
    assert again.count(Outcome.DUPLICATE) == 5


def test_an_archive_in_the_image_of_a_disc_is_opened_and_the_other_way_round(ws: Workspace, tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("inner.iso", disc_image({"paper.pdf": text_pdf("CT chest")}))
    source = tmp_path / "outer.iso"
    source.write_bytes(disc_image({"a.zip": packed.getvalue()}))
    assert ended(taken(ws, source), source) == imported("a.zip/inner.iso/paper.pdf")


def test_an_image_that_cannot_be_opened_is_a_failure_of_its_own(ws: Workspace, tmp_path: Path) -> None:
    whole = disc_image({"paper.pdf": text_pdf("CT")})
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "cut.iso").write_bytes(whole[: 19 * 2048])
    (tmp_path / "in" / "letter.pdf").write_bytes(text_pdf("Letter"))
    report = taken(ws, tmp_path / "in")
    failed = {"cut.iso": (Outcome.FAILED, Reason.ARCHIVE_DAMAGED)}
    assert ended(report, tmp_path / "in") == imported("letter.pdf") | failed


# -- media that fail


class _BadSpot(io.FileIO):
    """A file that cannot be read at `at`; it can after so many `tries`, if ever."""

    def __init__(self, path: Path, at: int, tries: list[int]) -> None:
        super().__init__(path)
        self._at, self._tries = at, tries

    def readinto(self, buffer: object, /) -> int | None:
        view = memoryview(buffer)[: 1 << 16]  # type: ignore[arg-type]
        if self.tell() <= self._at < self.tell() + len(view) and self._tries[0]:
            self._tries[0] -= 1
            view[:7] = b"garbage"
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return super().readinto(view)

    def read(self, size: int | None = -1, /) -> bytes:
        buffer = bytearray(size or 0)
        return bytes(buffer[: self.readinto(buffer)])


def _with_bad_spots(monkeypatch: pytest.MonkeyPatch, spots: dict[str, tuple[int, int]]) -> None:
    """Let files of these names fail at a place, for so many tries."""
    plain = importing.walk

    def walk(paths: Sequence[Path], own: Path | None = None) -> Iterator[Found]:
        for found in plain(paths, own):
            if found.name in spots:
                at, tries = spots[found.name]
                found = replace(found, open=_opener(Path(found.path), at, [tries]))
            yield found

    monkeypatch.setattr(importing, "walk", walk)


def _opener(path: Path, at: int, tries: list[int]) -> Callable[[], _BadSpot]:
    return lambda: _BadSpot(path, at, tries)


def test_a_bad_spot_is_read_again_and_costs_at_most_its_file(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = ct_series(tmp_path / "disc", count=6, rows=400, columns=400)
    spots = {"IM000002": (200_000, 2), "IM000003": (10, 2), "IM000004": (200_000, 99), "IM000005": (10, 99)}
    with monkeypatch.context() as scratched:
        _with_bad_spots(scratched, spots)
        report = taken(ws, source)
    failed = (Outcome.FAILED, Reason.CANNOT_READ)
    assert ended(report, source) == {
        **imported("IM000001", "IM000002", "IM000003", "IM000006"),
        "IM000004": failed,
        "IM000005": failed,
    }
    assert list(ws.library.scratch.iterdir()) == []
    clean = taken(ws, source)
    assert (clean.count(Outcome.DUPLICATE), clean.count(Outcome.IMPORTED)) == (4, 2)
    assert [one.instances for one in list_studies(ws, 1)] == [6]


def test_waiting_for_a_bad_medium_ends(ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = ct_series(tmp_path / "disc", count=9)
    waited: list[float] = []
    monkeypatch.setattr(sources, "_PAUSES", (0.2, 1.0))
    monkeypatch.setattr(sources, "_PATIENCE", 3.0)
    monkeypatch.setattr(sources.threading.Event, "wait", lambda self, seconds: waited.append(seconds))
    place = sources.Sources([source])
    for _ in range(9):
        with pytest.raises(sources.SourceError):
            place.patiently(_eio)
    assert 2.9 < sum(waited) < 4.3


def _eio() -> bytes:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


# -- media that go away


class _Pulling(SilentContext):
    """Does something after so many files."""

    def __init__(self, after: int, act: Callable[[], object]) -> None:
        super().__init__()
        self._left, self._act = after, act

    def report(self, progress: Progress) -> None:
        self._left -= progress.step == "import.copying"
        if not self._left:
            self._act()


def test_a_disc_that_goes_away_ends_the_import_at_once_and_the_rest_comes_later(ws: Workspace, tmp_path: Path) -> None:
    with image_disk(tmp_path / "stick", 48) as stick:
        ct_series(stick / "disc", count=400, rows=64, columns=64)
        report = import_records(ws, 1, [stick / "disc"], _Pulling(40, lambda: pull_out(stick)))
    failed = [one for one in report.files if one.outcome is Outcome.FAILED]
    assert [one.reason for one in failed] == [Reason.SOURCE_GONE]
    assert failed[0] is report.files[-1]
    assert report.count(Outcome.IMPORTED) + 1 + report.left == 400
    assert report.left > 200
    assert report.gone is not None
    assert report.gone.params == {"at": report.found, "all": 400, "saved": report.found - 1}
    assert last_report(ws, 1) == report
    assert list(ws.library.scratch.iterdir()) == []
    with mounted_image(tmp_path / "stick") as stick:
        again = taken(ws, stick / "disc")
    assert (again.count(Outcome.DUPLICATE), again.found) == (report.count(Outcome.IMPORTED), 400)
    assert [one.instances for one in list_studies(ws, 1)] == [400]


def test_an_archive_on_a_disc_that_goes_away_ends_the_import_too(ws: Workspace, tmp_path: Path) -> None:
    with image_disk(tmp_path / "stick", 48) as stick:
        (stick / "a.iso").write_bytes(disc_image(slices(5)))
        for number in range(100):
            (stick / f"b{number:03}.pdf").write_bytes(text_pdf(f"Letter {number}") + os.urandom(100_000))
        report = import_records(ws, 1, [stick], _Pulling(1, lambda: pull_out(stick)))
    assert report.gone is not None
    assert report.count(Outcome.FAILED) == 1
    assert report.left > 0


def test_one_file_that_is_deleted_meanwhile_ends_nothing(ws: Workspace, tmp_path: Path) -> None:
    source = ct_series(tmp_path / "disc", count=300)
    last = source / "IM000300"
    report = import_records(ws, 1, [source], _Pulling(1, last.unlink))
    assert report.gone is None
    assert report.count(Outcome.IMPORTED) == 299
    assert report.files[-1].reason is Reason.VANISHED


def test_a_lone_file_that_is_deleted_meanwhile_ends_nothing(ws: Workspace, tmp_path: Path) -> None:
    papers = [tmp_path / f"{number}.pdf" for number in range(80)]
    for number, path in enumerate(papers):
        path.write_bytes(text_pdf(f"Letter {number}"))
    report = import_records(ws, 1, papers, _Pulling(1, papers[-1].unlink))
    assert report.gone is None
    assert report.count(Outcome.IMPORTED) == 79
