"""Outgoing mail remembers who was refused, so that a crash just after it went out does not count them as served."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute("ALTER TABLE outbox ADD COLUMN refused TEXT DEFAULT '[]' NOT NULL")
