"""What makes the UIDs of a packet that names nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the secret of each packet; those before have none."""
    op.add_column("packet", sa.Column("uid_secret", sa.TEXT(), nullable=False, server_default=""))
