"""Cuts a packet into volumes that each open alone: documents first, a series kept together while it fits one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..errors import Code, PacketError
from .archive import archive_size
from .dicomdir import build
from .manifest import Places, manifest_json, manifest_table
from .members import Member, made_member
from .pages import index_page, readme_text
from .plan import PacketPlan
from .tree import COVER, DICOMDIR, GAPS, INDEX_PAGE, MANIFEST_JSON, MANIFEST_TABLE, README, Tree, lay_out

_HEADERS = 256  # bytes: a generous bound of what ZIP adds to one member
_DIRECTORY_SHARE = 1024  # bytes: what a DICOM file usually adds to the DICOMDIR, at most


@dataclass(frozen=True)
class Volume:
    """One sealed file to be: its members in order, MANIFEST.JSN first. `instances` counts DICOM files."""

    members: tuple[Member, ...]
    instances: int

    @property
    def size(self) -> int:
        """Bytes of the archive before it is sealed."""
        return archive_size(member.in_archive for member in self.members)


def plan_volumes(plan: PacketPlan, size_of: Callable[[Volume], int], limit: int | None) -> tuple[Volume, ...]:
    """The volumes of a packet; by `size_of` no volume is larger than `limit` bytes.

    Raises `EXPORT_VOLUME_TOO_SMALL` with a limit for which every file has room.
    """
    cutter = _Cutter(plan, size_of)
    if limit is None:
        return cutter.whole
    try:
        return cutter.within(limit)
    except _NoRoomError as error:
        raise PacketError(Code.EXPORT_VOLUME_TOO_SMALL, least=cutter.enough(error.least)) from error


class _NoRoomError(Exception):
    """A file fits no volume. `least` bytes a volume would do, as far as could be seen before cutting."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class _Cutter:
    """Cuts one packet, as often as it takes to find out what the volumes share."""

    def __init__(self, plan: PacketPlan, size_of: Callable[[Volume], int]) -> None:
        self._plan = plan
        self._size_of = size_of
        self._tree = lay_out(plan)
        self._groups = _groups(plan, self._tree)
        self._pages = (
            made_member(INDEX_PAGE, index_page(plan, self._tree)),
            made_member(COVER, plan.cover),
            made_member(GAPS, plan.gaps_pdf),
        )
        self.whole = self._complete([[member for group in self._groups for member in group]])

    def within(self, limit: int) -> tuple[Volume, ...]:
        """Volumes of at most `limit` bytes, or `_NoRoomError`."""
        made = (one for one in self.whole[0].members if one.original is None and one.path != DICOMDIR)
        shared = archive_size(one.in_archive for one in made)
        while True:  # the manifest grows with every volume: cut, measure, cut smaller
            volumes = self._complete(self._cut(limit, shared))
            excess = max(self._size_of(volume) for volume in volumes) - limit
            if excess <= 0:
                return volumes
            shared += excess

    def enough(self, limit: int) -> int:
        """A limit not below `limit` for which every file has room."""
        while True:
            try:
                self.within(limit)
            except _NoRoomError as error:
                limit = error.least
            else:
                return limit

    def _cut(self, limit: int, shared: int) -> list[list[Member]]:
        """Members by volume. A group too large for one volume is cut between its members."""
        room = limit - shared
        volumes: list[list[Member]] = [[]]
        left = room
        for group in self._groups:
            together = sum(map(_cost, group))
            if left < together <= room:
                volumes, left = [*volumes, []], room
            for member in group:
                cost = _cost(member)
                if cost > room:
                    raise _NoRoomError(limit - room + cost)
                if cost > left:
                    volumes, left = [*volumes, []], room
                volumes[-1].append(member)
                left -= cost
        return volumes

    def _complete(self, cut: Sequence[Sequence[Member]]) -> tuple[Volume, ...]:
        """Volumes with everything that each must hold beside its share of the packet."""
        plan, tree = self._plan, self._tree
        number = {member.path: volume for volume, members in enumerate(cut, 1) for member in members}
        table = made_member(MANIFEST_TABLE, manifest_table(plan, tree, number))
        made = [(table, *self._pages, *self._directory(number, volume)) for volume in range(1, len(cut) + 1)]
        manifest = made_member(MANIFEST_JSON, manifest_json(plan, Places(tree, number, made)))
        instances = Counter(number[path] for path in tree.instances)
        return tuple(
            Volume((manifest, *beside, *members), instances[volume])
            for volume, (beside, members) in enumerate(zip(made, cut, strict=True), 1)
        )

    def _directory(self, number: Mapping[str, int], volume: int) -> list[Member]:
        """README.TXT, and the DICOMDIR of the files of one volume when it has any."""
        entries = [entry for entry in self._tree.directory if number["/".join(entry.path)] == volume]
        directory = build(entries)
        readme = made_member(README, readme_text(self._plan, self._tree, directory.placeholders))
        return [readme, made_member(DICOMDIR, directory.data)] if entries else [readme]


def _groups(plan: PacketPlan, tree: Tree) -> list[list[Member]]:
    """What should stay together, in order: each document, each series, what no directory lists."""
    documents = [[Member(path, one.export, one.open)] for one, path in zip(plan.documents, tree.documents, strict=True)]
    series: dict[str, list[Member]] = {}
    for one, path in zip(plan.instances, tree.instances, strict=True):
        folder = path.rpartition("/")[0]
        series.setdefault(folder, []).append(Member(path, one.instance.export, one.open))
    return documents + [series[folder] for folder in sorted(series)]


def _cost(member: Member) -> int:
    return member.form.size + _HEADERS + _DIRECTORY_SHARE
