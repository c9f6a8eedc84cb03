"""Ctrl-C and the wish of the system that the program ends: the job stops at its next safe point and tidies up."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from ..domain.progress import SilentContext

_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]


@contextmanager
def stoppable() -> Iterator[SilentContext]:
    """A context that the first signal cancels. A second one ends the program at once, which loses nothing saved."""
    context = SilentContext()

    def stop(number: int, frame: object) -> None:
        for one in heard:
            signal.signal(one, signal.SIG_DFL)
        context.cancel()

    # What somebody chose to ignore, as `nohup` does, stays ignored.
    heard = [one for one in _SIGNALS if signal.getsignal(one) is not signal.SIG_IGN]
    before = {one: signal.signal(one, stop) for one in heard}
    try:
        yield context
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
