"""The process on the wall: asked for at the gate, gone when the clock starts."""

from copfacil.core import gestures
from copfacil.core.events import FaceChosen
from copfacil.core.faces import Holding, Lines, Phase, Wall, wall
from copfacil.core.session import Session, evolve
from copfacil.exercises.shelf import shelf

SAID = (("settle", "One breath.", "The host reads."), ("present", "One of you presents.", ""))


def acted(session: Session, *events: object) -> Session:
    """The session after events, all of them now."""
    for happened in events:
        session = evolve(session, happened, 0)
    return session


def put_on(session: Session, play: str = "play-1") -> Session:
    """The session with an exercise that the whole room goes through."""
    exercise = next(one for one in shelf().exercises.values() if one.group is None)
    return acted(session, *gestures.play(session, 0, exercise, play_id=play))


def asked(session: Session) -> Session:
    """The session with the process asked for on the wall."""
    return acted(session, FaceChosen(face="lines"))


def seen(session: Session, said: tuple[tuple[str, str, str], ...] = SAID) -> Wall:
    """What the room sees."""
    return wall(session, 0, lambda _: "", said)


def test_the_lines_stand_on_the_wall_while_the_room_waits_for_the_start() -> None:
    session = asked(put_on(Session()))
    face = seen(session)
    assert isinstance(face, Lines)
    assert face.name == session.plays["play-1"].name
    assert face.lines == (("One breath.", "The host reads."), ("One of you presents.", ""))
    assert not isinstance(seen(acted(session, FaceChosen(face="auto"))), Lines)


def test_the_lines_go_when_the_clock_starts_and_do_not_come_back_by_themselves() -> None:
    waiting = asked(put_on(Session()))
    session = acted(waiting, *gestures.read_and_start(waiting, 0))
    assert session.face == "auto"
    assert not isinstance(seen(session), Lines)
    assert not isinstance(seen(asked(session)), Lines)


def test_any_chosen_face_goes_when_the_clock_starts() -> None:
    waiting = acted(put_on(Session()), FaceChosen(face="holding"))
    assert isinstance(seen(waiting), Holding)
    session = acted(waiting, *gestures.read_and_start(waiting, 0))
    assert not isinstance(seen(session), Holding)


def test_the_lines_of_one_exercise_do_not_stay_for_the_next() -> None:
    assert put_on(asked(put_on(Session())), "play-2").face == "auto"


def test_without_lines_or_anything_on_the_wall_shows_what_it_shows_by_itself() -> None:
    assert isinstance(seen(asked(Session())), Holding)
    assert isinstance(seen(asked(put_on(Session())), ()), Phase)
