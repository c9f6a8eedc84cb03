"""Commands about packets."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .. import paths
from ..domain.case import Case
from ..domain.scope import PLAIN, PacketForm, Scope
from ..domain.stages import Stage
from ..errors import CaseError, Code
from ..services import packets
from ..services.cases import show_case
from ..services.collecting import packet_content
from ..services.deidentifying import uid_map
from ..services.exporting import (
    ExportResult,
    export_packet,
    packet_register,
    require_confirmation,
)
from ..services.forecast import forecast
from ..services.packets import (
    Key,
    key_for_opening,
    make_target,
    new_passphrase,
    open_packet,
    read_passphrase,
    write_passphrase,
)
from ..services.papers import print_certificate, print_labels
from ..services.preflight import look_over
from ..services.records import list_studies
from ..services.sample import export_sample
from ..services.workspace import Workspace, workspace
from . import answers
from .answers import DONE, FAILED, LOOK, Answer
from .new_file import write_new
from .opened import opened


def export(arguments: argparse.Namespace) -> Answer:
    """Seal a packet."""
    if arguments.plan:
        return _plan(arguments)
    form = PacketForm(arguments.form)
    require_confirmation(form, arguments.confirm)
    with opened(arguments) as ws, _export_key(arguments) as (key, made_here):
        make_target(arguments.out)
        scope, size = _scope(ws, arguments), arguments.volume_size
        made = export_packet(ws, arguments.case, arguments.out, key, size, arguments.context, scope=scope, form=form)
        pages = _pages(arguments, made, show_case(ws, arguments.case).case)
    done = made.packet
    answer = {
        "packet": str(done.folder),
        "code": done.code,
        "receipt": done.receipt,
        "files": done.files,
        "instances": done.instances,
        "sha256": done.sha256,
        "verified": True,
        "stage": made.entry.stage.value,
        "form": form.value,
        "deidentified": made.entry.deidentified,
    }
    answer |= {"passphrase": key.passphrase} if made_here else {}
    answer |= {name: str(file) if kept else "" for name, file, kept in pages}
    return DONE if all(kept for _, _, kept in pages) else LOOK, answer


def _pages(arguments: argparse.Namespace, made: ExportResult, case: Case) -> list[tuple[str, Path, bool]]:
    """The pages that were asked for beside a packet that is finished, each with whether it could be written."""
    wanted = {
        "certificate": (arguments.certificate, lambda: print_certificate(made)),
        "labels": (arguments.labels, lambda: print_labels(made, case)),
    }
    return [(name, file, _keep(file, page())) for name, (file, page) in wanted.items() if file is not None]


def _keep(file: Path, content: bytes) -> bool:
    """Write a page beside a packet that is finished; whether it could be."""
    try:
        write_new(file, content)
    except OSError:
        return False
    return True


def _plan(arguments: argparse.Namespace) -> Answer:
    """What a packet would hold and take; writes nothing."""
    with opened(arguments) as ws:
        content = packet_content(ws, arguments.case, scope=_scope(ws, arguments))
    ahead, seen = forecast(content, arguments.volume_size), look_over(content)
    return DONE, {
        "documents": seen.documents,
        "studies": seen.studies,
        "instances": seen.instances,
        "size": ahead.size,
        "volumes": ahead.volumes,
        "seconds": {"disk": round(ahead.disk_seconds), "stick": round(ahead.stick_seconds)},
        "items": [one.item for one in content.members],
        "left": sorted(content.left),
        "look_at_first": [one.id for one in content.unseen],
        "blocked": seen.blocked,
    }


def _scope(ws: Workspace, arguments: argparse.Namespace) -> Scope:
    """How much goes along; an item or an earlier packet that is not there is told."""
    chosen = {*arguments.without, *arguments.also}
    unknown = chosen - packet_content(ws, arguments.case).offered if chosen else ()
    for item in sorted(unknown):
        raise CaseError(Code.EXPORT_ITEM_UNKNOWN, item=item)
    seen = frozenset(arguments.looked_at)
    for number in sorted(seen - {one.id for study in list_studies(ws, arguments.case) for one in study.series}):
        raise CaseError(Code.EXPORT_ITEM_UNKNOWN, item=f"series:{number}")
    since = _packet_id(ws, arguments.case, arguments.since) if arguments.since else 0
    without, also = frozenset(arguments.without), frozenset(arguments.also)
    return Scope(Stage(arguments.stage), without, also, since, arguments.deidentified, seen)


def _packet_id(ws: Workspace, case_id: int, code: str) -> int:
    """The packet of a case that bears `code`."""
    for one in packet_register(ws, case_id):
        if one.code == code:
            return one.id
    raise CaseError(Code.EXPORT_PACKET_UNKNOWN, packet=code)


def uids(arguments: argparse.Namespace) -> Answer:
    """Which UID stands for which in a packet without names."""
    with opened(arguments) as ws:
        renamed = uid_map(ws, arguments.case, _packet_id(ws, arguments.case, arguments.code))
    return DONE, {"uids": [{"level": one.level, "original": one.old, "in_packet": one.new} for one in renamed]}


@contextmanager
def _export_key(arguments: argparse.Namespace) -> Iterator[tuple[Key, bool]]:
    """The key to seal with, and whether its passphrase is told in the answer because no file keeps it.

    A passphrase file made here goes again when no packet comes of it.
    """
    file: Path | None = arguments.passphrase_file
    if PacketForm(arguments.form) in PLAIN:
        yield Key(), False
    elif arguments.recipient:
        yield Key(recipients=tuple(arguments.recipient)), False
    elif file is None:
        yield Key(passphrase=new_passphrase()), True
    elif file.resolve().is_relative_to(arguments.out.resolve()):
        raise CaseError(Code.EXPORT_PASSPHRASE_INSIDE, path=str(file))
    elif os.path.lexists(file):
        yield Key(passphrase=read_passphrase(file)), False
    else:
        write_passphrase(file, new_passphrase())
        try:
            yield Key(passphrase=read_passphrase(file)), False
        except BaseException:
            file.unlink(missing_ok=True)
            raise


def verify(arguments: argparse.Namespace) -> Answer:
    """Whether a packet is whole."""
    key = key_for_opening(arguments.passphrase_file, arguments.identity_file)
    checked = packets.verify(arguments.packet, key, arguments.context)
    answer: dict[str, Any] = {"ok": checked.ok, "files": checked.files, "receipt": checked.receipt}
    if checked.problems:
        answer["problems"] = [{"code": one.code, "says": answers.say(one)} for one in checked.problems]
    return DONE if checked.ok else FAILED, answer


def unpack(arguments: argparse.Namespace) -> Answer:
    """Unseal a packet into a folder."""
    key = key_for_opening(arguments.passphrase_file, arguments.identity_file)
    files = open_packet(arguments.packet, arguments.outdir, key, arguments.context)
    return DONE, {"opened": str(arguments.outdir), "files": files}


def demo(arguments: argparse.Namespace) -> Answer:
    """The sample case, end to end."""
    out: Path = arguments.outdir or paths.demo_folder()
    make_target(out)
    library = out / "Library"
    with workspace(library) as ws:
        made = export_sample(ws, out, arguments.context)
    return DONE if made.verified else FAILED, {
        "library": str(library),
        "case": made.case.id,
        "packet": str(made.export.packet.folder),
        "passphrase_file": str(made.passphrase_file),
        "verified": made.verified,
    }
