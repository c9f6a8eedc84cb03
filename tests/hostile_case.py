"""A case, a packet and a report with hostile text in every field that a file or a person can fill."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from source_builders import text_pdf
from storage_builders import bring_in

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.facts import DocumentFacts, FileFacts, FileFormat, InstanceFacts, Seen, Suggestion
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome, Reason
from carenav_desktop.gui.packet.sealed_page import Handover
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import Workspace
from dicom_builders import ct, part10

#: The longest text that comes back from the reading process, in signs.
LONGEST_READ = 65_536


def fill(ws: Workspace, strings: list[str]) -> Case:
    """A case with the strings in every field that a file or a person can fill."""
    case = create_case(ws, f"R&D {strings[0]} \u202e", "1970-01-01")
    paper, slice_ = text_pdf("Report"), part10(ct())  # real ones, so that drawing them is no matter of errors
    strings = [one[:LONGEST_READ] for one in strings]
    rows = list(zip(*(strings[number:] + strings[:number] for number in range(8)), strict=True))
    files = [(row[0][:400] or "x", paper + b"%%%d" % at, a_paper(*row)) for at, row in enumerate(rows)]
    files += [(f"IM{at}", slice_ + bytes([0, at]), a_picture(at, *row)) for at, row in enumerate(rows[::4])]
    bring_in(ws.library, case, files, same=False)
    people = list_people(ws, case.id)
    decide_people(ws, case.id, [one.id for one in people[::2]], Decision.SAME)
    write_question(ws, case.id, f"R&D {strings[0]} {strings[20]} {strings[90]}?")
    return case


def a_paper(name: str, title: str, place: str, why: str, text: str, patient: str, id_: str, spoken: str) -> FileFacts:
    """A PDF that says so of itself."""
    suggestion = Suggestion(
        kind="lab_report", title=title, place=place, because=why, language=spoken[:40], date="2026-09-12"
    )
    seen = Seen(names=(patient[:2000], name[:2000]), born=id_[:40], patient_id=id_[:200], sex=spoken[:8])
    return FileFacts(FileFormat.PDF, seen, document=DocumentFacts(pages=1, text=text, suggestion=suggestion))


def a_picture(at: int, name: str, study: str, series: str, place: str, kind: str, patient: str, *_: str) -> FileFacts:
    """A DICOM file of a study of its own."""
    instance = InstanceFacts(
        sop_class_uid="1.2.840.10008.5.1.4.1.1.2",
        sop_instance_uid=f"1.2.3.{at}",
        transfer_syntax_uid="1.2.840.10008.1.2.1",
        study_uid=f"1.2.4.{at}",
        series_uid=f"1.2.5.{at}",
        modality=kind[:16],
        study_date="2026-05-12",
        study_description=study,
        series_description=series,
        institution=place,
        body_part=name[:200],
        frames=1,
    )
    return FileFacts(FileFormat.DICOM, Seen(names=(patient[:2000],)), instance=instance)


def a_handover(strings: list[str]) -> Handover:
    """A packet that was never made, with hostile names around it."""
    packet = SimpleNamespace(folder=Path("/media") / strings[0].replace("/", ""), code="K7QP", files=9, instances=0)
    result = SimpleNamespace(packet=packet, entry=SimpleNamespace(receipt="7F3A21CC"))
    return Handover(result, f"R&D {strings[0]} \u202e", "4821-0937-5526-1180-7743-2096")


def a_report(strings: list[str]) -> ImportReport:
    """Every string as the path of a file that came in."""
    reasons = [Reason.NONE, Reason.KEPT_UNOPENED]
    return ImportReport(
        tuple(FileOutcome(f"/media/disc/{one}", Outcome.IMPORTED, reasons[at % 2]) for at, one in enumerate(strings))
    )
