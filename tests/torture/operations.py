"""Every operation that is interrupted, by name."""

from __future__ import annotations

from .daily import DAILY
from .forms import FORMS
from .operation import Operation
from .safe import SAFE
from .upkeep import UPKEEP

OPERATIONS: dict[str, Operation] = DAILY | UPKEEP | FORMS | SAFE
