"""What a document seems to be, read from its text: kind, date, title, place and the rest. Nothing is decided here.

Every suggestion stays unconfirmed until a person accepts it; what the text does not tell stays empty. Reads the
first 20,000 characters only, in time linear to them, and never fails, whatever the text is.
"""

from __future__ import annotations

import re

from ..domain.facts import Suggestion
from ..domain.kinds import RecordKind
from .suggest_date import date_of
from .suggest_kind import heading_of, kind_of
from .suggest_language import language_of
from .suggest_page import Page
from .suggest_source import accession_of, exam_of, modality_of, place_of, region_seen

_CHARACTERS = 80
_GAP = " … "
_TITLE_LINES = 3
_TRAILING = re.compile(r"[\s=_*#|~<>•·:：,，;；-]{1,40}$|\(?\d{1,2}[ ./-]\w{2,9}[ ./-](?:19|20)\d\d\)?$")
_LEADING = re.compile(r"^[\s=_*#|~<>•·:：,，;；-]{1,40}")


def suggest(text: str) -> Suggestion:
    """Suggestions from a document's text (any length, any language); all fields are empty when nothing tells.

    `because` quotes the text literally, the words for the kind and those for the date with ' … ' between them.
    Modality (a DICOM code, XR for any plain film) and region are given for imaging reports only.
    """
    page = Page(text)
    kind = kind_of(page)
    date = date_of(page, kind.value)
    imaging = kind.value == RecordKind.IMAGING_REPORT
    told = bool(kind.value or date.value)
    return Suggestion(
        kind=kind.value,
        date=date.value,
        title=_title(page) if told else "",
        place=place_of(page) if told else "",
        modality=modality_of(page) if imaging else "",
        region=region_seen(page) if imaging else "",
        accession_number=accession_of(page) if told else "",
        language=language_of(page.written),
        because=_because(kind.quote, date.quote),
    )


def _title(page: Page) -> str:
    """The heading that names the paper, else what was examined, else the first line that looks like a heading."""
    tops = [line for line in page.lines[:_TITLE_LINES] if line.heading and line.is_like_heading]
    candidates = (heading_of(page).quote, exam_of(page).quote, *(line.written[: len(line.heading)] for line in tops))
    return next((title for one in candidates if len(title := _cleaned(one)) > 2), "")


def _cleaned(heading: str) -> str:
    text = _TRAILING.sub("", _TRAILING.sub("", _LEADING.sub("", heading[:200])))
    return " ".join(text.split())[:_CHARACTERS].rstrip()


def _because(kind: str, date: str) -> str:
    if not kind or not date or date in kind:
        return (kind or date)[:_CHARACTERS].strip()
    room = _CHARACTERS - len(_GAP) - min(len(date), _CHARACTERS // 2)
    first = kind[:room].strip()
    return f"{first}{_GAP}{date[-(_CHARACTERS - len(_GAP) - len(first)) :].strip()}"
