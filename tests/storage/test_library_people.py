from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from storage_builders import LI_MING, a_case, a_document, a_slice, bring_in

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.storage.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(library: Library) -> Case:
    return a_case(library)


def _decisions(library: Library, case: Case) -> list[Decision]:
    with library.unit_of_work() as unit:
        return [one.decision for one in unit.people.all(case.id)]


def test_an_open_person_is_the_same_once_a_later_file_says_so(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_slice(1))])
    assert _decisions(library, case) == [Decision.OPEN]
    bring_in(library, case, [("2", b"2", a_slice(2))], same=True)
    assert _decisions(library, case) == [Decision.SAME]


def test_one_file_that_says_so_is_enough_wherever_it_stands_in_its_batch(library: Library, case: Case) -> None:
    with library.unit_of_work() as unit:
        unit.people.gather(case.id, [(LI_MING, False), (LI_MING, True), (LI_MING, False)])
    bring_in(library, case, [("1", b"1", a_slice(1))])
    assert _decisions(library, case) == [Decision.SAME]


def test_a_person_said_to_be_another_stays_another_whatever_comes(library: Library, case: Case) -> None:
    bring_in(library, case, [("1", b"1", a_document())])
    with library.unit_of_work() as unit:
        (person,) = unit.people.all(case.id)
        unit.people.decide(case.id, [person.id], Decision.NOT_OURS)
    bring_in(library, case, [("2", b"2", a_document())], same=True)
    assert _decisions(library, case) == [Decision.NOT_OURS]
