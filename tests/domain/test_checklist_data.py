import json
from pathlib import Path

import jsonschema
import pytest
from domain_builders import shipped

from carenav_desktop import assets
from carenav_desktop.domain.items import CheckList, Level, ListKind, Rule
from carenav_desktop.domain.kinds import ModalityGroup, RecordKind, Region
from carenav_desktop.domain.layers import joined_problems

SCHEMA = assets.document("checklists/checklist.schema.json")
#: Titles and addresses that were read when the lists were made; a line may name no other.
SOURCES = json.loads(Path(__file__).with_name("known_sources.json").read_text(encoding="utf-8"))
PACKS = (
    *("brain", "breast", "children", "colorectal", "leukaemia", "liver"),
    *("lung", "lymphoma", "myeloma", "pancreas", "stomach"),
)
PROFILES = ("disc-with-material", "remote-china", "reports-first", "written-only")
NAMES = ("base", *(f"packs/{one}" for one in PACKS), *(f"profiles/{one}" for one in PROFILES))


def test_these_lists_ship_and_no_others() -> None:
    found = {one.relative_to(assets.path("checklists")).as_posix() for one in assets.path("checklists").rglob("*.json")}
    assert found == {"checklist.schema.json", *(f"{name}.json" for name in NAMES)}


@pytest.mark.parametrize("name", NAMES)
def test_each_list_fits_its_schema_the_base_list_and_its_name(name: str) -> None:
    jsonschema.validate(assets.document(f"checklists/{name}.json"), SCHEMA)
    found = shipped(name)
    assert found.id == name.rpartition("/")[2]
    assert found.kind is {"base": ListKind.BASE, "packs": ListKind.PACK}.get(name.partition("/")[0], ListKind.PROFILE)
    if found.kind is not ListKind.BASE:
        assert joined_problems(shipped(), found) == ()


def test_the_base_list_has_its_twenty_two_items() -> None:
    assert [one.id for one in shipped().items] == [f"B{number:02d}" for number in range(1, 23)]


def test_no_two_packs_give_the_same_id_to_different_items() -> None:
    ids = [item.id for name in NAMES for item in shipped(name).items]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_nobody_claims_that_a_clinician_read_a_list(name: str) -> None:
    assert shipped(name).reviewed_by == ""


@pytest.mark.parametrize("name", [one for one in NAMES if one.startswith("profiles/")])
def test_a_profile_says_that_it_was_only_seen(name: str) -> None:
    found = shipped(name)
    assert "Check with the hospital" in found.note["en"]
    assert "核实" in found.note["zh-Hans"]
    assert "(example)" in found.label["en"]


def test_the_urgent_notice_stands_beside_acute_leukaemia_alone() -> None:
    assert [name for name in NAMES if shipped(name).urgent] == ["packs/leukaemia"]


def test_the_schema_knows_the_words_of_the_code() -> None:
    defs = SCHEMA["$defs"]
    assert set(defs["kinds"]["items"]["enum"]) == set(RecordKind)
    assert set(defs["item"]["properties"]["type"]["enum"]) == set(Rule)
    assert set(defs["level"]["enum"]) == set(Level)
    assert set(SCHEMA["properties"]["kind"]["enum"]) == set(ListKind)
    assert set(defs["item"]["properties"]["modalities"]["items"]["enum"]) == set(ModalityGroup)
    assert set(defs["item"]["properties"]["regions"]["items"]["enum"]) == set(Region)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_names_sources_that_were_read_or_says_that_it_is_ours(name: str) -> None:
    for item in shipped(name).items:
        assert item.sources or "no public list was seen" in item.why["en"], item.id
        assert item.sources or "没有见到公开清单" in item.why["zh-Hans"], item.id
        for source in item.sources:
            assert (SOURCES[source.title]["url"], SOURCES[source.title]["commercial"]) == (
                source.url,
                source.commercial,
            ), item.id


@pytest.mark.parametrize(
    ("id", "level", "days"),
    [
        ("B02", Level.REQUIRED, 90),
        ("B04", Level.REQUIRED, None),
        ("B07", Level.REQUIRED, 90),
        ("B09", Level.REQUIRED, 30),
        ("B10", Level.REQUIRED, 14),
        ("B11", Level.REQUIRED, 30),
        ("B12", Level.IF_RELEVANT, None),
        ("B16", Level.REQUIRED, 60),
        ("B18", Level.AT_SEND, 365),
    ],
)
def test_default_windows(id: str, level: Level, days: int | None) -> None:
    item = next(one for one in shipped().items if one.id == id)
    assert (item.level, item.window_days) == (level, days)
    if days is not None:
        assert str(days) in item.why["en"]
        assert str(days) in item.why["zh-Hans"]


#: What each pack must ask for, by what its public sources name.
NAMED = {
    "breast": ("ER, PR and HER2", "Mammogram", "ultrasound", "MRI", "Margins", "Genomic", "Inherited", "Menopause"),
    "lung": ("bronchoscopy", "CT of the chest", "X-ray", "PET", "Bone scan", "head", "Lung function", "Smoking",
             "EGFR, ALK, PD-L1"),
    "colorectal": ("Colonoscopy", "chest, abdomen and pelvis", "CEA", "albumin", "RAS", "Mismatch"),
    "stomach": ("Gastroscopy", "EUS", "CT", "PET"),
    "pancreas": ("pancreas", "ERCP", "CA 19-9", "bilirubin", "magnesium"),
    "liver": ("phases", "Other illnesses", "AFP", "Hepatitis"),
    "leukaemia": ("blood film", "marrow", "Flow", "karyotype", "FLT3", "HLA", "Transfusions"),
    "lymphoma": ("kind of biopsy", "FISH", "PET-CT", "marrow", "LDH"),
    "myeloma": ("marrow", "FISH", "Protein", "bones", "treatment"),
    "brain": ("MRI or CT", "before and", "pathology", "IDH", "Steroids"),
    "children": ("since diagnosis", "doses", "Height", "guardian"),
}  # fmt: skip


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_asks_for_what_its_sources_name(pack: str) -> None:
    labels = " / ".join(one.label["en"] for one in shipped(f"packs/{pack}").items)
    assert [one for one in NAMED[pack] if one not in labels] == []


def profile(name: str) -> CheckList:
    return shipped(f"profiles/{name}")


def test_reports_first_wants_no_image_files() -> None:
    (images,) = [one for one in profile("reports-first").changes if one.item == "B08"]
    assert images.level is Level.FORBIDDEN
