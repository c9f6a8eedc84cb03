"""The command that files a reply of a reviewer."""

from __future__ import annotations

import argparse

from ..services.replies import take_in_reply
from . import answers
from .answers import DONE, Answer
from .opened import opened


def reply(arguments: argparse.Namespace) -> Answer:
    """File a reply as an opinion of the case."""
    with opened(arguments) as ws:
        filed = take_in_reply(ws, arguments.case, arguments.file)
    return DONE, {
        "opinion": filed.opinion_id,
        "review": filed.review_id,
        "packet": filed.packet,
        "answered": list(filed.answered),
        "wanted": list(filed.wanted),
        "remarks": [{"code": one.code, "says": answers.say(one)} for one in filed.remarks],
    }
