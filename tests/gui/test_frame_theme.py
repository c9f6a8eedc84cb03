"""Colours that can be read, and words that can be found again."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import carenav_desktop.gui
from carenav_desktop.gui.theme import DARK, LIGHT, Tokens, style_sheet

SOURCES = sorted(Path(carenav_desktop.gui.__file__).parent.rglob("*.py"))
FORMS = sorted((Path(__file__).parents[2] / "ui" / "forms").glob("*.ui"))
PAIRS = [
    (ink, ground)
    for ink in ("text", "muted", "accent")
    for ground in ("window", "surface", "rail", "field", "accent_soft", "matte")
] + [("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_note", "note"), ("task", "surface")]


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(tokens: Tokens, ink: str, ground: str) -> None:
    one, other = sorted((luminance(getattr(tokens, ink)), luminance(getattr(tokens, ground))))
    assert (other + 0.05) / (one + 0.05) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "window", "field"])
def test_the_edge_of_a_field_can_be_seen(tokens: Tokens, ground: str) -> None:
    one, other = sorted((luminance(tokens.line_strong), luminance(getattr(tokens, ground))))
    assert (other + 0.05) / (one + 0.05) >= 3.0


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_leaves_no_token_open(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens).replace("$names", "")


def calls(source: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("source", SOURCES, ids=lambda one: one.stem)
def test_only_literals_are_given_for_translation(source: Path) -> None:
    for call in calls(source):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
            assert all(isinstance(one, ast.Constant) for one in call.args), f"{source.name}:{call.lineno}"


def test_only_the_wrappers_touch_what_could_read_markup() -> None:
    guarded = {"QLabel", "QMessageBox", "setToolTip", "setHtml", "setStatusTip", "setWhatsThis"}
    allowed = {"labels.py", "hints.py", "messages.py"}
    found = []
    for source in SOURCES:
        for call in calls(source):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name in guarded and source.name not in allowed:
                found.append(f"{source.name}:{call.lineno} {name}")
    assert found == []


@pytest.mark.parametrize("form", FORMS, ids=lambda one: one.stem)
def test_a_form_has_no_label_that_guesses_and_no_tool_tip(form: Path) -> None:
    text = form.read_text(encoding="utf-8")
    assert 'class="QLabel"' not in text
    assert 'name="toolTip"' not in text
