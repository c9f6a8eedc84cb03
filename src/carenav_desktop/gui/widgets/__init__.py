"""Small widgets every place builds with: plain text only, keyboard first, painted by the style sheet.

labels.py and hints.py are the only modules that touch QLabel and tool tips.
"""

from .buttons import IconButton, LinkButton, PlainButton, PrimaryButton
from .field_grid import field_grid
from .frames import Card, EmptyPage, Line, Notice
from .held import Held
from .hints import set_hint
from .labels import ElidedLabel, Heading, IconLabel, Muted, Pill, PlainLabel, Strong
from .secret import SecretField
from .switch import Switch
from .tick_list import TickList

__all__ = [
    "Card",
    "ElidedLabel",
    "EmptyPage",
    "Heading",
    "Held",
    "IconButton",
    "IconLabel",
    "Line",
    "LinkButton",
    "Muted",
    "Notice",
    "Pill",
    "PlainButton",
    "PlainLabel",
    "PrimaryButton",
    "SecretField",
    "Strong",
    "Switch",
    "TickList",
    "field_grid",
    "set_hint",
]
