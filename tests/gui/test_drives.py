"""A disc or stick that is put in is offered, quietly and once; nothing else of this computer ever is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from image_builders import disc_image
from places_builders import a_session, begin, settle
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from source_builders import text_pdf
from storage_disks import mounted_disc

from carenav_desktop.domain.report import ImportReport
from carenav_desktop.gui import drives
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.session import Session
from carenav_desktop.intake import volumes
from carenav_desktop.intake.volumes import Drive, drive_at, holds_library, volume_label


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session)
    qtbot.addWidget(made)
    made.show()
    settle(qtbot, session)
    return made


@pytest.fixture
def put_in(session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Drive]]:
    """The drives that the system names from the next look on."""
    named: list[Drive] = []
    monkeypatch.setattr(drives, "mounted", lambda: list(named))
    yield named
    session.drives.stop()


def look(qtbot: QtBot, session: Session) -> None:
    """Look, and wait for what comes back."""
    with qtbot.waitSignal(session.drives._looked, timeout=60_000):
        session.drives.look()
    qtbot.waitUntil(lambda: not session.drives._looking)


def a_disc(folder: Path, label: str = "CITYHOSP") -> Drive:
    folder.mkdir(exist_ok=True)
    (folder / "letter.pdf").write_bytes(text_pdf("Clinic letter"))
    return Drive(folder, label, is_disc=True)


def test_a_disc_that_is_put_in_is_offered_and_its_files_are_taken_in(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, put_in: list[Drive]
) -> None:
    begin(qtbot, session)
    look(qtbot, session)
    assert not window.strip.isVisible()
    put_in.append(a_disc(tmp_path / "disc"))
    look(qtbot, session)
    assert window.strip.isVisible()
    assert window.strip.said.text() == "A disc was put in: CITYHOSP"
    with qtbot.waitSignal(window.arrivals.importer.finished, timeout=60_000) as finished:
        window.strip.take.click()
    assert not window.strip.isVisible()
    report = finished.args[0]
    assert isinstance(report, ImportReport)
    assert report.documents == 1
    settle(qtbot, session)


def test_what_was_put_away_is_not_offered_again_until_it_comes_back(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, put_in: list[Drive]
) -> None:
    disc, stick = a_disc(tmp_path / "disc", "ONE"), Drive(tmp_path / "stick", "TWO", is_disc=False)
    put_in += [disc, stick]
    look(qtbot, session)
    window.strip.dismiss.click()
    assert window.strip.said.text() == "A stick was put in: TWO"
    window.strip.dismiss.click()
    look(qtbot, session)
    assert not window.strip.isVisible()
    put_in.remove(disc)
    look(qtbot, session)
    put_in.append(disc)
    look(qtbot, session)
    assert window.strip.said.text() == "A disc was put in: ONE"
    put_in.clear()
    look(qtbot, session)
    assert not window.strip.isVisible()


def test_the_add_button_offers_files_a_folder_and_what_was_put_in(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, put_in: list[Drive]
) -> None:
    begin(qtbot, session)
    put_in.append(a_disc(tmp_path / "disc", "R&D <b>"))
    look(qtbot, session)
    window.work.records.head.add.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    files, folder, line, disc = menu.actions()
    assert (files.text(), folder.text(), line.isSeparator(), disc.text()) == (
        *("&Files...", "F&older...", True, "Disc: R&&D <b>"),
    )
    with qtbot.waitSignal(window.arrivals.importer.finished, timeout=60_000):
        disc.trigger()
    menu.close()
    settle(qtbot, session)
    assert not window.strip.isVisible()


def test_a_drive_with_a_library_on_it_is_not_offered(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, put_in: list[Drive]
) -> None:
    (tmp_path / "stick" / "My library").mkdir(parents=True)
    (tmp_path / "stick" / "My library" / "library.json").write_text("{}")
    put_in += [Drive(tmp_path, "THIS ONE", is_disc=False), Drive(tmp_path / "stick", "COPY", is_disc=False)]
    session.drives.begin(session.keeper.folder)
    qtbot.waitUntil(lambda: not session.drives._looking)
    assert session.drives.here == ()
    assert not window.strip.isVisible()
    assert not holds_library(tmp_path / "nothing")


def test_what_is_not_somebodys_medium_is_no_drive(tmp_path: Path) -> None:
    for root, device, system in (
        ("/", "/dev/sda1", "ext4"),
        ("/boot/efi", "/dev/sda2", "vfat"),
        ("/mnt/share", "//server/share", "cifs"),
        ("/media/anna/phone", "gvfsd-fuse", "fuse.gvfsd-fuse"),
        ("/home/anna", "/dev/mapper/home", "ext4"),
        ("/run/live/medium", "/dev/sr0", "iso9660"),
        ("/media", "/dev/sr0", "iso9660"),
    ):
        assert drive_at(Path(root), device, system, "") is None


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux tells of block devices")
def test_sticks_and_cards_are_told_from_disks_that_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = {
        "sdb1": "pci0/usb1/1-2/host6/block/sdb/sdb1",
        "sdc": "pci0/usb1/1-3/host7/block/sdc",
        "mmcblk0p1": "platform/mmc_host/mmc0/block/mmcblk0/mmcblk0p1",
        "nvme0n1p2": "pci0/nvme/nvme0/nvme0n1/nvme0n1p2",
        "sda1": "pci0/ata1/host0/block/sda/sda1",
    }
    (tmp_path / "class").mkdir()
    for name, place in made.items():
        folder = tmp_path / place
        folder.mkdir(parents=True)
        disk = folder.parent if name[-2] == "p" or name in ("sdb1", "sda1") else folder
        (disk / "removable").write_text("0\n")
        if disk != folder:
            (folder / "partition").write_text("1\n")
        (tmp_path / "class" / name).symlink_to(folder)
    (tmp_path / "platform/mmc_host/mmc0/block/mmcblk0/device").mkdir()
    (tmp_path / "platform/mmc_host/mmc0/block/mmcblk0/device/type").write_text("SD\n")
    monkeypatch.setattr(volumes, "_DEVICES", tmp_path / "class")
    root = Path("/media/anna/STICK")
    found = {name for name in made if drive_at(root, f"/dev/{name}", "vfat", "")}
    assert found == {"sdb1", "sdc", "mmcblk0p1"}


def test_a_disc_that_the_system_mounts_is_seen_with_its_label(tmp_path: Path) -> None:
    image = tmp_path / "disc.iso"
    image.write_bytes(disc_image({"letter.pdf": b"x"}, label="CITYHOSP"))
    with mounted_disc(image) as root:
        assert [one for one in drives.mounted() if one.root == root] == [Drive(root, "CITYHOSP", is_disc=True)]
        assert volume_label(root / "letter.pdf") == root.name
    assert [one for one in drives.mounted() if one.root == root] == []
