"""What every place shares: the open workspace and case, the jobs, and the news of what changed.

Owns no widget. Services are imported inside the functions that call them, so that the window can paint before
the database and its libraries are loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from .. import settings
from .answers import Answers
from .drives import Drives
from .jobs import Job, Jobs, Lane, deliver
from .library.keeper import Keeper, State
from .messages import Messages

if TYPE_CHECKING:
    from ..domain.case import Case
    from ..domain.progress import Context
    from ..services.workspace import Workspace


class Change(StrEnum):
    """A kind of thing that changed. Views listen to kinds, not to who clicked."""

    CASES = "cases"
    CASE = "case"
    RECORDS = "records"
    STUDIES = "studies"
    PEOPLE = "people"
    QUESTION = "question"
    MARKS = "marks"
    CHECKLIST = "checklist"
    PACKETS = "packets"
    COMING = "coming"
    REVIEWS = "reviews"


ALL = frozenset(Change)
#: What the checklist is computed from: after any of these it is evaluated again.
_CHECKLIST_INPUTS = frozenset(
    {Change.CASE, Change.RECORDS, Change.STUDIES, Change.PEOPLE, Change.QUESTION, Change.MARKS, Change.REVIEWS}
)


@dataclass(frozen=True)
class Wish:
    """What the user wants to do next: an action of `domain.checklist.Action` and its target, as 'record:3'."""

    action: str
    target: str = ""


class Session(QObject):
    """`changed(frozenset[Change])` after anything changed; `wished(Wish)` when a place asks to go elsewhere;
    `noted(Note)` when something was done that deserves a line and no answer.

    `case` is None until one is open; `checklist` is the last `ChecklistView` of that case or None. Both are set
    before `changed` tells of them. `answers` can be taken back.

    `handover` is a packet just sealed, its page still open: it outlives the window that is built anew for another
    language.
    """

    changed = Signal(object)
    wished = Signal(object)
    noted = Signal(object)

    def __init__(self, settings_file: Path, messages: Messages, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = messages
        self.jobs = Jobs(messages, self)
        self.keeper = Keeper(self, library)
        self.drives = Drives(self)
        self.workspace: Workspace | None = None
        self.case: Case | None = None
        self.checklist: Any = None
        self.answers = Answers(self)
        self.handover: Any = None
        self._evaluation: Job | None = None
        self.settings = settings.load(settings_file)
        self._settings_file = settings_file
        self.changed.connect(self._evaluate)

    @property
    def ready(self) -> bool:
        """Whether the library is open and may be shown."""
        return self.workspace is not None and self.keeper.state is State.OPEN

    @property
    def language(self) -> str:
        """The language of the window, 'en' or 'zh-Hans'."""
        return self.messages.language

    def call(
        self,
        service: Callable[..., Any],
        *args: object,
        on_success: Callable[[Any], object] | None = None,
        on_error: Callable[[str], object] | None = None,
        changes: frozenset[Change] = frozenset(),
        lane: Lane | str = Lane.QUICK,
        last: bool = False,
        **named: object,
    ) -> Job:
        """Run `service(workspace, *args, **named)` off the main thread.

        `on_success` gets its result on the main thread, then `changed` tells of `changes`. `lane` and `last` are those
        of `Jobs.submit`.
        """

        def operation(_: Context) -> Any:
            return service(self.workspace, *args, **named)

        def finish(result: Any) -> None:
            deliver(on_success, result)
            if changes:
                self.changed.emit(changes)

        return self.jobs.submit(operation, finish, on_error, lane=lane, last=last)

    def wish(self, action: str, target: str = "") -> None:
        """Ask the frame to lead the user to `action`, from wherever they are."""
        self.wished.emit(Wish(str(action), target))

    def open_case(self, case: Case | None) -> None:
        """Make `case` the open one and remember it for the next start."""
        self.case = case
        self.checklist = None
        self.answers.forget()
        if case is not None:
            self.remember(last_case=case.id)
        self.changed.emit(ALL - {Change.CASES, Change.CHECKLIST})

    def remember(self, **fields: Any) -> None:
        """Keep settings for the next start. A disk that refuses is no reason to stop anybody's work."""
        self.settings = replace(self.settings, **fields)
        try:
            settings.save(self.settings, self._settings_file)
        except OSError:
            pass

    @Slot(object)
    def _evaluate(self, changes: frozenset[Change]) -> None:
        """Compute the checklist again when something it rests on changed; what is listed on screen comes first."""
        if self.workspace is None or self.case is None or not changes & _CHECKLIST_INPUTS:
            return
        case_id = self.case.id

        def evaluate(workspace: Workspace, case_id: int) -> Any:
            from ..services.checklist import evaluate_checklist  # off the main thread

            return evaluate_checklist(workspace, case_id)

        def keep(view: Any) -> None:
            if self.case is not None and self.case.id == case_id:
                self.checklist = view
                self.changed.emit(frozenset({Change.CHECKLIST}))

        if self._evaluation is not None:
            self._evaluation.cancel()
        self._evaluation = self.call(evaluate, case_id, on_success=keep, last=True)
