"""What went back of an order or invoice, told in a column beside its amount."""

from dataclasses import replace

import polars as pl

from analysis.reading.amounts import Amounts
from analysis.reading.model import Sheet, SheetPlan
from analysis.reading.payments_as_sales import less_refunds


def net_of_refunds(sheet: Sheet, plan: SheetPlan, found: Amounts) -> Amounts:
    """Take off what was paid back of each row, where a column tells and no row of its own does.

    Turns        a total of 50 of which 20 was refunded
    into         30; of an amount without VAT the same share

    Parameters
    ----------
    sheet : Sheet
    plan : SheetPlan
        Of invoices, each in a row of its own.
    found : Amounts
        Their amounts.

    Returns
    -------
    Amounts
        As given where no column tells of refunds, where it tells of more than was billed, or where amounts
        below zero stand in the list, which are the refunds then.
    """
    amount = found.columns.get("amount")
    if amount is None or (amount < 0).any():
        return found
    billed = found.columns.get("amount_with_tax", amount)
    billed = amount if billed.null_count() > amount.null_count() else billed
    left = less_refunds(sheet, plan, billed)
    if left.equals(billed):
        return found
    share = pl.select(pl.when(billed.abs() > 0).then(left / billed).otherwise(1.0)).to_series().fill_null(1.0)
    worth = {name: found.columns[name] for name in ("amount", "amount_with_tax") if name in found.columns}
    less = {name: (series * share).round(4).alias(name) for name, series in worth.items()}
    notes = (*found.notes, "refunds_taken_off")
    return replace(found, columns={**found.columns, **less}, notes=notes)
