"""Whose files they are."""

from __future__ import annotations

from pathlib import Path

from .fixtures import STUDY, index, put, put_all, slices
from .row import case

JANE = {"PatientName": "Doe^Jane", "PatientID": "12345", "PatientBirthDate": "19700101"}
ANN = {"PatientName": "Roe^Ann", "PatientID": "777", "PatientBirthDate": "19800202", "StudyInstanceUID": f"{STUDY}.2"}


@case(
    2,
    "The disc of somebody else",
    {"persons": 1, "names": ["Roe^Ann"], "to decide": ["Roe^Ann"], "series": {"Axial": 2}},
)
def somebody_else(folder: Path) -> None:
    put_all(folder / "disc", slices(2, **ANN))


@case(
    3,
    "Several patients on one disc",
    {
        "persons": 2,
        "names": ["Doe^Jane", "Roe^Ann"],
        "to decide": [],
        "studies": 2,
        "series": {"Axial": [2, 3]},
        "goes along": {"Axial": 3},
    },
    done=({"the person": "Roe^Ann", "is": "somebody else"},),
)
def several(folder: Path) -> None:
    put_all(folder / "disc/P1", slices(3, **JANE))
    put_all(folder / "disc/P2", slices(2, **{**ANN, "SeriesInstanceUID": f"{STUDY}.2.1"}))


@case(
    4,
    "One patient under several spellings and numbers",
    {"persons": 1, "names": ["DOE^JANE^^MRS", "Doe^Jane", "Doé^Jane", "doe jane"], "to decide": []},
)
def spellings(folder: Path) -> None:
    for number, name in enumerate(("Doe^Jane", "DOE^JANE^^MRS", "Doé^Jane", "doe jane")):
        made = slices(1, **{**JANE, "PatientName": name, "PatientID": f"ID{number}"}, series=f"Series {number}")
        put_all(folder / f"disc/{number}", made)


@case(
    5,
    "The index shows one patient, the files are of two",
    {"persons": 2, "names": ["Doe^Jane", "Roe^Ann"], "to decide": ["Roe^Ann"], "studies": 2, "listed but absent": {}},
)
def index_shows_one(folder: Path) -> None:
    first = put_all(folder / "disc", slices(2, **JANE))
    second = put_all(folder / "disc", slices(2, **ANN, series="Coronal"), stem="X")
    put(folder, "disc/DICOMDIR", index([*first, *second], one_patient=True))


@case(
    29,
    "No patient ID, no study ID, no name",
    {"persons": 2, "names": ["Doe^Jane"], "studies": 2, "series": {"Numberless": 2, "Nameless": 2}},
)
def no_numbers(folder: Path) -> None:
    put_all(folder / "disc/A", slices(2, series="Numberless", PatientID="", StudyID="", AccessionNumber=""))
    nameless = {"PatientName": "", "PatientID": None, "StudyID": None, "PatientBirthDate": None}
    put_all(folder / "disc/B", slices(2, series="Nameless", **nameless))
