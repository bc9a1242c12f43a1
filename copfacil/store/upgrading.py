"""Brings an older data file up to date, step by step. The library for that is imported only when it happens."""

from pathlib import Path

from sqlalchemy import Connection

from copfacil.store.versions import HEAD

STEPS = Path(__file__).with_name("schema")


def upgrade(connection: Connection) -> None:
    """Takes all missing steps inside the transaction that is on."""
    from alembic.operations import Operations  # noqa: PLC0415 - see the first line
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    steps = ScriptDirectory(str(STEPS), version_locations=[str(STEPS)])
    context = MigrationContext.configure(connection)
    missing = list(steps.iterate_revisions(HEAD, context.get_current_revision() or "base"))
    with Operations.context(context):
        for step in reversed(missing):
            step.module.upgrade()
    context.stamp(steps, HEAD)
