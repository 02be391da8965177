"""Is it getting better or worse: a client's last months against the months before."""

from datetime import date

import pandas as pd
import polars as pl

from analysis.by_client import beside
from analysis.reading.model import Ledger
from analysis.rows import number_or_row, table_rows
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
        With ``first_seen_on``.
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
    years = rows.lazy().select(
        "client",
        before=pl.when((on > start.date()) & (on <= middle.date())).then(amount),
        recent=pl.when((on > middle.date()) & (on <= day)).then(amount),
    )
    sums = beside(clients.index, years.group_by("client").sum().collect())
    there = clients["first_seen_on"] <= start + pd.Timedelta(days=GROWTH_SLACK_DAYS)
    return (sums["recent"] / sums["before"] - 1).where(there & (sums["before"] > 0))


def burden_trend(ledger: Ledger, settings: Settings, clients: pd.DataFrame, day: date | None) -> pd.Series:
    """Say whether the incidents of late are clearly fewer or more than those before.

    The last 12 months are held against the 12 before, the same months on both sides; for a client that is
    there for less than two years, the last six against the six before.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings
    clients : DataFrame, index ``client``
        With ``first_seen_on`` and ``last_on``.
    day : date or None
        The as-of date.

    Returns
    -------
    Series, index ``client``
        ``"improving"`` or ``"worsening"`` where one side holds at most half the cases of the other and that
        other at least four; else missing. Who has nothing on file in the last half year is not called
        improving.
    """
    trend = pd.Series(None, index=clients.index, dtype="object")
    rows = table_rows(ledger, "incidents", settings)
    if rows is None or day is None:
        return trend
    case = number_or_row("case_number").alias("case")
    days = rows.lazy().group_by("client", case).agg(pl.col("happened_on").min())
    half, year, two_years = (pd.Timestamp(day) - pd.DateOffset(months=months) for months in (6, 12, 24))
    active = clients["last_on"] > half
    for start, middle in ((year, half), (two_years, year)):
        before = _cases_between(days, start, middle).reindex(clients.index).fillna(0.0)
        recent = _cases_between(days, middle, pd.Timestamp(day)).reindex(clients.index).fillna(0.0)
        there = clients["first_seen_on"] <= start + pd.Timedelta(days=GROWTH_SLACK_DAYS)
        better = (before >= FEWEST_CASES) & (recent <= before * CLEAR_CHANGE) & active
        worse = (recent >= FEWEST_CASES) & (before <= recent * CLEAR_CHANGE)
        # The longer comparison, made last, stands wherever it can be made.
        trend = trend.mask(there, None).mask(there & better, "improving").mask(there & worse, "worsening")
    return trend


def _cases_between(days: pl.LazyFrame, after: pd.Timestamp, until: pd.Timestamp) -> pd.Series:
    """Count each client's cases from the day after one day up to and including another."""
    on = pl.col("happened_on")
    inside = days.filter((on > after.date()) & (on <= until.date())).group_by("client").agg(pl.len())
    return inside.collect().to_pandas().set_index("client")["len"].astype(float)
