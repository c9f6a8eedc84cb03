"""Whether two files of a case claim one SOP Instance UID. What lies in the trash claims nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from sqlalchemy import Connection, select, update

from . import tables as t


def settle_conflicts(connection: Connection, case_id: int, moved: Collection[int]) -> None:
    """Say anew, after the files `moved` of a case went into the trash or came back, which instances conflict.

    Looks only at instances that share a SOP Instance UID with one of `moved`.
    """
    own, row = t.instance.c, t.file.c
    uids = connection.execute(select(own.sop_instance_uid).where(t.among(own.id, moved))).scalars()
    found = connection.execute(
        select(own.id, own.sop_instance_uid, own.conflict)
        .join_from(t.instance, t.file)
        .where(row.case_id == case_id, row.trashed == "", t.among(own.sop_instance_uid, set(uids) - {""}))
    ).all()
    claims = Counter(one.sop_instance_uid for one in found)
    for conflict in (0, 1):
        wrong = [one.id for one in found if (claims[one.sop_instance_uid] > 1) == conflict != one.conflict]
        if wrong:
            connection.execute(update(t.instance).where(t.among(own.id, wrong)).values(conflict=conflict))
