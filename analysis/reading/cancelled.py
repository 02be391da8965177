"""Documents that cancel an invoice: left out with that invoice, or else a credit note."""

from collections.abc import Mapping

import polars as pl

from analysis.reading.repeated import repeated
from analysis.reading.words import bare


def cancelling_rows(
    values: Mapping[str, pl.Series], amount: pl.Series | None, counted: pl.Series
) -> pl.Series:
    """Say which cancelled rows below zero take back an invoice that counts itself.

    Turns        rows with the status cancelled
    into         those that must be counted, as credit notes, so that the net is right

    A row below zero is left out only together with a cancelled row above zero: of the same invoice number,
    or of the same client and for the same amount. Each row above zero answers for one below zero of that
    amount. Without it the invoice itself counts, and leaving out what cancels it would count its money twice.

    Parameters
    ----------
    values : mapping of str to Series
        Canonical column → values; ``status`` (without it none cancels) and who the client is.
    amount : Series of Float64 or None
        The net amounts.
    counted : Series of Boolean
        Rows of the table; totals, repeated headers and duplicates are not.

    Returns
    -------
    Series of Boolean

    Examples
    --------
    >>> rows = {"status": pl.Series(["cancelled", "paid", "cancelled"]), "client": pl.Series(["A", "B", "B"])}
    >>> cancelling_rows(rows, pl.Series([10.0, 5.0, -5.0]), pl.Series([True] * 3)).to_list()
    [False, False, True]
    """
    size = len(counted)
    nothing = repeated(False, size)
    if amount is None or "status" not in values:
        return nothing
    cancelled = (values["status"] == "cancelled").fill_null(False) & counted
    if not (cancelled & (amount < 0).fill_null(False)).any():
        return nothing
    empty = repeated(None, size, pl.String)
    who = [bare(values[name]) for name in ("client_number", "client") if name in values]
    rows = pl.DataFrame(
        {
            "place": pl.int_range(0, size, eager=True),
            "client": pl.select(pl.coalesce(empty, *who)).to_series(),
            "number": values.get("invoice_number", empty),
            "cents": (amount.abs() * 100).round(0),
            "below": amount < 0,
        }
    ).filter(cancelled & (amount != 0).fill_null(False))
    above = rows.filter(~pl.col("below"))
    turn = pl.col("place").cum_count().over("client", "cents")
    below = rows.filter("below").join(above.select("number").drop_nulls().unique(), on="number", how="anti")
    below = below.with_columns(turn=turn).join(
        above.with_columns(turn=turn), on=["client", "cents", "turn"], how="anti", nulls_equal=True
    )
    return nothing.clone().scatter(below["place"], True) if below.height else nothing
