"""Is payment getting later: the last four quarters against the same quarters a year before."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import polars as pl

#: A quarter with fewer invoices says nothing by itself.
FEWEST_A_QUARTER = 3
#: Below so many invoices in either year nothing is said about a trend.
FEWEST_A_YEAR = 12
#: A change of fewer days than this is no change.
CLEAR_DAYS = 5.0


@dataclass(frozen=True)
class PaymentTrend:
    """Whether payment got later or sooner; the same quarters on both sides, so that a season makes no trend.

    Attributes
    ----------
    verdict : str
        ``later``, ``sooner``, ``steady``, or ``too_few`` where not enough is on file.
    now, before : float or None
        Mean days late by amount over the last four quarters and over the four before.
    """

    verdict: str
    now: float | None = None
    before: float | None = None


def payment_by_quarter(rows: pl.DataFrame, day: date | None) -> pd.DataFrame:
    """Give how late invoices were in each of the last eight whole quarters, by the day they fell due.

    Turns        one row per invoice, as :func:`analysis.receivables.payment_rows` gives them
    into         quarter (first day) | invoices, share_late, days_late, days_late_weighted, weight,
                 weighted_days

    Parameters
    ----------
    rows : DataFrame
    day : date or None
        The as-of date; the quarter it lies in counts only where it is its last day.

    Returns
    -------
    DataFrame, index ``quarter``, eight rows, oldest first; empty without a day
        ``share_late`` and the two means are missing in a quarter with fewer than three invoices. What is
        still open is as late as it is on ``day`` and may yet get later: the last quarter looks better than it
        will turn out.
    """
    if day is None:
        return pd.DataFrame(
            columns=["invoices", "share_late", "days_late", "days_late_weighted"], dtype=float
        )
    last = pd.Period(pd.Timestamp(day), freq="Q")
    last = last if last.end_time.date() <= day else last - 1
    quarters = pd.period_range(end=last, periods=8, freq="Q").to_timestamp().as_unit("s")
    due = pl.col("due_on").cast(pl.Date)
    judged = pl.col("days_judged").is_not_null() & due.is_not_null()
    found = (
        rows.filter(judged)
        .group_by(due.dt.truncate("1q").alias("quarter"))
        .agg(
            pl.len().cast(pl.Float64).alias("invoices"),
            (pl.col("days") > 0).mean().alias("share_late"),
            pl.col("days_judged").mean().alias("days_late"),
            pl.col("weight").sum(),
            pl.col("weighted_days").sum(),
        )
        .to_pandas()
        .set_index("quarter")
    )
    found.index = pd.DatetimeIndex(found.index).as_unit("s")
    table = found.reindex(quarters).rename_axis("quarter")
    table["invoices"] = table["invoices"].fillna(0.0)
    table["days_late_weighted"] = (table["weighted_days"] / table["weight"]).where(table["weight"] > 0)
    few = table["invoices"] < FEWEST_A_QUARTER
    means = ["share_late", "days_late", "days_late_weighted"]
    table[means] = table[means].mask(few)
    return table


def payment_trend(quarters: pd.DataFrame) -> PaymentTrend:
    """Say whether payment got later, from the same quarters of two years.

    Parameters
    ----------
    quarters : DataFrame
        As :func:`payment_by_quarter` gives it.

    Returns
    -------
    PaymentTrend
        ``too_few`` where a quarter of either year has fewer than three invoices, or a year fewer than
        twelve; a difference of less than five days is ``steady``. A rule of our own.
    """
    if len(quarters) < 8 or quarters["days_late_weighted"].isna().any():
        return PaymentTrend("too_few")
    years = quarters.iloc[:4], quarters.iloc[4:]
    if any(year["invoices"].sum() < FEWEST_A_YEAR for year in years):
        return PaymentTrend("too_few")
    before, now = (float(year["weighted_days"].sum() / year["weight"].sum()) for year in years)
    change = now - before
    verdict = "steady" if abs(change) < CLEAR_DAYS else "later" if change > 0 else "sooner"
    return PaymentTrend(verdict, now, before)
