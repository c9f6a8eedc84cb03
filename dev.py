#!/usr/bin/env python3
"""The commands of this project, for a computer that has only Python 3.11 or newer.

python3 dev.py demo       see it work: the window where there is a display, else a sealed packet and where it lies
python3 dev.py test       every test, after installing what they need      (more words go to pytest)
python3 dev.py lint       formatting and types
python3 dev.py screens    pictures of every place
python3 dev.py torture  kills, power cuts, full disks and the like in full numbers   (names, --count N, --minutes N)
python3 dev.py fuzz     broken and hostile input for every reader and parser   (--seconds 60, --inputs, names)
python3 dev.py bench      the table of docs/benchmarks.md
python3 dev.py audit      what the program is made of (build/sbom.cdx.json), and known faults in it
python3 dev.py lock       renew requirements/*.txt
python3 dev.py translate  collect new strings of the window into the translation file
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
#: pip-audit and what it needs, away from what the program and its tests need.
AUDIT_VENV = ROOT / ".venv-audit"

#: Shared libraries Qt loads, and the Debian package of each.
WINDOW_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
DISPLAY_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
#: Other people's programs that check ours, and the Debian package of each.
PEERS = {
    "age": "age",
    "dcmdump": "dcmtk",
    "dciodvfy": "dicom3tools",
    "genisoimage": "genisoimage",
    "unzip": "unzip",
    "jar": "default-jdk-headless",
    "strace": "strace",
    "fiu-run": "fiu-utils",
    "faketime": "faketime",
    "mkfs.ext4": "e2fsprogs",
    "unshare": "util-linux",
    "dbus-daemon": "dbus",
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
    "7zz": "7zip",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
    "Orthanc": "orthanc",
    "node": "nodejs",
}
#: What makes the reading room from its source; where one is missing, both come from the package index.
MAKERS = ("node", "npm")
#: Where programs lie that not every user of a system has on the path.
PROGRAM_PLACES = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
#: While this file says so, packages start no service of theirs (policy-rc.d(8)).
SERVICE_POLICY = "/usr/sbin/policy-rc.d"
#: The one that opens our tables; large, so it comes only when it is asked for.
SPREADSHEET = {"soffice": "libreoffice-calc-nogui"}


def main(words: list[str]) -> int:
    """Run one command and give its exit status."""
    commands = {
        "demo": demo,
        "test": test,
        "lint": lint,
        "screens": screens,
        "torture": torture,
        "fuzz": fuzz,
        "bench": bench,
        "audit": audit,
        "lock": lock,
        "translate": translate,
    }
    if sys.version_info < (3, 11):  # noqa: UP036 - this file alone may meet an older Python
        print("Python 3.11 or newer is needed.")
        return 2
    if not words or words[0] not in commands:
        print(__doc__)
        return 2
    return commands[words[0]](words[1:])


def demo(words: list[str]) -> int:
    """The main job on the sample case."""
    display = has_display()
    prepare("app", libraries=WINDOW_LIBRARIES | DISPLAY_LIBRARIES if display else {}, window=display)
    return run(["-m", "carenav_desktop", "--sample"] if display else ["-m", "carenav_desktop", "demo", *words])


def test(words: list[str]) -> int:
    """All checks and tests, or those pytest is asked for."""
    prepare("dev", programs=PEERS)
    status = 0 if words else lint([])
    words = words or ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"]
    return status or run(["-m", "pytest", *words], QT_QPA_PLATFORM="offscreen")


def lint(_words: list[str]) -> int:
    """Formatting and types; the layers are a test."""
    prepare("dev")
    return run(["-m", "ruff", "check", "."]) or run(["-m", "ruff", "format", "--check", "."]) or run(["-m", "mypy"])


def screens(words: list[str]) -> int:
    """Pictures of every place, in both languages, light and dark."""
    prepare("dev")
    return run(["tests/screens/shoot.py", *words], QT_QPA_PLATFORM="offscreen")


def torture(words: list[str]) -> int:
    """Hurt the library in every way there is; ends with 1 when anything acknowledged was lost."""
    names = {one for one in words if one.isalpha()}
    prepare("dev", programs=PEERS | (SPREADSHEET if "spreadsheet" in names or not names else {}))
    return run(["-m", "torture", *words], PYTHONPATH=os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests"))))


def fuzz(words: list[str]) -> int:
    """Broken and hostile input for every reader and parser."""
    prepare("dev")
    return run(["-m", "fuzz", *words], PYTHONPATH=os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests"))))


def bench(words: list[str]) -> int:
    """Speed and memory against floors on the same bytes."""
    prepare("dev", programs=PEERS)
    return run(["benchmarks/run.py", *words], QT_QPA_PLATFORM="offscreen")


def audit(_words: list[str]) -> int:
    """List the locked packages, then ask PyPI for known faults: 1 when there are some, 3 when not all got an answer."""
    prepare("dev")
    install_python("audit", AUDIT_VENV)
    listed = run(["packaging/sbom.py", "build/sbom.cdx.json"])
    return listed or run(["packaging/audit.py"], AUDIT_VENV)


def lock(_words: list[str]) -> int:
    """Renew the locked dependencies; needs uv."""
    base = ["uv", "pip", "compile", "-q", "--universal", "--generate-hashes", "--no-header", "--no-annotate"]
    base += ["--no-emit-index-url", "-p", "3.11"]
    for source, name in (
        (["pyproject.toml"], "app"),
        (["pyproject.toml", "--extra", "dev"], "dev"),
        (["requirements/audit.in"], "audit"),
        (["requirements/page.in"], "page"),
    ):
        subprocess.run([*base, *source, "-o", f"requirements/{name}.txt"], cwd=ROOT, check=True)
    return 0


def translate(_words: list[str]) -> int:
    """Collect the strings of the window into every translation file."""
    prepare("dev")
    sources = [str(one) for one in sorted((ROOT / "src/carenav_desktop/gui").rglob("*.py"))]
    sources += [str(one) for one in sorted((ROOT / "ui/forms").glob("*.ui"))]
    files = [str(one) for one in sorted((ROOT / "resources/translations").glob("*.ts"))]
    tool = "from PySide6.scripts.pyside_tool import lupdate; lupdate()"
    return run(["-c", tool, *sources, "-no-obsolete", "-locations", "none", "-ts", *files])


def has_display() -> bool:
    """Whether a window can be seen here."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare(
    lock_name: str,
    libraries: dict[str, str] = WINDOW_LIBRARIES,
    programs: dict[str, str] | None = None,
    *,
    window: bool = True,
) -> None:
    """Make the environment of this project; `window` says whether forms and translations must be compiled, too."""
    missing = [package for name, package in libraries.items() if not has_library(name)]
    missing += [package for name, package in (programs or {}).items() if not has_program(name)]
    if not python_of(VENV).exists() and not shutil.which("uv") and not importlib.util.find_spec("ensurepip"):
        missing.append("python3-venv")
    if missing and sys.platform == "linux":
        install_system(sorted(set(missing)))
    install_python(lock_name)
    if not all(map(has_program, MAKERS)):
        install_python("page")
    run(["packaging/build_hook.py", *([] if window else ["reader"])], check=True)


def has_library(name: str) -> bool:
    """Whether the loader finds a shared library; other systems than Linux bring what Qt needs."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    """Whether a program is installed."""
    return shutil.which(name, path=PROGRAM_PLACES) is not None


def install_system(packages: list[str]) -> None:
    """Install Debian packages where that is allowed, else say the one line that does it and stop."""
    apt = shutil.which("apt-get")
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    allowed = apt and (not as_root or (shutil.which("sudo") and not subprocess.call([*as_root, "true"])))
    if not allowed:
        command = "sudo apt-get install -y " if apt else "Install with your system's package manager: "
        sys.exit(
            f"These are missing on this computer. Run this line, then try again:\n\n    {command}{' '.join(packages)}\n"
        )
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*as_root, "apt-get", "update", "-qq"], check=True, env=quiet)
    with no_services(as_root, packages):
        subprocess.run(
            [*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
            check=True,
            env=quiet,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def no_services(as_root: list[str], packages: list[str]) -> Iterator[None]:
    """Install without starting any service, now or with the computer: the tests start what they need by themselves."""
    own_policy = not Path(SERVICE_POLICY).exists()
    if own_policy:
        words = f"printf '#!/bin/sh\\nexit 101\\n' > {SERVICE_POLICY} && chmod 755 {SERVICE_POLICY}"
        subprocess.run([*as_root, "sh", "-c", words], check=True)
    try:
        yield
    finally:
        if own_policy:
            subprocess.run([*as_root, "rm", "-f", SERVICE_POLICY], check=True)
    if "orthanc" in packages and shutil.which("systemctl"):
        subprocess.run([*as_root, "systemctl", "disable", "-q", "orthanc"], check=False, stderr=subprocess.DEVNULL)


def python_of(venv: Path) -> Path:
    """The interpreter of a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install_python(lock_name: str, venv: Path = VENV) -> None:
    """Fill `venv` from `requirements/NAME.txt`, once per content of that file."""
    locked = ROOT / "requirements" / f"{lock_name}.txt"
    stamp = venv / f"installed-{lock_name}-{hashlib.sha256(locked.read_bytes()).hexdigest()[:16]}"
    if stamp.exists():
        return
    print(f"Installing what {lock_name} needs into {venv.name} (a few minutes the first time) ...", flush=True)
    uv, python = shutil.which("uv"), str(python_of(venv))
    if not python_of(venv).exists():
        maker = [uv, "venv", "-q", "--python", sys.executable] if uv else [sys.executable, "-m", "venv"]
        subprocess.run([*maker, str(venv)], check=True)
    installer = [uv, "pip", "install", "-q", "-p", python] if uv else [python, "-m", "pip", "install", "-q"]
    subprocess.run([*installer, "--require-hashes", "-r", str(locked)], check=True)
    stamp.touch()


def run(words: list[str], venv: Path = VENV, *, check: bool = False, **environment: str) -> int:
    """Run Python of `venv` on this source tree."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run([str(python_of(venv)), *words], cwd=ROOT, env=settings, check=check).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as failed:
        sys.exit(f"This step failed: {' '.join(map(str, failed.cmd))}")
    except KeyboardInterrupt:
        sys.exit(130)
