"""The About page says what was really reached on this computer, and no more."""

from __future__ import annotations

import sys

import pytest

from carenav_desktop.domain.say import Say
from carenav_desktop.services.protection import _parts, protection
from carenav_desktop.services.wording import both


@pytest.mark.skipif(sys.platform != "linux", reason="measures of Linux")
def test_linux_names_every_barrier_and_its_version() -> None:
    found = protection()
    assert found.level == Say("protection.full")
    codes = [one.code.removeprefix("protection.") for one in found.parts]
    assert codes == ["process", "time", "memory", "no_new_privileges", "landlock", "seccomp"]
    assert int(str(found.parts[4].params["version"])) >= 1


@pytest.mark.parametrize(
    ("platform", "held", "missing"),
    [
        ("darwin", {"limits": 1}, {"files_in_reach", "network_in_reach"}),
        ("win32", {"job": 1}, {"files_in_reach", "network_in_reach"}),
        ("linux", {"limits": 1, "no_new_privileges": 1, "seccomp": 1}, {"files_in_reach"}),
        ("linux", {"limits": 1, "no_new_privileges": 1, "landlock": 3}, {"network_in_reach"}),
        ("linux", {"limits": 1, "no_new_privileges": 1, "landlock": 7, "seccomp": 1}, set()),
    ],
)
def test_what_is_not_held_off_is_said_in_both_languages(platform: str, held: dict[str, int], missing: set[str]) -> None:
    parts = list(_parts(held, platform))
    assert {one.code.removeprefix("protection.") for one in parts if "in_reach" in one.code} == missing
    assert ("protection.memory" in {one.code for one in parts}) == (platform == "linux")
    for one in (*parts, *(Say(f"protection.{level}") for level in ("full", "part", "least"))):
        english, chinese = both(one)
        assert english.endswith(".")
        assert chinese.endswith("。")
