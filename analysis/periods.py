"""Time: the day the figures look back from, and each client's own time."""

from datetime import date, timedelta

import pandas as pd
import polars as pl

from analysis.by_client import beside
from analysis.reading.model import Ledger
from analysis.settings import Settings

#: The days on which something happened, by table.
_HAPPENED = {
    "invoices": ("invoiced_on", "paid_on"),
    "payments": ("paid_on",),
    "hours": ("worked_on",),
    "incidents": ("happened_on",),
}
#: The day on which each table places a client in time.
SEEN_ON = {"invoices": "invoiced_on", "hours": "worked_on", "incidents": "happened_on"}
#: Of the open invoices that say how late they are, this share must point to one day; at least so many.
_AGREED, _SOME = 0.9, 2
#: What a title or the word overdue says of the day of a list counts up to this long after all else.
_LONGEST_AFTER = timedelta(days=92)
#: Yearly figures are never blown up from less than a quarter of a year.
_SHORTEST_YEARS = 0.25


def as_of(ledger: Ledger, settings: Settings | None = None) -> date | None:
    """Give the day the figures look back from.

    Parameters
    ----------
    ledger : Ledger
    settings : Settings, optional
        ``as_of`` overrules the files.

    Returns
    -------
    date or None
        As chosen, else the latest day on which something was invoiced, paid, worked or reported, or the
        day of which a list of invoices says that it is, or on which they are as late as it says; never
        today. None where nothing tells such a day.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["a"], "invoiced_on": [date(2025, 1, 5)]})
    >>> as_of(Ledger({"invoices": rows}, {"a": "A"}, pl.DataFrame()))
    datetime.date(2025, 1, 5)
    """
    if settings is not None and settings.as_of is not None:
        return settings.as_of
    days = [day for table, columns in _HAPPENED.items() for day in _last_days(ledger, table, columns)]
    last = max(days, default=None)
    due = _open_and_due(ledger)
    told = _called_overdue(due)
    told += [day for source in ledger.sources if source.table == "invoices" and (day := source.stated_on)]
    days += [day for day in told if last is None or day - last < _LONGEST_AFTER]
    return max([*days, *_told_by_lateness(due)], default=None)


def period(ledger: Ledger) -> tuple[date | None, date | None]:
    """Give the first and the last day on which something was invoiced, worked or reported."""
    ends = [found for table in SEEN_ON if (found := first_and_last(ledger, table)) is not None]
    return min((first for first, _ in ends), default=None), max((last for _, last in ends), default=None)


def table_period(ledger: Ledger, table: str) -> tuple[date, date] | None:
    """Give the days between which a table seems to have been kept; None without dates.

    The first and last of n events lie inside the time they were recorded in, on average by one n-th of it,
    so both ends move outwards by (last - first) / (n - 1); for one event nothing can be said.

    References
    ----------
    Goodman (1952), "Serial number analysis" (the German tank problem), for the two-sided range.
    """
    found = first_and_last(ledger, table)
    if found is None or (count := ledger.tables[table][SEEN_ON[table]].count()) < 2:
        return None
    first, last = found
    gap = (last - first) / (count - 1)
    return first - gap, last + gap


def first_and_last(ledger: Ledger, table: str) -> tuple[date, date] | None:
    """Give the first and the last day of a table of :data:`SEEN_ON`; None without dates.

    Examples
    --------
    >>> rows = pl.DataFrame({"client": ["a", "b"], "worked_on": [date(2025, 2, 3), date(2025, 1, 5)]})
    >>> first_and_last(Ledger({"hours": rows}, {}, pl.DataFrame()), "hours")
    (datetime.date(2025, 1, 5), datetime.date(2025, 2, 3))
    """
    rows, column = ledger.tables.get(table), SEEN_ON[table]
    if rows is None or column not in rows.columns:
        return None
    days = rows[column].cast(pl.Date)
    first, last = days.min(), days.max()
    return (first, last) if isinstance(first, date) and isinstance(last, date) else None


def months_between(first: date, last: date) -> int:
    """Count the calendar months from one day to another, both included."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def spans(
    ledger: Ledger,
    keys: pd.Index,
    day: date | None,
    *,
    chosen: Ledger | None = None,
    bounds: tuple[date | None, date | None] = (None, None),
) -> pd.DataFrame:
    """Give each client's own time.

    Turns        dated rows of invoices, hours and incidents, and the day the client began
    into         client | first_on, last_on, months, first_seen_on, known_months, years, incident_years

    Parameters
    ----------
    ledger : Ledger
        Everything on file.
    keys : Index
        The clients.
    day : date or None
        The as-of date.
    chosen : Ledger, optional
        The rows of the chosen period; everything by default.
    bounds : (date or None, date or None)
        Its first and last day.

    Returns
    -------
    DataFrame, index ``client``
        ============== ==========================================================================
        first_on       first day on file within the period (a date)
        last_on        last day on file within the period (a date)
        first_seen_on  first day on file, whatever the period (a date)
        months         calendar months from first to last, both included
        known_months   months from the first day (or since the client began) to the as-of date;
                       for who is there from the file's first month, the months of the file
        years          what yearly figures are divided by: months / 12, but for a client known
                       longer at least the time since its first day up to a year; 1 where no
                       date is known; never below a quarter
        incident_years the same, within the time the incidents were kept
        ============== ==========================================================================
    """
    ever = _first_and_last(ledger, keys)
    seen = ever if chosen is None or chosen is ledger else _first_and_last(chosen, keys)
    spanned = pd.DataFrame(index=keys)
    spanned["first_on"] = pd.to_datetime(seen["first_on"]).astype("datetime64[s]")
    spanned["last_on"] = pd.to_datetime(seen["last_on"]).astype("datetime64[s]")
    spanned["months"] = _calendar_months(spanned["first_on"], spanned["last_on"])
    spanned["first_seen_on"] = pd.to_datetime(ever["first_on"]).astype("datetime64[s]")
    began = _began(ledger, spanned["first_seen_on"])
    now = pd.Series(pd.Timestamp(day) if day else pd.NaT, index=keys, dtype="datetime64[s]")
    elapsed = _elapsed_months(began, now)
    start = period(ledger)[0]
    if start is not None and day is not None:
        month_after = pd.Timestamp(start) + pd.offsets.MonthEnd(0) + pd.Timedelta(days=1)
        from_the_start = spanned["first_seen_on"] < month_after
        elapsed = elapsed.where(~from_the_start, elapsed.clip(lower=months_between(start, day)))
    spanned["known_months"] = elapsed
    start_on, end_on = _own_time_within(spanned["first_seen_on"], now, bounds)
    in_file = _elapsed_months(start_on, end_on).clip(upper=12.0)
    spanned["years"] = _years(spanned["months"].where(spanned["months"] >= in_file, in_file) / 12)
    spanned["incident_years"] = _years_within(ledger, "incidents", start_on, spanned["years"])
    return spanned


def _own_time_within(
    first: pd.Series, now: pd.Series, bounds: tuple[date | None, date | None]
) -> tuple[pd.Series, pd.Series]:
    """Give the first and the last day of each client's own time that lie within the period."""
    start, end = (None if bound is None else pd.Timestamp(bound) for bound in bounds)
    return (
        first if start is None else first.where(first.isna() | (first > start), start),
        now if end is None else now.where(now.isna() | (now < end), end),
    )


def _last_days(ledger: Ledger, table: str, columns: tuple[str, ...]) -> list[date]:
    rows = ledger.tables.get(table)
    if rows is None:
        return []
    found = [rows[name].max() for name in columns if name in rows.columns]
    return [pd.Timestamp(day).date() for day in found if isinstance(day, date)]


def _open_and_due(ledger: Ledger) -> pl.DataFrame:
    """Give when the invoices without a day of payment are due, and what is said of their lateness."""
    columns = {"due_on": pl.Date, "paid_on": pl.Date, "days_late": pl.Float64, "status": pl.String}
    invoices = ledger.tables.get("invoices", pl.DataFrame(schema=columns))
    absent = [
        pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in columns.items()
        if name not in invoices.columns
    ]
    rows = invoices.lazy().with_columns(*absent).with_columns(pl.col("due_on").cast(pl.Date))
    return rows.select(*columns).filter(pl.col("paid_on").is_null(), pl.col("due_on").is_not_null()).collect()


def _told_by_lateness(due: pl.DataFrame) -> list[date]:
    """Give the day on which invoices are as late as they are said to be, where they agree on one.

    Turns        an invoice due on 1 March that is called 14 days late, and others that agree with it
    into         15 March
    """
    late = due.filter(pl.col("days_late") > 0)
    days = late.select(pl.col("due_on") + pl.duration(days=pl.col("days_late")))["due_on"]
    found = days.value_counts(sort=True)
    agreed = len(days) >= _SOME and found["count"][0] >= _AGREED * len(days)
    return [found["due_on"][0]] if agreed else []


def _called_overdue(due: pl.DataFrame) -> list[date]:
    """Give the day after the last one on which what is called overdue was due: by then it was so."""
    last = due.filter(pl.col("status") == "overdue")["due_on"].max()
    return [last + timedelta(days=1)] if isinstance(last, date) else []


def _first_and_last(ledger: Ledger, keys: pd.Index) -> pd.DataFrame:
    """First and last day on file of each client that has a dated row."""
    dated = [
        ledger.tables[table]
        .lazy()
        .group_by("client")
        .agg(
            pl.col(column).cast(pl.Date).min().alias("first_on"),
            pl.col(column).cast(pl.Date).max().alias("last_on"),
        )
        for table, column in SEEN_ON.items()
        if table in ledger.tables and column in ledger.tables[table].columns
    ]
    if not dated:
        return pd.DataFrame({"first_on": pd.NaT, "last_on": pd.NaT}, index=keys)
    both = pl.concat(dated).group_by("client").agg(pl.col("first_on").min(), pl.col("last_on").max())
    return beside(keys, both.collect())


def _began(ledger: Ledger, first_on: pd.Series) -> pd.Series:
    """Give the day the client began: as the client list says where that is earlier than the files."""
    rows = ledger.tables.get("clients")
    if rows is None or "since_on" not in rows.columns:
        return first_on
    listed = rows.group_by("client").agg(pl.col("since_on").cast(pl.Date).min()).to_pandas()
    since = pd.to_datetime(listed.set_index("client")["since_on"]).astype("datetime64[s]")
    since = since.reindex(first_on.index)
    return first_on.where(since.isna() | (first_on <= since), since)


def _calendar_months(first: pd.Series, last: pd.Series) -> pd.Series:
    months: pd.Series = (last.dt.year - first.dt.year) * 12 + last.dt.month - first.dt.month + 1
    return months.astype(float)


def _elapsed_months(first: pd.Series, last: pd.Series) -> pd.Series:
    """Months passed: whole calendar months, and days as parts of a mean month."""
    months: pd.Series = _calendar_months(first, last) - 1 + (last.dt.day - first.dt.day) / 30.4375
    return months


def _years(years: pd.Series) -> pd.Series:
    return years.clip(lower=_SHORTEST_YEARS).fillna(1.0)


def _years_within(ledger: Ledger, table: str, first: pd.Series, years: pd.Series) -> pd.Series:
    """Give the part of each client's own time that lies within the time a table was kept."""
    kept = table_period(ledger, table)
    if kept is None:
        return years
    last = first + pd.to_timedelta(years * 365.25, unit="D")
    start = first.where(first > pd.Timestamp(kept[0]), pd.Timestamp(kept[0]))
    end = last.where(last < pd.Timestamp(kept[1]), pd.Timestamp(kept[1]))
    within = (end - start).dt.days / 365.25
    return _years(within.clip(upper=years).where(first.notna()))
