"""Programmes, and what is asked across sessions: seats, attendance, health, asks and offers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Makes the tables; they fill as sessions are written to, or when the lists are worked out anew."""
    op.create_table(
        "seat",
        sa.Column("stream", sa.String(64), sa.ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("play", sa.String(64), nullable=False),
        sa.Column("exercise", sa.String(64), nullable=False),
        sa.Column("table", sa.Integer, nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
    )
    op.create_index("seat_person", "seat", ["person"])
    op.create_table(
        "here",
        sa.Column("stream", sa.String(64), sa.ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("until", sa.String(32), nullable=False),
    )
    op.create_table(
        "health",
        sa.Column("stream", sa.String(64), sa.ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("play", sa.String(64), nullable=False),
        sa.Column("table", sa.Integer, nullable=False),
        sa.Column("connected", sa.Integer, nullable=False),
        sa.Column("useful", sa.Integer, nullable=False),
        sa.Column("kept", sa.Integer, nullable=False),
    )
    op.create_table(
        "ask",
        sa.Column("stream", sa.String(64), sa.ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("card", sa.String(64), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("due", sa.String(32), nullable=False),
    )
    op.create_table(
        "offer",
        sa.Column("stream", sa.String(64), sa.ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("link", sa.String(64), nullable=False),
        sa.Column("card", sa.String(64), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("due", sa.String(32), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "programme",
        sa.Column("stream", sa.String(64), primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("starts", sa.String(32), nullable=False),
        sa.Column("ends", sa.String(32), nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("touched", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "meeting",
        sa.Column("stream", sa.String(64), sa.ForeignKey("programme.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("meeting", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("day", sa.String(32), nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("session", sa.String(64), nullable=False),
        sa.Column("held", sa.Boolean, nullable=False),
    )
    op.create_index("meeting_session", "meeting", ["session"])
    op.create_table(
        "attendance",
        sa.Column("stream", sa.String(64), sa.ForeignKey("programme.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("meeting", sa.String(64), nullable=False),
        sa.Column("person", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("late", sa.Integer, nullable=False),
        sa.Column("early", sa.Integer, nullable=False),
    )
    op.create_table(
        "due",
        sa.Column("stream", sa.String(64), sa.ForeignKey("programme.stream", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("record", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("owner", sa.String(64), nullable=False),
        sa.Column("day", sa.String(32), nullable=False),
    )
