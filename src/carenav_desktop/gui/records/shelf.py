"""How records and studies lie on the shelf: sections by kind or by year, tiles inside. Knows no Qt view.

A family thinks of 'the September scan', so a study and the report on it stand in one section.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ...domain.case import Decision, Record, Study
from ...domain.display import elide_name, visible
from ...domain.kinds import RecordKind
from .. import words
from ..words import translate

_KIND = RecordKind


class Look(StrEnum):
    """What a tile wants its painter to show beside the picture."""

    PLAIN = "plain"
    SUGGESTED = "suggested"
    LOCKED = "locked"
    BROKEN = "broken"


@dataclass(frozen=True)
class Section:
    """A head line with the number of tiles below it."""

    title: str
    note: str


@dataclass(frozen=True)
class Tile:
    """One record or study. `target` and `preview` are as services take them: 'record:3', 'study:2', 'series:5'."""

    target: str
    title: str
    caption: str
    pill: str
    preview: str
    icon: str
    look: Look
    spoken: str


#: What lies on the shelf. Tiles are made of records and studies only when they come into sight.
Row = Section | Record | Study


#: Sections in the order of the shelf, and the kinds that lie in each.
_GROUPS: tuple[tuple[str, frozenset[RecordKind]], ...] = (
    ("pathology", frozenset({_KIND.PATHOLOGY_REPORT, _KIND.BIOMARKER_REPORT})),
    ("scans", frozenset({_KIND.IMAGING_REPORT, _KIND.PICTURES_OF_SCAN})),
    ("tests", frozenset({_KIND.LAB_REPORT, _KIND.ENDOSCOPY_REPORT, _KIND.OTHER_TEST_REPORT})),
    (
        "treatment",
        frozenset(
            {
                _KIND.OPERATIVE_NOTE,
                _KIND.TREATMENT_SUMMARY,
                _KIND.RADIOTHERAPY_SUMMARY,
                _KIND.MEDICATION_LIST,
                _KIND.PLAN,
            }
        ),
    ),
    (
        "letters",
        frozenset(
            {
                _KIND.ADMISSION_NOTE,
                _KIND.DISCHARGE_SUMMARY,
                _KIND.CLINIC_LETTER,
                _KIND.CHECKUP_REPORT,
                _KIND.OPINION,
            }
        ),
    ),
    ("other", frozenset({_KIND.CONSENT, _KIND.IDENTITY_DOCUMENT, _KIND.TRANSLATION, _KIND.OTHER})),
)
_GROUP_OF = {kind: name for name, kinds in _GROUPS for kind in kinds}
#: The names of all sections in the order of the shelf.
SECTIONS = ("inbox", *(name for name, _ in _GROUPS), "broken", "apart", "not_ours")


def group_title(group: str) -> str:
    """The head line of a section."""
    return {
        "inbox": translate("Shelf", "To sort"),
        "pathology": translate("Shelf", "Pathology"),
        "scans": translate("Shelf", "Scans"),
        "tests": translate("Shelf", "Lab and other tests"),
        "treatment": translate("Shelf", "Treatment"),
        "letters": translate("Shelf", "Letters and summaries"),
        "other": translate("Shelf", "Other"),
        "broken": translate("Shelf", "Could not be opened"),
        "apart": translate("Shelf", "Perhaps of another person"),
        "not_ours": translate("Shelf", "Of another person"),
    }[group]


def by_kind(records: Iterable[Record], studies: Iterable[Study], others: frozenset[int] = frozenset()) -> list[Row]:
    """Sections by kind, newest first inside each; what waits for sorting comes first.

    `others` are ids of people nobody has decided on and who do not seem to be the case's: their files lie apart.
    """
    grouped: dict[str, list[Record | Study]] = defaultdict(list)
    for study in studies:
        grouped[apart(study, others) or "scans"].append(study)
    for record in records:
        grouped[apart(record, others) or record_group(record)].append(record)
    return _rows((group_title(name), grouped[name]) for name in SECTIONS if grouped[name])


def by_date(records: Iterable[Record], studies: Iterable[Study], others: frozenset[int] = frozenset()) -> list[Row]:
    """Sections by year, newest first; then what has no date, and what is not the case's own person's."""
    grouped: dict[str, list[Record | Study]] = defaultdict(list)
    aside: dict[str, list[Record | Study]] = defaultdict(list)
    things: list[Record | Study] = [*studies, *records]
    for thing in things:
        if group := apart(thing, others):
            aside[group].append(thing)
        else:
            grouped[thing.date[:4]].append(thing)
    years = [(year or translate("Shelf", "No date yet"), grouped[year]) for year in sorted(grouped, reverse=True)]
    return _rows([*years, *((group_title(name), aside[name]) for name in SECTIONS if aside[name])])


def apart(thing: Record | Study, others: frozenset[int]) -> str:
    """The section of what is not, or may not be, the case's own person's; else nothing."""
    if thing.decision is Decision.NOT_OURS:
        return "not_ours"
    return "apart" if thing.person_id in others else ""


def target_of(thing: Record | Study) -> str:
    """A record or study as services and wishes name it: 'record:3', 'study:2'."""
    return f"{'record' if isinstance(thing, Record) else 'study'}:{thing.id}"


def tile_of(thing: Record | Study) -> Tile:
    """A record or study as it is painted."""
    return record_tile(thing) if isinstance(thing, Record) else study_tile(thing)


def preview_of(study: Study) -> str:
    """The series whose middle image stands for the study: its largest that is more than a scout."""
    pictured = [one for one in study.series if one.middle] or list(study.series)
    largest = max(pictured, key=lambda one: (not one.scout_only, one.instances), default=None)
    return f"series:{largest.id}" if largest is not None else ""


def _rows(sections: Iterable[tuple[str, list[Record | Study]]]) -> list[Row]:
    rows: list[Row] = []
    for title, things in sections:
        things.sort(key=_age, reverse=True)
        rows.append(Section(title, words.number(len(things))))
        rows.extend(things)
    return rows


def _age(thing: Record | Study) -> tuple[bool, str]:
    """Sorts ISO dates; a year alone may mean its last day, so what is missing of a date counts as late."""
    return bool(thing.date), thing.date.ljust(10, "9")


def record_group(record: Record) -> str:
    """The section of a paper of the case's own person."""
    if record.confirmed:
        return _GROUP_OF.get(RecordKind(record.kind), "other") if record.kind else "other"
    return "broken" if record.unreadable else "inbox"


def record_title(record: Record) -> str:
    """What to call a record: its own title, else its kind, else its file name."""
    if record.title:
        return visible(record.title, 80)
    return words.kind(record.kind) if record.kind else elide_name(record.name, 40)


def record_tile(record: Record) -> Tile:
    """A record as a tile."""
    title = record_title(record)
    caption = _joined(words.date(record.date), visible(record.place, 60))
    look = Look.PLAIN if record.confirmed else Look.SUGGESTED
    said = "" if record.confirmed else translate("Shelf", "not sorted yet")
    if record.unreadable:
        look, said = Look.BROKEN, translate("Shelf", "kept, but it could not be opened")
    elif record.locked:
        look, said = Look.LOCKED, translate("Shelf", "locked with a password")
    caption = caption or (said[:1].upper() + said[1:] if said else elide_name(record.name, 32))
    icon = {Look.BROKEN: "damaged", Look.LOCKED: "lock"}.get(look, "file")
    preview = "" if look in (Look.BROKEN, Look.LOCKED) else f"record:{record.id}"
    return Tile(f"record:{record.id}", title, caption, "", preview, icon, look, _joined(title, caption, said))


def study_title(study: Study) -> str:
    """What to call a study: its description, else what made it."""
    if study.description:
        return visible(study.description, 80)
    kinds = [one.kinds[0] for one in study.series if one.kinds]
    if kinds and not any(one.has_pictures for one in study.series):
        return words.object_kind(kinds[0])
    made_by = modalities_of(study)
    return translate("Shelf", "{modality} scan").format(modality=made_by) if made_by else translate("Shelf", "A scan")


def study_tile(study: Study) -> Tile:
    """A study as a tile; its picture is the middle of its largest series."""
    count = words.counted(study.instances, translate("Shelf", "1 image file"), translate("Shelf", "{n} image files"))
    pill = f"{modalities_of(study)} {words.number(study.instances)}".strip()
    title = study_title(study)
    caption = _joined(words.date(study.date), words.role(study.role), count)
    return Tile(
        f"study:{study.id}", title, caption, pill, preview_of(study), "scan", Look.PLAIN, _joined(title, pill, caption)
    )


def pictured_modalities(study: Study) -> tuple[str, ...]:
    """What made the pictures of a study, without what lies beside them; of a study without pictures, everything."""
    pictured = {one.modality for one in study.series if one.has_pictures and one.is_captured is study.is_captured}
    return tuple(one for one in study.modalities if one in pictured) or study.modalities


def modalities_of(study: Study) -> str:
    """'CT' or 'PT CT': as short as people at a scanner say it."""
    return " ".join(visible(one, 12) for one in pictured_modalities(study)[:3])


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
