"""What the manifest says of a packet, and what it must not be able to say."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from packet_builders import document, many, packet_plan, small_plan
from sealed_packets import members_of, written

from carenav_desktop import assets
from carenav_desktop.domain.case import Question
from carenav_desktop.domain.steps import Part
from carenav_desktop.errors import Code, PacketError
from carenav_desktop.packet.manifest_reader import parse_manifest
from carenav_desktop.packet.plan import PacketPlan
from carenav_desktop.printing.sheets import RestLine

SHA = "0" * 64


def manifest_of(plan: PacketPlan, out: Path, volume_size: int | None = None) -> dict[str, Any]:
    folder = written(out, plan, volume_size).folder
    return json.loads(dict(members_of(min(folder.glob("*.age"))))["MANIFEST.JSN"])


def table_of(plan: PacketPlan, out: Path) -> list[dict[str, str]]:
    data = dict(members_of(written(out, plan).folder / "packet.age"))["MANIFEST.CSV"]
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def schema_errors(found: object) -> list[str]:
    schema = assets.document("packet/manifest.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(found)]


@pytest.mark.parametrize("volume_size", [None, 60_000])
def test_a_manifest_fits_its_schema(tmp_path: Path, volume_size: int | None) -> None:
    assert schema_errors(manifest_of(many(2, 2, 3, 15_000), tmp_path, volume_size)) == []


def test_further_questions_and_the_word_on_remote_answers_stand_in_it(tmp_path: Path) -> None:
    parts = {Part.FURTHER_3: "Is a trial open?", Part.FURTHER_1: "=1+1?", Part.REMOTE: "yes", Part.DECISION: "Now?"}
    plan = small_plan(question=Question("When?", 2, parts=parts), later={"images": 312, "other": 2})
    found = manifest_of(plan, tmp_path)
    assert found["question"] == {
        "text": "When?", "version": 2, "further": ["=1+1?", "Is a trial open?"], "remote": "yes",
    }  # fmt: skip
    assert found["later"] == {"images": 312, "other": 2}
    assert schema_errors(found) == []
    earlier = {**found, "question": {"text": "When?", "version": 2}}
    del earlier["later"]
    assert schema_errors(earlier) == []


def test_it_names_what_each_question_rests_on_by_number(tmp_path: Path) -> None:
    here, absent = (
        RestLine(("CT", "CT"), ("D001", "S001"), ("", "")),
        RestLine(("Slides", "切片"), (), ("missing", "缺少")),
    )
    question = Question("When?", 2, parts={Part.FURTHER_1: "Why?", Part.FURTHER_3: "Who?"})
    found = manifest_of(small_plan(question=question, evidence={0: (here,), 3: (absent,)}), tmp_path)
    assert found["evidence"] == [
        [{"label": {"en": "CT", "zh-Hans": "CT"}, "numbers": ["D001", "S001"], "state": {"en": "", "zh-Hans": ""}}],
        [],
        [{"label": {"en": "Slides", "zh-Hans": "切片"}, "numbers": [], "state": {"en": "missing", "zh-Hans": "缺少"}}],
    ]
    assert [one["number"] for one in found["studies"]] == ["S001"]
    assert schema_errors(found) == []
    del found["evidence"], found["studies"][0]["number"]
    assert schema_errors(found) == []


def test_a_packet_without_names_says_so_and_no_other_does(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    found = manifest_of(small_plan(deidentified=True), tmp_path / "a")
    assert found["deidentified"] is True
    assert schema_errors(found) == []
    assert schema_errors({**found, "deidentified": False}) != []
    assert "deidentified" not in manifest_of(small_plan(), tmp_path)


def test_the_schema_refuses_what_the_program_would_not_write(tmp_path: Path) -> None:
    found = manifest_of(small_plan(), tmp_path)
    for change in ({"version": 2}, {"code": "../x"}, {"unknown": 1}, {"volumes": 0}, {"case": {"name": "A"}}):
        assert schema_errors(found | change) != []


def test_it_tells_the_question_the_counts_the_gaps_and_what_was_withheld(tmp_path: Path) -> None:
    found = manifest_of(small_plan(), tmp_path)
    asked = {"text": "Should surgery come before chemotherapy?", "version": 1, "further": [], "remote": "unsaid"}
    assert (found["question"], found["later"]) == (asked, {})
    assert [series["instances"] for series in found["studies"][0]["series"]] == [3, 3]
    assert found["studies"][0]["instances"] == 6
    assert found["gaps"][0]["label"] == {"en": "Slides", "zh-Hans": "切片"}
    assert found["withheld"] == {"identity_document": 1}
    assert found["items"][0]["original_name"] == "report 1.pdf"


def test_names_that_are_not_unicode_do_not_stop_a_packet(tmp_path: Path) -> None:
    found = manifest_of(packet_plan([document(1, b"x", name="scan\udcff.pdf")]), tmp_path)
    assert found["items"][0]["original_name"] == "scan?.pdf"


@pytest.mark.parametrize(
    "title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠A1", "  =1", "'quoted"]
)
def test_no_cell_of_the_table_is_a_formula_and_none_loses_its_text(tmp_path: Path, title: str) -> None:
    (row,) = table_of(packet_plan([document(1, b"x", title=title)]), tmp_path)
    assert row["title"][0] == "'"
    assert row["title"][1:] == title


def test_the_table_has_a_line_for_every_document_and_image_file(tmp_path: Path) -> None:
    rows = table_of(small_plan(), tmp_path)
    assert [row["number"] for row in rows] == ["D001", "D002", *[""] * 6]
    assert {row["sop_instance_uid"] for row in rows} >= {"1.2.3.1.1.1", "1.2.3.1.2.3"}


def valid() -> dict[str, Any]:
    item = {"path": "DOCS/D001.PDF", "volume": 1, "size": 1, "sha256": SHA}
    return {
        "format": "carenavigator-packet",
        "version": 1,
        "code": "K7QP",
        "volumes": 1,
        "items": [item],
        "studies": [],
        "made_files": [],
    }


def refused_for(document: object) -> str:
    with pytest.raises(PacketError) as caught:
        parse_manifest(document if isinstance(document, bytes) else json.dumps(document).encode())
    assert caught.value.code == Code.PACKET_CHANGED
    return str(caught.value.params["member"])


def test_a_plain_manifest_is_read() -> None:
    assert parse_manifest(json.dumps(valid()).encode()).of_volume(1).keys() == {"DOCS/D001.PDF"}


@pytest.mark.parametrize(
    "path",
    [
        "../D001.PDF", "/DOCS/D001.PDF", "C:/D001.PDF", "DOCS\\D001.PDF", "DOCS//D001.PDF", "DOCS/", "", ".", "..",
        "docs/d001.pdf", "DOCS/D001.PDF\n", "DOCS/D001.PDF\0", "CON", "DOCS/NUL.TXT", "COM1/A", "LPT9.PDF",
        "DOCS/TOOLONGNAME.PDF", "A/" * 30 + "B", "DOCS/D001.PDF:X", "DOCS/D001.PDF ", "ＤＯＣＳ", "MANIFEST.JSN",
    ],
)  # fmt: skip
def test_a_path_that_no_packet_has_is_refused(path: str) -> None:
    found = valid()
    found["items"][0]["path"] = path
    assert refused_for(found) == path[:80]


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "twice": lambda found: found["items"].append(dict(found["items"][0])),
    "too large": lambda found: found["items"][0].update(size=-1),
    "not a size": lambda found: found["items"][0].update(size=True),
    "a half size": lambda found: found["items"][0].update(size=1.0),
    "not a hash": lambda found: found["items"][0].update(sha256="0" * 63),
    "hash in upper case": lambda found: found["items"][0].update(sha256="A" * 64),
    "no such volume": lambda found: found["items"][0].update(volume=2),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_an_entry_that_cannot_be_is_refused_by_name(change: Callable[[dict[str, Any]], object]) -> None:
    found = valid()
    change(found)
    assert refused_for(found) == "DOCS/D001.PDF"


WHOLE = json.dumps(valid()).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{}", b"[]", b"null", WHOLE[:-1], WHOLE + WHOLE, WHOLE.replace(b'"size": 1', b'"size": NaN'),
        WHOLE.replace(b'"size": 1', b'"size": Infinity'), WHOLE.replace(b'"code"', b'"code": "AAAA", "code"'),
        WHOLE.decode().encode("utf-16"), b"\xff" + WHOLE, b'{"a":' * 100_000, b"[" * 100_000,
        WHOLE.replace(b'"version": 1', b'"version": 2'), WHOLE.replace(b'"volumes": 1', b'"volumes": 0'),
        WHOLE.replace(b'"volumes": 1', b'"volumes": 100000'), WHOLE.replace(b'"items": [', b'"items": [1, '),
        WHOLE.replace(b"K7QP", b"k7/x"), WHOLE.replace(b'"studies": []', b'"studies": {}'),
        WHOLE.replace(b'"size": 1', b'"size": 1' + b"0" * 5_000),
    ],
)  # fmt: skip
def test_a_manifest_that_is_no_manifest_is_refused(data: bytes) -> None:
    assert refused_for(data) == "MANIFEST.JSN"


def test_a_count_that_is_not_the_number_of_files_is_refused() -> None:
    series = {"instances": 2, "files": [{"path": "DICOM/A", "volume": 1, "size": 1, "sha256": SHA}]}
    assert refused_for(valid() | {"studies": [{"instances": 1, "series": [series]}]}) == "MANIFEST.JSN"
    series["instances"] = 1
    assert refused_for(valid() | {"studies": [{"instances": 2, "series": [series]}]}) == "MANIFEST.JSN"
