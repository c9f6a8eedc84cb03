"""Decodes the bytes of one compressed frame, and looks twice where a decoder's answer is not to be trusted.

Which decoders there are, and when a second one is asked: docs/decisions/0007-second-look.md.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.encaps import encapsulate
from pydicom.pixels import get_decoder
from pydicom.uid import UID, ExplicitVRLittleEndian, JPEGBaseline8Bit, RLELossless

from . import murmurs
from .codestream import Codestream, head_of, without_notes
from .dicom_object import BROKEN

_DEFLATED_FRAME = "1.2.840.10008.1.2.8.1"
_VIDEO = tuple(f"1.2.840.10008.1.2.4.10{number}" for number in range(10))
_JPEG_LS = frozenset({"1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81"})
_JPEG_DCT = frozenset({"1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"})
_JPEG = _JPEG_DCT | _JPEG_LS | {"1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70"}
_BYTE, _WIDE = 8, 16
#: What decoders written in Rust raise, which is no `Exception`.
_PANIC = "PanicException"
#: Depths of JPEG-LS that the only decoder gets wrong.
_JPEG_LS_WRONG = frozenset({6, 7})
#: Two decoders of a lossy picture may round differently, by as much as this.
_ROUNDING = 2
#: Where the data of a picture begin: behind the last head of a JPEG, or the first one of a tile of JPEG 2000.
_SCAN, _TILE = b"\xff\xda", b"\xff\x93"
#: How every codestream ends; decoders make up what is missing of one that does not.
_END, _PADDING = b"\xff\xd9", b"\0\xff"
#: The data of a picture of one value say next to nothing: packed, so many bytes and a hundredth of their own at most.
_NOTHING = 512


class NoDecoderError(Exception):
    """No decoder that is here can do it, which need not be the file's fault."""


class DoubtfulError(Exception):
    """What the decoder gives cannot be what is in the file."""


@dataclass(frozen=True)
class Decoded:
    """The values of a frame and what colours they are.

    `head` is what its codestream says of itself, if it is one that does. `faulty` when its data are cut, or a
    decoder complained of them.
    """

    values: NDArray[Any]
    photometric: str
    head: Codestream | None = None
    faulty: bool = False


def is_video(syntax: str) -> bool:
    """Whether the frames of that transfer syntax are those of a video (MPEG-2, H.264, H.265)."""
    return syntax.startswith(_VIDEO)


def can_decode(syntax: str) -> bool:
    """Whether there is a decoder for that transfer syntax at all."""
    try:
        return syntax == _DEFLATED_FRAME or bool(get_decoder(UID(syntax)).is_available)
    except NotImplementedError:
        return False


def decode(data: bytes, syntax: str, options: dict[str, Any]) -> Decoded:
    """One frame, by the options of pydicom's decoders.

    Raises `NoDecoderError`, `DoubtfulError`, and ValueError when the data are not what the header says.
    """
    if syntax == _DEFLATED_FRAME:
        return _inflated(data, options)
    head = None if syntax == RLELossless else head_of(data)
    if syntax != RLELossless and (head is None or not _fits(head, options)):
        raise ValueError("the picture has no head, or is of another size than the header says")
    if syntax in _JPEG and options["bits_allocated"] not in (_BYTE, _WIDE):
        raise ValueError("no JPEG is so deep")  # and GDCM would end the process
    if syntax in _JPEG_LS and head is not None and head.precision in _JPEG_LS_WRONG:
        raise NoDecoderError
    if head is not None and head.precision > options["bits_allocated"]:
        # Sixteen bits pressed into the eight of the header would give another picture, and nobody would notice.
        wide = _WIDE if head.precision <= _WIDE else 2 * _WIDE
        options = {**options, "bits_allocated": wide, "bits_stored": head.precision}
    if syntax in _JPEG and head is not None and head.components == 1:
        data = without_notes(data)  # they say nothing of grey, and GDCM ends the process over some of them
    is_cut = head is not None and not data.rstrip(_PADDING).endswith(_END)
    if is_cut and syntax in _JPEG_DCT:
        data += _END  # Pillow wants one; what lacks before it becomes grey
    murmurs.heard()
    decoded, others = _first_that_can(data, options, _plugins(syntax, head))
    faulty = murmurs.heard()
    blank = _is_blank(decoded.values)
    if blank and _says_much(data):
        raise DoubtfulError("blank, and the data say more than that")
    if blank or faulty or differs_from(head, options):
        _look_again(data, options, decoded, others, head)
    return Decoded(decoded.values, decoded.photometric, head, faulty or is_cut)


def differs_from(head: Codestream | None, options: dict[str, Any]) -> bool:
    """Whether a codestream has values of another kind than the header says."""
    if head is None:
        return False
    return head.precision != options["bits_stored"] or head.signed is not (
        None if head.signed is None else options["pixel_representation"] == 1
    )


_Plugin = tuple[str, str]


def _plugins(syntax: str, head: Codestream | None) -> list[_Plugin]:
    """The decoders to ask, each with the transfer syntax to ask it by, best first."""
    if syntax == RLELossless:
        return [(syntax, "pylibjpeg"), (syntax, "pydicom")]
    if syntax in _JPEG_DCT and head is not None and head.precision == 12:
        # Pydicom keeps GDCM from JPEG of 12 bits, which versions of long ago got wrong; ours decodes it as DCMTK does.
        return [(JPEGBaseline8Bit, "gdcm")]
    if syntax in _JPEG_DCT:
        return [(syntax, "pillow")]
    names = get_decoder(UID(syntax)).available_plugins
    # Pillow moves signed values of JPEG 2000 to unsigned ones, so it is no witness there.
    return [(syntax, name) for name in names if name != "pillow"]


def _first_that_can(data: bytes, options: dict[str, Any], plugins: list[_Plugin]) -> tuple[Decoded, list[_Plugin]]:
    """What the first decoder that does not fail gives, and those that were not asked yet."""
    for place, plugin in enumerate(plugins):
        decoded = _tried(plugin, data, options)
        if decoded is not None:
            return decoded, plugins[place + 1 :]
    raise ValueError("no decoder can make anything of it")


def _tried(plugin: _Plugin, data: bytes, options: dict[str, Any]) -> Decoded | None:
    """What a decoder gives, None when it fails."""
    try:
        return _by(plugin, data, options)
    except BROKEN:
        return None
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        return None


def _by(plugin: _Plugin, data: bytes, options: dict[str, Any]) -> Decoded:
    syntax, name = plugin
    whole = options
    if options["bits_allocated"] == 1 and syntax == RLELossless:
        # Bits travel eight to a byte, and bytes are all that decoders know of.
        whole = {**options, "rows": 1, "columns": -(-options["rows"] * options["columns"] // _BYTE)}
        whole |= {"bits_allocated": _BYTE, "bits_stored": _BYTE}
    values, properties = get_decoder(UID(syntax)).as_array(
        encapsulate([data]), index=0, validate=False, decoding_plugin=name, **whole
    )
    if whole is not options:
        values = _unpacked(values.tobytes(), options)
    return Decoded(values, str(properties["photometric_interpretation"]))


def _inflated(data: bytes, options: dict[str, Any]) -> Decoded:
    """A frame that is deflated by itself (PS3.5 section A.4.13)."""
    bits = options["rows"] * options["columns"] * options["samples_per_pixel"] * options["bits_allocated"]
    size = -(-bits // _BYTE)
    try:
        frame = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size + 1)
    except zlib.error as error:
        raise ValueError("not deflated") from error
    values, properties = get_decoder(ExplicitVRLittleEndian).as_array(frame[:size], index=0, validate=False, **options)
    return Decoded(values, str(properties["photometric_interpretation"]))


def _unpacked(data: bytes, options: dict[str, Any]) -> NDArray[np.uint8]:
    shape = options["rows"], options["columns"]
    return np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little", count=shape[0] * shape[1]).reshape(shape)


def _fits(head: Codestream, options: dict[str, Any]) -> bool:
    is_size = head.width == options["columns"] and head.height in (0, options["rows"])
    return is_size and head.components == options["samples_per_pixel"]


def _is_blank(values: NDArray[Any]) -> bool:
    return bool((values == values[:1, :1]).all())


def _says_much(data: bytes) -> bool:
    """Whether the data hold more than a picture of one value can need."""
    begin = data.rfind(_SCAN) if data.startswith(b"\xff\xd8") else data.find(_TILE)
    if begin < 0:
        return False
    body = data[begin:]
    return len(zlib.compress(body, 1)) > _NOTHING + len(body) // 100


def _look_again(
    data: bytes, options: dict[str, Any], decoded: Decoded, others: list[_Plugin], head: Codestream | None
) -> None:
    """Ask the next decoder that can do it. Raises `DoubtfulError` when it gives something else."""
    most = _ROUNDING if head is not None and head.lossy else 0
    for plugin in others:
        other = _tried(plugin, data, options)
        if other is None:
            continue
        if other.values.shape != decoded.values.shape or _distance(other.values, decoded.values) > most:
            raise DoubtfulError("two decoders give different pictures")
        return


def _distance(one: NDArray[Any], other: NDArray[Any]) -> int:
    return int(np.abs(one.astype(np.int64) - other.astype(np.int64)).max(initial=0))
