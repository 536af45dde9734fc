"""Rows say by when something is promised."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute("ALTER TABLE ticket ADD COLUMN promise_due INTEGER")
    op.execute("CREATE INDEX ticket_promised ON ticket (promise_due) WHERE promise_due IS NOT NULL")
