"""The reviewer's page with a large packet in real browsers: opening, any slice, scrolling, checking, memory.

    PYTHONPATH=src:tests:benchmarks python benchmarks/reading_room.py FOLDER [--slices 2000] [--browsers chrome,firefox]

2,000 slices of 512x512 make a packet of 1.05 GB, 9,600 one of 5 GB. The packet is kept in FOLDER for the next run.
Prints a line for each figure beside its goal; without a network, as a reviewer has it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from reader_browser import Browser, browser
from reader_node import PAGE
from run import Bench
from timing import family, memory

_WAIT = "await new Promise(requestAnimationFrame)"
_SCROLL = """(async () => {
  const canvas = document.querySelector('canvas'), start = performance.now();
  let shown = Number(canvas.dataset.shown);
  for (let at = 0; at < %d; at += 1) {
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    shown += 1;
    while (canvas.dataset.shown !== String(shown)) WAIT;
  }
  return %d * 1000 / (performance.now() - start);
})()""".replace("WAIT", _WAIT)
_JUMP = """(async () => {
  const canvas = document.querySelector('canvas'), slider = document.querySelector('.stack input[type=range]');
  const start = performance.now();
  slider.value = String(%d);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  while (canvas.dataset.shown !== slider.value) WAIT;
  return performance.now() - start;
})()""".replace("WAIT", _WAIT)


def main() -> None:
    """Make the packet if it is not there, and measure it in each browser."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--slices", type=int, default=2000)
    words.add_argument("--browsers", default="chrome,firefox")
    given = words.parse_args()
    packet, passphrase = packet_of(given.folder, given.slices)
    sealed = sum(one.stat().st_size for one in packet.glob("*.age"))
    page = PAGE.stat().st_size
    print(f"packet {sealed / 1e9:.2f} GB; page {page / 1e6:.2f} MB (goal 5)")
    for kind in given.browsers.split(","):
        with tempfile.TemporaryDirectory(prefix="cn") as scratch, browser(kind, Path(scratch)) as room:
            with peak(room) as seen:
                for line in measured(room, packet, passphrase, sealed):
                    print(f"{kind:8} {line}", flush=True)
            print(f"{kind:8} memory at most: all processes {seen[0]:.0f} MB, the largest {seen[1]:.0f} MB (goal 700)")


def packet_of(folder: Path, slices: int) -> tuple[Path, str]:
    """The folder of the packet and its passphrase."""
    folder.mkdir(parents=True, exist_ok=True)
    out, secret = folder / f"packet-{slices}", folder / f"passphrase-{slices}.txt"
    if not out.is_dir():
        bench = Bench(folder, slices, 1)
        library = bench.full_library()
        out.mkdir()
        bench.tell("--library", library, "export", 1, out, "--passphrase-file", secret)
    return next(out.iterdir()), secret.read_text().strip()


def measured(room: Browser, packet: Path, passphrase: str, sealed: int) -> Iterator[str]:
    """What a reviewer does, a line for each figure."""
    room.open()
    room.choose(*packet.glob("*.age"))
    start = time.perf_counter()
    room.unlock(passphrase)
    yield f"unlocked after {time.perf_counter() - start:.1f} s (goal 3)"
    room.evaluate("[...document.querySelectorAll('nav button')].find((one) => one.innerText.startsWith('CT')).click()")
    room.until("document.querySelector('main .series button')")
    start = time.perf_counter()
    room.evaluate("document.querySelector('main .series button').click()")
    room.until("document.querySelector('canvas')?.dataset.shown")
    yield f"the first series stands after {time.perf_counter() - start:.1f} s"
    dice, last = random.Random(5), int(room.evaluate("document.querySelector('.stack input[type=range]').max"))
    jumps = sorted(float(room.evaluate(_JUMP % number)) for number in dice.sample(range(last), 40))
    yield f"any slice: median {statistics.median(jumps):.0f} ms, at most {jumps[-1]:.0f} ms (goal 50)"
    for name in ("the first time", "again"):
        room.evaluate(_JUMP % 0)
        rate = float(room.evaluate(_SCROLL % (last, last)))
        yield f"scrolled {name}: {rate:.0f} slices a second (goal 25)"
    start = time.perf_counter()
    room.click("button.check")
    while not room.evaluate("!!document.querySelector('.success, .problem')"):
        time.sleep(0.1)
    took = time.perf_counter() - start
    yield f"every file checked: {sealed / 1e6 / took:.0f} MB/s, {took:.0f} s (goal 50) {room.problem()}"


@contextmanager
def peak(room: Browser) -> Iterator[list[float]]:
    """Megabytes of all processes of the browser, and of the largest, at most, looked at four times a second."""
    seen, over = [0.0, 0.0], Event()

    def watch() -> None:
        while not over.wait(0.25):
            sizes = [memory(one)[0] / 1024 for one in family(room.pid)]
            seen[:] = max(seen[0], sum(sizes)), max(seen[1], max(sizes, default=0))

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


if __name__ == "__main__":
    main()
