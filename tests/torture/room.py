"""A library to be hurt, what lies beside it, and what has been promised of it so far."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, cast

from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.facts import DocumentFacts, FileFacts, FileFormat, Seen, Suggestion
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.intake.reading import ReadingProcess
from carenav_desktop.services.locking import LibraryKey, library_state
from carenav_desktop.services.workspace import Workspace, open_workspace
from carenav_desktop.storage.folder import layout_of

#: A new start may take this long, on any machine these programs run on.
SECONDS_TO_START = 5.0


@dataclass(frozen=True)
class Room:
    """`disk` is what is cut off, filled or broken; `aside` holds sources and keys and stays whole."""

    disk: Path
    aside: Path

    @property
    def library(self) -> Path:
        return self.disk / "library"

    @property
    def out(self) -> Path:
        """Where packets, backups and restored libraries go."""
        return self.disk / "out"

    @property
    def source(self) -> Path:
        return self.aside / "source"

    def copied_to(self, folder: Path) -> Room:
        """The same room with everything in it somewhere else."""
        shutil.copytree(self.disk, folder / "disk", dirs_exist_ok=True)
        shutil.copytree(self.aside, folder / "aside", dirs_exist_ok=True)
        return Room(folder / "disk", folder / "aside")


def promise(room: Room, *lines: str) -> None:
    """Write down what was acknowledged while the room was made."""
    with (room.aside / "promised").open("a") as file:
        file.writelines(f"{line}\n" for line in lines)


def promised(room: Room) -> Ledger:
    """What a room begins with."""
    file = room.aside / "promised"
    return Ledger(file.read_text().splitlines() if file.exists() else [])


def key_of(room: Room) -> LibraryKey:
    """The key that is written down beside the library."""
    return LibraryKey.from_recovery((room.aside / "recovery").read_text())


@dataclass
class Ledger:
    """Everything acknowledged in a room since it was made: 'stored SHA256', 'question TEXT' and the like."""

    lines: list[str] = field(default_factory=list)
    slowest_start: float = 0.0

    def of(self, kind: str) -> list[str]:
        """What was acknowledged of one kind, in order."""
        return [line.removeprefix(f"{kind} ") for line in self.lines if line.startswith(f"{kind} ")]


class ToldReader:
    """Takes every file for a page of text without opening it: the reading process has no part in storing."""

    def warm(self) -> None:
        pass

    recycle = close = warm

    def facts(self, file: BinaryIO, format: FileFormat, size: int, _chosen: CharacterChoice) -> FileFacts:
        suggestion = Suggestion(title="Letter", date="2026-09-12")
        seen = Seen(names=("LI^MING",), born="19600101", patient_id="P1", sex="F")
        return FileFacts(format, seen, document=DocumentFacts(pages=1, text=f"{size} words", suggestion=suggestion))


@contextmanager
def at_work(room: Room) -> Iterator[Workspace]:
    """The library of the room, opened as the program opens it."""
    told = cast(ReadingProcess, ToldReader())
    key = key_of(room) if library_state(room.library).locked else None
    ws = replace(open_workspace(room.library, key), reader=told, painter=told)
    try:
        yield ws
    finally:
        ws.close()


def losses(room: Room, ledger: Ledger) -> list[str]:
    """What a new start finds lost or damaged: every row is checked, every stored byte hashed."""
    begun = time.monotonic()
    with at_work(room) as ws:
        took = time.monotonic() - begun
        ledger.slowest_start = max(ledger.slowest_start, took)
        found = [f"{one.record} {one.code}" for one in ws.library.check(True, SilentContext()).problems]
        with ws.library.unit_of_work() as unit:
            cases = [line.case.id for line in unit.cases.all()]
            known = {sha256 for case in cases for sha256 in unit.files.known(case)}
            questions = unit.questions.current(cases[0]).text if cases else ""
        doomed = set(ledger.of("doomed"))
        for sha256 in (one for one in ledger.of("stored") if one not in doomed):
            found += _altered(ws, sha256) if sha256 in known else [f"{sha256} has no row"]
        gone = [one for one in doomed if ws.library.originals.size(one) is None]
        for sha256 in ledger.of("deleted"):
            found += [f"{sha256} is still there"] if sha256 in known or ws.library.originals.size(sha256) else []
        found += [f"{left.name} was not swept" for left in ws.library.scratch.iterdir()]
    found += [f"words of {one} are still there" for one in gone if _is_written(room, word_of(one))]
    asked = ledger.of("question")
    if asked and _number(questions) < _number(asked[-1]):
        found.append(f"the question {asked[-1]!r} is {questions!r}")
    return found + ([f"a start took {took:.1f} s"] if took > SECONDS_TO_START else [])


def word_of(sha256: str) -> str:
    """What is written to a file that will be thrown away, and must be nowhere once its bytes are gone."""
    return sha256[::-1]


def _is_written(room: Room, word: str) -> bool:
    """Whether the catalogue or its journal has the word; copies made before keep what they have."""
    layout = layout_of(room.library)
    files = [layout.database, layout.log, *layout.journal.iterdir()]
    return any(word.encode() in one.read_bytes() for one in files if one.is_file())


def _number(question: str) -> int:
    """Questions count up; there may be one that was not acknowledged yet."""
    return int(question.split()[0]) if question else 0


def _altered(ws: Workspace, sha256: str) -> list[str]:
    try:
        with ws.library.originals.open(sha256) as file:
            same = ws.library.originals.hash_only(file) == sha256
    except FileNotFoundError:
        return [f"{sha256} has no bytes"]
    return [] if same else [f"{sha256} has other bytes"]
