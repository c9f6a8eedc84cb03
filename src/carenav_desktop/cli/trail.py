"""The command about the trail of changes."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from ..services.trail import export_trail, trail, verify_trail
from .answers import DONE, LOOK, Answer
from .opened import opened

_SHOWN = 50


def show(arguments: argparse.Namespace) -> Answer:
    """The last lines, the whole as a file, or whether such a file is as it was written and as the library has it."""
    with opened(arguments) as ws:
        if arguments.verify is not None:
            checked = verify_trail(arguments.verify, ws)
            return DONE if checked.ok else LOOK, asdict(checked)
        if arguments.export is not None:
            export_trail(ws, arguments.export)
            return DONE, {"trail": str(arguments.export)}
        return DONE, {"trail": [asdict(one) for one in trail(ws, _SHOWN)]}
