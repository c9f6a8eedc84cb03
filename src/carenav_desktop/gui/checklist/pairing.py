"""What a person says of a report and a scan: that they belong together, that they do not, or nothing any more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from ..answers import Said
from ..session import Change, Session
from .line_menu import pair_in, side_of
from .pair_dialog import PairDialog

if TYPE_CHECKING:
    from ...domain.case import Record, Study
    from ...domain.line import Line
    from ...services.workspace import Workspace

_CHANGES = frozenset({Change.MARKS})

#: The item under which pairs that go together have no line of their own.
_IMAGE_FILES = "B08"

#: A report and a scan, by their IDs.
Pair = tuple[int, int]


class Pairing(QObject):
    """Each word is one call and can be taken back with undo."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session

    def of(self, line: Line) -> dict[Pair, bool]:
        """What was said of the report or scan that a line is about; of all of them in the line of image files."""
        seen, (kind, _, number) = self._session.checklist, side_of(line).partition(":")
        if seen is not None and line.id == _IMAGE_FILES:
            return dict(seen.pairings)
        said = seen.pairings if seen is not None and kind else {}
        return {pair: word for pair, word in said.items() if pair[kind == "study"] == int(number)}

    def ask(self, line: Line, _checked: bool = False) -> None:
        """Ask what the report or scan of a line belongs to."""
        from ...services.companions import may_belong_to

        if self._session.case is not None:
            case_id, side = self._session.case.id, side_of(line)
            self._session.call(may_belong_to, case_id, side, on_success=partial(self._show, line))

    def _show(self, line: Line, others: tuple[Record | Study, ...]) -> None:
        parent = self.parent()
        assert isinstance(parent, QWidget)
        dialog = PairDialog(self._session.messages.say(line.label), others, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kind, _, number = side_of(line).partition(":")

        def finish(result: int) -> None:
            if result == QDialog.DialogCode.Accepted and dialog.chosen:
                this, other = int(number), dialog.chosen
                self._say({(this, other) if kind == "record" else (other, this): True})

        dialog.finished.connect(finish)
        dialog.open()

    def say_apart(self, line: Line, _checked: bool = False) -> None:
        """Say that the two a line thinks of do not belong together."""
        pair = pair_in(line)
        if pair is not None:
            self._say({pair: False})

    def clear(self, line: Line, _checked: bool = False) -> None:
        """Take back all that was said of the report or scan of a line."""
        self._say(dict.fromkeys(self.of(line)))

    def _say(self, words: dict[Pair, bool | None]) -> None:
        known = self._session.checklist.pairings if self._session.checklist is not None else {}
        before = {pair: known.get(pair) for pair in words}

        def kept(_: object) -> None:
            self._session.answers.keep(Said(partial(_pair_all, said=before), f"record:{next(iter(words))[0]}"))

        self._session.call(_pair_all, words, on_success=kept, changes=_CHANGES)


def _pair_all(ws: Workspace, said: dict[Pair, bool | None]) -> None:
    from ...services.companions import pair_by_hand

    for (record, study), together in said.items():
        pair_by_hand(ws, record, study, together)
