from dataclasses import replace

import pytest
from domain_builders import CLEAN_QUESTION, lines_of, person, record, report, said, shipped, study

from carenav_desktop.domain.case import Decision, Question
from carenav_desktop.domain.checklist import Action, Answer, Mark, State, check_mark, counts
from carenav_desktop.errors import CaseError, Code


def states(**fields: object) -> dict[str, State]:
    return {one: line.state for one, line in lines_of(**fields).items()}


REQUIRED = {"B01", "B02", "B03", "B04", "B07", "B08", "B09", "B10", "B11", "B16", "B18"}
ASKED = {"B20", "B22"}
#: Conditional lines, and the question each waits for.
CONDITIONAL = {
    "B06": "molecular-test", "B12": "operation", "B13": "admission", "B14": "radiotherapy",
    "B15": "B15", "B17": "B17", "B19": "B19", "B21": "B21",
}  # fmt: skip


def test_an_empty_case_lacks_what_is_required_and_nothing_else() -> None:
    found = states()
    assert {one for one, state in found.items() if state is State.MISSING} == REQUIRED
    assert {one for one, state in found.items() if state is State.ATTENTION} == ASKED | CONDITIONAL.keys()
    assert {one for one, state in found.items() if state is State.NOT_RELEVANT} == {"B05"}
    assert len(found) == 22


def test_each_conditional_line_asks_its_question_and_is_missing_only_after_a_yes() -> None:
    for item, question in CONDITIONAL.items():
        line = lines_of()[item]
        assert (line.action, line.asks) == (Action.ANSWER, question)
        assert line.why.params["question"] == shipped_question(question)
        after = {answer: lines_of(answers={question: answer})[item] for answer in Answer}
        wanted = State.MISSING if item not in ("B15", "B17") else State.ATTENTION
        assert (after[Answer.YES].state, after[Answer.YES].asks) == (wanted, "")
        assert (after[Answer.NO].state, after[Answer.NO].asks) == (State.NOT_RELEVANT, question)
        assert (after[Answer.UNKNOWN].state, after[Answer.UNKNOWN].asks) == (State.ATTENTION, question)
        assert after[Answer.UNKNOWN].why.code == "checklist.said_unknown"


def shipped_question(question: str) -> object:
    return next(one.ask for one in shipped().questions if one.id == question)


def test_a_question_many_lines_rest_on_is_asked_once() -> None:
    lines = lines_of("packs/lung")
    asking = [one.id for one in lines.values() if one.asks == "operation" and one.state is State.ATTENTION]
    assert asking == ["B12"]
    assert (lines["LU11"].state, lines["LU11"].why.code) == (State.NOT_RELEVANT, "checklist.asked_above")
    after = lines_of("packs/lung", answers={"operation": Answer.YES})
    assert (after["B12"].state, after["LU11"].state) == (State.MISSING, State.MISSING)


def test_a_paper_that_is_here_needs_no_answer() -> None:
    for answers in ({}, {"operation": Answer.NO}):
        assert states(records=[record(1, "operative_note")], answers=answers)["B12"] is State.HAVE


def test_counts_name_every_state_and_add_up() -> None:
    lines = lines_of(records=[report(3)]).values()
    found = counts(lines)
    assert list(found) == [state.value for state in State]
    assert sum(found.values()) == len(lines)
    assert counts([]) == dict.fromkeys([state.value for state in State], 0)


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("B02", "clinic_letter"),
        ("B04", "pathology_report"),
        ("B06", "biomarker_report"),
        ("B07", "imaging_report"),
        ("B09", "treatment_summary"),
        ("B10", "medication_list"),
        ("B11", "lab_report"),
        ("B12", "operative_note"),
        ("B13", "discharge_summary"),
        ("B14", "radiotherapy_summary"),
        ("B16", "plan"),
        ("B18", "consent"),
        ("B19", "translation"),
        ("B21", "identity_document"),
    ],
)
def test_only_a_confirmed_open_paper_of_ours_fills_an_item(item: str, kind: str) -> None:
    good = record(7, kind)
    line = lines_of(records=[good])[item]
    assert (line.state, line.evidence) == (State.HAVE, ("record:7",))
    waiting = lines_of(records=[replace(good, confirmed=False)])[item]
    assert (waiting.state, waiting.action) == (State.ATTENTION, Action.SORT_RECORDS)
    assert waiting.evidence == ("record:7",)
    for closed in (replace(good, locked=True), replace(good, unreadable="damaged")):
        assert lines_of(records=[closed])[item].state is State.ATTENTION
    assert states(records=[replace(good, decision=Decision.NOT_OURS)])[item] is states()[item]


def test_a_paper_beside_a_sorted_one_waits_without_spoiling_it() -> None:
    assert states(records=[record(1, "lab_report"), record(2, "lab_report", confirmed=False)])["B11"] is State.HAVE


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("2026-10-24", "checklist.have"),
        ("2026-10", "checklist.have"),
        ("2026-10-23", "checklist.older"),
        ("2025", "checklist.older"),
        ("", "checklist.undated"),
        ("2026-11-24", "checklist.future"),
    ],
)
def test_an_item_with_a_window_looks_at_the_newest_date(date: str, why: str) -> None:
    line = lines_of(records=[record(1, "lab_report", date), record(2, "lab_report", "")])["B11"]
    assert line.why.code == why
    assert line.state is (State.HAVE if why == "checklist.have" else State.ATTENTION)
    assert line.evidence == ("record:1", "record:2")


def test_the_newest_paper_is_the_first_evidence() -> None:
    papers = [record(1, "lab_report", "2026-11-01"), record(2, "lab_report", "2026-11-20"), record(3, "lab_report", "")]
    assert lines_of(records=papers)["B11"].evidence == ("record:2", "record:1", "record:3")


def test_a_pathology_report_may_be_old() -> None:
    assert states(records=[record(1, "pathology_report", "1999")])["B04"] is State.HAVE


def test_a_conditional_item_is_missing_only_after_a_sign_or_a_word() -> None:
    after = lines_of(records=[record(5, "admission_note")])["B13"]
    assert (after.state, after.evidence) == (State.MISSING, ("record:5",))
    assert lines_of(records=[record(5, "admission_note", confirmed=False)])["B13"].why.code == "checklist.asked"


def test_a_question_to_the_family_waits_for_their_words() -> None:
    assert states(records=[record(1, "pathology_report")])["B05"] is State.ATTENTION
    line = lines_of(marks={"B22": said(State.HAVE, "none")})["B22"]
    assert line.state is State.HAVE
    assert line.why.params == {"answer": "none"}
    assert states(marks={"B22": said(State.HAVE, "")})["B22"] is State.ATTENTION


def test_a_mark_says_what_no_file_can() -> None:
    for state in (State.REQUESTED, State.DOES_NOT_EXIST, State.REFUSED_OR_LOST, State.NOT_RELEVANT):
        line = lines_of(marks={"B04": said(state, "the clinic closed")})["B04"]
        assert (line.state, line.next) == (state, None)
        assert line.why.params == {"reason": "the clinic closed"}


def test_what_arrives_ends_the_waiting_for_it_but_not_another_mark() -> None:
    here = [record(1, "pathology_report")]
    assert states(records=here, marks={"B04": said(State.REQUESTED)})["B04"] is State.HAVE
    assert states(records=here, marks={"B04": said(State.NOT_RELEVANT)})["B04"] is State.NOT_RELEVANT


def test_none_is_a_full_answer_where_the_list_allows_it() -> None:
    line = lines_of(marks={"B10": said(State.DOES_NOT_EXIST, "takes nothing")})["B10"]
    assert (line.state, line.why.code) == (State.DOES_NOT_EXIST, "checklist.none")


def test_the_question_and_the_names_are_settled_in_their_own_places() -> None:
    marks = {one: said(State.NOT_RELEVANT) for one in ("B01", "B03")}
    assert states(marks=marks)["B01"] is State.MISSING
    assert states(marks=marks)["B03"] is State.MISSING
    assert states(question=CLEAN_QUESTION)["B01"] is State.HAVE
    assert states(question=Question("What should we do?", 1))["B01"] is State.ATTENTION


@pytest.mark.parametrize(
    ("decisions", "state"),
    [
        ((Decision.SAME,), State.HAVE),
        ((Decision.SAME, Decision.NOT_OURS), State.HAVE),
        ((Decision.SAME, Decision.OPEN), State.ATTENTION),
        ((Decision.NOT_OURS,), State.MISSING),
        ((), State.MISSING),
    ],
)
def test_the_identity_gate_is_clear_when_everyone_is_decided(decisions: tuple[Decision, ...], state: State) -> None:
    assert states(people=[person(n, one) for n, one in enumerate(decisions)])["B03"] is state


def test_lines_come_as_a_family_needs_them() -> None:
    order = list(lines_of(records=[report(3)], studies=[study(2, "2020-01-01")]))
    assert order.index("CR1:3") == order.index("B08") + 1
    assert order.index("CR2:2") == order.index("B08") + 2
    assert order.index("B18") < order.index("B12") < order.index("B20") < order.index("B05")


@pytest.mark.parametrize(
    ("line_id", "mark", "code"),
    [
        ("B99", Mark(State.REQUESTED), Code.ITEM_UNKNOWN),
        ("CR1:9", Mark(State.REQUESTED), Code.ITEM_UNKNOWN),
        ("B04", Mark(State.HAVE, "x"), Code.MARK_NOT_POSSIBLE),
        ("B04", Mark(State.ATTENTION, "x"), Code.MARK_NOT_POSSIBLE),
        ("B01", Mark(State.NOT_RELEVANT, "x"), Code.MARK_NOT_POSSIBLE),
        ("B04", Mark(State.DOES_NOT_EXIST), Code.MARK_NEEDS_REASON),
        ("B04", Mark(State.REFUSED_OR_LOST, "  "), Code.MARK_NEEDS_REASON),
        ("B20", Mark(State.HAVE), Code.MARK_NEEDS_REASON),
    ],
)
def test_a_mark_that_cannot_be_is_refused(line_id: str, mark: Mark, code: Code) -> None:
    with pytest.raises(CaseError) as caught:
        check_mark(lines_of().values(), line_id, mark)
    assert caught.value.code is code


def test_possible_marks_are_accepted() -> None:
    lines = lines_of(records=[report(3, "2026-11-15")], studies=[study(2)]).values()
    for line_id, mark in (
        ("B04", Mark(State.REQUESTED)),
        ("B20", Mark(State.HAVE, "Spanish")),
        ("CR1:3", Mark(State.HAVE)),
    ):
        check_mark(lines, line_id, mark)
