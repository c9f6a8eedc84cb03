"""Feeds broken and hostile input to every reader and parser, and says what it did to them.

    python3 dev.py fuzz [--seconds N | --inputs N] [--seed N] [--findings FOLDER] [target...]
    python3 dev.py fuzz --again FILE target

`--inputs` counts for each target, `--seconds` is shared by all. What breaks a promise is kept as a file.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from .parsers import PARSERS
from .readers import READERS
from .running import HEAD, Tally, Target, deaths_counted, in_time, run

TARGETS = {one.name: one for one in (*PARSERS, *READERS)}


def main() -> int:
    """Run what was asked for; 1 when something was found."""
    words = argparse.ArgumentParser(
        prog="dev.py fuzz", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    words.add_argument("target", nargs="*", choices=[*TARGETS, []], metavar="target", help=" ".join(TARGETS))
    amount = words.add_mutually_exclusive_group()
    amount.add_argument("--seconds", type=float, help="for all targets together (60)")
    amount.add_argument("--inputs", type=int, help="for each target")
    words.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    words.add_argument("--findings", type=Path, default=Path(tempfile.gettempdir()) / "carenav-fuzz")
    words.add_argument("--again", type=Path, metavar="FILE", help="only this input")
    given = words.parse_args()
    targets = [TARGETS[name] for name in given.target or TARGETS]
    if given.again:
        return _again(targets, given.again.read_bytes())
    print(f"seed {given.seed}; findings go to {given.findings}\n{HEAD}", flush=True)
    limits = {"inputs": given.inputs} if given.inputs else {"seconds": (given.seconds or 60) / len(targets)}
    found = 0
    for target in targets:
        tally = run(target, given.seed, given.findings, **limits)
        print(tally.line(), flush=True)
        found += len(tally.findings)
    return 1 if found else 0


def _again(targets: list[Target], data: bytes) -> int:
    """One input once more, its error shown in full."""
    for target in targets:
        tally = Tally(target.name)
        with deaths_counted(tally), target.open() as check, in_time():
            check(data)
        print(f"{target.name}: nothing raised; deaths: {dict(tally.deaths)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
