"""What a team takes along between two modules: a digest, the year for a calendar, a pack for a portal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from icalendar import Calendar

from copfacil.core.programme import gestures
from copfacil.core.programme.digest import digest
from copfacil.core.programme.materials import Material
from copfacil.core.programme.programme import Programme
from copfacil.core.programme.webinars import Idea
from copfacil.core.programme.yearbook import Yearbook, yearbook
from copfacil.core.words import ENGLISH
from copfacil.files.export_markdown import document_markdown, document_text
from copfacil.files.export_year_calendar import year_calendar
from copfacil.files.portal import portal
from tests.core.programme.year_samples import FIRST, done, programme

STAMP = datetime(2026, 10, 1, tzinfo=UTC)


def book(state: Programme, *, days: int = 3) -> Yearbook:
    return yearbook(state, FIRST + timedelta(days=days))


def with_materials(folder: Path) -> Programme:
    """Reading for the second module, one link, one file that is gone, one by a member who may be named."""
    state = programme()
    second = state.year.modules[1].id
    (folder / "tea & talk.txt").write_text("Tea first.", "utf-8")
    return done(
        gestures.put(
            state,
            0,
            Material(
                id="a",
                title="Tea <and> talk",
                meeting=second,
                when="before",
                where=str(folder / "tea & talk.txt"),
                minutes=10,
                ready=True,
            ),
            Material(
                id="b",
                title="A talk",
                kind="link",
                meeting=second,
                when="after",
                where="https://example.org/talk",
                ready=True,
            ),
            Material(id="c", title="Lost", meeting=second, where=str(folder / "lost.txt"), ready=True),
            Material(id="d", title="Not yet", meeting=second, where=str(folder / "lost.txt")),
            Material(id="e", title="My notes", kind="own", where="https://example.org/notes", by="p1", ready=True),
        ),
        gestures.consent(state, 0, "p1", "listed"),
        state=state,
    )


def test_the_digest_tells_what_comes_next_and_what_to_choose(tmp_path: Path) -> None:
    state = with_materials(tmp_path)
    webinar = state.year.of("webinar")[0]
    state = done(
        gestures.put(
            state,
            0,
            Idea(id="i", meeting=webinar.id, text="First meetings"),
            Idea(id="j", meeting=webinar.id, text="Sponsors"),
        ),
        state=state,
    )
    state = done(gestures.vote(state, 0, webinar.id, "p1", "j"), state=state)
    text = document_text(digest(book(state), ENGLISH))
    assert text.startswith("Leading communities\nBetween our meetings\n")
    assert f"- {webinar.title}, " in text
    assert text.index("Sponsors (1 vote)") < text.index("First meetings (0 votes)")
    assert "Siân" not in text
    assert document_markdown(digest(book(state), ENGLISH)).startswith("# Leading communities\n")


def test_the_digest_names_what_to_read_before(tmp_path: Path) -> None:
    state = with_materials(tmp_path)
    second = state.year.modules[1]
    close = (datetime.fromisoformat(second.day).date() - FIRST).days - 1
    text = document_text(digest(book(state, days=close), ENGLISH))
    assert f"Before {second.title}\n- Tea <and> talk, 10 minutes\n" in text
    assert "Not yet" not in text
    assert str(tmp_path) not in text


def test_a_programme_without_days_says_so() -> None:
    assert "No meeting has a day yet." in document_text(digest(book(Programme(title="New")), ENGLISH))


def test_the_year_reads_back_from_the_calendar_and_a_moved_meeting_keeps_its_entry() -> None:
    state = programme()
    first = state.year.modules[0]
    entries = {str(one["uid"]): one for one in Calendar.from_ical(year_calendar(state, STAMP)).walk("VEVENT")}
    assert len(entries) == len(state.year.meetings)
    told = entries[f"{first.id}@copfacil"]
    assert told.decoded("dtstart") == datetime.fromisoformat(f"{first.day}T{first.starts}")
    moved = done(gestures.put(state, 0, replace(first, day="2026-10-22", off=False)), state=state)
    again = {str(one["uid"]): one for one in Calendar.from_ical(year_calendar(moved, STAMP)).walk("VEVENT")}
    assert again[f"{first.id}@copfacil"].decoded("dtstart").date().isoformat() == "2026-10-22"
    off = done(gestures.put(state, 0, replace(first, off=True)), state=state)
    assert len(Calendar.from_ical(year_calendar(off, STAMP)).walk("VEVENT")) == len(entries) - 1


def test_the_pack_opens_from_a_disk_and_says_what_is_missing(tmp_path: Path) -> None:
    state = with_materials(tmp_path)
    made, told = portal(book(state), ENGLISH, made={"The year on a page.pdf": b"%PDF"}, read=Path.read_bytes)
    assert [str(ENGLISH(one)) for one in told] == [
        f"“Lost” is not in the pack: {tmp_path / 'lost.txt'} cannot be read. Choose the file again."
    ]
    with ZipFile(BytesIO(made)) as pack:
        assert sorted(pack.namelist()) == ["files/The year on a page.pdf", "files/tea & talk.txt", "index.html"]
        page = pack.read("index.html").decode()
    assert 'href="files/tea%20%26%20talk.txt">Tea &lt;and&gt; talk</a>' in page
    assert 'href="https://example.org/talk"' in page
    assert "Siân Prys" in page  # agreed to be on the list of people
    assert "<script" not in page
    assert str(tmp_path) not in page
    again, _ = portal(book(state), ENGLISH, made={"The year on a page.pdf": b"%PDF"}, read=Path.read_bytes)
    assert made == again


def test_two_files_of_one_name_stand_beside_each_other(tmp_path: Path) -> None:
    state = programme()
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notes.txt").write_text(folder, "utf-8")
    items = [
        Material(id=folder, title=folder, where=str(tmp_path / folder / "notes.txt"), ready=True)
        for folder in ("one", "two")
    ]
    made, told = portal(book(done(gestures.put(state, 0, *items), state=state)), ENGLISH, made={}, read=Path.read_bytes)
    assert told == ()
    with ZipFile(BytesIO(made)) as pack:
        assert {pack.read(f"files/{name}") for name in ("notes.txt", "notes-2.txt")} == {b"one", b"two"}
