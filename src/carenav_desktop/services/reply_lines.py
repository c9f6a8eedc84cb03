"""What a reply says, as the lines of the check of an opinion. Reads what was filled in; judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..domain.case import Question
from ..domain.opinion import Found, Looked, Passage, PassageKind, Twelve, question_line
from ..domain.say import Say
from ..packet.reply import Answer, Reply
from .wording import both


def lines_of(reply: Reply, question: Question) -> dict[str, Looked]:
    """What is found for each of the twelve lines and for each question that was sent, in the reviewer's own words."""
    answers = answers_of(reply, question)
    main = answers.get(0, Looked(Found.NO))
    signed = ", ".join(filter(None, (reply.name, reply.specialty, reply.institution)))
    in_full = Found.YES if reply.name and reply.specialty else Found.UNCLEAR
    return {
        Twelve.WRITTEN: Looked(Found.YES),
        Twelve.SIGNED: Looked(in_full if reply.name else Found.NO, words=signed),
        Twelve.DATED: _said(reply.written),
        Twelve.RECORDS: Looked(Found.YES if reply.reviewed else Found.NO),
        Twelve.IMAGES: _chosen("images", reply.images),
        Twelve.PATHOLOGY: _chosen("pathology", reply.pathology),
        Twelve.QUESTION: Looked(Found.YES),
        Twelve.ANSWER: main,
        Twelve.OPTIONS: _said(reply.alternatives),
        Twelve.UNCERTAINTIES: _said(reply.uncertainties),
        Twelve.NEXT: _said(reply.next),
        Twelve.LIMITS: _said(reply.limits),
        **{question_line(at): answers.get(at, Looked(Found.NO)) for at in question.asked},
    }


def answers_of(reply: Reply, question: Question) -> dict[int, Looked]:
    """The answers by the position of a question in the case; a packet counts only further ones that are written."""
    further = [at for at in sorted(question.asked) if at]
    places = {0: 0, **dict(enumerate(further, start=1))}
    return {places[one.position]: _answer(one) for one in reply.answers if one.position in places}


def passages_of(reply: Reply) -> Iterator[Passage]:
    """What is uncertain and what comes next, as words to be copied."""
    for kind, words in ((PassageKind.UNCERTAINTY, reply.uncertainties), (PassageKind.NEXT_STEP, reply.next)):
        if words:
            yield Passage(kind=kind, words=words)


_FOUND: Mapping[str, Found] = {"yes": Found.YES, "no": Found.NO, "unclear": Found.UNCLEAR}


def _answer(one: Answer) -> Looked:
    return Looked(_FOUND[one.said], words=one.text)


def _said(words: str) -> Looked:
    return Looked(Found.YES if words else Found.NO, words=words)


def _chosen(line: str, choice: str) -> Looked:
    """A choice of the form in both languages: nobody knows in which one the reviewer read it."""
    return _said(" / ".join(both(Say(f"reply.{line}_{choice}"))) if choice else "")
