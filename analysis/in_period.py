"""The rows of the chosen period: each kept or left out by its own date, in this one place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import polars as pl

from analysis.columns import CLIENT_TOTALS
from analysis.period_choice import Period
from analysis.periods import SEEN_ON, as_of, period
from analysis.reading.model import Ledger
from analysis.settings import Settings

#: The date by which a row of a table belongs to a period.
ROW_DATES = {**SEEN_ON, "ratings": "rated_on", "contacts": "happened_on"}


def bounds(ledger: Ledger, settings: Settings) -> tuple[date | None, date | None]:
    """Give the first and last day of the chosen period, both included; None where it has no end.

    Examples
    --------
    >>> from analysis.period_choice import Period
    >>> bounds(Ledger({}, {}, pl.DataFrame()), Settings(period=Period.of_year(2025)))
    (datetime.date(2025, 1, 1), datetime.date(2025, 12, 31))
    """
    return settings.period.bounds(ends_on(ledger, settings))


def ends_on(ledger: Ledger, settings: Settings, chosen: Period | None = None) -> date | None:
    """Give the day on which a period that is still under way ends.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings
    chosen : Period, optional
        The period in question; that of the settings by default.

    Returns
    -------
    date or None
        The as-of date; for the last 12 months, where none was chosen, the last day on which something was
        invoiced, worked or reported: payments that came in later bring no months of work with them.

    Examples
    --------
    >>> rows = pl.DataFrame(
    ...     {"client": ["a"], "invoiced_on": [date(2025, 10, 28)], "paid_on": [date(2025, 11, 14)]}
    ... )
    >>> book = Ledger({"invoices": rows}, {"a": "A"}, pl.DataFrame())
    >>> ends_on(book, Settings()), ends_on(book, Settings(), Period.last_12_months())
    (datetime.date(2025, 11, 14), datetime.date(2025, 10, 28))
    """
    day = as_of(ledger, settings)
    if (chosen or settings.period).kind != "last_12_months" or settings.as_of is not None:
        return day
    return period(ledger)[1] or day


def in_period(ledger: Ledger, settings: Settings | None = None) -> Ledger:
    """Keep the rows that fall within the chosen period.

    Turns        a ledger
    into         the same, with the rows of invoices, hours, incidents, ratings and contacts whose own date
                 lies in ``settings.period``

    A row without a date belongs to no period and is left out; :func:`undated` counts them. Two exceptions: a
    rating without a date is a standing opinion, and stays for the clients that have a row in the period;
    payments stay, because they tell of invoices that are kept. Ready-made totals in a client list are of an
    unknown period and are left out. With everything chosen, the ledger is given back as it is.

    Parameters
    ----------
    ledger : Ledger
        Not changed.
    settings : Settings, optional

    Returns
    -------
    Ledger
        Tables of which no row is left are gone.

    Examples
    --------
    >>> from analysis.period_choice import Period
    >>> rows = pl.DataFrame({"client": ["a", "a"], "invoiced_on": [date(2024, 5, 1), date(2025, 5, 1)]})
    >>> book = Ledger({"invoices": rows}, {"a": "A"}, pl.DataFrame())
    >>> len(in_period(book, Settings(period=Period.of_year(2025))).tables["invoices"])
    1
    """
    settings = settings or Settings()
    first, last = bounds(ledger, settings)
    if first is None or last is None:
        return ledger
    tables = dict(ledger.tables)
    for name, column in ROW_DATES.items():
        if name in tables:
            tables[name] = _between(tables[name], column, first, last)
    if "ratings" in ledger.tables:
        seen = {
            key for name in ("invoices", "hours", "incidents", "ratings") for key in _clients(tables, name)
        }
        standing = _without_date(ledger.tables["ratings"], "rated_on").filter(
            pl.col("client").is_in(sorted(seen))
        )
        tables["ratings"] = pl.concat([tables["ratings"], standing])
    if "clients" in tables:
        tables["clients"] = tables["clients"].drop(CLIENT_TOTALS, strict=False)
    kept = {name: rows for name, rows in tables.items() if not rows.is_empty()}
    return replace(ledger, tables=kept)


def undated(ledger: Ledger, settings: Settings | None = None) -> Mapping[str, int]:
    """Count the rows a chosen period leaves out because they have no date.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings, optional

    Returns
    -------
    mapping of str to int
        Table → rows, only where there are any; empty where everything is chosen. A client list counts where
        it holds ready-made totals.

    Examples
    --------
    >>> from analysis.period_choice import Period
    >>> book = Ledger({"hours": pl.DataFrame({"client": ["a"], "hours": [2.0]})}, {"a": "A"}, pl.DataFrame())
    >>> undated(book, Settings(period=Period.of_year(2025)))
    {'hours': 1}
    """
    settings = settings or Settings()
    if bounds(ledger, settings) == (None, None):
        return {}
    found = {
        name: len(_without_date(ledger.tables[name], column))
        for name, column in ROW_DATES.items()
        if name in ledger.tables and name != "ratings"
    }
    listed = ledger.tables.get("clients")
    if listed is not None:
        totals = [pl.col(name).is_not_null() for name in CLIENT_TOTALS if name in listed.columns]
        found["clients"] = len(listed.filter(pl.any_horizontal(totals))) if totals else 0
    return {name: count for name, count in found.items() if count}


def _between(rows: pl.DataFrame, column: str, first: date, last: date) -> pl.DataFrame:
    if column not in rows.columns:
        return rows.clear()
    return rows.filter(pl.col(column).cast(pl.Date).is_between(first, last))


def _without_date(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    return rows.filter(pl.col(column).is_null()) if column in rows.columns else rows


def _clients(tables: Mapping[str, pl.DataFrame], name: str) -> list[str]:
    return tables[name]["client"].drop_nulls().unique().to_list() if name in tables else []
