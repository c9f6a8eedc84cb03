from datetime import date

import pytest

from carenav_desktop.domain.dates import age, days_between, from_dicom, newest_first, normalise, parse_date
from carenav_desktop.errors import CaseError, Code


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024", "2024"),
        ("2024-5", "2024-05"),
        ("2024/05/2", "2024-05-02"),
        ("2024.5.12", "2024-05-12"),
        ("20240512", "2024-05-12"),
        ("2024年5月", "2024-05"),
        ("2024 年 5 月 12 日", "2024-05-12"),
        ("２０２４年５月１２日", "2024-05-12"),
        (" 2024-02-29 ", "2024-02-29"),
    ],
)
def test_a_date_written_year_first_is_understood(written: str, iso: str) -> None:
    assert parse_date(written) == iso


@pytest.mark.parametrize(
    "written",
    ["3/4/2024", "12-05-2024", "2023-02-29", "2024-13", "2024-00-01", "soon", "5月12日", "0024-05-12", "2024-05-12x"],
)
def test_a_date_that_could_mean_two_days_or_none_is_refused(written: str) -> None:
    with pytest.raises(CaseError) as caught:
        parse_date(written)
    assert caught.value.code is Code.DATE_INVALID
    assert caught.value.params == {"text": written}
    assert normalise(written) == ""


def test_no_date_is_a_date_not_known() -> None:
    assert parse_date("  ") == ""


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("20240518", "2024-05-18"),
        ("1970.01.01", "1970-01-01"),
        ("20241399", ""),
        ("1970.1.1", ""),
        ("", ""),
        ("2024", ""),
    ],
)
def test_a_dicom_date_is_a_whole_day_or_nothing(value: str, iso: str) -> None:
    assert from_dicom(value) == iso


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2024-05-12", "2024-05-14", (2, 2)),
        ("2024-05-14", "2024-05-12", (2, 2)),
        ("2024-05", "2024-05-12", (0, 19)),
        ("2024", "2025-01-02", (2, 367)),
        ("", "2024-05-12", None),
        ("2024-05-12", "last week", None),
    ],
)
def test_days_between_partial_dates_are_a_range(one: str, other: str, days: tuple[int, int] | None) -> None:
    assert days_between(one, other) == days


def test_a_month_gets_the_benefit_of_its_last_day() -> None:
    assert age("2026-10", date(2026, 11, 23)) == 23
    assert age("2026-12-01", date(2026, 11, 23)) == -8
    assert age("", date(2026, 11, 23)) is None


def test_newest_comes_first_and_unknown_last() -> None:
    assert sorted(["", "2023-12-31", "2024", "2024-05-12"], key=newest_first) == [
        "2024",
        "2024-05-12",
        "2023-12-31",
        "",
    ]
