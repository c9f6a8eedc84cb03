"""The order in which the reading room shows pictures, the letters at their edges, and what it lists of a header."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom import Dataset, dcmread
from pydicom.sequence import Sequence
from reader_dictionary import text
from reader_node import ROOT, SOURCE, need_node

from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.frame import HeaderLine
from carenav_desktop.intake.dicom_listing import header_lines
from dicom_builders import MR, ct, dataset, image, part10

AXIAL, SAGITTAL = [1, 0, 0, 0, 1, 0], [0, 1, 0, 0, 0, -1]


def told(paths: Iterable[Path]) -> dict[str, Any]:
    """What the page makes of a series of files."""
    program = ROOT / "tests" / "reader" / "programs" / "stacks.ts"
    command = [need_node(), str(SOURCE / "run.mjs"), str(program)]
    done = subprocess.run(command, input="\n".join(map(str, paths)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def written(folder: Path, made: Iterable[Dataset]) -> list[Path]:
    """Files in an order that says nothing."""
    paths = []
    for number, one in enumerate(made):
        paths.append(folder / f"{number:03}.dcm")
        paths[-1].write_bytes(part10(one))
    random.Random(7).shuffle(paths)
    return paths


def numbers(stack: dict[str, Any]) -> list[str]:
    return [Path(one[0]).stem for one in stack["slices"]]


def placed(number: int, z: float, orientation: list[int] = AXIAL, **values: object) -> Dataset:
    corner = [0, 0, z] if orientation == AXIAL else [z, 0, 0]
    return ct(
        InstanceNumber=number,
        ImagePositionPatient=corner,
        ImageOrientationPatient=orientation,
        FrameOfReferenceUID="1.2.3",
        **values,
    )


def test_position_along_the_normal_is_the_order_whatever_the_numbers_say(tmp_path: Path) -> None:
    found = told(written(tmp_path, [placed(9 - n, 5.0 * n - 12) for n in range(6)]))
    (stack,) = found["stacks"]
    assert numbers(stack) == [f"{n:03}" for n in range(6)]
    assert [one[2] for one in stack["slices"]] == [5.0 * n - 12 for n in range(6)]


def test_without_positions_the_number_is_the_order(tmp_path: Path) -> None:
    (stack,) = told(written(tmp_path, [ct(InstanceNumber=n) for n in (1, 2, 10, 20)]))["stacks"]
    assert (numbers(stack), stack["byPosition"]) == (["000", "001", "002", "003"], False)


def test_directions_and_echoes_are_stacks_of_their_own(tmp_path: Path) -> None:
    axial = [placed(n, n, EchoNumbers=echo) for n in range(3) for echo in (1, 2)]
    sagittal = [placed(10 + n, n, SAGITTAL, EchoNumbers=1) for n in range(4)]
    found = told(written(tmp_path, [*axial, *sagittal]))
    assert sorted(len(one["slices"]) for one in found["stacks"]) == [3, 3, 4]
    assert {(one["left"], one["top"]) for one in found["marks"]} == {("R", "A"), ("A", "H")}


def test_a_series_that_goes_over_its_places_again_is_one_stack_for_each_round(tmp_path: Path) -> None:
    made = [placed(10 * round_ + n, 2.0 * n) for round_ in range(3) for n in range(4)]
    stacks = told(written(tmp_path, made))["stacks"]
    assert [numbers(one) for one in stacks] == [[f"{4 * round_ + n:03}" for n in range(4)] for round_ in range(3)]


def test_two_series_of_one_space_are_matched_by_position(tmp_path: Path) -> None:
    fine = [placed(n, n, EchoNumbers=1) for n in range(9)]
    coarse = [placed(n, 4.0 * n, EchoNumbers=2) for n in range(3)]
    found = told(sorted(written(tmp_path, [*fine, *coarse])))
    assert found["partners"] == [0, 0, 0, 1, 1, 1, 1, 2, 2]


@pytest.mark.corpus
@pytest.mark.parametrize(("folder", "count"), [("dcm_qa_ct-GE", 28), ("dcm_qa_deident-melon", 196)])
def test_a_whole_series_is_in_the_order_of_its_positions(corpus: Path, folder: str, count: int) -> None:
    paths = list((corpus / folder).rglob("*.dcm"))
    (stack,) = told(paths)["stacks"]
    expected = sorted(paths, key=_position)
    assert [one[0] for one in stack["slices"]] == list(map(str, expected))
    assert len(expected) == count


def _position(path: Path) -> float:
    header = dcmread(path, stop_before_pixels=True)
    row, column = np.array(header.ImageOrientationPatient, float).reshape(2, 3)
    return float(np.cross(row, column) @ np.array(header.ImagePositionPatient, float))


def test_frames_of_an_enhanced_object_are_in_the_order_of_their_own_groups(tmp_path: Path) -> None:
    made = image(MR, "MR", NumberOfFrames=4, PixelData=bytes(4 * 8 * 8 * 2), FrameOfReferenceUID="1.2.3")
    orientation, shared = Dataset(), Dataset()
    orientation.ImageOrientationPatient = AXIAL
    shared.PlaneOrientationSequence = Sequence([orientation])
    made.SharedFunctionalGroupsSequence = Sequence([shared])
    made.PerFrameFunctionalGroupsSequence = Sequence([_plane(z) for z in (7.0, -2.0, 3.5, 0.0)])
    (stack,) = told(written(tmp_path, [made]))["stacks"]
    assert [(one[1], one[2]) for one in stack["slices"]] == [(1, -2.0), (3, 0.0), (2, 3.5), (0, 7.0)]


def _plane(z: float) -> Dataset:
    place, groups = Dataset(), Dataset()
    place.ImagePositionPatient = [0, 0, z]
    groups.PlanePositionSequence = Sequence([place])
    return groups


def test_a_picture_without_a_plane_has_the_letters_its_header_names(tmp_path: Path) -> None:
    found = told(written(tmp_path, [ct(PatientOrientation=["P", "F"], ImageOrientationPatient=None)]))
    assert found["marks"] == [{"left": "A", "right": "P", "top": "H", "bottom": "F"}]


def test_overlays_lie_where_their_origin_says(tmp_path: Path) -> None:
    made = ct()
    made.add_new(0x60000010, "US", 2)
    made.add_new(0x60000011, "US", 3)
    made.add_new(0x60000040, "CS", "G")
    made.add_new(0x60000050, "SS", [2, 4])
    made.add_new(0x60000100, "US", 1)
    made.add_new(0x60000102, "US", 0)
    made.add_new(0x60003000, "OW", bytes([0b100110, 0]))
    (overlays,) = told(written(tmp_path, [made]))["overlays"]
    assert overlays == [{"width": 3, "height": 2, "left": 3, "top": 1, "set": [1, 2, 5]}]


def test_the_list_of_a_header_is_the_programs(tmp_path: Path) -> None:
    made = dataset(MR, "MR", PatientName="欧阳^建国", StudyDescription="胸部平扫", AccessionNumber="\u202eA1")
    made.ReferencedStudySequence = Sequence([_plane(1.0), Dataset()])
    made.add_new(0x00291010, "OB", b"\1\2\3\4")
    made.add_new(0x00290010, "LO", "MAKER")
    (path,) = written(tmp_path, [made])
    (lines,) = told([path])["lines"]
    with path.open("rb") as file:
        expected = header_lines(file, CharacterChoice.AS_WRITTEN)
    assert isinstance(expected, tuple)
    assert lines == [_line(one) for one in expected]
    assert ["(0010,0010)", "Patient's Name", "PN", "欧阳^建国", 0] in lines


def _line(line: HeaderLine) -> list[object]:
    return [line.tag, line.name, line.vr, line.value, line.depth]


@pytest.mark.corpus
def test_names_in_many_letters_are_the_programs(corpus: Path) -> None:
    wrong = {}
    for path in sorted((corpus / "pydicom").rglob("chr*.dcm")):
        (lines,) = told([path])["lines"]
        with path.open("rb") as file:
            expected = header_lines(file, CharacterChoice.AS_WRITTEN)
        assert isinstance(expected, tuple)
        if lines != [_line(one) for one in expected]:
            wrong[path.name] = [(a, _line(b)) for a, b in zip(lines, expected, strict=True) if a != _line(b)]
    assert wrong == {}


def test_the_dictionary_is_pydicoms() -> None:
    found = (SOURCE / "src" / "dicom" / "dictionary.ts").read_text(encoding="utf-8")
    assert found == text(), "print it anew with tests/reader_dictionary.py"
