"""Home's list and a person's turns are found by index, however many sessions there are."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the two indexes."""
    op.create_index("session_touched", "session", ["touched"])
    op.create_index("turn_person", "turn", ["person"])
