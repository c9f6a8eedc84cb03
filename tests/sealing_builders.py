"""Sealed bytes in memory, and people at a terminal for programs that ask them for a passphrase."""

from __future__ import annotations

import io
import os
import pty
from collections.abc import Sequence
from pathlib import Path

from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.sealing.seal import SealReader, SealWriter

QUICK = 10  # work factor: enough to be scrypt, little enough for many tests
IDENTITY = new_identity()


def sealed(data: bytes, passphrase: str | None = None) -> bytes:
    """`data` sealed for `IDENTITY`, or quickly with a passphrase."""
    target = io.BytesIO()
    recipients = () if passphrase is not None else (IDENTITY.recipient,)
    with SealWriter(target, passphrase=passphrase, recipients=recipients, work_factor=QUICK) as writer:
        writer.write(data)
    return target.getvalue()


def opened(data: bytes, passphrase: str | None = None, identities: Sequence[str] = (IDENTITY.secret,)) -> bytes:
    """All plaintext of `data`."""
    return SealReader(io.BytesIO(data), passphrase=passphrase, identities=identities).read()


def at_terminal(command: Sequence[str], answers: Sequence[str], folder: Path) -> int:
    """Run `command` with a terminal on which `answers` are typed, one at each question; its exit status."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execv(command[0], list(command))
    try:
        for answer in answers:
            _wait_for_question(terminal)
            os.write(terminal, answer.encode() + b"\n")
        _drain(terminal)
    finally:
        os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _wait_for_question(terminal: int) -> None:
    said = b""
    while not said.rstrip().endswith(b":"):
        piece = _read(terminal)
        if not piece:
            raise AssertionError(f"ended without a question: {said!r}")
        said += piece


def _drain(terminal: int) -> None:
    while _read(terminal):
        pass


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # what Linux says when the other end is gone
        return b""
