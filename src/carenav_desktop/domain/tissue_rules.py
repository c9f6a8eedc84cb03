"""Companion rules about tissue and about names.

CR5: each pathology report has an entry in the ledger that tells who holds the material and whether it may be lent.
CR6: material has its report. CR14: where a record carries another name or birth date than the ID, the cover says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from .case import Decision, Person
from .identity import birth, display, spellings
from .kinds import RecordKind
from .line import SAID, Action, Line, State
from .say import Say
from .view import CaseView, of_kind


def material_lines(view: CaseView) -> Iterator[Line]:
    """CR5: pathology reports whose material nobody has asked about."""
    answered = {report for one in view.facts.specimens if one.is_answered for report in one.reports}
    for report in of_kind(view.usable, RecordKind.PATHOLOGY_REPORT):
        if (report.part_of or report.id) not in answered:
            yield Line(
                id=f"CR5:{report.key}",
                state=State.ATTENTION,
                label=Say("tissue.material.label", {"date": report.date or Say("companion.no_date")}),
                why=Say("tissue.material"),
                next=Say("next.open_tissue"),
                action=Action.OPEN_TISSUE,
                evidence=(report.target,),
                may_say=SAID,
            )


def report_lines(view: CaseView) -> Iterator[Line]:
    """CR6: specimens in the ledger without a report that is here."""
    here = {one.part_of or one.id for one in of_kind(view.usable, RecordKind.PATHOLOGY_REPORT)}
    for one in view.facts.specimens:
        if not here & set(one.reports):
            yield Line(
                id=f"CR6:{one.id}",
                state=State.MISSING,
                label=Say(
                    "tissue.report.label",
                    {"what": one.site or one.accession_number or Say("tissue.unnamed"),
                     "date": one.date or Say("companion.no_date")},
                ),
                why=Say("tissue.report"),
                next=Say("next.add_or_ask"),
                action=Action.ADD_RECORD,
                may_say=SAID,
            )  # fmt: skip


def name_lines(view: CaseView, name: str, born: str) -> Iterator[Line]:
    """CR14: people who are the same person under another name or birth date than the case's; a note, not a gap."""
    for person in view.facts.people:
        if person.decision is Decision.SAME and person.names and differs(person, name, born):
            yield Line(
                id=f"CR14:{person.id}",
                state=State.HAVE,
                label=Say("tissue.name.label", {"name": display(person.names), "born": person.born or "-"}),
                why=Say("tissue.name"),
                action=Action.DECIDE_PEOPLE,
            )


def differs(person: Person, name: str, born: str) -> bool:
    """Whether a record of this person shows another name or birth date than the case; order and accents are no matter.

    A name in another script counts as another: the reviewer has only the cover to tie the two.
    """
    ours, theirs = spellings([name]), spellings(person.names)
    dates = {birth(one) for one in person.born.split(" / ") if one.strip()}
    return ours != theirs or (bool(dates) and bool(born) and dates != {birth(born)})
