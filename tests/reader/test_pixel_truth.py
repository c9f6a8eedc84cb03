"""Pictures in the reading room have the values of their files: every frame there is, against the program's decoders.

The program's own are compared with pydicom in `tests/intake/test_pixel_truth.py`; here the two sides must agree to the
bit, lossy pictures too, in stored values, in all that is said of them, and in the shades they are shown by.
"""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom import dcmread
from reader_node import ROOT, SOURCE, need_node

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.frame import Frame, Table, Window
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.dicom_frames import read_frame
from carenav_desktop.intake.dicom_object import DicomObject, open_object
from carenav_desktop.intake.identify import HEAD_BYTES, identify
from carenav_desktop.intake.shading import shade

_PYDICOM = Path(pydicom.__file__).parent / "data" / "test_files"
_PROGRAM = ROOT / "tests" / "reader" / "programs" / "frames.ts"
_FOLDERS = (
    *("pydicom-data", "cornerstone3D", "dicomParser", "dcm_qa_ct-GE", "dcm_qa_deident-melon"),
    *("dcm_qa_nih", "dcm_qa_enh", "weasis-dicom-tools", "dcmqi", "dcmjs", "dicompyler-core", "suyashkumar-dicom"),
    *("deid-data", "highdicom", "fo-dicom", "made/dicom"),
)
#: What the page calls what the program calls otherwise.
_REASONS = {
    Reason.NO_PICTURE: {"no-picture"},
    Reason.VIDEO: {"video"},
    Reason.DAMAGED: {"damaged", "cut"},
    Reason.TOO_LARGE: {"too-large"},
    Reason.NO_DECODER: {"no-decoder"},
    Reason.DECODERS_DISAGREE: {"doubtful"},
    Reason.NOT_SAFE_TO_OPEN: {"not-safe"},
}
_REMARKS = {Reason.BITS_DIFFER: "bits-differ", Reason.PICTURE_FAULTY: "faulty"}
#: JPEG-LS of 7 bits, which the program's decoder gets wrong and the page's does not; the answer is below.
_OURS_ALONE = {"pydicom-data/JLSL_08_07_0_1F.dcm"}
#: Where a file says so much of its grey values that it cannot be told from one of colours.
_GREY = 1


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Pydicom speaks of every oddity of a file."""
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings(action="ignore"):
        yield
    logging.disable(logging.NOTSET)


@pytest.mark.corpus
@pytest.mark.parametrize("folder", _FOLDERS)
def test_every_frame_of_the_corpus_is_the_same_in_the_page(corpus: Path, folder: str) -> None:
    ours = _compared(corpus, corpus / folder)
    assert ours == {name for name in _OURS_ALONE if name.startswith(f"{folder}/")}


def test_every_frame_that_pydicom_brings_is_the_same_in_the_page() -> None:
    assert _compared(_PYDICOM, _PYDICOM) == set()


def _compared(root: Path, folder: Path) -> set[str]:
    """The files that only the page can show; fails where the two sides differ."""
    paths = sorted(one for one in folder.rglob("*") if one.is_file() and _is_dicom(one))
    assert paths
    answers = _answers(paths)
    return {str(path.relative_to(root)) for path in paths if not _is_same(path, answers)}


def _is_same(path: Path, answers: dict[tuple[str, int], dict[str, Any]]) -> bool:
    """Whether every frame is the same on both sides; false for a file that the page alone can show."""
    with path.open("rb") as file:
        opened = open_object(file)
        if isinstance(opened, Reason):
            assert answers[str(path), 0].get("reason") in _REASONS[opened], path
            return True
        for number in range(opened.frames if opened.there else 1):
            frame, answer = read_frame(opened, number), answers[str(path), number]
            if isinstance(frame, Reason):
                if "reason" not in answer:
                    return False
                assert answer["reason"] in _REASONS[frame], (path, number)
                return True
            assert "reason" not in answer, (path, number, answer)
            assert _said(frame) == {key: answer[key] for key in _said(frame)}, (path, number)
    return True


def _said(frame: Frame) -> dict[str, Any]:
    """Everything of a frame that the page must say as well."""
    said: dict[str, Any] = {
        "width": frame.width,
        "height": frame.height,
        "channels": frame.channels,
        "sha256": hashlib.sha256(frame.samples).hexdigest(),
        "aspect": frame.aspect,
        "lossy": frame.lossy,
        "exact": frame.exact,
        "remarks": [_REMARKS[one] for one in frame.remarks] + ["lossy"] * frame.lossy + ["spread"] * (not frame.exact),
    }
    if frame.channels != _GREY:
        return said
    return said | {
        "signed": frame.signed,
        "slope": frame.slope,
        "intercept": frame.intercept,
        "curve": frame.curve.value,
        "inverted": frame.inverted,
        "windows": [_window(one) for one in frame.windows],
        "modalityTable": _table(frame.modality_table),
        "voiTable": _table(frame.voi_table),
        "padding": list(frame.padding) if frame.padding else None,
        "shades": hashlib.sha256(shade(frame).pixels).hexdigest(),
    }


def _window(window: Window) -> dict[str, Any]:
    return {"centre": window.centre, "width": window.width, "name": window.name}


def _table(table: Table | None) -> dict[str, Any] | None:
    return table and {"first": table.first, "bits": table.bits, "values": hashlib.sha256(table.values).hexdigest()}


def _answers(paths: list[Path]) -> dict[tuple[str, int], dict[str, Any]]:
    """What the page makes of every frame of those files."""
    done = _run([], "\n".join(map(str, paths)).encode())
    lines = map(json.loads, done.splitlines())
    empty = {"modalityTable": None, "voiTable": None, "padding": None}
    return {(one["path"], one["frame"]): empty | one for one in lines}


def _run(words: list[str], given: bytes) -> bytes:
    command = [need_node(), str(SOURCE / "run.mjs"), str(_PROGRAM), *words]
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def _is_dicom(path: Path) -> bool:
    with path.open("rb") as file:
        return identify(file.read(HEAD_BYTES), path.stat().st_size) is FileFormat.DICOM


def _values(path: Path, kind: str, number: int = 0) -> NDArray[Any]:
    """The samples that the page has for a frame."""
    return np.frombuffer(_run([str(path), str(number)], b""), kind)


@pytest.mark.corpus
def test_jpeg_ls_of_seven_bits_has_the_values_that_are_known_of_it(corpus: Path) -> None:
    values = _values(corpus / "pydicom-data" / "JLSL_08_07_0_1F.dcm", "<u2").reshape(128, 128)
    assert values[59:69, 58].tolist() == [55, 53, 58, 85, 109, 123, 116, 102, 98, 89]


@pytest.mark.corpus
def test_one_slice_in_its_syntaxes_is_one_picture(corpus: Path) -> None:
    """What the README of the corpus knows of the CT slice of cornerstone3D; how far lossy ones are off."""
    folder = corpus / "cornerstone3D"
    truth = dcmread(folder / "CTImage.dcm").pixel_array.astype(np.int64).ravel()
    found: dict[str, int] = {}
    for path in sorted(folder.glob("CTImage.dcm_*")):
        syntax = path.stem.rpartition("_")[2].removeprefix("1.2.840.10008.1.2").lstrip(".")
        if syntax not in ("4.53", "4.55", "4.50", "4.51"):
            found[syntax] = int(np.abs(_values(path, "<i2").astype(np.int64) - truth).max())
    lossless = dict.fromkeys(("", "1", "1.99", "2", "5", "4.57", "4.70", "4.80", "4.90"), 0)
    assert found == lossless | {"4.81": 1, "4.91": 5}


@pytest.mark.parametrize("signed", [True, False])
def test_a_sign_that_header_and_codestream_tell_differently_moves_no_value(tmp_path: Path, signed: bool) -> None:
    """The trap: read by the wrong sign, such a picture looks plausible and is off by half its range."""
    dataset = dcmread(_PYDICOM / "J2K_pixelrep_mismatch.dcm")
    dataset.PixelRepresentation = int(signed)
    dataset.save_as(tmp_path / "one.dcm")
    with (tmp_path / "one.dcm").open("rb") as file:
        opened = open_object(file)
        assert isinstance(opened, DicomObject)
        frame = read_frame(opened, 0)
    assert isinstance(frame, Frame)
    kind = "<i2" if signed else "<u2"
    assert (_values(tmp_path / "one.dcm", kind) == np.frombuffer(frame.samples, kind)).all()
    assert frame.signed is signed
