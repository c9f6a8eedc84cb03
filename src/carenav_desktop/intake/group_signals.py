"""Signals to the whole program - Ctrl-C, the end of a session - are the parent's to answer, not the reading process's.

Were both to end, the file being read would be listed as one that cannot be opened.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker

_TO_THE_GROUP = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def held_back() -> Iterator[None]:
    """A process started in the body meets none of these signals until it calls `stand_alone`."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would let the signals in again if it started together with the first child
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _TO_THE_GROUP)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def stand_alone() -> None:
    """Leave the parent's group and forget what was sent to it meanwhile; SIGTERM to this process alone ends it.

    The line to the helper of `multiprocessing`, which every process inherits and this one has no use for, is closed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.setsid()
        helper = resource_tracker.getfd()
        if helper is not None:
            os.close(helper)
        for one in _TO_THE_GROUP:
            signal.signal(one, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _TO_THE_GROUP)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
