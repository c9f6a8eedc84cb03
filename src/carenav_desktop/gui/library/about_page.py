"""What protects this computer from foreign files and the records from others; and the report for who helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from ... import __version__
from ..session import Session
from ..widgets import Muted, PlainButton, PlainLabel, Strong
from ..words import translate
from .page import Page
from .support_dialog import SupportDialog

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.protection import Protection


class AboutPage(Page):
    """The level of protection on this computer and its parts, as they really are."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, translate("AboutPage", "Protection"))
        self.explain(
            self.tr(
                "Files from discs and mail are opened in a process of their own that has no key and no network. "
                "How strong its walls are depends on this computer."
            )
        )
        self.level = Strong()
        self.column.addWidget(self.level)
        self.parts = PlainLabel()
        self.parts.setWordWrap(True)
        self.column.addWidget(self.parts)
        self.part(self.tr("If something does not work"))
        self.explain(
            self.tr(
                "The support report tells of the program and this computer, not of your records. "
                "You read it before you save it, and you send it yourself."
            )
        )
        self.report = PlainButton(self.tr("Show the &support report..."))
        self.report.clicked.connect(self.show_report)
        self.row(self.report)
        self.column.addStretch()
        self.column.addWidget(Muted(self.tr("CareNavigator Desktop {version}").format(version=__version__)))

    def refresh(self) -> None:
        """Ask what protects here."""

        def operation(_: Context) -> Protection:
            from ...services.protection import protection

            return protection()

        self.session.jobs.submit(operation, self._show)

    def _show(self, found: Protection) -> None:
        say = self.session.messages.say
        self.level.setText(say(found.level))
        self.parts.setText("\n".join(f"•  {say(one)}" for one in found.parts))

    @Slot()
    def show_report(self) -> None:
        """Make the report and show it."""
        from ...services.support import support_report

        self.session.call(support_report, on_success=self._preview)

    def _preview(self, text: str) -> None:
        SupportDialog(text, self.session.messages, self).open()


def page(session: Session) -> AboutPage:
    """The page for the dialog."""
    return AboutPage(session)
