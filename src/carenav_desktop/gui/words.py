"""The window's words for the values of the domain: kinds, regions, outcomes, dates, numbers, sizes.

Every table holds literals marked for translation; they are looked up in the language of the moment. Kinds and regions
stand in the messages, because printed pages name them too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from .. import assets
from ..domain.character_sets import CharacterChoice
from ..domain.display import visible
from ..domain.kinds import ModalityGroup, RecordKind, Region, StudyRole, modality_group
from ..domain.objects import ObjectKind
from ..domain.report import Outcome
from .languages import speaking

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Marks a literal for lupdate and gives it back; Qt's own stub calls that an object."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

#: `translate("Context", "literal")`, where no widget is at hand to say `tr`.
translate = QCoreApplication.translate
PLAIN = Qt.TextFormat.PlainText
MIDDLE = Qt.TextElideMode.ElideMiddle

_KINDS, _REGIONS, _ROLES = frozenset(RecordKind), frozenset(Region), frozenset(StudyRole)
_OUTCOMES = {
    Outcome.IMPORTED: QT_TRANSLATE_NOOP("Words", "Copied in"),
    Outcome.DUPLICATE: QT_TRANSLATE_NOOP("Words", "Already here"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("Words", "Left out"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("Words", "Failed"),
}
_MODALITIES: dict[ModalityGroup, str] = {
    ModalityGroup.CT: QT_TRANSLATE_NOOP("Words", "CT"),
    ModalityGroup.MR: QT_TRANSLATE_NOOP("Words", "MRI"),
    ModalityGroup.PET: QT_TRANSLATE_NOOP("Words", "PET or PET-CT"),
    ModalityGroup.XRAY: QT_TRANSLATE_NOOP("Words", "X-ray"),
    ModalityGroup.MAMMOGRAPHY: QT_TRANSLATE_NOOP("Words", "Mammogram"),
    ModalityGroup.ULTRASOUND: QT_TRANSLATE_NOOP("Words", "Ultrasound"),
    ModalityGroup.NUCLEAR: QT_TRANSLATE_NOOP("Words", "Nuclear medicine scan"),
    ModalityGroup.OTHER: QT_TRANSLATE_NOOP("Words", "Another scan"),
}
#: The languages a paper may be in, by code; a record can name others.
PAPER_LANGUAGES: dict[str, str] = {
    "en": QT_TRANSLATE_NOOP("Words", "English"),
    "zh-Hans": QT_TRANSLATE_NOOP("Words", "Chinese (simplified)"),
    "zh-Hant": QT_TRANSLATE_NOOP("Words", "Chinese (traditional)"),
    "es": QT_TRANSLATE_NOOP("Words", "Spanish"),
    "fr": QT_TRANSLATE_NOOP("Words", "French"),
    "de": QT_TRANSLATE_NOOP("Words", "German"),
    "pt": QT_TRANSLATE_NOOP("Words", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("Words", "Russian"),
    "ja": QT_TRANSLATE_NOOP("Words", "Japanese"),
    "ko": QT_TRANSLATE_NOOP("Words", "Korean"),
    "ar": QT_TRANSLATE_NOOP("Words", "Arabic"),
    "hi": QT_TRANSLATE_NOOP("Words", "Hindi"),
}
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
#: Patterns of QLocale: a day, a month. Chinese writes its dates in one way only.
_PATTERNS = {"zh": ("yyyy年M月d日", "yyyy年M月")}


def kind(value: str) -> str:
    """The name of a record kind; an empty or unknown one is not sorted yet."""
    return _message(f"kind.{value}") if value in _KINDS else translate("Words", "Not sorted yet")


def region(value: str) -> str:
    """The name of a body region, or nothing."""
    return _message(f"region.{value}") if value in _REGIONS else ""


def object_kind(value: ObjectKind) -> str:
    """What an image file holds."""
    return _message(f"object.{value}")


def role(value: str) -> str:
    """What a study is on the timeline, or nothing."""
    return _message(f"role.{value}") if value in _ROLES else ""


def month(number: int) -> str:
    """The short name of a month."""
    return QLocale().standaloneMonthName(number, QLocale.FormatType.ShortFormat)


def character_set(value: CharacterChoice) -> str:
    """What a way of writing is called."""
    return _message(f"character_set.{value.name.lower()}")


def _message(code: str) -> str:
    """A sentence that the printed pages use as well, in the language of the moment."""
    return assets.sentence(code, speaking())


def outcome(value: Outcome) -> str:
    """How a file of an import ended."""
    return translate("Words", _OUTCOMES[value])


def date(iso: str) -> str:
    """An ISO date, maybe partial, as this language writes it; what is no date comes back as it is."""
    match = _DATE.fullmatch(iso)
    if match is None or match[2] is None:
        return iso
    locale = QLocale()
    day, month = _PATTERNS.get(locale.name()[:2], ("d MMM yyyy", "MMM yyyy"))
    moment = QDate(int(match[1]), int(match[2]), int(match[3] or 1))
    return locale.toString(moment, day if match[3] else month) if moment.isValid() else iso


def short_date(iso: str) -> str:
    """A date whose year is plain from where it stands: its day and month, or as much of it as is known."""
    match = _DATE.fullmatch(iso)
    if match is None or match[2] is None:
        return iso
    day = QDate(int(match[1]), int(match[2]), int(match[3] or 1))
    patterns = ("M月d日", "M月") if QLocale().name().startswith("zh") else ("d MMM", "MMM")
    return QLocale().toString(day, patterns[0] if match[3] else patterns[1]) if day.isValid() else iso


def number(value: int) -> str:
    """A number with this language's grouping."""
    return QLocale().toString(value)


def decimal(value: float) -> str:
    """A number with one digit behind the point."""
    return QLocale().toString(value, "f", 1)


def counted(value: int, one: str, many: str) -> str:
    """`one` for exactly one, else `many` with `{n}` filled. Both come translated."""
    return one if value == 1 else many.format(n=number(value))


def listed(parts: Sequence[str]) -> str:
    """Several things in a row, parted as this language parts them."""
    return translate("Words", ", ").join(parts)


def size(octets: int) -> str:
    """A file size."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def in_words(value: object) -> object:
    """A value as it stands in a sentence: kinds, regions and outcomes by name, ISO dates by locale."""
    if isinstance(value, RecordKind):
        return kind(value)
    if isinstance(value, Region):
        return region(value)
    if isinstance(value, Outcome):
        return outcome(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return number(value)
    return date(value) if isinstance(value, str) else value


def language(code: str) -> str:
    """The name of a paper's language; a code nobody foresaw stays as it is."""
    known = PAPER_LANGUAGES.get(code)
    return translate("Words", known) if known else code


def modality(group: ModalityGroup) -> str:
    """The name of a kind of scan, as patients hear it."""
    return translate("Words", _MODALITIES[group])


def modality_and_letters(code: str) -> str:
    """A kind of scan as patients hear it, with the letters its files have for it where those are others."""
    letters, group = visible(code, 16), modality_group(code)
    name = modality(group)
    return letters if group is ModalityGroup.OTHER or letters == name else f"{name} ({letters})"
