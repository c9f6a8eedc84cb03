"""What holds for every case, whatever is in it."""

from typing import Any

from domain_builders import lines_of, record, study
from hypothesis import given, settings
from hypothesis import strategies as st

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.checklist import Answer, Line, State
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.domain.line import is_about
from carenav_desktop.domain.mentions import Mention, Mentioned

KINDS = [kind.value for kind in RecordKind]
BETTER = [State.MISSING, State.ATTENTION, State.HAVE]
DAYS = [*(f"2026-11-{day:02d}" for day in range(10, 22)), "", "2026-11", "2025-01-01"]
NAMED = [
    Mention(Mentioned.PRIOR, "2026-11-11"),
    Mention(Mentioned.PRIOR, "2024-05"),
    Mention(Mentioned.PRELIMINARY),
    Mention(Mentioned.MARKER, "CEA"),
    Mention(Mentioned.MARKER, "HER2"),
]
RECORD = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([*KINDS, "imaging_report", "pathology_report"]),
        "date": st.sampled_from(DAYS),
        "modality": st.sampled_from(["", "CT", "MR", "PET-CT"]),
        "region": st.sampled_from(["", "chest", "head"]),
        "accession_number": st.sampled_from(["", "", "A1", "A2"]),
        "confirmed": st.booleans(),
        "locked": st.sampled_from([False, False, True]),
        "decision": st.sampled_from([Decision.SAME, Decision.SAME, Decision.NOT_OURS]),
    }
)
STUDY = st.tuples(
    st.sampled_from(DAYS),
    st.sampled_from([("CT",), ("MR",), ("PT", "CT"), ("SR",), ("RTPLAN",)]),
    st.sampled_from(["", "chest", "head"]),
    st.sampled_from(["", "A1", "A2"]),
)


@st.composite
def cases(draw: Any) -> dict[str, Any]:
    """Records with what their texts name, studies, and answers to the questions."""
    papers = [record(number, **one) for number, one in enumerate(draw(st.lists(RECORD, max_size=12)), start=1)]
    scans = [
        study(number, date, *modalities, region=region, accession_number=accession)
        for number, (date, modalities, region, accession) in enumerate(draw(st.lists(STUDY, max_size=5)), start=1)
    ]
    named = {one.id: draw(st.frozensets(st.sampled_from(NAMED), max_size=2)) for one in papers}
    answers = draw(st.dictionaries(st.sampled_from(["operation", "B19", "radiotherapy"]), st.sampled_from(Answer)))
    return {"records": papers, "studies": scans, "mentions": named, "answers": answers}


@settings(max_examples=60, deadline=None)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_imports_does_not_matter(case: dict[str, Any], dice: Any) -> None:
    shuffled = {**case, **{name: dice.sample(case[name], len(case[name])) for name in ("records", "studies")}}
    assert lines_of(**case) == lines_of(**shuffled)


def worse(before: Line, after: Line) -> bool:
    return BETTER.index(after.state) < BETTER.index(before.state)


#: The items a record of a kind is about: it may ask for its images, for what it is a sign of, for where tissue lies.
RELATED = {
    "imaging_report": {"B08"},
    "admission_note": {"B13"},
    "operative_note": {"B13"},
    "pathology_report": {"B05"},
}


@settings(max_examples=150, deadline=None)
@given(cases(), RECORD)
def test_a_record_more_never_makes_an_unrelated_line_worse(case: dict[str, Any], new: dict[str, Any]) -> None:
    before = lines_of(**case)
    after = lines_of(**{**case, "records": [*case["records"], record(99, **new)]})
    for one, line in before.items():
        unrelated = one in after and one not in RELATED.get(new["kind"], ()) and line.state in BETTER
        if unrelated and after[one].state in BETTER:
            assert not worse(line, after[one]), one
    added = {one for one in after.keys() - before.keys() if not is_about(one, "record", 99)}
    wanted = {f"CR13:{one.key}:translation" for one in case["records"]}  # what was translated by an undated paper
    assert added <= wanted
    assert not added or new["kind"] == "translation"


@settings(max_examples=40, deadline=None)
@given(cases(), st.sampled_from(["packs/lung", "packs/leukaemia", "profiles/reports-first"]))
def test_every_line_has_its_own_id_and_every_item_a_line(case: dict[str, Any], layer: str) -> None:
    found = lines_of(layer, **case)
    assert {f"B{number:02d}" for number in range(1, 23)} <= found.keys()
