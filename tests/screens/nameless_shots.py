"""Pictures of a packet without names: the packet place, and the ultrasound pictures that are looked at first."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw
from pydicom.dataset import Dataset
from PySide6.QtWidgets import QWidget

sys.path.insert(0, str(Path(__file__).parents[1]))

from scan_builders import bring_in_scans

import dicom_builders
from carenav_desktop.domain.case import Case
from carenav_desktop.domain.checklist import Action
from carenav_desktop.gui.main_window import MainWindow
from carenav_desktop.gui.packet.seen_dialog import SeenDialog

US = "1.2.840.10008.5.1.4.1.1.6.1"
_STUDY = "1.2.826.0.1.3680043.2.1143.7"
_WIDTH, _HEIGHT = 320, 240
Shot = tuple[str, QWidget]


def nameless_shots(
    window: MainWindow, case: Case, packet: int, settle: Callable[[Callable[[], bool]], object], scratch: Path
) -> Iterator[Shot]:
    """A case gets ultrasound pictures, some with the name in them, and a packet without names is prepared."""
    bring_in_scans(window.session, case, scratch / "ultrasound", _ultrasounds(case))
    settle(lambda: window.session.jobs.idle)
    window.show_place(packet)
    place = window.work.packet
    place.sealing.nameless.click()
    yield "packet-nameless", window
    for step, ticked in (("packet-pictures", False), ("packet-pictures-ticked", True)):
        place._go(Action.NONE, "pictures")
        looking = place.asked_to_look
        settle(lambda looking=looking: looking.look.panes[0].shown.shown >= 0)
        if ticked:
            _go_through(looking, settle)
            looking.fine.click()
            place._note_looked_at(frozenset(looking._agreed))
        yield step, looking
    yield "packet-nameless-looked", window
    place.sealing.nameless.click()


def _go_through(looking: SeenDialog, settle: Callable[[Callable[[], bool]], object]) -> None:
    """Let every picture of the series be seen."""
    shown = looking.look.panes[0].shown
    for at in range(len(shown.refs)):
        shown.move_to(at)
        settle(lambda at=at: shown.shown == at)


def _ultrasounds(case: Case) -> list[Dataset]:
    """Two series of one study; the second has the name in its pictures."""
    return [
        _ultrasound(case, series, number, text)
        for series, text in ((1, ""), (2, f"{case.name}  {case.born}"))
        for number in range(1, 5)
    ]


def _ultrasound(case: Case, series: int, number: int, text: str) -> Dataset:
    picture = (
        Image.radial_gradient("L").resize((_WIDTH, _HEIGHT)).point(lambda value: 200 - value // 2 if value < 200 else 0)
    )
    ImageDraw.Draw(picture).text((8, 6), text, fill=255)
    made = dicom_builders.image(
        US,
        "US",
        rows=_HEIGHT,
        columns=_WIDTH,
        PatientName=case.name.replace(", ", "^"),
        PatientBirthDate=case.born.replace("-", ""),
        PatientID="CH-20931",
        StudyInstanceUID=_STUDY,
        SOPInstanceUID=f"{_STUDY}.{series}.{number}",
        SeriesInstanceUID=f"{_STUDY}.{series}",
        SeriesNumber=series,
        SeriesDescription="Liver" if series == 1 else "Liver, annotated",
        StudyDescription="Ultrasound of the abdomen",
        InstanceNumber=number,
    )
    made.BitsAllocated, made.BitsStored, made.HighBit = 8, 8, 7
    made.add_new("PixelData", "OB", picture.tobytes())
    return made
