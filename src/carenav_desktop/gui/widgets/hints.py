"""Hover sentences. The only module that sets tool tips: foreign text in them is escaped."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget


def hint_text(text: str) -> str:
    """`text` as a tool tip that shows every character as itself."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def set_hint(widget: QWidget, text: str) -> None:
    """One sentence shown while the mouse rests on `widget`."""
    widget.setToolTip(hint_text(text))
