"""Which disks are sticks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from carenav_desktop.packet.disk import is_removable


@pytest.mark.parametrize(("mark", "expected"), [("1\n", True), ("0\n", False)])
def test_a_partition_is_as_removable_as_its_disk(tmp_path: Path, mark: str, expected: bool) -> None:
    (tmp_path / "usb" / "sdb" / "sdb1").mkdir(parents=True)
    (tmp_path / "usb" / "sdb" / "removable").write_text(mark)
    (tmp_path / "8:17").symlink_to(tmp_path / "usb" / "sdb" / "sdb1")
    assert is_removable(os.makedev(8, 17), tmp_path) is expected


def test_a_disk_the_system_does_not_describe_is_not_removable(tmp_path: Path) -> None:
    assert is_removable(os.makedev(0, 44), tmp_path) is False
