"""How the database came to be: forward-only revisions, run by Alembic from inside the package without an ini file.

`user_version` of the database mirrors the revision, so that Alembic is only imported when there is work for it.
"""

#: The revision this program writes: the highest number in `versions/`.
HEAD = 8
