import pytest

from carenav_desktop.domain.regions import may_be_same, region_of


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("CT chest with contrast", "chest"),
        ("胸部CT平扫+增强", "chest"),
        ("CERVICAL SPINE", "spine"),
        ("LSPINE", "spine"),
        ("颈椎MR平扫", "spine"),
        ("胸腰椎正侧位", "spine"),
        ("头颅MRI", "head"),
        ("宫颈MR", "pelvis"),
        ("gallbladder ultrasound", "abdomen"),
        ("CT head of the pancreas", "abdomen"),
        ("双侧乳腺钼靶", "breast"),
        ("CHEST_TO_PELVIS", "whole_body"),
        ("CHESTABDPELVIS", "whole_body"),
        ("胸腹部CT", "whole_body"),
        ("PET-CT whole body", "whole_body"),
        ("RIGHT KNEE", "limb"),
        ("report of the week", ""),
        ("", ""),
    ],
)
def test_the_region_a_text_names(text: str, region: str) -> None:
    assert region_of(text) == region


def test_only_two_known_different_regions_speak_against_each_other() -> None:
    assert not may_be_same("chest", "head")
    assert may_be_same("chest", "")
    assert may_be_same("chest", "whole_body")
