"""Writes a DICOM picture anew without what says whose it is; its pixels stay as they are. Runs in the reading process.

After the Basic Application Level Confidentiality Profile of PS3.15 annex E with full dates retained. What it cannot
make sure of it refuses: other objects than pictures, labels of glass slides, pictures with drawings in spare bits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, BinaryIO

import pydicom
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.sequence import Sequence
from pydicom.uid import UID, ExplicitVRLittleEndian

from ..domain.deidentified import Known, new_uid
from ..domain.objects import PICTURES, kind_of
from ..domain.report import Reason
from .codestream import without_texts
from .confidentiality import EDITION, Action, action_for
from .dicom_rewriting import opened_for_writing, written

#: What stands where a value must be; numbers are 0.
_DUMMIES = {"AE": "REMOVED", "CS": "REMOVED", "AS": "000D", "OB": b"", "OW": b"", "UN": b""}
_NUMBERS = frozenset({"DS", "IS", "FD", "FL", "SL", "SS", "SV", "UL", "US", "UV"})
_SEARCHED = frozenset({"LO", "SH", "CS", "IS"})
_PICTURE = 0x0028
_SPARE_BITS = 0x0102
_OF_NUMBERS = b"0123456789."
_SLIDE_EXTRAS = frozenset({"LABEL", "OVERVIEW", "THUMBNAIL"})
_OFFSETS = ("ExtendedOffsetTable", "ExtendedOffsetTableLengths")
_DONE = (("113100", "Basic Application Confidentiality Profile"),
         ("113106", "Retain Longitudinal Temporal Information Full Dates Option"))  # fmt: skip


@dataclass(frozen=True)
class Recipe:
    """What a file is to become: `code` stands for name and number, `secret` (hex) makes the UIDs, `instance` is the
    file's own. `known` is by whom it is known outside the file."""

    code: str
    secret: str
    instance: str
    known: Known = field(default_factory=Known)


def recipe_from(request: dict[str, Any]) -> Recipe:
    """The recipe in a request to the reading process."""
    known = Known(*(tuple(map(str, request[name])) for name in ("names", "numbers", "born")))
    return Recipe(str(request["code"]), str(request["secret"]), str(request["instance"]), known)


def deidentified(file: BinaryIO, recipe: Recipe) -> memoryview | Reason:
    """The whole file without names, uncompressed data as Explicit VR Little Endian; a reason where that is not sure."""
    dataset = opened_for_writing(file, with_private=False)
    if isinstance(dataset, Reason):
        return dataset
    if not _can_be_cleaned(dataset):
        return Reason.STILL_NAMED
    known = _with_own(recipe.known, dataset)
    try:
        _clean(dataset, recipe, known)
        _declare(dataset, recipe)
        if dataset.file_meta.TransferSyntaxUID.is_compressed:
            _strip_frames(dataset)
        made = written(dataset)
    except (ValueError, AttributeError, KeyError, TypeError, NotImplementedError):
        return Reason.DAMAGED
    if isinstance(made, memoryview) and _spells(made, dataset, known):
        return Reason.STILL_NAMED
    return made


def _spells(made: memoryview, dataset: Dataset, known: Known) -> bool:
    """Whether a name or number stands in the bytes of the pixels or in those around them."""
    pixels = bytes(dataset.get("PixelData") or b"")
    around = bytes(made[: len(made) - len(pixels)])
    return any(_stands_in(pixels, one) or _stands_in(around, one) for one in known.spelled())


def _stands_in(data: bytes, one: bytes) -> bool:
    """Whether a spelling stands there by itself: digits within a UID or a longer number are nobody's."""
    at = data.find(one)
    while at >= 0:
        near = data[max(0, at - 1) : at] + data[at + len(one) : at + len(one) + 1]
        if not one.isdigit() or not any(sign in _OF_NUMBERS for sign in near):
            return True
        at = data.find(one, at + 1)
    return False


def _can_be_cleaned(dataset: Dataset) -> bool:
    """Whether all that may name somebody lies where it can be found."""
    drawn_in = any(one.tag.group & 0xFF00 == 0x6000 and one.tag.element == _SPARE_BITS and one.value for one in dataset)
    is_extra = not _SLIDE_EXTRAS.isdisjoint(map(str, _listed(dataset.get("ImageType"))))
    return kind_of(str(dataset.get("SOPClassUID", ""))) in PICTURES and not drawn_in and not is_extra


def _with_own(known: Known, dataset: Dataset) -> Known:
    """With what the file itself says of people and numbers."""
    names, numbers = list(known.names), list(known.numbers)
    for element in dataset.iterall():
        if element.VR == "PN":
            names += [str(one) for one in _listed(element.value) if str(one)]
        elif element.keyword in ("PatientID", "OtherPatientIDs", "AccessionNumber"):
            numbers += [str(one) for one in _listed(element.value) if str(one)]
    born = [*known.born, str(dataset.get("PatientBirthDate") or "")]
    return Known(tuple(names), tuple(numbers), tuple(one for one in born if one))


def _listed(value: object) -> Iterable[object]:
    if value is None or value == "":
        return ()
    return value if isinstance(value, pydicom.multival.MultiValue | list | tuple) else (value,)


def _clean(dataset: Dataset, recipe: Recipe, known: Known) -> None:
    """Go through the elements of one level and those below it."""
    for element in list(dataset):
        action = action_for(element)
        if action is Action.REMOVE:
            del dataset[element.tag]
        elif action is Action.EMPTY:
            element.value = Sequence() if element.VR == "SQ" else None
        elif action is Action.REPLACE:
            element.value = 0 if element.VR in _NUMBERS else _DUMMIES.get(element.VR, "Removed")
        elif action is Action.UID:
            _replace_uids(element, recipe.secret)
        elif element.VR == "SQ":
            for item in element.value:
                _clean(item, recipe, known)
        elif _names_somebody(element, known):
            element.value = None


def _replace_uids(element: DataElement, secret: str) -> None:
    made = [new_uid(secret, str(one)) for one in _listed(element.value)]
    element.value = made if len(made) > 1 else "".join(made)


def _names_somebody(element: DataElement, known: Known) -> bool:
    """Of short texts and numbers, those that a person got into; a word of a code may be like a name by chance."""
    if element.VR not in _SEARCHED or (element.VR == "IS" and element.tag.group == _PICTURE):
        return False
    values = [str(one) for one in _listed(element.value)]
    if element.VR == "IS":
        return any(map(known.numbered_in, values))
    return any(known.found_in(one, words=element.VR != "CS") for one in values)


def _declare(dataset: Dataset, recipe: Recipe) -> None:
    """Say what was done, and by which name the file goes now (PS3.3 C.7.1.1, C.12.1; PS3.15 E.1.1)."""
    syntax = dataset.file_meta.TransferSyntaxUID
    dataset.PatientName = dataset.PatientID = recipe.code
    dataset.SOPInstanceUID = recipe.instance
    dataset.PatientIdentityRemoved = "YES"
    dataset.DeidentificationMethod = f"CareNavigator Desktop, PS3.15 {EDITION}"
    codes = list(dataset.get("DeidentificationMethodCodeSequence") or ())
    said = {one.get("CodeValue") for one in codes}
    codes += [_code(*one) for one in _DONE if one[0] not in said]
    dataset.DeidentificationMethodCodeSequence = Sequence(codes)
    if not dataset.get("LongitudinalTemporalInformationModified"):  # who changed or removed dates before has said so
        dataset.LongitudinalTemporalInformationModified = "UNMODIFIED"
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = syntax if syntax.is_compressed else ExplicitVRLittleEndian
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.file_meta.MediaStorageSOPInstanceUID = UID(recipe.instance)
    dataset.preamble = bytes(128)


def _code(value: str, meaning: str) -> Dataset:
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", meaning
    return item


def _strip_frames(dataset: Dataset) -> None:
    """Take comments and camera notes out of compressed frames; what is decoded of them stays the same."""
    if "PixelData" not in dataset:
        return
    count = int(dataset.get("NumberOfFrames") or 1)
    frames = list(generate_frames(dataset.PixelData, number_of_frames=count))
    bare = [without_texts(one) for one in frames]
    if bare != frames:
        dataset.PixelData = encapsulate(bare, has_bot=len(bare) > 1)
        dataset["PixelData"].is_undefined_length = True
        for name in _OFFSETS:
            if name in dataset:
                delattr(dataset, name)
