"""Runs the migrations on the connection that the ledger's engine hands over."""

from alembic import context

from onrecord.ledger.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
