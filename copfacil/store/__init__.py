"""What is kept on disk: the journal, the tables read from it, settings, backups.

Importing this is cheap, and so is a list of what is kept; the database library comes in when a session is opened.
"""

from copfacil.store.backups import Backup
from copfacil.store.failures import Broken, Busy, Full, InUse, Newer, NoAccess, NoBackup, ReadOnly, StoreError
from copfacil.store.lines import DELETIONS, ActionLine, SessionLine, TurnLine
from copfacil.store.store import Store

__all__ = [
    "DELETIONS",
    "ActionLine",
    "Backup",
    "Broken",
    "Busy",
    "Full",
    "InUse",
    "Newer",
    "NoAccess",
    "NoBackup",
    "ReadOnly",
    "SessionLine",
    "Store",
    "StoreError",
    "TurnLine",
]
