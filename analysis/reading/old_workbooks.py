"""Workbooks from before 1997: records one after another, as some programs still write them under ``.xls``."""

import io
import struct
from collections.abc import Iterator
from datetime import datetime

import xlrd

from analysis.reading.cells import Cell, ErrorCell
from analysis.reading.model import Problem, Sheet
from analysis.reading.sheets import sheet_from_rows
from analysis.reading.trouble import UnreadableError

#: How xlrd says that it cannot make sense of a workbook.
_SAYS_DAMAGED = (
    *(xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, ArithmeticError, AssertionError),
    *(AttributeError, LookupError, TypeError, ValueError),
)
#: The day number from which there are no days in Excel.
_YEAR_10000 = 2_958_466
_END = 0x000A
_CODE_PAGE = 0x0042


def read_old_workbook(file: str, content: bytes) -> Iterator[Sheet | Problem]:
    """Give the sheets of a workbook, one by one.

    Raises
    ------
    UnreadableError
        It is damaged or cut off, of a kind that cannot be read, or no cell in it holds anything.
    """
    records = _records(content)
    # Who names no code page means that of Windows, in which the euro sign stands.
    encoding = None if _CODE_PAGE in records else "cp1252"
    try:
        # What xlrd has to say goes to standard output, where the sheets go, unless it is told otherwise.
        book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), encoding_override=encoding)
        pages = [(page, list(map(page.row, range(page.nrows)))) for page in book.sheets()]
        tables = [
            (page, [[_value(cell, book.datemode) for cell in row] for row in rows]) for page, rows in pages
        ]
    except xlrd.XLRDError:
        raise UnreadableError("old_workbook") from None
    except _SAYS_DAMAGED:
        raise UnreadableError("damaged") from None
    found = [(page, rows) for page, rows in tables if any(cell is not None for row in rows for cell in row)]
    if not found:
        raise UnreadableError("no_table")
    for page, rows in found:
        yield sheet_from_rows(file, page.name, rows, hidden=bool(page.visibility))


def _records(content: bytes) -> set[int]:
    """Give the kinds of record in a workbook that is whole: of one cut off, xlrd reads what there is."""
    kinds: set[int] = set()
    place, kind = 0, -1
    whole = len(content.rstrip(b"\0"))
    while place < whole:
        kind, size = struct.unpack_from("<HH", content.ljust(place + 4, b"\0"), place)
        kinds.add(kind)
        place += 4 + size
    if kind != _END or place > len(content):
        raise UnreadableError("damaged")
    return kinds


def _value(cell: xlrd.sheet.Cell, dates_from: int) -> Cell:
    match cell.ctype:
        case xlrd.XL_CELL_EMPTY | xlrd.XL_CELL_BLANK:
            return None
        case xlrd.XL_CELL_BOOLEAN:
            return bool(cell.value)
        case xlrd.XL_CELL_ERROR:
            return ErrorCell(xlrd.error_text_from_code[cell.value])
        case xlrd.XL_CELL_TEXT:
            return str(cell.value) or None
        case xlrd.XL_CELL_DATE if 0 <= cell.value < _YEAR_10000:
            moment: datetime = xlrd.xldate.xldate_as_datetime(cell.value, dates_from)
            return moment
        case _:
            return float(cell.value)
