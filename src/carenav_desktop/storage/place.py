"""Whether a folder is a good home for a library: not on a network share, better not in a folder that is synchronised.

Looks at names, markers and the kind of file system; opens no file and changes nothing.
A database on a share cannot be locked or made durable dependably; a synchronising program copies it half written.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from pathlib import Path, PurePath

from ..domain.say import Say
from ..errors import Code, LibraryError
from .durability import file_system
from .folder import RESERVE, told_size

#: `statfs(2)` numbers of file systems whose disk is elsewhere: NFS, SMB, CIFS, SMB 2 and later, 9P, AFS, Ceph, Lustre.
_REMOTE_NUMBERS = {0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x01021997, 0x5346414F, 0x00C36400, 0x0BD00BD0}
_FUSE = 0x65735546
#: The same behind FUSE and on macOS, by the name in the table of mounts.
_REMOTE_NAMES = re.compile(
    r"fuse\.(sshfs|rclone|gvfsd-fuse|s3fs|glusterfs|curlftpfs|smbnetfs|davfs)|davfs|nfs\d?|smbfs|afpfs|webdav|ftp"
)
#: Windows: a drive letter that stands for a share (`GetDriveTypeW`).
_DRIVE_REMOTE = 4
#: The folder names that synchronising programs give themselves, and what people call them.
_CLOUDS = {
    "OneDrive": re.compile(r"OneDrive([ -].*)?", re.I),
    "Dropbox": re.compile(r"Dropbox( .*)?", re.I),
    "iCloud": re.compile(r"iCloud ?Drive|Mobile Documents|com~apple~CloudDocs", re.I),
    "Google Drive": re.compile(r"Google ?Drive([ -].*)?", re.I),
    "Nextcloud": re.compile(r"Nextcloud\d*", re.I),
    "ownCloud": re.compile(r"ownCloud\d*", re.I),
    "Nutstore": re.compile(r"Nutstore( Files)?|我的坚果云|坚果云", re.I),
}
#: What they leave in the folder they look after, however it is called.
_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.driveupload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}


def place_remark(folder: Path) -> Say | None:
    """What a person should know before a library lives in `folder`, which need not be there yet; None for nothing."""
    cloud = cloud_of(folder)
    return Say("library.place_cloud", {"path": str(folder), "cloud": cloud}) if cloud else None


def room_remark(folder: Path) -> Say | None:
    """What a person should know who opens the library in `folder` on a disk that is all but full; None for nothing."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:  # what is wrong with the place, opening it will say
        return None
    return Say("library.no_room", {"path": str(folder), "needed": told_size(RESERVE)}) if free < RESERVE else None


def refuse_share(folder: Path) -> None:
    """Raise `LIBRARY_ON_SHARE` when `folder` lies, or would lie, on a network share."""
    if is_share(folder):
        raise LibraryError(Code.LIBRARY_ON_SHARE, path=str(folder))


def is_share(folder: Path) -> bool:
    """Whether the disk of `folder` is that of another computer. A place that cannot be told counts as this one's."""
    if sys.platform == "win32":
        return _is_windows_share(folder)
    there = _nearest(folder)
    if sys.platform == "darwin":
        return bool(_REMOTE_NAMES.fullmatch(_macos_name(there)))
    number = file_system(there)
    return number in _REMOTE_NUMBERS or (number == _FUSE and bool(_REMOTE_NAMES.fullmatch(_mounted_name(there))))


def file_system_name(folder: Path) -> str:
    """The type of the file system that `folder` lies on, as Linux and macOS call it; empty where it is not told."""
    if sys.platform == "win32":
        return ""
    return _macos_name(folder) if sys.platform == "darwin" else _mounted_name(folder)


def cloud_of(folder: Path) -> str:
    """The service that keeps a copy of `folder` elsewhere, as people call it; empty for none."""
    whole = folder.resolve()
    for part in reversed(whole.parts):
        for cloud, name in _CLOUDS.items():
            if name.fullmatch(part):
                return cloud
    for above in (whole, *whole.parents):
        for marker, cloud in _MARKERS.items():
            if (above / marker).exists():
                return cloud
    return ""


def is_unc(folder: PurePath) -> bool:
    """Whether a Windows path names a computer: `\\\\server\\share`, also in its long form, but no `\\\\?\\C:`."""
    drive = str(folder).replace("/", "\\").casefold()
    return drive.startswith("\\\\?\\unc\\") or (drive.startswith("\\\\") and drive[2:4] not in ("?\\", ".\\"))


def _nearest(folder: Path) -> Path:
    """`folder`, or the nearest one above it that is there."""
    whole = folder.absolute()
    return next((one for one in (whole, *whole.parents) if one.exists()), Path(whole.anchor))


def _is_windows_share(folder: Path) -> bool:
    if is_unc(folder) or is_unc(_nearest(folder).resolve()):
        return True
    kernel = ctypes.CDLL("kernel32")
    return bool(kernel.GetDriveTypeW(f"{folder.absolute().drive}\\") == _DRIVE_REMOTE)


def _mounted_name(folder: Path) -> str:
    """The type of the mount that holds `folder`, as `/proc/self/mountinfo` names it; empty when it cannot be told."""
    device = folder.stat().st_dev
    wanted = f"{os.major(device)}:{os.minor(device)}"
    try:
        lines = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    fields = (line.split(" ") for line in lines)
    return next((one[one.index("-") + 1] for one in fields if one[2] == wanted), "")


def _macos_name(folder: Path) -> str:
    """`f_fstypename` of `statfs(2)` on macOS: 16 bytes behind the 72 of the fields before it."""
    answer = ctypes.create_string_buffer(4096)
    libc = ctypes.CDLL(None)
    call = getattr(libc, "statfs$INODE64", None) or libc.statfs
    if call(os.fsencode(folder), answer) != 0:
        return ""
    return answer.raw[72:88].split(b"\0")[0].decode("ascii", "replace")
