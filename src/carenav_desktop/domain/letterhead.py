"""The letterhead of a clinic (`letterhead.schema.json`): its name and how to reach it, at the head of every letter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .items import LANGUAGES
from .list_fields import Fields, ListError
from .list_reader import SCHEMA

#: What the file says it is, beside the kinds of checklists.
KIND = "letterhead"
_FIELDS = {"schema", "kind", "id", "version", "date", "name", "address", "phone", "mail"}


@dataclass(frozen=True)
class Letterhead:
    """The name in every language; the rest as written, empty where there is none."""

    name: Mapping[str, str]
    address: str = ""
    phone: str = ""
    mail: str = ""

    def lines(self) -> tuple[tuple[str, str], ...]:
        """What stands above a letter, in both languages, from the name on."""
        english, chinese = (self.name[language] for language in LANGUAGES)
        reach = " · ".join(part for part in (self.phone, self.mail) if part)
        return ((english, chinese), *((part, part) for part in (self.address, reach) if part))


def read_letterhead(document: Mapping[str, object]) -> Letterhead:
    """The letterhead a JSON document holds. Raises `ListError` with everything that is wrong."""
    fields = Fields()
    schema = document.get("schema")
    if schema != SCHEMA or type(schema) is not int:
        newer = type(schema) is int and schema > SCHEMA
        fields.wrong("list.newer", found=schema, known=SCHEMA) if newer else fields.wrong("list.not_a_list")
        raise ListError(fields.problems)
    fields.fields(document, _FIELDS)
    found = Letterhead(
        name=fields.texts(document, "name"),
        **{
            part: fields.line(document, part, may_be_empty=True) if part in document else ""
            for part in ("address", "phone", "mail")
        },
    )
    if fields.problems:
        raise ListError(fields.problems)
    return found
