"""The tables of a ledger, as the newest migration leaves them."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

report = Table(
    "report",
    metadata,
    Column("id", String, primary_key=True),
    Column("published", Date, nullable=False, index=True),
    Column("outlet", String),
    Column("headline", Text),
    Column("url", Text),
    Column("text", Text, nullable=False),
)

# One row per revision of a statement. `record` is the whole statement in the interchange form; the other columns
# are copies of what queries filter by. A row is current if no other row replaces it.
entry = Table(
    "entry",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("statement", String, nullable=False, index=True),
    Column("replaces", Integer, ForeignKey("entry.row"), unique=True),
    Column("by", String, nullable=False),
    Column("because", Text, nullable=False),
    Column("report", String, ForeignKey("report.id"), nullable=False, index=True),
    Column("published", Date, nullable=False, index=True),
    Column("place", Integer, nullable=False),  # where its content starts, for a stable order
    Column("act", String, nullable=False, index=True),
    Column("side", String, index=True),
    Column("speaker", String),
    Column("event", String, index=True),
    Column("said_from", Date),
    Column("said_to", Date),
    Column("words", Text, nullable=False),
    Column("record", Text, nullable=False),
)

# What an entry can be found by when another is linked: sides, event families, rare words
entry_key = Table(
    "entry_key",
    metadata,
    Column("key", String, primary_key=True),
    Column("published", Date, primary_key=True),
    Column("statement", String, primary_key=True),
    Index("ix_entry_key_statement", "statement"),
    sqlite_with_rowid=False,
)

link = Table(
    "link",
    metadata,
    Column("later", String, primary_key=True),
    Column("earlier", String, primary_key=True),
    Column("type", String, primary_key=True),
    Column("rule", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Index("ix_link_earlier", "earlier"),
)

problem = Table(
    "problem",
    metadata,
    Column("report", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("what", Text, primary_key=True),
    Column("hint", Text, nullable=False),
)
