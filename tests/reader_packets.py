"""A packet with one of everything the reading room shows, sealed quickly with a passphrase."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from packet_builders import document, instance, noise, packet_plan
from photo_builders import saved
from sealed_packets import written
from sealing_builders import opened, sealed

from carenav_desktop.domain.case import Case, Question
from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.kinds import RecordKind
from carenav_desktop.packet.plan import PacketPlan
from carenav_desktop.printing.sheets import RestLine
from pdf_builders import pdf, words

DIGITS = "0123-4567-8901-2345-6789-0123"
QUESTION = "Should surgery come before chemotherapy?"
PAGE_OF_HTML = "<h1>Report</h1><script>document.title='BITTEN'</script>\nRésumé 报告\n"


def everything(**changes: object) -> PacketPlan:
    """A PDF of two pages, a photo, a picture of a paper, a page of HTML, a kind that cannot be shown, six images."""
    documents = [
        document(1, pdf(words("first page of the report"), words("second page")), title="CT of the chest"),
        document(2, saved("JPEG", (60, 30)), format=FileFormat.JPEG, title="Photo of a letter", pages=1),
        document(3, saved("PNG", (60, 30)), format=FileFormat.PNG, title="Scan of a letter", pages=1),
        document(4, PAGE_OF_HTML.encode(), format=FileFormat.HTML, title="Page of a portal", date=""),
        document(5, noise(5, 2_000), format=FileFormat.HEIC, title="Photo of a phone", kind=RecordKind.OTHER, date=""),
    ]
    images = [instance(1, series, number, noise(series * 10 + number, 2_000)) for series in (1, 2) for number in (1, 2)]
    made = {"cover": pdf(words("cover")), "gaps_pdf": pdf(words("gaps"))}
    return packet_plan(documents, images, **(made | changes))


def hostile(text: str) -> PacketPlan:
    """The same with `text` in every field somebody else may have filled."""
    plan = everything(case=Case(1, text, "1960-05-04"), question=Question(text, 1))
    fields = {"title": text, "place": text, "name": text, "language": text, "modality": text, "region": text}
    first, *rest = plan.documents
    studies = tuple(
        replace(
            one,
            description=text,
            institution=text,
            modalities=(text,),
            accession_number=text,
            series=tuple(replace(two, description=text, modality=text, body_part=text) for two in one.series),
        )
        for one in plan.studies
    )
    documents = (replace(first, record=replace(first.record, **fields), label=(text, text)), *rest)  # type: ignore[arg-type]
    evidence = {0: (RestLine((text, text), (), (text, text)), RestLine((text, text), ("D001",), (text, text)))}
    gaps = tuple(replace(one, label=(text, text), state=(text, text), reason=(text, text)) for one in plan.gaps)  # type: ignore[type-var]
    return replace(plan, documents=documents, studies=studies, gaps=gaps, evidence=evidence)


def quickly_sealed(folder: Path, plan: PacketPlan) -> tuple[Path, str]:
    """A packet in `folder` that opens with `DIGITS` and little work, and its receipt."""
    result = written(folder, plan)
    path = folder / "packet.age"
    path.write_bytes(sealed(opened((result.folder / "packet.age").read_bytes()), DIGITS))
    return path, result.receipt
