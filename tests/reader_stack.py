"""The stack view of the reading room alone on a page, with files that a test chooses, in a real browser."""

from __future__ import annotations

import base64
import hashlib
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from reader_browser import Browser, browser
from reader_node import ROOT, SOURCE, need_node

_BUNDLE = """
const { bundle } = await import(process.argv[1]);
process.stdout.write(await bundle(process.argv[2], "browser"));
"""
_BODY = """<input type="file" multiple id="one" data-modality="CT"><input type="file" multiple id="two">
<button>Show</button><main></main>"""
#: The samples of the canvas that is looked at: its red channel, row by row.
_PIXELS = """(() => { const canvas = document.querySelectorAll('canvas')[%d];
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let text = '';
  for (let at = 0; at < data.length; at += 4) text += String.fromCharCode(data[at], data[at + 1], data[at + 2]);
  return [canvas.width, canvas.height, btoa(text)]; })()"""


def _page(folder: Path) -> Path:
    """A page under the policy of the real one."""
    words = [need_node(), "--input-type=module", "-e", _BUNDLE]
    words += [(SOURCE / "bundle.mjs").as_uri(), str(ROOT / "tests" / "reader" / "programs" / "stack_page.ts")]
    script = subprocess.run(words, capture_output=True, check=True, text=True, encoding="utf-8").stdout
    style = (SOURCE / "src" / "shell" / "page.css").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}' 'wasm-unsafe-eval'; style-src '{_hash(style)}'; "
        "img-src blob: data:; worker-src blob:; base-uri 'none'; form-action 'none'"
    )
    head = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"><style>{style}</style>'
    page = folder / "page.html"
    page.write_text(
        f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{_BODY}<script>{script}</script></body></html>',
        encoding="utf-8",
    )
    return page


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class StackPage:
    """What a person does with the view."""

    def __init__(self, one: Browser, page: Path) -> None:
        self.browser = one
        self._page = page

    def show(self, *series: Sequence[Path]) -> None:
        """Open the page anew with these series; the first is shown."""
        self.choose(*series)
        self.look()

    def choose(self, *series: Sequence[Path]) -> None:
        """Open the page anew with these series."""
        self.browser.ask("open", url=self._page.as_uri())
        for selector, files in zip(("#one", "#two"), series, strict=False):
            self.browser.ask("choose", selector=selector, files=list(map(str, files)))

    def look(self) -> None:
        """Press the button that shows what was chosen."""
        self.browser.click("button")
        self.wait()

    def wait(self, pane: int = 0) -> None:
        """Until the wanted picture is there, and its canvas has the size of its place."""
        canvas = f"document.querySelectorAll('canvas')[{pane}]"
        self.browser.until(
            f"{canvas}?.dataset.shown && {canvas}.width === Math.round({canvas}.clientWidth * devicePixelRatio)"
        )

    def at(self, pane: int = 0) -> int:
        """Which picture is seen, from 0."""
        self.wait(pane)
        return int(self.browser.evaluate(f"document.querySelectorAll('canvas')[{pane}].dataset.shown"))

    def press(self, *keys: str) -> None:
        """Keys over the picture."""
        self.browser.evaluate("document.querySelector('canvas').focus()")
        for key in keys:
            self.browser.press(key)
        self.wait()

    def pick(self, menu: int, choice: int) -> None:
        """A choice of a menu."""
        self.browser.evaluate(
            f"(() => {{ const menu = document.querySelectorAll('select')[{menu}]; menu.selectedIndex = {choice};"
            " menu.dispatchEvent(new Event('change')); })()"
        )

    def choices(self, menu: int) -> list[str]:
        found: list[str] = self.browser.evaluate(
            f"[...document.querySelectorAll('select')[{menu}].options].map((one) => one.text)"
        )
        return found

    def pixels(self, pane: int = 0) -> NDArray[Any]:
        """What is on the canvas, as rows of RGB."""
        return canvas_pixels(self.browser, pane)

    def text(self, selector: str) -> str:
        return self.browser.text(selector)


def canvas_pixels(one: Browser, pane: int = 0) -> NDArray[Any]:
    """What is on a canvas of the page, as rows of RGB."""
    width, height, text = one.evaluate(_PIXELS % pane)
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(height, width, 3)


@contextmanager
def stack_page(kind: str, folder: Path, width: int = 1366, height: int = 1500) -> Iterator[StackPage]:
    """The page in Chromium or Firefox."""
    page = _page(folder)
    with browser(kind, folder) as one:
        one.ask("size", width=width, height=height)
        yield StackPage(one, page)
        assert one.found() == []
        assert [address for address in one.requests() if not address.startswith(page.as_uri())] == []
