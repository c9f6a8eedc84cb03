"""The reading room in a real browser without a network: what a reviewer does, as methods."""

from __future__ import annotations

import fcntl
import json
import os
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reader_node import PAGE, ROOT, SOURCE, need_node

import peers

PROGRAMS = {"chrome": "chromium", "firefox": "firefox-esr", "webkit": "WebKitWebDriver"}
#: Where Debian has WebKitGTK's small browser, which is on nobody's path.
MINI_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"
_SIOCSIFFLAGS, _IFF_UP = 0x8914, 1


class Browser:
    """One browser with one page. Every method waits for what it asks."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self._process = process
        self.downloads = folder / "downloads"

    @property
    def pid(self) -> int:
        """The process that all of the browser's stand below."""
        return self._process.pid

    def ask(self, what: str, **values: object) -> Any:
        """One line to the browser and its answer."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps({"do": what, **values}) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the browser has gone"
        answer = json.loads(line)
        assert answer["ok"], answer["error"]
        return answer["value"]

    def open(self, page: Path = PAGE) -> None:
        self.ask("requests")
        self.ask("open", url=page.as_uri())
        self.until("document.querySelector('#packet')")

    def choose(self, *files: Path) -> None:
        """Choose the packet; what comes is its second step or a problem."""
        self.ask("choose", selector="#packet", files=list(map(str, files)))
        self.until("document.querySelector('#passphrase, #key, .problem')")

    def unlock(self, passphrase: str) -> None:
        """Type the passphrase and press Enter; what comes is the packet or a problem."""
        self.evaluate("document.querySelector('#passphrase').select()")
        self.ask("type", selector="#passphrase", text=passphrase)
        self.press("Enter")
        self.until("document.querySelector('main.packet h1, .problem')")

    def press(self, key: str) -> None:
        self.ask("press", text=key)

    def click(self, selector: str) -> None:
        self.ask("click", selector=selector)

    def evaluate(self, script: str) -> Any:
        return self.ask("evaluate", script=script)

    def until(self, script: str) -> Any:
        """Wait until the expression holds."""
        return self.ask("wait", script=f"(({script}) ? true : false)")

    def text(self, selector: str = "body") -> str:
        found: str = self.evaluate(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")
        return found

    def problem(self) -> str:
        """The code of the problem that is shown, empty when there is none."""
        code: str = self.evaluate("document.querySelector('.problem')?.dataset.code ?? ''")
        return code

    def go(self, title: str) -> None:
        """Press the line of the index that begins with `title`."""
        found = (
            f"[...document.querySelectorAll('nav button')].find((one) => one.innerText.startsWith({json.dumps(title)}))"
        )
        self.until(found)
        self.evaluate(f"{found}.click()")
        self.until("!document.querySelector('main [aria-busy]')")

    def found(self) -> list[str]:
        """What the page's policy stopped, and errors nobody caught."""
        answer: list[str] = self.ask("found")
        return answer

    def requests(self) -> list[str]:
        """The addresses the page asked for since it was opened, without what lies inside the page."""
        return [one for one in self.ask("requests") if not one.startswith(("blob:", "data:", "about:"))]


@contextmanager
def browser(kind: str, folder: Path, *words: str) -> Iterator[Browser]:
    """Chromium, Firefox or WebKitGTK where there is no network but the computer's own loop."""
    command = [*peers.without_network(), sys.executable, __file__, *_command(kind, peers.need(PROGRAMS[kind]), folder)]
    # Chromium's socket lies below TMPDIR, and the path of a socket has room for 107 bytes
    with (folder / "browser.log").open("w") as log, TemporaryDirectory(prefix="cn") as short:
        settings = {**os.environ, "HOME": str(folder), "TMPDIR": short, "MOZ_HEADLESS": "1"}
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            encoding="utf-8",
            env=settings,
        )
        one = Browser(process, folder)
        try:
            one.ask("start", files=words)
            yield one
            one.ask("stop")
        finally:
            assert process.stdin and process.stdout
            process.stdin.close()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()


def _command(kind: str, program: str, folder: Path) -> list[str]:
    """What answers for a browser, line by line."""
    programs = ROOT / "tests" / "reader" / "programs"
    if kind == "webkit":
        peers.need("Xvfb")
        small = max(Path("/usr/lib").glob(MINI_BROWSERS))
        return [sys.executable, str(programs / "webkit.py"), program, str(small), str(folder)]
    return [need_node(), str(SOURCE / "run.mjs"), str(programs / "browser.ts"), kind, program, str(folder)]


if __name__ == "__main__":  # in a network of its own: its loop is down at first (netdevice(7))
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sH", b"lo", _IFF_UP).ljust(40, b"\0"))
    os.execv(sys.argv[1], sys.argv[1:])
