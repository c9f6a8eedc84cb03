"""Names of kinds and regions: the same on the screen as on the printed pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from carenav_desktop import assets
from carenav_desktop.domain.kinds import RecordKind, Region
from carenav_desktop.gui import words
from carenav_desktop.gui.languages import LOCALES


@pytest.fixture(params=list(LOCALES))
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(LOCALES[request.param]))
    yield request.param
    QLocale.setDefault(before)


def test_every_kind_is_named_as_on_the_printed_pages(language: str) -> None:
    for kind in RecordKind:
        assert words.kind(kind) == assets.sentence(f"kind.{kind}", language)


def test_every_region_is_named_as_in_sentences(language: str) -> None:
    for region in Region:
        assert words.region(region) == assets.sentence(f"region.{region}", language)


def test_a_kind_of_scan_is_said_as_patients_hear_it_with_the_letters_of_its_files() -> None:
    said = {code: words.modality_and_letters(code) for code in ("CT", "US", "DX", "DOC")}
    assert said == {"CT": "CT", "US": "Ultrasound (US)", "DX": "X-ray (DX)", "DOC": "DOC"}


def test_a_kind_from_a_later_program_is_not_taken_for_one_of_ours() -> None:
    assert words.kind("hologram") == "Not sorted yet"
    assert words.region("") == ""
