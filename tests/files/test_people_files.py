"""Lists as people really save them, read from real files."""

import re
import zipfile
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.datavalidation import DataValidation

from copfacil.files.people import BadFile, Table, read_table
from copfacil.files.text import records

DATA = Path(__file__).parents[1] / "data"


def said(table: Table) -> str:
    return "\n".join(str(msg) for msg in table.said)


def written(folder: Path, content: str | bytes, name: str = "people.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def sheet_file(folder: Path, *sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    path = folder / "people.xlsx"
    book.save(path)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(BadFile) as refused:
        read_table(path)
    sentence = str(refused.value)
    assert sentence.count("\n") == 0
    assert sentence.endswith(".")
    return sentence


def test_a_list_saved_by_excel_on_windows_with_semicolons_keeps_its_accents() -> None:
    table = read_table(DATA / "people_windows.csv")
    assert table.header == ("Enw", "Rôl", "Sefydliad", "Rhanbarth", "E-bost")
    assert [row.cells[0] for row in table.rows] == ["Siân Rees", "José Núñez", "Zoë Brânwen", "Åse Bjørk"]
    assert table.rows[0].cells[2] == "Bwrdd iechyd 1; ysbyty"
    assert said(table) == "Read as Windows-1252, cells apart by semicolons."


def test_a_list_saved_in_poland_keeps_its_letters() -> None:
    table = read_table(DATA / "people_central.csv")
    assert table.rows[0].cells == ("Łukasz", "Wiśniewski", "Pielęgniarz", "Szpital 1")
    assert table.rows[1].cells[:2] == ("Paweł", "Żak")
    assert "Windows-1250" in said(table)


def test_excels_unicode_text_with_tabs_is_read_in_any_script() -> None:
    table = read_table(DATA / "people_utf16.tsv")
    assert [row.cells[0] for row in table.rows][2:4] == ["Nguyễn Thị Hà", "נועה לוי"]
    assert said(table) == "Read as UTF-16, cells apart by tabs."


def test_row_numbers_are_those_of_the_spreadsheet_whatever_stands_in_the_cells() -> None:
    table = read_table(DATA / "people_utf8.csv")
    assert [row.number for row in table.rows] == [2, 3, 5, 6, 7, 8, 9]
    assert table.header[0] == "id", "the mark at the file's start is no part of the first heading"
    assert table.rows[0].cells[-1] == 'likes "quiet" rooms'
    assert table.rows[1].cells[4] == "GP surgery 2\nbranch office"


def test_a_plain_list_of_names_loses_nobody() -> None:
    table = read_table(DATA / "people_names.txt")
    assert table.header == ()
    people = ["Siân Rees", "Łukasz Król", "Ngũgĩ Kamau", "  Aoife   Nolan ", "Siân Rees"]
    assert [row.cells for row in table.rows] == [(name,) for name in people]
    assert "no headings" in said(table)


@pytest.mark.parametrize(
    "text", ["Rees, Siân\nKról, Łukasz\nPuw, Mared\n", "Name\nRees, Siân\nKról, Łukasz\nPuw, Mared\n"]
)
def test_surname_comma_first_name_stays_one_name(tmp_path: Path, text: str) -> None:
    table = read_table(written(tmp_path, text))
    assert [row.cells for row in table.rows] == [("Rees, Siân",), ("Król, Łukasz",), ("Puw, Mared",)]


def test_commas_inside_the_cells_of_a_semicolon_file_do_not_cut_them(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "Name;Role\nSiân;Lead, Care, Wales\nŁukasz;Nurse, ward 3\n"))
    assert table.rows[0].cells == ("Siân", "Lead, Care, Wales")


def test_excels_own_first_line_sets_the_separator_and_is_no_row(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "sep=;\r\nName;Role\r\nSiân;Nurse\r\n"))
    assert table.header == ("Name", "Role")
    assert table.rows[0].number == 2


def test_a_quotation_mark_never_closed_swallows_no_rows(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, 'name,role\nSiân,"Nurse\nŁukasz,GP\nMared,"a, b"\n'))
    assert [row.cells for row in table.rows] == [("Siân", '"Nurse'), ("Łukasz", "GP"), ("Mared", "a, b")]
    assert "Row 2: a quotation mark is never closed" in said(table)


def test_many_quotation_marks_never_closed_join_no_rows(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "name,role\n" + "".join(f'P{number},"a ""b\n' for number in range(3000))))
    assert len(table.rows) == 3000
    assert "3000 rows, the first of them row 2," in said(table)


def test_a_nickname_in_quotation_marks_is_kept_as_written(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, 'name, role\n"Bob" Rees, "Nurse, ward 3"\n'))
    assert table.rows[0].cells == ('"Bob" Rees', "Nurse, ward 3")


def test_a_title_above_the_headings_is_told_and_left_out(tmp_path: Path) -> None:
    table = read_table(written(tmp_path, "Spring programme,,\n,,\nName,Role,Region\nSiân,Nurse,Wales\n"))
    assert table.header == ("Name", "Role", "Region")
    assert [row.number for row in table.rows] == [4]
    assert "Row 1 stands above the headings and is left out: Spring programme" in said(table)


@pytest.mark.parametrize(
    "text",
    [
        "Siân Rees,No,Hospital\nŁukasz Król,Yes,Hospital\n",
        "Siân Rees,sian@mail.example.org\nŁukasz Król,lukasz@mail.example.org\n",
        "Siân Rees,peer support\nŁukasz Król,contact\nGuest,Member\n",
        "Siân Rees\nŁukasz Król\nGuest\n",
    ],
)
def test_nobody_is_taken_for_the_headings(tmp_path: Path, text: str) -> None:
    table = read_table(written(tmp_path, text))
    assert table.header == ()
    assert len(table.rows) == text.count("\n")


@pytest.mark.parametrize(
    "header", ["Participants", "Name", "Code", "Prénom,Nom", "Colour,Name", "Role,Region", "No.,Who"]
)
def test_headings_are_no_person(tmp_path: Path, header: str) -> None:
    commas = header.count(",")
    table = read_table(written(tmp_path, f"{header}\n" + ("Siân" + ",Wales" * commas + "\n") * 3))
    assert ",".join(table.header) == header
    assert len(table.rows) == 3


def test_ten_thousand_rows_come_in_whole(tmp_path: Path) -> None:
    lines = [f'P{number},"Name, of {number}",Nurse,Wales' for number in range(10_000)]
    table = read_table(written(tmp_path, "\n".join(["id,name,role,region", *lines])))
    assert len(table.rows) == 10_000
    assert table.rows[-1].cells[1] == "Name, of 9999"


@given(
    st.lists(st.lists(st.text("aé,;\t\"'\n "), min_size=1, max_size=4), min_size=1, max_size=8), st.sampled_from(",;\t")
)
def test_what_is_written_with_quotation_marks_is_read_back(rows: list[list[str]], separator: str) -> None:
    written_out = "\n".join(separator.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)
    read = [cells for cells, _ in records(written_out.split("\n"), separator)]
    assert read == rows


def test_excel_numbers_dates_and_truths_are_what_a_person_sees(tmp_path: Path) -> None:
    day = datetime(2026, 3, 1, tzinfo=UTC).replace(tzinfo=None)  # Excel knows no time zones
    path = sheet_file(
        tmp_path,
        [["id", "name", "years", "joined", "seen", "starts", "member"]],
        [],
    )
    book = openpyxl.load_workbook(path)
    book.worksheets[0].append([7.0, "Siân", 2.5, date(2026, 3, 1), day.replace(hour=9, minute=30), time(9, 5), True])
    book.worksheets[0].append([8, "Łukasz", 0.1 + 0.2, day, None, None, None])
    book.save(path)
    table = read_table(path)
    assert table.rows[0].cells == ("7", "Siân", "2.5", "2026-03-01", "2026-03-01 09:30", "09:05", "TRUE")
    assert table.rows[1].cells == ("8", "Łukasz", "0.3", "2026-03-01")


def test_the_first_sheet_that_holds_anything_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    table = read_table(sheet_file(tmp_path, [], [["Name"], [], ["Siân"]], [["Lunch"]]))
    assert [(row.number, row.cells) for row in table.rows] == [(3, ("Siân",))]
    assert "Read from the sheet “Sheet 2”. Not read: “Sheet 1”, “Sheet 3”." in said(table)


def test_a_merged_organisation_is_that_of_each_row_it_spans(tmp_path: Path) -> None:
    path = sheet_file(
        tmp_path,
        [["Our people", None], ["Name", "Trust"], ["Siân", "Hospital 1"], ["Łukasz", None], ["Mared", "Hospital 2"]],
    )
    book = openpyxl.load_workbook(path)
    book.worksheets[0].merge_cells("A1:B1")
    book.worksheets[0].merge_cells("B3:B4")
    book.save(path)
    table = read_table(path)
    assert table.header == ("Name", "Trust")
    assert [row.cells for row in table.rows] == [
        ("Siân", "Hospital 1"),
        ("Łukasz", "Hospital 1"),
        ("Mared", "Hospital 2"),
    ]


def test_a_sheet_that_begins_further_down_and_right_keeps_its_row_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, name in ((4, "Name"), (5, "Siân"), (9, "Łukasz")):
        sheet.cell(row, 3).value = name
    book.save(tmp_path / "people.xlsx")
    table = read_table(tmp_path / "people.xlsx")
    assert [(row.number, row.cells[2]) for row in table.rows] == [(5, "Siân"), (9, "Łukasz")]


def test_a_formula_gives_the_value_that_excel_last_computed(tmp_path: Path) -> None:
    new = tmp_path / "computed.xlsx"
    with (
        zipfile.ZipFile(sheet_file(tmp_path, [["Name", "Role"], ["Siân", "=A2"]])) as old,
        zipfile.ZipFile(new, "w") as to,
    ):
        for name in old.namelist():
            computed = re.sub(rb'<c r="B2".*?</c>', b'<c r="B2" t="str"><f>A2</f><v>Nurse</v></c>', old.read(name))
            to.writestr(name, computed)
    table = read_table(new)
    assert table.rows[0].cells == ("Siân", "Nurse")
    assert said(table) == "Read from the sheet “Sheet 1”."


def test_formulas_that_were_never_computed_are_told(tmp_path: Path) -> None:
    table = read_table(sheet_file(tmp_path, [["Name", "Role"], ["Siân", "=A2"]]))
    assert [row.cells for row in table.rows] == [("Siân",)]
    assert "Some formulas have no value yet" in said(table)


def test_drop_down_lists_in_a_sheet_disturb_nobody(tmp_path: Path) -> None:
    path = sheet_file(tmp_path, [["Name", "Region"], ["Siân", "Wales"]])
    book = openpyxl.load_workbook(path)
    choice = DataValidation(type="list", formula1='"Wales,England"')
    book.worksheets[0].add_data_validation(choice)
    choice.add("B2")
    book.save(path)
    assert read_table(path).rows[0].cells == ("Siân", "Wales")


def test_an_error_that_excel_shows_is_told_and_mixes_nobody(tmp_path: Path) -> None:
    table = read_table(sheet_file(tmp_path, [["Name", "Region"], ["Siân", "#N/A"]]))
    assert table.rows[0].cells == ("Siân",)
    assert "A cell in row 2 shows an error of Excel's; it is read as empty." in said(table)


def test_an_excel_file_under_a_csv_name_is_read_all_the_same(tmp_path: Path) -> None:
    path = sheet_file(tmp_path, [["Name"], ["Siân"]])
    assert read_table(path.rename(tmp_path / "people.csv")).rows[0].cells == ("Siân",)


def test_each_file_that_cannot_be_read_says_so_in_one_sentence(tmp_path: Path) -> None:
    assert "There is no file" in refusal(tmp_path / "nowhere.csv")
    assert "is a folder" in refusal(tmp_path)
    assert "is empty" in refusal(written(tmp_path, ""))
    assert "is empty" in refusal(written(tmp_path, " \r\n,,\r\n"))
    assert "is empty" in refusal(sheet_file(tmp_path, []))
    assert "not a list in text" in refusal(written(tmp_path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"))
    assert "not a list in text" in refusal(written(tmp_path, b"\xff\xfea"))
    assert "password" in refusal(written(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "people.xlsx"))
    assert "save it as .xlsx" in refusal(written(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.xls"))
    assert "save it as .xlsx" in refusal(written(tmp_path, b"PK\x03\x04 and more", "people.ods"))
    assert "damaged" in refusal(written(tmp_path, b"PK\x03\x04 and no more", "people.xlsx"))
    assert "damaged" in refusal(written(tmp_path, "name\nSiân\n", "people.xlsx"))


@pytest.mark.parametrize("content", [None, b"", b"<a", b"<a/>"])
@pytest.mark.parametrize("part", ["xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_with_a_damaged_part_is_refused(tmp_path: Path, part: str, content: bytes | None) -> None:
    whole = sheet_file(tmp_path, [["Name"], ["Siân"]])
    damaged = tmp_path / "damaged.xlsx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(damaged, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
            elif content is not None:
                new.writestr(name, content)
    assert "“damaged.xlsx” is" in refusal(damaged)


@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=20))
@settings(max_examples=60, deadline=None)
def test_a_file_with_bytes_gone_wrong_is_read_or_refused_in_a_sentence(changes: list[tuple[int, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = sheet_file(Path(folder), [["Name", "Region"], ["Siân", "Wales"]])
        data = bytearray(path.read_bytes())
        for place, byte in changes:
            data[place % len(data)] = byte
        path.write_bytes(data)
        with suppress(BadFile):
            assert read_table(path).said


def test_what_is_too_large_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    assert "more than 50,000 rows" in refusal(written(tmp_path, "name\n" + "Siân\n" * 50_001))
    assert "more than 20 MB" in refusal(written(tmp_path, bytes(20_000_001)))
    with zipfile.ZipFile(tmp_path / "people.xlsx", "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/worksheets/sheet1.xml", bytes(200_000_001))
    assert "more than 200 MB" in refusal(tmp_path / "people.xlsx")
