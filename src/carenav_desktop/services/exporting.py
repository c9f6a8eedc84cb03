"""Export: what goes into a packet is fixed first, then written, read back, and entered in the register."""

from __future__ import annotations

import datetime
import secrets
import shutil
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from .. import __version__, logs
from ..domain.case import PacketEntry
from ..domain.progress import Context
from ..domain.say import Say
from ..domain.scope import PLAIN, WHOLE, PacketForm, Scope
from ..errors import CaseError, Code
from ..failpoints import failpoint
from ..packet.key import Key
from ..packet.plan import Earlier, PacketPlan, PlanDocument, PlanInstance
from ..packet.write import PacketResult, write_packet
from ..sealing.identities import Identity, new_identity
from .collecting import packet_content
from .content import Content
from .deidentifying import shown_without_names, without_names
from .pages import print_cover, print_gaps, rests_on
from .preflight import first_block
from .rewriting import as_it_is, compressed_notes, for_plain_media
from .trail import failure_told
from .wording import both
from .workspace import Workspace

#: Packet codes avoid letters and digits that are mistaken for one another when read aloud.
_CODE_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"
_SECRET_BYTES = 32


@dataclass(frozen=True)
class ExportResult:
    """A packet that was written, read back and entered in the register."""

    packet: PacketResult
    entry: PacketEntry


def export_packet(
    ws: Workspace,
    case_id: int,
    out: Path,
    key: Key,
    volume_size: int | None,
    context: Context,
    today: datetime.date | None = None,
    scope: Scope = WHOLE,
    form: PacketForm = PacketForm.SEALED,
) -> ExportResult:
    """Write the packet of a case as a new folder inside `out`, sealed for `key`, and read it back.

    The plain forms take no key: whoever asks for one has been told what that means.

    `volume_size` in bytes splits it; `scope` says what goes in. Raises `CaseError` while
    something blocks the export, `PacketError` when writing or reading back fails (nothing is left under the packet's
    name then), `Cancelled`.
    """
    if not out.is_dir():
        raise CaseError(Code.EXPORT_TARGET_MISSING, path=str(out))
    content = packet_content(ws, case_id, today, scope)
    block = first_block(content)
    if block is not None:
        raise block
    made = (today or datetime.date.today()).isoformat()
    identity = new_identity()
    with ws.library.unit_of_work() as unit:
        code = _new_code({one.code for one in unit.packets.all(case_id)})
        earlier = unit.packets.uid_secret(scope.since)
    secret = (earlier or secrets.token_hex(_SECRET_BYTES)) if scope.deidentified else ""
    filled = _fill(ws, content, code, secret, form, context)
    content = filled.content
    plan = _plan(ws, filled, code, made, identity.recipient)
    with failure_told(ws, "packet.export", f"case:{case_id}"):
        result = write_packet(plan, out, key, volume_size, context, form)
        logs.event("export.finished", files=result.files, instances=result.instances, volumes=len(result.volumes))
        entry = _entry(result, content, made, key, form)
        return ExportResult(result, _enter(ws, result, entry, content, identity, secret))


@dataclass(frozen=True)
class _Filled:
    """What goes in: `content` as the register keeps it, `shown` as the packet says it, its image files, and notes."""

    content: Content
    shown: Content
    instances: tuple[PlanInstance, ...]
    notes: tuple[Say, ...]


def _fill(ws: Workspace, content: Content, code: str, secret: str, form: PacketForm, context: Context) -> _Filled:
    """The image files as the packet wants them: as they are, for any archive to read, or without names."""
    open_to_all = (Say("packet.not_sealed"),) if form in PLAIN else ()
    if secret:
        clean = without_names(ws, content, code, secret, context)
        shown = shown_without_names(clean.content, code, clean.instances)
        compressed = compressed_notes(clean.instances) if form in PLAIN else ()
        return _Filled(clean.content, shown, clean.instances, (*open_to_all, *clean.notes, *compressed))
    if form in PLAIN:
        rewritten = for_plain_media(ws, content.instances, context)
        return _Filled(content, content, rewritten.instances, (*open_to_all, *rewritten.notes))
    return _Filled(content, content, tuple(as_it_is(ws, one) for one in content.instances), ())


def _enter(
    ws: Workspace, result: PacketResult, entry: PacketEntry, content: Content, identity: Identity, secret: str
) -> PacketEntry:
    """Write a packet that is on disk into the register, with what it holds."""
    case_id = content.case.id
    try:
        failpoint("exporting.written")
        with ws.library.unit_of_work() as unit:
            question = unit.questions.freeze(case_id)
            entry = replace(entry, question_version=question.version)
            entry = unit.packets.add(case_id, entry, identity.secret, content.members, secret)
            unit.trail.add("packet.export", f"packet:{entry.id}")
            failpoint("exporting.entered")
        return entry
    except BaseException:
        shutil.rmtree(result.folder, ignore_errors=True)  # a packet that no register knows would have no reply key
        raise


def packet_register(ws: Workspace, case_id: int) -> tuple[PacketEntry, ...]:
    """The packets made of a case, newest first."""
    with ws.library.unit_of_work() as unit:
        unit.cases.get(case_id)
        return unit.packets.all(case_id)


def require_confirmation(form: PacketForm, typed: str) -> None:
    """Raise `EXPORT_NOT_CONFIRMED` unless the phrase was typed, in either language, that lets a packet go unsealed."""
    phrases = plain_phrases()
    if form in PLAIN and typed.strip().casefold() not in phrases:
        raise CaseError(Code.EXPORT_NOT_CONFIRMED, phrase=phrases[0])


def plain_phrases() -> tuple[str, str]:
    """What a person types who wants a packet that is not sealed, in English and in Chinese."""
    return both(Say("packet.plain_phrase"))


def _new_code(used: set[str]) -> str:
    """Four letters that no packet of the case bears yet."""
    while True:
        code = "".join(secrets.choice(_CODE_LETTERS) for _ in range(4))
        if code not in used:
            return code


def _plan(ws: Workspace, filled: _Filled, code: str, made: str, reply_recipient: str) -> PacketPlan:
    opener, content = ws.library.originals.open, filled.shown
    return PacketPlan(
        code=code,
        made=made,
        case=content.case,
        question=content.question,
        documents=tuple(
            PlanDocument(
                one.number, one.record, one.export, partial(opener, one.record.original), one.label, one.provenance
            )
            for one in content.documents
        ),
        instances=filled.instances,
        studies=content.studies,
        gaps=content.gaps,
        withheld=content.withheld,
        later=dict(content.later),
        provenances=content.provenances,
        evidence=rests_on(content),
        deidentified=content.scope.deidentified,
        notes=filled.notes,
        adds_to=Earlier(content.adds_to.code, content.adds_to.made) if content.adds_to else None,
        reply_recipient=reply_recipient,
        program_version=__version__,
        cover=print_cover(content, code, made),
        gaps_pdf=print_gaps(content, code, made),
    )


def _entry(result: PacketResult, content: Content, made: str, key: Key, form: PacketForm) -> PacketEntry:
    return PacketEntry(
        id=0,
        code=result.code,
        made=made,
        folder=str(result.folder),
        receipt=result.receipt,
        sha256=result.sha256,
        files=result.files,
        instances=result.instances,
        question_version=content.question.version,
        sealed_for="" if form in PLAIN else "passphrase" if key.passphrase else ", ".join(key.recipients),
        stage=content.scope.stage,
        since=content.scope.since,
        page_sha256=result.page.sha256,
        form=form,
    )
