"""Invoices whose number, client and day stand only on the first of their rows."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.column_cells import Cells, any_filled
from analysis.reading.repeated import repeated

#: So many figures make a row without a label one of an invoice.
_SUMS = 2


def continued_from(
    columns: Mapping[str, Cells],
    sums: Mapping[str, pl.Series],
    begins: pl.Series,
    clientless: pl.Series,
    labelled: pl.Series,
) -> pl.Series | None:
    """Give for every row the place of the row whose invoice it continues, itself where it continues none.

    Parameters
    ----------
    columns : mapping of str to Cells
        Canonical column → its cells.
    sums : mapping of str to Series of Float64
        The columns that can be added up.
    begins, clientless : Series of Boolean
        Rows that may be the first of an invoice, where they have a number, and rows without a client.
    labelled : Series of Boolean
        Rows with a text that says what they are: one sum is enough for these.

    Returns
    -------
    Series of Int64 or None
        None where no row continues another. What is worth nothing and of a kind that no invoice is (an
        absence in a diary) continues none.

    Examples
    --------
    >>> cells = {"invoice_number": Cells(pl.Series(["F1", None]))}
    >>> sums = {"amount": pl.Series([100.0, 20.0]), "hours": pl.Series([1.0, 0.5])}
    >>> yes, second = pl.Series([True, True]), pl.Series([False, True])
    >>> continued_from(cells, sums, yes, second, ~yes).to_list()
    [0, 0]
    """
    if "invoice_number" not in columns:
        return None
    number = columns["invoice_number"].filled
    size = len(number)
    begins = number & begins
    continues = clientless & ~number & ~any_filled(columns, ("invoiced_on", "due_on", "paid_on"), size)
    if not continues.any():
        return None
    filled = pl.select(
        pl.sum_horizontal(pl.lit(0), *(series.is_not_null() for series in sums.values()))
    ).to_series()
    continues = continues & ((filled >= _SUMS) | labelled) & ~_of_no_invoice(columns, sums, begins)
    places = pl.int_range(0, size, dtype=pl.Int64, eager=True)
    start = places.set(~begins, None).fill_null(strategy="forward")
    continues = continues & start.is_not_null()
    return start.zip_with(continues, places) if continues.any() else None


def _of_no_invoice(
    columns: Mapping[str, Cells], sums: Mapping[str, pl.Series], begins: pl.Series
) -> pl.Series:
    """Rows of a kind that no invoice has, and worth nothing."""
    if "kind" not in columns:
        return repeated(False, len(begins))
    kinds = columns["kind"].text
    other = kinds.is_not_null() & ~kinds.is_in(kinds.filter(begins).unique().implode())
    worth = [series.fill_null(0.0) != 0 for name, series in sums.items() if name != "hours"]
    return other & ~pl.select(pl.any_horizontal(pl.lit(False), *worth)).to_series()
