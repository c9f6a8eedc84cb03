"""What a document seems to be, from its text: kind, date, place, examination. English and Chinese, by plain patterns.

Suggestions only: a person accepts or changes each, and `because` quotes what it was seen in. Nothing here looks at
what a document says of anybody's health. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..domain.facts import Suggestion
from ..domain.kinds import RecordKind
from ..domain.regions import region_of
from .written_dates import WrittenDate, dates_in

_LOOKED_AT = 20_000
_HEADING_LINES, _HEADING_CHARACTERS = 6, 500
_LONGEST_TITLE, _LONGEST_QUOTE = 80, 120

#: By their titles. The earliest in the heading decides; at one place the first of this list.
_TITLES: tuple[tuple[RecordKind, str], ...] = (
    (RecordKind.CONSENT, r"知情同意书|informed consent|consent form|authorization (?:to|for) release"),
    (RecordKind.IDENTITY_DOCUMENT, r"居民身份证|护照|\bpassport\b|identity card"),
    (
        RecordKind.OTHER,
        r"收费票据|电子票据|发票|费用清单|statement of account|\binvoice\b|\breceipt\b|immuni[sz]ation|vaccination"
        r"|预防接种",
    ),
    (RecordKind.DISCHARGE_SUMMARY, r"出院小结|出院记录|discharge (?:summary|letter|report)"),
    (RecordKind.ADMISSION_NOTE, r"入院记录|入院病历|admission (?:note|history|record)|history (?:and|&) physical"),
    (RecordKind.OPERATIVE_NOTE, r"手术记录|operati(?:ve|on) (?:note|report|record)|surgical note|procedure note"),
    (RecordKind.RADIOTHERAPY_SUMMARY, r"放(?:射治)?疗(?:小结|总结|记录)|radiation (?:therapy|treatment) summary"),
    (RecordKind.TREATMENT_SUMMARY, r"(?:化疗|治疗)(?:小结|总结)|treatment summary|chemotherapy summary"),
    (RecordKind.OPINION, r"会诊意见|远程会诊|second opinion|expert opinion"),
    (RecordKind.PLAN, r"治疗计划|治疗方案|诊疗计划|treatment plan|tumou?r board|mdt (?:note|report|meeting)"),
    (RecordKind.CHECKUP_REPORT, r"健康体检|体检报告|health (?:check|screening)|(?:annual|routine) check-?up"),
    (
        RecordKind.BIOMARKER_REPORT,
        r"基因检测|分子检测报告|基因突变|molecular (?:pathology|profil\w+|report)|genom\w+ (?:report|profil\w+)"
        r"|next[- ]generation sequencing|biomarker|genetic test\w*",
    ),
    (
        RecordKind.ENDOSCOPY_REPORT,
        r"[胃肠喉膀胱支气管电子内]+镜检?查?报告|(?:colono|gastro|endo|broncho|cysto)scopy|\bEGD\b|\bERCP\b",
    ),
    (RecordKind.PATHOLOGY_REPORT, r"病理(?:检查|诊断|会诊)?报告|patholog(?:y|ical)|histolog(?:y|ical)|cytology"),
    (RecordKind.OTHER_TEST_REPORT, r"心电图|肺功能|脑电图|肌电图|electrocardiogra\w+|\bECG\b|\bEKG\b|spirometry"),
    (
        RecordKind.IMAGING_REPORT,
        r"(?:CT|MRI?|磁共振|超声|彩超|B超|X线|X光|DR|钼靶|PET[-/ ]?CT|放射|影像|核医学|骨扫描)[\u4e00-\u9fff]{0,6}报告"
        r"|radiology|(?:CT|MRI|ultrasound|PET[-/ ]?CT|x-?ray|mammogra\w+|sonogra\w+|echocardiogra\w+) "
        r"(?:report|scan|study|of)|diagnostic imaging|echocardiogra\w+|mammogra\w+"
        r"|\b(?:CT|MRI|PET[-/ ]?CT|ultrasound)\b[ :,-]+(?:of )?(?:the )?(?:head|brain|neck|chest|thorax|abdomen|pelvis|spine"
        r"|breast|liver|thyroid)",
    ),
    (
        RecordKind.LAB_REPORT,
        r"检验报告|检验科|化验单|血常规|生化检验|\blaborator(?:y|ies)\b|\blab (?:report|results?)|blood count"
        r"|(?:metabolic|lipid|liver) panel|test results?",
    ),
    (
        RecordKind.MEDICATION_LIST,
        r"处方[笺单]?|用药清单|医嘱单|\bprescription\b|medication (?:list|record|summary)|current medications",
    ),
    (
        RecordKind.CLINIC_LETTER,
        r"门诊病历|门诊记录|复诊记录|转诊|(?:clinic|referral|consultation|consult|outpatient) (?:letter|note|report)"
        r"|progress note",
    ),
)
#: By what stands further down, where the title says nothing.
_SECTIONS: tuple[tuple[RecordKind, str], ...] = (
    (RecordKind.CLINIC_LETTER, r"^\s*dear\b|yours (?:sincerely|faithfully)|kind regards|此致"),
    (RecordKind.PATHOLOGY_REPORT, r"镜下所见|病理诊断|microscopic description|gross description|肉眼所见"),
    (RecordKind.IMAGING_REPORT, r"影像所见|影像表现|影像诊断|超声所见|超声提示|^\s*impression\s*:|^\s*technique\s*:"),
    (RecordKind.LAB_REPORT, r"参考区间|参考范围|参考值|reference (?:interval|range)"),
    (RecordKind.OPERATIVE_NOTE, r"手术经过|术中所见|estimated blood loss"),
    (RecordKind.DISCHARGE_SUMMARY, r"出院医嘱|出院诊断|discharge (?:diagnosis|medications)"),
    (RecordKind.ADMISSION_NOTE, r"现病史[\s\S]*体格检查|chief complaint[\s\S]*physical exam"),
    (RecordKind.MEDICATION_LIST, r"^\s*Rp?[x:：]"),
)
_FLAGS = re.I | re.M
_TITLE_PATTERNS = tuple((kind, re.compile(words, _FLAGS)) for kind, words in _TITLES)
_SECTION_PATTERNS = tuple((kind, re.compile(words, _FLAGS)) for kind, words in _SECTIONS)

_DONE = (
    r"检查(?:日期|时间)|采[样集](?:日期|时间)|体检日期|手术(?:日期|时间)|就诊(?:日期|时间)|date of (?:the )?(?:exam\w*|"
    r"service|procedure|study|operation|surgery|visit|collection)|(?:exam\w*|study|procedure|service|visit|collection|"
    r"surgery) date|\bcollected(?: on)?|performed(?: on)?|\bdrawn"
)
_REPORTED = r"报告(?:日期|时间)|签发(?:日期|时间)|审核(?:日期|时间)|\breported|report(?:ed)? date|date of report|date reported|signed"
_DISCHARGED = r"出院(?:日期|时间)|discharge[d]?(?: date| on)?|date of discharge"
_ADMITTED = r"入院(?:日期|时间)|admission date|date of admission|admitted(?: on)?"
_RECEIVED = r"送检(?:日期|时间)|收到日期|接收(?:日期|时间)|\breceived"
_ANY = r"(?:日期|时间)|\bdate"
_NEVER = re.compile(
    r"出生|生日|\bdob\b|birth|\bborn\b|\bdue\b|expir|有效期|有效至|复查|follow[- ]?up|lmp|末次月经", re.I
)
_LABELS_BY_KIND: dict[RecordKind, Sequence[str]] = {
    RecordKind.PATHOLOGY_REPORT: (_REPORTED, _DONE, _RECEIVED),
    RecordKind.BIOMARKER_REPORT: (_REPORTED, _DONE, _RECEIVED),
    RecordKind.DISCHARGE_SUMMARY: (_DISCHARGED, _DONE, _REPORTED),
    RecordKind.ADMISSION_NOTE: (_ADMITTED, _DONE, _REPORTED),
}
_LABELS = (_DONE, _REPORTED, _RECEIVED, _DISCHARGED, _ADMITTED)
_LABEL_END = r"\s*(?:[/／(（]?[A-Za-z ]{0,12}[)）]?)?\s*[:：]?\s*$"

_NOT_A_NAME = r"(?!当地|外院|本院|我院|该院|上级|转诊)"
_PLACE_ZH = re.compile(
    rf"{_NOT_A_NAME}[\u4e00-\u9fff]{{2,24}}?(?:医院|保健院|卫生院|卫生服务中心|体检中心|检验所|检验中心|诊所|门诊部|疗养院)"
)
_PLACE_WORD = r"(?:[A-Z][\w.&'’-]*|of|and|the|for|St\.?)"
_PLACE_EN = re.compile(
    rf"(?:[A-Z][\w.&'’-]*)(?: {_PLACE_WORD}){{0,6}} (?:(?i:hospital|infirmary|medical cent(?:er|re)|cancer cent(?:er|re)|clinic|"
    r"institute|laborator(?:y|ies)(?: services)?|family practice|medical practice|health system|health center))\b"
    r"(?: of(?: [A-Z]\w+)+)?"
)
_DEPARTMENT = re.compile(r"^(?:department|division|section) of \w+(?: and \w+)?[ ,-]*", re.I)

_MODALITIES: tuple[tuple[str, str], ...] = (
    ("PT", r"PET"),
    ("MG", r"mammogra|钼靶|乳腺X线"),
    ("US", r"ultrasound|sonogra|超声|彩超|B超|echocardiogra"),
    ("MR", r"\bMRI?\b|magnetic resonance|磁共振|核磁|(?<![A-Za-z])MRI?(?![A-Za-z])"),
    ("CT", r"(?<![A-Za-z])CT(?![A-Za-z])|computed tomography"),
    ("NM", r"bone scan|scintigra|SPECT|骨扫描|骨显像"),
    ("DX", r"x-?ray|radiograph|X线|X光|胸片|(?<![A-Za-z])DR(?![A-Za-z])"),
)
_EXAM_LINE = re.compile(
    r"(?:检查部位|检查项目|检查名称|部位|exam(?:ination)?(?: type)?|study|procedure)\s*[:：]\s*([^\n]{2,80})", re.I
)
_ACCESSION = re.compile(
    r"(?:accession(?: (?:number|no\.?|#))?|影像号|检查号|放射号|超声号|病理号|标本号|case no\.?|specimen (?:id|no\.?))\s*[:：#]?\s*"
    r"([A-Za-z0-9][A-Za-z0-9./-]{3,23})",
    re.I,
)
_HAN = re.compile("[\u4e00-\u9fff]")
_KANA_HANGUL = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z]")
_SIMPLIFIED = frozenset("检验诊断医师报术查纪录见阴阳转观应为无时间门现图结组织这个们发热药费体质变会长东")
_TRADITIONAL = (
    frozenset("檢驗診斷醫師報術查紀錄見陰陽轉觀應為無時間門現圖結組織這個們發熱藥費體質變會長東") - _SIMPLIFIED
)
_ENGLISH = re.compile(
    r"\b(?:the|of|and|patient|date|name|report|with|no|to|for|history|left|right|normal|test|result)\b", re.I
)


def suggest(text: str) -> Suggestion:
    """Everything that can be guessed from the beginning of `text`; empty fields where nothing was seen."""
    text = text[:_LOOKED_AT]
    if not text.strip():
        return Suggestion()
    heading = _heading(text)
    kind, seen_in = _kind(heading, text)
    date = _service_date(dates_in(text), kind, len(heading))
    is_imaging = kind is RecordKind.IMAGING_REPORT
    exam = _exam(text) if is_imaging else ""
    accession = _ACCESSION.search(text)
    quotes = [quote for quote in (seen_in, date.quote if date else "") if quote]
    return Suggestion(
        kind=kind or "",
        date=date.iso if date else "",
        title=_title(seen_in, exam),
        place=_place(heading, text),
        modality=_modality(f"{exam}\n{heading}") if is_imaging else "",
        region=str(region_of(exam) or region_of(heading)) if is_imaging else "",
        accession_number=accession[1] if accession else "",
        language=language_of(text),
        because=" … ".join(quotes)[:_LONGEST_QUOTE],
    )


def language_of(text: str) -> str:
    """'en', 'zh-Hans', 'zh-Hant' or empty, by counting characters."""
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    if han >= 10 and han * 4 > latin and len(_KANA_HANGUL.findall(text)) * 10 < han:
        simplified = sum(sign in _SIMPLIFIED for sign in text)
        return "zh-Hans" if simplified >= sum(sign in _TRADITIONAL for sign in text) else "zh-Hant"
    return "en" if latin >= 20 and len(_ENGLISH.findall(text)) * 100 > latin else ""


def _heading(text: str) -> str:
    """The first lines that hold anything."""
    lines = [line for line in text[: 4 * _HEADING_CHARACTERS].splitlines() if line.strip()]
    return "\n".join(lines[:_HEADING_LINES])[:_HEADING_CHARACTERS]


def _kind(heading: str, text: str) -> tuple[RecordKind | None, str]:
    """The kind and the words it was seen in: by the title, else by sections that only one kind has."""
    found = [(match.start(), kind, match) for kind, words in _TITLE_PATTERNS if (match := words.search(heading))]
    if found:
        _, kind, match = min(found, key=lambda one: one[0])
        return kind, _segment(heading, match)
    for kind, words in _SECTION_PATTERNS:
        if match := words.search(text):
            return kind, _segment(text, match)
    return None, ""


def _segment(text: str, match: re.Match[str]) -> str:
    """The part of the line around a match that wide gaps set apart."""
    begin = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.start())
    line = text[begin : end if end >= 0 else len(text)]
    at = match.start() - begin
    for piece in re.finditer(r"\S+(?:[ \u3000]\S+)*", line):
        if piece.start() <= at < piece.end():
            return piece[0][:_LONGEST_TITLE]
    return line.strip()[:_LONGEST_TITLE]


def _title(seen_in: str, exam: str) -> str:
    return (exam if exam and not _HAN.search(exam) else seen_in).strip(" -:：")[:_LONGEST_TITLE]


def _service_date(dates: list[WrittenDate], kind: RecordKind | None, heading: int) -> WrittenDate | None:
    """The date the service was given, by the label before it; without labels the one at the top of a letter."""
    allowed = [one for one in dates if not _NEVER.search(one.label[-24:])]
    order = _LABELS_BY_KIND.get(kind, ()) if kind else ()
    for words in (*order, *_LABELS, _ANY):
        pattern = re.compile(f"(?:{words}){_LABEL_END}", re.I)
        for one in allowed:
            if pattern.search(one.label):
                return one
    unlabelled = (one for one in allowed if one.start <= heading and kind is not RecordKind.OTHER)
    return next(unlabelled, None)


def _place(heading: str, text: str) -> str:
    for found in _PLACE_ZH.finditer(heading):
        return found[0]
    for line in heading.splitlines():
        for piece in re.split(r"\s{2,}|\s[-–|]\s|, |: ", line):
            if found_en := _PLACE_EN.search(_DEPARTMENT.sub("", piece)):
                return found_en[0]
    labelled = re.search(rf"[:：]\s*({_PLACE_ZH.pattern})", text)
    return labelled[1] if labelled else ""


def _modality(text: str) -> str:
    return next((code for code, words in _MODALITIES if re.search(words, text, re.I)), "")


def _exam(text: str) -> str:
    """What was examined, as the report names it."""
    found = _EXAM_LINE.search(text)
    return re.split(r"\s{2,}|\t", found[1].strip())[0] if found else ""
