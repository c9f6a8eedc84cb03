"""The checklist of a large case: its work grows with the case, not with the square of it."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from domain_builders import facts, record, report, shipped, study

from carenav_desktop.domain.checklist import CaseFacts, evaluate
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.domain.layers import layered

PAPERS = [kind.value for kind in RecordKind if kind is not RecordKind.IMAGING_REPORT]


def a_case(papers: int) -> CaseFacts:
    """So many papers of every other kind over eleven years, and sixty reports with half as many scans."""
    several = [
        record(
            number, PAPERS[number % len(PAPERS)], f"{2015 + number % 11}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        )
        for number in range(1, papers + 1)
    ]
    reports = [report(papers + number, f"2026-{number % 12 + 1:02d}-03") for number in range(1, 61)]
    studies = [study(number, f"2025-{number % 12 + 1:02d}-09") for number in range(1, 31)]
    questions = layered([shipped()]).questions
    return facts(records=tuple(several + reports), studies=tuple(studies), questions=questions)


def work(case: CaseFacts) -> int:
    """Lines of the program that one evaluation runs; each turn of a loop runs its lines again."""
    items = layered([shipped()]).items
    evaluate(items, case)  # what is remembered between evaluations is remembered
    lines = 0

    def count(_frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        evaluate(items, case)
    finally:
        sys.settrace(before)
    return lines


def test_four_times_as_many_papers_are_about_four_times_the_work() -> None:
    small, large = work(a_case(1000)), work(a_case(4000))
    assert large < 4.8 * small
