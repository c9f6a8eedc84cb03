"""A decoded picture: raw samples, no file format, so that nobody above the reading process decodes foreign bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """`pixels` holds height rows of width samples of 8 bits, `channels` 1 (grey) or 3 (RGB), no padding."""

    width: int
    height: int
    channels: int
    pixels: bytes

    def __post_init__(self) -> None:
        if self.channels not in (1, 3) or len(self.pixels) != self.width * self.height * self.channels:
            raise ValueError("the sample count does not fit the size")
