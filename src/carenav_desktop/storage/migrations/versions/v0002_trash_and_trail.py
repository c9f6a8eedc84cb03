"""Things can be put into the trash, what is done is written down, and the journal knows how far it goes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the moments of the trash, the trail, the place in the journal, whole backups and damaged originals."""
    for table in ("case", "file"):
        op.add_column(table, sa.Column("trashed", sa.TEXT(), nullable=False, server_default=""))
    op.create_table(
        "emptied",
        sa.Column("original", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["original"], ["original.sha256"], name=op.f("fk_emptied_original_original")),
        sa.PrimaryKeyConstraint("original", name=op.f("pk_emptied")),
        sqlite_strict=True,
    )
    op.create_table(
        "highest_id",
        sa.Column("name", sa.TEXT(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_highest_id")),
        sqlite_strict=True,
    )
    op.create_table(
        "journal_position",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_journal_position_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_position")),
        sqlite_strict=True,
    )
    op.execute("INSERT INTO journal_position (id, seq) VALUES (1, 0)")
    op.create_table(
        "trail",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.TEXT(), nullable=False),
        sa.Column("operator", sa.TEXT(), nullable=False),
        sa.Column("user", sa.TEXT(), nullable=False),
        sa.Column("what", sa.TEXT(), nullable=False),
        sa.Column("item", sa.TEXT(), nullable=False),
        sa.Column("result", sa.TEXT(), nullable=False),
        sa.Column("chain", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_trail")),
        sqlite_strict=True,
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER trail_refuses_{verb.lower()} BEFORE {verb} ON trail"
            " BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END"
        )
    op.create_table(
        "backup",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("folder", sa.TEXT(), nullable=False),
        sa.Column("made", sa.TEXT(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backup")),
        sqlite_strict=True,
    )
    op.create_table(
        "damaged_original",
        sa.Column("sha256", sa.TEXT(), nullable=False),
        sa.Column("found", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_damaged_original")),
        sqlite_strict=True,
    )
