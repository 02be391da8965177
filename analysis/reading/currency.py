"""The currency of the rows of a sheet."""

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.words import read_currencies


def currency_of(cells: Cells, header: str, *, simple: bool) -> pl.Series:
    """Give the currency of each amount cell: its own sign, unless all are ``simple``, else the header's."""
    own = pl.repeat(None, len(cells.text), dtype=pl.String, eager=True)
    if not simple:
        signs = ~cells.text.str.contains(r"^[-+\d.,'’() \u00a0]*$")
        own = read_currencies(cells.text.set(~signs, None)) if signs.any() else own
    of_header = read_currencies(pl.Series([header])).item()
    return own.fill_null(of_header) if of_header is not None else own
