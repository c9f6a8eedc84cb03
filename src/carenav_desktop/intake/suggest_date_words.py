"""The labels that stand before dates, English and Chinese, as regular expressions. Data, no decisions."""

from __future__ import annotations

from ..domain.kinds import RecordKind as Kind

#: Before a date that is no date of the paper: birth, due dates, other examinations.
NEVER = (
    r"birth(?: ?date| ?day)?|dob|d\.o\.b\.?|born(?: on)?|due(?: date| by)?|expir\w*(?: date| on)?|exp"
    "|valid (?:until|through)|print(?:ed)?(?: date| on)?|generated|next(?: visit| appointment"
    r"| review)?|follow-?up(?: date)?|lmp|onset(?: date)?|compar\w*(?: with| to)?|prior|previous|since"
    "|until|出生(?:日期|年月日?)?|生日|生于|到期(?:日期)?|有效期至?|失效日期|打印(?:日期|时间)"
    r"|下次\w{0,4}|预约(?:日期|时间)?|复查(?:日期|时间)?|末次月经|对比|比较|前片|既往|起病(?:日期"
    "|时间)|发病(?:日期|时间)"
)
#: What a label makes of the date after it.
ROLES = {
    "collected": (
        "collect(?:ed|ion)(?: date| on)?|(?:date|time) (?:of collection|collected)|specimen date|drawn"
        "|采样|采集|采血|抽血|取样"
    ),
    "exam": (
        "date of (?:the )?(?:exam(?:ination)?|study|scan|test)|(?:exam(?:ination)?|study|scan|test) date"
        "|performed(?: on)?|检查|扫描|摄片|拍片|测试"
    ),
    "service": (
        "date of (?:service|visit|consultation|encounter)|(?:service|visit|encounter|clinic|consultation"
        "|appointment) date|dos|(?:date )?seen(?: on)?|就诊|门诊|接诊|会诊"
    ),
    "checkup": "体检|check-?up date|screening date",
    "procedure": "date of (?:the )?(?:procedure|surgery|operation)|(?:procedure|surgery|operation) date|手术",
    "discharge": "discharged?(?: date| on)?|date of discharge|出院",
    "admission": "admi(?:ssion|tted)(?: date| on)?|date of admission|入院",
    "issued": (
        "(?:statement|invoice|issue|prescription|letter|signature) date|date (?:of issue|issued"
        "|prescribed|signed)|prescribed|issued|(?<!electronically )signed|开票|开具|签发|处方|签署|签字"
    ),
    "reported": (
        "(?:reported|report(?:ing)? date|result date|finali[sz]ed)(?: on)?|date (?:of (?:the )?report"
        "|reported)|报告|出具"
    ),
    "received": "received|date received|receipt date|接收|送检|收到",
    "recorded": "dictated|(?:note|record) date|date of note|记录|填写|书写",
}
#: Which of several labelled dates is the service date, the best first; by kind of record, then in general.
ORDER = (
    "exam",
    "service",
    "checkup",
    "collected",
    "procedure",
    "issued",
    "plain",
    "reported",
    "discharge",
    "recorded",
    "received",
    "admission",
)
FIRST: dict[str, tuple[str, ...]] = {
    Kind.PATHOLOGY_REPORT: ("reported", "collected", "procedure", "received"),
    Kind.BIOMARKER_REPORT: ("reported", "collected", "received"),
    Kind.LAB_REPORT: ("collected", "exam", "received", "reported"),
    Kind.OPERATIVE_NOTE: ("procedure",),
    Kind.ENDOSCOPY_REPORT: ("exam", "procedure"),
    Kind.DISCHARGE_SUMMARY: ("discharge",),
    Kind.ADMISSION_NOTE: ("admission",),
    Kind.CHECKUP_REPORT: ("checkup",),
    Kind.CLINIC_LETTER: ("service", "plain", "issued", "standing"),
    Kind.OTHER: ("issued",),
}  # fmt: skip
