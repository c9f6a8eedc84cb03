"""A case, a packet and a report with hostile text in every field that a file or a person can fill."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace

from source_builders import text_pdf
from storage_builders import bring_in

from carenav_desktop.domain.asking import Facility, Request
from carenav_desktop.domain.case import Case, Decision, PacketEntry, PacketMember, Study
from carenav_desktop.domain.character_sets import CharacterChoice, Medium, TextLine, TextPart
from carenav_desktop.domain.facts import DocumentFacts, FileFacts, FileFormat, InstanceFacts, Seen, Suggestion
from carenav_desktop.domain.items import ListKind
from carenav_desktop.domain.layers import may_be_set
from carenav_desktop.domain.list_check import ListCheck, ListedSeries, UnlistedSeries
from carenav_desktop.domain.opinion import (
    FollowUp,
    Form,
    Found,
    Looked,
    Opinion,
    Passage,
    PassageKind,
    Twelve,
    question_line,
)
from carenav_desktop.domain.report import FileOutcome, ImportReport, Outcome, Reason
from carenav_desktop.domain.review import Asked, Consent, Event, EventKind, Review, Wanted
from carenav_desktop.domain.reviewer import LONGEST, Reviewer
from carenav_desktop.domain.shipping import Shipment
from carenav_desktop.domain.steps import FURTHER, STEPS, Part
from carenav_desktop.domain.survey import Survey, SurveyedPerson, SurveyedStudy
from carenav_desktop.domain.tissue import Release, Specimen
from carenav_desktop.gui.packet.sealed_page import Handover
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.lists import base_list, import_list
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_part, write_question
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.workspace import Workspace
from carenav_desktop.storage.unit_of_work import UnitOfWork
from dicom_builders import ct, part10

#: The longest text that comes back from the reading process, in signs.
LONGEST_READ = 65_536
#: The longest text of a list or a person, and the most lines of a list.
_LONGEST_SAID, _MOST_LINES = 2_000, 150
#: The lists that `add_lists` adds.
LIST_IDS = {ListKind.PACK: "hostile-pack", ListKind.PROFILE: "hostile-profile"}


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
    for number, part in enumerate((*STEPS, *FURTHER, Part.REASON)):
        write_part(ws, case.id, part, f"R&D {strings[number * 9]} {strings[number * 9 + 4]}")
    return case


def a_paper(name: str, title: str, place: str, why: str, text: str, patient: str, id_: str, spoken: str) -> FileFacts:
    """A PDF that says so of itself."""
    suggestion = Suggestion(
        kind="lab_report", title=title, place=place, because=why, language=spoken[:40], date="2026-09-12"
    )
    seen = Seen(
        names=(patient[:_LONGEST_SAID], name[:_LONGEST_SAID]), born=id_[:40], patient_id=id_[:200], sex=spoken[:8]
    )
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
    return FileFacts(FileFormat.DICOM, Seen(names=(patient[:_LONGEST_SAID],)), instance=instance)


def a_handover(strings: list[str]) -> Handover:
    """A packet that was never made, with hostile names around it."""
    packet = SimpleNamespace(folder=Path("/media") / strings[0].replace("/", ""), code="K7QP", files=9, instances=0)
    result = SimpleNamespace(packet=packet, entry=SimpleNamespace(receipt="7F3A21CC"))
    return Handover(result, f"R&D {strings[0]} \u202e", "4821-0937-5526-1180-7743-2096")


def a_report(strings: list[str]) -> ImportReport:
    """Every string as the path of a file that came in, and in what the list of its disc says."""
    reasons = [Reason.NONE, Reason.KEPT_UNOPENED]
    files = (FileOutcome(f"/media/disc/{one}", Outcome.IMPORTED, reasons[at % 2]) for at, one in enumerate(strings))
    short = [one[:_LONGEST_SAID] for one in strings]
    unlisted = tuple(UnlistedSeries("2026-05-12", one[:16], 3, one, 2) for one in short[::8])
    return ImportReport(tuple(files), lists=ListCheck(tuple(a_listed(one) for one in short), unlisted))


def a_failed_report(strings: list[str]) -> ImportReport:
    """Every string as the name of a file that could not be read."""
    return ImportReport(tuple(FileOutcome(f"/x/{one}", Outcome.FAILED, Reason.DAMAGED) for one in strings))


def a_listed(text: str) -> ListedSeries:
    """A series that a list describes so, one image of which is not here."""
    return ListedSeries("1.2", "2026-05-12", "1.2.3", text[:16], 3, text, listed=9, here=8, example=f"A/{text}")


def add_lists(ws: Workspace, strings: list[str]) -> None:
    """A pack with a line for every string, and a profile that changes the lines of the base list; both one's own."""
    texts = [one[:_LONGEST_SAID] for one in strings if one[:_LONGEST_SAID].strip()]
    pairs = list(zip(texts, reversed(texts), texts[70:] + texts[:70], strict=True))[:_MOST_LINES]
    items = [_an_item(at, *one) for at, one in enumerate(pairs)]
    may_change = [one.id for one in base_list().items if may_be_set(one)]
    changes = [
        {"item": one, "level": "at_send", "why": _in_both(why)}
        for one, why in zip(may_change, texts[::11], strict=False)
    ]
    ways = dict.fromkeys(("address", "phone", "mail"), texts[150])
    _bring(ws, {"schema": 1, "kind": "letterhead", "name": _in_both(texts[151]), **ways})
    for kind, what in ((ListKind.PACK, {"items": items}), (ListKind.PROFILE, {"changes": changes})):
        told = {"label": _in_both(f"R&D {texts[0]}"), "note": _in_both(texts[12]), "reviewed_by": texts[5]}
        head = {"schema": 1, "kind": kind, "id": LIST_IDS[kind], "version": texts[3], "date": "2026-11-25"}
        _bring(ws, {**head, **told, "urgent": True, **what})


def _bring(ws: Workspace, document: dict[str, object]) -> None:
    """Import a list or letterhead as a file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "list.json")
        file.write_text(json.dumps(document), encoding="utf-8")
        import_list(ws, file)


def _an_item(at: int, label: str, why: str, title: str) -> dict[str, object]:
    """A line; every third rests on a question."""
    url = "".join(sign for sign in title if not sign.isspace())[:500]
    item = {
        "id": f"XX{at:03}",
        "label": _in_both(label),
        "type": "documents",
        "level": "required",
        "satisfied_by": ["pathology_report"],
        "why": _in_both(why),
        "sources": [{"title": title, "url": f"https://{url or 'x'}", "seen": "2026-11", "commercial": False}],
    }
    return item if at % 3 else {**item, "level": "if_relevant", "ask": _in_both(why)}


def _in_both(text: str) -> dict[str, str]:
    return {"en": text, "zh-Hans": text}


def add_requests(ws: Workspace, case: Case, strings: list[str]) -> None:
    """A facility for every string, and a request to each of them for lines of the base list."""
    lines = cycle(f"B{number:02}" for number in range(1, 20))
    with ws.library.unit_of_work() as unit:
        for one, line in zip((one[:_LONGEST_SAID] for one in strings), lines, strict=False):
            place = unit.asking.keep_facility(case.id, Facility(0, one, one, one, one, one, one))
            promised = {"promised": "2026-11-10", "reminder": "2026-11-12"}
            told = Request(0, place, (line, one[:80]), "2026-11-03", one, one, one, note=one, **promised)
            unit.asking.keep_request(case.id, told)


def add_specimens(ws: Workspace, case: Case, strings: list[str]) -> list[int]:
    """A ledger with the strings in every field, and reports of hostile places; gives the ids of the specimens."""
    texts = [one[:_LONGEST_SAID] for one in strings]
    for record, place in zip(list_records(ws, case.id)[::12], texts[::12], strict=False):
        set_record(ws, record.id, kind="pathology_report", date="2026-05-12", title=place, place=place)
    rows = zip(*(texts[at::8] for at in range(8)), strict=False)
    with ws.library.unit_of_work() as unit:
        return [
            unit.companions.keep_specimen(
                case.id, Specimen(0, accession, site, "2026-05-12", laboratory, 3, *told, Release.YES, note)
            )
            for accession, site, laboratory, note, *told in rows
        ]


def add_shipments(ws: Workspace, case: Case, strings: list[str]) -> list[int]:
    """A parcel for every five strings, in every field of it; gives the ids."""
    texts = [one[:_LONGEST_SAID] for one in strings]
    rows = zip(*(texts[at::5] for at in range(5)), strict=False)
    with ws.library.unit_of_work() as unit:
        return [
            unit.shipments.keep(
                case.id,
                Shipment(what=what, count=3, numbers=numbers, courier=courier, tracking=tracking, note=note),
            )
            for what, numbers, courier, tracking, note in rows
        ]


def add_reviews(ws: Workspace, case: Case, strings: list[str]) -> None:
    """A card for every twelve strings, each asked; one review with the strings in its log, wishes and consents."""
    texts = [one[:LONGEST] for one in strings if one[:LONGEST].strip()]
    names = [one.name for one in fields(Reviewer) if one.name not in ("id", "written", "recipient")]
    with ws.library.unit_of_work() as unit:
        reviews = []
        for at in range(0, len(texts) - len(names), 12):
            card = Reviewer(**dict(zip(names, texts[at:], strict=False)))
            reviews.append(unit.reviews.keep(case.id, Review(0, unit.reviews.keep_reviewer(card), note=texts[at])))
        first = reviews[0]
        for one, other in zip(texts, reversed(texts), strict=True):
            unit.reviews.keep_part(first, Event(0, "2026-11-04", EventKind.CALL, None, one, other))
        for one, other in zip(texts[::5], texts[1::5], strict=False):
            unit.reviews.keep_part(first, Wanted(0, one, other))
            unit.reviews.keep_part(first, Consent(0, one, other, one, "2026-11-02"))
        for question, answer in zip(Asked, texts[::20], strict=False):
            unit.reviews.answer(first, question.value, answer)


def media(case: Case, strings: list[str]) -> tuple[Medium, ...]:
    """A disc for every string, as its label or as the place where it lay."""
    return tuple(
        Medium(case.id, one if at % 2 else "", f"/media/{one}", CharacterChoice.AS_WRITTEN, 1, 1)
        for at, one in enumerate(strings)
    )


def preview(strings: list[str]) -> dict[CharacterChoice, tuple[TextLine, ...]]:
    """Every string as a text on a disc, however it is read."""
    parts = list(TextPart)
    lines = tuple(TextLine(parts[at % len(parts)], one[:_LONGEST_SAID], bool(at % 5)) for at, one in enumerate(strings))
    return dict.fromkeys(CharacterChoice, lines)


def a_survey(strings: list[str]) -> Survey:
    """Every string as a name, a number, a description or a place of somebody on a disc."""
    texts = [one[:_LONGEST_SAID] for one in strings]
    people = []
    for at in range(0, len(texts), 8):
        names, some = texts[at : at + 2], texts[at : at + 8]
        studies = tuple(SurveyedStudy("2026-05-12", one, some[0], (one[:16],), 2, 9) for one in some)
        people.append(SurveyedPerson(f"key {at}", tuple(names), some[-1][:40], tuple(some), some[0][:16], 9, studies))
    return Survey(tuple(texts[::20]), tuple(people), 2, 1, a_failed_report(texts).files)


def doubtful_studies(studies: Sequence[Study], strings: list[str]) -> list[Study]:
    """The studies, each with series that are listed and not here, and descriptions that may be misread."""
    texts = [one[:_LONGEST_SAID] for one in strings]
    made = []
    for at, study in enumerate(studies):
        listed = [a_listed(one) for one in texts[at * 10 : at * 10 + 10]]
        series = tuple(replace(one, listed=listed[0], doubtful_text=bool(at % 2)) for one in study.series)
        absent = tuple(replace(one, here=0) for one in listed)
        uids = tuple(replace(one, sop_classes=(texts[at],)) for one in series)
        made.append(replace(study, series=uids, absent=absent, accession_number=texts[-at]))
    return made


def add_opinions(ws: Workspace, case: Case, strings: list[str]) -> tuple[int, list[int]]:
    """A review of a hostile reviewer and its opinions, with the strings in every field of them; gives the ids."""
    texts = [one[:_LONGEST_SAID] for one in strings]
    reviewer = Reviewer(institution=texts[0], name=texts[1], specialty=texts[2])
    with ws.library.unit_of_work() as unit:
        number = unit.reviews.keep_reviewer(reviewer)
        review = unit.reviews.keep(case.id, Review(reviewer_id=number))
        members = tuple(PacketMember(f"D{at:03}", f"record:{at}", one, one, one) for at, one in enumerate(texts))
        question = unit.questions.freeze(case.id)
        entry = PacketEntry(0, "HOST", "2026-11-01", "", "7F3A", "0" * 64, 1, 1, question.version, "passphrase")
        packet = unit.packets.add(case.id, entry, "", members).id
        for one in texts[::40]:
            unit.reviews.keep_part(review, Wanted(0, one, one, one))
        opinions = [
            unit.opinions.keep(Opinion(0, review, form, item, one, one, "2026-11-20", one, packet, question.version))
            for one, form, item in ((texts[3], Form.LETTER, texts[4]), (texts[5], Form.CALL, ""))
        ]
        for opinion in opinions:
            _say_in_opinion(unit, opinion, texts)
    return review, opinions


def _say_in_opinion(unit: UnitOfWork, opinion: int, texts: list[str]) -> None:
    """Hostile words at every line, as passages and as questions, some of which went out."""
    found = cycle(Found)
    for line, page, words in zip((*Twelve, question_line(0)), texts[7::13], texts[11::13], strict=False):
        unit.opinions.look(opinion, line, Looked(next(found), page[:40], words))
    unit.opinions.set_reviewed(opinion, ["D000", "D001"])
    kinds = cycle(PassageKind)
    for at, one in enumerate(texts[::12]):
        unit.opinions.keep_part(opinion, Passage(0, next(kinds), one, one[:40]))
        unit.opinions.keep_part(opinion, FollowUp(0, "", one, "2026-11-26" if at % 2 else ""))
