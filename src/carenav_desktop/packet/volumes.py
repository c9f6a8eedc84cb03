"""Cuts a packet into volumes that each open alone: documents first, a series kept together while it fits one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

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


def plan_volumes(plan: PacketPlan, sealed: Callable[[int], int], limit: int | None) -> tuple[Volume, ...]:
    """The volumes of a packet; `sealed` gives the size of a sealed archive, no volume is larger than `limit` bytes.

    Raises `EXPORT_VOLUME_TOO_SMALL` with the least limit for which every file has room.
    """
    tree = lay_out(plan)
    groups = _groups(plan, tree)
    if limit is None:
        return _complete(plan, tree, [[member for group in groups for member in group]])
    # What volumes share (manifest, pages, directory) is known only once they are cut: cut, measure, cut
    # smaller.
    shared = _size_of_shared(_complete(plan, tree, [[member for group in groups for member in group]])[0])
    while True:
        volumes = _complete(plan, tree, _cut(groups, limit, shared, sealed))
        excess = max(sealed(volume.size) for volume in volumes) - limit
        if excess <= 0:
            return volumes
        shared += excess


def _groups(plan: PacketPlan, tree: Tree) -> list[list[Member]]:
    """What should stay together, in order: each document, each series, what no directory lists."""
    documents = [[Member(path, one.export, one.open)] for one, path in zip(plan.documents, tree.documents, strict=True)]
    instances = [
        (path.rpartition("/")[0], Member(path, one.instance.export, one.open))
        for one, path in zip(plan.instances, tree.instances, strict=True)
    ]
    series = groupby(sorted(instances, key=lambda one: one[0]), key=lambda one: one[0])
    return documents + [[member for _, member in group] for _, group in series]


def _cut(
    groups: Sequence[Sequence[Member]], limit: int, shared: int, sealed: Callable[[int], int]
) -> list[list[Member]]:
    """Members by volume. A group too large for one volume is cut between its members."""
    sealing = sealed(limit) - limit
    room = limit - sealing - shared
    volumes: list[list[Member]] = [[]]
    left = room
    for group in groups:
        together = sum(map(_cost, group))
        if left < together <= room:
            volumes, left = [*volumes, []], room
        for member in group:
            cost = _cost(member)
            if cost > room:
                raise PacketError(Code.EXPORT_VOLUME_TOO_SMALL, least=limit - room + cost)
            if cost > left:
                volumes.append([])
                left = room
            volumes[-1].append(member)
            left -= cost
    return volumes


def _cost(member: Member) -> int:
    return member.form.size + _HEADERS + _DIRECTORY_SHARE


def _size_of_shared(whole: Volume) -> int:
    """What every volume has to hold beside its share: the members made by this program, except the directory."""
    made = (member for member in whole.members if member.original is None and member.path != DICOMDIR)
    return archive_size(member.in_archive for member in made)


def _complete(plan: PacketPlan, tree: Tree, cut: Sequence[Sequence[Member]]) -> tuple[Volume, ...]:
    """Volumes with everything that each must hold beside its share of the packet."""
    number = {member.path: volume for volume, members in enumerate(cut, 1) for member in members}
    table = made_member(MANIFEST_TABLE, manifest_table(plan, tree, number))
    pages = [
        made_member(INDEX_PAGE, index_page(plan, tree)),
        made_member(COVER, plan.cover),
        made_member(GAPS, plan.gaps_pdf),
    ]
    made = [[table, *pages, *_directory(plan, tree, number, volume)] for volume in range(1, len(cut) + 1)]
    manifest = made_member(MANIFEST_JSON, manifest_json(plan, Places(tree, number, made)))
    instances = Counter(number[path] for path in tree.instances)
    return tuple(Volume((manifest, *made[at], *members), instances[at + 1]) for at, members in enumerate(cut))


def _directory(plan: PacketPlan, tree: Tree, number: Mapping[str, int], volume: int) -> list[Member]:
    """README.TXT, and the DICOMDIR of the files of one volume when it has any."""
    entries = [entry for entry in tree.directory if number["/".join(entry.path)] == volume]
    directory = build(entries)
    readme = made_member(README, readme_text(plan, tree, directory.placeholders))
    return [readme, made_member(DICOMDIR, directory.data)] if entries else [readme]
