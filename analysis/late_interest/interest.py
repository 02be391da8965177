"""Interest by day at rates that change every half year, compound where the law says so."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.late_interest.rates import Rate

#: A year has this many days: a choice, stated with every figure.
DAYS = 365
#: Where interest is added to the sum after each full year (Dutch Civil Code, book 6, article 119a, lid 3).
COMPOUND = frozenset({"NL"})

Numbers = NDArray[Any]


def interest(amounts: pd.DataFrame, rates: Sequence[Rate], *, compound: bool) -> pd.DataFrame:
    """Reckon interest from the day after the due date up to and including the last day.

    Turns        <any index> | amount, due_on, until
    into         the same index | days, interest, days_without_rate

    Every day counts at the rate of its own half year, over 365 days. Where it is compound, the interest of
    each full year is added to the sum. Days of a half year that is not in the table bring nothing and are
    counted, so that the interest is then a least amount.

    Parameters
    ----------
    amounts : DataFrame
        ``amount`` as float; ``due_on`` and ``until`` as dates without gaps. Not changed.
    rates : sequence of Rate
        Of one country, as :func:`analysis.late_interest.rates.rate_table` gives them.
    compound : bool

    Returns
    -------
    DataFrame
        ``days`` and ``days_without_rate`` (whole numbers), ``interest`` in the currency of the amounts; zero
        where ``until`` is not after ``due_on``.

    Examples
    --------
    >>> from analysis.late_interest.rates import rate_table
    >>> late = pd.DataFrame({"amount": [1000.0], "due_on": ["2024-05-31"], "until": ["2025-03-01"]})
    >>> interest(late, rate_table("NL"), compound=True).round(2).to_dict("records")
    [{'days': 274, 'interest': 90.36, 'days_without_rate': 0}]

    References
    ----------
    Directive 2011/7/EU; Dutch Civil Code, book 6, article 119a; Belgian law of 2 August 2002.
    """
    due = pd.DatetimeIndex(pd.to_datetime(amounts["due_on"]).to_numpy()).as_unit("s")
    until = pd.DatetimeIndex(pd.to_datetime(amounts["until"]).to_numpy()).as_unit("s")
    until = until.where(until > due, due)
    amount = amounts["amount"].to_numpy(dtype=float)
    factor = np.ones(len(amounts))
    start = due
    if compound and len(amounts):
        for year in range(1, int((until - due).days.max() // DAYS) + 1):
            birthday = due + pd.DateOffset(years=year)
            whole = birthday <= until
            reached = birthday.where(whole, start)
            factor *= 1 + _at_rates(start, reached, rates)
            start = reached
    factor *= 1 + _at_rates(start, until, rates)
    days = (until - due).days.to_numpy()
    known = _days_with_rate(due, until, rates)
    return pd.DataFrame(
        {"days": days, "interest": amount * (factor - 1), "days_without_rate": days - known},
        index=amounts.index,
    )


def _at_rates(start: pd.DatetimeIndex, until: pd.DatetimeIndex, rates: Sequence[Rate]) -> Numbers:
    """Give the simple interest on one unit from the day after ``start`` up to and including ``until``."""
    total = np.zeros(len(start))
    for rate in rates:
        total += _days_in(start, until, rate.first, rate.last) * rate.yearly / DAYS
    return total


def _days_with_rate(start: pd.DatetimeIndex, until: pd.DatetimeIndex, rates: Sequence[Rate]) -> Numbers:
    total = np.zeros(len(start), dtype=int)
    for rate in rates:
        total += _days_in(start, until, rate.first, rate.last)
    return total


def _days_in(start: pd.DatetimeIndex, until: pd.DatetimeIndex, first: date, last: date) -> Numbers:
    """Count the days after ``start`` up to ``until`` that lie from ``first`` to ``last``."""
    begin = np.maximum(start.to_numpy(), np.datetime64(first, "s") - np.timedelta64(1, "D"))
    end = np.minimum(until.to_numpy(), np.datetime64(last, "s"))
    days: Numbers = ((end - begin) // np.timedelta64(1, "D")).astype(int)
    return days.clip(min=0)
