"""All bad files of the table in one folder: each ends as its line says, and nothing else is the worse for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from bad_files import FILES, BadFile
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import FileOutcome, Outcome, Reason
from carenav_desktop.intake.identify import HEAD_BYTES, identify
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.workspace import Workspace, workspace

GOOD = {"0 letter.pdf", "zz letter.pdf", "IM000001", "IM000002"}


class Taken(NamedTuple):
    """An import of all bad files with good ones before and after."""

    ws: Workspace
    source: Path
    ends: dict[str, FileOutcome]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taken]:
    source = tmp_path_factory.mktemp("source")
    for one in FILES.values():
        (source / one.name).write_bytes(one.build())
    (source / "0 letter.pdf").write_bytes(text_pdf("Clinic letter one"))
    (source / "zz letter.pdf").write_bytes(text_pdf("Clinic letter two"))
    ct_series(source / "zz series", count=2)
    with workspace(tmp_path_factory.mktemp("own") / "library") as ws:
        create_case(ws, "Doe, Jane")
        report = import_records(ws, 1, [source], SilentContext())
        yield Taken(ws, source, {one.path.rpartition("/")[2]: one for one in report.files})


@pytest.mark.parametrize("one", FILES.values(), ids=FILES)
def test_a_bad_file_ends_as_the_table_says(taken: Taken, one: BadFile) -> None:
    ended = taken.ends[one.name]
    assert (ended.outcome, ended.reason) == (one.outcome, one.reason)


@pytest.mark.parametrize("one", FILES.values(), ids=FILES)
def test_a_bad_file_is_drawn_or_says_why_not(taken: Taken, one: BadFile) -> None:
    path = taken.source / one.name
    with path.open("rb") as file:
        form = identify(file.read(HEAD_BYTES), path.stat().st_size)
        drawn = taken.ws.painter.picture(file, form, page=one.frame, edge=100)
    if one.no_picture is None:
        assert isinstance(drawn, Picture)
        assert max(drawn.width, drawn.height) <= 100
    else:
        assert drawn is one.no_picture


def test_every_byte_of_them_is_kept_and_good_files_are_none_the_worse(taken: Taken) -> None:
    assert {name for name in GOOD if taken.ends[name].outcome is Outcome.IMPORTED} == GOOD
    assert {taken.ends[name].reason for name in GOOD} == {Reason.NONE}
    checked = check_library(taken.ws, full=True, context=SilentContext())
    assert (checked.problems, checked.checked) == ((), len(FILES) + len(GOOD))
