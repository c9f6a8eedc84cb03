"""Entry of both programs: the window without words, the command line with them."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable

from . import __version__, logs
from .paths import log_folder


def main() -> int:
    """`carenav-desktop`: the window; `--sample` opens it on the sample case. Other words go to the command line."""
    multiprocessing.freeze_support()
    words = sys.argv[1:]
    if words and words != ["--sample"]:
        return command_line()
    from .app import run

    return _logged(lambda: run(sample=bool(words)), windowed=True)


def command_line() -> int:
    """`carenav`: the same jobs without a window."""
    multiprocessing.freeze_support()
    from .cli import main as run

    return _logged(run, windowed=False)


def _logged(run: Callable[[], int], *, windowed: bool) -> int:
    """Run with a log of this start, in which an error that nobody foresaw has its place."""
    logs.start(log_folder())
    logs.event("app.started", program=logs.version(__version__), python=tuple(sys.version_info[:3]), windowed=windowed)
    try:
        status = run()
    except Exception as error:
        logs.bug("app.bug", error)
        raise
    logs.event("app.stopped", status=status)
    return status


if __name__ == "__main__":
    sys.exit(main())
