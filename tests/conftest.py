"""What every test stands on: an off-screen Qt, the corpus folder, a fresh library."""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

_CORPUS = Path(os.environ.get("CARENAV_CORPUS", Path(__file__).parents[2] / "shared" / "data"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real and hostile test files; tests that need it are skipped where it is absent."""
    if not (_CORPUS / "FILES.tsv").is_file():
        pytest.skip("the folder of corpus files is not here")
    return _CORPUS
