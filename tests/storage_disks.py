"""Disks for tests: small ones and such that cannot be written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A disk of that size mounted below `folder`; a named skip where that is not allowed."""
    point = folder / "small"
    point.mkdir()
    with _mounted(point, f"size={megabytes}m"):
        yield point


@contextmanager
def read_only_folder(folder: Path) -> Iterator[Path]:
    """A folder in which nobody, root included, can write."""
    point = folder / "read-only"
    point.mkdir()
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        with _mounted(point, "ro"):
            yield point
        return
    if os.name == "nt":
        pytest.skip("folders of Windows are not made read-only by a mode")
    point.chmod(0o500)
    yield point
    point.chmod(0o700)


@contextmanager
def _mounted(point: Path, options: str) -> Iterator[None]:
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(point)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("mounting a small disk needs root on Linux")
    try:
        yield
    finally:
        subprocess.run(["umount", str(point)], check=True)
