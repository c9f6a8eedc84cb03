"""What every test stands on: an off-screen Qt, the corpus folder, a fresh library."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="carenav-state-")  # the log of programs that tests start

import pytest

from carenav_desktop import logs

atexit.register(shutil.rmtree, os.environ["XDG_STATE_HOME"], ignore_errors=True)
logs.strict = True

_CORPUS = Path(os.environ.get("CARENAV_CORPUS", Path(__file__).parents[2] / "shared" / "data"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real and hostile test files; tests that need it are skipped where it is absent."""
    if not (_CORPUS / "FILES.tsv").is_file():
        pytest.skip("the folder of corpus files is not here")
    return _CORPUS
