"""The last question before a library is removed from this computer: a word to be typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ...domain.display import visible
from ..typed_dialog import TypedDialog


class RemovalDialog(TypedDialog):
    """`confirmed` when the word stands in the field and the button is pressed."""

    def __init__(self, target: Path, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        word = translate("RemovalDialog", "remove")
        said = translate(
            "RemovalDialog",
            "First everything is copied to {place} and read back from there. "
            "If anything is missing in the copy, nothing is removed.",
        )
        super().__init__(
            translate("RemovalDialog", "Remove the library from this computer"),
            said.format(place=visible(str(target), 120)),
            translate("RemovalDialog", "&Type the word “{word}” to say that you mean it").format(word=word),
            word,
            translate("RemovalDialog", "&Back up and remove"),
            parent,
        )
