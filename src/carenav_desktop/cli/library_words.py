"""The words about the library itself: its lock, its copies, its trash and its trail."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from .word_types import number, place, text

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]


def add_library_words(verbs: Verbs) -> None:
    """Add the commands to those of the program."""
    check = verbs.add_parser("check", help="whether the library still is what it was")
    check.add_argument("--full", action="store_true", help="compare every byte")
    check.set_defaults(run="check.check")

    about = verbs.add_parser("library", help="its lock, backup, restore, rebuild").add_subparsers(
        required=True, metavar="WHAT"
    )
    _command(about, "show", "library.show", help="whether it is locked, and with which slots")
    _command(about, "lock", "library.lock", help="encrypt it with the passphrase in a file", file="--passphrase-file")
    _command(about, "unlock", "library.unlock", help="take the encryption off")
    _command(about, "sheet", "library.sheet", help="the recovery sheet, a page to print", path="pdf")
    _command(about, "backup", "library.backup", help="copy what is new to another disk", path="folder")
    _command(about, "restore", "library.restore", help="bring a backup back into an empty library", path="folder")
    _command(about, "rebuild", "library.rebuild", help="make a damaged catalogue anew from journal and backups")
    _command(about, "erase", "library.erase", help="back up, then remove it from this computer", path="folder")
    slot = _command(about, "add-slot", "library.add_slot", help="a further passphrase", file="--passphrase-file")
    slot.add_argument("label", type=text)
    _command(about, "remove-slot", "library.remove_slot", help="take a passphrase away").add_argument("slot", type=text)

    trash = verbs.add_parser("trash", help="put aside, bring back, delete").add_subparsers(
        required=True, metavar="WHAT"
    )
    _command(trash, "list", "trash.listed")
    for name in ("put", "restore"):
        command = _command(trash, name, f"trash.{name}")
        command.add_argument("kind", choices=("record", "study", "person", "case"))
        command.add_argument("id", type=number)
    _command(trash, "empty", "trash.empty", help="delete what is in the trash, for good")

    trail = verbs.add_parser("trail", help="who changed what, and when")
    trail.add_argument("--export", type=place, metavar="FILE")
    trail.add_argument("--verify", type=place, metavar="FILE")
    trail.set_defaults(run="trail.show")

    support = verbs.add_parser("support", help="a report without names for those who help")
    support.set_defaults(run="library.support")


def _command(
    verbs: Verbs, name: str, run: str, *, help: str | None = None, path: str = "", file: str = ""
) -> argparse.ArgumentParser:
    words: dict[str, Any] = {} if help is None else {"help": help}
    command = verbs.add_parser(name, **words)
    if path:
        command.add_argument("path", type=place, metavar=path.upper())
    if file:
        command.add_argument(file, type=place, required=True, metavar="F")
    command.set_defaults(run=run)
    return command
