"""Watches which discs and sticks are in this computer, without keeping any of them busy. Shows nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QStorageInfo, Qt, QTimer, Signal, Slot

from ..intake.volumes import Drive, drive_at, holds_library

#: Milliseconds between two looks at the list of volumes, which the system keeps in memory.
_PAUSE = 3000


def mounted() -> list[Drive]:
    """What somebody put in, by name. It may have to wait for a share that does not answer."""
    volumes = [one for one in QStorageInfo.mountedVolumes() if one.isValid() and one.isReady()]
    found = (
        drive_at(
            Path(one.rootPath()),
            bytes(one.device().data()).decode("utf-8", "replace"),
            bytes(one.fileSystemType().data()).decode("ascii", "replace"),
            one.name(),
        )
        for one in volumes
    )
    return sorted(filter(None, found), key=lambda one: (one.label, str(one.root)))


class Drives(QObject):
    """`changed` when a drive came, went or was settled.

    One look at a time, on a thread that nobody waits for: a share that hangs would hold up whoever does.
    """

    changed = Signal()
    _looked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[Drive, bool] = {}
        self._settled: set[Drive] = set()
        self._looking = False
        self._library = Path()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.look)
        self._looked.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def here(self) -> tuple[Drive, ...]:
        """The drives that may hold records."""
        return tuple(drive for drive, has_records in self._known.items() if has_records)

    def on_stick(self, folder: Path) -> bool:
        """Whether a folder lies on a stick that was there at the last look; asks nothing of the system."""
        return any(folder.is_relative_to(one.root) for one in self._known if not one.is_disc)

    @property
    def offered(self) -> Drive | None:
        """One that nobody has said anything of since it was put in."""
        return next((one for one in self.here if one not in self._settled), None)

    def settle(self, drive: Drive) -> None:
        """Somebody took its files in, or does not want to."""
        self._settled.add(drive)
        self.changed.emit()

    def begin(self, library: Path) -> None:
        """Look now and from now on; a drive with a library on it, as this one, is none of those with records."""
        self._library = library
        self.look()
        self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look once, unless the last look has not come back."""
        if not self._looking:
            self._looking = True
            words = (self._library, dict(self._known), self._looked.emit)
            Thread(target=_look, args=words, name="drives", daemon=True).start()

    @Slot(object)
    def _take(self, seen: dict[Drive, bool]) -> None:
        self._looking = False
        if seen != self._known:
            self._known = seen
            self._settled &= seen.keys()
            self.changed.emit()


def _look(library: Path, known: dict[Drive, bool], tell: Callable[[object], object]) -> None:
    """Tell what is mounted; each drive is looked into once, when it comes."""
    seen = {one: known[one] if one in known else _may_have_records(one, library) for one in mounted()}
    try:
        tell(seen)
    except RuntimeError:  # the window is gone
        pass


def _may_have_records(drive: Drive, library: Path) -> bool:
    return not library.is_relative_to(drive.root) and not holds_library(drive.root)
