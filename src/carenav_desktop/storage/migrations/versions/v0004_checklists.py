"""A case has a pack, a profile and edits of its own over the base list; questions of the list are answered."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the reviewer profile of a case, answers, levels of items and lists people brought along."""
    op.add_column("case", sa.Column("profile", sa.TEXT(), nullable=False, server_default=""))
    op.create_table(
        "answer",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.TEXT(), nullable=False),
        sa.Column("answer", sa.TEXT(), nullable=False),
        sa.Column("changed", sa.TEXT(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_answer_case_id_case")),
        sa.PrimaryKeyConstraint("case_id", "question", name=op.f("pk_answer")),
        sqlite_strict=True,
    )
    op.create_table(
        "item_level",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.TEXT(), nullable=False),
        sa.Column("level", sa.TEXT(), nullable=False),
        sa.Column("reason", sa.TEXT(), nullable=False),
        sa.Column("changed", sa.TEXT(), nullable=False),
        sa.Column("window_days", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=op.f("fk_item_level_case_id_case")),
        sa.PrimaryKeyConstraint("case_id", "item", name=op.f("pk_item_level")),
        sqlite_strict=True,
    )
    op.create_table(
        "own_list",
        sa.Column("id", sa.TEXT(), nullable=False),
        sa.Column("kind", sa.TEXT(), nullable=False),
        sa.Column("document", sa.TEXT(), nullable=False),
        sa.Column("added", sa.TEXT(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_list")),
        sqlite_strict=True,
    )
