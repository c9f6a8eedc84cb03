"""Names and descriptions that were read in a wrong character set: shown in others, and read again in the chosen one.

The originals are read, never changed; what is stored of them is rewritten in one step, and taken back by choosing what
was chosen before.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.case import Case
from ..domain.character_sets import CharacterChoice, Medium, TextLine, TextPart
from ..domain.facts import FileFacts, FileFormat
from ..domain.identity import is_same_by_itself
from ..domain.progress import Context, Progress
from ..errors import CaseError, Code
from ..storage.texts import ReadAgain, TextFile
from .workspace import Workspace

#: Files that a preview is made of, and the longest of them: a preview must come while somebody waits for it.
_SAMPLES, _SAMPLE_BYTES = 8, 32 << 20
_UNREADABLE = "\ufffd"


def list_media(ws: Workspace, case_id: int) -> tuple[Medium, ...]:
    """What was brought into a case that has image files with texts beyond plain letters."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.texts.media(case_id)


def medium_of_study(ws: Workspace, study_id: int) -> Medium | None:
    """The medium that a study came with; None when its texts read the same in every character set."""
    with ws.library.unit_of_work() as unit:
        return unit.texts.medium_of(study_id)


def preview_texts(ws: Workspace, medium: Medium) -> dict[CharacterChoice, tuple[TextLine, ...]]:
    """The names and descriptions on a medium as they read in each character set, taken from a few of its files."""
    with ws.library.unit_of_work() as unit:
        files = _samples(unit.texts.files(medium.case_id, medium.volume, medium.top))
    found: dict[CharacterChoice, dict[TextLine, None]] = {choice: {} for choice in CharacterChoice}
    for file in files:
        for choice, lines in found.items():
            facts = _facts(ws, file, choice)
            lines.update(dict.fromkeys(_lines(facts)) if facts else {})
    order = list(TextPart)
    return {choice: tuple(sorted(lines, key=lambda one: order.index(one.part))) for choice, lines in found.items()}


def choose_character_set(ws: Workspace, medium: Medium, choice: CharacterChoice, context: Context) -> int:
    """Read all texts on a medium again in a character set, and keep it for what is still to come from there.

    Gives how many files were read. Files whose original is gone or damaged keep what was stored. Raises `CaseError`
    for an unknown case, `Cancelled`; then nothing has changed.
    """
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(medium.case_id)
        files = unit.texts.files(medium.case_id, medium.volume, medium.top)
    again = list(_read_again(ws, case, files, choice, context))
    ws.reader.recycle()
    with ws.library.placing, ws.library.unit_of_work() as unit:
        unit.cases.get(medium.case_id)
        unit.media.choose(medium.case_id, medium.volume, medium.top, choice)
        unit.texts.rewrite(medium.case_id, again)
        unit.trail.add("medium.read_again", f"case:{medium.case_id}", f"files={len(again)}")
    return len(again)


def choice_from(name: str) -> CharacterChoice:
    """The character set of that name, whatever its case; raises `CaseError` for another word."""
    try:
        return CharacterChoice[name.strip().upper().replace("-", "_")]
    except KeyError as error:
        raise CaseError(Code.CHARACTER_SET_UNKNOWN, name=name) from error


def _read_again(
    ws: Workspace, case: Case, files: list[TextFile], choice: CharacterChoice, context: Context
) -> Iterator[ReadAgain]:
    for done, file in enumerate(files):
        context.checkpoint()
        context.report(Progress("texts.reading", done, len(files)))
        facts = _facts(ws, file, choice)
        if facts is not None and facts.instance is not None:
            yield ReadAgain(file.id, facts.seen, facts.instance, is_same_by_itself(case, facts.seen))


def _facts(ws: Workspace, file: TextFile, choice: CharacterChoice) -> FileFacts | None:
    try:
        with ws.library.originals.open_handle(file.original) as copy:
            return ws.reader.facts(copy, FileFormat.DICOM, file.size, choice)
    except OSError:
        return None


def _samples(files: list[TextFile]) -> list[TextFile]:
    """A file of each series, the smallest, as far as that is not too much."""
    smallest: dict[int, TextFile] = {}
    for file in files:
        known = smallest.setdefault(file.series_id, file)
        if file.size < known.size:
            smallest[file.series_id] = file
    return [one for one in smallest.values() if one.size <= _SAMPLE_BYTES][:_SAMPLES]


def _lines(facts: FileFacts) -> Iterator[TextLine]:
    """The texts of a file that a person can judge."""
    told = facts.instance
    texts = [(TextPart.NAME, name) for name in facts.seen.names]
    if told is not None:
        texts += [
            (TextPart.PLACE, told.institution),
            (TextPart.STUDY, told.study_description),
            (TextPart.SERIES, told.series_description),
        ]
    for part, text in texts:
        if text and not text.isascii():
            yield TextLine(part, text, _UNREADABLE not in text)
