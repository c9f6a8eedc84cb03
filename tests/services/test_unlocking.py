"""A PDF with a password becomes a second record without one; the password goes nowhere else."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

import pdf_builders
from carenav_desktop.domain.case import Record
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Outcome, Reason
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.intake import reading as reading_module
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_records
from carenav_desktop.services.unlocking import unlock_record
from carenav_desktop.services.workspace import Workspace, workspace

PASSWORD = "Krankenhaus-密码-4711"
KINDS = ("RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256")


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        create_case(opened, "Doe, Jane")
        yield opened


def locked(kind: str = "AES-256", password: str = PASSWORD) -> bytes:
    """A discharge summary that opens with a password only."""
    page = pdf_builders.words("DISCHARGE SUMMARY  Discharge Date: 2024-05-18")
    writer = pypdf.PdfWriter(io.BytesIO(pdf_builders.pdf(page)))
    writer.encrypt(password, "owner", algorithm=kind)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def taken_in(ws: Workspace, folder: Path, data: bytes, name: str = "brief.pdf") -> Record:
    """A record of that file."""
    (folder / name).write_bytes(data)
    report = import_records(ws, 1, [folder / name], SilentContext())
    assert report.count(Outcome.DUPLICATE) == 0
    return next(one for one in list_records(ws, 1) if one.name == name)


@pytest.mark.filterwarnings("ignore::pypdf.errors.PdfReadWarning")
@pytest.mark.parametrize("kind", KINDS)
def test_the_password_gives_a_second_record_that_opens_without_it(ws: Workspace, tmp_path: Path, kind: str) -> None:
    password = PASSWORD if kind.startswith("AES-256") else "secret"
    data = locked(kind, password)
    before = taken_in(ws, tmp_path, data)
    assert (before.locked, before.pages) == (True, 0)
    report = unlock_record(ws, before.id, password, SilentContext())
    assert [(one.outcome, one.reason) for one in report.files] == [(Outcome.IMPORTED, Reason.NONE)]
    copy = next(one for one in list_records(ws, 1) if one.id != before.id)
    assert (copy.locked, copy.pages, copy.kind, copy.date) == (False, 1, "discharge_summary", "2024-05-18")
    assert (copy.name, copy.source) == ("brief.pdf", "Unlocked copy of “brief.pdf” · “brief.pdf”的解锁副本")
    with ws.library.originals.open(before.original) as kept, ws.library.originals.open(copy.original) as opened:
        assert kept.read() == data
        made = pypdf.PdfReader(io.BytesIO(opened.read()))
    assert not made.is_encrypted
    assert "DISCHARGE SUMMARY" in made.pages[0].extract_text()


@pytest.mark.parametrize("password", ["wrong", "", PASSWORD.lower(), "x" * 5000, "\udcff", "a\x00b"])
def test_a_wrong_password_changes_nothing(ws: Workspace, tmp_path: Path, password: str) -> None:
    record = taken_in(ws, tmp_path, locked())
    with pytest.raises(CaseError) as refused:
        unlock_record(ws, record.id, password, SilentContext())
    assert (refused.value.code, refused.value.params) == (Code.PDF_PASSWORD_WRONG, {"name": "brief.pdf"})
    assert list_records(ws, 1) == (record,)
    assert unlock_record(ws, record.id, PASSWORD, SilentContext()).count(Outcome.IMPORTED) == 1


def test_a_lock_that_no_password_opens_is_named(ws: Workspace, tmp_path: Path) -> None:
    """Locks for certificates, and of makers of their own, are of another kind than passwords."""
    foreign = locked().replace(b"/Standard", b"/Secrecy1")
    record = taken_in(ws, tmp_path, foreign)
    assert record.locked
    with pytest.raises(CaseError) as refused:
        unlock_record(ws, record.id, PASSWORD, SilentContext())
    assert refused.value.code is Code.PDF_LOCK_UNKNOWN


def test_what_is_no_locked_pdf_cannot_be_unlocked(ws: Workspace, tmp_path: Path) -> None:
    for name, data in (("open.pdf", pdf_builders.pdf(b"")), ("note.txt", b"a note")):
        record = taken_in(ws, tmp_path, data, name)
        with pytest.raises(CaseError) as refused:
            unlock_record(ws, record.id, PASSWORD, SilentContext())
        assert refused.value.code is Code.PDF_NOT_UNLOCKED


def test_the_password_is_written_nowhere_and_the_process_that_knew_it_is_gone(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = taken_in(ws, tmp_path, locked())
    told: list[int] = []
    ask = reading_module._Child.ask

    def listen(child: reading_module._Child, request: dict[str, object], file: io.IOBase) -> None:
        if "password" in request:
            told.append(child._process.pid or 0)
        ask(child, request, file)  # type: ignore[arg-type]

    monkeypatch.setattr(reading_module._Child, "ask", listen)
    unlock_record(ws, record.id, PASSWORD, SilentContext())
    assert len(told) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(told[0], 0)
    spellings = [PASSWORD.encode(encoding) for encoding in ("utf-8", "utf-16-le")]
    for path in (one for one in tmp_path.rglob("*") if one.is_file()):
        content = path.read_bytes()
        assert not any(one in content for one in spellings), path
    assert threading.active_count() < 10
