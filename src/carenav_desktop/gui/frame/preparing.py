"""Gets ready what an open case needs, step by step between events, while the library is being opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

#: Milliseconds after which the first paint is done.
_FIRST_PAINT = 20
_MODULES = ("frame.top_bar", "records.details", "records.place", "checklist.panel", "frame.workplace")


class Preparation(QObject):
    """Imports modules, then calls `parts` one by one; each builds a part of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []

    def begin(self, *parts: Callable[[], object]) -> None:
        """Begin once the first paint is done."""
        package = __package__.rpartition(".")[0]
        self._steps = [*(partial(import_module, f"{package}.{name}") for name in _MODULES), *parts]
        QTimer.singleShot(_FIRST_PAINT, self, self._step)

    def stop(self) -> None:
        """Leave what is not ready yet for when it is needed."""
        self._steps = []

    def _step(self) -> None:
        if self._steps:
            self._steps.pop(0)()
            QTimer.singleShot(0, self, self._step)
