"""One table written as the bytes of a file, in every format and locale that is read."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from xml.sax.saxutils import escape

import openpyxl
import polars as pl

from tests.reading.binary_workbooks import Cell, Rows, as_xls, as_xlsb
from tests.reading.good_files import ods

__all__ = ["LOCALES", "TYPED", "Cell", "Locale", "Rows", "as_moments", "as_ods", "as_text", "as_xlsx"]


def as_xlsx(rows: Rows, sheet: str = "Blad1") -> bytes:
    """Write rows as a workbook of one sheet."""
    book = openpyxl.Workbook()
    book.active.title = sheet
    for place, row in enumerate(rows, start=1):
        for column, cell in enumerate(row, start=1):
            if cell is not None:
                made = book.active.cell(place, column, cell)
                if isinstance(cell, str):
                    made.data_type = "s"  # not a formula, whatever it begins with
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_ods(rows: Rows) -> bytes:
    """Write rows as an OpenDocument sheet."""
    return ods("".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows))


def _ods_cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str):
        lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))
        return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
    if isinstance(cell, bool):
        kind, value = "boolean", f'office:boolean-value="{str(cell).lower()}"'
    elif isinstance(cell, date):
        kind, value = "date", f'office:date-value="{cell.isoformat()}"'
    else:
        kind, value = "float", f'office:value="{cell!r}"'
    return f'<table:table-cell office:value-type="{kind}" {value}><text:p>{cell}</text:p></table:table-cell>'


def as_parquet(rows: Rows) -> bytes:
    """Write rows as a Parquet file: the first row is the header, every column of one type."""
    header, *body = rows
    columns = {str(name): [row[place] for row in body] for place, name in enumerate(header)}
    out = io.BytesIO()
    pl.DataFrame(columns, strict=True).write_parquet(out)
    return out.getvalue()


def as_text(rows: Rows, delimiter: str = ";", encoding: str = "utf-8", line_end: str = "\r\n") -> bytes:
    """Write rows of text as a delimited file; cells that need quotes get them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return out.getvalue().encode(encoding)


@dataclass(frozen=True)
class Locale:
    """How a program writes numbers and dates as text, and what it puts between the cells."""

    name: str
    thousands: str
    decimal: str
    day: str
    delimiter: str

    def text(self, cell: Cell) -> str:
        """Write one cell."""
        if cell is None:
            return ""
        if isinstance(cell, date):
            return cell.strftime(self.day)
        if isinstance(cell, float):
            signs = str.maketrans({",": self.thousands, ".": self.decimal})
            return f"{cell:,.2f}".translate(signs)
        return str(cell)

    def write(self, rows: Rows) -> bytes:
        """Write rows as a delimited text."""
        return as_text([[self.text(cell) for cell in row] for row in rows], self.delimiter)


LOCALES = (
    Locale("Dutch", ".", ",", "%d-%m-%Y", ";"),
    Locale("Dutch, without thousands", "", ",", "%d/%m/%Y", ";"),
    Locale("German", ".", ",", "%d.%m.%Y", ";"),
    Locale("French", " ", ",", "%d/%m/%Y", ";"),
    Locale("Swiss", "'", ".", "%d.%m.%Y", ";"),
    Locale("British", ",", ".", "%d/%m/%Y", ","),
    Locale("American", ",", ".", "%m/%d/%Y", ","),
    Locale("ISO", "", ".", "%Y-%m-%d", "\t"),
)

#: Format → how rows are written in it; those that keep a cell's type.
TYPED: Mapping[str, Callable[[Rows], bytes]] = {
    "xlsx": as_xlsx,
    "xlsb": as_xlsb,
    "xls": as_xls,
    "ods": as_ods,
    "parquet": as_parquet,
}


def as_moments(cells: Sequence[Cell]) -> list[object]:
    """Give cells as a sheet holds them: dates with a time, numbers as floats."""
    return [datetime(cell.year, cell.month, cell.day) if type(cell) is date else cell for cell in cells]
