"""The volumes of this computer: what a disc or stick is called, and which of them somebody put in.

Asks the system about a volume and reads nothing on it, but for the folder names by which a library is known.
"""

from __future__ import annotations

import ctypes
import os
import sys
import unicodedata
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

_MOUNT_PLACES = ("/media", "/run/media", "/mnt", "/Volumes")
#: File systems of optical discs, as Linux, macOS and Windows call them. Mac discs are HFS, like old Mac disks.
_DISC_SYSTEMS = frozenset({"iso9660", "udf", "cd9660", "cdfs"})
#: What sticks and cards are formatted with that macOS shows beside the disks it can start from.
_STICK_SYSTEMS = frozenset({"msdos", "exfat", "ntfs"})
#: What GetDriveTypeW says of a drive.
_REMOVABLE, _FIXED, _OPTICAL = 2, 3, 5
#: Where Linux tells of block devices.
_DEVICES = Path("/sys/class/block")
_LIBRARY = "library.json"
_MOST_FOLDERS = 200


@dataclass(frozen=True)
class Drive:
    """A disc, a stick or a card that somebody put in; its files are below `root`."""

    root: Path
    label: str
    is_disc: bool


def drive_at(root: Path, device: str, system: str, label: str) -> Drive | None:
    """The drive of a mounted volume with that device and file system; None for the computer's own and for shares."""
    if sys.platform == "win32":
        kind = _windows_kind(root)
        return Drive(root, label or str(root), kind == _OPTICAL) if kind in (_REMOVABLE, _OPTICAL) else None
    if not any(place in map(str, root.parents) for place in _MOUNT_PLACES):
        return None
    is_disc = system in _DISC_SYSTEMS
    is_stick = system in _STICK_SYSTEMS if sys.platform == "darwin" else _is_removable(device)
    return Drive(root, label or root.name, is_disc) if is_disc or is_stick else None


def is_optical(path: Path, system: str) -> bool:
    """Whether `path`, on a file system of that kind, lies on an optical disc."""
    return _windows_kind(path) == _OPTICAL if sys.platform == "win32" else system in _DISC_SYSTEMS


def holds_library(root: Path) -> bool:
    """Whether a library or a copy of one lies on a volume, in a folder that is not far down."""
    try:
        with os.scandir(root) as entries:
            return any(
                one.name == _LIBRARY or Path(root, one.name, _LIBRARY).exists()
                for one in islice(entries, _MOST_FOLDERS)
            )
    except OSError:
        return False


def volume_label(path: Path) -> str:
    """The label of the disc or stick that `path` lies on, empty for the computer's own disks."""
    if sys.platform == "win32":
        return _windows_label(path)
    place = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    while not os.path.ismount(place) and place != place.parent:
        place = place.parent
    on_medium = any(place.is_relative_to(one) for one in _MOUNT_PLACES)
    return unicodedata.normalize("NFC", os.fsencode(place.name).decode("utf-8", "replace")) if on_medium else ""


def _is_removable(device: str) -> bool:
    """Whether Linux knows a block device as one behind USB, a card, or with a medium that can be taken out."""
    entry = Path(os.path.realpath(_DEVICES / Path(os.path.realpath(device)).name))
    disk = entry.parent if (entry / "partition").exists() else entry
    return "/usb" in str(disk) or _says(disk / "removable", "1") or _says(disk / "device" / "type", "SD")


def _says(file: Path, word: str) -> bool:
    try:
        return file.read_text(encoding="ascii").strip() == word
    except (OSError, UnicodeDecodeError):
        return False


def _windows_kind(path: Path) -> int:
    drive = os.path.splitdrive(os.path.abspath(path))[0] + "\\"  # noqa: PTH100
    return int(ctypes.WinDLL("kernel32").GetDriveTypeW(drive))  # type: ignore[attr-defined,unused-ignore]


def _windows_label(path: Path) -> str:
    """What GetVolumeInformationW says of the drive, for anything that is not a fixed disk."""
    if _windows_kind(path) == _FIXED:
        return ""
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    drive = os.path.splitdrive(os.path.abspath(path))[0] + "\\"  # noqa: PTH100
    label = ctypes.create_unicode_buffer(261)
    kernel.GetVolumeInformationW(drive, label, len(label), None, None, None, None, 0)
    return label.value
