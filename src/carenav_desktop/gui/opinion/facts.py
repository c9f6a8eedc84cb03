"""Opinions in the words of the window. What a reviewer said always stands in quotation marks, with its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.display import visible
from ...domain.opinion import Found
from .. import words
from ..words import translate

if TYPE_CHECKING:
    from ...domain.case import PacketEntry, PacketMember, Record
    from ...domain.opinion import Opinion
    from ...services.opinions import OpinionView
    from ..messages import Messages

#: The longest texts that are shown in one line, in signs.
_NAME, _TITLE, _PAGE, _QUOTE = 56, 80, 24, 2000


def title(view: OpinionView) -> str:
    """An opinion in a list: whose it is, and of which day."""
    return " · ".join(who_and_day(view))


def who_and_day(view: OpinionView) -> tuple[str, str]:
    """Whose it is and of which day, apart."""
    who = visible(view.opinion.author or view.reviewer.title, _NAME)
    return who, words.date(view.opinion.dated or view.opinion.received)


def found_in_words(messages: Messages, found: Found) -> str:
    """What was found for a line, or that nobody has looked."""
    return messages.say(f"found.{found}") if found else translate("Opinions", "Not looked at yet")


def page_in_words(page: str) -> str:
    """'page 3', or nothing."""
    return translate("Opinions", "page {page}").format(page=visible(page, _PAGE)) if page else ""


def quoted(said: str, page: str = "") -> str:
    """Words of a reviewer on one line, with the page they stand on."""
    text = f"“{visible(' '.join(said.split()), _QUOTE)}”" if said.strip() else ""
    return " · ".join(filter(None, (text, page_in_words(page))))


def packet_in_words(one: PacketEntry) -> str:
    """A packet in a list: its code, its day, and the wording of the question that went with it."""
    version = translate("Opinions", "question version {n}").format(n=words.number(one.question_version))
    return f"{one.code} · {words.date(one.made)} · {version}"


def record_in_words(one: Record) -> str:
    """A paper in a list: what it is, its day, its title or name."""
    parts = (words.kind(one.kind), words.date(one.date), visible(one.title or one.name, _TITLE))
    return " · ".join(filter(None, parts))


def member_in_words(member: PacketMember, language: str) -> str:
    """A record or scan of a packet on one line."""
    from ...services.members import member_label

    label = member_label(member)[int(language != "en")]
    parts = (visible(member.number, _PAGE), visible(label, _TITLE), visible(words.date(member.date), _PAGE))
    return " · ".join(filter(None, (*parts, visible(member.title, _TITLE))))


def paper_at(opinion: Opinion, page: str = "") -> str:
    """How the paper of an opinion is named where it can be opened, at a page where that is a number."""
    is_page = page.strip().isdecimal() and page.strip().isascii()
    return f"{opinion.paper}#{page.strip()}" if is_page and "#" not in opinion.paper else opinion.paper
