"""Starts Qt, shows the window first, and has the library opened behind it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from .. import __version__, assets
from .. import settings as stored
from .languages import LOCALES, system_language
from .main_window import MainWindow
from .messages import Messages
from .session import ALL, Change, Session
from .theme import Theme

if TYPE_CHECKING:
    from ..domain.case import Case
    from .library.idle import IdleWatch

#: Seconds a busy worker thread may keep Python from the window. Qt gives its turn away at every call: with Python's own
#: five milliseconds, building a page beside a worker takes three times as long.
_TURN = 0.0005
_TRANSLATIONS = Path(__file__).parents[1] / "_generated" / "translations"


class Application(QObject):
    """The running program. Owns theme, words, session and window."""

    def __init__(
        self,
        app: QApplication,
        library: Path,
        settings_file: Path,
        *,
        sample: bool = False,
    ) -> None:
        super().__init__(app)
        self._sample = sample
        self._app = app
        remembered = stored.load(settings_file)
        language = remembered.language if remembered.language in assets.LANGUAGES else system_language()
        self.theme = Theme(app, remembered.appearance)
        self.messages = Messages(language, self)
        self.session = Session(settings_file, self.messages, library, self)
        self.session.keeper.opened.connect(self._find_case)
        self.session.keeper.left.connect(self.session.drives.stop)
        self.watch: IdleWatch | None = None
        self._translators: list[QTranslator] = []
        self._speak(language)
        self.window = self._build_window()

    def start(self) -> None:
        """Show the window, then open the library."""
        sys.setswitchinterval(_TURN)
        self.window.show()
        self.window.prepare()
        QTimer.singleShot(0, self.session.keeper.open)

    @Slot(str)
    def change_language(self, language: str) -> None:
        """Build the window again in another language; work that runs goes on."""
        if language == self.session.language:
            return
        self.session.remember(language=language)
        self._speak(language)
        old = self.window
        self.window = self._build_window()
        self.window.setGeometry(old.geometry())
        if self.session.case is not None:
            self.window.show_place(old.work.centre.currentIndex())
        self.window.show()
        old.hide()
        old.deleteLater()

    def close(self) -> None:
        """Stop the work, then let go of the library."""
        self.session.drives.stop()
        self.session.jobs.shutdown()
        if self.session.workspace is not None:
            self.session.workspace.close()

    def _build_window(self) -> MainWindow:
        window = MainWindow(self.session)
        window.language_chosen.connect(self.change_language)
        return window

    def _speak(self, language: str) -> None:
        """Install the words, dates and reading direction of a language."""
        self.messages.language = language
        locale = QLocale(LOCALES[language])
        QLocale.setDefault(locale)
        for old in self._translators:
            self._app.removeTranslator(old)
        self._translators = []
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for name, folder in (("qtbase", qt), ("carenav", _TRANSLATIONS)):
            translator = QTranslator(self)
            if translator.load(locale, name, "_", str(folder)):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        self._app.setLayoutDirection(locale.textDirection())

    @Slot()
    def _find_case(self) -> None:
        """The library may be shown: look which cases there are, and from now on whether anybody is here."""
        if self.watch is None:
            from .library.idle import IdleWatch

            self.watch = IdleWatch(self._app, self.session)
        self.watch.begin()
        self.session.drives.begin(self.session.keeper.folder)
        from ..services.cases import list_cases

        self.session.call(list_cases, on_success=self._reopen)

    @Slot(object)
    def _reopen(self, cases: Sequence[Any]) -> None:
        """Go on with the case of the last time, else with the newest; none at the first start."""
        if self._sample:
            self._sample = False
            self.session.changed.emit(ALL - {Change.CHECKLIST})
            self.window.welcome.open_sample()
            return
        known: dict[int, Case] = {line.case.id: line.case for line in cases}
        case = known.get(self.session.settings.last_case) or next(iter(known.values()), None)
        if case is not None:
            self.session.open_case(case)
        else:
            self.session.changed.emit(ALL - {Change.CHECKLIST})


def run(library: Path, settings_file: Path, arguments: Sequence[str], *, sample: bool = False) -> int:
    """Run the window on the library of a folder until it is closed; gives the exit status.

    `sample` begins with a new sample case.
    """
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(list(arguments))
    app.setApplicationName("carenav-desktop")
    app.setApplicationDisplayName("CareNavigator")
    app.setApplicationVersion(__version__)
    application = Application(app, library, settings_file, sample=sample)

    def report(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, bug, trace)
        application.messages.report_bug(bug)

    sys.excepthook = report
    application.start()
    status = app.exec()
    application.close()
    return status
