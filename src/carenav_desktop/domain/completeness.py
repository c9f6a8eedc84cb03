"""Whether the slices of a series follow one another without a hole: said of stored numbers, never of pixels.

Numbers come first: instance numbers in a row, whatever their step, mean that nothing lacks, however the distances vary
(a tilted gantry, fine slices below and coarse ones above, several echoes, time points). Numbers with a hole name its
neighbours, unless the places contradict. Where numbers say nothing - none, all alike, random - the places decide: a
distance that is a whole multiple of the usual one, within a tenth of it, in an otherwise even stack. In doubt nothing
is said. What lacks at an end cannot be seen from here; only the list of a disc tells.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

#: Share of the usual distance by which another may differ from it, or from a multiple of it.
TOLERANCE = 0.1
#: Two slices nearer than this (mm) lie at one place.
_ONE_PLACE = 0.01
#: Numbers that jump by this much while no place is empty are a scheme of counting, not a loss.
_JUMP = 10
#: Modalities made of slices, whose numbers count even where nothing is written of their places.
_SLICED = frozenset({"CT", "MR", "PT"})


@dataclass(frozen=True)
class Slice:
    """One file of a series. `position` is in mm along the normal; `stack` is empty where the plane is not known."""

    number: int | None
    position: float | None
    stack: str = ""
    frames: int = 1
    scout: bool = False


@dataclass(frozen=True)
class Gap:
    """Where `missing` images lack, between the images numbered `before` and `after`.

    One without a number is named by its place, in mm, in `places`.
    """

    missing: int
    before: int | None
    after: int | None
    places: tuple[float, float] | None = None


class _Verdict(Enum):
    """What the places of one stack say."""

    UNKNOWN = auto()
    EVEN = auto()
    HOLES = auto()


@dataclass(frozen=True)
class _Stack:
    """The places of one stack in order, each with its slices; `holes` are pairs of places and what lacks between."""

    places: tuple[tuple[Slice, ...], ...]
    verdict: _Verdict
    holes: tuple[tuple[int, int], ...] = ()

    @property
    def is_single(self) -> bool:
        """Whether each place was taken once."""
        return all(len(one) == 1 for one in self.places)

    @property
    def is_full(self) -> bool:
        """Whether no place is empty and all were taken equally often."""
        return self.verdict is _Verdict.EVEN and len({len(one) for one in self.places}) == 1

    @property
    def is_in_order(self) -> bool:
        """Whether each place was taken once and the numbers follow the places, up or down."""
        numbers = [one[0].number or 0 for one in self.places]
        return self.is_single and numbers in (sorted(numbers), sorted(numbers, reverse=True))


def gaps(slices: Iterable[Slice], modality: str) -> tuple[Gap, ...]:
    """The holes in a series, in order; the order of the argument does not matter."""
    images = [one for one in slices if one.frames > 0]
    stacks = _stacks(images)
    if not stacks and modality not in _SLICED:
        return ()
    found = _by_numbers(images, stacks)
    return tuple(_by_places(stacks) if found is None else found)


def repeated(slices: Iterable[Slice]) -> int:
    """How many images lie where another does, in stacks whose places were mostly taken once."""
    count = 0
    for stack in _stacks(slices):
        taken = Counter(len(one) for one in stack.places)
        if 2 * taken[1] > len(stack.places):
            count += sum(len(one) - 1 for one in stack.places)
    return count


def _by_numbers(images: Sequence[Slice], stacks: Sequence[_Stack]) -> list[Gap] | None:
    """The holes between the numbers, None when the numbers say nothing."""
    numbers = [one.number for one in images if one.number is not None]
    different = set(numbers)
    if len(numbers) < len(images) or len(different) < 2:
        return None
    in_order = all(one.is_in_order for one in stacks)
    found = _jumps(different, in_order=in_order)
    if found is None:
        return None
    found = [one for one in found if not _is_contradicted(one, stacks, in_order=in_order)]
    if found or len(different) == len(numbers):
        return found
    return [gap for stack in stacks for gap in _of_its_own(stack)]


def _of_its_own(stack: _Stack) -> Iterable[Gap]:
    """The holes of a stack in a series whose stacks are each counted anew."""
    numbers = [one.number for place in stack.places for one in place if one.number is not None]
    if len(set(numbers)) < len(numbers) or len(numbers) < 2:
        return _by_places([stack])
    found = _jumps(set(numbers), in_order=stack.is_in_order) or []
    return [one for one in found if not _is_contradicted(one, [stack], in_order=stack.is_in_order)]


def _jumps(numbers: set[int], *, in_order: bool) -> list[Gap] | None:
    """The holes between different numbers, at least two; None when they do not count in any usual step.

    Numbers out of the order of the places must count more evenly to be believed.
    """
    ordered = sorted(numbers)
    steps = Counter(after - before for before, after in pairwise(ordered))
    step, often = min(steps.items(), key=lambda one: (-one[1], one[0]))
    if (2 if in_order else 4 / 3) * often < len(ordered) - 1:
        return None
    found = [
        Gap((after - before) // step - 1, before, after)
        for before, after in pairwise(ordered)
        if after - before > step and not (after - before) % step
    ]
    return found if sum(one.missing for one in found) <= len(ordered) else None


def _is_contradicted(gap: Gap, stacks: Sequence[_Stack], *, in_order: bool) -> bool:
    """Whether the places show that nothing lacks where the numbers jump."""
    if not stacks or any(one.verdict is not _Verdict.EVEN for one in stacks):
        return False
    if gap.missing >= _JUMP and all(one.is_full for one in stacks):
        return True
    around = {gap.before, gap.after}
    return in_order and any(around <= {slice.number for place in one.places for slice in place} for one in stacks)


def _by_places(stacks: Iterable[_Stack]) -> list[Gap]:
    return [
        _between(stack.places[at][0], stack.places[at + 1][0], lacks) for stack in stacks for at, lacks in stack.holes
    ]


def _between(one: Slice, other: Slice, missing: int) -> Gap:
    """The hole between two slices, the one with the lower number first."""
    assert one.position is not None
    assert other.position is not None
    if one.number is None or other.number is None:
        return Gap(missing, None, None, (one.position, other.position))
    return Gap(missing, min(one.number, other.number), max(one.number, other.number))


def _stacks(images: Iterable[Slice]) -> list[_Stack]:
    """The slices with a known place, by stack. Scouts and files of several frames have no place among them."""
    grouped: defaultdict[str, list[Slice]] = defaultdict(list)
    for one in images:
        if one.position is not None and one.stack and one.frames == 1 and not one.scout:
            grouped[one.stack].append(one)
    return [_stack(grouped[key]) for key in sorted(grouped)]


def _stack(slices: Sequence[Slice]) -> _Stack:
    places: list[list[Slice]] = []
    for one in sorted(slices, key=_where):
        if places and _where(one) - _where(places[-1][0]) <= _ONE_PLACE:
            places[-1].append(one)
        else:
            places.append([one])
    fixed = tuple(tuple(sorted(one, key=lambda slice: slice.number or 0)) for one in places)
    distances = [_where(after[0]) - _where(before[0]) for before, after in pairwise(fixed)]
    return _Stack(fixed, *_judged(distances))


def _where(one: Slice) -> float:
    return one.position if one.position is not None else 0.0


def _judged(distances: Sequence[float]) -> tuple[_Verdict, tuple[tuple[int, int], ...]]:
    """What the distances between places say, and after which place how many lack."""
    if len(distances) < 2:
        return _Verdict.UNKNOWN, ()
    usual = sorted(distances)[(len(distances) - 1) // 2]
    multiples = [round(one / usual) for one in distances]
    if any(abs(one - times * usual) > TOLERANCE * usual for one, times in zip(distances, multiples, strict=True)):
        return _Verdict.UNKNOWN, ()
    holes = tuple((at, times - 1) for at, times in enumerate(multiples) if times > 1)
    if not holes:
        return _Verdict.EVEN, ()
    # Many wide distances, or equal ones in a row, are how the scan was made.
    in_a_row = any(one == other > 1 for one, other in pairwise(multiples))
    if in_a_row or 2 * len(holes) >= len(distances) or len(holes) > max(1, len(distances) // 4):
        return _Verdict.UNKNOWN, ()
    return _Verdict.HOLES, holes
