import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from storage_builders import a_document, bring_in

from carenav_desktop.domain.asking import Ended, Facility, Request
from carenav_desktop.domain.checklist import State
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.asking import ask, end_request, keep_facility, list_facilities, reminders, waiting_on
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checklist import evaluate_checklist, mark_item
from carenav_desktop.services.letters import print_letter, write_letter, write_summary_letter
from carenav_desktop.services.trash import empty_trash, trash_case
from carenav_desktop.services.workspace import Workspace, workspace

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> int:
    return create_case(ws, "Rivera, Elena", "1961-05-09").id


@pytest.fixture
def city(ws: Workspace, case: int) -> Facility:
    return keep_facility(ws, case, Facility(name="City Hospital", department="Radiology"))


def line(ws: Workspace, case: int, item: str):
    return next(one for one in evaluate_checklist(ws, case, TODAY).lines if one.id == item)


def test_what_was_asked_is_said_of_its_lines_with_place_and_promise(ws: Workspace, case: int, city: Facility) -> None:
    ask(ws, case, Request(0, city.id, ("B10", "B11"), "2026-11-03", "Ana", "Ms Li", "R-17", promised="2026-11-20"))
    shown = line(ws, case, "B10")
    assert shown.state is State.REQUESTED
    assert shown.why.code == "marked.asked_promised"
    assert shown.why.params == {"facility": "City Hospital", "on": "2026-11-03", "promised": "2026-11-20"}
    (waiting,) = waiting_on(ws, case, TODAY)
    assert waiting.is_due
    assert [one[0] for one in waiting.labels] == ["Medication list and allergies", "Recent lab results"]


@pytest.mark.parametrize(
    ("ended", "state"),
    [
        (Ended.REFUSED, State.REFUSED_OR_LOST),
        (Ended.LOST, State.REFUSED_OR_LOST),
        (Ended.NEVER_EXISTED, State.DOES_NOT_EXIST),
        (Ended.RECEIVED, State.MISSING),
    ],
)
def test_how_a_request_ended_is_said_of_its_lines(
    ws: Workspace, case: int, city: Facility, ended: Ended, state: State
) -> None:
    number = ask(ws, case, Request(0, city.id, ("B11",), "2026-11-03"))
    end_request(ws, case, number, ended, "2026-11-24", "by phone")
    shown = line(ws, case, "B11")
    assert shown.state is state
    if state is not State.MISSING:
        assert shown.why.params["reason"] == "City Hospital, 2026-11-24. by phone"
    end_request(ws, case, number, Ended.OPEN)
    assert line(ws, case, "B11").state is State.REQUESTED


def test_a_persons_own_word_on_a_line_stays(ws: Workspace, case: int, city: Facility) -> None:
    number = ask(ws, case, Request(0, city.id, ("B11",), "2026-11-03"))
    mark_item(ws, case, "B11", State.NOT_RELEVANT, "the reviewer has them")
    end_request(ws, case, number, Ended.REFUSED)
    assert line(ws, case, "B11").state is State.NOT_RELEVANT


def test_open_requests_come_first_and_those_due_before_the_others(ws: Workspace, case: int, city: Facility) -> None:
    late = ask(ws, case, Request(0, city.id, ("B10",), "2026-11-03", promised="2026-11-10"))
    later = ask(ws, case, Request(0, city.id, ("B11",), "2026-11-01", promised="2026-12-10"))
    done = ask(ws, case, Request(0, city.id, ("B02",), "2026-10-01"))
    end_request(ws, case, done, Ended.RECEIVED)
    assert [one.request.id for one in waiting_on(ws, case, TODAY)] == [late, later, done]
    assert reminders(ws, case).count("BEGIN:VEVENT") == 2
    assert "Rivera" not in reminders(ws, case)


def test_what_does_not_fit_is_refused_and_changes_nothing(ws: Workspace, case: int, city: Facility) -> None:
    other = create_case(ws, "Wang Fang").id
    for change, code in (
        (lambda: keep_facility(ws, case, Facility(name=" ")), Code.FACILITY_NAME_EMPTY),
        (lambda: keep_facility(ws, other, Facility(city.id, "Mine")), Code.FACILITY_UNKNOWN),
        (lambda: ask(ws, other, Request(0, city.id, ("B10",), "")), Code.FACILITY_UNKNOWN),
        (lambda: ask(ws, case, Request(9, city.id, ("B10",), "")), Code.REQUEST_UNKNOWN),
        (lambda: ask(ws, case, Request(0, city.id, ("B10",), "soon")), Code.DATE_INVALID),
        (lambda: end_request(ws, case, 9, Ended.LOST), Code.REQUEST_UNKNOWN),
        (lambda: write_letter(ws, case, Facility(name=""), ["B10"]), Code.FACILITY_NAME_EMPTY),
        (lambda: write_letter(ws, case, city, ["B01", "B99"]), Code.LETTER_EMPTY),
    ):
        with pytest.raises(CaseError) as refused:
            change()
        assert refused.value.code is code
    assert list_facilities(ws, case) == (city,)
    assert waiting_on(ws, case) == ()


def test_a_letter_is_printed_with_both_languages_side_by_side(ws: Workspace, case: int, tmp_path: Path) -> None:
    with ws.library.unit_of_work() as unit:
        value = unit.cases.get(case)
    bring_in(ws.library, value, [("ct.pdf", b"%PDF-1.7 ct", a_document("CT report"))], same=True)
    letter = write_letter(ws, case, Facility(name="示例市第一人民医院"), ["B08", "B10", "B11"], today=TODAY)
    (tmp_path / "letter.pdf").write_bytes(print_letter(letter))
    pages = PdfReader(tmp_path / "letter.pdf").pages
    text = "".join(page.extract_text() for page in pages).replace("\0", "")
    assert len(pages) <= 2
    for words in ("Image files", "影像文件", "示例市第一人民医院", "Signature of the patient", "签名"):
        assert words in text


def test_the_doctors_letter_is_one_page(ws: Workspace, case: int, city: Facility, tmp_path: Path) -> None:
    letter = write_summary_letter(ws, case, city, "+1 555 0100", TODAY)
    (tmp_path / "letter.pdf").write_bytes(print_letter(letter))
    assert len(PdfReader(tmp_path / "letter.pdf").pages) == 1


def test_emptying_the_trash_of_a_case_takes_its_requests_along(ws: Workspace, case: int, city: Facility) -> None:
    ask(ws, case, Request(0, city.id, ("B10",), ""))
    trash_case(ws, case)
    empty_trash(ws)
    with ws.library.unit_of_work() as unit:
        assert (unit.asking.facilities(case), unit.asking.requests(case)) == ((), ())
