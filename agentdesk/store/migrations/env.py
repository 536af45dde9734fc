"""Run by Alembic: carries out the scripts of one database on the connection that store.schema_version hands
over.
"""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
