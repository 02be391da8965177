"""The second engine for ``.xlsx``: openpyxl, slower, and able to open other damaged workbooks."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO

import openpyxl
from openpyxl.cell.cell import Cell as WorkbookCell
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell

from analysis.reading.archives import open_archive, with_forward_slashes
from analysis.reading.cells import Cell, ErrorCell, cell_text
from analysis.reading.model import Problem, Sheet
from analysis.reading.sheets import sheet_from_rows
from analysis.reading.trouble import UnreadableError


def read_slowly(file: str, content: bytes) -> Iterator[Sheet | Problem]:
    """Give the sheets of a workbook, one by one.

    Blank rows and blank cells at the end of a row are passed over as they come, so that a used range of a
    million rows with little in it does not fill the memory.

    Raises
    ------
    UnreadableError
        No cell in it holds anything.
    """
    content = with_forward_slashes(content)
    open_archive(content).close()
    workbook = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
    found = False
    for page in workbook.worksheets:
        page.reset_dimensions()
        rows: list[list[Cell]] = []
        numbers: list[int] = []
        for number, row in enumerate(page.iter_rows(), start=1):
            cells = [_value(cell) for cell in row]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                rows.append(cells)
                numbers.append(number)
        if rows:
            found = True
            yield sheet_from_rows(
                file, page.title, rows, numbers=numbers, hidden=page.sheet_state != "visible"
            )
    if not found:
        raise UnreadableError("no_table")


def _value(cell: WorkbookCell | ReadOnlyCell | EmptyCell) -> Cell:
    value = cell.value
    if value is None or value == "":
        return None
    if cell.data_type == "e":
        return ErrorCell(str(value))
    if isinstance(value, str | bool | float | int | datetime | date | time | timedelta):
        return value
    return cell_text(str(value))
