"""Commands about what was sent by post or courier."""

from __future__ import annotations

import argparse
from dataclasses import replace

from ..domain.shipping import Shipment
from ..services.shipments import get_shipment, keep_shipment, list_shipments
from .answers import DONE, Answer
from .opened import opened

_WORDS = ("what", "count", "numbers", "courier", "tracking", "sent", "received", "returned", "note")


def show(arguments: argparse.Namespace) -> Answer:
    """Every shipment."""
    with opened(arguments) as ws:
        found = list_shipments(ws, arguments.case)
    return DONE, {"shipments": [{**vars(one), "under_way": one.is_under_way} for one in found]}


def add(arguments: argparse.Namespace) -> Answer:
    """Write down a shipment."""
    with opened(arguments) as ws:
        return DONE, {"shipment": keep_shipment(ws, arguments.case, _changed(Shipment(), arguments))}


def set_(arguments: argparse.Namespace) -> Answer:
    """Change what is given of a shipment; the rest stays."""
    with opened(arguments) as ws:
        before = get_shipment(ws, arguments.case, arguments.shipment)
        return DONE, {"shipment": keep_shipment(ws, arguments.case, _changed(before, arguments))}


def _changed(before: Shipment, arguments: argparse.Namespace) -> Shipment:
    given = {name: value for name in _WORDS if (value := getattr(arguments, name)) is not None}
    asked = before.permit_asked if arguments.permit_asked is None else arguments.permit_asked == "yes"
    return replace(before, permit_asked=asked, **given)
