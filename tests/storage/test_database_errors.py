"""What SQLite says in its own words reaches a person as one of the known errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from carenav_desktop.errors import Code, LibraryError
from carenav_desktop.storage.engine import database_errors, open_engine


@pytest.mark.parametrize("statement", ["ATTACH ? AS copy", "VACUUM INTO ?"])
def test_a_copy_whose_file_cannot_be_made_is_a_library_that_cannot_be_written(statement: str, tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "library.sqlite")
    try:
        with pytest.raises(LibraryError) as refused, database_errors(tmp_path / "library.sqlite"):
            pooled = engine.raw_connection()
            try:
                pooled.cursor().execute(statement, (str(tmp_path / "nowhere" / "copy.sqlite"),))
            finally:
                pooled.close()
    finally:
        engine.dispose()
    assert refused.value.code is Code.LIBRARY_NOT_WRITABLE
