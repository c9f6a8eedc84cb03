"""What a harness found, and the numbers that say how hard it looked."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Result:
    """`asked` rounds were wanted, `reached` did hit running work; `findings` are losses, empty when all is well;
    `notes` are figures worth printing."""

    harness: str
    asked: int = 0
    reached: int = 0
    acknowledged: int = 0
    slowest_start: float = 0.0
    seconds: float = 0.0
    skipped: str = ""
    findings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, where: str, findings: list[str]) -> None:
        """Note what was found after one round."""
        self.findings += [f"{where}: {one}" for one in findings]
