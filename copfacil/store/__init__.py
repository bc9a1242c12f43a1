"""What is kept on disk: the journal, the tables read from it, settings, backups.

Importing this is cheap, and so is a list of what is kept; the database library comes in when a session is opened.
"""

from copfacil.store.backups import Backup
from copfacil.store.failures import Broken, Busy, Full, InUse, Newer, NoAccess, NoBackup, ReadOnly, StoreError
from copfacil.store.lines import (
    DELETIONS,
    DRAFTS,
    ActionLine,
    AskLine,
    AttendanceLine,
    DueLine,
    HealthLine,
    HereLine,
    MeetingLine,
    OfferLine,
    ProgrammeLine,
    SeatLine,
    SessionLine,
    TurnLine,
)
from copfacil.store.store import Store

__all__ = [
    "DELETIONS",
    "DRAFTS",
    "ActionLine",
    "AskLine",
    "AttendanceLine",
    "Backup",
    "Broken",
    "Busy",
    "DueLine",
    "Full",
    "HealthLine",
    "HereLine",
    "InUse",
    "MeetingLine",
    "Newer",
    "NoAccess",
    "NoBackup",
    "OfferLine",
    "ProgrammeLine",
    "ReadOnly",
    "SeatLine",
    "SessionLine",
    "Store",
    "StoreError",
    "TurnLine",
]
