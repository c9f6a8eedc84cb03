"""Stored values are those of the file: frames of every object there is, against pydicom and known answers."""

from __future__ import annotations

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
from pydicom import Dataset
from pydicom.pixels import apply_color_lut, pixel_array
from pydicom.uid import ExplicitVRLittleEndian, ImplicitVRLittleEndian

from carenav_desktop.domain.facts import FileFormat
from carenav_desktop.domain.frame import Frame
from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.identify import HEAD_BYTES, identify
from carenav_desktop.intake.reading import ReadingProcess
from peers import need

_PYDICOM = Path(pydicom.__file__).parent / "data" / "test_files"
_CT = "cornerstone3D/CTImage.dcm"
#: What cannot be drawn, and why; nothing else in the corpus that has pixels.
_REFUSED = {
    # Retired, and no free decoder for them.
    f"{_CT}_JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53.dcm": Reason.NO_DECODER,
    f"{_CT}_JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55.dcm": Reason.NO_DECODER,
    "pydicom-data/JLSL_08_07_0_1F.dcm": Reason.NO_DECODER,  # JPEG-LS of 7 bits, which GDCM gets wrong
    "pydicom/JPEG2000-embedded-sequence-delimiter.dcm": Reason.DAMAGED,  # 4 bytes of the codestream overwritten
    "pydicom/MR_truncated.dcm": Reason.DAMAGED,
    "made/dicom/CD_DAMAGED/pt000000/st000000/se000000/im000007": Reason.DAMAGED,
    "made/dicom/broken_truncated_in_pixels.dcm": Reason.DAMAGED,
    "made/dicom/broken_claims_65535x65535x999999.dcm": Reason.TOO_LARGE,
    # No data set to speak of.
    "pydicom/meta_missing_tsyntax.dcm": Reason.DAMAGED,
    "made/dicom/broken_deep_nesting_5000.dcm": Reason.DAMAGED,
    "made/dicom/broken_garbage_after_magic.dcm": Reason.DAMAGED,
    "made/dicom/broken_preamble_only.dcm": Reason.DAMAGED,
    "made/dicom/broken_truncated_in_header.dcm": Reason.DAMAGED,
}
#: What pydicom cannot decode and we can; the answers to some are below.
_OURS_ALONE = {
    "pydicom/JPEG-lossy.dcm",
    "pydicom/JPGExtended.dcm",
    f"{_CT}_JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51.dcm",
    "cornerstone3D/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm",
    "dicomParser/encapsulated/multi-frame/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm",
    "fo-dicom/multiframe.dcm",  # GDCM hands out a tenth of the last frame
    "pydicom/badVR.dcm",
    "pydicom-data/emri_small_jpeg_2k_lossless_too_short.dcm",
    "pydicom-data/liver_deflate.dcm",
    "pydicom-data/liver_rle.dcm",
}
#: Whole numbers of 32 bits or fractions that do not fit in 16 bits.
_SPREAD = {"rtdose", "parametric_map_float"}


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Pydicom speaks of every oddity of a file."""
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings(action="ignore"):
        yield
    logging.disable(logging.NOTSET)


_FOLDERS = (
    *("pydicom", "pydicom-data", "cornerstone3D", "dicomParser", "dcm_qa_ct-GE", "dcm_qa_deident-melon"),
    *("dcm_qa_nih", "dcm_qa_enh", "weasis-dicom-tools", "dcmqi", "dcmjs", "dicompyler-core", "suyashkumar-dicom"),
    *("deid-data", "highdicom", "fo-dicom", "made/dicom"),
)


@pytest.mark.corpus
@pytest.mark.parametrize("folder", _FOLDERS)
def test_every_frame_of_the_corpus_has_the_values_of_its_file(
    reading: ReadingProcess, corpus: Path, folder: str
) -> None:
    root = corpus / folder
    refused, ours = _compared(reading, root, folder)
    assert refused == {name: reason for name, reason in _REFUSED.items() if name.startswith(f"{folder}/")}
    assert ours == {name for name in _OURS_ALONE if name.startswith(f"{folder}/")}


def test_every_frame_that_pydicom_brings_has_the_values_of_its_file(reading: ReadingProcess) -> None:
    refused, ours = _compared(reading, _PYDICOM, "pydicom")
    assert refused == {name: reason for name, reason in _REFUSED.items() if name.startswith("pydicom/")}
    assert ours == {name for name in _OURS_ALONE if name.startswith("pydicom/")}


def _compared(reading: ReadingProcess, root: Path, folder: str) -> tuple[dict[str, Reason], set[str]]:
    """What is refused below `root`, and what only we can decode; fails where values differ from those of pydicom."""
    refused: dict[str, Reason] = {}
    ours: set[str] = set()
    for path in sorted(one for one in root.rglob("*") if one.is_file() and _is_dicom(one)):
        name = f"{folder}/{path.relative_to(root)}".replace("pydicom/test_files/", "pydicom/")
        with path.open("rb") as file:
            first = reading.frame(file, 0, source=name)
            if isinstance(first, Reason):
                if first is not Reason.NO_PICTURE:
                    refused[name] = first
                continue
            dataset = _dataset(path)
            count = int(dataset.NumberOfFrames) if str(dataset.get("NumberOfFrames", "")).isdigit() else 1
            for number in sorted({0, count // 2, count - 1}):
                expected = _expected(dataset, number)
                if expected is None:
                    ours.add(name)
                    break
                found = reading.frame(file, number, source=name) if number else first
                assert isinstance(found, Frame), (name, number, found)
                assert _error(found, expected, dataset) == 0.0, (name, number)
    return refused, ours


def _is_dicom(path: Path) -> bool:
    with path.open("rb") as file:
        return identify(file.read(HEAD_BYTES), path.stat().st_size) is FileFormat.DICOM


def _dataset(path: Path) -> Dataset:
    made = pydicom.dcmread(path, force=True)
    if "TransferSyntaxUID" not in made.file_meta:
        implicit, _ = made.original_encoding
        made.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian if implicit else ExplicitVRLittleEndian
    return made


def _expected(dataset: Dataset, number: int) -> NDArray[Any] | None:
    """What pydicom makes of a frame, colours as RGB; None when it cannot."""
    try:
        values = pixel_array(dataset, index=number)
        return apply_color_lut(values, dataset) if dataset.PhotometricInterpretation == "PALETTE COLOR" else values
    except (RuntimeError, ValueError, AttributeError, NotImplementedError, KeyError):
        return None


def _values(frame: Frame) -> NDArray[Any]:
    if frame.channels == 3:
        return np.frombuffer(frame.samples, np.uint8).reshape(frame.height, frame.width, 3)
    return np.frombuffer(frame.samples, "<i2" if frame.signed else "<u2").reshape(frame.height, frame.width)


def _error(frame: Frame, expected: NDArray[Any], dataset: Dataset) -> float:
    """The largest difference between a frame and what it should be; of a spread frame what is beyond its steps."""
    found = _values(frame)
    assert found.shape == expected.shape
    if frame.channels == 3:
        is_palette = dataset.PhotometricInterpretation == "PALETTE COLOR"
        deep = (16 if expected.max() > 255 else 8) if is_palette else dataset.BitsStored
        return float(np.abs(found.astype(np.int64) - (expected.astype(np.int64) >> max(0, deep - 8))).max())
    if expected.dtype.kind == "f" or expected.dtype.itemsize > 2:
        assert not frame.exact
        led_back = found * frame.slope + frame.intercept
        return float(np.abs(led_back - expected).max() > frame.slope / 2 + 1e-9)
    assert frame.exact
    return float(np.abs(found.astype(np.int64) - expected.astype(np.int64)).max())


@pytest.mark.corpus
def test_one_slice_in_fifteen_syntaxes_is_one_picture(reading: ReadingProcess, corpus: Path) -> None:
    """What the README of the corpus knows of the CT slice of cornerstone3D."""
    truth = _values(_frame(reading, corpus / _CT)).astype(np.int64)
    found: dict[str, int | Reason] = {}
    for path in sorted((corpus / "cornerstone3D").glob("CTImage.dcm_*")):
        syntax = path.stem.rpartition("_")[2].removeprefix("1.2.840.10008.1.2").lstrip(".")
        with path.open("rb") as file:
            frame = reading.frame(file, 0, source=str(path))
        if isinstance(frame, Frame):
            values = _values(frame).astype(np.int64)
            found[syntax] = int(np.abs(values - truth).max()) if values.shape == truth.shape else -1
        else:
            found[syntax] = frame
    other_ranges = {syntax: found.pop(syntax) for syntax in ("4.50", "4.51")}
    assert all(isinstance(one, int) for one in other_ranges.values())
    assert found == {
        **dict.fromkeys(("", "1", "1.99", "2", "5", "4.57", "4.70", "4.80", "4.90"), 0),
        "4.81": 1,
        "4.91": 5,
        "4.53": Reason.NO_DECODER,
        "4.55": Reason.NO_DECODER,
    }


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["JPGExtended.dcm", "JPEG-lossy.dcm", "CTImage.dcm_JPEGProcess2_4*"])
def test_jpeg_of_twelve_bits_is_what_dcmtk_makes_of_it(
    reading: ReadingProcess, corpus: Path, tmp_path: Path, name: str
) -> None:
    path = next(one for folder in ("pydicom/test_files", "cornerstone3D") for one in (corpus / folder).glob(name))
    subprocess.run([need("dcmdjpeg"), path, tmp_path / "plain"], check=True, capture_output=True)
    expected = pydicom.dcmread(tmp_path / "plain").pixel_array
    assert (_values(_frame(reading, path)) == expected).all()


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["liver_rle.dcm", "liver_deflate.dcm", "liver_j2k.dcm", "liver_nonbyte_aligned.dcm"])
def test_a_mask_of_single_bits_is_the_same_however_it_is_packed(
    reading: ReadingProcess, corpus: Path, name: str
) -> None:
    plain = corpus / "pydicom-data" / "liver.dcm"
    for number in range(3):
        found = _values(_frame(reading, corpus / "pydicom-data" / name, number))
        expected = _values(_frame(reading, plain, number))[: found.shape[0], : found.shape[1]]
        assert set(np.unique(found)) == {0, 1}
        if name != "liver_nonbyte_aligned.dcm":  # rows were cut away there; pydicom is its witness above
            assert (found == expected).all()


def _frame(reading: ReadingProcess, path: Path, number: int = 0) -> Frame:
    with path.open("rb") as file:
        found = reading.frame(file, number, source=str(path))
    assert isinstance(found, Frame), (path.name, found)
    return found
