"""Old workbooks, open documents, Parquet and markup → sheets."""

import io
from datetime import datetime, timedelta

import polars as pl
import xlwt

from analysis.reading.child import read_file
from analysis.reading.model import Ledger, Sheet
from tests.reading.binary_workbooks import as_old_xls, as_xlsb
from tests.reading.good_files import ods
from tests.reading.made import INVOICES, cleaned, plan, reasons

DAY = datetime(2025, 3, 1)


def only(name: str, content: bytes) -> Sheet:
    (sheet,) = read_file(name, content)
    assert isinstance(sheet, Sheet)
    return sheet


def mixed(**filled: object) -> dict[str, object]:
    return {"text": None, "number": None, "moment": None, "error": None} | filled


def ledger_of(sheet: Sheet) -> Ledger:
    return cleaned((sheet, plan(sheet, "invoices", INVOICES)))


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


def test_workbook_from_before_1997() -> None:
    rows = (("Klant", "Datum", "Bedrag €"), ("Jansen", DAY.date(), 12.5), ("Smit", None, -3.0))
    sheet = only("a.xls", as_old_xls(rows))
    assert sheet.header == rows[0]
    assert sheet.cells.rows() == [(2, "Jansen", DAY, 12.5), (3, "Smit", None, -3.0)]


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
    zero = (
        '<table:table-cell table:formula="of:=NA()" office:value-type="float" office:value="0" '
        'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    )
    rows = [
        text.format("Klant") + text.format("Bedrag"),
        text.format("Jansen") + error,
        text.format("Smit") + number,
        text.format("Vis") + zero,
        text.format("Bos") + error.replace("#DIV/0!", "Err:502"),
    ]
    content = ods("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
    sheet = only("a.ods", content)
    assert sheet.cells["1"].to_list() == [
        mixed(text="#DIV/0!"),
        mixed(number=2.0),
        mixed(text="#N/A"),
        mixed(text="Err:502"),
    ]
    assert reasons(ledger_of(sheet)) == [
        (2, "Bedrag", "#DIV/0!", "error_cell"),
        (4, "Bedrag", "#N/A", "error_cell"),
        (5, "Bedrag", "Err:502", "error_cell"),
    ]


def test_error_cell_of_a_binary_workbook() -> None:
    sheet = only("a.xlsb", as_xlsb([["Klant", "Bedrag"], ["Jansen", "#DIV/0!"], ["Smit", 2.0]]))
    assert reasons(ledger_of(sheet)) == [(2, "Bedrag", "#DIV/0!", "error_cell")]


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
