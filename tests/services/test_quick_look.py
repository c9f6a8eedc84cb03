"""What the quick look shows of a series: every frame in order, its values, its header, its report."""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

import pytest
from locked_builders import PASSPHRASE, quick_slots
from pydicom import Dataset
from pydicom.sequence import Sequence

import dicom_builders
from carenav_desktop.domain.character_sets import CharacterChoice
from carenav_desktop.domain.frame import Frame, FrameRef, HeaderLine, ReportLine, Window
from carenav_desktop.domain.picture import Picture
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.report import Reason
from carenav_desktop.domain.say import Say
from carenav_desktop.services.character_sets import choose_character_set, list_media
from carenav_desktop.services.importing import import_records
from carenav_desktop.services.locking import begin_locked
from carenav_desktop.services.previews import draw_preview
from carenav_desktop.services.quick_look import header_lines, look_away, read_frame, read_report, series_frames, shade
from carenav_desktop.services.trash import empty_trash, trash_case
from carenav_desktop.services.workspace import Workspace, workspace
from carenav_desktop.storage.originals import Originals


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with workspace(tmp_path_factory.mktemp("library")) as opened:
        yield opened


def _imported(ws: Workspace, folder: Path, *files: bytes) -> int:
    """A case with these files."""
    for number, data in enumerate(files):
        (folder / f"{number}.dcm").write_bytes(data)
    with ws.library.unit_of_work() as unit:
        case = unit.cases.create("Case").id
    import_records(ws, case, [folder], SilentContext())
    return case


def _series(ws: Workspace, case: int) -> list[int]:
    with ws.library.unit_of_work() as unit:
        return [series.id for study in unit.imaging.studies(case) for series in study.series]


def _slice(number: int, z: float, value: int = 7) -> bytes:
    made = dicom_builders.ct(
        InstanceNumber=number, ImagePositionPatient=[0, 0, z], ImageOrientationPatient=[1, 0, 0, 0, 1, 0]
    )
    made.PixelData = struct.pack("<64H", *([value] * 64))
    return dicom_builders.part10(made)


def _frame(ws: Workspace, ref: FrameRef) -> Frame:
    found = read_frame(ws, ref)
    assert isinstance(found, Frame), found
    return found


def test_slices_come_in_the_order_of_their_places_whatever_their_numbers(ws: Workspace, tmp_path: Path) -> None:
    case = _imported(ws, tmp_path, _slice(1, 20.0, 3), _slice(2, -5.0, 1), _slice(3, 7.5, 2))
    (series,) = _series(ws, case)
    found = series_frames(ws, series)
    assert [(ref.position, ref.number, ref.frame) for ref in found] == [(-5.0, 2, 0), (7.5, 3, 0), (20.0, 1, 0)]
    assert [struct.unpack_from("<H", _frame(ws, ref).samples)[0] for ref in found] == [1, 2, 3]


def test_an_enhanced_object_gives_each_frame_by_its_own_place(ws: Workspace, tmp_path: Path) -> None:
    made = dicom_builders.ct(ImagePositionPatient=None)
    groups = []
    for z in (3.0, 1.0, 2.0):
        place, group = Dataset(), Dataset()
        place.ImagePositionPatient = [0, 0, z]
        group.PlanePositionSequence = Sequence([place])
        groups.append(group)
    orientation, shared = Dataset(), Dataset()
    orientation.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    shared.PlaneOrientationSequence = Sequence([orientation])
    made.PerFrameFunctionalGroupsSequence = Sequence(groups)
    made.SharedFunctionalGroupsSequence = Sequence([shared])
    made.NumberOfFrames = 3
    made.PixelData = struct.pack("<192H", *(number // 64 for number in range(192)))
    (series,) = _series(ws, _imported(ws, tmp_path, dicom_builders.part10(made)))
    found = series_frames(ws, series)
    assert [(ref.frame, ref.position) for ref in found] == [(1, 1.0), (2, 2.0), (0, 3.0)]
    assert [_frame(ws, ref).samples[0] for ref in found] == [1, 2, 0]


@pytest.mark.parametrize(("frames", "value"), [(3, 1), (100, 0)])
def test_the_thumbnail_of_many_frames_is_the_middle_one_as_far_as_there_is_one(
    ws: Workspace, tmp_path: Path, frames: int, value: int
) -> None:
    made = dicom_builders.ct(NumberOfFrames=frames, WindowCenter=50, WindowWidth=101)
    made.PixelData = struct.pack("<192H", *(100 * (number // 64 == value) for number in range(192)))
    (series,) = _series(ws, _imported(ws, tmp_path, dicom_builders.part10(made)))
    drawn = draw_preview(ws, f"series:{series}")
    assert isinstance(drawn, Picture)
    assert min(drawn.pixels) > 250


def test_objects_without_pixels_are_left_out_and_their_report_can_be_read(ws: Workspace, tmp_path: Path) -> None:
    case = _imported(ws, tmp_path, dicom_builders.part10(dicom_builders.report()))
    (series,) = _series(ws, case)
    assert series_frames(ws, series) == ()
    with ws.library.unit_of_work() as unit:
        (instance,) = unit.imaging.instances(case)
    assert read_report(ws, instance.id) == (
        ReportLine(0, "Imaging Measurement Report"),
        ReportLine(0, value="2026-03-02 11:15", say=Say("report.written")),
        ReportLine(1, "Language of Content Item and Descendants", "English"),
        ReportLine(1, "Finding", "Nothing else."),
    )


def test_the_header_is_listed_with_names_and_without_pixels(ws: Workspace, tmp_path: Path) -> None:
    case = _imported(ws, tmp_path, dicom_builders.part10(dicom_builders.ct(PatientName="Doe^Jane=周^启明")))
    (ref,) = series_frames(ws, _series(ws, case)[0])
    found = header_lines(ws, ref)
    assert not isinstance(found, Reason)
    assert HeaderLine(0, "(0010,0010)", "Patient's Name", "PN", "Doe^Jane=周^启明", 20) in found
    assert HeaderLine(0, "(0028,0010)", "Rows", "US", "8", 2) in found
    assert all(line.tag < "(7FE0" for line in found)
    assert read_report(ws, ref) is Reason.NO_REPORT


def test_header_and_report_are_read_in_the_character_set_that_was_chosen_for_their_medium(
    ws: Workspace, tmp_path: Path
) -> None:
    korean = dicom_builders.report(SpecificCharacterSet="ISO_IR 100", StudyDescription="@" * 8)
    data = dicom_builders.part10(korean).replace(b"@" * 8, "흉부촬영".encode("cp949"))
    case = _imported(ws, tmp_path, data.replace(b"Nothing else.", "흉부 ok......".encode("cp949")))
    (medium,) = list_media(ws, case)
    choose_character_set(ws, medium, CharacterChoice.KOREAN, SilentContext())
    with ws.library.unit_of_work() as unit:
        (instance,) = unit.imaging.instances(case)
    found = header_lines(ws, FrameRef(instance.id, instance.original, 0, 1, None))
    assert not isinstance(found, Reason)
    assert {line.value for line in found if line.name == "Study Description"} == {"흉부촬영"}
    told = read_report(ws, instance.id)
    assert not isinstance(told, Reason)
    assert told[-1] == ReportLine(1, "Finding", "흉부 ok......")


def test_a_window_of_ones_own_and_darkness_turned_around(ws: Workspace, tmp_path: Path) -> None:
    made = dicom_builders.ct(WindowCenter=[2, 32], WindowWidth=[5, 65], WindowCenterWidthExplanation=["BONE", "SOFT"])
    (ref,) = series_frames(ws, _series(ws, _imported(ws, tmp_path, dicom_builders.part10(made)))[0])
    frame = _frame(ws, ref)
    assert frame.windows == (Window(2, 5, "BONE"), Window(32, 65, "SOFT"))
    assert list(shade(frame).pixels[:6]) == [31, 95, 159, 223, 255, 255]
    assert list(shade(frame, Window(32, 64)).pixels[::21]) == [0, 85, 170, 255]
    assert list(shade(frame, invert=True).pixels[:2]) == [224, 160]


def test_what_is_gone_or_no_frame_is_a_reason(ws: Workspace, tmp_path: Path) -> None:
    (ref,) = series_frames(ws, _series(ws, _imported(ws, tmp_path, _slice(1, 0)))[0])
    assert read_frame(ws, FrameRef(ref.instance_id, ref.original, 1, 1, 0.0)) is Reason.NO_PICTURE
    assert read_frame(ws, FrameRef(ref.instance_id, "0" * 64, 0, 1, 0.0)) is Reason.CANNOT_READ


def test_in_a_locked_library_the_file_that_is_scrolled_through_is_unsealed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick_slots(monkeypatch)
    made = dicom_builders.ct(NumberOfFrames=3, SeriesInstanceUID="1.2.826.0.1.77")
    made.PixelData = struct.pack("<192H", *(number // 64 for number in range(192)))
    (tmp_path / "disc").mkdir()
    with workspace(tmp_path / "library", begin_locked(tmp_path / "library", PASSPHRASE)) as locked:
        case = _imported(locked, tmp_path / "disc", dicom_builders.part10(made), _slice(1, 0.0, 9))
        many, single = sorted((series_frames(locked, one) for one in _series(locked, case)), key=len, reverse=True)
        look_away(locked)
        opened: list[str] = []
        whole = Originals.open_handle

        def counted(originals: Originals, sha256: str) -> BufferedReader:
            opened.append(sha256)
            return whole(originals, sha256)

        monkeypatch.setattr(Originals, "open_handle", counted)
        assert [_frame(locked, ref).samples[0] for ref in (*many, *reversed(many))] == [0, 1, 2, 2, 1, 0]
        assert opened == [many[0].original]
        assert isinstance(header_lines(locked, many[0]), tuple)
        assert _frame(locked, many[2]).samples[0] == 2  # although the header was read through the same handle
        assert _frame(locked, single[0]).samples[0] == 9
        look_away(locked)
        assert _frame(locked, single[0]).samples[0] == 9
        assert opened == [many[0].original, single[0].original, single[0].original]


def test_two_files_are_never_taken_for_each_other(ws: Workspace, tmp_path: Path) -> None:
    case = _imported(ws, tmp_path, _slice(1, 0.0, 5), _slice(2, 1.0, 6))
    first, other = series_frames(ws, _series(ws, case)[0])
    assert [_frame(ws, ref).samples[0] for ref in (first, other, first, other)] == [5, 6, 5, 6]


def test_a_process_that_ended_is_replaced_and_the_frame_is_the_same(ws: Workspace, tmp_path: Path) -> None:
    (ref,) = series_frames(ws, _series(ws, _imported(ws, tmp_path, _slice(1, 0.0, 8)))[0])
    before = _frame(ws, ref)
    ws.painter.recycle()
    assert _frame(ws, ref) == before


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells which files a process holds")
def test_nobody_holds_what_was_deleted_for_good(ws: Workspace, tmp_path: Path) -> None:
    case = _imported(ws, tmp_path, _slice(1, 0.0, 4))
    (ref,) = series_frames(ws, _series(ws, case)[0])
    _frame(ws, ref)
    child = ws.painter._child
    assert child is not None
    held = Path(f"/proc/{child._process.pid}/fd")
    assert ref.original in " ".join(str(one.readlink()) for one in held.iterdir())
    trash_case(ws, case)
    empty_trash(ws)
    assert not held.exists()
    assert read_frame(ws, ref) is Reason.CANNOT_READ
