"""DICOM files as media that any archive must read have them: written anew by the reading process, twice and never kept.

Once to know size and hashes, which the manifest tells before the file comes, and once when it is written. So nothing
of them lies in the library or anywhere else meanwhile.
"""

from __future__ import annotations

import hashlib
import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import BinaryIO

from ..domain.case import Instance
from ..domain.facts import ExportForm
from ..domain.progress import Context, Progress
from ..domain.report import Reason
from ..domain.say import Say
from ..packet.plan import PlanInstance
from .workspace import Workspace

EXPLICIT = "1.2.840.10008.1.2.1"
#: Implicit little endian, big endian, deflated, and a maker's own implicit one (PS3.5 Annex A).
_REWRITTEN = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99", "1.2.840.113619.5.2"}
_STEP = "packet.rewriting"
#: Writes a file anew, piece by piece, and says whether it is whole.
Remake = Callable[[BinaryIO, Callable[[bytes], object]], Reason]


@dataclass(frozen=True)
class Rewritten:
    """The instances in their order, how many of them were written anew, and how many could not be."""

    instances: tuple[PlanInstance, ...]
    anew: int
    left: int

    @property
    def notes(self) -> tuple[Say, ...]:
        """What README.TXT says of them: what was done to them, and what stays compressed by transfer syntax."""
        said = [Say("packet.became_explicit", {"count": self.anew})] if self.anew else []
        said += [Say("packet.not_rewritten", {"count": self.left})] if self.left else []
        return (*said, *compressed_notes(self.instances))


def compressed_notes(instances: Iterable[PlanInstance]) -> tuple[Say, ...]:
    """What README.TXT of plain media says of files that stay compressed."""
    kept = Counter(one.instance.transfer_syntax_uid for one in instances)
    named = ", ".join(f"{uid} ({count})" for uid, count in sorted(kept.items()) if uid not in (EXPLICIT, *_REWRITTEN))
    return (Say("packet.stays_compressed", {"list": named}),) if named else ()


def for_plain_media(ws: Workspace, instances: Iterable[Instance], context: Context) -> Rewritten:
    """The instances of a plain packet as Explicit VR Little Endian; compressed ones keep their bytes. `Cancelled`."""
    every = list(instances)
    made: list[PlanInstance] = []
    anew = left = 0
    for at, one in enumerate(every):
        context.checkpoint()
        form = None
        if one.transfer_syntax_uid in _REWRITTEN:
            context.report(Progress(_STEP, at, len(every)))
            form = _form(ws, one)
            anew, left = anew + (form is not None), left + (form is None)
        made.append(as_it_is(ws, one) if form is None else _anew(ws, one, form))
    return Rewritten(tuple(made), anew, left)


def as_it_is(ws: Workspace, one: Instance) -> PlanInstance:
    """The instance with the bytes it came with."""
    return PlanInstance(one, partial(ws.library.originals.open, one.original))


def _anew(ws: Workspace, one: Instance, form: ExportForm) -> PlanInstance:
    opener = partial(made_anew, ws, one, ws.reader.rewrite)
    return PlanInstance(replace(one, transfer_syntax_uid=EXPLICIT, export=form), opener)


@dataclass
class Sum:
    """Size and hashes of what passes."""

    size: int = 0
    crc32: int = 0
    sha256: hashlib._Hash = field(default_factory=hashlib.sha256)

    def write(self, piece: bytes) -> None:
        """Count `piece`."""
        self.size += len(piece)
        self.crc32 = zlib.crc32(piece, self.crc32)
        self.sha256.update(piece)

    @property
    def form(self) -> ExportForm:
        """A file of just these bytes."""
        return ExportForm(b"", 0, self.sha256.hexdigest(), self.crc32, self.size)


def _form(ws: Workspace, one: Instance) -> ExportForm | None:
    """What the file becomes, or None when it cannot be written anew."""
    found = Sum()
    with ws.library.originals.open_handle(one.original) as file:
        if ws.reader.rewrite(file, found.write) is not Reason.NONE:
            return None
    return found.form


def made_anew(ws: Workspace, one: Instance, remake: Remake) -> BinaryIO:
    """The file written anew. OSError when the process that did it before does not do it again."""
    scratch = ws.library.originals.unnamed()
    with ws.library.originals.open_handle(one.original) as file:
        reason = remake(file, scratch.write)
    scratch.finish()
    if reason is not Reason.NONE:
        raise OSError(reason)
    return scratch.again()
