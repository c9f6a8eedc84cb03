"""What a person leaves at home, what is new since an earlier packet, what is said before and after it is made."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sealed_packets import SEAL, members_of
from sheet_builders import pages_of
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import Scope
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.content import Content
from carenav_desktop.services.exporting import ExportResult, export_packet, packet_register
from carenav_desktop.services.forecast import forecast
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.pages import print_cover, rests_on
from carenav_desktop.services.papers import print_certificate
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.preflight import first_block, look_over
from carenav_desktop.services.questions import rest_question_on
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.sample import open_sample
from carenav_desktop.services.workspace import Workspace, workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """A library with the sample case."""
    (tmp_path / "out").mkdir()
    with workspace(tmp_path / "library") as opened:
        open_sample(opened, SilentContext())
        yield opened


def sealed(ws: Workspace, tmp_path: Path, scope: Scope = Scope(), volume: int | None = None) -> ExportResult:  # noqa: B008
    return export_packet(ws, 1, tmp_path / "out", SEAL, volume, SilentContext(), scope=scope)


def manifest(done: ExportResult) -> dict[str, object]:
    members = dict(members_of(done.packet.folder / "packet.age"))
    found: dict[str, object] = json.loads(members["MANIFEST.JSN"])
    return found


def items(content: Content) -> set[str]:
    return {one.item for one in content.members}


def added(ws: Workspace, *paths: Path) -> None:
    """Files that came later, of the same person."""
    import_records(ws, 1, list(paths), SilentContext())
    waiting = [one.id for one in list_people(ws, 1) if one.decision is Decision.OPEN]
    if waiting:
        decide_people(ws, 1, waiting, Decision.SAME)


# -- what stays at home


def test_a_passport_stays_at_home_until_somebody_ticks_it(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "p.pdf").write_bytes(text_pdf("PASSPORT"))
    added(ws, tmp_path / "p.pdf")
    passport = max(list_records(ws, 1), key=lambda one: one.id)
    item = f"record:{passport.id}"
    assert item in items(packet_content(ws, 1))  # nobody has said yet what it is
    set_record(ws, passport.id, kind="identity_document", date="", place="")
    without = packet_content(ws, 1)
    assert item in without.left and item not in items(without)
    assert without.withheld["identity_document"] == 1
    found = manifest(sealed(ws, tmp_path))
    assert found["withheld"] == without.withheld
    assert "p.pdf" not in json.dumps(found)
    assert item in items(packet_content(ws, 1, scope=Scope(also=frozenset({item}))))


def test_what_is_not_ticked_stays_at_home_and_is_told_by_kind_only(ws: Workspace, tmp_path: Path) -> None:
    whole = packet_content(ws, 1)
    record, study = whole.documents[0].record, whole.studies[0]
    scope = Scope(without=frozenset({f"record:{record.id}", f"study:{study.id}"}))
    less = packet_content(ws, 1, scope=scope)
    assert items(whole) - items(less) == scope.without == less.left
    assert less.withheld == {record.kind: 1, "images": study.instances}
    assert [one.say.params for one in look_over(less).remarks if one.say.code == "preflight.left"] == [{"count": 2}]
    done = sealed(ws, tmp_path, scope)
    assert (done.packet.instances, manifest(done)["studies"]) == (0, [])
    names = [name for name, _ in members_of(done.packet.folder / "packet.age")]
    assert "DICOMDIR" not in names


# -- what is new


def test_a_packet_of_what_is_new_holds_papers_and_scans_that_came_since(ws: Workspace, tmp_path: Path) -> None:
    first = sealed(ws, tmp_path)
    since = Scope(since=first.entry.id)
    assert first_block(packet_content(ws, 1, scope=since)).code is Code.EXPORT_NOTHING_NEW  # type: ignore[union-attr]
    (tmp_path / "new.pdf").write_bytes(text_pdf("NEW LETTER"))
    added(ws, tmp_path / "new.pdf", ct_series(tmp_path / "disc", count=3, name="RIVERA^ELENA", study="1.2.826.0.1.77"))
    paper, study = max(one.id for one in list_records(ws, 1)), max(one.id for one in packet_content(ws, 1).studies)
    delta = packet_content(ws, 1, scope=since)
    assert items(delta) == {f"record:{paper}", f"study:{study}"}
    second = sealed(ws, tmp_path, since)
    found = manifest(second)
    assert found["adds_to"] == {"code": first.packet.code, "made": first.entry.made}
    assert (len(found["items"]), second.packet.instances) == (1, 3)  # type: ignore[arg-type]
    assert packet_register(ws, 1)[0].since == first.entry.id
    assert f"addstopacket{first.packet.code}" in "".join(pages_of(print_cover(delta, "K7QP", "2026-11-25")))
    readme = dict(members_of(second.packet.folder / "packet.age"))["README.TXT"].decode("utf-8-sig")
    assert f"adds to packet {first.packet.code}" in readme
    # the next one adds to both
    third = Scope(since=second.entry.id)
    assert first_block(packet_content(ws, 1, scope=third)).code is Code.EXPORT_NOTHING_NEW  # type: ignore[union-attr]


def test_a_scan_that_has_other_files_than_then_goes_again_whole(ws: Workspace, tmp_path: Path) -> None:
    added(ws, ct_series(tmp_path / "one", count=4, name="RIVERA^ELENA", study="1.2.826.0.1.77"))
    first = sealed(ws, tmp_path)
    more = ct_series(tmp_path / "two", count=6, name="RIVERA^ELENA", study="1.2.826.0.1.77")
    added(ws, more)
    delta = packet_content(ws, 1, scope=Scope(since=first.entry.id))
    assert len(items(delta)) == 1
    assert len(delta.instances) == delta.studies[0].instances > 4


def test_what_was_left_at_home_then_is_new_now_and_what_was_sent_is_said_so(ws: Workspace, tmp_path: Path) -> None:
    whole = packet_content(ws, 1)
    line = next(one for one in whole.checklist.lines if one.evidence and one.state == "have")
    rest_question_on(ws, 1, [line.id])
    left = next(one.item for one in whole.members if one.item not in line.evidence)
    first = sealed(ws, tmp_path, Scope(without=frozenset({left})))
    delta = packet_content(ws, 1, scope=Scope(since=first.entry.id))
    assert items(delta) == {left}
    assert rests_on(delta)[0][0].state[0] == "Sent in an earlier packet"


def test_only_a_packet_of_this_case_can_be_added_to(ws: Workspace) -> None:
    with pytest.raises(CaseError) as refused:
        packet_content(ws, 1, scope=Scope(since=9))
    assert refused.value.code is Code.EXPORT_PACKET_UNKNOWN


# -- before and after


def test_size_and_number_of_files_are_said_beforehand_about_as_they_become(ws: Workspace, tmp_path: Path) -> None:
    added(
        ws, ct_series(tmp_path / "disc", count=60, rows=256, columns=256, name="RIVERA^ELENA", study="1.2.826.0.1.77")
    )
    for limit in (None, 4_000_000):
        ahead = forecast(packet_content(ws, 1), limit)
        done = sealed(ws, tmp_path, volume=limit).packet
        size = sum(one.size for one in done.volumes)
        assert ahead.volumes == len(done.volumes)
        assert 0.9 * size < ahead.size < 1.3 * size
        assert 0 < ahead.disk_seconds < ahead.stick_seconds


def test_the_certificate_has_every_hash_and_names_nobody(ws: Workspace, tmp_path: Path) -> None:
    done = sealed(ws, tmp_path, volume=1_200_000)
    text = "".join(pages_of(print_certificate(done)))
    for sha256 in (*(one.sha256 for one in done.packet.volumes), done.packet.page.sha256):
        assert sha256 in text
    assert done.packet.receipt in text
    assert "Rivera" not in text
    assert packet_register(ws, 1)[0].page_sha256 == done.packet.page.sha256
    keyed = replace(done, entry=replace(done.entry, sealed_for="age1reviewer"))
    assert "age1reviewer" in "".join(pages_of(print_certificate(keyed)))
