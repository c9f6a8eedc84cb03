"""Prints `ui/reader/src/dicom/dictionary.ts`: tag, VR and name of every element of PS3.6, as pydicom knows them."""

from __future__ import annotations

from pydicom._dicom_dict import DicomDictionary, RepeatersDictionary

_HEAD = """/**
 * What PS3.6 calls each data element, and its VR where a file does not write it: "GGGGEEEE VR Name", one a line.
 * Printed by tests/reader_dictionary.py; a test compares it with pydicom's.
 */
export interface Known {
  readonly vr: string;
  readonly name: string;
}

let known: Map<number, Known> | undefined;

/** All elements by their tag; read when first asked for. */
export function dictionary(): Map<number, Known> {
  known ??= new Map(
    TEXT.trim()
      .split("\\n")
      .map((line) => [parseInt(line.slice(0, 8), 16), { vr: line.slice(9, 11), name: line.slice(12) }]),
  );
  return known;
}

const TEXT = `
"""


def text() -> str:
    """The whole file."""
    lines = [f"{tag:08X} {entry[0][:2]} {entry[2]}" for tag, entry in sorted(DicomDictionary.items()) if entry[2]]
    # Overlays and curves have the same elements in every one of their groups.
    repeated = [(key, entry) for key, entry in sorted(RepeatersDictionary.items()) if key[:4] in ("60xx", "50xx")]
    lines += [f"{key.replace('x', '0').upper()} {entry[0][:2]} {entry[2]}" for key, entry in repeated]
    return _HEAD + "\n".join(lines) + "\n`;\n"


if __name__ == "__main__":
    print(text(), end="")
