"""What is being typed of one thing of a review: stored when it is left, and never dropped without a word.

What cannot be stored yet (words are missing, a day is none) stays with the thing it belongs to and comes back with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Slot

from ..session import Change, Session

CHANGES = frozenset({Change.REVIEWS})
#: The review, and the part of it; parts that are not stored yet have numbers below 0.
Key = tuple[int, int]


class Form(Protocol):
    """The fields of one thing."""

    def fill(self, value: Any) -> None:
        """Show a value."""

    def typed(self, base: Any) -> Any:
        """The value as the fields have it now; equal to `base` while nothing was changed."""

    def ready(self, value: Any) -> bool:
        """Whether the value can be stored as it is."""

    def call(self, review_id: int, value: Any) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        """The service that stores it, and what that is given."""

    def stored(self, number: int, value: Any, result: Any) -> tuple[int, Any]:
        """The number of the part that had `number`, and the value, after the service gave `result`."""

    def say(self, sentence: str) -> None:
        """Tell what is wrong, or nothing."""


class Draft(QObject):
    """Holds the form of one thing at a time."""

    def __init__(self, session: Session, form: Form, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._form = session, form
        self.key: Key | None = None
        self._base: Any = None
        self._left: dict[Key, tuple[Any, Any]] = {}
        self._flying: dict[Key, Any] = {}

    @property
    def changed(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.key is not None and self.typed != self._base

    @property
    def typed(self) -> Any:
        """The value as it is typed now."""
        return self._form.typed(self._base)

    def drop(self) -> None:
        """Forget what is typed: the thing is about to be taken out."""
        self.key = None

    def waiting(self, review_id: int) -> Key | None:
        """A new part of a review that was typed and could not be stored."""
        return next((key for key in self._left if key[0] == review_id and key[1] < 0), None)

    def show(self, key: Key | None, base: Any) -> None:
        """Show a thing as it is stored; what is typed of it stays."""
        if key == self.key:
            changed = self.changed
            self._base = base
            if not changed and key is not None:
                self._form.fill(base)
            return
        self.flush()
        if self.key is not None and self.changed:
            self._left[self.key] = (self._base, self.typed)
        self.key, self._base = key, base
        if key is not None:
            waited = self._left.pop(key, None)
            self._form.fill(waited[1] if waited is not None else base)
            self._form.say("")

    @Slot()
    def flush(self) -> None:
        """Store what is typed, where it can be stored."""
        if self.key is None or self._session.workspace is None or not self.changed:
            return
        key, value = self.key, self.typed
        if not self._form.ready(value) or self._flying.get(key) == value or (key[1] < 0 and key in self._flying):
            return  # a new part that is being stored has no number yet under which it could be changed
        self._flying[key] = value
        service, given = self._form.call(key[0], value)
        self._session.call(
            service,
            *given,
            on_success=lambda result: self._done(key, value, result),
            on_error=lambda sentence: self._failed(key, value, sentence),
            changes=CHANGES,
        )

    def _done(self, key: Key, value: Any, result: Any) -> None:
        self._flying.pop(key, None)
        number, stored = self._form.stored(key[1], value, result)
        waited = self._left.get(key)
        if waited is not None and waited[1] == value:
            del self._left[key]
        if key == self.key:
            self.key, self._base = (key[0], number), stored
            self._form.say("")

    def _failed(self, key: Key, value: Any, sentence: str) -> None:
        """What could not be stored is shown again, or waits where it belongs."""
        self._flying.pop(key, None)
        if key == self.key:
            self._form.say(sentence)
            return
        if self.key is not None and self.key[0] == key[0] and not self.changed:
            base, _ = self._left.pop(key, (value, value))
            self.key, self._base = key, base
            self._form.fill(value)
            self._form.say(sentence)
        else:
            self._session.messages.tell(sentence)
