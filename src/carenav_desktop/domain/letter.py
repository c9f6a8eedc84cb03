"""A letter as blocks of text in both languages, made from a template (`resources/letters/`) and what is asked for.

Lays nothing out: `printing` and the plain text for a mail show the same blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .asking import Facility, Wanted, Wish
from .display import visible
from .items import LANGUAGES
from .letterhead import Letterhead
from .review import Consent

#: (English, Simplified Chinese)
Pair = tuple[str, str]


class Look(StrEnum):
    """How a block of a letter is set."""

    TITLE = "title"
    PLAIN = "plain"
    ITEM = "item"
    SIGN = "sign"


@dataclass(frozen=True)
class Block:
    """One paragraph of a letter in both languages."""

    look: Look
    texts: Pair


@dataclass(frozen=True)
class Letter:
    """A letter to one facility. `lines` are the checklist lines it asks for."""

    title: Pair
    made: str
    blocks: tuple[Block, ...]
    lines: tuple[str, ...]

    def as_text(self) -> str:
        """The letter for a mail: all of it in English, then all of it in Chinese."""
        sides = []
        for side in range(len(LANGUAGES)):
            numbered = 0
            shown: list[str] = []
            for block in self.blocks:
                is_item = block.look is Look.ITEM
                numbered += is_item
                shown.append(f"{numbered}. {block.texts[side]}" if is_item else f"\n{block.texts[side]}")
            sides.append("\n".join(shown).strip())
        return "\n\n----------\n\n".join(sides) + "\n"


@dataclass(frozen=True)
class Sender:
    """Who writes, for whom. `contact` is how the facility can answer, `letterhead` that of a clinic that writes."""

    name: str
    born: str
    contact: str = ""
    letterhead: Letterhead | None = None


Template = Mapping[str, Mapping[str, str]]
#: Puts a phrase that is no text yet into the language of that place in `LANGUAGES`.
Speak = Callable[[object, str], str]

#: The longest text that fills a blank, in signs.
_LONGEST = 1000
_FORMS = {Wanted.IMAGES: "images_form", Wanted.SLIDES: "slides_form", Wanted.PAPER: "paper_form"}
_ABOUT = (("packet", "packet"), ("opinion", "dated"))
_HEAD = ("to", "department", "date", "patient", "born")


def request_letter(
    template: Template, facility: Facility, sender: Sender, wishes: Sequence[Wish], today: date, speak: Speak
) -> Letter:
    """The letter that asks a facility for what is missing: each thing named, the form wanted, release and signature."""
    write = _Writer(template, facility, sender, today, speak)
    blocks = [*write.head(), write.plain("opening")]
    for wanted in Wanted:
        of_form = [one for one in wishes if one.wanted is wanted]
        blocks += [write.wish(one) for one in of_form]
        if of_form:
            blocks.append(write.plain(_FORMS[wanted]))
    blocks += [write.plain("absent"), *write.end(), *(write.sign(one) for one in ("release", "signature", "signed_on"))]
    return Letter(write.pair("title"), today.isoformat(), tuple(blocks), tuple(one.line for one in wishes))


def summary_letter(template: Template, facility: Facility, sender: Sender, today: date, speak: Speak) -> Letter:
    """The letter that asks the treating doctor for a summary, with the consent to answer the reviewer."""
    write = _Writer(template, facility, sender, today, speak)
    items = [write.item(name) for name in template if name.startswith("item_")]
    signs = [write.sign(one) for one in ("consent", "signature", "signed_on")]
    blocks = [*write.head(), write.plain("opening"), *items, *write.end(), *signs]
    return Letter(write.pair("title"), today.isoformat(), tuple(blocks), ("B02",))


def follow_up_letter(
    template: Template,
    facility: Facility,
    sender: Sender,
    questions: Sequence[Pair],
    opinion: Mapping[str, str],
    today: date,
    speak: Speak,
) -> Letter:
    """The letter that asks a reviewer what an opinion left open; `opinion` tells 'packet' and 'dated', maybe empty."""
    write = _Writer(template, facility, sender, today, speak)
    about = [Block(Look.PLAIN, write.pair(name, **{key: opinion[key]})) for name, key in _ABOUT if opinion.get(key)]
    items = [Block(Look.ITEM, (visible(one, _LONGEST), visible(other, _LONGEST))) for one, other in questions]
    blocks = [*write.head(), *about, write.plain("opening"), *items, *write.end()]
    return Letter(write.pair("title"), today.isoformat(), tuple(blocks), ())


def consent_form(
    template: Template, facility: Facility, sender: Sender, consent: Consent, limits: object, today: date, speak: Speak
) -> Letter:
    """The paper by which somebody agrees that a reviewer gets records, to be printed and signed."""
    write = _Writer(template, facility, sender, today, speak)
    items = write.pair("items", items=consent.items) if consent.items.strip() else write.pair("all_items")
    until = write.pair("until", until=consent.until) if consent.until else write.pair("open_end")
    said = [Block(Look.PLAIN, until), write.plain("withdraw")]
    for name in ("given_by", "relation"):
        if text := getattr(consent, name).strip():
            said.append(Block(Look.PLAIN, write.pair(name, **{name: text})))
    end = Block(Look.PLAIN, write.pair("limits", limits=limits))
    signs = [write.sign(one) for one in ("signature", "signed_on")]
    blocks = [*write.head(), write.plain("opening"), Block(Look.ITEM, items), *said, *signs, end]
    return Letter(write.pair("title"), today.isoformat(), tuple(blocks), ())


class _Writer:
    """Fills the texts of one template."""

    def __init__(self, template: Template, facility: Facility, sender: Sender, today: date, speak: Speak) -> None:
        self._template, self._speak = template, speak
        self._contact = sender.contact.strip()
        self._letterhead = sender.letterhead
        self._known: dict[str, object] = {
            "facility": " ".join(part for part in (facility.name, facility.address) if part.strip()),
            "department": facility.department,
            "date": today.isoformat(),
            "name": sender.name,
            "born": sender.born,
            "contact": self._contact,
        }

    def pair(self, name: str, **more: object) -> Pair:
        english, chinese = (self._fill(name, language, **self._known, **more) for language in LANGUAGES)
        return english, chinese

    def _fill(self, name: str, language: str, /, **blanks: object) -> str:
        """A text of the template; what fills its blanks may come from a file or a list, so nothing in it can hide."""
        spoken = {key: visible(self._speak(value, language), _LONGEST) for key, value in blanks.items()}
        return self._template[name][language].format(**spoken)

    def head(self) -> list[Block]:
        """Title, and the lines above the letter that have something in them."""
        blanks = {"to": "facility", "department": "department", "born": "born"}
        named = [one for one in _HEAD if str(self._known.get(blanks.get(one, ""), "x")).strip()]
        own = self._letterhead.lines() if self._letterhead is not None else ()
        above = [Block(Look.PLAIN, (visible(one, _LONGEST), visible(other, _LONGEST))) for one, other in own]
        return [*above, Block(Look.TITLE, self.pair("title")), *(self.plain(one) for one in named)]

    def end(self) -> list[Block]:
        """How to answer, and thanks."""
        return [self.plain(one) for one in ("contact", "thanks") if one != "contact" or self._contact]

    def plain(self, name: str) -> Block:
        return Block(Look.PLAIN, self.pair(name))

    def item(self, name: str) -> Block:
        return Block(Look.ITEM, self.pair(name))

    def sign(self, name: str) -> Block:
        return Block(Look.SIGN, self.pair(name))

    def wish(self, one: Wish) -> Block:
        """One thing asked for, with its date and number."""
        english, chinese = (self._wish(one, language) for language in LANGUAGES)
        return Block(Look.ITEM, (english, chinese))

    def _wish(self, one: Wish, language: str) -> str:
        details = ""
        if one.date and one.wanted is not Wanted.SLIDES:
            details += self._fill("of", language, date=one.date)
        if one.accession_number:
            details += self._fill("number", language, number=one.accession_number)
        return self._fill(one.wanted, language, what=one.what, details=details)
