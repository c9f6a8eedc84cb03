"""The words that tell kinds of record apart, English and Chinese, as regular expressions. Data, no decisions."""

from __future__ import annotations

from ..domain.kinds import RecordKind as Kind

IMAGING = (
    r"(?<![a-z])(?:pet[ /-]?ct|pet|ct|mri?)(?![a-z])|computed tomography|magnetic resonance|ultraso\w+"
    r"|sonogra\w+|x-?ray|radiogra\w+|mammogra\w+|bone scan|scintigra\w+|磁共振|核磁|超声|彩超|b超|x线"
    "|x光|钼靶|骨扫描|骨显像"
)
#: In order of strength: of two kinds named in one heading the earlier one is meant.
HEADINGS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.OTHER,
        "申请单|预约单|requisition|request form|appointment|referral form for",
    ),
    (
        Kind.TRANSLATION,
        "(?:certified|sworn) translation|translation of|^translation$|翻译件|译文|译本",
    ),
    (
        Kind.CONSENT,
        "(?<!with )consent|同意书|授权委托书|release of (?:medical )?(?:information|records)",
    ),
    (
        Kind.IDENTITY_DOCUMENT,
        "^passport|居民身份证|^护照|identity card|driver'?s? licen[cs]e",
    ),
    (
        Kind.BIOMARKER_REPORT,
        (
            r"(?:genomic|genetic|molecular|biomarker|next[ -]generation sequencing|\bngs\b"
            r"|comprehensive tumou?r)[\w /-]{0,40}(?:report|result|profil|test|panel|analysis)"
            "|基因.{0,8}(?:检测|报告)|分子(?:病理|检测).{0,4}报告"
        ),
    ),
    (
        Kind.RADIOTHERAPY_SUMMARY,
        (
            r"(?:radiotherapy|radiation)[\w ]{0,24}(?:summary|completion|report)|放疗.{0,3}[小总]结"
            "|放射治疗.{0,3}(?:[小总]结|记录)"
        ),
    ),
    (
        Kind.PLAN,
        ("treatment plan|care plan|tumou?r board|multi-?disciplinary|治疗(?:方案|计划)|多学科|(?<![a-z])mdt(?![a-z])"),
    ),
    (
        Kind.OPINION,
        ("second opinion(?! pathology)|expert opinion|远程会诊|(?<!病理)会诊(?:意见|报告|记录)|第二诊疗意见"),
    ),
    (
        Kind.PATHOLOGY_REPORT,
        (
            r"patholog\w+[\w ]{0,20}(?:report|consultation|diagnosis)|(?:histo|cyto)\w+ report|biopsy report"
            "|病理.{0,6}(?:报告|诊断书|会诊)|活检报告|免疫组化.{0,4}报告"
        ),
    ),
    (
        Kind.TREATMENT_SUMMARY,
        ("(?:treatment|chemotherapy|oncology) (?:summary|history)|化疗.{0,3}(?:[小总]结|记录)|治疗.{0,3}[小总]结"),
    ),
    (
        Kind.OPERATIVE_NOTE,
        (
            "operati(?:ve|on) (?:note|report|record)|(?:surgery|surgical|procedure) (?:note|report|record)"
            "|手术.{0,3}(?:记录|报告)"
        ),
    ),
    (
        Kind.DISCHARGE_SUMMARY,
        "discharge (?:summary|note|letter|report|record)|出院.{0,3}(?:小结|记录|总结|摘要|证明)",
    ),
    (
        Kind.ADMISSION_NOTE,
        "admission (?:note|record|history|summary)|history (?:and|&) physical|入院.{0,3}(?:记录|病历|志)",
    ),
    (
        Kind.CHECKUP_REPORT,
        (
            r"health (?:check|screening|examination)\w*|check-?up report|体检.{0,3}(?:报告|总检)|健康体检"
            "|健康检查报告"
        ),
    ),
    (
        Kind.ENDOSCOPY_REPORT,
        (
            "(?:endoscop|colonoscop|gastroscop|bronchoscop|cystoscop|egd"
            r"|ercp)\w*(?: procedure)?[\w ]{0,10} ?(?:report|note)|^(?:colon|gastr|bronch|cyst)oscopy$"
            "|镜.{0,4}报告"
        ),
    ),
    (
        Kind.OTHER_TEST_REPORT,
        (
            r"electrocardiogra\w+|(?<![a-z])[e]c?kg(?![a-z])|(?<![a-z])e[ce]g(?![a-z])|echocardiogra\w+"
            r"|spirometry|holter|pulmonary function|lung function|audiogra\w+|electromyogra\w+|心电图|心动图"
            "|肺功能|脑电图|肌电图"
        ),
    ),
    (
        Kind.IMAGING_REPORT,
        (
            rf"(?:{IMAGING}|radiology|imaging)[\w ,/()-]{{0,60}}(?:report|scan\b)|(?:{IMAGING}|影像"
            f"|放射).{{0,8}}(?:报告|检查单)"
        ),
    ),
    (
        Kind.LAB_REPORT,
        ("lab(?:oratory)?(?: test)? (?:report|results?)|blood test results?|(?:检验|化验|生化).{0,6}(?:报告|单|结果)"),
    ),
    (
        Kind.MEDICATION_LIST,
        (
            "prescription|medication (?:list|record|summary|reconciliation)|current medications|处方"
            "|用药(?:清单|记录|单)"
        ),
    ),
    (
        Kind.CLINIC_LETTER,
        (
            r"(?:referral|clinic|outpatient|consult\w*|progress|office|follow-?up|oncology|visit) (?:letter"
            "|note|visit|report|record|summary)|门诊.{0,3}(?:病历|记录)|急诊病历|转诊|诊断证明|病情(?:证明"
            "|说明|介绍)"
        ),
    ),
    (
        Kind.OTHER,
        (
            r"\binvoice|statement of account|\breceipt\b|explanation of benefits|immuni[sz]ation|vaccin\w+"
            "|发票|票据|费用清单|结算单|收费|预防接种|疫苗"
        ),
    ),
)
#: Words at the top that point to a kind without naming the paper.
HINTS: tuple[tuple[Kind, str], ...] = (
    (
        Kind.IMAGING_REPORT,
        f"{IMAGING}|radiology|影像科|放射科",
    ),
    (
        Kind.LAB_REPORT,
        "laborator|complete blood count|metabolic panel|tumou?r markers?|血常规|生化|肿瘤标志物|检验科",
    ),
    (
        Kind.PATHOLOGY_REPORT,
        "patholog|病理科",
    ),
    (
        Kind.ENDOSCOPY_REPORT,
        "endoscop|colonoscop|gastroscop|内镜中心|胃镜|肠镜",
    ),
)
#: What stands before the name of an examination.
EXAM_LABELS = "exam(?:ination)?|study|procedure|report type|document type|title|检查项目|检验项目|项目名称"
#: Section labels, which count before a colon or alone at the end of a line.
SECTIONS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.PATHOLOGY_REPORT,
        (
            "gross description",
            "microscopic(?: description)?",
            "specimens?(?: submitted)?",
            "final (?:pathologic )?diagnosis",
        ),
    ),
    (
        Kind.IMAGING_REPORT,
        (
            "findings",
            "impression",
            "technique",
            "comparison",
            "indication",
        ),
    ),
    (
        Kind.OPERATIVE_NOTE,
        (
            "pre-?operative diagnosis",
            "post-?operative diagnosis",
            "estimated blood loss",
            "description of procedure",
            "surgeon",
            "an(?:a)?esthesia",
        ),
    ),
    (
        Kind.DISCHARGE_SUMMARY,
        (
            "hospital course",
            "discharge diagnos[ie]s",
            "discharge medications?",
            "condition (?:at|on) discharge",
            "discharge date|date of discharge",
        ),
    ),
    (
        Kind.ADMISSION_NOTE,
        (
            "admitting diagnosis",
            "date of admission|admission date",
            "review of systems",
            "history of present illness",
            "chief complaint",
        ),
    ),
    (
        Kind.ENDOSCOPY_REPORT,
        (
            "withdrawal time",
            "extent of exam",
            "endoscopic (?:diagnosis|impression)",
            "scope(?: used)?",
        ),
    ),
    (
        Kind.LAB_REPORT,
        (
            "collected",
            "specimen",
        ),
    ),
    (
        Kind.OTHER,
        (
            "balance due",
            "amount due",
            "invoice (?:no|number|date)",
            "guarantor",
        ),
    ),
)
#: Words that count wherever they stand.
WORDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.PATHOLOGY_REPORT,
        (
            "镜下所见",
            "肉眼所见|大体所见",
            "病理诊断:",
            "免疫组化:",
            "received in formalin",
        ),
    ),
    (
        Kind.IMAGING_REPORT,
        (
            "影像所见|影像表现|超声所见|检查所见",
            "影像诊断|超声提示|诊断意见",
            "检查部位",
            "检查方法",
        ),
    ),
    (
        Kind.OPERATIVE_NOTE,
        (
            "术前诊断",
            "术后诊断|术中诊断",
            "手术经过|手术步骤",
            "术中所见",
            "麻醉方式|麻醉方法",
        ),
    ),
    (
        Kind.DISCHARGE_SUMMARY,
        (
            "出院诊断",
            "出院医嘱",
            "出院情况",
            "诊疗经过",
            "出院日期|出院时间",
        ),
    ),
    (
        Kind.ADMISSION_NOTE,
        (
            "入院日期|入院时间",
            "病史陈述者",
            "初步诊断",
            "体格检查",
            "现病史",
            "个人史",
        ),
    ),
    (
        Kind.CLINIC_LETTER,
        (
            "就诊(?:时间|日期)",
            "主诉:",
            "现病史",
            "处理:",
            "初诊|复诊",
        ),
    ),
    (
        Kind.ENDOSCOPY_REPORT,
        (
            "内镜诊断|镜下诊断",
            "进镜",
            r"活检\d块",
        ),
    ),
    (
        Kind.LAB_REPORT,
        (
            "参考(?:区间|范围|值)|reference (?:interval|range)s?",
            "标本(?:类型|号|:)",
            "检验者|审核者",
            r"\bunits\b|结果.{0,12}单位",
            r"mmol/L|g/dL|10\^9/L|10\*3/uL",
        ),
    ),
    (
        Kind.MEDICATION_LIST,
        (
            r"^ ?rx?p?\b[.:]?|\bsig:",
            r"\btake (?:one|two|\d+) |每[日天].{1,3}次",
            r"\b(?:repeats|refills|dispense)\b|用法",
            r"\d ?(?:mg|mcg|microgram)\b",
        ),
    ),
    (
        Kind.CLINIC_LETTER,
        (
            "^dear (?:dr|doctor|colleague|prof)",
            "yours (?:sincerely|faithfully)|kind regards",
            r"thank you for (?:seeing|referring|your referral)|i (?:saw|reviewed) (?:this|mr|ms|mrs)\b",
        ),
    ),
    (
        Kind.OTHER,
        (
            "金额合计",
            "统筹支付",
            "个人(?:账户|现金)支付",
        ),
    ),
    (
        Kind.IDENTITY_DOCUMENT,
        (
            "公民身份号码",
            "签发机关",
        ),
    ),
)
