"""Our import, told in the words of the table: real library, real reading process, the services a window would call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EIO
from io import BufferedReader, FileIO
from pathlib import Path

import pytest

from carenav_desktop.domain.case import Decision, Record, Series
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome, Reason
from carenav_desktop.intake import walk
from carenav_desktop.services import sources
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.character_sets import choose_character_set, medium_of_study
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.previews import draw_preview
from carenav_desktop.services.quick_look import read_frame, series_frames
from carenav_desktop.services.records import list_records, list_studies, set_record
from carenav_desktop.services.unlocking import unlock_record
from carenav_desktop.services.workspace import Workspace

from .row import Row

#: Our reasons in the words of the table; a reason that is not here says itself.
_WORDS = {
    Reason.CANNOT_READ: "cannot be read",
    Reason.DISC_PROGRAM: "a program",
    Reason.DISC_CLUTTER: "belongs to the disc",
    Reason.EMPTY_FILE: "empty",
    Reason.ALREADY_HERE: "the same file again",
    Reason.ARCHIVE_LOCKED: "locked with a password",
    Reason.LOCKED: "locked with a password",
    Reason.ALSO_A_PROGRAM: "also a program",
    Reason.WRONG_TRANSFER_SYNTAX: "other transfer syntax than it says",
    Reason.KEPT_UNOPENED: "cannot be opened here",
    Reason.BITS_DIFFER: "other depth of pixels than it says",
    Reason.ENCRYPTED: "encrypted",
    Reason.INDEX_DAMAGED: "cannot be read whole",
    Reason.MAKERS_OWN_FORM: "a form of the maker's own",
    Reason.VIEWER_WITHOUT_IMAGES: "a viewer without image files",
}
#: Failures of files that are kept all the same.
_KEPT = {Reason.DAMAGED, Reason.NOT_SAFE_TO_OPEN, Reason.TOOK_TOO_LONG}
#: What is no remark on a file by itself in this table.
_NO_REMARK = {Reason.NONE, Reason.SAME_UID_OTHER_BYTES, Reason.OTHER_THAN_NAMED, Reason.LOCATION_REMOVED}
_KINDS = {"pictures of the scan": RecordKind.PICTURES_OF_SCAN, "a report of images": RecordKind.IMAGING_REPORT}


def outcome(ws: Workspace, row: Row, folder: Path) -> dict[str, object]:
    """What our import makes of the fixture in `folder`, as far as the row asks."""
    name, born = row.of
    number = create_case(ws, name, born).id
    with _medium(folder, row.faults) as opened:
        report = import_records(ws, number, sorted(folder.iterdir()), SilentContext())
    came = _Came(ws, number, folder, report, opened)
    for one in row.done:
        _do(came, one)
    return {key: _TOLD[key](came) for key in row.expected}


@dataclass(frozen=True)
class _Came:
    """A case after its import; `opened` counts how often each file of the medium was opened."""

    ws: Workspace
    case: int
    folder: Path
    report: ImportReport
    opened: Mapping[str, int]

    def series(self) -> list[Series]:
        return [series for study in list_studies(self.ws, self.case) for series in study.series]

    def documents(self) -> list[Record]:
        return list(list_records(self.ws, self.case))

    def document(self, name: str) -> Record:
        return next(one for one in self.documents() if one.name == name)

    def path(self, one: FileOutcome) -> str:
        return one.path.removeprefix(f"{walk.shown(self.folder)}/")


@contextmanager
def _medium(folder: Path, faults: Mapping[str, int]) -> Iterator[Mapping[str, int]]:
    """A medium that fails where `faults` says so, and counts what is opened on it. A folder called share is one."""
    opened: dict[str, int] = defaultdict(int)
    whole = walk.open_regular

    class Failing(FileIO):
        def readinto(self, buffer: object, /) -> int | None:
            view = memoryview(buffer)  # type: ignore[arg-type]
            left = self.until - self.tell()
            if left <= 0:
                raise OSError(EIO, "a sector that cannot be read")
            return super().readinto(view[: min(left, len(view))])

    def opener(path: str | Path) -> BufferedReader:
        name = Path(path).relative_to(folder).as_posix()
        opened[name] += 1
        if name not in faults:
            return whole(path)  # type: ignore[return-value]
        failing = Failing(path)
        failing.until = faults[name]
        return BufferedReader(failing)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(walk, "open_regular", opener)
        patch.setattr(sources, "is_share", lambda folder: folder.name == "share")
        yield opened


def _do(came: _Came, done: Mapping[str, str]) -> None:
    """What a person does after the import."""
    if "the person" in done:
        ids = [one.id for one in list_people(came.ws, came.case) if done["the person"] in one.names]
        decide_people(came.ws, came.case, ids, Decision.NOT_OURS)
    elif "texts of" in done:
        study = next(one for one in list_studies(came.ws, came.case) if one.series[0].description == done["texts of"])
        medium = medium_of_study(came.ws, study.id)
        assert medium is not None
        choose_character_set(came.ws, medium, CharacterChoice(done["are"].upper()), SilentContext())
    elif "opens with" in done:
        unlock_record(came.ws, came.document(done["the document"]).id, done["opens with"], SilentContext())
    else:
        record = came.document(done["the document"])
        set_record(came.ws, record.id, kind=_KINDS[done["is"]], date=done["of"], modality=done["with"])


def _names(came: _Came) -> object:
    return sorted({name for one in list_people(came.ws, came.case) for name in one.names})


def _to_decide(came: _Came) -> object:
    waiting = [one for one in list_people(came.ws, came.case) if one.decision is Decision.OPEN]
    return sorted(name for one in waiting for name in one.names)


def _by_series(came: _Came, value: Callable[[Series], int]) -> dict[str, object]:
    found: dict[str, list[int]] = defaultdict(list)
    for one in came.series():
        found[one.description].append(value(one))
    return {name: sorted(values) if len(values) > 1 else values[0] for name, values in found.items()}


def _not_taken_in(came: _Came) -> object:
    return {
        came.path(one): _WORDS.get(one.reason, one.reason.value)
        for one in came.report.files
        if one.outcome is not Outcome.IMPORTED and one.reason not in _KEPT
    }


def _said(came: _Came) -> object:
    return {
        came.path(one): _WORDS.get(one.reason, one.reason.value)
        for one in came.report.files
        if (one.outcome is Outcome.IMPORTED and one.reason not in _NO_REMARK) or one.reason in _KEPT
    }


def _kept_twice(came: _Came) -> object:
    return sorted(came.path(one) for one in came.report.files if one.reason is Reason.SAME_UID_OTHER_BYTES)


def _drawn(came: _Came) -> dict[str, Picture | Reason]:
    targets = {one.description: f"series:{one.id}" for one in came.series()}
    targets |= {one.name: f"record:{one.id}" for one in came.documents()}
    return {name: draw_preview(came.ws, target) for name, target in targets.items()}


def _pictures(came: _Came) -> object:
    return {name: "drawn" if isinstance(one, Picture) else "cannot be drawn here" for name, one in _drawn(came).items()}


def _brightness(came: _Came) -> object:
    return {
        name: [one.pixels[0], one.pixels[one.width - 1]]
        for name, one in _drawn(came).items()
        if isinstance(one, Picture) and one.channels == 1
    }


def _shape(came: _Came) -> object:
    drawn = {name: one for name, one in _drawn(came).items() if isinstance(one, Picture)}
    return {name: "tall" if one.height > one.width else "wide" for name, one in drawn.items()}


def _pages(came: _Came) -> object:
    pages: dict[str, int] = defaultdict(int)
    for one in came.documents():
        pages[one.name] = max(pages[one.name], one.pages)
    return dict(pages)


def _labels(came: _Came) -> object:
    captured, named = "pictures of the scan", "may show a name"
    found: dict[str, list[str]] = {}
    for one in came.series():
        found[one.description] = [named] * one.burned_in + [captured] * one.is_captured
    for record in came.documents():
        found[record.name] = [captured] * (record.kind == RecordKind.PICTURES_OF_SCAN)
    return found


def _order(came: _Came) -> object:
    return {one.description: [ref.number for ref in series_frames(came.ws, one.id)] for one in came.series()}


def _said_of_pictures(came: _Came) -> object:
    found = {}
    for one in came.series():
        for ref in series_frames(came.ws, one.id)[:1]:
            frame = read_frame(came.ws, ref)
            for remark in () if isinstance(frame, Reason) else frame.remarks:
                found[one.description] = _WORDS.get(remark, remark.value)
    return found


def _texts(came: _Came) -> object:
    """Name and description of each study by the description of its first series, which is plain."""
    people = {one.id: one for one in list_people(came.ws, came.case)}
    return {
        study.series[0].description: ["=".join(people[study.person_id].names), study.description]
        for study in list_studies(came.ws, came.case)
    }


def _index(came: _Came) -> object:
    said = [one for one in came.report.files if one.path.upper().endswith("/DICOMDIR") and one.reason]
    return {came.path(one): _WORDS.get(one.reason, one.reason.value) for one in said}


def _goes_along(came: _Came) -> object:
    found: dict[str, int] = defaultdict(int)
    for one in packet_content(came.ws, came.case).instances:
        found[str(one.keys["SeriesDescription"])] += 1
    return dict(found)


def _asked_for(came: _Came) -> object:
    documents = {f"record:{one.id}": one.name for one in came.documents()}
    studies = {f"study:{one.id}": one.series[0].description for one in list_studies(came.ws, came.case)}
    asked = []
    for line in evaluate_checklist(came.ws, came.case).lines:
        if line.state is not State.MISSING or not line.id.startswith("CR"):
            continue
        of = line.evidence[0]
        asked.append(f"the image files of {documents[of]}" if of in documents else f"a report of {studies[of]}")
    return sorted(asked)


_TOLD: dict[str, Callable[[_Came], object]] = {
    "persons": lambda came: len(list_people(came.ws, came.case)),
    "names": _names,
    "to decide": _to_decide,
    "studies": lambda came: len(list_studies(came.ws, came.case)),
    "series": lambda came: _by_series(came, lambda one: one.instances),
    "series in all": lambda came: len(came.series()),
    "images kept": lambda came: sum(one.instances for one in came.series()),
    "frames": lambda came: _by_series(came, lambda one: one.frames),
    "documents": lambda came: sorted(one.name for one in came.documents()),
    "pages": _pages,
    "language": lambda came: {one.name: one.language for one in came.documents()},
    "not taken in": _not_taken_in,
    "said": _said,
    "kept twice": _kept_twice,
    "pictures": _pictures,
    "said of pictures": _said_of_pictures,
    "brightness": _brightness,
    "shape": _shape,
    "index": _index,
    "listed but absent": lambda came: {one.description: one.absent for one in came.report.lists.absent},
    "there but unlisted": lambda came: {one.description: one.count for one in came.report.lists.unlisted},
    "gaps": lambda came: {one.description: [[gap.before, gap.after] for gap in one.gaps] for one in came.series()},
    "texts": _texts,
    "kinds": lambda came: {one.description: [kind.replace("_", " ") for kind in one.kinds] for one in came.series()},
    "labels": _labels,
    "order": _order,
    "goes along": _goes_along,
    "asked for": _asked_for,
    "opened once": lambda came: set(came.opened.values()) == {1},
}
