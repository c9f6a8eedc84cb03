"""A program at the beginning of an image file is told, kept, and never handed on."""

from __future__ import annotations

from pathlib import Path

from sealed_packets import SEAL, members_of

import dicom_builders as dicom
from carenav_desktop.domain.case import Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Reason
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.exporting import export_packet
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_studies
from carenav_desktop.services.workspace import workspace

PROGRAM = b"MZ\x90\0".ljust(128, b"\xcc")
SLIDE_TOO = b"II*\0".ljust(128, b"\x11")
WHOLE_SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6"


def test_packets_carry_an_empty_preamble_and_the_original_keeps_its_own(tmp_path: Path) -> None:
    disc, out = tmp_path / "disc", tmp_path / "out"
    disc.mkdir()
    out.mkdir()
    came = {
        "A": dicom.part10(dicom.ct(InstanceNumber=1), preamble=PROGRAM),
        "B": dicom.part10(dicom.ct(InstanceNumber=2)),
        "C": dicom.part10(dicom.image(WHOLE_SLIDE, "SM"), preamble=SLIDE_TOO),
    }
    for name, data in came.items():
        (disc / name).write_bytes(data)
    with workspace(tmp_path / "library") as ws:
        create_case(ws, "Doe, Jane")
        report = import_records(ws, 1, [disc], SilentContext())
        assert [one.reason for one in report.files] == [Reason.ALSO_A_PROGRAM, Reason.NONE, Reason.NONE]
        [study] = list_studies(ws, 1)
        assert study.programs == 1
        decide_people(ws, 1, [one.id for one in list_people(ws, 1)], Decision.SAME)
        write_question(ws, 1, "Is surgery on 3 Dec 2026 right, or is waiting?")
        packet = export_packet(ws, 1, out, SEAL, None, SilentContext()).packet.folder
        with ws.library.unit_of_work() as unit:
            originals = [one.original for one in unit.imaging.instances(1)]
        kept = set()
        for original in originals:
            with ws.library.originals.open(original) as file:
                kept.add(file.read())
        assert kept == set(came.values())
    sent = {data for name, data in members_of(packet / "packet.age") if name.startswith("DICOM/")}
    assert sent == {bytes(128) + came["A"][128:], came["B"], came["C"]}


def test_a_repeated_number_does_not_hide_that_a_file_is_a_program(tmp_path: Path) -> None:
    disc = tmp_path / "disc"
    disc.mkdir()
    for name, preamble in (("A", bytes(128)), ("B", PROGRAM)):
        made = dicom.ct(SOPInstanceUID="1.2.3.4", StudyDescription=name)
        (disc / name).write_bytes(dicom.part10(made, preamble=preamble))
    with workspace(tmp_path / "library") as ws:
        create_case(ws, "Doe, Jane")
        report = import_records(ws, 1, [disc], SilentContext())
        assert [one.reason for one in report.files] == [Reason.SAME_UID_OTHER_BYTES, Reason.ALSO_A_PROGRAM]
        [study] = list_studies(ws, 1)
        assert (study.programs, study.conflicts) == (1, 2)
