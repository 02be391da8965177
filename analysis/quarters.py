"""Where a client stood at the end of each of the last quarters."""

from dataclasses import replace
from datetime import timedelta

import pandas as pd

from analysis.period_choice import Period, shifted
from analysis.periods import as_of
from analysis.quadrants import score
from analysis.reading.model import Ledger
from analysis.scoring import point_matrix
from analysis.settings import Journal, Settings
from analysis.signals import SIGNALS
from analysis.summary import summarise

#: How many steps of three months the path goes back.
QUARTERS = 4


def points_by_quarter(
    ledger: Ledger, settings: Settings | None = None, journal: Journal | None = None
) -> pd.DataFrame:
    """Give the points of every client at the end of each of the last four quarters.

    Turns        the ledger
    into         client, on | known_months, one column per signal

    Each time only the twelve months up to that day count, so that the path shows change and not the weight of
    the past. The quarters are stretches of three months that end on the as-of date.

    Parameters
    ----------
    ledger : Ledger
        Not changed.
    settings : Settings, optional
        With the scales as they are now; weights and borders leave the points alone.
    journal : Journal, optional
        With the ratings and judgements given by hand.

    Returns
    -------
    DataFrame, a row per client and day, oldest first, columns ``client``, ``on``, …
        A client with nothing on file in a stretch has no row for it. Without any date it is empty.
    """
    settings = settings or Settings()
    last = as_of(ledger, settings)
    if last is None:
        return pd.DataFrame(columns=["client", "on", "known_months", *SIGNALS])
    parts = []
    for back in reversed(range(QUARTERS)):
        day = shifted(last, -3 * back)
        first = shifted(last, -3 * back - 12) + timedelta(days=1)
        then = replace(settings, period=Period.of_days(first, day), as_of=day)
        clients = summarise(ledger, then, journal)
        points = point_matrix(clients, then)
        points.insert(0, "on", day)
        points.insert(1, "known_months", clients["known_months"])
        parts.append(points.reset_index())
    return pd.concat(parts, ignore_index=True)


def scores_by_quarter(points: pd.DataFrame, settings: Settings | None = None) -> pd.DataFrame:
    """Score every client anew at the end of each of the last four quarters.

    Turns        client, on | known_months, one column per signal
    into         client, on | financial_score, burden_score, field

    Parameters
    ----------
    points : DataFrame
        As :func:`points_by_quarter` gives them. Not changed.
    settings : Settings, optional
        Weights and borders as they are now.

    Returns
    -------
    DataFrame
        A row for each of those given, in the same order.

    Examples
    --------
    >>> import polars as pl
    >>> from datetime import date
    >>> rows = pl.DataFrame({"client": ["a", "a"], "invoiced_on": [date(2025, 1, 5), date(2025, 12, 31)]})
    >>> ledger = Ledger({"invoices": rows.with_columns(amount=pl.lit(1.0))}, {"a": "A"}, pl.DataFrame())
    >>> [str(day) for day in scores_by_quarter(points_by_quarter(ledger))["on"]]
    ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']
    """
    scored = score(points, settings, points=points[list(SIGNALS)])
    return scored[["client", "on", "financial_score", "burden_score", "field"]]
