"""How soon an import lists what a disc holds, while it still copies: `first_listing.py LIBRARY DISC`.

Prints the seconds from the start of the import until the first series is listed as being copied, until all are, until
all have their count, and until the import is done. The reading process runs by then, as it does in the window.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def main(library: Path, disc: Path) -> None:
    """Look every ten milliseconds at what is listed."""
    from carenav_desktop.domain.progress import SilentContext
    from carenav_desktop.services.importing import import_records
    from carenav_desktop.services.records import list_coming
    from carenav_desktop.services.workspace import workspace

    files = sum(one.is_file() for one in disc.rglob("*"))
    series = len(list((disc / "DICOM").iterdir()))
    with workspace(library) as ws, ThreadPoolExecutor(1) as pool:
        assert ws.reader.protection
        begun = time.perf_counter()
        importing = pool.submit(import_records, ws, 1, [disc], SilentContext())
        seen = [0.0, 0.0, 0.0]
        while not all(seen) and not importing.done():
            listed = [one for study in list_coming(ws, 1) for one in study.series]
            now = time.perf_counter() - begun
            reached = (bool(listed), len(listed) == series, sum(one.instances for one in listed) == files)
            seen = [before or now * is_so for before, is_so in zip(seen, reached, strict=True)]
            time.sleep(0.01)
        importing.result()
        print(*(f"{one:.3f}" for one in (*seen, time.perf_counter() - begun)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
