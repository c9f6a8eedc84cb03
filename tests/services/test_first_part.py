"""The question with its parts on its way into a packet, whole and as a first part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sealed_packets import SEAL, members_of
from sheet_builders import pages_of

from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.review import Consent, Review
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.domain.scope import Scope
from carenav_desktop.domain.stages import FIRST_LIMIT, MADE_PAGES, Stage
from carenav_desktop.domain.steps import Part
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.exporting import export_packet, packet_register
from carenav_desktop.services.pages import print_cover, rests_on
from carenav_desktop.services.preflight import first_block, look_over
from carenav_desktop.services.questions import rest_question_on, write_part
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """A library with the sample case."""
    with workspace(tmp_path / "library") as opened:
        open_sample(opened, SilentContext())
        yield opened


def test_a_first_part_is_small_has_no_images_and_counts_what_follows(ws: Workspace, tmp_path: Path) -> None:
    whole, first = packet_content(ws, 1), packet_content(ws, 1, scope=Scope(Stage.FIRST))
    assert first.documents and not first.instances and not first.studies
    assert [one.number for one in first.documents] == [f"D{at:03d}" for at in range(1, len(first.documents) + 1)]
    left = len(whole.documents) - len(first.documents)
    assert first.later["images"] == len(whole.instances)
    assert sum(first.later.values()) == left + len(whole.instances)
    assert first.withheld == whole.withheld
    out = tmp_path / "out"
    out.mkdir()
    done = export_packet(ws, 1, out, SEAL, None, SilentContext(), scope=Scope(Stage.FIRST))
    sealed = done.packet.folder / "packet.age"
    assert sealed.stat().st_size < FIRST_LIMIT
    made = sum(len(data) for name, data in members_of(sealed) if "/" not in name)
    assert made < MADE_PAGES
    export_packet(ws, 1, out, SEAL, None, SilentContext())
    assert [one.stage for one in packet_register(ws, 1)] == [Stage.ALL, Stage.FIRST]
    assert "Readyonrequest:" in "".join(pages_of(print_cover(first, "K7QP", "2026-11-25")))


def test_without_a_key_report_there_is_no_first_part(ws: Workspace) -> None:
    for record in list_records(ws, 1):
        set_record(ws, record.id, kind="other", date=record.date, place=record.place)
    first = packet_content(ws, 1, scope=Scope(Stage.FIRST))
    refused = first_block(first)
    assert isinstance(refused, CaseError) and refused.code is Code.EXPORT_NO_KEY_REPORT
    assert "preflight.no_key_report" in [one.say.code for one in look_over(first).remarks if one.blocking]


def test_each_question_names_what_it_rests_on_by_its_number_in_the_packet(ws: Workspace) -> None:
    lines = packet_content(ws, 1).checklist.lines
    here = next(one for one in lines if one.state == "have" and one.evidence)
    missing = next(one for one in lines if one.state == "missing" and not one.evidence)
    write_part(ws, 1, Part.FURTHER_1, "Is anything missing?")
    rest_question_on(ws, 1, [missing.id])
    rest_question_on(ws, 1, [here.id], 1)
    content = packet_content(ws, 1)
    found = rests_on(content)
    numbers = {one.item: one.number for one in content.members}
    assert found[0][0].numbers == () and found[0][0].state == ("Missing", "还缺")
    assert found[1][0].numbers == tuple(numbers[item] for item in here.evidence)
    first = packet_content(ws, 1, scope=Scope(Stage.FIRST))
    assert "S" not in "".join("".join(one.numbers) for one in rests_on(first)[1])


def test_the_cover_says_who_agreed_while_that_holds(ws: Workspace) -> None:
    with ws.library.unit_of_work() as unit:
        reviewer = unit.reviews.keep_reviewer(Reviewer(institution="University Hospital"))
        review = unit.reviews.keep(1, Review(reviewer_id=reviewer))
        unit.reviews.keep_part(review, Consent(given_by="Elena", items="All reports", given="2026-11-01"))
        unit.reviews.keep_part(review, Consent(given_by="Nobody", given="2026-11-01", withdrawn="2026-11-02"))
        unit.reviews.keep_part(review, Consent(given_by="Earlier", given="2020-11-01", until="2021-11-02"))
    text = "".join(pages_of(print_cover(packet_content(ws, 1), "K7QP", "2026-11-25")))
    assert "UniversityHospital" in text and "Allreports" in text
    assert "Nobody" not in text and "Earlier" not in text


def test_what_the_family_wrote_stands_on_the_cover(ws: Workspace) -> None:
    for part, text in (
        (Part.DECISION, "Surgery now or later"), (Part.REMOTE, "yes"), (Part.REASONS, "rare nonsense"),
        (Part.REASON, "We live far away"),
    ):  # fmt: skip
        write_part(ws, 1, part, text)
    text = "".join(pages_of(print_cover(packet_content(ws, 1), "K7QP", "2026-11-25")))
    for words in ("Surgerynoworlater", "cannotbedecidedfromafar", "rareorunusual", "Welivefaraway"):
        assert words in text
    assert "nonsense" not in text
