"""All rows."""

from __future__ import annotations

from . import discs, encodings, papers, people, pictures
from .row import TABLE

__all__ = ["TABLE", "discs", "encodings", "papers", "people", "pictures"]
