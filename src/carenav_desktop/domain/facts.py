"""What the reading process found in one file: facts, never judgements.

Every text here was cut to a length, normalised to NFC and freed of control characters by the reading side,
and is still foreign: it is shown as plain text only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .report import Reason


class FileFormat(StrEnum):
    """What the bytes are, decided by content."""

    DICOM = "dicom"
    DICOMDIR = "dicomdir"
    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    HEIC = "heic"
    WEBP = "webp"
    GIF = "gif"
    BMP = "bmp"
    DOCX = "docx"
    RTF = "rtf"
    HTML = "html"
    XML = "xml"
    TEXT = "text"
    VIDEO = "video"
    ZIP = "zip"
    DISC_IMAGE = "disc_image"
    JUNK = "junk"
    EMPTY = "empty"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Seen:
    """The identity a file carries. Names as written, in order; `born` is ISO or as written; all may be empty."""

    names: tuple[str, ...] = ()
    born: str = ""
    patient_id: str = ""
    sex: str = ""


@dataclass(frozen=True)
class InstanceFacts:
    """One DICOM SOP instance. UIDs and codes as PS3.3 names them; `position` is mm along the series' normal.

    `stack` is equal for slices of a series in parallel planes, with one size, echo and moment. `burned_in` when its
    pictures may show a name, `doubtful_text` when the character set of its texts had to be guessed or does not fit.
    `directory` holds what PS3.3 F.5 wants in a DICOMDIR beyond the other fields, by keyword.
    """

    sop_class_uid: str
    sop_instance_uid: str
    transfer_syntax_uid: str
    study_uid: str = ""
    series_uid: str = ""
    modality: str = ""
    study_date: str = ""
    study_time: str = ""
    study_id: str = ""
    study_description: str = ""
    accession_number: str = ""
    institution: str = ""
    series_number: int | None = None
    series_description: str = ""
    body_part: str = ""
    image_type: tuple[str, ...] = ()
    instance_number: int | None = None
    rows: int = 0
    columns: int = 0
    frames: int = 0
    position: float | None = None
    stack: str = ""
    character_set: str = ""
    burned_in: bool = False
    doubtful_text: bool = False
    directory: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ExportForm:
    """How the bytes go into a packet: `prefix`, then the original from byte `skip` on.

    Nothing is changed but the shell of a DICOM file (PS3.10 section 7.1) and the place a photo was taken at.
    `sha256` (hex), `crc32` and `size` (bytes) are those of the result, so that a packet is written in one pass.
    """

    prefix: bytes
    skip: int
    sha256: str
    crc32: int
    size: int


@dataclass(frozen=True)
class Suggestion:
    """What a document seems to be; nothing counts until a person accepts it. Dates are ISO, maybe partial."""

    kind: str = ""
    date: str = ""
    title: str = ""
    place: str = ""
    modality: str = ""
    region: str = ""
    accession_number: str = ""
    language: str = ""
    because: str = ""


@dataclass(frozen=True)
class DocumentFacts:
    """One document: pages (0 when unknown), text of all pages up to a limit, pixel size of an image.

    `dark` is true for an image that no camera took and that is not bright as a page is.
    """

    pages: int = 0
    text: str = ""
    created: str = ""
    width: int = 0
    height: int = 0
    locked: bool = False
    dark: bool = False
    suggestion: Suggestion = Suggestion()


@dataclass(frozen=True)
class FileFacts:
    """What one file is: exactly one of `instance` and `document` is set, none for a DICOMDIR.

    `unreadable` is a reason code when a reader failed; such a file is kept all the same. `remarks` are what a person
    should know of it. `export_prefix` and `export_skip` say how its bytes go into a packet (see `ExportForm`).
    """

    format: FileFormat
    seen: Seen = Seen()
    instance: InstanceFacts | None = None
    document: DocumentFacts | None = None
    unreadable: str = ""
    export_prefix: bytes = b""
    export_skip: int = 0
    remarks: tuple[Reason, ...] = ()
