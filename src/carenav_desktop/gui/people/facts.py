"""What the files say of a person, in words: names, birth date, sex and numbers; how much there is, and from where."""

from __future__ import annotations

from ...domain.case import Person
from ...domain.dates import normalise
from ...domain.display import visible
from ...domain.identity import display
from ...domain.people import Sighting
from .. import words
from ..words import translate

#: How many spellings, numbers and places are shown before the rest is only counted.
_SPELLINGS, _NUMBERS, _PLACES = 4, 3, 3


def title(person: Person) -> str:
    """The first spelling, or that there is no name."""
    return _readable(person)[0] if person.names else translate("PersonCard", "Files that carry no name")


def other_spellings(person: Person) -> str:
    """Every other way the name is written."""
    others = _readable(person)[1:]
    if not others:
        return ""
    shown = " · ".join(others[:_SPELLINGS])
    if len(others) > _SPELLINGS:
        shown = translate("PersonCard", "{names} and {n} more").format(
            names=shown, n=words.number(len(others) - _SPELLINGS)
        )
    return translate("PersonCard", "Also written: {names}").format(names=shown)


def facts(person: Person) -> str:
    """Birth date, sex and numbers as the files carry them."""
    parts = []
    if person.names:
        parts.append(born(person.born) or translate("PersonCard", "no birth date"))
    if sex := sex_in_words(person.sex):
        parts.append(sex)
    if person.ids:
        numbers = words.listed([visible(one, 40) for one in person.ids[:_NUMBERS]])
        parts.append(translate("PersonCard", "ID {numbers}").format(numbers=numbers))
    return " · ".join(parts)


def born(written: str) -> str:
    """'born 1 Jan 1966', or nothing."""
    if not written:
        return ""
    return translate("PersonCard", "born {date}").format(date=visible(words.date(normalise(written) or written), 60))


def sex_in_words(written: str) -> str:
    """What a file may name as sex (PS3.3 C.7.1.1) in words, all else as written."""
    named = {
        "F": translate("PersonCard", "female"),
        "M": translate("PersonCard", "male"),
        "O": translate("PersonCard", "sex: other"),
    }
    return named.get(written, visible(written, 20))


def scope(sighting: Sighting) -> str:
    """How many files, scans and papers, and from when."""
    parts = [counted_files(sighting.person.files)]
    if sighting.studies:
        parts.append(
            words.counted(sighting.studies, translate("PersonCard", "1 scan"), translate("PersonCard", "{n} scans"))
        )
    if sighting.papers:
        parts.append(
            words.counted(sighting.papers, translate("PersonCard", "1 paper"), translate("PersonCard", "{n} papers"))
        )
    if period := _period(sighting.first, sighting.last):
        parts.append(period)
    return " · ".join(parts)


def seen_where(sighting: Sighting) -> str:
    """The discs and folders the files came from; where there are several, with how many from each."""
    origins = sighting.origins
    named = [visible(one.name, 60) or translate("PersonCard", "files dropped one by one") for one in origins]
    if len(origins) > 1:
        named = [f"{name} ({words.number(one.files)})" for name, one in zip(named, origins, strict=True)]
    shown = words.listed(named[:_PLACES])
    if len(named) > _PLACES:
        shown = translate("PersonCard", "{names} and {n} more").format(
            names=shown, n=words.number(len(named) - _PLACES)
        )
    return translate("PersonCard", "On: {places}").format(places=shown) if shown else ""


def counted_files(count: int) -> str:
    """'1 file' or '38 files'."""
    return words.counted(count, translate("PersonCard", "1 file"), translate("PersonCard", "{n} files"))


def _period(first: str, last: str) -> str:
    if first == last:
        return words.date(first)
    return translate("PersonCard", "{first} to {last}").format(first=words.date(first), last=words.date(last))


def _readable(person: Person) -> list[str]:
    """The spellings as a person reads them, each once."""
    return list(dict.fromkeys(visible(display([name]) or name, 120) for name in person.names))
