"""Commands about the library itself."""

from __future__ import annotations

import argparse
import datetime
import sys

from ..errors import LibraryError
from ..services import locking, safekeeping
from ..services.support import support_report
from . import answers
from .answers import DONE, LOOK, Answer
from .opened import first_line, library_key, needed_key, opened


def show(arguments: argparse.Namespace) -> Answer:
    """Whether it is locked, and with what."""
    state = locking.library_state(arguments.library, library_key(arguments))
    return DONE, {
        "library": str(arguments.library),
        "exists": state.exists,
        "locked": state.locked,
        "slots": [{"slot": one.file, "label": one.label} for one in state.slots],
    }


def lock(arguments: argparse.Namespace) -> Answer:
    """Encrypt the library. The recovery key is told once, here, for whoever keeps it."""
    secret = first_line(arguments.passphrase_file)
    weakness = locking.weakness(secret)
    if weakness is not None:
        print(answers.say(weakness), file=sys.stderr)
    key = locking.lock_library(arguments.library, secret, arguments.context)
    return DONE, {"locked": True, "recovery": key.recovery}


def unlock(arguments: argparse.Namespace) -> Answer:
    """Take the encryption off."""
    locking.unlock_library(arguments.library, needed_key(arguments), arguments.context)
    return DONE, {"locked": False}


def sheet(arguments: argparse.Namespace) -> Answer:
    """The recovery sheet."""
    made = datetime.date.today().isoformat()
    locking.save_recovery_sheet(needed_key(arguments), arguments.path, made)
    return DONE, {"sheet": str(arguments.path)}


def add_slot(arguments: argparse.Namespace) -> Answer:
    """A further passphrase."""
    secret = first_line(arguments.passphrase_file)
    locking.add_slot(arguments.library, needed_key(arguments), arguments.label, secret)
    return show(arguments)


def remove_slot(arguments: argparse.Namespace) -> Answer:
    """Take a passphrase away."""
    locking.remove_slot(arguments.library, needed_key(arguments), arguments.slot)
    return show(arguments)


def backup(arguments: argparse.Namespace) -> Answer:
    """Copy what is new to another disk."""
    with opened(arguments) as ws:
        done = safekeeping.back_up(ws, arguments.path, arguments.context)
    answer = {"backup": str(arguments.path), "copied": done.copied, "kept": done.kept, "bytes": done.bytes}
    return LOOK if done.damaged else DONE, {**answer, "damaged": len(done.damaged)}


def restore(arguments: argparse.Namespace) -> Answer:
    """Bring a backup back into an empty library."""
    done = safekeeping.restore(arguments.path, arguments.library, arguments.context)
    answer = {"library": str(arguments.library), "restored": True, "files": done.files, "damaged": list(done.damaged)}
    return LOOK if done.damaged else DONE, answer


def rebuild(arguments: argparse.Namespace) -> Answer:
    """Make a damaged catalogue anew."""
    done = safekeeping.rebuild(arguments.library, library_key(arguments), arguments.context)
    problems = [{"code": one.code, "says": answers.say(one)} for one in done.problems]
    return LOOK if problems else DONE, {"rows": done.rows, "problems": problems}


def erase(arguments: argparse.Namespace) -> Answer:
    """Back up, and only then remove; nothing is removed when anything could not be copied."""
    key = library_key(arguments)
    done = safekeeping.back_up_and_erase(arguments.library, key, arguments.path, arguments.context)
    remarks = [{"code": one.code, "says": answers.say(one)} for one in done.remarks]
    return DONE, {"backup": str(arguments.path), "erased": done.files, "remarks": remarks}


def support(arguments: argparse.Namespace) -> Answer:
    """A report without names; of a library that cannot be opened it tells what is known without."""
    try:
        with opened(arguments) as ws:
            report = support_report(ws)
    except LibraryError:
        report = support_report(None)
    return DONE, {"report": report.splitlines()}
