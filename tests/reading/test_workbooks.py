"""Workbooks → sheets: what each kind of cell becomes, and where the tables stand."""

from datetime import datetime, timedelta

import openpyxl
import polars as pl
from openpyxl.styles import PatternFill

from analysis.reading.child import read_file
from analysis.reading.model import Problem, Sheet
from tests.reading.good_files import saved, workbook

DAY = datetime(2025, 3, 1)


def messages(name: str, content: bytes) -> tuple[list[Sheet], list[Problem]]:
    """Read a file as the child process does, in this one."""
    found = list(read_file(name, content))
    return (
        [one for one in found if isinstance(one, Sheet)],
        [one for one in found if isinstance(one, Problem)],
    )


def only(name: str, content: bytes) -> Sheet:
    sheets, problems = messages(name, content)
    assert problems == []
    (sheet,) = sheets
    return sheet


def mixed(**filled: object) -> dict[str, object]:
    return {"text": None, "number": None, "moment": None, "error": None} | filled


def test_plain_columns_keep_their_type() -> None:
    sheet = only(
        "a.xlsx",
        workbook(
            ["Klant", "Datum", "Bedrag", "Betaald"], ["Jansen", DAY, 12.5, True], ["Smit", DAY, 3, False]
        ),
    )
    assert sheet.header == ("Klant", "Datum", "Bedrag", "Betaald")
    assert sheet.cells.schema == {
        "row": pl.Int64,
        "0": pl.String,
        "1": pl.Datetime("us"),
        "2": pl.Float64,
        "3": pl.Boolean,
    }
    assert sheet.cells.rows() == [(2, "Jansen", DAY, 12.5, True), (3, "Smit", DAY, 3.0, False)]
    assert not sheet.from_text


def test_number_and_text_that_look_alike_stay_apart() -> None:
    sheet = only("a.xlsx", workbook(["Klant", "Bedrag"], ["Jansen", 1.234], ["Smit", "1.234"], ["Bos", DAY]))
    assert sheet.cells["1"].to_list() == [mixed(number=1.234), mixed(text="1.234"), mixed(moment=DAY)]


def test_text_beyond_the_first_thousand_rows_is_not_lost() -> None:
    rows = [[f"Klant {place}", float(place)] for place in range(1, 1500)]
    sheet = only("a.xlsx", workbook(["Klant", "Bedrag"], *rows, ["Laatste", "n.v.t."]))
    assert sheet.cells.height == 1500
    assert sheet.cells["1"][-1] == mixed(text="n.v.t.")
    assert sheet.cells["1"].struct.field("number").sum() == sum(range(1, 1500))


def test_error_cells_keep_their_code() -> None:
    book = openpyxl.Workbook()
    for row in (["Klant", "Bedrag", "Datum"], ["Jansen", 1.0, DAY], ["Smit", "#DIV/0!", "#N/A"]):
        book.active.append(row)
    sheet = only("a.xlsx", saved(book.save))
    assert sheet.cells["1"].to_list() == [mixed(number=1.0), mixed(error="#DIV/0!")]
    assert sheet.cells["2"].to_list() == [mixed(moment=DAY), mixed(error="#N/A")]


def test_error_among_yes_and_no() -> None:
    sheet = only("a.xlsx", workbook(["Klant", "Betaald"], ["Jansen", True], ["Smit", "#REF!"]))
    assert sheet.cells["1"].to_list() == [mixed(text="TRUE"), mixed(error="#REF!")]


def test_durations_and_times_of_day() -> None:
    content = workbook(
        ["Klant", "Duur", "Begin"],
        ["Jansen", timedelta(hours=30), 0.375],
        ["Smit", timedelta(minutes=90), 0.5],
        formats={"B2": "[h]:mm", "B3": "[h]:mm", "C2": "h:mm", "C3": "h:mm"},
    )
    sheet = only("a.xlsx", content)
    assert sheet.cells["1"].to_list() == [timedelta(hours=30), timedelta(minutes=90)]
    assert sheet.cells["2"].to_list() == [timedelta(hours=9), timedelta(hours=12)]


def test_durations_among_numbers_become_text() -> None:
    content = workbook(
        ["Klant", "Uren"],
        ["Jansen", timedelta(hours=30, minutes=15)],
        ["Smit", 2.5],
        formats={"B2": "[h]:mm"},
    )
    assert only("a.xlsx", content).cells["1"].to_list() == [mixed(text="30:15:00"), mixed(number=2.5)]


def test_dates_of_the_1904_system() -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for row in (["Klant", "Datum"], ["Jansen", DAY]):
        book.active.append(row)
    assert only("a.xlsx", saved(book.save)).cells["1"].to_list() == [DAY]


def test_long_ids_and_leading_zeros_stay_text() -> None:
    sheet = only(
        "a.xlsx", workbook(["Klant", "Nummer"], ["0012345", "9007199254740993123"], ["0012346", "1"])
    )
    assert sheet.cells.rows() == [(2, "0012345", "9007199254740993123"), (3, "0012346", "1")]


def test_percent_is_the_fraction_it_stores() -> None:
    content = workbook(["Klant", "Korting"], ["Jansen", 0.125], formats={"B2": "0.0%"})
    assert only("a.xlsx", content).cells["1"].to_list() == [0.125]


def test_merged_cells_keep_the_text_in_the_first() -> None:
    book = openpyxl.Workbook()
    for row in (["Klant", "Bedrag"], ["Jansen", 1], [None, 2], ["Smit", 3]):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    assert only("a.xlsx", saved(book.save)).cells["0"].to_list() == ["Jansen", None, "Smit"]


def test_row_numbers_are_those_of_the_file() -> None:
    content = workbook(["Omzet"], [], ["Klant", "Bedrag"], ["Jansen", 1], [], [None, " "], ["Smit", 2])
    sheet = only("a.xlsx", content)
    assert sheet.above == (("Omzet",), ())
    assert sheet.cells.rows() == [
        (4, "Jansen", mixed(number=1.0)),
        (7, "Smit", mixed(number=2.0)),
    ] or sheet.cells["row"].to_list() == [4, 7]


def test_table_that_begins_in_the_middle_of_the_sheet() -> None:
    book = openpyxl.Workbook()
    for place, row in enumerate((["Klant", "Bedrag"], ["Jansen", 12.5]), start=5):
        for column, cell in zip("CD", row, strict=True):
            book.active[f"{column}{place}"] = cell
    book.active["Z90"].fill = PatternFill("solid", fgColor="FF0000")
    sheet = only("a.xlsx", saved(book.save))
    assert sheet.header == ("", "", "Klant", "Bedrag")
    assert sheet.cells.rows() == [(6, None, None, "Jansen", 12.5)]


def test_mixed_columns_without_a_header() -> None:
    rows = [["Bos", 1, "x", 2], ["Vis", 2, 3, "y"]]
    sheet = only("a.xlsx", workbook(["Klant", "Bedrag"], *rows))
    assert (sheet.header, sheet.cells.height) == (("Klant", "Bedrag", "", ""), 2)


def test_several_sheets_and_a_hidden_one() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Facturen"
    for name in ("Uren", "Oud"):
        book.create_sheet(name)
    for page in book:
        page.append(["Klant", "Bedrag"])
        page.append(["Jansen", 1])
    book["Oud"].sheet_state = "hidden"
    book.create_sheet("Leeg")
    sheets, problems = messages("a.xlsx", saved(book.save))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Facturen", False),
        ("Uren", False),
        ("Oud", True),
    ]
    assert problems == []


def test_header_without_rows() -> None:
    sheet = only("a.xlsx", workbook(["Klant", "Bedrag", "Factuurdatum"]))
    assert (sheet.header, sheet.cells.height) == (("Klant", "Bedrag", "Factuurdatum"), 0)


def test_formulas_without_outcome_are_said() -> None:
    sheets, problems = messages(
        "a.xlsx", workbook(["Klant", "Bedrag"], ["Jansen", "=1+1"], ["Smit", "=2*3"], ["Bos", 4])
    )
    assert sheets[0].cells["1"].to_list() == [None, None, 4.0]
    assert [(one.code, one.sheet, one.facts) for one in problems] == [
        ("formulas_without_values", "Sheet", {"count": "2"})
    ]


def test_dates_no_calendar_has() -> None:
    content = workbook(
        ["Klant", "Datum"],
        ["Jansen", 45000],
        ["Smit", 1e10],
        ["Bos", -5],
        formats=dict.fromkeys(("B2", "B3", "B4"), "yyyy-mm-dd"),
    )
    cells = only("a.xlsx", content).cells["1"].to_list()
    assert cells[0] == mixed(moment=datetime(2023, 3, 15))
    assert all(any(part is not None for part in cell.values()) for cell in cells)
