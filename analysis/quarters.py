"""Where a client stood at the end of each of the last quarters."""

from dataclasses import replace
from datetime import date

import pandas as pd

from analysis.period_choice import Period
from analysis.periods import as_of
from analysis.quadrants import score
from analysis.reading.model import Ledger
from analysis.settings import Journal, Settings
from analysis.summary import summarise

#: How many steps of three months the path goes back.
QUARTERS = 4


def scores_by_quarter(
    ledger: Ledger, settings: Settings | None = None, journal: Journal | None = None
) -> pd.DataFrame:
    """Score every client anew at the end of each of the last four quarters.

    Turns        the ledger
    into         client, on | financial_score, burden_score, field

    Each time only the twelve months up to that day count, so that the path shows change and not the weight of
    the past. The quarters are stretches of three months that end on the as-of date.

    Parameters
    ----------
    ledger : Ledger
        Not changed.
    settings : Settings, optional
        Weights, scales and borders as they are now.
    journal : Journal, optional
        With the ratings and judgements given by hand.

    Returns
    -------
    DataFrame, a row per client and day, oldest first, columns ``client``, ``on``, …
        A client with nothing on file in a stretch has no row for it. Without any date it is empty.

    Examples
    --------
    >>> import polars as pl
    >>> rows = pl.DataFrame({"client": ["a", "a"], "invoiced_on": [date(2025, 1, 5), date(2025, 12, 31)]})
    >>> ledger = Ledger({"invoices": rows.with_columns(amount=pl.lit(1.0))}, {"a": "A"}, pl.DataFrame())
    >>> [str(day) for day in scores_by_quarter(ledger)["on"]]
    ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']
    """
    settings = settings or Settings()
    last = as_of(ledger, settings)
    columns = ["client", "on", "financial_score", "burden_score", "field"]
    if last is None:
        return pd.DataFrame({name: pd.Series(dtype="object") for name in columns})
    parts = []
    for back in reversed(range(QUARTERS)):
        day = _months_before(last, 3 * back)
        first = (pd.Timestamp(_months_before(last, 3 * back + 12)) + pd.Timedelta(days=1)).date()
        then = replace(settings, period=Period.of_days(first, day), as_of=day)
        scored = score(summarise(ledger, then, journal), then)
        parts.append(scored.assign(on=day).reset_index()[columns])
    return pd.concat(parts, ignore_index=True)


def _months_before(day: date, months: int) -> date:
    """Go back whole months; the last day of a month stays the last day."""
    moved = pd.Timestamp(day) - pd.DateOffset(months=months)
    if pd.Timestamp(day).is_month_end:
        moved = moved + pd.offsets.MonthEnd(0)
    return moved.date()
