"""What was brought in is known as a medium with the list of its index; scans can be marked on a timeline."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add media and their lists, documents inside DICOM objects, and what is known beyond the header."""
    op.add_column("study", sa.Column("role", sa.TEXT(), nullable=False, server_default=""))
    op.add_column("instance", sa.Column("stack", sa.TEXT(), nullable=False, server_default=""))
    for name in ("burned_in", "doubtful_text"):
        op.add_column("instance", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "enclosed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("instance_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["document.id"], name=op.f("fk_enclosed_id_document")),
        sa.ForeignKeyConstraint(["instance_id"], ["instance.id"], name=op.f("fk_enclosed_instance_id_instance")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enclosed")),
        sqlite_strict=True,
    )
    op.create_table(
        "medium",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("top", sa.TEXT(), nullable=False),
        sa.Column("volume", sa.TEXT(), nullable=False),
        sa.Column("character_set", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("case_id", "volume", "top", name=op.f("uq_medium_case_id")),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_medium_case_id_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_medium")),
        sqlite_strict=True,
    )
    op.create_table(
        "listed_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("medium_id", sa.Integer(), nullable=False),
        sa.Column("study_uid", sa.TEXT(), nullable=False),
        sa.Column("study_date", sa.TEXT(), nullable=False),
        sa.Column("series_uid", sa.TEXT(), nullable=False),
        sa.Column("modality", sa.TEXT(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("description", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("medium_id", "study_uid", "series_uid", name=op.f("uq_listed_series_medium_id")),
        sa.ForeignKeyConstraint(["medium_id"], ["medium.id"], name=op.f("fk_listed_series_medium_id_medium")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed_series")),
        sqlite_strict=True,
    )
    op.create_table(
        "listed_instance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("listed_series_id", sa.Integer(), nullable=False),
        sa.Column("sop_instance_uid", sa.TEXT(), nullable=False),
        sa.Column("path", sa.TEXT(), nullable=False),
        sa.UniqueConstraint("listed_series_id", "path", name=op.f("uq_listed_instance_listed_series_id")),
        sa.ForeignKeyConstraint(
            ["listed_series_id"],
            ["listed_series.id"],
            name=op.f("fk_listed_instance_listed_series_id_listed_series"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed_instance")),
        sqlite_strict=True,
    )
