"""The pools: as typed in, else as they stand on the sheet of costs."""

import re
from math import fsum

import polars as pl

from analysis.costing.model import PERIODS, Costing, CostPool
from analysis.costing.words import avoidable_of, driver_of, kind_of, period_of
from analysis.reading.model import Ledger

_A_MONTH = re.compile(r"^\s*(\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})")


def pools_on_file(ledger: Ledger, currency: str | None = None) -> tuple[CostPool, ...]:
    """Give the cost pools of the sheet of costs.

    Turns        pool, amount, period, driver, avoidable
    into         one :class:`CostPool` for each name

    Rows of one pool that each name a month are months really paid: their mean counts. Otherwise rows of
    one pool and period are added up. A row that names no period counts as a year.

    Parameters
    ----------
    ledger : Ledger
    currency : str, optional
        Where the ledger holds several: only rows in this one.

    Returns
    -------
    tuple of CostPool
        In the order of the sheet; empty without one.

    Examples
    --------
    >>> months = ["2025-01", "2025-02"]
    >>> rows = pl.DataFrame({"pool": ["Huur", "Huur"], "amount": [900, 1100], "period": months})
    >>> pools_on_file(Ledger({"costs": rows}, {}, pl.DataFrame()))[0].yearly
    12000.0
    """
    rows = ledger.tables.get("costs")
    if rows is None:
        return ()
    for name in ("period", "driver", "avoidable", "currency"):
        if name not in rows.columns:
            rows = rows.with_columns(pl.lit(None, dtype=pl.String).alias(name))
    if len(ledger.currencies) > 1:
        rows = rows.filter(pl.col("currency").is_null() | (pl.col("currency") == (currency or "")))
    rows = rows.with_columns(
        pl.col("period").cast(pl.String),
        pl.col("amount").cast(pl.Float64),
        pl.col("pool").cast(pl.String).str.strip_chars(),
    ).filter(pl.col("amount").is_not_null() & pl.col("pool").is_not_null())
    return tuple(_pool(name[0], part) for name, part in rows.group_by(["pool"], maintain_order=True))


def _pool(name: object, rows: pl.DataFrame) -> CostPool:
    """Bring the rows of one pool together; where their periods differ, as an amount a year."""
    said = [text or "" for text in rows["period"].to_list()]
    amounts = rows["amount"].to_list()
    months = {text for text in said if period_of(text) is None and _A_MONTH.match(text)}
    periods = {period_of(text) or "year" for text in said}
    if months:
        amount, period = fsum(amounts) / len(months), "month"
    elif len(periods) == 1:
        amount, period = fsum(amounts), periods.pop()
    else:
        yearly = (
            number * PERIODS[period_of(text) or "year"] for number, text in zip(amounts, said, strict=True)
        )
        amount, period = fsum(yearly), "year"
    kind = kind_of(str(name))
    driver, of = driver_of(_said(rows, "driver"), kind)
    return CostPool(str(name), amount, period, kind, driver, avoidable_of(_said(rows, "avoidable"), kind), of)


def _said(rows: pl.DataFrame, column: str) -> str | None:
    texts = rows[column].drop_nulls()
    return None if texts.is_empty() else str(texts[0])


def pools_in_use(ledger: Ledger, costing: Costing, currency: str | None = None) -> tuple[CostPool, ...]:
    """Give the pools the figures rest on: those typed in, else those of the sheet of costs."""
    return costing.pools or pools_on_file(ledger, currency)
