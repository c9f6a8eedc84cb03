"""A new library in a folder that is copied elsewhere: said once, before it is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from carenav_desktop.cli import main


def test_a_new_library_in_a_synchronised_folder_is_remarked_on_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    words = ["--library", str(tmp_path / "Dropbox" / "Library"), "case", "list"]
    assert main(words) == 0
    assert "Dropbox copies this folder" in capsys.readouterr().err
    assert main(words) == 0
    assert capsys.readouterr().err == ""
