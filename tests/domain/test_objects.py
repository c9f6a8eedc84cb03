"""What an image file holds is told by its class; pictures of a scan are never taken for the scan."""

from __future__ import annotations

from dataclasses import replace

import pytest
from domain_builders import lines_of, report, study

from carenav_desktop import assets
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.directory_keys import LEAF_TYPES
from carenav_desktop.domain.objects import ObjectKind, is_capture, kind_of, may_show_name

STORAGE = "1.2.840.10008.5.1.4.1.1."
CT, US, CLIP, CAPTURE, SR, PDF = (STORAGE + one for one in ("2", "6.1", "3.1", "7", "88.33", "104.1"))
PRIVATE = "1.3.12.2.1107.5.9.1"


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        ("2", "image"), ("2.1", "enhanced"), ("4.1", "enhanced"), ("3.1", "clip"), ("7", "capture"), ("7.4", "capture"),
        ("77.1.6", "slide"), ("77.1.4", "photo"), ("77.1.1.1", "video"), ("88.11", "report"), ("88.67", "dose_report"),
        ("104.1", "pdf"), ("104.2", "cda"), ("104.3", "model"), ("11.1", "presentation"), ("88.59", "key_objects"),
        ("66.4", "segmentation"), ("66.1", "measurement"), ("481.5", "rt_plan"), ("481.2", "rt_dose"),
        ("481.3", "rt_structures"), ("481.4", "rt_record"), ("481.1", "image"), ("9.1.1", "waveform"), ("66", "raw"),
    ],
)  # fmt: skip
def test_each_class_has_the_kind_of_what_it_holds(suffix: str, kind: str) -> None:
    assert kind_of(STORAGE + suffix) == kind


def test_only_private_and_unknown_classes_are_of_another_kind() -> None:
    assert [uid for uid in LEAF_TYPES if kind_of(uid) is ObjectKind.OTHER] == []
    assert {kind_of(PRIVATE), kind_of(""), kind_of("../../etc")} == {ObjectKind.OTHER}


def test_every_kind_has_its_words_in_both_languages() -> None:
    for kind in ObjectKind:
        english, chinese = (assets.sentence(f"object.{kind}", language) for language in ("en", "zh-Hans"))
        assert english and chinese and english != chinese


@pytest.mark.parametrize(
    ("sop_class", "modality", "conversion", "header", "may"),
    [
        (CT, "CT", "", "YES", True), (CT, "CT", "", "", False), (CT, "CT", "", "NO", False),
        (US, "US", "", "NO", True), (CLIP, "US", "", "", True), (CAPTURE, "OT", "WSD", "NO", True),
        (STORAGE + "1", "CR", "DF", "", True), (STORAGE + "1", "CR", "", "", False), (SR, "US", "", "", False),
    ],
)  # fmt: skip
def test_a_name_within_the_picture_is_expected_where_headers_or_habits_tell(
    sop_class: str, modality: str, conversion: str, header: str, may: bool
) -> None:
    assert may_show_name(sop_class, modality, conversion, header) is may


def test_a_screen_picture_of_a_ct_is_no_ct_and_an_ultrasound_picture_is_one() -> None:
    assert is_capture(CAPTURE, "CT")
    assert not is_capture(CAPTURE, "US")
    assert not is_capture(CT, "CT")


def _of_classes(*classes: str) -> list[object]:
    made = study(1)
    return [replace(made, series=tuple(replace(made.series[0], sop_classes=(one,)) for one in classes))]


def test_screen_pictures_leave_the_image_files_missing() -> None:
    captured = _of_classes(CAPTURE)
    line = lines_of(records=[report(3)], studies=captured)["CR1:3"]
    assert (line.state, line.why.code) == (State.MISSING, "companion.only_pictures")
    assert line.evidence == ("record:3", "study:1")
    assert lines_of(studies=captured)["CR15S:1"].state is State.MISSING
    assert "CR2:1" not in lines_of(studies=captured)


def test_a_screen_picture_beside_the_image_files_changes_nothing() -> None:
    lines = lines_of(records=[report(3)], studies=_of_classes(CAPTURE, CT))
    assert not [one for one in lines if one.startswith(("CR1:", "CR15"))]


def test_a_paper_inside_image_files_is_no_image_file() -> None:
    assert lines_of(records=[report(3)], studies=_of_classes(PDF))["CR1:3"].state is State.MISSING
    assert lines_of(records=[report(3)], studies=_of_classes(SR))["CR1:3"].state is State.MISSING
