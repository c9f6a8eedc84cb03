"""How things came in, and what scans were marked as: in the library, in the packet's manifest and on its cover."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sheet_builders import pages_of
from source_builders import ct_series, text_pdf

from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import PacketForm
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.packet.manifest import Places, manifest_json
from carenav_desktop.packet.tree import lay_out
from carenav_desktop.services import exporting
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.pages import print_cover
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.records import list_records, list_studies, mark_study, provenance_of
from carenav_desktop.services.workspace import Workspace, workspace
from dicom_builders import uid


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        opened.sign_as("ML")
        yield opened


@pytest.fixture
def case(ws: Workspace, tmp_path: Path) -> Case:
    made = create_case(ws, "Doe, Jane", "1970-01-01")
    ct_series(tmp_path / "CITYHOSP", count=2, study=uid())
    (tmp_path / "CITYHOSP" / "report.pdf").write_bytes(text_pdf("CT report"))
    import_records(ws, made.id, [tmp_path / "CITYHOSP"], SilentContext())
    decide_people(ws, made.id, [one.id for one in list_people(ws, made.id)], Decision.SAME)
    return made


def test_a_record_and_a_study_tell_when_from_what_and_by_whom_they_came(ws: Workspace, case: Case) -> None:
    (record,), (study,) = list_records(ws, case.id), list_studies(ws, case.id)
    for target in (f"record:{record.id}", f"study:{study.id}"):
        told = provenance_of(ws, case.id, target)
        assert (told.by, told.media, told.added) == ("ML", ("CITYHOSP",), record.added)
    with pytest.raises(CaseError) as refused:
        provenance_of(ws, case.id, "study:77")
    assert refused.value.code is Code.RECORD_UNKNOWN


def test_a_mark_is_kept_taken_back_and_refused_by_name(ws: Workspace, case: Case) -> None:
    (study,) = list_studies(ws, case.id)
    assert mark_study(ws, study.id, "baseline") == ""
    assert mark_study(ws, study.id, "current") == "baseline"
    assert [one.role for one in list_studies(ws, case.id)] == ["current"]
    assert mark_study(ws, study.id, "") == "current"
    for number, role, code in ((study.id, "best", Code.ROLE_UNKNOWN), (99, "prior", Code.RECORD_UNKNOWN)):
        with pytest.raises(CaseError) as refused:
            mark_study(ws, number, role)
        assert refused.value.code is code


def test_marks_and_provenance_go_along_in_the_manifest_and_the_mark_on_the_cover(ws: Workspace, case: Case) -> None:
    mark_study(ws, list_studies(ws, case.id)[0].id, "baseline")
    content = packet_content(ws, case.id)
    assert "Baseline·基线检查" in "".join(pages_of(print_cover(content, "K7QP", "2026-11-25")))
    filled = exporting._fill(ws, content, "K7QP", "", PacketForm.SEALED, SilentContext())
    plan = exporting._plan(ws, filled, "K7QP", "2026-11-25", "")
    tree = lay_out(plan)
    told = json.loads(manifest_json(plan, Places(tree, dict.fromkeys([*tree.documents, *tree.instances], 1), [()])))
    (item,), (study,) = told["items"], told["studies"]
    assert study["role"] == "baseline"
    for entry in (item, study):
        assert (entry["added_by"], entry["media"]) == ("ML", ["CITYHOSP"])
        assert entry["received"] == list_records(ws, case.id)[0].added[:10]


def test_the_cover_says_how_else_the_person_is_called_on_the_files(ws: Workspace, case: Case, tmp_path: Path) -> None:
    ct_series(tmp_path / "other" / "A", count=1, name="DOE-SMITH^JANE", study=uid())
    ct_series(tmp_path / "other" / "B", count=1, name="Okafor^Daniel", study=uid())
    import_records(ws, case.id, [tmp_path / "other"], SilentContext())
    married, other = (one.id for one in list_people(ws, case.id) if one.decision is Decision.OPEN)
    decide_people(ws, case.id, [married], Decision.SAME)
    decide_people(ws, case.id, [other], Decision.NOT_OURS)
    first = pages_of(print_cover(packet_content(ws, case.id), "K7QP", "2026-11-25"))[0]
    assert "AlsowrittenonthefilesasDOE-SMITH,JANE" in first.replace("文件上的其他写法", "")
    assert "IDDoe^Jane·IDDOE-SMITH^JANE" in first
    assert "Okafor" not in first
