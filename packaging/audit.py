"""Known faults of exactly the locked packages, asked of PyPI through pip-audit, and an answer that hides nothing.

pip-audit ends with success when it could ask about nothing at all. Here a package without an answer is named, and
the exit status is 0 only when every package was answered for and none has a known fault; 1 when one has; 3 when
something stayed unanswered. Run by `python3 dev.py audit` with an environment of its own (`requirements/audit.txt`).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sbom import LOCK, Pin, locked

CLEAN, FAULTY, UNANSWERED = 0, 1, 3
#: Runs pip-audit on a requirements file and gives its standard output.
Ask = Callable[[Path], str]


@dataclass
class Answers:
    """For packages as `name==version`: `clean` ones, `faulty` ones with their fault IDs, and those nobody answered."""

    clean: list[str] = field(default_factory=list)
    faulty: dict[str, list[str]] = field(default_factory=dict)
    unanswered: dict[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The exit status."""
        return FAULTY if self.faulty else UNANSWERED if self.unanswered or not self.clean else CLEAN

    def lines(self) -> list[str]:
        """What to print."""
        told = [f"FAULT    {name}: {', '.join(ids)}" for name, ids in sorted(self.faulty.items())]
        told += [f"ANSWERED {name}: no known fault" for name in sorted(self.clean)]
        told += [f"NO WORD  {name}: {why}" for name, why in sorted(self.unanswered.items())]
        asked = len(self.clean) + len(self.faulty) + len(self.unanswered)
        told.append(f"{len(self.faulty)} of {asked} packages have known faults; {len(self.unanswered)} got no answer.")
        if self.unanswered:
            told.append("This is no clean result: ask again where PyPI can be reached.")
        return told


def audit(pins: Iterable[Pin], ask: Ask) -> Answers:
    """Ask about every pin, also those for other systems and Python versions than this one."""
    answers = Answers()
    for together in _rounds(list(pins)):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "asked.txt"
            file.write_text("".join(f"{one.name}=={one.version}\n" for one in together), encoding="utf-8")
            _enter(answers, together, ask(file))
    return answers


def _enter(answers: Answers, pins: list[Pin], output: str) -> None:
    """Sort what came back; a pin that is not in it got no answer."""
    try:
        told = {(one["name"], one.get("version")): one for one in json.loads(output)["dependencies"]}
    except (ValueError, KeyError, TypeError):
        told = {}
    for pin in pins:
        shown = f"{pin.name}=={pin.version}"
        said = told.get((pin.name, pin.version)) or told.get((pin.name, None))
        if said is None or "vulns" not in said:
            answers.unanswered[shown] = (said or {}).get("skip_reason", "the service could not be reached")
        elif said["vulns"]:
            answers.faulty[shown] = [one["id"] for one in said["vulns"]]
        else:
            answers.clean.append(shown)


def _rounds(pins: list[Pin]) -> list[list[Pin]]:
    """The pins in groups in which no name stands twice: a lock for all systems holds some in two versions."""
    groups: list[list[Pin]] = []
    for pin in pins:
        free = next((group for group in groups if all(one.name != pin.name for one in group)), None)
        if free is None:
            groups.append([pin])
        else:
            free.append(pin)
    return groups


def pip_audit(file: Path) -> str:
    """What pip-audit says of the pins in `file`, as JSON; nothing when it failed."""
    words = ["-r", str(file), "--disable-pip", "--no-deps", "-f", "json", "--progress-spinner", "off"]
    done = subprocess.run([sys.executable, "-m", "pip_audit", *words], capture_output=True, text=True, check=False)
    return done.stdout


if __name__ == "__main__":
    found = audit(locked(LOCK.read_text(encoding="utf-8")), pip_audit)
    print("\n".join(found.lines()))
    sys.exit(found.status)
