"""The doors through which People deletes somebody and Room what was said on old days, and what both show meanwhile."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from copfacil.app import deletion_work as work
from copfacil.app.redacting import local
from copfacil.core.dates import MONTHS, day_short
from copfacil.core.redaction import Deletion
from copfacil.core.words import Msg
from copfacil.store import SessionLine
from copfacil.ui.kit.going import Going
from copfacil.ui.people.deleting import Deletions
from copfacil.ui.room.values import OldDays, Reach

if TYPE_CHECKING:
    from copfacil.app.shell import Shell


def deletion_doors(desktop: "Shell") -> Deletions:
    """The doors through which People deletes."""
    return Deletions(
        words=desktop.words,
        pending=lambda: _going(desktop, work.deleting(desktop).pending()),
        delete=lambda person: work.delete(desktop, person=person, now=False),
        delete_now=lambda person: work.delete(desktop, person=person, now=True),
        bring_back=lambda key: work.bring_back(desktop, key),
        empty_now=lambda key: work.empty(desktop, key),
    )


def old_days(desktop: "Shell") -> OldDays:
    """What Room shows of old days that are being deleted."""
    purges = [one for one in work.deleting(desktop).pending() if one.before]
    return OldDays(going=_going(desktop, purges), why_not=desktop.words(why) if (why := work.why_not(desktop)) else "")


def reach(desktop: "Shell", day: date) -> Reach:
    """Which sessions a date would take: those on days before it; what was emptied already has nobody left."""
    words, store = desktop.words, desktop.store
    before = [line for line in store.sessions(store.count()) if line.day and line.day < day.isoformat()]
    if not before:
        return Reach(words("No session is older than that."), some=False)
    peopled = [line for line in before if line.people or line.open_actions]
    if not peopled:
        return Reach(words("Older sessions list nobody any more."), some=True)
    return Reach(words(_reached(peopled)), some=True)


def _reached(lines: Iterable[SessionLine]) -> Msg:
    told = sorted(lines, key=lambda line: (line.day, line.touched))
    last = told[-1]
    return Msg(
        "{n} session is older: {title}, {day}.",
        "{n} sessions are older, the last is {title}, {day}.",
        n=len(told),
        title=last.title or Msg("a day without a name"),
        day=_with_year(last.day),
    )


def _going(desktop: "Shell", pending: Iterable[Deletion]) -> tuple[Going, ...]:
    words, who = desktop.words, work.deleting(desktop)
    return tuple(
        Going(
            key=one.gesture,
            name=words("What was said before {day}", day=_with_year(one.before)) if one.before else who.name(one),
            when=words(_when(local(one.due))),
        )
        for one in pending
    )


def _with_year(day: str) -> Msg:
    return Msg("{day} {year}", day=day_short(day), year=day[:4])


def _when(due: datetime) -> Msg:
    return Msg("{day} {month}, {time}", day=due.day, month=MONTHS[due.month - 1], time=f"{due:%H:%M}")
