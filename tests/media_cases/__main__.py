"""Writes every fixture and what is expected: `PYTHONPATH=tests python -m media_cases FOLDER`.

FOLDER/NN/ holds what is to be imported for case NN, each entry below it as if it were dropped; FOLDER/expected.json
says what must come of it. `faults` there names files whose reading must fail from a byte on, `done` what a person does
after the import.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "src"))  # the makers of files know our values

from .row import Row
from .table import TABLE


def write(folder: Path) -> None:
    """All fixtures below `folder`, which must not exist."""
    folder.mkdir(parents=True)
    for number, row in sorted(TABLE.items()):
        place = folder / f"{number:02d}"
        place.mkdir()
        row.make(place)
    listed = [as_data(row) for _, row in sorted(TABLE.items())]
    (folder / "expected.json").write_text(json.dumps(listed, ensure_ascii=False, indent=1), encoding="utf-8")


def as_data(row: Row) -> dict[str, object]:
    """A row without its maker."""
    name, born = row.of
    return {
        "case": row.number,
        "title": row.title,
        "folder": f"{row.number:02d}",
        "person": {"name": name, "born": born},
        "faults": dict(row.faults),
        "done": [dict(one) for one in row.done],
        "expected": dict(row.expected),
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write(Path(sys.argv[1]))
    print(f"{len(TABLE)} cases written")
