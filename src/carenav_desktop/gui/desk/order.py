"""What was confirmed at the desk: whose files of which survey go into which case."""

from __future__ import annotations

from dataclasses import dataclass

from ...domain.survey import Survey, SurveyedPerson


@dataclass(frozen=True)
class Order:
    """`case_id` is None for a new case with that `name` and ISO date `born`; `only` as in `import_records`."""

    survey: Survey
    person: SurveyedPerson
    case_id: int | None
    name: str
    born: str
    only: frozenset[str] | None
