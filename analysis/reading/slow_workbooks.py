"""The second engine for ``.xlsx``: openpyxl, slower, and able to open other damaged workbooks."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from io import BytesIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

import openpyxl
from openpyxl.cell.cell import Cell as WorkbookCell
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from analysis.reading.archives import open_archive, with_forward_slashes
from analysis.reading.cells import Cell, ErrorCell, cell_text
from analysis.reading.model import Problem, Sheet
from analysis.reading.sheets import sheet_from_rows
from analysis.reading.trouble import UnreadableError

#: How openpyxl, and what it is built on, say that they cannot make sense of a workbook.
_SAYS_DAMAGED = (BadZipFile, zlib.error, ParseError, KeyError, IndexError, ValueError)


def read_slowly(file: str, content: bytes) -> Iterator[Sheet | Problem]:
    """Give the sheets of a workbook, one by one.

    Blank rows and blank cells at the end of a row are passed over as they come, so that a used range of a
    million rows with little in it does not fill the memory.

    Raises
    ------
    UnreadableError
        It is damaged, or no cell in it holds anything.
    """
    with _damage_as_a_problem():
        content = with_forward_slashes(content)
        open_archive(content).close()
        workbook = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
    found = False
    for page in workbook.worksheets:
        with _damage_as_a_problem():
            rows = dict(_filled_rows(page))
        if rows:
            found = True
            hidden = page.sheet_state != "visible"
            yield sheet_from_rows(file, page.title, list(rows.values()), numbers=list(rows), hidden=hidden)
    if not found:
        raise UnreadableError("no_table")


@contextmanager
def _damage_as_a_problem() -> Iterator[None]:
    try:
        yield
    except _SAYS_DAMAGED:
        raise UnreadableError("damaged") from None


def _filled_rows(page: ReadOnlyWorksheet) -> Iterator[tuple[int, list[Cell]]]:
    """Give the number and the cells of every row that holds anything."""
    page.reset_dimensions()
    for number, row in enumerate(page.iter_rows(), start=1):
        cells = [_value(cell) for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        if cells:
            yield number, cells


def _value(cell: WorkbookCell | ReadOnlyCell | EmptyCell) -> Cell:
    value = cell.value
    if value is None or value == "":
        return None
    if cell.data_type == "e":
        return ErrorCell(str(value))
    if isinstance(value, str | bool | float | int | datetime | date | time | timedelta):
        return value
    return cell_text(str(value))
