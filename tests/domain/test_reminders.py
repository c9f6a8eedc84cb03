from carenav_desktop.domain.reminders import calendar


def test_each_whole_day_is_an_event_with_an_alarm() -> None:
    text = calendar(
        [
            ("request-3", "2026-11-30", "Ask again: City Hospital"),
            ("request-4", "2026-12", "no day"),
            ("review-5", "", "no date"),
        ]
    )
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == text.count("BEGIN:VALARM") == 1
    assert "DTSTART;VALUE=DATE:20261130\r\n" in text
    assert "UID:request-3@" in text


def test_lines_are_folded_at_75_octets_and_no_character_is_cut() -> None:
    text = calendar([("request-1", "2026-11-30", "再去要一次：" + "示例市第一人民医院" * 20)])
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:再去要一次：" + "示例市第一人民医院" * 20 in unfolded


def test_text_of_people_cannot_begin_a_line_of_its_own() -> None:
    text = calendar([("request-1", "2026-11-30", "A; B, C\\D\r\nATTACH:file:///etc/passwd\x00")])
    assert "SUMMARY:A\\; B\\, C\\\\D\\nATTACH:file:///etc/passwd\r\n" in text
    assert not [line for line in text.split("\r\n") if line.startswith("ATTACH")]
