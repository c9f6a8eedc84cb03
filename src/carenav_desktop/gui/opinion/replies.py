"""Files what a reviewer wrote in the reading room, and leads to the opinion it became."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ...domain.display import visible
from ...domain.line import Action
from .. import words
from ..notes import Note
from ..words import translate
from .changes import CHANGES

if TYPE_CHECKING:
    from ...services.replies import ReplyResult
    from ..session import Session

_NAME = re.compile(r"reply-.*\.age", re.IGNORECASE)


def is_reply(path: Path) -> bool:
    """Whether a file is named as the reading room names its replies."""
    return _NAME.fullmatch(path.name) is not None and path.is_file()


def file_reply(session: Session, path: Path) -> None:
    """File a reply into the open case; what cannot be filed is said and stays where it lies."""
    from ...services.replies import take_in_reply

    if session.case is not None:
        session.call(take_in_reply, session.case.id, path, on_success=partial(_lead, session, path), changes=CHANGES)


def _lead(session: Session, path: Path, filed: ReplyResult) -> None:
    said = translate(
        "Replies", "{name} is an opinion now. Questions answered: {answered}. Records asked for: {wanted}."
    )
    sentence = said.format(
        name=visible(path.name, 80), answered=words.number(len(filed.answered)), wanted=words.number(len(filed.wanted))
    )
    remarks = " ".join(session.messages.say(one) for one in filed.remarks)
    session.noted.emit(Note(sentence, translate("Replies", "What to know"), partial(session.messages.tell, remarks)))
    session.wish(Action.OPEN_REVIEW, f"opinions:{filed.review_id}#{filed.opinion_id}")
