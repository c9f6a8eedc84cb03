"""The papers beside a packet: the passphrase on a sheet, what was checked, labels for what it is put on."""

from __future__ import annotations

from pathlib import Path

from .. import __version__
from ..domain.case import Case, PacketEntry
from ..domain.say import Say
from ..domain.scope import PLAIN
from ..packet.write import PAGE
from ..printing.certificate import certificate
from ..printing.key_sheet import passphrase_sheet
from ..printing.labels import labels
from ..printing.sheets import CertificateSheet, KeySheet, LabelSheet, SealedFile
from .exporting import ExportResult
from .wording import both


def save_passphrase_sheet(code: str, made: str, passphrase: str, target: Path) -> None:
    """Write the passphrase of a packet as a page to print; raises OSError. `target` is replaced."""
    target.write_bytes(passphrase_sheet(KeySheet(code=code, made=made, passphrase=passphrase)))
    target.chmod(0o600)


def print_certificate(result: ExportResult) -> bytes:
    """What was checked of a packet, as a page."""
    packet, entry = result.packet, result.entry
    names = {".": packet.folder.name}
    files = [SealedFile(names.get(one.name, one.name), one.size, one.sha256) for one in packet.volumes]
    sheet = CertificateSheet(
        code=packet.code,
        made=entry.made,
        receipt=packet.receipt,
        members=packet.files,
        instances=packet.instances,
        question_version=entry.question_version,
        sealed_for=_whom(entry),
        made_with=f"CareNavigator Desktop {__version__}",
        files=(*files, *([SealedFile(PAGE, packet.page.size, packet.page.sha256)] if packet.page.sha256 else [])),
    )
    return certificate(sheet)


def _whom(entry: PacketEntry) -> str:
    """For whom a packet is sealed, as the certificate says it."""
    if entry.form in PLAIN:
        return " ".join(both(Say("printing.not_sealed")))
    is_typed = entry.sealed_for == "passphrase"
    return " ".join(both(Say("printing.whoever_has_passphrase"))) if is_typed else entry.sealed_for


def print_labels(result: ExportResult, case: Case) -> bytes:
    """Labels for what a packet is put on. Only those of one that is open to all and has names say whose it is."""
    entry, is_open = result.entry, result.entry.form in PLAIN
    is_named = is_open and not entry.deidentified
    holds = "printing.label_sealed"
    if is_open:
        holds = "printing.label_plain" if entry.instances else "printing.label_papers"
        holds = "printing.label_nameless" if entry.deidentified else holds
    return labels(
        LabelSheet(
            code=entry.code,
            made=entry.made,
            name=case.name if is_named else "",
            born=case.born if is_named else "",
            holds=both(Say(holds)),
            volumes=len(result.packet.volumes),
        )
    )
