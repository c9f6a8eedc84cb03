"""The reading room in Chromium, Firefox and WebKitGTK, opened from its file, where there is no network."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_strings import MARKUP
from hostile_strings import hostile as hostile_strings
from packet_builders import document, packet_plan
from reader_browser import Browser, browser
from reader_node import PAGE
from reader_packets import DIGITS, PAGE_OF_HTML, QUESTION, everything, hostile, quickly_sealed
from sealed_packets import OPEN, resealed, written
from sealing_builders import IDENTITY, opened, sealed

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.packet.key import Key
from carenav_desktop.packet.read_back import verify_packet
from carenav_desktop.packet.write import write_packet
from pdf_builders import drawing_bomb, pdf, words

FOREIGN_ELEMENTS = (
    "document.querySelectorAll('script, img, iframe, svg, math, object, embed, form, base, link, style, meta').length"
)
UNSEEN_FORM = r"[\u0000-\u0008\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
UNSEEN = "\u202egnp.eci\u202c\u200b\u0000\u2066"


#: Browsers whose own windows a test can follow; the third is also slow.
FOLLOWED = ["chrome", "firefox"]


@pytest.fixture(scope="module", params=[*FOLLOWED, "webkit"])
def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests; each opens the page anew."""
    with browser(request.param, tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return quickly_sealed(tmp_path_factory.mktemp("packet"), everything())


@pytest.fixture
def inside(room: Browser, packet: tuple[Path, str]) -> Iterator[Browser]:
    """The packet, opened; afterwards the page asked for nothing and nothing was stopped."""
    room.open()
    room.choose(packet[0])
    room.unlock(DIGITS)
    yield room
    assert {one for one in room.requests() if one != PAGE.as_uri()} == set()
    assert room.found() == []


def test_a_packet_as_the_program_writes_it_opens_with_digits_typed_without_dashes(
    room: Browser, tmp_path: Path
) -> None:
    result = write_packet(everything(), tmp_path, Key(passphrase=DIGITS), None, SilentContext())
    room.open(result.folder / "OPEN-ME.html")
    room.choose(result.folder / "packet.age")
    assert room.evaluate("document.activeElement.id") == "passphrase"
    room.unlock(DIGITS.replace("-", ""))
    assert room.text("main h1") == QUESTION
    assert "Jane Doe" in room.text("main")
    assert room.found() == []


def test_a_key_file_opens_what_was_sealed_for_it(room: Browser, tmp_path: Path) -> None:
    sealed_file = written(tmp_path, everything()).folder / "packet.age"
    key, other = tmp_path / "key.txt", tmp_path / "other.txt"
    key.write_text(f"# created: 2026\n{IDENTITY.secret}\n")
    other.write_text("not a key")
    room.open()
    room.choose(sealed_file)
    room.ask("choose", selector="#key", files=[str(other)])
    room.until("document.querySelector('.problem')")
    assert room.problem() == "SEAL_IDENTITY_INVALID"
    room.ask("choose", selector="#key", files=[str(key)])
    room.until("document.querySelector('main.packet h1')")
    assert room.text("main h1") == QUESTION


def test_the_check_gives_the_receipt_of_the_program(inside: Browser, packet: tuple[Path, str]) -> None:
    inside.click("button.check")
    inside.until("document.querySelector('.success')")
    assert packet[1] in inside.text(".success")
    assert packet[1] in inside.text("header")
    assert packet[1] in inside.text(".certificate")


def test_every_page_of_a_pdf_is_drawn_and_its_text_is_there_to_be_read_out(inside: Browser) -> None:
    inside.go("CT of the chest")
    inside.until("document.querySelector('canvas').dataset.drawn === '1'")
    assert "first page of the report" in inside.evaluate("document.querySelector('details pre').textContent")
    assert dark_pixels(inside) > 50
    inside.evaluate("document.querySelector('canvas').focus()")
    inside.press("PageDown")
    inside.until("document.querySelector('canvas').dataset.drawn === '2'")
    assert "second page" in inside.evaluate("document.querySelector('details pre').textContent")


@pytest.mark.parametrize("room", FOLLOWED, indirect=True)
def test_a_pdf_opens_in_the_browsers_own_viewer_when_that_is_asked_for(inside: Browser) -> None:
    inside.go("CT of the chest")
    inside.click(".tools button:nth-of-type(2)")
    (address,) = appeared(inside, lambda: inside.ask("others"))
    assert address.startswith("blob:")


def appeared(room: Browser, look: Callable[[], list[str]]) -> list[str]:
    """What `look` finds as soon as it finds something."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if found := look():
            return found
        room.evaluate("new Promise((done) => setTimeout(done, 20))")
    raise AssertionError("nothing appeared")


def dark_pixels(room: Browser) -> int:
    """How many pixels of the drawn page are dark."""
    count: int = room.evaluate(
        "(() => { const one = document.querySelector('canvas');"
        " const { data } = one.getContext('2d').getImageData(0, 0, one.width, one.height);"
        " let dark = 0; for (let at = 0; at < data.length; at += 4) dark += data[at] < 100; return dark; })()"
    )
    return count


@pytest.mark.parametrize("title", ["Photo of a letter", "Scan of a letter"])
def test_photos_are_drawn(inside: Browser, title: str) -> None:
    inside.go(title)
    shown = "document.querySelector('img.photo')"
    assert inside.evaluate(f"[{shown}.naturalWidth, {shown}.naturalHeight, {shown}.alt]") == [
        60,
        30,
        f"Picture: {title}",
    ]


def test_a_page_of_html_is_shown_as_the_text_it_is(inside: Browser) -> None:
    inside.go("Page of a portal")
    assert inside.evaluate("document.querySelector('div.paper').textContent") == PAGE_OF_HTML
    assert inside.evaluate("document.title") != "BITTEN"


def test_what_cannot_be_shown_is_offered_for_saving(inside: Browser) -> None:
    inside.go("Photo of a phone")
    assert "HIF" in inside.text("main .notice")
    assert inside.text(".tools button") == "Save this file"


def test_scans_are_listed_with_their_counts_and_the_limit_of_this_page_is_said(inside: Browser) -> None:
    inside.go("CT chest")
    assert inside.text("main").count("2 image files") == 2
    assert "not a diagnostic display" in inside.text("main .notice")


def test_everything_is_reached_by_keyboard(inside: Browser) -> None:
    seen = []
    for key, heading in (
        ("m", "What is missing, and why"),
        ("d", "By date"),
        ("n", "CT of the chest"),
        ("q", QUESTION),
    ):
        inside.press(key)
        inside.until(f"document.querySelector('main h1').innerText === {heading!r}")
        seen.append(inside.evaluate("document.activeElement === document.querySelector('main h1')"))
    assert seen == [True] * 4


def test_the_language_is_switched_at_any_place_and_the_packet_stays_open(inside: Browser) -> None:
    inside.go("By date")
    inside.click("button.language")
    assert inside.evaluate("document.documentElement.lang") == "zh-Hans"
    assert inside.text("main h1") == "按日期"
    inside.press("q")
    inside.until(f"document.querySelector('main h1').innerText === {QUESTION!r}")
    assert "身份证件" in inside.text("main")
    inside.click("button.language")
    assert inside.evaluate("document.documentElement.lang") == "en"


def test_a_file_is_saved_under_a_name_that_says_what_it_is(inside: Browser) -> None:
    inside.go("CT of the chest")
    inside.click(".tools button")
    expected = pdf(words("first page of the report"), words("second page"))
    assert saved_file(inside, "2026-03-02_CT_ImagingReport_CityHospital_en_D001.pdf") == expected


def test_all_files_are_saved_as_the_plain_archive_after_they_were_compared(
    inside: Browser, packet: tuple[Path, str]
) -> None:
    inside.click("button.save")
    inside.evaluate("[...document.querySelectorAll('.job button')].find((one) => /ZIP/.test(one.innerText)).click()")
    inside.until("document.querySelector('.success')")
    saved = saved_file(inside, "Review packet K7QP.zip")
    assert saved == opened(packet[0].read_bytes(), DIGITS)
    with zipfile.ZipFile(io.BytesIO(saved)) as archive:
        assert archive.testzip() is None


def saved_file(room: Browser, name: str) -> bytes:
    """A download, when the browser has finished it."""
    path, end = room.downloads / name, time.monotonic() + 30
    while time.monotonic() < end:
        room.evaluate("new Promise((done) => setTimeout(done, 20))")
        if path.exists() and path.stat().st_size and not path.with_name(name + ".part").exists():
            return path.read_bytes()
    raise AssertionError(sorted(one.name for one in room.downloads.iterdir()))


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


AT_CHOOSING: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a foreign file": (lambda _: b"hello, this is a letter" * 100, "SEAL_NOT_AGE"),
    "an empty file": (lambda _: b"", "SEAL_NOT_AGE"),
    "saved by a text program": (lambda data: data.replace(b"v1\n", b"v1\r\n", 1), "SEAL_RESAVED_AS_TEXT"),
    "cut in the header": (lambda data: data[:60], "SEAL_HEADER_DAMAGED"),
    "too much work": (lambda data: data.replace(b" 10\n", b" 23\n", 1), "SEAL_WORK_FACTOR"),
    "another kind of key": (lambda data: data.replace(b"-> scrypt", b"-> mlkem7", 1), "SEAL_KEY_KIND"),
    "a ZIP without a packet": (lambda _: zip_of("letter.txt"), "PACKET_NOT_IN_ZIP"),
}
AT_OPENING: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "cut by one byte": (lambda data: data[:-1], "SEAL_DAMAGED"),
    "cut in the middle": (lambda data: data[: len(data) // 2], "SEAL_DAMAGED"),
    "another MAC": (lambda data: another_mac(data), "SEAL_HEADER_DAMAGED"),
    "the last byte flipped": (lambda data: flipped(data, len(data) - 1), "SEAL_DAMAGED"),
    "something appended": (lambda data: data + b"\0", "SEAL_DAMAGED"),
    "no packet inside": (lambda _: sealed(b"a letter", DIGITS), "PACKET_NOT_A_PACKET"),
}


def another_mac(data: bytes) -> bytes:
    at = data.index(b"\n--- ") + 5
    return data[:at] + (b"B" if data[at : at + 1] == b"A" else b"A") + data[at + 1 :]


def zip_of(name: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, "hello")
    return target.getvalue()


def shows_nothing(room: Browser) -> bool:
    body = room.text()
    return QUESTION not in body and "Jane" not in body and room.evaluate("document.querySelector('nav').hidden")


@pytest.mark.parametrize("name", AT_CHOOSING)
def test_what_is_no_packet_is_refused_at_once_with_a_sentence(
    room: Browser, packet: tuple[Path, str], tmp_path: Path, name: str
) -> None:
    change, code = AT_CHOOSING[name]
    path = tmp_path / "packet.age"
    path.write_bytes(change(packet[0].read_bytes()))
    room.open()
    room.choose(path)
    assert room.problem() == code
    assert len(room.text(".problem p")) > 60
    assert shows_nothing(room)
    assert room.found() == []


def test_damage_and_wrong_passphrases_each_have_their_sentence_and_show_nothing(
    room: Browser, packet: tuple[Path, str], tmp_path: Path
) -> None:
    said = {}
    for name, (change, _) in AT_OPENING.items():
        path = tmp_path / "packet.age"
        path.write_bytes(change(packet[0].read_bytes()))
        room.open()
        room.choose(path)
        room.unlock(DIGITS)
        said[name] = room.problem()
        assert shows_nothing(room)
    assert said == {name: code for name, (_, code) in AT_OPENING.items()}
    room.open()
    room.choose(packet[0])
    room.unlock(DIGITS[:-1] + "4")
    assert room.problem() == "SEAL_WRONG_PASSPHRASE"
    assert shows_nothing(room)
    room.unlock(DIGITS)
    assert room.text("main h1") == QUESTION


def test_a_chunk_damaged_in_the_middle_is_not_shown_and_the_check_finds_it(room: Browser, tmp_path: Path) -> None:
    path, _ = quickly_sealed(
        tmp_path, everything(cover=pdf(*[words("long")] * 2, extra=[b"%d 0 obj 0 endobj" % 500000]) + bytes(200_000))
    )
    whole = path.read_bytes()
    path.write_bytes(flipped(whole, 120_000))
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    room.click("button.check")
    room.until("document.querySelector('.problem')")
    assert room.problem() == "SEAL_DAMAGED"
    assert room.text(".certificate button") == "Check every file"
    room.go("Cover sheet")
    assert room.problem() == "SEAL_DAMAGED"


def test_what_somebody_with_the_key_changed_is_named(room: Browser, tmp_path: Path) -> None:
    archive = opened((written(tmp_path, everything()).folder / "packet.age").read_bytes())
    assert verify_packet(resealed(tmp_path / "same.age", archive), OPEN, SilentContext()).ok
    at = archive.index("Résumé".encode(), 1_000)
    path = tmp_path / "packet.age"
    path.write_bytes(sealed(flipped(archive, at), DIGITS))
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    room.go("Page of a portal")
    assert room.problem() == "PACKET_CHANGED"
    assert "DOCS/D004.TXT" in room.text(".problem")
    assert "Résumé" not in room.text("main")


def test_markup_and_unseen_letters_in_every_field_are_shown_as_text_and_do_nothing(
    room: Browser, tmp_path: Path
) -> None:
    for number, text in enumerate(("".join(MARKUP), UNSEEN)):
        (tmp_path / str(number)).mkdir()
        path, _ = quickly_sealed(tmp_path / str(number), hostile(text))
        room.open()
        room.choose(path)
        room.unlock(DIGITS)
        elements = room.evaluate(FOREIGN_ELEMENTS)
        for press in ("q", "m", "d", "n"):
            room.press(press)
            room.until("!document.querySelector('main [aria-busy]')")
            assert room.evaluate(FOREIGN_ELEMENTS) == elements
        room.evaluate("[...document.querySelectorAll('nav button')].at(-3).click()")
        assert "BITTEN" not in room.evaluate("document.title")
        assert room.found() == []
        assert {one for one in room.requests() if not one.startswith("file:")} == set()
        assert not set(room.evaluate("document.body.textContent")) & set("\u202e\u202c\u200b\u0000\u2066")
    assert "⟨U+202E⟩" in room.text("main h1")


@pytest.mark.parametrize("room", FOLLOWED, indirect=True)
def test_three_hundred_hostile_strings_as_titles_and_texts_open_nothing_and_run_nothing(
    room: Browser, tmp_path: Path
) -> None:
    strings = hostile_strings(tmp_path / "bait.png")
    papers = [
        document(number, text.encode("utf-8", "replace"), format=FileFormat.TEXT, title=text, place=text, name=text)
        for number, text in enumerate(strings, 1)
    ]
    path, receipt = quickly_sealed(tmp_path, packet_plan(papers))
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    elements = room.evaluate(FOREIGN_ELEMENTS)
    opened_papers = room.evaluate(
        "(async () => { let count = 0; const lines = [...document.querySelectorAll('nav ul')][1].children.length;"
        " for (let at = 0; at < lines; at += 1) {"
        "   [...document.querySelectorAll('nav ul')][1].children[at].querySelector('button').click();"
        "   while (document.querySelector('main [aria-busy]')) await new Promise((done) => setTimeout(done, 1));"
        "   count += document.querySelectorAll('div.paper').length; }"
        " return count; })()"
    )
    assert opened_papers == len(strings) > 250
    for press in ("q", "d"):
        room.press(press)
        assert room.evaluate(FOREIGN_ELEMENTS) == elements
        assert not room.evaluate(
            f"[...document.querySelector('main').innerText].some((one) => /{UNSEEN_FORM}/u.test(one))"
        )
    assert "BITTEN" not in room.evaluate("document.title")
    room.click("button.check")
    room.until("document.querySelector('.success')")
    assert receipt in room.text(".success")
    assert room.found() == []
    assert {one for one in room.requests() if one != PAGE.as_uri()} == set()


def test_a_page_that_cannot_be_drawn_in_time_is_given_up_and_the_next_one_works(room: Browser, tmp_path: Path) -> None:
    plan = everything(cover=drawing_bomb())
    path, _ = quickly_sealed(tmp_path, plan)
    room.open()
    room.choose(path)
    room.unlock(DIGITS)
    room.go("Cover sheet")
    room.until("document.querySelector('main .notice:not([hidden])')")
    room.click(".pages button:nth-of-type(2)")
    room.until("document.querySelector('canvas').dataset.drawn === '2'")
    assert "the next page" in room.evaluate("document.querySelector('details pre').textContent")


def test_the_page_may_reach_nothing_and_these_tests_would_see_it(room: Browser) -> None:
    """The control: what a page must not do is stopped by its policy, and is heard of."""
    room.open()
    room.evaluate(
        "(() => { new Image().src = 'http://127.0.0.1:9/picture'; fetch('http://127.0.0.1:9/').catch(() => 0);"
        " const one = document.createElement('script'); one.textContent = 'globalThis.ran = 1';"
        " document.body.append(one); document.body.setAttribute('onclick', 'globalThis.ran = 2');"
        " document.body.click(); })()"
    )
    room.until("globalThis.testFound.length >= 4")
    stopped = " ".join(room.found())
    assert {"img-src", "connect-src", "script-src"} <= {word.removesuffix("-elem") for word in stopped.split()}
    assert room.evaluate("globalThis.ran ?? 0") == 0


@pytest.mark.parametrize(("kind", "words"), [("chrome", ["--js-flags=--jitless"]), ("firefox", ["--no-wasm"])])
def test_without_webassembly_everything_that_needs_no_codec_works(
    packet: tuple[Path, str], tmp_path: Path, kind: str, words: list[str]
) -> None:
    with browser(kind, tmp_path, *words) as room:
        room.open()
        assert room.evaluate("typeof WebAssembly") == "undefined"
        room.choose(packet[0])
        room.unlock(DIGITS)
        room.click("button.check")
        room.until("document.querySelector('.success')")
        assert packet[1] in room.text(".success")
        room.go("CT of the chest")
        room.until("document.querySelector('canvas').dataset.drawn === '1'")
        assert room.found() == []


def test_the_page_is_one_file_of_at_most_5_mb_that_names_no_address() -> None:
    page = PAGE.read_bytes()
    assert len(page) <= 5_000_000
    assert b" src=" not in page.partition(b"<script>")[0]
    assert b"default-src 'none'" in page[:2_000]
