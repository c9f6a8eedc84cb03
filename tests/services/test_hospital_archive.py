"""A hospital's archive takes in what our packets carry, however the files came to us."""

from __future__ import annotations

from pathlib import Path

from media_cases import encodings, people

import dicom_builders
import peers
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.packets import Key, open_packet
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.workspace import workspace

FIXTURES = (
    *(encodings.no_shell, encodings.wrong_syntax, encodings.uncommon_syntaxes, encodings.compressed),
    *(encodings.program, people.no_numbers),
)
OBJECTS = (
    *(dicom_builders.report, dicom_builders.key_objects, dicom_builders.presentation, dicom_builders.segmentation),
    *(dicom_builders.rt_dose, dicom_builders.rt_structures, dicom_builders.rt_plan, dicom_builders.waveform),
    dicom_builders.encapsulated_pdf,
)


def test_orthanc_takes_every_image_file_of_a_packet(tmp_path: Path) -> None:
    """Without a shell or with a wrong one, big endian, deflated, compressed, without numbers; objects of every kind."""
    disc, out, identity = tmp_path / "disc", tmp_path / "out", new_identity()
    for fixture in FIXTURES:
        (disc / fixture.__name__).mkdir(parents=True)
        fixture(disc / fixture.__name__)
    for number, make in enumerate(OBJECTS):
        (disc / f"OBJECT{number}").write_bytes(dicom_builders.part10(make()))
    out.mkdir()
    with workspace(tmp_path / "library") as ws:
        case = create_case(ws, "Doe, Jane", "1970-01-01").id
        report = import_records(ws, case, [disc], SilentContext())
        decide_people(ws, case, [one.id for one in list_people(ws, case)], Decision.SAME)
        write_question(ws, case, "Is the operation planned for 3 Dec 2026 the right next step?")
        packet = export_packet(ws, case, out, Key(recipients=(identity.recipient,)), None, SilentContext()).packet
    open_packet(packet.folder, tmp_path / "tree", Key(identities=(identity.secret,)), SilentContext())
    images = sorted(one for one in (tmp_path / "tree/DICOM").rglob("*") if one.is_file())
    assert len(images) == report.instances
    assert peers.refused_by_orthanc(images) == {}
