"""Keeps the library of a session: opens it, locks it, and closes it around work that needs it closed.

Holds the key of a locked library while it is open, and nothing else of it. Shows nothing: the window follows `changed`.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPixmapCache

from ...errors import Cancelled, Code, KnownError
from ..jobs import Lane
from ..notes import Note

if TYPE_CHECKING:
    from ...domain.progress import Context
    from ...services.locking import LibraryKey
    from ...services.workspace import Workspace
    from ...storage.check import CheckResult
    from ..session import Session

    #: Work on a closed library: gives the key to open it with afterwards, and what it has to tell.
    Work = Callable[[Path, LibraryKey | None, Context], tuple[LibraryKey | None, Any]]

#: What a rebuilt catalogue may mend.
_MAY_BE_MENDED = frozenset({Code.LIBRARY_DAMAGED})


class State(StrEnum):
    """Where the library stands."""

    OPENING = "opening"
    ASKING = "asking"
    OPEN = "open"
    WORKING = "working"
    FAILED = "failed"


class Keeper(QObject):
    """`changed` when `state` or `sentence` did, `opened` when the library may be shown, `left` when it may not be.

    `wrong(str)` says why a passphrase or recovery key does not open. `key` is None for a library without a lock.
    `check` is what the last check found since the library was opened; `checked` when it ended.
    """

    changed = Signal()
    opened = Signal()
    left = Signal()
    wrong = Signal(str)
    checked = Signal()

    def __init__(self, session: Session, folder: Path) -> None:
        super().__init__(session)
        self._session = session
        self.folder = folder
        self.key: LibraryKey | None = None
        self.state = State.OPENING
        self.sentence = ""
        self.damaged = False
        self.check: CheckResult | None = None
        self._plan: Callable[[], object] | None = None
        self._report: Callable[[], object] | None = None
        session.jobs.job_changed.connect(self._look_at_plan)

    @property
    def busy(self) -> bool:
        """Whether a library that was locked is still open behind the lock, for work that was under way."""
        return self.state is State.ASKING and self._session.workspace is not None

    # -- opening

    def open(self, key: LibraryKey | None = None) -> None:
        """Open the library in the background; a locked one without its key asks for it."""
        folder = self.folder

        def operation(_: Context) -> Workspace | KnownError:
            from ...services.workspace import open_workspace

            try:
                return open_workspace(folder, key)
            except KnownError as error:
                return error

        self._show(State.OPENING)
        self._session.jobs.submit(operation, partial(self._answer, key))

    def enter(self, secret: str, *, recovery: bool = False) -> None:
        """Open the locked library with a passphrase, or with the key of its recovery sheet."""
        folder = self.folder

        def operation(_: Context) -> LibraryKey:
            from ...services.locking import key_from_passphrase, key_from_recovery

            return (key_from_recovery if recovery else key_from_passphrase)(folder, secret)

        self._session.jobs.submit(operation, self._entered, self.wrong.emit)

    def _entered(self, key: LibraryKey) -> None:
        """Go on where work still runs behind the lock; else open what was closed."""
        self._plan = None
        if self._session.workspace is None:
            self.open(key)
        else:
            self._let_in()

    def take(self, workspace: Workspace, key: LibraryKey | None = None) -> None:
        """Let everybody into a library that was just opened."""
        self._session.workspace, self.key = workspace, key
        workspace.sign_as(self._session.settings.operator)
        self._let_in()

    def _answer(self, key: LibraryKey | None, result: Workspace | KnownError) -> None:
        if not isinstance(result, KnownError):
            self.take(result, key)
        elif result.code is Code.LIBRARY_LOCKED:
            self._show(State.ASKING)
        else:
            self.key = key
            self.damaged = result.code in _MAY_BE_MENDED
            self._show(State.FAILED, self._session.messages.explain(result))

    def _let_in(self) -> None:
        self._show(State.OPEN)
        self._session.messages.speak_again()
        self.opened.emit()
        report, self._report = self._report, None
        if report is not None:
            report()
        self._tell_of_room()

    def _tell_of_room(self) -> None:
        """A library on a full disk is there to be looked at; say so before a change is refused."""
        from ...services.place import room_remark

        remark = room_remark(self.folder)
        if remark is not None:
            self._session.noted.emit(Note(self._session.messages.say(remark)))

    # -- locking

    @Slot()
    def lock(self) -> None:
        """Take everything off the screen at once; close the library and drop its key when running work is done."""
        if self.state is State.OPEN and self.key is not None:
            self._leave(State.ASKING)
            self._when_idle(self._close)

    def _leave(self, state: State, sentence: str = "") -> None:
        """Nothing of the library is shown any more. Work that was paused goes on, so that it ends."""
        self._show(state, sentence)
        self.check = None
        self._session.messages.hold_back()
        self._session.open_case(None)
        self.left.emit()
        QPixmapCache.clear()
        for job in self._session.jobs.running(Lane.PREVIEW):
            job.cancel()
        for job in self._session.jobs.running(Lane.LONG):
            job.resume()

    def _close(self) -> None:
        workspace = self._session.workspace
        if workspace is not None:
            self._session.jobs.submit(lambda _: workspace.close(), self._closed, self._closed)

    def _closed(self, _: object) -> None:
        self._session.workspace = self.key = None
        self.changed.emit()

    # -- work on the closed library

    def rework(self, title: str, work: Work, then: Callable[[Any], object] | None = None) -> None:
        """Close the library, do `work` on the long lane, open it again, then tell `then` what came of it.

        `title` says what runs. When the work fails or is stopped the library is opened as it was before.
        """
        self._leave(State.WORKING, title)
        self._when_idle(partial(self._start, title, work, then))

    def _start(self, title: str, work: Work, then: Callable[[Any], object] | None) -> None:
        workspace, key, folder = self._session.workspace, self.key, self.folder
        self._session.workspace = None

        def operation(context: Context) -> Any:
            if workspace is not None:
                workspace.close()
            try:
                return work(folder, key, context)
            except Exception as failure:
                return failure

        self._session.jobs.submit(operation, partial(self._worked, then), lane=Lane.LONG, title=title)

    def _worked(self, then: Callable[[Any], object] | None, result: Any) -> None:
        if isinstance(result, Exception):
            self._tell(result)
            self.open(self.key)
            return
        key, told = result
        self._report = None if then is None else partial(then, told)
        self.open(key)

    def _tell(self, failure: Exception) -> None:
        if isinstance(failure, KnownError):
            self._session.messages.tell(self._session.messages.explain(failure))
        elif not isinstance(failure, Cancelled):
            self._session.messages.report_bug(failure)

    def keep_check(self, result: CheckResult) -> None:
        """Remember what a check found."""
        self.check = result
        self.checked.emit()

    # -- waiting

    def _when_idle(self, plan: Callable[[], object]) -> None:
        """Do `plan` when no job is under way."""
        self._plan = plan
        self._look_at_plan()

    @Slot()
    def _look_at_plan(self) -> None:
        if self._plan is not None:
            QTimer.singleShot(0, self, self._go)

    def _go(self) -> None:
        if self._plan is not None and self._session.jobs.idle:
            plan, self._plan = self._plan, None
            plan()

    def _show(self, state: State, sentence: str = "") -> None:
        self.state, self.sentence = state, sentence
        self.changed.emit()
