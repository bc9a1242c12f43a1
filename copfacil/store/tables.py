"""The tables as they are now; schema/ holds the steps that lead here from every older file."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData()

journal = Table(
    "journal",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("stream", String(64), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("wall", BigInteger, nullable=False),
    Column("boot", String(64), nullable=False),
    Column("up", BigInteger, nullable=False),
    Column("author", String(64), nullable=False),
    Column("gesture", String(32), nullable=False),
    Column("kind", String(64), nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Index("journal_order", "stream", "seq", unique=True),
)

session = Table(
    "session",
    metadata,
    Column("stream", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("day", String(32), nullable=False),
    Column("place", Text, nullable=False),
    Column("people", Integer, nullable=False),
    Column("groups", Integer, nullable=False),
    Column("open_actions", Integer, nullable=False),
    Column("touched", BigInteger, nullable=False),
    Index("session_touched", "touched"),
)

action = Table(
    "action",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("card", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("owner", String(64), nullable=False),
    Column("due", String(32), nullable=False),
    Column("asker", String(64), nullable=False),
    Column("done", Boolean, nullable=False),
    Column("at", BigInteger, nullable=False),
)

turn = Table(
    "turn",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("play", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("part", String(16), nullable=False),
    Index("turn_person", "person"),
)

seat = Table(
    "seat",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("play", String(64), nullable=False),
    Column("exercise", String(64), nullable=False),
    Column("table", Integer, nullable=False),
    Column("person", String(64), nullable=False),
    Index("seat_person", "person"),
)

here = Table(
    "here",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("person", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("until", String(32), nullable=False),
)

health = Table(
    "health",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("play", String(64), nullable=False),
    Column("table", Integer, nullable=False),
    Column("connected", Integer, nullable=False),
    Column("useful", Integer, nullable=False),
    Column("kept", Integer, nullable=False),
)

ask = Table(
    "ask",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("card", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("due", String(32), nullable=False),
)

offer = Table(
    "offer",
    metadata,
    Column("stream", ForeignKey("session.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("link", String(64), nullable=False),
    Column("card", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("due", String(32), nullable=False),
    Column("text", Text, nullable=False),
)

programme = Table(
    "programme",
    metadata,
    Column("stream", String(64), primary_key=True),
    Column("title", Text, nullable=False),
    Column("starts", String(32), nullable=False),
    Column("ends", String(32), nullable=False),
    Column("people", Integer, nullable=False),
    Column("touched", BigInteger, nullable=False),
)

meeting = Table(
    "meeting",
    metadata,
    Column("stream", ForeignKey("programme.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("meeting", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("day", String(32), nullable=False),
    Column("place", Text, nullable=False),
    Column("session", String(64), nullable=False),
    Column("held", Boolean, nullable=False),
    Index("meeting_session", "session"),
)

attendance = Table(
    "attendance",
    metadata,
    Column("stream", ForeignKey("programme.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("meeting", String(64), nullable=False),
    Column("person", String(64), nullable=False),
    Column("state", String(16), nullable=False),
    Column("late", Integer, nullable=False),
    Column("early", Integer, nullable=False),
)

due = Table(
    "due",
    metadata,
    Column("stream", ForeignKey("programme.stream", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("record", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("owner", String(64), nullable=False),
    Column("day", String(32), nullable=False),
)

setting = Table(
    "setting",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

stamp = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
