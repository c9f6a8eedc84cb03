"""The menu of one record or study, on the shelf and on the timeline."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from ...domain.case import Record, Study
from ...domain.kinds import StudyRole
from .. import words
from ..words import translate
from .shelf import target_of

if TYPE_CHECKING:
    from .shelf_view import ShelfView
    from .timeline_view import TimelineView


def shelf_menu(view: ShelfView | TimelineView, thing: Record | Study) -> QMenu:
    """A menu that speaks through the signals of `view`."""
    target = target_of(thing)
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(translate("ShelfMenu", "Show &large")).triggered.connect(view.enlarge_wanted)
    if isinstance(thing, Study):
        marks = menu.addMenu(translate("ShelfMenu", "&Mark as"))
        for role in ("", *StudyRole):
            action = marks.addAction(role_in_words(role))
            action.setCheckable(True)
            action.setChecked(role == thing.role)
            action.triggered.connect(partial(view.mark_wanted.emit, target, str(role)))
    menu.addAction(translate("ShelfMenu", "Put in the &trash")).triggered.connect(
        partial(view.trash_wanted.emit, target)
    )
    return menu


def role_in_words(role: str) -> str:
    """A mark, or that there is none."""
    return words.role(role) or translate("ShelfMenu", "Not marked")
