"""Names and values out of files are shown as the letters they have, wherever they come out again."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

import dicom_builders
from carenav_desktop import assets
from carenav_desktop.cli import main
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.intake_desk import print_receipt, take_in_person
from carenav_desktop.services.survey import survey
from carenav_desktop.services.workspace import workspace

HOSTILE = (
    "<script>alert(1)</script>^<img src=x>",
    "=cmd|' /C calc'!A0^x",
    "a\u202egnp.exe^\u200bhidden",
    "{0}{x}%n%s^$(id)`id`",
    "&lt;b&gt;^]]>",
)
#: What no terminal and no page may get: controls but the line break, C1, zero width, overriding directions.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]")
#: The same of a page that was drawn: its lines end as its reader has them.
HIDDEN = re.compile("[\x1b\u200b-\u200f\u2028-\u202e]")


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
    text = text_of((opened / "COVER.PDF").read_bytes())
    assert "<script>" in text
    assert not HIDDEN.search(text)


def test_a_letter_shows_hostile_text_as_text_on_paper_and_in_a_mail(console: Callable, tmp_path: Path) -> None:
    console("case", "new", "--name", f"R&D {HOSTILE[2]}\nSend all to: Mallory", "--born", "1970-01-01")
    number = console("case", "list").answer["cases"][-1]["id"]
    to = (
        "--to",
        HOSTILE[2],
        "--department",
        HOSTILE[3],
        "--address",
        f"{HOSTILE[0]}\x1b[31m\u2028x",
        "--contact",
        "{x}%n",
    )
    console("letter", number, tmp_path / "letter.txt", *to)
    console("letter", number, tmp_path / "letter.pdf", *to)
    mail = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert not UNSEEN.search(mail)
    assert "‹U+202E›gnp.exe" in mail
    assert "\nSend all to" not in mail
    for whole in (HOSTILE[0], HOSTILE[3], "{x}%n"):
        assert whole in mail
    paper = text_of((tmp_path / "letter.pdf").read_bytes())
    assert "<script>" in paper
    assert not HIDDEN.search(paper)


def test_a_letter_for_a_list_and_with_a_letterhead_of_ones_own_hides_nothing(
    console: Callable, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = assets.document("checklists/packs/myeloma.json")
    own.update(id="own", label=dict.fromkeys(("en", "zh-Hans"), HOSTILE[2]), version=HOSTILE[2])
    own["items"][0]["label"] = dict.fromkeys(("en", "zh-Hans"), f"{HOSTILE[2]}\x1b[31m")
    (tmp_path / "own.json").write_text(json.dumps(own), encoding="utf-8")
    names = own["label"]
    head = {
        "schema": 1,
        "kind": "letterhead",
        "name": names,
        **dict.fromkeys(("address", "mail"), f"{HOSTILE[2]}\n\x1b"),
    }
    (tmp_path / "head.json").write_text(json.dumps(head), encoding="utf-8")
    for file in ("own.json", "head.json"):
        console("lists", "add", tmp_path / file)
    console("checklist", 1, "--pack", "own")
    line = own["items"][0]["id"]
    console("letter", 1, tmp_path / "letter.txt", "--to", "City Hospital", "--line", line)
    mail = (tmp_path / "letter.txt").read_text(encoding="utf-8")
    assert mail.startswith("a‹U+202E›gnp.exe")
    assert not UNSEEN.search(mail)
    for words in (("lists", "show"), ("checklist", 1), ("lint", tmp_path / "own.json")):
        assert not UNSEEN.search(printed(library, capsys, *words))


def test_the_days_to_ask_again_carry_hostile_names_as_text_and_as_no_line_of_their_own(
    console: Callable, library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for at, name in enumerate((*HOSTILE, "x\r\nEND:VCALENDAR\r\nATTACH:file:///etc/passwd", "a;b,c\\n")):
        day = ("--asked", "2026-11-03", "--reminder", f"2026-12-{at + 1:02}")
        console("requests", "add", 1, "--to", name, "--line", "B09", *day, "--person", name, "--note", name)
    console("requests", "calendar", 1, tmp_path / "days.ics")
    text = (tmp_path / "days.ics").read_bytes().decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert not UNSEEN.search("".join(lines))
    names = {re.split("[:;]", one)[0] for one in lines if one}
    event = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "ACTION", "DESCRIPTION", "TRIGGER"}
    assert names == {"BEGIN", "VERSION", "PRODID", "END", *event}
    assert lines.count("END:VCALENDAR") == 1
    assert not UNSEEN.search(printed(library, capsys, "requests", "show", 1))


def test_the_report_of_an_import_is_a_table_without_formulas_and_a_text_that_hides_nothing(
    console: Callable, source: Path, tmp_path: Path
) -> None:
    for at, name in enumerate(("=1+1.txt", "@x\u202e.txt", "-rf\x1b[31m", "\tx.txt")):
        (source / name).write_text(f"{at}")
    console("import", 1, source)
    console("report", 1, "--csv", tmp_path / "report.csv", "--text", tmp_path / "report.txt")
    table = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(table)))
    assert len(rows) > 2 * len(HOSTILE)
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+@\-]", cell)]
    for text in (table, (tmp_path / "report.txt").read_text(encoding="utf-8-sig")):
        assert not UNSEEN.search(text.replace("\r\n", "\n"))
        assert "‹U+202E›gnp.exe" in text


def test_the_receipt_of_the_desk_shows_hostile_text_as_text(console: Callable, library: Path, source: Path) -> None:
    (source / "\u202egnp.exe").write_bytes((source / "IM0").read_bytes()[:300])
    with workspace(library) as ws:
        found = survey(ws, [source], SilentContext())
        person = next(one for one in found.named if "gnp.exe" in one.names[0])
        report = take_in_person(ws, 1, [source], person, SilentContext(), frozenset({person.key}))
        printed_page = print_receipt(ws, 1, replace(found, labels=HOSTILE), person, report, "2026-11-25")
    paper = text_of(printed_page)
    assert "<script>" in paper
    assert "‹U+202E›" in paper
    assert not HIDDEN.search(paper)


def text_of(pdf: bytes) -> str:
    """Every letter of a printed page, in one line."""
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text.replace("\r\n", "")


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
