"""The receipt of an import: one page, whatever came in, with every reason told to its end."""

from __future__ import annotations

import pytest
from sheet_builders import pages_of

from carenav_desktop.domain.report import Reason
from carenav_desktop.domain.say import Say
from carenav_desktop.printing.receipt import receipt
from carenav_desktop.printing.sheets import ReceiptLine, ReceiptSheet
from carenav_desktop.services.wording import both


@pytest.mark.parametrize("reason", [Reason.CANNOT_READ, Reason.IMAGE_UNKNOWN, Reason.SOURCE_GONE, Reason.DAMAGED])
def test_the_fullest_receipt_is_one_page_and_cuts_no_reason(reason: Reason) -> None:
    why = both(Say(f"reason.{reason}"))
    sheet = ReceiptSheet(
        code="R0001",
        made="2026-11-26",
        case_name="Doe, Jane " * 20,
        born="1970-01-01",
        media=tuple(f"long name of disc {number}" for number in range(9)),
        operator="ML",
        studies=(ReceiptLine(("CT", "CT"), "2026-01-01", "Chest " * 20, "Hospital " * 20, 3, 100),) * 40,
        documents=5,
        counts=(1, 2, 3, 40),
        failed=(("long name " * 10, why),) * 40,
        stopped=4,
        prepared_with="CareNavigator Desktop",
    )
    (page,) = pages_of(receipt(sheet))
    assert all(page.count("".join(text.split())) == 3 for text in why)
    assert "and34morescans" in page and "and37more" in page
