"""The doors of the desk: each callable is a gesture on the day that is open, or a question about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from copfacil.app.answer import Answer
from copfacil.app.day import Day, fresh_id
from copfacil.app.day_doors import day_doors, put_away
from copfacil.app.drafting import Drafts
from copfacil.app.recalling import recalling
from copfacil.core import gestures
from copfacil.core.events import Event, GroupsFormed
from copfacil.core.exercise import Exercise
from copfacil.core.groups import presenting
from copfacil.core.session import Session
from copfacil.core.value import dataclass
from copfacil.core.words import Msg, Words
from copfacil.ui.desk.doors import Capture, Doors, PutOn

if TYPE_CHECKING:
    from copfacil.core.reported import Action  # for its type alone


@dataclass(frozen=True, kw_only=True)
class Around:
    """What the desk can do to the windows around it."""

    blank: Callable[[], Answer]
    swap: Callable[[], Answer]
    mute: Callable[[], Answer]
    choose_people: Callable[[], Answer]
    print_cards: Callable[[], Answer]
    lines_on_wall: Callable[[], Answer]
    come_forward: Callable[[], None]
    say_aside: Callable[[Msg], None]
    drafts: Drafts
    rehearse: Callable[[], Answer] | None = None


def run_doors(day: Day, words: Words, around: Around) -> Doors:
    """The desk's doors onto a day."""
    host = day.host
    return Doors(
        words=words,
        clock_at=day.clock_at,
        today=day.today,
        exercises=lambda: offered(day),
        said=day.said,
        cuts=lambda: gestures.cuts(host.state, host.now()) if host.state.play else (),
        catch_ups=lambda: gestures.catch_ups(host.state, host.now()) if host.state.play else (),
        day=day_doors(day, around.rehearse),
        put_on=lambda wish: put_on(day, wish),
        read_and_start=lambda aloud: day.act(gestures.read_and_start, aloud=aloud),
        start=lambda group: day.act(gestures.start, group),
        pause=lambda: day.act(gestures.pause),
        resume=lambda: day.act(gestures.resume),
        go_next=lambda group: day.act(gestures.go_next, group),
        go_back=lambda group: day.act(gestures.go_back, group),
        skip=lambda reason, group: day.act(gestures.skip, reason, group),
        extend=lambda ms, group: day.act(gestures.extend, ms, group),
        hold=lambda group: day.act(gestures.hold, group),
        release=lambda group: day.act(gestures.release, group),
        catch_up=lambda group: day.act(gestures.catch_up, group),
        advance=lambda auto: day.act(gestures.advance, auto=auto),
        present=lambda group, person: day.act(present_first, group, person),
        end=lambda: put_away(day),
        keep=lambda capture: keep(day, capture),
        amend=lambda card, capture: day.act(
            gestures.amend, card, capture.text, capture.owner, capture.due, capture.asker, capture.released
        ),
        draft=around.drafts.keep,
        drafted=around.drafts.found,
        settle=lambda card, done: day.act(gestures.settle, card, done=done),
        remove=lambda card: day.act(gestures.remove, card),
        check_health=lambda group, answers: day.act(gestures.check_health, group, answers),
        promised=lambda: promised(day),
        keep_promise=lambda stream, card, done: keep_promise(day, stream, card, done=done),
        undo=day.undo,
        redo=day.redo,
        blank=around.blank,
        swap=around.swap,
        mute=around.mute,
        lines_on_wall=around.lines_on_wall,
        come_forward=around.come_forward,
        say_aside=around.say_aside,
        choose_people=around.choose_people,
        print_cards=around.print_cards,
    )


_FIRST = ("co-consulting", "troika", "wise-crowds", "consultancy", "case-clinic")


def offered(day: Day) -> tuple[Exercise, ...]:
    """The shelf with the peer-consulting exercises in front, the others by name."""
    front = [day.shelf[key] for key in _FIRST if key in day.shelf]
    rest = sorted((one for key, one in day.shelf.items() if key not in _FIRST), key=lambda one: one.name)
    return (*front, *rest)


def put_on(day: Day, wish: PutOn) -> Answer:
    """An exercise of the shelf is put on."""
    exercise = day.shelf.get(wish.exercise)
    if exercise is None:
        return Msg("This exercise is not on the shelf any more.")
    answer = day.act(
        recalling(day, gestures.play),
        exercise,
        play_id=fresh_id(),
        preset=wish.preset,
        minutes=wish.minutes,
        turns=wish.turns,
        auto=wish.auto,
    )
    if answer is None and not exercise.said:
        return day.act(gestures.read, aloud=False)
    return answer


def promised(day: Day) -> "tuple[Action, ...]":
    """What is still open from earlier days, to be read back."""
    from copfacil.app.promises import earlier  # noqa: PLC0415 - asked for when a sitting begins, not when the desk is made

    return earlier(day)


def keep_promise(day: Day, stream: str, card: str, *, done: bool) -> Answer:
    """An action of an earlier session was done, or is open again."""
    from copfacil.app.promises import settle  # noqa: PLC0415 - as above

    return settle(day, stream, card, done=done)


def keep(day: Day, capture: Capture) -> Answer:
    """Something is captured."""
    return day.act(
        gestures.keep,
        capture.what,
        capture.text,
        card=fresh_id(),
        group=capture.group,
        owner=capture.owner,
        due=capture.due,
        asker=capture.asker,
        released=capture.released,
    )


def present_first(session: Session, _: int, group: int, person: str) -> tuple[Event, ...]:
    """A gesture: in a group that person presents first."""
    return (GroupsFormed(groups=presenting(session.groups, group, person), size=session.size),)
