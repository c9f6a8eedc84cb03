"""The intake desk of a clinic: who is on a disc is confirmed, their files are taken in, and a receipt is printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..domain.case import Case, Decision
from ..domain.facts import Seen
from ..domain.identity import birth, is_same_by_itself, key, spellings
from ..domain.kinds import modality_group
from ..domain.progress import Context
from ..domain.report import ImportReport, Outcome
from ..domain.say import Say
from ..domain.survey import Survey, SurveyedPerson, SurveyedStudy
from ..printing.receipt import receipt
from ..printing.sheets import ReceiptLine, ReceiptSheet
from .importing import import_records
from .people import decide_people, list_people
from .wording import both
from .workspace import Workspace


def cases_for(ws: Workspace, person: SurveyedPerson) -> tuple[Case, ...]:
    """The cases that may be those of a surveyed person, the likeliest first.

    Those with the same name and birth date come before those with the same name where one birth date is unknown.
    """
    with ws.library.unit_of_work() as unit:
        cases = [line.case for line in unit.cases.all()]
    seen = Seen(person.names, person.born)
    certain = [one for one in cases if is_same_by_itself(one, seen)]
    likely = [one for one in cases if one not in certain and _may_be(one, seen)]
    return (*certain, *likely)


def take_in_person(
    ws: Workspace,
    case_id: int,
    paths: Sequence[Path],
    person: SurveyedPerson,
    context: Context,
    only: frozenset[str] | None = None,
) -> ImportReport:
    """Take in what was surveyed at `paths`, and note that `person` was confirmed to be the case's own.

    With `only`, files of people with other keys (see `identity.key`) are left out. Raises as `import_records`.
    """
    report = import_records(ws, case_id, paths, context, only)
    known = list_people(ws, case_id)
    same = [one.id for one in known if person.key and key(Seen(one.names, one.born)) == person.key]
    waiting = [one.id for one in known if one.id in same and one.decision is not Decision.SAME]
    if waiting:
        decide_people(ws, case_id, waiting, Decision.SAME)
    return report


def print_receipt(
    ws: Workspace, case_id: int, surveyed: Survey, person: SurveyedPerson, report: ImportReport, made: str
) -> bytes:
    """The receipt of one import as a page to print; `made` is an ISO date. Names nobody but the case's person."""
    with ws.library.unit_of_work() as unit:
        case = unit.cases.get(case_id)
    failed = [one for one in report.files if one.outcome is Outcome.FAILED]
    return receipt(
        ReceiptSheet(
            code=f"R{report.id:04d}",
            made=made,
            case_name=case.name,
            born=case.born,
            media=surveyed.labels,
            operator=ws.library.operator,
            studies=tuple(_line(one) for one in person.studies),
            documents=report.documents,
            counts=tuple(report.count(outcome) for outcome in Outcome),
            failed=tuple((one.path.rpartition("/")[2], both(Say(f"reason.{one.reason}"))) for one in failed),
            stopped=report.left if report.cancelled or report.left else 0,
            prepared_with=f"CareNavigator Desktop {__version__}",
        )
    )


def save_receipt(
    ws: Workspace,
    case_id: int,
    surveyed: Survey,
    person: SurveyedPerson,
    report: ImportReport,
    made: str,
    target: Path,
) -> None:
    """Write the receipt to `target`, which is replaced. Raises OSError."""
    target.write_bytes(print_receipt(ws, case_id, surveyed, person, report, made))


def _may_be(case: Case, seen: Seen) -> bool:
    """Whether the name is the case's and the birth dates do not contradict each other."""
    ours, theirs = spellings([case.name]), spellings(seen.names)
    born, known = birth(seen.born), birth(case.born)
    return any(ours[script] == theirs[script] for script in ours.keys() & theirs.keys()) and (
        not born or not known or born.startswith(known) or known.startswith(born)
    )


def _line(study: SurveyedStudy) -> ReceiptLine:
    groups = dict.fromkeys(modality_group(one) for one in study.modalities)
    named = [both(Say(f"scan.{one}")) for one in groups] or [both(Say("scan.OTHER"))]
    english, chinese = (" + ".join(words) for words in zip(*named, strict=True))
    return ReceiptLine(
        (english, chinese), study.date, study.description, study.institution, study.series, study.instances
    )
