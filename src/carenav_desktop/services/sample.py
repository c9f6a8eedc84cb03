"""The sample case: its files imported and sorted as a family would, with its gaps left open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .. import assets
from ..domain.case import Case, Decision
from ..domain.progress import Context
from ..packet.key import Key
from ..sealing.passphrases import generate
from .cases import create_case
from .exporting import ExportResult, export_packet
from .importing import import_records
from .packets import verify, write_passphrase
from .people import decide_people, list_people
from .questions import write_question
from .records import list_records, set_record
from .workspace import Workspace


@dataclass(frozen=True)
class SamplePacket:
    """The sample case, exported. `passphrase_file` lies beside the packet's folder, never in it."""

    case: Case
    export: ExportResult
    passphrase_file: Path
    verified: bool


def open_sample(ws: Workspace, context: Context) -> Case:
    """A new case with the sample's files, sorted but for two papers."""
    story = assets.document("sample_case/case.json")
    case = create_case(ws, story["name"], story["born"])
    import_records(ws, case.id, [assets.path("sample_case/files")], context)
    for record in list_records(ws, case.id):
        said = story["sort"].get(PurePosixPath(record.source).name)
        if said is not None:
            set_record(ws, record.id, **said)
    everyone = [one.id for one in list_people(ws, case.id) if one.decision is Decision.OPEN]
    decide_people(ws, case.id, everyone, Decision.SAME)
    write_question(ws, case.id, story["question"]["en"])
    return case


def export_sample(ws: Workspace, out: Path, context: Context) -> SamplePacket:
    """The whole job on the sample: from its files to a packet that was opened again and found whole."""
    case = open_sample(ws, context)
    key = Key(passphrase=generate())
    export = export_packet(ws, case.id, out, key, None, context)
    passphrase_file = out / f"passphrase {export.packet.code}.txt"
    write_passphrase(passphrase_file, key.passphrase)
    checked = verify(export.packet.folder, key, context)
    return SamplePacket(case, export, passphrase_file, checked.ok)
