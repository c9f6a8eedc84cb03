"""Everything there is, in one case: imported with a sum that holds, sealed, and opened by other people's programs."""

from __future__ import annotations

import csv
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import peers
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import ImportReport, Outcome
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.packets import Key
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import Workspace, workspace

pytestmark = pytest.mark.corpus
CASE = 1


@pytest.fixture(scope="module")
def filled(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, ImportReport]]:
    """A case holding the whole corpus, and the report of its import."""
    with workspace(tmp_path_factory.mktemp("corpus") / "library") as ws:
        create_case(ws, "Everything There Is")
        yield ws, import_records(ws, CASE, [corpus], SilentContext())


def test_every_file_ends_in_one_line_and_the_figures_add_up(
    filled: tuple[Workspace, ImportReport], corpus: Path
) -> None:
    _, report = filled
    assert report.found == sum(report.count(one) for one in Outcome)
    files = {str(one) for one in corpus.rglob("*") if one.is_file() and one.suffix != ".zip"}
    listed = [one.path for one in report.files if one.path in files]
    assert sorted(listed) == sorted(files)


def test_what_other_readers_open_is_taken_in_and_all_else_has_its_reason(
    filled: tuple[Workspace, ImportReport], corpus: Path
) -> None:
    _, report = filled
    ends = {one.path: one for one in report.files}
    with (corpus / "FILES.tsv").open(encoding="utf-8") as table:
        known = {str(corpus / row["path"]): row["facts"] or "" for row in csv.DictReader(table, delimiter="\t")}
    opens = {
        path for path, facts in known.items() if facts and not facts.startswith(("does not open", "reader failed"))
    }
    taken = (Outcome.IMPORTED, Outcome.DUPLICATE)
    assert [path for path in sorted(opens) if ends[path].outcome not in taken] == []
    closed = {path for path, facts in known.items() if facts and path not in opens}
    assert [path for path in sorted(closed) if not ends[path].reason] == []


def test_the_same_corpus_again_imports_nothing(filled: tuple[Workspace, ImportReport], corpus: Path) -> None:
    ws, _ = filled
    assert import_records(ws, CASE, [corpus], SilentContext()).count(Outcome.IMPORTED) == 0
    assert check_library(ws, True, SilentContext()).problems == ()


def test_the_packet_opens_with_age_and_its_directory_lists_every_image(
    filled: tuple[Workspace, ImportReport], tmp_path: Path
) -> None:
    ws, report = filled
    everyone = [one.id for one in list_people(ws, CASE)]
    decide_people(ws, CASE, everyone, Decision.SAME)
    write_question(
        ws, CASE, "Is the operation planned for 3 Dec 2026 the right next step, or should tablets come first?"
    )
    key = tmp_path / "key.txt"
    subprocess.run([peers.need("age-keygen"), "-o", key], check=True, capture_output=True)
    said = subprocess.run(["age-keygen", "-y", key], check=True, capture_output=True, text=True)
    out = tmp_path / "out"
    out.mkdir()
    done = export_packet(ws, CASE, out, Key(recipients=(said.stdout.strip(),)), None, SilentContext()).packet
    opened = tmp_path / "packet.zip"
    sealed = done.folder / "packet.age"
    subprocess.run([peers.need("age"), "-d", "-i", key, "-o", opened, sealed], check=True, capture_output=True)
    subprocess.run([peers.need("unzip"), "-tq", opened], check=True, capture_output=True)
    with zipfile.ZipFile(opened) as archive:
        archive.extractall(tmp_path / "tree")
    tree = tmp_path / "tree"
    images = sorted(one for one in (tree / "DICOM").rglob("*") if one.is_file())
    beside = [one for one in (tree / "DICOM_X").rglob("*") if one.is_file()]
    assert len(images) + len(beside) == report.instances == done.instances
    subprocess.run([peers.need("dcmftest"), *images], check=True, capture_output=True)
    dump = subprocess.run(
        [peers.need("dcmdump"), "+L", "+P", "0004,1500", tree / "DICOMDIR"], check=True, capture_output=True
    ).stdout.decode("ascii", "replace")
    listed = sorted(
        line.split("[", 1)[1].split("]", 1)[0].replace("\\", "/") for line in dump.splitlines() if "[" in line
    )
    assert listed == [one.relative_to(tree).as_posix() for one in images]
