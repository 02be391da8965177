"""Tables as files: Excel and CSV in which no text can become a formula."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from numbers import Number
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from analysis.language.language import Language

#: What a spreadsheet program takes for the beginning of a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

#: The longest title a sheet may have, and the signs it may not hold.
_TITLE_LENGTH = 31
_TITLE_SIGNS = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDEST = 60
#: As many as no reckoning in floats spoils.
_DECIMALS = 10


@dataclass(frozen=True)
class Writer:
    """One kind of file a table can be saved as.

    Attributes
    ----------
    label : str
        What the button says, English source text of the catalogue.
    extension, mime : str
        How the file's name ends, without the dot; its media type.
    write : callable
        ``write(table, title, language, formats=None) -> bytes``.
    """

    label: str
    extension: str
    mime: str
    write: Callable[..., bytes]


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet program would take for a formula.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As given, or with an apostrophe before it.

    Examples
    --------
    >>> guarded("=1+1"), guarded("Bakkerij Jansen")
    ("'=1+1", 'Bakkerij Jansen')

    References
    ----------
    OWASP, "CSV injection".
    """
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def to_csv(
    table: pd.DataFrame,
    title: str,  # noqa: ARG001 - as all writers
    language: Language,
    formats: Mapping[str, str] | None = None,  # noqa: ARG001 - as all writers
) -> bytes:
    r"""Write a table as text that the reader's own Excel opens in columns.

    Turns a table into UTF-8 text with a byte order mark. In a language with a decimal comma the columns are
    parted by semicolons. The index is left out. Text that looks like a formula is guarded; unknown is empty.
    A day is written as 2026-09-30, and numbers without the noise of reckoning in floats.

    Parameters
    ----------
    table : DataFrame
        Any columns; headers as they should be shown.
    title : str
        Not used: a text file has no place for it.
    language : Language
        Whose decimal sign is used.
    formats : mapping of str to str, optional
        Not used: text has no number formats.

    Returns
    -------
    bytes

    Examples
    --------
    >>> table = pd.DataFrame({"Naam": ["=1+1"], "Omzet": [12.5]})
    >>> to_csv(table, "", Language("nl")).decode("utf-8-sig")
    "Naam;Omzet\r\n'=1+1;12,5\r\n"
    """
    comma = "," in language.number(0.5, 1)

    def shown(value: Any) -> str:
        if _unknown(value):
            return ""
        value = _as_day(value)
        if isinstance(value, float):
            return repr(round(value, _DECIMALS)).removesuffix(".0").replace(".", "," if comma else ".")
        if isinstance(value, Number | date):
            return str(value)
        return guarded(str(value))

    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if comma else ",")
    writer.writerow([shown(header) for header in table.columns])
    writer.writerows([shown(value) for value in row] for row in _rows(table))
    return text.getvalue().encode("utf-8-sig")


def to_workbook(tables: Mapping[str, pd.DataFrame], formats: Mapping[str, str] | None = None) -> bytes:
    """Write tables as the sheets of one Excel workbook, cells with their type, text always as text.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        Sheet title → table; headers as they should be shown. The index is left out.
    formats : mapping of str to str, optional
        Header → Excel number format, such as ``"0.0%"``.

    Returns
    -------
    bytes
        An ``.xlsx`` file.

    Examples
    --------
    >>> from openpyxl import load_workbook
    >>> file = to_workbook({"Clients": pd.DataFrame({"name": ["=1+1"], "revenue": [12.5]})})
    >>> [cell.data_type for cell in load_workbook(io.BytesIO(file))["Clients"][2]]
    ['s', 'n']
    """
    workbook = Workbook(write_only=True)
    for title, table in zip(_titles(tables), tables.values(), strict=True):
        sheet = workbook.create_sheet(title)
        headers = [str(header) for header in table.columns]
        _lay_out(sheet, table, headers)
        sheet.append([written_cell(sheet, header, font=Font(bold=True)) for header in headers])
        shapes = [(formats or {}).get(header) for header in headers]
        for row in _rows(table):
            cells = zip(row, shapes, strict=True)
            sheet.append([written_cell(sheet, value, shape=shape) for value, shape in cells])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def to_xlsx(
    table: pd.DataFrame,
    title: str,
    language: Language,  # noqa: ARG001 - Excel chooses the signs
    formats: Mapping[str, str] | None = None,
) -> bytes:
    """Write one table as an Excel workbook of one sheet; see :func:`to_workbook`.

    Parameters
    ----------
    table : DataFrame
        Headers as they should be shown.
    title : str
        The sheet's name.
    language : Language
        Not used: Excel writes numbers as the reader's own computer does.
    formats : mapping of str to str, optional
        Header → Excel number format, such as ``"0.0%"``.

    Returns
    -------
    bytes

    Examples
    --------
    >>> to_xlsx(pd.DataFrame({"name": ["Ann"]}), "Clients", Language("en"))[:2]
    b'PK'
    """
    return to_workbook({title: table}, formats)


#: The kinds of file every table can be saved as.
WRITERS: dict[str, Writer] = {
    "xlsx": Writer(
        "Download as Excel",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        to_xlsx,
    ),
    "csv": Writer("Download as CSV", "csv", "text/csv", to_csv),
}


def _rows(table: pd.DataFrame) -> Iterable[tuple[Any, ...]]:
    return table.astype(object).itertuples(index=False, name=None)


def _unknown(value: Any) -> bool:
    return bool(pd.api.types.is_scalar(value) and pd.isna(value))


def _as_day(value: Any) -> Any:
    """Give a moment at midnight as the day it stands for."""
    return value.date() if isinstance(value, datetime) and value.time() == time() else value


def _titles(names: Iterable[str]) -> list[str]:
    """Make titles that Excel accepts: short, without its own signs, no two the same."""
    titles: list[str] = []
    for name in names:
        title = name.translate(_TITLE_SIGNS).strip("' ")[:_TITLE_LENGTH] or "-"
        count = 2
        while title.casefold() in map(str.casefold, titles):
            ending = f" {count}"
            title = title[: _TITLE_LENGTH - len(ending)].removesuffix(f" {count - 1}") + ending
            count += 1
        titles.append(title)
    return titles


def _lay_out(sheet: Any, table: pd.DataFrame, headers: Sequence[str]) -> None:
    """Set the widths, keep the header in sight and offer filters; Excel wants this before the rows."""
    sheet.freeze_panes = "B2"
    if headers:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(headers))}{len(table) + 1}"
    for place, header in enumerate(headers):
        widest = max([len(header), *(len(str(value)) for value in table.iloc[:200, place])])
        sheet.column_dimensions[get_column_letter(place + 1)].width = min(widest + 3, _WIDEST)


def written_cell(sheet: Any, value: Any, *, shape: str | None = None, font: Font | None = None) -> Any:
    """Make a cell of a write-only sheet: unknown is empty, text is text whatever it begins with.

    Parameters
    ----------
    sheet : openpyxl sheet, write-only
    value : str, number, date or missing
    shape : str, optional
        The Excel number format of numbers.
    font : Font, optional

    Returns
    -------
    openpyxl cell
    """
    if _unknown(value):
        value = None
    elif not isinstance(value, Number | date | datetime):
        value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", str(value))
    value = _as_day(value)
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top")
    elif shape is not None and not isinstance(value, date):
        cell.number_format = shape
    if font is not None:
        cell.font = font
    return cell
