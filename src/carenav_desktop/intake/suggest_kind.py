"""Which kind of record a text seems to be, by its headings first and by its section labels second.

A heading that names a kind outweighs everything in the body: reports mention each other all the time.
"""

from __future__ import annotations

import re

from ..domain.kinds import RecordKind as Kind
from .suggest_page import Found, Line, Page, joined

_HEADING_LINES = 15
_HEADING_POINTS = 12
_HINT_LINES = 6
_LONG = 40
_HINT_POINTS = 2
_ENOUGH = 2

_IMAGING = (
    r"(?<![a-z])(?:pet[ /-]?ct|pet|ct|mri?)(?![a-z])|computed tomography|magnetic resonance|ultraso\w+|sonogra\w+"
    r"|x-?ray|radiogra\w+|mammogra\w+|bone scan|scintigra\w+|磁共振|核磁|超声|彩超|b超|x线|x光|钼靶|骨扫描|骨显像"
)
#: In order of strength: of two kinds named in one heading the earlier one is meant.
_HEADINGS: tuple[tuple[Kind, str], ...] = (
    (Kind.OTHER, r"申请单|预约单|requisition|request form|appointment|referral form for"),
    (Kind.TRANSLATION, r"(?:certified|sworn) translation|translation of|^translation$|翻译件|译文|译本"),
    (Kind.CONSENT, r"(?<!with )consent|同意书|授权委托书|release of (?:medical )?(?:information|records)"),
    (Kind.IDENTITY_DOCUMENT, r"^passport|居民身份证|^护照|identity card|driver'?s? licen[cs]e"),
    (
        Kind.BIOMARKER_REPORT,
        r"(?:genomic|genetic|molecular|biomarker|next[ -]generation sequencing|\bngs\b|comprehensive tumou?r)"
        r"[\w /-]{0,40}(?:report|result|profil|test|panel|analysis)|基因.{0,8}(?:检测|报告)|分子(?:病理|检测).{0,4}报告",
    ),
    (Kind.RADIOTHERAPY_SUMMARY, r"(?:radiotherapy|radiation)[\w ]{0,24}(?:summary|completion|report)|放疗.{0,3}[小总]结|放射治疗.{0,3}(?:[小总]结|记录)"),
    (Kind.PLAN, r"treatment plan|care plan|tumou?r board|multi-?disciplinary|治疗(?:方案|计划)|多学科|(?<![a-z])mdt(?![a-z])"),
    (Kind.OPINION, r"second opinion(?! pathology)|expert opinion|远程会诊|(?<!病理)会诊(?:意见|报告|记录)|第二诊疗意见"),
    (Kind.PATHOLOGY_REPORT, r"patholog\w+[\w ]{0,20}(?:report|consultation|diagnosis)|(?:histo|cyto)\w+ report|biopsy report|病理.{0,6}(?:报告|诊断书|会诊)|活检报告|免疫组化.{0,4}报告"),
    (Kind.TREATMENT_SUMMARY, r"(?:treatment|chemotherapy|oncology) (?:summary|history)|化疗.{0,3}(?:[小总]结|记录)|治疗.{0,3}[小总]结"),
    (Kind.OPERATIVE_NOTE, r"operati(?:ve|on) (?:note|report|record)|(?:surgery|surgical|procedure) (?:note|report|record)|手术.{0,3}(?:记录|报告)"),
    (Kind.DISCHARGE_SUMMARY, r"discharge (?:summary|note|letter|report|record)|出院.{0,3}(?:小结|记录|总结|摘要|证明)"),
    (Kind.ADMISSION_NOTE, r"admission (?:note|record|history|summary)|history (?:and|&) physical|入院.{0,3}(?:记录|病历|志)"),
    (Kind.CHECKUP_REPORT, r"health (?:check|screening|examination)\w*|check-?up report|体检.{0,3}(?:报告|总检)|健康体检|健康检查报告"),
    (Kind.ENDOSCOPY_REPORT, r"(?:endoscop|colonoscop|gastroscop|bronchoscop|cystoscop|egd|ercp)\w*(?: procedure)?[\w ]{0,10} ?(?:report|note)|^(?:colon|gastr|bronch|cyst)oscopy$|镜.{0,4}报告"),
    (
        Kind.OTHER_TEST_REPORT,
        r"electrocardiogra\w+|(?<![a-z])[e]c?kg(?![a-z])|(?<![a-z])e[ce]g(?![a-z])|echocardiogra\w+|spirometry|holter"
        r"|pulmonary function|lung function|audiogra\w+|electromyogra\w+|心电图|心动图|肺功能|脑电图|肌电图",
    ),
    (Kind.IMAGING_REPORT, rf"(?:{_IMAGING}|radiology|imaging)[\w ,/()-]{{0,60}}(?:report|scan\b)|(?:{_IMAGING}|影像|放射).{{0,8}}(?:报告|检查单)"),
    (Kind.LAB_REPORT, r"lab(?:oratory)?(?: test)? (?:report|results?)|blood test results?|(?:检验|化验|生化).{0,6}(?:报告|单|结果)"),
    (Kind.MEDICATION_LIST, r"prescription|medication (?:list|record|summary|reconciliation)|current medications|处方|用药(?:清单|记录|单)"),
    (
        Kind.CLINIC_LETTER,
        r"(?:referral|clinic|outpatient|consult\w*|progress|office|follow-?up|oncology|visit) "
        r"(?:letter|note|visit|report|record|summary)|门诊.{0,3}(?:病历|记录)|急诊病历|转诊|诊断证明|病情(?:证明|说明|介绍)",
    ),
    (
        Kind.OTHER,
        r"\binvoice|statement of account|\breceipt\b|explanation of benefits|immuni[sz]ation|vaccin\w+"
        r"|发票|票据|费用清单|结算单|收费|预防接种|疫苗",
    ),
)  # fmt: skip
#: Words at the top that point to a kind without naming the paper.
_HINTS: tuple[tuple[Kind, str], ...] = (
    (Kind.IMAGING_REPORT, rf"{_IMAGING}|radiology|影像科|放射科"),
    (Kind.LAB_REPORT, r"laborator|complete blood count|metabolic panel|tumou?r markers?|血常规|生化|肿瘤标志物|检验科"),
    (Kind.PATHOLOGY_REPORT, r"patholog|病理科"),
    (Kind.ENDOSCOPY_REPORT, r"endoscop|colonoscop|gastroscop|内镜中心|胃镜|肠镜"),
)
EXAM_LABELS = r"exam(?:ination)?|study|procedure|report type|document type|title|检查项目|检验项目|项目名称"
#: Section labels, a point each. The English ones count before a colon or alone at the end of a line.
_SECTIONS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Kind.PATHOLOGY_REPORT, ("gross description", "microscopic(?: description)?", "specimens?(?: submitted)?", "final (?:pathologic )?diagnosis")),
    (Kind.IMAGING_REPORT, ("findings", "impression", "technique", "comparison", "indication")),
    (Kind.OPERATIVE_NOTE, ("pre-?operative diagnosis", "post-?operative diagnosis", "estimated blood loss", "description of procedure", "surgeon", "an(?:a)?esthesia")),
    (Kind.DISCHARGE_SUMMARY, ("hospital course", "discharge diagnos[ie]s", "discharge medications?", "condition (?:at|on) discharge", "discharge date|date of discharge")),
    (Kind.ADMISSION_NOTE, ("admitting diagnosis", "date of admission|admission date", "review of systems", "history of present illness", "chief complaint")),
    (Kind.ENDOSCOPY_REPORT, ("withdrawal time", "extent of exam", "endoscopic (?:diagnosis|impression)", "scope(?: used)?")),
    (Kind.LAB_REPORT, ("collected", "specimen")),
    (Kind.OTHER, ("balance due", "amount due", "invoice (?:no|number|date)", "guarantor")),
)  # fmt: skip
_WORDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Kind.PATHOLOGY_REPORT, ("镜下所见", "肉眼所见|大体所见", "病理诊断:", "免疫组化:", "received in formalin")),
    (Kind.IMAGING_REPORT, ("影像所见|影像表现|超声所见|检查所见", "影像诊断|超声提示|诊断意见", "检查部位", "检查方法")),
    (Kind.OPERATIVE_NOTE, ("术前诊断", "术后诊断|术中诊断", "手术经过|手术步骤", "术中所见", "麻醉方式|麻醉方法")),
    (Kind.DISCHARGE_SUMMARY, ("出院诊断", "出院医嘱", "出院情况", "诊疗经过", "出院日期|出院时间")),
    (Kind.ADMISSION_NOTE, ("入院日期|入院时间", "病史陈述者", "初步诊断", "体格检查", "现病史", "个人史")),
    (Kind.CLINIC_LETTER, (r"就诊(?:时间|日期)", "主诉:", "现病史", "处理:", "初诊|复诊")),
    (Kind.ENDOSCOPY_REPORT, ("内镜诊断|镜下诊断", "进镜", "活检\\d块")),
    (Kind.LAB_REPORT, ("参考(?:区间|范围|值)|reference (?:interval|range)s?", "标本(?:类型|号|:)", "检验者|审核者", r"\bunits\b|结果.{0,12}单位", r"mmol/L|g/dL|10\^9/L|10\*3/uL")),
    (Kind.MEDICATION_LIST, (r"^ ?rx?p?\b[.:]?|\bsig:", r"\btake (?:one|two|\d+) |每[日天].{1,3}次", r"\b(?:repeats|refills|dispense)\b|用法", r"\d ?(?:mg|mcg|microgram)\b")),
    (
        Kind.CLINIC_LETTER,
        (
            r"^dear (?:dr|doctor|colleague|prof)",
            r"yours (?:sincerely|faithfully)|kind regards",
            r"thank you for (?:seeing|referring|your referral)|i (?:saw|reviewed) (?:this|mr|ms|mrs)\b",
        ),
    ),
    (Kind.OTHER, ("金额合计", "统筹支付", "个人(?:账户|现金)支付")),
    (Kind.IDENTITY_DOCUMENT, ("公民身份号码", "签发机关")),
)  # fmt: skip
_FLAGS = re.IGNORECASE | re.MULTILINE
_HEADING_RULES = tuple((kind, re.compile(words, _FLAGS)) for kind, words in _HEADINGS)
_HINT_RULES = tuple((kind, re.compile(words, _FLAGS)) for kind, words in _HINTS)
_BODY_RULES = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{words})[ \t]{{0,3}}(?::|\r?$)", _FLAGS)) for kind, ones in _SECTIONS for words in ones
) + tuple((kind, re.compile(words, _FLAGS)) for kind, ones in _WORDS for words in ones)  # fmt: skip


def kind_of(page: Page) -> Found:
    """The kind with the most points and the words that spoke for it first; nothing when two kinds are level."""
    points: dict[Kind, int] = {}
    quotes: dict[Kind, str] = {}
    for kind, worth, quote in (*_from_headings(page), *_from_hints(page), *_from_body(page)):
        points[kind] = points.get(kind, 0) + worth
        quotes.setdefault(kind, quote)
    ranked = sorted(points, key=lambda kind: -points[kind])
    if not ranked or points[ranked[0]] < _ENOUGH or (len(ranked) > 1 and points[ranked[0]] == points[ranked[1]]):
        return Found()
    return Found(ranked[0].value, quotes[ranked[0]])


def heading_of(page: Page) -> Found:
    """The heading that names the kind of paper: folded, and as written; empty when there is none."""
    named = (Found(line.plain[:end], line.written[:end]) for line, end, _, kind in _headings(page) if kind)
    return next(named, Found())


def _headings(page: Page) -> list[tuple[Line, int, int, Kind | None]]:
    """For the top of the page: the line, where its heading ends, where to begin quoting, the kind it names."""
    found = []
    for number, line in enumerate(page.lines[:_HEADING_LINES]):
        heading = line.heading or (line.plain.partition(":")[0] if number == 0 else "")
        kind, start = _named(heading) if heading and (line.is_like_heading or not line.heading) else (None, 0)
        found.append((line, len(heading), start, kind))
    return found


def _named(heading: str) -> tuple[Kind | None, int]:
    """The kind a heading names and where to begin quoting it: a long one at the words that name the kind."""
    text = joined(heading[:120])
    for kind, rule in _HEADING_RULES:
        if match := rule.search(text):
            return kind, match.start() if len(heading) > _LONG and heading.startswith(text) else 0
    return None, 0


def _from_headings(page: Page) -> list[tuple[Kind, int, str]]:
    """The first heading of each kind; the further down the fewer points."""
    seen: dict[Kind, tuple[Kind, int, str]] = {}
    for number, (line, end, start, kind) in enumerate(_headings(page)):
        if kind:
            seen.setdefault(kind, (kind, max(_HEADING_POINTS - number, 3), line.written[start:end]))
    return list(seen.values())


def _from_hints(page: Page) -> list[tuple[Kind, int, str]]:
    tops = [line for line in page.lines[:_HINT_LINES] if line.is_like_heading]
    texts = [(line.heading, line.written[: len(line.heading)]) for line in tops]
    exam = page.value(EXAM_LABELS)
    found = []
    for kind, rule in _HINT_RULES:
        seen = [written for text, written in (*texts, (exam.value, exam.quote)) if rule.search(joined(text[:120]))]
        found += [(kind, _HINT_POINTS, seen[0])] if seen else []
    return found


def _from_body(page: Page) -> list[tuple[Kind, int, str]]:
    found = []
    for kind, rule in _BODY_RULES:
        if match := rule.search(page.plain):
            found.append((kind, 1, page.written[match.start() : match.end()].strip()))
    return found
