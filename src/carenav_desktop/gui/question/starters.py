"""Beginnings of a question with blanks to fill. Plain words about the plan and the date, never about medicine."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

#: A blank that is still to be filled; the editor jumps from one to the next.
BLANK = "____"


@dataclass(frozen=True)
class Starter:
    """`name` is what the family wants to know; `text` is the sentence to complete, with blanks."""

    name: str
    text: str


def starters() -> tuple[Starter, ...]:
    """Every starter in the language of the window. Filled in, each passes the checks of a question."""
    return (
        Starter(
            QCoreApplication.translate("Starters", "Is the diagnosis complete?"),
            QCoreApplication.translate(
                "Starters", "The plan is ____ and we decide by ____: is the diagnosis complete enough for this plan?"
            ),
        ),
        Starter(
            QCoreApplication.translate("Starters", "Is the stage clear?"),
            QCoreApplication.translate(
                "Starters", "The plan is ____ and we decide by ____: is the stage clear enough for this plan?"
            ),
        ),
        Starter(
            QCoreApplication.translate("Starters", "Is the plan complete?"),
            QCoreApplication.translate(
                "Starters", "The plan is ____ and it starts on ____: is anything missing from this plan?"
            ),
        ),
        Starter(
            QCoreApplication.translate("Starters", "Is the order right?"),
            QCoreApplication.translate(
                "Starters", "The plan is ____ first and ____ after it, from ____ on: would you keep this order?"
            ),
        ),
        Starter(
            QCoreApplication.translate("Starters", "Is there an alternative?"),
            QCoreApplication.translate(
                "Starters", "The plan is ____ and we decide by ____: which alternative would you ask our doctors about?"
            ),
        ),
        Starter(
            QCoreApplication.translate("Starters", "Is there a trial?"),
            QCoreApplication.translate(
                "Starters", "The plan is ____ and it starts on ____: which trial could we ask about before then?"
            ),
        ),
        Starter(
            QCoreApplication.translate("Starters", "Is travel worth exploring?"),
            QCoreApplication.translate(
                "Starters",
                "The plan is ____ in ____ and we decide by ____: is travel to another hospital worth exploring?",
            ),
        ),
    )
