"""Packets of other forms in the page: dropped, in parts, with translations, with further questions."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from packet_builders import many
from reader_browser import Browser, browser
from reader_packets import DIGITS, QUESTION, everything, quickly_sealed
from sealed_packets import members_of, with_manifest, written, zipped
from sealing_builders import opened, sealed


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser("chrome", tmp_path_factory.mktemp("browser")) as one:
        yield one


def opened_with(room: Browser, folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """The page with the packet of everything, its manifest changed before it was sealed."""
    members = members_of(written(folder, everything()).folder / "packet.age")
    path = folder / "packet.age"
    path.write_bytes(sealed(zipped(with_manifest(members, lambda one: change(one) and None)), DIGITS))
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    assert room.problem() == ""


def test_a_packet_dropped_among_other_files_is_found(room: Browser, tmp_path: Path) -> None:
    path, _ = quickly_sealed(tmp_path, everything())
    data = json.dumps(base64.b64encode(path.read_bytes()).decode("ascii"))
    room.open()
    room.evaluate(
        f"(() => {{ const data = Uint8Array.from(atob({data}), (one) => one.charCodeAt(0)), all = new DataTransfer();"
        " all.items.add(new File(['read me'], 'README.txt')); all.items.add(new File([data], 'packet.age'));"
        " const init = { dataTransfer: all, bubbles: true, cancelable: true };"
        " document.querySelector('main').dispatchEvent(new DragEvent('dragover', init));"
        " document.querySelector('main').dispatchEvent(new DragEvent('drop', init)); })()"
    )
    room.until("document.querySelector('#passphrase, .problem')")
    assert "packet.age" in room.text(".chosen")
    room.unlock(DIGITS)
    assert room.text("main h1") == QUESTION


def test_of_a_packet_in_parts_the_chosen_ones_open_and_the_others_are_named(room: Browser, tmp_path: Path) -> None:
    result = written(tmp_path, many(6, 2, 3, 30_000), 220_000)
    volumes = [result.folder / one.name for one in result.volumes]
    for one in volumes:
        one.write_bytes(sealed(opened(one.read_bytes()), DIGITS))
    room.open()
    room.choose(volumes[0])
    room.unlock(DIGITS)
    assert f"1 of {len(volumes)}" in room.text("main .notice")
    room.click("button.check")
    room.until("document.querySelector('.success')")
    assert result.receipt not in room.text()
    room.go("CT chest")
    assert "In part 2" in room.text("main")
    room.open()
    room.choose(*volumes)
    room.unlock(DIGITS)
    room.click("button.check")
    room.until("document.querySelector('.success')")
    assert result.receipt in room.text(".success")


def test_what_a_question_rests_on_opens_by_its_number_and_what_is_not_there_is_said(
    room: Browser, tmp_path: Path
) -> None:
    both = {"en": "Chest", "zh-Hans": "胸部"}
    lines = [
        {"label": both, "numbers": ["D001", "S001", "D999"], "state": both},
        {
            "label": {"en": "Slides", "zh-Hans": "切片"},
            "numbers": [],
            "state": {"en": "requested", "zh-Hans": "已索取"},
        },
    ]
    opened_with(room, tmp_path, lambda one: one.update(evidence=[lines, []]))
    assert room.text(".evidence").splitlines() == [QUESTION, "Chest D001 S001 D999", "Slides requested"]
    labels = room.evaluate("[...document.querySelectorAll('.evidence button')].map((one) => one.ariaLabel)")
    assert [one.split(",")[0] for one in labels] == ["D001", "S001"]
    room.click(".evidence button:first-child")
    room.until("document.querySelector('main h1').innerText.includes('CT of the chest')")


def test_an_original_stands_beside_its_translation(room: Browser, tmp_path: Path) -> None:
    opened_with(room, tmp_path, lambda one: one["items"][3].update(translation_of="D001"))
    lines = room.text("nav").splitlines()
    assert next(at for at, line in enumerate(lines) if "↳ Page of a portal" in line) == lines.index("2 p") + 1
    room.go("CT of the chest")
    room.evaluate("[...document.querySelectorAll('.tools button')].find((one) => /D004/.test(one.innerText)).click()")
    room.until("!document.querySelector('main [aria-busy]')")
    titles = room.evaluate("[...document.querySelectorAll('article h1')].map((one) => one.innerText)")
    assert titles == ["CT of the chest", "Page of a portal"]


def test_further_questions_and_what_follows_later_are_shown(room: Browser, tmp_path: Path) -> None:
    def change(one: dict[str, Any]) -> None:
        one["question"].update(further=["Is the stage right?", "Which test would change the plan?"], remote="yes")
        one["later"] = {"lab_report": 2}

    opened_with(room, tmp_path, change)
    asked = room.evaluate("[...document.querySelectorAll('.question li')].map((one) => one.innerText)")
    assert asked == ["Is the stage right?", "Which test would change the plan?"]
    assert "without seeing the patient" in room.text(".question")
    assert "Blood test or other lab report: 2" in room.text("main")
    assert "Identity document: 1" in room.text("main")


@pytest.mark.parametrize("nameless", [True, False])
def test_a_packet_without_names_says_what_that_does_not_mean(room: Browser, tmp_path: Path, nameless: bool) -> None:
    opened_with(room, tmp_path, lambda one: one.update(deidentified=True) if nameless else None)
    assert ("That does not make it anonymous" in room.text("main")) is nameless


def test_a_packet_without_question_documents_images_and_gaps_says_so(room: Browser, tmp_path: Path) -> None:
    path, _ = quickly_sealed(tmp_path, many(0, 0, 0, 1))
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    assert "holds no documents" in room.text("main")
    assert "holds no image files" in room.text("main")


def test_on_paper_there_is_the_question_and_the_index_and_nothing_to_press(room: Browser, tmp_path: Path) -> None:
    path, _ = quickly_sealed(tmp_path, everything())
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    room.ask("paper", path=str(tmp_path / "paper.pdf"))
    words = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "paper.pdf").pages).split())
    for said in (QUESTION, "CT of the chest", "What is missing, and why", "not a diagnostic display"):
        assert said in words
    assert "Close the packet" not in words
    assert "Keys:" not in words


def test_closing_the_packet_leaves_nothing_of_it(room: Browser, tmp_path: Path) -> None:
    path, _ = quickly_sealed(tmp_path, everything())
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    room.ask("leave", selector="button.close")
    room.until("document.querySelector('#packet')")
    assert QUESTION not in room.text()
    assert room.evaluate("document.querySelector('#passphrase')") is None
