from __future__ import annotations

from pathlib import Path

import pytest
from torture.flips import begin, flip_bits

from carenav_desktop.services.locking import begin_locked

_FLIPS = 40


def test_every_flipped_bit_that_changes_data_is_found(tmp_path: Path) -> None:
    begin(tmp_path / "library")
    result = flip_bits(tmp_path / "library", _FLIPS, seed=20)
    assert result.findings == []
    assert result.reached == _FLIPS


def test_every_flipped_bit_of_a_locked_library_is_found(tmp_path: Path) -> None:
    key = begin_locked(tmp_path / "library", "seven words nobody would guess at all here")
    begin(tmp_path / "library", key)
    result = flip_bits(tmp_path / "library", _FLIPS // 4, seed=21, key=key)
    assert result.findings == []


def test_the_harness_sees_when_a_check_is_blind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin(tmp_path / "library")
    monkeypatch.setattr("carenav_desktop.storage.library.check_values", lambda *_: ())
    assert flip_bits(tmp_path / "library", _FLIPS // 4, seed=20).findings
