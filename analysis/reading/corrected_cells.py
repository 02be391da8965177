"""Cells that the user corrected, put in place of what stands in the file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import polars as pl

from analysis.reading.cells import MIXED
from analysis.reading.column_cells import cells_of
from analysis.reading.model import CorrectedCell, Sheet
from analysis.reading.repeated import repeated


def with_corrected_cells(
    sheets: Iterable[Sheet], cells: Mapping[tuple[str, str, int, int], CorrectedCell]
) -> tuple[Sheet, ...]:
    """Give the sheets with the corrected cells in their place; every other cell as it was.

    Parameters
    ----------
    sheets : iterable of Sheet
        As they stand in the files. Not changed.
    cells : mapping of (file, sheet, row, position) to CorrectedCell

    Returns
    -------
    tuple of Sheet

    Examples
    --------
    >>> sheet = Sheet("a.csv", "", (), ("Wat",), pl.DataFrame({"row": [2, 3], "0": ["1", "x"]}))
    >>> changed = with_corrected_cells([sheet], {("a.csv", "", 3, 0): CorrectedCell(text="2")})
    >>> cells_of(changed[0].cells["0"]).text.to_list()
    ['1', '2']
    """
    found: dict[tuple[str, str], dict[int, dict[int, CorrectedCell]]] = defaultdict(lambda: defaultdict(dict))
    for (file, name, row, position), cell in cells.items():
        found[file, name][position][row] = cell
    return tuple(_corrected(sheet, found[sheet.key]) if sheet.key in found else sheet for sheet in sheets)


def _corrected(sheet: Sheet, columns: Mapping[int, Mapping[int, CorrectedCell]]) -> Sheet:
    frame = sheet.cells
    numbers = frame["row"].to_list()
    for position, by_row in columns.items():
        if str(position) in frame.columns:
            parts = parts_of(frame[str(position)])
            for place, number in enumerate(numbers):
                cell = by_row.get(number)
                if cell is not None:
                    parts[place] = (cell.text, cell.number, cell.moment, None)
            frame = frame.with_columns(_column(parts).alias(str(position)))
    return replace(sheet, cells=frame)


def parts_of(column: pl.Series) -> list[tuple[object, ...]]:
    """Take a column apart: text, number, moment and error of each cell; durations are hours, flags words."""
    cells = cells_of(column)
    nothing = repeated(None, len(column), pl.String)
    text, number = cells.text, cells.number
    if cells.flag is not None:
        text = cells.flag.cast(pl.String)
    if cells.duration is not None:
        number = cells.duration.dt.total_seconds(fractional=True) / 3600
    each = (text, number, cells.moment, cells.error)
    return list(zip(*(nothing if part is None else part for part in each), strict=True))


def _column(parts: list[tuple[object, ...]]) -> pl.Series:
    """Put a column together: of texts or numbers alone where that is all there is."""
    kinds = {place for part in parts for place, value in enumerate(part) if value is not None}
    if kinds <= {0}:
        return pl.Series([part[0] for part in parts], dtype=pl.String)
    if kinds == {1}:
        return pl.Series([part[1] for part in parts], dtype=pl.Float64)
    if kinds == {2}:
        return pl.Series([part[2] for part in parts], dtype=pl.Datetime("us"))
    names = ("text", "number", "moment", "error")
    return pl.Series([dict(zip(names, part, strict=True)) for part in parts], dtype=MIXED)
