"""Lists of payments that look like invoices: rows with the number of an invoice and the day it was paid."""

from collections.abc import Mapping, Sequence

import polars as pl

from analysis.reading.column_cells import cells_of
from analysis.reading.compose import concepts_of
from analysis.reading.invoice_numbers import compared_number
from analysis.reading.model import Corrections, Sheet, SheetKey, SheetPlan
from analysis.reading.titles import title_hints

#: Days that an invoice has and a payment has not.
_OF_AN_INVOICE = {"invoiced_on", "due_on"}
_MOSTLY = 0.7


def payments_of_invoices(
    sheets: Sequence[Sheet], plans: Sequence[SheetPlan], corrections: Corrections
) -> frozenset[SheetKey]:
    """Find the lists that tell what was paid of the invoices in another list.

    Alone, a list of what came in with the number of each invoice is as good as the invoices. Beside the
    invoices it tells of payments, of which an invoice may have more than one.

    Parameters
    ----------
    sheets, plans : sequences of Sheet and SheetPlan
        In the same order.
    corrections : Corrections
        What the user said of a sheet stays so.

    Returns
    -------
    frozenset of SheetKey
    """
    means = {plan.key: {column.means: column.position for column in plan.columns} for plan in plans}
    found = {sheet.key: sheet for sheet in sheets}
    numbered = [
        plan.key for plan in plans if plan.table == "invoices" and "invoice_number" in means[plan.key]
    ]
    paid = [
        key
        for key in numbered
        if ("paid_on" in means[key] and means[key].keys().isdisjoint(_OF_AN_INVOICE))
        or _is_called_payments(found[key], means[key])
    ]
    dated = [key for key in numbered if "invoiced_on" in means[key] and key not in paid]
    if not dated or not paid:
        return frozenset()
    numbers = {key: _numbers(found[key], means[key]) for key in [*paid, *dated]}
    known = pl.concat([numbers[key] for key in dated]).implode()
    return frozenset(
        key
        for key in paid
        if key not in corrections.tables
        and len(numbers[key])
        and numbers[key].is_in(known).sum() >= _MOSTLY * len(numbers[key])
    )


def _is_called_payments(sheet: Sheet, means: Mapping[str | None, int]) -> bool:
    """Whether a title speaks of payments more than of invoices, and no day is that of an invoice."""
    if "due_on" in means or "invoiced_on" not in means:
        return False
    hints, day = title_hints(sheet), concepts_of(sheet.header[means["invoiced_on"]])
    return hints.get("payments", 0.0) > hints.get("invoices", 0.0) and "invoice_date" not in day


def _numbers(sheet: Sheet, means: Mapping[str | None, int]) -> pl.Series:
    return compared_number(cells_of(sheet.cells[str(means["invoice_number"])]).shown.drop_nulls())
