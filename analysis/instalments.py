"""Invoices that are paid in parts: a row for each part, with a due date and an open amount of its own."""

import polars as pl

from analysis.columns import SETTLED

_MONEY = ("amount", "tax", "amount_with_tax", "open_amount")


def instalment_days(lines: pl.DataFrame) -> pl.Series:
    """Give the due day of the rows that are one instalment of their invoice.

    Rows of one invoice are lines of it, unless each has an amount and a due date, the days differ, and no row
    has more open than its own amount: then each part is asked for by itself.

    Parameters
    ----------
    lines : DataFrame
        ``client`` and ``document``, a row each; ``due_on``, ``open_amount``, ``amount``, ``tax`` and
        ``amount_with_tax`` where there are any.

    Returns
    -------
    Series of Date
        ``due_on`` of an instalment; null for every other row.

    Examples
    --------
    >>> from datetime import date
    >>> days = [date(2025, 3, 1), date(2025, 5, 1)]
    >>> rows = pl.DataFrame({"client": "ann", "document": "1", "amount": [60.0, 40.0], "due_on": days})
    >>> instalment_days(rows.with_columns(open_amount=pl.Series([0.0, 40.0]))).to_list() == days
    True
    >>> instalment_days(rows.with_columns(open_amount=100.0)).to_list()
    [None, None]
    """
    absent = dict.fromkeys(_MONEY, pl.Float64) | {"due_on": pl.Date}
    known = lines.with_columns(
        pl.lit(None, dtype).alias(name) for name, dtype in absent.items() if name not in lines.columns
    ).with_columns(pl.col(_MONEY).cast(pl.Float64))
    days, left, amount = pl.col("due_on").cast(pl.Date), pl.col("open_amount"), pl.col("amount")
    asked = pl.coalesce(pl.col("amount_with_tax"), amount + pl.col("tax"), amount)
    its_own = asked.is_not_null() & (left <= asked + SETTLED).fill_null(left.is_null())
    document = ("client", "document")
    apart = (its_own & days.is_not_null()).all().over(document) & (days.min() != days.max()).over(document)
    return known.select(pl.when(apart).then(days)).to_series()
