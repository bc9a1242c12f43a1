"""Settings of this laptop (the wall's screen, theme, volume) and signs of life: key and value, outside the journal."""

import json

from sqlalchemy import Connection, delete, insert, select

from copfacil.core.journal import Mark
from copfacil.store.lines import Setting, Value
from copfacil.store.tables import setting

_ALIVE = "alive {stream}"
"""The key of a stream's last sign of life."""


class SettingTable:
    """The settings on an open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: Value) -> Value:
        """What is set, the default where nothing is, or something of another kind."""
        text = self._connection.scalar(select(setting.c.value).where(setting.c.key == key))
        if text is None:
            return default
        try:
            value = json.loads(text)
        except ValueError:
            return default
        return value if type(value) is type(default) else default

    def put(self, key: str, value: Setting) -> None:
        """Sets a value inside the transaction that is on."""
        self._connection.execute(delete(setting).where(setting.c.key == key))
        self._connection.execute(insert(setting), {"key": key, "value": json.dumps(value, ensure_ascii=False)})

    def put_mark(self, mark: Mark) -> None:
        """Keeps a sign of life inside the transaction that is on."""
        self.put(_ALIVE.format(stream=mark.stream), [mark.at, mark.wall, mark.boot, mark.up])

    def mark_of(self, stream: str) -> Mark | None:
        """The last sign of life of a stream."""
        kept: list[object] = self.get(_ALIVE.format(stream=stream), [])
        match kept:
            case [int() as at, int() as wall, str() as boot, int() as up]:
                return Mark(stream, at, wall, boot, up)
            case _:
                return None
