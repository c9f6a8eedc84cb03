"""A hole in a series is told with its neighbours; everything that only looks like one is not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carenav_desktop.domain.completeness import Gap, Slice, gaps, repeated


def _row(count: int, *, first: int = 1, step: int = 1, distance: float = 5.0, stack: str = "ax") -> list[Slice]:
    return [Slice(first + step * n, -40.0 + distance * n, stack) for n in range(count)]


def _without(slices: Sequence[Slice], *numbers: int) -> list[Slice]:
    return [one for one in slices if one.number not in numbers]


def _unnumbered(slices: Sequence[Slice]) -> list[Slice]:
    return [replace(one, number=None) for one in slices]


def _unplaced(slices: Sequence[Slice]) -> list[Slice]:
    return [replace(one, position=None, stack="") for one in slices]


def _random_numbers(count: int, seed: int) -> list[int]:
    return random.Random(seed).sample(range(1, 10_000_000), count)


_rows = st.builds(
    _row,
    st.integers(5, 60),
    first=st.integers(-3, 1000),
    step=st.integers(1, 4),
    distance=st.sampled_from([0.3, 0.625, 1.2, 5.0, -5.0, 7.0]),
)


@given(_rows, st.data())
def test_one_slice_taken_from_the_middle_is_one_gap_between_its_neighbours(
    row: list[Slice], data: st.DataObject
) -> None:
    at = data.draw(st.integers(1, len(row) - 2))
    left = data.draw(st.permutations(row[:at] + row[at + 1 :]))
    assert gaps(left, "CT") == (Gap(1, row[at - 1].number, row[at + 1].number),)
    assert gaps(_unplaced(left), "CT") == gaps(left, "CT")


@given(_rows, st.data())
def test_without_numbers_the_places_name_the_gap(row: list[Slice], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(row) - 2))
    left = data.draw(st.permutations(_unnumbered(row[:at] + row[at + 1 :])))
    ends = sorted((row[at - 1].position or 0, row[at + 1].position or 0))
    assert gaps(left, "CT") == (Gap(1, None, None, (ends[0], ends[1])),)


@given(_rows, st.integers(0, 10_000), st.data())
def test_random_numbers_leave_the_judgement_to_the_places(row: list[Slice], seed: int, data: st.DataObject) -> None:
    strange = [replace(one, number=number) for one, number in zip(row, _random_numbers(len(row), seed), strict=True)]
    assert gaps(strange, "CT") == ()
    at = data.draw(st.integers(1, len(row) - 2))
    around = sorted((strange[at - 1].number or 0, strange[at + 1].number or 0))
    assert gaps(strange[:at] + strange[at + 1 :], "CT") == (Gap(1, around[0], around[1]),)


@given(_rows, st.data())
def test_a_whole_series_is_silent_in_any_order(row: list[Slice], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(row))
    for one in (mixed, _unnumbered(mixed), _unplaced(mixed), [replace(slice, number=7) for slice in mixed]):
        assert gaps(one, "CT") == ()
        assert repeated(one) == 0


@given(st.integers(2, 12), st.integers(3, 20), st.data())
def test_a_time_series_is_silent_until_one_image_lacks(times: int, places: int, data: st.DataObject) -> None:
    whole = [Slice(1 + t * places + n, 3.0 * n, "ax") for t in range(times) for n in range(places)]
    assert gaps(whole, "MR") == ()
    assert repeated(whole) == 0
    lost = data.draw(st.integers(2, len(whole) - 1))
    assert gaps(_without(whole, lost), "MR") == (Gap(1, lost - 1, lost + 1),)


@given(st.permutations(range(1, 41)), st.integers(2, 39))
def test_numbers_in_the_order_of_taking_are_believed(order: list[int], lost: int) -> None:
    taken = [Slice(number, 3.0 * place, "ax") for place, number in enumerate(order)]
    left = [number for number in order if number != lost]
    assume(left not in (sorted(left), sorted(left, reverse=True)))  # those follow the places, which know better
    assert gaps(taken, "MR") == ()
    assert gaps(_without(taken, lost), "MR") == (Gap(1, lost - 1, lost + 1),)


def test_two_lacking_between_two_images_are_one_gap_of_two() -> None:
    assert gaps(_without(_row(60), 42, 43), "CT") == (Gap(2, 41, 44),)


def test_every_gap_is_told() -> None:
    assert gaps(_without(_row(60), 7, 42, 43), "CT") == (Gap(1, 6, 8), Gap(2, 41, 44))


def test_a_large_hole_in_the_middle_is_told_by_the_places() -> None:
    assert gaps([one for one in _row(100) if not 15 < (one.number or 0) < 86], "CT") == (Gap(70, 15, 86),)


def test_fine_slices_below_and_coarse_ones_above_are_how_a_head_is_scanned() -> None:
    fine, coarse = _row(13, distance=4), [Slice(14 + n, 20.0 + 8.0 * n, "ax") for n in range(13)]
    assert gaps(fine + coarse, "CT") == ()
    assert gaps(_unnumbered(fine + coarse), "CT") == ()
    assert gaps(_without(fine + coarse, 20), "CT") == (Gap(1, 19, 21),)


def test_a_few_coarse_slices_after_many_fine_ones_are_no_holes() -> None:
    coarse = [Slice(None, 105.0 + 5.0 * n, "ax") for n in range(1, 9, 2)]
    assert gaps(_unnumbered(_row(30)) + coarse, "CT") == ()


def test_noise_in_the_places_is_no_gap() -> None:
    noisy = [Slice(None, 0.9 * n + (0.04 if n % 3 else -0.02), "ax") for n in range(193)]
    assert gaps(noisy, "MR") == ()


def test_echoes_that_are_each_counted_anew_are_judged_each() -> None:
    echoes = [Slice(n, 4.0 * n, f"ax echo {echo}") for echo in (1, 2) for n in range(1, 21)]
    assert gaps(echoes, "MR") == ()
    lacks = [one for one in echoes if (one.number, one.stack) != (7, "ax echo 2")]
    assert gaps(lacks, "MR") == (Gap(1, 6, 8),)


def test_echoes_counted_in_turn_are_silent() -> None:
    echoes = [Slice(2 * n + echo, 4.0 * n, f"ax echo {echo}") for echo in (0, 1) for n in range(20)]
    assert gaps(echoes, "MR") == ()
    assert gaps(_without(echoes, 14), "MR") == (Gap(1, 13, 15),)


def test_phases_numbered_in_hundreds_are_silent() -> None:
    phases = [one for phase in (1, 101, 201) for one in _row(80, first=phase)]
    assert gaps(phases, "CT") == ()


def test_two_stacks_in_one_series_are_one_row_of_numbers() -> None:
    both = _row(12) + _row(12, first=13, stack="cor")
    assert gaps(both, "MR") == ()
    assert gaps(_without(both, 12), "MR") == (Gap(1, 11, 13),)


def test_planes_around_an_axis_are_judged_by_their_numbers() -> None:
    turning = [Slice(n, 1.5 * n, f"plane {n}") for n in range(1, 13)]
    assert gaps(turning, "MR") == ()
    assert gaps(_without(turning, 5), "MR") == (Gap(1, 4, 6),)


def test_a_scout_fills_its_number_and_no_place() -> None:
    with_scout = [Slice(1, 400.0, "cor", scout=True), *_row(20, first=2)]
    assert gaps(with_scout, "CT") == ()
    between = [*_row(4), Slice(5, 400.0, "cor", scout=True), *_without(_row(20), 1, 2, 3, 4, 5)]
    assert gaps(_unnumbered(with_scout), "CT") == ()
    assert gaps([one for one in between if one.number != 9], "CT") == (Gap(1, 8, 10),)


def test_numbers_that_skip_where_no_place_is_empty_are_no_loss() -> None:
    skipped = [replace(one, number=(one.number or 0) + (3 if (one.number or 0) > 10 else 0)) for one in _row(30)]
    assert gaps(skipped, "CT") == ()


@pytest.mark.parametrize("modality", ["US", "DX", "MG", "XA", "SR", "OT"])
def test_pictures_that_are_no_slices_need_no_numbers_in_a_row(modality: str) -> None:
    assert gaps([Slice(number, None) for number in (1, 2, 5, 6, 11)], modality) == ()


def test_files_with_frames_inside_are_counted_not_measured() -> None:
    files = [Slice(n, 10.0 * n * n, "ax", frames=64) for n in range(1, 5)]
    assert gaps(files, "MR") == ()
    assert gaps(_without(files, 3), "MR") == (Gap(1, 2, 4),)


def test_objects_without_a_picture_are_no_slices() -> None:
    assert gaps([Slice(n, None, frames=0) for n in (1, 2, 9)], "CT") == ()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nothing_is_said_of_very_few_images(count: int) -> None:
    assert gaps(_row(count, step=3), "CT") == ()
    assert gaps(_unnumbered(_row(count)), "CT") == ()


def test_images_at_the_place_of_another_are_counted() -> None:
    assert repeated([*_row(20), Slice(21, -30.0, "ax"), Slice(22, -30.0, "ax")]) == 2
    assert repeated([*_row(20), *_row(20)]) == 0
    assert repeated([*_row(20), Slice(21, -30.0, "cor")]) == 0


@given(
    st.lists(
        st.builds(Slice, st.none() | st.integers(-9, 9), st.none() | st.floats(-1e6, 1e6), st.sampled_from(["", "a"]))
    )
)
def test_any_values_get_an_answer(slices: list[Slice]) -> None:
    found = gaps(slices, "CT")
    assert all(one.missing > 0 for one in found)
    assume(len(slices) > 1)
    assert gaps(slices[::-1], "CT") == found
