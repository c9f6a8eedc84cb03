"""The rules of the house that a machine can check."""

from __future__ import annotations

import ast
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from carenav_desktop import assets
from carenav_desktop.domain.report import Reason
from carenav_desktop.errors import Code

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "carenav_desktop").rglob("*.py"))


def test_each_room_uses_only_what_stands_below_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main(['--no-cache'])"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("code", [f"error.{one}" for one in Code] + [f"reason.{one}" for one in Reason if one])
def test_every_code_has_a_sentence_in_every_language(code: str) -> None:
    wording = assets.messages()[code]
    assert all(wording.get(language, "").strip() for language in assets.LANGUAGES)


def test_every_code_named_in_the_source_has_a_sentence() -> None:
    named = set()
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Say", "Progress"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str) and first.value:
                    named.add(first.value)
    assert named
    assert named <= assets.messages().keys()


def test_locked_requirements_have_hashes_and_no_addresses() -> None:
    for name in ("app.txt", "dev.txt", "audit.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        assert "http" not in text
        pins = re.findall(r"^\S+==", text, flags=re.M)
        assert len(pins) > 20
        assert text.count("--hash=sha256:") >= len(pins)


def test_no_gpl_codec_is_locked() -> None:
    assert "pylibjpeg-libjpeg" not in (ROOT / "requirements" / "app.txt").read_text(encoding="utf-8")


def test_every_resource_the_source_names_goes_into_the_package() -> None:
    """What is read by name in a source tree must be there when the program is installed, too."""
    hook = runpy.run_path(str(ROOT / "packaging" / "build_hook.py"))
    shipped = {Path(one).relative_to(ROOT / "resources").as_posix() for one in hook["shipped_resources"]()}
    named = set()
    for source in SOURCES:
        calls = re.findall(r'assets\.(?:document|text)\(\s*"([^"{]+)"', source.read_text(encoding="utf-8"))
        named |= set(calls)
    assert {"help/pages.json", "checklists/base.json"} <= named
    assert named - shipped == set()
    assert {"letters/records.json", "fonts/Inter-Regular.ttf"} <= shipped
    assert not any(one.startswith("translations/") or one.endswith(".py") for one in shipped)
