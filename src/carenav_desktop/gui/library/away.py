"""Hears from a Linux desktop that the screen is being locked or the computer goes to sleep. Sends nothing.

Talks over the message buses of this computer alone: a bus at any other address than a Unix socket is left alone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SYSTEM_BUS = Path("/run/dbus/system_bus_socket")
_LOGIN = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class Away(QObject):
    """`gone` when the screen is locked or the computer falls asleep."""

    gone = Signal()

    @Slot()
    def listen(self) -> None:
        """Begin to listen where there is something to listen to; elsewhere nothing happens."""
        if sys.platform != "linux":
            return
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        if _SYSTEM_BUS.exists() and _is_local(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "unix:")):
            self.hear_system(QDBusConnection.systemBus())
        if _is_local(os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")):
            self.hear_session(QDBusConnection.sessionBus())

    def hear_system(self, bus: QDBusConnection) -> None:
        """Listen to the login manager: sleep, and the wish to lock a session."""
        manager, session = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
        bus.connect(_LOGIN, "/org/freedesktop/login1", manager, "PrepareForSleep", self, _slot("heard(bool)"))
        bus.connect(_LOGIN, "", session, "Lock", self, _slot("leave()"))

    def hear_session(self, bus: QDBusConnection) -> None:
        """Listen to the screen savers."""
        for saver in _SAVERS:
            bus.connect(saver, "", saver, "ActiveChanged", self, _slot("heard(bool)"))

    @Slot(bool)
    def heard(self, begins: bool) -> None:
        """Sleep or a locked screen begins, or ends."""
        if begins:
            self.gone.emit()

    @Slot()
    def leave(self) -> None:
        """The session is to be locked."""
        self.gone.emit()


def _slot(signature: str) -> Any:
    """A slot as `connect` takes it: text, though its stub says bytes."""
    return SLOT(signature)


def _is_local(address: str) -> bool:
    """Whether every way to a bus is a Unix socket. An empty address would have Qt look for one, or start a bus."""
    return bool(address) and all(one.startswith("unix:") for one in address.split(";") if one)
