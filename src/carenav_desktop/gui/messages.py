"""Turns codes into sentences of the chosen language, and shows them as plain text.

The only module that opens message boxes, so that no foreign text can ever be read as markup.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from .. import __version__, assets, logs
from ..domain.display import visible
from ..domain.say import Say
from ..errors import KnownError
from . import icons, theme, words
from .widgets.labels import PlainLabel
from .words import translate

#: The longest text of a label that stands in several languages, in signs.
_LONGEST = 2000


class Messages(QObject):
    """The voice of the window. `language` is 'en' or 'zh-Hans'."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._held: list[str] | None = None

    def hold_back(self) -> None:
        """Keep sentences back: they may name what nobody may see now."""
        self._held = []

    def speak_again(self) -> None:
        """Show what was kept back."""
        held, self._held = self._held or [], None
        for sentence in held:
            self.tell(sentence)

    def say(self, what: Say | str | Mapping[str, str]) -> str:
        """The sentence of a `Say`, of a bare code, or the side of a label that stands in several languages."""
        if isinstance(what, Mapping):
            return visible(what.get(self.language) or what["en"], _LONGEST)  # it may be of a list from elsewhere
        if isinstance(what, str):
            return assets.sentence(what, self.language)
        blanks = {name: self._blank(value) for name, value in what.params.items()}
        return assets.sentence(what.code, self.language, **blanks)

    def explain(self, error: KnownError) -> str:
        """The sentence of a known error, which is about to be shown."""
        logs.event("error.shown", code=error.code)
        return self.say(Say(f"error.{error.code}", error.params))

    def tell(self, sentence: str) -> None:
        """Show a sentence; the work goes on when it is read."""
        if self._held is not None:
            self._held.append(sentence)
            return
        box = self._box(sentence, "help")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def ask(self, sentence: str, yes: str, no: str) -> bool:
        """Ask before something that cannot be taken back; `yes` and `no` name the buttons. Esc means no."""
        box = self._box(sentence, "question")
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refused = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refused)
        box.setEscapeButton(refused)
        box.exec()
        return box.clickedButton() is agreed

    def report_bug(self, bug: BaseException) -> None:
        """Show an error nobody foresaw. The details hold no text of the case, only the program's own lines."""
        logs.bug("app.bug", bug)
        report = BugReport(bug, _over())
        report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        report.open()

    def _blank(self, value: object) -> object:
        """A parameter in words: phrases inside the sentence, kinds and regions by name, dates by locale."""
        if isinstance(value, Say):
            return self.say(value)
        if isinstance(value, Mapping):
            return self.say({str(key): str(text) for key, text in value.items()})
        shown = words.in_words(value)
        return visible(shown) if isinstance(shown, str) else shown  # it may be a name or a path

    def _box(self, sentence: str, icon: str) -> QMessageBox:
        box = QMessageBox(_over())
        box.setIconPixmap(icons.pixmap(icon, theme.tokens().accent, 40, box.devicePixelRatioF()))
        box.setTextFormat(words.PLAIN)
        box.setText(sentence)
        box.setWindowTitle(QGuiApplication.applicationDisplayName())
        return box


def _over() -> QWidget | None:
    """The window a message belongs to; while another program is in front, the one that will be found there.

    A box without a window would be gone before anybody saw it.
    """
    open_ones = (one for one in QApplication.topLevelWidgets() if one.isVisible() and isinstance(one, QMainWindow))
    return QApplication.activeWindow() or next(open_ones, None)


class BugReport(QDialog):
    """Tells of a fault of the program, with lines to copy for whoever mends it."""

    def __init__(self, bug: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Messages", "Something went wrong in the program"))
        self.setMinimumSize(560, 360)
        self.details = QPlainTextEdit(details_of(bug))
        self.details.setReadOnly(True)
        self.details.setFont(QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)))
        self.details.setAccessibleName(translate("Messages", "Details"))
        said = PlainLabel(
            translate(
                "Messages",
                "The program made a mistake. Everything saved before is safe. You can go on working. "
                "If it happens again, copy the details and send them to whoever looks after this program.",
            )
        )
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(translate("Messages", "&Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        for part in (said, self.details, buttons):
            layout.addWidget(part)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())


def details_of(bug: BaseException) -> str:
    """What a developer needs: versions, the kind of the error and where it came from; never its text.

    The text of an exception may hold a name or a path of the case, so it stays out.
    """
    import platform
    import traceback

    frames = traceback.extract_tb(bug.__traceback__)
    places = [f"  {one.filename.rpartition('carenav_desktop')[2]}:{one.lineno} {one.name}" for one in frames]
    head = f"CareNavigator Desktop {__version__}, {platform.system()}, Python {platform.python_version()}"
    return "\n".join([head, type(bug).__name__, *places])
