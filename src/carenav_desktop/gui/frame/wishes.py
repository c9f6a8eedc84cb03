"""Leads what a place wishes for to where it is granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.line import Action

if TYPE_CHECKING:
    from ..main_window import MainWindow
    from ..session import Wish


def grant(window: MainWindow, wish: Wish) -> None:
    """Do what was wished for, or open the place where it is done."""
    match wish.action:
        case Action.ADD_RECORD:
            window.arrivals.choose_files()
        case Action.SORT_RECORDS:
            window.show_place(0)
            window.records.sort_now()
        case Action.DECIDE_PEOPLE:
            window.dialogs.people()
        case Action.WRITE_QUESTION:
            window.show_place(1)
        case Action.MAKE_PACKET:
            window.show_place(3)
        case Action.OPEN_REVIEW:
            window.show_place(2)
            window.work.review.open(wish.target)
        case Action.WRITE_LETTER:
            window.dialogs.letter(wish.target)
        case Action.OPEN_TISSUE:
            window.dialogs.tissue(wish.target)
        case Action.ANSWER:
            window.work.checklist.ask(wish.target)
        case Action.OPEN_HELP:
            window.dialogs.help(wish.target)
        case Action.ASK_AGAIN:
            window.dialogs.waiting()
        case Action.OPEN_EVIDENCE | Action.MARK if wish.target:
            window.work.show_evidence(wish.target)
