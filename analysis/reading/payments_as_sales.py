"""Payments where no list of invoices is there: what came in, less what went back, is the revenue."""

import re
from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.headers import normalise
from analysis.reading.model import Corrections, Sheet, SheetPlan
from analysis.reading.money_columns import says_returned
from analysis.reading.persons import IDENTITY
from analysis.reading.values import Habits, number_marks, read_values

#: What a column of payments is where they count as sales; the number of each payment is no invoice's.
_SALES = {"paid_amount": "amount_with_tax", "paid_on": "invoiced_on", "invoice_number": None}
_OTHERWISE = re.compile(r"convert|settle|omgerekend|date|datum|fecha|status|reason|reden|count|aantal| id$")
_CENT = 0.005


def counted_as_sales(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections
) -> tuple[SheetPlan, ...]:
    """Take payments for sales where no sheet holds invoices, nor what each client brought in.

    Turns        payments: client, paid_amount, paid_on
    into         invoices: client, amount_with_tax, invoiced_on

    Parameters
    ----------
    sheets : sequence of Sheet
    plans : sequence of SheetPlan
        One for each sheet, in the same order.
    corrections : Corrections
        A sheet that the user said holds payments stays so.

    Returns
    -------
    tuple of SheetPlan
    """
    if any(plan.table == "invoices" or plan.position("revenue") is not None for plan in plans):
        return tuple(plans)
    return tuple(
        _as_sales(plan)
        if plan.table == "payments" and plan.key not in corrections.tables and _names_clients(sheet, plan)
        else plan
        for sheet, plan in zip(sheets, plans, strict=True)
    )


def _names_clients(sheet: Sheet, plan: SheetPlan) -> bool:
    places = [place for name in IDENTITY if (place := plan.position(name)) is not None]
    return any(cells_of(sheet.cells[str(place)]).shown.drop_nulls().n_unique() > 1 for place in places)


def _as_sales(plan: SheetPlan) -> SheetPlan:
    columns = tuple(
        replace(column, means=_SALES[column.means]) if column.means in _SALES else column
        for column in plan.columns
    )
    return replace(plan, table="invoices", columns=columns, are_payments=True)


def less_refunds(sheet: Sheet, plan: SheetPlan, received: pl.Series) -> pl.Series:
    """Take off what was paid back of each payment, where a column tells.

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
    received : Series of Float64
        What was paid.

    Returns
    -------
    Series of Float64
        As given where no column tells, or where it tells of more than was paid.
    """
    for column in plan.columns:
        otherwise = _OTHERWISE.search(normalise(column.header))
        if column.means is not None or otherwise or not says_returned(column.header):
            continue
        cells = cells_of(sheet.cells[str(column.position)])
        read = read_values(cells, "money", habits=Habits(number_marks(cells), from_text=sheet.from_text))
        back = read.values.fill_null(0.0).abs()
        if (
            read.values.count()
            and read.wrong.null_count() == len(back)
            and (back <= received.abs() + _CENT).all()
        ):
            return (received - received.sign() * back).round(4)
    return received


def money_out(values: dict[str, pl.Series], counted: pl.Series) -> pl.Series:
    """Say which payments are money paid out to somebody who never paid: purchases, withdrawals, fees.

    Parameters
    ----------
    values : mapping of str to Series
        Canonical column → values.
    counted : Series of Boolean

    Returns
    -------
    Series of Boolean
    """
    who = pl.DataFrame({name: values[name] for name in IDENTITY if name in values})
    paid = values["amount_with_tax"]
    ever = who.with_columns(_paid=((paid > 0) & counted).fill_null(False)).select(
        pl.col("_paid").any().over(who.columns)
    )["_paid"]
    return ((paid < 0) & ~ever).fill_null(False)
