"""What the packet place has done off the main thread: one service call each, with a disk that refuses told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...domain.progress import Context
from ..saving import saved
from .sealed_page import Handover
from .sealing import Order

if TYPE_CHECKING:
    from ...domain.case import PacketEntry
    from ...services.exporting import ExportResult
    from ...services.workspace import Workspace


def save_sheet(code: str, made: str, passphrase: str, target: Path) -> Path:
    """Write the sheet."""
    from ...services.papers import save_passphrase_sheet

    return saved(target, lambda: save_passphrase_sheet(code, made, passphrase, target))


def save_certificate(result: ExportResult, target: Path) -> Path:
    """Write the certificate."""
    from ...services.papers import print_certificate

    return saved(target, lambda: target.write_bytes(print_certificate(result)))


def save_labels(ws: Workspace, handover: Handover, target: Path) -> Path:
    """Write the labels."""
    from ...services.cases import show_case
    from ...services.papers import print_labels

    case = show_case(ws, handover.case_id).case
    return saved(target, lambda: target.write_bytes(print_labels(handover.result, case)))


def rehearsal_page(entry: PacketEntry) -> Path:
    """The page of a packet that can still be opened."""
    from ...services import rehearsal

    return rehearsal.rehearsal_page(entry)


def export(ws: Workspace, case_id: int, order: Order, passphrase: str, context: Context) -> ExportResult:
    """Make the packet that was ordered."""
    from ...services.exporting import export_packet
    from ...services.packets import Key

    key = Key(recipients=(order.recipient,)) if order.recipient else Key(passphrase=passphrase)
    return export_packet(ws, case_id, order.folder, key, order.volume_size, context, scope=order.scope, form=order.form)
