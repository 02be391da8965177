"""Statuses beside the one that was chosen: a draft is a draft, whatever its payment says."""

from collections.abc import Iterator
from typing import NamedTuple

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import matches
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.statuses import read_statuses

_SURE = 0.9


class UnusedStatus(NamedTuple):
    """A column of statuses that means nothing in the plan: its codes, its cells and its header."""

    codes: pl.Series
    shown: pl.Series
    header: str


def unused_statuses(sheet: Sheet, plan: SheetPlan) -> Iterator[UnusedStatus]:
    """Give the columns of statuses that another column of statuses pushed aside.

    Turns        "Status" beside "Payment status"
    into         the codes of :func:`analysis.reading.statuses.read_statuses` of the first

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Without a status of its own it gives none: then the user chose so.

    Yields
    ------
    UnusedStatus

    Examples
    --------
    >>> from analysis.reading.model import ColumnPlan
    >>> cells = pl.DataFrame({"row": [2], "0": ["Draft"], "1": ["Not paid"]})
    >>> sheet = Sheet("a.csv", "", (), ("Status", "Payment status"), cells)
    >>> columns = (ColumnPlan(0, "Status", None), ColumnPlan(1, "Payment status", "status"))
    >>> plan = SheetPlan("a.csv", "", "invoices", columns)
    >>> [unused.codes.to_list() for unused in unused_statuses(sheet, plan)]
    [['draft']]
    """
    if not any(column.means == "status" for column in plan.columns):
        return
    for column in plan.columns:
        found = matches(column.header)
        if column.means is None and found and found[0].concept == "status" and found[0].confidence >= _SURE:
            shown = cells_of(sheet.cells[str(column.position)]).shown
            yield UnusedStatus(read_statuses(shown), shown, column.header)
