"""The tables of a ledger, as the newest migration leaves them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

report = Table(
    "report",
    metadata,
    Column("id", String, primary_key=True),
    Column("published", Date, nullable=False, index=True),
    Column("outlet", String),
    Column("headline", Text),
    Column("url", Text),
    Column("file", Text),
    Column("text", Text, nullable=False),
)

# What near-copies of a report are found by: its bands of least hashes (see `copies`)
report_band = Table(
    "report_band",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),  # of publication, as date.toordinal counts
    Column("report", String, ForeignKey("report.id"), primary_key=True),
    sqlite_with_rowid=False,
)

# Two reports that are copies of each other, once in each order, with how much of the shorter stands in the longer
copy = Table(
    "copy",
    metadata,
    Column("report", String, ForeignKey("report.id"), primary_key=True),
    Column("other", String, ForeignKey("report.id"), primary_key=True),
    Column("shared", Float, nullable=False),
    sqlite_with_rowid=False,
)

# One row per revision of a statement. `record` is the statement in the interchange form without what other columns
# hold and without nulls, `reasons` its reasons, packed: they are long, and linking does without. A row is current if
# no other row replaces it.
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
    Column("reasons", LargeBinary),
    Column("meaning", LargeBinary),  # of the words, a signed byte a dimension; none without the reading model
)

# What an entry can be found by when another is linked: sides, event families, rare words. A key is the hash of its
# words, an entry the row that was keyed: as words and ids they took half a kilobyte an entry. A row that was replaced
# since finds nothing
entry_key = Table(
    "entry_key",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),  # of publication, as date.toordinal counts
    Column("entry", Integer, primary_key=True, autoincrement=False),
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
    sqlite_with_rowid=False,
)

problem = Table(
    "problem",
    metadata,
    Column("report", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("what", Text, primary_key=True),
    Column("hint", Text, nullable=False),
)
