"""The readers of foreign files as targets, through the real `ReadingProcess` and its checks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO

from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.deidentified import Known
from carenav_desktop.domain.facts import FileFacts, FileFormat
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake import shading
from carenav_desktop.intake.limits import (
    DOCUMENT_CHARACTERS,
    FRAMES,
    LISTED_LINES,
    PATCH_BYTES,
    PDF_PAGES,
    STRING_CHARACTERS,
)
from carenav_desktop.intake.reading import ReadingProcess

from . import seeds, structures
from .havoc import Change
from .impostor import captured
from .running import Check, Target

_EDGE = 64
_MOST_MEMBERS = 5
Look = Callable[[ReadingProcess, BinaryIO, int], None]


def facts_of(form: FileFormat) -> Look:
    """Ask what the file is."""

    def look(process: ReadingProcess, file: BinaryIO, size: int) -> None:
        believe(process.facts(file, form, size), size)

    return look


def picture_of(form: FileFormat, *pages: int) -> Look:
    """Ask for pictures of pages."""

    def look(process: ReadingProcess, file: BinaryIO, size: int) -> None:
        for page in pages:
            believe_picture(process.picture(file, form, page=page, edge=_EDGE))

    return look


def lists_of(process: ReadingProcess, file: BinaryIO, size: int) -> None:
    """Ask for the lines of a disc's list."""
    for one in process.index(file, size).files:
        for text in (one.study_uid, one.series_uid, one.description, one.path):
            believe_text(text)


def frames_of(process: ReadingProcess, file: BinaryIO, size: int) -> None:
    """Ask for stored values of the first two frames, and for their shades."""
    for number in (0, 1):
        found = process.frame(file, number, source=str(number))
        if isinstance(found, Reason):
            assert found is not Reason.NONE
            continue
        for window in (None, *found.windows[:3], shading.default_window(found)):
            drawn = shading.shade(found, window)
            assert (drawn.width, drawn.height, drawn.channels) == (found.width, found.height, found.channels)


def texts_of(process: ReadingProcess, file: BinaryIO, size: int) -> None:
    """Ask for the header, the report and the places of frames."""
    positions = process.positions(file)
    assert isinstance(positions, Reason) or len(positions) <= FRAMES
    for found in (process.header_lines(file), process.report_lines(file)):
        if isinstance(found, Reason):
            assert found is not Reason.NONE
            continue
        assert len(found) <= LISTED_LINES
        for line in found:
            assert line.depth >= 0
            believe_text(line.name)
            believe_text(line.value)


def taking_out(process: ReadingProcess, file: BinaryIO, size: int) -> None:
    """Ask for the document inside, and for the texts in character sets that a person may choose."""
    assert process.enclosed(file, lambda piece: None) in Reason
    for choice in (CharacterChoice.BIG5, CharacterChoice.UTF_8):
        file.seek(0)
        believe(process.facts(file, FileFormat.DICOM, size, choice), size)


def rewriting(process: ReadingProcess, file: BinaryIO, size: int) -> None:
    """Ask for the file in explicit form, and without names; nothing of the person whole may come out."""
    assert process.rewrite(file, lambda piece: None) in Reason
    file.seek(0)
    out = bytearray()
    known = Known(("Doe^Jane",), ("12345",), ("1970-01-01",))
    recipe = {"code": "K7QP", "secret": "ab" * 32, "instance": "2.25.1"}
    if process.deidentify(file, out.extend, known=known, **recipe) is Reason.NONE:
        assert b"Doe^Jane" not in out


def unpacking(form: FileFormat) -> Look:
    """Ask for the members of an archive, and for the first of them."""

    def look(process: ReadingProcess, file: BinaryIO, size: int) -> None:
        members = process.members(file, form)
        if isinstance(members, Reason):
            assert members is not Reason.NONE
            return
        for member in members:
            believe_text(member.name)
            assert member.index >= 0
            assert member.size >= 0
        for member in members[:_MOST_MEMBERS]:
            assert process.extract(file, form, member, lambda piece: None) in Reason

    return look


def unlocking(process: ReadingProcess, file: BinaryIO, size: int) -> None:
    """Ask for a copy without its password, of what may have one: a process that was told a password is used once."""
    if b"/Encrypt" in file.read():
        file.seek(0)
        assert process.unlock(file, "wrong", lambda piece: None) in Reason


def believe(facts: FileFacts, size: int) -> None:
    """What is promised of facts, whatever the file."""
    assert facts.unreadable in set(Reason)
    assert facts.instance is None or facts.document is None
    assert 0 <= facts.export_skip <= PATCH_BYTES
    assert len(facts.export_prefix) <= PATCH_BYTES
    texts = [*facts.seen.names, facts.seen.born, facts.seen.patient_id, facts.seen.sex, *facts.remarks]
    if facts.instance is not None:
        texts += [one for one in vars(facts.instance).values() if isinstance(one, str)]
        assert all(one >= 0 for one in (facts.instance.rows, facts.instance.columns, facts.instance.frames))
    if facts.document is not None:
        texts += [one for one in vars(facts.document.suggestion).values() if isinstance(one, str)]
        assert len(facts.document.text) <= DOCUMENT_CHARACTERS
        assert 0 <= facts.document.pages <= PDF_PAGES
        assert all(one >= 0 for one in (facts.document.width, facts.document.height))
    for text in texts:
        believe_text(text)


def believe_text(text: str) -> None:
    """What is promised of one text."""
    assert len(text) <= STRING_CHARACTERS
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t" for sign in text)


def believe_picture(drawn: Picture | Reason) -> None:
    """What is promised of a picture."""
    if isinstance(drawn, Reason):
        assert drawn is not Reason.NONE
        return
    assert 0 < drawn.width <= _EDGE
    assert 0 < drawn.height <= _EDGE
    assert len(drawn.pixels) == drawn.width * drawn.height * drawn.channels


def reader(name: str, make: Callable[[], Sequence[bytes]], change: Change, *looks: Look) -> Target:
    """A target that asks a real reading process."""
    return Target(name, make, change, lambda: _asking(ReadingProcess(), looks))


@contextmanager
def _asking(process: ReadingProcess, looks: Sequence[Look]) -> Iterator[Check]:
    def check(data: bytes) -> None:
        with TemporaryFile() as file:
            file.write(data)
            file.flush()
            for look in looks:
                file.seek(0)
                look(process, file, len(data))

    with process:
        yield check


@contextmanager
def _asking_an_impostor() -> Iterator[Check]:
    looks = (facts_of(FileFormat.DICOM), picture_of(FileFormat.PNG, 0), unpacking(FileFormat.ZIP), frames_of, texts_of)
    with captured() as process:

        def check(data: bytes) -> None:
            with TemporaryFile() as file:
                file.write(data)
                file.flush()
                for look in looks:
                    file.seek(0)
                    look(process, file, len(data))
                    process.recycle()

        yield check


def _impostor() -> AbstractContextManager[Check]:
    return _asking_an_impostor()


def _document(
    form: FileFormat, make: Callable[[], list[bytes]], change: Change, *pages: int, more: Sequence[Look] = ()
) -> Target:
    looks = (facts_of(form), *((picture_of(form, *pages),) if pages else ()), *more)
    return reader(form.value, lambda: [*make(), *seeds.with_corpus(form)()], change, *looks)


READERS: tuple[Target, ...] = (
    _document(FileFormat.DICOM, seeds.dicom, structures.dicom, more=[taking_out]),
    reader(
        "dicomdir",
        seeds.with_corpus(FileFormat.DICOMDIR, *seeds.dicom()),
        structures.dicom,
        facts_of(FileFormat.DICOMDIR),
        lists_of,
    ),
    reader(
        "frames",
        lambda: [*seeds.dicom(), *seeds.with_corpus(FileFormat.DICOM)()],
        structures.dicom,
        picture_of(FileFormat.DICOM, 0),
        frames_of,
    ),
    reader(
        "headers",
        lambda: [*seeds.dicom(), *seeds.with_corpus(FileFormat.DICOM)()],
        structures.dicom,
        texts_of,
    ),
    reader(
        "rewriting",
        lambda: [*seeds.dicom(), *seeds.with_corpus(FileFormat.DICOM)()],
        structures.dicom,
        rewriting,
    ),
    reader("codestreams", seeds.compressed, structures.codestream, frames_of),
    _document(FileFormat.PDF, seeds.pdf, structures.pdf, 0, 1, more=[unlocking]),
    _document(FileFormat.JPEG, seeds.image("JPEG"), structures.jpeg, 0),
    _document(FileFormat.PNG, seeds.image("PNG"), structures.png, 0),
    _document(FileFormat.TIFF, seeds.image("TIFF"), structures.tiff, 0, 1),
    _document(FileFormat.WEBP, seeds.image("WEBP"), structures.boxes, 0),
    _document(FileFormat.HEIC, seeds.image("HEIF"), structures.boxes, 0),
    _document(FileFormat.BMP, seeds.image("BMP"), structures.boxes, 0),
    _document(FileFormat.GIF, seeds.image("GIF"), structures.boxes, 0),
    _document(FileFormat.TEXT, seeds.texts(FileFormat.TEXT), structures.markup),
    _document(FileFormat.HTML, seeds.texts(FileFormat.HTML), structures.markup),
    _document(FileFormat.XML, seeds.texts(FileFormat.XML), structures.markup),
    _document(FileFormat.RTF, seeds.texts(FileFormat.RTF), structures.markup),
    _document(FileFormat.DOCX, seeds.docx, structures.office),
    reader(
        "zip",
        lambda: [*seeds.archives(), *seeds.with_corpus(FileFormat.ZIP)()],
        structures.zip_file,
        unpacking(FileFormat.ZIP),
    ),
    reader("disc_image", seeds.disc_images, structures.disc_image, unpacking(FileFormat.DISC_IMAGE)),
    Target(
        "impostor", seeds.answers, structures.line_of_messages, _impostor, deaths=frozenset({"disbelieved", "exit"})
    ),
)
