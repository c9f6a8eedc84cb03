"""Folders as a family would drop them: a series of CT slices, a paper."""

from __future__ import annotations

from pathlib import Path

from fpdf import FPDF

import dicom_builders


def ct_series(
    folder: Path,
    *,
    count: int,
    name: str = "Doe^Jane",
    born: str = "19700101",
    study: str = "1.2.826.0.1.7",
    rows: int = 8,
    columns: int = 8,
    **tags: object,
) -> Path:
    """Write `count` slices of one series with these tags, 5 mm apart, without file extensions, as a disc has them."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        made = dicom_builders.ct(
            PatientName=name,
            PatientBirthDate=born,
            PatientID=f"ID {name}",
            StudyInstanceUID=study,
            SeriesInstanceUID=f"{study}.1",
            InstanceNumber=number,
            ImagePositionPatient=[0, 0, 5 * number],
            ImageOrientationPatient=[1, 0, 0, 0, 1, 0],
            rows=rows,
            columns=columns,
            **tags,
        )
        (folder / f"IM{number:06d}").write_bytes(dicom_builders.part10(made))
    return folder


def text_pdf(*lines: str) -> bytes:
    """A paper of one page with lines of plain English text."""
    page = FPDF()
    page.add_page()
    page.set_font("helvetica", size=12)
    for line in lines:
        page.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    return bytes(page.output())
