"""The values of the house as JSON objects, and sentences in the language of the system."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping, Sequence
from typing import Any

from .. import assets
from ..domain.case import Case, Record, Series, Study
from ..domain.character_sets import CharacterChoice, Medium, TextLine
from ..domain.incomplete import absent_remarks, listed_remark, series_remarks, unlisted_remark
from ..domain.list_check import ListedSeries, UnlistedSeries
from ..domain.people import Sighting
from ..domain.report import FileOutcome, ImportReport, Outcome, Reason
from ..domain.say import Say

DONE, FAILED, LOOK = 0, 1, 3
#: What a command gives back: its exit status and one JSON object.
Answer = tuple[int, dict[str, Any]]


def language() -> str:
    """The language of the sentences: Chinese where the system speaks it, else English."""
    named = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next(filter(None, named), "") or locale.getlocale()[0] or ""
    return "zh-Hans" if spoken.lower().startswith(("zh_cn", "zh_sg", "zh-hans", "chinese")) else "en"


def sentence(code: str, params: dict[str, Any]) -> str:
    """The sentence of a code with its blanks filled."""
    return assets.sentence(code, language(), **params)


def say(what: Say) -> str:
    """The sentence of a `Say`, phrases inside it included."""
    return sentence(what.code, {name: _phrase(value) for name, value in what.params.items()})


def _phrase(value: object) -> object:
    """What fills a blank: a sentence to come and a text per language are put into words first."""
    if isinstance(value, Say):
        return say(value)
    return value[language()] if isinstance(value, Mapping) else value


def case(case: Case) -> dict[str, Any]:
    """A case."""
    return {
        "id": case.id,
        "name": case.name,
        "born": case.born,
        "pack": case.pack,
        "profile": case.profile,
        "created": case.created,
    }


def study(study: Study) -> dict[str, Any]:
    """A study with its series."""
    return {
        "id": study.id,
        "study_uid": study.study_uid,
        "date": study.date,
        "modalities": list(study.modalities),
        "description": study.description,
        "accession": study.accession_number,
        "person": study.person_id,
        "decision": study.decision.value,
        "role": study.role,
        "also_programs": study.programs,
        "doubtful_names": study.doubtful_text,
        "instances": study.instances,
        "series": [series(one) for one in study.series],
        "may_be_incomplete": study.may_be_incomplete,
        "says": [say(one) for one in absent_remarks(study)],
    }


def series(series: Series) -> dict[str, Any]:
    """A series: how much of it is here, and what speaks of images that are not."""
    listed = {} if series.listed is None else {"listed": series.listed.listed, "listed_here": series.listed.here}
    return {
        "id": series.id,
        "series_uid": series.series_uid,
        "number": series.number,
        "modality": series.modality,
        "description": series.description,
        "instances": series.instances,
        "frames": series.frames,
        "only_planning": series.scout_only,
        "objects": [one.value for one in series.kinds],
        "pictures_of_scan": series.is_captured,
        "may_show_name": series.burned_in,
        "look_at_first": series.must_be_seen,
        "may_be_incomplete": series.may_be_incomplete,
        **listed,
        "gaps": [
            {"before": one.before, "after": one.after, "missing": one.missing, "places": one.places}
            for one in series.gaps
        ],
        "says": [say(one) for one in series_remarks(series)],
    }


def report(report: ImportReport) -> dict[str, Any]:
    """An import report; its figures add up."""
    stopped = {"stopped": True, "left": report.left} if report.cancelled or report.gone else {}
    return {
        "found": report.found,
        **{outcome.value: report.count(outcome) for outcome in Outcome},
        "files": [file_line(one) for one in report.files],
        "studies": report.studies,
        "series": report.series,
        "instances": report.instances,
        "documents": report.documents,
        "lists": [*map(listed, report.lists.absent), *map(listed, report.lists.unlisted)],
        "remarks": [{"reason": one.value, "says": sentence(f"reason.{one}", {})} for one in report.remarks],
        **stopped,
    }


def listed(one: ListedSeries | UnlistedSeries) -> dict[str, Any]:
    """How the list of a disc and one series go together."""
    known = {"date": one.study_date, "modality": one.modality, "number": one.number, "description": one.description}
    if isinstance(one, UnlistedSeries):
        return {**known, "unlisted": one.count, "says": say(unlisted_remark(one))}
    found = {"series_uid": one.series_uid, "listed": one.listed, "here": one.here, "example": one.example}
    return {**known, **found, "says": say(listed_remark(one))}


def file_line(one: FileOutcome) -> dict[str, Any]:
    """One file of an import report."""
    says = "" if one.reason is Reason.NONE else sentence(f"reason.{one.reason}", {})
    return {"path": one.path, "outcome": one.outcome.value, "reason": one.reason.value, "says": says}


def record(record: Record) -> dict[str, Any]:
    """A document."""
    return {
        "id": record.id,
        "kind": record.kind,
        "title": record.title,
        "date": record.date,
        "confirmed": record.confirmed,
        "place": record.place,
        "language": record.language,
        "modality": record.modality,
        "region": record.region,
        "accession": record.accession_number,
        "pages": record.pages,
        "format": record.format.value,
        "name": record.name,
        "source": record.source,
        "sha256": record.original,
        "locked": record.locked,
        "unreadable": record.unreadable,
        "study": record.study_id,
        "person": record.person_id,
    }


def medium(one: Medium, preview: Mapping[CharacterChoice, Sequence[TextLine]]) -> dict[str, Any]:
    """What was brought in, and how its names read in each character set."""
    return {
        "medium": one.top,
        "volume": one.volume,
        "set": one.choice.name.lower(),
        "files": one.files,
        "doubtful": one.doubtful,
        "reads": {
            choice.name.lower(): [{"what": line.part.value, "text": line.text, "fits": line.fits} for line in lines]
            for choice, lines in preview.items()
        },
    }


def sighting(seen: Sighting) -> dict[str, Any]:
    """An identity seen on files, and what a person should know before deciding on it."""
    person = seen.person
    return {
        "id": person.id,
        "names": list(person.names),
        "born": person.born,
        "ids": list(person.ids),
        "sex": person.sex,
        "files": person.files,
        "studies": seen.studies,
        "papers": seen.papers,
        "first": seen.first,
        "last": seen.last,
        "seen_on": [{"name": one.name, "files": one.files} for one in seen.origins],
        "remarks": [{"code": one.code, "says": say(one)} for one in seen.remarks],
        "decision": person.decision.value,
    }
