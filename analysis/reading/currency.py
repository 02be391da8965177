"""The currency of the rows of a sheet."""

import polars as pl

from analysis.reading.column_cells import Cells
from analysis.reading.words import read_currencies


def currency_of(cells: Cells, header: str) -> pl.Series:
    """Give the currency of each amount cell: its own sign, else the header's."""
    signed = cells.text.set(cells.text.str.contains(r"^[-+\d.,'’() \u00a0]*$").fill_null(False), None)
    own = read_currencies(signed) if signed.null_count() < len(signed) else signed
    of_header = read_currencies(pl.Series([header])).item()
    return own.fill_null(of_header) if of_header is not None else own
