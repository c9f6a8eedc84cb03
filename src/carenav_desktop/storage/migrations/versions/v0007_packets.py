"""How a packet was handed over, what it followed, and the page it was handed over with."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add what the register keeps of a packet's form."""
    _column("packet", "form", sa.TEXT(), "sealed")
    _column("packet", "page_sha256", sa.TEXT(), "")
    _column("packet", "since", sa.Integer(), "0")
    _column("packet_member", "files", sa.Integer(), "0")
    _column("packet_member", "digest", sa.TEXT(), "")


def _column(table: str, name: str, kind: sa.types.TypeEngine[Any], default: str) -> None:
    op.add_column(table, sa.Column(name, kind, nullable=False, server_default=default))
