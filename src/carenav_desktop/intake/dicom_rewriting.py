"""Writes a DICOM file anew as Explicit VR Little Endian, its values unchanged (PS3.5 section 7.1 and Annex A).

For media that any archive must read: implicit, big endian and deflated files. Runs in the reading process.
"""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

import pydicom
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileDataset
from pydicom.errors import InvalidDicomError
from pydicom.uid import ExplicitVRLittleEndian

from ..domain.report import Reason
from .dicom_elements import DamagedDataSetError
from .dicom_part10 import NotSafeError, open_shell
from .limits import INFLATED_BYTES

#: Bytes of one word in the values of these VRs, whose order is that of the transfer syntax.
_WORDS = {"OW": 2, "OF": 4, "OL": 4, "OD": 8, "OV": 8}
#: Samples that a word of two bytes holds without doubt about the order of words.
_SAMPLE_BITS = {0, 1, 8, 16}
_DAMAGES = (DamagedDataSetError, InvalidDicomError, ValueError, AttributeError, KeyError, TypeError)


def explicit_little(file: BinaryIO) -> memoryview | Reason:
    """The whole file with a proper shell, as Explicit VR Little Endian; a reason where that cannot be done safely."""
    dataset = opened_for_writing(file)
    if isinstance(dataset, Reason):
        return dataset
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return written(dataset)


def opened_for_writing(file: BinaryIO, *, with_private: bool = True) -> FileDataset | Reason:
    """The file with every value read, words in little endian order; private ones of the first level may be left out."""
    data = file.read(INFLATED_BYTES + 1)
    if len(data) > INFLATED_BYTES:
        return Reason.NOT_SAFE_TO_OPEN
    try:
        shell = open_shell(data, len(data))
        prefix, skip = shell.export_form(shell.media_class, shell.media_instance)
        if prefix or skip:
            data = b"".join([prefix, memoryview(data)[skip:]])
        dataset = pydicom.dcmread(BytesIO(data))
        dataset.buffer = None  # a large file is held once less
        if not with_private:
            for tag in [one for one in dataset.keys() if one.is_private]:  # noqa: SIM118 - iterating would read them
                del dataset[tag]
        is_big = not dataset.original_encoding[1]
        if is_big and dataset.get("BitsAllocated", 0) not in _SAMPLE_BITS:
            return Reason.DAMAGED
        dataset.walk(_swap if is_big else _leave)
        dataset.set_original_encoding(False, True, dataset.original_character_set)  # every value is read by now
    except NotSafeError:
        return Reason.NOT_SAFE_TO_OPEN
    except _DAMAGES:
        return Reason.DAMAGED
    return dataset


def written(dataset: FileDataset) -> memoryview | Reason:
    """The file of a data set in explicit little endian form."""
    out = BytesIO()
    try:
        dataset.save_as(out, implicit_vr=False, little_endian=True, enforce_file_format=True)
    except _DAMAGES:
        return Reason.DAMAGED
    return out.getbuffer()


def _leave(_dataset: Dataset, _element: DataElement) -> None:
    """Read the element, so that one that cannot be understood is found before anything is written."""


def _swap(_dataset: Dataset, element: DataElement) -> None:
    """Turn the words of a value round: pydicom knows numbers, but takes these bytes as they are."""
    width = _WORDS.get(element.VR)
    if width and isinstance(element.value, bytes):
        value = bytearray(len(element.value))
        for place in range(width):
            value[place::width] = element.value[width - 1 - place :: width]
        element.value = bytes(value)
