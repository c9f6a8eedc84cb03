"""Alembic's way in: runs the revisions on the connection and in the transaction it is handed."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], transactional_ddl=True, transaction_per_migration=False
)
context.run_migrations()
