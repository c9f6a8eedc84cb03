"""The content of one directory record (PS3.3 section F.5): stored facts, placeholders where they lack.

A placeholder is written only where the standard demands a value and the file has none. It stands in the
directory alone, never in a file, and is counted so that the packet can say so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from ..domain.directory_keys import Key, Need
from .directory_values import CHARACTER_SET, clean, element, empty, form

NO_DATE = "19000101"
NO_TIME = "000000"
NO_CODE = "UNKNOWN"
_PRIVATE_SCHEME = "99CARENAV"
_CONCEPT_MODIFIER = "HAS CONCEPT MOD"
_BY_KEYWORD: dict[str, object] = {
    "Modality": "OT",
    "CompletionFlag": "PARTIAL",
    "VerificationFlag": "UNVERIFIED",
    "ConceptNameCodeSequence": [
        {
            "CodeValue": NO_CODE,
            "CodingSchemeDesignator": _PRIVATE_SCHEME,
            "CodeMeaning": "Not stated in the file",
        }
    ],
    "MIMETypeOfEncapsulatedDocument": "application/octet-stream",
}
_BY_REPRESENTATION = {"DA": NO_DATE, "TM": NO_TIME, "DT": NO_DATE + NO_TIME, "IS": 1, "US": 1, "UL": 1}
# Keys that a record has exactly when another key has this value, whatever the file brings.
_CONDITIONS = {
    "VerificationDateTime": ("VerificationFlag", "VERIFIED"),
    "HL7InstanceIdentifier": ("MIMETypeOfEncapsulatedDocument", "TEXT/XML"),
}


class Numbers:
    """Numbers for those that have none, each one that nobody of the group carries."""

    def __init__(self, taken: frozenset[str]) -> None:
        self._free: Iterator[int] = (one for one in count(1) if str(one) not in taken)

    def next(self) -> int:
        """The smallest number not in use."""
        return next(self._free)


class RecordContent:
    """Encodes the part of records that follows their offsets, and counts placeholders by keyword."""

    def __init__(self) -> None:
        self.placeholders: Counter[str] = Counter()
        self._character_set = (
            form("SpecificCharacterSet").tag,
            element("SpecificCharacterSet", CHARACTER_SET),
        )

    def encode(self, keys: Sequence[Key], values: Mapping[str, object], missing: Mapping[str, object]) -> bytes:
        """All `keys` from `values`, in the order of their tags; `missing` holds placeholders by keyword."""
        elements = [self._character_set]
        for key in (one for one in (_demand(one, values) for one in keys) if one is not None):
            content = self._one(key, values.get(key.keyword), missing)
            if content:
                elements.append((form(key.keyword).tag, content))
        elements.sort()
        return b"".join(content for _, content in elements)

    def _one(self, key: Key, value: object, missing: Mapping[str, object]) -> bytes:
        if key.keyword == "ContentSequence":
            value = _modifiers(value)
        content = element(key.keyword, value, key.items)
        if content or key.need is Need.IF_KNOWN:
            return content
        if key.need is Need.PRESENT:
            return empty(key.keyword)
        self.placeholders[key.keyword] += 1
        return element(key.keyword, missing.get(key.keyword, _placeholder(key.keyword)), key.items)


def _demand(key: Key, values: Mapping[str, object]) -> Key | None:
    """The key as this record wants it, None when its condition is not met."""
    if key.keyword not in _CONDITIONS:
        return key
    other, wanted = _CONDITIONS[key.keyword]
    return key._replace(need=Need.VALUE) if clean(other, values.get(other)).upper() == wanted else None


def _placeholder(keyword: str) -> object:
    return _BY_KEYWORD.get(keyword, _BY_REPRESENTATION.get(form(keyword).vr, NO_CODE))


def _modifiers(content: object) -> list[Mapping[str, object]]:
    """Of a report's content only what modifies its title, as the directory wants it."""
    found = content if isinstance(content, list | tuple) else []
    return [one for one in found if isinstance(one, Mapping) and one.get("RelationshipType") == _CONCEPT_MODIFIER]
