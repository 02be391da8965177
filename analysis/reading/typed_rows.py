"""Clients typed in by hand: a sheet like any other."""

from collections.abc import Iterable, Mapping

import polars as pl

from analysis.reading.model import Sheet

#: The file that the typed sheet is in, as far as the screen is concerned; no upload has such a name.
TYPED_FILE = "Klantkompas"
TYPED_KEY = (TYPED_FILE, "")
_FIRST_ROW = 2


def with_typed(sheets: Iterable[Sheet], typed: Mapping[str, Mapping[str, str | float]]) -> tuple[Sheet, ...]:
    """Give the sheets of the files, and one more where clients were typed in by hand.

    Parameters
    ----------
    sheets : iterable of Sheet
        An older sheet of what was typed is left out.
    typed : mapping of str to mapping of str to str or float
        Row → header → what was typed, as in :class:`~analysis.reading.model.Corrections`.

    Returns
    -------
    tuple of Sheet

    Examples
    --------
    >>> made = with_typed([], {"0": {"Client": "Bos", "Revenue": 1200.0}})[0]
    >>> made.header, made.cells.rows()
    (('Client', 'Revenue'), [(2, 'Bos', 1200.0)])
    """
    others = tuple(sheet for sheet in sheets if sheet.file != TYPED_FILE)
    if not typed:
        return others
    rows = [typed[row] for row in sorted(typed, key=int)]
    header = tuple(dict.fromkeys(name for row in rows for name in row))
    columns = {"row": pl.Series(range(_FIRST_ROW, len(rows) + _FIRST_ROW), dtype=pl.Int64)}
    for place, name in enumerate(header):
        columns[str(place)] = _column([row.get(name) for row in rows])
    return (*others, Sheet(TYPED_FILE, "", (), header, pl.DataFrame(columns)))


def _column(cells: list[str | float | None]) -> pl.Series:
    if all(cell is None or isinstance(cell, (int, float)) for cell in cells):
        return pl.Series(cells, dtype=pl.Float64)
    return pl.Series([None if cell is None else str(cell) for cell in cells], dtype=pl.String)
