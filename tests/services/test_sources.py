"""Sources that fail, go away or come in odd forms: what can be read is taken in, and everything else has a reason."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import bad_dicom_builders
import pytest
from image_builders import disc_image
from source_builders import ct_series, text_pdf
from storage_disks import failing_disc, image_disk, mounted_image, pull_out

import command_line
import dicom_builders
import peers
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


def test_sectors_that_the_system_cannot_read_cost_the_files_on_them(ws: Workspace, tmp_path: Path) -> None:
    """A real disk with a real file system, and the input/output errors of the kernel."""
    image = tmp_path / "stick"
    with image_disk(image, 24) as stick:
        for number in range(12):
            (stick / f"{number:02}.bin").write_bytes(bytes([number + 1]) * (1 << 20))
    data = image.read_bytes()
    ends = {f"{number:02}.bin": data.rindex(bytes([number + 1]) * 4096) + 4096 for number in range(12)}
    begins = {f"{number:02}.bin": data.index(bytes([number + 1]) * 4096) for number in range(12)}
    kept = sorted(begins.values())[6]  # inside a file the loop device gives what it read ahead as whole
    whole = {name for name, end in ends.items() if end <= kept}
    with failing_disc(image, kept) as stick:
        report = taken(ws, stick)
    found = {Path(path).name: end for path, end in ended(report, stick).items()}
    assert 0 < len(whole) < 12
    assert {name for name, (outcome, _) in found.items() if outcome is Outcome.IMPORTED} == whole
    assert {found[name] for name in ends.keys() - whole} == {(Outcome.FAILED, Reason.CANNOT_READ)}
    assert report.gone is None


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
        if progress.step == "import.copying":
            self._left -= 1
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


# -- viewers, makers' own forms, archives of other kinds

PROGRAM = b"MZ\x90\0\3\0\0\0" + bytes(200)


def _viewer(folder: Path) -> None:
    (folder / "Viewer").mkdir(parents=True)
    (folder / "AUTORUN.INF").write_bytes(b"[autorun]\r\nopen=Viewer\\view.exe\r\n")
    for name in ("view.exe", "view2.exe"):
        (folder / "Viewer" / name).write_bytes(PROGRAM + name.encode())


def test_a_disc_with_a_viewer_and_no_image_files_says_so_once(ws: Workspace, tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    _viewer(disc)
    (disc / "Data").mkdir()
    (disc / "Data" / "scan.vol").write_bytes(b"\x10\0\0\0JmVolumeVersion=1" + bytes(5000))
    (disc / "Data" / "other.xyz").write_bytes(b"\x10\0\1\0" + bytes(5000))
    report = taken(ws, disc)
    found = ended(report, disc)
    assert found["Viewer/view.exe"] == (Outcome.SKIPPED, Reason.VIEWER_WITHOUT_IMAGES)
    assert found["Viewer/view2.exe"] == (Outcome.SKIPPED, Reason.DISC_PROGRAM)
    assert found["Data/scan.vol"] == (Outcome.IMPORTED, Reason.MAKERS_OWN_FORM)
    assert found["Data/other.xyz"] == (Outcome.IMPORTED, Reason.KEPT_UNOPENED)
    assert report.remarks == (Reason.VIEWER_WITHOUT_IMAGES,)


def test_a_disc_with_image_files_is_no_such_disc_however_often_it_comes(ws: Workspace, tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    _viewer(disc)
    ct_series(disc / "DICOM", count=2)
    assert [taken(ws, disc).remarks for _ in range(2)] == [(), ()]


def test_a_program_among_papers_is_no_viewer(ws: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    (folder / "setup.exe").write_bytes(PROGRAM)
    (folder / "letter.pdf").write_bytes(text_pdf("Letter"))
    assert taken(ws, folder).remarks == ()


def test_the_viewer_on_the_image_of_a_disc_is_left_out_like_one_on_the_disc(ws: Workspace, tmp_path: Path) -> None:
    page = b"<html><body>Open the viewer to see your pictures.</body></html>"
    files = {"AUTORUN.INF": b"x", "START.EXE": PROGRAM, "README.HTM": page, "viewer/help.html": page + b"help"}
    source = tmp_path / "disc.iso"
    source.write_bytes(disc_image({**files, "viewer/view.exe": PROGRAM + b"2"}))
    report = taken(ws, source)
    assert report.count(Outcome.SKIPPED) == 5
    assert report.remarks == (Reason.VIEWER_WITHOUT_IMAGES,)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("scans.rar", b"Rar!\x1a\x07\x01\0" + bytes(500), Reason.UNPACK_FIRST),
        ("scans.7z", b"7z\xbc\xaf\x27\x1c" + bytes(500), Reason.UNPACK_FIRST),
        ("scans.tgz", b"\x1f\x8b\x08" + bytes(500), Reason.UNPACK_FIRST),
        ("scans.tar", b"IM1".ljust(257, b"\0") + b"ustar\x0000" + bytes(600), Reason.UNPACK_FIRST),
        ("disc.bin", b"\0" + b"\xff" * 10 + b"\0\0\2\0\2" + bytes(4000), Reason.IMAGE_UNKNOWN),
        ("womb.vol", b"KRETZFILE 1.0   " + bytes(4000), Reason.MAKERS_OWN_FORM),
        ("eye.e2e", b"CMDb" + bytes(4000), Reason.MAKERS_OWN_FORM),
        ("E1S1I1.MR", b"IMGF" + bytes(4000), Reason.MAKERS_OWN_FORM),
        ("IM1", bytes.fromhex("3082030006092a864886f70d010703a08202f1") + bytes(749), Reason.ENCRYPTED),
        ("IM2", bytes.fromhex("308006092a864886f70d010703a0803080") + bytes(749), Reason.ENCRYPTED),
    ],
)
def test_what_only_other_programs_open_is_kept_with_what_to_do(
    ws: Workspace, tmp_path: Path, name: str, content: bytes, reason: Reason
) -> None:
    (tmp_path / name).write_bytes(content)
    assert ended(taken(ws, tmp_path / name), tmp_path) == {name: (Outcome.IMPORTED, reason)}


# -- ZIP as it comes


def test_locked_and_oddly_packed_members_are_named_and_the_others_taken(ws: Workspace, tmp_path: Path) -> None:
    """ZipCrypto and WinZip AES set the same bit; Deflate64 is what Windows makes of large files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("crypto.pdf", "aes.pdf", "large.pdf", "good.pdf"):
            archive.writestr(name, text_pdf(name))
    data = bytearray(packed.getvalue())
    for name, at, value in ((b"crypto.pdf", 8, 1), (b"aes.pdf", 8, 1), (b"aes.pdf", 10, 99), (b"large.pdf", 10, 9)):
        entry = data.rindex(b"PK\1\2", 0, data.rindex(name))
        data[entry + at] = value
    (tmp_path / "a.zip").write_bytes(data)
    failed = {
        "crypto.pdf": (Outcome.FAILED, Reason.ARCHIVE_LOCKED),
        "aes.pdf": (Outcome.FAILED, Reason.ARCHIVE_LOCKED),
        "large.pdf": (Outcome.FAILED, Reason.ARCHIVE_METHOD),
    }
    assert ended(taken(ws, tmp_path / "a.zip"), tmp_path / "a.zip") == failed | imported("good.pdf")


def test_an_archive_written_as_a_stream_and_in_the_large_form_is_taken_in(ws: Workspace, tmp_path: Path) -> None:
    """Sizes behind the data, as phones and mail programs write them; and the 64-bit records of archives over 4 GB."""

    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    target = Unseekable()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("stream.pdf", "w") as member:
            member.write(text_pdf("stream"))
        with archive.open("large.pdf", "w", force_zip64=True) as member:
            member.write(text_pdf("large"))
    long = "/".join(["影像资料" * 12] * 20)
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr(f"{long}/IM1.pdf", text_pdf("deep"))
    (tmp_path / "a.zip").write_bytes(target.getvalue())
    assert ended(taken(ws, tmp_path / "a.zip"), tmp_path / "a.zip") == imported("stream.pdf", "large.pdf")
    assert ended(taken(ws, tmp_path / "b.zip"), tmp_path / "b.zip") == imported(f"{long}/IM1.pdf")


# -- names


@pytest.mark.skipif(sys.platform != "linux", reason="a file system that keeps names as bytes")
def test_twins_by_case_by_form_and_by_encoding_are_all_taken_in(ws: Workspace, tmp_path: Path) -> None:
    """Each has its line and its record; a name that is no UTF-8 is read as Chinese where it is Chinese."""
    folder = tmp_path / "disc"
    folder.mkdir()
    composed, decomposed = (unicodedata.normalize(form, "Élodie.pdf") for form in ("NFC", "NFD"))
    names = [b"scan.pdf", b"SCAN.PDF", composed.encode(), decomposed.encode()]
    names += ["影像.pdf".encode(), "影像.pdf".encode("gbk"), b"\xff\xfe.pdf"]
    for number, name in enumerate(names):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(text_pdf(f"Letter {number}"))
    report = taken(ws, folder)
    assert report.count(Outcome.IMPORTED) == report.found == len(names)
    assert sorted(one.name for one in list_records(ws, 1)) == sorted(
        ["scan.pdf", "SCAN.PDF", composed, composed, "影像.pdf", "影像.pdf", "\\xff\\xfe.pdf"]
    )
    assert last_report(ws, 1) == report
    assert taken(ws, folder).count(Outcome.DUPLICATE) == len(names)


# -- slow media


def test_members_of_an_archive_stand_in_the_report_where_the_archive_lies(ws: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_text("the first letter")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("inside.txt", "a letter inside")
    (folder / "c.txt").write_text("the last letter")
    report = taken(ws, folder)
    assert [one.path.rpartition("/")[2] for one in report.files] == ["a.txt", "inside.txt", "c.txt"]


#: The command line on a computer where everything lies on a share.
_ON_A_SHARE = """
import sys
from carenav_desktop.cli import main
from carenav_desktop.services import sources
if __name__ == "__main__":
    sources.is_share = lambda folder: True
    sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="strace knows Linux")
def test_each_file_of_a_slow_medium_is_opened_once_and_read_once(tmp_path: Path) -> None:
    source = ct_series(tmp_path / "share", count=12, rows=256, columns=256)
    (source / "letter.pdf").write_bytes(text_pdf("Letter"))
    (source / "disc.iso").write_bytes(disc_image(slices(3)))
    library, trace = tmp_path / "library", tmp_path / "trace"
    command_line.answer("--library", library, "case", "new", "--name", "Doe")
    words = [peers.need("strace"), "-ff", "-y", "-o", trace, "-e", "trace=openat,read,pread64,readv,mmap"]
    words += [sys.executable, "-c", _ON_A_SHARE, "--json", "--library", library, "import", "1", source]
    done = subprocess.run(words, env=command_line.ENVIRONMENT, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["failed"] == 0, done.stderr
    calls = [line for one in tmp_path.glob("trace.*") for line in one.read_text().splitlines()]
    opened = Counter(name for line in calls for name in re.findall(rf'openat\([^"]*"{source}/([^"]+)"', line))
    assert opened == Counter(one.name for one in source.iterdir())
    read: Counter[str] = Counter()
    for line in calls:
        if found := re.search(rf"(?:read|readv|pread64)\(\d+<{source}/([^>]+)>.* = (\d+)$", line):
            read[found[1]] += int(found[2])
    for path in source.iterdir():
        # the list of an archive is at its end, so the reading process looks at its ends beside its members
        spare = 200_000 if path.suffix == ".iso" else 0
        assert path.stat().st_size <= read[path.name] <= path.stat().st_size + spare, path.name


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_folder_that_systems_keep_for_themselves_is_no_failure(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    for name in ("System Volume Information", "lost+found", "letters"):
        (stick / name).mkdir(parents=True)
    scandir = os.scandir

    def refuse(path: Path) -> object:  # the system refuses nothing to an administrator, who may run the tests
        if Path(path).parent == stick:
            raise PermissionError(13, "refused")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert ended(taken(ws, stick), stick) == {
        "System Volume Information": (Outcome.SKIPPED, Reason.DISC_CLUTTER),
        "lost+found": (Outcome.SKIPPED, Reason.DISC_CLUTTER),
        "letters": (Outcome.FAILED, Reason.CANNOT_READ),
    }
