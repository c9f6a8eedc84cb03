"""The import report as a file to keep: CSV for a spreadsheet, or plain text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from .cells import neutral
from .report import FileOutcome, ImportReport, Outcome

#: A file's line in words: its path, how it ended, why.
Row = tuple[str, str, str]


def common_folder(report: ImportReport) -> str:
    """Where all files lie, up to the folder that holds everything: what need not be read on every line."""
    paths = [one.path.replace("\\", "/") for one in report.files]
    first, last = min(paths, default=""), max(paths, default="")
    alike = next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    folder = max(first.rfind("/", 0, alike), 0)
    return first[: first.rfind("/", 0, folder) + 1]


def as_csv(
    report: ImportReport, heads: Row, row: Callable[[FileOutcome], Row], about: str = "", lists: Sequence[str] = ()
) -> str:
    """One line a file (RFC 4180), then one for each sentence on the lists of the discs; every cell neutralised."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(heads)
    writer.writerows([neutral(cell) for cell in row(one)] for one in report.files)
    writer.writerows([neutral(about), "", neutral(one)] for one in lists)
    return out.getvalue()


def as_text(
    report: ImportReport, title: Sequence[str], name: Callable[[Outcome], str], row: Callable[[FileOutcome], Row]
) -> str:
    """The lines of `title`, then one line a file, by outcome."""
    lines = [*title, ""]
    for outcome in Outcome:
        chosen = [one for one in report.files if one.outcome is outcome]
        lines.append(f"{name(outcome)}: {len(chosen)}")
        lines.extend("  " + _one_line(row(one)) for one in chosen)
        lines.append("")
    return "\n".join(lines)


def with_title(title: str, lines: Sequence[str]) -> str:
    """A part of the report as text, nothing where it has no line."""
    return "\n".join([title, *(f"  {one}" for one in lines), ""]) if lines else ""


def _one_line(row: Row) -> str:
    path, _, why = row
    return f"{path}: {why}" if why else path
