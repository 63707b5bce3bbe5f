"""A database opened, brought to the newest form, and searched by words."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from onrecord.ledger.errors import StoreError

NEWEST = "0001"  # the newest migration in migrations/versions


def connect(where: str | None) -> Engine:
    """An engine on a ledger in the newest form, made or migrated as needed.

    `where` is a file path, a SQLAlchemy URL, or None for memory. Raises StoreError if it is no ledger.
    """
    engine = _engine(where)
    try:
        _migrate(engine)
    except DatabaseError as fault:
        raise StoreError(f"{where}: cannot be opened as a ledger ({fault.orig}); give --db a ledger file") from fault
    return engine


def _engine(where: str | None) -> Engine:
    if where is None:
        # one connection, since each new one to ":memory:" would see an empty database
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    elif "://" in where:
        engine = create_engine(where)
    else:
        folder = Path(where).absolute().parent
        if not folder.is_dir():
            raise StoreError(f"{where}: there is no folder {folder}; make it first")
        if Path(where).is_dir():
            raise StoreError(f"{where}: is a folder; give --db a file")
        engine = create_engine(f"sqlite:///{Path(where).absolute()}", connect_args={"timeout": 30})
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _tune_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _tune_sqlite(connection: object, _record: object) -> None:
    # Python's sqlite3 opens transactions by itself, and late; turned off so that ours hold everything
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        at = None
        if "alembic_version" in tables:
            at = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if at == NEWEST:
        return
    if at is None and tables:
        raise StoreError(f"{engine.url.database}: is a database, but no ledger; give --db another file")
    # alembic takes a third of a second to import, which an up-to-date ledger need not pay
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "onrecord.ledger:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as fault:
            raise StoreError(
                f"{engine.url.database}: was written by a newer onrecord ({fault}); update it"
            ) from fault


def words_query(connection: Connection, words: str, *, most: int = 1000) -> list[str]:
    """The ids of statements that match a full-text query, best first (SQLite FTS5 query syntax).

    Words alone must all occur, in any form ("withdraw troops" finds "withdrew its troops"); quoted words
    stand together. Raises StoreError if the query cannot be read.
    """
    asked = text(
        "SELECT entry.statement FROM entry_words JOIN entry ON entry.row = entry_words.rowid "
        "WHERE entry_words MATCH :words ORDER BY bm25(entry_words), entry.statement LIMIT :most"
    )
    for query in (words, " ".join(f'"{word}"' for word in re.findall(r"\w+", words))):
        try:
            rows = connection.execute(asked, {"words": query, "most": most})
            return list(dict.fromkeys(row.statement for row in rows))
        except DatabaseError:
            continue  # not a query (an apostrophe, a hyphen): the words themselves are looked for
    raise StoreError(f"cannot search for {words!r}; give at least one word")
