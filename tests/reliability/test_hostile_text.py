"""Names and values out of files are shown as the letters they have, wherever they come out again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

import dicom_builders
from carenav_desktop.cli import main
from carenav_desktop.sealing.identities import new_identity

HOSTILE = (
    "<script>alert(1)</script>^<img src=x>",
    "=cmd|' /C calc'!A0^x",
    "a\u202egnp.exe^\u200bhidden",
    "{0}{x}%n%s^$(id)`id`",
    "&lt;b&gt;^]]>",
)
#: What no terminal and no page may get: controls but the line break, C1, zero width, overriding directions.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\ufeff]")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    for number, text in enumerate(HOSTILE):
        made = dicom_builders.ct(
            PatientName=text, StudyDescription=text, SeriesDescription=text, InstitutionName=text, PatientID=text[:60]
        )
        (folder / f"IM{number}").write_bytes(dicom_builders.part10(made))
        (folder / f"{text.replace('/', '_')}.txt").write_text(f"Letter number {number}, 12 Sep 2026. {text}")
    return folder


def printed(library: Path, capsys: pytest.CaptureFixture[str], *words: object) -> str:
    capsys.readouterr()
    main(["--library", str(library), *map(str, words)])
    return capsys.readouterr().out


def test_the_text_output_hides_nothing_and_steers_no_terminal(
    console: Callable, library: Path, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    console("case", "new", "--name", "x\x1b[31m\u202ey")
    console("question", 1, "--set", "Why\x1b]0;title\x07 now\u202e?")
    said = [printed(library, capsys, "import", 1, source)]
    for words in (("case", "list"), ("case", "show", 1), ("records", 1), ("identity", 1), ("question", 1)):
        said.append(printed(library, capsys, *words))
    for text in said:
        assert not UNSEEN.search(text)
    assert "‹U+202E›" in said[0]
    missing = main(["--library", str(library), "import", "1", "/no/\x1b[31m\u202e"])
    assert missing == 1
    assert not UNSEEN.search(capsys.readouterr().err)


def test_what_is_handed_over_shows_hostile_text_as_text(console: Callable, source: Path, tmp_path: Path) -> None:
    identity = new_identity()
    (tmp_path / "key").write_text(identity.secret)
    console("import", 1, source)
    console("identity", 1, "--same", *[one["id"] for one in console("identity", 1).answer["people"]])
    for number, one in enumerate(console("records", 1).answer["records"]):
        place = HOSTILE[number % len(HOSTILE)]
        console("record", "set", one["id"], "--kind", "lab_report", "--date", "2026-09-12", "--place", place)
    console("question", 1, "--set", f"Is {HOSTILE[0]} on 3 Dec 2026 {HOSTILE[2]} right?")
    done = console("export", 1, tmp_path / "out", "--recipient", identity.recipient).answer
    opened = tmp_path / "opened"
    console("open", done["packet"], opened, "--identity-file", tmp_path / "key")
    page = (opened / "INDEX.HTM").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert not re.search(r"<(script|img)\b", page)
    assert not UNSEEN.search(page.replace("\r", ""))
    table = (opened / "MANIFEST.CSV").read_text(encoding="utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+@\-]", cell)]
    cover = pypdfium2.PdfDocument((opened / "COVER.PDF").read_bytes())
    text = "".join(page.get_textpage().get_text_bounded() for page in cover)
    cover.close()
    assert "<script>" in text
    assert not re.search("[\u202a-\u202e\u200b]", text)


@pytest.mark.parametrize(
    ("variable", "value", "chinese"),
    [
        ("LC_ALL", "zh_CN.UTF-8", True),
        ("LC_ALL", "zh_SG", True),
        ("LC_MESSAGES", "zh_CN.UTF-8", True),
        ("LANG", "zh_CN.GB18030", True),
        ("LC_ALL", "en_GB.UTF-8", False),
        ("LANG", "C", False),
    ],
)
def test_sentences_are_in_the_language_of_the_system(
    console: Callable, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, chinese: bool
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    said = console("import", 1, "/no/such/place").answer["says"]
    assert bool(re.search("[\u4e00-\u9fff]", said)) is chinese


def test_an_old_code_page_gets_every_letter_one_way_or_another(
    console: Callable, library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    console("case", "new", "--name", "王小东 😀")
    taken = io.BytesIO()
    with io.TextIOWrapper(taken, encoding="cp1252", write_through=True) as old:
        monkeypatch.setattr("sys.stdout", old)
        assert main(["--json", "--library", str(library), "case", "list"]) == 0
        assert main(["--library", str(library), "case", "list"]) == 0
        monkeypatch.undo()
        written = taken.getvalue().decode("cp1252")
    assert "\\u738b" in written.splitlines()[0]
    assert "\\ud83d\\ude00" in written.splitlines()[0]
