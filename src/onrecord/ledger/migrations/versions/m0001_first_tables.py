"""First tables: reports, entries, keys, links, problems, and the full-text index of the entries."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of version 0001."""
    op.create_table(
        "report",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("published", sa.Date, nullable=False, index=True),
        sa.Column("outlet", sa.String),
        sa.Column("headline", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "entry",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("statement", sa.String, nullable=False, index=True),
        sa.Column("replaces", sa.Integer, sa.ForeignKey("entry.row"), unique=True),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("because", sa.Text, nullable=False),
        sa.Column("report", sa.String, sa.ForeignKey("report.id"), nullable=False, index=True),
        sa.Column("published", sa.Date, nullable=False, index=True),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("act", sa.String, nullable=False, index=True),
        sa.Column("side", sa.String, index=True),
        sa.Column("speaker", sa.String),
        sa.Column("event", sa.String, index=True),
        sa.Column("said_from", sa.Date),
        sa.Column("said_to", sa.Date),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_table(
        "entry_key",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("published", sa.Date, primary_key=True),
        sa.Column("statement", sa.String, primary_key=True),
        sa.Index("ix_entry_key_statement", "statement"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "link",
        sa.Column("later", sa.String, primary_key=True),
        sa.Column("earlier", sa.String, primary_key=True),
        sa.Column("type", sa.String, primary_key=True),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Index("ix_link_earlier", "earlier"),
    )
    op.create_table(
        "problem",
        sa.Column("report", sa.String, primary_key=True),
        sa.Column("place", sa.String, primary_key=True),
        sa.Column("what", sa.Text, primary_key=True),
        sa.Column("hint", sa.Text, nullable=False),
    )
    # The index holds no copy of the words: it reads them from `entry`; the trigger keeps it whole
    op.execute(
        "CREATE VIRTUAL TABLE entry_words USING fts5"
        "(words, speaker, content='entry', content_rowid='row', tokenize='porter unicode61 remove_diacritics 2')"
    )
    op.execute(
        "CREATE TRIGGER entry_words_added AFTER INSERT ON entry BEGIN "
        "INSERT INTO entry_words(rowid, words, speaker) VALUES (new.row, new.words, new.speaker); END"
    )


def downgrade() -> None:
    """There is nothing before the first tables."""
    raise NotImplementedError("a ledger has no form older than this one")
