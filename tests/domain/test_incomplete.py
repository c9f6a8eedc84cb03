"""What may be incomplete is said in whole, neutral sentences, and stands on the checklist until it is settled."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from domain_builders import lines_of, report, said, study

from carenav_desktop import assets
from carenav_desktop.domain.case import Decision, Series, Study
from carenav_desktop.domain.completeness import Gap
from carenav_desktop.domain.incomplete import absent_remarks, list_remarks, series_remarks
from carenav_desktop.domain.line import Line, State
from carenav_desktop.domain.list_check import ListCheck, ListedSeries, UnlistedSeries
from carenav_desktop.domain.say import Say

CHEST = ListedSeries("1", "2026-11-20", "1.1", "CT", 2, "chest", 120, 112, "IMAGES/IMG00113")
GAP, WIDE, PLACE = Gap(1, 5, 7), Gap(2, 41, 44), Gap(1, None, None, (-12.5, 7.5))


def _said(what: Say, language: str = "en") -> str:
    params = {name: _said(one, language) if isinstance(one, Say) else one for name, one in what.params.items()}
    return assets.sentence(what.code, language, **params)


def _series(**found: object) -> Series:
    return replace(study(1).series[0], **found)  # type: ignore[arg-type]


def _with(**found: object) -> Study:
    return replace(study(1), series=(_series(**found),))


def test_a_hole_names_its_neighbours() -> None:
    assert [_said(one) for one in series_remarks(_series(gaps=(WIDE,)))] == [
        "May be incomplete: nothing between image 41 and image 44 (2 are missing)."
    ]
    assert "(one is missing)" in _said(series_remarks(_series(gaps=(GAP,)))[0])


def test_of_many_holes_the_first_and_the_sum_are_told() -> None:
    assert _said(series_remarks(_series(gaps=(GAP, WIDE)))[0]) == (
        "May be incomplete: nothing between image 5 and image 7. 3 are missing in 2 places."
    )


def test_a_list_is_told_in_figures_with_an_example() -> None:
    assert _said(series_remarks(_series(listed=CHEST))[0]) == (
        "112 of 120 listed images are here; 8 are not, for example IMG00113."
    )


@pytest.mark.parametrize("language", assets.LANGUAGES)
def test_every_sentence_can_be_said_in_every_language(language: str) -> None:
    listed = [replace(CHEST, here=here, description=text) for here, text in product((0, 60, 119), ("chest", ""))]
    listed.append(replace(CHEST, description="", number=None, modality="", here=0))
    unlisted = [UnlistedSeries("", "CT", 3, "", count) for count in (1, 2)]
    series = [_series(gaps=gaps) for gaps in ((GAP,), (WIDE,), (GAP, WIDE), (PLACE,), (replace(PLACE, missing=2),))]
    series += [_series(gaps=(PLACE, PLACE)), _series(repeated=1), _series(repeated=2)]
    sentences = [_said(remark, language) for one in series for remark in series_remarks(one)]
    sentences += [_said(one, language) for one in list_remarks(ListCheck(tuple(listed), tuple(unlisted)))]
    assert len(sentences) == len(series) + len(listed) + len(unlisted)
    assert not any("{" in one or "None" in one for one in sentences)


def test_a_whole_scan_needs_no_line() -> None:
    assert "CR3:1" not in lines_of(studies=[study(1)])
    assert "CR3:1" not in lines_of(studies=[_with(listed=replace(CHEST, here=120), repeated=3)])


def _line(one: Study, **fields: object) -> Line:
    return lines_of(studies=[one], **fields)["CR3:1"]


@pytest.mark.parametrize(
    ("one", "code"),
    [
        (_with(gaps=(WIDE,)), "series.gap"),
        (_with(listed=CHEST), "listed.some"),
        (_with(gaps=(WIDE,), listed=CHEST), "series.gap"),
        (replace(study(1), absent=(replace(CHEST, here=0),)), "listed.of"),
        (replace(_with(gaps=(WIDE,)), absent=(replace(CHEST, here=0),)), "companion.parts_incomplete"),
        (study(1, scouts=True), "companion.only_planning"),
    ],
)
def test_a_scan_that_may_be_incomplete_has_a_line_that_asks_for_the_rest(one: Study, code: str) -> None:
    line = _line(one)
    assert (line.state, line.why.code, line.evidence) == (State.ATTENTION, code, ("study:1",))
    assert line.next == Say("next.ask_missing")


def test_scans_of_another_person_have_none() -> None:
    assert "CR3:1" not in lines_of(studies=[replace(_with(gaps=(WIDE,)), decision=Decision.NOT_OURS)])


def test_a_person_can_settle_the_line() -> None:
    asked = {"CR3:1": said(State.REQUESTED, "")}
    assert _line(_with(gaps=(WIDE,)), marks=asked).state is State.REQUESTED
    none = {"CR3:1": said(State.DOES_NOT_EXIST, "the hospital says this is all")}
    assert _line(_with(gaps=(WIDE,)), marks=none).state is State.DOES_NOT_EXIST


def test_image_files_of_a_report_that_may_be_incomplete_need_attention() -> None:
    holes, whole = _with(gaps=(WIDE,)), study(1)
    found = {one: lines_of(studies=[given], records=[report(1)]) for one, given in (("holes", holes), ("whole", whole))}
    assert found["whole"]["B08"].state is State.HAVE
    assert (found["holes"]["B08"].state, found["holes"]["B08"].why.code) == (
        State.ATTENTION,
        "checklist.images_incomplete",
    )
    settled = {"CR3:1": said(State.DOES_NOT_EXIST)}
    assert lines_of(studies=[holes], records=[report(1)], marks=settled)["B08"].state is State.HAVE


def test_a_series_of_which_nothing_came_is_told_by_its_list() -> None:
    one = replace(study(1), absent=(replace(CHEST, here=0),))
    assert [_said(one) for one in absent_remarks(one)] == ["CT chest: 0 of 120 listed images are here."]
