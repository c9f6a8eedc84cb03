"""Pictures of the opinion panel and of what opens from it.

Alone: `PYTHONPATH=src:tests python tests/screens/opinion_shots.py FOLDER`. `steps` joins the walk of `shoot.py`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

sys.path.insert(0, str(Path(__file__).parents[1]))

from opinion_builders import a_packet, a_review, an_opinion, full, weak

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.opinion import Form, Passage, PassageKind
from carenav_desktop.gui.opinion.panel import OpinionPanel
from carenav_desktop.gui.opinion.take_in_dialog import TakeInDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.services.follow_ups import draft_follow_ups
from carenav_desktop.services.opinions import keep_words, list_opinions
from carenav_desktop.services.questions import read_question
from carenav_desktop.services.reviews import list_reviews

_CHINESE = "请补做并寄来分子检测报告，以便进一步说明。" * 5
Shot = tuple[str, QWidget]
Settle = Callable[[Callable[[], bool]], None]
#: The room the panel has in the window at 1366x768.
WIDTH, HEIGHT = 780, 560
_BEGUN, _WITH = "Lakeside Institute", "Harbour Clinic"
_PAGES = ("came", "twelve", "answers", "records", "words", "open")
_LONG = "It is not certain, and I say so at some length, whether the second slide belongs to the same block. " * 6


def steps(session: Session, case: Case, settle: Settle) -> Iterator[Shot]:
    """The panel without an opinion, each of its pages with one, with long words, and its dialogs."""
    begun, review, numbers = prepared(session, case)
    around, panel = stage(session)
    show(panel, session, case, begun, settle)
    yield "opinion-none", around
    for step, form in (("opinion-take-in", Form.LETTER), ("opinion-call", Form.CALL)):
        dialog = TakeInDialog(session, panel._review, around)
        dialog.open()
        dialog.form.form.setCurrentIndex(dialog.form.form.findData(form.value))
        dialog.form._choose_form()
        settle(lambda: session.jobs.idle)
        yield step, dialog
    if numbers:
        show(panel, session, case, review, settle)
    for name, number in zip(("weak", "full", "long"), numbers, strict=False):
        panel.open_opinion(number)
        settle(lambda: session.jobs.idle)
        yield from pages(panel, around, name)
    if numbers:
        panel.show_columns()
        yield "opinion-columns", opened(around)
    panel.show_ledger()
    settle(lambda: session.jobs.idle)
    yield "opinion-ledger", opened(around)
    around.close()
    around.deleteLater()


def prepared(session: Session, case: Case) -> tuple[int, int, list[int]]:
    """A review without an opinion, one with three, and their numbers; without a question no packet can be answered.

    A case that was photographed before has them already.
    """
    ws = session.workspace
    assert ws is not None
    known = {one.reviewer.institution: one.review.id for one in list_reviews(ws, case.id)}
    if _BEGUN in known:
        numbers = [one.opinion.id for one in list_opinions(ws, case.id)]
        return known[_BEGUN], known.get(_WITH, 0), numbers
    begun = a_review(ws, case.id, _BEGUN)
    if not read_question(ws, case.id)[0].text:
        return begun, 0, []
    packet = a_packet(ws, case.id)
    review = a_review(ws, case.id, _WITH, [packet])
    numbers = [weak(ws, review), full(ws, review, packet)]
    draft_follow_ups(ws, numbers[0])
    numbers.append(an_opinion(ws, review, find=False, author="Dr Wang, " + "who writes long names " * 8))
    keep_words(ws, numbers[2], Passage(0, PassageKind.UNCERTAINTY, _LONG, "12"))
    for _ in range(3):
        keep_words(
            ws, numbers[2], Passage(0, PassageKind.NEXT_STEP, "请补做并寄来分子检测报告，以便进一步说明。" * 5, "3")
        )
    return begun, review, numbers


def opened(around: QWidget) -> QDialog:
    """The dialog that was just opened."""
    return [one for one in around.findChildren(QDialog) if one.isVisible()][-1]


def stage(session: Session) -> tuple[QWidget, OpinionPanel]:
    """The panel in the room it will have."""
    around = QWidget()
    around.setObjectName("stage")
    panel = OpinionPanel(session)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(panel)
    around.resize(WIDTH, HEIGHT)
    around.show()
    return around, panel


def show(panel: OpinionPanel, session: Session, case: Case, review: int, settle: Settle) -> None:
    """Show a review in the panel."""
    panel.show_review(next(one for one in list_reviews(session.workspace, case.id) if one.review.id == review))
    settle(lambda: session.jobs.idle)


def pages(panel: OpinionPanel, around: QWidget, name: str) -> Iterator[Shot]:
    """Every page of the opinion that is shown."""
    for at, page in enumerate(_PAGES):
        panel.show_page(at)
        yield f"opinion-{name}-{page}", around


def main(folder: Path) -> None:
    """Take the pictures of the opinion panel alone."""
    import shoot

    from carenav_desktop.services.workspace import workspace

    with tempfile.TemporaryDirectory(prefix="carenav-screens-") as scratch:
        studio = shoot.Studio(folder, Path(scratch))
        for language in shoot.LANGUAGES:
            for appearance in shoot.APPEARANCES:
                library = Path(scratch) / f"{language}-{appearance}"
                with workspace(library) as ws:
                    from opinion_builders import a_case

                    from carenav_desktop.services.cases import list_cases

                    a_case(ws)
                    case = list_cases(ws)[0].case
                studio.steps = lambda window, case, studio=studio: steps(window.session, case, studio.settle)
                studio.shoot("panel", library, case, language, appearance)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
