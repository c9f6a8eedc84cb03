import pytest

from carenav_desktop.domain.mentions import Mention, Mentioned, mentions


def named(text: str, what: Mentioned) -> set[str]:
    return {one.value for one in mentions(text) if one.what is what}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("COMPARISON: CT chest 12 Mar 2026.", {"2026-03-12"}),
        ("Comparison: None.", set()),
        ("Compared with the CT of 2026-03-12, the nodule", {"2026-03-12"}),
        ("Comparison is made to prior CT dated March 12, 2026 and MRI of 3 April 2025.", {"2026-03-12", "2025-04-03"}),
        ("compared to 3/4/2026", set()),
        ("Exam date: 14 Sep 2026. Prior CT: 02 June 2026. Signed 15 Sep 2026", {"2026-06-02"}),
        ("与2026年3月12日CT比较，病灶缩小。检查日期：2026年9月14日", {"2026-03-12"}),
        ("对比2025-11-02前片", {"2025-11-02"}),
        ("前片（2024年5月）", {"2024-05"}),
        ("previous CT 31 Feb 2026", set()),
        ("The patient was seen on 12 Mar 2026 for a previous operation.", set()),
    ],
)
def test_the_dates_of_earlier_scans(text: str, dates: set[str]) -> None:
    assert named(text, Mentioned.PRIOR) == dates


@pytest.mark.parametrize(
    ("text", "is_preliminary"),
    [
        ("PRELIMINARY REPORT", True),
        ("Final report to follow.", True),
        ("初步报告，正式报告待发", True),
        ("FINAL REPORT. The preliminary impression was confirmed.", False),
        ("最终报告", False),
    ],
)
def test_a_preliminary_report(text: str, is_preliminary: bool) -> None:
    assert (Mention(Mentioned.PRELIMINARY) in mentions(text)) is is_preliminary


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        ("CEA 4.1, CA19-9 12", {"CEA", "CA 19-9"}),
        ("癌胚抗原 4.1；微卫星稳定", {"CEA", "MSI"}),
        ("HER-2 negative; PD-L1 5 %", {"HER2", "PD-L1"}),
        ("OCEAN walk, alkaline phosphatase", set()),
    ],
)
def test_markers_by_name(text: str, markers: set[str]) -> None:
    assert named(text, Mentioned.MARKER) == markers


def test_a_text_of_any_length_is_looked_at_in_bounded_time() -> None:
    long = "Comparison: " * 40_000 + " 12 Mar 2026"
    assert named(long, Mentioned.PRIOR) == set()
    assert named("prior CT " + "(" * 100_000, Mentioned.PRIOR) == set()
