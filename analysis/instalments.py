"""Invoices that are paid in parts: a row for each part, with a due date and an open amount of its own."""

import polars as pl

__all__ = ["instalment_days"]

#: Amounts nearer to zero than this are settled.
_SETTLED = 0.005


def instalment_days(lines: pl.DataFrame) -> pl.Series:
    """Give the due day of the rows that are one instalment of their invoice.

    Rows of one invoice are lines of it, unless each has an amount and a due date, the days differ, and no row
    has more open than its own amount: then each part is asked for by itself.

    Parameters
    ----------
    lines : DataFrame
        ``client``, ``document``, ``due_on_day`` (days since 1 January 1970), ``open_amount``, ``amount``,
        ``tax`` and ``amount_with_tax``, a row each.

    Returns
    -------
    Series of Int64
        ``due_on_day`` of an instalment; null for every other row.

    Examples
    --------
    >>> rows = {"client": ["ann"] * 2, "document": ["1"] * 2, "amount": [60.0, 40.0], "due_on_day": [30, 60]}
    >>> unknown = {"tax": [None, None], "amount_with_tax": [None, None]}
    >>> instalment_days(pl.DataFrame({**rows, **unknown, "open_amount": [0.0, 40.0]})).to_list()
    [30, 60]
    >>> instalment_days(pl.DataFrame({**rows, **unknown, "open_amount": [100.0, 100.0]})).to_list()
    [None, None]
    """
    amount = pl.col("amount").cast(pl.Float64)
    asked = pl.coalesce(
        pl.col("amount_with_tax").cast(pl.Float64), amount + pl.col("tax").cast(pl.Float64), amount
    )
    left = pl.col("open_amount").cast(pl.Float64)
    its_own = asked.is_not_null() & (left <= asked + _SETTLED).fill_null(left.is_null())
    document = ("client", "document")
    days = pl.col("due_on_day")
    apart = (its_own & days.is_not_null()).all().over(document) & (days.min() != days.max()).over(document)
    return lines.select(pl.when(apart).then(days)).to_series()
