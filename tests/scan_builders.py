"""Scans of a case for tests of the window: made by pydicom, imported from files, read by the real reading process."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydicom import Dataset

import dicom_builders
from carenav_desktop.domain.case import Case, Study
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.gui.session import ALL, Session
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.records import list_studies

AXIAL, SAGITTAL = [1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 0, -1]
SPACE = "1.2.826.0.1.7"


def slices(
    count: int, *, series: str = "1", step: float = 1.0, first: float = 0.0, side: int = 8, **values: object
) -> list[Dataset]:
    """CT slices of one series, `step` mm apart; the one at place n is all of value 10 n and is numbered backwards."""
    made = []
    for place in range(count):
        one = dicom_builders.ct(
            **{
                "rows": side,
                "columns": side,
                "SeriesInstanceUID": f"1.2.826.0.1.1.{series}",
                "SeriesNumber": int(series),
                "SeriesDescription": f"Series {series}",
                "InstanceNumber": count - place,
                "ImageOrientationPatient": AXIAL,
                "ImagePositionPatient": [0, 0, first + place * step],
                "FrameOfReferenceUID": SPACE,
                "WindowCenter": 128,
                "WindowWidth": 256,
                **values,
            }
        )
        one.PixelData = struct.pack(f"<{side * side}H", *([10 * place] * (side * side)))
        made.append(one)
    return made


def bring_in_scans(session: Session, case: Case, folder: Path, scans: Iterable[Dataset | bytes]) -> Sequence[Study]:
    """Import image files into the case, tell the views, and give the studies of the case."""
    folder.mkdir(exist_ok=True)
    for number, made in enumerate(scans):
        data = made if isinstance(made, bytes) else dicom_builders.part10(made)
        (folder / f"{number:04}.dcm").write_bytes(data)
    assert session.workspace is not None
    import_records(session.workspace, case.id, [folder], SilentContext())
    session.changed.emit(ALL)
    return list_studies(session.workspace, case.id)
