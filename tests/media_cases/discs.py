"""Discs, sticks, archives: what lies on them, and what their index says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import photo_builders
import pycdlib
from source_builders import text_pdf

from .fixtures import STUDY, Content, as_file, index, put, put_all, slice_, slices
from .row import case

#: How a secure DICOM file begins: CMS enveloped data (PS3.10 section 7.4, RFC 5652 section 6).
ENVELOPED = bytes.fromhex("3082030006092a864886f70d010703a08202f1308202ed020100")
PROGRAM = b"MZ\x90\0\3\0\0\0" + bytes(200)


@case(
    1,
    "Sectors of the disc cannot be read",
    {
        "series": {"Axial": 4},
        "not taken in": {"disc/IM000003": "cannot be read"},
        "gaps": {"Axial": [[2, 4]]},
    },
    faults={"disc/IM000003": 512},
)
def unreadable(folder: Path) -> None:
    put_all(folder / "disc", slices(5))


@case(6, "No index", {"series": {"Axial": 3, "Coronal": 2}, "listed but absent": {}, "there but unlisted": {}})
def no_index(folder: Path) -> None:
    put_all(folder / "disc/A", slices(3))
    put_all(folder / "disc/B/C", slices(2, series="Coronal"))


@case(
    7,
    "The index lists files that are not there",
    {"series": {"Axial": 3}, "listed but absent": {"Axial": 2, "Coronal": 3}, "there but unlisted": {}},
)
def absent(folder: Path) -> None:
    here = put_all(folder / "disc", slices(5))
    gone = [(f"CO{number}", one) for number, one in enumerate(slices(3, series="Coronal"))]
    put(folder, "disc/DICOMDIR", index([*here, *gone]))
    for name in ("IM000003", "IM000005"):
        (folder / "disc" / name).unlink()


@case(
    8,
    "Files that the index does not list",
    {"series": {"Axial": 5, "Coronal": 1}, "listed but absent": {}, "there but unlisted": {"Axial": 2, "Coronal": 1}},
)
def unlisted(folder: Path) -> None:
    here = put_all(folder / "disc", slices(5))
    put(folder, "disc/MORE/X1", slice_(1, series="Coronal"))
    put(folder, "disc/DICOMDIR", index(here[:3]))


@case(
    9,
    "An index that is broken, one that lacks identifiers",
    {
        "series": {"Axial": 3, "Coronal": 2},
        "index": {"broken/DICOMDIR": "cannot be read whole"},
        "listed but absent": {},
        "documents": [],
    },
)
def broken_index(folder: Path) -> None:
    here = put_all(folder / "broken", slices(3))
    put(folder, "broken/DICOMDIR", index(here)[:700])
    here = put_all(folder / "bare", slices(2, series="Coronal"))
    put(folder, "bare/DICOMDIR", index(here, without=("StudyInstanceUID", "SeriesInstanceUID")))


@case(
    10,
    "Several indexes, one inside the other",
    {"series": {"Axial": 3, "Coronal": 2}, "documents": [], "listed but absent": {}, "there but unlisted": {}},
)
def nested_index(folder: Path) -> None:
    outer = put_all(folder / "disc", slices(3))
    inner = put_all(folder / "disc/DICOM", slices(2, series="Coronal"))
    put(folder, "disc/DICOM/DICOMDIR", index(inner))
    put(folder, "disc/DICOM/DICOMDIR.OLD", index(inner))
    put(folder, "disc/DICOMDIR", index([*outer, *[(f"DICOM/{name}", one) for name, one in inner]]))


@case(
    11,
    "Other case of letters and endings than in the index",
    {"series": {"Axial": 3}, "listed but absent": {}, "there but unlisted": {}},
)
def renamed(folder: Path) -> None:
    listed = [(f"DICOM/ST01/IM{number:06d}", one) for number, one in enumerate(slices(3))]
    for name, one in listed:
        put(folder, f"disc/{name.lower()}.dcm", one)
    put(folder, "disc/dicomdir", index(listed))


@case(12, "Names without or with a wrong ending", {"series": {"Axial": 4}, "documents": ["LETTER", "photo.dcm"]})
def no_endings(folder: Path) -> None:
    for name, one in zip(("1", "2.jpg", "3.txt", "4.exe"), slices(4), strict=True):
        put(folder, f"disc/{name}", one)
    put(folder, "disc/LETTER", text_pdf("Clinic letter"))
    put(folder, "disc/photo.dcm", photo_builders.saved("JPEG", (1200, 900)))


@case(
    32,
    "Pictures in a form of the maker's own, beside its viewer",
    {
        "series": {},
        "documents": ["CT_0.vol", "invoice.pdf"],
        "said": {"disc/Data/CT_0.vol": "a form of the maker's own"},
        "not taken in": {
            "disc/AUTORUN.INF": "belongs to the disc",
            "disc/OneVolume/view.exe": "a viewer without image files",
            "disc/OneVolume/codec.dll": "a program",
        },
    },
)
def makers_own(folder: Path) -> None:
    put(folder, "disc/AUTORUN.INF", b"[autorun]\r\nopen=OneVolume\\view.exe\r\n")
    put(folder, "disc/OneVolume/view.exe", PROGRAM)
    put(folder, "disc/OneVolume/codec.dll", PROGRAM)
    put(folder, "disc/Data/CT_0.vol", b"\x10\0\0\0JmVolumeVersion=1" + bytes(5000))
    put(folder, "disc/invoice.pdf", text_pdf("Invoice"))


@case(
    35,
    "Programs, pictures and leftovers that belong to the disc",
    {
        "series": {"Axial": 2},
        "documents": ["report.pdf"],
        "not taken in": {
            "disc/AUTORUN.INF": "belongs to the disc",
            "disc/SETUP.EXE": "a program",
            "disc/Viewer/viewer.exe": "a program",
            "disc/Viewer/lib/codec.dll": "a program",
            "disc/Viewer/lib/logo.png": "belongs to the disc",
            "disc/Viewer/lib/settings.ini": "belongs to the disc",
            "disc/Viewer/lib/letters.ttf": "belongs to the disc",
            "disc/Viewer/run.jar": "a program",
            "disc/Thumbs.db": "belongs to the disc",
            "disc/.DS_Store": "belongs to the disc",
            "disc/EMPTY": "empty",
        },
    },
)
def junk(folder: Path) -> None:
    put_all(folder / "disc", slices(2))
    for name in ("SETUP.EXE", "Viewer/viewer.exe", "Viewer/lib/codec.dll"):
        put(folder, f"disc/{name}", PROGRAM)
    put(folder, "disc/AUTORUN.INF", b"[autorun]\r\nopen=SETUP.EXE\r\n")
    put(folder, "disc/Viewer/lib/logo.png", photo_builders.saved("PNG"))
    put(folder, "disc/Viewer/lib/settings.ini", b"[window]\r\nwidth=800\r\n")
    put(folder, "disc/Viewer/lib/letters.ttf", b"\0\1\0\0\0\x0c\0\x80\0\3\0\x40OS/2" + bytes(80))
    put(folder, "disc/Viewer/run.jar", zipped({"META-INF/MANIFEST.MF": b"Main-Class: V\n"}))
    put(folder, "disc/Thumbs.db", b"\xd0\xcf\x11\xe0" + bytes(600))
    put(folder, "disc/.DS_Store", b"\0\0\0\1Bud1" + bytes(200))
    put(folder, "disc/EMPTY", b"")
    put(folder, "disc/report.pdf", text_pdf("Imaging report"))


@case(
    37,
    "A viewer that starts by itself and must not run",
    {
        "series": {"Axial": 3},
        "documents": [],
        "not taken in": {
            "disc/autorun.inf": "belongs to the disc",
            "disc/start.exe": "a program",
            "disc/start.sh": "a program",
            "disc/INDEX.HTM": "belongs to the disc",
        },
    },
)
def autorun(folder: Path) -> None:
    put_all(folder / "disc/DICOM", slices(3))
    put(folder, "disc/autorun.inf", b"[autorun]\r\nopen=start.exe\r\n")
    put(folder, "disc/start.exe", PROGRAM)
    put(folder, "disc/start.sh", b"#!/bin/sh\ntouch started\n")
    put(folder, "disc/INDEX.HTM", b"<html><body>Start the viewer to see your pictures.</body></html>")


@case(
    39,
    "An encrypted disc",
    {
        "images kept": 0,
        "not taken in": {"disc/IMAGES.ZIP": "locked with a password", "disc/OPEN.EXE": "a program"},
        "said": {"disc/DICOM/IM000001": "encrypted", "disc/DICOM/IM000002": "encrypted"},
    },
)
def encrypted(folder: Path) -> None:
    packed = bytearray(zipped({"IM1": bytes(3000)}))
    for magic, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        packed[packed.index(magic) + place] |= 1
    put(folder, "disc/IMAGES.ZIP", bytes(packed))
    put(folder, "disc/OPEN.EXE", PROGRAM)
    for number in (1, 2):
        put(folder, f"disc/DICOM/IM{number:06d}", ENVELOPED + bytes([number]) * 748)


@case(49, "An image of a disc instead of the disc", {"series": {"Axial": 3}, "documents": ["Befund Müller.pdf"]})
def disc_image(folder: Path) -> None:
    members = {f"DICOM/IM{number:06d}": one for number, one in enumerate(slices(3))}
    put(folder, "disc.iso", iso9660({**members, "Befund Müller.pdf": text_pdf("Imaging report")}))


@case(50, "Archives in archives, long paths", {"series": {"Axial": 5}, "not taken in": {}})
def nested(folder: Path) -> None:
    long = "/".join(["Radiology images of the second admission to hospital"] * 8)
    made = slices(5)
    put(folder, f"stick/{long}/IM1", made[0])
    inner = zipped({f"{long}/IM2": made[1], "IM3": made[2]})
    put(folder, "stick/all.zip", zipped({"inner.zip": inner, "IM4": made[3]}))
    put(folder, "stick/download", zipped({"IM5": made[4]}))


@case(51, "A slow disc or share", {"series": {"Axial": 6}, "documents": ["letter.pdf"], "opened once": True})
def slow(folder: Path) -> None:
    put(folder, "share/DICOMDIR", index(put_all(folder / "share", slices(6, rows=256, columns=256))))
    put(folder, "share/letter.pdf", text_pdf("Clinic letter"))


@case(58, "Very many series", {"studies": 3, "series in all": 120, "images kept": 240})
def many(folder: Path) -> None:
    for series in range(120):
        made = slices(2, series=f"S{series:03d}", rows=2, columns=2)
        for one in made:
            one.StudyInstanceUID = f"{STUDY}.{series % 3}"
            one.SeriesInstanceUID = f"{STUDY}.9.{series}"
            one.SOPInstanceUID = f"{STUDY}.9.{series}.{one.InstanceNumber}"
        put_all(folder / f"disc/S{series:03d}", made)


def zipped(members: Mapping[str, Content]) -> bytes:
    """An archive of files or objects."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in members.items():
            written.writestr(name, as_file(content))
    return target.getvalue()


def iso9660(members: Mapping[str, Content]) -> bytes:
    """An image of a disc whose names are Joliet."""
    made, target = pycdlib.PyCdlib(), io.BytesIO()
    made.new(joliet=3, vol_ident="RADIOLOGY")
    for folder in sorted({str(PurePosixPath(one).parent) for one in members} - {"."}):
        made.add_directory(f"/{folder.upper()}", joliet_path=f"/{folder}")
    for number, (name, content) in enumerate(members.items()):
        data = as_file(content)
        place = f"/{PurePosixPath(name).parent}".upper().removesuffix(".").rstrip("/")
        made.add_fp(io.BytesIO(data), len(data), f"{place}/F{number}.;1", joliet_path=f"/{name}")
    made.write_fp(target)
    made.close()
    return target.getvalue()
