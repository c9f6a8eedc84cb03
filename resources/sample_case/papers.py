"""The sample's papers and how they are printed. Every person, hospital and number in them is invented."""

from __future__ import annotations

from dataclasses import dataclass

from carenav_desktop.printing.canvas import PAGE_HEIGHT, PAGE_WIDTH, Box, Canvas, Mark, Words
from carenav_desktop.printing.line_breaks import lines_of
from carenav_desktop.printing.typeface import Style

_MARGIN = 64.0
_LETTERHEAD = Style(17, 24, bold=True)
_TITLE = Style(12, 18, bold=True)
_TEXT = Style(10, 15.5)
_LABEL = Style(10, 15.5, bold=True)
_FAINT = Style(8, 12, colour=(110, 110, 110))
_FOOT = "FICTIONAL SAMPLE / 虚构样例  ·  Nobody in this paper exists. / 文中人物均为虚构。"


@dataclass(frozen=True)
class Paper:
    """One report. `facts` are pairs under the title, `body` pairs of heading and text; `columns` make a table."""

    file: str
    made: str
    hospital: str
    address: str
    title: str
    facts: tuple[tuple[str, str], ...]
    body: tuple[tuple[str, str], ...]
    signed: str
    table: tuple[tuple[str, ...], ...] = ()


_CITY = ("City Hospital", "12 Harbour Road, Riverton  ·  Records office 555-0142")
_DONGHU = ("东湖市第一医院", "东湖市湖滨路 8 号  ·  病案室 555-0177")
_ELENA = (("Patient", "RIVERA, Elena"), ("Date of birth", "1961-05-09"), ("Hospital no.", "CH-204417"))
_AILINA = (("姓名", "里维拉 埃琳娜"), ("性别", "女"), ("出生日期", "1961年5月9日"), ("病案号", "0930251"))

PAPERS = (
    Paper(
        "Pathology report 2026-06-18.pdf", "2026-06-18", *_CITY, "SURGICAL PATHOLOGY REPORT",
        (*_ELENA, ("Case no.", "SP26-11873"), ("Collected", "2026-06-11"), ("Reported", "2026-06-18")),
        (
            ("Specimen", "Left upper lobe of lung, CT-guided core biopsy."),
            ("Clinical history", "Shadow in the left upper lobe on CT of 2 June 2026."),
            ("Gross description", "Three tan cores, 6 to 11 mm long, submitted entirely in cassette A1."),
            ("Microscopic description", "Lung tissue with an infiltrating gland-forming neoplasm. The cells stain for "
             "TTF-1 and napsin A and do not stain for p40."),
            ("Diagnosis", "Lung, left upper lobe, core biopsy: adenocarcinoma."),
            ("Material", "Block A1 and slides are kept at City Hospital pathology."),
        ),
        "M. Okafor, MD, pathologist (electronic signature on file)",
    ),
    Paper(
        "病理报告 20260828.pdf", "2026-08-28", *_DONGHU, "病理检查报告单",
        (*_AILINA, ("病理号", "B2026-40617"), ("送检日期", "2026年8月25日"), ("报告日期", "2026年8月28日")),
        (
            ("送检材料", "超声支气管镜穿刺：4L 组、7 组淋巴结。"),
            ("临床诊断", "左肺上叶占位，外院穿刺病理已报告。"),
            ("肉眼所见", "4L 组：灰白色碎组织，直径合计 0.4 cm。7 组：灰褐色碎组织，直径合计 0.3 cm。"),
            ("镜下所见", "两组均见淋巴细胞及少量支气管上皮，未见异型细胞。"),
            ("病理诊断", "（4L 组、7 组淋巴结穿刺）未见肿瘤细胞。"),
        ),
        "报告医师：周文澜    审核医师：沈若溪",
    ),
    Paper(
        "CT report 2026-06-02.pdf", "2026-06-02", *_CITY, "RADIOLOGY REPORT: CT CHEST WITH CONTRAST",
        (*_ELENA, ("Accession no.", "CH26-004471"), ("Examined", "2026-06-02"), ("Reported", "2026-06-02")),
        (
            ("Indication", "Cough for two months."),
            ("Technique", "CT of the chest after intravenous contrast, 5 mm sections."),
            ("Comparison", "None."),
            ("Findings", "Rounded shadow of 29 mm in the left upper lobe with an irregular edge. The right lung is "
             "clear. No pleural fluid. Heart and great vessels are of normal size."),
            ("Impression", "Shadow in the left upper lobe. Tissue sampling is suggested."),
        ),
        "P. Lindqvist, MD, radiologist",
    ),
    Paper(
        "CT report 2026-09-14.pdf", "2026-09-14", *_CITY, "RADIOLOGY REPORT: CT CHEST WITH CONTRAST",
        (*_ELENA, ("Accession no.", "CH26-007930"), ("Examined", "2026-09-14"), ("Reported", "2026-09-15")),
        (
            ("Indication", "Follow-up after the first course of treatment in August."),
            ("Technique", "CT of the chest after intravenous contrast, 2 mm sections."),
            ("Comparison", "CT chest of 2 June 2026."),
            ("Findings", "The shadow in the left upper lobe measures 22 mm (before: 29 mm). No new shadow. "
             "No pleural fluid."),
            ("Impression", "Smaller than on 2 June 2026. Images are kept in the hospital archive."),
        ),
        "P. Lindqvist, MD, radiologist",
    ),
    Paper(
        "Blood tests 2026-11-09.pdf", "2026-11-09", *_CITY, "LABORATORY REPORT",
        (*_ELENA, ("Sample no.", "L26-559021"), ("Collected", "2026-11-09 08:10"), ("Reported", "2026-11-09 13:42")),
        (("Comment", "All values were measured on the same sample."),),
        "Clinical laboratory, released by J. Haddad",
        (
            ("Test", "Result", "Unit", "Reference"),
            ("Haemoglobin", "124", "g/L", "120 - 155"),
            ("White cells", "5.8", "10^9/L", "4.0 - 10.0"),
            ("Platelets", "231", "10^9/L", "150 - 400"),
            ("Creatinine", "68", "umol/L", "45 - 90"),
            ("ALT", "22", "U/L", "7 - 40"),
            ("AST", "25", "U/L", "13 - 35"),
            ("Bilirubin, total", "9", "umol/L", "3 - 21"),
            ("Albumin", "41", "g/L", "35 - 50"),
            ("CEA", "3.1", "ug/L", "0 - 5.0"),
        ),
    ),
    Paper(
        "出院小结 20260829.pdf", "2026-08-29", *_DONGHU, "出院小结",
        (*_AILINA, ("科室", "胸部肿瘤科"), ("入院日期", "2026年8月24日"), ("出院日期", "2026年8月29日")),
        (
            ("入院诊断", "左肺上叶腺癌。"),
            ("诊疗经过", "入院后完善检查。8月25日行超声支气管镜下淋巴结穿刺，病理：未见肿瘤细胞。"
             "8月26日行第一周期化疗（培美曲塞联合卡铂），过程顺利。"),
            ("出院情况", "一般情况可，无发热，进食正常。"),
            ("出院医嘱", "三周后在当地医院行第二周期治疗。每周复查血常规。如有发热请及时就诊。"),
            ("过敏史", "青霉素（皮疹）。"),
        ),
        "主治医师：顾明远",
    ),
    Paper(
        "Clinic letter 2026-11-12.pdf", "2026-11-12", *_CITY, "CLINIC LETTER, THORACIC SURGERY",
        (*_ELENA, ("Seen on", "2026-11-12"), ("Written on", "2026-11-12")),
        (
            ("Diagnosis", "Adenocarcinoma of the left upper lobe, biopsy of 11 June 2026."),
            ("So far", "Two courses of chemotherapy, on 26 August 2026 in Donghu and on 16 September 2026 here. "
             "No operation and no radiotherapy so far."),
            ("Today", "Mrs Rivera is well and walks every day. She came with her daughter. We spoke in Spanish "
             "with an interpreter."),
            ("Plan", "Removal of the left upper lobe by keyhole surgery is booked for 7 December 2026. The family "
             "would like a second opinion on whether more chemotherapy should come first."),
        ),
        "A. Moreau, MD, thoracic surgeon",
    ),
    Paper(
        "scan0007.pdf", "2026-11-16", *_CITY, "TUMOUR BOARD NOTE",
        (*_ELENA, ("Meeting", "2026-11-16"), ("Present", "Surgery, oncology, radiology, pathology")),
        (
            ("Question", "Order of treatment after two courses of chemotherapy."),
            ("Choices offered", "1. Surgery on 7 December 2026.  2. Two more courses of chemotherapy, then surgery."),
            ("Proposed", "Surgery as booked. The patient asked for time to hear another opinion."),
        ),
        "Minutes: R. Castellanos",
    ),
)  # fmt: skip


def print_paper(paper: Paper) -> bytes:
    """The paper as a PDF of one page."""
    canvas = Canvas(paper.title, paper.made)
    marks: list[Mark] = []
    canvas.pages.append(marks)
    y = _head(marks, paper)
    y = _pairs(canvas, marks, y, paper.facts, _MARGIN + 96)
    marks.append(Box(_MARGIN, y + 6, PAGE_WIDTH - 2 * _MARGIN, 0.6))
    y = _table(marks, y + 28, paper.table)
    for heading, text in paper.body:
        marks.append(Words(_MARGIN, y, heading, _LABEL))
        y = _paragraph(canvas, marks, _MARGIN, y + _TEXT.leading, text) + 10
    marks.append(Words(_MARGIN, y + 18, paper.signed, _TEXT))
    marks.append(Words(_MARGIN, PAGE_HEIGHT - 44, _FOOT, _FAINT))
    return canvas.draw()


def _head(marks: list[Mark], paper: Paper) -> float:
    marks.append(Words(_MARGIN, 76, paper.hospital, _LETTERHEAD))
    marks.append(Words(_MARGIN, 94, paper.address, _FAINT))
    marks.append(Box(_MARGIN, 106, PAGE_WIDTH - 2 * _MARGIN, 1.6, (40, 40, 40)))
    marks.append(Words(_MARGIN, 138, paper.title, _TITLE))
    return 164


def _pairs(canvas: Canvas, marks: list[Mark], y: float, pairs: tuple[tuple[str, str], ...], x: float) -> float:
    for name, value in pairs:
        marks.append(Words(_MARGIN, y, name, _FAINT))
        y = _paragraph(canvas, marks, x, y, value)
    return y


def _paragraph(canvas: Canvas, marks: list[Mark], x: float, y: float, text: str) -> float:
    """Draws `text` from the baseline `y` on and gives the baseline below it."""
    room = PAGE_WIDTH - _MARGIN - x
    for line in lines_of(text, room, lambda part: canvas.typeface.width(part, _TEXT)):
        marks.append(Words(x, y, line, _TEXT))
        y += _TEXT.leading
    return y


def _table(marks: list[Mark], y: float, rows: tuple[tuple[str, ...], ...]) -> float:
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            marks.append(Words(_MARGIN + column * 116, y, text, _TEXT if number else _LABEL))
        y += _TEXT.leading + 3
    return y + 14 if rows else y
