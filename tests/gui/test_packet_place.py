"""The packet place: what blocks, for whom, what is shown once, and a packet checked again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from places_builders import a_session, add_documents, begin, settle
from pydicom.dataset import Dataset
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from scan_builders import bring_in_scans

import dicom_builders
from carenav_desktop.domain.case import Decision, PacketEntry, PacketMember
from carenav_desktop.domain.checklist import Action
from carenav_desktop.domain.review import Review, ReviewState
from carenav_desktop.domain.reviewer import Reviewer
from carenav_desktop.domain.scope import PacketForm
from carenav_desktop.domain.stages import Stage
from carenav_desktop.errors import Code, PacketError
from carenav_desktop.gui import drives
from carenav_desktop.gui.packet.check_dialog import CheckDialog
from carenav_desktop.gui.packet.place import PacketPlace
from carenav_desktop.gui.packet.plain_dialog import PlainDialog
from carenav_desktop.gui.packet.sealed_page import Handover
from carenav_desktop.gui.packet.sealing import Order
from carenav_desktop.gui.packet.seen_dialog import SeenDialog
from carenav_desktop.gui.session import Session
from carenav_desktop.gui.widgets import LinkButton, PlainLabel
from carenav_desktop.intake.volumes import Drive
from carenav_desktop.sealing.identities import new_identity
from carenav_desktop.services.exporting import packet_register
from carenav_desktop.services.forecast import Forecast
from carenav_desktop.services.people import decide_people, list_people
from carenav_desktop.services.questions import write_question
from carenav_desktop.services.records import list_records, set_record
from carenav_desktop.services.reviewers import keep_reviewer
from carenav_desktop.services.reviews import keep_review, list_reviews, say_state

QUESTION = "The plan is chemotherapy and we decide by 3 December: is the stage clear enough for this plan?"
LEFT_ONE = (
    "Left at home because they are not ticked: 1. Passports and other identity papers are ticked by nobody but you."
)
US = "1.2.840.10008.5.1.4.1.1.6.1"
PASSPHRASE = "4821-0937-5526-1180-7743-2096"


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        begin(qtbot, opened)
        yield opened


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> PacketPlace:
    return shown(session, qtbot)


def shown(session: Session, qtbot: QtBot) -> PacketPlace:
    made = PacketPlace(session)
    qtbot.addWidget(made)
    made.resize(890, 680)
    made.show()
    settle(qtbot, session)
    return made


def make_ready(session: Session) -> None:
    """A case with everything a packet needs."""
    assert session.case is not None
    add_documents(session, session.case)
    ids = [one.id for one in list_people(session.workspace, session.case.id)]
    decide_people(session.workspace, session.case.id, ids, Decision.SAME)
    write_question(session.workspace, session.case.id, QUESTION)


def a_handover() -> Handover:
    packet = SimpleNamespace(folder=Path("/media/stick/Review packet"), code="K7QP", files=9, instances=0)
    entry = PacketEntry(1, "K7QP", "2026-11-23", "", "7F3A21CC", "", 9, 0, 1, "passphrase")
    return Handover(SimpleNamespace(packet=packet, entry=entry), "Li Ming", PASSPHRASE)


def texts(widget: object) -> list[str]:
    return [one.text() for one in widget.findChildren(PlainLabel) if one.isVisible()]


def test_what_blocks_is_listed_and_the_button_waits(place: PacketPlace, session: Session, qtbot: QtBot) -> None:
    assert session.messages.say("preflight.no_question") in texts(place.remarks)
    assert not place.sealing.seal.isEnabled()
    ways = {one.text() for one in place.remarks.findChildren(LinkButton)}
    assert ways == {"Open the question", "Go to the records"}


def test_the_button_of_a_block_leads_to_where_it_is_settled(place: PacketPlace, session: Session, qtbot: QtBot) -> None:
    button = next(one for one in place.remarks.findChildren(LinkButton) if one.text() == "Open the question")
    with qtbot.waitSignal(session.wished, timeout=60_000) as wished:
        button.click()
    assert wished.args[0].action == Action.WRITE_QUESTION


def test_a_case_in_order_can_be_sealed(session: Session, qtbot: QtBot) -> None:
    make_ready(session)
    place = shown(session, qtbot)
    assert place.sealing.seal.isEnabled()
    assert "documents" in texts(place.contents)


def test_a_key_must_be_whole(session: Session, qtbot: QtBot) -> None:
    make_ready(session)
    card = shown(session, qtbot).sealing
    card.form.byKey.setChecked(True)
    assert not card.seal.isEnabled()
    key = new_identity().recipient
    card.form.recipient.setText(key[:-1])
    assert not card.seal.isEnabled()
    card.form.recipient.setText(f"  {key} ")
    assert card.seal.isEnabled() and card.recipient() == key


def test_the_secret_key_of_a_reviewer_is_not_taken_for_the_public_one(session: Session, qtbot: QtBot) -> None:
    make_ready(session)
    card = shown(session, qtbot).sealing
    card.form.byKey.setChecked(True)
    card.form.recipient.setText(new_identity().secret)
    assert not card.seal.isEnabled()


def test_pieces_for_a_stick_stay_below_what_its_file_system_can_hold(place: PacketPlace) -> None:
    sizes = [place.sealing.form.volume.itemData(row) for row in range(place.sealing.form.volume.count())]
    assert sizes == [None, 50_000_000, 200_000_000, 650_000_000, 2**32 - 1]


def test_on_a_stick_one_file_becomes_pieces_until_somebody_says_otherwise(
    place: PacketPlace, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = Drive(tmp_path / "stick", "STICK", is_disc=False)
    monkeypatch.setattr(drives, "mounted", lambda: [stick])
    with qtbot.waitSignal(session.drives.changed, timeout=60_000):
        session.drives.look()
    for folder, size in ((tmp_path / "disk", None), (stick.root / "out", 2**32 - 1)):
        folder.mkdir(parents=True)
        place.sealing.use_folder(folder)
        place.sealing.rescoped.emit()
        settle(qtbot, session)
        assert place.sealing.volume_size == size
    place.sealing.form.volume.setCurrentIndex(0)
    settle(qtbot, session)
    assert place.sealing.volume_size is None


def test_the_passphrase_is_shown_in_groups_and_forgotten(place: PacketPlace, session: Session, qtbot: QtBot) -> None:
    session.handover = a_handover()
    place._show_handover()
    assert set(PASSPHRASE.split("-")) <= set(texts(place.sealed))
    place.sealed.done.click()
    assert session.handover is None
    digits = set(PASSPHRASE.split("-"))
    qtbot.waitUntil(lambda: not digits & {one.text() for one in place.sealed.findChildren(PlainLabel)}, timeout=60_000)


def test_a_passphrase_not_yet_noted_outlives_the_window(session: Session, qtbot: QtBot) -> None:
    session.handover = a_handover()
    assert "7F3A21CC" in texts(shown(session, qtbot).sealed)


def test_a_passphrase_not_yet_noted_stays_when_another_case_is_opened(
    place: PacketPlace, session: Session, qtbot: QtBot
) -> None:
    session.handover = a_handover()
    place._show_handover()
    begin(qtbot, session, "Wang Fang")
    assert "7F3A21CC" in texts(place.sealed)


def test_a_sealed_packet_goes_into_the_log_of_its_reviewer_with_one_press(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    make_ready(session)
    reviewer = keep_reviewer(session.workspace, Reviewer(institution="Far Hospital"))
    declined = keep_review(session.workspace, session.case.id, Review(reviewer_id=reviewer.id))
    say_state(session.workspace, declined, ReviewState.DECLINED)
    review = keep_review(session.workspace, session.case.id, Review(reviewer_id=reviewer.id))
    place = shown(session, qtbot)
    place.sealing.use_folder(tmp_path)
    with qtbot.waitSignal(session.wished, timeout=60_000):
        place.sealing.seal.click()
    settle(qtbot, session)
    whom = place.sealed.whom
    assert [whom.whom.itemData(row) for row in range(whom.whom.count())] == [review]
    whom.keep.click()
    settle(qtbot, session)
    view = next(one for one in list_reviews(session.workspace, session.case.id) if one.review.id == review)
    assert view.review.state is ReviewState.RECORDS_SENT
    assert view.packets == packet_register(session.workspace, session.case.id)
    assert "Far Hospital" in whom.state.text() and not whom.keep.isEnabled()


def test_a_sealed_packet_is_registered_and_found_whole(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    make_ready(session)
    place = shown(session, qtbot)
    place.sealing.use_folder(tmp_path)
    with qtbot.waitSignal(session.wished, timeout=60_000) as wished:
        place.sealing.seal.click()
    settle(qtbot, session)
    assert wished.args[0].action == Action.MAKE_PACKET
    handover = session.handover
    (entry,) = packet_register(session.workspace, session.case.id)
    assert entry.receipt in texts(place.sealed) and entry.sealed_for == "passphrase"
    dialog = CheckDialog(session)
    qtbot.addWidget(dialog)
    dialog.form.packet.setText(entry.folder)
    dialog.form.passphrase.setText(handover.passphrase.replace("-", " "))
    dialog.check()
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=60_000)
    assert entry.receipt in dialog.form.answer.text()
    dialog.form.passphrase.setText("0000-0000-0000-0000-0000-0000")
    dialog.check()
    qtbot.waitUntil(lambda: session.jobs.idle, timeout=60_000)
    assert dialog.form.answer.text() == session.messages.say("error.seal_wrong_passphrase")


def test_the_button_is_free_again_after_sealing_failed(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    make_ready(session)
    place = shown(session, qtbot)
    told: list[str] = []
    session.messages.tell = told.append  # type: ignore[method-assign]
    place._seal(Order("", tmp_path / "gone", None))
    assert not place.sealing.seal.isEnabled()
    settle(qtbot, session)
    assert place.sealing.seal.isEnabled() and len(told) == 1


def test_a_first_look_shows_what_would_go_in_before_it_is_sealed(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    make_ready(session)
    case = session.case
    assert case is not None
    record = list_records(session.workspace, case.id)[0]
    set_record(session.workspace, record.id, kind="pathology_report", date="2026-09-14")
    place = shown(session, qtbot)
    whole = place.contents._model.rowCount()
    assert whole > 1 and not place.contents.later.isVisible()
    place.sealing.first.click()
    settle(qtbot, session)
    assert place.contents._model.rowCount() == 1
    assert place.contents.later.text() == f"Kept for later: documents {whole - 1}, image files 0. The cover says so."
    place.sealing.use_folder(tmp_path)
    place.sealing.seal.click()
    settle(qtbot, session)
    (entry,) = packet_register(session.workspace, case.id)
    assert entry.stage is Stage.FIRST
    place.sealed.done.click()
    settle(qtbot, session)
    table = place.earlier.register.model()
    assert table.index(0, 5).data() == "First look"


def test_a_first_look_without_a_key_report_waits(session: Session, qtbot: QtBot) -> None:
    make_ready(session)
    place = shown(session, qtbot)
    place.sealing.first.click()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: session.messages.say("preflight.no_key_report") in texts(place.remarks), timeout=60_000)
    assert not place.sealing.seal.isEnabled()
    place.sealing.everything.click()
    settle(qtbot, session)
    assert place.sealing.seal.isEnabled()


def row_of(place: PacketPlace, item: str) -> int:
    return next(row for row in range(place.contents._model.rowCount()) if _named(place, row) == item)


def _named(place: PacketPlace, row: int) -> str:
    one = place.contents._model._rows[row]
    return f"record:{one.id}"


def test_space_takes_a_paper_out_and_puts_it_back(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    make_ready(session)
    case = session.case
    assert case is not None
    place = shown(session, qtbot)
    whole = place.contents._model.rowCount()
    item = _named(place, 0)
    table = place.contents.table
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    settle(qtbot, session)
    assert place.contents._model.rowCount() == whole
    row = table.model().index(row_of(place, item), 0)
    assert row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert "stays at home" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert LEFT_ONE in texts(place.remarks)
    place.sealing.use_folder(tmp_path)
    place.sealing.seal.click()
    settle(qtbot, session)
    assert item not in {one.item for one in members_sent(session)}
    place.sealed.done.click()
    table.model().setData(row, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    settle(qtbot, session)
    assert LEFT_ONE not in texts(place.remarks)


def members_sent(session: Session) -> tuple[PacketMember, ...]:
    assert session.case is not None and session.workspace is not None
    with session.workspace.library.unit_of_work() as unit:
        (sent,) = unit.packets.members(session.case.id).values()
    return sent


def test_what_is_new_is_offered_once_a_packet_went_out_and_told_in_the_register(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    make_ready(session)
    case = session.case
    assert case is not None
    place = shown(session, qtbot)
    assert place.sealing.new.isHidden()
    place.sealing.use_folder(tmp_path)
    place.sealing.seal.click()
    settle(qtbot, session)
    place.sealed.done.click()
    settle(qtbot, session)
    (entry,) = packet_register(session.workspace, case.id)
    assert entry.code in place.sealing.new.text()
    place.sealing.new.click()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: session.messages.say("preflight.nothing_new") in texts(place.remarks), timeout=60_000)
    assert not place.sealing.seal.isEnabled()


def test_size_files_and_time_are_said_before_and_a_full_disk_too(place: PacketPlace) -> None:
    place.sealing.look_ahead(Forecast(1_200_000_000, 3, 12.0, 80.4), 5_000_000_000)
    assert place.sealing.ahead.text() == (
        "About 1.2 GB in 3 files. Sealing and checking takes 12 seconds on a disk, 80 seconds on a USB stick."
    )
    place.sealing.look_ahead(Forecast(1_200_000_000, 1, 120.0, 7300.0), 1_100_000_000)
    assert place.sealing.ahead.text().endswith("There is no room for it: only 1.1 GB are free there.")


def test_the_certificate_is_saved_and_the_page_of_the_packet_is_opened(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_ready(session)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    place = shown(session, qtbot)
    place.sealing.use_folder(tmp_path)
    place.sealing.seal.click()
    settle(qtbot, session)
    target = tmp_path / "certificate.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    place.sealed.certificate.click()
    settle(qtbot, session)
    assert target.read_bytes().startswith(b"%PDF")
    assert place.sealed.certificate_note.text() == "Saved as certificate.pdf. It names nobody."
    place.sealed.rehearse.click()
    settle(qtbot, session)
    (page,) = opened
    assert Path(page).name == "OPEN-ME.html" and Path(page).parent.parent == tmp_path
    Path(page).write_text("<script>other</script>")
    place.sealed.done.click()
    settle(qtbot, session)
    told: list[str] = []
    monkeypatch.setattr(session.messages, "tell", told.append)
    place.earlier.register.selectRow(0)
    place.earlier.rehearse.click()
    settle(qtbot, session)
    assert len(opened) == 1
    assert session.messages.explain(PacketError(Code.PACKET_PAGE_CHANGED, path=str(Path(page).parent))) in told


def choose_form(place: PacketPlace, form: PacketForm) -> None:
    place.sealing.form.form.setCurrentIndex(place.sealing.form.form.findData(form))


def test_a_packet_is_left_open_only_when_the_phrase_was_typed(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    make_ready(session)
    case = session.case
    assert case is not None
    place = shown(session, qtbot)
    place.sealing.use_folder(tmp_path)
    place.sealing.form.byKey.click()
    choose_form(place, PacketForm.FOLDER)
    settle(qtbot, session)
    assert place.sealing.form.byKey.isHidden() and place.sealing.seal.text() == "&Make the packet"
    place.sealing.seal.click()
    assert list(tmp_path.glob("Review*")) == []
    qtbot.keyClicks(place.asked.typed, "not seale")
    assert not place.asked.act.isEnabled()
    qtbot.keyClicks(place.asked.typed, "d")
    place.asked.act.click()
    settle(qtbot, session)
    (entry,) = packet_register(session.workspace, case.id)
    assert (entry.form, entry.sealed_for) == (PacketForm.FOLDER, "")
    assert Path(entry.folder, "INDEX.HTM").is_file()
    assert place.sealed.secret.isHidden() and place.sealed.rehearse.isHidden()
    assert "whoever has it can read it" in place.sealed.certificate_note.text()
    place.sealed.done.click()
    settle(qtbot, session)
    assert place.earlier.register.model().index(0, 6).data() == "Not sealed: whoever has it"


def test_a_zip_has_a_passphrase_and_labels_are_saved(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_ready(session)
    place = shown(session, qtbot)
    place.sealing.use_folder(tmp_path)
    choose_form(place, PacketForm.ZIP)
    settle(qtbot, session)
    assert not place.sealing.form.byKey.isEnabled() and "7-Zip" in place.sealing.note.text()
    place.sealing.seal.click()
    settle(qtbot, session)
    assert place.sealed.secret.isVisible() and "7-Zip" in place.sealed.certificate_note.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "labels.pdf"), ""))
    place.sealed.labels.click()
    settle(qtbot, session)
    assert (tmp_path / "labels.pdf").read_bytes().startswith(b"%PDF")


def an_ultrasound(at: int, modality: str = "US") -> Dataset:
    made = dicom_builders.image(
        US if modality == "US" else dicom_builders.CT,
        modality,
        PatientName="Li^Ming",
        PatientBirthDate="19600101",
        StudyInstanceUID=f"1.2.826.0.1.7.{modality == 'US':d}",
        SeriesInstanceUID=f"1.2.826.0.1.7.{modality == 'US':d}.1",
        InstanceNumber=at,
    )
    return made


@pytest.fixture
def with_scans(session: Session, qtbot: QtBot, tmp_path: Path) -> PacketPlace:
    """The place of a case in order, with a CT slice and two ultrasound pictures."""
    make_ready(session)
    scans = [an_ultrasound(1, "CT"), an_ultrasound(1), an_ultrasound(2)]
    bring_in_scans(session, session.case, tmp_path / "scans", scans)
    ids = [one.id for one in list_people(session.workspace, session.case.id)]
    decide_people(session.workspace, session.case.id, ids, Decision.SAME)
    return shown(session, qtbot)


def test_without_names_papers_stay_and_a_first_look_is_not_offered(
    with_scans: PacketPlace, session: Session, qtbot: QtBot
) -> None:
    place = with_scans
    place.sealing.first.click()
    settle(qtbot, session)
    place.sealing.nameless.click()
    settle(qtbot, session)
    assert place.scope.deidentified and place.scope.stage is Stage.ALL
    assert not place.sealing.first.isEnabled()
    rows = place.contents.table.model()
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["CT Chest"]
    assert session.messages.say("preflight.not_anonymous") in texts(place.remarks)
    place.sealing.nameless.click()
    settle(qtbot, session)
    assert place.sealing.first.isEnabled() and not place.scope.deidentified
    assert rows.rowCount() > 2


def look_at_pictures(place: PacketPlace, session: Session, qtbot: QtBot) -> SeenDialog:
    settle(qtbot, session)
    button = next(one for one in place.remarks.findChildren(LinkButton) if one.text() == "Look at them")
    button.click()
    looking = place.asked_to_look
    qtbot.waitUntil(lambda: looking.look.panes[0].shown.shown >= 0, timeout=60_000)
    return looking


def test_a_series_goes_along_once_every_picture_of_it_was_on_the_screen(
    with_scans: PacketPlace, session: Session, qtbot: QtBot
) -> None:
    place = with_scans
    place.sealing.nameless.click()
    looking = look_at_pictures(place, session, qtbot)
    shown_series = looking.look.panes[0].shown
    assert looking.list.count() == 1 and not looking.fine.isEnabled()
    looking.fine.click()
    assert "stays at home" in looking.list.item(0).text()
    for at in (0, 1):
        shown_series.move_to(at)
        qtbot.waitUntil(lambda at=at: shown_series.shown == at, timeout=60_000)
    assert looking.passed.text().startswith("Shown so far: 2 of 2 pictures.")
    looking.fine.click()
    assert "goes along" in looking.list.item(0).text()
    looking.ok.click()
    settle(qtbot, session)
    assert len(place.scope.looked_at) == 1
    assert session.messages.say("preflight.all_seen") in texts(place.remarks)
    again = look_at_pictures(place, session, qtbot)
    assert again.fine.isChecked() and again.fine.isEnabled()
    again.fine.click()
    again.ok.click()
    settle(qtbot, session)
    assert place.scope.looked_at == frozenset()


def test_a_packet_without_names_is_made_and_told_in_the_register(
    with_scans: PacketPlace, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    place = with_scans
    place.sealing.use_folder(tmp_path)
    place.sealing.nameless.click()
    settle(qtbot, session)
    place.sealing.seal.click()
    qtbot.waitUntil(lambda: session.handover is not None, timeout=120_000)
    (entry,) = packet_register(session.workspace, session.case.id)
    assert entry.deidentified and entry.instances == 1
    session.handover = None
    place._back()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: place.earlier.register.model().rowCount() == 1, timeout=60_000)
    assert place.earlier.register.model().index(0, 5).data() == "Without names"


def test_the_last_question_of_an_open_one_says_what_can_be_seen(session: Session, qtbot: QtBot) -> None:
    said = [PlainDialog(session.messages, nameless=one) for one in (False, True)]
    for one in said:
        qtbot.addWidget(one)
        one.show()
    assert any("the name, every report" in text for text in texts(said[0]))
    assert not any("the name" in text for text in texts(said[1]))
