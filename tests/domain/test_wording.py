"""Every sentence the program can say: complete in both languages, and never a word of medicine."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

from carenav_desktop import assets
from carenav_desktop.domain.checklist import State
from carenav_desktop.domain.items import Level
from carenav_desktop.domain.kinds import ModalityGroup, RecordKind, Region

ROOT = Path(__file__).parents[2]
FORBIDDEN = json.loads(Path(__file__).with_name("forbidden_wording.json").read_text(encoding="utf-8"))
MESSAGES = assets.messages()
HAN = "[\u4e00-\u9fff]"
ROOMS = "(checklist|next|companion|step|marked|question)"


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def labels_in(value: object, place: str) -> Iterator[tuple[str, str, str]]:
    """Every text that a document has in the languages of the program, however deep it stands."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name in assets.LANGUAGES and isinstance(one, str):
                yield place, name, one
            else:
                yield from labels_in(one, f"{place}.{value.get('id', '')}.{name}".replace("..", "."))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from labels_in(one, f"{place}.{number}")


def document_texts() -> Iterator[tuple[str, str, str]]:
    """Texts of every document that ships: messages, help, letters, checklists with their packs and profiles."""
    for file in sorted(assets.path("").rglob("*.json")):
        if not file.name.endswith(".schema.json") and "sample_case" not in file.parts:
            yield from labels_in(json.loads(file.read_text(encoding="utf-8")), file.stem)


def command_texts() -> Iterator[tuple[str, str, str]]:
    """What the command line says of its words."""
    for file in sorted((ROOT / "src" / "carenav_desktop" / "cli").glob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for word in call.keywords if isinstance(call, ast.Call) else ():
                if word.arg in ("help", "description") and isinstance(word.value, ast.Constant):
                    yield file.name, "en", str(word.value.value)


def window_texts() -> Iterator[tuple[str, str, str]]:
    """Literals of the window's code, its forms, and their translations."""
    for file in sorted((ROOT / "src").rglob("gui/**/*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and re.search("tr$|translate|TRANSLATE_NOOP", ast.unparse(call.func)):
                for text in (one.value for one in call.args if isinstance(one, ast.Constant)):
                    yield file.name, "en", str(text)
    for file in sorted((ROOT / "ui").rglob("*.ui")):
        for text in ElementTree.parse(file).iter("string"):
            yield file.name, "en", text.text or ""
    for file in sorted(assets.path("translations").glob("*.ts")):
        for text in ElementTree.parse(file).iter("translation"):
            yield file.name, "zh-Hans", "".join(text.itertext())


def page_texts() -> Iterator[tuple[str, str, str]]:
    """Lines of the pages that go along with a packet; both languages stand in one file."""
    for file in sorted(one for one in assets.path("packet").rglob("*") if one.suffix in {".txt", ".htm", ".html"}):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield file.name, "page", line


def all_texts() -> Iterator[tuple[str, str, str]]:
    yield from document_texts()
    yield from command_texts()
    yield from window_texts()
    yield from page_texts()


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_sentence_is_whole_in_both_languages(code: str) -> None:
    wordings = MESSAGES[code]
    assert sorted(wordings) == ["en", "zh-Hans"]
    assert all(text.strip() for text in wordings.values())
    assert blanks(wordings["en"]) == blanks(wordings["zh-Hans"])


def test_the_texts_of_every_document_are_in_both_languages() -> None:
    languages: dict[str, set[str]] = {}
    for place, language, text in document_texts():
        assert text.strip(), place
        languages.setdefault(place, set()).add(language)
    assert set(map(frozenset, languages.values())) == {frozenset(assets.LANGUAGES)}


def test_chinese_texts_are_chinese() -> None:
    wrong = [place for place, language, text in all_texts() if language == "en" and re.search(HAN, text)]
    assert wrong == []
    texts = [(place, re.sub(r"\{\w*\}", "", text)) for place, language, text in all_texts() if language == "zh-Hans"]
    plain = {place for place, text in texts if re.search("[A-Za-z]", text) and not re.search(HAN, text)}
    assert {place for place in plain if not place.endswith(".ts")} <= {
        "kinds.messages.scan.CT",
        "kinds.messages.scan.PET",
    }


def test_no_sentence_speaks_of_medicine() -> None:
    found = [
        (place, text, pattern)
        for place, _, text in all_texts()
        for pattern in FORBIDDEN["en"] + FORBIDDEN["zh-Hans"]
        if re.search(pattern, text, re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You may have a tumour."),
        ("en", "The result is normal."),
        ("en", "This is a good sign."),
        ("en", "You should stop the medicine."),
        ("en", "The scan must be repeated."),
        ("en", "We recommend surgery."),
        ("en", "The lesion looks malignant."),
        ("zh-Hans", "您可能得了肺癌。"),
        ("zh-Hans", "检查结果正常。"),
        ("zh-Hans", "您需要尽快手术。"),
        ("zh-Hans", "这是好消息，不用担心。"),
        ("zh-Hans", "我们建议换一种药。"),
        ("zh-Hans", "预后较好。"),
        ("en", "We guarantee that a professor reads it."),
        ("en", "Acceptance is guaranteed."),
        ("en", "This program will help you to get well."),
        ("en", "A second opinion will surely help your mother."),
        ("en", "A remote review will change the plan."),
        ("en", "The hospital is certain to accept the patient."),
        ("en", "You will be accepted by the clinic."),
        ("en", "We find the best hospital for her."),
        ("en", "Ask a leading lung specialist."),
        ("en", "We promise that Dr Chen reads it himself."),
        ("zh-Hans", "我们保证由主任医师审阅。"),
        ("zh-Hans", "保证医院会接收。"),
        ("zh-Hans", "医院一定会收治。"),
        ("zh-Hans", "远程会诊会帮到您。"),
        ("zh-Hans", "为您找最好的医院。"),
        ("zh-Hans", "由顶级专家会诊。"),
        ("zh-Hans", "会诊意见会改变治疗方案。"),
    ],
)
def test_the_patterns_catch_what_must_not_be_said(language: str, text: str) -> None:
    assert any(re.search(pattern, text, re.IGNORECASE) for pattern in FORBIDDEN[language])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Normal window size"),
        ("en", "The newest one is older than 30 days. Ask the reviewer."),
        ("en", "Only if there was an operation or procedure."),
        ("zh-Hans", "恢复正常窗口大小"),
        ("zh-Hans", "做过手术或操作才需要。"),
        ("en", MESSAGES["limits.all"]["en"]),
        ("zh-Hans", MESSAGES["limits.all"]["zh-Hans"]),
        ("en", "The reviewer will not see what they are."),
        ("en", "What was promised by the hospital, and for which day."),
        ("en", "It can help to write the question down first."),
        ("en", "The best time to ask is before anything is paid."),
        ("en", "It becomes version 2 if you change it."),
        ("zh-Hans", "没有人能保证的事"),
        ("zh-Hans", "改动任何一处，都会成为第 2 版。"),
        ("zh-Hans", "希望专家帮什么忙？"),
        ("zh-Hans", "医院承诺的日期"),
    ],
)
def test_ordinary_words_stay_allowed(language: str, text: str) -> None:
    assert not any(re.search(pattern, text, re.IGNORECASE) for pattern in FORBIDDEN[language])


def test_every_value_of_a_fixed_list_has_a_name() -> None:
    wanted = {f"kind.{one}" for one in RecordKind} | {f"state.{one}" for one in State}
    wanted |= {f"scan.{one}" for one in ModalityGroup} | {f"region.{one}" for one in Region}
    assert wanted <= MESSAGES.keys()


def domain_codes() -> dict[str, set[str]]:
    """Code -> the blanks it is given, for every literal `Say` and `_line` of the domain."""
    found: dict[str, set[str]] = {}
    for file in sorted((ROOT / "src" / "carenav_desktop" / "domain").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and re.fullmatch(ROOMS + r"\.[a-z_.]*[a-z]", str(node.value)):
                found.setdefault(node.value, set())
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Say" and len(node.args) == 2:
                code, params = node.args
                if isinstance(code, ast.Constant) and isinstance(params, ast.Dict):
                    found.setdefault(code.value, set()).update(ast.literal_eval(one) for one in params.keys if one)
    return found


def test_every_sentence_the_rules_ask_for_exists_with_its_blanks() -> None:
    codes = domain_codes()
    assert len(codes) > 40
    for code, given in codes.items():
        assert blanks(MESSAGES[code]["en"]) == given, code


def test_no_sentence_of_the_rules_is_written_for_nobody() -> None:
    built = {f"checklist.{one}" for one in (Level.REQUIRED, Level.AT_SEND)}
    built |= {f"checklist.images_{one}" for one in (State.MISSING, State.ATTENTION, State.REQUESTED)}
    remarks = {"not_a_question", "two_decisions", "no_plan_named", "no_date", "too_vague", "too_long"}
    used = domain_codes().keys() | built | {f"question.{one}" for one in remarks}
    ours = {code for code in MESSAGES if re.match(ROOMS + r"\.", code)}
    assert ours - used == set()
