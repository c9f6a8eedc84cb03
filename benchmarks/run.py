"""The table of docs/benchmarks.md: every goal as a ratio to a floor on the same bytes, in one run on one machine.

python3 dev.py bench [--slices 1000] [--rounds 5] [--only P1,P4]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from made_disc import make_disc
from timing import ENVIRONMENT, Ratio, carenav, in_turns, peak_memory, seconds


class Bench:
    """The folders and the disc of one run."""

    def __init__(self, folder: Path, slices: int, rounds: int) -> None:
        self.folder, self.slices, self.rounds = folder, slices, rounds
        self.disc = make_disc(folder, slices)

    def fresh_library(self, name: str = "library") -> Path:
        """An empty library with one case."""
        library = self.folder / name
        shutil.rmtree(library, ignore_errors=True)
        self.tell("--library", library, "case", "new", "--name", "Mark Bench", "--born", "1960-01-01")
        return library

    def tell(self, *words: object) -> dict[str, object]:
        """Run our command line and give its answer."""
        done = subprocess.run(carenav("--json", *words), env=ENVIRONMENT, capture_output=True, check=False, text=True)
        if done.returncode not in (0, 3):
            raise RuntimeError(done.stderr)
        answer: dict[str, object] = json.loads(done.stdout)
        return answer

    def new_key(self) -> tuple[Path, str]:
        """A fresh age key of the reference program: its file and its recipient."""
        key = self.folder / "key.txt"
        key.unlink(missing_ok=True)
        subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
        said = subprocess.run(["age-keygen", "-y", key], check=True, capture_output=True, text=True)
        return key, said.stdout.strip()

    def full_library(self, slices: int | None = None) -> Path:
        """A library holding the disc, ready to be exported."""
        disc = make_disc(self.folder, slices or self.slices)
        library = self.fresh_library("full")
        self.tell("--library", library, "import", 1, disc)
        self.tell(
            "--library", library, "question", 1, "--set", "Is the plan of 3 Dec 2026 right, or is another better?"
        )
        people = self.tell("--library", library, "identity", 1)["people"]
        assert isinstance(people, list)
        self.tell("--library", library, "identity", 1, "--same", *[one["id"] for one in people])
        return library


def import_disc(bench: Bench) -> str:
    """P1: import, durable at the end, against cp + sha256sum + sync of the same tree."""

    def ours() -> float:
        library = bench.fresh_library()
        return seconds(carenav("--library", library, "import", 1, bench.disc))

    def floor() -> float:
        copy = bench.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        return seconds(f"cp -r {bench.disc} {copy} && find {copy} -type f | xargs sha256sum && sync")

    return _row("P1", "import, durable", "`cp -r` + `sha256sum` + `sync`", in_turns(ours, floor, bench.rounds), 0.8)


def listing(bench: Bench) -> str:
    """P2: until every study and series is listed with its count, while copying goes on, against dcmmkdir."""
    program = str(Path(__file__).with_name("first_listing.py"))
    moments: list[list[float]] = []

    def ours() -> float:
        words = [sys.executable, program, str(bench.fresh_library()), str(bench.disc)]
        done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, check=True, text=True)
        moments.append([float(one) for one in done.stdout.split()])
        return moments[-1][2]

    def floor() -> float:
        return seconds(f"dcmmkdir +r +id {bench.disc} +D {bench.folder / 'DICOMDIR'} +I -Pgp")

    timed = in_turns(ours, floor, bench.rounds)
    first, named, _, whole = (sorted(column)[len(moments) // 2] for column in zip(*moments, strict=True))
    row = _row("P2", "every series listed with its count", "`dcmmkdir`", timed, 3)
    return (
        f"{row}\n| P2 | first series after {first:.2f} s, every one after {named:.2f} s of {whole:.2f} s | - | - | - |"
    )


def sending(bench: Bench) -> str:
    """P2b: the import against storescu into Orthanc; once, for it takes a minute."""
    store = bench.folder / "orthanc"
    shutil.rmtree(store, ignore_errors=True)
    store.mkdir()
    orthanc = shutil.which("Orthanc", path=f"{os.environ['PATH']}:/usr/sbin")
    words = ["unshare", "-r", "-n", sys.executable, Path(__file__).with_name("sent_to_orthanc.py"), orthanc, store]
    sent = subprocess.run([*words, bench.disc], capture_output=True, check=True, text=True)
    ours = seconds(carenav("--library", bench.fresh_library(), "import", 1, bench.disc))
    theirs = float(sent.stdout.split()[-1])
    shutil.rmtree(store)
    return (
        f"| P2b | import ({ours:.2f} s) | `storescu` into Orthanc ({theirs:.1f} s) | 1 : {theirs / ours:.0f} | 1 : 20 |"
    )


def import_again(bench: Bench) -> str:
    """P3: the same disc again, all duplicates, against reading it once."""
    library = bench.fresh_library()
    bench.tell("--library", library, "import", 1, bench.disc)
    timed = in_turns(
        lambda: seconds(carenav("--library", library, "import", 1, bench.disc)),
        lambda: seconds(f"find {bench.disc} -type f | xargs sha256sum"),
        bench.rounds,
    )
    return _row("P3", "import again", "`sha256sum`", timed, 0.8)


def locked_import(bench: Bench) -> str:
    """The disc into a locked library against the same into a plain one; opened with the sheet, so without a guess."""
    locked, sheet = bench.folder / "locked", bench.folder / "recovery.txt"

    def ours() -> float:
        shutil.rmtree(locked, ignore_errors=True)
        sheet.write_text(_guesses(locked))
        words = ("--library", locked, "--library-passphrase-file", sheet)
        bench.tell(*words, "case", "new", "--name", "Mark Bench", "--born", "1960-01-01")
        return seconds(carenav(*words, "import", 1, bench.disc))

    def plain() -> float:
        library = bench.fresh_library()
        return seconds(carenav("--library", library, "import", 1, bench.disc))

    return _row("P1", "import into a locked library", "the same, plain", in_turns(ours, plain, bench.rounds), 1.25)


def unlocking(bench: Bench) -> str:
    """S13: one guess at the passphrase of a library, right or wrong."""
    library = bench.folder / "guessed"
    shutil.rmtree(library, ignore_errors=True)
    _guesses(library)
    middle, least, most, memory = _guesses(library).split()
    return (
        f"| S13 | one guess at a passphrase ({least} to {most} s) | - | {middle} s, {memory} MB |"
        " 0.5 to 1.5 s, 256 MB or more |"
    )


def _guesses(library: Path) -> str:
    """What the program of S13 says; the first time it makes the library and says its recovery text."""
    program = [sys.executable, str(Path(__file__).with_name("unlock.py")), str(library)]
    return subprocess.run(program, env=ENVIRONMENT, capture_output=True, check=True, text=True).stdout


def export(bench: Bench) -> str:
    """P4: packet to a recipient key, written and read back, against age over a tar, both ways."""
    library = bench.full_library()
    key, recipient = bench.new_key()
    out, sealed = bench.folder / "out", bench.folder / "floor.age"

    def ours() -> float:
        shutil.rmtree(out, ignore_errors=True)
        return seconds(carenav("--library", library, "export", 1, out, "--recipient", recipient))

    def floor() -> float:
        sealed.unlink(missing_ok=True)
        return seconds(
            f"tar -C {bench.disc} -c . | age -r {recipient} -o {sealed} && age -d -i {key} {sealed} | sha256sum"
        )

    timed = in_turns(ours, floor, bench.rounds)
    return _row("P4", "packet written and read back", "`age -r` over a tar, `age -d` to a hash", timed, 1.0)


def full_check(bench: Bench) -> str:
    """L7: every byte and every row compared, against reading the same stored files once; 80 % of that rate is 1.25."""
    plain, locked, sheet = bench.fresh_library("checked"), bench.folder / "checked-locked", bench.folder / "check.txt"
    shutil.rmtree(locked, ignore_errors=True)
    sheet.write_text(_guesses(locked))
    key = ("--library-passphrase-file", sheet)
    bench.tell("--library", locked, *key, "case", "new", "--name", "Mark Bench", "--born", "1960-01-01")
    rows = []
    for name, words, stored in (
        ("full check", ("--library", plain), plain / "originals"),
        ("full check, locked", ("--library", locked, *key), locked / "blobs"),
    ):
        bench.tell(*words, "import", 1, bench.disc)
        timed = in_turns(
            lambda: seconds(carenav(*words, "check", "--full")),  # noqa: B023
            lambda: seconds(f"find {stored} -type f | xargs sha256sum"),  # noqa: B023
            bench.rounds,
        )
        rows.append(_row("L7", name, "`sha256sum` of the stored files", timed, 1.25))
    return "\n".join(rows)


def memory(bench: Bench) -> str:
    """P5: the most memory of all our processes while importing and exporting, small and four times as large."""
    rows = []
    _, recipient = bench.new_key()
    for slices in (bench.slices, bench.slices * 4):
        library = bench.fresh_library("memory")
        disc = make_disc(bench.folder, slices)
        importing = peak_memory(carenav("--library", library, "import", 1, disc))
        full = bench.full_library(slices)
        out = bench.folder / "memory-out"
        shutil.rmtree(out, ignore_errors=True)
        exporting = peak_memory(carenav("--library", full, "export", 1, out, "--recipient", recipient))
        shutil.rmtree(out, ignore_errors=True)
        size = slices * 0.525
        rows.append(f"| P5 | peak memory, {size:.0f} MB | - | import {importing}, export {exporting} | under 300 MB |")
    return "\n".join(rows)


def large_case(bench: Bench, edge: int = 16) -> str:
    """P11: what one more instance costs in a disc of 20,000, against one of 1,000; small pixels, so it is all ours.

    What an import costs by itself, whatever its size, is that of one instance.
    """
    words = ("import", 1)

    def cost(count: int) -> float:
        disc = make_disc(bench.folder, count, edge)
        whole = seconds(carenav("--library", bench.fresh_library(), *words, disc))
        alone = seconds(carenav("--library", bench.fresh_library(), *words, make_disc(bench.folder, 1, edge)))
        return 1000 * (whole - alone) / count

    timed = in_turns(lambda: cost(20 * bench.slices), lambda: cost(bench.slices), bench.rounds)
    peaks = [
        peak_memory(carenav("--library", bench.fresh_library(), *words, make_disc(bench.folder, count, edge)))
        for count in (bench.slices, 20 * bench.slices)
    ]
    many = 20 * bench.slices
    return (
        f"| P11 | each of {many:,} instances ({timed.ours:.2f} ms) | each of {bench.slices:,} ({timed.floor:.2f} ms) |"
        f" {timed.ratio:.2f} | 1.1 |\n| P11 | peak memory, {many:,} instances | - | {peaks[1]}, of"
        f" {bench.slices:,} {peaks[0]} | the same |"
    )


def full_case(bench: Bench) -> str:
    """P11 once with whole slices: 20,000 of them are 10.5 GB, and as much again in the library."""
    many = 20 * bench.slices
    costs, peaks = [], []
    for count in (bench.slices, many):
        library, disc = bench.fresh_library(), make_disc(bench.folder, count)
        begun = time.perf_counter()
        peaks.append(peak_memory(carenav("--library", library, "import", 1, disc)))
        costs.append(1000 * (time.perf_counter() - begun) / count)
    shutil.rmtree(make_disc(bench.folder, many))
    shutil.rmtree(library)
    return (
        f"| P11 | each of {many:,} whole slices ({costs[1]:.2f} ms), {peaks[1]} | each of {bench.slices:,}"
        f" ({costs[0]:.2f} ms), {peaks[0]} | {costs[1] / costs[0]:.2f} | 1.1 |"
    )


def window(bench: Bench) -> str:
    """P6: the window painted and its records listed, library of 10,000 records, against an empty window."""
    library = bench.folder / "many"
    if not library.exists():
        subprocess.run(
            [sys.executable, Path(__file__).with_name("many_records.py"), library], env=ENVIRONMENT, check=True
        )
    program = str(Path(__file__).with_name("first_paint.py"))
    marks: list[tuple[float, float]] = []

    def ours() -> float:
        done = subprocess.run(
            [sys.executable, program, str(library)], env=ENVIRONMENT, capture_output=True, check=True, text=True
        )
        painted, listed = map(float, done.stdout.split()[-2:])
        marks.append((painted, listed))
        return painted

    def floor() -> float:
        done = subprocess.run([sys.executable, program], env=ENVIRONMENT, capture_output=True, check=True, text=True)
        return float(done.stdout.split()[-1])

    timed = in_turns(ours, floor, bench.rounds)
    after = sorted(listed - painted for painted, listed in marks)[len(marks) // 2]
    row = _row("P6", "window painted, 10,000 records", "an empty PySide6 window", timed, 2.0)
    return row + f"\n| P6 | first page of records after that | - | {after:.2f} s | 1.0 s |"


def _row(name: str, work: str, floor: str, timed: Ratio, goal: float) -> str:
    return f"| {name} | {work} ({timed.ours:.2f} s) | {floor} ({timed.floor:.2f} s) | {timed.ratio:.2f} | {goal} |"


PROGRAMS: dict[str, Callable[[Bench], str]] = {
    "P1": import_disc,
    "P2": listing,
    "P2b": sending,
    "P3": import_again,
    "P1L": locked_import,
    "S13": unlocking,
    "P4": export,
    "L7": full_check,
    "P5": memory,
    "P11": large_case,
    "P11F": full_case,
    "P6": window,
}


def main() -> None:
    """Print the table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--slices", type=int, default=1000)
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--only", default=",".join(name for name in PROGRAMS if name != "P11F"))
    words.add_argument("--folder", type=Path)
    given = words.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="carenav-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(folder, given.slices, given.rounds)
    print("| | ours | floor | ratio | goal |\n|---|---|---|---|---|")
    for name in given.only.split(","):
        print(PROGRAMS[name](bench), flush=True)
    if given.folder is None:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
