"""Seconds that `storescu` takes to send a folder to Orthanc, in a network of their own: run by `unshare -n`.

sent_to_orthanc.py ORTHANC FOLDER DISC      FOLDER is empty and gets what Orthanc stores
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from orthanc_archive import DICOM_PORT, orthanc, up


def main(program: str, folder: Path, disc: Path) -> None:
    """Start the archive, send, and say how long sending took."""
    up()
    with orthanc(program, folder):
        begun = time.perf_counter()
        subprocess.run(["storescu", "+sd", "+r", "127.0.0.1", str(DICOM_PORT), disc], check=True)
        print(f"{time.perf_counter() - begun:.3f}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
