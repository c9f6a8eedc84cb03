"""The directory of a packet before other people's programs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import plan_builders as plans
import pytest
from pydicom import Dataset, dcmread
from pydicom.errors import InvalidDicomError
from pydicom.fileset import FileSet

import dicom_builders as dicom
import peers
from carenav_desktop.domain.case import Instance
from carenav_desktop.domain.directory_keys import LEAF_TYPES
from carenav_desktop.packet.dicomdir import DirectoryResult, build
from carenav_desktop.packet.tree import lay_out

MAKERS = (
    *(dicom.ct, dicom.mr, dicom.report, dicom.key_objects, dicom.presentation, dicom.segmentation),
    *(dicom.encapsulated_pdf, dicom.rt_dose, dicom.rt_structures, dicom.rt_plan, dicom.waveform),
)
LACKING = {
    "nothing": {},
    "numbers": dict.fromkeys(("PatientID", "StudyID", "SeriesNumber", "InstanceNumber", "AccessionNumber")),
    "dates": dict.fromkeys(("StudyDate", "StudyTime", "ContentDate", "ContentTime", "PresentationCreationDate")),
    "everything": dict.fromkeys(
        (
            *("PatientName", "PatientID", "PatientBirthDate", "StudyDate", "StudyTime", "StudyID", "Modality"),
            *("SeriesNumber", "InstanceNumber", "ContentDate", "ContentTime", "ContentLabel", "StructureSetLabel"),
            *("RTPlanLabel", "CompletionFlag", "VerificationFlag", "ConceptNameCodeSequence", "DocumentTitle"),
            *("PresentationCreationDate", "PresentationCreationTime", "DoseSummationType"),
            "MIMETypeOfEncapsulatedDocument",
        )
    ),
}
NAMES = {"chinese": "周^启明", "arabic": "محمد^علي", "hostile": "=cmd|'/c calc'!A0^<script>\x1b[31m"}
# Keys beyond the standard's, for import desks; the code of a title that no file stated.
ARGUED = re.compile(
    r"(PatientBirthDate|PatientSex|InstitutionName|SeriesDescription).*not present in standard DICOM IOD"
    r"|Unrecognized defined term = <99CARENAV>"
)
# Read from the files, and a record type that came after the edition the checker follows.
OF_THE_CORPUS = re.compile(r"Illegal root for UID|Unrecognized enumerated value = <ANNOTATION>")


def _built(objects: list[Dataset]) -> DirectoryResult:
    return build(lay_out(plans.plan([dicom.instance_of(one) for one in objects])).directory)


def _written(result: DirectoryResult, folder: Path) -> Path:
    target = folder / "DICOMDIR"
    target.write_bytes(result.data)
    return target


def _verdict(directory: Path) -> list[str]:
    """What dicom3tools has to say, without what is argued above."""
    done = subprocess.run(
        [peers.need("dciodvfy"), "-new", directory], capture_output=True, text=True, errors="replace", check=False
    )
    said = [one for one in done.stderr.splitlines() if one.startswith(("Error", "Warning"))]
    return [one for one in said if not ARGUED.search(one)]


def _listed(directory: Path) -> list[str]:
    """The paths that DCMTK finds in a directory, in order."""
    done = subprocess.run(
        [peers.need("dcmdump"), "+U8", "+P", "0004,1500", directory], capture_output=True, text=True, check=True
    )
    assert not re.search("^[EW]:", done.stderr, re.MULTILINE), done.stderr
    return [one.replace("\\", "/") for one in re.findall(r"ReferencedFileID|\[(.+?)\]", done.stdout) if one]


@pytest.mark.parametrize("lacking", LACKING)
def test_dicom3tools_finds_no_error_with_whatever_keys_lacking(lacking: str, tmp_path: Path) -> None:
    result = _built([make(**LACKING[lacking]) for make in MAKERS])
    assert len(result.placed) == len(MAKERS)
    assert _verdict(_written(result, tmp_path)) == []


@pytest.mark.parametrize("name", NAMES)
def test_dicom3tools_finds_no_error_in_any_name(name: str, tmp_path: Path) -> None:
    result = _built([dicom.ct(PatientName=NAMES[name], StudyDescription=NAMES[name], SeriesDescription=NAMES[name])])
    assert _verdict(_written(result, tmp_path)) == []


def test_dcmtk_knows_the_file_and_lists_every_path(tmp_path: Path) -> None:
    result = _built([make(PatientID=who, StudyInstanceUID=f"1.{who}") for who in ("1", "2") for make in MAKERS])
    directory = _written(result, tmp_path)
    subprocess.run([peers.need("dcmftest"), directory], check=True, capture_output=True)
    assert sorted(_listed(directory)) == sorted("/".join(one.path) for one in result.placed)


def test_dcmtk_reads_a_record_of_every_class_in_the_table(tmp_path: Path) -> None:
    result = _built([dicom.dataset(one, "OT") for one in LEAF_TYPES])
    assert len(_listed(_written(result, tmp_path))) == len(LEAF_TYPES)


def test_pydicom_finds_the_files_of_a_written_tree(tmp_path: Path) -> None:
    objects = [make(PatientID=who, StudyInstanceUID=f"1.{who}") for who in ("1", "2") for make in MAKERS]
    tree = lay_out(plans.plan([dicom.instance_of(one) for one in objects]))
    for place, made in zip(tree.instances, objects, strict=True):
        target = tmp_path / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(dicom.part10(made))
    found = FileSet(_written(build(tree.directory), tmp_path))
    assert found.find_values("PatientID") == ["1", "2"]
    assert {one.load().SOPInstanceUID for one in found} == {one.SOPInstanceUID for one in objects}
    found._stage["t"].cleanup()  # pydicom leaves it to the garbage collector, with a warning


def _corpus_instances(corpus: Path) -> list[Instance]:
    """Every file of the corpus that pydicom can read the head of, as the library would hold it."""
    names = [line.split("\t")[0] for line in (corpus / "FILES.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    made = []
    for name in names:
        found = _head(corpus / name)
        if found is not None and found.get("SOPClassUID") != "1.2.840.10008.1.3.10":
            syntax = str(found.file_meta.get("TransferSyntaxUID", "1.2.840.10008.1.2"))
            made.append(dicom.instance_of(found, transfer_syntax=syntax))
    return made


def _head(path: Path) -> Dataset | None:
    try:
        return dcmread(path, stop_before_pixels=True)
    except (InvalidDicomError, OSError, ValueError, KeyError, NotImplementedError, RecursionError, EOFError):
        return None


@pytest.mark.corpus
@pytest.mark.filterwarnings("ignore")
def test_every_dicom_file_of_the_corpus_is_listed_or_has_a_note(corpus: Path, tmp_path: Path) -> None:
    instances = _corpus_instances(corpus)
    assert len(instances) > 600
    tree = lay_out(plans.plan(instances))
    result = build(tree.directory)
    assert result.unplaced == ()
    assert len(result.placed) + len(tree.notes) == len(instances)
    directory = _written(result, tmp_path)
    assert sorted(_listed(directory)) == sorted("/".join(one.path) for one in result.placed)
    errors = [one for one in _verdict(directory) if one.startswith("Error")]
    assert [one for one in errors if not OF_THE_CORPUS.search(one)] == []
