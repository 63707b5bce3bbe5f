"""The name of the file a plain text was read from, by which a report without an outlet is shown."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Bring the tables of version 0003 to 0004; of reports read before the file is not known."""
    op.add_column("report", sa.Column("file", sa.Text))


def downgrade() -> None:
    """An older onrecord would lose the names."""
    raise NotImplementedError("a ledger does not go back to an older form")
