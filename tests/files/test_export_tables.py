"""What leaves for spreadsheets, programs and mails: it reads back, and no cell of it runs."""

import csv
import json
from dataclasses import replace
from io import StringIO

from copfacil.core.words import ENGLISH, pseudo
from copfacil.files import export_csv
from copfacil.files.export_json import as_json
from copfacil.files.export_markdown import markdown
from tests.report_samples import sample


def rows(made: bytes) -> list[list[str]]:
    """The table as a spreadsheet reads it."""
    return list(csv.reader(StringIO(made.decode("utf-8-sig"))))


def test_actions_read_back_with_owner_and_date() -> None:
    head, first, *rest = rows(export_csv.actions(sample(), ENGLISH))
    assert head == ["due", "owner", "action", "who asks", "group", "done", "number"]
    assert first == ["2026-11-27", "Siân Prys", "Send the reading list", "Tom Whitlow", "1", "no", "a1"]
    assert [row[5] for row in rest] == ["no", "yes", "no"]


def test_a_spreadsheet_knows_the_letters_by_the_mark_at_the_beginning() -> None:
    assert export_csv.actions(sample(), ENGLISH).startswith(b"\xef\xbb\xbf")


def test_released_lines_read_back_with_their_kind() -> None:
    told = rows(export_csv.captured(sample(), ENGLISH))[1:]
    assert told[0] == ["Learning line", "Silence did more than my advice", "Co-consulting", "2"]
    assert [row[0] for row in told] == ["Learning line", "Question", "Note on the room"]


def test_cards_read_back_with_zone_cluster_and_count_and_no_cell_is_a_formula() -> None:
    told = rows(export_csv.cards(sample(), ENGLISH))[1:]
    assert told[1] == ["What helps", "Roots", "Listening", "Two minutes of quiet", "3", "0", "", ""]
    assert told[2][3] == "'=SUM(1) is no formula"


def test_json_holds_everything_in_plain_values() -> None:
    held = json.loads(as_json(sample(), ENGLISH))
    assert (held["copfacil"], held["version"], held["title"]) == ("report", 1, "Module 2, Vitality")
    assert held["day"] == "2026-11-19"
    assert held["actions"][0]["owner"] == "Siân Prys"
    assert held["boards"][0]["clusters"] == [{"zone": "Roots", "title": "Listening", "count": 4}]
    assert "Co-consulting ran 6 minutes over." in held["because"]


def test_json_speaks_the_language_of_the_desk() -> None:
    assert json.loads(as_json(sample(), pseudo()))["because"] != json.loads(as_json(sample(), ENGLISH))["because"]


def test_markdown_reads_like_a_mail() -> None:
    text = markdown(sample(), ENGLISH).decode()
    assert text.startswith("# Module 2, Vitality\n\nThursday 19 November 2026, Tŷ Afon.\n")
    assert "| 27 November | Siân Prys | Send the reading list | Tom Whitlow | open |" in text
    assert "| 13:20 | Co-consulting | 13:20 | 60 | 66 | +6 |" in text
    assert "- Silence did more than my advice (Learning line, Co-consulting, group 2)" in text


def test_what_people_keyed_cannot_break_a_table_apart() -> None:
    hostile = replace(sample().actions[0], text="Ring | two\nwards")
    text = markdown(replace(sample(), actions=(hostile,)), ENGLISH).decode()
    assert "| 27 November | Siân Prys | Ring / two wards | Tom Whitlow | open |" in text
