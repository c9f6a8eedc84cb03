"""The two pages for people inside a packet."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import plan_builders as plans
import pytest

import dicom_builders as dicom
from carenav_desktop.domain.case import Case, Question
from carenav_desktop.domain.steps import FURTHER, Part
from carenav_desktop.packet.pages import index_page, readme_text
from carenav_desktop.packet.plan import PacketPlan
from carenav_desktop.packet.tree import lay_out
from carenav_desktop.printing.sheets import GapLine

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "$question ${code} {made} {{version}}",
    "report\u202efdp.exe",
    "a\x1b[31mb\x00c",
    "&lt;b&gt;",
)
VOID = frozenset({"meta", "br", "img", "link", "input", "hr"})


class Page(HTMLParser):
    """Checks that tags nest, and collects what a test asks for."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(data.decode())
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def _page(plan: PacketPlan) -> Page:
    return Page(index_page(plan, lay_out(plan)))


def _readme(plan: PacketPlan, **placeholders: int) -> str:
    return readme_text(plan, lay_out(plan), placeholders).decode("utf-8-sig")


def _full(text: str = "Text") -> PacketPlan:
    """A plan with `text` wherever foreign text can stand."""
    images = [dicom.instance_of(dicom.ct(StudyDescription=text, SeriesDescription=text))]
    return plans.plan(
        images,
        [plans.document("D001", title=text, place=text, date=text, name=text)],
        case=Case(1, text, text),
        question=Question(text, 1, parts=dict.fromkeys((*FURTHER, Part.REMOTE), text)),
        gaps=(GapLine((text, text), (text, text), (text, text)),),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_foreign_text_is_shown_and_nothing_else(text: str) -> None:
    harmless, page = _page(_full()), _page(_full(text))
    assert page.tags == harmless.tags
    assert page.attributes == harmless.attributes
    assert page.links == harmless.links
    if text.isprintable():
        assert page.text.count(text) > 5
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069]", page.text)


def test_the_page_runs_no_script_and_loads_nothing() -> None:
    page = _page(_full())
    assert page.tags & {"script", "img", "iframe", "object", "link", "form", "base", "video"} == set()
    assert not any(one.startswith("on") for one in page.attributes)
    assert all(re.fullmatch(r"[A-Z0-9/]+\.[A-Z]{3}", one) for one in page.links)


def test_the_policy_allows_the_style_sheet_and_nothing_more() -> None:
    data = index_page(_full(), lay_out(_full())).decode()
    style = data.split("<style>")[1].split("</style>")[0]
    expected = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = re.findall('http-equiv="Content-Security-Policy" content="(.*?)"', data)
    assert policy == f"default-src 'none'; style-src 'sha256-{expected}'; base-uri 'none'; form-action 'none'"
    assert data.index("Content-Security-Policy") < data.index("<style>")


def test_documents_stand_by_kind_in_the_order_of_the_plan_and_then_by_date_and_link_to_their_files() -> None:
    letter = ("Letter", "信函")
    documents = [
        plans.document("D001", letter, date="2026-02-01"),
        plans.document("D002", date=""),
        plans.document("D003", date="2025-01-01"),
        plans.document("D004", letter, date="2024-05"),
    ]
    page = _page(plans.plan(documents=documents))
    links = [one for one in page.links if one.startswith("DOCS/")]
    assert links == ["DOCS/D004.PDF", "DOCS/D001.PDF", "DOCS/D003.PDF", "DOCS/D002.PDF"]
    assert page.text.count("信函") == 1
    assert "no date" in page.text


def test_the_question_comes_first_and_keeps_its_lines() -> None:
    question = Question("Is surgery advisable?\nOr chemotherapy first?\n是否先化疗？", 1)
    text = _page(plans.plan(documents=[plans.document("D001")], question=question)).text
    assert question.text in text
    assert text.index("Is surgery") < text.index("Imaging report")


def test_further_questions_stand_below_the_main_one_with_the_word_on_remote_answers() -> None:
    parts = {Part.FURTHER_2: "Is a trial open?", Part.REMOTE: "yes"}
    text = _page(plans.plan(question=Question("Is surgery first?", 1, parts=parts))).text
    assert text.index("Is surgery first?") < text.index("Further questions") < text.index("Is a trial open?")
    assert text.index("Is a trial open?") < text.index("cannot be decided from afar") < text.index("Documents")
    assert "Further questions" not in _page(plans.plan()).text
    assert "from afar" not in _page(plans.plan()).text


def test_a_first_part_says_what_follows() -> None:
    text = _page(plans.plan(later={"lab_report": 3, "images": 312})).text
    assert "Ready on request: 3 further documents, 312 image files." in text
    assert "其他文件 3 个，影像文件 312 个" in text


def test_series_are_counted_as_they_lie_in_this_packet() -> None:
    images = [dicom.instance_of(dicom.ct(InstanceNumber=one)) for one in range(7)]
    page = _page(plans.plan(images))
    assert "Files: 7" in page.text
    assert "文件数：7" in page.text


def test_a_study_of_which_nothing_is_in_the_packet_is_not_named() -> None:
    absent = plans.studies_of([dicom.instance_of(dicom.mr(StudyDescription="Elsewhere"))])
    assert "Elsewhere" not in _page(plans.plan(studies=absent)).text


def test_what_is_missing_and_what_was_left_out_is_said_in_both_languages() -> None:
    gap = GapLine(("Pathology report", "病理报告"), ("Missing", "缺少"), ("The hospital closed", "医院已关闭"))
    text = _page(plans.plan(gaps=(gap,), withheld={"identity_document": 2, "other": 1})).text
    for words in (*gap.label, *gap.state, *gap.reason):
        assert words in text
    assert "not in this packet: 3." in text
    assert "identity_document" not in text


def test_an_empty_packet_says_none_and_not_nothing() -> None:
    assert _page(plans.plan()).text.count("None.") == 3


def test_both_pages_state_the_limits_in_both_languages() -> None:
    plan = plans.plan()
    for text in (_page(plan).text, _readme(plan)):
        assert "This program organises records. It does not give medical advice." in text
        assert "不提供医疗建议" in text


def test_files_beside_the_directory_are_named_with_the_reason() -> None:
    plan = plans.plan(
        [
            dicom.instance_of(dicom.ct(SOPInstanceUID="1.5")),
            dicom.instance_of(dicom.ct(SOPInstanceUID="1.5")),
            dicom.instance_of(dicom.dataset("1.2.3", "OT")),
        ]
    )
    readme, page = _readme(plan), _page(plan).text
    for place in ("DICOM_X/X0000001", "DICOM_X/X0000002"):
        assert readme.count(place) == 2
    assert "same number as another file" in readme
    assert "(1.2.3)" in readme
    assert "编号相同" in page
    assert page.count("DICOM_X (1)") == 2


def test_the_readme_names_maker_version_date_layout_and_contact() -> None:
    readme = _readme(plans.plan(documents=[plans.document("D001")]), StudyDate=2, PatientID=1)
    for words in ("CareNavigator Desktop 0.1.0", "2026-11-23", "K7QP", "Contact:", "DICOMDIR", "MANIFEST.JSN"):
        assert words in readme
    assert readme.count("PatientID 1, StudyDate 2") == 2
    assert "Every DICOM file is listed in DICOMDIR." in readme


def test_the_readme_is_text_for_every_system() -> None:
    data = readme_text(plans.plan(), lay_out(plans.plan()), {})
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")
    assert all(len(line) < 400 for line in data.decode("utf-8-sig").splitlines())


def test_the_readme_names_no_person() -> None:
    assert "Jane" not in _readme(plans.plan(case=Case(1, "Jane Doe", "1970-01-01")))
