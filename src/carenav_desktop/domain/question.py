"""Remarks on the wording of the decision question, in English and Chinese.

Rules of wording only: is it a question, is it one, does it name what is planned and a date, is it short enough.
They never look at the medicine in it, and a remark forbids nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .say import Say

LONGEST_WORDS = 30
LONGEST_CHARACTERS = 60

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_CLOSING = " \t\r\n\"'”’»)）】」』"
_ENGLISH_OPENER = (
    r"(?:should|shall|can|could|would|will|is|are|do|does|did|may|must|have|has"
    r"|what|which|when|where|who|how|why|whether)\b"
)
_CHINESE_OPENER = (
    r"(?:是否|是不是|要不要|能不能|能否|可否|应否|该不该|应不应该|可不可以|需不需要|有没有必要|有无必要"
    r"|怎么|如何|哪[家个种里位]|什么时候|何时)"
)
_SECOND_DECISION = re.compile(
    rf"(?:\band\b|;|\bplus\b|\bas well as\b)(?:\s*(?:also|then|if so|in addition),?)?\s+{_ENGLISH_OPENER}"
    rf"|\b(?:and|also)\s+(?:whether|if)\b"
    r"|^(?:should|shall|can|could|would|will|is|are|do|does)\b[^?]*,\s*(?:should|shall|can|could|do|does)\b",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|may|march"
_DATES = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\b"
    rf"|\b(?:{_MONTHS}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b"
    rf"|\b(?:{_MONTHS}),? (?:19|20)\d\d\b"
    r"|\b(?:in|by|before|until|from|this|next|of|end) (?:january|february|april|may|june|july|august|september"
    r"|october|november|december)\b"
    r"|[12]\d{3}年|[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}[日号]|[初中底末])?(?!以[前后])",
    re.IGNORECASE,
)
_PLAN_WORDS = re.compile(
    r"\b(?:planned|proposed|offered|recommended|suggested|scheduled|prescribed|intended)\b"
    r"|\b(?:current|present|existing|ongoing) (?:\w+ )?(?:plan|treatment|therapy|medicine|drug)s?\b"
    r"|\bplan (?:to|of|for|is|was|from)\b|\bplan[:(]"
    r"|计划|拟|打算|准备|安排|建议(?:先|做|用|进行|的)|推荐|预定|目前的?(?:治疗|方案)|现在的?(?:治疗|方案)|现有方案|原方案",
    re.IGNORECASE,
)
_TREATMENT_WORDS = re.compile(
    r"\b(?:chemo\w*|radio(?:therapy|chemo\w*|surgery|embol\w+)|radiation|surgery|operation|operating|operate\b"
    r"|immunotherapy|targeted|hormone|endocrine|transplant\w*|ablation|resection|biopsy|trial|proton\w*|stent"
    r"|infusion|car-?t|watch(?:ful)?[ -](?:and|waiting)|surveillance|mastectomy|lobectomy|lumpectomy|colectomy"
    r"|\w+(?:ectomy|ostomy|mab|nib|platin|taxel|rubicin|ciclib|parib))\b"
    r"|化疗|放疗|手术|切除|靶向|免疫治疗|内分泌治疗|移植|消融|介入|活检|穿刺|临床试验|质子|重离子|观察等待|随访观察"
    r"|[\u4e00-\u9fff]{2}(?:单抗|替尼|铂)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?=[A-Z0-9-]*[A-Z]{2})(?!CT\b|MRI?\b|PET\b|DICOM\b|AND\b|OR\b)[A-Z][A-Z0-9-]{2,}\b|[(（][^)）]{2,}[)）]"
)
_VAGUE = re.compile(
    r"\bwhat (?:should|do|can|could|shall|must|would) (?:we|i|you|she|he|they|my \w+|our \w+) (?:do|suggest|advise"
    r"|recommend|think|say)\b"
    r"|\bwhat(?:'s| is| are| would be) (?:the |our |my |her |his |their )?(?:best|right|next|options?|choices?)\b"
    r"|\bwhat (?:next|now|else)\b|\bhow (?:can|do) (?:we|i) (?:help|go on|proceed)\b|\bwhat to do\b"
    r"|\bany (?:advice|suggestions?|ideas?|thoughts|opinions?|help)\b|\b(?:please|can you) (?:help|advise)\b"
    r"|\b(?:is there )?anything (?:else )?(?:we|you|i) can do\b|\b(?:your|an?) (?:advice|opinion)\b"
    r"|怎么办|咋办|怎么(?:治|做|处理|样)|该如何(?:治|做|办|处理)|有(?:什么|没有|啥)(?:更?好的?)?(?:办法|建议|方案|意见|方法)"
    r"|最好的?(?:治疗|办法|方案|方法)|哪种(?:治疗|方案|方法)?(?:最|更|比较)?好|还(?:能|有)(?:治|救|办法)|您怎么看|下一步(?:怎么|该)"
    r"|请(?:给|提|帮).{0,6}(?:建议|意见|看看)|帮帮|救救",
    re.IGNORECASE,
)


def check(text: str) -> tuple[Say, ...]:
    """The remarks on a question, in a fixed order; none for an empty text. Codes: 'question.too_long' and so on."""
    plain = text.strip()
    if not plain:
        return ()
    return tuple(Say(f"question.{code}") for code, applies in _RULES if applies(plain))


def check_further(text: str) -> tuple[Say, ...]:
    """The remarks on a further question: the plan and the date stand in the main one already."""
    plain = text.strip()
    if not plain:
        return ()
    return tuple(Say(f"question.{code}") for code, applies in _RULES if code in _FURTHER_RULES and applies(plain))


def length(text: str) -> tuple[int, int, bool]:
    """(used, limit, whether characters are counted): characters for a Chinese text, words for any other."""
    characters, words = _characters(text), len(text.split())
    if characters:
        return characters, LONGEST_CHARACTERS, True
    return words, LONGEST_WORDS, False


def _characters(text: str) -> int:
    return len(_HAN.findall(text))


def _not_a_question(text: str) -> bool:
    end = text.rstrip(_CLOSING)
    return not re.search(r"[?？؟][!！]*$|[吗呢么嘛][。.]?$", end)


def _two_decisions(text: str) -> bool:
    """More than one question, or more than one alternative to the one that is asked."""
    return (
        len(re.findall(r"[?？]+(?!\s*(?:or\b|还是|或))", text.rstrip(_CLOSING), re.IGNORECASE)) > 1
        or bool(_SECOND_DECISION.search(text))
        or len(re.findall(r"\bor\b", text, re.IGNORECASE)) > 1
        or _chinese_decisions(text) > 1
        or len(re.findall("还是(?!要|得先)|或者", text)) > 1
    )


def _chinese_decisions(text: str) -> int:
    """How many decisions a Chinese text asks for; what follows 还是 or 或 is the alternative of the one before."""
    asked = re.sub(rf"(?:还是|或者?)[^，。；？?]{{0,4}}?{_CHINESE_OPENER}", "", text)
    return max(len(re.findall(_CHINESE_OPENER, asked)), len(re.findall("吗", text)))


def _no_plan_named(text: str) -> bool:
    return not (_PLAN_WORDS.search(text) or _TREATMENT_WORDS.search(text) or _NAMED.search(text))


def _no_date(text: str) -> bool:
    return not _DATES.search(text)


def _too_vague(text: str) -> bool:
    """It only asks what to do. A question that names a plan may ask so."""
    short = _characters(text) < 6 if _characters(text) else len(text.split()) < 4
    return short or bool(_VAGUE.search(text) and _no_plan_named(text))


def _too_long(text: str) -> bool:
    characters, words = _characters(text), len(text.split())
    return characters > LONGEST_CHARACTERS if characters else words > LONGEST_WORDS


_RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("not_a_question", _not_a_question),
    ("two_decisions", _two_decisions),
    ("no_plan_named", _no_plan_named),
    ("no_date", _no_date),
    ("too_vague", _too_vague),
    ("too_long", _too_long),
)
#: What is asked of a further question as well.
_FURTHER_RULES = ("not_a_question", "two_decisions", "too_long")


def names_treatment(text: str) -> bool:
    """Whether a question names a treatment by a word for one."""
    return bool(_TREATMENT_WORDS.search(text))
