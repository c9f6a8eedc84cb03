"""Makes `resources/dicom/confidentiality.json` from the package dicom-anonymizer; run by hand, the result is committed.

It is the column "Basic Profile" of PS3.15 table E.1-1, edition 2026c: by action, as the standard writes it, the tags it
is for. Its three rows for repeating groups are left out, for the program drops those groups whole.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "resources" / "dicom" / "confidentiality.json"
EDITION = "2026c"
ACTIONS = {
    "D": "D_TAGS",
    "Z": "Z_TAGS",
    "X": "X_TAGS",
    "U": "U_TAGS",
    "Z/D": "Z_D_TAGS",
    "X/Z": "X_Z_TAGS",
    "X/D": "X_D_TAGS",
    "X/Z/D": "X_Z_D_TAGS",
    "X/Z/U*": "X_Z_U_STAR_TAGS",
}


def table() -> dict[str, object]:
    """The resource as it is to be."""
    rows = vars(import_module(f"dicomanonymizer.dicom_anonymization_databases.dicomfields_{EDITION}"))
    actions = {action: sorted(f"{one[0]:04X}{one[1]:04X}" for one in rows[name] if len(one) == 2)
               for action, name in ACTIONS.items()}  # fmt: skip
    return {"schema": 1, "edition": EDITION, "actions": actions}


if __name__ == "__main__":
    OUT.write_text(json.dumps(table(), indent=1) + "\n", encoding="utf-8")
