"""Settings of this laptop (the wall's screen, theme, volume) and signs of life: key and value, outside the journal."""

import json
import sqlite3

from copfacil.core.journal import Mark
from copfacil.store.lines import Setting, Value

_ALIVE = "alive {stream}"
"""The key of a stream's last sign of life."""

_GET = "SELECT value FROM setting WHERE key = ?"
_DROP = "DELETE FROM setting WHERE substr(key, 1, ?) = ?"
_PUT = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


class SettingTable:
    """The settings of an open file. The first window asks for them, so they go straight to the driver."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def get(self, key: str, default: Value) -> Value:
        """What is set, the default where nothing is, or something of another kind."""
        found = self._file.execute(_GET, (key,)).fetchone()
        if found is None:
            return default
        try:
            value = json.loads(found[0])
        except ValueError:
            return default
        return value if type(value) is type(default) else default

    def put(self, key: str, value: Setting) -> None:
        """Sets a value, inside the transaction that is on, if one is."""
        self._file.execute(_PUT, (key, json.dumps(value, ensure_ascii=False)))

    def drop(self, beginning: str) -> None:
        """Nothing is set any more under the keys that begin so; inside the transaction that is on."""
        self._file.execute(_DROP, (len(beginning), beginning))

    def put_mark(self, mark: Mark) -> None:
        """Keeps a sign of life, inside the transaction that is on."""
        self.put(_ALIVE.format(stream=mark.stream), [mark.at, mark.wall, mark.boot, mark.up])

    def mark_of(self, stream: str) -> Mark | None:
        """The last sign of life of a stream."""
        kept: list[object] = self.get(_ALIVE.format(stream=stream), [])
        match kept:
            case [int() as at, int() as wall, str() as boot, int() as up]:
                return Mark(stream, at, wall, boot, up)
            case _:
                return None
