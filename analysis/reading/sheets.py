"""Columns and the first rows of a sheet → a Sheet: header found, rows above it and blank rows set apart."""

from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.cells import Cell, cell_text, column_of, filled
from analysis.reading.header_row import HEAD_ROWS, HeaderRow, find_header, header_cells
from analysis.reading.model import Sheet

#: A header of fewer words proves nothing.
_SOME_COLUMNS = 3
#: As many columns as Excel has.
MOST_COLUMNS = 16_384


def sheet_from_rows(
    file: str,
    name: str,
    rows: Sequence[Sequence[Cell]],
    *,
    numbers: Sequence[int] | None = None,
    hidden: bool = False,
    from_text: bool = False,
) -> Sheet:
    """Make a sheet of rows of Python values.

    Parameters
    ----------
    file, name : str
        The file's and the sheet's name.
    rows : sequence of rows
        From the first row of the sheet and from column A; rows may differ in length.
    numbers : sequence of int, optional
        The row number of each row; from 1 when left out.
    hidden, from_text : bool
        As in :class:`~analysis.reading.model.Sheet`.

    Examples
    --------
    >>> sheet = sheet_from_rows("a.xlsx", "Blad1", [["Klant", "Uren"], [], ["Jansen", 2.5]])
    >>> sheet.header, sheet.cells.rows()
    (('Klant', 'Uren'), [(3, 'Jansen', 2.5)])
    """
    header = find_header(rows[:HEAD_ROWS])
    body = rows[header.body :]
    width = max(map(len, rows), default=0)
    columns = [
        column_of([row[column] if column < len(row) else None for row in body]).alias(str(column))
        for column in range(width)
    ]
    places = list(numbers or range(1, len(rows) + 1))[header.body :]
    cells = pl.DataFrame([pl.Series("row", places, dtype=pl.Int64), *columns])
    return finish_sheet(file, name, cells, rows[: header.body], header, hidden=hidden, from_text=from_text)


def finish_sheet(
    file: str,
    name: str,
    cells: pl.DataFrame,
    head: Sequence[Sequence[Cell]],
    header: HeaderRow,
    *,
    hidden: bool = False,
    from_text: bool = False,
) -> Sheet:
    """Make a sheet of its cells below the header: blank rows left out, empty columns at the right cut off.

    Parameters
    ----------
    file, name : str
        The file's and the sheet's name.
    cells : DataFrame
        ``row``, then a column per sheet column from column A, named ``"0"``, ``"1"``, …
    head : sequence of rows
        At least the rows down to and including the header.
    header : HeaderRow
        Where the header stands.
    hidden, from_text : bool
        As in :class:`~analysis.reading.model.Sheet`.
    """
    schema = dict(cells.schema)
    del schema["row"]
    blank = _blank_rows(cells, schema)
    if schema and not blank.is_empty():
        cells = cells.filter(~pl.int_range(pl.len()).is_in(blank.implode()))
    named = header_cells(head, header, max((len(row) for row in head), default=0))
    width = max((place + 1 for place, words in enumerate(named) if words), default=0)
    width = _used(cells, schema, width)
    for place in range(len(schema), width):
        cells = cells.with_columns(pl.lit(None, dtype=pl.String).alias(str(place)))
    words = (*named, *[""] * width)[:width]
    if from_text and _lacks_the_first(words, cells):
        words = ("", *words[:-1])
    return Sheet(
        file,
        name,
        above=tuple(_without_tail(row) for row in head[: header.first]),
        header=words,
        cells=cells.select("row", *(str(place) for place in range(width))),
        from_text=from_text,
        hidden=hidden,
    )


def _lacks_the_first(header: Sequence[str], cells: pl.DataFrame) -> bool:
    """Whether each row begins with its number, from nought, for which the header has no word.

    Turns        Klant;Bedrag  above  0;Bos;100  and  1;Vis;50
    into         a header that begins one column further on
    """
    if len(header) < _SOME_COLUMNS or header[-1] or not all(header[:-1]) or cells.height < 2:
        return False
    last = cells[str(len(header) - 1)]
    counted = cells["0"].cast(pl.String).cast(pl.Int64, strict=False)
    filled_in = last.null_count() * 2 < cells.height
    return filled_in and counted.equals(pl.int_range(cells.height, eager=True), check_names=False)


def _blank_rows(cells: pl.DataFrame, schema: Mapping[str, pl.DataType]) -> pl.Series:
    """Give the positions of the blank rows: looked for only where the columns before are blank."""
    names, blank = list(schema), pl.int_range(cells.height, eager=True)
    start, size = 0, 1
    while start < len(names) and not blank.is_empty():
        some = names[start : start + size]
        filled_in = pl.any_horizontal(filled(name, schema[name]) for name in some)
        rows = cells.select(some)[blank] if start else cells
        blank = blank.filter(~rows.select(filled_in).to_series())
        start, size = start + size, size * 2
    return blank


def _used(cells: pl.DataFrame, schema: Mapping[str, pl.DataType], first: int) -> int:
    """Give how many columns are used: the place after the last that holds anything, at least ``first``."""
    names = list(schema)[first:]
    found = cells.select(filled(name, schema[name]).any().alias(name) for name in names)
    used = found.row(0) if names else ()
    return max((first + place + 1 for place, each in enumerate(used) if each), default=first)


def _without_tail(row: Sequence[Cell]) -> tuple[str, ...]:
    words = [cell_text(cell) for cell in row]
    while words and not words[-1].strip():
        words.pop()
    return tuple(words)


def sheet_from_columns(file: str, columns: pl.DataFrame, numbers: pl.Series) -> Sheet:
    """Make the sheet of a text file: ``columns`` are all text, ``numbers`` says where each row stands."""
    head = [list(row) for row in columns.head(HEAD_ROWS).iter_rows()]
    header = find_header(head)
    cells = columns.insert_column(0, numbers.cast(pl.Int64).alias("row")).slice(header.body)
    return finish_sheet(file, "", cells, head, header, from_text=True)
