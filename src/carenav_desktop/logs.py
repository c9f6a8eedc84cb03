"""The program's log: what happened, as codes and numbers. Never names, paths, texts or messages of errors.

A line says when, which event, and figures of it. There is no way to put a text into it, so none can leak.
"""

from __future__ import annotations
