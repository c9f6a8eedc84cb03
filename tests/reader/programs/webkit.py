"""WebKitGTK's small browser, asked by lines of JSON as `browser.ts` is, over W3C WebDriver on the computer's own loop.

    python webkit.py WebKitWebDriver MiniBrowser FOLDER

What a page asked for cannot be seen from here; there is no network to ask.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
_LONGEST = 60_000  # milliseconds until something is given up
_PATIENCE = 180
#: Keys of WebDriver section 17.4.2 that have no character.
_KEYS = {
    "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Space": " ", "PageUp": "\ue00e", "PageDown": "\ue00f",
    "End": "\ue010", "Home": "\ue011", "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
}  # fmt: skip
_LISTEN = """globalThis.testFound = [];
document.addEventListener('securitypolicyviolation', (one) => testFound.push(`policy: ${one.violatedDirective}`));
addEventListener('error', (one) => testFound.push(`error: ${one.message}`));
addEventListener('unhandledrejection', (one) => testFound.push(`rejection: ${String(one.reason)}`));"""


class Room:
    """One session of the driver."""

    def __init__(self, address: str, program: str) -> None:
        self._address = f"{address}/session"
        options = {"binary": program, "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        started = self._ask("POST", "", wanted)
        self._address += f"/{started['sessionId']}"
        self.version = started["capabilities"]["browserVersion"]
        self._ask("POST", "/timeouts", {"script": _PATIENCE * 1000, "pageLoad": _PATIENCE * 1000})

    def answer(self, asked: dict[str, Any]) -> Any:
        """What `browser.ts` answers to the same line."""
        verbs: dict[str, Callable[[dict[str, Any]], Any]] = {
            "start": lambda _: self.version,
            "stop": lambda _: self._ask("DELETE", ""),
            "open": lambda one: self._open(one["url"]),
            "requests": lambda _: [],
            "size": lambda one: self._ask("POST", "/window/rect", {"width": one["width"], "height": one["height"]}),
            "found": lambda _: self._evaluate("globalThis.testFound"),
            "evaluate": lambda one: self._evaluate(one["script"]),
            "wait": lambda one: self._evaluate(_until(one["script"])),
            "click": lambda one: self._evaluate(f"document.querySelector({json.dumps(one['selector'])}).click()"),
            "choose": lambda one: self._type(one["selector"], "\n".join(one["files"])),
            "type": lambda one: self._type(one["selector"], one["text"]),
            "press": lambda one: self._press(_KEYS.get(one["text"], one["text"])),
            "picture": lambda one: Path(one["path"]).write_bytes(base64.b64decode(self._ask("GET", "/screenshot"))),
        }
        return verbs[asked["do"]](asked)

    def _open(self, url: str) -> None:
        self._ask("POST", "/url", {"url": url})
        self._ask("POST", "/execute/sync", {"script": _LISTEN, "args": []})

    def _evaluate(self, expression: str) -> Any:
        """The value of an expression, or of what it promises."""
        script = (
            "const done = arguments[arguments.length - 1];"
            f"Promise.resolve().then(() => ({expression}))"
            ".then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));"
        )
        found = self._ask("POST", "/execute/async", {"script": script, "args": []})
        if "error" in found:
            raise ValueError(found["error"])
        return found["value"]

    def _type(self, selector: str, text: str) -> None:
        element = self._ask("POST", "/element", {"using": "css selector", "value": selector})[_ELEMENT]
        self._ask("POST", f"/element/{element}/value", {"text": text})

    def _press(self, key: str) -> None:
        strokes = [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": strokes}]})
        self._evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(true))))")

    def _ask(self, method: str, place: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self._address + place, data, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise ValueError(json.load(error)["value"]["message"]) from error


def _until(expression: str) -> str:
    """Looks again and again until the expression holds, which is its value."""
    return f"""(async () => {{ const end = performance.now() + {_LONGEST};
      for (;;) {{ const value = ({expression}); if (value) return value;
        if (performance.now() > end) throw new Error('never, on: ' + document.body.innerText.slice(0, 1500));
        await new Promise((done) => setTimeout(done, 20)); }} }})()"""


@contextmanager
def _screen(folder: Path) -> Iterator[str]:
    """A display that nobody sees."""
    words = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1700x24", "-nolisten", "tcp"]
    with (folder / "screen.log").open("w") as log:
        server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        assert server.stdout
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _driver(program: str, folder: Path, display: str) -> Iterator[str]:
    """The address of the driver, once it answers."""
    port = 4444  # in a network of its own nobody else has it
    settings = {**os.environ, "DISPLAY": display, "NO_AT_BRIDGE": "1", "GDK_BACKEND": "x11"}
    with (folder / "driver.log").open("w") as log:
        driver = subprocess.Popen([program, f"--port={port}"], stdout=log, stderr=log, env=settings)
    address, end = f"http://127.0.0.1:{port}", time.monotonic() + 60
    try:
        while True:
            try:
                urllib.request.urlopen(f"{address}/status", timeout=5).close()
                break
            except OSError:
                if time.monotonic() > end:
                    raise
        yield address
    finally:
        driver.terminate()
        driver.wait()


def main() -> None:
    """Answer line by line until there are no more."""
    driver, program, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    (folder / "downloads").mkdir()
    (folder / ".config").mkdir()
    (folder / ".config" / "user-dirs.dirs").write_text('XDG_DOWNLOAD_DIR="$HOME/downloads"\n')
    with _screen(folder) as display, _driver(driver, folder, display) as address:
        room = Room(address, program)
        for line in sys.stdin:
            try:
                said: dict[str, Any] = {"ok": True, "value": room.answer(json.loads(line))}
            except (ValueError, OSError, KeyError) as error:
                said = {"ok": False, "error": repr(error)}
            print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
