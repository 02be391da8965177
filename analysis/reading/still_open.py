"""Lists of nothing but what is still open: their title says so, or their days late all end on one day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import polars as pl

from analysis.reading.bookings import TELL_OF_PAYMENT
from analysis.reading.candidates import SheetColumn
from analysis.reading.column_cells import Cells
from analysis.reading.compose import concepts_of
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
_MOSTLY, _SOME_MARKS = 0.7, 0.2


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


def told_open(
    values: Mapping[str, pl.Series], sheet: Sheet, header: str = "", marks: Cells | None = None
) -> tuple[dict[str, pl.Series], tuple[str, ...]]:
    """Take all rows to be open where nothing tells of payment and the list holds only what is open.

    So are the rows without a mark where the others are marked as paid: "ja" or nothing below "Betaald".

    Parameters
    ----------
    values : mapping of str to Series
        Canonical columns.
    sheet : Sheet
    header : str, optional
        That of the status.
    marks : Cells, optional
        The cells of the status.

    Returns
    -------
    dict of str to Series, tuple of str
        The status, and the note that says why; both empty where nothing says what is open.
    """
    if marks is not None and _are_marks(values, header, marks):
        return {"status": values["status"].set(~marks.filled, "open")}, ("unmarked_open",)
    if not _TELL.isdisjoint(values):
        return {}, ()
    open_ = {"status": repeated("open", sheet.cells.height, pl.String)}
    if is_of_open_items(sheet):
        return open_, ("open_by_title",)
    return (open_, ("open_by_days_late",)) if day_counted_to(values) else ({}, ())


def _are_marks(values: Mapping[str, pl.Series], header: str, marks: Cells) -> bool:
    """Whether a column says of some invoices that they were paid, of the others nothing at all."""
    if "is_paid" not in concepts_of(header) or not _TELL.isdisjoint(values.keys() - {"status"}):
        return False
    number = values.get("invoice_number")
    if number is not None and number.drop_nulls().is_duplicated().any():
        return False  # of an invoice on several rows the first may bear the mark
    paid = (values["status"] == "paid").fill_null(False)
    return bool((paid | ~marks.filled).all()) and _SOME_MARKS * len(paid) <= paid.sum() < len(paid)
