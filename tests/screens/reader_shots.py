"""Pictures of the reviewer's page with the packet of the sample case: every part, in both languages.

Alone: `PYTHONPATH=src:tests python tests/screens/reader_shots.py FOLDER`. Without Chromium there are none.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import copytree, which

sys.path.insert(0, str(Path(__file__).parents[1]))

from reader_browser import PROGRAMS, Browser, browser

from carenav_desktop import assets
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import WHOLE, Scope
from carenav_desktop.domain.steps import Part
from carenav_desktop.packet.key import Key
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.packets import new_passphrase
from carenav_desktop.services.questions import rest_question_on, write_part
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.workspace import workspace

#: A monitor of a hospital, and a tablet held upright.
SIZES = {"": (1280, 800), "-narrow": (600, 900)}
LANGUAGES = ("en", "zh-Hans")


def reader_shots(folder: Path) -> None:
    """Save them all in `folder`."""
    if which(PROGRAMS["chrome"]) is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cn")))
        copytree(assets.path("fonts"), scratch / ".fonts")  # this computer may have none with Chinese characters
        passphrase = new_passphrase()
        packet, nameless = _packets(scratch, passphrase)
        room = stack.enter_context(browser("chrome", scratch, "--force-device-scale-factor=1"))
        for language in LANGUAGES:
            for ending, (width, height) in SIZES.items():
                room.ask("size", width=width, height=height)
                for name in _walk(room, packet, passphrase, language):
                    room.ask("picture", path=str(folder / f"reader-{language}{ending}-{name}.png"))
                _open(room, nameless, language)
                room.choose(nameless / "packet.age")
                room.unlock(passphrase)
                room.ask("picture", path=str(folder / f"reader-{language}{ending}-nameless.png"))


def _packets(scratch: Path, passphrase: str) -> list[Path]:
    """The folders of two packets of the sample, with a second question, each question resting on what is there and not;
    the second has no names."""
    with workspace(scratch / "library") as ws:
        case = open_sample(ws, SilentContext())
        write_part(ws, case.id, Part.FURTHER_1, "Is a trial open for which I could be asked?")
        lines = evaluate_checklist(ws, case.id).lines
        here = [one.id for one in lines if one.state is State.HAVE and one.evidence]
        absent = [one.id for one in lines if one.state is State.MISSING]
        rest_question_on(ws, case.id, [*here[:4], *absent[:2]])
        rest_question_on(ws, case.id, here[1:2], 1)
        (scratch / "out").mkdir()
        key, context = Key(passphrase=passphrase), SilentContext()
        return [
            export_packet(ws, case.id, scratch / "out", key, None, context, scope=scope).packet.folder
            for scope in (WHOLE, Scope(deidentified=True))
        ]


def _open(room: Browser, packet: Path, language: str) -> None:
    """The gate of a packet."""
    room.open(packet / "OPEN-ME.html")
    if room.evaluate("document.documentElement.lang") != language:
        room.click("button.language")


def _walk(room: Browser, packet: Path, passphrase: str, language: str) -> Iterator[str]:
    """What a reviewer does; a name when there is something to be seen."""
    _open(room, packet, language)
    yield "gate"
    room.choose(packet / "packet.age")
    room.unlock("1234")
    yield "wrong"
    room.unlock(passphrase)
    yield "question"
    room.evaluate("document.querySelector('.columns').scrollIntoView()")
    yield "gaps"
    room.click("button.check")
    room.until("document.querySelector('.success')")
    room.evaluate("document.querySelector('main').scrollTo(0, 0)")
    yield "checked"
    for at in range(room.evaluate("document.querySelectorAll('nav button').length")):
        room.evaluate(f"document.querySelectorAll('nav button')[{at}].click()")
        room.until("!document.querySelector('main [aria-busy]')")
        yield f"place-{at:02}"
        if room.evaluate("!!document.querySelector('ul.series li:last-child button.link')"):
            room.click("ul.series li:last-child button.link")
            room.until("document.querySelector('main canvas')?.dataset.shown")
            room.evaluate("document.querySelector('.stack').scrollIntoView()")
            yield "stack"
    room.click("button.review")
    room.until("document.querySelector('.reply')")
    yield "reply"


if __name__ == "__main__":
    reader_shots(Path(sys.argv[1]))
