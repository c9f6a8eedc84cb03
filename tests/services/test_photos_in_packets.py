"""A photo of a paper goes out without the place it was taken at; what is kept stays as it came."""

from __future__ import annotations

import io
from pathlib import Path

import photo_builders as photos
from PIL import Image
from sealed_packets import SEAL, members_of

from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Reason
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.preflight import preflight
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records
from carenav_desktop.services.workspace import workspace

KINDS = {"paper.jpg": "JPEG", "paper.png": "PNG", "paper.webp": "WEBP", "paper.heic": "HEIF"}


def test_no_photo_in_a_packet_says_where_it_was_taken(tmp_path: Path) -> None:
    source, out = tmp_path / "source", tmp_path / "out"
    source.mkdir()
    out.mkdir()
    came = {name: photos.saved(kind, exif=photos.placed_exif()) for name, kind in KINDS.items()}
    for name, data in came.items():
        (source / name).write_bytes(data)
    with workspace(tmp_path / "library") as ws:
        create_case(ws, "Doe, Jane")
        report = import_records(ws, 1, [source], SilentContext())
        assert {one.reason for one in report.files} == {Reason.LOCATION_REMOVED}
        decide_people(ws, 1, [one.id for one in list_people(ws, 1)], Decision.SAME)
        write_question(ws, 1, "Is surgery on 3 Dec 2026 right, or is waiting?")
        told = [one.say for one in preflight(ws, 1).remarks if one.say.code == "preflight.location_removed"]
        assert [one.params for one in told] == [{"count": len(KINDS)}]
        packet = export_packet(ws, 1, out, SEAL, None, SilentContext()).packet.folder
        for record in list_records(ws, 1):
            with ws.library.originals.open(record.original) as kept:
                assert kept.read() == came[record.name]
    members = members_of(packet / "packet.age")
    for _, data in members:
        assert not any(trace in data for trace in photos.TRACES)
    pictures = [data for name, data in members if name.endswith((".JPG", ".PNG", ".WBP", ".HIF"))]
    assert len(pictures) == len(KINDS)
    assert all(photos.GPS not in _opened(data).getexif() for data in pictures)
    before, after = ({_opened(data).tobytes() for data in one} for one in (came.values(), pictures))
    assert before == after


def _opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))
