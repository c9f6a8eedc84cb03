"""Entry of both programs: the window without words, the command line with them."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """`carenav-desktop`: the window; `--sample` opens it on the sample case. Other words go to the command line."""
    multiprocessing.freeze_support()
    words = sys.argv[1:]
    if words and words != ["--sample"]:
        return command_line()
    from .app import run

    return run(sample=bool(words))


def command_line() -> int:
    """`carenav`: the same jobs without a window."""
    multiprocessing.freeze_support()
    from .cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
