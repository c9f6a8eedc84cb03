"""Makes `files/`, the sample case: papers, a photo of a paper, and a hospital disc. Nobody in it exists.

Run by hand with the program's own environment: `python resources/sample_case/make.py [FOLDER]`. What it makes is
committed; the same versions of the libraries give the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from disc import make_disc
from papers import PAPERS, print_paper
from photo import take_photo

_HERE = Path(__file__).resolve().parent
_TWICE = "CT report 2026-06-02.pdf"


def make(folder: Path) -> None:
    """Fills `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for paper in PAPERS:
        (folder / paper.file).write_bytes(print_paper(paper))
    (folder / "from the e-mail").mkdir()
    shutil.copyfile(folder / _TWICE, folder / "from the e-mail" / _TWICE)
    (folder / "IMG_4182.JPG").write_bytes(take_photo())
    make_disc(folder / "disc CITYHOSP")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else _HERE / "files")
