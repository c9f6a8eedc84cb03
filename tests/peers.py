"""Other people's programs that check ours. In CI a missing one fails; elsewhere it is a named skip."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

#: Where programs lie that not every user of a system has on the path.
_PLACES = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))


def need(program: str) -> str:
    """The path of `program`."""
    found = shutil.which(program, path=_PLACES)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(f"{program} is not installed")
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


@cache
def without_network() -> tuple[str, ...]:
    """The words that run a program where there is no network interface; a named skip where that is not allowed."""
    unshare = need("unshare")
    for words in ((unshare, "-n"), (unshare, "-r", "-n")):
        if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0:
            return words
    pytest.skip("this computer lets nobody take the network away from a program")


def refused_by_orthanc(files: Sequence[Path]) -> dict[Path, str]:
    """Offer files to Orthanc, a hospital's archive, in a network of its own; gives what it says against any of them."""
    program, memory = need("Orthanc"), Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        words = [*without_network(), sys.executable, Path(__file__).with_name("orthanc_archive.py"), program, folder]
        done = subprocess.run([*words, *files], capture_output=True, check=True, text=True)
    return {Path(one): said for one, said in json.loads(done.stdout).items() if said}
