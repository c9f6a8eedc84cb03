"""What the program remembers of a person comes back, and whatever else lies in that file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from carenav_desktop.settings import Settings, load, save


def test_settings_come_back(tmp_path: Path) -> None:
    save(Settings(language="zh-Hans", last_case=3), tmp_path / "deep" / "settings.json")
    assert load(tmp_path / "deep" / "settings.json") == Settings(language="zh-Hans", last_case=3)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"x":' * 100_000, b'{"last_case": "3"}']
)
def test_a_damaged_file_of_settings_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert load(tmp_path / "settings.json") == Settings()
