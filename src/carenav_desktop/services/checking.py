"""Whether the library still is what it was."""

from __future__ import annotations

from .. import logs
from ..domain.progress import Context
from ..storage.check import CheckResult
from .workspace import Workspace


def check_library(ws: Workspace, full: bool, context: Context) -> CheckResult:
    """Compare rows and originals: existence and size, with `full` every byte."""
    result = ws.library.check(full, context)
    logs.event("library.checked", full=full, checked=result.checked, problems=len(result.problems))
    return result
