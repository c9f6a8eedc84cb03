"""Files written anew as Explicit VR Little Endian: every value as it was, for all test files that can be had."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file
from pydicom.uid import ExplicitVRLittleEndian

from carenav_desktop.domain.report import Reason
from carenav_desktop.intake.reading import ReadingProcess

PYDICOM = Path(str(get_testdata_file("CT_small.dcm"))).parent
REWRITTEN = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"}


@pytest.fixture(scope="module")
def reader() -> Iterator[ReadingProcess]:
    with ReadingProcess() as one:
        yield one


def rewritten(reader: ReadingProcess, path: Path) -> bytes | Reason:
    out = BytesIO()
    with path.open("rb") as file:
        reason = reader.rewrite(file, out.write)
    return out.getvalue() if reason is Reason.NONE else reason


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """pydicom warns of odd values, which are the point here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def values(dataset: pydicom.Dataset) -> dict[str, list[str]]:
    """Every value by its tag, pixels apart; words as numbers, for their bytes stand in the order of the file."""
    order = "<" if dataset.original_encoding[1] else ">"
    found: dict[str, list[str]] = {}
    for element in dataset.iterall():
        if element.VR != "SQ" and element.tag.group != 0x7FE0 and element.tag.element != 0:
            is_words = element.VR == "OW" and isinstance(element.value, bytes)
            value = np.frombuffer(element.value, f"{order}u2").tolist() if is_words else element.value
            found.setdefault(f"{element.tag}", []).append(str(value))
    return found


def same(path: Path, made: bytes) -> None:
    before, after = pydicom.dcmread(path, force=True), pydicom.dcmread(BytesIO(made))
    assert after.file_meta.TransferSyntaxUID == ExplicitVRLittleEndian
    left, right = values(before), values(after)
    assert {tag: one for tag, one in left.items() if right.get(tag) != one} == {}
    if "PixelData" in before:
        assert np.array_equal(before.pixel_array, after.pixel_array)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "MR_small_implicit.dcm",
            "MR_small_bigendian.dcm",
            "image_dfl.dcm",
            "rtplan.dcm",
            "rtdose.dcm",
            "CT_small.dcm",
        ),
        *("ExplVR_BigEnd.dcm", "ExplVR_BigEndNoMeta.dcm", "reportsi.dcm", "rtstruct.dcm"),
    ],
)
def test_every_value_and_every_pixel_stays(reader: ReadingProcess, name: str) -> None:
    path = Path(str(get_testdata_file(name)))
    made = rewritten(reader, path)
    assert isinstance(made, bytes)
    same(path, made)


def test_all_such_files_of_the_corpus_stay_the_same_or_are_named(reader: ReadingProcess, corpus: Path) -> None:
    looked, named = 0, []
    for path in sorted(one for one in corpus.rglob("*") if one.is_file()):
        if _syntax(path) not in REWRITTEN:
            continue
        made = rewritten(reader, path)
        if isinstance(made, Reason):
            named.append(path.name)
            continue
        looked += 1
        if _can_be_drawn(path):
            same(path, made)
    assert looked > 10
    assert len(named) < looked


def _syntax(path: Path) -> str:
    """The transfer syntax; nothing for what pydicom cannot open."""
    try:
        return str(pydicom.dcmread(path, stop_before_pixels=True).file_meta.TransferSyntaxUID)
    except Exception:
        return ""


def _can_be_drawn(path: Path) -> bool:
    """Whether pydicom reads every value and the pixels, if there are any."""
    try:
        dataset = pydicom.dcmread(path)
        values(dataset)
        return "PixelData" not in dataset or dataset.pixel_array is not None
    except Exception:
        return False
