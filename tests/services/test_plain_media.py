"""A packet for an import desk that can take nothing encrypted: what lies on it, and that nobody makes it by mistake."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pydicom
import pytest
from case_builders import case_in_order
from locked_builders import PASSPHRASE, quick_slots
from pydicom.data import get_testdata_file
from sheet_builders import pages_of
from source_builders import text_pdf

import command_line
import peers
from carenav_desktop.domain.progress import SilentContext
from carenav_desktop.domain.scope import PacketForm
from carenav_desktop.errors import CaseError, Code
from carenav_desktop.packet.key import Key
from carenav_desktop.services.cases import show_case
from carenav_desktop.services.exporting import (
    ExportResult,
    export_packet,
    packet_register,
    require_confirmation,
)
from carenav_desktop.services.locking import lock_library
from carenav_desktop.services.papers import print_certificate, print_labels
from carenav_desktop.services.workspace import Workspace, workspace

_NAMES = ("MR_small_implicit.dcm", "MR_small_bigendian.dcm", "image_dfl.dcm", "CT_small.dcm", "JPEG2000.dcm")
EXPLICIT = "1.2.840.10008.1.2.1"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    with a_case(tmp_path) as opened:
        yield opened


@contextmanager
def a_case(tmp_path: Path) -> Iterator[Workspace]:
    """A case with a paper and image files in five transfer syntaxes."""
    disc = tmp_path / "disc"
    disc.mkdir()
    for at, name in enumerate(_NAMES):
        shutil.copyfile(str(get_testdata_file(name)), disc / f"IM{at}")
    (disc / "letter.pdf").write_bytes(text_pdf("LETTER"))
    (tmp_path / "out").mkdir()
    library = tmp_path / "library"
    with case_in_order(library, disc, "Doe, Jane", "1970-01-01", "Is the plan of 3 December right?") as opened:
        yield opened


def made(ws: Workspace, tmp_path: Path, form: PacketForm) -> ExportResult:
    return export_packet(ws, 1, tmp_path / "out", Key(), None, SilentContext(), form=form)


def test_a_hospital_archive_takes_every_file_of_the_folder(ws: Workspace, tmp_path: Path) -> None:
    done = made(ws, tmp_path, PacketForm.FOLDER)
    folder = done.packet.folder
    images = sorted(one for one in (folder / "DICOM").rglob("*") if one.is_file())
    assert len(images) + len(list((folder / "DICOM_X").glob("*"))) == len(_NAMES)
    found = [pydicom.dcmread(one) for one in images]
    assert {one.file_meta.TransferSyntaxUID for one in found} <= {EXPLICIT, "1.2.840.10008.1.2.4.91"}
    before = [pydicom.dcmread(str(get_testdata_file(name))) for name in _NAMES]
    pixels = {one.SOPInstanceUID: one.pixel_array for one in before if "PixelData" in one}
    assert all(np.array_equal(pixels[one.SOPInstanceUID], one.pixel_array) for one in found)
    assert peers.refused_by_orthanc(images) == {}
    listed = subprocess.run(
        [peers.need("dcmdump"), "+P", "0004,1500", folder / "DICOMDIR"], capture_output=True, text=True, check=True
    )
    assert listed.stdout.count("ReferencedFileID") == len(images)


def test_a_locked_library_hands_over_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    quick_slots(monkeypatch)
    with a_case(tmp_path) as opened:
        plain = made(opened, tmp_path, PacketForm.FOLDER).packet.folder
    key = lock_library(tmp_path / "library", PASSPHRASE, SilentContext())
    with workspace(tmp_path / "library", key=key) as opened:
        locked = made(opened, tmp_path, PacketForm.FOLDER).packet.folder
    images = [one.relative_to(plain) for one in plain.glob("DICOM*/**/*") if one.is_file()]
    assert len(images) >= len(_NAMES)
    assert [one for one in images if (plain / one).read_bytes() != (locked / one).read_bytes()] == []


def test_the_readme_says_what_was_rewritten_and_what_stays_compressed(ws: Workspace, tmp_path: Path) -> None:
    done = made(ws, tmp_path, PacketForm.FOLDER)
    readme = (done.packet.folder / "README.TXT").read_text(encoding="utf-8-sig")
    assert "not sealed: whoever has it can read it" in readme
    assert "rewritten as Explicit VR Little Endian, their values unchanged: 3." in readme
    assert "stay compressed as they came: 1.2.840.10008.1.2.4.91 (1)" in readme
    entry = packet_register(ws, 1)[0]
    assert (entry.form, entry.sealed_for, entry.page_sha256) == (PacketForm.FOLDER, "", "")


def test_an_image_of_a_disc_can_be_mounted_or_listed_and_has_the_same_files(ws: Workspace, tmp_path: Path) -> None:
    folder = made(ws, tmp_path, PacketForm.FOLDER)
    image = made(ws, tmp_path, PacketForm.IMAGE)
    command = [peers.need("7zz"), "x", f"-o{tmp_path / 'x'}", image.packet.folder / "packet.iso"]
    subprocess.run(command, capture_output=True, check=True)
    same = (
        "DICOMDIR",
        *(str(one.relative_to(folder.packet.folder)) for one in folder.packet.folder.glob("DICOM/*/*/*/*")),
    )
    for name in same:
        assert (tmp_path / "x" / name).read_bytes() == (folder.packet.folder / name).read_bytes()


def test_labels_name_the_person_on_open_media_only(ws: Workspace, tmp_path: Path) -> None:
    case = show_case(ws, 1).case
    plain = "".join(pages_of(print_labels(made(ws, tmp_path, PacketForm.FOLDER), case)))
    assert "Doe,Jane" in plain and "1970-01-01" in plain and "notsealed" in plain and "1of1" in plain
    sealed = export_packet(ws, 1, tmp_path / "out", Key(passphrase="4821-0937"), 1_000_000, SilentContext())
    shown = "".join(pages_of(print_labels(sealed, case)))
    assert "Doe" not in shown and "1970" not in shown and sealed.packet.code in shown
    certificate = "".join(pages_of(print_certificate(made(ws, tmp_path, PacketForm.IMAGE))))
    assert "OPEN-ME" not in certificate
    assert "itisnotsealed" in certificate and "passphrase" not in certificate


@pytest.mark.parametrize("typed", ["", "yes", "not  sealed"])
def test_nothing_goes_unsealed_without_the_phrase(typed: str) -> None:
    with pytest.raises(CaseError) as refused:
        require_confirmation(PacketForm.FOLDER, typed)
    assert (refused.value.code, refused.value.params["phrase"]) == (Code.EXPORT_NOT_CONFIRMED, "not sealed")
    require_confirmation(PacketForm.FOLDER, " Not sealed ")
    require_confirmation(PacketForm.IMAGE, "不加密")
    require_confirmation(PacketForm.SEALED, "")


def test_the_command_line_makes_every_form(ws: Workspace, tmp_path: Path) -> None:
    library, out = tmp_path / "library", tmp_path / "out"
    ws.close()
    status, said, _ = command_line.run("--library", library, "export", 1, out, "--form", "folder")
    assert (status, said["error"]) == (1, "export_not_confirmed")
    assert list(out.iterdir()) == []
    labels, certificate = tmp_path / "labels.pdf", tmp_path / "certificate.pdf"
    words = ("--form", "folder", "--confirm", "not sealed", "--labels", labels, "--certificate", certificate)
    done = command_line.answer("--library", library, "export", 1, out, *words)
    assert "passphrase" not in done and Path(done["packet"], "DICOMDIR").is_file()
    assert labels.read_bytes().startswith(b"%PDF") and certificate.read_bytes().startswith(b"%PDF")
    zipped = command_line.answer("--library", library, "export", 1, out, "--form", "zip")
    (tmp_path / "p.txt").write_text(zipped["passphrase"])
    checked = command_line.answer("verify", zipped["packet"], "--passphrase-file", tmp_path / "p.txt")
    assert (checked["ok"], checked["receipt"]) == (True, zipped["receipt"])
