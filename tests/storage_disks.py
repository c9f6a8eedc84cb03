"""Disks for tests: small ones and such that cannot be written."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, megabytes: float) -> Iterator[Path]:
    """A disk of that size mounted below `folder`; a named skip where that is not allowed."""
    point = folder / "small"
    point.mkdir()
    with _mounted(point, f"size={megabytes * 1024:.0f}k"):
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
def image_disk(image: Path, megabytes: int) -> Iterator[Path]:
    """A new ext4 disk in the file `image`, mounted beside it; a named skip where that is not allowed."""
    with image.open("wb") as file:
        file.truncate(megabytes << 20)
    if subprocess.run(["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0", str(image)], check=False).returncode:
        pytest.skip("there is no mkfs.ext4 here")
    with mounted_image(image) as point:
        yield point


@contextmanager
def mounted_image(image: Path) -> Iterator[Path]:
    """The disk in the file `image`, mounted beside it."""
    point = image.with_name(f"{image.name} mounted")
    point.mkdir(exist_ok=True)
    with _mounted(point, "loop", "ext4", str(image)):
        yield point


@contextmanager
def mounted_disc(image: Path) -> Iterator[Path]:
    """The image of an optical disc, mounted where systems mount what somebody put in."""
    point = Path(tempfile.mkdtemp(prefix="carenav-", dir="/media")) if os.access("/media", os.W_OK) else None
    if point is None:
        pytest.skip("nothing can be mounted below /media here")
    try:
        with _mounted(point, "loop,ro", "iso9660", str(image)):
            yield point
    finally:
        point.rmdir()


@contextmanager
def failing_disc(image: Path, kept: int) -> Iterator[Path]:
    """The disk in the file `image`, whose sectors cannot be read from byte `kept` on: what backs them is not there."""
    size = image.stat().st_size
    with mounted_image(image) as point:
        os.truncate(image, kept)
        try:
            yield point
        finally:
            os.truncate(image, size)


def resize(disk: Path, megabytes: int) -> None:
    """Give a small disk more room while it is in use."""
    subprocess.run(["mount", "-o", f"remount,size={megabytes}m", str(disk)], check=True)


def pull_out(disk: Path) -> None:
    """Take a disk away from whoever is using it."""
    subprocess.run(["umount", "-l", str(disk)], check=True)


@contextmanager
def _mounted(point: Path, options: str, kind: str = "tmpfs", what: str = "tmpfs") -> Iterator[None]:
    mount = ["mount", "-t", kind, "-o", options, what, str(point)]
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or subprocess.run(mount, check=False).returncode:
        pytest.skip("mounting a disk needs root on Linux and loop devices")
    try:
        yield
    finally:
        if point.is_mount():
            subprocess.run(["umount", str(point)], check=True)
