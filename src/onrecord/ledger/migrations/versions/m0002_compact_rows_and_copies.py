"""Compact rows, and what near-copies are found by: a ledger of a million entries stays small and quick."""

import json

import sqlalchemy as sa
from alembic import op

from onrecord.ledger import copies
from onrecord.ledger.packing import number, pack
from onrecord.model import Report

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Bring the tables of version 0001 to 0002 with all that is in them."""
    _pack_entries()
    _hash_keys()
    _cluster_links()
    _find_copies()


def downgrade() -> None:
    """An older onrecord could not read the compact rows."""
    raise NotImplementedError("a ledger does not go back to an older form")


def _pack_entries() -> None:
    op.add_column("entry", sa.Column("reasons", sa.LargeBinary))
    connection = op.get_bind()
    rows = [row.row for row in connection.execute(sa.text("SELECT row FROM entry"))]
    for row in rows:
        kept = connection.execute(sa.text("SELECT record FROM entry WHERE row = :row"), {"row": row}).scalar_one()
        record, reasons = pack(json.loads(kept))
        connection.execute(
            sa.text("UPDATE entry SET record = :record, reasons = :reasons WHERE row = :row"),
            {"row": row, "record": record, "reasons": reasons},
        )


def _hash_keys() -> None:
    connection = op.get_bind()
    op.rename_table("entry_key", "old_key")
    op.create_table(
        "entry_key",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("entry", sa.Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    # an entry's keys belong to its newest row
    rows = connection.execute(
        sa.text(
            "SELECT old_key.key, old_key.published, max(entry.row) AS entry FROM old_key "
            "JOIN entry ON entry.statement = old_key.statement "
            "GROUP BY old_key.key, old_key.published, entry.statement"
        ).columns(published=sa.Date)
    )
    values = [{"key": number(row.key), "day": row.published.toordinal(), "entry": row.entry} for row in rows]
    if values:
        connection.execute(sa.text("INSERT INTO entry_key VALUES (:key, :day, :entry)"), values)
    op.drop_table("old_key")


def _cluster_links() -> None:
    op.rename_table("link", "old_link")
    op.drop_index("ix_link_earlier", table_name="old_link")
    op.create_table(
        "link",
        sa.Column("later", sa.String, primary_key=True),
        sa.Column("earlier", sa.String, primary_key=True),
        sa.Column("type", sa.String, primary_key=True),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Index("ix_link_earlier", "earlier"),
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO link (later, earlier, type, rule, reason, confidence) "
        "SELECT later, earlier, type, rule, reason, confidence FROM old_link ORDER BY later, earlier, type"
    )
    op.drop_table("old_link")


def _find_copies() -> None:
    op.create_table(
        "report_band",
        sa.Column("band", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "copy",
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("other", sa.String, sa.ForeignKey("report.id"), primary_key=True),
        sa.Column("shared", sa.Float, nullable=False),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    asked = sa.text("SELECT id, published, text FROM report WHERE id = :id").columns(published=sa.Date)
    for (id,) in connection.execute(sa.text("SELECT id FROM report ORDER BY published, id")).all():
        row = connection.execute(asked, {"id": id}).one()
        copies.keep(Report(id=row.id, published=row.published, text=row.text), connection=connection)
