"""Everyone seen on the files of a case beside the case itself: what differs, and whom it may be. Decides nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .case import Case, Decision, Person
from .identity import birth, display, spellings
from .say import Say
from .surnames import romanised

_DAY = len("2024-05-12")
_KNOWN_SEXES = {"F": Say("person.female"), "M": Say("person.male")}
#: Of several people that somebody may be, so many are named.
_NAMED = 2


@dataclass(frozen=True)
class Origin:
    """Where files came from: the label of a disc or stick or the name of a folder; `files` counts them."""

    name: str
    files: int


@dataclass(frozen=True)
class Sighting:
    """One person as seen on files: how much, from when, from where, and `preview`, a picture as services name it.

    `first` and `last` are the ISO dates of the oldest and the newest scan or paper, empty when none is dated.
    `remarks` say what differs from the case and whom it may be. `other` is true when neither name nor birth date
    speaks for the case's own person: such files are shown apart until somebody has decided.
    """

    person: Person
    studies: int = 0
    papers: int = 0
    first: str = ""
    last: str = ""
    origins: tuple[Origin, ...] = ()
    preview: str = ""
    remarks: tuple[Say, ...] = ()
    other: bool = False


def compare(case: Case, sightings: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """The sightings with what a person should know before deciding on each."""
    people = [one.person for one in sightings]
    ours, apart = _ours(case, people), others(case, people)
    found = []
    for one in sightings:
        remarks = (*ours.differences(one.person), *_maybe(case, one.person, people))
        found.append(replace(one, remarks=remarks, other=one.person.id in apart))
    return tuple(found)


def others(case: Case, people: Sequence[Person]) -> frozenset[int]:
    """Who clearly is somebody else, though nobody has said so yet; by id."""
    ours = _ours(case, people)
    waiting = (one for one in people if one.decision is Decision.OPEN)
    return frozenset(one.id for one in waiting if not _maybe(case, one, people) and ours.is_other(one))


def _ours(case: Case, people: Sequence[Person]) -> _Ours:
    return _Ours(case, [one for one in people if one.decision is Decision.SAME])


class _Ours:
    """What is known of the case's own person: the case, and everyone who was said to be the same."""

    def __init__(self, case: Case, same: Sequence[Person]) -> None:
        self._case = case
        self._names = spellings([case.name])
        self._same = same

    def differences(self, person: Person) -> tuple[Say, ...]:
        """What the files say otherwise than the case does, each as a sentence."""
        if not person.names:
            return ()
        found = (self._name(person), self._birth(person), self._sex(person), self._number(person))
        return tuple(one for one in found if one is not None)

    def is_other(self, person: Person) -> bool:
        """Whether nothing speaks for the case's own person: no word of the name, and not the birth date."""
        if not person.names or _shared_words(self._names, spellings(person.names)):
            return False
        born = birth(person.born)
        return not born or born != birth(self._case.born)

    def _name(self, person: Person) -> Say | None:
        theirs = spellings(person.names)
        shared = self._names.keys() & theirs.keys()
        if not shared:
            return Say("person.other_script", {"name": self._case.name})
        if all(self._names[script] == theirs[script] for script in shared):
            return None
        return Say("person.other_name", {"seen": display(person.names), "known": display([self._case.name])})

    def _birth(self, person: Person) -> Say | None:
        seen, known = birth(person.born), birth(self._case.born)
        if not seen:
            return Say("person.no_birth")
        if not known:
            return Say("person.case_without_birth")
        if seen == known:
            return None
        if known.startswith(seen) or seen.startswith(known):
            return Say("person.birth_in_part", {"seen": seen, "known": known})
        return Say("person.other_birth", {"seen": seen, "known": known})

    def _sex(self, person: Person) -> Say | None:
        known = {one.sex for one in self._others(person)} & _KNOWN_SEXES.keys()
        if person.sex not in _KNOWN_SEXES or len(known) != 1 or person.sex in known:
            return None
        return Say("person.other_sex", {"seen": _KNOWN_SEXES[person.sex], "known": _KNOWN_SEXES[known.pop()]})

    def _number(self, person: Person) -> Say | None:
        known = dict.fromkeys(number for one in self._others(person) for number in one.ids)
        if not known or not person.ids:
            return None
        shared = [number for number in person.ids if number in known]
        if shared:
            return Say("person.same_number", {"number": shared[0]})
        return Say("person.other_number", {"seen": person.ids[0], "known": next(iter(known))})

    def _others(self, person: Person) -> list[Person]:
        return [one for one in self._same if one.id != person.id]


def _maybe(case: Case, person: Person, people: Iterable[Person]) -> tuple[Say, ...]:
    """Whom a person may be the same as, and why; said of nobody whose birth date and name both match already."""
    if not person.names or person.decision is not Decision.OPEN:
        return ()
    known = Person(0, (case.name,), case.born, (), "", 0, Decision.SAME)
    same = [one for one in people if one.decision is Decision.SAME]
    others = [one for one in people if one.decision is Decision.OPEN and set(one.ids) & set(person.ids)]
    found: dict[str, Say] = {}
    for one in (known, *same, *others):
        name = display(one.names[:1])
        if one is not person and name and name not in found and (why := _why_same(person, one)):
            found[name] = Say("person.may_be", {"name": name, "why": Say(why)})
            if one is known:
                break
    return tuple(found.values())[:_NAMED]


def _why_same(one: Person, other: Person) -> str:
    """The code of what speaks for two people being one, empty when nothing does."""
    ones, others = spellings(one.names), spellings(other.names)
    shared = ones.keys() & others.keys()
    born, known = birth(one.born), birth(other.born)
    same_birth = len(born) == _DAY and born == known
    if shared and all(ones[script] == others[script] for script in shared):
        return "person.why_name"
    if any(_letters(ones[script]) & _letters(others[script]) for script in shared):
        return "person.why_letters"
    if set(one.ids) & set(other.ids):
        return "person.why_number"
    if same_birth:
        if not shared:
            return "person.why_birth"
        return "person.why_part" if _shared_words(ones, others) else ""
    if not shared and (not born or not known) and _family_names(ones) & _family_names(others):
        return "person.why_family_name"
    return ""


def _letters(names: Iterable[str]) -> set[str]:
    """Each name as its letters in order of the alphabet: 'qi ming' and 'qiming' are alike."""
    return {"".join(sorted(name.replace(" ", ""))) for name in names}


def _shared_words(ones: dict[str, set[str]], others: dict[str, set[str]]) -> bool:
    """Whether two people have a word of their names in common, initials left out."""
    return any(_words(ones[script]) & _words(others[script]) for script in ones.keys() & others.keys())


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.split() if len(word) > 1}


def _family_names(names: dict[str, set[str]]) -> set[str]:
    """Family names in Latin letters; of a Latin name any word may be the family name."""
    return {romanised(name) for name in names.get("CJK", ())} - {""} | _words(names.get("LATIN", ()))
