from domain_builders import CLEAN_QUESTION, lines_of, person, record, report, said, shipped, study

from carenav_desktop.domain.case import Question
from carenav_desktop.domain.checklist import Action, Answer, Line, State
from carenav_desktop.domain.next_step import Due, Reviews, next_step

VAGUE = Question("What should we do?", 1)


def full_case(**fields: object) -> list[Line]:
    kinds = [
        "clinic_letter",
        "pathology_report",
        "treatment_summary",
        "medication_list",
        "lab_report",
        "plan",
        "consent",
    ]
    records = [report(1), *(record(n, kind) for n, kind in enumerate(kinds, start=2))]
    answers = dict.fromkeys([one.id for one in shipped().questions], Answer.NO)
    given = {
        "records": records, "studies": [study(1)], "people": [person()], "question": CLEAN_QUESTION, "answers": answers,
    }  # fmt: skip
    return list(lines_of(**(given | fields)).values())


def test_one_thing_at_a_time_in_the_order_that_helps() -> None:
    gaps = full_case(records=[report(1)], studies=[])
    expected = [
        ((gaps, 2, 2, Question(), True), Action.ADD_RECORD, "records"),
        ((gaps, 2, 2, Question(), False), Action.DECIDE_PEOPLE, "people"),
        ((gaps, 2, 0, Question(), False), Action.SORT_RECORDS, "records"),
        ((gaps, 0, 0, Question(), False), Action.WRITE_QUESTION, "question"),
        ((gaps, 0, 0, VAGUE, False), Action.ADD_RECORD, "B02"),
        ((gaps, 0, 0, VAGUE, False, 1), Action.ASK_AGAIN, "requests"),
        ((full_case(answers={}), 0, 0, VAGUE, False), Action.ANSWER, "B06"),
        ((full_case(question=VAGUE), 0, 0, VAGUE, False), Action.WRITE_QUESTION, "question"),
        ((full_case(), 0, 0, CLEAN_QUESTION, False), Action.MAKE_PACKET, "packet"),
    ]
    for given, action, target in expected:
        step = next_step(*given)
        assert (step.action, step.target) == (action, target)


def test_a_report_without_images_is_a_gap_of_the_list() -> None:
    lines = full_case(studies=[], marks={"B08": said(State.REQUESTED)})
    step = next_step(lines, 0, 0, CLEAN_QUESTION, False)
    assert (step.target, step.action) == ("CR1:1", Action.WRITE_LETTER)


def test_what_was_asked_for_or_settled_holds_nobody_up() -> None:
    lines = full_case(studies=[], marks={"CR1:1": said(State.REQUESTED)})
    assert next_step(lines, 0, 0, CLEAN_QUESTION, False).action is Action.MAKE_PACKET


def test_reviews_come_before_gaps_and_who_gets_the_packet_last_of_all() -> None:
    gaps, due = full_case(records=[report(1)], studies=[]), Due(3, "Harbour Hospital")
    expected = [
        (gaps, 1, Reviews(unread=due, late=due, check_back=due), "opinions:3", "step.read_opinion"),
        (gaps, 1, Reviews(late=due, check_back=due), "requests", "step.ask_again"),
        (gaps, 0, Reviews(late=due, check_back=due), "review:3", "step.ask_reviewer"),
        (gaps, 0, Reviews(check_back=due), "opinions:3", "step.check_back"),
        (gaps, 0, Reviews(begun=True, packets=1), "B02", "step.fill_gap"),
        (full_case(), 0, Reviews(packets=1), "reviews", "step.begin_review"),
        (full_case(), 0, Reviews(begun=True, packets=1), "packet", "step.make_packet"),
        (full_case(), 0, Reviews(), "packet", "step.make_packet"),
    ]
    for lines, asked, reviews, target, code in expected:
        step = next_step(lines, 0, 0, CLEAN_QUESTION, False, asked, reviews)
        assert (step.target, step.say.code) == (target, code)
