"""Lines in a list of clients that are none: of a category ("Vaste klanten", "A"), or below the whole list."""

import polars as pl

from analysis.reading.cells import how_many_filled
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated

#: So many lines make categories, of rows with so many cells at least, and so many rows to a line.
_LEAST, _FULL, _ROWS_EACH = 2, 3, 2
_NEARLY_ALL = 0.9


def category_lines(sheet: Sheet) -> pl.Series:
    """Say which rows of a list of clients only name those below.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Series of Boolean
        Rows of one cell, where the list begins with one, no two follow one another, and the others tell more:
        a client of whom nothing but the name is known stands anywhere.

    Examples
    --------
    >>> cells = pl.DataFrame({
    ...     "row": [2, 3, 4, 5, 6, 7, 8],
    ...     "0": ["Vast", "Bos", "Vis", "Kok", "Los", "Smit", "Prins"],
    ...     "1": [None, "Ede", "Ede", "Epe", None, "Ede", "Epe"],
    ...     "2": [None, "a@b.nl", "c@d.nl", "e@f.nl", None, "g@h.nl", "i@j.nl"],
    ... })
    >>> category_lines(Sheet("a.csv", "", (), ("Naam", "Plaats", "Mail"), cells)).arg_true().to_list()
    [0, 4]
    """
    nothing = repeated(False, sheet.cells.height)
    if sheet.cells.width < 2 or not sheet.cells.height:
        return nothing
    full = how_many_filled(sheet.cells)
    alone = full == 1
    others = full.filter(~alone)
    count = int(alone.sum())
    if count < _LEAST or not alone[0] or alone[-1] or len(others) < _ROWS_EACH * count:
        return nothing
    apart = not (alone & alone.shift(1, fill_value=False)).any()
    told = int((others >= _FULL).sum()) * 2 > len(others)
    return alone if apart and told else nothing


def closing_lines(sheet: Sheet) -> pl.Series:
    """Say which rows stand below a list of clients, after a blank row: what a report says of itself.

    Parameters
    ----------
    sheet : Sheet

    Returns
    -------
    Series of Boolean
        Rows of one cell below the last gap in the rows, where nearly all rows above it tell more.

    Examples
    --------
    >>> cells = pl.DataFrame({
    ...     "row": [2, 3, 5],
    ...     "0": ["Bos", "Vis", "Confidential Information - Do Not Distribute"],
    ...     "1": ["Ede", "Epe", None],
    ...     "2": ["a@b.nl", "c@d.nl", None],
    ... })
    >>> closing_lines(Sheet("a.csv", "", (), ("Name", "City", "Mail"), cells)).arg_true().to_list()
    [2]
    """
    nothing = repeated(False, sheet.cells.height)
    gaps = (sheet.cells["row"].diff() > 1).fill_null(False).arg_true()
    if sheet.cells.width < 2 or not len(gaps):
        return nothing
    alone = how_many_filled(sheet.cells) == 1
    below = pl.int_range(sheet.cells.height, eager=True) >= gaps[-1]
    above = alone.filter(~below)
    told = len(above) and float((~above).mean() or 0.0) >= _NEARLY_ALL  # type: ignore[arg-type]
    return below if told and alone.filter(below).all() else nothing
