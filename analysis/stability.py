"""Two periods side by side: what changed in the figures, and who is still among the largest."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.concentration import largest_fifth
from analysis.period_choice import Period
from analysis.periods import period
from analysis.reading.model import Ledger

#: A period that begins more than so many days before the files do is not on file as a whole.
SLACK = timedelta(days=31)
#: With fewer clients than this in either period, a fifth of them says nothing.
FEWEST = 10
#: The figures that are held against each other, as metrics or as concentrations.
COMPARED = ("revenue", "result", "contribution", "hours", "incidents", "invoices", "days_late_weighted")


@dataclass(frozen=True)
class Stability:
    """How many of an earlier period's largest fifth are still among the largest.

    Attributes
    ----------
    value : str
        What the clients were ranked by.
    before : int
        How many made up the largest fifth then.
    still : tuple of str
        Keys of those who are in the largest fifth now.
    fallen, gone : tuple of str
        Keys of those who are lower now, and of those who are no client any more.
    new : tuple of str
        Keys of who is in the largest fifth now and was not then.
    """

    value: str
    before: int
    still: tuple[str, ...]
    fallen: tuple[str, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]


def comparable(ledger: Ledger, chosen: Period, day: date | None) -> tuple[Period, Period] | None:
    """Give the period to look at and the same months a year before, where the files hold both.

    Parameters
    ----------
    ledger : Ledger
        Everything on file.
    chosen : Period
        Where everything is chosen, the last 12 months take its place.
    day : date or None
        The as-of date.

    Returns
    -------
    (Period, Period) or None
        None where the files begin more than a month after the earlier one does, or name no dates.
    """
    now = Period.last_12_months() if chosen.kind == "all" else chosen
    before = now.year_before(day)
    return None if before is None or not on_file(ledger, before) else (now, before)


def on_file(ledger: Ledger, asked: Period) -> bool:
    """Tell whether the files begin early enough to hold a period."""
    first, _ = period(ledger)
    return first is not None and asked.first is not None and first <= asked.first + SLACK


def stability(before: pd.DataFrame, now: pd.DataFrame, value: str) -> Stability | None:
    """Say how many of the earlier period's largest fifth are still in it.

    Turns        two tables of clients, each of one period
    into         a :class:`Stability`

    Parameters
    ----------
    before, now : DataFrame, index ``client``
        As :func:`summarise` returns them. Not changed.
    value : str
        The column to rank by.

    Returns
    -------
    Stability or None
        None where the value is known of fewer than ten clients in either period.

    Examples
    --------
    >>> ten = pd.DataFrame({"revenue": range(10, 0, -1)}, index=[f"c{n}" for n in range(10)])
    >>> changed = ten.assign(revenue=[10, 0, 99, 1, 1, 1, 1, 1, 1, 1])
    >>> found = stability(ten, changed, "revenue")
    >>> found.still, found.fallen, found.new
    (('c0',), ('c1',), ('c2',))
    """
    ranked = [table[value].dropna().sort_index() for table in (before, now)]
    if any(len(values) < FEWEST for values in ranked):
        return None
    then, today = (
        tuple(
            values.sort_values(ascending=False, kind="stable")
            .index[: largest_fifth(len(values))]
            .astype("str")
        )
        for values in ranked
    )
    left = [client for client in then if client not in today]
    return Stability(
        value=value,
        before=len(then),
        still=tuple(client for client in then if client in today),
        fallen=tuple(client for client in left if client in now.index),
        gone=tuple(client for client in left if client not in now.index),
        new=tuple(client for client in today if client not in then),
    )


def compared(
    before: pd.DataFrame | None, year_before: pd.DataFrame | None, now: pd.DataFrame
) -> pd.DataFrame:
    """Hold the figures of a period against the one right before it and the same months a year before.

    Turns        tables of clients, one per period
    into         figure | now, before, year_before, change

    Parameters
    ----------
    before, year_before : DataFrame, index ``client``, or None
        None where the files do not hold that period.
    now : DataFrame, index ``client``

    Returns
    -------
    DataFrame, index ``figure`` (a metric), those of which anything is known
        Sums over the clients of whom it is known; days late by amount weighted by revenue. ``change`` is
        now ÷ year_before − 1, so that a season makes no trend; missing where that was zero or less, and for
        days.
    """
    figures = {
        name: [_whole(table, name) for table in (now, before, year_before)]
        for name in COMPARED
        if name in now and now[name].notna().any()
    }
    table = pd.DataFrame.from_dict(
        figures, orient="index", columns=["now", "before", "year_before"], dtype=float
    ).rename_axis("figure")
    change = (table["now"] / table["year_before"] - 1).where(table["year_before"] > 0)
    change["days_late_weighted" if "days_late_weighted" in change.index else []] = float("nan")
    return table.assign(change=change)


def _whole(table: pd.DataFrame | None, name: str) -> float:
    """Give a figure over all clients of a period; NaN where nothing is known."""
    if table is None or table[name].notna().sum() == 0:
        return float("nan")
    if name != "days_late_weighted":
        return float(table[name].sum())
    known = table[[name, "revenue"]].dropna()
    weight = known["revenue"].clip(lower=0.0)
    return float((known[name] * weight).sum() / weight.sum()) if weight.sum() > 0 else float("nan")
