"""Compressed frames of 64 x 64 samples, by other people's encoders."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Sequence

import numpy as np
from pydicom.pixels import get_encoder
from pydicom.uid import UID, JPEG2000Lossless, RLELossless

EDGE = 64
#: 12 bits, black at the left and white at the right.
RAMP = [column * 65 for _ in range(EDGE) for column in range(EDGE)]


def rle(samples: Sequence[int]) -> bytes:
    """RLE lossless (PS3.5 annex G)."""
    return _by_pydicom(samples, RLELossless, 12)


def jpeg_2000(samples: Sequence[int], bits: int = 12) -> bytes:
    """JPEG 2000, reversible."""
    return _by_pydicom(samples, JPEG2000Lossless, bits)


def _by_pydicom(samples: Sequence[int], syntax: UID, bits: int) -> bytes:
    values = np.array(samples, np.uint16).reshape(EDGE, EDGE)
    described = {
        "rows": EDGE, "columns": EDGE, "number_of_frames": 1, "samples_per_pixel": 1, "bits_allocated": 16,
        "bits_stored": bits, "pixel_representation": 0, "photometric_interpretation": "MONOCHROME2",
        "pixel_keyword": "PixelData",
    }  # fmt: skip
    return get_encoder(syntax).encode(values, **described)


#: The ramp as DCMTK 3.6.7 packs it, deflated: JPEG lossless (process 14, first-order prediction), and JPEG-LS.
_JPEG_LOSSLESS = (
    b"c-rmHu@OK(5QX8l5rg0)Vxd?C7u^hH(TH9Mlz>Pl&y7fak(u{zw!6v4gE!n5h5$3b;(#kk2M=#ngBzN7itA4q953YdzVBU9eUVf("
    b"B{jE8Qo;)_yzs&cFTC)=3opFz!VCXXJVBlh9X3y5"
)
_JPEG_LS = (
    b"c-s4a<NtRCZUF`d1_wq)L5BZ77<d`~|7Q?laAp)?aQJ_VfrF8e0SK1xG)^%5R|~@P-kVpiJ@+_&+pV`YfA-W^|K43~^=ns^<<Fg!"
    b"7C&}Wn1A11Zuaflwz4ua)33YBUSD7CSM&4J)6)zJEQ|~e3IZG~Fu)<8;LykfqXZnWA_fHxMGhx{7BoT$6)-d?DS4_)f}>Snu!4y("
    b"wEjOB{$XPL4`m)ukcTpBkOl3b%nA;ED65W%87AG(0AoEMULln6zhIEE;4W>3v6|pM;(+^dR2iBwhW|GKRu<C="
)


def jpeg_lossless() -> bytes:
    """The ramp, JPEG lossless."""
    return zlib.decompress(base64.b85decode(_JPEG_LOSSLESS))


def jpeg_ls() -> bytes:
    """The ramp, JPEG-LS."""
    return zlib.decompress(base64.b85decode(_JPEG_LS))
