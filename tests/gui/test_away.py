"""The signals of a Linux desktop, heard on a message bus of the test's own."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

import peers
from carenav_desktop.gui.library import away
from carenav_desktop.gui.library.away import Away

LOGIN = "org.freedesktop.login1"


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus that nobody else uses."""
    peers.need("dbus-daemon")
    address = f"unix:path={tmp_path}/bus"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    for name in ("speaker", "listener"):
        QDBusConnection.disconnectFromBus(name)
    process.terminate()
    process.wait()
    process.stdout.close()


def speak(speaker: QDBusConnection, path: str, interface: str, name: str, *said: bool) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(said))
    assert speaker.send(message)


@pytest.mark.parametrize(
    ("name", "path", "interface", "signal", "said"),
    [
        (LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep", [True]),
        (LOGIN, "/org/freedesktop/login1/session/_32", f"{LOGIN}.Session", "Lock", []),
        ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
    ],
)
def test_sleep_and_a_locked_screen_are_heard(
    bus: str, qtbot: QtBot, name: str, path: str, interface: str, signal: str, said: list[bool]
) -> None:
    speaker = QDBusConnection.connectToBus(bus, "speaker")
    assert speaker.registerService(name)
    listener = Away()
    heard = QDBusConnection.connectToBus(bus, "listener")
    (listener.hear_system if name == LOGIN else listener.hear_session)(heard)
    with qtbot.waitSignal(listener.gone, timeout=20_000):
        speak(speaker, path, interface, signal, *said)


def test_waking_up_locks_nothing_by_itself(qtbot: QtBot) -> None:
    listener = Away()
    with qtbot.assertNotEmitted(listener.gone):
        listener.heard(False)


@pytest.mark.parametrize("address", ["tcp:host=localhost,port=1234", "", "unix:path=/x;tcp:host=example.org"])
def test_a_bus_over_a_network_is_left_alone(address: str) -> None:
    assert not away._is_local(address)
    assert away._is_local("unix:path=/run/user/1000/bus")
