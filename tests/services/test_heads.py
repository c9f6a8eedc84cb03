"""What is on a disc is listed while it is copied; what a head said counts for the copy only if that begins the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydicom.uid import DeflatedExplicitVRLittleEndian
from source_builders import ct_series, text_pdf

import dicom_builders
from carenav_desktop.domain.case import Case
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.coming import ComingStudy
from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.identity import key
from carenav_desktop.domain.progress import Progress, SilentContext
from carenav_desktop.domain.report import Outcome
from carenav_desktop.intake.identify import HEAD_BYTES
from carenav_desktop.intake.walk import walk
from carenav_desktop.services import heads, importing, sources
from carenav_desktop.services.arrivals import Arrival, Known
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.heads import Heads
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_coming, list_studies
from carenav_desktop.services.workspace import Workspace, workspace

NOTHING_KNOWN = Known(frozenset(), frozenset())


class Looking(SilentContext):
    """Calls `look` when the first file has been copied, and `on_head` after every head that was read."""

    def __init__(self, look: Callable[[], object], on_head: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._look, self._on_head = look, on_head
        self.seen: list[object] = []

    def report(self, progress: Progress) -> None:
        if progress.step == "import.heads":
            self._on_head()
        if progress.step == "import.copying" and not self.seen:
            self.seen.append(self._look())


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Jane Doe")


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """Three slices of one person and two of another, and a paper."""
    folder = ct_series(tmp_path / "disc" / "A", count=3, study="1.2.1").parent
    ct_series(folder / "B", count=2, name="Zyxomma^Daniel", born="19590711", study="1.2.2")
    (folder / "letter.pdf").write_bytes(text_pdf("A letter"))
    return folder


@pytest.fixture(autouse=True)
def one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every head is read before the first file is copied, however slow this computer is just now."""
    monkeypatch.setattr(heads, "_SECONDS", 600.0)
    monkeypatch.setattr(importing, "_COPIERS", 1)


def counts(coming: object) -> dict[str, int]:
    assert isinstance(coming, tuple)
    return {one.study_uid: one.instances for one in coming if isinstance(one, ComingStudy)}


def test_everything_is_listed_as_coming_when_the_first_file_is_copied_and_no_more_at_the_end(
    ws: Workspace, case: Case, disc: Path
) -> None:
    context = Looking(lambda: (list_coming(ws, case.id), list_studies(ws, case.id)))
    import_records(ws, case.id, [disc], context)
    ((coming, here),) = context.seen  # type: ignore[misc]
    assert counts(coming) == {"1.2.1": 3, "1.2.2": 2}
    assert not here
    assert list_coming(ws, case.id) == ()
    assert {one.study_uid: one.instances for one in list_studies(ws, case.id)} == {"1.2.1": 3, "1.2.2": 2}


def test_what_a_stopped_import_did_not_copy_is_not_listed_any_more(ws: Workspace, case: Case, disc: Path) -> None:
    context = Looking(lambda: context.cancel())
    assert import_records(ws, case.id, [disc], context).cancelled
    assert list_coming(ws, case.id) == ()


def test_what_is_here_already_is_not_listed_as_coming(ws: Workspace, case: Case, disc: Path) -> None:
    import_records(ws, case.id, [disc / "A"], SilentContext())
    context = Looking(lambda: list_coming(ws, case.id))
    import_records(ws, case.id, [disc], context)
    assert counts(context.seen[0]) == {"1.2.2": 2}


def test_files_of_people_who_were_not_asked_for_are_not_listed_as_coming(ws: Workspace, case: Case, disc: Path) -> None:
    first = min((disc / "A").iterdir())
    with first.open("rb") as one:
        facts = ws.reader.facts(one, FileFormat.DICOM, first.stat().st_size)
    context = Looking(lambda: list_coming(ws, case.id))
    import_records(ws, case.id, [disc], context, frozenset({key(facts.seen)}))
    assert counts(context.seen[0]) == {"1.2.1": 3}


@pytest.mark.parametrize("far", ["is_share", "is_optical"])
def test_an_optical_disc_or_a_share_is_gone_to_once_for_each_file(
    ws: Workspace, case: Case, disc: Path, far: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, far, lambda *_: True)
    context = Looking(lambda: list_coming(ws, case.id))
    report = import_records(ws, case.id, [disc], context)
    assert context.seen == [()]
    assert report.count(Outcome.IMPORTED) == 6


def test_no_more_than_a_bounded_number_is_read_ahead(
    ws: Workspace, case: Case, disc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heads, "_MOST", 2)
    context = Looking(lambda: list_coming(ws, case.id))
    import_records(ws, case.id, [disc], context)
    assert sum(counts(context.seen[0]).values()) <= 2
    assert sum(one.instances for one in list_studies(ws, case.id)) == 5


def test_a_file_that_becomes_another_after_its_head_was_read_is_listed_as_what_was_copied(
    ws: Workspace, case: Case, disc: Path
) -> None:
    scans = sorted(one for one in disc.rglob("*") if one.is_file() and one.suffix != ".pdf")
    others = [dicom_builders.part10(dicom_builders.ct(StudyInstanceUID="1.2.9")) for _ in scans]
    heads_read = [0]

    def change() -> None:
        heads_read[0] += 1
        if heads_read[0] == len(scans):
            for path, data in zip(scans, others, strict=True):
                path.write_bytes(data)

    import_records(ws, case.id, [disc], Looking(lambda: None, change))
    assert heads_read[0] == len(scans)
    assert [one.study_uid for one in list_studies(ws, case.id)] == ["1.2.9"]


def read_ahead(ws: Workspace, disc: Path) -> tuple[Heads, list[FileFacts]]:
    told: list[FileFacts] = []
    made = Heads(ws, NOTHING_KNOWN, lambda _: CharacterChoice.AS_WRITTEN, told.append)
    made.begin(walk([disc]))
    made.read_ahead()
    return made, told


def test_facts_are_given_once_for_a_copy_of_the_same_bytes_and_never_for_others(ws: Workspace, disc: Path) -> None:
    found = [one for one in walk([disc]) if one.name != "letter.pdf"]
    made, told = read_ahead(ws, disc)
    with found[0].open() as file:
        copy = ws.library.originals.stage(file)  # type: ignore[arg-type]
    assert made.facts_of(Arrival(found[1], staged=copy)) is None
    assert made.facts_of(Arrival(found[0], staged=copy)) in told
    assert made.facts_of(Arrival(found[0], staged=copy)) is None
    ws.library.originals.discard(copy)


def objects() -> dict[str, bytes]:
    made = {
        "ct": dicom_builders.ct(rows=256, columns=256),
        "mr": dicom_builders.mr(PatientName="Doe^Jane=李^明", SpecificCharacterSet="ISO_IR 192"),
        "segmentation": dicom_builders.segmentation(),
    }
    return {name: dicom_builders.part10(one) for name, one in made.items()}


@pytest.mark.parametrize("name", ["ct", "mr", "segmentation"])
def test_a_head_says_what_the_whole_file_says(ws: Workspace, tmp_path: Path, name: str) -> None:
    data = objects()[name]
    (tmp_path / name).write_bytes(data)
    with (tmp_path / name).open("rb") as file:
        whole = ws.reader.facts(file, FileFormat.DICOM, len(data))
    assert ws.reader.head_facts(data[:HEAD_BYTES], len(data)) == whole


def test_a_file_cut_short_is_said_to_be_incomplete_by_its_head(ws: Workspace) -> None:
    data = objects()["ct"]
    facts = ws.reader.head_facts(data[:HEAD_BYTES], len(data) - 1000)
    assert facts is not None
    assert facts.remarks == ("incomplete",)


@pytest.mark.parametrize(
    "data",
    [
        dicom_builders.part10(dicom_builders.ct(ImageComments="x" * 10_000, PatientComments="y" * 10_000))[:9000],
        dicom_builders.part10(dicom_builders.ct(), transfer_syntax=DeflatedExplicitVRLittleEndian),
        dicom_builders.bare(dicom_builders.ct()),
        dicom_builders.part10(dicom_builders.report()),
        b"no DICOM at all",
    ],
    ids=["header longer than the head", "deflated", "without meta header", "without pixels", "another file"],
)
def test_what_a_head_alone_does_not_say_is_left_to_the_copy(ws: Workspace, data: bytes) -> None:
    facts = ws.reader.head_facts(data, 1 << 20)
    assert facts is not None
    assert facts.instance is None
