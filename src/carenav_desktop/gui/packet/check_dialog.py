"""Checks a packet that exists: asks for it and for what opens it, and answers in one sentence."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from ..._generated.forms.ui_check_packet import Ui_CheckPacket
from ...domain.progress import Context
from .. import words
from ..jobs import Job, JobState, Lane
from ..session import Session

if TYPE_CHECKING:
    from ...services.packets import Verification

#: How the secret key of a reviewer begins; anything else is a passphrase.
_SECRET_KEY = "AGE-SECRET-KEY-"
_PROBLEMS_SHOWN = 3


class CheckDialog(QDialog):
    """Closing it stops a check that is under way."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self.form = Ui_CheckPacket()
        self.form.setupUi(self)
        self.form.choose.clicked.connect(self._choose)
        self.form.packet.textChanged.connect(self._refresh)
        self.form.passphrase.textChanged.connect(self._refresh)
        self.form.check.clicked.connect(self.check)
        self.form.close.clicked.connect(self.reject)
        self.finished.connect(self._stop)
        session.jobs.job_changed.connect(self._on_job)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """The button works once there is something to open and something to open it with."""
        given = self.form.packet.text().strip() and self.form.passphrase.text().strip()
        self.form.check.setEnabled(bool(given) and self._job is None)

    @Slot()
    def _choose(self) -> None:
        title, kinds = self.tr("Choose the packet"), self.tr("Sealed packets (*.age);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, title, self.form.packet.text(), kinds)
        if chosen:
            self.form.packet.setText(chosen)
            self.form.passphrase.setFocus()

    @Slot()
    def check(self) -> None:
        """Open the packet and compare every file with its list."""
        self.form.answer.setText(self.tr("Opening and comparing…"))
        self._job = self._session.jobs.submit(
            partial(_verify, Path(self.form.packet.text().strip()), self.form.passphrase.text()),
            on_success=self._answer,
            on_error=self._say,
            lane=Lane.LONG,
            title=self.tr("Checking a packet"),
        )
        self._refresh()

    def _answer(self, found: Verification) -> None:
        if found.ok:
            files = words.counted(found.files, self.tr("1 file"), self.tr("{n} files"))
            sentence = self.tr("The packet is whole: {files} are as they were sealed. Receipt {receipt}.")
            self._say(sentence.format(files=files, receipt=found.receipt))
            return
        told = [self._session.messages.say(one) for one in found.problems[:_PROBLEMS_SHOWN]]
        self._say("\n".join([self.tr("The packet is not as it was sealed. Ask for it again."), *told]))

    @Slot(object)
    def _on_job(self, job: Job) -> None:
        """However the check ended, another can be asked for."""
        if job is self._job and job.state is JobState.ENDED:
            self._job = None
            self.form.answer.setText("")
            self._refresh()

    def _say(self, sentence: str) -> None:
        self.form.answer.setText(sentence)
        self.form.answer.setAccessibleName(sentence)

    @Slot()
    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _verify(packet: Path, secret: str, context: Context) -> Verification:
    """The check with whatever opens the packet."""
    from ...sealing.identities import parse_identity
    from ...sealing.passphrases import normalise
    from ...services.packets import Key, verify

    typed = secret.strip()
    if typed.upper().startswith(_SECRET_KEY):
        parse_identity(typed)
        return verify(packet, Key(identities=(typed,)), context)
    return verify(packet, Key(passphrase=normalise(typed)), context)
