"""What to say of series that may be incomplete, in neutral words, and the checklist line of a study that has one (CR3).

A line goes by itself once what lacked is here. Nothing is said of what the images show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .case import Series, Study
from .companions import study_groups
from .completeness import Gap
from .kinds import ModalityGroup
from .line import SAID, Action, Line, Mark, State, as_marked
from .list_check import ListCheck, ListedSeries, UnlistedSeries
from .say import Say


def series_remarks(series: Series) -> tuple[Say, ...]:
    """What a person should know of one series, its holes first."""
    return tuple(_remarks(series))


def absent_remarks(study: Study) -> tuple[Say, ...]:
    """The series that a list names for a study and of which nothing is here."""
    return tuple(listed_remark(one) for one in study.absent)


def list_remarks(lists: ListCheck) -> tuple[Say, ...]:
    """How the lists of discs and their files go together, a sentence a series."""
    return (*map(listed_remark, lists.absent), *map(unlisted_remark, lists.unlisted))


def listed_remark(one: ListedSeries) -> Say:
    """How many listed images of a series are here, with an example of one that is not."""
    return Say("listed.of", {"what": _name(one), "said": _listed(one)})


def unlisted_remark(one: UnlistedSeries) -> Say:
    """How many images of a series no list names."""
    said = Say("listed.unlisted_one" if one.count == 1 else "listed.unlisted", {"count": one.count})
    return Say("listed.of", {"what": _name(one), "said": said})


def _listed(one: ListedSeries) -> Say:
    params: dict[str, object] = {"here": one.here, "listed": one.listed, "absent": one.absent}
    if not one.here:
        return Say("listed.none", params)
    params["example"] = one.example.rpartition("/")[2]
    return Say("listed.one" if one.absent == 1 else "listed.some", params)


def incomplete_lines(studies: Iterable[Study], marks: Mapping[str, Mark]) -> tuple[Line, ...]:
    """One line for each study that may be incomplete, in the order given."""
    return tuple(as_marked(_line(one), marks.get(f"CR3:{one.id}")) for one in studies if one.may_be_incomplete)


def _remarks(series: Series) -> Iterator[Say]:
    if series.gaps:
        yield _gap_remark(series.gaps)
    if series.listed is not None and series.listed.absent:
        yield _listed(series.listed)
    if series.repeated and series.has_pictures:
        one = series.repeated == 1
        yield Say("series.repeated_one" if one else "series.repeated", {"count": series.repeated})


def _gap_remark(gaps: Sequence[Gap]) -> Say:
    """The first hole with its neighbours, and how many more there are."""
    first, more = gaps[0], len(gaps) - 1
    where, params = _where(first)
    if more:
        missing = sum(one.missing for one in gaps)
        return Say(f"{where}_more", {**params, "places": len(gaps), "missing": missing})
    return Say(f"{where}_one" if first.missing == 1 else where, {**params, "missing": first.missing})


def _where(gap: Gap) -> tuple[str, dict[str, object]]:
    if gap.places is None:
        return "series.gap", {"before": str(gap.before), "after": str(gap.after)}
    return "series.place", {"before": f"{gap.places[0]:.1f}", "after": f"{gap.places[1]:.1f}"}


def _line(study: Study) -> Line:
    what = Say(f"scan.{min(study_groups(study), default=ModalityGroup.OTHER)}")
    return Line(
        id=f"CR3:{study.id}",
        state=State.ATTENTION,
        label=Say("companion.whole.label", {"what": what, "date": study.date or Say("companion.no_date")}),
        why=_why(study),
        next=Say("next.ask_missing"),
        action=Action.WRITE_LETTER,
        evidence=(f"study:{study.id}",),
        may_say=SAID,
    )


def _why(study: Study) -> Say:
    """The one reason, or how many there are."""
    if study.only_planning:
        return Say("companion.only_planning")
    doubtful = [one for one in study.series if one.may_be_incomplete]
    if len(doubtful) + len(study.absent) > 1:
        return Say("companion.parts_incomplete", {"count": len(doubtful) + len(study.absent)})
    return series_remarks(doubtful[0])[0] if doubtful else absent_remarks(study)[0]


def _name(one: ListedSeries | UnlistedSeries) -> object:
    """'CT chest', else 'CT, part 3', else only that it is a part."""
    named = " ".join(part for part in (one.modality, one.description) if part)
    if one.description or one.number is None:
        return named or Say("listed.a_part")
    return Say("listed.part", {"what": one.modality, "number": str(one.number)})
