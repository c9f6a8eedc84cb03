"""One frame of an image file as its stored values, and what its header says of them. Foreign, checked, never judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .report import Reason
from .say import Say


class Curve(StrEnum):
    """How a window becomes shades: VOI LUT Function (PS3.3 section C.11.2.1.3)."""

    LINEAR = "LINEAR"
    EXACT = "LINEAR_EXACT"
    SIGMOID = "SIGMOID"


@dataclass(frozen=True)
class Window:
    """A range of grey values, in the units of the frame after slope and intercept (PS3.3 section C.11.2.1.2).

    `name` is the file's own explanation, maybe empty. `width` is above 0.
    """

    centre: float
    width: float
    name: str = ""


@dataclass(frozen=True)
class Table:
    """A look-up table (PS3.3 section C.11.1.1): the first entry is for the value `first` and all below it.

    `values` holds entries of 16 bits, little endian; `bits` says how many of them count.
    """

    first: int
    bits: int
    values: bytes


@dataclass(frozen=True)
class Frame:
    """One decoded frame: `height` rows of `width` pixels without padding.

    Grey (`channels` 1): stored values of 16 bits, little endian, in two's complement when `signed`; values of one or
    eight bits are widened. Values that need more than 16 bits, or are fractions, are mapped so that `slope` and
    `intercept` lead back to them: shifted only, where they lie within 65536 of each other, else spread over 16 bits,
    and then `exact` is false. Values that are no number become the least.
    RGB (`channels` 3): eight bits each, interleaved, whatever colours the file is written in.

    The value a person knows (Hounsfield units, say) is `slope` x stored + `intercept`, or what `modality_table` gives.
    `windows` and `voi_table` are what the file proposes to make shades of those values, `curve` how a window does it.
    `inverted` when low values are bright (MONOCHROME1). `aspect` is the height of a pixel divided by its width.
    `padding` is the range of stored values, ends included, that lie outside the picture. `lossy` when something was
    lost in compression before. `remarks` are what a person should know.
    """

    width: int
    height: int
    channels: int
    samples: bytes
    signed: bool = False
    slope: float = 1.0
    intercept: float = 0.0
    windows: tuple[Window, ...] = ()
    curve: Curve = Curve.LINEAR
    modality_table: Table | None = None
    voi_table: Table | None = None
    inverted: bool = False
    aspect: float = 1.0
    padding: tuple[int, int] | None = None
    exact: bool = True
    lossy: bool = False
    remarks: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        depth = {1: 2, 3: 3}.get(self.channels)
        if depth is None or len(self.samples) != self.width * self.height * depth:
            raise ValueError("the sample count does not fit the size")


@dataclass(frozen=True)
class FrameRef:
    """Where a frame is: `frame`, counted from 0, of the file `original`.

    `number` is the instance number, `position` mm along the normal of its plane, each None when unknown.
    """

    instance_id: int
    original: str
    frame: int
    number: int | None
    position: float | None


@dataclass(frozen=True)
class HeaderLine:
    """One data element of a header, as a line of text.

    `depth` counts the sequences around it, `tag` is written "(0010,0010)", `name` is what PS3.6 calls it; that of a
    `private` element is what its maker's block is called, maybe nothing. `value` is foreign text, several values apart
    by backslashes; that of a binary element is empty, and of a sequence. `size` is in bytes, of a sequence in items,
    and None where an element begins an item of its own: such a line has a `tag` only.
    """

    depth: int
    tag: str
    name: str
    vr: str
    value: str
    size: int | None = None
    private: bool = False


@dataclass(frozen=True)
class ReportLine:
    """One line of a structured report (PS3.3 section C.17.3), indented by `depth`.

    `name` is foreign text, or a sentence of ours in its place where the file has no words of its own (`say`). A line
    without `value` is a heading. `value` is foreign text: words, a number with its unit, a name, an ISO date.
    """

    depth: int
    name: str = ""
    value: str = ""
    say: Say | None = None
