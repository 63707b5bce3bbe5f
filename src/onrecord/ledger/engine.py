"""A database opened and brought to the newest form."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Cursor, OperationalError
from threading import Timer
from time import monotonic, sleep
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError
from sqlalchemy.pool import StaticPool

from onrecord.ledger.errors import StoreError
from onrecord.ledger.folding import fold

log = logging.getLogger(__name__)

NEWEST = "0004"  # the newest migration in migrations/versions
WAIT = 30  # seconds that a program waits for another that writes
PAUSE = 0.02  # seconds between two tries where SQLite itself does not wait
PATIENCE = 2  # seconds of waiting after which it says so; a report is written in less
WRITING = "onrecord_writing"  # the execution option of a connection that is going to write
LOOKING = "onrecord_looking"  # the execution option of an engine that can only look: the file's path


def connect(where: str | None) -> Engine:
    """An engine on a ledger in the newest form, made or migrated as needed.

    `where` is a file path, a URL `sqlite:///PATH`, or None for memory. Raises StoreError if it is no ledger.
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
        engine = _url(where)
    else:
        folder = Path(where).absolute().parent
        if not folder.is_dir():
            raise StoreError(f"{where}: there is no folder {folder}; make it first")
        if Path(where).is_dir():
            raise StoreError(f"{where}: is a folder; give --db a file")
        engine = _file(Path(where).absolute())
    event.listen(engine, "handle_error", _tell)
    event.listen(engine, "connect", _tune_sqlite)
    if LOOKING not in engine.get_execution_options():
        event.listen(engine, "connect", _log_ahead)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _url(where: str) -> Engine:
    try:
        url = make_url(where)
    except ArgumentError:
        url = None
    if url is None or url.get_backend_name() != "sqlite":
        raise StoreError(f"{where}: is no SQLite database; give --db a file, or sqlite:///FILE")
    return create_engine(url, connect_args={"timeout": WAIT})


def _file(path: Path) -> Engine:
    """An engine on a file; one that lies where nothing can be written is opened for looking only."""
    if not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": WAIT})
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        why = f"holds what {log.name} beside it has yet to bring in, and cannot be written"
        raise StoreError(f"{path}: {why}; copy both files to a folder that can be written")
    # "immutable": SQLite would else make files of its own beside it, even to look
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    url = URL.create("sqlite", database=f"file:{quote(str(path))}", query=query)
    return create_engine(url, execution_options={LOOKING: str(path)})


# What SQLite says when the fault lies with the machine, and what a user can do about it
MENDED = (
    ("disk is full", "free some room and run it again; what was kept is kept"),
    ("disk I/O error", "see whether the disk is full or failing, and run it again; what was kept is kept"),
    ("readonly database", "give --db a file that can be written"),
    ("unable to open", "give --db a file in a folder that can be written"),
    ("is locked", "another program is writing to it; wait until that is done and run it again"),
    ("image is malformed", "the file is damaged; read the reports into a new one"),
)


def _tell(context: ExceptionContext) -> None:
    """A fault of the machine becomes a StoreError that names the file and the fix; others stay as they are."""
    said = str(context.original_exception)
    for words, fix in MENDED:
        if words in said:
            where = context.engine.url.database if context.engine else None
            raise StoreError(f"{where or 'ledger'}: {said}; {fix}") from context.original_exception


def _tune_sqlite(connection: object, _record: object) -> None:
    # Python's sqlite3 opens transactions by itself, and late; turned off so that ours hold everything
    connection.isolation_level = None  # type: ignore[attr-defined]
    connection.create_function("fold", 1, fold, deterministic=True)  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA cache_size=-64000")  # 64 MB at most: the keys of a report lie all over a large index
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _log_ahead(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA page_size=8192")  # of a new file: of rows of a kilobyte, less is wasted
    cursor.execute("PRAGMA journal_mode")
    if cursor.fetchone()[0] != "wal":
        _turn_on_log(cursor, until=monotonic() + WAIT)
    cursor.close()


def _turn_on_log(cursor: Cursor, *, until: float) -> None:
    """Of several programs that open a new file one turns the log on; SQLite lets none of the others wait for it."""
    while True:
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
            return
        except OperationalError as fault:
            if "locked" not in str(fault) or monotonic() > until:
                raise
            sleep(PAUSE)


def _begin_sqlite(connection: Connection) -> None:
    # who is going to write waits its turn at the beginning: what it reads then holds until it has written
    options = connection.get_execution_options()
    if options.get(WRITING) and LOOKING in options:
        raise StoreError(f"{options[LOOKING]}: cannot be written; copy it to a folder that can be and give --db that")
    if not options.get(WRITING):
        connection.exec_driver_sql("BEGIN")
        return
    with _waiting(connection.engine.url.database):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _waiting(where: str | None) -> Iterator[None]:
    """Says once that another program is waited for, if that takes long: SQLite itself waits without a word."""
    said = "%s is being written by another program; waiting up to %d s"
    late = Timer(PATIENCE, log.warning, (said, Path(where or "ledger").name, WAIT))
    late.daemon = True
    late.start()
    try:
        yield
    finally:
        late.cancel()


def _migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        if _newest(connection):
            return
    if path := engine.get_execution_options().get(LOOKING):
        raise StoreError(f"{path}: has an older form and cannot be written; copy it to a folder that can be")
    # of two programs that open it at once the second waits here, and finds it done
    with engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        if not _newest(connection):
            _upgrade(connection)


def _newest(connection: Connection) -> bool:
    """Whether the ledger has the newest form. Raises StoreError if it is another's database."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == NEWEST
    if tables:
        raise StoreError(f"{connection.engine.url.database}: is a database, but no ledger; give --db another file")
    return False


def _upgrade(connection: Connection) -> None:
    # alembic takes a third of a second to import, which an up-to-date ledger need not pay
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", "onrecord.ledger:migrations")
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as fault:
        where = connection.engine.url.database
        raise StoreError(f"{where}: was written by a newer onrecord ({fault}); update it") from fault
