"""Workbooks: the fast road for columns of one cell type, a second look at columns of several.

A column is loaded by fastexcel straight into Arrow. It refuses, on request, a column that mixes cell types;
such columns are read again by python-calamine, which gives each cell with its type. Cells with an error
are named by fastexcel alone, with their code.
"""

import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from typing import NamedTuple

import fastexcel
import polars as pl
import python_calamine

from analysis.reading.archives import DAMAGE, head_of_workbook, with_forward_slashes
from analysis.reading.cells import MIXED, Cell, ErrorCell, column_of
from analysis.reading.formulas import formulas_without_values, sheet_names
from analysis.reading.header_row import HEAD_ROWS, find_header
from analysis.reading.model import Problem, Sheet
from analysis.reading.number_formats import currencies_of_sheets
from analysis.reading.open_documents import open_document
from analysis.reading.passwords import unlock
from analysis.reading.repeated import repeated
from analysis.reading.sheets import MOST_COLUMNS, finish_sheet
from analysis.reading.trouble import UnreadableError

#: Excel counts days from the end of 1899; a moment before 1900 is a time of day without a date.
_FIRST_DAY = datetime(1900, 1, 1)

#: How an open document writes a duration, which the engines give as text.
_DURATION = re.compile(r"(-?)PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_ERROR_DETAIL = re.compile(r"Error\((\w+)\)?")
_ERROR_CODES = {
    "Div0": "#DIV/0!", "NA": "#N/A", "Name": "#NAME?", "Null": "#NULL!", "Num": "#NUM!", "Ref": "#REF!",
    "Value": "#VALUE!", "GettingData": "#GETTING_DATA",
}  # fmt: skip


class _Loaded(NamedTuple):
    cells: pl.DataFrame
    errors: dict[int, dict[int, str]]
    #: Columns in which a cell does not fit the type of the others.
    doubtful: set[int]


def read_workbook(
    file: str, content: bytes, kind: str, password: str | None = None
) -> Iterator[Sheet | Problem]:
    """Give the sheets of a workbook, one by one.

    Parameters
    ----------
    file : str
        The file's name.
    content : bytes
        The file.
    kind : str
        ``xlsx``, ``xlsb``, ``ods`` or ``xls``.
    password : str, optional
        Used where the workbook is encrypted.

    Raises
    ------
    UnreadableError
        It needs a (better) password, is too large, or no cell in it holds anything.
    """
    try:
        yield from _sheets(file, content, kind, password)
    except (fastexcel.FastExcelError, python_calamine.CalamineError, *DAMAGE):
        raise UnreadableError("damaged") from None


def _sheets(file: str, content: bytes, kind: str, password: str | None) -> Iterator[Sheet | Problem]:
    if kind in ("xlsx", "xlsb", "ods"):
        content = with_forward_slashes(content)
    if kind == "ods":
        content = open_document(content)
    try:
        start = head_of_workbook(content) if kind == "xlsx" else content
        head = python_calamine.load_workbook(BytesIO(start))
    except python_calamine.CalamineError as error:
        # Of an .xls with a password the engine says no more than of a damaged one.
        wants_password = isinstance(error, python_calamine.PasswordError)
        unlocked = unlock(content, password) if wants_password or kind == "xls" else content
        if unlocked == content:
            raise UnreadableError("password_unsupported" if wants_password else "damaged") from None
        yield from _sheets(file, unlocked, kind, None)
        return
    if not head.sheets_metadata:
        raise UnreadableError("damaged")
    with ThreadPoolExecutor(1) as aside:
        # fastexcel lets other threads run, so looking for formulas takes no time of its own.
        missing = aside.submit(formulas_without_values, content) if kind == "xlsx" else None
        currencies = currencies_of_sheets(start) if kind == "xlsx" else {}
        found = False
        reader = fastexcel.read_excel(content)
        for place, about in enumerate(head.sheets_metadata):
            if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            first = head.get_sheet_by_index(place).to_python(skip_empty_area=False, nrows=HEAD_ROWS)
            if first and len(first[0]) > MOST_COLUMNS:
                raise UnreadableError("too_wide", columns=len(first[0]), limit=MOST_COLUMNS)
            sheet = _read_sheet(file, about.name, content, reader, place, first, hidden=_is_hidden(about))
            if sheet is not None:
                found = True
                yield replace(sheet, currency=currencies.get(about.name, ""))
        counts = missing.result() if missing is not None else {}
    names = sheet_names(content) if counts else {}
    for part, count in counts.items():
        yield Problem(file, "formulas_without_values", names.get(part, ""), {"count": str(count)})
    if not found:
        raise UnreadableError("no_table")


def _is_hidden(about: python_calamine.SheetMetadata) -> bool:
    return about.visible != python_calamine.SheetVisibleEnum.Visible


def _read_sheet(
    file: str,
    name: str,
    content: bytes,
    reader: fastexcel.ExcelReader,
    place: int,
    first: Sequence[Sequence[Cell]],
    *,
    hidden: bool,
) -> Sheet | None:
    header = find_header(first)
    cells = _load_cells(content, reader, place, header.body)
    if not cells.width and not header.lines:
        return None
    numbers = pl.int_range(header.body + 1, header.body + 1 + cells.height, dtype=pl.Int64, eager=True)
    cells = cells.insert_column(0, numbers.alias("row")) if cells.width else pl.DataFrame({"row": numbers})
    sheet = finish_sheet(file, name, cells, first, header, hidden=hidden)
    return sheet if sheet.header or sheet.above else None


def _load_cells(content: bytes, reader: fastexcel.ExcelReader, place: int, start: int) -> pl.DataFrame:
    """Give all cells from a row on, a column per sheet column from column A."""
    try:
        loaded = _load(reader, place, start, "strict")
        again = loaded.doubtful
    except fastexcel.UnsupportedColumnTypeCombinationError:
        try:
            loaded = _load(reader, place, start, "coerce")
            again = loaded.doubtful | {
                column
                for column in map(int, loaded.cells.columns)
                if loaded.cells[str(column)].dtype in (pl.String, pl.Float64)
            }
        except fastexcel.UnsupportedColumnTypeCombinationError:
            loaded = _load(reader, place, start, "string")
            again = set(map(int, loaded.cells.columns))
    cells = loaded.cells
    again |= {int(name) for name in cells.columns if not _is_plain(cells[name])}
    if again:
        cells = cells.with_columns(_typed_columns(content, place, start, sorted(again), loaded))
    for column, errors in loaded.errors.items():
        if column not in again:
            cells = cells.with_columns(_with_errors(cells[str(column)], errors))
    width = max(map(int, cells.columns), default=-1) + 1
    nothing = pl.lit(None, dtype=pl.String)
    names = [str(place) for place in range(width)]
    return cells.select(pl.col(name) if name in cells.columns else nothing.alias(name) for name in names)


def _load(reader: fastexcel.ExcelReader, place: int, start: int, how: str) -> _Loaded:
    """Load a sheet by fastexcel: ``strict`` refuses mixed columns, ``coerce`` and ``string`` do not."""
    sheet = reader.load_sheet(
        place,
        header_row=None,
        skip_rows=start,
        schema_sample_rows=None,
        dtype_coercion="strict" if how == "strict" else "coerce",
        dtypes="string" if how == "string" else None,
    )
    places = [column.absolute_index for column in sheet.selected_columns]
    if not places:
        return _Loaded(pl.DataFrame(), {}, set())
    batch, found = sheet.to_arrow_with_errors()
    cells = pl.DataFrame(batch)
    cells.columns = [str(column) for column in places]
    cells = cells.with_columns(
        pl.col(pl.Int64).cast(pl.Float64),
        pl.col(pl.Date, pl.Datetime).cast(pl.Datetime("us")),
        pl.col(pl.Duration).cast(pl.Duration("us")),
    )
    errors: dict[int, dict[int, str]] = {}
    doubtful = set()
    for error in found.errors if found is not None else ():
        row, column = error.offset_position
        code = _ERROR_DETAIL.search(error.detail)
        if code is None:
            doubtful.add(places[column])
        else:
            errors.setdefault(places[column], {})[row] = _ERROR_CODES.get(code[1], f"#{code[1].upper()}")
    return _Loaded(cells, errors, doubtful)


def _is_plain(column: pl.Series) -> bool:
    """Tell whether a column needs no second look: no time of day, infinity or duration in it."""
    if isinstance(column.dtype, pl.String):
        return not column.str.starts_with("PT").any()
    if isinstance(column.dtype, pl.Float64):
        return bool(column.is_finite().all())
    if not isinstance(column.dtype, pl.Datetime):
        return True
    # A time of day is a moment before 1900.
    earliest = column.min()
    return not isinstance(earliest, datetime) or earliest >= _FIRST_DAY


def _with_errors(column: pl.Series, errors: dict[int, str]) -> pl.Series:
    """Make a column with error cells a mixed one."""
    if not isinstance(column.dtype, pl.String | pl.Float64 | pl.Datetime):
        values: list[Cell] = list(column)
        for row, code in errors.items():
            values[row] = ErrorCell(code)
        return column_of(values).alias(column.name)
    codes = repeated(None, len(column), pl.String).scatter(list(errors), list(errors.values()))
    field = {pl.String: "text", pl.Float64: "number"}.get(type(column.dtype), "moment")
    fields = pl.DataFrame({field: column, "error": codes})
    return fields.select(
        pl.struct(
            pl.col(name) if name in fields.columns else pl.lit(None, dtype=dtype).alias(name)
            for name, dtype in dict(MIXED).items()
        ).alias(column.name)
    ).to_series()


def _typed_columns(
    content: bytes, place: int, start: int, columns: Sequence[int], loaded: _Loaded
) -> list[pl.Series]:
    """Read some columns cell by cell, each with its type; error codes come from the first reading."""
    sheet = python_calamine.load_workbook(BytesIO(content)).get_sheet_by_index(place)
    offset = sheet.start[1] if sheet.start else 0
    values: list[list[Cell]] = [[] for _ in columns]
    pairs = [(column - offset, cells.append) for column, cells in zip(columns, values, strict=True)]
    for number, row in enumerate(sheet.iter_rows()):
        if number >= start:
            for column, append in pairs:
                append(_with_duration(row[column]))
    series = []
    for column, cells in zip(columns, values, strict=True):
        for row_number, code in loaded.errors.get(column, {}).items():
            cells[row_number] = ErrorCell(code)
        series.append(column_of(cells).alias(str(column)))
    return series


def _with_duration(cell: Cell) -> Cell:
    if not isinstance(cell, str) or (found := _DURATION.fullmatch(cell)) is None:
        return cell
    hours, minutes, seconds = map(int, found.groups()[1:])
    duration = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -duration if found[1] else duration
