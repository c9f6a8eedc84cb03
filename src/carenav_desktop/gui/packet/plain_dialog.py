"""The last question before a packet is made that is not sealed: the phrase to be typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ...domain.say import Say
from ..messages import Messages
from ..typed_dialog import TypedDialog


class PlainDialog(TypedDialog):
    """`confirmed` when the phrase stands in the field and the button is pressed."""

    def __init__(self, messages: Messages, *, nameless: bool, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        said = translate(
            "PlainDialog",
            "Whoever finds it can read everything in it: the name, every report, every picture. "
            "Make one only for an import desk that can take nothing encrypted, and carry it there yourself.",
        )
        if nameless:
            said = translate(
                "PlainDialog",
                "Whoever finds it can look at every picture in it and read the question. "
                "Make one only for an import desk that can take nothing encrypted, and carry it there yourself.",
            )
        phrase = messages.say(Say("packet.plain_phrase"))
        super().__init__(
            translate("PlainDialog", "Make a packet that is not sealed"),
            said,
            translate("PlainDialog", "&Type “{phrase}” to say that you mean it").format(phrase=phrase),
            phrase,
            translate("PlainDialog", "&Make it all the same"),
            parent,
        )
