"""Pictures of the review place: nobody asked, two reviews on every page, side by side, cards; and what fills it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from carenav_desktop.domain.case import Case
from carenav_desktop.domain.line import Answer
from carenav_desktop.domain.review import Asked, Consent, Event, EventKind, Review, ReviewState, Wanted
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.session import Change
from carenav_desktop.services.records import list_records
from carenav_desktop.services.reviewers import keep_reviewer, list_reviewers
from carenav_desktop.services.reviews import answer_sheet, keep_part, keep_review, list_reviews, say_state
from carenav_desktop.services.workspace import Workspace

Shot = tuple[str, QWidget]
Settle = Callable[[Callable[[], bool]], None]

CARDS = (
    Reviewer(
        institution="Lakeside Hospital", name="Dr. Amara Osei", specialty="Chest", languages="English, French",
        fee="EUR 600, before the review", written=Answer.YES, turnaround="Ten working days", media="USB stick or disc",
        records="reports-first", contact="second.opinion@lakeside.example",
        recipient="age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
    ),
    Reviewer(
        institution="Example City First People’s Hospital, Remote Consultation Centre 示例市第一人民医院远程会诊中心",
        specialty="胸外科", languages="中文", fee="1200 元", turnaround="3 个工作日", media="光盘", contact="010 5555",
    ),
)  # fmt: skip


def fill_reviews(ws: Workspace, case: Case) -> None:
    """Two reviewers: one that is late and asked for records, one that was only asked."""
    first, second = (keep_reviewer(ws, one).id for one in CARDS)
    one = keep_review(ws, case.id, Review(0, first, due="2026-11-20", note="Has a waiting list"))
    for day, state, words in (
        ("2026-11-03", ReviewState.ASKED, ""),
        ("2026-11-05", ReviewState.ACCEPTED, "By mail"),
        ("2026-11-09", ReviewState.RECORDS_SENT, "By courier"),
    ):
        say_state(ws, one, state, day, words)
    keep_part(ws, one, Event(0, "2026-11-04", EventKind.CALL, None, "Ms Adjei", "Asks for the newest report first."))
    promise = Event(0, "2026-11-10", EventKind.PROMISE, None, "Dr. Osei", "A written opinion within ten days.")
    keep_part(ws, one, promise, "2026-11-20")
    answer_sheet(ws, one, {Asked.WHO: "Dr. Amara Osei", Asked.WRITTEN: "Yes, a letter of two to three pages, signed.",
                           Asked.NEXT_QUESTIONS: "Three, by mail, within a month."})  # fmt: skip
    paper = list_records(ws, case.id)[0]
    keep_part(ws, one, Wanted(0, "PET images of the spring, with the report", "2"))
    keep_part(ws, one, Wanted(0, "The newest lab report", "2", f"record:{paper.id}"))
    agreed = Consent(0, "Rivera, Elena", "herself", "", "2026-11-02", "2199-02-01", item=f"record:{paper.id}")
    keep_part(ws, one, agreed)
    keep_part(ws, one, Consent(0, "Rivera, Marta", "daughter", "Images only", "2026-10-01", withdrawn="2026-10-20"))
    other = keep_review(ws, case.id, Review(0, second))
    say_state(ws, other, ReviewState.ASKED, datetime.date(2026, 11, 12).isoformat())


def review_shots(window: MainWindow, case: Case, place: int, settle: Settle) -> Iterator[Shot]:
    """The place before and after, every page of it, what opens over it."""
    ws, session = window.session.workspace, window.session
    window.show_place(place)
    if not list_reviewers(ws):
        yield "review-empty", window
    if not list_records(ws, case.id):
        return
    if not list_reviews(ws, case.id):
        fill_reviews(ws, case)
        session.changed.emit(frozenset({Change.REVIEWS}))
    review = window.work.review
    settle(lambda: session.jobs.idle and review.list.count() == 2)
    review.list.setCurrentRow(0)
    for number, button in enumerate(review.tabs.buttons()):
        button.click()
        yield f"review-{number}", window
    review.tabs.button(0).click()
    review.list.setCurrentRow(1)
    yield "review-second", window
    menu = review.reviewers_menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    yield "review-menu", menu
    menu.close()
    review.list.setCurrentRow(0)
    review.wanted.item.show_choices()
    yield "review-record", opened()
    review.show_beside()
    yield "review-beside", opened()
    review.show_cards()
    settle(lambda: session.jobs.idle)
    yield "review-cards", opened()


def opened() -> QWidget:
    """The dialog that was just opened."""
    return next(one for one in reversed(QApplication.topLevelWidgets()) if isinstance(one, QDialog) and one.isVisible())
