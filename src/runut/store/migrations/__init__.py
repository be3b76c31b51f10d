"""Steps from each schema of a record to the next, run by Alembic; a record made today needs none of them.

A step is a file of `versions`: its `revision` is the schema that it makes, its `down_revision` the one before. It says
in full what it makes, and never takes it from `runut.store.schema`, which goes on changing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FOLDER = Path(__file__).parent


def upgrade(connection: Connection, schema: int) -> None:
    """Bring tables of an older schema up to today's, in the transaction that is open.

    Args:
        connection: Where the tables are; its transaction decides whether all of it happens.
        schema: The schema that they have.
    """
    with Operations.context(MigrationContext.configure(connection)):
        for step in find_steps(schema):
            step.module.upgrade()


def find_steps(schema: int) -> Iterator[Script]:
    """Yield the steps after a schema, in order."""
    steps = ScriptDirectory(str(_FOLDER))
    yield from reversed(list(steps.iterate_revisions("heads", str(schema))))
