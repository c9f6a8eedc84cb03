"""The card of a reviewer, and the file it travels in (`resources/reviewers/card.schema.json`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

from .line import Answer
from .list_fields import Fields, ListError

KIND = "reviewer"
SCHEMA = 1
#: Nobody writes more than this about one thing on a card, in signs.
LONGEST = 500


@dataclass(frozen=True)
class Reviewer:
    """Who may be asked. `id` 0 is a new one; without a `name` the institution has not said who reviews.

    `written` says whether the opinion comes in writing; `media` in which form records are taken, `records` which ones
    are wanted; `recipient` is the age recipient (`age1...`) packets can be sealed for. Unknown texts are empty.
    """

    id: int = 0
    institution: str = ""
    name: str = ""
    specialty: str = ""
    languages: str = ""
    fee: str = ""
    written: Answer = Answer.UNKNOWN
    turnaround: str = ""
    media: str = ""
    records: str = ""
    contact: str = ""
    recipient: str = ""

    @property
    def title(self) -> str:
        """What the card is called in a list."""
        return f"{self.institution}, {self.name}" if self.name.strip() else self.institution


_TEXTS = tuple(one.name for one in fields(Reviewer) if one.name not in ("id", "written"))


def as_card(reviewer: Reviewer) -> dict[str, object]:
    """The card as a JSON document."""
    return {"schema": SCHEMA, "kind": KIND, **{name: text for name, text in asdict(reviewer).items() if name != "id"}}


def read_card(document: Mapping[str, object]) -> Reviewer:
    """The card a JSON document holds. Raises `ListError` with everything that is wrong."""
    found = Fields()
    schema = document.get("schema")
    if document.get("kind") != KIND or type(schema) is not int or schema < SCHEMA:
        found.wrong("card.not_a_card")
        raise ListError(found.problems)
    if schema > SCHEMA:
        found.wrong("card.newer", found=schema, known=SCHEMA)
        raise ListError(found.problems)
    found.fields(document, {"schema", "kind", "written", *_TEXTS})
    texts = {name: _text(found, document, name) for name in _TEXTS if name in document or name == "institution"}
    written = found.one_of({"written": "unknown", **document}, "written", Answer, Answer.UNKNOWN)
    if found.problems:
        raise ListError(found.problems)
    return replace(Reviewer(written=written), **texts)  # type: ignore[arg-type]


def _text(found: Fields, document: Mapping[str, object], name: str) -> str:
    """A text of the card; only the institution may not be empty."""
    text = found.line(document, name, may_be_empty=name != "institution")
    if len(text) > LONGEST:
        found.wrong("list.field", field=name)
    return text
