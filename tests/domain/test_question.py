import pytest

from carenav_desktop.domain.question import check, check_further, length

CLEAN = [
    "Is the planned treatment (X) starting on 3 Dec 2026 the right next step, or should Y come first?",
    "Should my mother start the planned FOLFOX on 3 December 2026, or have surgery first?",
    "Before 2026-12-03, is the proposed lobectomy still right, or is radiotherapy an alternative?",
    "Given her scan of 14 Sep 2026, should the offered chemotherapy start before the operation?",
    "Is the stage clear enough to start the planned treatment by 10 January 2027?",
    "Is it worth travelling to Boston for the trial offered to him before March 2027?",
    "Should he have the planned operation on 3 Dec 2026, which is four weeks after chemotherapy?",
    "计划12月3日开始的化疗（FOLFOX）是合适的下一步吗，还是应该先手术？",
    "医生建议2026年12月3日做右肺上叶切除，是否应该先做化疗？",
    "拟于12月3日开始放疗，是否需要先做基因检测？",
    "目前方案是化疗，2026年12月前是否应改为手术，还是继续化疗？",
    "十二月三日的手术要不要推迟，先做两次化疗？",
    "Is the planned FOLFOX starting on 3 Dec 2026 right? Or should surgery come first?",
    "计划12月3日开始化疗合适吗？还是先手术？",
    "2026年12月3日的靶向治疗，是现在开始好，还是等病理会诊之后好？",
]

REMARKED = {
    "not_a_question": [
        "We want to know about the planned chemotherapy of 3 Dec 2026.",
        "Should she start the planned chemotherapy on 3 Dec 2026? Thank you for your time.",
        "Please look at the planned operation of 2026-12-03",
        "请帮我们看看12月3日的化疗方案。",
        "12月3日的手术，谢谢。",
        "我想知道12月3日开始化疗合不合适。",
    ],
    "two_decisions": [
        "Should we start chemo on 3 Dec 2026, and which hospital is best?",
        "Is the planned operation right? Should we travel before 3 Dec 2026?",
        "Should we do surgery or chemo or radiation by 3 Dec 2026?",
        "Should he start the planned drug on 3 Dec 2026, should we move to another hospital?",
        "Should she have the planned operation on 3 Dec 2026 and can she also travel?",
        "12月3日的手术是否要做？要不要去国外？",
        "是否应该12月3日开始化疗，是否要换医院？",
        "12月3日是否先手术，还是先化疗，还是先放疗？",
    ],
    "no_plan_named": [
        "Is this right for my father by 3 Dec 2026?",
        "What should we do before 3 Dec 2026?",
        "Should we get a second look before 3 Dec 2026?",
        "我们是否应该在12月3日前决定？",
        "12月3日之前我们该做什么？",
        "12月3日前我们该去哪家医院？",
    ],
    "no_date": [
        "Should mother begin the planned chemotherapy soon?",
        "Is the planned operation the right next step, or may it wait?",
        "Is stage T3 N1 right for 2 of the 3 planned cycles of chemotherapy?",
        "是否应该做计划中的手术？",
        "现在的化疗方案合适吗？",
        "计划的手术要不要尽快做？",
    ],
    "too_vague": [
        "What should we do?",
        "What is the best treatment for my mother?",
        "Any advice for us before 3 Dec 2026?",
        "怎么办？",
        "我妈妈接下来怎么治？",
        "请问您有什么好的建议？",
    ],
    "too_long": [
        "Is " + "really " * 28 + "chemotherapy planned?",
        "Should " + "my dear " * 12 + "mother start the planned chemotherapy on 3 Dec 2026?",
        "是否应该开始化疗" + "非常" * 27 + "？",
    ],
}


@pytest.mark.parametrize("text", CLEAN)
def test_a_question_with_one_decision_a_plan_and_a_date_passes_clean(text: str) -> None:
    assert check(text) == ()


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in REMARKED.items() for text in texts])
def test_what_the_wording_lacks_is_remarked(code: str, text: str) -> None:
    assert f"question.{code}" in [one.code for one in check(text)]


@pytest.mark.parametrize("text", ["", "   \n"])
def test_an_empty_question_has_no_remarks(text: str) -> None:
    assert check(text) == ()


def test_a_vague_phrase_beside_a_named_plan_is_not_vague() -> None:
    remarks = [one.code for one in check("What should we do if the planned FOLFOX of 3 Dec 2026 has to stop?")]
    assert remarks == []


def test_words_count_in_english_and_characters_in_chinese() -> None:
    assert length("Should we wait?") == (3, 30, False)
    assert length("要不要等 MRI？") == (4, 60, True)


@pytest.mark.parametrize(("number", "remarked"), [(30, False), (31, True)])
def test_the_limit_itself_is_not_too_long(number: int, remarked: bool) -> None:
    assert ("question.too_long" in [one.code for one in check("word " * (number - 1) + "word?")]) is remarked


@pytest.mark.parametrize(("number", "remarked"), [(60, False), (61, True)])
def test_the_chinese_limit_itself_is_not_too_long(number: int, remarked: bool) -> None:
    assert ("question.too_long" in [one.code for one in check("字" * number + "？")]) is remarked


def test_a_further_question_is_asked_for_no_plan_and_no_date() -> None:
    assert check_further("Is anything missing?") == ()
    assert check_further("   ") == ()
    assert [one.code for one in check_further("Tell us more")] == ["question.not_a_question"]
    assert [one.code for one in check_further("Is it A? Is it B?")] == ["question.two_decisions"]
    assert [one.code for one in check_further("是" * 70 + "？")] == ["question.too_long"]
