"""Names that were read wrongly: seen as doubtful, shown in other sets, read again in the chosen one, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from source_builders import text_pdf

import dicom_builders as dicom
from carenav_desktop.domain.case import Case, Decision
from carenav_desktop.domain.character_sets import CharacterChoice, Medium, TextPart
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Reason
from carenav_desktop.errors import Cancelled
from carenav_desktop.services.cases import create_case
from carenav_desktop.services.character_sets import (
    choose_character_set,
    list_media,
    medium_of_study,
    preview_texts,
)
from carenav_desktop.services.checking import check_library
from carenav_desktop.services.collecting import packet_content
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.records import list_records, list_studies, set_record
from carenav_desktop.services.trash import trash_study
from carenav_desktop.services.workspace import Workspace, workspace

NAME, STUDY, SERIES, PLACE = "歐陽^建國", "胸部平掃", "肺窗", "臺北醫院"
QUIET = SilentContext()


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with workspace(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def case(ws: Workspace) -> Case:
    return create_case(ws, "Jane Doe", "1970-01-01")


def in_set(made: object, codec: str, **texts: str) -> bytes:
    """A file whose texts are bytes of `codec` though its header says Latin-1."""
    for keyword, text in texts.items():
        setattr(made, keyword, text.encode(codec).decode("latin_1"))
    return dicom.part10(made)  # type: ignore[arg-type]


def a_slice(number: int, codec: str = "big5", name: str = NAME, **values: object) -> bytes:
    made = dicom.ct(
        SpecificCharacterSet="ISO_IR 100",
        PatientID=None,
        InstanceNumber=number,
        ImagePositionPatient=[0, 0, 5 * number],
        **values,
    )
    return in_set(
        made, codec, PatientName=name, StudyDescription=STUDY, SeriesDescription=SERIES, InstitutionName=PLACE
    )


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """Three slices in Big5 that are declared as Latin-1."""
    folder = tmp_path / "disc"
    folder.mkdir()
    for number in (1, 2, 3):
        (folder / f"IM{number}").write_bytes(a_slice(number))
    return folder


def only_medium(ws: Workspace, case: Case) -> Medium:
    [medium] = list_media(ws, case.id)
    return medium


def choose(ws: Workspace, case: Case, choice: CharacterChoice) -> int:
    return choose_character_set(ws, only_medium(ws, case), choice, QUIET)


def everything(ws: Workspace, case: Case) -> tuple[object, ...]:
    with ws.library.unit_of_work() as unit:
        instances = tuple(unit.imaging.instances(case.id))
    return list_studies(ws, case.id), list_people(ws, case.id), instances, list_records(ws, case.id)


def test_texts_that_do_not_fit_are_doubtful_and_told(ws: Workspace, case: Case, disc: Path) -> None:
    report = import_records(ws, case.id, [disc], QUIET)
    assert {one.reason for one in report.files} == {Reason.CHARACTER_SET_GUESSED}
    [study] = list_studies(ws, case.id)
    assert study.doubtful_text
    medium = only_medium(ws, case)
    assert (medium.top, medium.files, medium.doubtful) == (str(disc), 3, 3)
    assert medium_of_study(ws, study.id) == medium


def test_a_preview_reads_the_real_texts_in_every_set(ws: Workspace, case: Case, disc: Path) -> None:
    import_records(ws, case.id, [disc], QUIET)
    shown = preview_texts(ws, only_medium(ws, case))
    assert set(shown) == set(CharacterChoice)
    assert [(one.part, one.text, one.fits) for one in shown[CharacterChoice.BIG5]] == [
        (TextPart.NAME, NAME, True),
        (TextPart.STUDY, STUDY, True),
        (TextPart.SERIES, SERIES, True),
        (TextPart.PLACE, PLACE, True),
    ]
    assert not any(one.fits for one in shown[CharacterChoice.UTF_8])


def test_a_choice_rewrites_all_that_is_stored_and_no_original(ws: Workspace, case: Case, disc: Path) -> None:
    import_records(ws, case.id, [disc], QUIET)
    [before] = list_studies(ws, case.id)
    assert choose(ws, case, CharacterChoice.BIG5) == 3
    [study] = list_studies(ws, case.id)
    [series] = study.series
    [person] = list_people(ws, case.id)
    assert (study.description, study.institution, series.description) == (STUDY, PLACE, SERIES)
    assert (person.names, person.files) == ((NAME,), 3)
    assert (study.id, series.id, study.doubtful_text) == (before.id, before.series[0].id, False)
    for instance in packet_content(ws, case.id).instances:
        assert (instance.keys["PatientName"], instance.keys["StudyDescription"]) == (NAME, STUDY)
        with ws.library.originals.open(instance.original) as kept:
            assert kept.read() in {one.read_bytes() for one in disc.iterdir()}
    assert check_library(ws, True, QUIET).problems == ()


@pytest.mark.parametrize(
    ("codec", "choice"),
    [
        ("gb18030", CharacterChoice.GB18030),
        ("gbk", CharacterChoice.GBK),
        ("utf-8", CharacterChoice.UTF_8),
        ("big5", CharacterChoice.BIG5),
    ],
)
def test_every_set_reads_what_was_written_in_it(
    ws: Workspace, case: Case, tmp_path: Path, codec: str, choice: CharacterChoice
) -> None:
    (tmp_path / "IM1").write_bytes(a_slice(1, codec))
    import_records(ws, case.id, [tmp_path / "IM1"], QUIET)
    choose(ws, case, choice)
    assert [one.names for one in list_people(ws, case.id)] == [(NAME,)]


def test_taking_the_choice_back_leaves_everything_as_it_was(ws: Workspace, case: Case, disc: Path) -> None:
    import_records(ws, case.id, [disc], QUIET)
    decide_people(ws, case.id, [list_people(ws, case.id)[0].id], Decision.NOT_OURS)
    before = everything(ws, case)
    choose(ws, case, CharacterChoice.BIG5)
    assert everything(ws, case) != before
    choose(ws, case, CharacterChoice.AS_WRITTEN)
    assert everything(ws, case) == before


def test_what_was_decided_stays_where_it_is_the_same_person_and_is_asked_where_it_is_another(
    ws: Workspace, case: Case, tmp_path: Path
) -> None:
    """A name in Latin letters ties the first file to its person whatever its Chinese reads like."""
    disc = tmp_path / "disc"
    disc.mkdir()
    (disc / "A").write_bytes(a_slice(1, name=f"Ouyang^Jianguo={NAME}", StudyInstanceUID="1.2.1"))
    (disc / "B").write_bytes(a_slice(2, name=NAME, StudyInstanceUID="1.2.2", PatientBirthDate="19600101"))
    import_records(ws, case.id, [disc], QUIET)
    decide_people(ws, case.id, [one.id for one in list_people(ws, case.id)], Decision.SAME)
    choose(ws, case, CharacterChoice.BIG5)
    tied, other = list_people(ws, case.id)
    assert (tied.decision, tied.names) == (Decision.SAME, ("Ouyang^Jianguo", NAME))
    assert (other.decision, other.names) == (Decision.OPEN, (NAME,))
    decide_people(ws, case.id, [tied.id], Decision.NOT_OURS)
    choose(ws, case, CharacterChoice.AS_WRITTEN)
    assert [one.decision for one in list_people(ws, case.id)] == [Decision.NOT_OURS, Decision.SAME]


def test_a_name_that_turns_out_to_be_the_cases_own_needs_no_question(ws: Workspace, disc: Path) -> None:
    case = create_case(ws, "歐陽建國", "1970-01-01")
    import_records(ws, case.id, [disc], QUIET)
    assert [one.decision for one in list_people(ws, case.id)] == [Decision.OPEN]
    choose(ws, case, CharacterChoice.BIG5)
    assert [one.decision for one in list_people(ws, case.id)] == [Decision.SAME]


def test_two_people_whose_names_read_alike_wrongly_are_parted(ws: Workspace, case: Case, tmp_path: Path) -> None:
    """Files of one study that become files of two people lie in a study of each."""
    disc = tmp_path / "disc"
    disc.mkdir()
    (disc / "A").write_bytes(a_slice(1, name=NAME))
    (disc / "B").write_bytes(a_slice(2, name="王^大明"))
    import_records(ws, case.id, [disc], QUIET)
    choose(ws, case, CharacterChoice.UTF_8)  # nothing fits, all is replaced alike or not at all
    choose(ws, case, CharacterChoice.BIG5)
    studies = list_studies(ws, case.id)
    assert sorted(one.instances for one in studies) == [1, 1]
    assert {names for one in list_people(ws, case.id) for names in one.names} == {NAME, "王^大明"}


def test_a_disc_dropped_again_is_read_as_was_chosen(ws: Workspace, case: Case, disc: Path) -> None:
    import_records(ws, case.id, [disc], QUIET)
    choose(ws, case, CharacterChoice.BIG5)
    (disc / "IM4").write_bytes(a_slice(4))
    report = import_records(ws, case.id, [disc], QUIET)
    assert [one.reason for one in report.files if one.path.endswith("IM4")] == [Reason.NONE]
    [study] = list_studies(ws, case.id)
    assert (study.instances, study.description, study.doubtful_text) == (4, STUDY, False)
    assert [one.files for one in list_people(ws, case.id)] == [4]


def test_another_disc_is_not_touched(ws: Workspace, case: Case, disc: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "IM1").write_bytes(a_slice(1, StudyInstanceUID="1.2.9", SeriesInstanceUID="1.2.9.1"))
    import_records(ws, case.id, [disc], QUIET)
    import_records(ws, case.id, [other], QUIET)
    first = next(one for one in list_media(ws, case.id) if one.top == str(disc))
    choose_character_set(ws, first, CharacterChoice.BIG5, QUIET)
    assert {one.study_uid: one.description == STUDY for one in list_studies(ws, case.id)} == {
        "1.2.826.0.1.1": True,
        "1.2.9": False,
    }


def test_texts_that_name_their_set_rightly_stay(ws: Workspace, case: Case, disc: Path) -> None:
    (disc / "IM9").write_bytes(dicom.part10(dicom.ct(PatientName="王^小东", StudyInstanceUID="1.2.9", PatientID=None)))
    import_records(ws, case.id, [disc], QUIET)
    choose(ws, case, CharacterChoice.BIG5)
    assert {names for one in list_people(ws, case.id) for names in one.names} == {NAME, "王^小东"}


def test_papers_inside_the_files_are_of_the_same_person_and_keep_what_was_confirmed(
    ws: Workspace, case: Case, disc: Path
) -> None:
    for name, number in (("P1", 1), ("P2", 2)):
        made = dicom.encapsulated_pdf(
            text_pdf(f"paper {number}"), SpecificCharacterSet="ISO_IR 100", PatientID=None, DocumentTitle=None
        )
        texts = {"PatientName": NAME, "InstitutionName": PLACE, "StudyDescription": STUDY}
        (disc / name).write_bytes(in_set(made, "big5", **texts))
    import_records(ws, case.id, [disc], QUIET)
    second = list_records(ws, case.id)[0]
    set_record(ws, second.id, kind="imaging_report", date="2026-03-02", place="My own words")
    choose(ws, case, CharacterChoice.BIG5)
    [person] = list_people(ws, case.id)
    assert person.files == 7
    assert {one.place for one in list_records(ws, case.id)} == {"My own words", PLACE}
    assert {one.person_id for one in list_records(ws, case.id)} == {person.id}
    assert len(list_records(ws, case.id, PLACE)) == 1


def test_what_is_in_the_trash_is_read_again_too(ws: Workspace, case: Case, disc: Path) -> None:
    import_records(ws, case.id, [disc], QUIET)
    [study] = list_studies(ws, case.id)
    medium = only_medium(ws, case)
    trash_study(ws, study.id)
    choose_character_set(ws, medium, CharacterChoice.BIG5, QUIET)
    with ws.library.unit_of_work() as unit:
        unit.trash.restore("study", study.id)
    assert list_studies(ws, case.id)[0].description == STUDY


def test_a_choice_that_is_stopped_changes_nothing(ws: Workspace, case: Case, disc: Path) -> None:
    class Stopping(SilentContext):
        def checkpoint(self) -> None:
            raise Cancelled

    import_records(ws, case.id, [disc], QUIET)
    before = everything(ws, case)
    with pytest.raises(Cancelled):
        choose_character_set(ws, only_medium(ws, case), CharacterChoice.BIG5, Stopping())
    assert everything(ws, case) == before
    assert only_medium(ws, case).choice is CharacterChoice.AS_WRITTEN


@pytest.mark.corpus
def test_files_of_the_corpus_read_rightly_or_offer_a_choice(ws: Workspace, case: Case, corpus: Path) -> None:
    for name in ("gbk_declared_latin1.dcm", "utf8_no_charset_tag.dcm"):
        import_records(ws, case.id, [corpus / "made/dicom" / name], QUIET)
    assert {names for one in list_people(ws, case.id) for names in one.names} == {"欧阳建国", "王^小东"}
    assert all(one.doubtful_text for one in list_studies(ws, case.id))
    choose(ws, case, CharacterChoice.GBK)
    readable = [one for one in list_studies(ws, case.id) if not one.doubtful_text]
    assert "胸部平扫" in {one.description for one in readable}
