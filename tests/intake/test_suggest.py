"""What is suggested for a document from its text, over the corpus of made reports and over small cases."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from carenav_desktop.domain.facts import Suggestion
from carenav_desktop.intake.suggest import suggest
from carenav_desktop.intake.suggest_page import LOOKED_AT

#: The labels of the corpus and the kinds they stand for.
_KINDS = {
    "lab": "lab_report",
    "radiology": "imaging_report",
    "ultrasound": "imaging_report",
    "pathology": "pathology_report",
    "discharge": "discharge_summary",
    "admission": "admission_note",
    "operation": "operative_note",
    "outpatient": "clinic_letter",
    "letter": "clinic_letter",
    "prescription": "medication_list",
    "endoscopy": "endoscopy_report",
    "ecg": "other_test_report",
    "checkup": "checkup_report",
    "other": "other",
}


def _as_typed(text: str) -> str:
    return text


def _as_a_pdf_gives_it(text: str) -> str:
    return re.sub(" {2,}", " ", text).replace("\n", "\r\n")


def _as_a_table_gives_it(text: str) -> str:
    """Every label on a line of its own, the value below it."""
    return re.sub(r"(?<=日期|时间)：", "：\n", re.sub(r"(?<=[A-Za-z]): (?=\d)", ":\n", text))


@pytest.mark.corpus
@pytest.mark.parametrize("layout", [_as_typed, _as_a_pdf_gives_it, _as_a_table_gives_it])
def test_every_made_report_gets_its_kind_date_place_modality_and_language(
    corpus: Path, layout: Callable[[str], str]
) -> None:
    reports = corpus / "made" / "reports"
    truth = json.loads((reports / "truth.json").read_text("utf-8"))
    wrong = []
    for name, entry in truth.items():
        fields = entry["fields"]
        found = suggest(layout((reports / "txt" / f"{name}.txt").read_text("utf-8")))
        expected = {
            "kind": _KINDS[entry["type"]],
            "date": fields.get("date") or fields.get("discharge", ""),
            "place": fields.get("hospital", found.place),
            "modality": fields.get("modality", ""),
            "language": {"zh": "zh-Hans", "en": "en"}[entry["lang"]],
        }
        seen = {field: getattr(found, field) for field in expected}
        wrong += [] if seen == expected else [(name, seen, expected)]
    assert len(truth) == 25
    assert wrong == []


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "kind", "date", "modality", "region"),
    [
        ("clinical_note_admission", "admission_note", "2026-01-06", "", ""),
        ("echo_report", "other_test_report", "2026-01-07", "", ""),
        ("pathology_breast_biopsy", "pathology_report", "2025-10-12", "", ""),
        ("pathology_colon_resection", "pathology_report", "2025-08-27", "", ""),
        ("radiology_ct_chest", "imaging_report", "2025-09-14", "CT", "chest"),
        ("radiology_mri_brain", "imaging_report", "2025-11-03", "MR", "head"),
    ],
)
def test_reports_of_other_writers(corpus: Path, name: str, kind: str, date: str, modality: str, region: str) -> None:
    found = suggest((corpus / "reports-mosaicx" / "reports" / f"{name}.txt").read_text("utf-8"))
    assert (found.kind, found.date, found.modality, found.region) == (kind, date, modality, region)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NEXT GENERATION SEQUENCING REPORT\nEGFR p.L858R detected", "biomarker_report"),
        ("示例医院  基因检测报告\nEGFR 突变", "biomarker_report"),
        ("Molecular Pathology Report\nBRAF V600E: not detected", "biomarker_report"),
        ("Radiotherapy Completion Summary\n60 Gy in 30 fractions", "radiotherapy_summary"),
        ("放射治疗小结\n总剂量 60Gy/30F", "radiotherapy_summary"),
        ("Chemotherapy Summary\nFOLFOX, 6 cycles", "treatment_summary"),
        ("化疗小结\n第3周期", "treatment_summary"),
        ("Tumor Board Recommendation\nSurgery offered", "plan"),
        ("多学科会诊（MDT）记录", "plan"),
        ("手术知情同意书\n拟行手术名称：右肺上叶切除术", "consent"),
        ("CT检查申请单\n检查部位：胸部", "other"),
        ("Second Opinion\nDr A. Writer", "opinion"),
        ("病理会诊报告\n原病理号：B2024-1", "pathology_report"),
        ("CERTIFIED TRANSLATION\nDischarge summary of 2024-05-02", "translation"),
        ("居民身份证\n公民身份号码 110101190001010000", "identity_document"),
        ("Bronchoscopy Report\nNo endobronchial lesion", "endoscopy_report"),
        ("Pulmonary Function Test\nFEV1 2.1 L", "other_test_report"),
        ("PET/CT检查报告\n检查部位：全身", "imaging_report"),
        ("MEDICATION LIST\n1. Amlodipine 5 mg", "medication_list"),
        ("出 院 小 结\n姓 名：某某", "discharge_summary"),
        ("示例醫院  病理檢查報告單\n報告日期：2024-06-04", "pathology_report"),
        ("手术记录\n术后诊断：待病理报告\n病理报告：待回报", "operative_note"),
        ("OPERATION NOTE\nPathology report to follow.\nFrozen section pathology report: benign", "operative_note"),
        ("DISCHARGE SUMMARY\nThe CT report is enclosed.\nPathology report: pending", "discharge_summary"),
        ("Discharge summary of the ward", "discharge_summary"),
        ("Gross description: one fragment.\nMicroscopic description: glands.", "pathology_report"),
        ("Dear Dr Example,\nThank you for referring this man.\nYours sincerely,\nA. Writer", "clinic_letter"),
        ("PREOPERATIVE DIAGNOSIS: mass\nPOSTOPERATIVE DIAGNOSIS: same\nTECHNIQUE: open", "operative_note"),
    ],
)  # fmt: skip
def test_the_kind_is_seen(text: str, kind: str) -> None:
    assert suggest(text).kind == kind


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("检查日期：2024/5/18", "2024-05-18"),
        ("检查日期：2024.05.18 10:22", "2024-05-18"),
        ("检查日期：２０２４年５月１８日", "2024-05-18"),
        ("日 期：2024年5月8日", "2024-05-08"),
        ("检查日期：2024年5月", "2024-05"),
        ("检查日期：20240518", "2024-05-18"),
        ("Date of service: 11-Jul-2019", "2019-07-11"),
        ("Date: 22 April 2024", "2024-04-22"),
        ("Exam Date: April 22, 2024", "2024-04-22"),
        ("Exam Date: Sept. 3rd, 2023", "2023-09-03"),
        ("Collected: 03/14/2024", "2024-03-14"),
        ("Collected: 14.03.2024", "2024-03-14"),
        ("Collected: 05/05/2024", "2024-05-05"),
        ("Collected: 03/04/2024", ""),
        ("Collected: 03/04/2024\nNHS No: 1\nMRN: 2", ""),
        ("MRN: 00-44\nCollected: 03/04/2024", "2024-03-04"),
        ("DOB: 30/09/1988\nDate: 08/01/2024", "2024-01-08"),
        ("DOB: 09/30/1988\nDate: 08/01/2024", "2024-08-01"),
        ("Seen: 30/09/2024 and 09/30/2024\nDate: 08/01/2024", "2024-09-30"),
        ("DOB: 1959-07-11", ""),
        ("出生日期：1966年3月2日", ""),
        ("1966年3月2日出生\n检查日期：2024-05-18", "2024-05-18"),
        ("Date of Birth: 1959-07-11\nDate: 1959-07-11", ""),
        ("Patient born on 11 July 1959", ""),
        ("Next appointment: 2024-09-01\nDue by 2024-10-01", ""),
        ("Comparison: 2024-01-02\nDate of exam: 2024-02-03", "2024-02-03"),
        ("Reported: 2024-05-19\nCollected: 2024-05-17", "2024-05-17"),
        ("Date of exam: 2024-02-31", ""),
        ("Order 2024-05-18-0361", ""),
        ("Example Practice, 5 December 2023\nDear colleague", "2023-12-05"),
        ("She was seen on 5 December 2023", ""),
        ("5 December 2023\nDear Dr Example,\nA scan performed on 1 November 2023 was clear.", "2023-12-05"),
        ("5 December 2023\nDear Dr Example,\nThe scan dated 2 June 2023 was clear.", "2023-12-05"),
        ("Radiology report\nComparison: radiograph dated 2024-01-02", ""),
        ("诊断证明书\n建议休息\n示例医院\n2024年6月6日", "2024-06-06"),
        ("CEA 3.1 2024-01-05\nCEA 3.4 2024-02-05\nCEA 4.0 2024-03-05", ""),
    ],
)  # fmt: skip
def test_the_service_date_is_seen_and_no_other(text: str, date: str) -> None:
    assert suggest(text).date == date


@pytest.mark.parametrize(
    ("kind", "date"),
    [
        ("出院小结", "2024-06-06"),
        ("入院记录", "2024-05-27"),
        ("手术记录", "2024-05-29"),
        ("病理检查报告单", "2024-06-04"),
        ("检验报告单", "2024-06-01"),
    ],
)
def test_the_kind_decides_which_labelled_date_counts(kind: str, date: str) -> None:
    dates = "入院日期：2024-05-27 出院日期：2024-06-06 手术日期：2024-05-29 报告日期：2024-06-04 采样时间：2024-06-01"
    assert suggest(f"{kind}\n{dates}").date == date


@pytest.mark.parametrize(
    ("text", "modality", "region"),
    [
        ("MAMMOGRAPHY REPORT\nBilateral breasts", "MG", "breast"),
        ("PET-CT REPORT\nExam: PET-CT skull base to mid thigh", "PT", "whole_body"),
        ("RADIOLOGY REPORT\nExam: X-ray left knee", "XR", "limb"),
        ("Bone scan report\nWhole body", "NM", "whole_body"),
        ("示例医院  MRI检查报告单\n检查部位：颈椎", "MR", "spine"),
        ("彩超检查报告\n检查部位：甲状腺", "US", "neck"),
        ("胸部X线检查报告\n影像所见：两肺清晰", "XR", "chest"),
        ("OPERATIVE NOTE\nCT of the chest was reviewed", "", ""),
    ],
)
def test_modality_and_region_of_imaging_reports_only(text: str, modality: str, region: str) -> None:
    found = suggest(text)
    assert (found.modality, found.region) == (modality, region)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("RADIOLOGY REPORT\nFacility: Riverside Medical Center\nExam: CT chest", "Riverside Medical Center"),
        ("DISCHARGE SUMMARY\nUniversity Hospital of Example", "University Hospital of Example"),
        ("To: Example Clinic\nPATHOLOGY REPORT", ""),
        ("HOSPITAL ADMISSION NOTE\nHe was seen in the clinic before.", ""),
        ("示例醫院病理科 病理檢查報告單", "示例醫院"),
        ("出院小结\n当地医院诊断为肺炎", ""),
    ],
)  # fmt: skip
def test_the_place_is_the_papers_own(text: str, place: str) -> None:
    assert suggest(text).place == place


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("CT REPORT\nAccession No.: CT-2024-55310", "CT-2024-55310"),
        ("SURGICAL PATHOLOGY REPORT Case No: S24-09118", "S24-09118"),
        ("CT检查报告单\n影像号：ＣＴ240518 姓名：某某", "CT240518"),
        ("病理报告\n病历号：0001234567", ""),
        ("CT REPORT\nAccession: pending", ""),
    ],
)
def test_the_accession_number_is_no_patient_number(text: str, number: str) -> None:
    assert suggest(text).accession_number == number


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The findings are of the right lung and the chest.", "en"),
        ("Der Befund ist unauffällig und wird mit dem Patienten besprochen.", ""),
        ("Le compte rendu est dans le dossier avec les images.", ""),
        ("患者一般情况良好，伤口愈合。", "zh-Hans"),
        ("患者一般情況良好，傷口癒合，檢查報告見後。", "zh-Hant"),
        ("患者の検査結果をお知らせします。", "ja"),
        ("환자의 검사 결과를 알려 드립니다.", "ko"),
        ("تقرير الأشعة للمريض", "ar"),
        ("Выписной эпикриз. Больной выписан домой.", "ru"),
        ("Виписка з історії хвороби пацієнта", ""),
        ("Patient: 周启明. The report of the scan is with the doctor.", "en"),
    ],
)
def test_the_language_is_named_only_where_script_or_words_tell(text: str, language: str) -> None:
    assert suggest(text).language == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\r\n",
        "x",
        "12345 67890",
        "lorem ipsum dolor sit amet",
        "IMG_20240518_101500.jpg",
        "8.8.8.8 2024.05.18.1 v1.2.3",
        "\0\0\0\0",
        "\ud800\udfff",
    ],
)
def test_nothing_is_suggested_for_a_text_that_tells_nothing(text: str) -> None:
    assert suggest(text) == Suggestion()


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Lee, your account was opened.\nYours sincerely,\nThe bank",
        "Tomorrow we will visit the hospital and ask for the pathology report and the scan.",
        "明天去医院拿病理报告，再去拍片。",
    ],
)
def test_prose_that_mentions_reports_is_none(text: str) -> None:
    assert dataclasses.replace(suggest(text), language="") == Suggestion()


def test_the_title_is_the_heading_without_the_fields_beside_it() -> None:
    assert suggest("=== SURGICAL  PATHOLOGY REPORT ===   Case No: S24-1\nJohn Doe").title == "SURGICAL PATHOLOGY REPORT"
    assert suggest("病理檢查報告單（補充）  病理號：B1\n").title == "病理檢查報告單（補充）"
    assert len(suggest("CT REPORT " + "OF THE CHEST " * 8).title) <= 80


def test_the_reason_quotes_the_text() -> None:
    text = "示例市肿瘤医院  出院小结\n入院日期：2024-05-27    出院日期：2024-06-06"
    because = suggest(text).because
    assert because == "示例市肿瘤医院  出院小结 … 出院日期：2024-06-06"
    assert all(part in text for part in because.split(" … "))


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert suggest("x\n" * (LOOKED_AT // 2) + "CT REPORT\nDate of exam: 2024-05-18") == Suggestion()


@pytest.mark.parametrize(
    "piece",
    [
        *("A:", "检 ", "\t:\n", " ", "2024-05-18 ", "1/2/2024 ", "1 May 2024\n", "Hospital ", "医院", "CT report\n"),
        *("Date: ", "ﷺ", "\u2028", "Accession: -"),
    ],
)
def test_hostile_repetition_ends_and_stays_within_lengths(piece: str) -> None:
    found = suggest(piece * 500_000)
    assert all(len(value) <= 80 for value in dataclasses.astuple(found))
