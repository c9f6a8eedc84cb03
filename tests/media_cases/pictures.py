"""Series as they are shown: order, gaps, grey values, what kind of object they are."""

from __future__ import annotations

import struct
from pathlib import Path

import photo_builders
from pydicom import Dataset
from source_builders import text_pdf

import dicom_builders

from .encodings import ramp
from .fixtures import STUDY, put, put_all, slice_, slices
from .row import case


@case(
    19,
    "Grey that is inverted or has a window",
    {
        "pictures": {"Plain": "drawn", "Inverted": "drawn", "Window": "drawn", "Air": "drawn"},
        "brightness": {"Plain": [0, 255], "Inverted": [255, 0], "Window": [0, 255], "Air": [0, 255]},
    },
)
def grey(folder: Path) -> None:
    put(folder, "disc/A", ramp("Plain"))
    put(folder, "disc/B", ramp("Inverted", PhotometricInterpretation="MONOCHROME1"))
    put(folder, "disc/C", ramp("Window", WindowCenter="2048", WindowWidth="4096", RescaleSlope="1"))
    put(folder, "disc/D", ramp("Air", RescaleIntercept="-1024", RescaleSlope="1", WindowCenter="1024"))


@case(
    20,
    "One identifier on two different files",
    {
        "images kept": 3,
        "kept twice": ["disc/A", "disc/B"],
        "not taken in": {"disc/D": "the same file again"},
    },
)
def repeated(folder: Path) -> None:
    first, other = slices(2, series="Axial")
    other.SOPInstanceUID = first.SOPInstanceUID
    put(folder, "disc/A", first)
    put(folder, "disc/B", other)
    put(folder, "disc/C", slice_(3))
    put(folder, "disc/D", first)


@case(
    21,
    "One series identifier for different things",
    {"studies": 2, "series": {"CT": 2, "MR": 2, "Other study": 1}},
)
def reused_series(folder: Path) -> None:
    one = {"SeriesInstanceUID": f"{STUDY}.5"}
    put_all(folder / "disc", slices(2, series="CT", **one))
    magnetic = [dicom_builders.mr(StudyInstanceUID=STUDY, SeriesDescription="MR", **one) for _ in range(2)]
    put_all(folder / "disc", magnetic, stem="MR")
    put_all(folder / "disc", slices(1, series="Other study", **one, StudyInstanceUID=f"{STUDY}.99"), stem="XX")


@case(
    22,
    "Two series that look alike, one that does not",
    {"studies": 1, "series": {"Axial": [2, 3], "Mixed": 4}},
)
def alike(folder: Path) -> None:
    same = {"SeriesNumber": 4}
    put_all(folder / "disc/A", slices(3, **same))
    put_all(folder / "disc/B", slices(2, **same, SeriesInstanceUID=f"{STUDY}.6"), stem="ZZ")
    for number in range(1, 5):
        made = slice_(number, series="Mixed", SeriesNumber=number, SeriesTime=f"1015{number:02d}")
        put(folder, f"disc/{'AB'[number % 2]}/MIXED{number}", made)


@case(
    23,
    "Slices are missing",
    {"gaps": {"Axial": [[2, 4]], "Numbers in no order": [[8, 27]], "Whole": []}},
)
def missing(folder: Path) -> None:
    put_all(folder / "disc/A", [one for one in slices(6) if one.InstanceNumber != 3])
    numbered = {12: 0, 3: 5, 27: 10, 8: 20, 41: 25, 19: 30}
    put_all(folder / "disc/B", [slice_(n, series="Numbers in no order", at=at) for n, at in numbered.items()])
    put_all(folder / "disc/C", slices(6, series="Whole"))


@case(
    24,
    "Series that are whole and only look as if something were missing",
    {"gaps": {"Uneven": [], "Two echoes": [], "From 101 on": [], "Three planes": [], "Every second number": []}},
)
def false_alarms(folder: Path) -> None:
    uneven = (0, 5.1, 10, 15.2, 20.1, 25, 30.15)
    put_all(folder / "disc/A", [slice_(n, series="Uneven", at=at) for n, at in enumerate(uneven, 1)])
    echoes = [slice_(n, series="Two echoes", at=5 * ((n - 1) % 4), EchoTime=str(10 + n // 5)) for n in range(1, 9)]
    put_all(folder / "disc/B", echoes)
    put_all(folder / "disc/C", [slice_(100 + n, series="From 101 on", at=5 * n) for n in range(1, 6)])
    planes = ([1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 0, -1], [1, 0, 0, 0, 0, -1])
    localizer = [slice_(n, series="Three planes", ImageOrientationPatient=one) for n, one in enumerate(planes, 1)]
    put_all(folder / "disc/D", localizer)
    put_all(folder / "disc/E", [slice_(2 * n, series="Every second number", at=5 * n) for n in range(1, 7)])


@case(25, "Instance numbers in no order", {"order": {"Axial": [7, 2, 9, 4, 1]}, "gaps": {"Axial": []}})
def unordered(folder: Path) -> None:
    put_all(folder / "disc", [slice_(n, at=5 * place) for place, n in enumerate((7, 2, 9, 4, 1))])


@case(
    26,
    "Values that are no values",
    {"series": {"Axial": 4}, "gaps": {"Axial": []}, "studies": 1, "not taken in": {}},
)
def no_values(folder: Path) -> None:
    put(folder, "disc/A", slice_(1, ImageOrientationPatient=[0, 0, 0, 0, 0, 0]))
    put(folder, "disc/B", slice_(2, ImageOrientationPatient=None, ImagePositionPatient=None))
    broken = dicom_builders.part10(slice_(3, at=123456))
    put(folder, "disc/C", broken.replace(b"0\\0\\123456", b"0\\x\\12,456"))
    made = dicom_builders.part10(slice_(4, InstanceNumber=4444, StudyDate="20260302"))
    put(folder, "disc/D", made.replace(b"4444", b"four").replace(b"20260302", b"20269999"))


@case(27, "Many frames in one file", {"series": {"Cine": 1}, "frames": {"Cine": 6}, "pictures": {"Cine": "drawn"}})
def frames(folder: Path) -> None:
    made = dicom_builders.image(
        "1.2.840.10008.5.1.4.1.1.3.1", "US", SeriesDescription="Cine", NumberOfFrames="6", rows=16, columns=16
    )
    made.PixelData = struct.pack("<1536H", *(n % 4096 for n in range(1536)))
    put(folder, "disc/US1", made)


@case(
    28,
    "Objects that are no pictures",
    {
        "images kept": 9,
        "documents": ["DOC.pdf"],
        "kinds": {
            "SR": ["report"],
            "KO": ["key objects"],
            "PR": ["presentation"],
            "SEG": ["segmentation"],
            "RTDOSE": ["rt dose"],
            "RTSTRUCT": ["rt structures"],
            "RTPLAN": ["rt plan"],
            "ECG": ["waveform"],
            "DOC": ["pdf"],
        },
    },
)
def objects(folder: Path) -> None:
    for make in (
        dicom_builders.report,
        dicom_builders.key_objects,
        dicom_builders.presentation,
        dicom_builders.segmentation,
        dicom_builders.rt_dose,
        dicom_builders.rt_structures,
        dicom_builders.rt_plan,
        dicom_builders.waveform,
    ):
        made: Dataset = make()
        made.SeriesDescription = made.Modality
        put(folder, f"disc/{made.Modality}", made)
    paper = text_pdf("CT report of the chest")
    put(folder, "disc/DOC", dicom_builders.encapsulated_pdf(paper, SeriesDescription="DOC"))


@case(
    33,
    "Pictures of a scan instead of its files",
    {
        "series": {"Captures": 2},
        "documents": ["axial 1.jpg", "axial 2.jpg", "sagittal.bmp"],
        "labels": {
            "Captures": ["may show a name", "pictures of the scan"],
            "axial 1.jpg": ["pictures of the scan"],
            "axial 2.jpg": ["pictures of the scan"],
            "sagittal.bmp": ["pictures of the scan"],
        },
    },
)
def exports(folder: Path) -> None:
    for number in (1, 2):
        capture = dicom_builders.image(dicom_builders.SECONDARY_CAPTURE, "OT", SeriesDescription="Captures")
        put(folder, f"disc/SC{number}", capture)
        exported = photo_builders.slice_picture((512, 500 + number))
        put(folder, f"disc/export/axial {number}.jpg", photo_builders.file_of(exported, "JPEG"))
    put(folder, "disc/export/sagittal.bmp", photo_builders.file_of(photo_builders.slice_picture(), "BMP"))


@case(
    34,
    "A phone photo of a screen",
    {
        "studies": 0,
        "documents": ["IMG_2041.jpg"],
        "labels": {"IMG_2041.jpg": ["pictures of the scan"]},
        "asked for": ["the image files of IMG_2041.jpg"],
    },
    done=({"the document": "IMG_2041.jpg", "is": "pictures of the scan", "with": "CT", "of": "2026-03-02"},),
)
def photo(folder: Path) -> None:
    exif = photo_builders.placed_exif()
    put(folder, "phone/IMG_2041.jpg", photo_builders.saved("JPEG", (1600, 1200), exif=exif))


@case(
    57,
    "Names within the pixels",
    {
        "labels": {
            "Says so": ["may show a name"],
            "Capture": ["may show a name", "pictures of the scan"],
            "Ultrasound": ["may show a name"],
            "Axial": [],
        },
    },
)
def burned_in(folder: Path) -> None:
    put(folder, "disc/A", slice_(1, series="Says so", BurnedInAnnotation="YES"))
    capture = dicom_builders.image(dicom_builders.SECONDARY_CAPTURE, "OT", SeriesDescription="Capture")
    put(folder, "disc/B", capture)
    ultrasound = dicom_builders.image("1.2.840.10008.5.1.4.1.1.6.1", "US", SeriesDescription="Ultrasound")
    put(folder, "disc/C", ultrasound)
    put(folder, "disc/D", slice_(1, BurnedInAnnotation="NO"))
