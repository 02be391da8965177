"""The name of the first block where it stands above the header, and those of the others below it."""

from dataclasses import replace

import polars as pl

from analysis.reading.cells import text_cell
from analysis.reading.column_cells import cells_of
from analysis.reading.model import Sheet

_SOME_BLOCKS, _MOST_ROWS = 2, 20_000


def with_first_name(sheet: Sheet) -> Sheet:
    """Lay the name of the first block below the header, where it stands right above it.

    Turns        1 - Bos
                 Number | Date | Amount
                 1 | 2-1-2026 | 10
                 2 - Vis
                 2 | 3-1-2026 | 20
    into         the same, with the header above "1 - Bos"

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Sheet
        The same sheet where the rows do not begin without a name that later ones have.

    Examples
    --------
    >>> cells = pl.DataFrame({
    ...     "row": [3, 4, 5, 6, 7],
    ...     "0": ["1", "2 - Vis", "2", "3 - Mos", "3"],
    ...     "1": ["2-1-2026", None, "3-1-2026", None, "4-1-2026"],
    ... })
    >>> made = with_first_name(Sheet("a.csv", "", (("1 - Bos", ""),), ("Number", "Date"), cells))
    >>> made.above, made.cells["0"].to_list()[:2], made.cells["row"].to_list()[:2]
    ((), ['1 - Bos', '1'], [1, 3])
    """
    rows = sheet.cells["row"]
    named = [place for place, cell in enumerate(sheet.above[-1]) if cell] if sheet.above else []
    if len(named) != 1 or not _SOME_BLOCKS < len(rows) <= _MOST_ROWS or len(sheet.header) < 2:
        return sheet
    place = str(named[0])
    if place not in sheet.cells.columns or sheet.cells[place].dtype != pl.String or int(rows[0]) <= 2:
        return sheet
    others = [
        cells_of(sheet.cells[name]).filled for name in sheet.cells.columns if name not in ("row", place)
    ]
    alone = cells_of(sheet.cells[place]).filled & ~pl.select(pl.any_horizontal(*others)).to_series()
    followed = alone & ~alone.shift(-1, fill_value=True)
    if alone[0] or int(followed.sum()) < _SOME_BLOCKS:
        return sheet
    return below_header(sheet, place, sheet.above[-1][named[0]])


def below_header(sheet: Sheet, column: str, text: str) -> Sheet:
    """Lay what the last line above the header says below it, as the first row of one column."""
    first = sheet.cells.clear(1).with_columns(
        pl.lit(int(sheet.cells["row"][0]) - 2, pl.Int64).alias("row"),
        text_cell(text, sheet.cells.schema[column]).alias(column),
    )
    return replace(sheet, above=sheet.above[:-1], cells=pl.concat([first, sheet.cells]))
