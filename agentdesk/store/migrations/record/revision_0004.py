"""Pictures may stand in a draft's text, and files that canned responses bring along are kept."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute("ALTER TABLE draft_attachment ADD COLUMN content_id TEXT DEFAULT '' NOT NULL")
    op.execute(
        """CREATE TABLE kept_file (
    digest TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (digest)
)
 WITHOUT ROWID
    """
    )
