"""Friendly until the bill comes: how the first three invoices of a client were paid, against later ones."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import polars as pl

#: How many invoices are a client's first.
FIRST = 3
#: Below so many judged invoices on either side nothing is said of a client.
FEWEST = 3
#: Who has an invoice within so many days of the first on file may have had earlier ones.
FROM_THE_START = 92
#: A difference of fewer days is none.
CLEAR_DAYS = 7.0


@dataclass(frozen=True)
class FirstInvoices:
    """How first and later invoices were paid.

    Attributes
    ----------
    clients : DataFrame, index ``client``
        first, later (mean days late, early as 0), first_count, later_count, change (later − first), by
        change, the greatest first.
    too_few : int
        Newcomers with fewer than three judged invoices on either side.
    from_the_start : int
        Clients whose first invoice may lie before the file begins, of whom nothing is said.
    """

    clients: pd.DataFrame
    too_few: int
    from_the_start: int


def first_invoices(rows: pl.DataFrame, since: pd.Series) -> FirstInvoices:
    """Hold the first three invoices of each newcomer against its later ones.

    Turns        one row per invoice, over everything on file
    into         :class:`FirstInvoices`

    A client that has an invoice within the first three months of the file, or that the client list knows from
    before its first invoice by more than that, may have had earlier invoices: nothing is said of it.

    Parameters
    ----------
    rows : DataFrame
        As :func:`analysis.receivables.payment_rows` gives them with everything chosen.
    since : Series, index ``client``
        The day the client began as the client list says, where it does.

    Returns
    -------
    FirstInvoices
    """
    dated = rows.filter(~pl.col("credit").fill_null(False), pl.col("invoiced_on").is_not_null()).with_columns(
        on=pl.col("invoiced_on").cast(pl.Date)
    )
    start = dated["on"].min()
    if not isinstance(start, date):
        return FirstInvoices(_NOBODY, 0, 0)
    ranked = dated.sort("client", "on", "invoice_number", nulls_last=True).with_columns(
        place=pl.int_range(pl.len()).over("client"), began=pl.col("on").min().over("client")
    )
    days, early = pl.col("days_judged"), pl.col("place") < FIRST
    found = (
        ranked.group_by("client")
        .agg(
            days.filter(early).mean().alias("first"),
            days.filter(~early).mean().alias("later"),
            days.filter(early).count().cast(pl.Float64).alias("first_count"),
            days.filter(~early).count().cast(pl.Float64).alias("later_count"),
            pl.col("began").first(),
        )
        .to_pandas()
        .set_index("client")
    )
    began = pd.to_datetime(found.pop("began"))
    slack = pd.Timedelta(days=FROM_THE_START)
    known = pd.to_datetime(since).reindex(found.index)
    old = (began <= pd.Timestamp(start + timedelta(days=FROM_THE_START))) | (known < began - slack)
    enough = (found["first_count"] >= FEWEST) & (found["later_count"] >= FEWEST)
    told = found[~old & enough]
    told = told.assign(change=told["later"] - told["first"])
    return FirstInvoices(
        told.sort_index().sort_values("change", ascending=False, kind="stable"),
        int((~old & ~enough).sum()),
        int(old.sum()),
    )


_NOBODY = pd.DataFrame(
    {name: pd.Series(dtype=float) for name in ("first", "later", "first_count", "later_count", "change")}
).rename_axis("client")
