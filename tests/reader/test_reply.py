"""A review written in the page comes home: it opens with age and with the program, and files itself."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from opinion_builders import FURTHER, QUESTION, a_case
from pypdf import PdfReader
from reader_browser import Browser, browser
from reader_node import PAGE, answer
from reader_packets import DIGITS, everything, quickly_sealed
from sealing_builders import IDENTITY, opened

import peers
from carenav_desktop import assets
from carenav_desktop.domain.case import PacketEntry, PacketMember, Question
from carenav_desktop.domain.opinion import Found, Twelve
from carenav_desktop.domain.steps import Part
from carenav_desktop.sealing.seal import CHUNK
from carenav_desktop.services.checklist import evaluate_checklist
from carenav_desktop.services.opinions import get_opinion
from carenav_desktop.services.replies import take_in_reply
from carenav_desktop.services.workspace import workspace

SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 9]
ASKED = Question(QUESTION, 1, parts={Part.FURTHER_1: FURTHER})
WORDS = "Yes. 先手术。\u202e <b>Keep</b> the order."


@pytest.fixture(scope="module", params=["chrome", "firefox"])
def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(request.param, tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    plan = everything(question=ASKED, reply_recipient=IDENTITY.recipient, code="K7QP")
    return quickly_sealed(tmp_path_factory.mktemp("packet"), plan)


@pytest.fixture
def form(room: Browser, packet: tuple[Path, str]) -> Iterator[Browser]:
    """The form of the packet, in English; afterwards the page asked for nothing and nothing was stopped."""
    room.open()
    room.ask("dialogs")
    room.choose(packet[0])
    room.unlock(DIGITS)
    room.click("button.review")
    yield room
    assert {one for one in room.requests() if one != PAGE.as_uri()} == set()
    assert room.found() == []


def fill(room: Browser, name: str, text: str) -> None:
    room.ask("type", selector=f"main [name='{name}']", text=text)


def save(room: Browser) -> Path:
    """Press the button and wait for the file."""
    path = room.downloads / "reply-K7QP.age"
    path.unlink(missing_ok=True)
    room.click("button.save-reply")
    room.until("document.querySelector('.reply .success')")
    end = time.monotonic() + 30
    while not path.is_file() or not path.stat().st_size:
        assert time.monotonic() < end, "nothing was saved"
        room.evaluate("new Promise((done) => setTimeout(done, 20))")
    return path


def opened_by_age(file: Path, folder: Path) -> dict[str, Any]:
    key = folder / "key.txt"
    key.write_text(IDENTITY.secret + "\n")
    done = subprocess.run([peers.need("age"), "-d", "-i", str(key), str(file)], capture_output=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_the_page_seals_opens_with_the_program_and_with_age(tmp_path: Path) -> None:
    age, key = peers.need("age"), tmp_path / "key.txt"
    key.write_text(IDENTITY.secret + "\n")
    answer("age_seal", IDENTITY.recipient, tmp_path, *SIZES)
    for size in SIZES:
        file = tmp_path / f"{size}.age"
        plain = bytes(at % 251 for at in range(size))
        assert opened(file.read_bytes()) == plain
        assert subprocess.run([age, "-d", "-i", str(key), str(file)], capture_output=True, check=True).stdout == plain


def test_a_text_that_is_no_recipient_seals_nothing(tmp_path: Path) -> None:
    wrong = ["", "age1", IDENTITY.secret, IDENTITY.recipient.upper(), IDENTITY.recipient[:-1] + "q", "x" * 5000]
    assert [answer("age_seal", one, tmp_path)["recipient"] for one in wrong] == [False] * len(wrong)


def test_a_review_written_in_the_page_files_itself(form: Browser, packet: tuple[Path, str], tmp_path: Path) -> None:
    form.click("button.check")
    form.until("document.querySelector('.success')")
    assert "It carries the receipt" in form.text("main")
    fill(form, "answer-0", WORDS.replace("\u202e", ""))
    form.evaluate(
        "(() => { const one = document.querySelector('[name=answer-0]'); one.value += '\u202e';"
        " one.dispatchEvent(new Event('input')); })()"
    )
    form.click("[name='said-1'][value='unclear']")
    for number in ("D001", "D003", "S001"):
        form.click(f"[name='reviewed'][value='{number}']")
    form.click("[name='images'][value='viewed']")
    form.click("[name='pathology'][value='report']")
    fill(form, "uncertainties", "The second slide.")
    fill(form, "records", "The molecular report\nPET images of May\n")
    fill(form, "name", "Prof. Lin Wei")
    fill(form, "specialty", "肿瘤内科")
    file = save(form)
    found = opened_by_age(file, tmp_path)
    assert list(jsonschema.Draft202012Validator(assets.document("packet/reply.schema.json")).iter_errors(found)) == []
    assert (found["packet"], found["receipt"], found["reviewed"]) == ("K7QP", packet[1], ["D001", "D003", "S001"])
    with workspace(tmp_path / "library") as ws:
        case = a_case(ws)
        members = [
            PacketMember(one, f"record:{at}", "other", "", "") for at, one in enumerate(["D001", "D003", "S001"])
        ]
        with ws.library.unit_of_work() as unit:
            version = unit.questions.freeze(case).version
            entry = PacketEntry(0, "K7QP", "2026-11-01", "", packet[1], "", 9, 4, version, "passphrase")
            unit.packets.add(case, entry, IDENTITY.secret, members)
        filed = take_in_reply(ws, case, file)
        opinion = get_opinion(ws, filed.opinion_id).opinion
        assert [one.code for one in filed.remarks] == ["reply.who"]
        assert (filed.answered, filed.wanted) == ((0,), ("The molecular report", "PET images of May"))
        assert opinion.looked("question:0").words == WORDS.replace("\u202e", "") + "\u202e"
        assert opinion.looked("question:1").found is Found.UNCLEAR
        assert {one for one in Twelve if opinion.looked(one).found is Found.NO} == {
            Twelve.OPTIONS, Twelve.NEXT, Twelve.LIMITS,
        }  # fmt: skip
        wanted = [one for one in evaluate_checklist(ws, case).lines if one.id.startswith("RV:")]
        assert [one.label.params["what"] for one in wanted] == list(filed.wanted)  # type: ignore[union-attr]


def test_what_is_typed_outlives_other_places_and_the_language_and_leaving_is_asked_about(form: Browser) -> None:
    fill(form, "limits", "Not from afar.")
    form.click("[name='images'][value='reports']")
    form.go("By date")
    form.click("button.language")
    form.click("button.review")
    assert form.text("main h1") == "写会诊意见"
    assert form.evaluate("document.querySelector('[name=limits]').value") == "Not from afar."
    assert form.evaluate("document.querySelector('[name=images]:checked').value") == "reports"
    form.open()
    assert form.ask("dialogs") == ["beforeunload"]


def test_a_saved_reply_can_be_left_without_a_question(form: Browser, tmp_path: Path) -> None:
    fill(form, "name", "Dr Mora")
    form.click("[name='reviewed-all']")
    found = opened_by_age(save(form), tmp_path)
    assert found["reviewed"] == ["D001", "D002", "D003", "D004", "D005", "S001"]
    assert (found["receipt"], {one["said"] for one in found["answers"]}) == ("", {"no"})
    form.open()
    assert form.ask("dialogs") == []


def test_letters_of_a_key_stay_letters_and_every_field_has_a_name(form: Browser) -> None:
    fill(form, "answer-0", "qmdnp")
    assert form.evaluate("document.querySelector('[name=answer-0]').value") == "qmdnp"
    unnamed = "[...document.querySelectorAll('main input, main textarea')].filter((one) => !one.labels.length).length"
    assert form.evaluate(unnamed) == 0


def test_too_many_records_are_said_and_nothing_is_saved(form: Browser) -> None:
    form.evaluate(
        "(() => { const one = document.querySelector('[name=records]'); one.value = 'x\\n'.repeat(101);"
        " one.dispatchEvent(new Event('input')); })()"
    )
    (form.downloads / "reply-K7QP.age").unlink(missing_ok=True)
    form.click("button.save-reply")
    form.until("document.querySelector('.reply .problem')")
    assert not (form.downloads / "reply-K7QP.age").exists()


def test_on_paper_all_that_was_typed_stands(form: Browser, tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(200))
    form.evaluate(
        f"(() => {{ const one = document.querySelector('[name=next]'); one.value = {json.dumps(text)};"
        " one.dispatchEvent(new Event('input')); })()"
    )
    form.ask("paper", path=str(tmp_path / "paper.pdf"))
    printed = "".join(page.extract_text() for page in PdfReader(tmp_path / "paper.pdf").pages)
    assert "word0" in printed and "word199" in printed


def test_without_a_key_for_a_reply_it_can_only_be_printed(room: Browser, tmp_path: Path) -> None:
    room.open()
    room.choose(quickly_sealed(tmp_path, everything(reply_recipient=""))[0])
    room.unlock(DIGITS)
    room.click("button.review")
    assert "no key for a reply" in room.text("main")
    assert room.evaluate("document.querySelectorAll('.save-reply').length") == 0
