"""Which part of the body a line of text names, by keyword, English and Chinese, to pair a report with images.

Reads words only and judges nothing.
"""

from __future__ import annotations

import re

from .kinds import Region

#: In order: what holds a word of a later line ('cervical spine', '颈椎') goes first and is taken out.
_KEYWORDS: tuple[tuple[Region, str], ...] = (
    (Region.WHOLE_BODY, r"whole[ _-]?body|total[ _-]?body|wholebody|skull base to mid|全身"),
    (Region.PELVIS, r"宫颈|膀胱颈|bladder neck|腹股沟|groin|inguinal"),
    (Region.ABDOMEN, r"胰[头体尾]|head of (?:the )?pancreas|pancreatic head"),
    (Region.LIMB, r"[股肱]骨头|(?:femoral|humeral) head"),
    (
        Region.SPINE,
        r"(?:cervical|thoracic|lumbar|sacral|[ctl])[ _-]?spine|spin(?:e|al)\b|lumbosacral|vertebra\w*"
        r"|脊柱|脊椎|脊髓|[颈胸腰骶尾]+椎|腰骶|椎间盘",
    ),
    (Region.BREAST, r"breasts?\b|mammo\w*|axilla\w*|乳腺|乳房|乳癌|钼靶|腋窝"),
    (
        Region.LIMB,
        r"forearm|\b(?:arm|leg|knee|hip|shoulder|elbow|wrist|hand|ankle|foot|femur|thigh|extremit(?:y|ies)|limb)s?\b"
        r"|tibia|humerus|四肢|上肢|下肢|膝|髋|肩|肘|腕|踝|股骨|大腿|小腿|胫骨|肱骨",
    ),
    (
        Region.HEAD,
        r"\bhead\b|brain|skull|crani\w+|\borbits?\b|pituitar\w+|\bsinus(?:es)?\b|头|颅|脑|垂体|眼眶|鼻窦",
    ),
    (Region.NECK, r"\bneck\b|thyroid|laryn\w+|naso-?pharyn\w+|carotid|颈|甲状腺|喉|鼻咽"),
    (
        Region.CHEST,
        r"chest|thora(?:x|cic)|\blungs?\b|pulmon\w+|mediastin\w+|esophag\w+|oesophag\w+|胸|肺|纵隔|食管",
    ),
    (
        Region.ABDOMEN,
        r"abdom\w*|\babd\b|liver|hepat\w+|pancrea\w+|kidney|renal|spleen|biliary|gall ?bladder|mrcp"
        r"|stomach|gastric|腹|肝|胰|胆|脾|肾|胃",
    ),
    (
        Region.PELVIS,
        r"pelvi[sc]\w*|prostat\w+|bladder|uter(?:us|ine)|cervix|ovar\w+|rect(?:um|al)|盆|前列腺|膀胱|子宫|卵巢|直肠",
    ),
)


def region_of(text: str) -> Region | str:
    """The region that `text` names, `Region.WHOLE_BODY` when it names several, or the empty text."""
    left = re.sub(r"(?<=[a-z])_|_(?=[a-z])", " ", text.casefold())
    found: set[Region] = set()
    for region, words in _KEYWORDS:
        left, times = re.subn(words, " ", left)
        if times:
            found.add(region)
    if len(found) > 1:
        return Region.WHOLE_BODY
    return found.pop() if found else ""


def may_be_same(one: str, other: str) -> bool:
    """Whether two regions do not speak against each other; an unknown one never does."""
    return not one or not other or one == other or Region.WHOLE_BODY in (one, other)
