"""Whether invoices and hours cover the same months, and which months are in both."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.in_period import in_period
from analysis.language.language import Language
from analysis.period_choice import Period
from analysis.periods import first_and_last, months_between
from analysis.reading.model import Ledger
from analysis.settings import Settings

#: So many months apart at either end is what billing afterwards explains; more is not.
_BILLED_AFTERWARDS = 1
#: A month counts as covered from its start where rows begin by this day, to its end where they reach that.
_BEGINS_BY, _REACHES = 10, 20

Days = tuple[date, date]


@dataclass(frozen=True)
class DifferentMonths:
    """Invoices and hours that cover different months.

    Attributes
    ----------
    invoices, hours : (date, date)
        The first and the last day of each.
    without_hours, without_invoices : int
        Months that lie in the one and outside the other.
    shared : Period or None
        The whole months that are in both; None where there is none.
    """

    invoices: Days
    hours: Days
    without_hours: int
    without_invoices: int
    shared: Period | None


def different_months(ledger: Ledger, settings: Settings | None = None) -> DifferentMonths | None:
    """Compare the months that invoices and hours cover, within the chosen period.

    Turns        the dated rows of invoices and hours
    into         what differs; None where they cover the same months but for one at either end

    Parameters
    ----------
    ledger : Ledger
    settings : Settings, optional
        For the period.

    Returns
    -------
    DifferentMonths or None
        None as well where one of the two is not there or bears a single day: such rows are totals of a time
        that they do not tell.

    Examples
    --------
    >>> import polars as pl
    >>> invoiced = pl.DataFrame({"client": ["a", "a"], "invoiced_on": [date(2025, 1, 3), date(2025, 10, 30)]})
    >>> worked = pl.DataFrame({"client": ["a", "a"], "worked_on": [date(2025, 1, 2), date(2025, 6, 27)]})
    >>> found = different_months(Ledger({"invoices": invoiced, "hours": worked}, {"a": "A"}, pl.DataFrame()))
    >>> found.without_hours, found.shared.last
    (4, datetime.date(2025, 6, 30))
    """
    rows = in_period(ledger, settings)
    invoices, hours = first_and_last(rows, "invoices"), first_and_last(rows, "hours")
    if invoices is None or hours is None or invoices[0] == invoices[1] or hours[0] == hours[1]:
        return None
    if max(_apart(invoices[0], hours[0]), _apart(invoices[1], hours[1])) <= _BILLED_AFTERWARDS:
        return None
    first, last = max(invoices[0], hours[0]), min(invoices[1], hours[1])
    both = max(0, months_between(first, last))
    return DifferentMonths(
        invoices,
        hours,
        without_hours=months_between(*invoices) - both,
        without_invoices=months_between(*hours) - both,
        shared=whole_months(first, last),
    )


def different_months_sentence(found: DifferentMonths, language: Language) -> str:
    """Say which months each covers, and what that means for the figures.

    Examples
    --------
    >>> year, half = (date(2025, 1, 3), date(2025, 10, 30)), (date(2025, 1, 2), date(2025, 6, 27))
    >>> different_months_sentence(DifferentMonths(year, half, 4, 0, None), Language("en"))[:82]
    'Your invoices run from 3 January 2025 to 30 October 2025, your hours from 2 Januar'
    """
    ends = zip(("a", "b", "c", "d"), (*found.invoices, *found.hours), strict=True)
    places = {place: language.date(day) for place, day in ends}
    if found.without_hours and not found.without_invoices:
        return language.plural(
            "Your invoices run from {a} to {b}, your hours from {c} to {d}. So in {count} month revenue "
            "counts without the hours it took: what is left of a client, and what an hour brings, looks "
            "better than it is.",
            "Your invoices run from {a} to {b}, your hours from {c} to {d}. So in {count} months revenue "
            "counts without the hours it took: what is left of a client, and what an hour brings, looks "
            "better than it is.",
            found.without_hours,
            **places,
        )
    if found.without_invoices and not found.without_hours:
        return language.plural(
            "Your invoices run from {a} to {b}, your hours from {c} to {d}. So in {count} month hours count "
            "without the revenue they bring: what is left of a client, and what an hour brings, looks worse "
            "than it is.",
            "Your invoices run from {a} to {b}, your hours from {c} to {d}. So in {count} months hours count "
            "without the revenue they bring: what is left of a client, and what an hour brings, looks worse "
            "than it is.",
            found.without_invoices,
            **places,
        )
    return language.text(
        "Your invoices run from {a} to {b}, your hours from {c} to {d}. So what is left of a client, and "
        "what an hour brings, sets revenue of some months against hours of others.",
        **places,
    )


def _apart(one: date, other: date) -> int:
    return abs(months_between(one, other) - 1)


def whole_months(first: date, last: date) -> Period | None:
    """Give the whole months from one day to another: those at the ends where rows cover most of them."""
    start, end = pd.Timestamp(first), pd.Timestamp(last)
    begins = start + pd.offsets.MonthBegin(0) if first.day > _BEGINS_BY else start.replace(day=1)
    ends = end + pd.offsets.MonthEnd(0) if last.day >= _REACHES else end.replace(day=1) - timedelta(days=1)
    return Period.of_days(begins.date(), ends.date()) if begins <= ends else None
