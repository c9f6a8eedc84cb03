"""What tells that a text names somebody, and the UIDs that stand for others."""

from __future__ import annotations

import pytest

from carenav_desktop.domain.deidentified import Known, new_uid

JANE = Known(("Doe^Jane^Q^Dr", "周^启明", "Müller^Ännchen"), ("PID-77431", "A1"), ("1970-03-01",))
SECRET = "ab" * 32


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Which operation is right?", ""),
        ("Is Jane fit for it?", "jane"),
        ("JANE DOE asks", "doe jane q"),
        ("Doe asks", ""),  # three letters alone are a word like any other
        ("Für Frau Muller", "muller"),
        ("患者周启明的手术", "周启明"),
        ("启明", ""),
        ("Study of pid-77431.", "pid-77431"),
        ("PID-774312", ""),
        ("A1 segment", ""),  # too short to be told from anything else
        ("born 1970-03-01", "1970-03-01"),
        ("born 01.03.1970", "01.03.1970"),
        ("born 3/1/1970", "3/1/1970"),
        ("19700301", "19700301"),
        ("1970年3月1日出生", "1970年3月1日"),
        ("219700301", ""),
    ],
)
def test_a_text_that_names_somebody_is_found(text: str, found: str) -> None:
    assert set(JANE.found_in(text).split()) <= set(found.split())
    assert bool(JANE.found_in(text)) == bool(found)


def test_whole_names_alone_count_where_words_do_not() -> None:
    assert JANE.found_in("JANE", words=False) == ""
    assert JANE.found_in("ANNCHEN_MULLER", words=False) == "annchen muller"


@pytest.mark.parametrize("name", ["Anonymous^Patient", "TEST", "Phantom"])
def test_what_stands_for_nobody_is_no_name(name: str) -> None:
    assert Known((name,)).found_in("a patient, a test, a phantom, anonymous") == ""


def test_a_name_is_known_in_every_order_and_encoding() -> None:
    spelled = set(JANE.spelled())
    for text in ("Doe^Jane^Q^Dr", "Müller, Ännchen", "Ännchen Müller", "MÜLLER^ÄNNCHEN"):
        assert text.encode() in spelled
    assert {"周启明".encode(), "周启明".encode("gb18030"), "Müller^Ännchen".encode("latin-1")} <= spelled
    assert all(len(one) >= 6 for one in spelled)


def test_uids_are_the_same_for_the_same_and_valid() -> None:
    one = new_uid(SECRET, "1.2.3.4")
    assert one == new_uid(SECRET, "1.2.3.4") != new_uid("cd" * 32, "1.2.3.4")
    assert one != new_uid(SECRET, "1.2.3.4", "another file")
    assert one.startswith("2.25.") and len(one) <= 64 and one[5:].isdecimal() and one[5] != "0"
    assert new_uid(SECRET, "1.2.840.10008.1.2.1") == "1.2.840.10008.1.2.1"
    assert new_uid(SECRET, "") == ""
