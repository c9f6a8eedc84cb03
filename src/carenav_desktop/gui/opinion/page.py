"""What the pages of an opinion have in common: they show one, and keep what is typed when they go out of sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..jobs import deliver
from ..session import Session
from ..theme import GRID
from .changes import change

if TYPE_CHECKING:
    from ...services.opinions import OpinionView


class OpinionPage(QWidget):
    """One page about the opinion in `view`, None while there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view: OpinionView | None = None
        self._on_the_way = 0
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GRID)

    @property
    def opinion_id(self) -> int:
        """The opinion that is shown, 0 for none."""
        return self.view.opinion.id if self.view is not None else 0

    def show_view(self, view: OpinionView) -> None:
        """Show an opinion, or the same one as it is now; what is being typed stays."""
        self.view = view

    @property
    def is_storing(self) -> bool:
        """Whether something that was said is still on its way: what was read before it must not be shown over it."""
        return self._on_the_way > 0

    def store(
        self,
        service: Callable[..., Any],
        *given: object,
        on_success: Callable[[Any], object] | None = None,
        on_error: Callable[[str], object] | None = None,
    ) -> None:
        """Run `service(workspace, opinion, *given)`; undo takes it back."""
        if self.session.workspace is None:
            return
        self._on_the_way += 1
        told = on_error or self.session.messages.tell
        change(
            self.session,
            self.opinion_id,
            service,
            *given,
            on_success=partial(self._home, on_success),
            on_error=partial(self._home, told),
        )

    def _home(self, callback: Callable[[Any], object] | None, result: object) -> None:
        self._on_the_way -= 1
        deliver(callback, result)

    def flush(self) -> None:
        """Keep what is typed and not kept yet."""

    def hideEvent(self, event: QHideEvent) -> None:
        """Going elsewhere keeps what is typed."""
        super().hideEvent(event)
        self.flush()
