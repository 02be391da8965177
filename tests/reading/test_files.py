"""Bytes → sheets through a real child process, one format after another."""

import io
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import polars as pl
import pytest
import xlwt
from openpyxl.styles import PatternFill

from analysis.reading.files import read_sheets
from analysis.reading.model import Problem, Sheet
from tests.reading.hostile_files import ods, zipped

DAY = datetime(2025, 3, 1)


def workbook(*rows: list[object], formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, number_format in (formats or {}).items():
        book.active[cell].number_format = number_format
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(
    name: str, content: bytes, password: str | None = None
) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    return read_sheets([(name, content)], {name: password} if password else None)


def only(name: str, content: bytes) -> Sheet:
    sheets, problems = read(name, content)
    assert problems == ()
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
    sheet = only("a.xlsx", saved(book))
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
    assert only("a.xlsx", saved(book)).cells["1"].to_list() == [DAY]


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
    assert only("a.xlsx", saved(book)).cells["0"].to_list() == ["Jansen", None, "Smit"]


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
    sheet = only("a.xlsx", saved(book))
    assert sheet.header == ("", "", "Klant", "Bedrag")
    assert sheet.cells.rows() == [(6, None, None, "Jansen", 12.5)]


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
    sheets, problems = read("a.xlsx", saved(book))
    assert [(sheet.name, sheet.hidden) for sheet in sheets] == [
        ("Facturen", False),
        ("Uren", False),
        ("Oud", True),
    ]
    assert problems == ()


def test_header_without_rows() -> None:
    sheet = only("a.xlsx", workbook(["Klant", "Bedrag", "Factuurdatum"]))
    assert (sheet.header, sheet.cells.height) == (("Klant", "Bedrag", "Factuurdatum"), 0)


def test_formulas_without_outcome_are_said() -> None:
    sheets, problems = read(
        "a.xlsx", workbook(["Klant", "Bedrag"], ["Jansen", "=1+1"], ["Smit", "=2*3"], ["Bos", 4])
    )
    assert sheets[0].cells["1"].to_list() == [None, None, 4.0]
    assert [(one.code, one.sheet, one.facts) for one in problems] == [
        ("formulas_without_values", "Sheet", {"count": "2"})
    ]


def test_old_workbook() -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Blad1")
    day = xlwt.easyxf(num_format_str="DD-MM-YYYY")
    for place, row in enumerate((("Klant", "Datum", "Bedrag"), ("Jansen", DAY, 12.5), ("Smit", DAY, "12.5"))):
        for column, cell in enumerate(row):
            page.write(place, column, cell, day if isinstance(cell, datetime) else xlwt.Style.default_style)
    out = io.BytesIO()
    book.save(out)
    sheet = only("a.xls", out.getvalue())
    assert sheet.header == ("Klant", "Datum", "Bedrag")
    assert sheet.cells.rows() == [
        (2, "Jansen", DAY, mixed(number=12.5)),
        (3, "Smit", DAY, mixed(text="12.5")),
    ]


def test_open_document() -> None:
    def cell(kind: str, value: str, shown: str, name: str = "value") -> str:
        return (
            f'<table:table-cell office:value-type="{kind}" office:{name}="{value}"><text:p>{shown}</text:p>'
            "</table:table-cell>"
        )

    rows = [
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{word}</text:p></table:table-cell>'
            for word in words
        )
        for words in (("Klant", "Datum", "Bedrag", "Duur"), ("Jansen",))
    ]
    rows[1] += cell("date", "2025-03-01", "1 mrt", "date-value") + cell("float", "12.5", "12,5")
    rows[1] += cell("time", "PT30H15M00S", "30:15", "time-value")
    content = ods("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
    sheet = only("a.ods", content)
    assert sheet.cells.rows() == [(2, "Jansen", DAY, 12.5, timedelta(hours=30, minutes=15))]


def test_error_cell_of_an_open_document() -> None:
    text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    error = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    number = (
        '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>'
    )
    rows = [
        text.format("Klant") + text.format("Bedrag"),
        text.format("Jansen") + error,
        text.format("Smit") + number,
    ]
    content = ods("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
    assert only("a.ods", content).cells["1"].to_list() == [mixed(text="#DIV/0!"), mixed(number=2.0)]


def test_parquet_keeps_long_whole_numbers() -> None:
    table = pl.DataFrame({"id": [9007199254740993123], "bedrag": [12.5], "dag": [DAY.date()], "aantal": [3]})
    out = io.BytesIO()
    table.write_parquet(out)
    sheet = only("a.parquet", out.getvalue())
    assert sheet.header == ("id", "bedrag", "dag", "aantal")
    assert sheet.cells.rows() == [(2, "9007199254740993123", 12.5, DAY, 3.0)]


def test_page_of_html_named_xls() -> None:
    rows = "<tr><th>Klant</th><th>Bedrag</th></tr><tr><td>Café</td><td>1.234,50</td></tr>"
    page = f"<html><table>{rows}</table></html>"
    sheet = only("export.xls", page.encode("cp1252"))
    assert sheet.header == ("Klant", "Bedrag")
    assert sheet.cells.rows() == [(2, "Café", "1.234,50")]
    assert sheet.from_text


def test_workbook_of_2003() -> None:
    content = (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Blad1"><Table>'
        '<Row><Cell><Data ss:Type="String">Klant</Data></Cell>'
        '<Cell><Data ss:Type="String">Bedrag</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="Number">12.5</Data></Cell></Row>'
        "</Table></Worksheet></Workbook>"
    )
    sheet = only("export.xls", content.encode())
    assert (sheet.name, sheet.header, sheet.cells.rows()) == ("Blad1", ("Klant", "Bedrag"), [(3, None, 12.5)])


TEXT = "Klant;Bedrag\nCafé Ørsted;1.234,50\nMüller;-2,00\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "cp850"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_text_in_any_encoding(encoding: str, line_end: str) -> None:
    from analysis.reading.text_files import read_text

    (sheet,) = read_text("a.csv", TEXT.replace("\n", line_end).encode(encoding))
    assert isinstance(sheet, Sheet)
    assert sheet.header == ("Klant", "Bedrag")
    assert sheet.cells.rows() == [(2, "Café Ørsted", "1.234,50"), (3, "Müller", "-2,00")]
    assert sheet.from_text


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_text_with_any_delimiter(delimiter: str) -> None:
    from analysis.reading.text_files import read_text

    rows = [
        ["Klant", "Bedrag", "Datum"],
        ['"Jansen, J."', '"1;5|0"', "2025-03-01"],
        ["Smit", "2", "2025-03-02"],
    ]
    (sheet,) = read_text("a.txt", "\n".join(map(delimiter.join, rows)).encode())
    assert isinstance(sheet, Sheet)
    assert sheet.cells.rows() == [(2, "Jansen, J.", "1;5|0", "2025-03-01"), (3, "Smit", "2", "2025-03-02")]


def test_lines_of_text_are_counted_as_an_editor_does() -> None:
    content = b'Klant;Notitie;Bedrag\nJansen;"een\ntwee";1\n\nSmit;;2;over;nog een\n'
    sheet = only("a.csv", content)
    assert sheet.header == ("Klant", "Notitie", "Bedrag", "", "")
    assert sheet.cells.rows() == [
        (2, "Jansen", "een\ntwee", "1", None, None),
        (5, "Smit", None, "2", "over", "nog een"),
    ]


def test_zip_with_windows_paths_and_several_files() -> None:
    content = zipped(
        {
            "Export\\uren.csv": b"Klant;Uren\nJansen;2,5\n",
            "Export\\a.xlsx": workbook(["Klant", "Bedrag"], ["Smit", 1]),
        }
    )
    sheets, problems = read("alles.zip", content)
    assert [sheet.key for sheet in sheets] == [
        ("alles.zip/Export/uren.csv", ""),
        ("alles.zip/Export/a.xlsx", "Sheet"),
    ]
    assert problems == ()


def test_one_bad_file_does_not_stop_the_others() -> None:
    good = b"Klant;Bedrag\nJansen;1\n"
    files = [
        ("1.csv", good),
        ("2.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("3.csv", good),
        ("4.pdf", b"%PDF-1.4"),
        ("5.csv", good),
    ]
    sheets, problems = read_sheets(files)
    assert [sheet.file for sheet in sheets] == ["1.csv", "3.csv", "5.csv"]
    assert [problem.file for problem in problems] == ["2.xls", "4.pdf"]


def test_reading_can_be_stopped() -> None:
    sheets, problems = read_sheets([("a.csv", b"Klant;Bedrag\nJansen;1\n")] * 2, cancelled=lambda: True)
    assert sheets == ()
    assert [problem.code for problem in problems] == ["cancelled", "cancelled"]


def test_too_little_time_is_said() -> None:
    _, problems = read_sheets([("a.csv", b"Klant;Bedrag\nJansen;1\n")], seconds=0.01)
    assert [(problem.code, problem.facts["seconds"]) for problem in problems] == [("took_too_long", "0.01")]


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


def test_no_temporary_file_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    assert only("a.csv", b"Klant;Bedrag\nJansen;1\n").cells.height == 1
    assert list(tmp_path.iterdir()) == []


def test_second_engine_reads_what_the_first_one_cannot() -> None:
    content = workbook(["Klant", "Bedrag"], ["Jansen", 1.0], ["Smit", "#N/A"])
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        rows = archive.read("xl/worksheets/sheet1.xml")
    far = rows.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>')
    from tests.reading.hostile_files import with_parts

    sheet = only("a.xlsx", with_parts(content, {"xl/worksheets/sheet1.xml": far}))
    assert sheet.cells["row"].to_list() == [2, 3, 1_048_576]
    assert sheet.cells["1"].to_list()[:2] == [mixed(number=1.0), mixed(error="#N/A")]
