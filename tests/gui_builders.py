"""A case with papers and scans in it, for tests of the window. The library is real; only the bytes are made up."""

from __future__ import annotations

from collections.abc import Sequence

from storage_builders import LI_MING, a_slice, bring_in

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.facts import DocumentFacts, FileFacts, FileFormat, Suggestion
from carenav_desktop.gui.session import ALL, Session


def a_paper(
    kind: str = "",
    date: str = "",
    place: str = "",
    *,
    because: str = "",
    unreadable: str = "",
    locked: bool = False,
    text: str = "",
) -> FileFacts:
    """A PDF with what its text suggests."""
    suggestion = Suggestion(kind=kind, date=date, place=place, because=because)
    facts = DocumentFacts(pages=1, text=text, suggestion=suggestion, locked=locked)
    return FileFacts(FileFormat.PDF, LI_MING, document=facts, unreadable=unreadable)


def a_study(count: int = 3) -> list[FileFacts]:
    """A CT study of one series."""
    return [a_slice(number, study_description="CT head", institution="City Hospital") for number in range(1, count + 1)]


def fill(session: Session, case: Case, files: Sequence[FileFacts], names: Sequence[str] = ()) -> None:
    """Bring `files` into the case as its own person's, and tell the views."""
    assert session.workspace is not None
    library = session.workspace.library
    named = [
        (names[at] if at < len(names) else f"file{at}.pdf", f"{at} {facts}".encode(), facts)
        for at, facts in enumerate(files)
    ]
    bring_in(library, case, named, same=True)
    with library.unit_of_work() as unit:
        everyone = [person.id for person in unit.people.all(case.id)]
        unit.people.decide(case.id, everyone, Decision.SAME)
    session.changed.emit(ALL)
