"""The two pages for people inside a packet: README.TXT and INDEX.HTM, each in English and Chinese.

The page has no script, loads nothing and allows nothing else (its policy names the one style sheet by hash).
Every text that came from a file or a person passes `_text`: unseen characters marked, markup escaped.
"""

from __future__ import annotations

import hashlib
import html
import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from string import Template

from ..assets import LANGUAGES, sentence, text
from ..domain.case import Series, Study
from ..domain.display import visible
from ..domain.say import Say
from ..domain.scope import adds_to_said
from ..domain.stages import later_said
from ..domain.steps import Remote
from .plan import PacketPlan, PlanDocument
from .tree import Tree

_LINE = 200
_PARAGRAPH = 4000
_BULLET = "- "


def readme_text(plan: PacketPlan, tree: Tree, placeholders: Mapping[str, int]) -> bytes:
    """README.TXT: UTF-8 with a byte order mark, CRLF. `placeholders` are those of the directory, by keyword."""
    blanks: dict[str, object] = {
        "code": plan.code,
        "made": plan.made,
        "version": plan.program_version,
        "documents": len(plan.documents),
        "instances": len(plan.instances),
    }
    said = [*([adds_to_said(plan.adds_to.code, plan.adds_to.made)] if plan.adds_to else []), *plan.notes]
    for name, language in zip(("notes_en", "notes_zh"), LANGUAGES, strict=True):
        first = "".join(f"{_BULLET}{_sentence(one, language)}\n" for one in said)
        blanks[name] = first + _notes_text(tree, placeholders, language)
    filled = text("packet/readme-inside.txt").format(**blanks)
    return filled.replace("\n", "\r\n").encode("utf-8-sig")


def index_page(plan: PacketPlan, tree: Tree) -> bytes:
    """INDEX.HTM: the question, the documents by kind and date, the studies, what is missing. UTF-8."""
    template = text("packet/index.htm")
    filled = Template(template).substitute(
        style_hash=_style_hash(template),
        code=_text(plan.code),
        made=_text(plan.made),
        version=_text(plan.program_version),
        person=_joined(_text(plan.case.name), _text(plan.case.born)),
        question=_lines(plan.question.text),
        further=_further(plan),
        documents=_documents(plan, tree),
        studies=_studies(plan),
        notes=_notes(tree),
        gaps=_gaps(plan),
    )
    return filled.encode()


def _further(plan: PacketPlan) -> str:
    """The questions beside the main one under their numbers, and whether 'not from afar' may be the answer."""
    asked = [f"<li>{_lines(text)}</li>\n" for position, text in plan.question.asked.items() if position]
    listed = f'<h3>{_words("packet.page_further")}</h3>\n<ol class="further">\n{"".join(asked)}</ol>\n' if asked else ""
    remote = plan.question.remote
    return listed if remote is Remote.UNSAID else f"{listed}<p>{_words(f'remote.{remote}')}</p>\n"


def _style_hash(template: str) -> str:
    """What a browser computes of the style sheet (CSP level 3)."""
    style = re.search("<style>(.*?)</style>", template, re.DOTALL)
    if style is None:
        raise ValueError("the page has no style sheet")
    return b64encode(hashlib.sha256(style[1].encode()).digest()).decode()


def _text(value: str) -> str:
    return html.escape(visible(value, _LINE))


def _lines(value: str) -> str:
    return "\n".join(html.escape(visible(one, _PARAGRAPH)) for one in value.splitlines())


def _joined(*parts: str) -> str:
    """What there is of some already escaped parts, each isolated from the direction of the others."""
    return " · ".join(f"<bdi>{one}</bdi>" for one in parts if one)


def _both(pair: tuple[str, str]) -> str:
    return f'{_text(pair[0])} <span class="soft" lang="zh-Hans">{_text(pair[1])}</span>'


def _words(code: str, **params: object) -> str:
    english, chinese = (html.escape(sentence(code, language, **params)) for language in LANGUAGES)
    return f'{english} <span class="soft" lang="zh-Hans">{chinese}</span>'


def _table(rows: Iterable[Sequence[str]]) -> str:
    """A table of escaped cells; the first column of each row is kept narrow."""
    body = "".join(
        f'<tr><td class="narrow">{first}</td>' + "".join(f"<td>{one}</td>" for one in rest) + "</tr>\n"
        for first, *rest in rows
    )
    return f"<table>\n{body}</table>\n"


def _documents(plan: PacketPlan, tree: Tree) -> str:
    """A table for each kind in the order of the plan, oldest first, undated last; what was left out below."""
    kinds = list(dict.fromkeys(one.label for one in plan.documents))
    placed = sorted(
        zip(plan.documents, tree.documents, strict=True),
        key=lambda one: (kinds.index(one[0].label), not one[0].record.date, one[0].record.date),
    )
    parts = [
        f"<h3>{_both(label)}</h3>\n{_table(_document_row(*one) for one in group)}"
        for label, group in groupby(placed, key=lambda one: one[0].label)
    ]
    if plan.withheld:
        parts.append(f"<p>{_words('packet.page_withheld', count=sum(plan.withheld.values()))}</p>")
    if plan.later:
        later = later_said(plan.later)
        parts.append(f"<p>{_words(later.code, **later.params)}</p>")
    if plan.deidentified:
        parts.append(f"<p>{_words('packet.deidentified')}</p>")
    if plan.adds_to:
        said = adds_to_said(plan.adds_to.code, plan.adds_to.made)
        parts.append(f"<p>{_words(said.code, **said.params)}</p>")
    return "".join(parts) or _none()


def _document_row(document: PlanDocument, place: str) -> tuple[str, ...]:
    record = document.record
    link = f'<a href="{html.escape(place)}">{_text(document.number)}</a>'
    pages = _words("packet.page_pages", count=record.pages) if record.pages else ""
    title = _joined(_text(record.title), _text(record.place))
    return link, _date(record.date), title, pages


def _date(iso: str) -> str:
    return _text(iso) or _words("packet.page_no_date")


def _studies(plan: PacketPlan) -> str:
    """A table of series for each study, oldest first, undated last. Counts are those of this packet."""
    files = Counter(one.instance.series_id for one in plan.instances)
    ordered = sorted(plan.studies, key=lambda one: (not one.date, one.date, one.id))
    return "".join(_study(one, files) for one in ordered) or _none()


def _study(study: Study, files: Mapping[int, int]) -> str:
    series = [one for one in study.series if files[one.id]]
    if not series:
        return ""
    what = _joined(_text(" ".join(study.modalities)), _text(study.description), _text(study.institution))
    rows = _table(_series_row(one, files[one.id]) for one in series)
    return f"<h3>{_date(study.date)} {what}</h3>\n{rows}"


def _series_row(series: Series, files: int) -> tuple[str, ...]:
    number = "" if series.number is None else str(series.number)
    what = _joined(_text(series.description), _text(series.body_part))
    return number, _text(series.modality), what, _words("packet.page_images", count=files)


def _gaps(plan: PacketPlan) -> str:
    rows = [(_both(one.state), _both(one.label), _both(one.reason)) for one in plan.gaps]
    return _table(rows) if rows else _none()


def _none() -> str:
    return f"<p>{_words('packet.page_none')}</p>\n"


def _by_reason(tree: Tree) -> list[tuple[Say, list[str]]]:
    """The files that no directory lists, those with the same sentence together."""
    groups: dict[tuple[object, ...], tuple[Say, list[str]]] = {}
    for place, why in tree.notes.items():
        key = (why.code, *sorted(why.params.items()))
        groups.setdefault(key, (why, []))[1].append(place)
    return list(groups.values())


def _sentence(why: Say, language: str) -> str:
    """The sentence of a note, what it quotes from a file made visible."""
    quoted = {name: visible(str(value), 64) for name, value in why.params.items()}
    return sentence(why.code, language, **quoted)


def _notes(tree: Tree) -> str:
    """What lies beside the directory, and why."""
    lines = []
    for why, places in _by_reason(tree):
        english, chinese = (html.escape(_sentence(why, language)) for language in LANGUAGES)
        lines.append(f'<li>DICOM_X ({len(places)}): {english} <span class="soft" lang="zh-Hans">{chinese}</span></li>')
    return f"<ul>\n{''.join(lines)}</ul>\n" if lines else ""


def _notes_text(tree: Tree, placeholders: Mapping[str, int], language: str) -> str:
    lines: list[str] = []
    for why, places in _by_reason(tree):
        lines += [_BULLET + _sentence(why, language), *(f"    {one}" for one in places)]
    if not lines:
        lines.append(_BULLET + sentence("packet.all_indexed", language))
    if placeholders:
        counted = ", ".join(f"{keyword} {count}" for keyword, count in sorted(placeholders.items()))
        lines.append(_BULLET + sentence("packet.placeholders", language, list=counted))
    return "\n".join(lines)
