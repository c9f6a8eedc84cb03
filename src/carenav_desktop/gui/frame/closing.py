"""What is asked before the window closes."""

from __future__ import annotations

from ..jobs import Lane
from ..session import Session
from ..words import translate


def closing_question(session: Session) -> str:
    """What would be lost if the window closed now, as a question; nothing when nothing would be."""
    handover = session.handover
    if handover is not None and handover.passphrase and not handover.noted:
        return translate(
            "MainWindow",
            "The passphrase of packet {code} is shown only now, and the sheet with it is not saved. "
            "Without it nobody can open the packet. Close anyway?",
        ).format(code=handover.result.packet.code)
    jobs = session.jobs.running(Lane.LONG)
    if jobs and session.keeper.busy:
        return translate(
            "MainWindow",
            "The program is still at work behind the lock. If you close now, it stops. "
            "What is finished stays. Close anyway?",
        )
    if jobs:
        return translate(
            "MainWindow",
            "The program is still at work: {what}. If you close now, it stops. What is finished stays. Close anyway?",
        ).format(what=jobs[0].title)
    return ""
