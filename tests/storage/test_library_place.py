"""Where a library may live: on this computer's disks; a folder that is copied elsewhere gets a remark."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PureWindowsPath

import pytest

from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.storage import place, slots
from carenav_desktop.storage.library import Library
from carenav_desktop.storage.place import cloud_of, is_share, is_unc, place_remark

NFS, CIFS, SMB2, PLAN9 = 0x6969, 0xFF534D42, 0xFE534D42, 0x01021997
EXT4, FUSE = 0xEF53, 0x65735546


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Lets a test say what kind of file system everything lies on; a share cannot be had here."""
    monkeypatch.setattr(place.sys, "platform", "linux")
    return monkeypatch


@pytest.mark.parametrize("number", [NFS, CIFS, SMB2, PLAN9])
def test_a_share_is_refused_and_nothing_is_written(disk: pytest.MonkeyPatch, tmp_path: Path, number: int) -> None:
    disk.setattr(place, "file_system", lambda folder: number)
    with pytest.raises(LibraryError) as refused:
        Library.open(tmp_path / "new" / "library")
    assert refused.value.code == Code.LIBRARY_ON_SHARE
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_was_carried_to_a_share_is_refused_unchanged(disk: pytest.MonkeyPatch, tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    before = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}
    disk.setattr(place, "file_system", lambda folder: NFS)
    with pytest.raises(LibraryError) as refused:
        Library.open(tmp_path)
    assert refused.value.code == Code.LIBRARY_ON_SHARE
    assert {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()} == before


@pytest.mark.parametrize(
    ("kind", "remote"),
    [("fuse.sshfs", True), ("fuse.rclone", True), ("fuse.gocryptfs", False), ("fuseblk", False), ("", False)],
)
def test_behind_fuse_the_name_of_the_mount_decides(
    disk: pytest.MonkeyPatch, tmp_path: Path, kind: str, remote: bool
) -> None:
    disk.setattr(place, "file_system", lambda folder: FUSE)
    disk.setattr(place, "_mounted_name", lambda folder: kind)
    assert is_share(tmp_path) is remote


def test_the_disks_of_this_computer_are_no_shares(tmp_path: Path) -> None:
    assert not is_share(tmp_path)
    assert not is_share(tmp_path / "not" / "there" / "yet")
    assert place_remark(tmp_path / "Library") is None


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\share\Library", True),
        ("//server/share/Library", True),
        (r"\\?\UNC\server\share\Library", True),
        (r"\\?\C:\Users\anna\Library", False),
        (r"C:\Users\anna\Library", False),
        (r"\\.\C:\Library", False),
    ],
)
def test_a_windows_path_that_names_a_computer_is_a_share(path: str, share: bool) -> None:
    assert is_unc(PureWindowsPath(path)) is share


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        ("OneDrive/Documents/CareNavigator", "OneDrive"),
        ("OneDrive - City Hospital/Library", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Personal/x", "OneDrive"),
        ("Dropbox/Library", "Dropbox"),
        ("Dropbox (Personal)/Library", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Library", "iCloud"),
        ("iCloudDrive/Library", "iCloud"),
        ("Google Drive/My Drive/Library", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-anna@example.org/Library", "Google Drive"),
        ("Nextcloud/Library", "Nextcloud"),
        ("Nextcloud2/Library", "Nextcloud"),
        ("我的坚果云/资料库", "Nutstore"),
        ("Documents/Library", ""),
        ("My OneDriver notes/Library", ""),
        ("dropboxes/Library", ""),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_known_by_its_name(tmp_path: Path, folder: str, cloud: str) -> None:
    assert cloud_of(tmp_path / folder) == cloud


@pytest.mark.parametrize(
    ("marker", "cloud"),
    [(".dropbox", "Dropbox"), (".nextcloudsync.log", "Nextcloud"), (".owncloudsync.log", "ownCloud")],
)
def test_or_by_what_its_program_left_there(tmp_path: Path, marker: str, cloud: str) -> None:
    (tmp_path / marker).touch()
    assert cloud_of(tmp_path / "papers" / "Library") == cloud


def test_a_link_into_such_a_folder_counts_as_the_folder(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "papers").mkdir(parents=True)
    (tmp_path / "here").symlink_to(tmp_path / "Dropbox" / "papers")
    assert cloud_of(tmp_path / "here" / "Library") == "Dropbox"


def test_a_remark_names_the_service_and_opening_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "Library"
    said = place_remark(folder)
    assert said is not None
    assert (said.code, said.params["cloud"]) == ("library.place_cloud", "Dropbox")
    Library.open(folder).close()


@pytest.mark.parametrize("make", [lambda folder: slots.begin(folder, "a passphrase"), Library.open])
def test_no_way_to_begin_a_library_leaves_anything_on_a_share(
    disk: pytest.MonkeyPatch, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    disk.setattr(place, "file_system", lambda folder: CIFS)
    with pytest.raises(LibraryError) as refused:
        make(tmp_path / "new")
    assert refused.value.code == Code.LIBRARY_ON_SHARE
    assert list(tmp_path.iterdir()) == []
