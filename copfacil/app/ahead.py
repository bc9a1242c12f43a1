"""The session that comes next, read behind the first window, so that Home tells its plan before it is opened."""

import asyncio

from copfacil.app.shell import Shell
from copfacil.live.looking import folded


async def look_ahead(desktop: Shell) -> None:
    """Reads the newest session where no day is open; Home then shows what is planned in it."""
    newest = desktop.store.sessions(limit=1)
    if not newest or desktop.day is not None:
        return
    stream = newest[0].stream
    desktop.ahead = {stream: await asyncio.to_thread(folded, desktop.store.rows(stream))}
    if desktop.frame.current == "today":
        desktop.show_today()
