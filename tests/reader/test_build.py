"""The page is made the same everywhere, and every sentence of it exists in both languages."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from reader_node import PAGE, ROOT, SOURCE, need_node

WORDS = json.loads((SOURCE / "src" / "shell" / "words.json").read_text(encoding="utf-8"))
SCRIPTS = "\n".join(one.read_text(encoding="utf-8") for one in sorted((SOURCE / "src").rglob("*.ts")))
BLANK = re.compile(r"\{([a-z]+)\}")


def test_two_builds_in_two_places_give_the_same_page(tmp_path: Path) -> None:
    node = need_node()
    for name in ("here", "over there"):
        copy = tmp_path / name / "ui" / "reader"
        shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("node_modules"))
        (copy / "node_modules").symlink_to(SOURCE / "node_modules")
        shutil.copytree(ROOT / "resources" / "messages", tmp_path / name / "resources" / "messages")
        subprocess.run([node, "build.mjs", str(tmp_path / f"{name}.html")], cwd=copy, check=True, capture_output=True)
    first, second = (tmp_path / f"{name}.html" for name in ("here", "over there"))
    assert first.read_bytes() == second.read_bytes() == PAGE.read_bytes()


def test_the_types_hold() -> None:
    node = need_node()
    for project in ("tsconfig.json", "tsconfig.tests.json"):
        tsc = SOURCE / "node_modules" / "typescript" / "bin" / "tsc"
        done = subprocess.run([node, tsc, "-p", project], cwd=SOURCE, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


#: The reasons and remarks of pictures, as `reasons.ts` has them.
_UNIONS = re.compile(r"export type (Reason|Remark) =([^;]*);")
_CODE = re.compile(r'"([a-z-]+)"')


@pytest.mark.parametrize("word", WORDS)
def test_every_sentence_is_there_in_both_languages_with_the_same_blanks(word: str) -> None:
    english, chinese = WORDS[word]
    assert english.strip() and chinese.strip()
    assert set(BLANK.findall(english)) == set(BLANK.findall(chinese))
    if word != "page.language" and re.search(r"[a-z]{3}", BLANK.sub("", english)):
        assert re.search(r"[\u4e00-\u9fff]", chinese)
        assert not re.search(r"[\u4e00-\u9fff]", english)


def test_every_problem_has_a_sentence_and_every_sentence_is_used() -> None:
    codes = set(re.findall(r'\| "([A-Z_]+)"', (SOURCE / "src" / "problem.ts").read_text(encoding="utf-8")))
    assert {word.removeprefix("problem.") for word in WORDS if re.fullmatch(r"problem\.[A-Z_]+", word)} == codes
    assert [code for code in codes if SCRIPTS.count(f'"{code}"') < 2] == []
    spoken = set(re.findall(r'"([a-z]+\.[a-z_]+)"', SCRIPTS))
    roles = {f"scan.role_{role}" for role in ("baseline", "prior", "current")}
    reasons = (SOURCE / "src" / "dicom" / "reasons.ts").read_text(encoding="utf-8")
    of_pictures = {f"stack.{kind}.{code}" for kind, codes in _UNIONS.findall(reasons) for code in _CODE.findall(codes)}
    assert {word for word in WORDS if re.match(r"stack\.[a-z]+\.", word)} == {one.lower() for one in of_pictures}
    said = {word for word in WORDS if not re.fullmatch(r"problem\.[A-Z_]+|stack\.[a-z]+\.[a-z-]+", word)}
    assert said - spoken - roles == set()


def test_text_never_goes_in_as_markup() -> None:
    forbidden = r"(?:inner|outer|Adjacent)HTML|document\.write|DOMParser|createContextualFragment|\beval\b|new Function"
    assert re.findall(forbidden, SCRIPTS) == []


def test_the_locked_packages_have_hashes_and_no_addresses_and_none_is_under_the_gpl() -> None:
    text = (SOURCE / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: one for name, one in json.loads(text)["packages"].items() if name}
    assert "://" not in re.sub(r'"(url|funding)": ?"[^"]*"', "", text)
    assert [name for name, one in packages.items() if not one.get("integrity")] == []
    assert [name for name, one in packages.items() if "GPL" in one.get("license", "")] == []
    wanted = json.loads((SOURCE / "package.json").read_text(encoding="utf-8"))
    assert all(re.fullmatch(r"[0-9.]+", one) for one in (wanted["dependencies"] | wanted["devDependencies"]).values())
