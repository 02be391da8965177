"""Lists of nothing but what is still open: their title says so, or their days late all end on one day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from analysis.reading.bookings import TELL_OF_PAYMENT
from analysis.reading.candidates import SheetColumn
from analysis.reading.headers import Match
from analysis.reading.model import Sheet
from analysis.reading.repeated import repeated
from analysis.reading.titles import is_of_open_items

#: Columns that tell whether an invoice is still open, or hold payments beside invoices.
_TELL = TELL_OF_PAYMENT | {"debit", "credit"}
#: What tells of single invoices, not of what each client has open in all.
_OF_ONE = ("document_number", "invoice_number", "date", "invoice_date", "due_date", "some_date", "period")
_PAID = ("status", "is_paid", "paid_date", "paid_amount", "open_amount")
_WHOLE = ("amount", "gross_amount", "monetary")
#: Fewer rows may end on one day by chance.
_ROWS, _DUE_DAYS = 3, 2
#: So many days are a mistake or no days: a century.
_TOO_LATE = 36_525
_MOSTLY = 0.7


def day_counted_to(values: Mapping[str, pl.Series]) -> date | None:
    """Give the day to which the days late of all rows were counted: that on which the list was made.

    Parameters
    ----------
    values : mapping of str to Series
        Canonical columns; the days are read from ``due_on`` and ``days_late``.

    Returns
    -------
    date or None
        None where the days late do not end on one day, count from fewer than two due days, or may end on the
        day of payment. What was not due on that day may have none.

    Examples
    --------
    >>> due = pl.Series([date(2026, 3, 1), date(2026, 3, 11), date(2026, 4, 9)])
    >>> day_counted_to({"due_on": due, "days_late": pl.Series([30.0, 20.0, 0.0])})
    datetime.date(2026, 3, 31)
    """
    if "paid_on" in values or not values.keys() >= {"due_on", "days_late"}:
        return None
    late = values["days_late"].cast(pl.Float64).fill_null(0.0)
    frame = pl.DataFrame({"due": values["due_on"].cast(pl.Date), "late": late}).drop_nulls("due")
    if not (frame["late"].abs() < _TOO_LATE).all():
        return None
    frame = frame.with_columns(
        day=pl.col("due").dt.offset_by(pl.col("late").cast(pl.Int64).cast(pl.String) + "d")
    )
    overdue = frame.filter(pl.col("late") > 0)
    if frame.height < _ROWS or overdue["due"].n_unique() < _DUE_DAYS or overdue["day"].n_unique() > 1:
        return None
    day = overdue["day"][0]
    agrees = (pl.col("day") == day) | (pl.col("late") == 0) & (pl.col("due") >= day)
    return day if frame.select(agrees.all()).item() else None


def with_balances(columns: Sequence[SheetColumn], sheet: Sheet) -> list[SheetColumn]:
    """Take the one amount of each client for what is open, where the title says that the list is of that.

    Turns        Customer | Total, below "Customer Balance Summary"
    into         the same, with Total as the open amount

    Parameters
    ----------
    columns : sequence of SheetColumn
    sheet : Sheet

    Returns
    -------
    list of SheetColumn
        As they were where a column tells of single invoices or of payment, or several hold amounts.
    """
    figures = [column for column in columns if column.seen.number > _MOSTLY and column.may_be(*_WHOLE)]
    told = any(column.may_be(*_OF_ONE, *_PAID) for column in columns)
    if len(figures) != 1 or told or not is_of_open_items(sheet):
        return list(columns)
    open_ = (Match("open_amount", 0.95, frozenset()),)
    return [replace(column, matches=open_) if column is figures[0] else column for column in columns]


def told_open(values: Mapping[str, pl.Series], sheet: Sheet) -> tuple[dict[str, pl.Series], tuple[str, ...]]:
    """Take all rows to be open where nothing tells of payment and the list holds only what is open.

    Returns
    -------
    dict of str to Series, tuple of str
        The status, and the note that says why; both empty where the list may hold what was paid.
    """
    if not _TELL.isdisjoint(values):
        return {}, ()
    open_ = {"status": repeated("open", sheet.cells.height, pl.String)}
    if is_of_open_items(sheet):
        return open_, ("open_by_title",)
    return (open_, ("open_by_days_late",)) if day_counted_to(values) else ({}, ())
