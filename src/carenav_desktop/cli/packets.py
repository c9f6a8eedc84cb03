"""Commands about packets."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .. import paths
from ..domain.scope import Scope
from ..domain.stages import Stage
from ..errors import CaseError, Code
from ..services import packets
from ..services.exporting import export_packet
from ..services.packets import (
    Key,
    key_for_opening,
    make_target,
    new_passphrase,
    open_packet,
    read_passphrase,
    write_passphrase,
)
from ..services.sample import export_sample
from ..services.workspace import workspace
from . import answers
from .answers import DONE, FAILED, Answer
from .opened import opened


def export(arguments: argparse.Namespace) -> Answer:
    """Seal a packet."""
    with opened(arguments) as ws, _export_key(arguments) as (key, made_here):
        make_target(arguments.out)
        scope = Scope(Stage(arguments.stage))
        made = export_packet(
            ws, arguments.case, arguments.out, key, arguments.volume_size, arguments.context, scope=scope
        )
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
    }
    return DONE, answer | ({"passphrase": key.passphrase} if made_here else {})


@contextmanager
def _export_key(arguments: argparse.Namespace) -> Iterator[tuple[Key, bool]]:
    """The key to seal with, and whether its passphrase is told in the answer because no file keeps it.

    A passphrase file made here goes again when no packet comes of it.
    """
    file: Path | None = arguments.passphrase_file
    if arguments.recipient:
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
