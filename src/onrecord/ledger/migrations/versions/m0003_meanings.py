"""What the reading model makes of an entry's words, so that links find the same matter told in other words."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Bring the tables of version 0002 to 0003; entries read before have no meaning until they are read again."""
    op.add_column("entry", sa.Column("meaning", sa.LargeBinary))


def downgrade() -> None:
    """An older onrecord would link what it reads without meanings."""
    raise NotImplementedError("a ledger does not go back to an older form")
