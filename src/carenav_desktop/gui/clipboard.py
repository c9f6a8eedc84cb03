"""What becomes of a secret that somebody copies from the window: it does not stay on the clipboard.

Touches nothing that is no part of the secret, whoever put it there.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

#: Milliseconds a secret may lie on a clipboard.
LIFE = 10_000
_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
#: What asks the keepers of clipboard histories to look away: KDE and the managers that follow it, Windows 10 and later.
MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"\1\0\0\0",
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): bytes(4),
    _WINDOWS.format(name="CanUploadToCloudClipboard"): bytes(4),
}
#: The fewest signs worth taking away; fewer may be anybody's.
_LEAST = 4
_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class SecretGuard(QObject):
    """While a secret is on the screen: any part of it that is copied is marked, and gone after `LIFE` or at the end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._secret = ""
        self._clipboard = QGuiApplication.clipboard()
        self.end = QTimer(self)
        self.end.setSingleShot(True)
        self.end.setInterval(LIFE)
        self.end.timeout.connect(self.wipe)
        self._clipboard.changed.connect(self._mark)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.wipe)

    def watch(self, secret: str) -> None:
        """From now on `secret` is what must not stay; nothing when it is empty. What was copied before goes.

        The new one goes as well: a window built anew may find what the old one had under its eyes.
        """
        for one in (self._secret, secret):
            self._secret = one
            self.wipe()

    @Slot()
    def wipe(self) -> None:
        """Take the secret off every clipboard that still holds it."""
        self.end.stop()
        for mode in _MODES:
            if self._holds_secret(mode):
                self._clipboard.clear(mode)

    @Slot(QClipboard.Mode)
    def _mark(self, mode: QClipboard.Mode) -> None:
        if not self._holds_secret(mode):
            return
        self.end.start()
        if self._clipboard.mimeData(mode).hasFormat(next(iter(MARKS))):
            return
        marked = QMimeData()
        marked.setText(self._clipboard.text(mode))
        for name, value in MARKS.items():
            marked.setData(name, value)
        self._clipboard.setMimeData(marked, mode)

    def _holds_secret(self, mode: QClipboard.Mode) -> bool:
        """Whether a part of the secret lies there: one group is copied as easily as all."""
        if mode is QClipboard.Mode.Selection and not self._clipboard.supportsSelection():
            return False
        found = "".join(self._clipboard.text(mode).split())
        return len(found) >= _LEAST and found in self._secret
