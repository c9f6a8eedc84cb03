"""The words after `carenav export`: where to, for whom, how much, what stays at home, what is saved beside it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..domain.scope import PacketForm
from ..domain.stages import Stage
from .word_types import number, place, text

if TYPE_CHECKING:
    Verbs = argparse._SubParsersAction[argparse.ArgumentParser]


def add_export_words(verbs: Verbs) -> None:
    """Add the command to those of the program."""
    export = verbs.add_parser("export", help="seal a packet into a folder and read it back")
    export.add_argument("case", type=number)
    export.add_argument("out", type=place)
    sealed = export.add_mutually_exclusive_group()
    sealed.add_argument("--passphrase-file", type=place, metavar="F")
    sealed.add_argument("--recipient", action="append", type=text, metavar="AGE1")
    export.add_argument("--volume-size", type=number, metavar="BYTES")
    forms = [one.value for one in PacketForm]
    export.add_argument("--form", choices=forms, default=PacketForm.SEALED.value, help="the last two are not sealed")
    export.add_argument(
        "--confirm", default="", type=text, metavar="PHRASE", help="lets a packet go that is not sealed"
    )
    export.add_argument("--labels", type=place, metavar="FILE", help="labels for discs and sticks, as a PDF")
    export.add_argument("--plan", action="store_true", help="only say what would go in, how large and how long")
    export.add_argument("--certificate", type=place, metavar="FILE", help="what was checked, as a PDF")
    _add_scope(export)
    export.set_defaults(run="packets.export")


def _add_scope(export: argparse.ArgumentParser) -> None:
    export.add_argument("--stage", choices=[one.value for one in Stage], default=Stage.ALL.value, help="all, or first")
    for name, said in (("without", "leave it at home"), ("also", "take it along, a passport for example")):
        export.add_argument(
            f"--{name}", nargs="+", default=[], type=text, metavar="ITEM", help=f"record:3, study:2: {said}"
        )
    export.add_argument("--since", default="", type=text, metavar="CODE", help="only what is new since that packet")
    export.add_argument("--deidentified", action="store_true", help="pictures without names; not anonymous")
    export.add_argument(
        "--looked-at",
        nargs="+",
        default=[],
        type=number,
        metavar="SERIES",
        help="series that may show a name, and of which you have seen every picture",
    )
