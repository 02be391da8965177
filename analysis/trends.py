"""Is it getting better or worse: a client's last months against the months before."""

from datetime import date

import pandas as pd
import polars as pl

from analysis.reading.model import Ledger
from analysis.rows import table_rows
from analysis.settings import Settings

#: A client must be there within this many days of the start of the 24 months that growth compares.
GROWTH_SLACK_DAYS = 62
#: Below so many cases in the heavier half, nothing is said about a trend.
FEWEST_CASES = 4
#: The lighter half must hold no more than this part of the heavier one.
CLEAR_CHANGE = 0.5


def growth(ledger: Ledger, settings: Settings, clients: pd.DataFrame, day: date | None) -> pd.Series:
    """Compare the revenue of the last 12 months with that of the 12 before.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings
    clients : DataFrame, index ``client``
        With ``first_on``.
    day : date or None
        The as-of date.

    Returns
    -------
    Series, index ``client``
        The change as a fraction of the earlier year; the same months on both sides, so that a season makes no
        trend. Missing where the client was not there for both years or brought nothing in the earlier one.
    """
    rows = table_rows(ledger, "invoices", settings)
    if rows is None or day is None:
        return pd.Series(float("nan"), index=clients.index)
    middle, start = (pd.Timestamp(day) - pd.DateOffset(years=years) for years in (1, 2))
    on, amount = pl.col("invoiced_on"), pl.col("amount").cast(pl.Float64)
    sums = (
        rows.lazy()
        .group_by("client")
        .agg(
            amount.filter((on > start.date()) & (on <= middle.date())).sum().alias("before"),
            amount.filter((on > middle.date()) & (on <= day)).sum().alias("recent"),
        )
        .collect()
        .to_pandas()
        .set_index("client")
        .reindex(clients.index)
    )
    there = clients["first_on"] <= start + pd.Timedelta(days=GROWTH_SLACK_DAYS)
    return (sums["recent"] / sums["before"] - 1).where(there & (sums["before"] > 0))


def burden_trend(ledger: Ledger, settings: Settings, clients: pd.DataFrame, day: date | None) -> pd.Series:
    """Say whether the last six months held clearly fewer or more incidents than the six before.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings
    clients : DataFrame, index ``client``
        With ``first_on`` and ``last_on``.
    day : date or None
        The as-of date.

    Returns
    -------
    Series, index ``client``
        ``"improving"`` or ``"worsening"`` where one half year holds at most half the cases of the other and
        that other at least four; else missing. A client who left (nothing on file in the last half year
        but at its start) is not called improving.
    """
    trend = pd.Series(None, index=clients.index, dtype="object")
    rows = table_rows(ledger, "incidents", settings)
    if rows is None or day is None:
        return trend
    middle, start = (pd.Timestamp(day) - pd.DateOffset(months=months) for months in (6, 12))
    on = pl.col("happened_on")
    case = pl.coalesce("case_number", pl.format("row {} {}", "source", "row"))
    counts = (
        rows.lazy()
        .group_by("client", case)
        .agg(on.min())
        .group_by("client")
        .agg(
            ((on > start.date()) & (on <= middle.date())).sum().cast(pl.Float64).alias("before"),
            ((on > middle.date()) & (on <= day)).sum().cast(pl.Float64).alias("recent"),
        )
        .collect()
        .to_pandas()
        .set_index("client")
        .reindex(clients.index)
        .fillna(0.0)
    )
    before, recent = counts["before"], counts["recent"]
    there = (clients["first_on"] <= start + pd.DateOffset(months=1)) & (clients["last_on"] > middle)
    better = there & (before >= FEWEST_CASES) & (recent <= before * CLEAR_CHANGE)
    worse = there & (recent >= FEWEST_CASES) & (before <= recent * CLEAR_CHANGE)
    return trend.mask(better, "improving").mask(worse, "worsening")
