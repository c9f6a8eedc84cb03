"""Whatever lies in a dropped folder, it costs itself alone, is named with its reason, and the import goes on."""

from __future__ import annotations

import errno
import io
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from source_builders import text_pdf

import command_line
import dicom_builders
import pdf_builders
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.report import Outcome, Reason
from carenav_desktop.intake.walk import Found
from carenav_desktop.services import sources
from carenav_desktop.services.arrivals import Known, receive
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.sources import Sources
from carenav_desktop.services.workspace import Workspace, workspace

NOTHING_KNOWN = Known(frozenset(), frozenset())


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "own library") as opened:
        create_case(opened, "Doe, Jane")
        yield opened


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    return folder


def letter(number: int = 0) -> str:
    return f"Clinic letter number {number}, 12 Sep 2026, City Hospital"


class FailingFile(io.FileIO):
    """A file whose medium fails after the first piece."""

    def readinto(self, buffer: object, /) -> int | None:
        if self.tell() >= 1 << 16:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return super().readinto(memoryview(buffer)[: 1 << 16])  # type: ignore[arg-type]


class GrowingFile(io.FileIO):
    """A file that somebody goes on writing to, faster than it can be read."""

    def readinto(self, buffer: object, /) -> int | None:
        with open(self.name, "ab") as writer:
            writer.write(b"x" * len(memoryview(buffer)))  # type: ignore[arg-type]
        assert os.fstat(self.fileno()).st_size < 64 << 20, "the copy runs after the writer for ever"
        return super().readinto(buffer)  # type: ignore[arg-type]


def outcome_of(ws: Workspace, path: Path, opened: Callable[[], io.IOBase]) -> tuple[Outcome, Reason]:
    """How one file ends that opens in a certain way."""
    found = Found(str(path), "", opened)  # type: ignore[arg-type]
    ended = receive(ws, Sources(), NOTHING_KNOWN, False, found).outcome
    assert ended is not None
    assert list(ws.library.scratch.iterdir()) == []
    return ended.outcome, ended.reason


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here reads better after a while."""
    monkeypatch.setattr(sources, "_PAUSES", (0.0, 0.0))


def test_a_file_whose_medium_fails_is_named_and_leaves_no_copy(ws: Workspace, source: Path) -> None:
    path = source / "scan.pdf"
    path.write_bytes(text_pdf(letter()) + b"\0" * (1 << 20))
    assert outcome_of(ws, path, lambda: FailingFile(path)) == (Outcome.FAILED, Reason.CANNOT_READ)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ELOOP, errno.ENXIO, errno.EBUSY, errno.ENAMETOOLONG])
def test_a_file_that_does_not_open_is_named(ws: Workspace, source: Path, number: int) -> None:
    path = source / "scan.pdf"
    path.write_bytes(text_pdf(letter()))

    def refuse() -> io.IOBase:
        raise OSError(number, os.strerror(number), str(path))

    assert outcome_of(ws, path, refuse) == (Outcome.FAILED, Reason.CANNOT_READ)


def test_a_file_that_grows_without_end_is_let_go(ws: Workspace, source: Path) -> None:
    path = source / "log.txt"
    path.write_text(letter())
    assert outcome_of(ws, path, lambda: GrowingFile(path)) == (Outcome.FAILED, Reason.CHANGED_WHILE_COPYING)


@pytest.mark.skipif(sys.platform != "linux", reason="takes the right to read everything from root, by setpriv of Linux")
def test_files_and_folders_of_somebody_else_cost_themselves_alone(source: Path, library: Path) -> None:
    for number, name in enumerate(("a.txt", "mine.txt", "z.txt")):
        (source / name).write_text(letter(number))
    (source / "shut").mkdir()
    (source / "mine.txt").chmod(0)
    (source / "shut").chmod(0)
    command_line.answer("--library", library, "case", "new", "--name", "Doe")
    plain = [sys.executable, "-m", "carenav_desktop", "--json", "--library", str(library), "import", "1"]
    unarmed = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *plain] if os.geteuid() == 0 else plain
    try:
        for path, expected in (
            (source, {"a.txt": "imported", "mine.txt": "cannot_read", "z.txt": "imported", "shut": "cannot_read"}),
            (source / "mine.txt", {"mine.txt": "cannot_read"}),
            (source / "shut" / "letter.txt", {"letter.txt": "cannot_read"}),
        ):
            done = subprocess.run(
                [*unarmed, str(path)], env=command_line.ENVIRONMENT, capture_output=True, text=True, check=False
            )
            assert done.returncode == 3, done.stderr
            files = command_line.json.loads(done.stdout)["files"]
            ended = {one["path"].rpartition("/")[2]: one["reason"] or one["outcome"] for one in files}
            assert ended == expected
    finally:
        (source / "shut").chmod(0o700)


def test_what_vanishes_during_an_import_is_named_and_the_rest_goes_on(ws: Workspace, source: Path) -> None:
    for number in range(400):
        folder = source / f"{number // 200}"
        folder.mkdir(exist_ok=True)
        (folder / f"{number:03}.txt").write_text(letter(number))

    class Unplugging(SilentContext):
        """Takes one file away, and puts a file in the place of the second folder, as soon as copying has begun."""

        def report(self, progress: Progress) -> None:
            if progress.step == "import.copying" and (source / "1").is_dir():
                (source / "0" / "199.txt").unlink()
                shutil.rmtree(source / "1")
                (source / "1").touch()

    report = import_records(ws, 1, [source], Unplugging())
    vanished = {one.path.rpartition("/")[2] for one in report.files if one.reason is Reason.VANISHED}
    assert {"199.txt", *(f"{number}.txt" for number in range(390, 400))} <= vanished
    assert report.found == 400
    assert report.count(Outcome.IMPORTED) + report.count(Outcome.FAILED) == 400
    assert report.count(Outcome.FAILED) == len(vanished)


def zipped(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def test_hostile_archives_put_nothing_anywhere_and_cost_themselves_alone(console: Callable, source: Path) -> None:
    with zipfile.ZipFile(source / "slip.zip", "w") as archive:
        for number, name in enumerate(("../../../slipped.txt", "/slipped.txt", "C:\\slipped.txt", "a/./b/../c.txt")):
            archive.writestr(name, letter(number))
        link = zipfile.ZipInfo("link")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    (source / "bomb.zip").write_bytes(zipped(zeros=bytes(150 << 20)))
    deep = letter(99).encode()
    for level in range(4):
        deep = zipped(**{f"level {level}.zip" if level else "letter.txt": deep})
    (source / "deep.zip").write_bytes(deep)
    (source / "cut.zip").write_bytes(zipped(letter=letter(98).encode())[:-10])
    (source / "zz.txt").write_text(letter(97))
    said = console("import", 1, source)
    ended = {one["path"][len(str(source)) + 1 :]: one["reason"] or one["outcome"] for one in said.answer["files"]}
    assert ended == {
        "slip.zip/../../../slipped.txt": "imported",
        "slip.zip//slipped.txt": "imported",
        "slip.zip/C:/slipped.txt": "imported",
        "slip.zip/a/./b/../c.txt": "imported",
        "slip.zip/link": "link",
        "bomb.zip": "archive_too_large",
        "deep.zip/level 3.zip/level 2.zip/level 1.zip": "archive_too_deep",
        "cut.zip": "archive_damaged",
        "zz.txt": "imported",
    }
    assert not list(source.parent.rglob("slipped.txt"))
    assert console("check", "--full").answer["ok"]


def test_odd_things_in_a_folder_are_left_where_they_are(console: Callable, source: Path) -> None:
    os.mkfifo(source / "pipe")
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(source / "socket"))
    (source / "loop").symlink_to(".")
    (source / "link").symlink_to("/etc/passwd")
    (source / "nowhere").symlink_to("/no/such/place")
    (source / "letter.txt").write_text(letter())
    said = console("import", 1, source)
    assert said.status == 0
    assert {name: reason for name, (_, reason) in said.reasons.items()} == {
        "pipe": "not_a_regular_file",
        "socket": "not_a_regular_file",
        "loop": "link",
        "link": "link",
        "nowhere": "link",
        "letter.txt": "",
    }
    assert console("import", 1, source / "pipe").reasons == {"pipe": ("skipped", "not_a_regular_file")}
    assert console("import", 1, "/dev/zero").reasons == {"zero": ("skipped", "not_a_regular_file")}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_an_archive_of_more_files_than_may_be_open_at_once_goes_in(ws: Workspace, source: Path) -> None:
    import resource

    (source / "mail.zip").write_bytes(zipped(**{f"{number}.txt": letter(number).encode() for number in range(400)}))
    ws.reader.warm()
    usual = resource.getrlimit(resource.RLIMIT_NOFILE)
    in_use = max(int(one) for one in os.listdir("/dev/fd"))
    resource.setrlimit(resource.RLIMIT_NOFILE, (in_use + 100, usual[1]))
    try:
        report = import_records(ws, 1, [source], SilentContext())
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, usual)
    assert report.documents == 400


NAMES = (
    "癌".encode() * 85,
    b"\xff\xfe.txt",
    "病历.txt".encode("gb18030"),
    b"a\nb\x1b[31m.txt",
    "e\u0301.txt".encode(),
    "\u00e9.txt".encode(),
    "report\u202etxt.pdf".encode(),
    b"CON.pdf",
    b"trailing. ",
    b"=cmd|x.txt",
    b"<img src=x>.txt",
    b"{x}%n$(id).txt",
    b"-rf",
)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
def test_any_name_is_taken_in_and_shown_as_text(console: Callable, source: Path) -> None:
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(os.fsencode(source) + b"/" + name)).write_text(letter(number))
    said = console("import", 1, source)
    assert said.answer["imported"] == len(NAMES)
    listed = console("records", 1).answer["records"]
    assert {one["name"] for one in listed} >= {"病历.txt", "\\xff\\xfe.txt", "癌" * 85}
    assert console("import", 1, source).answer["duplicate"] == len(NAMES)


@pytest.mark.parametrize("within", ["", "originals", "library.sqlite"])
def test_the_library_itself_is_never_taken_in(console: Callable, source: Path, library: Path, within: str) -> None:
    """Its originals belong to every case; a home folder that holds it may well be dropped."""
    (source / "letter.txt").write_text(letter())
    console("import", 1, source)
    console("case", "new", "--name", "Somebody Else")
    said = console("import", 2, library / within)
    assert [(one["outcome"], one["reason"]) for one in said.answer["files"]] == [("skipped", "own_library")]
    beside = console("import", 2, library.parent)
    assert beside.reasons == {"library": ("skipped", "own_library"), "letter.txt": ("imported", "")}


@pytest.mark.parametrize("path", ["/no/such/place", "/tmp/" + "n" * 300, "/etc/passwd/letter.txt", "/no/\udcff"])
def test_a_place_that_is_not_there_is_said_so(console: Callable, path: str) -> None:
    assert console("import", 1, path).refusal() == "source_missing"


def test_a_large_folder_and_two_hundred_people_go_through(console: Callable, source: Path) -> None:
    for number in range(200):
        made = dicom_builders.ct(PatientName=f"P{number}^A", PatientID=str(number), rows=2, columns=2)
        (source / f"IM{number:04}").write_bytes(dicom_builders.part10(made))
    for number in range(300):
        (source / f"{number:03}.txt").write_text(letter(number))
    said = console("import", 1, source)
    assert (said.answer["found"], said.answer["imported"]) == (500, 500)
    people = console("identity", 1).answer["people"]
    assert len(people) == 201
    assert console("question", 1, "--set", "Is it?").status == 0
    assert console("export", 1, source.parent / "out").refusal() == "export_identity_open"


@pytest.mark.parametrize("written", ["00000000", "20260231", "99999999", "20261", "2026.02.31", "19000229"])
def test_a_date_that_is_none_is_no_date(console: Callable, source: Path, written: str) -> None:
    plain = dicom_builders.part10(dicom_builders.ct(StudyDate="20260101"))
    (source / "IM").write_bytes(plain.replace(b"DA\x08\x0020260101", b"DA\x08\x00" + written.encode().ljust(8)[:8]))
    (source / "letter.pdf").write_bytes(pdf_builders.pdf(pdf_builders.words("Exam date: 0000-00-00 or 2026-02-31")))
    assert console("import", 1, source).answer["imported"] == 2
    assert [one["date"] for one in console("case", "show", 1).answer["studies"]] in ([""], ["1900"])
    record = console("records", 1).answer["records"][0]["id"]
    for date in ("0000-00-00", "2026-02-31", "31 Feb", "20260231"):
        assert console("record", "set", record, "--kind", "lab_report", "--date", date).refusal() == "date_invalid"
    assert console("records", 1).answer["records"][0]["confirmed"] is False
