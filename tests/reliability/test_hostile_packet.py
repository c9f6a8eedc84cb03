"""Hostile text in every field of a case, handed over: the packet, its pages and its tables stay what they are."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from socket import AF_INET, SOCK_STREAM, socket
from threading import Thread

import pypdf
import pypdfium2
import pytest
from hostile_strings import as_file_names, hostile, pictures

import dicom_builders
import peers
from carenav_desktop.cli import main
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome, Reason
from carenav_desktop.domain.steps import FURTHER, STEPS, Part
from carenav_desktop.packet.key import Key
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_part, write_question
from carenav_desktop.services.workspace import workspace

#: What no terminal and no page may get: controls but the line break, C1, zero width, overriding directions.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
BAIT = (254, 1, 2)
#: The longest value that a DICOM text element of two length bytes takes.
_LONGEST_TAG = 60_000
_TAGS = ("PatientName", "StudyDescription", "SeriesDescription", "InstitutionName")


@dataclass(frozen=True)
class Handed:
    """A library full of hostile text, the folder into which its packet was opened, and what commands printed."""

    library: Path
    opened: Path
    names: int
    report: ImportReport
    printed: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return (self.opened / name).read_bytes().decode("utf-8-sig")


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Handed:
    room = tmp_path_factory.mktemp("handed")
    strings = hostile(room / "bait.png")
    names = fill(room / "source", strings)
    identity = new_identity()
    (room / "key").write_text(identity.secret)
    with workspace(room / "library") as ws:
        case = create_case(ws, f"{strings[0]} \u202e R&D", "1970-01-01")
        report = import_records(ws, case.id, [room / "source"], SilentContext())
        decide_people(ws, case.id, [one.id for one in list_people(ws, case.id)], Decision.SAME)
        with ws.library.unit_of_work() as unit:  # one for all: a thousand fsyncs show nothing about text
            for number, record in enumerate(unit.records.all(case.id)):
                title, place, notes = (strings[(number + turn) % len(strings)] for turn in range(3))
                unit.records.set(record.id, kind="lab_report", place=place, title=title, notes=notes, confirmed=True)
        write_question(ws, case.id, f"Is this right on 3 Dec 2026? {strings[0]} {' '.join(strings[20:24])}")
        for number, part in enumerate((*STEPS, *FURTHER, Part.REASON)):
            write_part(ws, case.id, part, strings[30 + number])
        (room / "out").mkdir()
        export_packet(ws, case.id, room / "out", Key(recipients=(identity.recipient,)), None, SilentContext())
    (packet,) = (room / "out").iterdir()
    made = Handed(room / "library", room / "opened", names, report)
    made.printed["open"] = said("open", packet, made.opened, "--identity-file", room / "key")
    for words in (("case", "list"), ("case", "show", 1), ("records", 1), ("identity", 1), ("question", 1), ("check",)):
        made.printed[" ".join(map(str, words))] = said("--library", made.library, *words)
    return made


def fill(folder: Path, strings: list[str]) -> int:
    """Image files whose tags, and papers whose names and content are the strings; gives how many papers."""
    folder.mkdir()
    short = [one for one in strings if len(one.encode()) < _LONGEST_TAG]
    for number in range(0, len(short), len(_TAGS)):
        values = dict(zip(_TAGS, (short[number:] + short)[: len(_TAGS)], strict=True))
        made = dicom_builders.ct(**values, PatientID=short[number][:60])
        (folder / f"IM{number}").write_bytes(dicom_builders.part10(made))
    names = as_file_names(strings)
    for number, name in enumerate(names):
        content = f"Letter number {number}, 12 Sep 2026. {strings[number % len(strings)]}"
        with open(os.fsencode(folder) + b"/" + name, "wb") as file:
            file.write(content.encode())
    return len(names)


def said(*words: object) -> str:
    """What a command prints, on both channels."""
    taken = io.BytesIO()
    with io.TextIOWrapper(taken, encoding="utf-8", write_through=True) as both:
        with redirect_stdout(both), redirect_stderr(both):
            main([str(one) for one in words])
        return taken.getvalue().decode()


def test_every_string_went_through(handed: Handed) -> None:
    manifest = json.loads(handed.text("MANIFEST.JSN"))
    left_out = [one for one in handed.report.files if one.outcome is not Outcome.IMPORTED]
    assert {one.reason for one in left_out} == {Reason.DISC_CLUTTER, Reason.DISC_PROGRAM}
    assert len(manifest["items"]) + len(left_out) == handed.names > 250
    assert len({one["title"] for one in manifest["items"]}) > 200


def test_no_command_steers_the_terminal(handed: Handed) -> None:
    assert len(handed.printed) == 7
    assert {name: UNSEEN.findall(text) for name, text in handed.printed.items() if UNSEEN.search(text)} == {}


class Page(HTMLParser):
    """The elements of a page, and its attributes as `name=value`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {f"{name}={value}" for name, value in attrs}


ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "div", "h1", "h2", "h3", "p", "ol",
    "ul", "li", "table", "tbody", "tr", "td", "span", "a", "bdi", "br",
}  # fmt: skip


def check_page(text: str, opened: Path) -> None:
    """Only our own elements, nothing that runs, and links to files of the packet alone."""
    page = Page(text)
    assert page.elements <= ELEMENTS
    links = {one.removeprefix("href=") for one in page.attributes if one.startswith("href=")}
    assert links and all((opened / one).is_file() and ".." not in one for one in links)
    assert not [one for one in page.attributes if re.match(r"on|src|background|srcset|data", one)]
    assert not UNSEEN.search(text.replace("\r", ""))


def test_the_page_of_a_packet_has_only_our_own_elements(handed: Handed) -> None:
    text = handed.text("INDEX.HTM")
    check_page(text, handed.opened)
    assert "&lt;script&gt;" in text
    assert "‹U+202E›" in text


def test_the_letter_of_a_packet_hides_nothing(handed: Handed) -> None:
    assert not UNSEEN.search(handed.text("README.TXT").replace("\r", ""))


def looks_like_a_formula(cell: str) -> bool:
    """As the most liberal spreadsheet sees it: behind anything unseen, in any width of the sign."""
    seen = "".join(sign for sign in cell if unicodedata.category(sign)[0] not in "ZC")
    return unicodedata.normalize("NFKC", seen)[:1] in tuple("=+-@")


def test_the_table_of_a_packet_is_no_program_and_loses_no_text(handed: Handed) -> None:
    rows = list(csv.DictReader(io.StringIO(handed.text("MANIFEST.CSV"), newline="")))
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if looks_like_a_formula(cell)] == []
    items = json.loads(handed.text("MANIFEST.JSN"))["items"]
    papers = [row for row in rows if row["number"]]
    assert [row["title"].removeprefix("'") for row in papers] == [one["title"] for one in items]
    assert [row["original_name"].removeprefix("'") for row in papers] == [one["original_name"] for one in items]


def test_the_sheets_show_text_and_nothing_else(handed: Handed) -> None:
    for name in ("COVER.PDF", "GAPS.PDF"):
        content = (handed.opened / name).read_bytes()
        for page in pypdf.PdfReader(io.BytesIO(content)).pages:
            assert "/Annots" not in page and "/AA" not in page
        assert b"/ObjStm" not in content
        objects = re.sub(
            rb"\bstream\r?\n.*?\bendstream\b", b"", content, flags=re.DOTALL
        )  # packed bytes may spell anything
        assert not re.search(rb"/(JavaScript|JS|Launch|URI|EmbeddedFile|SubmitForm|OpenAction\s*<<)\b", objects)
        assert b"/Type /Catalog" in objects
        text, red = drawn(handed.opened / name)
        assert red == 0
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b]", text)
    assert "<script>" in drawn(handed.opened / "COVER.PDF")[0]


def drawn(file: Path) -> tuple[str, int]:
    """The text of a PDF, and how often the colour of the bait is in its pages."""
    document = pypdfium2.PdfDocument(file)
    pages = list(document)
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    red = sum(page.render().to_pil().convert("RGB").tobytes().count(bytes(BAIT)) for page in pages)
    document.close()
    return text, red


RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\..*)?", re.I)


def is_legal_everywhere(path: str) -> bool:
    """Whether NTFS, exFAT and APFS all take a relative path with `/` between its names.

    NTFS and exFAT: no `<>:"/\\|?*`, no controls, no name that ends in a dot or a blank, no device of DOS; APFS: valid
    Unicode, already in the form it would be stored in; 255 UTF-16 units a name, and 200 the path, for Windows' 260.
    """
    names = path.split("/")
    return len(path.encode("utf-16-le", "surrogatepass")) // 2 <= 200 and all(
        0 < len(name.encode("utf-16-le", "surrogatepass")) // 2 <= 255
        and not re.search(r'[<>:"\\|?*\x00-\x1f\x7f]', name)
        and not name.endswith((".", " "))
        and not name.startswith(" ")
        and not RESERVED.fullmatch(name)
        and unicodedata.normalize("NFC", name) == name
        and not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Cn", "Co") for sign in name)
        for name in names
    )


BAD_NAMES = [
    "CON",
    "aux.txt",
    "COM¹.pdf",
    "a.",
    "a ",
    "..",
    "a/../b",
    "x:y",
    "a\\b",
    "e\u0301",
    "\ud800",
    "a\u202eb",
    "",
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_the_rule_for_names_refuses_what_some_disk_refuses(name: str) -> None:
    assert not is_legal_everywhere(name)
    assert is_legal_everywhere("DOCS/D001.PDF")


def test_every_name_in_a_packet_is_ours_legal_everywhere_and_unique(handed: Handed) -> None:
    written = [one.relative_to(handed.opened).as_posix() for one in handed.opened.rglob("*") if one.is_file()]
    assert len(written) > 280
    assert [one for one in written if not is_legal_everywhere(one)] == []
    assert len({unicodedata.normalize("NFC", one).casefold() for one in written}) == len(written)
    assert not [one for one in written if not re.fullmatch(r"[A-Z0-9_/.]+", one)]
    manifest = json.loads(handed.text("MANIFEST.JSN"))
    listed = {one["path"] for one in manifest["items"]} | {one["path"] for one in manifest["made_files"]}
    assert listed <= set(written)


class Listener:
    """A proxy that notes the first line of every request and answers none."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._socket = socket(AF_INET, SOCK_STREAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen()
        self.port = self._socket.getsockname()[1]
        self._thread = Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            with caller:
                caller.settimeout(5)
                try:
                    self.lines.append(caller.recv(4096).decode("latin-1").split("\r\n")[0])
                except OSError:
                    pass

    def close(self) -> None:
        self._socket.shutdown(2)
        self._socket.close()
        self._thread.join()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


def browsed(page: Path, listener: Listener, room: Path) -> tuple[str, list[str]]:
    """What a browser makes of a page after its scripts had their time, and where it went meanwhile."""
    listener.lines.clear()
    words = [
        peers.need("chromium"), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-extensions",
        f"--user-data-dir={room}", f"--proxy-server=http://127.0.0.1:{listener.port}", "--virtual-time-budget=2000",
        "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout, [line for line in listener.lines if "carenav.invalid" in line]


def test_a_browser_runs_and_fetches_nothing(handed: Handed, listener: Listener, tmp_path: Path) -> None:
    page, went = browsed(handed.opened / "INDEX.HTM", listener, tmp_path)
    assert "BITTEN" in page  # as text
    assert "<title>BITTEN" not in page
    check_page(page, handed.opened)
    assert went == []


def test_the_same_text_unescaped_bites(handed: Handed, listener: Listener, tmp_path: Path) -> None:
    bad = tmp_path / "bad.htm"
    bad.write_text(
        f"<title>x</title><body>{' '.join([*pictures(tmp_path / 'x.png'), '<script>document.title=`BITTEN`</script>'])}"
    )
    page, went = browsed(bad, listener, tmp_path / "profile")
    assert "<title>BITTEN" in page
    assert went != []
